"""SK109: a Keputusan of the head of the office is signed by the head."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Finding, Rule, Tingkat
from generator.model.tahun import Tahun

RULE = Rule(
    code="SK109",
    tingkat=Tingkat.PERINGATAN,
    judul="Penanda tangan bukan pimpinan kantor",
    pesan="Keputusan {pimpinan} ditandatangani {jabatan}, sedangkan pimpinan kantor ini {kepala}.",
    mengapa="Keputusan ditandatangani pejabat yang menetapkannya; wewenang menetapkan tidak dapat dialihkan kepada "
    "bawahan dengan menandatangani atas nama sendiri.",
    perbaikan="Isi `penanda_tangan` dengan pengenal jabatan pimpinan kantor. Bila pimpinan digantikan Plt. atau Plh., "
    "tulis orangnya sebagai pejabat pada jabatan pimpinan.",
    salah="tentang: Penetapan Indikator Kinerja Utama\npenanda_tangan: sekretaris\n",
    benar="tentang: Penetapan Indikator Kinerja Utama\npenanda_tangan: camat\n",
    contoh="sk-iku.yaml",
)


def check(tahun: Tahun) -> Iterator[Finding]:
    """Report each signer who is another known position; unknown ones are RJ107's."""
    head = tahun.pimpinan
    if head is None:
        return
    for stem, sk in tahun.keputusan.items():
        signer = tahun.jabatan_menurut_id.get(sk.penanda_tangan or head.id)
        if signer is None or signer.id == head.id or _is_head(tahun, signer.nama):
            continue
        place = sk.letak("penanda_tangan")
        yield RULE.at(place, stem, pimpinan=tahun.kantor.pimpinan, jabatan=signer.nama, kepala=head.nama)


def _is_head(tahun: Tahun, name: str) -> bool:
    """Whether a position is that of the head by its name, as in `Plt. Camat`."""
    title = tahun.kantor.sebutan.pimpinan.lower()
    words = name.lower().split()
    return " ".join(words).startswith(title) or (
        len(words) > 1 and " ".join(words[1:]).startswith(title) and "." in words[0]
    )
