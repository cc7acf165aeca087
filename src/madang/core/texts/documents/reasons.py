"""Why a document is refused or read in part, in three languages: what was found, and what to do."""

from collections.abc import Mapping

from madang.core.texts.documents import remedies
from madang.core.texts.faults import Said

_LONGEST_WORD = 120

REASONS: Mapping[str, tuple[Said, Said]] = {
    "missing": (Said(en="no such file", ko="없는 파일", de="keine solche Datei"), remedies.FILE),
    "folder": (Said(en="a folder", ko="폴더", de="ein Ordner"), remedies.ONE_FILE),
    "device": (
        Said(en="a device, pipe or socket", ko="장치, 파이프 또는 소켓", de="ein Gerät, eine Pipe oder ein Socket"),
        remedies.ONE_FILE,
    ),
    "denied": (
        Said(
            en="a file that this account may not read",
            ko="이 계정에 읽기 권한이 없는 파일",
            de="eine Datei, die dieses Konto nicht lesen darf",
        ),
        remedies.RIGHTS,
    ),
    "unopened": (
        Said(
            en="a file that cannot be opened ({error})",
            ko="열 수 없는 파일 ({error})",
            de="eine Datei, die sich nicht öffnen lässt ({error})",
        ),
        remedies.RIGHTS,
    ),
    "empty": (
        Said(en="an empty file (0 bytes)", ko="빈 파일 (0바이트)", de="eine leere Datei (0 Bytes)"),
        remedies.DOCUMENT,
    ),
    "large": (
        Said(
            en="a file of {megabytes} MB, more than {limit} MB",
            ko="{limit}MB를 넘는 파일 ({megabytes}MB)",
            de="eine Datei von {megabytes} MB, mehr als {limit} MB",
        ),
        remedies.SMALLER,
    ),
    "time": (
        Said(
            en="a document that could not be read within {seconds} seconds",
            ko="{seconds}초 안에 읽을 수 없는 문서",
            de="ein Dokument, das sich nicht in {seconds} Sekunden lesen ließ",
        ),
        remedies.SMALLER,
    ),
    "memory": (
        Said(
            en="a document that needs more than {megabytes} MB of memory to read",
            ko="읽는 데 메모리가 {megabytes}MB 넘게 드는 문서",
            de="ein Dokument, das zum Lesen mehr als {megabytes} MB Speicher braucht",
        ),
        remedies.SMALLER,
    ),
    "crash": (
        Said(
            en="a file that made its reader crash: damaged, made to harm, or too big for {megabytes} MB of memory",
            ko="읽는 프로그램을 멈추게 한 파일: 손상, 악의적 조작, 또는 메모리 한도 {megabytes}MB 초과",
            de="eine Datei, an der das Leseprogramm abstürzte: beschädigt, schädlich oder zu groß für {megabytes} MB",
        ),
        remedies.WHOLE,
    ),
    "escape": (
        Said(
            en="a file that made its reader reach for the network, programs or other files: likely harmful",
            ko="읽는 프로그램이 네트워크, 다른 프로그램, 다른 파일에 손대게 한 파일: 유해 파일로 의심됨",
            de="eine Datei, die das Leseprogramm nach Netz, Programmen oder Dateien greifen ließ: wohl schädlich",
        ),
        remedies.HARMLESS,
    ),
    "too-much-text": (
        Said(
            en="more than {limit} million characters of text",
            ko="{limit}백만 자가 넘는 글",
            de="mehr als {limit} Millionen Zeichen Text",
        ),
        remedies.SMALLER,
    ),
    "reader-missing": (
        Said(
            en="a {form} file, but {library}, which reads it, is not installed",
            ko="{form} 파일인데, 이를 읽는 {library}이(가) 설치되어 있지 않음",
            de="eine {form}-Datei, aber {library} zum Lesen ist nicht installiert",
        ),
        remedies.EXTRA,
    ),
    "damaged": (
        Said(
            en="a damaged or truncated document",
            ko="손상되었거나 잘린 문서",
            de="ein beschädigtes oder abgeschnittenes Dokument",
        ),
        remedies.WHOLE,
    ),
    "part-missing": (
        Said(
            en="a document without its part {name}",
            ko="{name} 부분이 없는 문서",
            de="ein Dokument ohne seinen Teil {name}",
        ),
        remedies.WHOLE,
    ),
    "hwp-password": (
        Said(
            en="an HWP file locked with a password",
            ko="암호가 걸린 HWP 파일",
            de="eine mit Kennwort gesperrte HWP-Datei",
        ),
        remedies.UNLOCKED,
    ),
    "hwp-distribution": (
        Said(
            en="an HWP distribution document (배포용 문서), whose text is locked",
            ko="본문이 잠긴 배포용 HWP 문서",
            de="ein HWP-Verteildokument (배포용 문서), dessen Text gesperrt ist",
        ),
        remedies.UNPROTECTED,
    ),
    "hwp-drm": (
        Said(
            en="an HWP file protected by DRM or a certificate",
            ko="DRM 또는 인증서로 보호된 HWP 파일",
            de="eine durch DRM oder ein Zertifikat geschützte HWP-Datei",
        ),
        remedies.UNPROTECTED,
    ),
    "hwp-3": (
        Said(
            en="an HWP file of the old form (version 3.x or before)",
            ko="옛 형식의 HWP 파일 (3.x판 이전)",
            de="eine HWP-Datei der alten Form (Version 3.x oder früher)",
        ),
        remedies.HWPX,
    ),
    "hwp-version": (
        Said(
            en="an HWP file of the unknown version {version}",
            ko="알 수 없는 판({version})의 HWP 파일",
            de="eine HWP-Datei der unbekannten Version {version}",
        ),
        remedies.HWPX,
    ),
    "hwpml": (Said(en="an HWPML file (.hml)", ko="HWPML 파일 (.hml)", de="eine HWPML-Datei (.hml)"), remedies.HWPX),
    "hwpx-password": (
        Said(
            en="an HWPX file locked with a password or as a distribution document",
            ko="암호가 걸렸거나 배포용으로 잠긴 HWPX 파일",
            de="eine mit Kennwort oder als Verteildokument gesperrte HWPX-Datei",
        ),
        remedies.UNPROTECTED,
    ),
    "drm": (
        Said(
            en="a file wrapped by a DRM product of its organisation",
            ko="기관의 문서 보안(DRM) 제품으로 암호화된 파일",
            de="eine durch ein DRM-Produkt verschlüsselte Datei",
        ),
        remedies.UNPROTECTED,
    ),
    "pdf-password": (
        Said(en="a PDF locked with a password", ko="암호가 걸린 PDF", de="ein mit Kennwort gesperrtes PDF"),
        remedies.UNLOCKED,
    ),
    "pdf-cut": (
        Said(
            en="a truncated PDF: its end is missing",
            ko="끝부분이 없는 잘린 PDF",
            de="ein abgeschnittenes PDF: sein Ende fehlt",
        ),
        remedies.WHOLE,
    ),
    "pdf-damaged": (Said(en="a damaged PDF", ko="손상된 PDF", de="ein beschädigtes PDF"), remedies.WHOLE),
    "pdf-pages": (
        Said(
            en="a PDF of more than {limit} pages", ko="{limit}쪽이 넘는 PDF", de="ein PDF mit mehr als {limit} Seiten"
        ),
        remedies.SMALLER,
    ),
    "office-password": (
        Said(
            en="a DOCX, PPTX or XLSX file locked with a password",
            ko="암호가 걸린 DOCX, PPTX 또는 XLSX 파일",
            de="eine mit Kennwort gesperrte DOCX-, PPTX- oder XLSX-Datei",
        ),
        remedies.UNLOCKED,
    ),
    "office-doc": (
        Said(
            en="a Word file of the old form (.doc)",
            ko="옛 형식의 워드 파일 (.doc)",
            de="eine Word-Datei der alten Form (.doc)",
        ),
        remedies.saved_as("DOCX", "PDF"),
    ),
    "office-ppt": (
        Said(
            en="a PowerPoint file of the old form (.ppt)",
            ko="옛 형식의 파워포인트 파일 (.ppt)",
            de="eine PowerPoint-Datei der alten Form (.ppt)",
        ),
        remedies.saved_as("PPTX", "PDF"),
    ),
    "office-xls": (
        Said(
            en="an Excel file of the old form (.xls)",
            ko="옛 형식의 엑셀 파일 (.xls)",
            de="eine Excel-Datei der alten Form (.xls)",
        ),
        remedies.saved_as("XLSX", "PDF"),
    ),
    "ole-unknown": (
        Said(
            en="a compound file (OLE) that is no HWP document",
            ko="HWP 문서가 아닌 복합 파일(OLE)",
            de="eine Verbunddatei (OLE), die kein HWP-Dokument ist",
        ),
        remedies.DOCUMENT,
    ),
    "open-document": (
        Said(
            en="an OpenDocument file (ODT, ODP, ODS)",
            ko="오픈도큐먼트 파일 (ODT, ODP, ODS)",
            de="eine OpenDocument-Datei (ODT, ODP, ODS)",
        ),
        remedies.saved_as("DOCX", "PPTX", "XLSX", "PDF"),
    ),
    "rtf": (Said(en="an RTF file", ko="RTF 파일", de="eine RTF-Datei"), remedies.saved_as("DOCX", "PDF")),
    "web-page": (
        Said(en="a web page (HTML)", ko="웹 페이지 (HTML)", de="eine Webseite (HTML)"),
        remedies.saved_as("PDF", "TXT"),
    ),
    "xml": (Said(en="an XML file", ko="XML 파일", de="eine XML-Datei"), remedies.DOCUMENT),
    "xml-doctype": (
        Said(
            en="XML with a document type declaration, through which entities read files or fill the memory",
            ko="문서 유형 선언(DOCTYPE)이 든 XML: 엔터티로 다른 파일을 읽거나 메모리를 채울 수 있음",
            de="XML mit Dokumenttyp-Deklaration, deren Entitäten Dateien lesen oder den Speicher füllen können",
        ),
        remedies.HARMLESS,
    ),
    "xml-deep": (
        Said(
            en="XML nested more than {limit} levels deep",
            ko="{limit}단계 넘게 겹친 XML",
            de="XML, tiefer als {limit} Ebenen geschachtelt",
        ),
        remedies.HARMLESS,
    ),
    "zip-damaged": (
        Said(
            en="a damaged or truncated package (ZIP)",
            ko="손상되었거나 잘린 압축 꾸러미(ZIP)",
            de="ein beschädigtes oder abgeschnittenes Paket (ZIP)",
        ),
        remedies.WHOLE,
    ),
    "zip-password": (
        Said(
            en="a package (ZIP) locked with a password",
            ko="암호가 걸린 압축 꾸러미(ZIP)",
            de="ein mit Kennwort gesperrtes Paket (ZIP)",
        ),
        remedies.UNLOCKED,
    ),
    "zip-slip": (
        Said(
            en="a package (ZIP) with a part that points outside it: {name}",
            ko="바깥을 가리키는 항목이 든 압축 꾸러미(ZIP): {name}",
            de="ein Paket (ZIP) mit einem Teil, der nach außen zeigt: {name}",
        ),
        remedies.HARMLESS,
    ),
    "zip-bomb": (
        Said(
            en="a document that swells without measure when unpacked (limit {limit} MB)",
            ko="풀면 한없이 커지는 문서 (한도 {limit}MB)",
            de="ein Dokument, das beim Entpacken maßlos anschwillt (Grenze {limit} MB)",
        ),
        remedies.HARMLESS,
    ),
    "zip-unknown": (
        Said(
            en="a ZIP archive that is no document",
            ko="문서가 아닌 ZIP 압축 파일",
            de="ein ZIP-Archiv, das kein Dokument ist",
        ),
        remedies.DOCUMENT,
    ),
    "packed": (Said(en="a compressed archive", ko="압축 파일", de="ein komprimiertes Archiv"), remedies.DOCUMENT),
    "image": (Said(en="an image", ko="그림 파일", de="ein Bild"), remedies.DOCUMENT),
    "media": (
        Said(en="a sound or video file", ko="소리 또는 동영상 파일", de="eine Ton- oder Videodatei"),
        remedies.DOCUMENT,
    ),
    "program": (Said(en="a program", ko="실행 파일", de="ein Programm"), remedies.DOCUMENT),
    "binary": (Said(en="binary data", ko="텍스트가 아닌 이진 자료", de="Binärdaten"), remedies.DOCUMENT),
    "text-nul": (
        Said(en="a NUL byte in line {line}", ko="{line}째 줄의 NUL 바이트", de="ein NUL-Byte in Zeile {line}"),
        remedies.TEXT,
    ),
    "text-encoding": (
        Said(
            en="text in an unknown encoding (first seen in line {line})",
            ko="알 수 없는 인코딩의 글 ({line}째 줄부터)",
            de="Text in unbekannter Kodierung (zuerst in Zeile {line})",
        ),
        remedies.TEXT,
    ),
}

