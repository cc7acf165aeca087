"""Files name no registry's host, no path of one machine, and weigh little."""

from pathlib import Path

import pytest

from tests.shape import mentions, tree

HEAVIEST = 1_000_000
HEAVY_ON_PURPOSE = frozenset({"src/madang/web/applications/fonts/PretendardGOV-Regular.otf"})


def test_no_file_names_a_registry_or_a_machine() -> None:
    assert mentions.faults(tree.ROOT) == []


@pytest.mark.parametrize(
    "planted",
    [
        "pyp" + "i.org",
        "files.python" + "hosted.org",
        "deb.deb" + "ian.org",
        "/wor" + "k/main",
        "/hom" + "e/kim/a",
        "/tm" + "p/x",
        "C:\\User" + "s\\kim",
    ],
)
def test_a_planted_mention_is_found(tmp_path: Path, planted: str) -> None:
    tree.plant(tmp_path, {"docs/a.md": f"one\ntwo {planted}\n", "docs/b.md": "../work/here and a/tmp/b\n"})

    assert [fault.split(": ")[0] for fault in mentions.faults(tmp_path)] == ["docs/a.md:2"]


def test_no_file_is_heavy_without_a_reason() -> None:
    assert heavy(tree.ROOT) - HEAVY_ON_PURPOSE == set()


def test_a_heavy_file_is_found(tmp_path: Path) -> None:
    tree.plant(tmp_path, {"a.bin": "x" * (HEAVIEST + 1), "b.bin": "x" * HEAVIEST})

    assert heavy(tmp_path) == {"a.bin"}


def heavy(root: Path) -> set[str]:
    """The kept files of more than a megabyte."""
    return {str(file.relative_to(root)) for file in tree.kept(root) if file.stat().st_size > HEAVIEST}
