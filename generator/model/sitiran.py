"""A citation in free text, taken apart: kind, maker, number, year, title, gazette, and the amendments it names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from .jenis_peraturan import SETEMPAT, called
from .lembaran_tertulis import LembaranTertulis, split_gazette


@dataclass(frozen=True, slots=True)
class Sitiran:
    """One regulation as cited.

    Attributes:
        jenis: A code of `jenis_peraturan.JENIS`.
        pembentuk: Who made it, where its name says so, e.g. `Menteri Dalam Negeri`.
        daerah: Whose it is, for a kind that a region makes; None when the text does not say.
        wilayah: `Kabupaten` or `Kota`, where the text says so.
        kepala: The beginning as written, up to its year: kind, maker, number.
        frasa: The words that tie an amendment to what it amends.
        perubahan: The amendments named, in the order written.
    """

    jenis: str
    nomor: str
    tahun: int | None
    tentang: str = ""
    pembentuk: str | None = None
    daerah: str | None = None
    wilayah: str = ""
    lembaran: LembaranTertulis | None = None
    kepala: str = ""
    frasa: str = ""
    perubahan: tuple[Sitiran, ...] = ()

    @property
    def nama(self) -> str:
        """What it is called without its title: `Undang-Undang Nomor 23 Tahun 2014`."""
        region = self.daerah or ""
        return called(self.jenis, self.nomor, self.tahun, pembentuk=self.pembentuk, wilayah=self.wilayah, daerah=region)


@dataclass(frozen=True, slots=True)
class _Head:
    """Where a regulation is named: its beginning, and where its title begins."""

    sitiran: Sitiran
    start: int
    end: int
    titled: bool


_MAKER = r"(?=(?:Bersama\s+)?(?:Menteri|Kepala|Badan|Lembaga|Komisi|Sekretaris|Jaksa|Otoritas|Mahkamah)\b)"
_LOWER = r"(?=(?:Camat|Lurah|Kepala\s+(?:Dinas|Desa|Kantor|Bagian|Perangkat|Distrik)|Sekretaris\s+Daerah|Inspektur)\b)"
_KINDS = (
    ("perppu", r"Peraturan\s+Pemerintah\s+Pengganti\s+Undang[-\s]*Undang|PERPPU|Perppu|Perpu"),
    ("pp", r"Peraturan\s+Pemerintah(?!\s+(?:Pengganti|Daerah|Kabupaten|Kota|Provinsi))|(?-i:PP)"),
    ("uu", r"Undang[-\s]*Undang(?!\s*Dasar)(?:\s+Darurat)?|(?-i:UU)"),
    ("perpres", r"Peraturan\s+Presiden|Perpres"),
    ("keppres", r"Keputusan\s+Presiden|Keppres"),
    ("inpres", r"Instruksi\s+Presiden|Inpres"),
    ("tap-mpr", r"Ketetapan\s+(?:MPR|Majelis\s+Permusyawaratan\s+Rakyat)|(?-i:TAP)\s+MPR"),
    ("perda-prov", r"Peraturan\s+Daerah\s+(?=Pro[vp]insi|Daerah\s+Istimewa)|Perda\s+(?=Pro[vp]insi)"),
    ("perda", r"Peraturan\s+Daerah(?!\s+(?:Pro[vp]insi|Daerah\s+Istimewa))|Perda"),
    ("pergub", r"Peraturan\s+Gubernur|Pergub"),
    ("kepgub", r"(?:Surat\s+)?Keputusan\s+Gubernur|SK\s+Gubernur|Kepgub"),
    ("perbup", r"Peraturan\s+Bupati|Perbup"),
    ("perwali", r"Peraturan\s+Wali\s*kota|Perwali|Perwal"),
    ("kepbup", r"(?:Surat\s+)?Keputusan\s+Bupati|SK\s+Bupati|Kepbup"),
    ("kepwali", r"(?:Surat\s+)?Keputusan\s+Wali\s*kota|SK\s+Wali\s*kota|Kepwali"),
    ("keputusan", rf"(?:Surat\s+)?Keputusan\s+{_LOWER}|SK\s+{_LOWER}"),
    ("permen", rf"Peraturan\s+{_MAKER}|Permen(?=[A-Z\s])"),
    ("kepmen", rf"Keputusan\s+{_MAKER}|Kepmen(?=[A-Z\s])"),
)
_KIND = re.compile(r"\b(?:" + "|".join(f"(?P<k{n}>{p})" for n, (_, p) in enumerate(_KINDS)) + ")", re.IGNORECASE)
_LONGEST = 1500
"""Title and gazette together are never longer."""
_MADE_BY = ("permen", "kepmen", "keputusan")

_NUMBER = r"(?:[A-Za-z]+[.\-]?\s?/\s?|[A-Za-z]+[.\-])?(?:\d|[IVXL]+\s?/)[\w.\-]*(?:\s?/\s?[\w.\-]+)*"
_TAIL = re.compile(
    r"(?P<badan>(?:(?!\b(?:Undang|Peraturan|Keputusan|Instruksi|Tentang|Tahun|dan\s+Peraturan)\b)[^;:()\d]){0,160}?)"
    r"(?:\b(?P<kata>Nomor|Nomer|Nmr|Nr|No)\b\.?\s*:?\s*|(?<=\s)(?=\d))"
    rf"(?P<nomor>{_NUMBER})"
    r"(?:\s*,?\s*\b(?:Tahun|Thn|Th)\b\.?\s*(?P<tahun>\d{4})\b)?",
    re.IGNORECASE,
)
_ABOUT = re.compile(r"\s*,?\s*\b(?:tentang|ttg|perihal)\b\.?\s*:?", re.IGNORECASE)
_UUD = re.compile(
    r"Undang[-\s]*Undang\s+Dasar(?:\s+Negara)?(?:\s+Republik\s+Indonesia)?(?:\s+Tahun)?\s+1945", re.IGNORECASE
)
_STATE = re.compile(r"\s*\b(?:Negara\s+)?Republik\s+Indonesia\b\s*|\s+R\.?I\.?(?=\s|$)", re.IGNORECASE)
_AMENDED = re.compile(
    r"[,\s]*\(?(?:\b(?:sebagaimana|yang)\s+)?(?:\b(?:telah|sudah|beberapa|kali|dan)\s+)*"
    r"\b(?:di?rubah|diubah|ubah|perubahan|disempurnakan|terakhir)"
    r"(?:[\s,]+(?:beberapa|kali|terakhir|untuk|yang|ke\w+|dan|telah|diubah|dirubah))*"
    r"[\s,]+(?:dengan|oleh|melalui)\s*:?\s*$|[,\s]*\b(?:jo|juncto|jis)\b\.?\s*$",
    re.IGNORECASE,
)
_AMENDING = re.compile(
    r"[,\s]*\b(?:sebagaimana\s+(?:telah|sudah|beberapa|di?r?ubah)|yang\s+(?:telah\s+)?di?r?ubah)\b[^;]*$", re.IGNORECASE
)
_CLOSED = re.compile(r"[;)]|\.\s")
_PARTED = re.compile(r"(?:^|[;:.),]|\b(?:dan|serta|atau))\s*(?:\(?\d{1,2}[.)]\s*|[a-z][.)]\s+)?$", re.IGNORECASE)
_END_OF_TITLE = re.compile(r";|\.\s|\s\d{1,2}\.\s*$|[\s,]+(?:dan|serta|atau)\s*$", re.IGNORECASE)


def read_citations(text: str) -> tuple[Sitiran, ...]:
    """Every regulation that a text cites in its own right; amendments are inside what they amend.

    Regulations named within a title (`Perubahan atas Undang-Undang Nomor ...`) are part of it.
    """
    text = re.sub(r"\s+", " ", text).strip()
    found: list[Sitiran] = []
    for part, amends in _parts(text):
        if amends and found:
            found[-1] = replace(found[-1], perubahan=(*found[-1].perubahan, part))
        else:
            found.append(part)
    return tuple(found)


def _parts(text: str) -> Iterator[tuple[Sitiran, bool]]:
    """Each regulation with its title and gazette, and whether it amends the one before."""
    chosen = list(_chosen(text))
    for n, (head, phrase) in enumerate(chosen):
        after, next_phrase = chosen[n + 1] if n + 1 < len(chosen) else (None, "")
        rest = text[head.end : after.start if after else len(text)]
        rest = (rest[: len(rest) - len(next_phrase)] if next_phrase else rest)[:_LONGEST]
        title, gazette = _rest(rest, head.titled)
        yield replace(head.sitiran, tentang=title, lembaran=gazette, frasa=phrase.strip(" ,(")), bool(phrase)


def _chosen(text: str) -> Iterator[tuple[_Head, str]]:
    """The heads that are not within a title, each with the words that make it an amendment."""
    last: _Head | None = None
    amending = False
    for head in _heads(text):
        between = text[last.end : head.start] if last and head.start - last.end < _LONGEST else ""
        if last is None or not between:
            amending = False
            yield head, ""
        elif phrase := _AMENDED.search(between, max(0, len(between) - 200)):
            amending = True
            yield head, phrase.group()
        elif _PARTED.search(between) and not _within_list(between):
            same = amending and ";" not in between and head.sitiran.jenis == last.sitiran.jenis
            amending = same
            yield head, "dan" if same else ""
        elif last.titled and not _CLOSED.search(between):
            continue
        else:
            amending = False
            yield head, ""
        last = head


def _within_list(between: str) -> bool:
    """Whether a title that amends several regulations at once is still going on."""
    return re.match(r"\s*Perubahan\b[^;()]*(?:,|\bdan)\s*$", between, re.IGNORECASE) is not None


def _heads(text: str) -> Iterator[_Head]:
    end = 0
    spans = [(m.start(), m) for m in _KIND.finditer(text)]
    spans += [(m.start(), m) for m in _UUD.finditer(text)]
    for start, match in sorted(spans, key=lambda span: span[0]):
        if start < end:
            continue
        head = _constitution(match) if match.re is _UUD else _head(text, match)
        if head is not None:
            end = head.end
            yield head


def _constitution(match: re.Match[str]) -> _Head:
    return _Head(Sitiran("uud", "", 1945, kepala=match.group()), match.start(), match.end(), titled=False)


def _head(text: str, match: re.Match[str]) -> _Head | None:
    """The head that begins with the name of a kind; None when no number follows."""
    tail = _TAIL.match(text, match.end())
    if tail is None or not (tail["kata"] or tail["tahun"] or "/" in tail["nomor"]):
        return None
    kind = _KINDS[int(str(match.lastgroup)[1:])][0]
    maker = _STATE.sub(" ", tail["badan"]).strip(" ,.-")
    if kind not in (*_MADE_BY, *SETEMPAT) and maker:
        return None
    number = re.sub(r"\s", "", tail["nomor"]).rstrip(".-")
    number, year = _year_of(kind, number, tail["tahun"])
    about = _ABOUT.match(text, tail.end())
    area, region = _region(maker) if kind in SETEMPAT else ("", None)
    sitiran = Sitiran(
        jenis=kind,
        nomor=number,
        tahun=year,
        pembentuk=_maker(match.group(), maker) if kind in _MADE_BY else None,
        daerah=region,
        wilayah=area,
        kepala=text[match.start() : tail.end()],
    )
    return _Head(sitiran, match.start(), about.end() if about else tail.end(), titled=about is not None)


def _year_of(kind: str, number: str, written: str | None) -> tuple[str, int | None]:
    """Number and year; a year that stands within the number (`23/2014`, `PER/09/M.PAN/5/2007`) is found there."""
    inside = re.fullmatch(r"(.+)/((?:19|20)\d\d)", number)
    if written is None and inside:
        plain = inside[1].isdigit() and kind != "keputusan"
        return (inside[1] if plain else number), int(inside[2])
    return number, int(written) if written else None


_SHORT_MAKERS = (
    (re.compile(r"dagri", re.IGNORECASE), "Menteri Dalam Negeri"),
    (
        re.compile(r"pan\s?-?(?:dan\s|&\s)?rb", re.IGNORECASE),
        "Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi",
    ),
    (re.compile(r"pan\b", re.IGNORECASE), "Menteri Negara Pendayagunaan Aparatur Negara"),
    (re.compile(r"keu\b", re.IGNORECASE), "Menteri Keuangan"),
)


def _maker(kind: str, maker: str) -> str | None:
    """Who made it; abbreviations (`Permendagri`) in full."""
    short = re.match(r"(?:per|kep)men\s*", f"{kind}{maker}", re.IGNORECASE)
    if short is None:
        return maker or None
    rest = f"{kind}{maker}"[short.end() :]
    known = (name for pattern, name in _SHORT_MAKERS if pattern.match(rest))
    return next(known, f"Menteri {rest}".strip())


def _region(maker: str) -> tuple[str, str | None]:
    """`Kabupaten` or `Kota` where it says so, and the name of the region."""
    match = re.match(r"(?:(Kabupaten|Kab\b\.?|Kota)|Pro[vp]insi|Daerah)\s*", maker, re.IGNORECASE)
    if match is None:
        return "", maker or None
    area = "" if match[1] is None else "Kota" if match[1].casefold() == "kota" else "Kabupaten"
    return area, maker[match.end() :] or None


def _rest(text: str, titled: bool) -> tuple[str, LembaranTertulis | None]:
    """Title and gazette of what stands behind a head."""
    title, gazette = split_gazette(text)
    title = _END_OF_TITLE.split(_AMENDING.sub("", title), maxsplit=1)[0].strip(" ,.:(")
    return title if titled else "", gazette
