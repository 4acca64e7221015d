"""A short run of each candidate, the same for all: it settles what closeness only hints at. Torch-free.

A probe is a run like any other, with a folder, a child and a place in the queue; the note `probe` tells it from those
that people work with. All of a project hear the same speech in the same order for the same steps, from the same seed;
rate, schedule and what learns are as each family's recipe says, and what writes pieces of words keeps them as far as
they can write the texts. What came of one is read from its own log, so that it is there as long as the run is.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, Literal

from core import quantities
from core.datasets.manifest import Entry
from core.errors import RunError, WorkbenchError
from core.families import conversion
from core.families.letter_similarity import own_starts
from core.places import left
from core.progress import Progress, Stop, never, quiet
from core.project.queries import Reader
from core.runs import memory_needed, queue, reader, trash
from core.runs import probe as speeds
from core.runs.create import entries_of, plan_for, prepare_run
from core.runs.fit import MANY, fit_of
from core.runs.folder import RunFolder, list_runs
from core.sources.catalogue import Source
from core.sources.closeness import spread
from core.text.vocabulary import Vocabulary
from core.training.config import TrainConfig
from core.training.draft import Start, make_config, scratch_like, start_from
from core.wording import say

STEPS = 200
BATCH_S = 32.0
CHECKED = 200
"""Dev utterances that a probe is checked on, at most: enough for an interval, and the same for all."""
RECIPE = "probe"
SKETCHED = 128
"""Utterances by which the corpus of a probe is known again."""
LOOKED = 500
"""Texts that are looked at to see whether a candidate's vocabulary writes them."""
ALIKE = 0.9
"""Of a corpus that shares less than this with what a probe heard, the probe tells little any more."""
LOST = ("failed", "crashed")
Put = Callable[[Sequence[RunFolder]], object]
"""What lets runs train elsewhere, before they wait in the queue."""


@dataclass(frozen=True)
class Candidate:
    """What a probe starts from: a checkpoint, or nothing (`source` None: from scratch, with the network of `like`)."""

    source: Source | None
    like: Path | None = None

    @property
    def key(self) -> str:
        """The checkpoint's folder; "" from scratch."""
        return str(self.source.folder) if self.source is not None else ""

    @property
    def title(self) -> str:
        return self.source.title if self.source is not None else say("From scratch")

    def start(self) -> Start:
        """Reads files. Raises `CheckpointError`."""
        if self.source is None:
            return scratch_like(self.like)
        return replace(start_from(self.source.folder), label=self.source.title)


@dataclass(frozen=True)
class Corpus:
    """What probes hear and are checked on, by which it is known whether they still tell something: the letters, and a
    sample of the utterances by what is said in them and where they belong."""

    letters: tuple[str, ...] = ()
    sketch: tuple[str, ...] = ()

    @classmethod
    def of(cls, entries: Iterable[Entry], alphabet: Vocabulary) -> Corpus:
        heard = (f"{e.split} {e.key} {e.start} {e.end} {e.text}" for e in entries if e.split in ("train", "dev"))
        smallest = sorted(hashlib.sha256(text.encode()).hexdigest()[:16] for text in heard)[:SKETCHED]
        return cls(tuple(alphabet.letters), tuple(smallest))

    @classmethod
    def noted(cls, notes: Mapping[str, Any]) -> Corpus:
        """As a probe noted it."""
        kept = notes.get("probe")
        found = kept if isinstance(kept, dict) else {}
        return cls(tuple(map(str, found.get("letters", ()))), tuple(map(str, found.get("sketch", ()))))

    def to_json(self) -> dict[str, Any]:
        return {"letters": list(self.letters), "sketch": list(self.sketch)}

    def alike(self, other: Corpus) -> bool:
        """Whether probes of both can be compared. The share of utterances in common is estimated from those with the
        smallest hashes (Broder 1997)."""
        either = sorted({*self.sketch, *other.sketch})[:SKETCHED]
        both = set(self.sketch) & set(other.sketch) & set(either)
        return self.letters == other.letters and len(both) >= ALIKE * len(either)


@dataclass(frozen=True)
class Prepared:
    """Probes that were made or found: by the candidate's key, the run, or why there is none."""

    runs: dict[str, RunFolder] = field(default_factory=dict)
    refused: dict[str, WorkbenchError] = field(default_factory=dict)


def settings_for(
    start: Start, name: str, language: str, own: Mapping[str, str], device: str, steps: int
) -> TrainConfig:
    """The settings of a probe: the family's own, but for what is the same for all."""
    hours = steps * BATCH_S / 3600
    same = {"hours": hours, "batch_seconds": BATCH_S, "accumulate": 1, "checks": 1, "patience": 0, "seed": 0}
    config = make_config(
        start, "quick", name=name, language=language, device=device, neighbours=own,
        own={**same, "sample_count": CHECKED},
    )  # fmt: skip
    return replace(config, recipe=RECIPE, steps=steps)


