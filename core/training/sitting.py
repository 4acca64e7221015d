"""`Sitting`: all that one sitting of a run works with, from its folder to a model on a device that is ready to learn.

It opens and closes what is read, and keeps what is to be kept. How learning goes is the trainer's; what is checked and
how a sitting ends, `core.training.checking`'s and `core.training.ending`'s.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any, TypeVar, cast

from core.datasets.augment import Masks
from core.datasets.batches import Batch, BatchPlan, Position, collate
from core.datasets.features import FeatureStore
from core.datasets.shares import Piece
from core.devices import pick_device
from core.errors import RunError, WorkbenchError
from core.families import family
from core.families.kind import HidingFamily
from core.objectives import objective
from core.runs import changes, events, made_with, probe
from core.runs.folder import RunFolder
from core.runs.run_settings import settings_of, with_changes
from core.strategies import writes
from core.training import out_of_memory, state, train_device, validate
from core.training.config import TrainConfig
from core.training.course import Course
from core.training.dev_set import DevSet, at_once_s
from core.training.dryrun import dry_run
from core.training.hearing import HeardRows, Hearing, heard_before
from core.training.preparation import prepare
from core.training.source_check import SourceCheck
from core.training.step_progress import started
from core.training.train_step import TrainStep
from core.training.varied import masks_of
from core.training.watch import Watch
from core.training.world import World
from core.wording import say
from core.writing import recovered

Found = TypeVar("Found")


class Sitting:
    """`open` it, `begin` and then `enter` the loop; `close` it whatever happens after it was opened.

    Of several processes, only the one with `rank` 0 says what happens. `cards` are the graphics cards that those on
    this computer take, by rank; none where torch takes the first. Where a launcher has started them, `world` tells
    which this one is.
    """

    def __init__(
        self, run: RunFolder, threads: int = 0, rank: int = 0, cards: Sequence[int] = (), world: World | None = None
    ) -> None:
        self.run = run
        self.threads = threads
        self.rank = rank
        self.cards = cards
        self.world = world
        self.state = state.State()
        self.looping = False
        self.lost: dict[int, WorkbenchError] = {}
        """What of the train utterances cannot be read, by number."""
        self._losing = threading.Lock()
        self.others_bytes = 0
        """Memory that the other processes take."""

    @property
    def processes(self) -> int:
        """How many processes train the run together: one on each of its graphics cards, or so many on the processor as
        its settings say; where a launcher has started them, as many as it did."""
        if self.world is not None:
            return self.world.size
        return max(1, {"cpu": self.config.workers, "cuda": len(self.cards)}.get(self._device.type, 1))

    @property
    def here(self) -> int:
        """How many of these are on this computer."""
        return self.world.here if self.world is not None else self.processes

    def memory_bytes(self) -> int:
        """Memory that training takes now: of this computer by all processes, or of one of their graphics cards."""
        own = self.train_step.place.memory_bytes()
        return own if self._device.type == "cuda" else own + self.others_bytes

    def say(self, event: events.Event) -> None:
        if self.rank == 0:
            events.append(self.run.events, event)

    def phase(self, text: str, share: float = 0.0) -> None:
        self.say(events.Phase(text, share))

    def remark(self, words: str) -> None:
        """Tell what has become of the run, which goes on."""
        self.say(events.Changed(self.state.step, self.state.heard_s, words, {}))

    def open(self) -> None:
        """Read everything, and make the model. Raises `WorkbenchError`."""
        self.phase(say("Loading the model"))
        if self.cards:
            train_device.take_card(self.cards[self.world.local if self.world is not None else self.rank])
        prepared = prepare(self.run, self.rank)
        saved = recovered(self.run.last)
        known = state.read(saved) if saved is not None else state.State()
        self.config = config = with_changes(prepared.config, known.changed)
        self.prepared = prepared
        prepared.change.remark = self.remark
        self._device = pick_device(config.device)
        self._in_all = train_device.threads_of_each(config.threads or self.threads)
        if config.workers == 0 and self.rank == 0 and self.world is None:
            self.config = config = self._with_workers(config)
        if self.rank == 0:
            self.threads = train_device.threads_of_each(self._in_all, self.here)
        train_device.set_threads(self.threads)
        self.phase(say("Reading utterances"))
        for split, items in prepared.excluded.items():
            if items and not prepared.resumed:
                self.say(events.Excluded(split, tuple(items)))
        for words in prepared.remarks:
            self.say(events.Changed(0, 0.0, words, {}))
        rate = prepared.family.feature_rate
        folder = self.run.features
        train, dev = Hearing("train", prepared.train), Hearing("dev", prepared.dev)
        self.train_store = FeatureStore(
            folder / "train", prepared.train, prepared.family, prepared.variation, train.load
        )
        self.train_labels = prepared.labels(prepared.train)
        prepared.objective.begin(prepared.model, config.windows, self.train_labels)
        self.dev = self._dev_set(dev)
        self.source = SourceCheck(prepared, self._device)
        said = [len(labels) for labels in self.train_labels]
        self.plan = BatchPlan(self.train_store.frames, config.batch_seconds * rate, config.seed, prepared.mix, said)
        self.masks = self._masks()
        self.course = Course(config, self.plan, rate, known.steps)
        self.state.steps = self.course.steps
        self.rows = validate.sample_rows(len(prepared.dev), config.sample_count, config.seed)

    def _masks(self) -> Masks:
        """What is hidden of features; a network that hides by itself is told how much."""
        masks = masks_of(self.config)
        if masks and family(self.prepared.plan.family).hides == "network":
            cast("HidingFamily", self.prepared.family).hide(self.prepared.model, masks)
            return Masks()
        return masks

    def _dev_set(self, dev: Hearing) -> DevSet:
        """What the run is checked on; its strategy may have a way of its own to check, where nothing is written."""
        prepared, folder, seconds = self.prepared, self.run.features / "dev", self.config.batch_seconds
        at_once = at_once_s(seconds, self._device) if self._device.type == "cuda" else seconds
        own: DevSet | None = prepared.change.held_out(
            folder, prepared.dev, prepared.family, prepared.objective, at_once, dev.load
        )
        if own is not None:
            return own
        labels = prepared.labels(prepared.dev)
        return DevSet(
            folder, prepared.dev, labels, prepared.family, prepared.objective, seconds, dev.load, self._device
        )

    def begin(self, place: train_device.TrainDevice | None = None) -> None:
        """Put the model on a `place`, or on its device: as it was when it goes on, or as it is found out now."""
        place, prepared = place or self._place(), self.prepared
        self.train_step = TrainStep(
            prepared.model.to(place.device), prepared.family, prepared.objective, self.config, place, self.state.steps
        )
        self._resume()

    def enter(self) -> None:
        """The loop begins: say so, count its time from here on, and watch it."""
        now = self.state
        self.train_step.set_stage(now.step)
        self.say(started(self.prepared, self.train_step, now, self.course.planned_s, self.processes))
        self.replay = changes.replayed(self.run.notes())
        self.begun = self.saved_at = time.perf_counter()
        self.trained_before = now.training_s
        self.saved_step = -1
        self.heard_before, self.stepping_s = now.heard_s, 0.0
        silence = objective(self.config.objective).silence if writes(self.config.strategy) else ""
        self.watch = Watch(self.say, now, self.train_step, silence)
        self.looping = True

    def close(self) -> None:
        """Leave all files."""
        self.train_store.close()
        self.dev.close()
        self.prepared.change.close()
        self.source.close()

    def _place(self) -> train_device.TrainDevice:
        """Device and number format: by a dry run at the first start, as they were when going on.

        What a format's speed was once measured to be, here and for such a network, is not measured again: chance would
        choose, and the same settings would be another run.
        """
        saved = recovered(self.run.last)
        if saved is not None:
            known, device = state.read(saved), self._device
            others = made_with.others(self.run, known.device, device.type, known.precision)
            for words in (*state.of_the_clock(saved), *others):
                self.say(events.Changed(known.step, known.heard_s, words, {}))
            return train_device.TrainDevice(device, known.precision, self.threads)
        cache = self.run.path.parent.parent / probe.CACHE
        key = probe.speed_key(replace(self.config, threads=self._in_all), self.prepared.plan)
        precision: str = self.config.precision
        if precision == "auto":
            precision = probe.known_precision(cache, key) or precision
        place, self.state.parts = dry_run(
            self.prepared.model,
            self.prepared.family,
            self.prepared.objective,
            self.config,
            (self.train_store, self.train_labels, self.plan),
            self.dev,
            self.threads,
            precision,
            self.phase,
            self.run.path,
            self.say_parts,
        )
        if self.config.precision == "auto" and cache.is_dir():
            probe.remember_precision(cache, key, place.precision)
        return place

    def _resume(self) -> None:
        saved = recovered(self.run.last)
        if saved is not None:
            self.phase(say("Loading where it stopped"))
            self.state = state.load_moments(saved, self.train_step.model, self.train_step.optimiser)
        else:
            self.state.precision = self.train_step.place.precision
            self.state.device = self.train_step.place.device.type
            self.save(say=False)
        self.dev.parts, self.state.device = self.state.parts, self.train_step.place.device.type
        self._note_precision()
        now, count = self.state, len(self.prepared.train)
        if not now.heard_rows and now.step:  # a run of an earlier version: where it stands tells what it has heard
            now.heard_rows = heard_before(self.plan, Position(now.epoch, now.number), count).to_text()
        self.heard = HeardRows(count, now.heard_rows)

    def go_to(self, asked: Mapping[str, Any]) -> None:
        """Stand where the first process stands: the step that is taken next, in parts, and what was changed."""
        now = self.state
        now.step, now.parts = asked["step"], asked["parts"]
        if (asked["changed"], asked["steps"]) != (now.changed, now.steps):
            now.changed, now.steps = asked["changed"], asked["steps"]
            self.config = with_changes(self.config, now.changed)
            self.train_step.change(self.config, now.steps)

    def _with_workers(self, config: TrainConfig) -> TrainConfig:
        """With as many processes as were measured to be the fastest here: they stay the run's."""
        known, cache = replace(config, threads=self._in_all), self.run.path.parent.parent / probe.CACHE
        found = probe.settled(known, self.prepared.plan, cache).workers
        self.run.note(workers=found)
        return replace(config, workers=found)

    def _note_precision(self) -> None:
        """What "auto" was measured to be is a setting from now on: another run with these settings is the same run."""
        if self.config.precision == "auto" and self.rank == 0:
            self.run.note(precision=self.train_step.place.precision)
            self.config = with_changes(settings_of(self.run), self.state.changed)

    def read(self, piece: Piece) -> Batch | None:
        """The features of a batch, or of some rows of one; None where none of its sound can be read. Raises `RunError`
        where none of all can."""
        store, labels, seed = self.train_store, self.train_labels, self.config.seed
        batch = collate(store, labels, piece.chosen, self.masks, seed, self.cannot_read, piece.first)
        return batch.pinned() if batch is not None and self._device.type == "cuda" else batch

    def cannot_read(self, index: int, error: WorkbenchError) -> None:
        """Say once that an utterance is left out. Raises `RunError` when it was the last."""
        with self._losing:
            if index not in self.lost:
                self.lost[index] = error
                self.say(events.Excluded("train", ((self.prepared.train[index].key, error.message),)))
        if len(self.lost) == len(self.prepared.train):
            raise RunError(
                say(
                    "The sound of none of the {count} train utterances can be read. The last: {message}",
                    count=len(self.lost),
                    message=error.message,
                ),
                say("Mend the files, or leave these utterances out, and start a new run."),
            )

    def in_memory(self, work: Callable[[], Found], most_parts: int, longest_s: float) -> Found:
        """What `work` gives, with batches in as many parts as fit into the memory; more are kept at once, so that the
        run goes on with them also after a crash."""
        step = self.train_step

        def then(parts: int, why: str) -> None:
            step.begin_again()
            self.state.parts = parts
            self.save()
            self.say_parts(parts, why)

        device = step.place.device
        return out_of_memory.in_parts(work, self.dev, most_parts, longest_s, device, then, lambda: not step.updating)

    def say_parts(self, parts: int, why: str) -> None:
        """Tell that batches are taken in more parts from here on."""
        now = self.state
        self.say(out_of_memory.changed(now.step, now.heard_s, parts, self.config.batch_seconds, why))

    def save(self, say: bool = True) -> None:
        """Keep everything that is needed to go on from here. Raises `RunError`."""
        now = self.state
        if say:
            now.training_s = self.trained_before + time.perf_counter() - self.begun
            now.heard_rows = self.heard.to_text()
            self.watch.keep()
        with self.train_step.clock.stage("save"):
            state.save(self.run.last, self.train_step.model, self.train_step.optimiser, now)
        self.saved_at = time.perf_counter()
        self.saved_step = now.step
        if say:
            self.say(events.Saved(now.step, now.heard_s, self.train_step.clock.take()))
