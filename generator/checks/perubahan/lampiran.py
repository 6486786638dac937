"""What the annex of a Keputusan shows, and so why it is no longer right after a perubahan."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.kinerja import Indikator
from generator.model.tahun import Langkah, Tahun

from .beda import differ

_IKU = {
    "penjelasan": ("nama", "satuan", "alasan", "formulasi", "sumber_data", "keterangan"),
    "penanggung-jawab": ("nama", "formulasi", "sumber_data", "penanggung_jawab"),
}
"""What the IKU sheet shows of an indicator, by the style of the office."""
_IKI = ("nama", "formulasi", "sumber_data")
_AKSI = ("nama", "satuan", "target", "per_bulan", "keterangan_aksi", "anggaran")
_WORDS = {"per_bulan": "target bulanan", "keterangan_aksi": "keterangan"}
"""Fields by another name than their own with the underscore taken out."""


def causes(step: Langkah, lampiran: str) -> Iterator[str]:
    """What a perubahan changes of one annex (`iku`, `iki`, `rencana-aksi`), a phrase an indicator."""
    before, after = _shown(step.sebelum, lampiran), _shown(step.sesudah, lampiran)
    fields = {"iku": _IKU[step.sebelum.kantor.gaya.iku], "iki": _IKI}.get(lampiran, _AKSI)
    for id_ in dict.fromkeys((*before, *after)):
        if id_ not in after:
            yield f'"{before[id_].nama}" dikeluarkan'
        elif id_ not in before:
            yield f'"{after[id_].nama}" baru'
        else:
            changed = differ(before[id_], after[id_], fields)
            if changed:
                yield f'{_words(changed)} "{before[id_].nama}" berubah'


def _shown(tahun: Tahun, lampiran: str) -> dict[str, Indikator]:
    """The indicators of an annex by id, in the order of the sources."""
    return {one.id: one for _, _, one in tahun.semua_indikator() if lampiran != "iku" or one.iku}


def _words(fields: list[str]) -> str:
    return " dan ".join([_WORDS.get(field, field.replace("_", " ")) for field in fields[:2]])
