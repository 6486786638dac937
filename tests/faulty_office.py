"""A big office with many faults, and with texts that would break a careless page."""

from __future__ import annotations

from pathlib import Path

import yaml

POSITIONS = 12
INDICATORS = 100
HOSTILE = """<script>alert("x")</script> & 'teman' </style>"""

_SHAPES: list[dict[str, object]] = yaml.load(
    """
- {satuan: Dokumen, konsolidasi: jumlah, target: 1.200, bulanan: [90, 90, 90, 90, 90, 90, 90, 90, 90, 90, -, 240]}
- {satuan: Nilai, konsolidasi: rata-rata, target: "84,5", bulanan: {Juni: 83, Desember: 85}}
- {satuan: Nilai, konsolidasi: posisi akhir, polarisasi: naik, target: 85, bulanan: {Mei: 82, Juni: 81, Desember: 84}}
- {satuan: "%", konsolidasi: tetap, polarisasi: naik, target: 100, triwulan: [100, 90, 100, -]}
- {satuan: Predikat, konsolidasi: posisi akhir, target: BB, bulanan: {Juni: CC, Desember: B}}
- {satuan: Kategori, konsolidasi: tetap, target: Sangat Baik, bulanan: {Juni: Baik}}
- {satuan: Hari, konsolidasi: rata-rata, polarisasi: turun, target: 3, triwulan: [5, 5, 4, 4]}
- {satuan: Laporan, target: 12}
- {satuan: Kegiatan, konsolidasi: jumlah, target: 4, bulanan: [0, 0, 2, -, -, -, -, -, -, 1, 1, 1]}
- {satuan: "%", target: 95, bulanan: {Juni: "95,5", Desember: "95,5"}, mendukung: tidak-ada}
- {satuan: Orang, konsolidasi: jumlah, target: "2,800", bulanan: {Juli: "2,800"}, anggaran: [7.01.99]}
""",
    Loader=yaml.BaseLoader,
)


def break_office(folder: Path) -> Path:
    """Make the clean office big and faulty."""
    positions = [
        {"id": f"seksi-{n}", "nama": f"Kepala Seksi {n} {HOSTILE if n == 1 else ''}".strip(), "jenjang": "pengawas"}
        | {"atasan": "camat" if n % 4 else "siapa"}
        for n in range(1, POSITIONS + 1)
    ]
    tree: dict[str, object] = {}
    for n, position in enumerate(positions):
        own = range(n, INDICATORS, POSITIONS)
        tree[str(position["id"])] = [{"sasaran": f"Meningkatnya hal {n}", "indikator": [_indicator(k) for k in own]}]
    _append(folder / "jabatan.yaml", positions)
    _append(folder / "kinerja.yaml", tree)
    accepted = {"kode": "RA102", "di": "acak-1", "alasan": f"Survei dua kali setahun {HOSTILE}", "oleh": "Kasubbag"}
    (folder / "pengecualian.yaml").write_text(yaml.safe_dump([{**accepted, "tanggal": "2026-01-05"}]), "utf-8")
    return folder


def _indicator(k: int) -> dict[str, object]:
    name = HOSTILE if k == 0 else f"Ukuran keberhasilan pelayanan dan pembinaan masyarakat bagian {k}"
    return {"id": f"acak-{k}", "nama": f"{name} nomor {k}", **_SHAPES[k % len(_SHAPES)]}


def _append(path: Path, records: object) -> None:
    text = yaml.safe_dump(records, allow_unicode=True, sort_keys=False, default_style='"')
    path.write_text(path.read_text("utf-8") + text, "utf-8")
