"""The eight programmes, a module each, in the order in which people choose among them."""

from madang.core.flow.programmes.centre_network import CENTRE_NETWORK
from madang.core.flow.programmes.cross_border import CROSS_BORDER
from madang.core.flow.programmes.deeptech_value_up import DEEPTECH_VALUE_UP
from madang.core.flow.programmes.local_merchants import LOCAL_MERCHANTS
from madang.core.flow.programmes.materials_100 import MATERIALS_100
from madang.core.flow.programmes.midsize_challenge import MIDSIZE_CHALLENGE
from madang.core.flow.programmes.problem_solver import PROBLEM_SOLVER
from madang.core.flow.programmes.public_private_oi import PUBLIC_PRIVATE_OI
from madang.core.flow.template import Template

TEMPLATES: dict[str, Template] = {
    template.key: template
    for template in (
        PROBLEM_SOLVER,
        MATERIALS_100,
        DEEPTECH_VALUE_UP,
        PUBLIC_PRIVATE_OI,
        MIDSIZE_CHALLENGE,
        CENTRE_NETWORK,
        CROSS_BORDER,
        LOCAL_MERCHANTS,
    )
}
"""Every template by its key."""
