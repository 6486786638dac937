"""BH103: the kabupaten or kota of kantor.yaml holds its kecamatan."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from generator.findings import Finding, Rule, Tingkat
from generator.model.tahun import Tahun
from generator.model.wilayah import Daerah, DaftarWilayah, kunci_nama
from generator.nearest import nearest

RULE = Rule(
    code="BH103",
    tingkat=Tingkat.PERINGATAN,
    judul="Kecamatan tidak ada di kabupaten/kota itu",
    pesan="Menurut daftar wilayah, {daerah} tidak memuat {kecamatan}{mungkin}.",
    mengapa="Nama kecamatan dan kabupaten/kota tercetak di setiap naskah; salah tulis di kantor.yaml berulang "
    "di mana-mana.",
    perbaikan="Periksa `kecamatan` dan `kabupaten`/`kota` di kantor.yaml. Bila kecamatan ini baru dibentuk "
    "sehingga belum "
    "ada di daftar, terima temuan ini di pengecualian.yaml (`di: kantor`).",
    salah="kecamatan: Leuwisari\nkabupaten: Lumajang\ntahun: 2026\n",
    benar="kecamatan: Leuwisari\nkabupaten: Tasikmalaya\ntahun: 2026\n",
    contoh="kantor.yaml",
)

_ALIKE = 0.8


def check(tahun: Tahun) -> Iterator[Finding]:
    """Only a kabupaten or kota that the list knows, or one that is a slip away from it, proves anything."""
    kantor, key = tahun.kantor, kunci_nama(tahun.kantor.kecamatan)
    jenis, nama = ("kota", kantor.kota) if kantor.kota else ("kabupaten", kantor.kabupaten)
    if not nama or not key:
        return
    regions: Mapping[str, Daerah] = tahun.wilayah.kota if jenis == "kota" else tahun.wilayah.kabupaten
    daerah = regions.get(kunci_nama(nama))
    if daerah is None:
        maybe = _unknown(tahun, regions, kunci_nama(nama))
        if maybe is None:
            return
        asal = kantor.letak(jenis)
    elif key in daerah.kecamatan:
        return
    else:
        asal, maybe = kantor.letak("kecamatan"), _maybe(tahun.wilayah, daerah, key)
    yield RULE.at(
        asal,
        "kantor",
        daerah=f"{jenis.title()} {nama}",
        kecamatan=f"{kantor.sebutan.kantor} {kantor.kecamatan}",
        mungkin=maybe,
    )


def _unknown(tahun: Tahun, regions: Mapping[str, Daerah], key: str) -> str | None:
    """What a kabupaten or kota that is not listed must mean; None when nothing proves that it is wrong."""
    kecamatan = kunci_nama(tahun.kantor.kecamatan)
    meant = nearest(key, regions, _ALIKE)
    if meant and kecamatan in regions[meant].kecamatan:
        return f"; mungkin {regions[meant]}"
    provinsi = tahun.wilayah.provinsi.get(kunci_nama(tahun.kantor.provinsi or ""))
    held = [d for d in tahun.wilayah.kecamatan.get(kecamatan, ()) if d.provinsi == provinsi]
    return f"; nama itu ada di {_listed(held)}" if held else None


def _maybe(wilayah: DaftarWilayah, daerah: Daerah, key: str) -> str:
    """What was meant: a name like it in that region, or where the name is found."""
    near = nearest(key, daerah.kecamatan, _ALIKE)
    if near:
        return f"; mungkin {daerah.kecamatan[near]}"
    held = wilayah.kecamatan.get(key, ())
    if not held:
        return ""
    return f"; nama itu ada di {_listed(held)}"


def _listed(regions: Sequence[Daerah]) -> str:
    """Three regions by name, and how many more."""
    more = f", dan {len(regions) - 3} lagi" if len(regions) > 3 else ""
    return ", ".join(str(d) for d in regions[:3]) + more
