"""The form of a table to import."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from madang.programme.imports.rules import Kind
from madang.programme.rounds.queries import RoundSeen


class TableForm(forms.Form):
    """A table, what its rows are, and the round that they belong to."""

    kind = forms.ChoiceField(label=_("What are the rows?"))
    round = forms.TypedChoiceField(
        label=_("Round"), coerce=int, required=False, empty_value=None, help_text=_("For needs only.")
    )
    file = forms.FileField(
        label=_("Table"), help_text=_("CSV, TSV, XLSX, JSONL or Parquet; headings in the first row.")
    )

    def __init__(self, kinds: Sequence[Kind], rounds: Sequence[RoundSeen], *args: Any, **named: Any) -> None:
        super().__init__(*args, **named)
        self.fields["kind"].choices = [(kind.name, kind.label) for kind in kinds]  # type: ignore[attr-defined]  # a choice field
        self.fields["round"].choices = [("", "—"), *((one.id, one.name) for one in rounds)]  # type: ignore[attr-defined]  # as above
