"""PJ103: who signs has not reached the age of retirement."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from generator.findings import Finding, Rule, Tingkat
from generator.model.tahun import Tahun
from generator.wording import long_date

from .pemangku import latest_paper, with_nip
from .usia import act_on, retirement

RULE = Rule(
    code="PJ103",
    tingkat=Tingkat.PERINGATAN,
    judul="Pemangku jabatan melewati batas usia pensiun",
    pesan="{nama} menurut NIP-nya genap {usia} tahun pada {genap} dan pensiun mulai {mulai}, sedangkan {naskah} "
    "{tanggal}.",
    mengapa="Pejabat administrasi pensiun pada usia 58 tahun; yang sudah pensiun tidak dapat menandatangani atau "
    "menerima tugas dalam naskah kedinasan.",
    perbaikan="Ganti pemangku jabatan di jabatan.yaml, atau betulkan NIP-nya. Bila masa jabatannya diperpanjang, "
    "catat keputusannya di pengecualian.yaml.",
    salah="- id: camat\n  nama: Camat\n  jenjang: administrator\n"
    "  pejabat: {nama: Dra. Sri Rahayu, nip: 19640512 199003 2 004}\n",
    benar="- id: camat\n  nama: Camat\n  jenjang: administrator\n"
    "  pejabat: {nama: Dra. Sri Rahayu, nip: 19740512 199903 2 004}\n",
    contoh="jabatan.yaml",
    dasar=("uu-20-2023",),
)


def check(tahun: Tahun) -> Iterator[Finding]:
    """Report everyone who had retired when the latest paper of the year was dated; by the act then in force."""
    paper = latest_paper(tahun)
    act = act_on(paper.tanggal)
    if act is None:
        return
    for holder, nip in with_nip(tahun):
        if nip.lahir is None or not 1900 < nip.lahir.year < min(nip.tahun, paper.tanggal.year):
            continue
        pension = retirement(nip.lahir, holder.jabatan)
        if paper.tanggal >= pension.mulai:
            finding = RULE.at(
                holder.letak("nip"),
                holder.id,
                nama=holder.nama,
                usia=pension.usia,
                genap=long_date(pension.genap),
                mulai=long_date(pension.mulai),
                naskah=paper.nama,
                tanggal=long_date(paper.tanggal),
            )
            yield replace(finding, dasar=(act,))
