"""What the messages about tables say, in the three languages of the product."""

from collections.abc import Sequence

from madang.core.texts.faults import Said

_LONGEST = 60


def on_one_line(text: str) -> str:
    """``text`` as a message can hold it: on one line, not long, and without signs that steer a terminal."""
    line = "".join(sign if sign.isprintable() else "\ufffd" for sign in " ".join(text.split()))
    return f"{line[:_LONGEST]}…" if len(line) > _LONGEST else line


def shown(value: str) -> str:
    """``value`` in quotes on one line, cut where it would fill the message."""
    return f'"{on_one_line(value)}"'


def _listed(names: Sequence[str]) -> str:
    return ", ".join(map(on_one_line, names[:12])) + (" …" if len(names) > 12 else "")


# ── the file as a whole ──────────────────────────────────────────────────────────────────────────────────────────────

TABLE = Said(
    en="a table as CSV, TSV, XLSX, JSONL or Parquet",
    ko="CSV, TSV, XLSX, JSONL, Parquet 형식의 표",
    de="eine Tabelle als CSV, TSV, XLSX, JSONL oder Parquet",
)
SAVED_AS_XLSX = Said(
    en='the table saved again as "Excel workbook (.xlsx)" or as CSV',
    ko='"Excel 통합 문서(.xlsx)" 또는 CSV로 다시 저장한 표',
    de="die Tabelle, neu gespeichert als „Excel-Arbeitsmappe (.xlsx)“ oder als CSV",
)
NO_FILE = Said(en="no such file", ko="없는 파일", de="keine solche Datei")
FOLDER = Said(en="a folder", ko="폴더", de="ein Ordner")
NO_PERMISSION = Said(
    en="a file that this account may not read",
    ko="이 계정에 읽기 권한이 없는 파일",
    de="eine Datei, die dieses Konto nicht lesen darf",
)
READABLE = Said(en="a file that can be read", ko="읽을 수 있는 파일", de="eine lesbare Datei")
NOTHING = Said(en="an empty file", ko="빈 파일", de="eine leere Datei")
HEADINGS_ALONE = Said(
    en="headings and no row below them", ko="제목행만 있고 자료 행이 없음", de="Überschriften und keine Zeile darunter"
)
ROWS = Said(
    en="headings and at least one row", ko="제목행과 한 행 이상의 자료", de="Überschriften und mindestens eine Zeile"
)
NUL = Said(en="a NUL byte", ko="NUL 바이트", de="ein NUL-Byte")
TEXT_WITHOUT_NUL = Said(
    en="text without NUL bytes; save the table again as CSV (UTF-8)",
    ko="NUL 바이트가 없는 글; 표를 CSV(UTF-8)로 다시 저장하십시오",
    de="Text ohne NUL-Bytes; die Tabelle neu als CSV (UTF-8) speichern",
)
KNOWN_ENCODING = Said(
    en="text in UTF-8, UTF-16 or CP949; save the table again as CSV (UTF-8)",
    ko="UTF-8, UTF-16, CP949 글; 표를 CSV(UTF-8)로 다시 저장하십시오",
    de="Text in UTF-8, UTF-16 oder CP949; die Tabelle neu als CSV (UTF-8) speichern",
)


def undecodable(taken: bytes, encoding: str) -> Said:
    """Bytes that mean nothing in the encoding of the rest of the file."""
    name = encoding.upper()
    digits = taken[:4].hex(" ").upper()
    return Said(
        en=f"bytes {digits}, which mean nothing in {name}",
        ko=f"{name}(으)로 읽을 수 없는 바이트 {digits}",
        de=f"Bytes {digits}, die in {name} nichts bedeuten",
    )


def unreadable(reason: str | None) -> Said:
    """A file that the operating system would not give, with its reason."""
    reason = reason or "?"
    return Said(
        en=f"a file that cannot be read ({reason})",
        ko=f"읽을 수 없는 파일({reason})",
        de=f"eine nicht lesbare Datei ({reason})",
    )


def foreign(en: str, ko: str, de: str) -> Said:
    """A file of another form altogether."""
    return Said(en=en, ko=ko, de=de)


def damaged(form: str, reason: str = "") -> Said:
    """A file that begins like ``form`` and cannot be read as such."""
    tail = f" ({on_one_line(reason)})" if reason else ""
    return Said(
        en=f"a damaged or cut-off {form} file{tail}",
        ko=f"손상되었거나 잘린 {form} 파일{tail}",
        de=f"eine beschädigte oder abgeschnittene {form}-Datei{tail}",
    )


