"""What several templates share: the head of a sheet and the signature."""

from __future__ import annotations

from .wordml import Page, each, paragraph, when

FOLIO = Page()
"""F4 portrait, the paper of a Keputusan."""

LANDSCAPE = Page(width=330, height=215, top=20, right=20, bottom=18, left=20)
"""F4 landscape, the paper of the tables."""


def signature(place: str = "tempat", *, wide: bool = False) -> str:
    """The signature block; its paragraphs are kept together by their styles.

    Args:
        place: `ditetapkan` for the two lines of a Keputusan, `tempat` for place and date in one
            line, or an empty string for none.
        wide: For landscape paper, where the block stands further to the right.
    """
    suffix = "Lebar" if wide else ""
    first, line, last = f"TandaTangan{suffix}Awal", f"TandaTangan{suffix}", f"TandaTangan{suffix}Akhir"
    return (
        {
            "ditetapkan": paragraph(first, "{{ penanda.ditetapkan_di }}")
            + paragraph(line, "{{ penanda.pada_tanggal }}"),
            "tempat": paragraph(first, "{{ penanda.tempat_tanggal }}"),
            "": paragraph("Jeda"),
        }[place]
        + paragraph(f"{line}Jabatan", "{{ penanda.jabatan }}")
        + paragraph(f"RuangTandaTangan{suffix}", "{{ penanda.ttd }}")
        + paragraph(f"NamaPejabat{suffix}", "{{ penanda.nama }}")
        + when("penanda.pangkat", paragraph(line, "{{ penanda.pangkat }}"))
        + when("penanda.nip", paragraph(last, "{{ penanda.nip }}"))
    )


def title(lines: str = "judul") -> str:
    """The title of a sheet; `lines` is the variable of its lines."""
    return each(f"baris in {lines}", paragraph("JudulLembar", "{{ baris }}"))


def title_on_new_page(lines: str = "judul") -> str:
    """The title of a sheet that begins a new page."""
    first, next_one = (paragraph(style, "{{ baris }}") for style in ("JudulLembarBaru", "JudulLembar"))
    return each(f"baris in {lines}", when("loop.first", first, otherwise=[next_one]))


def head_block(lines: str) -> str:
    """The lines `Tugas : …` above a table; a lettered line stands one step further in."""
    return (
        paragraph("Jeda")
        + each(
            f"k in {lines}",
            when(
                "k.nomor",
                paragraph("KepalaIsianHuruf", "{{ k.label }}\t{{ k.titik_dua }}\t{{ k.nomor }}\t{{ k.isi }}"),
                otherwise=[paragraph("KepalaIsian", "{{ k.label }}\t{{ k.titik_dua }}\t{{ k.isi }}")],
            ),
        )
        + paragraph("Jeda")
    )
