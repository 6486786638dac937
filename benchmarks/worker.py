"""One engine in a process of its own: fills the papers of a folder whenever it is told to, and says how long it took.

    python -m benchmarks.worker <engine> <folder> <workload>

Lines on stdin: `go [times]` fills all papers so often, `keep <folder>` also writes them, end of input ends it. Each
is answered by one line of JSON. Templates and data are in memory (or in the file cache) before the clock starts.
"""

from __future__ import annotations

import copy
import io
import json
import re
import sys
import time
import zipfile
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

Fill = Callable[[], bytes]
_MARK = re.compile("\ue000(\\w+)\ue001")


def naskah(folder: Path, workload: str) -> dict[str, Fill]:
    """This program: the contexts that it fills its papers from, with `cepat` or not."""
    from benchmarks.workloads import workload as papers
    from generator.word.render import Engine, Properties
    from generator.word.shelf import Shelf
    from generator.word.variant import Variant

    engine = Engine(Shelf(None).find, Variant())
    told = Properties("Judul", "Subjek", "Penyusun", "kata", date(2026, 1, 1))
    return {n.nama: lambda n=n: engine.render(n.templat, n.konteks, told) for n in papers(workload)}  # type: ignore[misc]


def floor(folder: Path, workload: str) -> dict[str, Fill]:
    """What no engine can go below: the same XML joined from its pieces, deflated and packed."""
    from generator.word.package import Member, write_package

    def one(make: Fill) -> Fill:
        with zipfile.ZipFile(io.BytesIO(make())) as package:
            parts = {name: package.read(name) for name in package.namelist()}
        pieces = re.split("(?=<w:t[ >])|(?<=</w:t>)", parts.pop("word/document.xml").decode())
        core = parts.pop("docProps/core.xml")
        static = {name: Member.of(content) for name, content in parts.items()}

        def fill() -> bytes:
            document = Member.of("".join(pieces).encode())
            return write_package({**static, "word/document.xml": document, "docProps/core.xml": Member.of(core)})

        return fill

    return {name: one(make) for name, make in naskah(folder, workload).items()}


def docxtpl(folder: Path, workload: str) -> dict[str, Fill]:
    """Docxtpl as it comes, autoescape on, `{% vm %}` for merged cells."""
    from docxtpl import DocxTemplate

    return _docxtpl(folder, workload, DocxTemplate, lambda document, context: document.render(context, autoescape=True))


def docxtpl_patched(folder: Path, workload: str) -> dict[str, Fill]:
    """Docxtpl with its patches for speed written anew; otherwise the same."""
    from benchmarks.docxtpl_patched import PatchedTemplate

    return _docxtpl(folder, workload, PatchedTemplate, PatchedTemplate.fill)


def _docxtpl(folder: Path, workload: str, kind: Any, render: Callable[[Any, Any], None]) -> dict[str, Fill]:
    from benchmarks.workloads import workload as papers
    from generator.word.context import as_mapping

    def one(template: bytes, context: Any) -> Fill:
        def fill() -> bytes:
            document = kind(io.BytesIO(template))
            render(document, context)
            out = io.BytesIO()
            document.save(out)
            return out.getvalue()

        return fill

    contexts = {n.nama: as_mapping(n.konteks) for n in papers(workload)}
    return {name: one((folder / f"{name}.docx").read_bytes(), context) for name, context in contexts.items()}


def mailmerge(folder: Path, workload: str) -> dict[str, Fill]:
    """docx-mailmerge2: merge fields, rows without merges."""
    from mailmerge import MailMerge

    def one(template: bytes, values: dict[str, Any]) -> Fill:
        def fill() -> bytes:
            with MailMerge(io.BytesIO(template)) as document:
                document.merge(**{k: v for k, v in values.items() if isinstance(v, str)})
                for rows in (v for v in values.values() if isinstance(v, list)):
                    document.merge_rows(next(iter(rows[0])), rows)
                out = io.BytesIO()
                document.write(out)
            return out.getvalue()

        return fill

    return {p.stem: one(p.read_bytes(), _data(p)) for p in _templates(folder)}


