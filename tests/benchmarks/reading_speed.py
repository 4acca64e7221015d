"""How fast sound is read with models of text and hot words, and how long the final text of a take takes with them:

    python3 installer/bootstrap.py bench reading_speed [--work DIR] [--again NAME] [--sentences 10000]
                                                       [--takes 5 10 20 30 SECONDS ...] [--readings NAME ...]

On the sample (see `language_models`, whose DIR and models are taken, or made where they are not there): test is read
with counted letters and an insertion for each, with 50 hot words beside letters, beside words and alone, each by one
core; promised are 50 times real time. Then takes of about these lengths of test go to the recogniser child at the
speed of speech, as on the Live page, with the sound alone, letters, words, words with hot words, the LSTM of letters
NAME, and words weighed again by it (with --readings those alone, and no other speeds). Printed is how long after the
end of a take its final text is there, and how long the child computes for it, which is what counts on a busy machine.
Promised is half a second.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import psutil

from core import audio
from core.decoding.client import LiveClient
from core.lm.hot_words import HotWord
from core.lm.note import Weights
from core.lm.text_reading import TextReading
from core.project.queries import Query, Reader
from tests.benchmarks._figures import report
from tests.benchmarks.language_models import READER, Way, measured, model, prepared, tuned
from tests.benchmarks.live import RATE, Take, fed, wait_for

HOT = 50
LENGTHS_S = (5.0, 10.0, 20.0, 30.0)
PROMISED_S, PROMISED_TIMES = 0.5, 50


def rare_words(folder: Path) -> tuple[HotWord, ...]:
    """Words of dev that come once, the longest first."""
    with Reader(folder) as reader:
        texts = [reader.normaliser(row.text) for row in reader.each(Query(split="dev"))]
    every = " ".join(texts).split()
    once = sorted((word for word in set(every) if every.count(word) == 1), key=lambda word: (-len(word), word))
    return tuple(HotWord(word) for word in once[:HOT])


def takes_of(folder: Path, lengths: Sequence[float]) -> list[np.ndarray]:
    """Utterances of test one after another, at the rate of a microphone, of about these lengths in seconds."""
    with Reader(folder) as reader:
        rows = list(reader.each(Query(split="test")))
        paths = [(reader.sound_path(row), row.start, row.end) for row in rows]
    found: list[np.ndarray] = []
    pause = np.zeros(RATE // 2, np.float32)
    for length in lengths:
        parts: list[np.ndarray] = []
        while sum(map(len, parts)) < length * RATE and paths:
            parts += [np.asarray(audio.load(*paths.pop(), rate=RATE)), pause]
        found.append(np.concatenate(parts))
    return found


def final_texts(folder: Path, reading: TextReading, takes: list[np.ndarray]) -> list[dict[str, Any]]:
    """Seconds until the final text of each take is there, and how many of them the child computes."""
    found = []
    with LiveClient(threads=1) as client:
        child = psutil.Process(client.pid)
        client.load(folder / "runs" / READER / "model", "cpu", "pt", reading)
        wait_for(client, "ready")
        for sound in takes:
            take = Take(client)
            fed(take, sound)
            before = sum(child.cpu_times()[:2])
            final, seconds = take.end()
            own = {
                "take_s": round(len(sound) / RATE, 1),
                "final_s": round(seconds, 3),
                "computing_s": round(sum(child.cpu_times()[:2]) - before, 2),
                "words": len(final.words),
            }
            found.append(own)
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--work", type=Path, help="where to keep what is done (default: a folder that goes away)")
    parser.add_argument("--sentences", type=int, default=10_000)
    parser.add_argument("--again", default="", metavar="NAME", help="a text model of DIR's sample that weighs again")
    parser.add_argument("--takes", nargs="+", type=float, default=LENGTHS_S, metavar="SECONDS", help="lengths of takes")
    parser.add_argument("--readings", nargs="+", metavar="NAME", help="with which takes are read, such as “letters”")
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as place:
        work = args.work or Path(place)
        folder = prepared(work, "sample", args.sentences, short=False)
        letters, words = (folder / "lm" / model(folder, name, 0, 0) for name in ("letters", "words"))
        for one in (letters, words):
            tuned(folder, TextReading(one))
        hot = rare_words(folder)
        own = Weights(1.0, 0.5)
        speeds = {
            "letters with insertion": TextReading(letters, weights=own),
            "letters with insertion and hot words": TextReading(letters, hot, own),
            "words and hot words": TextReading(words, hot, own),
            "hot words alone": TextReading(hot_words=hot),
        }
        if args.readings:
            speeds = {}
        times = {name: measured(work, folder, Way(), reading, f"speed {name}") for name, reading in speeds.items()}
        for name, one in times.items():
            print(f"{name}: {one['times_real_time']} times real time", file=sys.stderr, flush=True)
        again = TextReading(words, rescorer=folder / "lm" / args.again) if args.again else None
        readings = {
            "sound alone": TextReading(),
            "letters": TextReading(letters),
            "words": TextReading(words),
            "words and hot words": TextReading(words, hot),
        }
        if again is not None:
            readings |= {args.again: TextReading(again.rescorer), f"words, again by {args.again}": again}
        if args.readings:
            readings = {name: readings[name] for name in args.readings}
        takes = takes_of(folder, args.takes)
        finals = {}
        for name, reading in readings.items():
            finals[name] = final_texts(folder, reading, takes)
            print(f"{name}: {finals[name]}", file=sys.stderr, flush=True)
        report(
            "reading_speed",
            hot_words=len(hot),
            times_real_time={name: one["times_real_time"] for name, one in times.items()},
            search_times_real_time={name: one["search_times_real_time"] for name, one in times.items()},
            final_text_s=finals,
            promised={"times_real_time": PROMISED_TIMES, "final_s": PROMISED_S},
        )


if __name__ == "__main__":
    main()
