"""What holds for any conditions at all."""

import numpy as np
import pyarrow as pa
from hypothesis import given, settings
from hypothesis import strategies as st

from madang.core.matching.fit import agreement, barred, read_conditions, why_barred
from madang.core.texts.faults import BadInput
from tests.core.matching.fit.made import TODAY, conditions, facts, is_barred, table

CELLS = {
    "region": ["서울", "경기 성남시", "전국", "Deutschland", "Atlantis", "", "부산;울산", "한국"],
    "fields": ["수소", "AI 비전검사;수소", "금융, 로봇", "", "로봇 기술"],
    "language": ["ko", "en;de", "", "한국어"],
    "name": ["(주)예시 은하", "Example Moon Ltd", "예시 누리", ""],
    "text": ["방폭 인증", "ISO 13485", "아무 말", ""],
    "exclude": ["", "예시 갑;예시 을", "㈜예시 갑"],
    "target": ["중소기업", "중소기업;창업", ""],
}
PARTS = (
    "region=서울|부산, region!=경기, 지역=독일, 지역=전국, field=수소, fields!=로봇, language=ko, 언어≠en, "
    "employees<=50, employees_min=5, employees!=7, founded_after=2019-01-01, 설립일<2022, 업력<=7, "
    "target=중소기업, target!=창업, 방폭, ISO13485, 예시 은하, S1, S3;S4, Example Moon, region, name=예시 누리"
).split(", ")
WORDS = st.one_of(st.sampled_from(PARTS), st.text(max_size=12), st.from_regex(r"[가-힣a-z_]{1,9} ?[=<>!]{1,2} ?.{0,9}"))

parts = st.lists(st.sampled_from(PARTS), max_size=4)
offers_of = st.integers(1, 6).flatmap(
    lambda count: st.fixed_dictionaries(
        {name: st.lists(st.sampled_from(cells), min_size=count, max_size=count) for name, cells in CELLS.items()}
        | {
            "employees": st.lists(st.one_of(st.none(), st.integers(0, 99)), min_size=count, max_size=count),
            "founded_on": st.lists(st.one_of(st.none(), st.dates()), min_size=count, max_size=count),
            "id": st.just([f"S{row}" for row in range(count)]),
        }
    )
)
relaxed = settings(deadline=None, max_examples=40)


@relaxed
@given(st.lists(WORDS, max_size=3), st.lists(WORDS, max_size=3))
def test_any_cell_is_understood_or_refused_in_three_languages(must: list[str], exclude: list[str]) -> None:
    needs = table(must=[";".join(must)], exclude=["\n".join(exclude)], region=["서울"])

    assert judged_or_refused(needs) in (["needs.csv", "needs.csv", "needs.csv"], ["judged"])


def judged_or_refused(needs: pa.Table) -> list[str]:
    offers = facts(id=["S1"], text=["방폭"], target=["중소기업"])
    try:
        barred(read_conditions(needs, offers.offers.column_names, file="needs.csv"), offers, TODAY)
    except BadInput as refusal:
        return [refusal.message(language)[:9] for language in ("ko", "en", "de")]
    return ["judged"]


@relaxed
@given(offers_of, parts, parts, parts, parts)
def test_more_conditions_never_allow_more(
    columns: dict[str, list[object]], must: list[str], exclude: list[str], more: list[str], further: list[str]
) -> None:
    offers = facts(**columns)
    asked = conditions(
        offers,
        must=[";".join(must), ";".join(must + more)],
        exclude=[";".join(exclude), ";".join(exclude + further)],
        region=["경기"] * 2,
        organisation=["예시 갑"] * 2,
    )

    masks, mask_of_need = barred(asked, offers, TODAY)

    few, many = ([is_barred(masks, mask_of_need, (need, row)) for row in range(len(offers))] for need in (0, 1))
    assert [row for row in range(len(offers)) if few[row] and not many[row]] == []


@relaxed
@given(offers_of, parts, st.integers(0, 5))
def test_an_excluded_id_is_never_allowed(columns: dict[str, list[object]], must: list[str], row: int) -> None:
    offers = facts(**columns)
    row %= len(offers)
    asked = conditions(offers, must=[";".join(must)], exclude=[f"예시 누구;S{row}"], region=["경기"])

    assert is_barred(*barred(asked, offers, TODAY), (0, row))


@relaxed
@given(offers_of, parts, parts)
def test_a_pair_is_barred_exactly_when_there_is_a_reason(
    columns: dict[str, list[object]], must: list[str], exclude: list[str]
) -> None:
    offers = facts(**columns)
    asked = conditions(
        offers, must=[";".join(must)], exclude=[";".join(exclude)], region=["서울"], organisation=["예시 갑"]
    )
    masks, mask_of_need = barred(asked, offers, TODAY)

    reasons = [why_barred(asked, offers, (0, row), today=TODAY) for row in range(len(offers))]

    assert [is_barred(masks, mask_of_need, (0, row)) for row in range(len(offers))] == [bool(each) for each in reasons]


@relaxed
@given(offers_of, offers_of)
def test_pairs_do_not_depend_on_their_company(
    columns: dict[str, list[object]], wishes: dict[str, list[object]]
) -> None:
    offers = facts(**columns)
    asked = conditions(offers, **{name: wishes[name] for name in ("region", "fields", "language")})
    needs, rows = (grid.ravel() for grid in np.indices((len(asked), len(offers))))

    together = agreement(asked, offers, needs, rows)

    alone = [agreement(asked, offers, needs[pair : pair + 1], rows[pair : pair + 1]) for pair in range(len(needs))]
    assert together.value.tolist() == [one.value[0] for one in alone]
    assert [together.reasons(pair) for pair in range(len(needs))] == [one.reasons(0) for one in alone]
