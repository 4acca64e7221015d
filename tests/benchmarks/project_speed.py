"""How quickly a large project answers and changes: lists, pages, search, bulk edits, undo; and an hour's pictures.

    python -m tests.benchmarks.project_speed [--rows 100000]

The last line is one JSON object; times are milliseconds unless the name says otherwise.
"""

from __future__ import annotations

import argparse
import json
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

import numpy as np
import soundfile

from core import audio
from core.peaks import build_peaks, build_spectrogram
from core.project import edits
from core.project.queries import Query
from tests import builders
from tests.core.project.corpora import make_project


def ms(what: Callable[[], object], times: int = 5) -> float:
    """Median over some calls."""
    taken = []
    for _ in range(times):
        begun = time.perf_counter()
        what()
        taken.append((time.perf_counter() - begun) * 1000)
    return round(median(taken), 2)


def database(folder: Path, rows: int) -> dict[str, float]:
    begun = time.perf_counter()
    with make_project(folder / "p", utterances=rows, recordings=rows // 100, speakers=20) as project:
        made = time.perf_counter() - begun
        reader = project.reader()
        ids = reader.ids()
        page = ids[len(ids) // 2 : len(ids) // 2 + 256]
        some = ids[:10_000]
        figures = {
            "rows": len(ids),
            "make_rows_per_s": round(rows / made),
            "ids_by_key": ms(reader.ids),
            "ids_by_length": ms(lambda: reader.ids(Query(sort="length", descending=True))),
            "ids_by_text": ms(lambda: reader.ids(Query(sort="text"))),
            "page_of_256": ms(lambda: reader.rows(page), 20),
            "search_rare": ms(lambda: reader.ids(Query(search="clip-99999"))),
            "search_common": ms(lambda: reader.ids(Query(search="mesa"))),
            "search_two_letters": ms(lambda: reader.ids(Query(search="zz"))),
            "summary_first": ms(reader.summary, 1),
            "summary_again": ms(reader.summary),
            "split_10000_rows": ms(lambda: edits.set_split(project, some, "dev"), 1),
            "undo_10000_rows": ms(project.undo, 1),
            "redo_10000_rows": ms(project.redo, 1),
            "one_edit": ms(lambda: edits.set_text(project, 1, str(time.perf_counter()))),
        }
        reader.close()
    return figures


def pictures(folder: Path) -> dict[str, float]:
    hour = folder / "hour.wav"
    minute = builders.babble(60.0)
    with soundfile.SoundFile(hour, "w", 16000, 1, subtype="PCM_16") as file:
        for _ in range(60):
            file.write(minute)
    digest = audio.digest(hour)
    cache = folder / "cache"
    begun = time.perf_counter()
    peaks = build_peaks(hour, cache, digest=digest)
    between = time.perf_counter()
    spectrogram = build_spectrogram(hour, cache, digest=digest)
    ended = time.perf_counter()
    views = [
        (0.0, 3600.0),
        *((float(s), float(s + w)) for w in (600, 60, 10, 3, 0.3) for s in np.arange(100, 3000, 290)),
    ]
    waves = [ms(lambda a=a, b=b: peaks.columns(a, b, 1400), 1) for a, b in views]  # type: ignore[misc]
    images = [ms(lambda a=a, b=b: spectrogram.image(a, b, 1400), 1) for a, b in views]  # type: ignore[misc]
    return {
        "hour_peaks_s": round(between - begun, 3),
        "hour_spectrogram_s": round(ended - between, 3),
        "columns_p95": round(float(np.percentile(waves, 95)), 2),
        "image_p95": round(float(np.percentile(images, 95)), 2),
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rows", type=int, default=100_000)
    rows = parser.parse_args().rows
    with tempfile.TemporaryDirectory() as name:
        figures = database(Path(name), rows) | pictures(Path(name))
    for key, value in figures.items():
        print(f"{key:>20}  {value}")
    print(json.dumps(figures))


if __name__ == "__main__":
    main()
