"""Compound files (OLE 2) made by hand, as HWP 5 and the old Office forms use them."""

import struct
from dataclasses import dataclass, field

SECTOR = 512
MINI = 64
CUTOFF = 4096
END, FREE, FAT_MARK, NOBODY = 0xFFFFFFFE, 0xFFFFFFFF, 0xFFFFFFFD, 0xFFFFFFFF
STORAGE, STREAM, ROOT = 1, 2, 5


@dataclass
class Node:
    """A line of the directory with its children."""

    name: str
    kind: int
    data: bytes = b""
    children: list["Node"] = field(default_factory=list)
    start: int = END
    size: int = 0


def compound_file(streams: dict[str, bytes]) -> bytes:
    """A compound file with ``streams`` by path; folders are made as the paths name them."""
    root = _tree(streams)
    nodes = _listed(root)
    mini_fat: list[int] = []
    mini_data = b""
    for node in nodes:
        if node.kind == STREAM and len(node.data) < CUTOFF:
            node.size = len(node.data)
            node.start = _chain(mini_fat, _blocks(node.data, MINI)) if node.data else END
            mini_data += _padded(node.data, MINI)
    fat: list[int] = []
    body = b""
    for node in nodes:
        if node.kind == STREAM and len(node.data) >= CUTOFF:
            node.size = len(node.data)
            node.start = _chain(fat, _blocks(node.data, SECTOR))
            body += _padded(node.data, SECTOR)
    root.start, root.size = _chain(fat, _blocks(mini_data, SECTOR)) if mini_data else END, len(mini_data)
    body += _padded(mini_data, SECTOR)
    mini_table = _padded(struct.pack(f"<{len(mini_fat)}I", *mini_fat), SECTOR, b"\xff")
    mini_start = _chain(fat, len(mini_table) // SECTOR) if mini_fat else END
    body += mini_table
    directory = _padded(_directory(nodes), SECTOR)
    directory_start = _chain(fat, len(directory) // SECTOR)
    body += directory
    return _header(fat, directory_start, mini_start, len(mini_table) // SECTOR) + body + _table(fat)


def _tree(streams: dict[str, bytes]) -> Node:
    root = Node("Root Entry", ROOT)
    for path, data in streams.items():
        *folders, name = path.split("/")
        parent = root
        for folder in folders:
            found = [child for child in parent.children if child.name == folder]
            if not found:
                found = [Node(folder, STORAGE)]
                parent.children += found
            parent = found[0]
        parent.children.append(Node(name, STREAM, data))
    return root


def _listed(root: Node) -> list[Node]:
    listed = [root]
    for node in listed:
        node.children.sort(key=lambda child: (len(child.name), child.name.upper()))
        listed += node.children
    return listed


def _directory(nodes: list[Node]) -> bytes:
    """Brothers hang on one another to the right, in the order of their names."""
    place = {id(node): number for number, node in enumerate(nodes)}
    right = {id(node): NOBODY for node in nodes}
    for node in nodes:
        for one, next_one in zip(node.children, node.children[1:], strict=False):
            right[id(one)] = place[id(next_one)]
    lines = []
    for node in nodes:
        name = node.name.encode("utf-16-le") + b"\0\0"
        child = place[id(node.children[0])] if node.children else NOBODY
        head = struct.pack("<64sHBBIII", name, len(name), node.kind, 1, NOBODY, right[id(node)], child)
        lines.append(head + bytes(36) + struct.pack("<IQ", node.start, node.size))
    return b"".join(lines)


def _header(fat: list[int], directory: int, mini_start: int, mini_sectors: int) -> bytes:
    first = len(fat)
    count = _table_sectors(first)
    slots = [first + number for number in range(count)] + [FREE] * (109 - count)
    return (
        struct.pack("<8s16xHHHHH6x", bytes.fromhex("D0CF11E0A1B11AE1"), 0x3E, 3, 0xFFFE, 9, 6)
        + struct.pack("<IIIIIIIII", 0, count, directory, 0, CUTOFF, mini_start, mini_sectors, END, 0)
        + struct.pack("<109I", *slots)
    )


def _table(fat: list[int]) -> bytes:
    count = _table_sectors(len(fat))
    numbers = [*fat, *[FAT_MARK] * count]
    return _padded(struct.pack(f"<{len(numbers)}I", *numbers), SECTOR, b"\xff")


def _table_sectors(sectors: int) -> int:
    count = 1
    while (sectors + count) * 4 > count * SECTOR:
        count += 1
    return count


def _chain(table: list[int], blocks: int) -> int:
    start = len(table)
    table += [start + number + 1 for number in range(blocks - 1)] + [END]
    return start


def _blocks(data: bytes, size: int) -> int:
    return -(-len(data) // size)


def _padded(data: bytes, size: int, filler: bytes = b"\0") -> bytes:
    return data + filler * (-len(data) % size)