WARNINGS: Mapping[str, Said] = {
    "no-text": Said(
        en="no text in the document: if it holds pictures, text recognition (OCR) is needed first",
        ko="문서에 글자가 없음: 그림으로만 되어 있다면 먼저 문자 인식(OCR)이 필요합니다",
        de="kein Text im Dokument: falls es Bilder enthält, braucht es erst eine Texterkennung (OCR)",
    ),
    "pdf-no-text": Said(
        en="no text layer on any of {count} pages: they are pictures, and text recognition (OCR) is needed first",
        ko="{count}쪽 모두 글자 층이 없음: 그림으로만 되어 있어 먼저 문자 인식(OCR)이 필요합니다",
        de="keine Textebene auf {count} Seiten: sie sind Bilder und brauchen erst eine Texterkennung (OCR)",
    ),
    "pdf-pages-no-text": Said(
        en="pages without a text layer (pictures or blank), not read: {pages}",
        ko="글자 층이 없어(그림이거나 빈 쪽) 읽지 않은 쪽: {pages}",
        de="Seiten ohne Textebene (Bilder oder leer), nicht gelesen: {pages}",
    ),
}


def filled(said: Said, about: Mapping[str, str | int]) -> Said:
    """The phrase with its figures and names in place; names come from the file and are cut and cleaned."""
    shown = {key: _shown(value) for key, value in about.items()}
    return Said(en=said.en.format(**shown), ko=said.ko.format(**shown), de=said.de.format(**shown))


def _shown(value: str | int) -> str:
    text = "".join(sign if sign.isprintable() else "�" for sign in str(value))
    return text if len(text) <= _LONGEST_WORD else text[:_LONGEST_WORD] + "…"
