"""rencana-aksi.docx: cover, preface, list of contents, chapters, and the place of the tables."""

from __future__ import annotations

from dataclasses import replace

from .bagian import FOLIO, signature
from .paket import CREST, FOOTER, Template
from .wordml import each, paragraph, picture, section, when

PAGE = replace(FOLIO, top=25, bottom=25)


def rencana_aksi() -> Template:
    """Three sections, each of which may be missing except the cover; the tables bring their own."""
    front = replace(PAGE, footer=FOOTER, numbering='<w:pgNumType w:fmt="lowerRoman" w:start="1"/>')
    main = replace(PAGE, footer=FOOTER, numbering='<w:pgNumType w:fmt="decimal" w:start="1"/>')
    body = (
        _cover()
        + when("kata_pengantar", _preface())
        + when("daftar_isi", paragraph("JudulDepan", "DAFTAR ISI"), paragraph("Normal", "{{ daftar_isi }}"))
        + when("kata_pengantar or daftar_isi", paragraph("AkhirBagian", section=section(front)))
        + when("bab", _chapters(), signature(), paragraph("AkhirBagian", section=section(main)))
        + paragraph("Normal", "{{ tabel }}")
        + section(replace(PAGE, footer=FOOTER))
    )
    return Template("Templat Rencana Aksi", body)


def _cover() -> str:
    """The cover bears no number, but has the footer that the tables take over when nothing stands between."""
    return (
        when(
            "kop.ada_lambang",
            paragraph("SampulLambang", inner=picture(CREST, 1, 34, 43)),
            otherwise=[paragraph("SampulLambang")],
        )
        + each("baris in judul", paragraph("SampulJudul", "{{ baris }}"))
        + paragraph("SampulDaerah", "{{ daerah }}")
        + paragraph("SampulTahun", "{{ tahun }}", section=section(replace(PAGE, footer=FOOTER, first_differs=True)))
    )


def _preface() -> str:
    return (
        paragraph("JudulDepan", "{{ judul_pengantar }}")
        + each(
            "alinea in kata_pengantar",
            when(
                "loop.last",
                paragraph("ParagrafAkhir", "{{ alinea }}"),
                otherwise=[paragraph("Paragraf", "{{ alinea }}")],
            ),
        )
        + signature()
    )


def _chapters() -> str:
    text = when(
        "x.akhir",
        paragraph("ParagrafAkhir", "{{ x.paragraf }}"),
        otherwise=[paragraph("Paragraf", "{{ x.paragraf }}")],
    )
    parts = when("x.tingkat == 0", text) + "".join(
        when(f"x.tingkat == {level}", paragraph(f"Butir{level}", "{{ x.nomor }}\t{{ x.isi }}")) for level in (1, 2)
    )
    return each(
        "b in bab",
        paragraph("Heading1", "{{ b.nomor }}\n{{ b.judul }}"),
        each(
            "s in b.isi",
            when("s.ada_subjudul", paragraph("Heading2", "{{ s.subjudul }}")),
            each("x in s.isi", parts),
        ),
    )
