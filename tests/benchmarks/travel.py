"""How many bytes of sound travel for a run: whole recordings, and what is sent of them.

    python3 installer/bootstrap.py bench travel [--data FOLDER] [--hour-seconds 3600]

Of the sample project (synthetic speech, an Opus file an utterance) and, where it is there, of real speech in `--data`:
one recording made of its sounds end to end, as long as `--hour-seconds`, in which every twentieth stretch is an
utterance; as WAV of 16 bits, as stereo at 48 kHz of 24 bits, and as MP3. `whole` are the bytes of the recordings that
the run names, those for testing among them, which were sent before stretches were; `sent` those of what is sent,
`again` those for the next run of the same utterances and five more of the same length, `moved` after one in ten has
another end. `make_s`: seconds to learn what is to be sent, `known_s`: the next time. `features` are the bytes that log
mel features of 80 bands would take, as a run keeps them, of one copy of each utterance; runs hear `copies` in the
recipes.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import soundfile
import soxr

from core import audio
from core.datasets.manifest import Entry
from core.places import sounds
from core.places.sounds import Wanted
from core.places.stretches import Stretch
from core.places.sums import Sums
from core.project.queries import Reader
from core.project.sample import create_sample
from core.runs.create import entries_of
from core.training.config import TrainConfig
from tests.benchmarks._figures import own_home, report

RATE = 16_000
EVERY, LONGEST_S = 20, 6.0
FEATURE_BYTES_S = 80 * 100 * 2
"""A second of 80 bands each 10 ms, in float16."""
ENDINGS = (".wav", ".flac", ".mp3", ".opus")


def sizes(entries: Sequence[Entry]) -> dict[str, int]:
    """What is sent of these utterances, by name."""
    wanted = (Wanted(Stretch(one.audio, one.channel, one.start, one.end)) for one in entries)
    with Sums() as sums:
        return {
            name: size
            for one in sounds.decide(sounds.recordings(wanted), sums)
            for name, (size, _) in one.contents().items()
        }


def timed(do: Callable[[], dict[str, int]]) -> tuple[dict[str, int], float]:
    begun = time.perf_counter()
    found = do()
    return found, round(time.perf_counter() - begun, 2)


def travel(
    entries: Sequence[Entry],
    later: Sequence[Entry] = (),
    moved: Sequence[Entry] = (),
    tested: Sequence[Entry] = (),
) -> dict[str, Any]:
    """The figures of some utterances, of which there are more `later`, and others are `moved`; the run names those for
    testing, too."""
    first, make_s = timed(lambda: sizes(entries))
    _, known_s = timed(lambda: sizes(entries))
    found = {
        "utterances": len(entries),
        "speech_s": round(sum(one.seconds for one in entries), 1),
        "recordings_s": round(sum(audio.probe(path).seconds for path in {one.audio for one in entries}), 1),
        "whole": sum(Path(path).stat().st_size for path in {one.audio for one in (*entries, *tested)}),
        "sent": sum(first.values()),
        "features": round(FEATURE_BYTES_S * sum(one.seconds for one in entries)),
        "make_s": make_s,
        "known_s": known_s,
    }
    for name, others in (("again", [*entries, *later]), ("moved", moved)):
        if others and (later or name == "moved"):
            found[name] = sum(size for one, size in sizes(others).items() if one not in first)
    return found


def joined(data: Path, seconds: float) -> np.ndarray:
    """(T,) float32: real sounds of at most some seconds, end to end, from the beginning again where they are spent."""
    parts: list[np.ndarray] = []
    for path in sorted(p for p in data.rglob("*") if p.suffix.lower() in ENDINGS):
        try:
            parts.append(audio.load(path, rate=RATE)[: int(LONGEST_S * RATE)])
        except Exception as error:  # noqa: BLE001 - some of what lies there is damaged on purpose
            print(f"left out: {path.name}: {error}", flush=True)
    whole = np.concatenate(parts)
    return np.resize(whole, int(seconds * RATE)).clip(-1, 1)


def few(path: Path, rate: int, seconds: float, every: int = EVERY) -> list[Entry]:
    """Every twentieth stretch of a recording as an utterance."""
    length = 4 * rate
    starts = range(0, int(seconds * rate) - length, every * length)
    return [Entry(f"u{at}", str(path), at, at + length, rate, None, "a", "a", "", "train", "people") for at in starts]


def real(data: Path, home: Path, seconds: float) -> dict[str, Any]:
    """The three recordings of real speech."""
    x = joined(data, seconds)
    wide = soxr.resample(x, RATE, 48_000)
    rows: dict[str, Any] = {}
    for name, kept, rate, options in (
        ("wav_16", x, RATE, {"subtype": "PCM_16"}),
        ("wav_24_stereo_48", np.stack([wide, 0.5 * wide], 1), 48_000, {"subtype": "PCM_24"}),
        ("mp3", x, RATE, {}),
    ):
        path = home / f"{name}.{'mp3' if name == 'mp3' else 'wav'}"
        soundfile.write(path, kept, rate, **options)
        own = few(path, rate, seconds)
        later = [replace(one, key=f"{one.key}+", start=one.end, end=one.end + 4 * rate) for one in own[:5]]
        moved = [replace(one, end=one.end + rate // 10) if i % 10 == 0 else one for i, one in enumerate(own)]
        rows[name] = travel(own, later, moved)
        path.unlink()
    return rows


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=None, help="a folder with recordings of speech")
    parser.add_argument("--hour-seconds", type=float, default=3600.0)
    args = parser.parse_args()
    with own_home() as home:
        with create_sample(home / "sample") as project, Reader(project.folder) as reader:
            entries = entries_of(reader.each(), project.folder, reader.normaliser)
        heard = [one for one in entries if one.split in ("train", "dev") and not one.blocked]
        sample = travel(heard, tested=entries)
        found = real(args.data, home, args.hour_seconds) if args.data is not None else None
    report("travel", copies=TrainConfig().copies, sample=sample, real=found)


if __name__ == "__main__":
    main()
