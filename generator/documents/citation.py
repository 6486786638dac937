"""Formal citations of regulations (UU 12/2011 Lampiran II no. 41-52), as they hold on the decision's date."""

from __future__ import annotations

from datetime import date

from generator.model.jenis_peraturan import BERLEMBARAN, JENIS, PROVINSI, called
from generator.model.kantor import Kantor
from generator.model.naskah import Dasar, PeraturanSetempat
from generator.model.peraturan import DaftarPeraturan, LembaranRegister, Peraturan, Perubahan


def cite(dasar: Dasar, register: DaftarPeraturan, kantor: Kantor, tanggal: date) -> str:
    """The citation of one legal basis, without its end punctuation.

    Args:
        dasar: A key of the register, a local regulation in parts, or free text. A key that the
            register has not stands for itself: only a draft in spite of findings gets here.
        register: The register.
        kantor: Whose regency a local regulation belongs to when it names none.
        tanggal: The decision's date; only amendments in force by then are named.
    """
    if dasar.teks is not None:
        return dasar.teks.rstrip(" ;.")
    if dasar.peraturan is not None:
        return _local(dasar.peraturan, kantor)
    key = str(dasar.kunci)
    return cite_registered(register[key], tanggal) if key in register else key


def cite_registered(peraturan: Peraturan, tanggal: date) -> str:
    """The citation of a registered regulation with the amendment that holds on a day."""
    amendments = peraturan.perubahan_pada(tanggal)
    text = _formal(peraturan)
    if not amendments:
        return text
    last = _formal(amendments[-1])
    if len(amendments) == 1:
        return f"{text} sebagaimana telah diubah dengan {last}"
    return f"{text} sebagaimana telah diubah beberapa kali, terakhir dengan {last}"


def _formal(p: Perubahan) -> str:
    about = f" tentang {p.tentang}" if p.tentang else ""
    return f"{p.nama}{about}{_gazette(p)}"


def _gazette(p: Perubahan) -> str:
    """Lembaran and Berita Negara in brackets; nothing where the register has no proved number."""
    if p.bn:
        return f" ({_issue('Berita Negara', p.bn)})"
    if not p.ln or (p.jenis in BERLEMBARAN and not p.tln):
        return ""
    supplement = f", Tambahan Lembaran Negara Republik Indonesia Nomor {p.tln}" if p.tln else ""
    return f" ({_issue('Lembaran Negara', p.ln)}{supplement})"


def _issue(name: str, issue: LembaranRegister) -> str:
    return f"{name} Republik Indonesia Tahun {issue.tahun} Nomor {issue.nomor}"


def _local(p: PeraturanSetempat, kantor: Kantor) -> str:
    area, region = _area(p, kantor)
    text = called(p.jenis, p.nomor, p.tahun, pembentuk=p.pembentuk, wilayah=area, daerah=region)
    text = f"{text} tentang {p.tentang}"
    gazette = " ".join(JENIS[p.jenis].lembaran.format(wilayah=area, daerah=region).split())
    if p.lembaran is None or not gazette:
        return text
    supplement = f", Tambahan {gazette} Nomor {p.lembaran.tambahan}" if p.lembaran.tambahan else ""
    return f"{text} ({gazette} Tahun {p.lembaran.tahun} Nomor {p.lembaran.nomor}{supplement})"


def _area(p: PeraturanSetempat, kantor: Kantor) -> tuple[str, str]:
    """`Kabupaten` or `Kota`, and the name of the region."""
    if p.jenis in PROVINSI:
        return "", p.daerah or kantor.provinsi or ""
    return ("Kabupaten" if kantor.kabupaten else "Kota"), p.daerah or kantor.kabupaten or kantor.kota or ""
