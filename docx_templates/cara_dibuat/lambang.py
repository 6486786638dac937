"""The crest that stands in the templates: a neutral shield with a star and two lines, nobody's emblem."""

from __future__ import annotations

import math
import struct
import zlib

WIDTH, HEIGHT = 300, 380

Point = tuple[float, float]


def crest() -> bytes:
    """Draw the crest as a black and white PNG of 300 by 380 dots."""
    outlines = [
        _shield(4),
        _shield(14),
        _shield(22),
        _shield(27),
        _star(150, 132, 62),
        _bar(78, 222, 222, 234),
        _bar(96, 252, 204, 264),
    ]
    rows = [_row(y + 0.5, outlines) for y in range(HEIGHT)]
    header = struct.pack(">2I5B", WIDTH, HEIGHT, 1, 0, 0, 0, 0)
    body = zlib.compress(b"".join(b"\0" + row for row in rows), 9)
    chunks = (b"IHDR", header), (b"IDAT", body), (b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(kind, data) for kind, data in chunks)


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def _shield(inset: float) -> list[Point]:
    """A heater shield: straight shoulders, two arcs that meet in a point below."""
    left, right, top, foot = inset, WIDTH - inset, inset, HEIGHT - inset * 1.3
    shoulder = 150.0
    side = [
        (right - (right - WIDTH / 2) * (1 - math.cos(angle)), shoulder + (foot - shoulder) * math.sin(angle))
        for angle in (math.pi / 2 * step / 60 for step in range(61))
    ]
    mirrored = [(WIDTH - x, y) for x, y in reversed(side)]
    return [(left, top), (right, top), *side, *mirrored]


def _star(x: float, y: float, radius: float) -> list[Point]:
    points = []
    for corner in range(10):
        distance = radius if corner % 2 == 0 else radius * 0.40
        angle = math.pi * corner / 5 - math.pi / 2
        points.append((x + distance * math.cos(angle), y + distance * math.sin(angle)))
    return points


def _bar(left: float, top: float, right: float, bottom: float) -> list[Point]:
    return [(left, top), (right, top), (right, bottom), (left, bottom)]


def _row(y: float, outlines: list[list[Point]]) -> bytes:
    """One row of dots: a dot inside an odd number of outlines is black."""
    dots = [1] * WIDTH
    for outline in outlines:
        crossings = sorted(_crossings(y, outline))
        for start, end in zip(crossings[::2], crossings[1::2], strict=True):
            for x in range(max(0, round(start)), min(WIDTH, round(end))):
                dots[x] ^= 1
    dots += [1] * (-WIDTH % 8)
    return bytes(int("".join(map(str, dots[i : i + 8])), 2) for i in range(0, len(dots), 8))


def _crossings(y: float, outline: list[Point]) -> list[float]:
    found = []
    for (x1, y1), (x2, y2) in zip(outline, outline[1:] + outline[:1], strict=True):
        if (y1 <= y) != (y2 <= y):
            found.append(x1 + (y - y1) * (x2 - x1) / (y2 - y1))
    return found
