"""SB124: the crest that the letterhead names is a picture in the folder."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.findings import Finding, Origin, Rule, Tingkat
from generator.nearest import nearest

RULE = Rule(
    code="SB124",
    tingkat=Tingkat.KESALAHAN,
    judul="Berkas lambang tidak dapat dipakai",
    pesan="Lambang «{berkas}» {soal}.",
    mengapa="Kop surat memuat lambang daerah; gambar yang tidak ada atau tidak terbaca membuat kop tidak lengkap.",
    perbaikan="Taruh gambar PNG atau JPEG di folder tahun ini dan sebut namanya, atau hapus kunci `lambang`.",
    salah="kecamatan: Contoh\nkabupaten: Contoh\ntahun: 2026\nkop: {lambang: tidak-ada.png}\n",
    benar="kecamatan: Contoh\nkabupaten: Contoh\ntahun: 2026\nkop: {lambang: lambang.png}\n",
    contoh="kantor.yaml",
)


def check(asal: Origin, berkas: str, ada: Sequence[str], terbaca: bool) -> Iterator[Finding]:
    """Report a crest that is not among the files of the folder, or is no picture."""
    if berkas not in ada:
        near = nearest(berkas, ada)
        hint = f"; mungkin maksudnya «{near}»" if near else ""
        yield RULE.at(asal, berkas=berkas, soal=f"tidak ada di folder ini{hint}")
    elif not terbaca:
        yield RULE.at(asal, berkas=berkas, soal="bukan gambar PNG atau JPEG yang utuh, atau lebih dari 5 MB")
