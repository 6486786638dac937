"""The legal bases of an old paper: by key or in parts where the program prints the very same words, else as text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from generator.documents.citation import cite
from generator.model.kantor import Kantor
from generator.model.naskah import Dasar, Lembaran, PeraturanSetempat
from generator.model.sitiran import Sitiran, read_citations
from generator.sources.register import read_register

from .rancangan import Isi, Rancangan, bare

_LOCAL = ("perda-prov", "pergub", "perda", "perbup", "perwali", "kepbup", "kepwali")


@dataclass(frozen=True, slots=True)
class DasarLama:
    """Reads the legal bases of a decision of one day."""

    draft: Rancangan
    day: date

    def read(self, texts: Sequence[str]) -> list[Any]:
        """Each as the sources write it; a text that the register has in other words is told."""
        return [self._basis(text) for text in texts]

    def _basis(self, text: str) -> Any:
        cited = read_citations(text)
        if len(cited) != 1:
            return {"teks": text}
        proposals = [*_registered(cited[0]), *self._local(cited[0])]
        for basis, written in proposals:
            if bare(cite(basis, read_register(), self._office(), self.day)) == bare(text):
                return written
        if key := next((basis.kunci for basis, _ in proposals if basis.kunci), None):
            said = f"daftar peraturan memuatnya sebagai {key} dengan tulisan lain (perubahan, lembaran, atau judul)"
            self.draft.catat("Mengingat", f"«{text}» ditulis sebagai teks; {said}. Lihat: naskah peraturan {key}")
        return {"teks": text}

    def _office(self) -> Kantor:
        kantor = self.draft.kantor
        region = {key: kantor[key] for key in ("kabupaten", "kota") if kantor.get(key)} or {"kabupaten": "-"}
        return Kantor.model_validate({"kecamatan": kantor.get("kecamatan") or "-", "tahun": self.day.year, **region})

    def _local(self, cited: Sitiran) -> Iterator[tuple[Dasar, Any]]:
        """A regulation of the region in its parts, with and without the gazette."""
        if cited.jenis not in _LOCAL or not cited.tahun or not cited.tentang or cited.perubahan:
            return
        kantor = self.draft.kantor
        own = cited.daerah in (None, kantor.get("kabupaten"), kantor.get("kota"))
        parts: Isi = {"jenis": cited.jenis, **({} if own else {"daerah": cited.daerah})}
        parts |= {"nomor": cited.nomor, "tahun": cited.tahun, "tentang": cited.tentang}
        issue = cited.lembaran
        if issue is not None and issue.tahun and issue.nomor:
            extra = {"tambahan": issue.tambahan} if issue.tambahan else {}
            yield _in_parts(parts | {"lembaran": {"tahun": issue.tahun, "nomor": issue.nomor} | extra})
        yield _in_parts(parts)


def _registered(cited: Sitiran) -> Iterator[tuple[Dasar, Any]]:
    """The regulation of the register that has the kind, number and year of a citation."""
    for key, entry in read_register().items():
        same = (entry.jenis, entry.nomor, entry.tahun) == (cited.jenis, cited.nomor, cited.tahun)
        if same and key == entry.kunci:
            yield Dasar(kunci=key), key


def _in_parts(parts: Isi) -> tuple[Dasar, Any]:
    gazette = {"lembaran": Lembaran.model_construct(**parts["lembaran"])} if "lembaran" in parts else {}
    record = PeraturanSetempat.model_construct(**(parts | gazette))
    return Dasar.model_construct(peraturan=record), {"peraturan": _texts(parts)}


def _texts(parts: Isi) -> Isi:
    return {key: _texts(value) if isinstance(value, dict) else str(value) for key, value in parts.items()}
