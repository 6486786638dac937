"""A tree of a file to records of the model; each of pydantic's errors becomes a finding at its line."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Any

from pydantic import TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from generator.findings import Finding, Origin
from generator.model.asal import Daftar, Peta, place
from generator.model.rekaman import KunciAsing
from generator.wording import BULAN

from .rules import (
    sb105_kunci_tak_dikenal,
    sb106_kunci_wajib,
    sb107_bentuk,
    sb108_pilihan,
    sb109_bilangan,
    sb111_tanggal,
    sb117_bulan,
    sb120_rumus,
    sb123_isi_bagian,
)

_SHAPES = {
    "string_type": "satu teks",
    "string_sub_type": "satu teks",
    "tuple_type": "daftar (tiap butir diawali tanda hubung)",
    "list_type": "daftar (tiap butir diawali tanda hubung)",
    "dict_type": "peta (kunci: isi)",
    "mapping_type": "peta (kunci: isi)",
    "model_type": "bagian berisi kunci: isi",
    "model_attributes_type": "bagian berisi kunci: isi",
    "ya_tidak": "true atau false",
    "too_short": "sekurangnya satu butir",
    "too_long": "paling banyak 99 butir",
    "string_too_short": "teks yang tidak kosong",
    "string_too_long": "teks yang lebih pendek",
    "string_pattern_mismatch": "pengenal: huruf kecil, angka, dan tanda hubung",
    "empat_triwulan": "daftar empat triwulan",
    "bentuk_bulanan": "daftar dua belas bulan, atau peta nama bulan dan targetnya",
}


_MONTH_FAULTS = {
    "bulan": "bulan «{tulisan}» tidak dikenal",
    "bulan_ganda": "bulan «{tulisan}» sama dengan «{lain}»",
    "dua_belas": "daftar berisi {banyak} bulan, seharusnya 12",
}


_NUMBERS = {"bilangan": sb109_bilangan.UANG, "tahun": sb109_bilangan.TAHUN, "urutan": sb109_bilangan.URUTAN}


def read_records(kind: Any, tree: object) -> tuple[Any, list[Finding]]:
    """Validate a tree against a kind of record, or of a tuple or mapping of them.

    Returns:
        The records, or None when they cannot be made; and the findings. Items of a list that are
        faulty are left out, so that the sound ones can still be checked.
    """
    adapter = _adapter(kind)
    findings: list[Finding] = []
    while True:
        strangers: list[KunciAsing] = []
        try:
            records = adapter.validate_python(tree, context=strangers)
        except ValidationError as error:
            findings.extend(_findings(error, tree))
            if not _prune(error, tree):
                return None, [*findings, *_unknown_keys(strangers)]
        else:
            return records, [*findings, *_unknown_keys(strangers)]


@cache
def _adapter(kind: Any) -> TypeAdapter[Any]:
    """The validator of a kind, made once for all offices."""
    return TypeAdapter(kind)


def _prune(error: ValidationError, tree: object) -> bool:
    """Take the faulty items out of their lists; False when a fault is in no list."""
    faulty: dict[int, tuple[Daftar, set[int]]] = {}
    for detail in error.errors(include_url=False):
        steps = [part for part in detail["loc"] if _is_step(part)]
        nodes = list(_walk(tree, steps))
        parents = [
            (node, part)
            for node, part in zip(nodes, steps, strict=False)
            if isinstance(node, Daftar) and isinstance(part, int)
        ]
        if not parents:
            return False
        node, index = parents[-1]
        faulty.setdefault(id(node), (node, set()))[1].add(index)
    for items, indexes in faulty.values():
        items[:] = [item for n, item in enumerate(items) if n not in indexes]
    return True


def _unknown_keys(strangers: list[KunciAsing]) -> Iterator[Finding]:
    for stranger in dict.fromkeys((s.asal, s.kunci, s.dikenal, _name(s.rekaman)) for s in strangers):
        asal, kunci, dikenal, subjek = stranger
        yield from sb105_kunci_tak_dikenal.check(asal, kunci, dikenal, subjek)


def _findings(error: ValidationError, tree: object) -> Iterator[Finding]:
    seen: set[Finding] = set()
    for detail in error.errors(include_url=False):
        for finding in _finding(detail, tree):
            if finding not in seen:
                seen.add(finding)
                yield finding


def _finding(detail: ErrorDetails, tree: object) -> Iterator[Finding]:
    """Translate one error of pydantic."""
    ctx: Mapping[str, Any] = detail.get("ctx") or {}
    kind = detail["type"]
    path = [part for part in detail["loc"] if _is_step(part)]
    key = next((str(part) for part in reversed(path) if isinstance(part, str)), "berkas")
    where = ctx.get("asal") or _origin(tree, path, missing=kind == "missing")
    subject = _subject(tree, path)
    match kind:
        case "missing":
            yield from sb106_kunci_wajib.check(where, key, subject)
        case "enum" | "literal_error":
            choices = _choices(str(ctx.get("expected", "")))
            if isinstance(detail["input"], str):
                yield from sb108_pilihan.check(where, key, str(detail["input"]), choices, subject)
            else:
                yield from sb107_bentuk.check(where, key, "satu teks", subject)
        case "bilangan" | "tahun" | "urutan":
            yield from sb109_bilangan.check(where, key, ctx["tulisan"], _NUMBERS[kind], subject)
        case "tanggal" | "date_type" | "date_from_datetime_parsing":
            yield from sb111_tanggal.check(where, key, str(detail["input"]), subject)
        case "bulan" if key == "berlaku_mulai":
            yield from sb108_pilihan.check(where, key, ctx["tulisan"], [name.lower() for name in BULAN], subject)
        case "bulan" | "bulan_ganda" | "dua_belas":
            yield from sb117_bulan.check(where, _MONTH_FAULTS[kind].format_map(ctx), subject)
        case "rumus":
            yield from sb120_rumus.check(where, ctx["soal"], subject)
        case "daerah" | "dasar":
            yield from sb123_isi_bagian.check(where, detail["msg"], subject)
        case _:
            yield from sb107_bentuk.check(where, key, _SHAPES.get(kind, "isi yang sesuai panduan"), subject)


def _is_step(part: object) -> bool:
    """Whether a part of pydantic's path is a step in the source, not the name of a validator."""
    return isinstance(part, int) or (isinstance(part, str) and "[" not in part and "(" not in part)


