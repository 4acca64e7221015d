"""How quickly a corpus is looked through for its alphabet: letters, rules, what does not fit.

    python -m tests.benchmarks.alphabet [--rows 100000]

The last line is one JSON object: seconds on the clock and of the processor for all rows, and the memory it took.
"""

from __future__ import annotations

import argparse
import random
import resource
import time
from dataclasses import replace
from pathlib import Path

from core.project.alphabet.analysis import Analysis, analyse
from core.project.alphabet.fixes import fixes
from core.project.store import Project
from core.text.normaliser import Normaliser
from tests.benchmarks._figures import own_home, report

WORDS = 50_000
ODD = (" 14h30", " Müller")
EVERY = 2000


def fill(folder: Path, rows: int) -> Path:
    """A project of distinct transcripts of four to twelve words each; every so many does not fit."""
    chance = random.Random(1)
    words = ["".join(chance.choice("aeioubcdfglmnprstãçé") for _ in range(chance.randint(2, 9))) for _ in range(WORDS)]
    with Project.create(folder / "p", name="Large", language="pt", source_language="es") as project:
        with project.step("Fill") as step:
            recording = step.add(
                "recordings",
                digest="d",
                name="r",
                path="r.wav",
                rate=1000,
                channels=1,
                frames=10 * rows,
                voices="people",
            )
            for i in range(rows):
                text = " ".join(chance.choices(words, k=chance.randint(4, 12))).capitalize() + "."
                text += ODD[i // EVERY % 2] if i % EVERY == 0 else ""
                step.add(
                    "utterances", key=f"k{i}", recording_id=recording, start=10 * i, end=10 * i + 10, text=text,
                    speaker_id=None, split="", left_out=0, prompt="",
                )  # fmt: skip
        return project.folder


def timed(project: Project, draft: Normaliser) -> tuple[Analysis, float, float]:
    """What was found, seconds on the clock, seconds of the processor."""
    begun, busy = time.perf_counter(), time.process_time()
    found = analyse(project, draft)
    return found, time.perf_counter() - begun, time.process_time() - busy


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, default=100_000)
    rows = parser.parse_args().rows
    with own_home() as home:
        folder = fill(home, rows)
        before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        with Project.open(folder, read_only=True) as project:
            rules = project.normaliser.offering("pt")
            numbers = Normaliser(tuple(replace(r, on=r.on or r.kind == "numbers") for r in rules.rules))
            found, wall, busy = timed(project, rules)
            drafted, draft_wall, draft_busy = timed(project, numbers)
            begun = time.perf_counter()
            mended = fixes(found, project.normaliser, rules, project.meta.alphabet, "pt")
            fixes_s = time.perf_counter() - begun
        after = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    report(
        "alphabet",
        rows=found.utterances,
        misfits=found.misfit_count,
        look_s=round(wall, 2),
        look_cpu_s=round(busy, 2),
        look_us_per_row=round(1e6 * busy / rows, 1),
        draft_s=round(draft_wall, 2),
        draft_cpu_s=round(draft_busy, 2),
        draft_changes=drafted.changed,
        fixes_s=round(fixes_s, 2),
        fixes=sum(fix.kind != "none" for fix in mended.values()),
        memory_mib=round((after - before) / 1024, 1),
    )


if __name__ == "__main__":
    main()
