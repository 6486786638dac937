"""What `naskah peraturan` answers: regulations of the register, their citation and status on a day."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from difflib import get_close_matches
from textwrap import fill

from pydantic_core import PydanticCustomError

from generator.documents.citation import cite_registered
from generator.errors import UsageError
from generator.model.nilai import read_date
from generator.model.peraturan import DaftarPeraturan, PencabutanSebagian, Peraturan, Perubahan
from generator.sources.register import read_register
from generator.wording import long_date

_WIDTH = 100
_IN_FULL = 8
"""Of more regulations than this only the keys are told."""

_SURE = {"dua_sumber": "sekurangnya dua naskah", "satu_sumber": "satu naskah"}


def day_of(text: str | None) -> date:
    """The day asked about; today when none is given.

    Raises:
        UsageError: When the text is no date.
    """
    try:
        return read_date(text) or date.today()
    except PydanticCustomError as error:
        raise UsageError(f"«{text}» bukan tanggal; tulis seperti 2021-01-04.") from error


def tell(search: str, day: date) -> str:
    """The regulations that a search means, as they stand on a day; all keys when nothing is searched.

    Raises:
        UsageError: When nothing is found.
    """
    register = read_register()
    found = list(_found(search, register))
    if not found:
        raise UsageError(f"Tidak ada peraturan «{search}» di daftar.{_near(search, register)}")
    if len(found) > _IN_FULL:
        width = max(len(entry.kunci) for entry in found)
        lines = [f"{entry.kunci:<{width}}  {entry.nama} tentang {entry.tentang}" for entry in found]
        return "\n".join([*lines, "", f"{len(found)} peraturan. Selengkapnya: naskah peraturan KUNCI."])
    return "\n\n".join("\n".join(_told(entry, register, day)) for entry in found)


def _found(search: str, register: DaftarPeraturan) -> Iterator[Peraturan]:
    """Regulations in the order of the register; a key or alias means exactly one."""
    exact = register.get(search.strip().casefold())
    if exact is not None:
        yield exact
        return
    words = [
        w for w in re.findall(r"[\w./-]+", search.casefold()) if w not in ("nomor", "no", "no.", "tahun", "tentang")
    ]
    for entry in dict.fromkeys(entry.kunci for entry in register.values()):
        regulation = register[entry]
        if any(all(_meets(word, one, regulation) for word in words) for one in (regulation, *regulation.perubahan)):
            yield regulation


def _meets(word: str, one: Perubahan, entry: Peraturan) -> bool:
    """Whether a word of the search is said by a regulation, or by one of its amendments."""
    number = one.nomor.casefold()
    if word.isdigit():
        return word.lstrip("0") in (number, str(one.tahun)) or f"/{word.zfill(2)}/" in number
    if re.fullmatch(r"\d+/\d{4}", word):
        return word == f"{number}/{one.tahun}"
    own = (entry.kunci, *entry.alias) if one is entry else (one.jenis,)
    return word in " ".join((*own, one.nama, one.tentang or "")).casefold()


def _told(entry: Peraturan, register: DaftarPeraturan, day: date) -> Iterator[str]:
    yield fill(cite_registered(entry, day), _WIDTH, break_long_words=False)
    yield from _line("Kunci", entry.kunci)
    if entry.alias:
        yield from _line("Disebut juga", ", ".join(entry.alias))
    yield from _line(f"Pada {long_date(day)}", _status(entry, register, day))
    for part in entry.dicabut_sebagian_oleh:
        yield from _line("Dicabut sebagian", f"{part.bagian}, dengan {part.nama} {part.pasal}, {_since(part)}")
    for change in entry.perubahan:
        later = "" if change.sejak <= day else " (belum pada tanggal itu)"
        yield from _line("Diubah dengan", f"{change.nama}, {_since(change)}{later}")
    yield from _line("Sitirannya dari", _SURE[entry.keyakinan])
    for n, source in enumerate(entry.sumber):
        yield from _line("Sumber" if n == 0 else "", source)


def _line(label: str, text: str) -> Iterator[str]:
    lead = f"  {label:<24} "
    yield fill(
        text, _WIDTH, initial_indent=lead, subsequent_indent=" " * 27, break_long_words=False, break_on_hyphens=False
    )


def _status(entry: Peraturan, register: DaftarPeraturan, day: date) -> str:
    if entry.paling_awal > day:
        return "belum ada"
    revoked = entry.dicabut_oleh
    if revoked is None:
        return "berlaku (pencabutannya tidak dijumpai)" if entry.status == "berlaku" else "tidak diketahui"
    revoker = register.get(revoked.kunci)
    since = entry.dicabut_sejak(revoker)
    when = (
        f"sejak {long_date(revoked.berlaku_sejak)}" if revoked.berlaku_sejak else f"pada tahun {since and since.year}"
    )
    extent = f" sepanjang {revoked.sepanjang}" if revoked.sepanjang else ""
    by = revoker.nama if revoker else revoked.kunci
    told = f"dicabut dengan {by} {when}{extent} (menurut {_SURE[revoked.keyakinan]})"
    return told if since and since <= day else f"masih berlaku; {told}"


def _since(change: Perubahan | PencabutanSebagian) -> str:
    known = change.diundangkan or (change.ditetapkan if isinstance(change, Perubahan) else None)
    return f"sejak {long_date(known)}" if known else f"tahun {change.tahun}"


def _near(search: str, register: DaftarPeraturan) -> str:
    """Keys, or words of titles, that are like what was searched."""
    titles = {word for entry in register.values() for word in re.findall(r"\w{4,}", entry.tentang.casefold())}
    wanted = re.sub(r"[\s/]+", "-", search.strip().casefold())
    near = get_close_matches(wanted, list(register), n=3, cutoff=0.7) or get_close_matches(wanted, titles, n=1)
    return f" Mungkin maksudnya: {', '.join(near)}." if near else " Semua kunci: naskah peraturan."
