"""An old paper wholly: what each of its tables and paragraphs becomes in the draft."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from generator.model.kantor import PerjanjianKinerja

from . import kantor_lama, keputusan, narasi, tabel_kinerja
from .lama import Alinea, Lama, TabelLama
from .rancangan import Isi, Rancangan, bare
from .sapu import sweep
from .seksi import Seksi, listed, read_day, sections

_KINDS = (
    ("pk", re.compile(r"(?:LAMPIRAN\s+)?PERJANJIAN KINERJA\b.*", re.IGNORECASE)),
    ("rencana-aksi", re.compile(r"(?:LAMPIRAN\s+)?RENCANA AKSI\b.*", re.IGNORECASE)),
    ("iku", re.compile(r"(?:PENETAPAN\s+)?INDIKATOR KINERJA UTAMA\b.*", re.IGNORECASE)),
    ("iki", re.compile(r"(?:PENETAPAN\s+)?INDIKATOR KINERJA INDIVIDU\b.*", re.IGNORECASE)),
)
_TITLE = re.compile(
    r"(?:KECAMATAN|DISTRIK|KAPANEWON|KEMANTREN|KABUPATEN|KOTA|PEMERINTAH|TAHUN|LAMPIRAN|NOMOR|TANGGAL|TENTANG|BAB|"
    r"KEPUTUSAN|KATA PENGANTAR|DAFTAR ISI|DEFINISI OPERASIONAL|MEMUTUSKAN)\b.*"
)
_UNKNOWN = "Jabatan Belum Diketahui"
_DUTIES = {"Tugas": "tugas", "Fungsi": "fungsi", "Rincian Tugas": "rincian_tugas", "Uraian Tugas": "uraian_tugas"}
_POSITION = re.compile(r"[A-Z][A-Z .,/()&-]{3,90}[A-Z)]")
"""The name of a jabatan as the title of its table."""
_ANNEX = re.compile(
    r"(?:LAMPIRAN\b.*|KEPUTUSAN\s+CAMAT\b.*|(?P<nomor>NOMOR)\b\s*:?\s*(?P<isi>.*)|TANGGAL\b.*|TENTANG\b.*)"
)


def draft_of(lama: Lama) -> Rancangan:
    """The draft that a paper becomes; what of it found no place is in `lama.sisa()`."""
    draft = Rancangan()
    kantor_lama.read_office(lama, draft)
    kantor_lama.read_letterhead(lama, draft)
    parts = sections(lama)
    for part in parts:
        if part.label == "Jabatan" and part.teks and not kantor_lama.KEPALA_DAERAH.match(part.teks):
            draft.jabatan_bernama(part.teks)
    kantor_lama.read_parties(lama, parts, draft)
    decision = keputusan.Pembaca(lama, parts, draft).read()
    signers = kantor_lama.read_signers(lama, draft)
    narasi.read(lama, draft)
    _Jalan(lama, draft, parts).walk()
    _wording(lama, draft)
    if decision is not None:
        _keep(decision, signers, draft, lama)
    return draft


def _keep(decision: Isi, signers: list[str], draft: Rancangan, lama: Lama) -> None:
    """Name the decision by its subject, with what is attached to it and who signs."""
    about = str(decision.get("tentang") or "").casefold()
    name = "sk-iki" if "kinerja individu" in about else "sk-iku" if "kinerja utama" in about else "sk-keputusan"
    attached = [kind for kind in draft.dokumen if kind != "pk"]
    if attached:
        decision["lampiran"] = attached
    if signers:
        decision["penanda_tangan"] = signers[0]
    draft.sk[name] = decision
    draft.dokumen[:] = [name] if name != "sk-keputusan" else []
    inside = False
    for n, text in lama.alinea():
        inside = bool(re.match(r"LAMPIRAN\b", text)) or (inside and _ANNEX.fullmatch(text) is not None)
        match = _ANNEX.fullmatch(text) if inside else None
        if match is None:
            continue
        lama.pakai(n)
        if match["nomor"] and match["isi"] and match["isi"] != decision.get("nomor"):
            if decision.get("nomor"):
                draft.catat("Lampiran", f"nomor «{match['isi']}» berbeda dari nomor keputusan «{decision['nomor']}».")
            else:
                decision["nomor"] = match["isi"]


def _wording(lama: Lama, draft: Rancangan) -> None:
    """The sentences of an agreement: the office's own are kept, the usual ones need not be written."""
    if "pk" not in draft.dokumen:
        return
    usual = PerjanjianKinerja()
    own = draft.kantor.setdefault("pk", {})
    keys = (("pembuka", "dalam rangka"), ("pihak_pertama", "pihak pertama"), ("pihak_kedua", "pihak kedua"))
    for n, text in lama.alinea():
        if text.casefold().startswith(("selanjutnya disebut pihak", "selaku atasan pihak")):
            lama.pakai(n)
        for key, start in keys:
            if text.casefold().startswith(start) and len(text) > 60:
                lama.pakai(n)
                if bare(text) != bare(" ".join(getattr(usual, key))):
                    own.setdefault(key, text)
    if not own:
        del draft.kantor["pk"]


