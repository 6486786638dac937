"""RJ113: the year's folder bears the year that its sources are of."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.findings import Finding, Rule, Tingkat
from generator.model.tahun import Tahun

RULE = Rule(
    code="RJ113",
    tingkat=Tingkat.KESALAHAN,
    judul="Nama folder dan tahun berbeda",
    pesan="Folder ini bernama {folder}, sedangkan kantor.yaml menyebut tahun {tahun}.",
    mengapa="Folder tahun lalu yang disalin tanpa diganti tahunnya mencetak tahun lama di semua naskah.",
    perbaikan="Ganti `tahun` di kantor.yaml (beserta tanggal dan perihal yang menyebut tahun), atau ganti nama folder.",
    salah="kecamatan: Sukamaju\nkabupaten: Nusaraya\ntahun: 2027\n",
    benar="kecamatan: Sukamaju\nkabupaten: Nusaraya\ntahun: 2026\n",
    contoh="kantor.yaml",
)


def check(tahun: Tahun) -> Iterator[Finding]:
    """Compare the folder's name, where it is a year, with `tahun`."""
    name = tahun.folder.resolve().name
    if re.fullmatch(r"(?:19|20)\d\d", name) and name != str(tahun.kantor.tahun):
        yield RULE.at(tahun.kantor.letak("tahun"), folder=name, tahun=tahun.kantor.tahun)
