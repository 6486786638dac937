"""Commands that look something up: jelaskan, peraturan, variabel, diagnosa."""

from __future__ import annotations

from pathlib import Path

import click

from generator.errors import ExitCode

from .options import TEMPLATES, leave
from .words import Command


@click.command(cls=Command, short_help="Menjelaskan satu aturan, atau daftar semuanya.")
@click.argument("kode", required=False)
def jelaskan(kode: str | None) -> None:
    """Menjelaskan aturan KODE: mengapa, perbaikan, contoh, dan dasarnya. Tanpa KODE: daftar semua aturan.

    Contoh: naskah jelaskan RA101
    """
    from generator.answers.jelaskan import explain_rule

    click.echo(explain_rule(kode))


@click.command(cls=Command, short_help="Mencari peraturan: sitiran, kunci, dan statusnya pada suatu tanggal.")
@click.argument("cari", nargs=-1)
@click.option("--tanggal", help="Keadaan pada tanggal ini, mis. 2021-01-04; bawaan: hari ini.")
def peraturan(cari: tuple[str, ...], tanggal: str | None) -> None:
    """Mencari CARI di daftar peraturan: kunci, nomor dan tahun, atau kata dari judulnya. Tanpa CARI: semua kunci.

    \b
    Contoh: naskah peraturan kecamatan
            naskah peraturan permenpan 53
            naskah peraturan uu-23-2014 --tanggal 2021-01-04
    """
    from generator.answers.peraturan import day_of, tell

    click.echo(tell(" ".join(cari), day_of(tanggal)))


@click.command(cls=Command, short_help="Variabel yang boleh dipakai templat Word.")
@click.argument("dokumen", required=False)
@click.option("--periksa", "lint", is_flag=True, help="Periksa templat di folder templat.")
@TEMPLATES
def variabel(dokumen: str | None, lint: bool, templat: Path) -> None:
    """Menampilkan variabel yang boleh dipakai templat Word, atau memeriksa templat.

    \b
    Contoh: naskah variabel sk
            naskah variabel --periksa
    """
    from generator.answers.variabel import list_variables, template_faults

    if not lint:
        click.echo(list_variables(dokumen))
        return
    faults = template_faults(templat, dokumen)
    for fault in faults:
        click.echo(fault)
    if not faults:
        click.echo("Semua templat beres.")
    leave(ExitCode.TEMPLAT_RUSAK if faults else ExitCode.BERES)


@click.command(cls=Command, short_help="Yang kurang pada komputer ini, dan cara melengkapinya.")
@TEMPLATES
def diagnosa(templat: Path) -> None:
    """Memeriksa komputer ini: Python, paket, LibreOffice, huruf, templat, izin tulis, dan umur daftar peraturan.

    Contoh: naskah diagnosa
    """
    from datetime import date

    from generator.answers.diagnosa import Tempat, diagnose, exit_code, tell

    rows = diagnose(Tempat(Path("sources"), Path("output"), templat), date.today())
    click.echo(tell(rows))
    leave(exit_code(rows))