def _python_docx(folder: Path, fill_table: Callable[[Any, Any, Any, list[Any]], None]) -> dict[str, Fill]:
    from docx import Document

    def one(template: bytes, values: dict[str, Any]) -> Fill:
        def fill() -> bytes:
            document = Document(io.BytesIO(template))
            body = document.element.body
            tables = iter(v for v in values.values() if isinstance(v, list))
            for table in document.tables:
                marked = [row for row in table._tbl.tr_lst if "\ue000c" in "".join(row.itertext())]
                if marked:
                    first = marked[0]
                    rest = first.getnext()
                    fill_table(table, first, rest, next(tables))
            for text in body.iter("{*}t"):
                if "\ue000" in (text.text or ""):
                    text.text = _MARK.sub(lambda m: values[m[1]], text.text)
            out = io.BytesIO()
            document.save(out)
            return out.getvalue()

        return fill

    return {p.stem: one(p.read_bytes(), _data(p)) for p in _templates(folder)}


def python_docx_rows(folder: Path, workload: str) -> dict[str, Fill]:
    """python-docx, a row copied by deepcopy for every row: the quick idiom."""

    def fill_table(table: Any, first: Any, rest: Any, groups: list[Any]) -> None:
        for group in groups:
            for k, values in enumerate(group):
                row = copy.deepcopy(rest if k else first)
                for text in row.iter("{*}t"):
                    if text.text and text.text[0] == "\ue000":
                        text.text = values[int(text.text[2:-1])]
                first.addprevious(row)
        first.getparent().remove(first)
        rest.getparent().remove(rest)

    return _python_docx(folder, fill_table)


def python_docx_cells(folder: Path, workload: str) -> dict[str, Fill]:
    """python-docx, a new table written cell by cell, without merges: the idiom of its manual, rows taken once."""

    def fill_table(table: Any, first: Any, rest: Any, groups: list[Any]) -> None:
        merged = {k for k, cell in enumerate(first.tc_lst) if cell.vMerge is not None}
        parent = first.getparent()
        at = parent.index(first)
        parent.remove(first)
        parent.remove(rest)
        tail = list(parent)[at:]
        for group in groups:
            for k, values in enumerate(group):
                row = table.add_row()
                for n, cell in enumerate(row.cells):
                    cell.text = "" if k and n in merged else values[n]
        for element in tail:
            parent.append(element)

    return _python_docx(folder, fill_table)


ENGINES = {
    "naskah": naskah,
    "naskah[cepat]": naskah,
    "lantai": floor,
    "docxtpl": docxtpl,
    "docxtpl + PR 630/637, ditulis ulang": docxtpl_patched,
    "mailmerge": mailmerge,
    "python-docx, baris": python_docx_rows,
    "python-docx, sel": python_docx_cells,
}


def _templates(folder: Path) -> list[Path]:
    return sorted(folder.glob("*.docx"))


def _data(template: Path) -> dict[str, Any]:
    values: dict[str, Any] = json.loads(template.with_suffix(".json").read_text(encoding="utf-8"))
    return values


def _peak() -> float:
    """Peak memory in MiB; what getrusage says would count the process that started this one."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return int(status.partition("VmHWM:")[2].split()[0]) / 1024


def main(engine: str, folder: Path, workload: str) -> None:
    """Answer the lines of stdin."""
    fills = ENGINES[engine](folder, workload)
    for line in sys.stdin:
        order, _, rest = line.strip().partition(" ")
        begun = time.perf_counter()
        for _ in range(int(rest) if order == "go" and rest else 1):
            for fill in fills.values():
                fill()
        answer: dict[str, Any] = {"detik": time.perf_counter() - begun}
        if order == "keep":
            for name, fill in fills.items():
                (Path(rest) / f"{name}.docx").write_bytes(fill())
        answer["mb"] = _peak()
        print(json.dumps(answer), flush=True)


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), sys.argv[3])
