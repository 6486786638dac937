"""The command `naskah`: commands, options, exit codes; no logic."""

from __future__ import annotations

import gc
import io
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Literal

import click

from generator import __version__
from generator.cli_words import Group, usage_fault
from generator.errors import ExitCode, NaskahError, UsageError, of_system

_FOLDERS = click.argument("folder", nargs=-1, required=True, type=click.Path(path_type=Path))
_OWN_TEMPLATES = Path("docx_templates")


def _template_folder(_context: click.Context, _parameter: click.Parameter, value: Path) -> Path:
    """The folder as given; one that was named must be there, the usual one need not."""
    if value != _OWN_TEMPLATES and not value.is_dir():
        raise UsageError(f"Folder templat {value} tidak ada. Betulkan --templat, atau hilangkan untuk templat bawaan.")
    return value


_TEMPLATES = click.option(
    "--templat",
    type=click.Path(path_type=Path),
    default=_OWN_TEMPLATES,
    callback=_template_folder,
    show_default=True,
    help="Folder templat Word milik kantor; didahulukan dari templat bawaan.",
)

_JOBS = click.option(
    "-j",
    "--jobs",
    default="1",
    metavar="N",
    show_default=True,
    help="Kerjakan N folder sekaligus, tiap folder dalam proses sendiri; auto atau 0: sebanyak inti prosesor.",
)
_DASK = click.option(
    "--dask", metavar="ALAMAT", help="Kerjakan di gugus Dask; alamat penjadwalnya, mis. tcp://10.0.0.5:8786."
)


@click.group(cls=Group, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 110})
@click.version_option(__version__, prog_name="naskah", message="%(prog)s %(version)s", help="Tampilkan versi program.")
def naskah() -> None:
    """Menyusun naskah kinerja kecamatan dari satu sumber data: SK, IKU, IKI, Perjanjian Kinerja, dan Rencana Aksi.

    \b
    Urutan kerja:
      naskah mulai sources/kecamatan-anda/2026     contoh lengkap untuk diisi
      naskah periksa sources/kecamatan-anda/2026   semua temuan
      naskah buat sources/kecamatan-anda/2026      naskah Word di output/
    """


@naskah.command(short_help="Membuat folder tahun: dari contoh lengkap, atau dari tahun lalu.")
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
    from generator.cli_tempat import asked
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


@naskah.command(short_help="Menampilkan semua temuan.")
@_FOLDERS
@click.option(
    "--format",
    "bentuk",
    type=click.Choice(["teks", "json", "html", "docx", "sarif"]),
    default="teks",
    show_default=True,
    help="Bentuk laporan; docx adalah lembar reviu.",
)
@click.option(
    "-o", "--output", "berkas", type=click.Path(path_type=Path, dir_okay=False), help="Tulis laporan ke berkas ini."
)
@_JOBS
@_DASK
@_TEMPLATES
def periksa(
    folder: tuple[Path, ...], bentuk: str, berkas: Path | None, jobs: str, dask: str | None, templat: Path
) -> None:
    """Memeriksa sumber di FOLDER: sebuah tahun, sebuah kantor, atau seluruh sources.

    \b
    Contoh: naskah periksa sources/kecamatan-anda/2026
            naskah periksa sources --format html -o reviu.html
    """
    if bentuk == "docx" and berkas is None:
        raise UsageError("Lembar reviu (docx) tidak dapat ditampilkan di sini. Tambahkan -o lembar-reviu.docx.")
    from generator.cli_periksa import tell
    from generator.pelaksana import banyaknya
    from generator.pipeline import folders

    _leave(tell(folder, folders(folder), bentuk, berkas, templat, banyaknya(jobs), dask))


