"""SB102: the file follows YAML."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.findings import Finding, Origin, Rule, Tingkat

RULE = Rule(
    code="SB102",
    tingkat=Tingkat.KESALAHAN,
    judul="Penulisan YAML rusak",
    pesan="Susunan YAML rusak di sini: {soal}.",
    mengapa="Berkas yang susunannya rusak tidak dapat dibaca sama sekali, sehingga tidak satu pun isinya diperiksa.",
    perbaikan="Periksa inden (spasi di awal baris), tanda kutip, dan kurung pada baris ini dan baris di atasnya.",
    salah="kecamatan: [Contoh\n",
    benar="kecamatan: Contoh\n",
    contoh="kantor.yaml",
)


_WORDS = {
    "found character '\\t' that cannot start any token": "baris diawali tab; YAML hanya menerima spasi",
    "mapping values are not allowed in this context": "ada titik dua (:) yang tidak pada tempatnya",
    "did not find expected key": "inden atau tanda kutip tidak sejajar dengan baris di atasnya",
    "did not find expected '-' indicator": "butir daftar tidak diawali tanda hubung yang sejajar",
    "did not find expected ',' or ']'": "kurung siku belum ditutup atau kurang koma",
    "did not find expected ',' or '}'": "kurung kurawal belum ditutup atau kurang koma",
    "could not find expected ':'": "kunci tanpa titik dua (:)",
    "found unexpected end of stream": "tanda kutip dibuka tetapi tidak ditutup",
    "found character that cannot start any token": "ada tanda (% @ ` atau tab) yang perlu diapit kutip",
    "block sequence entries are not allowed in this context": "tanda hubung (-) berdiri sendiri; kosongkan isinya",
    "did not find expected node content": 'ada koma atau tanda hubung tanpa isi di dalam kurung; kosong ditulis "-"',
    "found undefined tag handle": "tanda seru (!) perlu diapit kutip",
}
_TAB = "Ganti tab di awal baris dengan spasi (dua spasi tiap tingkat)."


_REMEDIES = {
    "mapping values are not allowed in this context": "Bila isinya memuat titik dua dan spasi, apit isi itu dengan "
    'tanda kutip lurus, mis. alasan: "Tujuan: mutu layanan". Bila tidak, luruskan inden baris ini dan yang di atasnya.',
    "found character that cannot start any token": 'Apit isinya dengan tanda kutip lurus, mis. satuan: "%".',
}
"""What to do where the parser knows it better than `RULE` does."""
_EMPTY = frozenset({"[]", "{}"})


def check(asal: Origin, problem: str, baris: Sequence[str]) -> Iterator[Finding]:
    """Report a syntax error of the parser in the user's language, naming a tab or a left-over `[]` that is to blame.

    Args:
        asal: Where the parser stopped.
        problem: What it says.
        baris: All lines of the file.
    """
    left = next((n for n, text in enumerate(baris, 1) if text.split("#")[0].rstrip() in _EMPTY), 0)
    if left:
        sign = baris[left - 1].split("#")[0].rstrip()
        where = replace(asal, baris=left, kolom=1)
        remedy = f"Hapus «{sign}»: tanda itu berarti tidak ada isi, dan di berkas ini sudah ada isi lain."
        yield RULE.at(where, perbaikan=remedy, soal=f"«{sign}» berdiri di samping isi")
        return
    here = baris[asal.baris - 1] if 0 < asal.baris <= len(baris) else ""
    if "\t" in here[: len(here) - len(here.lstrip())]:
        yield RULE.at(asal, perbaikan=_TAB, soal="baris diawali tab; YAML hanya menerima spasi")
        return
    yield RULE.at(
        asal,
        perbaikan=_REMEDIES.get(problem),
        soal=_WORDS.get(problem, "inden, tanda kutip, atau kurung tidak lengkap"),
    )
