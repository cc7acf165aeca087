"""Files as people really send them, and worse: each with the verdict it must get."""

import datetime as dt
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from madang.core.texts.tables import OFFERS, TableKind


@dataclass(frozen=True)
class Reads:
    """The file is read, and these are its columns."""

    columns: Mapping[str, Sequence[object]]


@dataclass(frozen=True)
class Refused:
    """The file is refused: where, and with which words (without what stands in brackets)."""

    en: str
    ko: str
    row: int | None = None
    column: str | None = None


@dataclass(frozen=True)
class Nasty:
    """One file: what is odd about it, its bytes, and the verdict."""

    oddity: str
    make: Callable[[], bytes]
    verdict: Reads | Refused
    kind: TableKind = field(default=OFFERS, repr=False)


def nasty(oddity: str, data: bytes | Callable[[], bytes], verdict: Reads | Refused) -> Nasty:
    return Nasty(oddity, (lambda: data) if isinstance(data, bytes) else data, verdict)


def ids_and_texts(*rows: tuple[str, str]) -> Reads:
    return Reads({"id": [row[0] for row in rows], "text": [row[1] for row in rows]})


def refused_at(row: int, column: str, en: str, ko: str) -> Refused:
    return Refused(en, ko, row, column)


PLAIN = "번호,기업명,내용,비고\no1,가람솔루션,이차전지 소재 검사,없음\no2,Beispielwerk,Prüfung größerer Teile,\n"
GERMAN = "id;name;text\nb1;Müllermuster;Prüfgeräte für Schweißnähte\n"
PLAIN_READS = Reads(
    {
        "id": ["o1", "o2"],
        "name": ["가람솔루션", "Beispielwerk"],
        "text": ["이차전지 소재 검사", "Prüfung größerer Teile"],
        "비고": ["없음", ""],
    }
)
KOREAN = PLAIN.replace("ü", "u").replace("ö", "o").replace("ß", "ss")
KOREAN_READS = Reads({**PLAIN_READS.columns, "text": ["이차전지 소재 검사", "Prufung grosserer Teile"]})
LATE = [*((f"a{row}", f"plain words {row} " * 8 + ".") for row in range(10_000)), ("z", "한글은 여기서 처음")]


def _broken(encoding: str, bad: bytes) -> bytes:
    lines = [f"{row},이차전지 소재를 검사하는 기업 {row}번\n".encode(encoding) for row in range(1, 30)]
    return "id,text\n".encode(encoding) + b"".join(lines[:6]) + b"7," + bad + b",\n" + b"".join(lines[7:])


ENCODED = (
    nasty("UTF-8 with a byte order mark", PLAIN.encode("utf-8-sig"), PLAIN_READS),
    nasty("UTF-16 with a byte order mark", PLAIN.encode("utf-16"), PLAIN_READS),
    nasty("UTF-16 LE without a mark", PLAIN.encode("utf-16-le"), PLAIN_READS),
    nasty("UTF-16 BE without a mark", PLAIN.encode("utf-16-be"), PLAIN_READS),
    nasty("UTF-32 with a byte order mark", PLAIN.encode("utf-32"), PLAIN_READS),
    nasty("CP949 as Korean Excel saves it", KOREAN.encode("cp949"), KOREAN_READS),
    nasty(
        "CP949 that turns Korean after a megabyte",
        lambda: "".join(f"{one},{other}\n" for one, other in [("id", "text"), *LATE]).encode("cp949"),
        ids_and_texts(*LATE),
    ),
    nasty("decomposed headings and cells", unicodedata.normalize("NFD", PLAIN).encode(), PLAIN_READS),
    nasty(
        "Latin-1 from an old German program",
        GERMAN.encode("latin-1"),
        refused_at(2, "name", "bytes FC, which mean nothing in UTF-8", "UTF-8(으)로 읽을 수 없는 바이트 FC"),
    ),
    nasty(
        "UTF-8 with one byte broken",
        _broken("utf-8", b"\xea\xb0"),
        refused_at(8, "text", "bytes EA B0, which mean nothing in UTF-8", "UTF-8(으)로 읽을 수 없는 바이트 EA B0"),
    ),
    nasty(
        "CP949 with one byte broken",
        _broken("cp949", b"\xff"),
        refused_at(8, "text", "bytes FF, which mean nothing in CP949", "CP949(으)로 읽을 수 없는 바이트 FF"),
    ),
    nasty(
        "UTF-16 cut within a sign",
        KOREAN.encode("utf-16")[:-3],
        refused_at(3, "내용", "bytes 2C, which mean nothing in UTF-16-LE", "UTF-16-LE(으)로 읽을 수 없는 바이트 2C"),
    ),
    nasty(
        "UTF-8 cut within its last sign",
        "id,text\n1,가나다".encode()[:-1],
        refused_at(2, "text", "bytes EB 8B, which mean nothing in UTF-8", "UTF-8(으)로 읽을 수 없는 바이트 EB 8B"),
    ),
    nasty("NUL in a cell", b"id,text\n1,a\n2,b\0c\n", refused_at(3, "text", "a NUL byte", "NUL 바이트")),
    nasty("NUL in a heading", b"id,te\0xt\n1,a\n", refused_at(1, "B", "a NUL byte", "NUL 바이트")),
)

