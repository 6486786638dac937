"""RJ103: the superior of a jabatan is another jabatan, and the line ends at the top."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Finding, Rule, Tingkat
from generator.model.jabatan import Jabatan
from generator.model.tahun import Tahun
from generator.nearest import maybe

RULE = Rule(
    code="RJ103",
    tingkat=Tingkat.KESALAHAN,
    judul="Atasan tidak dikenal",
    pesan="Atasan jabatan «{jabatan}» tertulis «{atasan}», {soal}.",
    mengapa="Perjanjian Kinerja dibuat antara pejabat dan atasan langsungnya, sehingga atasan harus salah satu "
    "jabatan kantor ini.",
    perbaikan="Isi `atasan` dengan pengenal jabatan yang ada di jabatan.yaml; pimpinan kantor tanpa `atasan`.",
    salah="- {id: camat, nama: Camat, jenjang: administrator}\n"
    "- {id: sekretaris, nama: Sekretaris Kecamatan, atasan: camt, jenjang: administrator}\n",
    benar="- {id: camat, nama: Camat, jenjang: administrator}\n"
    "- {id: sekretaris, nama: Sekretaris Kecamatan, atasan: camat, jenjang: administrator}\n",
    contoh="jabatan.yaml",
)


def check(tahun: Tahun) -> Iterator[Finding]:
    """Report a superior that is unknown, or one who is in the end under the jabatan itself."""
    circles: set[str] = set()
    for jabatan in tahun.jabatan:
        if jabatan.atasan is None:
            continue
        if jabatan.atasan not in tahun.jabatan_menurut_id:
            problem = f"yang tidak ada di jabatan.yaml{maybe(jabatan.atasan, tahun.jabatan_menurut_id)}"
        elif jabatan.atasan == jabatan.id:
            problem = "yaitu dirinya sendiri"
        else:
            circle = _circle(tahun, jabatan)
            if not circle or circles & set(circle):
                continue
            circles.update(circle)
            problem = f"padahal «{jabatan.atasan}» berada di bawahnya"
        yield RULE.at(jabatan.letak("atasan"), jabatan.id, jabatan=jabatan.id, atasan=jabatan.atasan, soal=problem)


def _circle(tahun: Tahun, jabatan: Jabatan) -> list[str]:
    """The ids on the way up from a jabatan back to itself; empty when the way ends elsewhere."""
    way: list[str] = []
    above: str | None = jabatan.id
    while above is not None and above not in way:
        way.append(above)
        next_one = tahun.jabatan_menurut_id.get(above)
        above = next_one.atasan if next_one else None
    return way if above == jabatan.id else []
