"""Goes over every folder and file of the shared speech data with every importer that takes it.

    python -m tests.benchmarks.real_formats [--data FOLDER]

First each collection is imported whole, as a person would, and its account of every file and second is printed; a file
on the disk that the account does not have is an error. Then folders are imported as everything that takes them, and
every file that no folder brought is tried by itself. What was refused is printed with its reason. The last line is one
JSON object.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
import time
from collections import Counter, defaultdict
from pathlib import Path
from typing import Any

from core.commands.import_account import account_text, parts_text
from core.errors import ImportFailed
from core.importers import IMPORTERS, gather_corpus, preview, recognise, store_corpus
from core.importers.sounds import is_sound, walk
from core.project.records import Problem
from core.project.store import Project
from tests.conftest import SHARED_DATA


class Account:
    """What became of each file, and how much each format brought."""

    def __init__(self, data: Path) -> None:
        self.data = data
        self.formats: dict[str, Counter[str]] = defaultdict(Counter)
        self.refused: dict[str, str] = {}
        self.came: set[Path] = set()
        self.problems: dict[str, list[Problem]] = {}

    def bring(self, path: Path, format: str) -> None:
        """Import into a project of its own."""
        name = f"{path.relative_to(self.data)} as {format}"
        with (
            tempfile.TemporaryDirectory() as scratch,
            Project.create(f"{scratch}/p", name="x", language="xx") as project,
        ):
            try:
                with project.reader() as reader:
                    gathered = gather_corpus(reader, path, format)
            except ImportFailed as error:
                self.refused[name] = f"{error.message} {error.hint}"
                return
            report = store_corpus(project, gathered)
        counts = self.formats[format]
        counts["places"] += 1
        counts["utterances"] += report.added
        counts["recordings"] += report.recordings
        counts["problems"] += len(report.problems)
        self.problems[name] = report.problems
        self.came |= {ready.item.sound for ready in gathered.ready}
        self.came |= {path.parent / problem.where.partition(",")[0] for problem in report.problems}

    def files_of(self, path: Path, format: str) -> None:
        """Note the files that a folder's items come from, and those that its problems name."""
        base = path if path.is_dir() else path.parent
        try:
            shown = preview(path, format, limit=1_000_000)
        except ImportFailed:
            return
        for one in (*shown.rows, *shown.problems):
            self.came.add(base / one.where.partition(",")[0])
        self.came |= {base / one.text for one in shown.pairings}
        self.came |= {one.sound for one in shown.pairings if one.sound is not None}


def folders(data: Path) -> list[Path]:
    return [data, *sorted(path for path in data.rglob("*") if path.is_dir())]


def whole(data: Path) -> dict[str, Any]:
    """Import each collection in one go and print its account. Figures of all of them together."""
    used: Counter[str] = Counter()
    why: Counter[str] = Counter()
    missing: list[str] = []
    utterances, seconds, covered = 0, 0.0, 0.0
    for place in sorted(path for path in data.iterdir() if path.is_dir()):
        with (
            tempfile.TemporaryDirectory() as scratch,
            Project.create(f"{scratch}/p", name="x", language="xx") as project,
        ):
            with project.reader() as reader:
                gathered = gather_corpus(reader, place)
            report = store_corpus(project, gathered)
        print(f"== {place.name}: {report.added:,} utterances\n{parts_text(report.parts)}{account_text(report.account)}")
        names = {file.name for file in report.account.files}
        missing += [str(file) for file in walk(place) if file.relative_to(place).as_posix() not in names]
        used.update(file.use for file in report.account.used)
        why.update(
            f"{len(group.names)} {group.ending}: {group.why}" for group in report.account.groups() if not group.use
        )
        utterances += report.added
        seconds += report.account.sound_s or 0.0
        covered += report.account.covered_s or 0.0
    for name in missing:
        print(f"NOT ACCOUNTED FOR: {name}")
    return {
        "files_used": dict(used), "files_not_used": list(why), "files_not_accounted_for": len(missing),
        "utterances": utterances, "sound_s": round(seconds), "in_utterances_s": round(covered),
    }  # fmt: skip


def go_over(data: Path) -> Account:
    account = Account(data)
    for folder in folders(data)[1:]:
        for key, importer in IMPORTERS.items():
            if importer.recognises(folder):
                account.bring(folder, key)
                account.files_of(folder, key)
    for file in walk(data):
        if file in account.came:
            continue
        try:
            format = recognise(file)
        except ImportFailed as error:
            account.refused[str(file.relative_to(data))] = f"{error.message} {error.hint}"
            continue
        account.bring(file, format)
    return account


def figures(account: Account) -> dict[str, Any]:
    files = list(walk(account.data))
    endings = Counter(Path(name).suffix.lower() or Path(name).name for name in account.refused if " as " not in name)
    return {
        "files": len(files),
        "sounds": sum(is_sound(file) for file in files),
        "formats": {key: dict(counts) for key, counts in account.formats.items()},
        "refused_files": dict(endings),
        "refused_folders": sum(" as " in name for name in account.refused),
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=SHARED_DATA)
    data = parser.parse_args().data.resolve()
    begun = time.perf_counter()
    together = whole(data)
    account = go_over(data)
    for name, problems in account.problems.items():
        reasons = Counter((p.reason, p.hint) for p in problems)
        for (reason, hint), count in reasons.most_common(12):
            first = next(p.where for p in problems if (p.reason, p.hint) == (reason, hint))
            print(f"{name}: {first}{f' and {count - 1} more' if count > 1 else ''}: {reason} {hint}")
    for name, reason in account.refused.items():
        print(f"refused: {name}: {reason}")
    print(
        json.dumps(
            {
                "benchmark": "real_formats",
                "whole": together,
                **figures(account),
                "seconds": round(time.perf_counter() - begun, 1),
            }
        )
    )
    sys.exit(1 if together["files_not_accounted_for"] else 0)


if __name__ == "__main__":
    main()
