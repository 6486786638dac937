"""What the months of an indicator make, held against its annual target."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from functools import cached_property

from generator.model.kinerja import Indikator, Konsolidasi, Polarisasi
from generator.model.nilai import Nilai
from generator.wording import BULAN, joined, number

_DIRECTION = {
    Polarisasi.NAIK: "naik: makin besar makin baik",
    Polarisasi.TURUN: "turun: makin kecil makin baik",
    Polarisasi.STABIL: "stabil: tetap pada angkanya",
}
_UNSAID = "Konsolidasi belum ditulis, sehingga hubungan target bulanan dengan target setahun tidak dinilai."


@dataclass(frozen=True)
class Sebaran:
    """The targets of one indicator over the year."""

    indikator: Indikator

    @cached_property
    def bulan(self) -> dict[int, Nilai]:
        """The months that have a target."""
        return self.indikator.per_bulan

    @cached_property
    def angka(self) -> dict[int, Decimal]:
        """The months as numbers; empty when there is none, or one is no number."""
        values = {month: value.angka for month, value in self.bulan.items() if value.angka is not None}
        return values if len(values) == len(self.bulan) else {}

    @property
    def setahun(self) -> Decimal | None:
        """The annual target, when it is a number."""
        return self.indikator.target.angka if self.indikator.target else None

    @property
    def konsolidasi(self) -> Konsolidasi | None:
        """How the months make the year."""
        return self.indikator.konsolidasi_berlaku

    @cached_property
    def hasil(self) -> Decimal | None:
        """What the months make: their sum, their mean as rounded as the target, or the last of them."""
        values = list(self.angka.values())
        if not values:
            return None
        match self.konsolidasi:
            case Konsolidasi.JUMLAH:
                return sum(values, Decimal(0))
            case Konsolidasi.RATA_RATA:
                return _rounded(sum(values, Decimal(0)) / len(values), self.setahun)
            case Konsolidasi.POSISI_AKHIR:
                return values[-1]
        return None

    @cached_property
    def selisih(self) -> Decimal | None:
        """What the months make, less the annual target; None when the two cannot be compared."""
        return None if self.hasil is None or self.setahun is None else self.hasil - self.setahun

    @cached_property
    def menyimpang(self) -> dict[int, Decimal]:
        """Months of a flat target that differ from it."""
        if self.konsolidasi is not Konsolidasi.TETAP or self.setahun is None:
            return {}
        return {month: value for month, value in self.angka.items() if value != self.setahun}

    @cached_property
    def kumulatif(self) -> dict[int, Decimal]:
        """What a target that is added up has come to by each month."""
        if self.konsolidasi is not Konsolidasi.JUMLAH:
            return {}
        total, found = Decimal(0), {}
        for month, value in self.angka.items():
            total += value
            found[month] = total
        return found

    def dalam_satuan(self, value: Decimal) -> str:
        """`1.800 Dokumen`, `95%`, or the bare number."""
        unit = self.indikator.satuan or ""
        return f"{number(value)}{unit}" if unit == "%" else f"{number(value)} {unit}".rstrip()

    @property
    def target(self) -> str:
        """The annual target in words."""
        if self.indikator.target is None:
            return "belum ditulis"
        return str(self.indikator.target) if self.setahun is None else self.dalam_satuan(self.setahun)

    @property
    def jarak(self) -> str:
        """`kurang 30 Dokumen`, `lebih 2%`, or `sesuai`; empty when nothing can be compared."""
        if self.selisih is None:
            return ""
        word = "kurang" if self.selisih < 0 else "lebih"
        return f"{word} {self.dalam_satuan(abs(self.selisih))}" if self.selisih else "sesuai"

    @property
    def uraian(self) -> str:
        """The whole in sentences: what the chart shows, for those who do not see it."""
        return " ".join(self._sentences())

    def _sentences(self) -> Iterator[str]:
        if not self.bulan:
            yield f"Target setahun {self.target}; belum satu bulan pun bertarget."
            return
        yield self._outcome()
        if self.indikator.polarisasi is not None:
            yield f"Arah capaian {_DIRECTION[self.indikator.polarisasi]}."

    def _outcome(self) -> str:
        count = f"{len(self.bulan)} {'bulan' if self.indikator.bulanan else 'triwulan'}"
        if not self.angka:
            return f"{count} bertarget; target setahun {self.target}."
        if self.konsolidasi is None:
            return f"{count} bertarget; target setahun {self.target}. {_UNSAID}"
        if self.konsolidasi is Konsolidasi.TETAP:
            return self._flat(count)
        ending = f"; target setahun {self.target}" + (f": {self.jarak}." if self.jarak else ".")
        return f"{self._named_result(count)} {self.dalam_satuan(self.hasil or Decimal(0))}{ending}"

    def _named_result(self, count: str) -> str:
        if self.konsolidasi is Konsolidasi.POSISI_AKHIR:
            return f"Target terakhir ({BULAN[list(self.bulan)[-1] - 1]})"
        return f"{'Jumlah' if self.konsolidasi is Konsolidasi.JUMLAH else 'Rata-rata'} {count}"

    def _flat(self, count: str) -> str:
        if self.setahun is None:
            return f"{count} bertarget; target setahun {self.target}."
        if not self.menyimpang:
            return f"{count} bertarget, semuanya sama dengan target setahun {self.target}."
        odd = [f"{BULAN[month - 1]} {self.dalam_satuan(value)}" for month, value in self.menyimpang.items()]
        return f"{count} bertarget; berbeda dari target setahun {self.target}: {joined(odd)}."


def _rounded(mean: Decimal, pattern: Decimal | None) -> Decimal:
    """A mean, rounded to the decimals of the target if that makes it the target, else to two more."""
    exponent = pattern.as_tuple().exponent if pattern is not None else 0
    decimals = -min(exponent, 0) if isinstance(exponent, int) else 0
    rounded = mean.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)
    return rounded if rounded == pattern else mean.quantize(Decimal(1).scaleb(-decimals - 2), ROUND_HALF_UP)
