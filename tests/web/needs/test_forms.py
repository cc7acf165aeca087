"""Forms of lent resources."""

from madang.programme.needs.models import Resource
from madang.programme.world.build import World
from tests.web.browser import browser_of


def test_a_resource_that_ends_before_it_starts_is_said_beside_its_field(world: World) -> None:
    form = {"kind": "space", "title": "빈 실험실", "starts_on": "2027-02-01", "ends_on": "2027-01-01"}

    answer = browser_of(world.viewers["demand-owner"]).post("/resources/new", form)

    assert (answer.status_code, answer.context["form"].errors) == (422, {"ends_on": ["종료일이 시작일보다 빠릅니다."]})
    assert not Resource.objects.filter(title="빈 실험실").exists()
