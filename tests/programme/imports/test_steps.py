"""A table is looked at first, imported whole or not at all, and undone while nobody has worked with it."""

from collections.abc import Callable

import pytest

from madang.core.texts.faults import BadInput
from madang.programme.imports import queries, steps
from madang.programme.imports.models import Batch, BatchState
from madang.programme.needs.models import Need, State
from madang.programme.needs.steps import NeedText, change_need
from madang.programme.offers.models import Profile, Value
from madang.programme.people.models import Organisation
from madang.programme.policy.refused import NotAllowed, NotThere
from madang.programme.records.models import Step
from madang.programme.world.build import World
from tests.conftest import BEGINNING

Look = Callable[..., Batch]


@pytest.fixture
def look(world: World) -> Look:
    def looked_at(text: str, *, kind: str = "needs", viewer: str = "demand-owner", encoding: str = "utf-8") -> Batch:
        return steps.look_at(
            [text.encode(encoding)],
            kind=kind,
            name="표.csv",
            round_id=world.rounds["open"].id,
            by=world.viewers[viewer],
            now=BEGINNING,
        )

    return looked_at


def faults(world: World, batch: Batch, viewer: str = "demand-owner") -> list[tuple[int, str, str, str]]:
    seen = queries.batches_seen_by(world.viewers[viewer]).get(batch.id)
    assert seen is not None
    return [(fault.row, fault.column, fault.found, fault.expected) for fault in seen.faults]


def test_every_wrong_cell_is_named_in_its_place(world: World, look: Look) -> None:
    batch = look("과제명,예산,결정일,지역,익명\n,많이,2027-13-01,달나라,글쎄\n좋은 과제,1000,2027-03-31,대전,예\n")

    assert faults(world, batch) == [
        (2, "제목", "빈칸", "값(필수 항목)"),
        (2, "예산(원)", '"많이"', "1200과 같은 정수"),
        (2, "결정일", '"2027-13-01"', "2026-03-31과 같은 날짜"),
        (2, "지역", '"달나라"', "대전, Seoul과 같은 지역 이름"),
        (2, "익명", '"글쎄"', "예 또는 아니오"),
    ]
    assert (batch.rows, batch.fault_count, Need.objects.filter(batch=batch).count()) == (2, 5, 0)


def test_a_table_with_faults_is_not_imported(world: World, look: Look) -> None:
    with pytest.raises(NotAllowed):
        steps.make_batch(look("과제명,예산\n가,많이\n"), by=world.viewers["demand-owner"], now=BEGINNING)


def test_a_cp949_table_makes_drafts_with_what_it_says(world: World, look: Look) -> None:
    headings = "과제명,공개 요약,예산(원),결정일,지역,익명,비고"
    table = f'{headings}\n도장 결함 찾기,요약,"50,000,000",2027-03-31,대전 유성구,예,x\n'
    batch = look(table, encoding="cp949")

    steps.make_batch(batch, by=world.viewers["demand-owner"], now=BEGINNING)

    need = Need.objects.get(batch=batch)
    assert (need.title, need.teaser, need.budget_won, str(need.decides_on), need.region, need.anonymous) == (
        "도장 결함 찾기",
        "요약",
        50_000_000,
        "2027-03-31",
        "30",
        True,
    )
    assert (need.state, need.organisation_id, batch.unused) == (
        State.DRAFT,
        world.viewers["demand-owner"].organisation,
        ["비고"],
    )


def test_an_operator_brings_needs_of_demand_organisations_that_are_here(world: World, look: Look) -> None:
    batch = look("과제명,수요기업\n가,(주)허구중공업\n나,없는화학\n다,\n", viewer="operator")

    assert [(row, column) for row, column, *_ in faults(world, batch, "operator")] == [
        (3, "기관명"),
        (4, "기관명"),
    ]


def test_a_demand_organisation_brings_its_own_needs_only(world: World, look: Look) -> None:
    assert [row for row, *_ in faults(world, look("과제명,수요기업\n가,상상화학\n나,허구중공업\n"))] == [2]


def test_an_import_is_one_step_and_happens_once(world: World, look: Look) -> None:
    owner, batch = world.viewers["demand-owner"], look("과제명\n가\n나\n다\n")
    before = Step.objects.count()

    steps.make_batch(batch, by=owner, now=BEGINNING)
    with pytest.raises(NotAllowed):
        steps.make_batch(batch, by=owner, now=BEGINNING)

    assert (Step.objects.count() - before, Need.objects.filter(batch=batch).count()) == (1, 3)


