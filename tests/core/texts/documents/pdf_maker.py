"""PDF files made by hand: pages of text in any script, pages that are a picture, and encryption of the old kind."""

import hashlib
import zlib

_PADDING = bytes.fromhex("28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A")
_IDENTIFIER = bytes(range(16))
_EVERYTHING_ALLOWED = -4


def pdf(*pages: str, password: str | None = None, owner: str = "owner") -> bytes:
    """A PDF with one page for each text; an empty one is a picture. ``password`` locks it, even an empty one."""
    objects: dict[int, bytes] = {
        1: b"<< /Type /Catalog /Pages 2 0 R >>",
        3: b"<< /Type /Font /Subtype /Type0 /BaseFont /Invented /Encoding /Identity-H"
        b" /DescendantFonts [4 0 R] /ToUnicode 6 0 R >>",
        4: b"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Invented /DW 1000 /FontDescriptor 5 0 R"
        b" /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> >>",
        5: b"<< /Type /FontDescriptor /FontName /Invented /Flags 4 /FontBBox [0 0 1000 1000] /ItalicAngle 0"
        b" /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >>",
    }
    signs = sorted(set("".join(pages)) - {"\n"})
    codes = {sign: number for number, sign in enumerate(signs, start=1)}
    streams = {6: _to_unicode(codes), 7: b"\xff\x00\x00"}
    for number, text in enumerate(pages):
        first = 10 + 2 * number
        use = b"/Font << /F 3 0 R >>" if text else b"/XObject << /I 7 0 R >>"
        objects[first] = (
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents %d 0 R /Resources << %s >> >>"
            % (first + 1, use)
        )
        streams[first + 1] = _shown(text, codes)
    children = b" ".join(b"%d 0 R" % (10 + 2 * number) for number in range(len(pages)))
    objects[2] = b"<< /Type /Pages /Kids [%s] /Count %d >>" % (children, len(pages))
    key = None
    if password is not None:
        objects[8], key = _lock(password, owner)
    for number, stream in streams.items():
        objects[number] = _stream(number, stream, key)
    return _file(objects, is_locked=key is not None)


def _to_unicode(codes: dict[str, int]) -> bytes:
    lines = "\n".join(f"<{code:04X}> <{sign.encode('utf-16-be').hex().upper()}>" for sign, code in codes.items())
    return (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Invented def /CMapType 2 def\n"
        "1 begincodespacerange <0000> <FFFF> endcodespacerange\n"
        f"{len(codes)} beginbfchar\n{lines}\nendbfchar endcmap end end"
    ).encode()


def _shown(text: str, codes: dict[str, int]) -> bytes:
    if not text:
        return b"q 595 0 0 842 0 0 cm /I Do Q"
    lines = ["".join(f"{codes[sign]:04X}" for sign in line) for line in text.split("\n")]
    return ("BT /F 12 Tf 16 TL 50 780 Td " + " ".join(f"<{line}> Tj T*" for line in lines) + " ET").encode()


def _stream(number: int, data: bytes, key: bytes | None) -> bytes:
    more = b""
    if number == 7:
        more = b" /Type /XObject /Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceRGB"
    packed = zlib.compress(data)
    if key is not None:
        packed = _rc4(hashlib.md5(key + number.to_bytes(3, "little") + b"\0\0").digest()[:10], packed)
    return b"<< /Length %d /Filter /FlateDecode%s >>\nstream\n%s\nendstream" % (len(packed), more, packed)


def _file(objects: dict[int, bytes], *, is_locked: bool) -> bytes:
    content = b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n"
    places = {}
    for number, body in sorted(objects.items()):
        places[number] = len(content)
        content += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    last = max(places)
    table = b"".join(
        b"%010d 00000 n \n" % places[number] if number in places else b"0000000000 65535 f \n"
        for number in range(last + 1)
    )
    lock = b" /Encrypt 8 0 R" if is_locked else b""
    name = _IDENTIFIER.hex().encode()
    trailer = b"<< /Size %d /Root 1 0 R /ID [<%s> <%s>]%s >>" % (last + 1, name, name, lock)
    end = b"xref\n0 %d\n%strailer\n%s\nstartxref\n%d\n%%%%EOF\n" % (last + 1, table, trailer, len(content))
    return content + end


def _lock(password: str, owner: str) -> tuple[bytes, bytes]:
    """The standard security handler of revision 2: its dictionary and the key of 40 bits."""
    user_code, owner_code = _padded(password), _padded(owner)
    hidden = _rc4(hashlib.md5(owner_code).digest()[:5], user_code)
    allowed = _EVERYTHING_ALLOWED.to_bytes(4, "little", signed=True)
    key = hashlib.md5(user_code + hidden + allowed + _IDENTIFIER).digest()[:5]
    proof = _rc4(key, _PADDING)
    lock = b"<< /Filter /Standard /V 1 /R 2 /O <%s> /U <%s> /P %d >>"
    return lock % (hidden.hex().encode(), proof.hex().encode(), _EVERYTHING_ALLOWED), key


def _padded(password: str) -> bytes:
    return (password.encode("latin-1") + _PADDING)[:32]


def _rc4(key: bytes, data: bytes) -> bytes:
    state = list(range(256))
    place = 0
    for number in range(256):
        place = (place + state[number] + key[number % len(key)]) % 256
        state[number], state[place] = state[place], state[number]
    one = two = 0
    out = bytearray()
    for byte in data:
        one = (one + 1) % 256
        two = (two + state[one]) % 256
        state[one], state[two] = state[two], state[one]
        out.append(byte ^ state[(state[one] + state[two]) % 256])
    return bytes(out)
