"""BH102: our own kecamatan, kabupaten and provinsi are spelt as in kantor.yaml."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.findings import Finding, Rule, Tingkat
from generator.model.jenis_peraturan import JENIS
from generator.model.tahun import Tahun
from generator.model.wilayah import kunci_nama

from .daerah import Kita, Sebutan, mentions
from .jarak import distance
from .prosa import folded, subject

RULE = Rule(
    code="BH102",
    tingkat=Tingkat.PERINGATAN,
    judul="Nama daerah sendiri salah tulis",
    pesan='Tertulis "{tertulis}", sedangkan di kantor.yaml "{benar}"{lain}.',
    mengapa="Nama wilayah ditetapkan dengan peraturan; salah satu huruf pun membuat naskah tampak bukan milik "
    "kantor ini.",
    perbaikan="Tulis nama itu seperti di kantor.yaml, atau betulkan kantor.yaml bila di sanalah yang keliru.",
    salah="satuan: Dokumen\nsumber_data: Kecamatan Sukamajo\n",
    benar="satuan: Dokumen\nsumber_data: Kecamatan Sukamaju\n",
)

_MEANT = {"perbup": "perwali", "kepbup": "kepwali", "perwali": "perbup", "kepwali": "kepbup"}
_REMEDY = "Tulis `jenis: {benar}` sebagai ganti `jenis: {salah}`, atau sebut `daerah` bila milik daerah lain."
_SHORTEST = 5
_ALONE = 8
"""Letters that a name must have before a word like it, with no word such as Kecamatan before it, is taken for it."""
_CAPITALISED = re.compile(r"\b[A-Z][a-z]{6,30}\b")
_WORD_BEFORE = 20
_OTHER_NAMES = re.compile(
    r"(?:desa|kelurahan|dusun|kampung|banjar|nagari|gampong|jalan|jl|gang|sungai|gunung|pasar|puskesmas|danau"
    r"|pantai|bukit"
    r"|pulau|kali|waduk|rw|rt|sdn?|smpn?|sman?|pak|ibu|bapak|saudara)\.?",
    re.IGNORECASE,
)


def check(tahun: Tahun) -> Iterator[Finding]:
    """Names after Kecamatan, Bupati and the like; then long capitalised words anywhere."""
    ours = Kita(tahun)
    for one in folded((fault, fault[0], text) for text in tahun.prosa for fault in _faults(ours, text.isi)):
        yield RULE.at(one.pertama.asal, subject(one.pertama), tertulis=one.tertulis, benar=one.salah[1], lain=one.lain)
    yield from _of_the_other_kind(tahun)


def _of_the_other_kind(tahun: Tahun) -> Iterator[Finding]:
    """Regulations of a Bupati where our own region is a kota, and of a Wali Kota where it is a kabupaten."""
    kantor = tahun.kantor
    own = kantor.kota or kantor.kabupaten
    wrong = ("perbup", "kepbup") if kantor.kota else ("perwali", "kepwali")
    for stem, decision in tahun.keputusan.items():
        for basis in decision.mengingat:
            cited = basis.peraturan
            if cited is not None and cited.jenis in wrong and cited.daerah in (None, own):
                written = JENIS[cited.jenis].sebutan.format(daerah=own)
                remedy = _REMEDY.format(benar=_MEANT[cited.jenis], salah=cited.jenis)
                yield RULE.at(
                    cited.letak("jenis"), stem, perbaikan=remedy, tertulis=written, benar=kantor.daerah, lain=""
                )


def _faults(ours: Kita, text: str) -> Iterator[tuple[str, str]]:
    """What is written and what was meant."""
    told = set()
    for mention in mentions(text):
        written = misspelt(ours, mention)
        if written:
            told.update(written[0].split())
            yield written
    for match in _CAPITALISED.finditer(text):
        before = text[max(0, match.start() - _WORD_BEFORE) : match.start()].split()
        if match.group() in told or (before and _OTHER_NAMES.fullmatch(before[-1])):
            continue
        meant = _meant_alone(ours, match.group())
        if meant:
            yield match.group(), meant


def misspelt(ours: Kita, mention: Sebutan) -> tuple[str, str] | None:
    """What is written after Kecamatan, Bupati ..., and our name that it must be; None when it is right or another's."""
    own = ours.nama.get(mention.jenis)
    if own is None:
        return None
    pieces = list(mention.pieces())
    if any(_same(piece, own) for piece in pieces):
        return None
    for piece in pieces:
        key = kunci_nama(piece)
        if key == kunci_nama(own):
            return piece, own
        if ours.owns(mention.jenis, piece) or ours.known(mention.jenis, piece):
            return None
        if distance(key, kunci_nama(own)) <= _slips(own):
            return piece, own
    return None


def _same(one: str, other: str) -> bool:
    return " ".join(one.split()).casefold() == " ".join(other.split()).casefold()


def _slips(own: str) -> int:
    """Letters that may differ: none in a very short name, two in a long one."""
    return 0 if len(own) < _SHORTEST else 1 if len(own) < _ALONE else 2


def _meant_alone(ours: Kita, word: str) -> str | None:
    """Our long name of which a word that is no place of the list differs by a letter or two."""
    key = kunci_nama(word)
    for kind, own in ours.nama.items():
        if len(own) < _ALONE or kind == "provinsi" or " " in own:
            continue
        if key == kunci_nama(own):
            return None
        if distance(key, kunci_nama(own), 1) == 1 and key not in ours.daftar.kecamatan:
            return own
    return None
