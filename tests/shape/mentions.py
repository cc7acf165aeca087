"""What no kept file may name: the hosts of package registries and the paths of one machine."""

import re
from pathlib import Path

from tests.shape import tree

# Each pattern is written so that it does not find itself.
FORBIDDEN = re.compile(
    r"py[p]i\.org|python[h]osted\.|registry\.npm[j]s|deb\.d[e]bian\.org|registry\.yarn[p]kg"
    r"|(?<![\w.~-])/(?:wor[k]|roo[t]|tm[p]|hom[e]/\w+|User[s]/\w+)/[\w.]|\b[A-Z]:\\User[s]\\\w|bash_job[s]"
)


def faults(root: Path) -> list[str]:
    """Each line of a kept text file that names one of them, as `file:line: what`."""
    return [fault for file in tree.kept(root) for fault in _in_file(root, file)]


def _in_file(root: Path, file: Path) -> list[str]:
    content = file.read_bytes()
    if b"\0" in content:
        return []
    lines = content.decode("utf-8", "replace").splitlines()
    place = file.relative_to(root)
    return [
        f"{place}:{number}: {found[0]}" for number, line in enumerate(lines, 1) for found in FORBIDDEN.finditer(line)
    ]
