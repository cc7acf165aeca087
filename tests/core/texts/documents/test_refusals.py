"""Every file that cannot be read is refused with the reason, in the words of its owner."""

import os
import re
import socket
import sys
from pathlib import Path

import pytest

from madang.core.texts.documents import ReaderMissing, read_document
from madang.core.texts.documents.reasons import REASONS, WARNINGS, filled
from madang.core.texts.faults import BadInput, Said
from tests.core.texts.documents import makers
from tests.core.texts.documents.nasty import HWP, OLD_OFFICE, PACKAGES, PDFS, Nasty
from tests.core.texts.documents.nasty_others import OTHERS
from tests.core.texts.documents.pdf_maker import pdf

READING = Path(read_document.__code__.co_filename).parent


def refusal(path: Path) -> BadInput:
    """Why a file is refused; with time enough for a machine that is busy with other tests."""
    with pytest.raises(BadInput) as caught:
        read_document(path, seconds=60)
    return caught.value


@pytest.mark.parametrize("nasty", [*HWP, *PACKAGES, *OLD_OFFICE, *PDFS, *OTHERS], ids=str)
def test_a_nasty_file_is_refused_with_its_reason(nasty: Nasty, tmp_path: Path) -> None:
    path = tmp_path / "제안서.hwp"
    path.write_bytes(nasty.make())
    error = refusal(path)
    assert error.message("en") == f"{path}: found {nasty.en}; expected {nasty.expected.en}"
    assert error.message("ko") == f"{path}: 발견 {nasty.ko}; 필요 {nasty.expected.ko}"


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    path = tmp_path / "none.pdf"
    assert str(refusal(path)) == f"{path}: found no such file; expected the path of a file that exists"
    assert refusal(path).message("ko") == f"{path}: 발견 없는 파일; 필요 실제로 있는 파일의 경로"


def test_a_path_through_a_file_is_told_as_missing(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("글")
    assert refusal(tmp_path / "a.txt" / "b.txt").found == REASONS["missing"][0]


def test_a_path_with_a_nul_is_told(tmp_path: Path) -> None:
    assert str(refusal(tmp_path / "a\0b")).endswith(
        "found a file that cannot be opened (embedded null byte); expected a file that this account may read"
    )


def test_a_folder_is_told(tmp_path: Path) -> None:
    assert str(refusal(tmp_path)) == f"{tmp_path}: found a folder; expected a file"
    assert refusal(tmp_path).message("ko") == f"{tmp_path}: 발견 폴더; 필요 파일 하나"


def test_a_pipe_that_nobody_fills_is_told_at_once(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    assert refusal(tmp_path / "pipe").found == REASONS["device"][0]


def test_a_device_is_told() -> None:
    assert refusal(Path("/dev/zero")).found == REASONS["device"][0]


def test_a_file_without_read_permission_is_told(tmp_path: Path) -> None:
    path = tmp_path / "secret.txt"
    path.write_text("비밀")
    path.chmod(0)
    user = os.geteuid()
    if user == 0:
        os.seteuid(65534)
    try:
        error = refusal(path)
    finally:
        os.seteuid(user)
    assert error.message("en") == (
        f"{path}: found a file that this account may not read; expected a file that this account may read"
    )
    assert error.message("ko") == f"{path}: 발견 이 계정에 읽기 권한이 없는 파일; 필요 이 계정이 읽을 수 있는 파일"


def test_a_file_too_large_is_told_unread(tmp_path: Path) -> None:
    path = tmp_path / "big.txt"
    with path.open("wb") as file:
        file.truncate(201 << 20)
    assert filled(refusal(path).found, {}).en == "a file of 201 MB, more than 200 MB"  # type: ignore[arg-type]


def test_text_without_measure_is_told(tmp_path: Path) -> None:
    path = tmp_path / "long.txt"
    path.write_bytes(b"a line of plain words\n" * 1_200_000)
    assert refusal(path).found == filled(REASONS["too-much-text"][0], {"limit": 25})


def test_a_pdf_without_its_reader_names_the_extra(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(pdf("읽을 글"))
    monkeypatch.setattr(sys, "path", [folder for folder in sys.path if "site-packages" not in folder])
    with pytest.raises(ReaderMissing) as caught:
        read_document(path)
    assert str(caught.value) == (
        f"{path}: found a PDF file, but pypdfium2, which reads it, is not installed; "
        'expected the extra that reads it: pip install "madang[documents]"'
    )
    assert caught.value.message("ko") == (
        f"{path}: 발견 PDF 파일인데, 이를 읽는 pypdfium2이(가) 설치되어 있지 않음; "
        '필요 읽는 데 필요한 추가 구성: pip install "madang[documents]"'
    )


def test_the_other_forms_need_no_extra(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.hwpx"
    path.write_bytes(makers.hwpx(makers.hp("읽을 글")))
    monkeypatch.setattr(sys, "path", [folder for folder in sys.path if "site-packages" not in folder])
    assert read_document(path).text == "읽을 글"


def test_names_from_a_file_cannot_break_the_message(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(makers.docx("", more={"../" + "\x1b[31m붉은" * 100: "x"}))
    found = refusal(path).message("en").split("outside it: ")[1].split(";")[0]
    assert found == ("../" + "�[31m붉은" * 100)[:120] + "…"


def test_external_parts_are_never_fetched(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.setblocking(False)
        place = f"http://127.0.0.1:{server.getsockname()[1]}/"
        link = f'<Relationship Id="x" Type="t/footnotes" Target="{place}" TargetMode="External"/>'
        path.write_bytes(makers.docx(makers.wp("본문"), relations=link))
        assert read_document(path).text == "본문"
        with pytest.raises(BlockingIOError):
            server.accept()


@pytest.mark.parametrize("said", [*WARNINGS.values(), *[said for pair in REASONS.values() for said in pair]])
def test_every_sentence_has_the_same_figures_in_three_languages(said: Said) -> None:
    figures = [sorted(re.findall(r"{\w+}", sentence)) for sentence in (said.en, said.ko, said.de)]
    assert figures[0] == figures[1] == figures[2]
    assert len({said.en, said.ko, said.de}) == 3


def test_every_reason_is_given_somewhere_and_every_given_reason_has_words() -> None:
    code = "".join(file.read_text("utf-8") for file in READING.rglob("*.py") if file.name != "reasons.py")
    named = set(re.findall(r'"([a-z0-9]+(?:-[a-z0-9]+)*)"', code))
    assert {*REASONS, *WARNINGS} - named == set()
    told = set(re.findall(r'(?:Refused|_refusal)\(\s*"([a-z0-9-]+)"', code))
    assert told - set(REASONS) == set()
    assert set(re.findall(r'\.warn\(\s*"([a-z0-9-]+)"', code)) == set(WARNINGS)
