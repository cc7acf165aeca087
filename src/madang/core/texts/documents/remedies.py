"""What is expected instead of a document that is refused, in three languages."""

from madang.core.texts.faults import Said

DOCUMENT = Said(
    en="an HWP, HWPX, PDF, DOCX, PPTX, XLSX or text file",
    ko="HWP, HWPX, PDF, DOCX, PPTX, XLSX 또는 텍스트 파일",
    de="eine HWP-, HWPX-, PDF-, DOCX-, PPTX-, XLSX- oder Textdatei",
)
WHOLE = Said(
    en="a whole file: open it in the program it was made with, save it again or copy it again from its source",
    ko="온전한 파일: 만든 프로그램에서 열어 다시 저장하거나 원본을 다시 복사하세요",
    de="eine unversehrte Datei: im Ursprungsprogramm öffnen und neu speichern oder neu von der Quelle kopieren",
)
UNLOCKED = Said(
    en="the same document saved without a password",
    ko="암호를 풀고 저장한 같은 문서",
    de="dasselbe Dokument, ohne Kennwort gespeichert",
)
UNPROTECTED = Said(
    en="the original, saved as an ordinary document without protection, or a PDF made from it",
    ko="보호를 풀고 일반 문서로 저장한 원본 또는 그것으로 만든 PDF",
    de="das Original, als gewöhnliches Dokument ohne Schutz gespeichert, oder ein PDF davon",
)
HWPX = Said(
    en="the document saved as HWPX, HWP 5 or PDF (Hancom Office: File > Save as)",
    ko="HWPX, HWP 5 또는 PDF로 저장한 문서 (한글: 파일 > 다른 이름으로 저장)",
    de="das Dokument, als HWPX, HWP 5 oder PDF gespeichert (Hancom Office: Datei > Speichern unter)",
)
SMALLER = Said(
    en="a smaller document: split it, or leave out what is not needed",
    ko="더 작은 문서: 나누거나 필요 없는 부분을 빼세요",
    de="ein kleineres Dokument: teilen Sie es oder lassen Sie Unnötiges weg",
)
HARMLESS = Said(
    en="a document as an office program saves it",
    ko="사무용 프로그램이 저장한 그대로의 문서",
    de="ein Dokument, wie es ein Büroprogramm speichert",
)
FILE = Said(en="the path of a file that exists", ko="실제로 있는 파일의 경로", de="der Pfad einer vorhandenen Datei")
ONE_FILE = Said(en="a file", ko="파일 하나", de="eine einzelne Datei")
RIGHTS = Said(
    en="a file that this account may read",
    ko="이 계정이 읽을 수 있는 파일",
    de="eine Datei, die dieses Konto lesen darf",
)
TEXT = Said(
    en="text in UTF-8, UTF-16 or CP949",
    ko="UTF-8, UTF-16 또는 CP949로 저장한 텍스트",
    de="Text in UTF-8, UTF-16 oder CP949",
)
EXTRA = Said(
    en='the extra that reads it: pip install "madang[documents]"',
    ko='읽는 데 필요한 추가 구성: pip install "madang[documents]"',
    de='die Erweiterung, die sie liest: pip install "madang[documents]"',
)


def saved_as(*forms: str) -> Said:
    """The same document in one of other forms."""
    return Said(
        en=f"the document saved as {' or '.join(forms)}",
        ko=f"{' 또는 '.join(forms)} 형식으로 저장한 문서",
        de=f"das Dokument, als {' oder '.join(forms)} gespeichert",
    )