def _walk(tree: object, path: Sequence[object]) -> Iterator[object]:
    """The nodes along a path, as far as the source has them."""
    node: object = tree
    yield node
    for part in path:
        if isinstance(node, Peta) and part in node:
            node = node[str(part)]
        elif isinstance(node, Daftar) and isinstance(part, int) and part < len(node):
            node = node[part]
        elif not isinstance(node, Peta | Daftar):
            return
        else:
            continue
        yield node


def _origin(tree: object, path: Sequence[object], *, missing: bool) -> Origin:
    """The place nearest to a path; for a missing key, the record that lacks it."""
    nodes = [node for node in _walk(tree, path) if node is not None]
    if not missing and path and isinstance(path[-1], str):
        return _key_or_value(tree, path)
    return place(nodes[-1]) if nodes else place(tree)


def _key_or_value(tree: object, path: Sequence[object]) -> Origin:
    nodes = list(_walk(tree, path))
    last = nodes[-1]
    if last is not None and len(nodes) == len(path) + 1:
        return place(last)
    return _key_origin(tree, path)


def _key_origin(tree: object, path: Sequence[object]) -> Origin:
    """The place of the last key of a path."""
    found = place(tree)
    for node in _walk(tree, path):
        if isinstance(node, Peta) and path[-1] in node.kunci:
            found = node.kunci[str(path[-1])]
    return found


def _subject(tree: object, path: Sequence[object]) -> str:
    """The id (or budget code) of the innermost record on a path."""
    subject = ""
    for node in _walk(tree, path):
        if isinstance(node, Peta):
            subject = _name(node) or subject
    return subject


def _name(record: Peta) -> str:
    """What a record is called in findings: its id or its budget code."""
    name = record.get("id") or record.get("kode")
    return str(name) if isinstance(name, str) else ""


def _choices(expected: str) -> list[str]:
    """Pydantic's `'a', 'b' or 'c'` as a list."""
    return [part.strip().strip("'") for part in expected.replace(" or ", ", ").split(",") if part.strip()]
