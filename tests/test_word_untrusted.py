"""Damaged and deceitful files: each is refused with a sentence, never with a traceback, and at once."""

from __future__ import annotations

import random
import re
import struct
import time
import warnings
import zipfile
from datetime import date
from pathlib import Path

import pytest
from conftest import TEMPLATES
from small_template import p, template

from generator.errors import ExitCode, TemplateBroken
from generator.word.lint import lint
from generator.word.package import Member, read_package, write_package
from generator.word.render import Engine, Properties
from generator.word.variant import PAPERS, Variant

SHIPPED = TEMPLATES / "sk.docx"
DOCUMENT = "word/document.xml"
LARGEST_DIRECTORY = 4096
PROPERTIES = Properties("", "", "", "", date(2026, 1, 5))


def parts() -> dict[str, bytes]:
    with zipfile.ZipFile(SHIPPED) as package:
        return {name: package.read(name) for name in package.namelist()}


def packed(folder: Path, members: dict[str, bytes]) -> Path:
    path = folder / "t.docx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in members.items():
            package.writestr(name, content)
    return path


def refused(path: Path, says: str) -> None:
    begin = time.monotonic()
    with pytest.raises(TemplateBroken, match=says) as stop:
        read_package(path)
    assert time.monotonic() - begin < 5
    assert stop.value.exit_code == ExitCode.TEMPLAT_RUSAK
    assert str(stop.value).startswith(f"Templat {path}: ")
    assert stop.value.remedy.endswith(".")


def test_a_file_under_a_password_is_refused(tmp_path):
    path = packed(tmp_path, parts())
    content = bytearray(path.read_bytes())
    for at in [match.start() + 8 for match in re.finditer(b"PK\x01\x02", content)]:
        content[at] |= 1
    path.write_bytes(content)
    refused(path, "terkunci kata sandi")


def test_what_word_itself_locks_is_refused(tmp_path):
    path = tmp_path / "t.docx"
    path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(4096))  # an encrypted document is no zip
    refused(path, "bukan dokumen Word")


def test_two_parts_of_one_name_are_refused(tmp_path):
    path = packed(tmp_path, parts())
    with warnings.catch_warnings(), zipfile.ZipFile(path, "a") as package:
        warnings.simplefilter("ignore")
        package.writestr(DOCUMENT, "<x/>")
    refused(path, "namanya ganda")


def lying(folder: Path, declared: int) -> Path:
    """A package one part of which declares another size than it has."""
    path = packed(folder, {**parts(), "word/isi.bin": bytes(100_000)})
    content = bytearray(path.read_bytes())
    for signature, at in ((b"PK\x03\x04", 22), (b"PK\x01\x02", 24)):
        for match in re.finditer(re.escape(signature), content):
            name_at = match.start() + (30 if signature.endswith(b"\x03\x04") else 46)
            if content[name_at : name_at + 12] == b"word/isi.bin":
                struct.pack_into("<L", content, match.start() + at, declared)
    path.write_bytes(content)
    return path


@pytest.mark.parametrize("declared", [1, 99_999, 100_001, 2**26])
def test_a_part_that_lies_about_its_size_is_refused(tmp_path, declared):
    refused(lying(tmp_path, declared), "utuh|tidak sesuai ukurannya")


@pytest.mark.parametrize(("declared", "says"), [(2**26 + 1, "terlalu besar"), (2**32 - 2, "terlalu besar")])
def test_a_part_that_says_it_is_huge_is_refused_before_it_is_read(tmp_path, declared, says):
    refused(lying(tmp_path, declared), says)


def test_parts_that_are_too_much_together_are_refused(tmp_path):
    refused(packed(tmp_path, parts() | {f"word/{n}.bin": bytes(60 * 2**20) for n in range(5)}), "terlalu besar")


@pytest.mark.parametrize("name", ["/etc/passwd", "../../x.xml", "word/../../x.xml"])
def test_a_part_that_would_leave_the_package_is_refused(tmp_path, name):
    refused(packed(tmp_path, parts() | {name: b"<x/>"}), "tidak wajar")


@pytest.mark.parametrize("name", ["word/vbaProject.bin", "word/VBAPROJECT.BIN", "vbaProjectSignature.bin"])
def test_macros_are_refused(tmp_path, name):
    refused(packed(tmp_path, parts() | {name: b"x"}), "makro")


@pytest.mark.parametrize("name", ["[Content_Types].xml", DOCUMENT, "word/styles.xml", "word/_rels/document.xml.rels"])
def test_a_part_that_is_missing_is_named(tmp_path, name):
    refused(packed(tmp_path, {part: content for part, content in parts().items() if part != name}), re.escape(name))


LAUGHS = "<!DOCTYPE a [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'>]>"


@pytest.mark.parametrize(
    "content",
    [
        f"{LAUGHS}<w:document xmlns:w='x'>&b;</w:document>".encode(),
        f'<?xml version="1.0" encoding="UTF-16"?>{LAUGHS}<a>&b;</a>'.encode("utf-16"),
        b'<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>',
        b'<?xml version="1.0" encoding="UTF-16"?>'.decode().encode("utf-16") + "<a/>".encode("utf-16-le"),
        b"<a>&tidak-ada;</a>",
        b"<a><b></a>",
        b"<a>\x01</a>",
        b"<a>caf\xe9</a>",
        b"",
    ],
)
@pytest.mark.parametrize("name", [DOCUMENT, "word/header1.xml", "word/_rels/document.xml.rels", "customXml/item1.xml"])
def test_xml_that_word_would_not_write_is_refused(tmp_path, name, content):
    refused(packed(tmp_path, parts() | {name: content}), re.escape(name))


