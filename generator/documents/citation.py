"""Formal citations of regulations (UU 12/2011 Lampiran II no. 41-52), as they hold on the decision's date."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from generator.model.jenis_peraturan import BERLEMBARAN, JENIS, PROVINSI, called
from generator.model.kantor import Kantor
from generator.model.naskah import BagianPeraturan, Dasar, PeraturanSetempat
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
        return _local_amended(dasar.peraturan, kantor, tanggal)
    key = str(dasar.kunci)
    return cite_registered(register[key], tanggal) if key in register else key


def cite_registered(peraturan: Peraturan, tanggal: date) -> str:
    """The citation of a registered regulation with the amendment that holds on a day."""
    last = [_formal(change) for change in peraturan.perubahan_pada(tanggal)]
    return _amended(_formal(peraturan), last)


def _amended(text: str, amendments: Sequence[str]) -> str:
    """A citation with the last of its amendments."""
    if not amendments:
        return text
    if len(amendments) == 1:
        return f"{text} sebagaimana telah diubah dengan {amendments[-1]}"
    return f"{text} sebagaimana telah diubah beberapa kali, terakhir dengan {amendments[-1]}"


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


def _local_amended(p: PeraturanSetempat, kantor: Kantor, day: date) -> str:
    """A local regulation with the last amendment by then, as the office lists them."""
    held = p.perubahan_pada(day)
    return _amended(_local(p, p, kantor), [_local(p, change, kantor) for change in held])


def _local(p: PeraturanSetempat, part: BagianPeraturan, kantor: Kantor) -> str:
    area, region = _area(p, kantor)
    text = called(p.jenis, part.nomor, part.tahun, pembentuk=p.pembentuk, wilayah=area, daerah=region)
    text = f"{text} tentang {part.tentang}"
    gazette = " ".join(JENIS[p.jenis].lembaran.format(wilayah=area, daerah=region).split())
    if part.lembaran is None or not gazette:
        return text
    supplement = f", Tambahan {gazette} Nomor {part.lembaran.tambahan}" if part.lembaran.tambahan else ""
    return f"{text} ({gazette} Tahun {part.lembaran.tahun} Nomor {part.lembaran.nomor}{supplement})"


def _area(p: PeraturanSetempat, kantor: Kantor) -> tuple[str, str]:
    """`Kabupaten` or `Kota`, and the name of the region."""
    if p.jenis in PROVINSI:
        return "", p.daerah or kantor.provinsi or ""
    return ("Kabupaten" if kantor.kabupaten else "Kota"), p.daerah or kantor.kabupaten or kantor.kota or ""
