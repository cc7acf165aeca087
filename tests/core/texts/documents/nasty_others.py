"""Files that are no documents at all, each with what is to be said of it."""

import gzip

from madang.core.texts.documents import remedies
from tests.core.texts.documents.nasty import KOREAN, given, refused

OTHERS = [
    *refused("PNG", "JPEG", "GIF", "BMP", "TIFF", "WebP", "HEIC", en="an image", ko="그림 파일")(
        given(b"\x89PNG\r\n\x1a\n" + bytes(50)),
        given(b"\xff\xd8\xff\xe0\0\x10JFIF" + bytes(50)),
        given(b"GIF89a" + bytes(50)),
        given(b"BM\x46\0\0\0\0\0\0\0\x36\0\0\0\x28\0\0\0" + bytes(50)),
        given(b"II*\0" + bytes(50)),
        given(b"RIFF\x24\0\0\0WEBPVP8 " + bytes(50)),
        given(b"\0\0\0\x18ftypheic" + bytes(50)),
    ),
    *refused("WAV", "MP4", "MP3", en="a sound or video file", ko="소리 또는 동영상 파일")(
        given(b"RIFF\x24\0\0\0WAVEfmt " + bytes(50)),
        given(b"\0\0\0\x18ftypisom" + bytes(50)),
        given(b"ID3\3\0" + bytes(50)),
    ),
    *refused("Windows program", "Linux program", en="a program", ko="실행 파일")(
        given(b"MZ\x90\0" + bytes(50)), given(b"\x7fELF\2\1\1" + bytes(50))
    ),
    *refused("gzip", "7z", "RAR", en="a compressed archive", ko="압축 파일")(
        given(gzip.compress(KOREAN.encode())), given(b"7z\xbc\xaf\x27\x1c" + bytes(50)), given(b"Rar!\x1a\x07\1\0")
    ),
    *refused(
        "Fasoo",
        "Softcamp",
        "Nasca",
        en="a file wrapped by a DRM product of its organisation",
        ko="기관의 문서 보안(DRM) 제품으로 암호화된 파일",
        expected=remedies.UNPROTECTED,
    )(
        given(b"\x9b DRMONE  This Document is encrypted" + bytes(50)),
        given(b"SCDSA002" + bytes(50)),
        given(b"<## NASCA DRM FILE - VER1.00 ##>" + bytes(50)),
    ),
    *refused("RTF", en="an RTF file", ko="RTF 파일", expected=remedies.saved_as("DOCX", "PDF"))(
        given(rb"{\rtf1\ansi text}")
    ),
    *refused(
        "web page",
        "old web page",
        en="a web page (HTML)",
        ko="웹 페이지 (HTML)",
        expected=remedies.saved_as("PDF", "TXT"),
    )(given(b"\xef\xbb\xbf<!DOCTYPE html><p>x"), given(b"<!-- made by hand -->\n<HTML><p>x")),
    *refused("XML", en="an XML file", ko="XML 파일")(given(b"<?xml version='1.0'?><a/>")),
    *refused("text with NUL", en="a NUL byte in line 2", ko="2째 줄의 NUL 바이트", expected=remedies.TEXT)(
        given("첫 줄\n둘\0째 줄\n셋째 줄".encode())
    ),
    *refused(
        "text in no encoding",
        en="text in an unknown encoding (first seen in line 3)",
        ko="알 수 없는 인코딩의 글 (3째 줄부터)",
        expected=remedies.TEXT,
    )(given("첫 줄\n둘째 줄\n".encode() + b"\xff\xfe\xfd")),
    *refused("binary data", en="binary data", ko="텍스트가 아닌 이진 자료")(given(bytes(range(1, 30)) * 20)),
    *refused("empty file", en="an empty file (0 bytes)", ko="빈 파일 (0바이트)")(given(b"")),
]
