"""The builder of forms, as an operator uses it."""

from madang.programme.rounds.models import Form
from madang.programme.world.build import World
from tests.web.browser import browser_of

QUESTION = {
    "kind": "choice",
    "key": "way",
    "label_ko": "방식",
    "choices": "a | 가 | A | A\nb | 나 | B | B",
    "required": "on",
}


def test_a_new_version_is_written_tried_and_put_in_use(world: World) -> None:
    operator = browser_of(world.viewers["operator"])
    round_ = world.rounds["draft"]

    place = operator.post(f"/rounds/{round_.id}/forms", {"track": "top-down"})["Location"]
    operator.post(f"{place}question", QUESTION)
    after = {"kind": "short_text", "key": "why", "label_ko": "이유", "shown_if": ["way:a"]}
    operator.post(f"{place}question", after)
    hidden = operator.get(place, {"try": "1", "way": "b"})
    shown = operator.get(place, {"try": "1", "way": "a"})
    operator.post(f"{place}use")

    asked = [{one.key: one.shown for one in page.context["questions"]}["why"] for page in (hidden, shown)]
    forms = Form.objects.filter(round=round_, track="top-down").order_by("version")
    assert asked == [False, True]
    assert [(form.version, form.state) for form in forms] == [(1, "replaced"), (2, "used")]


def test_questions_are_moved_changed_and_taken_away(world: World) -> None:
    operator = browser_of(world.viewers["operator"])
    form = Form.objects.get(state=Form.DRAFT)
    place = f"/rounds/forms/{form.id}/"

    operator.post(f"{place}arrange", {"key": "title", "do": "down"})
    operator.post(f"{place}arrange", {"key": "months", "do": "remove"})
    operator.post(
        f"{place}question?key=summary", {"kind": "long_text", "key": "summary", "label_ko": "요약", "most": "500"}
    )

    form.refresh_from_db()
    questions = form.content["questions"]
    assert [one["key"] for one in questions] == ["summary", "title", "stage"]
    assert (questions[0]["label"], questions[0]["most"], questions[0]["required"]) == ({"ko": "요약"}, 500, False)


def test_a_form_with_a_fault_is_not_put_in_use(world: World) -> None:
    operator = browser_of(world.viewers["operator"])
    form = Form.objects.get(state=Form.DRAFT)
    after = {"kind": "date", "key": "when", "label_ko": "언제", "shown_if": ["stage:market"]}
    operator.post(f"/rounds/forms/{form.id}/question", after)
    operator.post(f"/rounds/forms/{form.id}/arrange", {"key": "stage", "do": "remove"})

    page = operator.post(f"/rounds/forms/{form.id}/use", follow=True)

    form.refresh_from_db()
    assert (form.state, "when: 표시 조건 stage은(는)" in page.content.decode()) == (Form.DRAFT, True)


def test_a_doubled_key_and_answers_to_two_questions_are_refused_in_place(world: World) -> None:
    operator = browser_of(world.viewers["operator"])
    form = Form.objects.get(state=Form.DRAFT)

    answer = operator.post(f"/rounds/forms/{form.id}/question", {**QUESTION, "key": "title"})

    assert (answer.status_code, sorted(answer.context["fields"].errors)) == (422, ["key"])
