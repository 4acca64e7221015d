"""Makes the fault set in a folder and prints how much of it there is."""

from __future__ import annotations

import argparse
import itertools
from pathlib import Path

from tests.faults import Fault, archives, sounds, texts, write_manifest


def make_all(folder: Path, flips: int, seed: int) -> list[Fault]:
    """Everything, in the order of formats."""
    folder.mkdir(parents=True, exist_ok=True)
    parts = (("sounds", sounds.make), ("texts", texts.make), ("archives", archives.make))
    faults = list(itertools.chain.from_iterable(make(folder / name, flips, seed) for name, make in parts))
    write_manifest(folder, faults)
    return faults


def main() -> None:
    parser = argparse.ArgumentParser(description="Make the fault set.")
    parser.add_argument("folder", type=Path, help="a new or empty folder")
    parser.add_argument("--flips", type=int, default=100, help="files with flipped bytes for each format")
    parser.add_argument("--seed", type=int, default=0)
    args = parser.parse_args()
    if args.folder.exists() and any(args.folder.iterdir()):
        parser.error(f"{args.folder} is not empty")
    faults = make_all(args.folder, args.flips, args.seed)
    kinds = len({fault.name.split("/")[0] for fault in faults})
    print(f"{len(faults):,} faults of {kinds} formats are in {args.folder}; the list is faults.jsonl.")


if __name__ == "__main__":
    main()