def writing_all(config: TrainConfig, alphabet: Vocabulary, entries: Sequence[Entry]) -> TrainConfig:
    """The settings with what writes (nearly) every text of the project, so that all probes are checked on the same:
    the source's own pieces where it has such, else letters, else pieces that are learnt; letters where nothing does.

    Raises what making a plan raises.
    """
    own = [config.vocabulary] if config.vocabulary == "source" else []
    kinds: list[Literal["letters", "pieces", "source"]] = [*own, "letters", "pieces"]
    texts = [entry.text for entry in entries if entry.split == "train" and not entry.blocked]
    looked = entries[:: max(1, len(entries) // LOOKED)]
    for kind in kinds:
        wanted = replace(config, vocabulary=kind, neighbours=config.neighbours if kind == "letters" else {})
        plan = plan_for(wanted, alphabet, texts)
        fit = fit_of(wanted, plan, looked)
        spelt = sum(plan.vocabulary.knows(entry.text) for entry in looked)
        if spelt >= (1 - MANY) * len(looked) and (fit is None or fit.share < MANY):
            return wanted
    return replace(config, vocabulary="letters")


def checked_on(entries: Iterable[Entry]) -> list[Entry]:
    """The dev utterances that probes are checked on: as many speakers as there are, the same ones each time."""
    dev = [entry for entry in entries if entry.split == "dev"]
    return spread(sorted(dev, key=lambda e: hashlib.sha256(e.key.encode()).hexdigest()))[:CHECKED]


def estimate(project: Path, candidate: Candidate, device: str = "auto", steps: int = STEPS) -> float:
    """Seconds that a probe will take, roughly. Raises what reading the checkpoint raises."""
    with Reader(project) as rows:
        config = settings_for(candidate.start(), "", rows.meta.language, {}, device, steps)
        dev = rows.summary().by_split.get("dev")
        share = min(1.0, CHECKED / dev.utterances) if dev is not None and dev.utterances else 1.0
        return speeds.estimate(config, rows, dev_share=share).seconds


def prepare(
    project: Path,
    candidates: Sequence[Candidate],
    device: str = "auto",
    steps: int = STEPS,
    progress: Progress = quiet,
    stop: Stop = never,
    put: Put | None = None,
) -> Prepared:
    """A probe for each candidate, in the queue, one after another. One that is under way or whose result still holds
    stays; one that was paused goes on; others are made anew, and all of those `put` where they are to train, if that is
    elsewhere. A candidate that cannot be probed costs the others nothing. Raises `Cancelled`, and what reading the
    project raises."""
    with Reader(project) as found:
        rows, meta, rules, alphabet = list(found.each()), found.meta, found.normaliser, found.alphabet
    entries = entries_of(rows, project, rules)
    corpus, checked = Corpus.of(entries, alphabet), {entry.key for entry in checked_on(entries)}
    heard = [row for row in rows if row.split != "dev" or row.key in checked]
    made, new = Prepared(), list[RunFolder]()
    for candidate in candidates:
        try:
            if (run := _there(project / "runs", candidate, corpus, steps)) is None:
                source = candidate.source
                if source is not None and conversion.size(source.folder):
                    conversion.convert(source.folder, progress, stop)
                start = candidate.start()
                if put is None:
                    _check_memory(start)
                own = own_starts(meta.starts, meta.alphabet, source.letters) if source is not None else {}
                name = say("Probe of {title}", title=candidate.title)
                config = settings_for(start, str(name), meta.language, own, device, steps)
                config = writing_all(config, alphabet, entries)
                run = prepare_run(project / "runs", config, heard, project, rules, alphabet, corpus.to_json())
                new.append(run)
            made.runs[candidate.key] = run
        except WorkbenchError as error:
            made.refused[candidate.key] = error
            continue
        if put is None:
            _go_on(run)
    if put is not None:
        put(new)
        for run in made.runs.values():
            _go_on(run)
    return made


def _go_on(run: RunFolder) -> None:
    if reader.status(run).state not in ("finished", "stopped", *reader.ACTIVE):
        queue.add([run])


def _there(runs: Path, candidate: Candidate, corpus: Corpus, steps: int) -> RunFolder | None:
    """The probe of a candidate that can be kept; those that say nothing any more are removed."""
    kept = None
    for run in probes_in(runs):
        config = _settings(run)
        if config is None or config.source != candidate.key:
            continue
        told = reader.status(run).state not in LOST and config.steps == steps
        if told and Corpus.noted(run.notes()).alike(corpus):
            kept = run
        else:
            left.remove(run, config.name)
    return kept


def _settings(run: RunFolder) -> TrainConfig | None:
    try:
        return TrainConfig.read(run.config)
    except WorkbenchError:
        return None


def _check_memory(start: Start) -> None:
    wanted, there = memory_needed.to_teach(start.parameters), memory_needed.installed()
    if start.parameters and not memory_needed.fits(wanted, there):
        raise RunError(
            say(
                "It needs about {wanted} of memory to be taught, and this computer has {there}.",
                wanted=quantities.size(int(wanted)),
                there=quantities.size(there),
            ),
            say("Choose a smaller checkpoint."),
        )


def probes_in(runs: Path) -> list[RunFolder]:
    """The probes of a project, oldest first."""
    return [run for run in list_runs(runs) if run.is_probe]


def remove_all(runs: Path) -> list[trash.Removed]:
    """Move all probes of a project to the trash, also those under way. Raises `RunError` where the disk refuses."""
    return [left.remove(run, run.key) for run in probes_in(runs)]
