"""How many 5-second WAVs a second an import by reference takes in, hashing, splits and quality checks included.

    python -m tests.benchmarks.import_speed [--files 1000]

The last line is one JSON object.
"""

from __future__ import annotations

import argparse
import json
import os
import tempfile
import time
from pathlib import Path

import numpy as np

from core.importers import gather_corpus, import_corpus
from core.project.queries import Query
from core.project.store import Project
from tests import builders


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--files", type=int, default=1000)
    count = parser.parse_args().files
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        speech = builders.babble(20.0, 16000)
        random = np.random.default_rng(0)
        for i in range(count):
            start = int(random.integers(0, len(speech) - 80_000))
            builders.write_wav(folder / "in" / f"clip-{i}.wav", speech[start : start + 80_000])
            (folder / "in" / f"clip-{i}.txt").write_text(f"a frase número {i} do livro", encoding="utf-8")
        with Project.create(folder / "p", name="Speed", language="pt") as project:
            begun = time.perf_counter()
            report = import_corpus(project, folder / "in")
            whole = time.perf_counter() - begun
            begun = time.perf_counter()
            gather_corpus(project, folder / "in")
            again = time.perf_counter() - begun
            begun = time.perf_counter()
            project.ids(Query(search="livro"))
            search = time.perf_counter() - begun
    assert report.added + len(report.problems) == count
    print(f"{report.added} utterances in {whole:.2f} s on {os.cpu_count()} cores; looked at again in {again:.2f} s")
    figures = {
        "files": report.added,
        "seconds": round(whole, 3),
        "files_per_s": round(report.added / whole, 1),
        "files_per_s_again": round(report.added / again, 1),
        "search_ms": round(search * 1000, 2),
    }
    print(json.dumps(figures))


if __name__ == "__main__":
    main()