@pytest.mark.parametrize("quote", ["'", '"'])
@pytest.mark.parametrize("kind", ["image", "attachedTemplate", "oleObject"])
def test_what_word_would_fetch_from_elsewhere_is_refused(tmp_path, kind, quote):
    name = "word/_rels/document.xml.rels"
    extra = f'<Relationship Id="x" Type="http://x/{kind}" Target="file:///x" TargetMode={quote}External{quote}/>'
    content = parts()[name].replace(b"</Relationships>", f"{extra}</Relationships>".encode())
    refused(packed(tmp_path, parts() | {name: content}), "di luar dokumen")


def setting(change):
    content = parts()[DOCUMENT].decode()
    changed = change(content)
    assert changed != content
    return changed.encode()


@pytest.mark.parametrize(
    "change",
    [
        lambda text: re.sub(r"<w:sectPr>.*?</w:sectPr>", "<w:sectPr/>", text),
        lambda text: re.sub(r"<w:pgMar[^>]*/>", "", text),
        lambda text: re.sub(r"<w:sectPr>.*?</w:sectPr>", "", text),
        lambda text: re.sub(r'(<w:pgSz w:w=")\d+', r"\1lebar", text),
        lambda text: re.sub(r"<w:pgSz [^>]*>", "<w:pgSz/>", text),
        lambda text: text.replace("<w:body>", "<w:tubuh>").replace("</w:body>", "</w:tubuh>"),
        lambda text: text.replace("schemas.openxmlformats.org/wordprocessingml/2006/main", "purl.oclc.org/x"),
    ],
    ids=["empty section", "no margins", "no section", "size in words", "no size", "no body", "strict"],
)
def test_a_document_without_its_pages_is_refused_by_the_engine(tmp_path, change):
    path = packed(tmp_path, parts() | {DOCUMENT: setting(change)})
    with pytest.raises(TemplateBroken, match=r"pengaturan halaman|tidak sebagaimana Word"):
        Engine(lambda name: path, Variant(PAPERS["A4"], watermark="RANCANGAN")).render("t", {}, PROPERTIES)


def damaged(seed: int) -> bytes:
    """A shipped template with some bytes changed, cut out or put in, often in its directory."""
    dice = random.Random(seed)
    content = bytearray(SHIPPED.read_bytes())
    for _ in range(dice.choice([1, 1, 2, 5, 50])):
        first = len(content) - LARGEST_DIRECTORY if dice.random() < 0.5 else 0
        at = dice.randrange(max(first, 0), len(content))
        match dice.choice(["change", "change", "cut", "put"]):
            case "change":
                content[at] = dice.randrange(256)
            case "cut":
                del content[at : at + dice.randrange(1, 40)]
            case "put":
                content[at:at] = dice.randbytes(dice.randrange(1, 20))
    return bytes(content)


def test_no_damage_makes_a_traceback(tmp_path):
    path = tmp_path / "t.docx"
    ends = {"read": 0, "refused": 0}
    for seed in range(400):
        path.write_bytes(damaged(seed))
        try:
            list(lint(path))
            ends["read"] += 1
        except TemplateBroken:
            ends["refused"] += 1
    assert min(ends.values()) > 0, "the damage is all of one kind"


def test_an_empty_name_in_the_directory_makes_no_traceback(tmp_path):
    path = packed(tmp_path, {"x": b"", **parts()})
    content = bytearray(path.read_bytes())
    struct.pack_into("<2H", content, content.index(b"PK\x01\x02") + 28, 0, 1)  # the name's byte is now called extra
    path.write_bytes(content)
    with pytest.raises(TemplateBroken) as stop:
        read_package(path)
    assert isinstance(stop.value.__cause__, IndexError)  # what zipfile says of it


def test_a_template_that_is_not_there_is_told_by_its_name(tmp_path):
    refused(tmp_path / "t.docx", "bukan dokumen Word")


def test_the_writer_writes_the_same_bytes_as_ever(tmp_path):
    members = {
        "b.xml": Member.of(b"<b/>"),
        "_rels/.rels": Member.of(b"<r/>"),
        "[Content_Types].xml": Member.of(b"<t/>"),
    }
    content = write_package({**members, "ä.bin": Member.of(b"")})
    (tmp_path / "t.zip").write_bytes(content)
    with zipfile.ZipFile(tmp_path / "t.zip") as package:
        assert package.testzip() is None
        assert package.namelist() == ["[Content_Types].xml", "_rels/.rels", "b.xml", "ä.bin"]
        assert {(i.create_system, i.external_attr, i.date_time) for i in package.infolist()} == {
            (0, 0, (1980, 1, 1, 0, 0, 0))
        }
        assert package.read("b.xml") == b"<b/>"
    assert write_package({"ä.bin": Member.of(b""), **members}) == content


def test_a_member_gives_back_what_it_was_made_of():
    for content in (b"", b"x", bytes(range(256)) * 1000):
        member = Member.of(content)
        assert (member.read(), member.size) == (content, len(content))


def test_a_small_template_is_read_whole(tmp_path):
    assert b"{{ nama }}" in read_package(template(tmp_path, "t.docx", p("{{ nama }}")))[DOCUMENT]
