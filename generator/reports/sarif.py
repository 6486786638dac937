"""Findings as SARIF 2.1.0, for editors and for the pull requests of a repository."""

from __future__ import annotations

import hashlib
import json
import re
from collections import Counter
from collections.abc import Sequence
from pathlib import PurePath, PurePosixPath, PureWindowsPath
from urllib.parse import quote

from generator import __version__
from generator.findings import Finding, Rule, Tingkat

from .explain import explain
from .halaman_aturan import rule_text
from .katalog import Katalog

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS = {Tingkat.KESALAHAN: "error", Tingkat.PERINGATAN: "warning", Tingkat.CATATAN: "note"}
_BASE = "SUMBER"
"""What file names are relative to: the folder in which the program was run."""
_PRINT = "naskah/v1"
"""Version of the fingerprints; another way of making them needs another name."""
_DIGITS = re.compile(r"\d+")


def as_sarif(findings: Sequence[Finding], katalog: Katalog) -> str:
    """The report of one run; only rules that have a finding are described."""
    used = sorted({finding.kode for finding in findings} & set(katalog.rules))
    index = {code: n for n, code in enumerate(used)}
    driver = {
        "name": "naskah",
        "version": __version__,
        "language": "id-ID",
        "rules": [_rule(katalog.rules[code], katalog) for code in used],
    }
    run = {
        "tool": {"driver": driver},
        "language": "id-ID",
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": {_BASE: {"description": {"text": "Folder tempat naskah dijalankan."}}},
        "results": _results(findings, index),
    }
    return json.dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=1)


def _rule(rule: Rule, katalog: Katalog) -> dict[str, object]:
    return {
        "id": rule.code,
        "name": _name(rule.judul),
        "shortDescription": {"text": f"{rule.judul}."},
        "fullDescription": {"text": rule.mengapa},
        "help": {"text": explain(rule, katalog.citations), "markdown": rule_text(rule, katalog.citations)},
        "defaultConfiguration": {"level": _LEVELS[rule.tingkat]},
        "properties": {"tags": [katalog.families.get(rule.code[:2], rule.code[:2])]},
    }


def _name(title: str) -> str:
    """A title as one word, as SARIF asks: `JumlahBulananTidakSamaDenganTarget`."""
    return "".join(word[0].upper() + word[1:] for word in re.findall(r"\w+", title))


def _results(findings: Sequence[Finding], index: dict[str, int]) -> list[dict[str, object]]:
    seen: Counter[str] = Counter()
    return [_result(finding, index, seen) for finding in findings]


def _result(finding: Finding, index: dict[str, int], seen: Counter[str]) -> dict[str, object]:
    result: dict[str, object] = {
        "ruleId": finding.kode,
        "level": _LEVELS[finding.tingkat],
        "message": {"text": f"{finding.pesan} {finding.perbaikan}"},
        "locations": [_location(finding)],
        "partialFingerprints": {_PRINT: _fingerprint(finding, seen)},
    }
    if finding.kode in index:
        result["ruleIndex"] = index[finding.kode]
    if finding.alasan_pengecualian is not None:
        result["suppressions"] = [
            {"kind": "external", "status": "accepted", "justification": finding.alasan_pengecualian}
        ]
    return result


def _location(finding: Finding) -> dict[str, object]:
    place = finding.asal
    location: dict[str, object] = {}
    if place.berkas:
        physical: dict[str, object] = {"artifactLocation": _artifact(place.berkas)}
        if place.baris:
            physical["region"] = {"startLine": place.baris} | ({"startColumn": place.kolom} if place.kolom else {})
        location["physicalLocation"] = physical
    named = (("sel", place.sel), ("subjek", finding.subjek))
    logical = [{"name": name, "kind": kind} for kind, name in named if name]
    return location | ({"logicalLocations": logical} if logical else {})


def _artifact(file: str) -> dict[str, object]:
    """The address of a file: relative where the user named it so."""
    windows = PureWindowsPath(file)
    path: PurePath = windows if windows.drive else PurePosixPath(file)
    if path.is_absolute():
        return {"uri": path.as_uri()}
    return {"uri": quote(path.as_posix(), errors="replace"), "uriBaseId": _BASE}


def _fingerprint(finding: Finding, seen: Counter[str]) -> str:
    """The same for a finding whose line has moved or whose figures have changed.

    Of several that are alike the second gets another one than the first.
    """
    words = _DIGITS.sub("#", finding.pesan)
    alike = "\n".join((finding.kode, finding.asal.berkas, finding.subjek, words))
    seen[alike] += 1
    return hashlib.sha256(f"{alike}\n{seen[alike]}".encode("utf-8", "replace")).hexdigest()[:32]
