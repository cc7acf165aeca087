"""Regions as people write them in tables."""

import re
import unicodedata

_NAMES = {
    "11": "서울 seoul",
    "26": "부산 busan",
    "27": "대구 daegu",
    "28": "인천 incheon",
    "29": "광주 gwangju",
    "30": "대전 daejeon",
    "31": "울산 ulsan",
    "36": "세종 sejong",
    "41": "경기 gyeonggi",
    "43": "충북 충청북도 chungbuk",
    "44": "충남 충청남도 chungnam",
    "46": "전남 전라남도 jeonnam",
    "47": "경북 경상북도 gyeongbuk",
    "48": "경남 경상남도 gyeongnam",
    "50": "제주 jeju",
    "51": "강원 gangwon",
    "52": "전북 전라북도 jeonbuk",
    "00": "해외 국외 abroad ausland",
}
_SUFFIX = re.compile(r"(특별자치도|특별자치시|특별시|광역시|도|시)$")
_CODES = {name: code for code, names in _NAMES.items() for name in [code, *names.split()]}


def region_code(written: str) -> str | None:
    """The code of the region that ``written`` begins with (`대전 유성구`, `전북특별자치도`, `Seoul`), else None."""
    words = unicodedata.normalize("NFKC", written).casefold().split()
    if not words:
        return None
    return _CODES.get(words[0]) or _CODES.get(_SUFFIX.sub("", words[0]))
