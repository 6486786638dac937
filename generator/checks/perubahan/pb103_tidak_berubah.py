"""PB103: a change changes something."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.findings import Finding, Rule, Tingkat
from generator.model.jabatan import Pejabat
from generator.model.nilai import Nilai
from generator.model.perubahan import Ubahan
from generator.model.tahun import Langkah, Tahun
from generator.wording import joined, rupiah

from .beda import EXPLAINS, both, differ, empty, field_of
from .letak import entry, stem

RULE = Rule(
    code="PB103",
    tingkat=Tingkat.PERINGATAN,
    judul="Perubahan tidak mengubah apa pun",
    pesan="Perubahan ke-{ke}{di}: {soal}.",
    mengapa="Yang ditulis di berkas perubahan dicetak sebagai perubahan; bila isinya sama, yang berubah belum ditulis "
    "atau penulisannya tidak diperlukan.",
    perbaikan="Tulis nilai yang baru, atau hapus kunci ini dari berkas perubahan.",
    salah="ke: 1\nalasan: anggaran\ndasar: Perubahan APBD Tahun Anggaran 2026\n"
    "anggaran: {7.01.01.2.01.0001: 10.000.000}\n",
    benar="ke: 1\nalasan: anggaran\ndasar: Perubahan APBD Tahun Anggaran 2026\n"
    "anggaran: {7.01.01.2.01.0001: 12.000.000}\n",
    contoh="perubahan-1.yaml",
)
_NOTHING = "tidak ada yang diubah"


def check(tahun: Tahun) -> Iterator[Finding]:
    """Report an empty perubahan; else each entry that leaves all as it was, or (a note) some of what it names."""
    for step in tahun.langkah:
        change = step.perubahan
        if empty(change):
            yield RULE.at(change.asal, stem(change), ke=change.ke, di="", soal=_NOTHING)
        for part, found in (("indikator", _indicators), ("anggaran", _budget), ("pejabat", _officials)):
            for name, problem, tingkat in found(step):
                asal = entry(change, part, name)
                yield RULE.at(asal, name, tingkat=tingkat, ke=change.ke, di=f", «{name}»", soal=problem)
        yield from _nothing_new(step)


def _indicators(step: Langkah) -> Iterator[tuple[str, str, Tingkat | None]]:
    for name, change in step.perubahan.indikator.items():
        pair = both(step, name)
        if pair is None or change.dihapus:
            continue
        keys = _keys(change)
        kept = [key for key in keys if not differ(*pair, [field_of(key)])]
        if len(kept) == len(keys):
            yield name, _kept(pair[0], kept) if kept else _NOTHING, None
        elif kept:
            yield name, f"sebagian mengulang isi lama, {_kept(pair[0], kept)}", Tingkat.CATATAN


def _budget(step: Langkah) -> Iterator[tuple[str, str, Tingkat | None]]:
    for name, change in step.perubahan.anggaran.items():
        before, after = step.sebelum.mata_menurut_kode.get(name), step.sesudah.mata_menurut_kode.get(name)
        if before is None or after is None or change.dihapus or differ(before, after, ("jumlah", "nama")):
            continue
        amount = f"anggaran tetap {rupiah(before.jumlah)}" if before.jumlah is not None else "isinya tetap"
        yield name, amount if _keys(change) else _NOTHING, None


def _officials(step: Langkah) -> Iterator[tuple[str, str, Tingkat | None]]:
    for name, change in step.perubahan.pejabat.items():
        if name not in step.sebelum.jabatan_menurut_id:
            continue
        before = step.sebelum.jabatan_menurut_id[name].pejabat
        after = step.sesudah.jabatan_menurut_id[name].pejabat
        if before is None and after is None:
            yield name, "jabatan itu memang belum ada pejabatnya", None
        elif before and after and not differ(before, after, Pejabat.model_fields):
            yield name, f"pejabatnya tetap «{before.nama}»" if _keys(change) else _NOTHING, None


def _nothing_new(step: Langkah) -> Iterator[Finding]:
    change = step.perubahan
    for name, sasaran in change.indikator_baru.items():
        if not any(one.indikator for one in sasaran):
            asal = entry(change, "indikator_baru", name)
            yield RULE.at(
                asal, name, ke=change.ke, di=f", «{name}»", soal="tidak ada satu pun indikator baru di bawahnya"
            )


def _keys(change: Ubahan) -> list[str]:
    """The keys of a change that give a value."""
    written: Mapping[str, object] = change.tertulis or {}
    return [k for k in type(change).model_fields if written.get(k) is not None and k not in EXPLAINS]


def _kept(record: object, keys: list[str]) -> str:
    return joined([_said(key, getattr(record, field_of(key))) for key in keys])


def _said(key: str, value: object) -> str:
    short = isinstance(value, Nilai | str) and len(str(value)) <= 60
    return f"`{key}` tetap {value}" if short else f"`{key}` tetap sama"
