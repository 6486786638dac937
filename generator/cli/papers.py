"""Commands that read sources and tell of them or make their papers: periksa, buat, banding."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from generator.errors import UsageError

from .options import DASK, FOLDERS, JOBS, TEMPLATES, leave
from .words import Command


@click.command(cls=Command, short_help="Menampilkan semua temuan.")
@FOLDERS
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
@JOBS
@DASK
@TEMPLATES
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
    from generator.cli.show_periksa import tell
    from generator.pelaksana import banyaknya
    from generator.pipeline import folders

    leave(tell(folder, folders(folder), bentuk, berkas, templat, banyaknya(jobs), dask))


@click.command(cls=Command, short_help="Memeriksa, lalu menulis naskah Word.")
@FOLDERS
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
@JOBS
@DASK
@TEMPLATES
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
    from generator.cli.choices import bundle, kinds, version
    from generator.cli.show_buat import again, once
    from generator.pelaksana import banyaknya
    from generator.pipeline import Pilihan, folders

    years = folders(folder)
    prints = bundle(years, pdf, tanda, lampirkan)
    choice = Pilihan(keluaran, kinds(dokumen), tetap, templat, version(versi), jejak, gabung, *prints)
    by = banyaknya(jobs), dask
    leave(again(folder, years, choice, templat, *by) if pantau else once(folder, years, choice, *by))


@click.command(cls=Command, short_help="Menampilkan yang diubah sebuah perubahan: semula, menjadi, selisih, alasan.")
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
@TEMPLATES
def banding(folder: Path, dari: str | None, ke: str | None, bentuk: str, berkas: Path | None, templat: Path) -> None:
    """Membandingkan dua versi sebuah tahun di FOLDER: semula, menjadi, selisih, alasan, dan naskah yang tersentuh.

    \b
    Contoh: naskah banding sources/kecamatan-anda/2026
            naskah banding sources/kecamatan-anda/2026 --dari murni --ke 2
            naskah banding sources/kecamatan-anda/2026 --format docx -o matriks-perubahan.docx
    """
    from generator.answers.banding import tell
    from generator.output.files import write_report
    from generator.reports.layar import layar_of

    if bentuk == "docx" and berkas is None:
        raise UsageError("Matriks (docx) tidak dapat ditampilkan di sini. Tambahkan -o matriks-perubahan.docx.")
    report = tell(folder, dari, ke, bentuk, templat, None if berkas else layar_of(sys.stdout))
    if berkas is None:
        click.echo(report, color=True)
    else:
        write_report(berkas, report)
