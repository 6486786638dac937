"""The few questions of `naskah mulai` on a terminal."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from generator.model.wilayah import Tempat
from generator.nearest import meant
from generator.tempat import alike, places


def asked(folder: Path) -> Tempat | None:
    """Where the new office is, as the person at the terminal says; None elsewhere, or for an empty answer."""
    if not (sys.stdin.isatty() and sys.stderr.isatty()) or (folder.exists() and any(folder.iterdir())):
        return None
    while name := _answer("Nama kecamatan Anda (kosongkan untuk menyalin contoh apa adanya)"):
        found = places(name)
        if len(found) == 1:
            click.echo(f"{found[0].daerah}, Provinsi {found[0].daerah.provinsi}.", err=True)
            return found[0]
        if found:
            return _chosen(found)
        click.echo(f"Tidak ada kecamatan {name} di daftar wilayah.{meant(alike(name))}", err=True)
    return None


def _chosen(found: list[Tempat]) -> Tempat:
    for n, one in enumerate(found, 1):
        click.echo(f"  {n}. {one.daerah}, Provinsi {one.daerah.provinsi}", err=True)
    while True:
        answer = _answer(f"Nomor (1-{len(found)})")
        if answer.isdecimal() and 1 <= int(answer) <= len(found):
            return found[int(answer) - 1]


def _answer(question: str) -> str:
    return str(click.prompt(question, default="", show_default=False, err=True)).strip()
