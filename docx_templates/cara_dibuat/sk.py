"""sk.docx: the Keputusan, and lampiran.docx: the head of one of its annexes."""

from __future__ import annotations

from dataclasses import replace

from .bagian import FOLIO, LANDSCAPE, signature
from .paket import CREST, HEADER, Template
from .wordml import Cell, each, paragraph, picture, row, section, table, when


def keputusan() -> Template:
    """The Keputusan, portrait, with `- 2 -` above every page but the first."""
    body = (
        _letterhead()
        + _heading()
        + _considerations("menimbang")
        + _considerations("mengingat")
        + when("memperhatikan", _considerations("memperhatikan"))
        + paragraph("Memutuskan", "MEMUTUSKAN:")
        + paragraph("Diktum", "Menetapkan\t:\t{{ menetapkan }}")
        + _dicta()
        + signature("ditetapkan")
        + when("tembusan", paragraph("KepalaTembusan", "Tembusan:"), each("t in tembusan", _copy()))
        + each("l in lampiran", paragraph("Normal", "{{ l }}"))
        + section(replace(FOLIO, header=HEADER, first_differs=True))
    )
    return Template("Templat Keputusan", body)


def lampiran() -> Template:
    """One annex: its head at the upper right, its content, and the signature."""
    head = ("keputusan", "nomor", "tanggal")
    body = (
        paragraph("JudulLampiran", "{{ lampiran }}")
        + "".join(paragraph("KepalaLampiran", f"{{{{ {name} }}}}") for name in head)
        + paragraph("KepalaLampiranAkhir", "{{ tentang }}")
        + paragraph("Normal", "{{ isi }}")
        + signature("", wide=True)
        + section(LANDSCAPE)
    )
    return Template("Templat Lampiran Keputusan", body)


def _letterhead() -> str:
    lines = (
        paragraph("KopInstansi", "{{ kop.instansi }}")
        + paragraph("KopKantor", "{{ kop.kantor }}")
        + "".join(
            when(f"kop.{name}", paragraph("KopAlamat", f"{{{{ kop.{name} }}}}"))
            for name in ("alamat", "kontak", "tempat")
        )
    )
    widths = (23, FOLIO.text_width - 23)
    emblem = paragraph("Lambang", inner=picture(CREST, 1, 20, 25.3))
    with_crest = table(widths, [row(widths, [Cell(emblem, centred=True), Cell(lines, centred=True)])], "TabelKop")
    return when("kop.ada_lambang", with_crest, otherwise=[lines]) + paragraph("GarisKop")


def _heading() -> str:
    return (
        paragraph("Judul", "{{ judul }}")
        + when("judul_daerah", paragraph("Judul", "{{ judul_daerah }}"))
        + paragraph("Judul", "{{ nomor }}")
        + paragraph("JudulTentang", "TENTANG")
        + paragraph("Judul", "{{ tentang_kapital }}")
        + when("rahmat", paragraph("JudulPejabat", "{{ rahmat }}"))
        + paragraph("JudulPejabat", "{{ pejabat_kapital }}")
    )


def _considerations(name: str) -> str:
    line = "{{ b.label }}\t{{ b.titik_dua }}\t{{ b.nomor }}\t{{ b.isi }}"
    return each(f"b in {name}", paragraph("Konsideran", line)) + paragraph("Jeda")


def _dicta() -> str:
    """The dicta; one with items is kept with them, the last one with the signature.

    From KEEMPAT BELAS on the ordinal is set narrower, so that the colons stay in one line.
    """
    rest = "\t:\t{{ d.isi }}"

    def variants(style: str) -> str:
        return when(
            "loop.index > 13",
            paragraph(style, rest, label="{{ d.ke }}"),
            otherwise=[paragraph(style, "{{ d.ke }}" + rest)],
        )

    items = "".join(
        when(f"r.tingkat == {level}", paragraph(f"Rincian{level}", "{{ r.nomor }}\t{{ r.isi }}"))
        for level in (1, 2, 3, 4)
    )
    return each(
        "d in diktum",
        when("loop.last or d.rincian", variants("DiktumLekat"), otherwise=[variants("Diktum")]),
        each("r in d.rincian", items),
    )


def _copy() -> str:
    return paragraph("Tembusan", "{{ t.nomor }}\t{{ t.isi }}")
