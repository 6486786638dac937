"""Files that are no templates, or not to be trusted, are refused by name."""

from __future__ import annotations

import zipfile

import pytest
from conftest import TEMPLATES
from small_template import p, template

from generator.errors import TemplateBroken
from generator.word.package import Member, read_package, write_package


def altered(tmp_path, change):
    path = tmp_path / "t.docx"
    with zipfile.ZipFile(TEMPLATES / "sk.docx") as source:
        members = {name: source.read(name) for name in source.namelist()}
    change(members)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as target:
        for name, content in members.items():
            target.writestr(name, content)
    return path


def external(members):
    name = "word/_rels/document.xml.rels"
    extra = b'<Relationship Id="x" Type="http://x/image" Target="http://example.com/a.png" TargetMode="External"/>'
    members[name] = members[name].replace(b"</Relationships>", extra + b"</Relationships>")


@pytest.mark.parametrize(
    ("change", "says"),
    [
        (lambda m: m.pop("word/document.xml"), "word/document.xml tidak ada"),
        (lambda m: m.update({"word/vbaProject.bin": b"x"}), "makro"),
        (lambda m: m.update({"word/x.xml": b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'}), "deklarasi"),
        (lambda m: m.update({"../x.xml": b"<a/>"}), "tidak wajar"),
        (external, "di luar dokumen"),
        (lambda m: m.update({"word/besar.xml": b" " * (65 * 2**20)}), "terlalu besar"),
        (lambda m: m.update({f"x/{n}.xml": b"" for n in range(2001)}), "terlalu besar"),
    ],
)
def test_what_may_not_be_trusted_is_refused(tmp_path, change, says):
    with pytest.raises(TemplateBroken, match=says):
        read_package(altered(tmp_path, change))


@pytest.mark.parametrize("content", [b"", b"bukan zip", b"PK\x03\x04 terpotong"])
def test_what_is_no_zip_is_refused(tmp_path, content):
    path = tmp_path / "t.docx"
    path.write_bytes(content)
    with pytest.raises(TemplateBroken, match="bukan dokumen Word"):
        read_package(path)


def test_a_hyperlink_is_no_danger(tmp_path):
    def link(members):
        name = "word/_rels/document.xml.rels"
        extra = (
            b'<Relationship Id="x" TargetMode="External" Target="https://contoh.go.id" '
            b'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink"/>'
        )
        members[name] = members[name].replace(b"</Relationships>", extra + b"</Relationships>")

    assert "word/document.xml" in read_package(altered(tmp_path, link))


def test_the_writer_is_the_same_in_any_order_and_python_reads_it(tmp_path):
    members = {name: Member.of(content) for name, content in read_package(template(tmp_path, "t.docx", p("x"))).items()}
    content = write_package(members)
    assert content == write_package(dict(reversed(members.items())))
    path = tmp_path / "out.docx"
    path.write_bytes(content)
    with zipfile.ZipFile(path) as package:
        assert package.testzip() is None
        assert package.namelist()[0] == "[Content_Types].xml"
        assert {i.date_time for i in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}
