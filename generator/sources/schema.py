"""JSON Schema of each kind of source file, made from the model, so that editors complete the YAML."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from pydantic import TypeAdapter

from generator.model.kinerja import formulasi_schema

from .load import KINDS

_TITLES = {
    "kantor": "kantor.yaml: kantor kecamatan dalam satu tahun anggaran",
    "jabatan": "jabatan.yaml: susunan organisasi",
    "kinerja": "kinerja.yaml: jabatan, sasaran, indikator",
    "anggaran": "anggaran.yaml: program, kegiatan, sub kegiatan",
    "sk": "sk-*.yaml: satu Keputusan",
    "rencana-aksi": "rencana-aksi.yaml: bagian naratif Rencana Aksi",
    "pengecualian": "pengecualian.yaml: temuan yang diterima dengan alasan",
    "perubahan": "perubahan-N.yaml: satu perubahan Perjanjian Kinerja; hanya yang berubah",
}


def schemas() -> Iterator[tuple[str, str]]:
    """File name and text of every schema."""
    for kind, title in _TITLES.items():
        schema = _schema(kind)
        text = json.dumps(
            {"$schema": "http://json-schema.org/draft-07/schema#", "title": title, **schema},
            ensure_ascii=False,
            indent=1,
        )
        yield f"{kind}.schema.json", f"{text}\n"


def _schema(kind: str) -> dict[str, Any]:
    schema = TypeAdapter(KINDS[kind]).json_schema(mode="validation")
    if kind in ("kinerja", "perubahan"):
        schema.setdefault("$defs", {}).update(formulasi_schema())
    return _as_written({key: value for key, value in schema.items() if key != "title"})


_WIDENED = {
    "ButirRincian": "isi",
    "Rincian": "isi",
    "Dasar": "kunci",
    "BagianDefinisi": "paragraf",
    "UbahanIndikator": "dihapus",
    "UbahanAnggaran": "anggaran",
    "UbahanPejabat": "dihapus",
}
"""Records that a bare text may stand for (it is read into this key)."""


def _as_written(schema: dict[str, Any]) -> dict[str, Any]:
    """Widen what pydantic says of the model to what may be written: empty values, numbers as text."""
    for name, definition in schema.get("$defs", {}).items():
        if name in _WIDENED and definition.get("type") == "object":
            schema["$defs"][name] = {"anyOf": [{"type": "string"}, definition]}
    widened = _walk(schema)
    assert isinstance(widened, dict)
    return widened


def _walk(node: Any) -> Any:
    if isinstance(node, list):
        return [_walk(item) for item in node]
    if not isinstance(node, dict):
        return node
    if node.get("format") == "formulasi":
        return {"$ref": "#/$defs/Formulasi"}
    out = {key: _walk(value) for key, value in node.items() if key != "title" or not isinstance(value, str)}
    if out.get("type") == "string" and "enum" not in out and "pattern" not in out:
        out["type"] = ["string", "number", "null"]
    if out.get("type") in ("array", "object") and "properties" not in out:
        out["type"] = [out["type"], "null"]
    return out


if __name__ == "__main__":
    import sys
    from pathlib import Path

    for name, text in schemas():
        (Path(sys.argv[1]) / name).write_text(text, encoding="utf-8", newline="\n")
