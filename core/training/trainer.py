"""The training loop: from a run folder to `model/`, saying what happens in `events.jsonl`.

It reads requests (pause, stop) at each step. Going on after a pause, a crash or a power cut is the same path, and on
a CPU with the same threads gives bit for bit what the uninterrupted run gives.
"""

from __future__ import annotations

import contextlib
import math
import shutil
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any, TypeVar

from core.datasets.answering import SoundAway
from core.datasets.augment import Masks
from core.datasets.batches import Batch, BatchPlan, Chosen, Position, collate
from core.datasets.features import FeatureStore
from core.datasets.loader import Loader
from core.devices import pick_device
from core.errors import RunError, SoundError
from core.objectives import objective
from core.runs import changes, events, heard_once, made_with, probe
from core.runs.best import better
from core.runs.folder import RunFolder
from core.runs.run_settings import settings_of, with_changes
from core.training import device_errors, export_model, out_of_memory, state, train_device, validate
from core.training.course import Course
from core.training.dev_set import DevSet
from core.training.dryrun import dry_run
from core.training.hearing import HeardRows, Hearing, heard_before
from core.training.preparation import prepare
from core.training.source_check import SourceCheck
from core.training.step_progress import StepProgress, started
from core.training.train_step import TrainStep
from core.training.watch import Watch
from core.wording import say
from core.writing import recovered

Found = TypeVar("Found")

SAVE_EVERY_S = 180.0
LONG_ENOUGH_S = 20.0


