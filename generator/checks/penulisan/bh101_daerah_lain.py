"""BH101: a text does not name the kecamatan, kabupaten, kota or provinsi of another office."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.findings import Finding, Rule, Tingkat
from generator.model.tahun import Tahun
from generator.model.tulisan import Tulisan
from generator.model.wilayah import kunci_nama

from .daerah import Kita, Sebutan, mentions
from .prosa import folded, subject

RULE = Rule(
    code="BH101",
    tingkat=Tingkat.PERINGATAN,
    judul="Nama daerah lain tertinggal dalam naskah",
    pesan='Tertulis "{tertulis}", sedangkan kantor ini {kantor}{lain}.',
    mengapa="Nama daerah lain biasanya terbawa dari naskah yang disalin; naskah resmi hanya berbicara tentang wilayah "
    "kantor yang menetapkannya.",
    perbaikan="Ganti dengan nama daerah kantor ini, atau hapus. Bila daerah lain itu memang dimaksud, terima "
    "temuan ini "
    "di pengecualian.yaml dengan alasannya.",
    salah="satuan: Dokumen\nformulasi: {jumlah: sasaran Renja Kec. Sukaresik yang selaras}\n",
    benar="satuan: Dokumen\nformulasi: {jumlah: sasaran Renja Kec. Sukamaju yang selaras}\n",
)

_OF_OTHERS = re.compile(
    r"\b(?:berbatas\w*|perbatasan|batas|sebelah|kerja ?sama|pemekaran|dimekarkan|studi|kunjungan"
    r"|antar ?kecamatan"
    r"|antar ?kabupaten|antar ?daerah|pindah|mutasi|tetangga|tentang pembentukan)\b",
    re.IGNORECASE,
)
"""Words of a sentence that rightly names others."""
_NEAR = 300
_SENTENCE = re.compile(r"[;\n]|\.\s+(?=[A-Z])")


def check(tahun: Tahun) -> Iterator[Finding]:
    """Each region of the list that a text names and that is not ours, once."""
    ours = Kita(tahun)
    for one in folded(_found(ours)):
        kind, _ = one.salah
        yield RULE.at(
            one.pertama.asal, subject(one.pertama), tertulis=one.tertulis, kantor=_ours(ours, kind), lain=one.lain
        )


def _found(ours: Kita) -> Iterator[tuple[tuple[str, str], str, Tulisan]]:
    """Kind and key of each foreign name, how it is written, and its text."""
    for text in ours.tahun.prosa:
        for mention in mentions(text.isi):
            name = foreign(ours, mention)
            if name and not _OF_OTHERS.search(_sentence(text.isi, mention)):
                yield (mention.jenis, kunci_nama(name)), f"{mention.kata} {name}", text


def foreign(ours: Kita, mention: Sebutan) -> str | None:
    """The name of another region; None when the longest name that can be read is ours or unknown."""
    if mention.jenis not in ours.nama and not (mention.jenis == "kota" and "kabupaten" in ours.nama):
        return None
    for name in mention.pieces():
        if ours.owns(mention.jenis, name) or (mention.jenis == "kecamatan" and ours.meant(name)):
            return None
        if ours.known(mention.jenis, name) or (mention.jenis == "kabupaten" and ours.owns("kecamatan", name)):
            return name
    return None


def _sentence(text: str, mention: Sebutan) -> str:
    """The sentence around a mention, as far as it is near."""
    before = _SENTENCE.split(text[max(0, mention.mulai - _NEAR) : mention.mulai])[-1]
    after = _SENTENCE.split(text[mention.sampai : mention.sampai + _NEAR])[0]
    return f"{before}{text[mention.mulai : mention.sampai]}{after}"


def _ours(ours: Kita, kind: str) -> str:
    """Our own region of a kind, or the kabupaten when a kota is named and we have none."""
    kind = kind if kind in ours.nama else "kabupaten"
    word = ours.tahun.kantor.sebutan.kantor if kind == "kecamatan" else kind.title()
    return f"{word} {ours.nama[kind]}"
