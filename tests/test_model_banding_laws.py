"""Laws of comparing two years, whatever they hold: it mirrors, and what was and every difference make what becomes."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st
from overlays import contoh, unreasoned, with_indicators

from generator.model.anggaran import Kegiatan, Mata, Program, SubKegiatan
from generator.model.beda import Beda, Jenis, Tindak
from generator.model.nilai import Nilai
from generator.model.tahun import Tahun
from generator.model.tercetak import indicator_fields
from generator.wording import number


def _value(figure: Decimal | str | None) -> Nilai | None:
    if figure is None:
        return None
    return Nilai(figure, None) if isinstance(figure, str) else Nilai(number(figure), figure)


VALUES = st.builds(
    _value,
    st.none()
    | st.sampled_from(["A", "BB", "Baik"])
    | st.decimals(min_value=0, max_value=10**6, places=2, allow_nan=False),
)
MONTHS = st.dictionaries(st.integers(1, 12), VALUES.filter(lambda value: value is not None))
TEXTS = st.sampled_from(["", "Dokumen", "%", "Nilai"])
CHANGES = st.dictionaries(
    st.sampled_from(sorted(contoh().indikator_menurut_id)),
    st.none()
    | st.fixed_dictionaries(
        {}, optional={"target": VALUES, "bulanan": MONTHS, "triwulan": st.none(), "satuan": TEXTS, "keterangan": TEXTS}
    ),
)
AMOUNTS = st.lists(st.none() | st.integers(0, 10**12), min_size=3, max_size=3)


def _program(amounts: list[int | None]) -> tuple[Program, ...]:
    """A program with a kegiatan and a sub kegiatan; no sub kegiatan where it has no amount."""
    program, kegiatan, sub = (None if a is None else Nilai(number(a), Decimal(a)) for a in amounts)
    subs = (SubKegiatan(kode="7.01.01.2.01.0001", nama="Sub"),) if sub else ()
    below = Kegiatan(kode="7.01.01.2.01", nama="Kegiatan", sub_kegiatan=_priced(subs, sub)).model_copy(
        update={"anggaran": kegiatan}
    )
    return (Program(kode="7.01.01", nama="Program", kegiatan=(below,)).model_copy(update={"anggaran": program}),)


def _priced(lines: tuple[Mata, ...], amount: Nilai | None) -> tuple[Mata, ...]:
    return tuple(line.model_copy(update={"anggaran": amount}) for line in lines)


def changed(changes: dict[str, dict[str, object] | None], amounts: list[int | None]) -> Tahun:
    return replace(with_indicators(contoh(), changes), anggaran=_program(amounts))


YEARS = st.builds(changed, CHANGES, AMOUNTS)
REFERENCE = "mendukung"
"""Compared by id and printed by name, which is the id where the other indicator is taken out."""
MIRROR = {Tindak.BARU: Tindak.DIHAPUS, Tindak.DIHAPUS: Tindak.BARU, Tindak.DIUBAH: Tindak.DIUBAH}


def _mirrored(beda: Beda) -> tuple[object, ...]:
    difference = beda.selisih and (-beda.selisih.angka, beda.selisih.poin)
    return (beda.jenis, MIRROR[beda.perubahan], beda.subjek, beda.isian, beda.menjadi, beda.semula, difference)


def _as_told(beda: Beda) -> tuple[object, ...]:
    difference = beda.selisih and (beda.selisih.angka, beda.selisih.poin)
    return (beda.jenis, beda.perubahan, beda.subjek, beda.isian, beda.semula, beda.menjadi, difference)


@settings(max_examples=60, deadline=None)
@given(YEARS, YEARS)
def test_compared_the_other_way_round_everything_is_mirrored(one, two):
    there, back = unreasoned(one, two), unreasoned(two, one)
    assert Counter(map(_as_told, there.beda)) == Counter(map(_mirrored, back.beda))


@settings(max_examples=60, deadline=None)
@given(YEARS, YEARS)
def test_what_was_and_every_difference_make_what_becomes(one, two):
    fields = _fields(one)
    for beda in unreasoned(one, two).beda:
        if beda.jenis is Jenis.INDIKATOR and beda.isian != REFERENCE:
            record = fields.setdefault(beda.subjek, {})
            assert record.get(beda.isian, "") == beda.semula
            record[beda.isian] = beda.menjadi
    assert {key: record for key, record in _said(fields).items() if record} == _said(_fields(two))


def _fields(tahun: Tahun) -> dict[str, dict[str, str]]:
    names = {jabatan.id: jabatan.nama for jabatan in tahun.jabatan}
    return {
        i.id: {
            key: isian.teks
            for key, isian in indicator_fields(i, lambda key: names.get(key, key)).items()
            if key != REFERENCE
        }
        for _, _, i in tahun.semua_indikator()
    }


def _said(fields: dict[str, dict[str, str]]) -> dict[str, dict[str, str]]:
    return {key: {name: text for name, text in record.items() if text} for key, record in fields.items()}
