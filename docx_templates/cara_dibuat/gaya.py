"""The styles of every template: one set, so that a paper can stand inside another one."""

from __future__ import annotations

from dataclasses import dataclass

HURUF = "Bookman Old Style"


@dataclass(frozen=True)
class Style:
    """A paragraph style; lengths in millimetres, `before`, `after`, `line` and `size` in points."""

    name: str
    based_on: str = "Normal"
    size: float = 0
    line: float = 0
    before: float | None = None
    after: float | None = None
    align: str = ""
    left: float | None = None
    hanging: float = 0
    first_line: float = 0
    right: float | None = None
    tabs: tuple[float, ...] = ()
    end_tab: float = 0
    keep: bool | None = None
    together: bool = False
    new_page: bool = False
    bold: bool | None = None
    grey: bool = False
    rule: bool = False
    outline: int | None = None
    next_style: str = ""

    @property
    def identity(self) -> str:
        """Id of the style: its name without spaces, as Word makes it."""
        words = self.name.split()
        if words[0] in {"heading", "toc"}:
            return ("Heading" if words[0] == "heading" else "TOC") + words[1]
        return "".join(word[0].upper() + word[1:] for word in words)

    @property
    def built_in(self) -> bool:
        """Whether Word knows the style by this name."""
        return self.name[0].islower()


def _isi_tabel(kind: str, size: float, line: float) -> tuple[Style, ...]:
    """The styles of a table: text, centred, at the right, total, heading, and column number."""
    text, head = f"Isi Tabel{kind}", f"Kepala Tabel{kind}"
    return (
        Style(text, size=size, line=line),
        Style(f"{text} Tengah", text.replace(" ", ""), align="center"),
        Style(f"{text} Kanan", text.replace(" ", ""), align="right"),
        Style(head, size=size - 0.5 if size > 9 else size, line=line, align="center", bold=True, keep=True),
        Style(f"Jumlah Tabel{kind}", f"{text} Kanan".replace(" ", ""), bold=True),
        Style(f"Nomor Kolom{kind}", head.replace(" ", ""), size=size - 1, bold=False),
    )


