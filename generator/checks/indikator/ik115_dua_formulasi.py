"""IK115: an indicator is measured in one way wherever it stands."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.checks.frasa import content, key, short
from generator.checks.places import spoken
from generator.findings import Finding, Rule, Tingkat
from generator.model.kinerja import Indikator
from generator.model.tahun import Tahun

from .contoh import kinerja
from .kembar import differ
from .rumus import formulas, text, times_hundred

RULE = Rule(
    code="IK115",
    tingkat=Tingkat.PERINGATAN,
    judul="Indikator yang sama dengan dua formulasi",
    pesan='"{indikator}": formulasinya {satu}, sedangkan di {tempat} tertulis {dua}.',
    mengapa="Satu indikator dihitung dengan satu cara; dua formulasi menghasilkan dua realisasi untuk satu target.",
    perbaikan="Samakan kedua formulasi, atau bedakan nama indikatornya bila yang diukur memang berbeda.",
    salah=kinerja(
        "nama: Persentase desa tertib\nformulasi: {pembilang: desa tertib, penyebut: seluruh desa, kali: 100%}\n"
        'definisi_operasional:\n  - "Formulasi: jumlah dokumen lengkap dibagi jumlah perangkat"\n'
    ),
    benar=kinerja(
        "nama: Persentase desa tertib\nformulasi: {pembilang: desa tertib, penyebut: seluruh desa, kali: 100%}\n"
        'definisi_operasional:\n  - "Formulasi: jumlah desa tertib dibagi seluruh desa x 100%"\n'
    ),
    contoh="kinerja.yaml",
)

_FORMULA = re.compile(
    r"\s*(?:formulasi|formula|rumus)(?:\s+\w+){0,3}\s*[:=]\s*(?P<isi>.{10,})", re.IGNORECASE | re.DOTALL
)
_HUNDRED = re.compile(r"[x×*]\s*100\b|100\s*%")


def check(tahun: Tahun) -> Iterator[Finding]:
    """Compare the formula with the definisi operasional, then with that of other jabatan."""
    seen: dict[tuple[str, ...], tuple[str, Indikator]] = {}
    for jabatan, _, indikator in tahun.semua_indikator():
        yield from _against_definition(indikator)
        first_at, first = seen.setdefault(key(indikator.nama), (jabatan, indikator))
        holders = [tahun.jabatan_menurut_id[j] for j in (first_at, jabatan) if j in tahun.jabatan_menurut_id]
        if first_at != jabatan and differ(first, indikator, holders):
            yield _finding(indikator, spoken(first.letak("formulasi")), _told(first))


def _against_definition(indikator: Indikator) -> Iterator[Finding]:
    parts = formulas(indikator)
    for n, piece in enumerate(indikator.definisi_operasional):
        found = _FORMULA.fullmatch(piece.paragraf or "")
        if not parts or found is None:
            continue
        said = found["isi"]
        told = {word for part in parts for word in content(text(part.isi))}
        other = set(content(said))
        hundred = any(times_hundred(part.isi) for part in parts) != bool(_HUNDRED.search(said))
        if len(told & other) < min(len(told), len(other)) / 2 or hundred:
            place = spoken(indikator.letak("definisi_operasional", n))
            yield _finding(indikator, f"definisi operasional ({place})", f"«{short(said)}»")
            return


def _finding(indikator: Indikator, place: str, other: str) -> Finding:
    return RULE.at(
        indikator.letak("formulasi"),
        indikator.id,
        indikator=short(indikator.nama),
        satu=_told(indikator),
        tempat=place,
        dua=other,
    )


def _told(indikator: Indikator) -> str:
    return f"«{short(text(formulas(indikator)[0].isi))}»"
