"""Spellings that KBBI knows to be non-standard, in the forms that office texts have."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

_STEMS = """
aktifitas aktivitas|analisa analisis|apotik apotek|azas asas|obyek objek|obyektif objektif|obyektifitas objektivitas
subyek subjek|subyektif subjektif|detil detail|efektifitas efektivitas|produktifitas produktivitas
kreatifitas kreativitas|sensitifitas sensitivitas|selektifitas selektivitas|legalitet legalitas|ekstrim ekstrem
faham paham|fihak pihak|fikir pikir|frekwensi frekuensi|konsekwensi konsekuensi|himbau imbau|hutang utang
hirarki hierarki|hipotesa hipotesis|ijasah ijazah|ijin izin|perijinan perizinan|jadual jadwal|jaman zaman
karir karier|konkrit konkret|kongkrit konkret|kongkret konkret|kuisioner kuesioner|kwesioner kuesioner
kwalitas kualitas|kwantitas kuantitas|kwitansi kuitansi|managemen manajemen|manejemen manajemen|metoda metode
milyar miliar|trilyun triliun|nasehat nasihat|praktek praktik|propinsi provinsi|prosentase persentase
resiko risiko|sekedar sekadar|sistim sistem|standarisasi standardisasi|standart standar
survey survei|tehnik teknik|tehnis teknis|tehnologi teknologi|ketentraman ketenteraman|tentram tenteram
trampil terampil|ketrampilan keterampilan|antri antre|asset aset|draft draf|cendrung cenderung|hakekat hakikat
kadaluarsa kedaluwarsa|kharisma karisma|komplit komplet|kordinasi koordinasi|lembab lembap
nomer nomor|supir sopir|tauladan teladan|teoritis teoretis|terlanjur telanjur|varitas varietas
respon respons|inventarisir inventarisasi|koordinir koordinasi|akomodir akomodasi|kuisisioner kuesioner
intruksi instruksi|legalisir legalisasi
realisir realisasi|rekapitulir rekapitulasi|proklamirkan proklamasikan|akte akta
silahkan silakan|aktip aktif|efektip efektif|obyektip objektif
"""
_WORDS = """
mengkoordinasikan mengoordinasikan|pengkoordinasian pengoordinasian|mengkoordinir mengoordinasi
dikoordinir dikoordinasi|mengkomunikasikan mengomunikasikan|mengkonsultasikan mengonsultasikan
mengkonsolidasikan mengonsolidasikan|mengkompilasi mengompilasi|mengkompilasikan mengompilasikan
mengkoreksi mengoreksi|mengkonfirmasi mengonfirmasi|mengkonsep mengonsep|mempengaruhi memengaruhi
mensukseskan menyukseskan|mensosialisasikan menyosialisasikan|mentaati menaati|mentargetkan menargetkan
menterjemahkan menerjemahkan|mempedomani memedomani|mempercayakan memercayakan|mensejahterakan menyejahterakan
mensinkronkan menyinkronkan|mensinergikan menyinergikan|mensinkronisasikan menyinkronisasikan
mengkaitkan mengaitkan|mentabulasi menabulasi|mensurvei menyurvei|pensejahteraan penyejahteraan
merubah mengubah|dirubah diubah|kerjasama kerja sama|bekerjasama bekerja sama|kerjabakti kerja bakti
terimakasih terima kasih|tandatangan tanda tangan|tanggungjawab tanggung jawab|penanggungjawab penanggung jawab
tindaklanjut tindak lanjut|dilingkungan di lingkungan|dibidang di bidang|diwilayah di wilayah
dikemudian di kemudian|didalam di dalam|didalamnya di dalamnya|diluar di luar|diatas di atas|dibawah di bawah
disamping di samping|diantara di antara|diantaranya di antaranya|dimana di mana|disini di sini|dikecamatan di kecamatan
dikabupaten di kabupaten|didesa di desa|dikantor di kantor|kedalam ke dalam|keatas ke atas|kebawah ke bawah
kehadapan ke hadapan|dilingkup di lingkup|ditingkat di tingkat
sinerjik sinergis|terrealisasi terealisasi|terrencana terencana|tertelaksana terlaksana|tertelaksananya terlaksananya
berkwalitas berkualitas|transparatif transparan
"""
_SPLIT = {
    wrong: wrong.replace(" ", "")
    for wrong in (
        "ditindak lanjuti",
        "menindak lanjuti",
        "ditanda tangani",
        "menanda tangani",
        "pertanggung jawaban",
        "dipertanggung jawabkan",
        "mempertanggung jawabkan",
        "penyalah gunaan",
        "pendaya gunaan",
        "penyebar luasan",
    )
}
_PASSIVE = re.compile(
    r"(?<![\w-])di (?P<kata>[a-z]{4,20}kan|bina|susun|buat|ubah|terima|tulis|hitung|ukur|pantau|tangani|miliki|penuhi"
    r"|ikuti|setujui|fasilitasi|biayai|danai|layani|awasi)(?![\w-])"
)
"""A verb parted from its di; words that may be a place after the preposition are left out."""
_PREFIX = r"(?:me|mem|men|meng|di|ter|ke|pe|pem|pen|peng|ber|se|per|memper|diper)?"
_SUFFIX = r"(?:kan|i|an|nya|kannya|annya|lah)?"


def _pairs(table: str) -> dict[str, str]:
    """`wrong right|wrong right ...`; only the last words of an entry may hold a space."""
    entries = (entry.strip().split(" ", 1) for entry in re.split(r"[|\n]", table) if entry.strip())
    return {wrong: right for wrong, right in entries if wrong != right}


_STEM, _WHOLE = _pairs(_STEMS), _pairs(_WORDS) | _SPLIT
_INFLECTED = re.compile(
    rf"(?<![\w-])(?P<awal>{_PREFIX})(?P<dasar>{'|'.join(map(re.escape, sorted(_STEM, key=len, reverse=True)))})"
    rf"(?P<akhir>{_SUFFIX})(?![\w])",
    re.IGNORECASE,
)
_FIXED = re.compile(rf"(?<![\w-])(?P<kata>{'|'.join(map(re.escape, _WHOLE))})(?![\w-])", re.IGNORECASE)
_PARTS = frozenset((*_STEM, *(wrong.split()[0] for wrong in _WHOLE)))
"""One of these stands in the first word of every non-standard spelling, save a parted `di`."""
_WORD = re.compile(r"\w+")


@lru_cache(maxsize=8192)
def nonstandard(text: str) -> tuple[tuple[int, str, str], ...]:
    """Where a non-standard spelling stands, what is written, and the standard form, in lower case."""
    return tuple(_nonstandard(text))


def _nonstandard(text: str) -> Iterator[tuple[int, str, str]]:
    if not any(map(_suspect, _WORD.findall(text))):
        return
    taken: set[int] = set()
    for match in _FIXED.finditer(text):
        taken.update(range(*match.span()))
        yield match.start(), match.group(), _WHOLE[match.group().lower()]
    for match in _PASSIVE.finditer(text):
        yield match.start(), match.group(), f"di{match.group('kata')}"
    for match in _INFLECTED.finditer(text):
        if match.start() not in taken:
            root = _STEM[match.group("dasar").lower()]
            yield match.start(), match.group(), f"{match.group('awal')}{root}{match.group('akhir')}".lower()


@lru_cache(maxsize=16384)
def _suspect(word: str) -> bool:
    """Whether a word may be part of a non-standard spelling; offices write few different words."""
    lowered = word.lower()
    return lowered == "di" or any(part in lowered for part in _PARTS)


def cased(right: str, written: str) -> str:
    """The standard form in the capitals of what is written."""
    if written.isupper():
        return right.upper()
    return right[:1].upper() + right[1:] if written[:1].isupper() else right
