"""RJ108: every jabatan has an indicator where the papers list them all."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Finding, Rule, Tingkat
from generator.model.kantor import JenisDokumen
from generator.model.tahun import Tahun
from generator.nearest import nearest
from generator.wording import joined

RULE = Rule(
    code="RJ108",
    tingkat=Tingkat.PERINGATAN,
    judul="Jabatan tanpa indikator",
    pesan="Jabatan «{jabatan}» ({nama}) belum mempunyai satu indikator pun, sedangkan kantor ini menyusun {dokumen}.",
    mengapa="Setiap jabatan mempunyai kinerja yang diukur; jabatan tanpa indikator tidak tampil di dokumen itu.",
    perbaikan="Tulis sasaran dan indikatornya di kinerja.yaml di bawah pengenal jabatan itu, atau hapus jabatannya "
    "dari jabatan.yaml bila tidak diisi tahun ini.",
    salah="- {id: camat, nama: Camat, jenjang: administrator}\n"
    "- {id: kasi-kesra, nama: Kepala Seksi Kesejahteraan Rakyat, atasan: camat, jenjang: pengawas}\n",
    benar="- {id: camat, nama: Camat, jenjang: administrator}\n",
    contoh="jabatan.yaml",
)

_PAPERS = {JenisDokumen.IKI: "Indikator Kinerja Individu", JenisDokumen.RENCANA_AKSI: "Rencana Aksi"}


def check(tahun: Tahun) -> Iterator[Finding]:
    """Report a jabatan without indicators, unless RJ105 has a misspelling of it or RJ111 misses them all."""
    papers = [name for kind, name in _PAPERS.items() if tahun.diminta(kind)]
    none_at_all = not any(True for _ in tahun.semua_indikator())
    if not papers or (none_at_all and JenisDokumen.IKI in (tahun.kantor.dokumen or ())):
        return
    strangers = [id_ for id_ in tahun.kinerja if id_ not in tahun.jabatan_menurut_id]
    misspelt = {nearest(id_, tahun.jabatan_menurut_id) for id_ in strangers}
    for jabatan in tahun.jabatan_menurut_id.values():
        if jabatan.id not in misspelt and not any(sasaran.indikator for sasaran in tahun.sasaran(jabatan)):
            yield RULE.at(jabatan.asal, jabatan.id, jabatan=jabatan.id, nama=jabatan.nama, dokumen=joined(papers))
