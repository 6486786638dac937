"""PJ101: a NIP has eighteen digits."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.findings import Finding, Rule, Tingkat
from generator.model.tahun import Tahun

from .pemangku import holders

RULE = Rule(
    code="PJ101",
    tingkat=Tingkat.KESALAHAN,
    judul="NIP bukan 18 angka",
    pesan="NIP {nama} tertulis «{nip}»: {soal}, seharusnya 18 angka.",
    mengapa="NIP terdiri atas tanggal lahir, bulan pengangkatan, jenis kelamin, dan nomor urut, seluruhnya 18 angka; "
    "NIP yang kurang atau lebih menunjuk tidak kepada siapa pun.",
    perbaikan="Salin NIP dari SK pangkat terakhir; spasi di antara kelompok angkanya boleh. Kata NIP ditulis program. "
    "Pemangku yang tidak ber-NIP dibiarkan tanpa kunci `nip`.",
    salah="- id: camat\n  nama: Camat\n  jenjang: administrator\n"
    "  pejabat: {nama: Dra. Sri Rahayu, nip: 19740512 199903 2 04}\n",
    benar="- id: camat\n  nama: Camat\n  jenjang: administrator\n"
    "  pejabat: {nama: Dra. Sri Rahayu, nip: 19740512 199903 2 004}\n",
    contoh="jabatan.yaml",
)


def check(tahun: Tahun) -> Iterator[Finding]:
    """Report each NIP that has not eighteen digits and nothing else."""
    for holder in holders(tahun):
        if holder.nip is not None and not holder.nip.utuh:
            written = (holder.pejabat.nip or "").strip()
            shown = written if len(written) <= 40 else f"{written[:40]}…"
            yield RULE.at(holder.letak("nip"), holder.id, nama=holder.nama, nip=shown, soal=_problem(holder.nip.angka))


def _problem(digits: str) -> str:
    foreign = list(dict.fromkeys(re.sub(r"[0-9]", "", digits)))
    if not foreign:
        return f"{len(digits)} angka"
    shown = "".join(foreign[:6]) + ("…" if len(foreign) > 6 else "")
    return f"memuat «{shown}» yang bukan angka"
