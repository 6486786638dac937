"""Who an old paper is of: the office, its letterhead, the year, and the people who sign."""

from __future__ import annotations

import re
from itertools import pairwise

from generator.model.jabatan import GOLONGAN
from generator.model.kantor import Kop

from .lama import Lama
from .rancangan import Isi, Rancangan, bare, capitalised
from .seksi import Seksi, read_day

_OFFICE = re.compile(
    r"(?:KECAMATAN|DISTRIK|KAPANEWON|KEMANTREN)\s+(?P<nama>[^\d,;:.]{2,40}?)"
    r"(?:\s+(?P<jenis>KABUPATEN|KOTA)\s+(?P<daerah>[^\d,;:.]{2,40}?))?(?:\s+TAHUN\b.*)?",
    re.IGNORECASE,
)
_REGION = re.compile(r"(?P<depan>PEMERINTAH\s+(?:DAERAH\s+)?)?(?P<jenis>KABUPATEN|KOTA)\s+(?P<daerah>[^\d,;:.]{2,40})")
_HEADED = re.compile(r"(?:KEPUTUSAN\s+CAMAT\s+(?P<nama>[^\d,;:.]{2,40})|CAMAT\s+(?P<penanda>[^\d,;:.]{2,40}),)")
_PERIOD = re.compile(r"\bTAHUN\s+((?:19|20)\d\d)\s*[-–]\s*((?:19|20)\d\d)\b", re.IGNORECASE)
_YEAR = re.compile(r"\bTAHUN\s+((?:19|20)\d\d)(?!\s*[-–]\s*\d)\b", re.IGNORECASE)
_TITLED = re.compile(r"(?:INDIKATOR KINERJA|RENCANA AKSI|PERJANJIAN KINERJA|PENETAPAN|KECAMATAN|TAHUN)\b")
_NIP = re.compile(r"(?P<label>NIP\.?)\s*[:.]?\s*(?P<nip>[\d ]{8,30})")
_NAMES_OF_RANKS = {bare(name) for name in GOLONGAN} | {bare(name.replace("Tk.", "Tingkat")) for name in GOLONGAN}
_DOTS = re.compile(r"[(\s._…)]+")
KEPALA_DAERAH = re.compile(r"(?:bupati|wali\s*kota|gubernur)\b", re.IGNORECASE)


def read_office(lama: Lama, draft: Rancangan) -> None:
    """The office's name, its regency, and its year, from titles."""
    kantor = draft.kantor
    for _, text in lama.alinea():
        if (match := _OFFICE.fullmatch(text)) and text.isupper():
            kantor.setdefault("kecamatan", _spelled(lama, match["nama"]))
            if match["daerah"]:
                _region(lama, kantor, match["jenis"], match["daerah"])
        elif match := _REGION.fullmatch(text):
            _region(lama, kantor, match["jenis"], match["daerah"])
        elif match := _HEADED.fullmatch(text):
            kantor.setdefault("kecamatan", _spelled(lama, match["nama"] or match["penanda"]))
    _years(lama, draft)


def _region(lama: Lama, kantor: Isi, kind: str, name: str) -> None:
    if not kantor.keys() & {"kabupaten", "kota"}:
        kantor[kind.lower()] = _spelled(lama, name)


def _spelled(lama: Lama, name: str) -> str:
    """A name in capitals as running text spells it."""
    wanted = re.compile(rf"(?<!\w){re.escape(name)}(?!\w)", re.IGNORECASE)
    found = (match[0] for _, text in lama.alinea() if not text.isupper() for match in wanted.finditer(text))
    return next((text for text in found if not text.isupper() and not text.islower()), capitalised(name))


def _years(lama: Lama, draft: Rancangan) -> None:
    texts = [text for _, text in lama.alinea() if _TITLED.match(text)]
    period = next((match for text in texts if (match := _PERIOD.search(text))), None)
    year = next((match for text in texts if (match := _YEAR.search(text))), None)
    if period:
        draft.kantor["periode_renstra"] = f"{period[1]}-{period[2]}"
    if year:
        draft.kantor["tahun"] = year[1]
        return
    signed = (
        read_day(text)
        for _, text in lama.alinea()
        if len(text) < 60 and (text.lower().startswith(("pada tanggal", "tanggal")) or re.match(r"\w+, \d", text))
    )
    if day := next((day for day in signed if day), None):
        draft.kantor["tahun"] = day[:4]
        draft.catat("", f"Tahun {day[:4]} diambil dari tanggal naskahnya; periksa.")


_KOP = (
    ("telepon", re.compile(r"Telepon(?!/)\s*:?\s*([\d() -]{5,})", re.IGNORECASE)),
    ("faksimile", re.compile(r"Faksimile\s*:?\s*([\d() -]{5,})", re.IGNORECASE)),
    ("pos_el", re.compile(r"(?:Pos-?el|E-?mail)\s*:?\s*(\S+@\S+)", re.IGNORECASE)),
    ("laman", re.compile(r"(?:Laman|Website)\s*:?\s*(\S+)", re.IGNORECASE)),
)
_BOTH = re.compile(r"Telepon/Faksimile\s*:?\s*([\d() -]{5,})", re.IGNORECASE)


