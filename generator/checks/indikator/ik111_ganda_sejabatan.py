"""IK111: a jabatan has an indicator once."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.frasa import key, short
from generator.checks.places import spoken
from generator.findings import Finding, Rule, Tingkat
from generator.model.kinerja import Indikator
from generator.model.tahun import Tahun

RULE = Rule(
    code="IK111",
    tingkat=Tingkat.PERINGATAN,
    judul="Indikator yang sama dua kali dalam satu jabatan",
    pesan='"{indikator}": nama indikator ini sama dengan "{lain}" di {tempat}, pada jabatan yang sama.',
    mengapa="Indikator yang tercantum dua kali menilai satu pekerjaan dua kali.",
    perbaikan="Hapus salah satunya, atau tulis nama yang menyebut bedanya.",
    salah="camat:\n"
    "  - sasaran: Meningkatnya ketertiban\n    indikator:\n      - {id: piket, nama: Jumlah jadwal piket, "
    "formulasi: {jumlah: jadwal}, sumber_data: Seksi}\n      - {id: piket-2, nama: Jumlah Jadwal Piket, formulasi: "
    "{jumlah: jadwal}, sumber_data: Seksi}\n",
    benar="camat:\n"
    "  - sasaran: Meningkatnya ketertiban\n    indikator:\n      - {id: piket, nama: Jumlah jadwal piket, "
    "formulasi: {jumlah: jadwal}, sumber_data: Seksi}\n      - {id: ronda, nama: Jumlah jadwal ronda, formulasi: "
    "{jumlah: jadwal}, sumber_data: Seksi}\n",
    contoh="kinerja.yaml",
)


def check(tahun: Tahun) -> Iterator[Finding]:
    """Compare names without regard to signs and case; a repeated id is RJ101's."""
    seen: dict[tuple[str, tuple[str, ...]], Indikator] = {}
    for jabatan, _, indikator in tahun.semua_indikator():
        first = seen.setdefault((jabatan, key(indikator.nama)), indikator)
        if first is not indikator and first.id != indikator.id:
            yield RULE.at(
                indikator.letak("nama"),
                indikator.id,
                indikator=short(indikator.nama),
                lain=short(first.nama),
                tempat=spoken(first.letak("nama")),
            )
