"""Makes the Portuguese sample corpus: `python -m resources.recipes.make_sample [FOLDER]`.

Sentences by our generator, voices by espeak-ng, a few blemishes on purpose (see README.md of the sample).
The same program versions give the same files.
"""

from __future__ import annotations

import argparse
import json
import random
import shutil
import zlib
from dataclasses import dataclass, replace
from multiprocessing import Pool
from pathlib import Path

import numpy as np
import soundfile

from core.project.records import Split
from resources.recipes.generate import write_sets
from resources.recipes.ogg import write_opus
from resources.recipes.synthesis import DEV_VOICES, RATE, TEST_VOICES, TRAIN_VOICES, Spoken, casting, check_voices, say

FOLDER = Path(__file__).parents[1] / "sample" / "pt"
SIZES = {"test": 232, "dev": 72, "train": 600}
VOICES = {"test": DEV_VOICES, "dev": TEST_VOICES, "train": TRAIN_VOICES[::2]}
"""The starter has heard none of the voices of test; those of dev and train as it happens."""
SEED = 7
LONGEST = 64
LOUDEST = 0.7
"""Full scale is 1: what is not clipped on purpose keeps its distance from it."""

COLUMNS = ("file", "start", "end", "key", "text", "speaker", "split")


@dataclass(frozen=True)
class Item:
    """An utterance to be made: what is said and what stands in the table, which once is another thing."""

    key: str
    split: Split
    spoken: Spoken
    text: str
    silence_before: float = 0.0
    silence_after: float = 0.0
    gain: float = 1.0


def cast_sample() -> list[Item]:
    """All utterances, by voice, with their blemishes."""
    items: list[Item] = []
    for number, (split, texts) in enumerate(write_sets("pt", SIZES, SEED, LONGEST).items()):
        counts: dict[str, int] = {}
        for spoken in casting(texts, "pt-br", VOICES[split], SEED + number):
            counts[spoken.voice] = counts.get(spoken.voice, 0) + 1
            key = f"{spoken.voice.lower()}-{counts[spoken.voice]:03d}"
            items.append(Item(key, split, spoken, spoken.text))  # type: ignore[arg-type]  # sets are named as splits
    return blemish(sorted(items, key=lambda item: item.key))


def blemish(items: list[Item]) -> list[Item]:
    """Spoil nine utterances of train, as a first recording session would."""
    train = [i for i, item in enumerate(items) if item.split == "train"]
    chosen = random.Random(SEED).sample(train, 9)
    spoiled = list(items)

    def change(position: int, **values: object) -> None:
        at = chosen[position]
        spoiled[at] = replace(spoiled[at], **values)  # type: ignore[arg-type]  # fields of Item by name

    change(0, silence_before=2.5)
    change(1, silence_after=3.0)
    change(2, silence_before=1.8, silence_after=2.2)
    change(3, silence_after=1.6)
    change(4, gain=9.0)
    change(5, gain=4.5)
    change(6, text=items[chosen[7]].text)
    for position, text in ((7, "A senhora Müller vende uvas em Curitiba."), (8, "O jogo começa às 3 da tarde.")):
        change(position, text=text, spoken=replace(items[chosen[position]].spoken, text=text))
    return spoiled


def sound_of(item: Item) -> np.ndarray:
    """(T,) float32 in [-1, 1] at 16 kHz."""
    samples = say(item.spoken)
    samples = np.clip(samples * min(1.0, LOUDEST / float(np.abs(samples).max())) * item.gain, -1, 1)
    rng = np.random.default_rng(zlib.crc32(item.key.encode()))
    parts = [
        rng.normal(0, 2e-4, round(item.silence_before * RATE)),
        samples,
        rng.normal(0, 2e-4, round(item.silence_after * RATE)),
    ]
    return np.concatenate(parts).astype(np.float32)


def _make(job: tuple[Path, Item]) -> int:
    path, item = job
    write_opus(path, sound_of(item), RATE, zlib.crc32(item.key.encode()))
    return int(soundfile.info(path).frames)


def make_sample(folder: Path, processes: int = 2) -> None:
    """Write the whole corpus; README.md in `folder` stays."""
    sound = folder / "sound"
    shutil.rmtree(sound, ignore_errors=True)
    sound.mkdir(parents=True)
    items = cast_sample()
    check_voices([item.spoken.voice for item in items])
    with Pool(processes) as pool:
        frames = pool.map(_make, [(sound / f"{item.key}.opus", item) for item in items], chunksize=16)
    with (folder / "utterances.tsv").open("w", encoding="utf-8", newline="\n") as table:
        table.write("\t".join(COLUMNS) + "\n")
        for item, end in zip(items, frames, strict=True):
            row = (f"sound/{item.key}.opus", 0, end, item.key, item.text, item.spoken.voice, item.split)
            table.write("\t".join(map(str, row)) + "\n")
    about = {
        "name": "Portuguese sample",
        "language": "pt",
        "source_language": "es",
        "synthetic": True,
        "voices": sorted({item.spoken.voice for item in items}),
        "licence": "CC0-1.0",
    }
    text = json.dumps(about, ensure_ascii=False, indent=1) + "\n"
    (folder / "sample.json").write_text(text, encoding="utf-8", newline="\n")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, nargs="?", default=FOLDER)
    parser.add_argument("--processes", type=int, default=2)
    options = parser.parse_args()
    make_sample(options.folder, options.processes)


if __name__ == "__main__":
    main()
