"""The stamp that a paper carries inside: what it was made from, and what it was before any hand touched it.

It is an item of the package's custom XML, which Word and LibreOffice keep when they save the file. So a paper
that was moved or mailed still tells which of its words are a person's.
"""

from __future__ import annotations

import hashlib
import io
import posixpath
import re
import zipfile
import zlib
from collections.abc import Iterable, Mapping
from datetime import date
from functools import lru_cache

from lxml import etree

from generator import __version__

from .blocks import DOCUMENT, EDGES, Unreadable, tree
from .fresh import content_of_fresh
from .package import UNREADABLE, Member, payload, write_package
from .stamp_xml import NS, as_xml, parsed
from .stamp_xml import Stamp as Stamp

_DATASTORE = "{6E61736B-6168-4361-8000-000000000001}"
"""Any constant will do; a constant keeps the bytes the same."""
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_RELS = "word/_rels/document.xml.rels"
_TYPES = "[Content_Types].xml"
_ZLIB = b"\x78\x9c"
"""What a zlib stream has before the deflated bytes (RFC 1950); the checksum of the content comes after them."""
_ITEM = re.compile(r"customXml/item(\d+)\.xml")
_LOOKED_AT = re.compile("|".join((*map(re.escape, (DOCUMENT, _TYPES, _RELS)), EDGES.pattern, _ITEM.pattern)))
"""The parts that a stamp is made of or changes."""


def stamped(
    members: Mapping[str, Member], *, nilai: Mapping[str, str], templat: Mapping[str, str], tanggal: date
) -> bytes:
    """A generated paper packed with its stamp, which also notes that no hand has touched it yet."""
    before = {name: member.read() for name, member in members.items() if _LOOKED_AT.fullmatch(name)}
    parts = dict(before)
    name = _part(parts) or _added(parts)
    packed = {**members, **{part: Member.of(new) for part, new in parts.items() if before.get(part) is not new}}
    stamp = Stamp(__version__, templat, nilai, tanggal, content_of_fresh(before))
    sums = ((part, _sum(packed[part])) for part in sorted(packed) if part != name)
    packed[name] = Member.of(as_xml(stamp, _digest(sums)))
    return write_package(packed)


def with_stamp(members: Mapping[str, bytes], stamp: Stamp) -> bytes:
    """A file with a stamp in place of the one it may have.

    Raises:
        Unreadable: When the package has no content types or relationships.
    """
    parts = dict(members)
    name = _part(parts) or _added(parts)
    parts[name] = as_xml(stamp, stamp.paket)
    return write_package({part: Member.of(content) for part, content in parts.items()})


def stamp_of(members: Mapping[str, bytes]) -> Stamp | None:
    """The stamp of a file; None when it has none that can be read."""
    written = xml_of(members)
    return parsed(written) if written is not None else None


def untouched(members: Mapping[str, bytes], stamp: Stamp) -> bool:
    """Whether a file is byte for byte what was generated."""
    return stamp.paket == digest(members)


def xml_of(members: Mapping[str, bytes]) -> bytes | None:
    """The stamp of a file as it is kept inside and outside of it; None when it has none."""
    name = _part(members)
    return members[name] if name else None


@lru_cache(maxsize=4)
def packed_stamp(content: bytes) -> bytes | None:
    """The stamp of a file as the memory of a folder keeps it, deflated; None when it has none.

    Args:
        content: The bytes of a file that this program wrote; they hold the stamp deflated already.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            items = sorted(filter(_ITEM.fullmatch, package.namelist()))
            name = next((name for name in items if NS.encode() in package.read(name)), None)
            if name is None or DOCUMENT not in package.namelist():
                return None
            info, written = package.getinfo(name), package.read(name)
    except UNREADABLE:
        return None
    if info.compress_type != zipfile.ZIP_DEFLATED:
        return zlib.compress(written)
    return b"".join((_ZLIB, payload(content, info), zlib.adler32(written).to_bytes(4, "big")))


def unpacked_stamp(packed: bytes) -> Stamp | None:
    """The stamp that `packed_stamp` made; None when it is none."""
    try:
        return parsed(zlib.decompress(packed))
    except zlib.error:
        return None


def digest(members: Mapping[str, bytes]) -> str:
    """A digest of everything in a file but its stamp."""
    own = _part(members)
    return _digest((name, hashlib.sha256(members[name]).hexdigest()) for name in sorted(members) if name != own)


def _digest(sums: Iterable[tuple[str, str]]) -> str:
    return hashlib.sha256("".join(f"{name}\n{total}\n" for name, total in sums).encode()).hexdigest()


@lru_cache(maxsize=1024)
def _sum(member: Member) -> str:
    """The digest of a member's content; most members of a paper are its template's."""
    return hashlib.sha256(member.read()).hexdigest()


def _part(members: Mapping[str, bytes]) -> str | None:
    return next((name for name in sorted(members) if _ITEM.fullmatch(name) and NS.encode() in members[name]), None)


def _added(parts: dict[str, bytes]) -> str:
    """Make room for a stamp: the item's properties, and the relationships and content type of both."""
    if _TYPES not in parts or _RELS not in parts:
        raise Unreadable
    taken = {int(match[1]) for name in parts if (match := _ITEM.fullmatch(name))}
    number = max(taken, default=0) + 1
    name, properties = f"customXml/item{number}.xml", f"customXml/itemProps{number}.xml"
    relation = f'<Relationship Id="rId1" Type="{_OFFICE}/relationships/customXmlProps" Target="itemProps{number}.xml"/>'
    parts[f"customXml/_rels/item{number}.xml.rels"] = _xml(
        f'<Relationships xmlns="{_PACKAGE}/relationships">{relation}</Relationships>'
    )
    reference = f'<ds:schemaRefs><ds:schemaRef ds:uri="{NS}"/></ds:schemaRefs>'
    parts[properties] = _xml(
        f'<ds:datastoreItem ds:itemID="{_DATASTORE}" xmlns:ds="{_OFFICE}/customXml">{reference}</ds:datastoreItem>'
    )
    kind = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml"
    parts[_TYPES] = _appended(parts[_TYPES], "content-types", "Override", PartName=f"/{properties}", ContentType=kind)
    target = posixpath.relpath(name, posixpath.dirname(DOCUMENT))
    kind = f"{_OFFICE}/relationships/customXml"
    parts[_RELS] = _appended(parts[_RELS], "relationships", "Relationship", Id="rIdCap", Type=kind, Target=target)
    return name


def _appended(part: bytes, schema: str, name: str, **attributes: str) -> bytes:
    root = tree(part)
    etree.SubElement(root, f"{{{_PACKAGE}/{schema}}}{name}", attributes)
    return bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True))


def _xml(text: str) -> bytes:
    return f'<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n{text}'.encode()
