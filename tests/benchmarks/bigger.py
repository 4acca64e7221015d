"""What much speech on many cards takes, on paper: steps, gradients that are added up, reading, saving, hours.

    python3 installer/bootstrap.py bench bigger [--speech-hours 1000] [--passes 10] [--nodes 8] [--cards 8]
        [--weights 94.4e6] [--card-speeds 500 1000 2000] [--links 10 25 100] [--batch-seconds 60] [--dev-hours 2]
        [--checks 12] [--sound FOLDER]

Nothing of it was run on cards. What is *measured* here, on one thread of this computer's processor and by its own time,
so that other work beside does not count: how fast sound is read and varied as the recipes do it (`prepared`), and how
many bytes a second of it takes as FLAC, of the sample's synthetic speech or of the sounds of a folder. What is
*assumed* is told by you: `--card-speeds` (audio seconds that one card learns in a second: `bench training --device
cuda` measures yours), and `--links` (gigabits a second of each node's network). All else is counted:

    steps = passes x speech / (cards x batch of a card)
    gradients of a step, through each node's network: 2 (cards - 1) / cards x 4 bytes x weights (a ring; float32)
    a step = batch / speed of a card + gradients / network       (they are added up behind the step, not beside it)
    a check = dev speech / (3.5 x speed of a card)               (by the first process; the others wait)
    threads that prepare = cards of a node x speed of a card / prepared     (in the passes that hear something new)
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from core.commands.command import table
from core.datasets.augment import Variation
from core.datasets.features import load_entry
from core.datasets.manifest import Entry
from core.places import sounds
from core.places.sounds import Wanted
from core.places.stretches import Stretch, written
from core.project.queries import Reader
from core.project.sample import create_sample
from core.runs.create import entries_of
from core.runs.probe import VALIDATION_SPEED
from core.training.config import TrainConfig
from tests.benchmarks._figures import own_home, report
from tests.benchmarks.travel import few, joined

SOME = 200
GRADIENT_BYTES, STATE_BYTES, MODEL_BYTES = 4, 12, 4
"""Of a weight: its gradient; what `last` holds of it, with AdamW's two moments; what `best` and the model hold."""
SAMPLE_BYTES, RATE = 2, 16_000
"""Of wav2vec 2.0, features are the samples, kept as float16."""


@dataclass(frozen=True)
class Work:
    """What is to be done, and by how many."""

    speech_h: float
    passes: float
    nodes: int
    cards: int
    weights: float
    batch_s: float
    dev_h: float
    checks: int

    @property
    def ranks(self) -> int:
        return self.nodes * self.cards

    @property
    def steps(self) -> float:
        return self.passes * self.speech_h * 3600 / (self.ranks * self.batch_s)

    @property
    def gradient_bytes(self) -> float:
        """Through each node's network, each way, in a step; among the cards of one node nothing goes through it."""
        return 2 * (self.ranks - 1) / self.ranks * GRADIENT_BYTES * self.weights if self.nodes > 1 else 0.0

    def hours(self, speed: float, link: float) -> dict[str, float]:
        """By a card's assumed speed and a node's assumed network in bits a second."""
        learning = self.steps * self.batch_s / speed / 3600
        adding = self.steps * self.gradient_bytes * 8 / link / 3600
        checking = self.checks * self.dev_h / (VALIDATION_SPEED * speed)
        found = {"learning": learning, "adding_up": adding, "checking": checking}
        return found | {"all": sum(found.values())}


def prepared(entries: Sequence[Entry]) -> float:
    """Audio seconds that one thread reads and varies in a second of its own time, as the recipes do it."""
    config = TrainConfig()
    how = Variation(config.speeds, config.noise, config.copies, config.seed)
    seconds, begun = 0.0, time.process_time()
    for number, entry in enumerate(entries):
        how.vary(load_entry(entry), entry.key, number % config.copies)
        seconds += entry.seconds
    return seconds / (time.process_time() - begun)


def flac(entries: Sequence[Entry]) -> float:
    """Bytes of a second of sound as it is sent."""
    wanted = sounds.recordings(Wanted(Stretch(e.audio, e.channel, e.start, e.end)) for e in entries)
    made = sum(len(written(one).data) for own in wanted.values() for one in own)
    return made / sum(entry.seconds for entry in entries)


def measured(folder: Path | None, home: Path) -> dict[str, float]:
    if folder is not None:
        import soundfile

        path = home / "speech.flac"
        soundfile.write(path, joined(folder, 1200.0), RATE)
        entries = few(path, RATE, 1200.0, every=1)
    else:
        with create_sample(home / "sample") as project, Reader(project.folder) as reader:
            entries = entries_of(reader.each(), project.folder, reader.normaliser)[:SOME]
    return {"prepared": round(prepared(entries), 1), "flac_bytes_s": round(flac(entries))}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--speech-hours", type=float, default=1000.0)
    parser.add_argument("--passes", type=float, default=10.0)
    parser.add_argument("--nodes", type=int, default=8)
    parser.add_argument("--cards", type=int, default=8, help="of each node")
    parser.add_argument("--weights", type=float, default=94.4e6, help="that learn (default: wav2vec 2.0 base)")
    parser.add_argument("--card-speeds", type=float, nargs="+", default=[500.0, 1000.0, 2000.0])
    parser.add_argument("--links", type=float, nargs="+", default=[10.0, 25.0, 100.0])
    parser.add_argument("--batch-seconds", type=float, default=60.0, help="of a card in a step")
    parser.add_argument("--dev-hours", type=float, default=2.0)
    parser.add_argument("--checks", type=int, default=12)
    parser.add_argument("--sound", type=Path, default=None, help="a folder with recordings of speech")
    args = parser.parse_args()
    work = Work(
        args.speech_hours, args.passes, args.nodes, args.cards, args.weights, args.batch_seconds,
        args.dev_hours, args.checks,
    )  # fmt: skip
    with own_home() as home:
        here = measured(args.sound, home)
    rows: list[dict[str, Any]] = []
    for speed in args.card_speeds:
        threads = args.cards * speed / here["prepared"]
        for link in args.links:
            hours = {name: round(value, 2) for name, value in work.hours(speed, link * 1e9).items()}
            rows.append({"card_speed_assumed": speed, "gigabits_assumed": link, "hours": hours,
                         "threads_a_node": round(threads)})  # fmt: skip
    lines = [
        [f"{r['card_speed_assumed']:g}", f"{r['gigabits_assumed']:g}", *(f"{h:.2f}" for h in r["hours"].values()),
         str(r["threads_a_node"])]
        for r in rows
    ]  # fmt: skip
    print(table(["s/s a card (assumed)", "Gb/s (assumed)", *rows[0]["hours"], "threads a node"], lines))
    speech_s = work.speech_h * 3600
    report(
        "bigger",
        steps=round(work.steps),
        step_s=work.ranks * work.batch_s,
        gradient_bytes_of_a_step=round(work.gradient_bytes),
        gradient_bytes_in_all=round(work.gradient_bytes * work.steps),
        last_bytes=round(STATE_BYTES * work.weights),
        best_bytes=round(MODEL_BYTES * work.weights),
        sound_bytes=round(here["flac_bytes_s"] * speech_s),
        kept_feature_bytes=round(min(work.passes, TrainConfig().copies) * speech_s * RATE * SAMPLE_BYTES),
        measured_here=here,
        hours=rows,
    )


if __name__ == "__main__":
    main()