TEXT_AFTER = ("text after a closing quote", "닫는 따옴표 뒤의 글")
UNCLOSED = ("a quote that opens and never closes", "닫히지 않은 따옴표")

QUOTED = (
    nasty(
        "line ends and doubled quotes in cells",
        b'id,text\r\n1,"two\r\nlines, and ""quotes"""\r\n2,""\r\n',
        ids_and_texts(("1", 'two\r\nlines, and "quotes"'), ("2", "")),
    ),
    nasty(
        "inches in bare cells",
        b'id,text\n1,a 5" pipe\n2,"x"\n3,6"\n',
        ids_and_texts(("1", 'a 5" pipe'), ("2", "x"), ("3", '6"')),
    ),
    nasty("a quote open to the end", b'id,text\n1,a\n2,"b\n3,c\n', refused_at(3, "text", *UNCLOSED)),
    nasty("a quote open to the next quote", b'id,text\n1,a\n2,"b\n3,"c"\n4,d\n', refused_at(3, "text", *TEXT_AFTER)),
    nasty("a quote open in the headings", b'id,"text\n1,a\n', refused_at(1, "B", *UNCLOSED)),
    nasty("text behind a closed quote", b'id,text\n1,"a" b\n', refused_at(2, "text", *TEXT_AFTER)),
    nasty(
        "tabs and quotes that quote nothing",
        b'id\ttext\tb\n1\t"so" they say\t"b"\n2\t"open\tc\n',
        Reads({"id": ["1", "2"], "text": ['"so" they say', '"open'], "b": ['"b"', "c"]}),
    ),
    nasty("tabs and quotes that quote", b'id\ttext\n1\t"two\nlines\t"\n', ids_and_texts(("1", "two\nlines"))),
    nasty("a single quote not doubled", b'id,text\n1,"the "best" one"\n', refused_at(2, "text", *TEXT_AFTER)),
)

FILLED: Mapping[str, Sequence[object]] = {"id": ["1", "2"], "text": ["a", "b"]}

CUT = (
    nasty("semicolons", b"id;text\n1;a\n2;b\n", Reads(FILLED)),
    nasty("tabs", b"id\ttext\n1\ta\n2\tb\n", Reads(FILLED)),
    nasty(
        "commas in headings between semicolons",
        "번호;내용, 요약;text\n1;x;a\n".encode(),
        Reads({"id": ["1"], "text": ["a"], "내용, 요약": ["x"]}),
    ),
    nasty("the line by which Excel tells the delimiter", b"sep=;\r\nid;text\r\n1;a,a\r\n", ids_and_texts(("1", "a,a"))),
    nasty("line ends of an old Macintosh", b'id,text\r1,a\r2,"b\rb"\r', ids_and_texts(("1", "a"), ("2", "b\rb"))),
    nasty("no line end at the end", b"id,text\n1,a\n2,b", Reads(FILLED)),
    nasty("blank rows everywhere", b"\n,,\n\nid,text,\n\n1,a,\n,,\n   \n2,b,\n,,\n\n", Reads(FILLED)),
    nasty(
        "a row too long, below blank ones",
        b"id,text\n\n1,a\n,\n  \n2,b,c\n",
        refused_at(6, "text", "3 cells", "칸 3개"),
    ),
    nasty("a row too short", b'id,name,text\n1,"a\na",b\n2,c\n', refused_at(3, "text", "2 cells", "칸 2개")),
    nasty("a row too short at the very end", b"id,name,text\n1,a,b\n2", refused_at(3, "name", "1 cells", "칸 1개")),
)

