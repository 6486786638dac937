"""Guests: one template printed inside another, on its own paper."""

from __future__ import annotations

from typing import Any

import pypdf
import pytest
from papers import audit, convert, lines, needs_libreoffice, part
from small_template import direction, fill, guest, p, table, template
from structure import W

from generator.errors import TemplateBroken
from generator.word.fragments import Sisipan


def test_words_of_the_host_after_a_guest_stand_on_the_host_s_own_page(tmp_path):
    guest(tmp_path, p("tamu {{ nama }}"))
    template(tmp_path, "t.docx", p("sebelum"), p("{{ isi }}"), p("sesudah"))
    path = fill(tmp_path, isi=Sisipan("tamu.docx", {"nama": "satu"}, bagian_baru=True))
    audit(path)
    assert [direction(size) for size in part(path).iter(f"{W}pgSz")] == ["upright", "wide", "upright"]
    assert lines(path) == ["sebelum", "tamu satu", "sesudah"]


def test_a_guest_with_a_table_at_its_end_still_ends_its_section(tmp_path):
    guest(tmp_path, p("{{ nama }}"), table([["a", "b"]]))
    template(tmp_path, "t.docx", p("sebelum"), p("{%p for l in isi %}"), p("{{ l }}"), p("{%p endfor %}"))
    two = [Sisipan("tamu.docx", {"nama": name}, bagian_baru=True) for name in ("satu", "dua")]
    path = fill(tmp_path, isi=two)
    audit(path)
    assert [direction(size) for size in part(path).iter(f"{W}pgSz")] == ["upright", "wide", "wide"]


def test_a_guest_inside_a_guest_flows_on(tmp_path):
    template(tmp_path, "dalam.docx", p("dalam {{ x }}"), table([["{{ x }}", "b"]]), p(""))
    guest(tmp_path, p("tamu"), p("{{ isi }}"), p("akhir tamu"))
    template(tmp_path, "t.docx", p("tuan rumah"), p("{{ isi }}"))
    inner = Sisipan("dalam.docx", {"x": "satu"}, bagian_baru=False)
    path = fill(tmp_path, isi=Sisipan("tamu.docx", {"isi": inner}, bagian_baru=True))
    audit(path)
    assert lines(path) == ["tuan rumah", "tamu", "dalam satu", "satu", "b", "", "akhir tamu"]


def test_a_guest_that_needs_parts_of_its_own_file_is_refused(tmp_path):
    link = '<w:p><w:hyperlink r:id="rId1"><w:r><w:t>tautan</w:t></w:r></w:hyperlink></w:p>'
    guest(tmp_path, link)
    template(tmp_path, "t.docx", p("{{ isi }}"))
    with pytest.raises(TemplateBroken, match="gambar atau tautan") as stop:
        fill(tmp_path, isi=Sisipan("tamu.docx", {}, bagian_baru=True))
    assert stop.value.path.name == "tamu.docx"


@needs_libreoffice
def test_guests_print_on_their_own_paper_and_no_page_is_blank(tmp_path):
    guest(tmp_path, p("tamu {{ nama }}"), table([["a", "{{ nama }}"]]), p("akhir {{ nama }}"))
    host = (p("tuan rumah"), p("{%p for l in isi %}"), p("{{ l }}"), p("{%p endfor %}"))
    template(tmp_path, "t.docx", *host)
    template(tmp_path, "u.docx", *host, p("penutup"))
    guests = [Sisipan("tamu.docx", {"nama": name}, bagian_baru=True) for name in ("satu", "dua")]
    made = []
    for name, values in (("t", []), ("t", guests[:1]), ("t", guests), ("u", guests)):
        path = fill(tmp_path, f"{name}.docx", isi=values)
        audit(path)
        made.append(path.rename(tmp_path / f"naskah-{len(made)}.docx"))
    seen = []
    for pdf in convert(made, tmp_path):
        sheets = pypdf.PdfReader(pdf).pages
        assert all(sheet.extract_text().strip() for sheet in sheets), "a blank page"
        seen.append([(_mm(sheet.mediabox.width), _mm(sheet.mediabox.height)) for sheet in sheets])
    upright, wide = (215, 330), (330, 215)
    assert seen == [[upright], [upright, wide], [upright, wide, wide], [upright, wide, wide, upright]]


def _mm(points: Any) -> int:
    return round(float(points) * 25.4 / 72)
