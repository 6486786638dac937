"""From one tree of a source to another: the edited text says exactly what was wanted, and comments stay."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.findings import Origin
from generator.model.asal import Daftar, Peta, Teks
from generator.sources.differences import differences
from generator.sources.yaml_edit import edit
from generator.sources.yaml_file import read_text

TEXT = """# kepala
camat:
  - sasaran: satu   # di belakang
    indikator:
      # tentang a
      - id: a
        target: 1
        bulanan: [1, 2, 3]
      - id: b
        anggaran:
          - x
          - y   # tentang y

      # tentang c
      - id: c
        target: 3
"""

_WORDS = st.sampled_from(["1", "2,5", "x", "y: z", "# pagar", "-", "=1", "dua kata", "null"])
_NEW = st.builds(lambda words: list(map(Teks, words)), st.lists(_WORDS, min_size=1, max_size=4))


def listed(items: list[object]) -> Daftar:
    found = Daftar(Origin(""))
    found.extend(items)
    return found


def wanted(order: list[int], target: str, items: list[Teks], new: int | None) -> Peta:
    """The tree with its indicators in an order, some left out, one changed, perhaps one new."""
    tree = read_text(TEXT, "kinerja.yaml")
    assert isinstance(tree, Peta)
    sasaran = tree["camat"][0]  # type: ignore[index]
    old = list(sasaran["indikator"])
    old[0]["target"] = Teks(target)
    old[0]["bulanan"] = listed(list(items))
    old[1]["anggaran"] = listed(list(items))
    records: list[object] = [old[n] for n in order]
    if new is not None:
        made = Peta(Origin(""))
        made["id"], made["target"] = Teks("baru"), Teks(target)
        records.insert(min(new, len(records)), made)
    sasaran["indikator"] = listed(records)
    return tree


@settings(max_examples=200, deadline=None)
@given(
    order=st.lists(st.integers(0, 2), min_size=1, max_size=3, unique=True),
    target=_WORDS,
    items=_NEW,
    new=st.none() | st.integers(0, 3),
)
def test_the_edited_text_says_what_was_wanted(
    order: list[int], target: str, items: list[Teks], new: int | None
) -> None:
    after = wanted(order, target, items, new)
    edited = edit(TEXT, differences(read_text(TEXT, "kinerja.yaml"), after))
    assert read_text(edited, "kinerja.yaml") == after
    assert edited.startswith("# kepala\ncamat:\n  - sasaran: satu   # di belakang\n")


def test_what_is_the_same_makes_no_edit() -> None:
    assert list(differences(read_text(TEXT, "a"), read_text(TEXT, "a"))) == []


def test_a_record_that_moves_is_the_only_one_that_is_cut() -> None:
    tree = read_text(TEXT, "kinerja.yaml")
    after = wanted([2, 0, 1], "1", [Teks("1"), Teks("2"), Teks("3")], None)
    edited = edit(TEXT, differences(tree, after))
    assert "# tentang a" in edited
    assert edited.index("id: c") < edited.index("id: a")
