"""What the pages for people promise: links that lead somewhere and commands that exist."""

import re
from collections.abc import Iterable
from pathlib import Path

from tests.shape import tree

_LINK = re.compile(r"\]\(([^)#\s]+)[^)]*\)")
_TASK = re.compile(r"(?<![\w-])make ([a-z]+)(?=[`\s]|$)")
_COMMAND = re.compile(r"^\s*(?:\$ )?(?:\.venv/bin/)?madang ([a-z]+)", re.MULTILINE)
_FENCE = re.compile(r"^```.*?^```|`[^`\n]+`", re.MULTILINE | re.DOTALL)


def pages(root: Path) -> list[Path]:
    """All pages for people, fragments of the changelog aside."""
    return [file for file in tree.kept(root) if file.suffix == ".md" and "changelog.d" not in file.parts]


def dead_links(root: Path) -> list[str]:
    """Relative links of any page that lead to nothing, as `page -> link`."""
    return [
        f"{page.relative_to(root)} -> {link}"
        for page in pages(root)
        for link in _links(page)
        if not _at(page, link).exists()
    ]


def lost_pages(root: Path) -> list[str]:
    """Pages under docs that nobody reaches who starts at docs/index.md and follows links."""
    reached, ahead = set(), [root / "docs/index.md"]
    while ahead:
        page = ahead.pop().resolve()
        if page in reached or not page.is_file() or page.suffix != ".md":
            continue
        reached.add(page)
        ahead += [_at(page, link) for link in _links(page)]
    docs = (root / "docs").resolve()
    return sorted(
        str(page.relative_to(root))
        for page in pages(root)
        if page.is_relative_to(docs) and page.resolve() not in reached
    )


def unknown_tasks(root: Path) -> list[str]:
    """Words that a page tells people to give to make, and that the Makefile does not know."""
    known = set(re.findall(r"^([a-z]+):", (root / "Makefile").read_text("utf-8"), re.MULTILINE))
    return _unknown(root, _TASK, known)


def unknown_commands(root: Path, known: Iterable[str]) -> list[str]:
    """Commands that a page tells people to run, and that are not among ``known``."""
    return _unknown(root, _COMMAND, set(known))


def _unknown(root: Path, pattern: re.Pattern[str], known: set[str]) -> list[str]:
    return [
        f"{page.relative_to(root)}: {word}"
        for page in pages(root)
        for code in _FENCE.findall(page.read_text("utf-8"))
        for word in pattern.findall(code.strip("`"))
        if word not in known
    ]


def _links(page: Path) -> list[str]:
    return [link for link in _LINK.findall(page.read_text("utf-8")) if ":" not in link]


def _at(page: Path, link: str) -> Path:
    return page.parent / link
