"""A Keputusan that amends or replaces another one of the year, worded as far as the office has not worded it.

Form: the words `perubahan atas` before the amended title, from the second time with the ordinal (UU 12/2011
Lampiran II); a replacing Keputusan revokes the former in a diktum of its own.
"""

from __future__ import annotations

import re

from generator.wording import joined, ordinal, roman, without_end

from .asal import Peta
from .naskah import Diktum, Keputusan
from .perubahan import KeputusanPerubahan, Perubahan

_YEAR = re.compile(r"(?:19|20)\d\d")
_IN_FORCE = re.compile(r"\bmulai berlaku\b", re.IGNORECASE)
_UNNUMBERED = "…"


class KeputusanUbahan(Keputusan):
    """A Keputusan of a perubahan, with the one it amends or replaces."""

    semula: Keputusan
    """The Keputusan that it amends or replaces; never itself an amendment."""
    urutan: int
    """How many times that one has been amended, this time included; 0 for a replacement."""


def amended(before: Keputusan, change: KeputusanPerubahan, perubahan: Perubahan, pimpinan: str) -> KeputusanUbahan:
    """The Keputusan of a perubahan.

    Args:
        before: What holds until then: the original, or its last amendment.
        change: What the office says of the new one.
        perubahan: The perubahan it belongs to, whose ground it names.
        pimpinan: Who decides, e.g. `Camat Kubutambahan`.
    """
    latest = before if isinstance(before, KeputusanUbahan) and before.urutan else None
    origin = latest.semula if latest else before
    times = (latest.urutan if latest else 0) + 1 if change.cara == "mengubah" else 0
    title = _title(reference(origin, pimpinan), times) if times else change.tentang or origin.tentang
    named = f"{reference(origin, pimpinan)}{_since(latest, pimpinan)}"
    composed = {
        "tentang": title,
        "menimbang": change.menimbang or (_reason(perubahan, named, replaced=not times),),
        "memutuskan": change.memutuskan or (_amending(origin, named) if times else _replacing(origin, named)),
    }
    carried = {key: getattr(change, key) or getattr(origin, key) for key in ("mengingat", "tembusan", "penanda_tangan")}
    made = KeputusanUbahan(semula=origin, urutan=times, lampiran=origin.lampiran, **composed, **carried)
    return made.diganti(_written(change, origin, carried), nomor=change.nomor, tanggal=change.tanggal)


def reference(sk: Keputusan, pimpinan: str) -> str:
    """A Keputusan as other papers cite it: `Keputusan Camat … Nomor … tentang …`."""
    return f"{_numbered(sk, pimpinan)} tentang {without_end(sk.tentang)}"


def _numbered(sk: Keputusan, pimpinan: str) -> str:
    number = sk.nomor or _UNNUMBERED
    year = f" Tahun {sk.tanggal.year}" if sk.tanggal and not _YEAR.search(number) else ""
    return f"Keputusan {pimpinan} Nomor {number}{year}"


def _since(latest: KeputusanUbahan | None, pimpinan: str) -> str:
    """That the Keputusan has been amended already: the last time is named."""
    if latest is None:
        return ""
    often = "beberapa kali, terakhir " if latest.urutan > 1 else ""
    return f" sebagaimana telah diubah {often}dengan {_numbered(latest, pimpinan)}"


def _title(named: str, times: int) -> str:
    return f"Perubahan {f'{ordinal(times).title()} ' if times > 1 else ''}atas {named}"


def _reason(perubahan: Perubahan, named: str, *, replaced: bool) -> str:
    why = f"bahwa sehubungan dengan {perubahan.pertimbangan}, {named}"
    return f"{why} {'tidak sesuai lagi sehingga perlu diganti' if replaced else 'perlu disesuaikan'}"


def _amending(origin: Keputusan, named: str) -> tuple[Diktum, ...]:
    """The annexes take new content, the rest stays, and from when."""
    if not origin.lampiran:
        return ()
    numbered = [f"Lampiran {roman(n)}" for n, _ in enumerate(origin.lampiran, 1)]
    own = joined(numbered) if len(numbered) > 1 else "Lampiran"
    texts = (
        f"Mengubah {own} {named} sehingga menjadi sebagaimana tercantum dalam {own} yang merupakan bagian tidak "
        "terpisahkan dari Keputusan ini",
        f"Ketentuan lain dalam {named} sepanjang tidak diubah dengan Keputusan ini dinyatakan tetap berlaku",
        "Keputusan ini mulai berlaku pada tanggal ditetapkan",
    )
    return tuple(Diktum(isi=text) for text in texts)


def _replacing(origin: Keputusan, named: str) -> tuple[Diktum, ...]:
    """What the former decided, and that it is revoked, before the diktum on the day."""
    revoked = Diktum(isi=f"Pada saat Keputusan ini mulai berlaku, {named} dicabut dan dinyatakan tidak berlaku")
    former = origin.memutuskan
    day = next((n for n, diktum in enumerate(former) if _IN_FORCE.search(diktum.isi)), len(former))
    return (*former[:day], revoked, *former[day:])


def _written(change: KeputusanPerubahan, origin: Keputusan, carried: dict[str, object]) -> Peta:
    """Where each part is written: in the perubahan, in the former Keputusan, or (worded here) nowhere but there."""
    source, former = change.tertulis or Peta(change.asal), origin.tertulis or Peta(origin.asal)
    written = Peta(change.asal)
    for key in KeputusanUbahan.model_fields:
        kept = former if key in carried or key == "lampiran" else Peta(change.asal)
        place = source if source.get(key) is not None else kept
        written[key] = place.get(key)
        written.kunci[key] = place.kunci.get(key, change.asal)
    return written