@dataclass
class _Jalan:
    """Walks the paper, keeping in mind what kind of sheet and whose table comes."""

    lama: Lama
    draft: Rancangan
    bagian: list[Seksi]
    jenis: str = ""
    jabatan: str = ""
    seksi: dict[int, Seksi] = field(default_factory=dict)

    def walk(self) -> None:
        """Every piece in order."""
        self.seksi = {part.nomor[0]: part for part in self.bagian}
        for n, piece in enumerate(self.lama.bagian):
            if isinstance(piece, TabelLama):
                self._table(n, piece)
            elif n in self.seksi:
                self._part(self.seksi[n])
            elif n not in self.lama.tepat:
                self._line(n, piece)

    def _line(self, n: int, piece: Alinea) -> None:
        text = piece.teks
        kind = next((kind for kind, pattern in _KINDS if pattern.fullmatch(text) and len(text) < 160), "")
        place = str(self.draft.kantor.get("tempat") or self.draft.kantor.get("kecamatan") or "\0")
        dated = re.fullmatch(rf"(?:{re.escape(place)}|[A-Z][\w ]{{2,30}})\s*,\s*(.*)", text)
        if kind and text[:1].isupper():
            if kind != self.jenis or kind != "pk":
                self.jabatan = ""
            self.jenis = kind
            self.lama.pakai(n)
        elif (
            dated
            and (not dated[1] or re.fullmatch(r"[\d._… ]*\w* ?(?:19|20)?\d{0,4}", dated[1]))
            and not text.isupper()
        ):
            self._dated(n, piece, read_day(dated[1]))
        elif text.isupper() and _TITLE.fullmatch(text):
            if re.match(r"KECAMATAN|KABUPATEN|KOTA|TAHUN|PEMERINTAH", text):
                self.lama.pakai(n)
        elif self.jenis in ("pk", "rencana-aksi") and _POSITION.fullmatch(text):
            self.jabatan = self.draft.jabatan_bernama(text)
            self.lama.pakai(n)

    def _dated(self, n: int, piece: Alinea, day: str | None) -> None:
        """`Sukamaju, 5 Januari 2026`: the day of an agreement or of a Rencana Aksi."""
        self.lama.pakai(n)
        if day is None:
            return
        if self.jenis == "pk":
            self.draft.kantor.setdefault("pk", {})["tanggal"] = day
        elif self.jenis == "rencana-aksi":
            self.draft.rencana_aksi.setdefault("tanggal", day)
        else:
            self.draft.catat(piece.tempat, f"tanggal «{piece.teks}» belum ditempatkan: tanggal lembar ini ikut SK-nya.")

    def _part(self, part: Seksi) -> None:
        """A labelled part of the head of a sheet."""
        if part.label == "Jabatan" and part.teks and part.nomor[0] not in self.lama.tepat:
            self.jabatan = self.draft.jabatan_bernama(part.teks)
        elif part.label == "Instansi":
            self.jenis = self.jenis or "iku"
        elif part.label in _DUTIES and part.baris:
            self._duties(_DUTIES[part.label], part)
        elif part.label in ("Tujuan", "Indikator Tujuan"):
            self._goal(part)
        else:
            return
        self.lama.pakai(*part.nomor)

    def _duties(self, key: str, part: Seksi) -> None:
        texts = listed(part.baris)
        of_office = self.jenis != "iki" or self.draft.jabatan.get(self.jabatan, {}).get("nama") == "Camat"
        record = self.draft.kantor if of_office and key in ("tugas", "fungsi") else self.draft.jabatan.get(self.jabatan)
        value = texts[0] if key == "tugas" and (len(texts) == 1 or of_office) else texts
        if record is None or (key == "tugas" and of_office and len(texts) > 1):
            self.draft.catat(part.label, f"belum ditempatkan: «{part.teks}»")
        elif bare(str(record.setdefault(key, value))) != bare(str(value)):
            self.draft.catat(part.label, f"berbeda dari yang tertulis sebelumnya: «{part.teks}»")

    def _goal(self, part: Seksi) -> None:
        goals = self.draft.kantor.setdefault("tujuan", [])
        texts = listed(part.baris)
        if part.label == "Tujuan":
            goals += [{"nama": text} for text in texts if all(bare(goal["nama"]) != bare(text) for goal in goals)]
        elif goals:
            goals[-1].setdefault("indikator", texts if len(texts) > 1 else texts[0])
            if len(goals) > 1:
                self.draft.catat(
                    part.label, "indikator ditulis pada tujuan terakhir; pindahkan ke tujuannya masing-masing."
                )

    def _table(self, n: int, table: TabelLama) -> None:
        found, lines = tabel_kinerja.indicators(table, self.draft.tahun), tabel_kinerja.budget(table)
        if found is not None and len(found.kolom.keys() - {"-"}) > 2:
            owner = self._owner(table)
            read = found
            tabel_kinerja.PembacaTabel(table, found, owner, self.draft).read()
            if self.jenis:
                self.draft.jenis(self.jenis)
            if self.jenis == "rencana-aksi" and "bulan" not in found.kolom:
                self.draft.kantor.setdefault("gaya", {})["rencana_aksi"] = "mendatar"
            if self.jenis == "iku" and "penanggung_jawab" in found.kolom:
                self.draft.kantor.setdefault("gaya", {})["iku"] = "penanggung-jawab"
        elif lines is not None:
            read = lines
            tabel_kinerja.read_budget(table, lines, self.draft)
        else:
            return
        self.lama.pakai(n)
        sweep(table, read, self.draft)

    def _owner(self, table: TabelLama) -> tabel_kinerja.Pemilik:
        if self.jenis == "iku":
            return tabel_kinerja.Pemilik(self.draft.jabatan_bernama("Camat"), iku=True)
        if not self.jabatan:
            self.draft.catat(table.tempat, "jabatan pemilik tabel ini tidak terbaca; pindahkan isinya ke jabatannya.")
            return tabel_kinerja.Pemilik(self.draft.jabatan_bernama(_UNKNOWN))
        return tabel_kinerja.Pemilik(self.jabatan)
