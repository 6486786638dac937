"""Writes the templates into docx_templates/.

Made once; afterwards the secretariat edits the .docx in Word; running this again overwrites their work.
A template that differs from what would be written is therefore left alone unless `--timpa` is given.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Sequence
from pathlib import Path

from . import daftar_berkas, iki, iku, lembar_reviu, matriks_perubahan, pk, rencana_aksi, sk, tabel_aksi
from .lambang import crest
from .paket import Template, pack

FOLDER = Path(__file__).resolve().parent.parent

TEMPLATES: dict[str, Callable[[], Template]] = {
    "sk.docx": sk.keputusan,
    "lampiran.docx": sk.lampiran,
    "iku-penjelasan.docx": iku.penjelasan,
    "iku-penanggung-jawab.docx": iku.penanggung_jawab,
    "iki.docx": iki.iki,
    "rencana-aksi.docx": rencana_aksi.rencana_aksi,
    "pk.docx": pk.perjanjian,
    "tabel-rencana-aksi.docx": tabel_aksi.menurun,
    "tabel-rencana-aksi-mendatar.docx": tabel_aksi.mendatar,
    "lembar-reviu.docx": lembar_reviu.lembar_reviu,
    "daftar-berkas.docx": daftar_berkas.daftar_berkas,
    "matriks-perubahan.docx": matriks_perubahan.matriks_perubahan,
}


def files() -> dict[str, bytes]:
    """Every file by name, ready to write."""
    return {"lambang-contoh.png": crest()} | {name: pack(make()) for name, make in TEMPLATES.items()}


def main(arguments: Sequence[str] | None = None) -> int:
    """Write the templates; 1 when an edited one was left alone."""
    parser = argparse.ArgumentParser(prog="python -m docx_templates.cara_dibuat", description="Membuat templat awal.")
    parser.add_argument("--timpa", action="store_true", help="timpa templat yang sudah disunting di Word")
    parser.add_argument("--ke", type=Path, default=FOLDER, help="folder tujuan (bawaan: docx_templates)")
    options = parser.parse_args(arguments)
    left = 0
    for name, content in files().items():
        target: Path = options.ke / name
        if target.exists() and target.read_bytes() == content:
            print(f"{name}: sama")
        elif target.exists() and not options.timpa:
            left += 1
            print(f"{name}: dibiarkan, sudah berbeda dari buatan awal (pakai --timpa untuk menimpanya)")
        else:
            target.write_bytes(content)
            print(f"{name}: ditulis ({len(content)} bita)")
    return 1 if left else 0