HEADED = (
    nasty("nothing at all", b"", Refused("an empty file", "빈 파일")),
    nasty("a byte order mark and blanks", b"\xef\xbb\xbf \r\n\n", Refused("an empty file", "빈 파일")),
    nasty("commas alone", b",,,\n,,,\n", Refused("an empty file", "빈 파일")),
    nasty("headings alone", b"id,text\n", Refused("headings and no row below them", "제목행만 있고 자료 행이 없음")),
    nasty(
        "headings and blank rows",
        b"id,text\n,\n\n",
        Refused("headings and no row below them", "제목행만 있고 자료 행이 없음"),
    ),
    nasty("no id", b"code,text\n1,a\n", refused_at(1, "id", "the headings code, text", "제목행 code, text")),
    nasty(
        "a title above the headings",
        "\n2026년 목록,\n번호,내용\n1,가\n".encode(),
        refused_at(2, "id", "the headings 2026년 목록", "제목행 2026년 목록"),
    ),
    nasty("no text", b"id,region\n1,a\n", refused_at(1, "name", "the headings id, region", "제목행 id, region")),
    nasty(
        "two headings for the id",
        "번호,text,Offer ID\n1,a,2\n".encode(),
        refused_at(1, "id", "the headings 번호", "같은 열을 뜻하는 제목 번호"),
    ),
    nasty(
        "the exact name beside another",
        "번호,id,text\n1,a,x\n".encode(),
        Reads({"id": ["a"], "text": ["x"], "번호": ["1"]}),
    ),
    nasty(
        "two equal headings that nobody knows",
        b"id,text,memo,memo\n1,a,b,c\n",
        refused_at(1, "memo", "the headings memo", "같은 열을 뜻하는 제목 memo"),
    ),
    nasty(
        "a value below no heading",
        b"id,text,\n1,a,\n2,b,lost\n",
        refused_at(3, "C", '"lost" below an empty heading', '빈 제목 아래의 값 "lost"'),
    ),
    nasty(
        "headings in capitals with signs",
        "﻿ OFFER_ID. ,회 사 명*,설립일(YYYY-MM-DD)\n1,a,2021-03-05\n".encode(),
        Reads({"id": ["1"], "name": ["a"], "founded_on": [dt.date(2021, 3, 5)]}),
    ),
)

VALUED = (
    nasty("an id missing", b"id,text\n1,a\n ,b\n", refused_at(3, "id", "an empty cell", "빈 칸")),
    nasty(
        "an id twice", b"id,text\n1,a\n2,b\n1,c\n", refused_at(4, "id", '"1", which row 2 has too', '2행에도 있는 "1"')
    ),
    nasty(
        "an id twice but for its Unicode form",
        "id,text\n각,a\n\n 각 ,b\n".encode(),
        refused_at(4, "id", '"각", which row 2 has too', '2행에도 있는 "각"'),
    ),
    nasty(
        "a day that no month has",
        "id,name,설립일\n1,a,2021-02-28\n2,b,2021-02-30\n".encode(),
        refused_at(3, "설립일", '"2021-02-30"', '"2021-02-30"'),
    ),
    nasty(
        "a date with its month in doubt",
        b"id,name,founded\n1,a,03/05/2021\n",
        refused_at(2, "founded", '"03/05/2021"', '"03/05/2021"'),
    ),
    nasty(
        "a number in words",
        "id,name,직원수\n1,a,35명\n2,b,많음\n".encode(),
        refused_at(3, "직원수", '"많음"', '"많음"'),
    ),
    nasty(
        "a number beyond all bounds",
        b"id,name,employees\n1,a,99999999999999999999\n",
        refused_at(2, "employees", '"99999999999999999999"', '"99999999999999999999"'),
    ),
    nasty(
        "formulas kept harmless by apostrophes",
        b"id,text\n1,'=1+1\n2,''-x\n3,'tis\n4,-3.5\n",
        ids_and_texts(("1", "=1+1"), ("2", "'-x"), ("3", "'tis"), ("4", "-3.5")),
    ),
)

TEXTS = ENCODED + QUOTED + CUT + HEADED + VALUED
