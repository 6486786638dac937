"""Which papers an office makes, and what each is filled from."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from generator.model.banding import bandingkan
from generator.model.beda import Banding
from generator.model.jabatan import Jabatan
from generator.model.kantor import JenisDokumen
from generator.model.tahun import Langkah, Tahun

from . import bagian, daftar_berkas, iki, iku, lembar_reviu, matriks_perubahan, pk, rencana_aksi, sk, tabel_aksi

TEMPLATES: Mapping[str, type] = {
    "sk.docx": sk.KonteksSK,
    "lampiran.docx": sk.KonteksLampiran,
    "iku-penjelasan.docx": iku.KonteksIKU,
    "iku-penanggung-jawab.docx": iku.KonteksIKU,
    "iki.docx": iki.KonteksIKI,
    "rencana-aksi.docx": rencana_aksi.KonteksRencanaAksi,
    "pk.docx": pk.KonteksPK,
    "tabel-rencana-aksi.docx": tabel_aksi.KonteksTabelAksi,
    "tabel-rencana-aksi-mendatar.docx": tabel_aksi.KonteksTabelAksi,
    matriks_perubahan.TEMPLATE: matriks_perubahan.KonteksMatriks,
    lembar_reviu.TEMPLATE: lembar_reviu.KonteksLembarReviu,
    daftar_berkas.TEMPLATE: daftar_berkas.KonteksDaftarBerkas,
}
"""Every template and the context that fills it."""

MATRIKS = "matriks-perubahan"
"""Kind and file name of the matrix of a perubahan."""


_FAMILIES: Mapping[str, tuple[str, ...]] = {
    JenisDokumen.SK_IKU: ("sk", "lampiran"),
    JenisDokumen.SK_IKI: ("sk", "lampiran"),
}
"""Kinds whose templates are not called as the kind is."""


def templates_of(jenis: frozenset[str] | None) -> list[str]:
    """The templates that papers of some kinds may be filled from, that of the review sheet among them.

    Args:
        jenis: The kinds, as in `--dokumen`; all if None.
    """
    if jenis is None:
        return list(TEMPLATES)
    stems = [stem for kind in jenis for stem in _FAMILIES.get(kind, (kind, f"tabel-{kind}"))]
    wanted = (*stems, lembar_reviu.TEMPLATE)
    return [name for name in TEMPLATES if name.startswith(wanted)]


_DATED_AS_DECISIONS: frozenset[str] = frozenset(
    {JenisDokumen.SK_IKU, JenisDokumen.SK_IKI, JenisDokumen.IKU, JenisDokumen.IKI}
)
"""Kinds whose signature bears the date of a Keputusan, not that of the version."""


@dataclass(frozen=True)
class Paper:
    """One paper to be written.

    Attributes:
        nama: File name without suffix, e.g. `sk-iku`.
        jenis: Kind, as in `--dokumen`; `lembar-reviu` for the review sheet.
        judul: Title for the document's properties.
        templat: File name of its template.
        konteks: What fills it.
        tanggal: Date for the document's properties, so that they do not change from run to run.
    """

    nama: str
    jenis: str
    judul: str
    templat: str
    konteks: object
    tanggal: date


def papers(tahun: Tahun, jenis: frozenset[str] | None = None) -> Iterator[Paper]:
    """The papers of an office, in the order of the contract.

    Args:
        tahun: Its sources.
        jenis: Only these kinds; all that the office makes if None.
    """
    for kind in JenisDokumen:
        if tahun.diminta(kind) and (jenis is None or kind in jenis):
            yield from _of_kind(tahun, kind)


def papers_of(langkah: Langkah) -> Iterator[Paper]:
    """The papers of the version after a perubahan that differ from those before it."""
    names = touched(langkah.sebelum, langkah.sesudah)
    yield from (paper for paper in papers(langkah.sesudah) if paper.nama in names)


def touched(lama: Tahun, baru: Tahun) -> tuple[str, ...]:
    """Names of the papers of a version that differ from those of an earlier one.

    A paper that would differ only by the name and date of its version is not made again: what the parties
    agreed on in it still holds. Nor is a Keputusan, or a sheet dated as one, whose date stays: it was signed by
    who held office on that day, whoever holds it now.
    """
    undressed = replace(baru, berlaku=lama.berlaku)
    before = {paper.nama: paper.konteks for paper in papers(lama)}
    differing = [paper for paper in papers(undressed) if before.get(paper.nama) != paper.konteks]
    kinds = _DATED_AS_DECISIONS.intersection(paper.jenis for paper in differing)
    signed_as_before = replace(undressed, jabatan=_held_as(lama, baru))
    same = {paper.nama for paper in papers(signed_as_before, kinds) if before.get(paper.nama) == paper.konteks}
    return tuple(paper.nama for paper in differing if paper.nama not in same)


def _held_as(lama: Tahun, baru: Tahun) -> tuple[Jabatan, ...]:
    """The positions of a version, held by those who held them in an earlier one."""
    known = lama.jabatan_menurut_id
    return tuple(known.get(jabatan.id, jabatan) for jabatan in baru.jabatan)


def matriks_paper(lama: Tahun, baru: Tahun, banding: Banding) -> Paper:
    """The matrix of what differs between two versions of a year."""
    kantor = baru.kantor
    day = baru.tanggal_perjanjian or date(kantor.tahun, 1, 1)
    title = f"Matriks Perubahan Perjanjian Kinerja {kantor.nama} Tahun {kantor.tahun}"
    context = matriks_perubahan.build(lama, baru, banding)
    return Paper(MATRIKS, MATRIKS, title, matriks_perubahan.TEMPLATE, context, day)


def matriks_of(langkah: Langkah) -> Paper:
    """The matrix of what one perubahan changes."""
    lama, baru = langkah.sebelum, langkah.sesudah
    return matriks_paper(lama, baru, bandingkan(lama, baru, langkah.perubahan.alasan_untuk))


def review_paper(sheets: Sequence[lembar_reviu.LembarReviu], tahun: Tahun | None) -> Paper:
    """The review sheets of some offices as one paper.

    Args:
        sheets: One for each office and year.
        tahun: Whose date it bears; None when no office could be read.
    """
    day = date(tahun.kantor.tahun if tahun else 2000, 1, 1)
    title = "Lembar Reviu Naskah Kinerja"
    if tahun is not None and len(sheets) == 1:
        title = f"{title} {tahun.kantor.nama} Tahun {tahun.kantor.tahun}"
    context = lembar_reviu.KonteksLembarReviu(tuple(sheets))
    return Paper("lembar-reviu", "lembar-reviu", title, lembar_reviu.TEMPLATE, context, day)


def contents_paper(tahun: Tahun, isi: Sequence[daftar_berkas.Isi], tanggal: date) -> Paper:
    """The list of contents of the bundle of an office and year."""
    title = f"Berkas Naskah Kinerja {tahun.kantor.nama} Tahun {tahun.kantor.tahun}"
    context = daftar_berkas.build(tahun, isi)
    return Paper(f"berkas-{tahun.kantor.tahun}", "berkas", title, daftar_berkas.TEMPLATE, context, tanggal)


def _of_kind(tahun: Tahun, kind: JenisDokumen) -> Iterator[Paper]:
    kantor = tahun.kantor
    new_year = date(kantor.tahun, 1, 1)
    match kind:
        case JenisDokumen.SK_IKU | JenisDokumen.SK_IKI:
            for stem, decision in tahun.keputusan.items():
                if tahun.jenis_keputusan(stem) is kind:
                    day = decision.tanggal or new_year
                    title = f"Keputusan {kantor.pimpinan} tentang {decision.tentang}"
                    yield Paper(stem, kind, title, sk.TEMPLATE, sk.build(tahun, decision), day)
        case JenisDokumen.IKU:
            title = f"Indikator Kinerja Utama {kantor.nama}"
            yield Paper("iku", kind, title, iku.template(tahun), iku.build(tahun), new_year)
        case JenisDokumen.IKI:
            title = f"Indikator Kinerja Individu {kantor.nama}"
            yield Paper("iki", kind, title, iki.TEMPLATE, iki.build(tahun), new_year)
        case JenisDokumen.RENCANA_AKSI:
            day = tahun.tanggal_rencana_aksi or new_year
            title = f"{tabel_aksi.title(tahun)} {kantor.nama} Tahun {kantor.tahun}"
            yield Paper("rencana-aksi", kind, title, rencana_aksi.TEMPLATE, rencana_aksi.build(tahun), day)
        case JenisDokumen.PK:
            for jabatan in tahun.berperjanjian:
                name = kantor.pimpinan if jabatan == tahun.pimpinan else f"{jabatan.nama}, {kantor.nama},"
                title = f"{bagian.agreement(tahun)} {name} Tahun {kantor.tahun}"
                day = tahun.tanggal_perjanjian or new_year
                yield Paper(f"pk-{jabatan.id}", kind, title, pk.TEMPLATE, pk.build(tahun, jabatan), day)
