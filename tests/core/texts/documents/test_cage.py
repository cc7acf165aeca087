"""Whatever happens in the child process, the parent goes on, in time, and says what happened."""

import os
import subprocess
import sys
from pathlib import Path
from threading import Thread
from time import monotonic, sleep

import pytest

from madang.core.texts.documents import read
from madang.core.texts.documents.cage import Answer, run_caged
from madang.core.texts.documents.reading.cell import FORBIDDEN
from madang.core.texts.faults import BadInput

HERE = Path(__file__).parent
SHUT_IN = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the filter of system calls is Linux's")


@pytest.fixture
def document(tmp_path: Path) -> Path:
    """A document that names a file beside it."""
    beside = tmp_path / "beside"
    beside.write_text("untouched")
    path = tmp_path / "a.txt"
    path.write_text(str(beside), "utf-8")
    return path


def outcome(reader: str, path: Path, *, seconds: float = 60, megabytes: int = 512) -> Answer:
    with path.open("rb") as file:
        return run_caged(f"planted:{reader}", file.fileno(), seconds=seconds, megabytes=megabytes, folders=[HERE])


def words(reader: str, path: Path) -> str:
    return str(outcome(reader, path)["sections"][0][2])


def refused(reason: str, **about: str | int) -> Answer:
    return {"refused": reason, "about": about}


def test_a_reader_reads_its_document(document: Path) -> None:
    assert words("reads_its_document", document) == str(document.with_name("beside"))


@pytest.mark.parametrize("reader", ["loops", "sleeps"])
def test_a_reader_without_end_is_stopped_in_time(reader: str, document: Path) -> None:
    started = monotonic()
    assert outcome(reader, document, seconds=1) == refused("time", seconds="1")
    assert monotonic() - started < 15


