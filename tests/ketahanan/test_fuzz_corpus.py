"""Every input that fuzzing found worth keeping is read as promised; see `fuzz/`."""

from __future__ import annotations

import pytest
from fuzz.benih import seeds
from fuzz.target import CORPUS, TARGETS


@pytest.mark.parametrize("name", TARGETS)
def test_no_input_of_the_corpus_breaks_a_reader(name: str) -> None:
    kept = sorted((CORPUS / name).iterdir())
    assert kept
    for path in kept:
        try:
            TARGETS[name](path.read_bytes())
        except Exception as error:
            raise AssertionError(f"{path.name}: {error}") from error


@pytest.mark.parametrize("name", TARGETS)
def test_the_first_inputs_of_a_run_are_read_too(name: str) -> None:
    for seed in seeds(name):
        TARGETS[name](seed)


def test_the_corpus_stays_small() -> None:
    files = [path for path in CORPUS.rglob("*") if path.is_file()]
    assert len(files) < 400
    assert sum(path.stat().st_size for path in files) < 300_000
