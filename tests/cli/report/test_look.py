"""Colours of the report have the contrast that WCAG 2.2 asks for, in light and in dark."""

import re
from importlib.resources import files

import pytest

TOKENS = files("madang.cli.report").joinpath("tokens.css").read_text("utf-8")
LIGHT, DARK = (dict(re.findall(r"--([\w-]+): (#\w{6});", block)) for block in TOKENS.split('[data-theme="dark"]'))

TEXT = [(ink, ground) for ink in ("ink", "ink-soft", "accent") for ground in ("ground", "paper", "accent-soft")] + [
    *((kind, ground) for kind in ("fits", "missing", "conflicts") for ground in ("paper", "accent-soft")),
    *((ink, f"{kind}-soft") for kind in ("missing", "conflicts") for ink in (kind, "ink", "ink-soft")),
    ("accent-ink", "accent"),
    ("mark-ink", "mark"),
    ("paper", "ink"),
]


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours by WCAG 2.2, from 1 to 21."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def luminance(colour: str) -> float:
    """The relative luminance of ``#rrggbb`` by WCAG 2.2."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def test_contrast_is_measured_as_the_standard_does() -> None:
    assert (round(contrast("#000000", "#ffffff"), 2), round(contrast("#777777", "#ffffff"), 2)) == (21.0, 4.48)


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
def test_every_text_can_be_read_on_its_ground(tokens: dict[str, str]) -> None:
    assert [(ink, ground) for ink, ground in TEXT if contrast(tokens[ink], tokens[ground]) < 4.5] == []


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
def test_controls_can_be_told_from_their_ground(tokens: dict[str, str]) -> None:
    assert [ground for ground in ("ground", "paper") if contrast(tokens["line-firm"], tokens[ground]) < 3] == []


def test_both_appearances_name_the_same_colours() -> None:
    assert sorted(LIGHT) == sorted(DARK)
