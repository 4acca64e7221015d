"""Trains the Spanish starter on the speech of speech_for_starter.py, and writes it with its figures.

Three verbs of `python -m resources.recipes.make_starter`, each with `--work DIR`: train (from scratch; goes on where it
was interrupted), preview (write the starter as good as it is so far), finish (measure the result and write it).
"""

from __future__ import annotations

import argparse
import csv
import sys
from collections.abc import Iterator
from pathlib import Path

from core import audio
from core.children import spawn
from core.datasets.manifest import Entry
from core.project.records import Split, UtteranceRow
from core.runs.create import entries_of, prepare_run
from core.runs.folder import RunFolder, slug
from core.text.normaliser import Normaliser
from core.text.vocabulary import ALPHABETS, Vocabulary
from core.training.config import TrainConfig
from resources.recipes import starter_card
from resources.recipes.synthesis import RATE, read_index

FOLDER = Path(__file__).parents[1] / "starter" / "es"

CONFIG = TrainConfig(
    name="Spanish starter",
    family="parakeet",
    language="es",
    recipe="expert",
    letters="fresh",
    hours=95.0,
    batch_seconds=64.0,
    learning_rate=2e-3,
    warmup_steps=400,
    speeds=(0.92, 1.0, 1.08, 0.96, 1.04),
    copies=6,
    time_mask_frames=15,
    checks=24,
    device="cpu",
    precision="bfloat16",
    threads=1,
    seed=1,
)


def rows(speech: Path, split: Split) -> Iterator[UtteranceRow]:
    """The utterances of a spoken set as a project would hand them to a run."""
    for number, spoken in enumerate(read_index(speech / split)):
        yield UtteranceRow(
            id=number,
            key=f"{split}-{number:05d}",
            recording_id=0,
            start=spoken.start,
            end=spoken.end,
            rate=RATE,
            text=spoken.text,
            speaker=spoken.voice,
            split=split,
            left_out=False,
            path=str((speech / split / spoken.file).resolve()),
            channel=None,
            voices="synthetic",
        )


def make_run(work: Path, config: TrainConfig) -> RunFolder:
    """The run of the starter under `<work>/runs`; one that is there already stays as it is."""
    runs = work / "runs"
    known = RunFolder(runs / slug(config.name))
    if known.config.is_file():
        return known
    speech = work / "speech"
    heard = [*rows(speech, "train"), *rows(speech, "dev")]
    letters = Vocabulary.of_letters(ALPHABETS["es"])
    return prepare_run(runs, config, heard, speech, Normaliser.for_language("es"), letters)


def people(folder: Path) -> list[Entry]:
    """Clips of people in Common Voice's layout (validated.tsv and clips/), to measure with; never to learn from."""
    normalise = Normaliser.for_language("es")
    entries = []
    with (folder / "validated.tsv").open(encoding="utf-8", newline="") as table:
        for row in csv.DictReader(table, delimiter="\t"):
            path = folder / "clips" / row["path"]
            sound = audio.probe(path)
            text = normalise(row["sentence"])
            entries.append(
                Entry(
                    key=path.stem,
                    audio=str(path.resolve()),
                    start=0,
                    end=sound.frames,
                    rate=sound.rate,
                    channel=None,
                    text=text,
                    raw=row["sentence"],
                    speaker=row["client_id"],
                    split="test",
                    voices="people",
                )
            )
    return entries


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=["train", "preview", "finish"])
    parser.add_argument("--work", type=Path, required=True, help="folder with speech/, made by speech_for_starter")
    parser.add_argument("--hours", type=float, default=CONFIG.hours, help="hours of audio to hear in all")
    parser.add_argument("--to", type=Path, default=FOLDER, help="folder of the starter")
    parser.add_argument("--people", type=Path, help="Spanish clips in Common Voice's layout, to measure with")
    options = parser.parse_args()
    run = make_run(options.work, TrainConfig.from_json(CONFIG.to_json() | {"hours": options.hours}))
    if options.what == "train":
        with spawn("core.training", [str(run.path)], echo=True) as child:
            sys.stdout.writelines(child.rest())
            return child.wait() or 0
    if options.what == "preview":
        starter_card.write_starter(run, options.to)
        return 0
    speech = options.work / "speech"
    test = entries_of(rows(speech, "test"), speech, Normaliser.for_language("es"))
    starter_card.finish(run, options.to, test, people(options.people) if options.people else [])
    return 0


if __name__ == "__main__":
    sys.exit(main())
