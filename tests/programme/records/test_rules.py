"""Each kind of notice has one set of words."""

import pytest
from django.utils.translation import gettext_lazy as _

from madang.programme.records.rules import Wording, say
from madang.programme.records.rules.notices import SaidTwice, UnknownKind, wording_of


def test_two_stages_cannot_have_words_for_one_kind() -> None:
    with pytest.raises(SaidTwice):
        say("need.published", Wording(_("Open"), _("Open")))


def test_a_kind_without_words_is_refused_when_the_step_runs_and_not_when_the_letter_leaves() -> None:
    with pytest.raises(UnknownKind):
        wording_of("need.sold")
