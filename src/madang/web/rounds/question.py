"""The form in which an operator writes a question."""

from typing import Any

from django import forms
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from madang.core.flow.forms.checking import answers_of
from madang.core.flow.forms.form import (
    CELLS,
    CHOICE,
    CHOICES,
    DECIDING,
    KINDS,
    REGION,
    TABLE,
    Choice,
    Column,
    Condition,
    Form,
    Question,
)
from madang.core.texts.faults import Said
from madang.programme.people.models import Region

LINES_OF_CHOICES = _("One a line: key | Korean | English | German. The key stays the same when the words change.")
LINES_OF_COLUMNS = _("One a line: key | kind | Korean | English | German. Kinds: short_text, number, money, date.")


class QuestionForm(forms.Form):
    """One question, with its wordings in three languages."""

    kind = forms.ChoiceField(label=_("Kind"))
    key = forms.RegexField(
        r"^[a-z][a-z0-9_]{0,39}$",
        label=_("Key"),
        help_text=_("Letters a to z, digits and _. It names the answer in exports and stays when the wording changes."),
    )
    label_ko = forms.CharField(label=_("Question in Korean"), max_length=300)
    label_en = forms.CharField(label=_("Question in English"), max_length=300, required=False)
    label_de = forms.CharField(label=_("Question in German"), max_length=300, required=False)
    help_ko = forms.CharField(label=_("Help in Korean"), max_length=1000, required=False)
    help_en = forms.CharField(label=_("Help in English"), max_length=1000, required=False)
    help_de = forms.CharField(label=_("Help in German"), max_length=1000, required=False)
    required = forms.BooleanField(label=_("Must be answered"), required=False, initial=True)
    least = forms.IntegerField(
        label=_("At least"),
        required=False,
        min_value=0,
        max_value=10**15,
        help_text=_("Characters of a text, value of a number or amount, choices taken, rows of a table."),
    )
    most = forms.IntegerField(label=_("At most"), required=False, min_value=0, max_value=10**15)
    earliest = forms.DateField(label=_("Not before"), required=False, widget=forms.DateInput(attrs={"type": "date"}))
    latest = forms.DateField(label=_("Not after"), required=False, widget=forms.DateInput(attrs={"type": "date"}))
    choices = forms.CharField(
        label=_("Choices"), widget=forms.Textarea(attrs={"rows": 5}), required=False, help_text=LINES_OF_CHOICES
    )
    columns = forms.CharField(
        label=_("Columns"), widget=forms.Textarea(attrs={"rows": 5}), required=False, help_text=LINES_OF_COLUMNS
    )
    shown_if = forms.MultipleChoiceField(
        label=_("Shown only after"),
        required=False,
        help_text=_("One or more answers to one earlier question. None chosen means always."),
    )

    def __init__(self, form: Form, question: Question | None, *args: Any, **named: Any) -> None:
        super().__init__(*args, **named)
        language = get_language() or "ko"
        kinds = [(key, name.in_language(language)) for key, name in KINDS.items()]
        self.fields["kind"].choices = kinds  # type: ignore[attr-defined]  # a choice field
        self.fields["shown_if"].choices = _answers_before(form, question, language)  # type: ignore[attr-defined]
        self._others = {one.key for one in form.questions if one != question}
        if question is not None:
            self.initial = _filled(question)

    def clean_key(self) -> str:
        """The key, if no other question has it."""
        key = str(self.cleaned_data["key"])
        if key in self._others:
            raise forms.ValidationError(_("Another question has this key."))
        return key

    def clean_choices(self) -> tuple[Choice, ...]:
        """The lines as choices."""
        return tuple(Choice(key, names) for key, names in _lines(self.cleaned_data["choices"], 0))

    def clean_columns(self) -> tuple[Column, ...]:
        """The lines as columns."""
        found = [(key, names) for key, names in _lines(self.cleaned_data["columns"], 1)]
        kinds = [line.split("|")[1].strip() for line in self.cleaned_data["columns"].splitlines() if line.strip()]
        if any(kind not in CELLS for kind in kinds):
            raise forms.ValidationError(LINES_OF_COLUMNS)
        return tuple(Column(key, kind, names) for (key, names), kind in zip(found, kinds, strict=True))

    def clean_shown_if(self) -> Condition | None:
        """The answers as a condition, if they are all to one question."""
        pairs = [one.partition(":")[::2] for one in self.cleaned_data["shown_if"]]
        if not pairs:
            return None
        if len({question for question, _answer in pairs}) > 1:
            raise forms.ValidationError(_("Please choose answers to one question only."))
        return Condition(pairs[0][0], tuple(answer for _question, answer in pairs))

    def question(self) -> Question:
        """The question that the fields say; parts that its kind does not know are left out."""
        given = self.cleaned_data
        kind = given["kind"]
        told = Said(ko=given["help_ko"], en=given["help_en"], de=given["help_de"])
        return Question(
            key=given["key"],
            kind=kind,
            label=Said(ko=given["label_ko"], en=given["label_en"], de=given["label_de"]),
            help=told if told.ko or told.en or told.de else None,
            required=given["required"],
            least=given["least"],
            most=given["most"],
            earliest=given["earliest"],
            latest=given["latest"],
            choices=given["choices"] if kind in (CHOICE, CHOICES) else (),
            columns=given["columns"] if kind == TABLE else (),
            shown_if=given["shown_if"],
        )


def _filled(question: Question) -> dict[str, Any]:
    said = {f"label_{name}": getattr(question.label, name) for name in ("ko", "en", "de")}
    if question.help is not None:
        said |= {f"help_{name}": getattr(question.help, name) for name in ("ko", "en", "de")}
    plain = ("key", "kind", "required", "least", "most", "earliest", "latest")
    return {
        **said,
        **{name: getattr(question, name) for name in plain},
        "choices": "\n".join(f"{c.key} | {c.names.ko} | {c.names.en} | {c.names.de}" for c in question.choices),
        "columns": "\n".join(
            f"{c.key} | {c.kind} | {c.names.ko} | {c.names.en} | {c.names.de}" for c in question.columns
        ),
        "shown_if": [f"{question.shown_if.question}:{answer}" for answer in question.shown_if.among]
        if question.shown_if
        else [],
    }


def _lines(text: str, skipped: int) -> list[tuple[str, Said]]:
    """Lines of ``key | ... | ko | en | de``; ``skipped`` parts stand between the key and the names."""
    read = []
    for line in filter(str.strip, text.splitlines()):
        parts = [part.strip() for part in line.split("|")]
        names = [*parts[1 + skipped :], "", "", ""][:3]
        if len(parts) > 4 + skipped or not names[0]:
            raise forms.ValidationError(LINES_OF_COLUMNS if skipped else LINES_OF_CHOICES)
        read.append((parts[0], Said(ko=names[0], en=names[1], de=names[2])))
    return read


def _answers_before(form: Form, question: Question | None, language: str) -> list[tuple[str, list[tuple[str, str]]]]:
    """Answers to the deciding questions before ``question``, grouped by question."""
    before = form.questions[: form.questions.index(question)] if question else form.questions
    return [
        (
            one.label.in_language(language) or one.label.ko,
            [(f"{one.key}:{answer}", _name(one, answer, language)) for answer in answers_of(one)],
        )
        for one in before
        if one.kind in DECIDING
    ]


def _name(question: Question, answer: str, language: str) -> str:
    if question.kind == REGION:
        return str(dict(Region.choices)[answer])
    for choice in question.choices:
        if choice.key == answer:
            return choice.names.in_language(language) or choice.names.ko
    return {"yes": str(_("yes")), "no": str(_("no"))}.get(answer, answer)
