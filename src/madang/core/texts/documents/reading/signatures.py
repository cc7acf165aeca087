"""Files that hold no text to read, told by their first bytes."""

import re

from madang.core.texts.documents.reading.draft import Refused

# First bytes of files that hold no text to read, and what to say of each.
_UNREAD = (
    (b"HWP Document File V", "hwp-3"),
    (b"\x9b DRMONE", "drm"),
    (b"SCDSA", "drm"),
    (b"<## NASCA DRM FILE", "drm"),
    (b"\x89PNG\r\n\x1a\n", "image"),
    (b"\xff\xd8\xff", "image"),
    (b"GIF87a", "image"),
    (b"GIF89a", "image"),
    (b"II*\x00", "image"),
    (b"MM\x00*", "image"),
    (b"8BPS", "image"),
    (b"MZ", "program"),
    (b"\x7fELF", "program"),
    (b"\xcf\xfa\xed\xfe", "program"),
    (b"\xca\xfe\xba\xbe", "program"),
    (b"7z\xbc\xaf\x27\x1c", "packed"),
    (b"Rar!\x1a\x07", "packed"),
    (b"\x1f\x8b", "packed"),
    (b"EGGA", "packed"),
    (b"ALZ\x01", "packed"),
    (b"ID3", "media"),
    (b"OggS", "media"),
    (b"\x1aE\xdf\xa3", "media"),
    (b"{\\rtf", "rtf"),
)
_BITMAP = re.compile(rb"BM.{4}\x00{4}.{4}[\x0c\x28\x6c\x7c]\x00\x00\x00", re.DOTALL)
_RIFF = re.compile(rb"RIFF.{4}(WEBP|WAVE|AVI )", re.DOTALL)
_ISO_MEDIA = re.compile(rb".{4}ftyp(hei|avi|mif|msf)?", re.DOTALL)
_WEB_PAGE = re.compile(rb"(<!--.*?-->\s*)*<(!doctype\s+html|html)\b", re.IGNORECASE | re.DOTALL)


def refuse_known(head: bytes) -> None:
    """Refuse what is known to be no document, or one of a form that is not read."""
    for start, reason in _UNREAD:
        if head.startswith(start):
            raise Refused(reason)
    riff, iso = _RIFF.match(head), _ISO_MEDIA.match(head)
    if _BITMAP.match(head) or (riff and riff[1] == b"WEBP") or (iso and iso[1]):
        raise Refused("image")
    if riff or iso:
        raise Refused("media")
    start = head.removeprefix(b"\xef\xbb\xbf").lstrip()
    if _WEB_PAGE.match(start):
        raise Refused("web-page")
    if start.startswith(b"<?xml"):
        raise Refused("hwpml" if b"<HWPML" in head else "xml")
