"""Deflate by the fastest library there is: zlib-ng where the extra `cepat` has been installed, else Python's own.

Both are of level 6 and inflate to the same; their packed bytes differ a little.
"""

from __future__ import annotations

from collections.abc import Iterable

try:
    from zlib_ng.zlib_ng import compressobj, crc32
except ImportError:
    from zlib import compressobj, crc32

_RAW = -15
"""Window of 32 KiB, without the header that zip does not want."""
_DEFLATED = 8


def packed(pieces: Iterable[bytes]) -> tuple[bytes, int, int]:
    """Pack a content as a zip member wants it; of one that comes in pieces none need be there before its turn.

    Returns:
        The packed bytes, the CRC-32 of the content, and its size.
    """
    packer = compressobj(6, _DEFLATED, _RAW)
    out: list[bytes] = []
    crc = size = 0
    for piece in pieces:
        out.append(packer.compress(piece))
        crc = crc32(piece, crc)
        size += len(piece)
    return b"".join((*out, packer.flush())), crc, size
