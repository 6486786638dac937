"""PJ110: names are written with their degrees as the rules of spelling have them, in one way."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from generator.findings import Finding, Rule, Tingkat
from generator.model.tahun import Tahun

from .nama import bare, loose_degree, read_name
from .pemangku import Pemangku, holders, is_acting

RULE = Rule(
    code="PJ110",
    tingkat=Tingkat.PERINGATAN,
    judul="Penulisan nama atau gelar pejabat",
    pesan="Nama pejabat tertulis «{nama}», {soal}.",
    mengapa="Nama dan gelar di bawah tanda tangan ditulis seperti pada SK pangkat dan sama di semua naskah; gelar di "
    "belakang nama dipisahkan dengan koma.",
    perbaikan="Betulkan `pejabat.nama` di jabatan.yaml, misalnya Budi Santoso, S.Sos., M.Si.",
    salah="- id: camat\n  nama: Camat\n  jenjang: administrator\n"
    "  pejabat: {nama: Budi Santoso S.Sos, nip: 19790820 200501 1 007}\n",
    benar="- id: camat\n  nama: Camat\n  jenjang: administrator\n"
    '  pejabat: {nama: "Budi Santoso, S.Sos", nip: 19790820 200501 1 007}\n',
    contoh="jabatan.yaml",
)


def check(tahun: Tahun) -> Iterator[Finding]:
    """One finding a person: Plt. in the name, a missing comma, or (a note) another style than a colleague's."""
    people = list(holders(tahun))
    first_writing = _writings(people)
    ordinary = next((p.nama for p in people if not read_name(p.nama).inti.isupper()), None)
    for person in people:
        problem = _fault(person)
        if problem:
            yield RULE.at(person.letak("nama"), person.id, nama=person.nama[:120], soal=problem)
            continue
        problem = _other_style(person, first_writing, ordinary)
        if problem:
            note = Tingkat.CATATAN
            yield RULE.at(person.letak("nama"), person.id, tingkat=note, nama=person.nama[:120], soal=problem)


def _fault(person: Pemangku) -> str:
    if is_acting(person.nama):
        return "padahal Plt., Plh., dan Pj. milik jabatan, bukan bagian nama"
    degree = loose_degree(read_name(person.nama).inti)
    return f"tanpa koma di depan gelar «{degree}»" if degree else ""


def _writings(people: list[Pemangku]) -> dict[str, str]:
    """The first writing in the office of each degree."""
    first: dict[str, str] = {}
    for person in people:
        for degree in read_name(person.nama).gelar:
            first.setdefault(bare(degree).lower(), degree)
    return first


def _other_style(person: Pemangku, first_writing: dict[str, str], ordinary: str | None) -> str:
    name = read_name(person.nama)
    mixed: dict[str, str] = defaultdict(str)
    for degree in name.gelar:
        first = first_writing[bare(degree).lower()]
        if first != degree:
            mixed[degree] = first
    if mixed:
        degree, first = next(iter(mixed.items()))
        return f"gelar «{degree}», sedangkan di tempat lain «{first}»"
    if ordinary is not None and len(name.inti) > 4 and name.inti.isupper():
        return f"huruf kapital seluruhnya, sedangkan nama lain tidak («{ordinary[:60]}»)"
    return ""
