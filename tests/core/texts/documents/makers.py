"""Office packages made by hand, small but as the programs write them."""

import io
import zipfile
from collections.abc import Mapping, Sequence
from xml.sax.saxutils import escape

HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_P = (
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)
_X = (
    'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)
_H = 'xmlns:hs="http://www.hancom.co.kr/hwpml/2011/section" xmlns:hp="http://www.hancom.co.kr/hwpml/2011/paragraph"'
_KINDS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_MAIN = "application/vnd.openxmlformats-officedocument"

Parts = Mapping[str, str | bytes]


def zipped(parts: Parts, *, stored: Sequence[str] = ()) -> bytes:
    """A ZIP with ``parts`` by name."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as package:
        for name, data in parts.items():
            kind = zipfile.ZIP_STORED if name in stored else zipfile.ZIP_DEFLATED
            package.writestr(name, data, compress_type=kind)
    return file.getvalue()


def hwpx(*sections: str, more: Parts | None = None) -> bytes:
    """An HWPX package; paragraph shape 1 is the outline's."""
    head = (
        '<hh:head xmlns:hh="h"><hh:paraPr id="0"><hh:heading type="NONE"/></hh:paraPr>'
        '<hh:paraPr id="1"><hh:heading type="OUTLINE" idRef="0" level="0"/></hh:paraPr></hh:head>'
    )
    parts: dict[str, str | bytes] = {"mimetype": "application/hwp+zip", "Contents/header.xml": HEAD + head}
    names = ["header", *[f"section{number}" for number in range(len(sections))]]
    items = "".join(f'<opf:item id="{name}" href="Contents/{name}.xml"/>' for name in names)
    spine = "".join(f'<opf:itemref idref="{name}"/>' for name in names)
    listing = f"<opf:manifest>{items}</opf:manifest><opf:spine>{spine}</opf:spine>"
    parts["Contents/content.hpf"] = f'{HEAD}<opf:package xmlns:opf="o">{listing}</opf:package>'
    for number, content in enumerate(sections):
        parts[f"Contents/section{number}.xml"] = f"{HEAD}<hs:sec {_H}>{content}</hs:sec>"
    return zipped(parts | dict(more or {}), stored=["mimetype"])


def hp(text: str = "", *, shape: int = 0, inside: str = "") -> str:
    """A paragraph of HWPX."""
    return f'<hp:p paraPrIDRef="{shape}"><hp:run><hp:t>{escape(text)}</hp:t>{inside}</hp:run></hp:p>'


def hp_table(*rows: Sequence[str]) -> str:
    """A table of HWPX, to stand inside a paragraph."""
    cells = ["".join(f"<hp:tc><hp:subList>{hp(cell)}</hp:subList></hp:tc>" for cell in row) for row in rows]
    return f"<hp:tbl>{''.join(f'<hp:tr>{row}</hp:tr>' for row in cells)}</hp:tbl>"


def docx(body: str, *, more: Parts | None = None, relations: str = "") -> bytes:
    """A DOCX package with the styles Normal, Heading 1 (``Heading1``) and one built on it (``Mine``)."""
    styles = (
        '<w:style w:styleId="Normal"><w:name w:val="Normal"/></w:style>'
        '<w:style w:styleId="Heading1"><w:name w:val="heading 1"/></w:style>'
        '<w:style w:styleId="Mine"><w:name w:val="내 제목"/><w:basedOn w:val="Heading1"/></w:style>'
    )
    parts: dict[str, str | bytes] = {
        "[Content_Types].xml": content_types("word/document.xml", f"{_MAIN}.wordprocessingml.document.main+xml"),
        "word/document.xml": f"{HEAD}<w:document {_W}><w:body>{body}</w:body></w:document>",
        "word/styles.xml": f"{HEAD}<w:styles {_W}>{styles}</w:styles>",
        "word/_rels/document.xml.rels": related(styles="styles.xml", more=relations),
    }
    return zipped(parts | dict(more or {}))


def wp(text: str, *, style: str = "", inside: str = "") -> str:
    """A paragraph of DOCX."""
    shape = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f'<w:p>{shape}<w:r><w:t xml:space="preserve">{escape(text)}</w:t></w:r>{inside}</w:p>'


def wp_table(*rows: Sequence[str]) -> str:
    """A table of DOCX."""
    cells = ["".join(f"<w:tc>{wp(cell)}</w:tc>" for cell in row) for row in rows]
    return f"<w:tbl>{''.join(f'<w:tr>{row}</w:tr>' for row in cells)}</w:tbl>"


def notes(kind: str, text: str) -> str:
    """A part of footnotes or endnotes with one note."""
    return f'{HEAD}<w:{kind}s {_W}><w:{kind} w:id="1">{wp(text)}</w:{kind}></w:{kind}s>'


def pptx(*slides: str, order: Sequence[int] = (), more: Parts | None = None) -> bytes:
    """A PPTX package; slide N of the show is the part ``slideORDER[N].xml``."""
    numbers = order or range(1, len(slides) + 1)
    listed = "".join(f'<p:sldId id="{255 + number}" r:id="rId{number}"/>' for number in numbers)
    links = "".join(_relation(f"rId{number}", "slide", f"slides/slide{number}.xml") for number in numbers)
    parts: dict[str, str | bytes] = {
        "[Content_Types].xml": content_types("ppt/presentation.xml", f"{_MAIN}.presentationml.presentation.main+xml"),
        "ppt/presentation.xml": f"{HEAD}<p:presentation {_P}><p:sldIdLst>{listed}</p:sldIdLst></p:presentation>",
        "ppt/_rels/presentation.xml.rels": related(more=links),
    }
    for number, content in enumerate(slides, start=1):
        parts[f"ppt/slides/slide{number}.xml"] = f"{HEAD}<p:sld {_P}><p:spTree>{content}</p:spTree></p:sld>"
    return zipped(parts | dict(more or {}))


def shape(*paragraphs: str, kind: str = "") -> str:
    """A shape of a slide; ``kind`` is the placeholder's type, such as ``title``."""
    place = f'<p:nvPr><p:ph type="{kind}"/></p:nvPr>' if kind else "<p:nvPr/>"
    lines = "".join(f"<a:p><a:r><a:t>{escape(text)}</a:t></a:r></a:p>" for text in paragraphs)
    return f"<p:sp><p:nvSpPr>{place}</p:nvSpPr><p:txBody>{lines}</p:txBody></p:sp>"


def xlsx(sheets: Mapping[str, str], *, strings: Sequence[str] = (), styles: str = "", book: str = "") -> bytes:
    """An XLSX package; ``sheets`` are rows of XML by the sheet's name, ``strings`` ready XML or text."""
    listed = "".join(f'<sheet name="{name}" sheetId="{n}" r:id="rId{n}"/>' for n, name in enumerate(sheets, 1))
    links = "".join(_relation(f"rId{n}", "worksheet", f"worksheets/sheet{n}.xml") for n in range(1, len(sheets) + 1))
    shared = "".join(f"<si>{text if text.startswith('<') else f'<t>{escape(text)}</t>'}</si>" for text in strings)
    parts: dict[str, str | bytes] = {
        "[Content_Types].xml": content_types("xl/workbook.xml", f"{_MAIN}.spreadsheetml.sheet.main+xml"),
        "xl/workbook.xml": f"{HEAD}<workbook {_X}>{book}<sheets>{listed}</sheets></workbook>",
        "xl/_rels/workbook.xml.rels": related(sharedStrings="sharedStrings.xml", styles="styles.xml", more=links),
        "xl/sharedStrings.xml": f"{HEAD}<sst {_X}>{shared}</sst>",
        "xl/styles.xml": f"{HEAD}<styleSheet {_X}>{styles}</styleSheet>",
    }
    for number, rows in enumerate(sheets.values(), start=1):
        parts[f"xl/worksheets/sheet{number}.xml"] = f"{HEAD}<worksheet {_X}><sheetData>{rows}</sheetData></worksheet>"
    return zipped(parts)


def content_types(part: str, kind: str) -> str:
    """The list of content types with the main part."""
    return (
        f'{HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        f'<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/{part}" ContentType="{kind}"/></Types>'
    )


def related(*, more: str = "", **targets: str) -> str:
    """A part's relations: ``targets`` by kind, and ready ones."""
    links = "".join(_relation(f"rel{kind}", kind, target) for kind, target in targets.items())
    name = "http://schemas.openxmlformats.org/package/2006/relationships"
    return f'{HEAD}<Relationships xmlns="{name}">{links}{more}</Relationships>'


def _relation(name: str, kind: str, target: str) -> str:
    return f'<Relationship Id="{name}" Type="{_KINDS}/{kind}" Target="{target}"/>'
