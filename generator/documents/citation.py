"""Formal citations of regulations (UU 12/2011 Lampiran II no. 41-52), as they hold on the decision's date."""

from __future__ import annotations

from datetime import date

from generator.model.kantor import Kantor
from generator.model.naskah import Dasar, PeraturanSetempat
from generator.model.peraturan import DaftarPeraturan, LembaranRegister, Peraturan, Perubahan

_KINDS = {
    "uu": "Undang-Undang",
    "perppu": "Peraturan Pemerintah Pengganti Undang-Undang",
    "pp": "Peraturan Pemerintah",
    "perpres": "Peraturan Presiden",
    "inpres": "Instruksi Presiden",
    "permen": "Peraturan {pembentuk}",
    "kepmen": "Keputusan {pembentuk}",
}
_LOCAL = {
    "perda-prov": ("Peraturan Daerah Provinsi", "Lembaran Daerah Provinsi"),
    "pergub": ("Peraturan Gubernur", "Berita Daerah Provinsi"),
    "perda": ("Peraturan Daerah {wilayah}", "Lembaran Daerah {wilayah}"),
    "perbup": ("Peraturan Bupati", "Berita Daerah Kabupaten"),
    "perwali": ("Peraturan Wali Kota", "Berita Daerah Kota"),
    "kepbup": ("Keputusan Bupati", ""),
    "kepwali": ("Keputusan Wali Kota", ""),
}


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
    kind = _KINDS[p.jenis].format(pembentuk=p.pembentuk or "Menteri")
    year = "" if "/" in p.nomor else f" Tahun {p.tahun}"
    about = f" tentang {p.tentang}" if p.tentang else ""
    return f"{kind} Nomor {p.nomor}{year}{about}{_gazette(p)}"


def _gazette(p: Perubahan) -> str:
    """Lembaran and Berita Negara in brackets; nothing where the register has no proved number."""
    if p.bn:
        return f" ({_issue('Berita Negara', p.bn)})"
    if not p.ln or (p.jenis in ("uu", "perppu", "pp") and not p.tln):
        return ""
    supplement = f", Tambahan Lembaran Negara Republik Indonesia Nomor {p.tln}" if p.tln else ""
    return f" ({_issue('Lembaran Negara', p.ln)}{supplement})"


def _issue(name: str, issue: LembaranRegister) -> str:
    return f"{name} Republik Indonesia Tahun {issue.tahun} Nomor {issue.nomor}"


def _local(p: PeraturanSetempat, kantor: Kantor) -> str:
    if p.jenis == "permen":
        text = f"Peraturan {p.pembentuk or 'Menteri'}"
        gazette = "Berita Negara Republik Indonesia"
    else:
        kind, gazette = _LOCAL[p.jenis]
        area, name = _area(p, kantor)
        text = f"{kind.format(wilayah=area)} {name}"
        gazette = f"{gazette.format(wilayah=area)} {name}"
    text = f"{text} Nomor {p.nomor} Tahun {p.tahun} tentang {p.tentang}"
    if p.lembaran is None:
        return text
    supplement = f", Tambahan {gazette} Nomor {p.lembaran.tambahan}" if p.lembaran.tambahan else ""
    return f"{text} ({gazette} Tahun {p.lembaran.tahun} Nomor {p.lembaran.nomor}{supplement})"


def _area(p: PeraturanSetempat, kantor: Kantor) -> tuple[str, str]:
    """`Kabupaten` or `Kota`, and the name of the region."""
    if p.jenis in ("perda-prov", "pergub"):
        return "Provinsi", p.daerah or kantor.provinsi or ""
    return ("Kabupaten" if kantor.kabupaten else "Kota"), p.daerah or kantor.kabupaten or kantor.kota or ""