def read_letterhead(lama: Lama, draft: Rancangan) -> None:
    """The lines between PEMERINTAH KABUPATEN ... and the title of the paper."""
    start = next((n for n, text in lama.alinea() if n < 6 and text.upper().startswith("PEMERINTAH ")), None)
    if start is None:
        return
    kop: Isi = {}
    region = f"PEMERINTAH {'KABUPATEN' if 'kabupaten' in draft.kantor else 'KOTA'} "
    if not lama.teks(start).upper().startswith(region):
        kop["instansi"] = capitalised(lama.teks(start))
    lama.pakai(start)
    for n in range(start + 1, start + 8):
        text = lama.teks(n)
        if _OFFICE.fullmatch(text) and text.isupper():
            lama.pakai(n)
        elif not text or text.isupper():
            break
        elif _letterhead_line(text, kop, draft):
            lama.pakai(n)
    draft.catat("Kepala surat", "gambar lambang tidak diambil; taruh berkasnya di folder ini, lalu isi kop: lambang.")
    if kop:
        draft.kantor["kop"] = {key: kop[key] for key in Kop.model_fields if key in kop}


def _letterhead_line(text: str, kop: Isi, draft: Rancangan) -> bool:
    """Whether a line of the letterhead was understood wholly."""
    if match := re.fullmatch(r"([A-Za-z .]+?)\s+(\d{5})", text):
        kop["kode_pos"] = match[2]
        if bare(match[1]) != bare(str(draft.kantor.get("kecamatan") or "")):
            kop["kota"] = match[1]
        return True
    rest = text
    if match := _BOTH.search(rest):
        kop["telepon"] = kop["faksimile"] = match[1].strip()
        rest = rest.replace(match[0], "")
    for key, pattern in _KOP:
        if match := pattern.search(rest):
            kop[key] = match[1].strip()
            rest = rest.replace(match[0], "")
    rest = rest.strip(" ,;|-")
    if rest and "alamat" not in kop and re.match(r"(?:Jalan|Jl\b|Jln\b)", rest, re.IGNORECASE):
        kop["alamat"], rest = rest, ""
    return not rest


def read_signers(lama: Lama, draft: Rancangan) -> list[str]:
    """The people whose NIP is printed, each to the jabatan above the name; ids in the order of signing."""
    found: list[str] = []
    for n, text in lama.alinea():
        match = _NIP.fullmatch(text)
        if match is None:
            continue
        rank = n - 1 if _is_rank(lama.teks(n - 1)) else None
        named = (rank or n) - 1
        above = next((m for m in range(named - 1, max(named - 4, -1), -1) if lama.teks(m).endswith(",")), None)
        if above is None or not lama.teks(named):
            continue
        position = draft.jabatan_bernama(lama.teks(above))
        found.append(position)
        person: Isi = {"nama": lama.teks(named), "nip": match["nip"].strip()}
        if rank is not None:
            person["pangkat"] = re.sub(r"\s*[,(]\s*[IV]+/[a-e]\)?", "", lama.teks(rank))
        if match["label"] == "NIP.":
            draft.kantor.setdefault("gaya", {})["nip"] = "NIP."
        _take(draft, position, person, f"paragraf «{lama.teks(named)}»")
        lama.pakai(*range(above, n + 1))
    _claim_sides(lama, draft)
    return found


def _is_rank(text: str) -> bool:
    return bare(re.sub(r"\s*[,(]\s*[IV]+/[a-e]\)?", "", text)) in _NAMES_OF_RANKS


def _take(draft: Rancangan, position: str, person: Isi, where: str) -> None:
    before = draft.jabatan[position].setdefault("pejabat", person)
    if "nip" not in before and bare(before["nama"]) == bare(person["nama"]):
        before.update(person)
    elif before != person:
        draft.catat(where, f"pejabat {draft.jabatan[position]['nama']} lebih dari satu; yang ditulis {before['nama']}")


def _claim_sides(lama: Lama, draft: Rancangan) -> None:
    """The words around signatures that the program prints by itself."""
    superior = bare(str(draft.kantor.get("atasan", {}).get("jabatan", "")))
    head = bare(f"Camat {draft.kantor.get('kecamatan', '')}")
    people = {bare(str(p["pejabat"]["nama"])) for p in draft.jabatan.values() if "pejabat" in p}
    people.add(bare(str(draft.kantor.get("atasan", {}).get("nama", ""))))
    for n, text in lama.alinea():
        said = bare(text)
        title = text.endswith(",") and (said in (superior, head) or draft.dikenal(text) is not None)
        if title or said in ("pihak pertama", "pihak kedua") or _DOTS.fullmatch(text) or (said and said in people):
            lama.pakai(n)


def read_parties(lama: Lama, parts: list[Seksi], draft: Rancangan) -> None:
    """`Nama : ...`, `Jabatan : ...` of a Perjanjian Kinerja: the first party, and the second above it."""
    pairs = [(a, b) for a, b in pairwise(parts) if (a.label, b.label) == ("Nama", "Jabatan") and b.teks]
    for first, second in zip(pairs[::2], pairs[1::2], strict=False):
        lama.pakai(*(n for pair in (first, second) for part in pair for n in part.nomor))
        position = _party(first, draft)
        if KEPALA_DAERAH.match(second[1].teks):
            name = {} if _DOTS.fullmatch(second[0].teks) else {"nama": second[0].teks}
            draft.kantor.setdefault("atasan", {"jabatan": second[1].teks, **name})
        else:
            draft.jabatan[position].setdefault("atasan", _party(second, draft))


def _party(pair: tuple[Seksi, Seksi], draft: Rancangan) -> str:
    position = draft.jabatan_bernama(pair[1].teks)
    if not _DOTS.fullmatch(pair[0].teks):
        _take(draft, position, {"nama": pair[0].teks}, f"paragraf «{pair[0].teks}»")
    return position
