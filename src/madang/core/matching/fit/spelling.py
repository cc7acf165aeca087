"""One spelling for what people write in many ways: list elements and the names of firms."""

import pyarrow as pa
import pyarrow.compute as pc

_ABBREVIATED = r"\((?:주|유|합|재|사|자|복|株)\)"
_KOREAN_FORM = (
    "주식회사|유한책임회사|유한회사|합자회사|합명회사|농업회사법인|어업회사법인|영농조합법인|사회적협동조합|협동조합|"
    "재단법인|사단법인|의료법인|학교법인|株式会社|有限会社"
)
_OTHER_FORM = (
    "incorporated|inc|corporation|corp|company|co|limited|ltd|llc|llp|lp|plc|pte|pty|gmbh|ggmbh|mbh|ag|se|kg|kgaa|ohg|"
    r"gbr|ug|\(?haftungsbeschränkt\)?|ev|eg|ek|ek|bv|nv|sa|sas|sarl|sàrl|srl|spa|sl|oy|oyj|ab|asa|as|a/s|aps|kk"
)
_NOISE = r"[^\p{L}\p{N}]+"


def plain(texts: pa.Array) -> pa.Array:
    """``texts`` in lower case and one width (NFKC), trimmed, each run of spaces one space."""
    normal = pc.utf8_lower(pc.utf8_normalize(texts, form="NFKC"))
    return pc.utf8_trim_whitespace(pc.replace_substring_regex(normal, r"[\s\p{Z}]+", " "))


def folded(texts: pa.Array) -> pa.Array:
    """``texts`` as list elements are compared: case, width, spaces and Unicode form do not count."""
    bare = pc.replace_substring(plain(texts), " ", "")
    return pc.utf8_normalize(pc.replace_substring(bare, "ß", "ss"), form="NFKC")


def firm_names(texts: pa.Array) -> pa.Array:
    """``texts`` as names of firms are compared: legal form, case, spaces and punctuation do not count.

    A name that is nothing but a legal form keeps it.
    """
    normal = pc.replace_substring(plain(texts), ".", "")
    bare = pc.replace_substring_regex(normal, f"{_ABBREVIATED}|^(?:{_KOREAN_FORM})|(?:{_KOREAN_FORM})$", " ")
    bare = pc.replace_substring_regex(bare, rf"(?:[\s,&+]+(?:{_OTHER_FORM}))+[\s,]*$", "")
    bare = pc.replace_substring_regex(bare, _NOISE, "")
    return pc.if_else(pc.equal(bare, ""), pc.replace_substring_regex(normal, _NOISE, ""), bare)


def fold(text: str) -> str:
    """One text, folded."""
    return str(folded(pa.array([text], pa.large_string()))[0].as_py())


def firm_name(text: str) -> str:
    """One name of a firm in its compared form."""
    return str(firm_names(pa.array([text], pa.large_string()))[0].as_py())
