"""The bundle as a paper to be kept: tags of all its parts, colours, metadata, PDF/A claimed only where it holds."""

from __future__ import annotations

import io
import shutil
import subprocess
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pypdf
import pytest
from conftest import CONTOH
from papers import needs_libreoffice
from pypdf.generic import ArrayObject, DecodedStreamObject, DictionaryObject, NameObject, NumberObject

from generator.documents.papers import papers
from generator.documents.typeset import Typesetter
from generator.pdf.arsip import Keterangan
from generator.pdf.berkas import Bagian, bundle
from generator.pdf.cetak import Cetak
from generator.pdf.pembuatan import Permintaan, Tanda, make
from generator.sources.load import load

TOLD = Keterangan("Berkas <1> & 2", "Kantor", "Subjek", "kata", date(2026, 1, 5), "b" * 64)
CLAIM = "<pdfaid:part>2</pdfaid:part>"


@pytest.fixture(scope="module")
def berkas(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The bundle of two papers, one with links in its list of contents, under the mark of a copy."""
    folder = tmp_path_factory.mktemp("arsip")
    tahun, typesetter = load(CONTOH).tahun, Typesetter()
    assert tahun is not None
    wanted = []
    for paper in papers(tahun):
        if paper.nama in ("pk-camat", "rencana-aksi"):
            path = folder / f"{paper.nama}.docx"
            path.write_bytes(typesetter.set(paper, tahun))
            wanted.append(Cetak(path, paper, tahun))
    made = make(Permintaan(tahun, folder, wanted, Tanda.SALINAN), typesetter, lambda _line: None).berkas
    assert made is not None and len(wanted) == 2
    return made.path


def root_of(content: bytes) -> Any:
    return pypdf.PdfReader(io.BytesIO(content)).root_object


def elements(node: Any) -> Iterator[Any]:
    """Every element below a node of the structure tree; each must know its parent."""
    kids = node.get("/K", ArrayObject()).get_object()
    for kid in kids if isinstance(kids, ArrayObject) else [kids]:
        one = kid.get_object()
        if isinstance(one, DictionaryObject) and "/S" in one:
            assert one["/P"] == node
            yield one
            yield from elements(one)


def parents(root: Any) -> dict[int, Any]:
    pairs = root["/StructTreeRoot"]["/ParentTree"]["/Nums"]
    return dict(zip(pairs[::2], pairs[1::2], strict=True))


@needs_libreoffice
def test_the_bundle_claims_pdf_a_with_the_colours_of_its_parts(berkas: Path) -> None:
    root = root_of(berkas.read_bytes())
    (intent,) = root["/OutputIntents"]
    assert intent.get_object()["/S"] == "/GTS_PDFA1"
    assert len(intent.get_object()["/DestOutputProfile"].get_data()) > 1000
    assert CLAIM in root["/Metadata"].get_data().decode()


@needs_libreoffice
def test_every_page_and_link_of_the_bundle_finds_its_elements(berkas: Path) -> None:
    reader = pypdf.PdfReader(berkas)
    held, links = parents(reader.root_object), 0
    places = [page["/StructParents"] for page in reader.pages]
    assert len(set(places)) == len(places) > 5
    for page in reader.pages:
        marks = page.get_contents().get_data().count(b"/MCID")  # type: ignore[union-attr]
        assert len(held[page["/StructParents"]].get_object()) == marks
        for link in (one.get_object() for one in page.get("/Annots", [])):
            (target,) = [
                kid.get_object()["/Obj"]
                for kid in held[link["/StructParent"]].get_object()["/K"]
                if isinstance(kid.get_object(), DictionaryObject)
            ]
            assert target == link
            links += 1
    assert links


@needs_libreoffice
def test_the_tree_of_the_bundle_is_that_of_all_its_papers(berkas: Path) -> None:
    reader = pypdf.PdfReader(berkas)
    root: Any = reader.root_object
    pages = {page.indirect_reference.idnum for page in reader.pages if page.indirect_reference}
    told = [*elements(root["/StructTreeRoot"])]
    assert [one["/S"] for one in told].count("/Document") == 1 + len(list(berkas.parent.glob("*.docx"))) + 1
    assert {one.raw_get("/Pg").idnum for one in told if "/Pg" in one} <= pages
    assert root["/MarkInfo"]["/Marked"].value is True
    single = [*elements(root_of((berkas.parent / "pk-camat.pdf").read_bytes())["/StructTreeRoot"])]
    assert len(single) < len(told)


@needs_libreoffice
def test_the_profile_of_the_colours_does_not_tell_the_moment_of_making(berkas: Path) -> None:
    profile = root_of(berkas.read_bytes())["/OutputIntents"][0].get_object()["/DestOutputProfile"].get_data()
    assert profile[24:36] == bytes(12)  # ICC.1:2010 7.2.8


@needs_libreoffice
@pytest.mark.skipif(shutil.which("verapdf") is None, reason="veraPDF is not installed")
def test_vera_pdf_finds_the_papers_and_the_bundle_sound(berkas: Path) -> None:
    for path in berkas.parent.glob("*.pdf"):
        run = subprocess.run(
            ["verapdf", "--format", "text", "--flavour", "2b", str(path)], capture_output=True, text=True, check=False
        )
        assert run.stdout.startswith("PASS"), run.stdout + run.stderr


def tagged(role: str, intent: bool = True) -> bytes:
    """A page with one paragraph of the style `Gaya`, which means `role`."""
    writer = pypdf.PdfWriter()
    page = writer.add_blank_page(610, 936)
    words = DecodedStreamObject()
    words.set_data(b"/Gaya <</MCID 0>> BDC 0 0 m 9 9 l S EMC")
    page[NameObject("/Contents")] = writer._add_object(words)
    page[NameObject("/StructParents")] = NumberObject(0)
    one = DictionaryObject({NameObject("/S"): NameObject("/Gaya"), NameObject("/K"): NumberObject(0)})
    one[NameObject("/Pg")] = page.indirect_reference  # type: ignore[assignment]
    element = writer._add_object(one)
    nums = ArrayObject([NumberObject(0), ArrayObject([element])])
    tree = DictionaryObject(
        {
            NameObject("/K"): element,
            NameObject("/ParentTree"): DictionaryObject({NameObject("/Nums"): nums}),
            NameObject("/RoleMap"): DictionaryObject({NameObject("/Gaya"): NameObject(role)}),
        }
    )
    root: Any = writer.root_object
    root[NameObject("/StructTreeRoot")] = writer._add_object(tree)
    if intent:
        root[NameObject("/OutputIntents")] = ArrayObject([writer._add_object(DictionaryObject())])
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def test_a_style_that_means_another_thing_in_another_paper_keeps_its_meaning() -> None:
    daftar = Bagian("Daftar", tagged("/P"), bertanda=False, cetakan=True)
    parts = [Bagian(f"Naskah {role}", tagged(role), bertanda=False, cetakan=True) for role in ("/H1", "/P")]
    root = root_of(bundle(daftar, parts, TOLD))
    roles = root["/StructTreeRoot"]["/RoleMap"]
    styles = [one["/S"] for one in elements(root["/StructTreeRoot"])]
    assert [roles.get(style, style) for style in styles] == ["/Document", "/P", "/H1", "/P"]
    assert [parents(root)[n].get_object()[0].get_object()["/S"] for n in range(3)] == styles[1:]


def test_what_the_program_did_not_print_takes_the_claim_but_not_the_tags_of_the_rest() -> None:
    daftar = Bagian("Daftar", tagged("/P"), bertanda=False, cetakan=True)
    scan = Bagian("Pindaian", tagged("/H1", intent=False), bertanda=False, cetakan=False)
    root = root_of(bundle(daftar, [scan], TOLD))
    metadata = root["/Metadata"].get_data().decode()
    assert CLAIM not in metadata
    assert "Berkas &lt;1&gt; &amp; 2" in metadata
    assert "/OutputIntents" not in root
    assert [one["/S"] for one in elements(root["/StructTreeRoot"])] == ["/Document", "/Gaya"]


def test_parts_without_tags_give_a_bundle_without() -> None:
    writer = pypdf.PdfWriter()
    writer.add_blank_page(610, 936)
    out = io.BytesIO()
    writer.write(out)
    part = Bagian("Daftar", out.getvalue(), bertanda=False, cetakan=False)
    root = root_of(bundle(part, [part], TOLD))
    assert "/StructTreeRoot" not in root
    assert "/MarkInfo" not in root