def whole(form: str) -> Said:
    """What a damaged file should have been."""
    return Said(en=f"a whole {form} file", ko=f"온전한 {form} 파일", de=f"eine vollständige {form}-Datei")


WRITABLE = Said(
    en="a place where a file can be written", ko="파일을 쓸 수 있는 곳", de="ein Ort, an den eine Datei passt"
)


NO_FOLDER = Said(en="a folder that is not there", ko="없는 폴더", de="ein Ordner, den es nicht gibt")


def unwritable(reason: str | None) -> Said:
    """A place that the operating system would not give, with its reason."""
    reason = reason or "?"
    return Said(
        en=f"a place that cannot be written ({reason})",
        ko=f"쓸 수 없는 곳({reason})",
        de=f"ein nicht beschreibbarer Ort ({reason})",
    )


def endings(known: Sequence[str]) -> Said:
    """The endings among which a file's name may choose."""
    told = " ".join(known)
    return Said(en=f"an ending among {told}", ko=f"확장자 {told} 가운데 하나", de=f"eine Endung aus {told}")


def ending(name: str) -> Said:
    """The ending of a file's name."""
    told = f'"{name}"'
    return Said(en=f"the ending {told}", ko=f"확장자 {told}", de=f"die Endung {told}")


# ── headings ─────────────────────────────────────────────────────────────────────────────────────────────────────────


def headings(own: Sequence[str]) -> Said:
    """The headings that a file has."""
    names = _listed([name for name in own if name]) or "-"
    return Said(en=f"the headings {names}", ko=f"제목행 {names}", de=f"die Überschriften {names}")


def heading_for(names: Sequence[str], accepted: Sequence[str]) -> Said:
    """A heading that means one of the columns ``names``."""
    either, oder, listed = " or ".join(names), " oder ".join(names), _listed(accepted)
    return Said(
        en=f"a column {either} (accepted headings: {listed})",
        ko=f"{either} 열(쓸 수 있는 제목: {listed})",
        de=f"eine Spalte {oder} (angenommene Überschriften: {listed})",
    )


def several_headings(both: Sequence[str]) -> Said:
    """Headings that cannot be told apart."""
    return Said(
        en=f"the headings {' and '.join(both)} for the same column",
        ko=f"같은 열을 뜻하는 제목 {', '.join(both)}",
        de=f"die Überschriften {' und '.join(both)} für dieselbe Spalte",
    )


def one_heading(name: str) -> Said:
    """The way out of two headings for one column."""
    return Said(
        en=f'one heading for it; call the right one "{name}"',
        ko=f'제목 하나; 맞는 열의 제목을 "{name}"(으)로 고치십시오',
        de=f"eine Überschrift dafür; die richtige „{name}“ nennen",
    )


def different_headings() -> Said:
    """The way out of two equal unknown headings."""
    return Said(
        en="a different heading for each column", ko="열마다 다른 제목", de="für jede Spalte eine andere Überschrift"
    )


def no_heading(value: str) -> Said:
    """A cell below an empty heading."""
    return Said(
        en=f"{shown(value)} below an empty heading",
        ko=f"빈 제목 아래의 값 {shown(value)}",
        de=f"{shown(value)} unter einer leeren Überschrift",
    )


NAMED_COLUMN = Said(
    en="a heading for every column that holds something",
    ko="값이 있는 모든 열의 제목",
    de="eine Überschrift für jede Spalte, die etwas enthält",
)


# ── rows and cells ───────────────────────────────────────────────────────────────────────────────────────────────────


def cells(count: int) -> Said:
    """How many cells a row has."""
    return Said(en=f"{count} cells", ko=f"칸 {count}개", de=f"{count} Zellen")


def cells_as_headings(count: int) -> Said:
    """How many cells a row should have."""
    return Said(
        en=f"{count} cells, as many as headings (a cell with the delimiter in it stands in quotes)",
        ko=f"제목 수와 같은 칸 {count}개(구분 기호가 든 칸은 따옴표로 묶음)",
        de=f"{count} Zellen, so viele wie Überschriften (eine Zelle mit dem Trennzeichen steht in Anführungszeichen)",
    )


