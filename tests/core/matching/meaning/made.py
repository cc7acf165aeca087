"""Texts of every kind the encoder meets, made from a seed."""

import random

KOREAN = ("이차전지 음극재의 수명을 늘리는 기술을 찾습니다.", "폐배터리에서 리튬을 회수하는 공정", "스마트팜 온실 제어")
ENGLISH = ("We look for a partner who recycles lithium batteries.", "Machine vision for defects on steel sheets")
GERMAN = (
    "Gesucht: Verfahren zur Rückgewinnung von Lithium aus Altbatterien",
    "Kältemittel für Wärmepumpen, größer als 5 kW",
)
ODD = (
    "",
    " ",
    "\t\n  \u3000",
    "😀🎉 축하 toll!",
    "ＡＢＣ１２３ ﷺ ㈜마당 ①",
    "e\u0301a\u0308 각",
    "<s> </s> <unk>",
    "▁▁ a ▁",
    "null\0byte",
    "漢字とかな 中文",
    "\ud800 alone",
)
_ALPHABETS = (
    (32, 127),
    (160, 0x250),
    (0x1100, 0x1200),
    (0x2000, 0x2100),
    (0xAC00, 0xD7A4),
    (0xF900, 0xFFF0),
    (0x1F300, 0x1F700),
)


def words(count: int, seed: int) -> str:
    """A long text of Korean, English and German words."""
    known = " ".join(KOREAN + ENGLISH + GERMAN).split()
    return " ".join(random.Random(seed).choices(known, k=count))


def scrambled(count: int, seed: int) -> list[str]:
    """Texts of letters that never stood together, with spaces of many kinds between them."""
    dice = random.Random(seed)
    return ["".join(_letter(dice) for _ in range(dice.randrange(1, 60))) for _ in range(count)]


def _letter(dice: random.Random) -> str:
    if dice.random() < 0.2:
        return dice.choice(" \t\n\u3000▁")
    return chr(dice.randrange(*dice.choice(_ALPHABETS)))
