"""The draft as files of a year's folder, each marked as one that has to be checked."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from generator.model.jabatan import Jabatan
from generator.model.kantor import Kantor
from generator.model.kinerja import Indikator
from generator.model.naskah import Keputusan
from generator.sources.yaml_write import block
from generator.wording import BULAN

from .lama import Lama
from .rancangan import Isi, Rancangan

SISA = "belum-ditempatkan.txt"
"""The file that lists what found no place."""

_NEEDED = {
    "kecamatan": "wajib: nama kecamatan",
    "kabupaten": "wajib: nama kabupaten, atau ganti kuncinya dengan kota",
    "tahun": "wajib: tahun anggaran",
}


def texts(draft: Rancangan, lama: Lama) -> dict[str, str]:
    """Every file of the draft by name."""
    found = {
        "kantor.yaml": _kantor(draft),
        "jabatan.yaml": _jabatan(draft),
        "kinerja.yaml": block(_kinerja(draft), 0, "\n") if draft.kinerja else "",
    }
    for name, decision in draft.sk.items():
        found[f"{name}.yaml"] = _record(decision, Keputusan, {"tentang": "wajib: perihal"})
    if draft.rencana_aksi:
        found["rencana-aksi.yaml"] = block(draft.rencana_aksi, 0, "\n")
    files = {name: f"{_head(name, lama)}\n{text}\n" for name, text in found.items() if text}
    files[SISA] = "\n".join([_title(lama), *remarks(draft, lama), ""])
    return files


def _title(lama: Lama) -> str:
    weak = (
        " PDF ini tidak memuat tabel, hanya baris tulisan: sebagian besar isinya perlu disalin." if lama.lemah else ""
    )
    return f"Yang perlu diperiksa atau belum ditempatkan dari {lama.nama}.{weak}\n"


def remarks(draft: Rancangan, lama: Lama) -> Iterator[str]:
    """What a person should look at: remarks, then what found no place, each with where it stands."""
    yield from (f"- {remark}" for remark in draft.catatan)
    if draft.jabatan:
        yield "- jabatan.yaml: jenjang setiap jabatan tidak tertulis dalam naskah; isi sendiri. Periksa juga atasannya."
    yield from (f"- {piece.tempat}, belum ditempatkan: «{piece.teks}»" for piece in lama.sisa())


def _head(name: str, lama: Lama) -> str:
    kind = "sk" if name.startswith("sk-") else name.removesuffix(".yaml")
    schema = f"# yaml-language-server: $schema=../../skema/{kind}.schema.json"
    return f"# Rancangan dari {lama.nama}; periksa setiap barisnya.\n{schema}"


def _record(values: Mapping[str, Any], kind: Any, needed: Mapping[str, str]) -> str:
    """A record in the order of its kind; a key that must be there and is not stands as a comment."""
    order = list(kind.model_fields)
    kept = {key: values[key] for key in order if key in values}
    lines = [block(kept, 0, "\n")] if kept else []
    return "\n".join([*lines, *(f"# {key}:  # {what}" for key, what in needed.items() if not values.get(key))])


def _kantor(draft: Rancangan) -> str:
    values: Isi = dict(draft.kantor)
    if draft.dokumen:
        values["dokumen"] = draft.dokumen
    needed = {key: what for key, what in _NEEDED.items() if key != "kabupaten" or "kota" not in values}
    return _record(values, Kantor, needed)


def _jabatan(draft: Rancangan) -> str:
    order = list(Jabatan.model_fields)
    records = []
    for record in draft.jabatan.values():
        kept = {key: record[key] for key in order if key in record}
        lines = [block([kept], 0, "\n"), "  # jenjang:  # wajib: administrator, pengawas, fungsional, atau pelaksana"]
        records.append("\n".join(lines))
    return "\n".join(records)


def _kinerja(draft: Rancangan) -> dict[str, list[Isi]]:
    return {
        position: [{**group, "indikator": [_indicator(record) for record in group["indikator"]]} for group in groups]
        for position, groups in draft.kinerja.items()
    }


def _indicator(record: Isi) -> Isi:
    found = {key: record[key] for key in Indikator.model_fields if key in record}
    months = found.get("bulanan")
    names = [name.lower() for name in BULAN]
    if months and len(months) == len(names):
        found["bulanan"] = [months[name] for name in names]
    return found
