"""Lines over sizes as a small SVG picture with logarithmic axes."""

import math
from collections.abc import Mapping, Sequence

Line = Sequence[tuple[float, float]]
COLOURS = ("#0b6e4f", "#c8553d", "#2e5aac", "#8a6d00", "#6b4c9a", "#444444")
WIDTH, HEIGHT, LEFT, TOP, RIGHT, BOTTOM = 720, 380, 60, 40, 230, 40


def plot(title: str, unit: str, lines: Mapping[str, Line]) -> str:
    """``lines`` by name, each a list of (size, value), both above zero."""
    points = [point for line in lines.values() for point in line]
    across, up = _range([x for x, _ in points]), _range([y for _, y in points])
    sizes = range(across[0], across[1] + 1)
    parts = [_text(_x(10**power, across), HEIGHT - 14, f"{10**power:,} offers", 11, "middle") for power in sizes]
    parts.append(_text(LEFT, 22, f"{title} ({unit})", 15))
    for power in range(up[0], up[1] + 1):
        y = _y(10.0**power, up)
        parts.append(f'<line x1="{LEFT}" x2="{WIDTH - RIGHT}" y1="{y:.1f}" y2="{y:.1f}" stroke="#ddd"/>')
        parts.append(_text(LEFT - 8, y + 4, f"{10.0**power:g}", 11, "end"))
    for (name, line), colour, row in zip(lines.items(), COLOURS, range(len(lines)), strict=False):
        path = " ".join(f"{_x(x, across):.1f},{_y(y, up):.1f}" for x, y in line)
        parts.append(f'<polyline points="{path}" fill="none" stroke="{colour}" stroke-width="2"/>')
        parts += [f'<circle cx="{_x(x, across):.1f}" cy="{_y(y, up):.1f}" r="3.5" fill="{colour}"/>' for x, y in line]
        parts.append(_text(WIDTH - RIGHT + 14, TOP + 16 + 20 * row, name, 12, colour=colour))
    head = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" font-family="sans-serif">'
    return "\n".join([head, f'<rect width="{WIDTH}" height="{HEIGHT}" fill="white"/>', *parts, "</svg>\n"])


def _range(values: Sequence[float]) -> tuple[int, int]:
    low, high = math.floor(math.log10(min(values))), math.ceil(math.log10(max(values)))
    return low, max(high, low + 1)


def _x(value: float, across: tuple[int, int]) -> float:
    return LEFT + (WIDTH - LEFT - RIGHT) * (math.log10(value) - across[0]) / (across[1] - across[0])


def _y(value: float, up: tuple[int, int]) -> float:
    return HEIGHT - BOTTOM - (HEIGHT - TOP - BOTTOM) * (math.log10(value) - up[0]) / (up[1] - up[0])


def _text(x: float, y: float, text: str, size: int, anchor: str = "start", colour: str = "#222") -> str:
    return f'<text x="{x:.1f}" y="{y:.1f}" font-size="{size}" text-anchor="{anchor}" fill="{colour}">{text}</text>'