STYLES: tuple[Style, ...] = (
    # Kop surat
    Style("Kop Instansi", size=14, line=18, align="center", bold=True),
    Style("Kop Kantor", size=18, line=23, align="center", bold=True),
    Style("Kop Alamat", size=10, line=12.5, align="center"),
    Style("Lambang", align="center"),
    Style("Garis Kop", size=1, line=1.5, before=3, after=12, rule=True),
    # Batang tubuh keputusan
    Style("Judul", align="center", left=8, right=8, keep=True),
    Style("Judul Tentang", "Judul", before=9, after=9),
    Style("Judul Pejabat", "Judul", before=12, after=12),
    Style("Konsideran", align="both", left=50, hanging=50, tabs=(36, 40, 50), after=3),
    Style("Jeda", size=4, line=6),
    Style("Memutuskan", align="center", before=9, after=9, keep=True),
    Style("Diktum", align="both", left=40, hanging=40, tabs=(36, 40), after=4),
    Style("Diktum Lekat", "Diktum", keep=True),
    Style("Rincian 1", align="both", left=48, hanging=8, tabs=(48,), after=3),
    Style("Rincian 2", "Rincian1", left=56, hanging=8, tabs=(56,)),
    Style("Rincian 3", "Rincian1", left=64, hanging=8, tabs=(64,)),
    Style("Rincian 4", "Rincian1", left=73, hanging=9, tabs=(73,)),
    # Tanda tangan
    Style("Tanda Tangan", left=85, keep=True, together=True),
    Style("Tanda Tangan Awal", "TandaTangan", before=14),
    Style("Tanda Tangan Akhir", "TandaTangan", keep=False),
    Style("Tanda Tangan Jabatan", "TandaTangan", before=6),
    Style("Ruang Tanda Tangan", "TandaTangan", line=50),
    Style("Nama Pejabat", "TandaTangan", bold=True),
    Style("Tanda Tangan Lebar", size=11, line=14, left=185, keep=True, together=True),
    Style("Tanda Tangan Lebar Awal", "TandaTanganLebar", before=10),
    Style("Tanda Tangan Lebar Akhir", "TandaTanganLebar", keep=False),
    Style("Tanda Tangan Lebar Jabatan", "TandaTanganLebar", before=4),
    Style("Ruang Tanda Tangan Lebar", "TandaTanganLebar", line=42),
    Style("Nama Pejabat Lebar", "TandaTanganLebar", bold=True),
    Style("Tembusan", size=11, line=14, left=8, hanging=8, tabs=(8,), together=True),
    Style("Kepala Tembusan", size=11, line=14, before=18, keep=True),
    # Lampiran dan lembar
    Style("Kepala Lampiran", size=11, line=14, left=165),
    Style("Judul Lampiran", "KepalaLampiran", keep=True),
    Style("Kepala Lampiran Akhir", "KepalaLampiran", after=16),
    Style("Judul Lembar", align="center", bold=True, keep=True, together=True),
    Style("Judul Lembar Baru", "JudulLembar", new_page=True),
    Style("Kepala Isian", size=11, line=14, align="both", left=44, hanging=44, tabs=(40, 44), after=2),
    Style("Kepala Isian Huruf", "KepalaIsian", left=51, hanging=51, tabs=(40, 44, 51)),
    Style("Judul Tabel", size=11, line=14, before=10, after=4, bold=True, keep=True),
    *_isi_tabel("", 10, 12.5),
    Style("Isi Tabel Bernomor", "IsiTabel", left=6.5, hanging=6.5, tabs=(6.5,)),
    *_isi_tabel(" Kecil", 9, 11),
    Style("Isi Tabel Kecil Bernomor", "IsiTabelKecil", left=6, hanging=6, tabs=(6,)),
    Style("Isi Tabel Kecil Judul", "IsiTabelKecil", after=1.5, bold=True),
    Style("Isi Tabel Kecil Letak", "IsiTabelKecil", size=8, line=10),
    Style("Kelompok Tabel Kecil", "IsiTabelKecil", bold=True, keep=True),
    *_isi_tabel(" Mendatar", 8, 10),
    Style("Isi Bulan Mendatar", "IsiTabelMendatarTengah", size=7.5),
    # Lembar reviu
    Style("Paragraf Reviu", size=11, line=14, align="both", after=3),
    Style("Simpulan Reviu", "ParagrafReviu", after=14, keep=True, together=True),
    Style("Dasar Reviu", "ParagrafReviu", left=8, hanging=8, tabs=(8,)),
    Style("Tanda Tangan Tabel", size=11, line=14, keep=True, together=True),
    Style("Ruang Tanda Tangan Tabel", "TandaTanganTabel", line=48),
    Style("Nama Pejabat Tabel", "TandaTanganTabel", bold=True),
    # Definisi operasional
    Style("Definisi Sasaran", size=11, line=14, before=12, after=3, left=8, hanging=8, tabs=(8,), bold=True, keep=True),
    Style("Definisi Isian", size=11, line=14, align="both", left=39, hanging=31, tabs=(35, 39), after=3, keep=True),
    Style("Definisi Paragraf", size=11, line=14, align="both", left=8, after=3),
    Style("Definisi Butir", size=11, line=14, align="both", left=16, hanging=8, tabs=(16,), after=2),
    # Perjanjian kinerja
    Style("Judul Perjanjian", size=14, line=18, align="center", before=24, after=18, bold=True, keep=True),
    Style("Paragraf Perjanjian", align="both", before=4, after=6),
    Style("Paragraf Perjanjian Akhir", "ParagrafPerjanjian", keep=True),
    Style("Pihak Perjanjian", left=44, hanging=32, tabs=(40, 44), keep=True),
    Style("Paragraf Pihak", align="both", left=12, before=3, after=10),
    Style("Tempat Perjanjian", left=85, before=14, after=4, align="center", keep=True),
    Style("Penanda Pihak", align="center", keep=True, together=True),
    Style("Ruang Pihak", "PenandaPihak", line=56),
    Style("Nama Pihak", "PenandaPihak", bold=True),
    # Naskah berbab
    Style("Paragraf", align="both", first_line=12.5, line=18, before=3, after=3),
    Style("Paragraf Akhir", "Paragraf", keep=True),
    Style("Butir 1", align="both", left=8, hanging=8, tabs=(8,), line=18, after=3),
    Style("Butir 2", "Butir1", left=16, hanging=8, tabs=(16,)),
    Style("Judul Depan", size=14, line=18, align="center", after=18, bold=True, keep=True, new_page=True),
    Style(
        "heading 1",
        size=14,
        line=18,
        align="center",
        after=18,
        bold=True,
        keep=True,
        together=True,
        new_page=True,
        outline=0,
        next_style="Paragraf",
    ),
    Style(
        "heading 2",
        before=8,
        after=6,
        left=8.5,
        hanging=8.5,
        bold=True,
        keep=True,
        together=True,
        outline=1,
        next_style="Paragraf",
    ),
    Style("toc 1", end_tab=165, after=3),
    Style("toc 2", left=8, end_tab=165, after=3),
    Style("Sampul Lambang", align="center", before=40, after=70),
    Style("Sampul Judul", size=18, line=26, align="center", bold=True),
    Style("Sampul Daerah", size=16, line=22, align="center", before=230, bold=True),
    Style("Sampul Tahun", "SampulDaerah", before=0),
    # Alat
    Style("header", align="center"),
    Style("footer", align="center", size=11, line=14),
    Style("Akhir Bagian", size=1, line=1),
    Style("Perintah", size=8, line=10, grey=True),
)
