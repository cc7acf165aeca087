"""The nineteen regional centres of the invented world: one in each region, and two more."""

from datetime import datetime

from madang.programme.people.models import Organisation, Region
from madang.programme.people.steps.organisations import OrganisationText, make_office
from madang.programme.policy.viewer import Viewer

SECOND = ((Region.GYEONGBUK, "동쪽바다"), (Region.JEONNAM, "남쪽섬"))
"""Regions with a centre more, and what it is called after."""


def more_centres(*, by: Viewer, now: datetime) -> list[Organisation]:
    """The centres that the cast does not play, so that there are nineteen."""
    taken = set(Organisation.objects.filter(kind="centre").values_list("region", flat=True))
    names = [(region, str(region.label)) for region in Region if region not in (*taken, Region.ABROAD)]
    return [
        make_office("centre", OrganisationText(name=f"가상 {name} 혁신센터", region=region), by=by, now=now)
        for region, name in (*names, *SECOND)
    ]
