"""HWPX packages: headings, tables, and what is not shown."""

from tests.core.texts.documents.makers import hp, hp_table, hwpx
from tests.core.texts.documents.placed import Read, placed


def test_headings_and_parts_of_hwpx_are_sections(read: Read) -> None:
    document = read(
        hwpx(
            hp("머리글") + hp("1. 기술 개요", shape=1) + hp("본문") + hp("2. 시장", shape=1) + hp("끝"), hp("둘째 구역")
        )
    )
    assert document.form == "hwpx"
    assert placed(document) == [
        (None, "", "머리글"),
        (None, "1. 기술 개요", "1. 기술 개요\n본문"),
        (None, "2. 시장", "2. 시장\n끝"),
        (None, "", "둘째 구역"),
    ]


def test_tables_of_hwpx_are_lines_of_cells(read: Read) -> None:
    inner = hp("", inside=hp_table(["가", ""], ["나", "다"]))
    table = (
        f"<hp:tbl><hp:tr><hp:tc>{hp('구분')}</hp:tc><hp:tc>{hp('첫 줄')}{hp('둘째 줄')}{inner}</hp:tc></hp:tr></hp:tbl>"
    )
    assert read(hwpx(hp("앞", inside=table) + hp("뒤"))).text == "앞\n구분\t첫 줄\n둘째 줄\n가\n나\t다\n뒤"


def test_notes_and_text_boxes_of_hwpx_tear_no_sentence(read: Read) -> None:
    note = f"<hp:ctrl><hp:footNote><hp:subList>{hp('각주')}</hp:subList></hp:footNote></hp:ctrl>"
    box = f"<hp:rect><hp:drawText><hp:subList>{hp('글상자')}</hp:subList></hp:drawText></hp:rect>"
    sentence = f"<hp:p><hp:run><hp:t>앞말과 </hp:t>{note}{box}<hp:t>뒷말</hp:t></hp:run></hp:p>"
    assert read(hwpx(sentence)).text == "앞말과 뒷말\n각주\n글상자"


def test_what_hwpx_does_not_show_is_left_out(read: Read) -> None:
    sides = "".join(f"<hp:ctrl><hp:{name}>{hp(name)}</hp:{name}></hp:ctrl>" for name in ("header", "footer"))
    memo = f"<hp:ctrl><hp:fieldBegin type='MEMO'>{hp('메모')}</hp:fieldBegin></hp:ctrl>"
    struck = "<hp:t>남은 <hp:deleteBegin/>지운 <hp:deleteEnd/>글</hp:t>"
    group = f"<hp:memogroup><hp:memo>{hp('메모')}</hp:memo></hp:memogroup>"
    assert read(hwpx(f"<hp:p><hp:run>{sides}{memo}{struck}</hp:run></hp:p>{group}")).text == "남은 글"


def test_breaks_of_hwpx_are_kept(read: Read) -> None:
    text = "<hp:t>가<hp:tab/>나<hp:lineBreak/>다<hp:nbSpace/>라<hp:fwSpace/>마<hp:hyphen/>바</hp:t>"
    assert read(hwpx(f"<hp:p><hp:run>{text}</hp:run></hp:p>")).text == "가\t나\n다 라 마-바"


def test_ten_parts_of_hwpx_stay_in_order(read: Read) -> None:
    document = read(hwpx(*[hp(f"구역 {number}") for number in range(12)]))
    assert [text for _, _, text in placed(document)] == [f"구역 {number}" for number in range(12)]
