"""The body of a Keputusan in an old paper: its number, day, considerations, legal bases, and diktum."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from generator.wording import lettered_references

from .lama import Lama
from .rancangan import Isi, Rancangan, bare, capitalised
from .seksi import Seksi, ended, is_diktum, items, listed, read_day
from .sitiran_lama import DasarLama

_HEAD = re.compile(r"(?:SURAT\s+)?KEPUTUSAN\s+(?:CAMAT|KEPALA\s+DISTRIK|PANEWU|MANTRI)\b.*", re.IGNORECASE)
_NUMBER = re.compile(r"NOMOR\s*[:.]?\s*(.*)", re.IGNORECASE)
_ABOUT = re.compile(r"TENTANG\s*:?\s*(.*)", re.IGNORECASE)
_BLANK = re.compile(r"[\s._…/\\-]*")
_CLOSING = re.compile(r"bahwa berdasarkan pertimbangan\b.*\bperlu\b.*", re.IGNORECASE)


@dataclass
class Pembaca:
    """Reads one decision into the draft."""

    lama: Lama
    bagian: list[Seksi]
    draft: Rancangan

    def read(self) -> Isi | None:
        """The decision; None when the paper is none."""
        parts = {part.label: part for part in reversed(self.bagian)}
        diktum = [part for part in self.bagian if is_diktum(part)]
        if "Menimbang" not in parts and not diktum:
            return None
        found: Isi = {"nomor": None, "tanggal": None}
        self._head(found)
        self._considerations(found, parts.get("Menimbang"))
        self._bases(found, parts.get("Mengingat"))
        if "Memperhatikan" in parts:
            found["memperhatikan"] = listed(parts["Memperhatikan"].baris)
            self.lama.pakai(*parts["Memperhatikan"].nomor)
        self._diktum(found, diktum)
        if "Menetapkan" in parts:
            self.lama.pakai(*parts["Menetapkan"].nomor)
        self._closing(found)
        return found

    def _head(self, found: Isi) -> None:
        lines = list(self.lama.alinea())
        start = next((n for n, text in lines if _HEAD.fullmatch(text)), None)
        end = next((part.nomor[0] for part in self.bagian if part.label == "Menimbang"), len(self.lama.bagian))
        if start is None:
            return
        about: list[str] = []
        open_title = False
        for n, text in ((n, text) for n, text in lines if start <= n < end):
            if (match := _NUMBER.fullmatch(text)) and not open_title:
                found["nomor"] = None if _BLANK.fullmatch(match[1]) else match[1]
            elif match := _ABOUT.fullmatch(text):
                open_title, about = True, [match[1]] if match[1] else []
            elif text.endswith(",") or "RAHMAT TUHAN" in text.upper():
                open_title = False
                if "RAHMAT" in text.upper():
                    self.draft.kantor.setdefault("gaya", {})["rahmat"] = "true"
            elif open_title:
                about.append(text)
            elif not _HEAD.fullmatch(text) and not re.match(r"(?:KABUPATEN|KOTA|PROVINSI)\b", text, re.IGNORECASE):
                continue
            self.lama.pakai(n)
        if about:
            found["tentang"] = self._spelled(" ".join(about))

    def _spelled(self, title: str) -> str:
        """A title in capitals as the paper itself spells it in running text."""
        wanted = re.compile(re.sub(r"\\?\s+", r"\\s+", re.escape(title)), re.IGNORECASE)
        for _, text in self.lama.alinea():
            match = wanted.search(text)
            if match and not match[0].isupper():
                return match[0]
        if title.isupper():
            self.draft.catat("", f"Huruf besar dan kecil pada perihal «{capitalised(title)}» diperkirakan; periksa.")
            return capitalised(title)
        return title

    def _considerations(self, found: Isi, part: Seksi | None) -> None:
        if part is None:
            return
        texts = listed(part.baris)
        self.lama.pakai(*part.nomor)
        last = texts[-1] if texts else ""
        composed = (
            f"bahwa berdasarkan pertimbangan sebagaimana dimaksud dalam {lettered_references(len(texts) - 1)}, perlu "
            f"menetapkan Keputusan Camat {self.draft.kantor.get('kecamatan', '')} tentang {found.get('tentang', '')}"
        )
        if len(texts) > 1 and bare(last) == bare(composed):
            texts.pop()
        elif len(texts) > 1:
            found["penutup_menimbang"] = "false"
            if _CLOSING.fullmatch(last):
                self.draft.catat(
                    "Menimbang", "Pertimbangan penutup ditulis seperti naskahnya; program dapat menyusunnya."
                )
        found["menimbang"] = texts

    def _bases(self, found: Isi, part: Seksi | None) -> None:
        if part is not None:
            found["mengingat"] = DasarLama(self.draft, self._day()).read(listed(part.baris))
            self.lama.pakai(*part.nomor)

    def _day(self) -> date:
        """The day of the decision; a draft is taken for one of the year's first month, as when it is printed."""
        for n, text in self.lama.alinea():
            if text.lower().startswith("pada tanggal") and (found := read_day(text) or read_day(self.lama.teks(n + 1))):
                return date.fromisoformat(found)
        return date(int(self.draft.kantor.get("tahun") or 2000), 1, 31)

    def _diktum(self, found: Isi, diktum: list[Seksi]) -> None:
        if diktum and diktum[0].label == "PERTAMA":
            self.draft.kantor.setdefault("gaya", {})["diktum"] = "PERTAMA"
        written: list[Isi] = []
        for part in diktum:
            text, below = items(part.baris)
            written.append({"isi": ended(text).rstrip(" :")} | ({"rincian": below} if below else {}))
            self.lama.pakai(*part.nomor)
        found["memutuskan"] = written

    def _closing(self, found: Isi) -> None:
        """`Ditetapkan di ... pada tanggal ...`, and the tembusan."""
        copies: list[str] | None = None
        for n, text in self.lama.alinea():
            if match := re.match(r"(?:Ditetapkan|Ditandatangani)\s+di\s*:?\s*(.*)", text, re.IGNORECASE):
                place = re.split(r"\s+pada\s+tanggal", match[1], flags=re.IGNORECASE)[0]
                self.draft.kantor.setdefault("tempat", capitalised(place) if place.isupper() else place)
                self.lama.pakai(n)
            if re.search(r"\bpada tanggal\b", text, re.IGNORECASE) and len(text) < 80:
                found["tanggal"] = found["tanggal"] or read_day(text) or None
                self.lama.pakai(n)
            if re.match(r"MEMUTUSKAN\s*:?$", text):
                self.lama.pakai(n)
            if re.match(r"Tembusan\b", text, re.IGNORECASE):
                copies = []
                self.lama.pakai(n)
            elif copies is not None and re.match(r"\d+[.)]\s", text):
                copies.append(listed([text])[0])
                self.lama.pakai(n)
            elif copies is not None:
                break
        if copies:
            found["tembusan"] = copies
