"""pk.docx: the Perjanjian Kinerja, its agreement on one page and its lampiran on the next."""

from __future__ import annotations

from .bagian import FOLIO
from .iku import grouped_table
from .paket import CREST, Template
from .wordml import Cell, command_row, each, paragraph, picture, row, section, table, when

_SIDES = (82.5, 82.5)


def perjanjian() -> Template:
    """Page one: crest, parties, promise, signatures; then the lampiran on a page of its own."""
    body = (
        when("kop.ada_lambang", paragraph("Lambang", inner=picture(CREST, 1, 22, 27.8)))
        + paragraph("KopInstansi", "{{ kop.instansi }}")
        + paragraph("KopInstansi", "{{ kop.kantor }}")
        + paragraph("JudulPerjanjian", "{{ judul }}")
        + each("alinea in pembuka", paragraph("ParagrafPerjanjian", "{{ alinea }}"))
        + _party("pertama")
        + _party("kedua")
        + each("alinea in pernyataan", _clause("{{ alinea }}"))
        + _signatures()
        + paragraph("AkhirBagian", section=section(FOLIO))
        + each("baris in judul_lampiran", paragraph("JudulLembar", "{{ baris }}"))
        + paragraph("Jeda")
        + _indicators()
        + when("program", paragraph("Jeda"), _budget())
        + _signatures()
        + section(FOLIO)
    )
    return Template("Templat Perjanjian Kinerja", body)


def _party(name: str) -> str:
    return (
        paragraph("PihakPerjanjian", f"Nama\t:\t{{{{ {name}.nama }}}}")
        + paragraph("PihakPerjanjian", f"Jabatan\t:\t{{{{ {name}.jabatan }}}}")
        + paragraph("ParagrafPihak", f"{{{{ {name}.sebutan }}}}")
    )


def _clause(words: str) -> str:
    """A clause; the last one goes along when the signatures move to the next page."""
    return when(
        "loop.last",
        paragraph("ParagrafPerjanjianAkhir", words),
        otherwise=[paragraph("ParagrafPerjanjian", words)],
    )


def _signatures() -> str:
    """Place and date above, the second party at the left, the first at the right.

    Who signs stands in one row and the names in the next, so that these stand at one height whatever the titles take.
    """
    sides = (("kedua", "Pihak Kedua,"), ("pertama", "Pihak Pertama,"))
    titles = [Cell(_title(name, party)) for name, party in sides]
    names = [Cell(_name(name)) for name, _ in sides]
    rows = [row(_SIDES, titles), row(_SIDES, names)]
    return paragraph("TempatPerjanjian", "{{ tempat_tanggal }}") + table(_SIDES, rows, "TabelKop")


def _title(name: str, party: str) -> str:
    return paragraph("PenandaPihak", party) + paragraph("PenandaPihak", f"{{{{ penanda_{name}.jabatan }}}}")


def _name(name: str) -> str:
    signer = f"penanda_{name}"
    return (
        paragraph("RuangPihak", f"{{{{ {signer}.ttd }}}}")
        + paragraph("NamaPihak", f"{{{{ {signer}.nama }}}}")
        + when(f"{signer}.pangkat", paragraph("PenandaPihak", f"{{{{ {signer}.pangkat }}}}"))
        + when(f"{signer}.nip", paragraph("PenandaPihak", f"{{{{ {signer}.nip }}}}"))
    )


def _indicators() -> str:
    widths = (11, 52, 56, 22, 24)
    names = ("No.", "{{ kolom_sasaran }}", "Indikator Kinerja", "Target", "Satuan")
    numbered = paragraph("IsiTabelBernomor", "{{ i.nomor }}\t{{ i.nama }}")
    cells = [
        Cell(paragraph("IsiTabelTengah", "{{ s.nomor }}")),
        Cell(paragraph("IsiTabel", "{{ s.sasaran }}")),
        Cell(when("i.nomor", numbered, otherwise=[paragraph("IsiTabel", "{{ i.nama }}")])),
        Cell(paragraph("IsiTabelTengah", "{{ i.target }}")),
        Cell(paragraph("IsiTabelTengah", "{{ i.satuan }}")),
    ]
    return grouped_table(widths, [_head(widths, names)], cells)


def _budget() -> str:
    widths = (11, 90, 38, 26)
    cells = [
        Cell(paragraph("IsiTabelTengah", "{{ p.nomor }}")),
        Cell(paragraph("IsiTabel", "{{ p.nama }}")),
        Cell(paragraph("IsiTabelKanan", "{{ p.anggaran }}")),
        Cell(paragraph("IsiTabelTengah", "{{ p.keterangan }}")),
    ]
    total = [
        Cell(paragraph("JumlahTabel", "Jumlah"), span=2),
        Cell(paragraph("JumlahTabel", "{{ jumlah }}")),
        Cell(paragraph("IsiTabel")),
    ]
    rows = [
        _head(widths, ("No.", "{{ kolom_program }}", "Anggaran (Rp)", "Keterangan")),
        command_row(widths, "tr for p in program"),
        row(widths, cells),
        command_row(widths, "tr endfor"),
        row(widths, total),
    ]
    return table(widths, rows)


def _head(widths: tuple[float, ...], names: tuple[str, ...]) -> str:
    return row(widths, [Cell(paragraph("KepalaTabel", name)) for name in names], heading=True)
