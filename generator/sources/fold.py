"""A version of a year written into its sources, as if it had been so from the beginning.

Its trees are not compared by `differences.py`, which knows a record by the place it was read from: a version is read
from several files, so its records are known by their names here, and months are left alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from generator.model.rekaman import Rekaman
from generator.model.tahun import Tahun

from .yaml_changes import Edit, Insert, Remove, Set
from .yaml_edit import edit
from .yaml_file import read_text
from .yaml_nodes import Path
from .yaml_write import Value, block

_MONTHS = ("bulanan", "triwulan")
"""An overlay writes only the months that change; they are not carried into another year anyway."""
_NAMES = ("id", "kode", "sasaran")
"""Keys that tell which record of a list a mapping is."""


def fold(texts: Mapping[str, str], versi: Tahun) -> dict[str, str]:
    """Let the sources say what a version of the year says; months and decisions stay as they were.

    Args:
        texts: The sources of the murni year by file name.
        versi: The version, with every value as written.

    Raises:
        Aliased: When a file that changes uses an alias.
    """
    folded = dict(texts)
    trees: dict[str, Value] = {name: read_text(text, name) for name, text in texts.items()}
    wanted: dict[str, Value] = {"jabatan.yaml": _written(versi.jabatan), "anggaran.yaml": _written(versi.anggaran)}
    wanted["rencana-aksi.yaml"] = versi.rencana_aksi.tertulis if versi.rencana_aksi else None
    wanted |= _performance(trees, versi)
    for name, after in wanted.items():
        if name in texts:
            folded[name] = edit(texts[name], _differences(trees[name], after, ()))
        elif after:
            schema = f"# yaml-language-server: $schema=../../skema/{name.removesuffix('.yaml')}.schema.json\n"
            folded[name] = f"{schema}{block(after, 0, chr(10))}\n"
    return folded


def _written(records: Iterable[Rekaman]) -> list[object]:
    return [record.tertulis for record in records]


def _performance(trees: Mapping[str, Value], versi: Tahun) -> dict[str, Value]:
    """What each file of indicators is to hold; a jabatan that none of them has goes into the last."""
    names = [name for name in trees if name.startswith("kinerja")] or ["kinerja.yaml"]
    homes = {key: name for name in names if isinstance(tree := trees.get(name), Mapping) for key in tree}
    found: dict[str, dict[str, object]] = {name: {} for name in names}
    for jabatan, sasaran in versi.kinerja.items():
        found[homes.get(jabatan, names[-1])][jabatan] = _written(sasaran)
    return dict(found)


def _differences(before: object, after: object, path: Path) -> Iterator[Edit]:
    """The edits that make one tree of the other; records of a list are told apart by their names."""
    if before is after:
        return
    if isinstance(before, Mapping) and isinstance(after, Mapping):
        yield from _of_mapping(before, after, path)
    elif isinstance(before, list) and isinstance(after, list) and _named(before) and _named(after):
        yield from _of_records(before, after, path)
    elif before != after:
        yield Set(path, after)  # type: ignore[arg-type]


def _of_mapping(before: Mapping[str, object], after: Mapping[str, object], path: Path) -> Iterator[Edit]:
    for key in [*before, *(key for key in after if key not in before)]:
        if key in _MONTHS and path:
            continue
        if after.get(key) is None:
            if before.get(key) is not None:
                yield Remove((*path, key))
        else:
            yield from _differences(before.get(key), after[key], (*path, key))


def _of_records(before: list[object], after: list[object], path: Path) -> Iterator[Edit]:
    old = {_name(item): n for n, item in enumerate(before)}
    new = {_name(item): item for item in after}
    for name, n in old.items():
        if name in new:
            yield from _differences(before[n], new[name], (*path, n))
        else:
            yield Remove((*path, n))
    for n, item in enumerate(after):
        if _name(item) not in old:
            following = (old[_name(other)] for other in after[n + 1 :] if _name(other) in old)
            yield Insert(path, item, before=next(following, None))  # type: ignore[arg-type]


def _named(items: list[object]) -> bool:
    """Whether every item is a record of a name of its own."""
    names = [_name(item) for item in items]
    return None not in names and len(set(names)) == len(names)


def _name(item: object) -> str | None:
    found = (item.get(key) for key in _NAMES) if isinstance(item, Mapping) else iter(())
    return next((" ".join(name.split()).casefold() for name in found if isinstance(name, str)), None)
