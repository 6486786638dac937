"""Laws of laying a perubahan over a year: no overlay breaks anything, the murni year stays, and the later holds."""

from __future__ import annotations

import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from offices import clean_office
from overlays import STRATEGY, after, year

from generator import checks
from generator.findings import Finding
from generator.model.tahun import Tahun
from generator.sources.load import load

quick = settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


def dump(overlay: object) -> str:
    return yaml.safe_dump(overlay, allow_unicode=True, sort_keys=False)


_SCALARS = st.one_of(
    st.sampled_from(["1.800", "1.8", "1,800", "BB", "-", "100%", "Rp5.000", "0", "-3", "9" * 30, "Level 3", "dihapus"]),
    st.text(st.characters(exclude_categories=["C", "Z"]), min_size=1, max_size=8),
)
_IDS = st.sampled_from(["adminduk", "ikm", "nilai-akip", "waktu-spj", "izin-tepat-waktu", "siapa"])
_MONTHS = st.dictionaries(st.sampled_from(["januari", "september", "oktober", "desember"]), _SCALARS, min_size=1)
_INDICATOR = st.one_of(
    st.just("dihapus"),
    st.fixed_dictionaries(
        {},
        optional={
            "nama": _SCALARS,
            "target": _SCALARS,
            "bulanan": _MONTHS,
            "triwulan": st.lists(_SCALARS, min_size=4, max_size=4),
            "satuan": _SCALARS,
            "polarisasi": st.sampled_from(["naik", "turun", "stabil"]),
            "mendukung": st.sampled_from(["ikm", "nilai-akip", "siapa"]),
            "iku": st.sampled_from(["true", "false"]),
            "anggaran": st.just(["7.01.02"]),
            "dihapus": st.sampled_from(["true", "false"]),
            "alasan": _SCALARS,
        },
    ),
)
_CODES = st.sampled_from(
    ["7.01.01", "7.01.02", "7.01.02.2.04", "7.01.02.2.04.0002", "7.01.09", "7.01.09.2.01", "x", "7"]
)
_AMOUNTS = st.sampled_from(["1.000", "0", "115.250.000", "dihapus"])
_OVERLAYS = st.fixed_dictionaries(
    {},
    optional={
        "indikator": st.dictionaries(_IDS, _INDICATOR, max_size=4),
        "indikator_baru": st.dictionaries(
            st.sampled_from(["camat", "bendahara", "siapa"]),
            st.lists(
                st.fixed_dictionaries(
                    {
                        "sasaran": st.sampled_from(
                            ["Tersusunnya laporan keuangan", "Tersusunya laporan keuangan", "A"]
                        ),
                        "indikator": st.lists(
                            st.fixed_dictionaries({"id": _IDS, "nama": _SCALARS, "target": _SCALARS}), max_size=2
                        ),
                    }
                ),
                max_size=2,
            ),
            max_size=2,
        ),
        "anggaran": st.dictionaries(_CODES, _AMOUNTS, max_size=3),
        "anggaran_baru": st.lists(
            st.fixed_dictionaries({"kode": _CODES, "nama": _SCALARS, "anggaran": st.just("1.000")}), max_size=3
        ),
        "pejabat": st.dictionaries(
            st.sampled_from(["camat", "bendahara", "siapa"]),
            st.one_of(
                st.just("dihapus"),
                st.fixed_dictionaries({}, optional={"nama": _SCALARS, "nip": _SCALARS, "pangkat": _SCALARS}),
            ),
            max_size=2,
        ),
        "keputusan": st.dictionaries(
            st.sampled_from(["sk-iku", "sk-iki", "sk-lain"]),
            st.fixed_dictionaries({}, optional={"cara": st.sampled_from(["mengubah", "mengganti"]), "nomor": _SCALARS}),
            max_size=2,
        ),
        "tanggal": st.sampled_from(["2026-10-12", "2025-01-01", "2026-01-01"]),
    },
)


@quick
@given(first=_OVERLAYS, second=_OVERLAYS)
def test_no_overlay_breaks_the_reading_or_a_rule(tmp_path, first, second):
    office = clean_office(tmp_path)
    for number, overlay in enumerate((first, second), 1):
        (office / f"perubahan-{number}.yaml").write_text(STRATEGY.format(ke=number) + dump(overlay or {}), "utf-8")
    reading = load(office, "kantor")
    found: list[Finding] = list(reading.findings)
    if reading.tahun is not None:
        found += checks.run(reading.tahun, lengkap=True)
    assert all(finding.pesan.endswith(".") for finding in found)
    assert all(finding.asal.berkas for finding in found)


@quick
@given(overlay=_OVERLAYS)
def test_laying_over_is_deterministic_and_leaves_the_murni_year_as_it_was(tmp_path, overlay):
    office = clean_office(tmp_path)
    murni = load(office, "kantor").tahun
    (office / "perubahan-1.yaml").write_text(STRATEGY.format(ke=1) + dump(overlay or {}), "utf-8")
    one, other = load(office, "kantor").tahun, load(office, "kantor").tahun
    (office / "perubahan-1.yaml").unlink()
    assert one == other
    if one.perubahan:
        assert one.pada_versi(1) == other.pada_versi(1)
    for part in ("jabatan", "kinerja", "anggaran", "keputusan", "rencana_aksi", "tulisan"):
        assert getattr(one, part) == getattr(murni, part)


_VALUES = st.integers(1, 9999).map(str)


@quick
@given(one=_VALUES, other=_VALUES, amount=_VALUES)
def test_changes_of_different_things_commute(tmp_path, one, other, amount):
    first = f"indikator: {{adminduk: {{target: {one}}}}}\nanggaran: {{7.01.02: {amount}}}\n"
    second = f"indikator: {{ikm: {{target: {other}}}}}\npejabat: {{bendahara: {{nama: Made}}}}\n"
    forth, back = after(tmp_path, first, second), after(tmp_path, second, first)
    assert values(forth) == values(back)


@quick
@given(one=_VALUES, other=_VALUES)
def test_of_two_changes_of_one_thing_the_later_holds(tmp_path, one, other):
    tahun = year(tmp_path, f"indikator: {{ikm: {{target: {one}}}}}\n", f"indikator: {{ikm: {{target: {other}}}}}\n")
    assert [int(tahun.pada_versi(n).indikator_menurut_id["ikm"].target.angka) for n in (0, 1, 2)] == [
        85,
        int(one),
        int(other),
    ]


def values(tahun: Tahun) -> object:
    """What a version says, without the places."""
    return (
        {i.id: str(i.target) for _, _, i in tahun.semua_indikator()},
        {kode: line.jumlah for kode, line in tahun.mata_menurut_kode.items()},
        {jabatan.id: jabatan.pejabat and jabatan.pejabat.nama for jabatan in tahun.jabatan},
    )
