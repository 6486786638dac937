"""Words at the head of a phrase that tell of an activity: active verbs, passives, nouns of doing."""

from __future__ import annotations

import re

from generator.checks.frasa import words

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)?")
_TRANSITIVE = re.compile(r"me(?:ng|ny|m|n|l|r|w|y)\w{2,}(?:kan|i)", re.IGNORECASE)
_BARE = frozenset(
    words(
        "menyusun membina mengelola memelihara menyelenggara mendorong menjaga membangun membuat memberi melayani "
        "memantau mengawal menyiapkan memfasilitasi mengawasi mencapai menata menambah mendukung mencegah "
        "menghimpun mengolah memimpin menjamin mengukur menilai menerima membantu memproses mencetak mengirim "
        "melatih merehabilitasi memperkuat mempercepat mempererat memperbaiki memperluas mempermudah mengurus "
        "merumuskan menjalin menanggulangi menggerakkan menegakkan mengurangi mengkoordinir mengkoordinasi "
        "mengadministrasi mengarsip"
    )
)
"""Active verbs without the endings -kan and -i."""
_NO_VERBS = frozenset(words("melalui mengenai memadai memuaskan menyenangkan merupakan menteri memori menjadi"))

_STATES = {
    "meningkatkan": "Meningkatnya",
    "mengoptimalkan": "Optimalnya",
    "mewujudkan": "Terwujudnya",
    "menurunkan": "Menurunnya",
    "memperkuat": "Menguatnya",
    "menguatkan": "Menguatnya",
    "mengembangkan": "Berkembangnya",
    "memperbaiki": "Membaiknya",
    "mengurangi": "Berkurangnya",
    "memelihara": "Terpeliharanya",
    "menjaga": "Terjaganya",
    "menciptakan": "Terciptanya",
    "memperluas": "Meluasnya",
    "mempercepat": "Makin cepatnya",
    "menyediakan": "Tersedianya",
    "mengendalikan": "Terkendalinya",
    "menjamin": "Terjaminnya",
    "mencapai": "Tercapainya",
    "memenuhi": "Terpenuhinya",
    "mengelola": "Terkelolanya",
}

_DONE = frozenset(
    words(
        "terlaksananya tertelaksananya tersusunnya terselenggaranya terfasilitasinya terkoordinasinya "
        "tersosialisasinya terlaksanakannya dilaksanakannya disusunnya diselenggarakannya terbayarnya "
        "terbayarkannya"
    )
)
"""Passives that only say that something was carried out."""

_DOING = frozenset(
    words(
        "pelaksanaan penyusunan penyelenggaraan pembuatan monitoring fasilitasi sosialisasi koordinasi rapat "
        "pembinaan pengawasan pengelolaan pendampingan penyiapan pengumpulan rekapitulasi rekap penatausahaan "
        "pengadministrasian pengarsipan pencatatan pemeliharaan penyediaan pemantauan verifikasi inventarisasi "
        ""
    )
)
"""Nouns that name the doing itself."""


def first_word(phrase: str) -> str:
    """The first word as written."""
    found = _WORD.search(phrase)
    return found[0] if found else ""


def active_verb(phrase: str) -> str | None:
    """The active verb a phrase begins with, as written; `Meningkatnya` is none."""
    word = first_word(phrase)
    low = word.casefold()
    if low in _NO_VERBS:
        return None
    return word if low in _BARE or _TRANSITIVE.fullmatch(low) else None


def as_state(verb: str) -> str | None:
    """The state that an active verb leads to: `Optimalnya` for `Mengoptimalkan`."""
    return _STATES.get(verb.casefold())


def done(phrase: str) -> str | None:
    """The passive of mere doing that a phrase begins with: `Terlaksananya`."""
    word = first_word(phrase)
    return word if word.casefold() in _DONE else None


def doing(phrase: str) -> str | None:
    """The noun of doing that a phrase begins with: `Monitoring`, `Penyusunan`."""
    word = first_word(phrase)
    return word if word.casefold() in _DOING else None
