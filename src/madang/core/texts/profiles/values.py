"""What a field holds, in one written form: days as ISO 8601, counts and won as digits, numbers with their hyphens."""

import datetime as dt
import re
import unicodedata
from collections.abc import Callable

from madang.core.texts.profiles.fields import Holds

LONGEST = {"line": 300, "text": 4000}


class NoValue(ValueError):
    """The text is no value of its field."""


def value_of(text: str, holds: Holds) -> str:
    """``text`` as its field holds it; raises `NoValue`. A value comes out as it went in."""
    plain = unicodedata.normalize("NFC", text).replace("\0", "").strip()
    if is_nothing(plain):
        raise NoValue(text)
    return _PARSERS[holds](plain)


def is_nothing(text: str) -> bool:
    """Whether ``text`` is what people write where there is nothing to write."""
    return text.strip().casefold() in _NOTHING


_NOTHING = frozenset({"", "-", "–", "—", "없음", "해당없음", "해당 없음", "n/a", "none", "무", "미정", "keine", "·"})
_DAYS = (
    re.compile(r"(?P<y>(?:19|20)\d\d)\s*[-./]\s*(?P<m>\d{1,2})\s*[-./]\s*(?P<d>\d{1,2})"),
    re.compile(r"(?P<y>(?:19|20)\d\d)\s*년\s*(?:(?P<m>\d{1,2})\s*월\s*(?:(?P<d>\d{1,2})\s*일)?)?"),
    re.compile(r"\b(?P<d>\d{1,2})\.\s?(?P<m>\d{1,2})\.\s?(?P<y>(?:19|20)\d\d)\b"),
    re.compile(r"\b(?P<y>(?:19|20)\d\d)(?P<m>\d\d)(?P<d>\d\d)\b"),
    re.compile(r"(?P<y>(?:19|20)\d\d)\s*[-./]\s*(?P<m>\d{1,2})\b"),
)
_YEAR = re.compile(r"\b(?P<y>(?:19|20)\d\d)\b")
_MONTHS = {
    name: number
    for number, names in enumerate("jan feb mar,mär,mrz apr may,mai jun jul aug sep oct,okt nov dec,dez".split(), 1)
    for name in names.split(",")
}
"""English and German months by their first three letters."""
_WORDED = (
    re.compile(r"(?P<m>[A-Za-zä]{3,9})\.?\s+(?P<d>\d{1,2}),?\s+(?P<y>(?:19|20)\d\d)"),
    re.compile(r"(?P<d>\d{1,2})\.?\s+(?P<m>[A-Za-zä]{3,9})\.?,?\s+(?P<y>(?:19|20)\d\d)"),
)
_NUMBER = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
_COUNT = re.compile(rf"(?P<n>{_NUMBER})\s*(?:명|인|people|persons|employees|Personen|Mitarbeit\w*)?", re.IGNORECASE)
_SUMS = {
    "조": 10**12,
    "천억": 10**11,
    "백억": 10**10,
    "십억": 10**9,
    "억": 10**8,
    "천만": 10**7,
    "백만": 10**6,
    "만": 10**4,
    "천": 10**3,
    "billion": 10**9,
    "million": 10**6,
    "thousand": 10**3,
    "mrd": 10**9,
    "mio": 10**6,
}
_SUM = re.compile(
    rf"(?P<n>{_NUMBER})\s*(?P<unit>조|천억|백억|십억|억|천만|백만|만|천|billion|million|thousand|Mrd|Mio)?\.?",
    re.IGNORECASE,
)
_FOREIGN_MONEY = re.compile(r"[$€£¥]|\b(usd|eur|euro|dollars?|jpy|cny)\b|달러|유로|엔화", re.IGNORECASE)
_REGISTRATION = re.compile(r"(?<!\d)(\d{3})[-–\s]?(\d{2})[-–\s]?(\d{5})(?!\d)")
_PHONE = re.compile(r"(?<!\d)\+?\d[\d\s().–-]{6,18}\d(?!\d)")
_EMAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_SITE = re.compile(r"(?:https?://)?(?:[\w-]+\.)+[a-z]{2,}(?:/[^\s,;]*)?", re.IGNORECASE)


def _line(text: str) -> str:
    return " ".join(text.split())[: LONGEST["line"]]


def _text(text: str) -> str:
    lines = [" ".join(line.split()) for line in text.splitlines()]
    return "\n".join(line for line in lines if line)[: LONGEST["text"]]


def _day(text: str) -> str:
    narrow = unicodedata.normalize("NFKC", text)
    for pattern in _DAYS:
        if match := pattern.search(narrow):
            found = match.groupdict()
            return _iso(found["y"], found.get("m") or 1, found.get("d") or 1, text)
    for pattern in _WORDED:
        if (match := pattern.search(narrow)) and (month := _MONTHS.get(match["m"].lower()[:3])):
            return _iso(match["y"], month, match["d"], text)
    if match := _YEAR.search(narrow):
        return _iso(match["y"], 1, 1, text)
    raise NoValue(text)


def _iso(year: str, month: str | int, day: str | int, text: str) -> str:
    try:
        return dt.date(int(year), int(month), int(day)).isoformat()
    except ValueError as error:
        raise NoValue(text) from error


def _count(text: str) -> str:
    match = _COUNT.search(unicodedata.normalize("NFKC", text))
    if match is None or "." in match["n"]:
        raise NoValue(text)
    return _digits(int(match["n"].replace(",", "")), text)


def _won(text: str) -> str:
    """A sum in won: `12억 3,400만 원` is one sum; money of other countries is none."""
    narrow = unicodedata.normalize("NFKC", text)
    if _FOREIGN_MONEY.search(narrow):
        raise NoValue(text)
    total, end, smallest = 0, None, 10**15
    for match in _SUM.finditer(narrow):
        unit = _SUMS.get((match["unit"] or "").lower(), 1)
        if end is not None and (narrow[end : match.start()].strip() or unit >= smallest):
            break
        whole, _, rest = match["n"].replace(",", "").partition(".")
        total += int(whole) * unit + (int(rest) * unit // 10 ** len(rest) if rest else 0)
        end, smallest = match.end(), unit
    if end is None:
        raise NoValue(text)
    return _digits(total, text)


def _digits(number: int, text: str) -> str:
    if number >= 2**53:
        raise NoValue(text)
    return str(number)


def _registration(text: str) -> str:
    """Ten digits whose last one is right (the tax office's rule); written ``123-45-67891``."""
    match = _REGISTRATION.search(unicodedata.normalize("NFKC", text))
    if match is None or not _is_sound("".join(match.groups())):
        raise NoValue(text)
    return "-".join(match.groups())


def _is_sound(digits: str) -> bool:
    figures = [int(figure) for figure in digits]
    weighed = sum(map(int.__mul__, figures, (1, 3, 7, 1, 3, 7, 1, 3, 5))) + figures[8] * 5 // 10
    return (10 - weighed % 10) % 10 == figures[9]


def _first(pattern: "re.Pattern[str]") -> Callable[[str], str]:
    def found(text: str) -> str:
        match = pattern.search(text)
        if match is None:
            raise NoValue(text)
        return " ".join(match[0].split()).rstrip(".")

    return found


_PARSERS: dict[Holds, Callable[[str], str]] = {
    "line": _line,
    "text": _text,
    "day": _day,
    "count": _count,
    "won": _won,
    "registration": _registration,
    "phone": _first(_PHONE),
    "email": _first(_EMAIL),
    "site": _first(_SITE),
}