def test_processor_time_is_limited_even_when_the_parent_waits_longer(
    document: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("madang.core.texts.documents.cage.Timer", lambda _seconds, stop, args: WaitingTimer(stop, args))
    started = monotonic()
    assert outcome("loops", document, seconds=1) == refused("time", seconds="1")
    assert monotonic() - started < 20


class WaitingTimer(Thread):
    """A timer that never rings."""

    def __init__(self, *_rest: object) -> None:
        super().__init__(target=lambda: None)

    def cancel(self) -> None:
        self.join()


class InterruptingTimer(WaitingTimer):
    """A timer at whose start somebody presses Ctrl-C, when the child is at work already."""

    def start(self) -> None:
        sleep(1)
        raise KeyboardInterrupt

    def cancel(self) -> None:
        pass


@pytest.mark.parametrize("reader", ["takes_two_gigabytes", "takes_memory_bit_by_bit"])
def test_a_reader_that_takes_too_much_memory_is_refused_it(reader: str, document: Path) -> None:
    assert outcome(reader, document, megabytes=256) == refused("memory", megabytes=256)


@pytest.mark.parametrize("reader", ["opens_a_socket", "starts_a_program", "writes_a_file", "deletes_a_file"])
def test_python_code_that_reaches_out_ends_its_reader(reader: str, document: Path) -> None:
    assert outcome(reader, document) == refused("escape")
    assert document.with_name("beside").read_text() == "untouched"


@SHUT_IN
@pytest.mark.parametrize(
    "reader", ["opens_a_socket_natively", "starts_a_program_natively", "forks_natively", "kills_its_parent"]
)
def test_native_code_that_reaches_out_ends_its_reader(reader: str, document: Path) -> None:
    assert outcome(reader, document) == refused("escape")


@SHUT_IN
def test_no_file_can_be_opened_beside_the_document(document: Path) -> None:
    assert words("opens_files_natively", document) == "-1 -1"
    assert sorted(file.name for file in document.parent.iterdir()) == ["a.txt", "beside"]
    for reader in ("reads_a_file", "loads_code_late"):
        answer = outcome(reader, document)
        assert (answer["refused"], answer["note"].split(" ")[0]) == ("damaged", "PermissionError")


@SHUT_IN
def test_no_process_is_started_by_a_call_that_no_filter_can_look_into(document: Path) -> None:
    assert words("forks_by_the_newest_call", document) == "-1"


@pytest.mark.parametrize("reader", ["crashes", "aborts", "leaves", "answers_with_a_list"])
def test_a_reader_that_dies_or_babbles_is_told_as_crashed(reader: str, document: Path) -> None:
    assert outcome(reader, document) == refused("crash", megabytes=512)


def test_a_reader_that_trips_leaves_a_note_for_who_mends_it(document: Path) -> None:
    answer = outcome("trips", document)
    assert (answer["refused"], answer["note"].split(":")[0]) == ("damaged", f"IndexError at {HERE / 'planted.py'}")


def test_a_flood_is_stopped(document: Path) -> None:
    assert outcome("floods", document) == refused("too-much-text", limit=25)


def test_threads_are_allowed(document: Path) -> None:
    assert words("starts_a_thread", document) == "done"


@pytest.mark.parametrize("reader", ["lies", "speaks_in_halves", "invents_a_reason", "leaves_out_figures"])
def test_an_answer_that_no_reader_gives_is_told_as_harmful(
    reader: str, document: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(read, "_READER", f"planted:{reader}")
    monkeypatch.syspath_prepend(HERE)
    with pytest.raises(BadInput) as caught:
        read.read_document(document)
    assert str(caught.value) == (
        f"{document}: found a file that made its reader reach for the network, programs or other files: "
        "likely harmful; expected a document as an office program saves it"
    )


def test_the_child_knows_neither_the_product_nor_the_environment(
    document: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MADANG_SECRET", "geheim")
    known = words("tells_what_it_knows", document).split("\n")
    assert [line for line in known if "=" in line] == ["LC_ALL=C.UTF-8", "MALLOC_ARENA_MAX=2"]
    assert [
        name for name in known if name.partition(".")[0] in ("numpy", "numba", "site", "pypdfium2", "zipfile")
    ] == []
    assert [name for name in known if name.startswith("madang.") and "documents.reading." in name] == [
        "madang.core.texts.documents.reading.cell",
        "madang.core.texts.documents.reading.draft",
        "madang.core.texts.documents.reading.syscalls",
    ]
    stood_in = [name for name in known if name.startswith("madang") and "documents.reading" not in name]
    assert stood_in == ["madang", "madang.core", "madang.core.texts", "madang.core.texts.documents"]


def test_the_limits_are_those_asked_for(document: Path) -> None:
    answer = outcome("tells_its_limits", document, seconds=2.5, megabytes=300)
    assert answer["sections"][0][2] == f"{300 << 20} {300 << 20} 3 0 64 0"


@pytest.mark.parametrize(
    ("code", "status"),
    [
        ("import socket; socket.socket()", FORBIDDEN),
        ("import socket; socket.gethostbyname('localhost')", FORBIDDEN),
        ("import subprocess; subprocess.run(['true'])", FORBIDDEN),
        ("import os; os.system('true')", FORBIDDEN),
        ("import os; os.fork()", FORBIDDEN),
        ("import os; os.kill(os.getpid(), 0)", FORBIDDEN),
        ("open('/dev/null', 'w')", FORBIDDEN),
        ("import os; os.remove('/nowhere/at/all')", FORBIDDEN),
        ("open('/dev/null')", 0),
    ],
)
def test_python_code_is_watched_where_the_kernel_has_no_filter(code: str, status: int) -> None:
    watched = f"import sys; from madang.core.texts.documents.reading import cell; sys.addaudithook(cell._watch); {code}"
    ended = subprocess.run([sys.executable, "-c", watched], env={"PYTHONPATH": ":".join(sys.path)}, check=False)
    assert ended.returncode == status


def test_no_file_and_no_child_is_left_open(document: Path) -> None:
    before = len(list(Path("/proc/self/fd").iterdir()))
    for reader in ("reads_its_document", "crashes", "trips"):
        outcome(reader, document)
    assert len(list(Path("/proc/self/fd").iterdir())) == before
    with pytest.raises(ChildProcessError):
        os.waitpid(-1, os.WNOHANG)


def test_a_parent_that_is_interrupted_does_not_wait_for_its_child(
    document: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("madang.core.texts.documents.cage.Timer", InterruptingTimer)
    started = monotonic()
    with pytest.raises(KeyboardInterrupt):
        outcome("sleeps", document, seconds=50)
    assert monotonic() - started < 10


def test_a_reader_that_is_not_there_is_the_products_fault_and_not_the_files(document: Path) -> None:
    with pytest.raises(RuntimeError, match="did not start"):
        outcome("is_not_there", document)


@pytest.mark.parametrize(("seconds", "megabytes"), [(0, 512), (-1, 512), (10, 63)])
def test_limits_under_which_nothing_runs_are_refused(seconds: float, megabytes: int, document: Path) -> None:
    with pytest.raises(ValueError, match="needs more than 0 seconds and at least 64 MB"):
        outcome("reads_its_document", document, seconds=seconds, megabytes=megabytes)


def test_the_least_memory_is_enough_to_start(document: Path) -> None:
    with document.open("rb") as file:
        answer = run_caged(read._READER, file.fileno(), seconds=60, megabytes=64)
    assert answer == {"form": "txt", "sections": [["", None, document.read_text()]], "warnings": []}
