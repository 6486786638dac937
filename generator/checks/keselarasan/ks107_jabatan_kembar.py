"""KS107: a jabatan stands once under its name."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.frasa import content, key
from generator.checks.places import spoken
from generator.findings import Finding, Rule, Tingkat
from generator.model.jabatan import Jabatan
from generator.model.tahun import Tahun

RULE = Rule(
    code="KS107",
    tingkat=Tingkat.PERINGATAN,
    judul="Dua jabatan dengan nama yang sama",
    pesan="Jabatan «{nama}» tertulis dua kali, di {satu} dan di {dua}, {soal}.",
    mengapa="Dua lembar dengan nama jabatan yang sama dan tugas yang berbeda tidak dapat dibedakan pemangkunya.",
    perbaikan="Satukan keduanya bila jabatannya satu; bila memang dua, bedakan namanya (mis. nama desa atau seksinya) "
    "atau samakan tugasnya.",
    salah="- {id: camat, nama: Camat, jenjang: administrator}\n"
    "- {id: data, nama: Pengelola Data, jenjang: pelaksana, atasan: camat, tugas: Menghimpun data}\n"
    "- {id: data-2, nama: Pengelola data, jenjang: pelaksana, atasan: camat, tugas: Menyusun laporan}\n",
    benar="- {id: camat, nama: Camat, jenjang: administrator}\n"
    "- {id: data, nama: Pengelola Data Desa, jenjang: pelaksana, atasan: camat, tugas: Menghimpun data}\n"
    "- {id: data-2, nama: Pengelola Laporan, jenjang: pelaksana, atasan: camat, tugas: Menyusun laporan}\n",
    contoh="jabatan.yaml",
)


def check(tahun: Tahun) -> Iterator[Finding]:
    """Compare names, then duties; equal or unwritten duties are only noted. A repeated id is RJ102's."""
    seen: dict[tuple[str, ...], Jabatan] = {}
    for jabatan in tahun.jabatan:
        first = seen.setdefault(key(jabatan.nama), jabatan)
        if first is jabatan or first.id == jabatan.id:
            continue
        different = bool(_duties(first) and _duties(jabatan)) and _duties(first) != _duties(jabatan)
        yield RULE.at(
            jabatan.letak("nama"),
            jabatan.id,
            tingkat=None if different else Tingkat.CATATAN,
            nama=jabatan.nama,
            satu=spoken(first.letak("nama")),
            dua=spoken(jabatan.letak("nama")),
            soal="dengan tugas yang berbeda" if different else "tanpa tugas yang membedakannya",
        )


def _duties(jabatan: Jabatan) -> list[tuple[str, ...]]:
    told = (*jabatan.tugas, *jabatan.fungsi, *jabatan.rincian_tugas, *jabatan.uraian_tugas)
    return [content(duty) for duty in told]
