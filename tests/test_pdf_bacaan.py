"""PDFs of others at the end of a bundle, and papers that are not printed."""

from __future__ import annotations

import io
import os
from pathlib import Path

import pypdf
import pytest
from pypdf.generic import ArrayObject, NameObject
from scans import DAY, pdf

from generator.errors import SourceUnreadable, UsageError
from generator.pdf.arsip import Keterangan
from generator.pdf.bacaan import NotWhole, read, read_attachment
from generator.pdf.berkas import Bagian, bundle


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"", "bukan PDF"),
        (b"halo", "bukan PDF"),
        (pdf((300, 400))[:-30], "terpotong"),
        (pdf((300, 400), password="rahasia"), "terkunci kata sandi"),
        ((Path(__file__).parent / "resources" / "terkunci-aes.pdf").read_bytes(), "terkunci kata sandi"),
        (pdf(), "tidak berisi halaman"),
        (b"%PDF-1.7\n" + os.urandom(200) + b"\n%%EOF\n", "rusak"),
        (pdf((300, 400)).replace(b"/Kids", b"/Kadi"), "rusak|tidak berisi halaman"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_pdf_that_cannot_be_attached_is_refused_by_name(tmp_path: Path, content: bytes, why: str) -> None:
    path = tmp_path / "pindaian (1).pdf"
    path.write_bytes(content)
    with pytest.raises(SourceUnreadable, match=rf"pindaian \(1\)\.pdf tidak dapat dilampirkan: ({why})"):
        read_attachment(path)


def test_an_attachment_that_is_not_there_is_a_wrong_command(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"lupa\.pdf tidak ada"):
        read_attachment(tmp_path / "lupa.pdf")


def test_a_turned_page_is_read_as_it_is_shown_and_an_empty_one_is_blank() -> None:
    page = read(pdf((283.46, 425.2), turned=270)).halaman[0]
    assert (page.lebar, page.tinggi, page.kosong) == (150.0, 100.0, True)
    with pytest.raises(NotWhole):
        read(pdf())


def test_contents_in_pieces_take_the_mark_too() -> None:
    reader = pypdf.PdfReader(io.BytesIO(pdf((610, 936))))
    writer = pypdf.PdfWriter(clone_from=reader)
    page = writer.pages[0]
    page[NameObject("/Contents")] = ArrayObject([page.raw_get("/Contents")])
    out = io.BytesIO()
    writer.write(out)
    told = Keterangan("Berkas", "Kantor", "", "", DAY, "c" * 64)
    rest = [Bagian("Naskah", pdf((610, 936)), bertanda=False, cetakan=False)]
    whole = bundle(Bagian("Daftar", out.getvalue(), bertanda=True, cetakan=False), rest, told, pdf((610, 936)))
    contents = pypdf.PdfReader(io.BytesIO(whole)).pages[0].get_contents()
    assert contents is not None
    assert contents.get_data().index(b"/Tanda610x936 Do") < contents.get_data().index(b"0 0 m 9 9 l S")
