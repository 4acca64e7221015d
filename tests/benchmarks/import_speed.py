"""How long an import by reference of five-second WAVs takes, hashing and splits included, and importing them again.

    python -m tests.benchmarks.import_speed [--files 10000] [--checks]

`--checks` adds the quality checks that follow an import. The last line is one JSON object.
"""

from __future__ import annotations

import argparse
import tempfile
import time
from pathlib import Path

import numpy as np

from core.importers import gather_corpus, store_corpus
from core.project.checks import quality
from core.project.store import Project
from tests import builders
from tests.benchmarks._figures import report as report_figures


def make(folder: Path, count: int) -> None:
    """Different clips of one noise that is shaped like speech, each with its text."""
    speech = builders.babble(20.0, 16000)
    random = np.random.default_rng(0)
    for i in range(count):
        start = int(random.integers(0, len(speech) - 80_000))
        builders.write_wav(folder / f"clip-{i}.wav", speech[start : start + 80_000] * (0.5 + i / (2 * count)))
        (folder / f"clip-{i}.txt").write_text(f"a frase número {i} do livro", encoding="utf-8")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--files", type=int, default=10_000)
    parser.add_argument("--checks", action="store_true")
    args = parser.parse_args()
    times: dict[str, float] = {}
    with (
        tempfile.TemporaryDirectory() as name,
        Project.create(Path(name) / "p", name="Speed", language="pt") as project,
    ):
        folder = Path(name) / "in"
        make(folder, args.files)
        cpu = time.process_time()
        begun = time.perf_counter()
        gathered = gather_corpus(project, folder)
        times["read_s"] = time.perf_counter() - begun
        report = store_corpus(project, gathered)
        times["import_s"] = time.perf_counter() - begun
        times["cpu_s"] = time.process_time() - cpu
        begun = time.perf_counter()
        again = store_corpus(project, gather_corpus(project, folder))
        times["again_s"] = time.perf_counter() - begun
        if args.checks:
            begun = time.perf_counter()
            quality.check(project)
            times["checks_s"] = time.perf_counter() - begun
    assert (report.added, again.known) == (args.files, args.files)
    print(f"{report.added:,} utterances in {times['import_s']:.1f} s; known again in {times['again_s']:.1f} s")
    figures = {key: round(value, 2) for key, value in times.items()}
    report_figures("import_speed", files=args.files, **figures)


if __name__ == "__main__":
    main()
