"""RJ106: a person in charge given by an id is a jabatan that is there."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.findings import Finding, Rule, Tingkat
from generator.model.tahun import Tahun
from generator.nearest import nearest

RULE = Rule(
    code="RJ106",
    tingkat=Tingkat.PERINGATAN,
    judul="Penanggung jawab tidak dikenal",
    pesan='"{indikator}": penanggung jawab «{tulisan}» tidak ada di jabatan.yaml{mungkin}.',
    mengapa="Pengenal jabatan dicetak sebagai nama jabatannya; pengenal yang salah eja tercetak apa adanya.",
    perbaikan="Tulis pengenal jabatan yang ada di jabatan.yaml, atau nama lengkap dengan huruf kapital di awal kata "
    "bila bukan jabatan kantor ini.",
    salah="penanggung_jawab: kasi-pelayanann\n",
    benar="penanggung_jawab: kasi-pelayanan\n",
)

_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)+")


def check(tahun: Tahun) -> Iterator[Finding]:
    """Report what is meant for an id and is none: lower case, with hyphens or near to one."""
    for _, _, indikator in tahun.semua_indikator():
        for n, text in enumerate(indikator.penanggung_jawab):
            if text in tahun.jabatan_menurut_id or text != text.lower():
                continue
            near = nearest(text, tahun.jabatan_menurut_id, 0.8)
            if near or _ID.fullmatch(text):
                yield RULE.at(
                    indikator.letak("penanggung_jawab", n),
                    indikator.id,
                    indikator=indikator.nama,
                    tulisan=text,
                    mungkin=f"; mungkin «{near}»" if near else "",
                )
