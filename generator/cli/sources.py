"""Commands that make or change sources: mulai, impor, excel."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

import click

from generator.errors import ExitCode, UsageError

from .options import leave
from .words import Command, Group


@click.command(cls=Command, short_help="Membuat folder tahun: dari contoh lengkap, atau dari tahun lalu.")
@click.argument("folder", type=click.Path(path_type=Path))
@click.option(
    "--dari",
    type=click.Path(path_type=Path),
    metavar="FOLDER-TAHUN-LALU",
    help="Susun rancangan tahun baru dari folder tahun lalu; folder itu tidak disentuh.",
)
@click.option(
    "--perubahan",
    type=click.Choice(["lebur", "abaikan"]),
    help="Perubahan tahun lalu: dilebur ke dalam sumber baru (bawaan), atau diabaikan (yang murni yang dibawa).",
)
@click.option("--kecamatan", help="Nama kecamatan Anda; contohnya langsung memakai nama dan daerahnya.")
@click.option("--daerah", help="Kabupaten atau kotanya, bila nama kecamatan itu ada di beberapa daerah.")
def mulai(
    folder: Path,
    dari: Path | None,
    perubahan: Literal["lebur", "abaikan"] | None,
    kecamatan: str | None,
    daerah: str | None,
) -> None:
    """Membuat FOLDER berisi contoh lengkap untuk diganti dengan data kantor Anda, atau rancangan dari tahun lalu.

    Di terminal, nama kecamatan ditanyakan dan daerahnya dilengkapi dari daftar wilayah.

    \b
    Contoh: naskah mulai sources/kecamatan-anda/2026
            naskah mulai sources/kecamatan-anda/2026 --kecamatan Kubutambahan
            naskah mulai sources/kecamatan-anda/2027 --dari sources/kecamatan-anda/2026
    """
    from generator.cli.questions import asked
    from generator.gulung import gulung
    from generator.sources.start import start
    from generator.tempat import place

    if dari is not None:
        if kecamatan or daerah:
            raise UsageError("--kecamatan dan --daerah tidak berlaku bersama --dari: kantornya sama dengan tahun lalu.")
        rolled = gulung(dari, folder, perubahan or "lebur")
        for path in rolled.tertulis:
            click.echo(path)
        for line in rolled.daftar():
            click.echo(line, err=True)
        click.echo(f"Sesudah itu jalankan: naskah periksa {folder}", err=True)
        return
    if perubahan is not None:
        raise UsageError("--perubahan hanya berlaku bersama --dari. Sebut juga folder tahun lalu dengan --dari.")
    if daerah is not None and kecamatan is None:
        raise UsageError("--daerah hanya berlaku bersama --kecamatan. Sebut nama kecamatannya.")
    where = place(kecamatan, daerah) if kecamatan is not None else asked(folder)
    for path in start(folder, where):
        click.echo(path)
    click.echo(f"Isi berkas-berkas itu, lalu jalankan: naskah periksa {folder}", err=True)


@click.command("impor", cls=Command, short_help="Membuat rancangan sumber dari naskah lama (Word atau PDF).")
@click.argument("lama", type=click.Path(path_type=Path))
@click.option(
    "-o",
    "--output",
    "folder",
    type=click.Path(path_type=Path),
    required=True,
    help="Folder tahun yang dibuat; harus belum ada, atau kosong.",
)
def impor_naskah(lama: Path, folder: Path) -> None:
    """Membaca naskah LAMA (SK, IKU, IKI, Perjanjian Kinerja, atau Rencana Aksi) menjadi rancangan sumber.

    Yang tidak dapat ditempatkan didaftar; tidak ada yang dikarang. PDF terbaca lebih sedikit daripada Word.

    \b
    Contoh: naskah impor "SK IKU 2025.docx" -o sources/kecamatan-anda/2025
            naskah impor perjanjian-kinerja.pdf -o sources/kecamatan-anda/2025
    """
    from generator.impor.berkas import impor as draft

    drafted = draft(lama, folder)
    for path in drafted.berkas:
        click.echo(path)
    for line in drafted.daftar():
        click.echo(line, err=True)
    click.echo(f"Periksa setiap barisnya, lalu jalankan: naskah periksa {folder}", err=True)


@click.group(cls=Group, short_help="Tabel setahun sebagai buku kerja Excel, dan kembali.")
def excel() -> None:
    """Menulis tabel setahun ke Excel (ekspor), atau mengambil suntingannya kembali ke YAML (impor)."""


@excel.command(short_help="Menulis buku kerja dari sumber.")
@click.argument("folder", type=click.Path(path_type=Path))
@click.option(
    "-o",
    "--output",
    "berkas",
    type=click.Path(path_type=Path, dir_okay=False),
    default=Path("tahun.xlsx"),
    show_default=True,
    help="Buku kerja yang ditulis.",
)
def ekspor(folder: Path, berkas: Path) -> None:
    """Menulis kinerja, anggaran, dan jabatan di FOLDER ke sebuah buku kerja Excel.

    Contoh: naskah excel ekspor sources/kecamatan-anda/2026 -o tahun.xlsx
    """
    from generator.excel import ekspor as write

    write(folder, berkas)
    click.echo(berkas)


@excel.command("impor", short_help="Mengambil suntingan buku kerja kembali ke YAML.")
@click.argument("buku", type=click.Path(path_type=Path))
@click.argument("folder", type=click.Path(path_type=Path))
@click.option("--ya", is_flag=True, help="Tulis tanpa bertanya lagi.")
def impor(buku: Path, folder: Path, ya: bool) -> None:
    """Menampilkan setiap perubahan di BUKU (sel, kunci, semula, menjadi), lalu menulisnya ke FOLDER bila disetujui.

    Contoh: naskah excel impor tahun.xlsx sources/kecamatan-anda/2026
    """
    from generator.excel import impor as take

    taken = take(buku, folder)
    click.echo(taken.laporan())
    if taken.isi.galat:
        leave(ExitCode.SUMBER_TAK_TERBACA)
    if taken.isi.teks and (ya or click.confirm("Tulis perubahan ini?", err=True)):
        for path in taken.tulis():
            click.echo(path)