@naskah.command(short_help="Memeriksa, lalu menulis naskah Word.")
@_FOLDERS
@click.option(
    "-o",
    "--output",
    "keluaran",
    type=click.Path(path_type=Path),
    default=Path("output"),
    show_default=True,
    help="Folder hasil.",
)
@click.option(
    "--dokumen", help="Hanya jenis ini, dipisah koma: sk-iku, sk-iki, iku, iki, rencana-aksi, pk, matriks-perubahan."
)
@click.option("--versi", help="Hanya versi ini: murni, atau angka perubahannya (1, 2, ...); bawaan: semua.")
@click.option(
    "--jejak", is_flag=True, help="Di samping tiap naskah perubahan, tulis juga jejak revisinya (.jejak.docx)."
)
@click.option("--tetap", is_flag=True, help="Tetap tulis rancangan bertanda air walaupun ada kesalahan.")
@click.option("--gabung", is_flag=True, help="Gabungkan perubahan data ke dalam naskah yang sudah disunting tangan.")
@click.option("--pdf", is_flag=True, help="Cetak juga tiap naskah sebagai PDF, dan semuanya sebagai satu berkas.")
@click.option("--tanda", type=click.Choice(["salinan", "rancangan"]), help="Tanda pada halaman berkas PDF gabungan.")
@click.option(
    "--lampirkan",
    multiple=True,
    type=click.Path(path_type=Path),
    help="PDF lain di akhir berkas gabungan, mis. pindaian bertanda tangan; boleh diulang.",
)
@click.option("--pantau", is_flag=True, help="Susun lagi setiap kali sumber atau templat disimpan; Ctrl-C berhenti.")
@_JOBS
@_DASK
@_TEMPLATES
def buat(
    folder: tuple[Path, ...],
    keluaran: Path,
    dokumen: str | None,
    versi: str | None,
    jejak: bool,
    tetap: bool,
    gabung: bool,
    pdf: bool,
    tanda: str | None,
    lampirkan: tuple[Path, ...],
    pantau: bool,
    jobs: str,
    dask: str | None,
    templat: Path,
) -> None:
    """Memeriksa sumber di FOLDER, lalu menulis naskah dan lembar reviu ke output/<kecamatan>/<tahun>/.

    Naskah sesudah perubahan-N.yaml ditulis ke perubahan-N/ di bawahnya: hanya yang isinya tersentuh.
    Selama ada temuan tingkat kesalahan, hanya lembar reviu yang ditulis.
    Naskah yang sudah disunting tangan tidak pernah ditimpa: rancangan baru ditaruh di sampingnya.

    \b
    Contoh: naskah buat sources/kecamatan-anda/2026
            naskah buat sources --dokumen sk-iku,iku
            naskah buat sources/kecamatan-anda/2026 --versi murni
            naskah buat sources/kecamatan-anda/2026 --pdf --lampirkan pindaian.pdf
    """
    from generator.answers import bundle, kinds, version
    from generator.cli_buat import again, once
    from generator.pelaksana import banyaknya
    from generator.pipeline import Pilihan, folders

    years = folders(folder)
    prints = bundle(years, pdf, tanda, lampirkan)
    choice = Pilihan(keluaran, kinds(dokumen), tetap, templat, version(versi), jejak, gabung, *prints)
    by = banyaknya(jobs), dask
    _leave(again(folder, years, choice, templat, *by) if pantau else once(folder, years, choice, *by))


@naskah.command(short_help="Menampilkan yang diubah sebuah perubahan: semula, menjadi, selisih, alasan.")
@click.argument("folder", type=click.Path(path_type=Path))
@click.option("--dari", help="Versi semula: murni, atau angka perubahannya; bawaan: versi sebelum --ke.")
@click.option("--ke", help="Versi yang dibandingkan; bawaan: perubahan terakhir.")
@click.option(
    "--format",
    "bentuk",
    type=click.Choice(["teks", "json", "docx"]),
    default="teks",
    show_default=True,
    help="Bentuk laporan; docx adalah matriks perubahan.",
)
@click.option("-o", "--output", "berkas", type=click.Path(path_type=Path, dir_okay=False), help="Tulis ke berkas ini.")
@_TEMPLATES
def banding(folder: Path, dari: str | None, ke: str | None, bentuk: str, berkas: Path | None, templat: Path) -> None:
    """Membandingkan dua versi sebuah tahun di FOLDER: semula, menjadi, selisih, alasan, dan naskah yang tersentuh.

    \b
    Contoh: naskah banding sources/kecamatan-anda/2026
            naskah banding sources/kecamatan-anda/2026 --dari murni --ke 2
            naskah banding sources/kecamatan-anda/2026 --format docx -o matriks-perubahan.docx
    """
    from generator.banding_answers import tell
    from generator.output.files import write_report
    from generator.reports.layar import layar_of

    if bentuk == "docx" and berkas is None:
        raise UsageError("Matriks (docx) tidak dapat ditampilkan di sini. Tambahkan -o matriks-perubahan.docx.")
    report = tell(folder, dari, ke, bentuk, templat, None if berkas else layar_of(sys.stdout))
    if berkas is None:
        click.echo(report, color=True)
    else:
        write_report(berkas, report)


