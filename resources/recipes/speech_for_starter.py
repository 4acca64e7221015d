"""Makes the Spanish speech for the starter: `python -m resources.recipes.speech_for_starter --work DIR`."""

from __future__ import annotations

import argparse
from pathlib import Path

from resources.recipes.generate import write_sets
from resources.recipes.synthesis import DEV_VOICES, TEST_VOICES, TRAIN_VOICES, casting, read_index, speak

SIZES = {"dev": 250, "test": 300, "train": 20_000}
VOICES = {"dev": DEV_VOICES, "test": TEST_VOICES, "train": TRAIN_VOICES}
SEED = 2026


def make_speech(work: Path, sizes: dict[str, int], processes: int = 2) -> None:
    """Speak the three sets into `work`; sets share neither sentences nor voices. Goes on where it was interrupted."""
    for number, (name, texts) in enumerate(write_sets("es", sizes, SEED).items()):
        speak(work / name, casting(texts, "es", VOICES[name], SEED + number), processes)
        spoken = list(read_index(work / name))
        hours = sum(u.end - u.start for u in spoken) / 16_000 / 3600
        print(f"{name}: {len(spoken)} utterances, {hours:.2f} h", flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--work", type=Path, required=True, help="folder for the sound, several GB")
    parser.add_argument("--train", type=int, default=SIZES["train"], help="sentences to learn from")
    parser.add_argument("--processes", type=int, default=2)
    options = parser.parse_args()
    make_speech(options.work, SIZES | {"train": options.train}, options.processes)


if __name__ == "__main__":
    main()
