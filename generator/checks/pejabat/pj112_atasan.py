"""PJ112: the head of the office answers to the Bupati or Wali Kota of its own region, who has no NIP."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.findings import Finding, Rule, Tingkat
from generator.model.kantor import Atasan, Kantor
from generator.model.tahun import Tahun

from .pemangku import is_acting, without_acting

RULE = Rule(
    code="PJ112",
    tingkat=Tingkat.PERINGATAN,
    judul="Atasan pimpinan kantor keliru",
    pesan="Atasan di kantor.yaml tertulis «{atasan}», {soal}.",
    mengapa="Pihak kedua Perjanjian Kinerja camat ialah kepala daerahnya sendiri; kepala daerah pejabat negara dan "
    "tidak ber-NIP.",
    perbaikan="Tulis `atasan.jabatan` sebagai Bupati atau Wali Kota disertai nama daerahnya, tanpa `nip`.",
    salah="kecamatan: Sukamaju\nkabupaten: Nusaraya\ntahun: 2026\natasan: {jabatan: Bupati Nusajaya}\n",
    benar="kecamatan: Sukamaju\nkabupaten: Nusaraya\ntahun: 2026\natasan: {jabatan: Bupati Nusaraya}\n",
    contoh="kantor.yaml",
)

_HEAD = re.compile(r"(bupati|wali\s?kota)\b", re.IGNORECASE)
_SMALL = re.compile(r"\b(?:bupati|wali\s?kota|kabupaten|kota|kab|administrasi)\b\.?|[^\w\s]", re.IGNORECASE)


def check(tahun: Tahun) -> Iterator[Finding]:
    """Compare the superior's title with the region; then look for a NIP."""
    superior = tahun.kantor.atasan
    if superior is None or not superior.jabatan.strip():
        return
    problem = _wrong_party(tahun.kantor, superior.jabatan)
    if problem:
        yield RULE.at(superior.letak("jabatan"), atasan=superior.jabatan[:120], soal=problem)
    elif _head_with_nip(tahun.kantor, superior):
        problem = f"dengan NIP «{(superior.nip or '').strip()[:40]}», sedangkan kepala daerah tidak ber-NIP"
        yield RULE.at(superior.letak("nip"), atasan=superior.jabatan[:120], soal=problem)


def _wrong_party(kantor: Kantor, written: str) -> str:
    title = without_acting(written)
    found = _HEAD.match(title)
    expected = f"{'Bupati' if kantor.kabupaten else 'Wali Kota'} {kantor.kabupaten or kantor.kota}"
    if found is None:
        return f"sedangkan atasan pimpinan kantor ini {expected}"
    wrong_kind = found.group().lower().startswith("bupati") is not bool(kantor.kabupaten)
    region = _plain(title)
    if wrong_kind or (region and region != _plain(kantor.kabupaten or kantor.kota or "")):
        return f"sedangkan kantor ini di {kantor.daerah}"
    return ""


def _plain(name: str) -> str:
    return " ".join(_SMALL.sub(" ", name).lower().split())


def _head_with_nip(kantor: Kantor, superior: Atasan) -> bool:
    """Whether an elected head is given a NIP; one who is acting, or appointed as in Jakarta, is a PNS and has one."""
    appointed = is_acting(superior.jabatan) or "jakarta" in (kantor.kota or "").lower()
    return bool((superior.nip or "").strip(" -")) and not appointed
