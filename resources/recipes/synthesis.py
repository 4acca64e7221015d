"""Speech by espeak-ng: sentences to 16 kHz sound in parts of some hundred utterances, in a work folder, resumably.

A set is a folder of parts: `part-0000.wav` (int16, 16 kHz, utterances one after another) and `part-0000.jsonl` (one
line an utterance: where it lies in the part, its text and voice).
"""

from __future__ import annotations

import json
import random
import subprocess
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from multiprocessing import Pool
from pathlib import Path

import numpy as np
import soundfile
import soxr

from core import writing
from core.errors import WorkbenchError

RATE = 16_000
PART = 200
"""Utterances in a part."""

WAV_HEADER = 44

DEV_VOICES = tuple("f2 m5 Annie marcelo steph klatt3 ed iven4".split())
TEST_VOICES = tuple("m3 f4 Andrea Michael belinda victor".split())
TRAIN_VOICES = tuple(
    (
        "m1 m2 m4 m6 m7 m8 f1 f3 f5 klatt klatt2 klatt4 Alex Alicia Andy Denis Diogo Gene Gene2 Henrique Hugo Jacky "
        "Lee Marco Mario Mike adam anika antonio aunty benjamin boris caleb david edward edward2 grandma grandpa "
        "gustave iven iven2 iven3 john linda max michel miguel norbert pablo paul pedro quincy rob robert sandro "
        "shelby steph3 travis zac"
    ).split()
)
"""espeak-ng's voice variants; none is in two of the three."""


@dataclass(frozen=True)
class Spoken:
    """How one sentence is said: `voice` is a variant of `base`; pitch 0..99; speed in words a minute."""

    text: str
    base: str
    voice: str
    pitch: int
    speed: int


@dataclass(frozen=True)
class Utterance:
    """A sentence as it lies in a part: frames [start, end) of `file` at 16 kHz."""

    file: str
    start: int
    end: int
    text: str
    voice: str
    pitch: int
    speed: int


def casting(texts: Sequence[str], base: str, voices: Sequence[str], seed: int) -> list[Spoken]:
    """Deal voice, pitch and speed to sentences; each voice gets an equal share."""
    rng = random.Random(f"casting-{seed}")
    shares = [voices[i % len(voices)] for i in range(len(texts))]
    rng.shuffle(shares)
    return [
        Spoken(t, base, v, rng.randrange(25, 80), rng.randrange(135, 200)) for t, v in zip(texts, shares, strict=True)
    ]


def check_voices(voices: Sequence[str]) -> None:
    """Raises `WorkbenchError` for variants that are not there: espeak-ng would take its own voice without a word."""
    listed = subprocess.run(["espeak-ng", "--voices=variant"], capture_output=True, text=True, check=True).stdout
    there = {word.removeprefix("!v/") for word in listed.split() if word.startswith("!v/")}
    missing = sorted(set(voices) - there)
    if missing:
        raise WorkbenchError(f"espeak-ng has no voice {', '.join(missing)}.", "Install the version that has it.")


def say(spoken: Spoken) -> np.ndarray:
    """(T,) float32 at 16 kHz, silent edges trimmed to 50 and 100 ms. Raises `WorkbenchError` when espeak-ng fails."""
    command = ["espeak-ng", "-v", f"{spoken.base}+{spoken.voice}", "-p", str(spoken.pitch), "-s", str(spoken.speed)]
    try:
        done = subprocess.run([*command, "--stdout", spoken.text], capture_output=True, check=False)
    except FileNotFoundError as error:
        raise WorkbenchError("espeak-ng was not found.", "Install espeak-ng, then try again.") from error
    sound = done.stdout
    if done.returncode != 0 or len(sound) <= WAV_HEADER:
        raise WorkbenchError(f"espeak-ng said nothing for “{spoken.text}”.", "", done.stderr.decode("utf-8", "replace"))
    # A header written to a pipe states a made-up length, so the samples are taken as they stand.
    rate = int.from_bytes(sound[24:28], "little")
    body = sound[WAV_HEADER : len(sound) - len(sound) % 2]
    samples = soxr.resample(np.frombuffer(body, np.int16).astype(np.float32) / 32768, rate, RATE)
    return _trimmed(samples.astype(np.float32))


def _trimmed(samples: np.ndarray, before: int = 800, after: int = 1600) -> np.ndarray:
    loud = np.flatnonzero(np.abs(samples) > 1e-3)
    if not len(loud):
        return samples
    return np.asarray(samples[max(0, loud[0] - before) : loud[-1] + after])


def as_int16(samples: np.ndarray) -> np.ndarray:
    return np.asarray(np.clip(samples, -1, 1) * 32767).astype(np.int16)


def _speak_part(job: tuple[Path, list[Spoken]]) -> None:
    """Write one part, sound first; its index appears last and marks it whole."""
    index, part = job
    blocks, lines, at = [], [], 0
    for spoken in part:
        block = as_int16(say(spoken))
        utterance = Utterance(
            index.with_suffix(".wav").name, at, at + len(block), spoken.text, spoken.voice, spoken.pitch, spoken.speed
        )
        lines.append(json.dumps(asdict(utterance), ensure_ascii=False) + "\n")
        blocks.append(block)
        at += len(block)
    soundfile.write(index.with_suffix(".wav"), np.concatenate(blocks), RATE, subtype="PCM_16")
    writing.write_text(index, "".join(lines))


def speak(folder: Path, cast: Sequence[Spoken], processes: int = 2) -> int:
    """Say all of `cast` into `folder`, leaving out parts that are there already; the number of parts made."""
    check_voices([spoken.voice for spoken in cast])
    folder.mkdir(parents=True, exist_ok=True)
    parts = [(folder / f"part-{i // PART:04d}.jsonl", list(cast[i : i + PART])) for i in range(0, len(cast), PART)]
    missing = [(index, part) for index, part in parts if not index.exists()]
    with Pool(processes) as pool:
        for _ in pool.imap_unordered(_speak_part, missing):
            pass
    return len(missing)


def read_index(folder: Path) -> Iterator[Utterance]:
    """The utterances of a spoken set, in the order they were cast."""
    for index in sorted(folder.glob("part-*.jsonl")):
        for line in index.read_text(encoding="utf-8").splitlines():
            yield Utterance(**json.loads(line))
