"""A .docx as a zip of members: read within bounds, kept compressed, written with the same bytes every time."""

from __future__ import annotations

import lzma
import re
import struct
import zipfile
import zlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from lxml import etree

from generator.errors import TemplateBroken

from .deflate import packed

_MAX_MEMBERS = 2_000
_MAX_PART = 64 * 2**20
_MAX_TOTAL = 256 * 2**20
"""Bounds on a template, in members and inflated bytes."""

_PIECE = 32 * 2**10
"""Letters of a text that are packed at a time: no more than stay at hand in the processor."""

_FIRST = ("[Content_Types].xml", "_rels/.rels")
_DOS_DATE = 1 << 5 | 1
"""1 January 1980, so that bytes do not depend on the day."""
_UTF8 = 0x800
_LOCAL = struct.Struct("<4s5H3L2H")
_CENTRAL = struct.Struct("<4s4B4H3L5H2L")
_END = struct.Struct("<4s4H2LH")
UNREADABLE = (
    *(OSError, EOFError, LookupError, RuntimeError, ValueError, struct.error),
    *(zipfile.BadZipFile, zlib.error, lzma.LZMAError),
)
"""What zipfile raises at a damaged file, by where the damage is."""
_EXTERNAL = re.compile(rb'<Relationship\b[^>]*TargetMode\s*=\s*["\']External["\'][^>]*>')


@dataclass(frozen=True, slots=True)
class Member:
    """One deflated member of a package."""

    payload: bytes
    crc: int
    size: int

    @classmethod
    def of(cls, content: bytes) -> Member:
        """Deflate a content."""
        return cls(*packed((content,)))

    @classmethod
    def of_texts(cls, texts: Iterable[str]) -> Member:
        """Deflate a content that comes in pieces; neither they nor their bytes are ever joined."""
        return cls(*packed(text[at : at + _PIECE].encode() for text in texts for at in range(0, len(text), _PIECE)))

    def read(self) -> bytes:
        """Inflate the content."""
        return zlib.decompress(self.payload, -15)


def payload(content: bytes, info: zipfile.ZipInfo) -> bytes:
    """The bytes of a member as they are packed in a file."""
    *_, name, extra = _LOCAL.unpack_from(content, info.header_offset)
    start = info.header_offset + _LOCAL.size + name + extra
    return content[start : start + info.compress_size]


def read_package(path: Path) -> dict[str, bytes]:
    """Read every member of a template.

    Raises:
        TemplateBroken: When the file is no .docx, or not one that may be trusted.
    """
    try:
        with zipfile.ZipFile(path) as package:
            infos = [info for info in package.infolist() if not info.is_dir()]
            _check_bounds(path, infos)
            members = {info.filename: _read(path, package, info) for info in infos}
    except UNREADABLE as error:
        raise _broken(path, "berkas bukan dokumen Word (.docx) yang utuh.") from error
    _check_parts(path, members)
    return members


def _read(path: Path, package: zipfile.ZipFile, info: zipfile.ZipInfo) -> bytes:
    """Read one member, no further than the size it declares."""
    with package.open(info) as stream:
        content = stream.read(info.file_size + 1)
    if len(content) != info.file_size:
        raise _broken(path, f"bagian {info.filename} tidak sesuai ukurannya.")
    return content


def _check_bounds(path: Path, infos: list[zipfile.ZipInfo]) -> None:
    if len(infos) > _MAX_MEMBERS or sum(i.file_size for i in infos) > _MAX_TOTAL:
        raise _broken(path, "isi berkas terlalu besar untuk sebuah templat.")
    names = [i.filename for i in infos]
    if len(set(names)) != len(names):
        raise _broken(path, "ada bagian yang namanya ganda.")
    for info in infos:
        if info.flag_bits & 1:
            raise _broken(path, "berkas terkunci kata sandi.")
        if info.file_size > _MAX_PART:
            raise _broken(path, f"bagian {info.filename} terlalu besar.")
        if ".." in Path(info.filename).parts or info.filename.startswith("/"):
            raise _broken(path, f"nama bagian {info.filename} tidak wajar.")


def _check_parts(path: Path, members: Mapping[str, bytes]) -> None:
    for needed in ("[Content_Types].xml", "word/document.xml", "word/styles.xml", "word/_rels/document.xml.rels"):
        if needed not in members:
            raise _broken(path, f"bagian {needed} tidak ada.")
    for name, content in members.items():
        if "vbaproject" in name.lower() or (name == "[Content_Types].xml" and b"macroEnabled" in content):
            raise _broken(path, "berkas memuat makro.")
        if not name.endswith((".xml", ".rels")):
            continue
        if b"<!DOCTYPE" in content or b"<!ENTITY" in content:
            raise _broken(path, f"bagian {name} memuat deklarasi yang tidak dikenal Word.")
        _check_xml(path, name, content)
        for link in _EXTERNAL.findall(content):
            if b"/hyperlink" not in link:
                raise _broken(path, f"bagian {name} merujuk berkas di luar dokumen.")


def _check_xml(path: Path, name: str, content: bytes) -> None:
    """See that a part is whole, and written as Word writes it."""
    try:
        root = etree.fromstring(content, etree.XMLParser(resolve_entities=False, no_network=True))
    except etree.XMLSyntaxError as error:
        raise _broken(path, f"bagian {name} rusak ({error.msg}).") from error
    info: Any = root.getroottree().docinfo
    if info.doctype or (info.encoding or "UTF-8").upper() not in ("UTF-8", "US-ASCII", "ASCII"):
        raise _broken(path, f"bagian {name} tidak ditulis sebagaimana Word menulisnya.")


def _broken(path: Path, what: str) -> TemplateBroken:
    return TemplateBroken(path, "", what, "Ambil lagi templat bawaan, lalu ulangi suntingannya di Word.")


def write_package(members: Mapping[str, Member]) -> bytes:
    """Write a package: fixed order, fixed date, no trace of the system it is written on."""
    chunks: list[bytes] = []
    directory: list[bytes] = []
    offset = 0
    names = _in_order(members)
    for name in names:
        member, raw = members[name], name.encode()
        length = len(member.payload)
        head = _LOCAL.pack(b"PK\3\4", 20, _UTF8, 8, 0, _DOS_DATE, member.crc, length, member.size, len(raw), 0)
        directory.append(
            _CENTRAL.pack(
                b"PK\1\2",
                20,
                0,
                20,
                0,
                _UTF8,
                8,
                0,
                _DOS_DATE,
                member.crc,
                length,
                member.size,
                len(raw),
                0,
                0,
                0,
                0,
                0,
                offset,
            )
            + raw
        )
        chunks += [head, raw, member.payload]
        offset += len(head) + len(raw) + length
    central = b"".join(directory)
    end = _END.pack(b"PK\5\6", 0, 0, len(names), len(names), len(central), offset, 0)
    return b"".join([*chunks, central, end])


def _in_order(names: Iterable[str]) -> list[str]:
    return sorted(names, key=lambda name: (_FIRST.index(name) if name in _FIRST else len(_FIRST), name))
