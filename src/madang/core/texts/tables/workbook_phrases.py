"""What the messages about workbooks say, in the three languages of the product."""

from madang.core.texts.faults import Said
from madang.core.texts.tables.phrases import on_one_line

PASSWORD = Said(
    en="a workbook that needs a password",
    ko="암호가 걸린 통합 문서",
    de="eine Arbeitsmappe, die ein Kennwort verlangt",
)
WITHOUT_PASSWORD = Said(
    en="the workbook saved without a password",
    ko="암호를 푼 통합 문서",
    de="die Arbeitsmappe ohne Kennwort gespeichert",
)
NO_SHEET = Said(
    en="a workbook whose sheets are empty", ko="모든 시트가 빈 통합 문서", de="eine Arbeitsmappe mit leeren Blättern"
)
DOCUMENT_TYPE = Said(
    en="a document type declaration (DTD) in {part}",
    ko="{part} 안의 문서 형식 선언(DTD)",
    de="eine Dokumenttyp-Deklaration (DTD) in {part}",
)
PLAIN_XML = Said(
    en="a workbook as a spreadsheet program saves it",
    ko="표 계산 프로그램이 저장한 그대로의 통합 문서",
    de="eine Arbeitsmappe, wie ein Tabellenprogramm sie speichert",
)
OUTSIDE = Said(
    en="the part name {part}, which leads outside the file",
    ko="파일 밖을 가리키는 구성 요소 이름 {part}",
    de="den Teilnamen {part}, der aus der Datei hinausführt",
)
TWICE = Said(en="the part {part} twice", ko="두 번 나오는 구성 요소 {part}", de="den Teil {part} doppelt")
BOMB = Said(
    en="the part {part}, which unpacks to far more than a table needs",
    ko="표에 필요한 것보다 훨씬 크게 풀리는 구성 요소 {part}",
    de="den Teil {part}, der sich auf weit mehr entpackt, als eine Tabelle braucht",
)
FAR_CELL = Said(
    en="a cell at {cell}, far from the others ({count} filled cells)",
    ko="다른 칸과 멀리 떨어진 칸 {cell}(값이 있는 칸 {count}개)",
    de="eine Zelle bei {cell}, weit weg von den anderen ({count} gefüllte Zellen)",
)
NEAR_CELLS = Said(
    en="a table that begins near A1; delete stray cells, or copy the table into a new workbook",
    ko="A1 가까이에서 시작하는 표; 떨어진 칸을 지우거나 표를 새 통합 문서에 복사하십시오",
    de="eine Tabelle nahe A1; verirrte Zellen löschen oder die Tabelle in eine neue Arbeitsmappe kopieren",
)
BAD_REFERENCE = Said(en="the cell reference {cell}", ko="칸 주소 {cell}", de="den Zellbezug {cell}")
MERGED = Said(
    en="the merged cells {cells} in the heading row",
    ko="제목행의 병합된 칸 {cells}",
    de="die verbundenen Zellen {cells} in der Überschriftenzeile",
)
ONE_HEADING_A_COLUMN = Said(
    en="one heading a column in the first filled row, not merged; delete title rows above it",
    ko="첫 행에 병합하지 않은 열별 제목; 위의 표 제목 행은 지우십시오",
    de="je Spalte eine Überschrift in der ersten gefüllten Zeile, nicht verbunden; Titelzeilen darüber löschen",
)


def filled(phrase: Said, **facts: object) -> Said:
    """``phrase`` with its gaps filled in all languages."""
    facts = {name: on_one_line(str(fact)) for name, fact in facts.items()}
    return Said(en=phrase.en.format(**facts), ko=phrase.ko.format(**facts), de=phrase.de.format(**facts))


SIZE = Said(en="{rows} rows and {columns} columns", ko="{rows}행 {columns}열", de="{rows} Zeilen und {columns} Spalten")
SHEET_SIZE = Said(
    en="at most 1,048,575 rows and 16,384 columns in a workbook; write .csv or .parquet",
    ko="통합 문서에는 1,048,575행, 16,384열까지; .csv나 .parquet로 쓰십시오",
    de="höchstens 1.048.575 Zeilen und 16.384 Spalten in einer Arbeitsmappe; .csv oder .parquet schreiben",
)
LONG_TEXT = Said(en="a text of {length} signs", ko="{length}자의 글", de="ein Text von {length} Zeichen")
SHORT_TEXT = Said(
    en="at most 32,767 signs in a cell of a workbook; write .csv or .jsonl",
    ko="통합 문서의 한 칸에는 32,767자까지; .csv나 .jsonl로 쓰십시오",
    de="höchstens 32.767 Zeichen in einer Zelle einer Arbeitsmappe; .csv oder .jsonl schreiben",
)
XML_TEXT = Said(
    en="text without U+FFFE and U+FFFF, which a workbook cannot hold; write .csv or .jsonl",
    ko="통합 문서에 담을 수 없는 U+FFFE, U+FFFF가 없는 글; .csv나 .jsonl로 쓰십시오",
    de="Text ohne U+FFFE und U+FFFF, die eine Arbeitsmappe nicht fasst; .csv oder .jsonl schreiben",
)