def test_what_was_imported_goes_without_a_trace_while_untouched(world: World, look: Look) -> None:
    owner, batch = world.viewers["demand-owner"], look("과제명\n가\n나\n")
    steps.make_batch(batch, by=owner, now=BEGINNING)

    undone = steps.undo_batch(batch, by=owner, now=BEGINNING)

    assert (undone.state, Need.objects.filter(batch=batch).count()) == (BatchState.UNDONE, 0)


def test_what_somebody_worked_with_stays(world: World, look: Look) -> None:
    owner, batch = world.viewers["demand-owner"], look("과제명\n가\n나\n")
    steps.make_batch(batch, by=owner, now=BEGINNING)
    need = Need.objects.filter(batch=batch)[0]
    change_need(need, NeedText(title="고친 과제"), by=owner, now=BEGINNING)

    with pytest.raises(steps.Touched):
        steps.undo_batch(batch, by=owner, now=BEGINNING)

    assert Need.objects.filter(batch=batch).count() == 2


def test_profiles_make_startups_that_are_not_here_yet(world: World, look: Look) -> None:
    table = (
        "기업명,사업자등록번호,설립일,임직원수,소재지,주요 제품\n"
        "주식회사 새기업,000-99-00023,2021-04-05,12명,부산 해운대구,검사기\n"
        "없는배터리,,,,,\n"
        "새기업(주),,,,,\n"
        "다른기업,000-99-00024,,,,\n"
    )

    batch = look(table, kind="profiles", viewer="operator")

    assert [fault[:2] for fault in faults(world, batch, "operator")] == [
        (3, "기업명"),
        (4, "기업명"),
        (5, "사업자등록번호"),
    ]


def test_imported_profiles_are_hidden_and_say_where_they_come_from(world: World, look: Look) -> None:
    operator = world.viewers["operator"]
    table = "기업명,사업자등록번호,설립일,지역\n새기업,000-99-00023,2021. 4. 5.,부산\n"
    batch = steps.make_batch(look(table, kind="profiles", viewer="operator"), by=operator, now=BEGINNING)

    profile = Profile.objects.get(batch=batch)
    organisation = profile.organisation
    assert (organisation.name, organisation.registration, organisation.region, profile.shown) == (
        "새기업",
        "0009900023",
        "26",
        False,
    )
    assert list(Value.objects.filter(profile=profile, field="founded_on").values_list("value", "file", "sentence")) == [
        ("2021-04-05", "표.csv", "2021. 4. 5.")
    ]

    steps.undo_batch(batch, by=operator, now=BEGINNING)
    assert not Organisation.objects.filter(name="새기업").exists()


def test_a_table_that_became_untrue_meanwhile_is_refused_whole(world: World, look: Look) -> None:
    operator = world.viewers["operator"]
    first, second = (look("기업명\n새기업\n다른기업\n", kind="profiles", viewer="operator") for _ in range(2))
    steps.make_batch(first, by=operator, now=BEGINNING)

    with pytest.raises(steps.NotSoundAnyMore):
        steps.make_batch(second, by=operator, now=BEGINNING)

    assert Profile.objects.filter(batch=second).count() == 0


@pytest.mark.parametrize(
    ("viewer", "kind"), [("centre", "needs"), ("demand-owner", "profiles"), ("demand-owner", "secrets")]
)
def test_who_may_not_make_the_rows_may_not_import_them(look: Look, viewer: str, kind: str) -> None:
    with pytest.raises(NotThere):
        look("과제명,기업명\n가,나\n", kind=kind, viewer=viewer)


def test_needs_without_a_round_are_not_looked_at(world: World) -> None:
    with pytest.raises(steps.RoundMissing):
        steps.look_at([b"title\nx\n"], kind="needs", name="t.csv", by=world.viewers["demand-owner"], now=BEGINNING)


def test_a_file_that_is_no_table_is_refused_by_its_own_name(look: Look) -> None:
    with pytest.raises(BadInput) as refused:
        look("%PDF-1.4")

    assert refused.value.file == "표.csv"


def test_faults_without_end_are_counted_and_the_first_are_kept(look: Look) -> None:
    batch = look("과제명,예산\n" + "가,많이\n" * 700)

    assert (batch.fault_count, len(batch.faults)) == (700, steps.MOST_FAULTS_TOLD)