@naskah.command(short_help="Menjelaskan satu aturan, atau daftar semuanya.")
@click.argument("kode", required=False)
def jelaskan(kode: str | None) -> None:
    """Menjelaskan aturan KODE: mengapa, perbaikan, contoh, dan dasarnya. Tanpa KODE: daftar semua aturan.

    Contoh: naskah jelaskan RA101
    """
    from generator.answers import explain_rule

    click.echo(explain_rule(kode))


@naskah.command(short_help="Mencari peraturan: sitiran, kunci, dan statusnya pada suatu tanggal.")
@click.argument("cari", nargs=-1)
@click.option("--tanggal", help="Keadaan pada tanggal ini, mis. 2021-01-04; bawaan: hari ini.")
def peraturan(cari: tuple[str, ...], tanggal: str | None) -> None:
    """Mencari CARI di daftar peraturan: kunci, nomor dan tahun, atau kata dari judulnya. Tanpa CARI: semua kunci.

    \b
    Contoh: naskah peraturan kecamatan
            naskah peraturan permenpan 53
            naskah peraturan uu-23-2014 --tanggal 2021-01-04
    """
    from generator.peraturan_answers import day_of, tell

    click.echo(tell(" ".join(cari), day_of(tanggal)))


@naskah.command(short_help="Variabel yang boleh dipakai templat Word.")
@click.argument("dokumen", required=False)
@click.option("--periksa", "lint", is_flag=True, help="Periksa templat di folder templat.")
@_TEMPLATES
def variabel(dokumen: str | None, lint: bool, templat: Path) -> None:
    """Menampilkan variabel yang boleh dipakai templat Word, atau memeriksa templat.

    \b
    Contoh: naskah variabel sk
            naskah variabel --periksa
    """
    from generator.answers import list_variables, template_faults

    if not lint:
        click.echo(list_variables(dokumen))
        return
    faults = template_faults(templat, dokumen)
    for fault in faults:
        click.echo(fault)
    if not faults:
        click.echo("Semua templat beres.")
    _leave(ExitCode.TEMPLAT_RUSAK if faults else ExitCode.BERES)


@naskah.command(short_help="Yang kurang pada komputer ini, dan cara melengkapinya.")
@_TEMPLATES
def diagnosa(templat: Path) -> None:
    """Memeriksa komputer ini: Python, paket, LibreOffice, huruf, templat, izin tulis, dan umur daftar peraturan.

    Contoh: naskah diagnosa
    """
    from datetime import date

    from generator.diagnosa import Tempat, diagnose, exit_code, tell

    rows = diagnose(Tempat(Path("sources"), Path("output"), templat), date.today())
    click.echo(tell(rows))
    _leave(exit_code(rows))


@naskah.command("impor", short_help="Membuat rancangan sumber dari naskah lama (Word atau PDF).")
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


@naskah.group(short_help="Tabel setahun sebagai buku kerja Excel, dan kembali.")
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
        _leave(ExitCode.SUMBER_TAK_TERBACA)
    if taken.isi.teks and (ya or click.confirm("Tulis perubahan ini?", err=True)):
        for path in taken.tulis():
            click.echo(path)


def _leave(code: int) -> None:
    if code:
        sys.exit(int(code))


def run(arguments: Sequence[str] | None = None) -> int:
    """Run the command; what stops it is told at this one place.

    Returns:
        The exit code.
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")
    try:
        naskah.main(args=None if arguments is None else list(arguments), prog_name="naskah", standalone_mode=False)
    except NaskahError as error:
        click.echo(f"naskah: {error}", err=True)
        return error.exit_code
    except click.UsageError as error:
        click.echo(usage_fault(error), err=True)
        return ExitCode.PERINTAH_SALAH
    except (click.Abort, KeyboardInterrupt):
        click.echo("naskah: dihentikan.", err=True)
        return 130
    except BrokenPipeError:
        return ExitCode.BERES
    except OSError as error:
        click.echo(f"naskah: {of_system(error)}", err=True)
        return ExitCode.KELUARAN_TAK_TERTULIS
    except SystemExit as stop:
        return int(stop.code or 0)
    return ExitCode.BERES


def main() -> None:
    """Entry point of `naskah` and `python -m generator`; writes UTF-8 wherever its words go."""
    # Nearly all that a run makes lives to its end: looking for garbage among it as often as Python does costs a fifth
    # of the time and finds nothing.
    gc.set_threshold(100_000, 50, 100)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")
    sys.exit(run())
