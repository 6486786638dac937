"""Look for inputs that break a reader; what reaches code that no other input reached joins the corpus.

Of inputs that reach the same, libFuzzer keeps the shortest.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["generator"]):
    from fuzz.benih import seeds, words
    from fuzz.target import CORPUS, TARGETS

MAX_BYTES = 1500


def main() -> None:
    """Never returns: libFuzzer ends the process."""
    asked = _asked()
    folder = Path(tempfile.mkdtemp(prefix="fuzz-"))
    dictionary, first = folder / "kata", folder / "benih"
    dictionary.write_text("".join(f"{_quoted(word)}\n" for word in words()), "utf-8")
    first.mkdir()
    for number, seed in enumerate(seeds(asked.sasaran)):
        (first / str(number)).write_bytes(seed)
    options = [f"-dict={dictionary}", f"-max_len={MAX_BYTES}", f"-max_total_time={asked.detik}", "-timeout=20"]
    atheris.Setup([sys.argv[0], *options, str(CORPUS / asked.sasaran), str(first)], TARGETS[asked.sasaran])
    atheris.Fuzz()


def _asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="fuzz", description=__doc__)
    parser.add_argument("sasaran", choices=TARGETS)
    parser.add_argument("--detik", type=int, default=60, help="how long to look")
    return parser.parse_args()


def _quoted(word: str) -> str:
    """A line of a dictionary of libFuzzer."""
    return '"' + "".join(f"\\x{byte:02x}" for byte in word.encode()) + '"'


if __name__ == "__main__":
    main()
