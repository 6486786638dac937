"""Records field by field, as their values are printed: what two versions of a record are compared by.

Values are told apart by their print and never by where or how they were written: `1800` and `1.800` are one target.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from generator.findings import NOWHERE, Origin
from generator.wording import BULAN, long_date, number

from .anggaran import Mata
from .formulasi import Formulasi, Istilah, Jumlah, Pecahan, Perkalian, Selisih, Suku, Tambah
from .kinerja import Indikator
from .nilai import Nilai
from .rekaman import Rekaman

PERCENT = frozenset({"%", "persen", "persentase"})
"""Units whose differences are points."""
RUPIAH = "Rp"

SEBUTAN: Mapping[str, str] = {
    "nama": "Nama",
    "satuan": "Satuan",
    "target": "Target setahun",
    "jabatan": "Jabatan",
    "sasaran": "Sasaran",
    "iku": "Indikator Kinerja Utama",
    "mendukung": "Menopang",
    "konsolidasi": "Konsolidasi",
    "polarisasi": "Polarisasi",
    "target_renstra": "Target Renstra",
    "target_lalu": "Target tahun lalu",
    "baseline": "Capaian awal",
    "formulasi": "Formulasi",
    "sumber_data": "Sumber data",
    "alasan": "Alasan pemilihan",
    "keterangan": "Keterangan",
    "keterangan_aksi": "Keterangan Rencana Aksi",
    "penanggung_jawab": "Penanggung jawab",
    "definisi_operasional": "Definisi operasional",
    "anggaran": "Anggaran",
    "atasan": "Atasan",
    "jenjang": "Jenjang",
    "tugas": "Tugas",
    "fungsi": "Fungsi",
    "rincian_tugas": "Rincian tugas",
    "uraian_tugas": "Uraian tugas",
    "pejabat.nama": "Nama",
    "pejabat.nip": "NIP",
    "pejabat.pangkat": "Pangkat",
    "keadaan": "Keadaan",
    "nomor": "Nomor",
    "tanggal": "Tanggal",
    "tentang": "Tentang",
    "menimbang": "Menimbang",
    "memutuskan": "Memutuskan",
    **{f"bulanan.{name.lower()}": name for name in BULAN},
}
"""What readers call a field."""


@dataclass(frozen=True, slots=True)
class Isian:
    """One field of a record.

    Attributes:
        teks: As printed; empty when nothing is there.
        angka: Its number, where it is one.
        satuan: Unit of the number in lower case.
        asal: Where it is written.
        kunci: The id that the print names; two ids are compared instead of their names.
    """

    teks: str = ""
    angka: Decimal | None = None
    satuan: str = ""
    asal: Origin = NOWHERE
    kunci: str = ""

    @property
    def inti(self) -> str:
        """What two versions are compared by."""
        return self.kunci or self.teks


Nama = Callable[[str], str]
"""The name behind an id."""


def fields_of(record: Rekaman | None, keys: Iterable[str]) -> dict[str, Isian]:
    """Some fields of a record, in that order; none of them filled when there is no record."""
    if record is None:
        return {key: Isian() for key in keys}
    return {key: Isian(printed(getattr(record, key)), asal=record.letak(key)) for key in keys}


INDICATOR_FIELDS = tuple(key for key in Indikator.model_fields if key not in ("id", "target", "bulanan", "triwulan"))
"""What an indicator says besides its targets."""


def indicator_fields(indikator: Indikator, nama: Nama) -> dict[str, Isian]:
    """Every field of an indicator, its months as `bulanan.oktober` whether written as months or as quarters.

    Args:
        indikator: The indicator.
        nama: The name behind the id of a jabatan or an indicator; the id itself where it is unknown.
    """
    found = fields_of(indikator, INDICATOR_FIELDS)
    for key, ids in (("mendukung", (indikator.mendukung or "",)), ("penanggung_jawab", indikator.penanggung_jawab)):
        found[key] = Isian("\n".join(map(nama, ids)), asal=indikator.letak(key), kunci="\n".join(ids))
    months = indikator.per_bulan
    targets = {"target": _target(indikator, indikator.target, "target")}
    for month, name in enumerate(BULAN, 1):
        targets[f"bulanan.{name.lower()}"] = _target(indikator, months.get(month), "bulanan")
    return {"nama": found.pop("nama"), "satuan": found.pop("satuan"), **targets, **found}


def _target(indikator: Indikator, value: Nilai | None, key: str) -> Isian:
    if value is None:
        return Isian(asal=indikator.letak(key))
    unit = (value.satuan or indikator.satuan or "").strip().lower()
    return Isian(str(value), value.angka, unit, value.asal if value.asal.berkas else indikator.letak(key))


def budget_fields(line: Mata | None, asal: Origin = NOWHERE) -> dict[str, Isian]:
    """Name and amount of a budget line; a line that is not there has an amount of nothing."""
    if line is None:
        return {"nama": Isian(asal=asal), "anggaran": Isian("", Decimal(0), RUPIAH, asal)}
    amount = line.jumlah
    text = "" if amount is None else number(amount)
    return {
        "nama": Isian(line.nama, asal=line.letak("nama")),
        "anggaran": Isian(text, amount, RUPIAH, line.letak("anggaran")),
    }


def printed(value: object) -> str:
    """A value of any record as text; what is in lists stands on lines of its own."""
    match value:
        case None:
            return ""
        case bool():
            return "ya" if value else "tidak"
        case date():
            return long_date(value)
        case Formulasi():
            return "\n".join(text for text in (value.judul, _term(value.isi), value.catatan) if text)
        case Rekaman():
            return "\n".join(filter(None, (printed(getattr(value, key)) for key in type(value).model_fields)))
        case Mapping():
            return "\n".join(f"{key}: {printed(item)}" for key, item in value.items())
        case tuple():
            return "\n".join(printed(item) for item in value)
    return str(value)


def _term(term: Suku, inner: bool = False) -> str:
    """A formula in one line."""
    text = "".join(_pieces(term))
    return f"({text})" if inner and not isinstance(term, Istilah | Jumlah) else text


def _pieces(term: Suku) -> Iterator[str]:
    match term:
        case Istilah(text):
            yield text
        case Jumlah(summed):
            yield f"∑ {_term(summed, inner=True)}"
        case Pecahan(over, under, times):
            yield f"{_term(over, inner=True)} ÷ {_term(under, inner=True)}{f' × {times}' if times else ''}"
        case Tambah(parts):
            yield " + ".join(_term(part, inner=True) for part in parts)
        case Perkalian(parts):
            yield " × ".join(_term(part, inner=True) for part in parts)
        case Selisih(parts):
            yield " − ".join(_term(part, inner=True) for part in parts)
