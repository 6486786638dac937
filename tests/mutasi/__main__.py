"""`make mutasi`: try every mutant and write `hasil.md`."""

from __future__ import annotations

import argparse
import sys
from datetime import date
from itertools import islice
from pathlib import Path

from mutasi import sasaran
from mutasi.hasil import Tally, page
from mutasi.kasus import Kasus, read_cases
from mutasi.mutan import Mutan
from mutasi.pembuat import mutants
from mutasi.percobaan import Nasib, tried


def main() -> int:
    """Exit 1 when the tests are red without any mutant."""
    asked = _asked()
    paths = [path for path in sasaran.modules() if any(part in str(path) for part in asked.hanya or [""])]
    cases = read_cases()
    sasaran.imports()
    print(f"{len(cases)} cases, {len(paths)} modules", file=sys.stderr, flush=True)
    if not asked.langsung and (red := _red(paths, cases, asked.workers)):
        print(f"Without a mutant the tests fail on: {', '.join(red)}", file=sys.stderr)
        return 1
    fates: list[tuple[Mutan, Nasib]] = []
    for path in paths:
        found = list(tried(islice(mutants(path), asked.tiap // 2, None, asked.tiap), cases, asked.workers))
        fates += found
        print(f"{path.relative_to(sasaran.ROOT)}: {Tally.of(fate for _, fate in found)}", file=sys.stderr, flush=True)
        asked.output.write_text(page(fates, date.today().isoformat(), asked.tiap), "utf-8")
    return 0


def _asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="mutasi", description=__doc__)
    parser.add_argument("hanya", nargs="*", help="only modules whose path holds one of these")
    parser.add_argument("-o", "--output", type=Path, default=sasaran.TESTS / "mutasi" / "hasil.md")
    parser.add_argument("-j", "--workers", type=int, default=2)
    parser.add_argument("--tiap", type=int, default=1, help="only one mutant in so many, for a first look")
    parser.add_argument("--langsung", action="store_true", help="do not first see that the tests are green")
    return parser.parse_args()


def _red(paths: list[Path], cases: list[Kasus], workers: int) -> list[str]:
    """The modules whose tests fail though nothing in them is changed."""
    same = (Mutan(path, 0, "", "", path.read_text("utf-8")) for path in paths)
    return [one.berkas.stem for one, fate in tried(same, cases, workers) if fate is not Nasib.BERTAHAN]


if __name__ == "__main__":
    sys.exit(main())