UNCLOSED_QUOTE = Said(
    en="a quote that opens and never closes", ko="닫히지 않은 따옴표", de="ein Anführungszeichen, das nie schließt"
)
TEXT_AFTER_QUOTE = Said(
    en="text after a closing quote (perhaps the quote of an earlier cell was not closed)",
    ko="닫는 따옴표 뒤의 글(앞 칸의 따옴표가 닫히지 않았을 수 있음)",
    de="Text nach einem schließenden Anführungszeichen (vielleicht blieb ein früheres offen)",
)
QUOTED_CELL = Said(
    en='a quoted cell that ends with a quote, with quotes inside it doubled ("")',
    ko='따옴표로 시작하고 끝나며 안의 따옴표는 두 번("") 쓴 칸',
    de='eine Zelle, die mit einem Anführungszeichen endet; Anführungszeichen darin doppelt ("")',
)
EMPTY_CELL = Said(en="an empty cell", ko="빈 칸", de="eine leere Zelle")
FILLED_CELL = Said(en="a value in every row", ko="모든 행에 값", de="in jeder Zeile ein Wert")
LONE_SURROGATE = Said(en="half of a surrogate pair", ko="짝이 없는 서로게이트", de="ein halbes Surrogatpaar")
UNICODE_TEXT = Said(en="Unicode text", ko="유니코드 글", de="Unicode-Text")


def endless_row(megabytes: int) -> Said:
    """A row that does not end for a long while."""
    return Said(
        en=f"a row that does not end within {megabytes} MB",
        ko=f"{megabytes}MB 안에 끝나지 않는 행",
        de=f"eine Zeile, die nach {megabytes} MB nicht endet",
    )


SHORTER_ROW = Said(
    en="shorter rows (perhaps a quote is not closed)",
    ko="더 짧은 행(따옴표가 닫히지 않았을 수 있음)",
    de="kürzere Zeilen (vielleicht ist ein Anführungszeichen offen)",
)


def seen_before(value: str, row: int) -> Said:
    """A key that an earlier row has."""
    return Said(
        en=f"{shown(value)}, which row {row} has too",
        ko=f"{row}행에도 있는 {shown(value)}",
        de=f"{shown(value)}, das auch Zeile {row} hat",
    )


UNIQUE = Said(en="a value that no other row has", ko="다른 행에 없는 값", de="ein Wert, den keine andere Zeile hat")


def value(text: str) -> Said:
    """The value of a cell as it was found."""
    return Said(en=shown(text), ko=shown(text), de=shown(text))


TYPED = {
    "date": Said(
        en="a date such as 2021-03-05, 2021.3.5, 2021-03 or 2021",
        ko="2021-03-05, 2021.3.5, 2021년 3월 5일, 2021 같은 날짜",
        de="ein Datum wie 2021-03-05, 5.3.2021, 2021-03 oder 2021",
    ),
    "integer": Said(
        en="a whole number such as 35 or 1,200", ko="35, 1,200 같은 정수", de="eine ganze Zahl wie 35 oder 1,200"
    ),
    "number": Said(
        en="a finite number such as 3.5 or 1,200.5",
        ko="3.5, 1,200.5 같은 유한한 수",
        de="eine endliche Zahl wie 3.5 oder 1,200.5",
    ),
}


# ── JSON ─────────────────────────────────────────────────────────────────────────────────────────────────────────────

OBJECT_A_LINE = Said(
    en='one JSON object a line, such as {"id": "1", "text": "…"}',
    ko='한 줄에 JSON 객체 하나: {"id": "1", "text": "…"}',
    de='ein JSON-Objekt je Zeile, etwa {"id": "1", "text": "…"}',
)
ARRAY_OF_OBJECTS = Said(
    en='a JSON array of objects, such as [{"id": "1", "text": "…"}]',
    ko='JSON 객체의 배열: [{"id": "1", "text": "…"}]',
    de='ein JSON-Array von Objekten, etwa [{"id": "1", "text": "…"}]',
)


def broken_json(reason: str) -> Said:
    """Text that is not JSON, with the parser's reason."""
    reason = on_one_line(reason)
    return Said(en=f"broken JSON ({reason})", ko=f"잘못된 JSON({reason})", de=f"fehlerhaftes JSON ({reason})")


def not_an_object(text: str) -> Said:
    """JSON that is something else than an object."""
    return Said(
        en=f"{shown(text)}, which is not a JSON object",
        ko=f"JSON 객체가 아닌 {shown(text)}",
        de=f"{shown(text)}, kein JSON-Objekt",
    )
