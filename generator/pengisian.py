"""Papers filled and read back; what would come out as it stands on disk is not made again.

A paper is left as it is when it is byte for byte what this program wrote, and all that its bytes depend on is as it
was: the values, the templates, the paper size, font and crest, and the program itself. What reading it back found is
remembered with it, for as long as the sources say what they said then.
"""

from __future__ import annotations

import hashlib
from dataclasses import replace
from functools import cache
from pathlib import Path

from generator import readback
from generator.documents.terbitan import Terbitan
from generator.documents.typeset import Typesetter
from generator.findings import Finding, Origin
from generator.model.tahun import Tahun
from generator.output.bahan import Bahan
from generator.output.files import Folder
from generator.readback.naskah import Naskah
from generator.word.reading import Terbaca

_CODE = ("documents/*.py", "model/*.py", "readback/*.py", "word/*.py", "*.py")
"""The parts of the program that papers, and what is read in them, depend on."""


class Pengisi:
    """Fills the papers of one office and year.

    Args:
        typesetter: Makes what has to be made.
        folder: Where the papers are to go, and those of the run before are.
    """

    def __init__(self, typesetter: Typesetter, folder: Folder) -> None:
        self._typesetter, self._folder = typesetter, folder
        self._said: dict[int, str] = {}

    def paper(self, one: Terbitan, mark: str) -> tuple[bytes, tuple[Finding, ...]]:
        """A paper, and what is wrong with what can be read in it.

        Args:
            one: Which.
            mark: A word across every page of a draft; empty for none.

        Raises:
            TemplateBroken: When its template cannot be used.
            OutputUnwritable: When the paper of before cannot be read.
        """
        key = _digest(_program(), self._typesetter.kunci(one.paper, one.tahun, mark))
        reading = _digest(key, self._sources(one.tahun))
        content, before = self._as_it_stands(one.berkas, key)
        if content is None:
            content = self._typesetter.set(one.paper, one.tahun, watermark=mark)
        found = before.temuan if before is not None and before.bacaan == reading else self._read(one, content)
        self._folder.note(one.berkas, Bahan(key, reading, found))
        here = Origin((self._folder.path / one.berkas).as_posix())
        return content, tuple(replace(finding, asal=here) for finding in found)

    def _read(self, one: Terbitan, content: bytes) -> tuple[Finding, ...]:
        """What is wrong with a paper, told as in whatever folder it stands."""
        variables = self._typesetter.variables(one.paper)
        naskah = Naskah(one.paper.nama, one.berkas, Terbaca(content), one.tahun, variables)
        return tuple(readback.check(naskah))

    def jejak(self, one: Terbitan, mark: str) -> tuple[str, bytes] | None:
        """The redline of a paper that takes the place of another, and its name; see `paper`."""
        if one.berkas_jejak is None or one.lama is None or one.perubahan is None:
            return None
        by, day = one.tahun.kantor.nama, one.perubahan.tanggal or one.paper.tanggal
        keys = (self._typesetter.kunci(paper, one.tahun, mark) for paper in (one.lama, one.paper))
        key = _digest(_program(), *keys, by, day.isoformat())
        content, _ = self._as_it_stands(one.berkas_jejak, key)
        if content is None:
            content = self._typesetter.set_jejak(one.lama, one.paper, one.tahun, by, day, mark)
        self._folder.note(one.berkas_jejak, Bahan(key))
        return one.berkas_jejak, content

    def _as_it_stands(self, name: str, key: str) -> tuple[bytes, Bahan] | tuple[None, None]:
        made = self._folder.made(name)
        return made if made is not None and made[1].kunci == key else (None, None)

    def _sources(self, tahun: Tahun) -> str:
        """A digest of all that the sources of a version say."""
        if tahun.versi not in self._said:
            told = ("\0".join((text.jalan, text.subjek, text.isi)) for text in tahun.tulisan)
            self._said[tahun.versi] = _digest(*told)
        return self._said[tahun.versi]


@cache
def _program() -> str:
    """A digest of the program, so that a change in it makes every paper anew."""
    here = Path(__file__).parent
    return _digest(*(path.read_text(encoding="utf-8") for part in _CODE for path in sorted(here.glob(part))))


def _digest(*told: str) -> str:
    return hashlib.sha256("\1".join(told).encode("utf-8", "surrogatepass")).hexdigest()
