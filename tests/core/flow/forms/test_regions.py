"""The regions of answers are those of organisations."""

from madang.core.flow.forms.regions import REGIONS
from madang.programme.people.models import Region


def test_answers_name_the_same_regions_as_organisations() -> None:
    assert set(Region.values) == REGIONS
