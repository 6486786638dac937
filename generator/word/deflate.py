"""Deflate by the fastest library there is: zlib-ng where the extra `cepat` has been installed, else Python's own.

Both are of level 6 and inflate to the same; their packed bytes differ a little.
"""

from __future__ import annotations

try:
    from zlib_ng.zlib_ng import compressobj, crc32
except ImportError:
    from zlib import compressobj, crc32

_RAW = -15
"""Window of 32 KiB, without the header that zip does not want."""
_DEFLATED = 8


def deflate(*pieces: bytes) -> bytes:
    """Pack a content, which may come in pieces, as a zip member wants it."""
    packer = compressobj(6, _DEFLATED, _RAW)
    packed: bytes = b"".join([*map(packer.compress, pieces), packer.flush()])
    return packed


def checksum(content: bytes, before: int = 0) -> int:
    """The CRC-32 of a content, or of one that goes on from what has another."""
    total: int = crc32(content, before)
    return total
