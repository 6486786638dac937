"""What a perubahan changes as JSON; its keys are part of the contract with users.

`{"versi": 1, "sumber": "sources/x/2026", "dari": 0, "ke": 1, "perubahan": […], "ringkasan": […], "beda": […],
"jumlah_anggaran": {…}, "naskah": ["pk-camat", …]}`. Every entry of `beda` is one value: `jenis` (jabatan, pejabat,
sasaran, indikator, anggaran, keputusan), `perubahan` (diubah, baru, dihapus), `subjek`, `isian` (`target`,
`bulanan.oktober`), `semula` and `menjadi` as printed, `selisih` as printed and `selisih_angka` with a decimal point
and without separators; null stands for what is not there.
"""

from __future__ import annotations

import json

from generator.model.beda import Beda
from generator.model.perubahan import Perubahan
from generator.wording import BULAN

from .banding import LaporanBanding


def as_json(laporan: LaporanBanding) -> str:
    """The comparison of one year."""
    total = laporan.banding.anggaran
    report = {
        "versi": 1,
        "sumber": laporan.folder.as_posix(),
        "kantor": laporan.baru.kantor.nama,
        "tahun": laporan.baru.kantor.tahun,
        "dari": laporan.lama.versi,
        "ke": laporan.baru.versi,
        "perubahan": [_ground(change) for change in laporan.perubahan],
        "ringkasan": [
            {"jenis": kind.value, "perubahan": became.value, "banyak": count}
            for (kind, became), count in laporan.ringkasan.items()
        ],
        "beda": [_entry(beda) for beda in laporan.banding.beda],
        "jumlah_anggaran": _values(total) if total else None,
        "naskah": list(laporan.naskah),
    }
    return json.dumps(report, ensure_ascii=False, indent=1)


def _ground(change: Perubahan) -> dict[str, object]:
    return {
        "ke": change.ke,
        "tanggal": change.tanggal.isoformat() if change.tanggal else None,
        "alasan": change.alasan.value,
        "dasar": change.dasar,
        "berlaku_mulai": BULAN[change.mulai - 1].lower() if change.mulai else None,
    }


def _entry(beda: Beda) -> dict[str, object]:
    return {
        "jenis": beda.jenis.value,
        "perubahan": beda.perubahan.value,
        "jabatan": beda.jabatan or None,
        "nama_jabatan": beda.nama_jabatan or None,
        "sasaran": beda.sasaran or None,
        "subjek": beda.subjek,
        "nama": beda.nama,
        "isian": beda.isian,
        **_values(beda),
        "alasan": beda.alasan or None,
        "turunan": beda.turunan,
        "berkas": beda.asal.berkas or None,
        "baris": beda.asal.baris or None,
        "kolom": beda.asal.kolom or None,
        "sel": beda.asal.sel,
    }


def _values(beda: Beda) -> dict[str, object]:
    return {
        "semula": beda.semula or None,
        "menjadi": beda.menjadi or None,
        "selisih": str(beda.selisih) if beda.selisih else None,
        "selisih_angka": f"{beda.selisih.angka:f}" if beda.selisih else None,
    }
