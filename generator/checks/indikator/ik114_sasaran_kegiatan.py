"""IK114: the sasaran of the upper levels is a result, not an activity carried out."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.frasa import short
from generator.findings import Finding, Rule, Tingkat
from generator.model.jabatan import Jabatan, Jenjang
from generator.model.tahun import Tahun

from .contoh import kinerja
from .kegiatan import doing, done

RULE = Rule(
    code="IK114",
    tingkat=Tingkat.CATATAN,
    judul="Sasaran berupa kegiatan",
    pesan='Sasaran "{sasaran}" milik {jabatan} menyebut kegiatan («{kata}»), bukan hasilnya.',
    mengapa="Evaluasi SAKIP meminta sasaran yang berorientasi hasil; kegiatan yang terlaksana belum tentu menghasilkan "
    "keadaan yang dituju.",
    perbaikan="Tulis keadaan yang dihasilkan kegiatan itu, mis. Meningkatnya ketertiban administrasi, bukan "
    "Terlaksananya pembinaan administrasi.",
    salah=kinerja("nama: Indeks Kepuasan Masyarakat\n", "Terlaksananya survei kepuasan masyarakat"),
    benar=kinerja("nama: Indeks Kepuasan Masyarakat\n", "Meningkatnya kepuasan masyarakat"),
    contoh="kinerja.yaml",
    dasar=("permenpanrb-88-2021",),
)


def check(tahun: Tahun) -> Iterator[Finding]:
    """Read the sasaran of administrators and pengawas; those of staff are outputs by custom."""
    for jabatan_id, all_of_it in tahun.kinerja.items():
        jabatan = tahun.jabatan_menurut_id.get(jabatan_id)
        for sasaran in all_of_it if jabatan else ():
            word = _activity(jabatan, sasaran.sasaran) if jabatan else None
            if jabatan and word:
                yield RULE.at(
                    sasaran.letak("sasaran"),
                    jabatan_id,
                    sasaran=short(sasaran.sasaran),
                    jabatan=jabatan.nama,
                    kata=word,
                )


def _activity(jabatan: Jabatan, sasaran: str) -> str | None:
    """What tells of an activity; `Terlaksananya` and the like are accepted below the administrators."""
    match jabatan.jenjang:
        case Jenjang.ADMINISTRATOR:
            return done(sasaran) or doing(sasaran)
        case Jenjang.PENGAWAS:
            return doing(sasaran)
        case _:
            return None