class Trainer:
    """One sitting of a run."""

    def __init__(self, run: RunFolder, requested: Callable[[], str] | None = None, threads: int = 0) -> None:
        self.run = run
        self.requested = requested or run.requested
        self.threads = threads
        self.state = state.State()
        self.looping = False

    def say(self, event: events.Event) -> None:
        events.append(self.run.events, event)

    def phase(self, text: str, share: float = 0.0) -> None:
        self.say(events.Phase(text, share))

    def train(self) -> events.Event:
        """Train until done, paused or stopped; returns the last event. Raises `WorkbenchError`."""
        with device_errors.named():
            return self._sit()

    def _sit(self) -> events.Event:
        self.phase(say("Loading the model"))
        prepared = prepare(self.run)
        saved = recovered(self.run.last)
        known = state.read(saved) if saved is not None else state.State()
        self.config = config = with_changes(prepared.config, known.changed)
        self.prepared = prepared
        self.threads = train_device.set_threads(config.threads or self.threads)
        self.phase(say("Reading utterances"))
        for split, items in prepared.excluded.items():
            if items and not prepared.resumed:
                self.say(events.Excluded(split, tuple(items)))
        rate = prepared.family.feature_rate
        self.limit = config.batch_seconds * rate
        folder = self.run.features
        train, dev = Hearing("train", prepared.train), Hearing("dev", prepared.dev)
        self.train_store = FeatureStore(
            folder / "train", prepared.train, prepared.family, prepared.variation, train.load
        )
        self.train_labels = prepared.labels(prepared.train)
        prepared.objective.begin(prepared.model, config.windows, self.train_labels)
        self.dev = DevSet(
            folder / "dev",
            prepared.dev,
            prepared.labels(prepared.dev),
            prepared.family,
            prepared.objective,
            config.batch_seconds,
            dev.load,
        )
        self.source = SourceCheck(prepared)
        self.plan = BatchPlan(self.train_store.frames, self.limit, config.seed, prepared.mix)
        self.masks = (
            Masks(config.freq_masks, config.freq_mask_bins, config.time_masks, config.time_mask_frames)
            if prepared.family.spectral
            else Masks()
        )
        self.course = Course(config, self.plan, rate, known.steps)
        self.state.steps = self.course.steps
        self.rows = validate.sample_rows(len(prepared.dev), config.sample_count, config.seed)
        try:
            place = self._place()
            self.train_step = TrainStep(
                prepared.model.to(place.device), prepared.family, prepared.objective, config, place, self.state.steps
            )
            self._resume()
            return self._loop()
        except SoundAway as gone:
            if recovered(self.run.last) is None:
                raise
            return self._pause(gone)
        finally:
            self.train_store.close()
            self.dev.close()
            prepared.change.close()
            self.source.close()

    def _place(self) -> train_device.TrainDevice:
        """Device and number format: by a dry run at the first start, as they were when going on.

        What a format's speed was once measured to be, here and for such a network, is not measured again: chance would
        choose, and the same settings would be another run.
        """
        saved = recovered(self.run.last)
        if saved is not None:
            known, device = state.read(saved), pick_device(self.config.device)
            for words in made_with.others(self.run, known.device, device.type):
                self.say(events.Changed(known.step, known.heard_s, words, {}))
            return train_device.TrainDevice(device, known.precision, self.threads)
        cache = self.run.path.parent.parent / probe.CACHE
        key = probe.speed_key(replace(self.config, threads=self.threads), self.prepared.plan)
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
            self._say_parts,
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
            self._save(say=False)
        self.dev.parts, self.state.device = self.state.parts, self.train_step.place.device.type
        self._note_precision()
        now, count = self.state, len(self.prepared.train)
        if not now.heard_rows and now.step:  # a run of an earlier version: where it stands tells what it has heard
            now.heard_rows = heard_before(self.plan, Position(now.epoch, now.number), count).to_text()
        self.heard = HeardRows(count, now.heard_rows)
        place, model = self.train_step.place, self.train_step.model
        self.train_step.set_stage(self.state.step)
        self.say(started(self.prepared, model, place, self.state, self.course.planned_s))

    def _note_precision(self) -> None:
        """What "auto" was measured to be is a setting from now on: another run with these settings is the same run."""
        if self.config.precision == "auto":
            self.run.note(precision=self.train_step.place.precision)
            self.config = with_changes(settings_of(self.run), self.state.changed)

    def _read(self, chosen: Chosen) -> Batch | None:
        return collate(self.train_store, self.train_labels, chosen, self.masks, self.config.seed, self._unreadable)

    def _unreadable(self, index: int, error: SoundError) -> None:
        key = self.prepared.train[index].key
        if key not in self.lost:
            self.lost.add(key)
            self.say(events.Excluded("train", ((key, error.message),)))
        if len(self.lost) == len(self.prepared.train):
            raise RunError(
                say(
                    "The sound of none of the {count} train utterances can be read. The last: {message}",
                    count=len(self.lost),
                    message=error.message,
                ),
                say("Mend the files, or leave these utterances out, and start a new run."),
            )

    def _loop(self) -> events.Event:
        now, config = self.state, self.config
        self.replay = changes.replayed(self.run.notes())
        self.lost: set[str] = set()
        self.begun = self.saved_at = time.perf_counter()
        self.trained_before = now.training_s
        self.saved_step = -1
        self.heard_before, self.stepping_s = now.heard_s, 0.0
        self.watch = Watch(self.say, now, self.train_step, objective(config.objective).silence)
        self.looping = True
        if now.validated < 0 and config.source:
            self._validate(zero_shot=True)
        if now.step in self.course.checks and now.validated != now.step:
            self._check()
        after = self.plan.after(Position(now.epoch, now.number))
        loader = Loader(after, self._read, waits=lambda: self.phase(say("Waiting for sound")))
        progress = StepProgress(self.say, now, loader, self.train_step)
        with loader as batches:
            while now.step < now.steps:
                asked = self.requested()
                if asked == "pause":
                    return self._pause()
                if asked == "stop" or "stop" in self.replay.get(now.step, ()):
                    return self._finish("stopped")
                self._step(batches, progress)
                if now.step in self.course.checks:
                    self._check()
                    if config.patience and now.since_best >= config.patience and now.step < now.steps:
                        return self._finish("patience")
                elif time.perf_counter() - self.saved_at > SAVE_EVERY_S:
                    self._save()
        return self._finish("done")

    def _check(self) -> None:
        """Check the dev set, do what was asked for meanwhile, and keep it all."""
        now = self.state
        self._validate()
        asked = changes.asked(self.run) or changes.allowed(self.replay.get(now.step))
        told = self.course.change(now, asked) if asked else None
        self._save()
        if told is not None:
            self.config = self.course.config
            self.train_step.change(self.config, now.steps)
            self.run.note(changed=now.changed)
            self.say(told)
            changes.clear(self.run)

    def _step(self, batches: Iterator[Batch], progress: StepProgress) -> None:
        now = self.state
        begun = time.perf_counter()
        heard = [next(batches) for _ in range(self.config.accumulate)]
        longest_s = max(batch.mask.shape[1] for batch in heard) / self.prepared.family.feature_rate
        now.parts = self.dev.parts = max(now.parts, int(self.replay.get(now.step, {}).get("parts", 1)))

        def learn() -> float:
            self.train_step.set_stage(now.step)
            return self.train_step.step([part for batch in heard for part in batch.parts(now.parts)], now.step)

        loss = self._with_memory(learn, max(len(batch.features) for batch in heard), longest_s)
        now.step += 1
        now.epoch, now.number = heard[-1].chosen.after.epoch, heard[-1].chosen.after.number
        now.heard_s += sum(batch.heard_s for batch in heard)
        now.source_s += sum(batch.source_s for batch in heard)
        for batch in heard:
            self.heard.add(i for i, _ in batch.chosen.items)
        now.skipped += math.isnan(loss)
        self.stepping_s += time.perf_counter() - begun
        progress.beat(loss)
        self.watch.step(loss)

    def _with_memory(self, work: Callable[[], Found], most_parts: int, longest_s: float) -> Found:
        """What `work` gives, with batches in as many parts as fit into the memory; more are kept at once, so that the
        run goes on with them also after a crash."""
        step = self.train_step

        def then(parts: int, why: str) -> None:
            step.begin_again()
            self.state.parts = parts
            self._save()
            self._say_parts(parts, why)

        device = step.place.device
        return out_of_memory.in_parts(work, self.dev, most_parts, longest_s, device, then, lambda: not step.updating)

    def _say_parts(self, parts: int, why: str) -> None:
        now = self.state
        self.say(out_of_memory.changed(now.step, now.heard_s, parts, self.config.batch_seconds, why))

    def _training_s(self) -> float:
        return self.trained_before + time.perf_counter() - self.begun

    def _validate(self, zero_shot: bool = False) -> None:
        now = self.state
        begun = time.perf_counter()
        self.phase(say("Checking the dev set"))
        self.prepared.objective.taught(self.train_step.model, now.step)
        model, place, rules = self.train_step.model, self.train_step.place, self.prepared.normaliser
        longest_s = max(entry.seconds for entry in (*self.prepared.dev, *self.prepared.source_dev))
        found, of_source = self._with_memory(
            lambda: (validate.validate(model, self.dev, place, rules), self.source.rates(model, place, self.dev.parts)),
            self.dev.most_parts,
            longest_s,
        )
        best = better(found.wer, found.cer, now.best_wer, now.best_cer)
        if best:
            now.best_step, now.best_wer, now.best_cer = now.step, found.wer, found.cer
            figures: dict[str, Any] = {"step": now.step, "heard_s": now.heard_s, "loss": found.loss}
            figures |= {"wer": found.wer, "cer": found.cer, "utterances": found.heard, **found.intervals(), **of_source}
            figures["seconds"] = self.heard.seconds(self.prepared.train)
            state.save_best(self.run.best, self.train_step.model, figures)
        if not zero_shot:
            self.watch.check([entry.text for entry in self.prepared.dev], found.hypotheses)
            now.since_best = 0 if best else now.since_best + 1
        now.validated = now.step
        now.validation_s = time.perf_counter() - begun
        samples = validate.samples(self.dev, found.hypotheses, self.rows)
        self.say(
            events.Validated(
                step=now.step,
                heard_s=now.heard_s,
                loss=found.loss,
                wer=found.wer,
                cer=found.cer,
                utterances=found.heard,
                best=best,
                zero_shot=zero_shot,
                samples=samples,
                **of_source,
            )
        )

    def _save(self, say: bool = True) -> None:
        now = self.state
        if say:
            now.training_s = self._training_s()
            now.heard_rows = self.heard.to_text()
        state.save(self.run.last, self.train_step.model, self.train_step.optimiser, now)
        self.saved_at = time.perf_counter()
        self.saved_step = now.step
        if say:
            self.say(events.Saved(now.step, now.heard_s))

    def _remember_speed(self) -> None:
        """Estimates of later runs in the same project build on this one's speed."""
        cache = self.run.path.parent.parent / probe.CACHE
        heard_s, took_s = self.state.heard_s - self.heard_before, self.stepping_s
        if took_s > LONG_ENOUGH_S and cache.is_dir() and not heard_once.still(self.config):  # at first it is another
            key = probe.speed_key(self.config, self.prepared.plan)
            with contextlib.suppress(OSError):
                probe.remember(cache, key, heard_s / took_s, "run")

    def _pause(self, gone: SoundAway | None = None) -> events.Event:
        """Save and leave, as asked, or because sound has gone: then from before the step that could not hear it."""
        if self.looping:
            self._save()
            self._remember_speed()
        self.run.clear_request()
        why = (gone.message, gone.hint, gone.detail) if gone is not None else ("", "", "")
        last = events.Paused(self.state.step, self.state.heard_s, *why)
        self.say(last)
        return last

    def _finish(self, reason: str) -> events.Event:
        now = self.state
        if recovered(self.run.best) is None:  # it was damaged, and a person took it away
            now.validated, now.best_wer, now.best_cer = -1, math.inf, math.inf
        if now.validated != now.step:
            self._validate()
        if self.saved_step != now.step:
            self._save()
        self._remember_speed()
        self.phase(say("Writing the model"))
        figures = export_model.write_best(self.prepared, self.train_step.model, self.heard)
        self.train_store.close()
        self.dev.close()
        self.prepared.change.close()
        shutil.rmtree(self.run.features, ignore_errors=True)
        self.run.clear_request()
        changes.clear(self.run)
        last = events.Finished(
            step=now.step,
            heard_s=now.heard_s,
            best_step=figures["step"],
            wer=figures["wer"],
            cer=figures["cer"],
            reason=reason,
            training_s=now.training_s,
        )
        self.say(last)
        self.run.reserve.unlink(missing_ok=True)
        if reason != "stopped":  # a run that was stopped can go on; nothing goes on from one that is done
            shutil.rmtree(self.run.last.parent, ignore_errors=True)
        return last
