"""What is fuzzed: a function for each reader, which fails when the reader breaks a promise."""

from __future__ import annotations

import copy
import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path

from generator.findings import Finding
from generator.numbers import Reading, read_amount, read_number
from generator.sources.load import KINDS
from generator.sources.records import read_records
from generator.sources.yaml_file import read_yaml
from generator.wording import number

CORPUS = Path(__file__).with_name("korpus")
KIND_NAMES = tuple(KINDS)


def sumber(data: bytes) -> None:
    """One source file: its first byte says of which kind, the rest is the file."""
    if not data:
        return
    kind, raw = KIND_NAMES[data[0] % len(KIND_NAMES)], data[1:]
    with tempfile.NamedTemporaryFile(suffix=".yaml") as file:
        file.write(raw)
        file.flush()
        tree, findings = read_yaml(Path(file.name), "sumber.yaml")
    _speak_of(raw, findings)
    if tree is not None:
        before = copy.deepcopy(tree)
        records, faults = read_records(KINDS[kind], tree)
        _speak_of(raw, faults)
        assert records is not None or faults, "a file vanished without a word"
        if not faults:
            assert tree == before, "a sound tree was changed"


def angka(data: bytes) -> None:
    """A writing of a number, and of an amount of rupiah."""
    text = data.decode("utf-8", "replace")
    for read in (read_number, read_amount):
        reading = read(text)
        if reading is not None:
            _is_sound(reading, text)
    assert read_amount(f"Rp{text}") == read_amount(text) or text.strip()[:2].casefold() == "rp" or text[:1] in ". "


def _speak_of(raw: bytes, findings: list[Finding]) -> None:
    """Findings are sentences, and point into the file."""
    lines = len(raw) + 1
    for finding in findings:
        assert finding.pesan.endswith("."), finding
        assert finding.asal.berkas == "sumber.yaml", finding
        assert 0 <= finding.asal.baris <= lines, finding


def _is_sound(reading: Reading, text: str) -> None:
    assert reading.angka.is_finite()
    assert reading.sisa in text
    again = read_number(number(reading.angka))
    assert again is not None
    assert again.angka == reading.angka


TARGETS: Mapping[str, Callable[[bytes], None]] = {"sumber": sumber, "angka": angka}
