"""The loop that teaches a text model: from a run folder to `lm/NAME` of its project, saying what happens in
`events.jsonl`. Pausing, stopping and going on are as those of recognisers: on a processor, with the same threads, a run
that was interrupted gives bit for bit what one gives that was not.
"""

from __future__ import annotations

import math
import shutil
import time
from collections.abc import Callable
from pathlib import Path

import psutil

from core.errors import RunError, TextError
from core.lm import kept_out, store
from core.lm.neural.unit_origins import plan
from core.lm.neural.vocabulary_file import read_vocabulary
from core.lm.note import Neural, Note
from core.runs import changes, elsewhere, events, made_with
from core.runs.folder import RunFolder
from core.runs.text_run import MADE
from core.training import state
from core.training.text import pace
from core.training.text.sitting import Surprise, TextSitting
from core.training.train_step import PATIENCE
from core.wording import say
from core.writing import recovered

SAVE_EVERY_S, SAY_EVERY_S = 120.0, 1.0


class TextTrainer:
    """Teaches in one sitting of a run."""

    def __init__(self, run: RunFolder, requested: Callable[[], str] | None = None, threads: int = 0) -> None:
        self.run, self.threads = run, threads
        self.requested = requested or run.requested
        self.skipped = 0

    def train(self) -> events.Event:
        """Teach until done, paused or stopped; returns the last event. Raises `WorkbenchError`."""
        self.sitting = sitting = TextSitting(self.run, self.threads)
        now, config = sitting.state, sitting.config
        replay = changes.replayed(self.run.notes())
        if sitting.saved_step < 0:
            made_with.write_of_text(self.run, sitting.config.source)
        sitting.say(sitting.started())
        if sitting.saved_step < 0:
            sitting.save()
        if now.validated < 0:
            self._check(untouched=True)
        self._restart()
        saved_at = time.perf_counter()
        if self._in_vain():
            return self._finish("patience")
        while now.words < config.words:
            batches = sitting.texts.batches(config.seed, now.epoch, config.batch_units)
            for batch in batches[now.number :]:
                asked = self.requested()
                if asked == "pause":
                    return self._pause()
                if asked == "stop" or "stop" in replay.get(now.step, ()):
                    return self._finish("stopped")
                before = now.words
                self._step(batch)
                now.number += 1
                if pace.checks_due(now.words, config) > pace.checks_due(before, config):
                    self._check()
                    saved_at = time.perf_counter()
                    if self._in_vain():
                        return self._finish("patience")
                elif time.perf_counter() - saved_at > SAVE_EVERY_S:
                    sitting.save()
                    saved_at = time.perf_counter()
                if now.words >= config.words:
                    break
            else:
                now.epoch, now.number = now.epoch + 1, 0
        return self._finish("done")

    def _in_vain(self) -> bool:
        """Whether as many checks brought nothing better as a run has patience for, and it would go on."""
        now, config = self.sitting.state, self.sitting.config
        return bool(config.patience) and now.since_best >= config.patience and now.words < config.words

    def _step(self, batch: list[int]) -> None:
        now = self.sitting.state
        loss = self.sitting.step(batch)
        now.step += 1
        now.words += int(self.sitting.texts.words[batch].sum())
        if math.isnan(loss):
            self.skipped += 1
            if self.skipped >= PATIENCE:
                raise RunError(events.NOT_A_NUMBER, say("Lower the learning rate, and start again."))
            return
        self.skipped = 0
        self.losses.append(loss)
        if time.perf_counter() - self.told_at > SAY_EVERY_S or now.words >= self.sitting.config.words:
            self._tell()

    def _restart(self) -> None:
        self.losses: list[float] = []
        self.told_at, self.told_words = time.perf_counter(), self.sitting.state.words

    def _tell(self) -> None:
        now, config = self.sitting.state, self.sitting.config
        speed = (now.words - self.told_words) / max(1e-6, time.perf_counter() - self.told_at)
        self.sitting.say(
            events.Stepped(
                step=now.step,
                heard_s=0.0,
                loss=sum(self.losses) / len(self.losses),
                rate=pace.rate_at(now.words, config),
                speed=speed,
                waiting=0.0,
                memory_bytes=int(psutil.Process().memory_info().rss),
                seconds_left=max(0, config.words - now.words) / max(1e-6, speed),
                words=now.words,
            )
        )
        self._restart()

    def _check(self, *, untouched: bool = False) -> Surprise:
        """Ask how well it foresees what was held out, and keep it where that is the best so far."""
        sitting, now = self.sitting, self.sitting.state
        found = sitting.surprised()
        best = found.bits < now.best_loss
        now.validated = now.step
        now.since_best = 0 if best else now.since_best + 1
        if best:
            now.best_loss, now.best_step = found.bits, now.step
            figures = {"step": now.step, "words": now.words, "bits": found.bits, "perplexity": found.perplexity}
            state.save_best(self.run.best, sitting.network, figures)
        sitting.say(
            events.Foreseen(
                step=now.step,
                words=now.words,
                loss=found.loss,
                perplexity=found.perplexity,
                bits=found.bits,
                sentences=len(sitting.held_out.sentences),
                best=best,
                untouched=untouched,
                learning=sitting.stages[sitting.stage].title,
            )
        )
        sitting.save()
        self._restart()
        return found

    def _pause(self) -> events.Event:
        self.sitting.save()
        self.run.clear_request()
        last = events.Paused(self.sitting.state.step, 0.0)
        self.sitting.say(last)
        return last

    def _finish(self, reason: str) -> events.Event:
        """Make the text model of the best check, and clear away what nothing needs any more."""
        sitting, now = self.sitting, self.sitting.state
        if now.validated != now.step or recovered(self.run.best) is None:
            now.best_loss = now.best_loss if recovered(self.run.best) is not None else math.inf
            self._check()
        sitting.save()
        sitting.phase(say("Writing the text model"))
        figures = state.load_best(self.run.best, sitting.network)
        made = self._keep(figures)
        self.run.note(**{MADE: made.name})
        self.run.clear_request()
        last = events.Finished(
            step=now.step,
            heard_s=0.0,
            best_step=int(figures["step"]),
            wer=None,
            cer=None,
            reason=reason,
            training_s=now.training_s,
            bits=float(figures["bits"]),
            makes=made.name,
        )
        sitting.say(last)
        self.run.reserve.unlink(missing_ok=True)
        if reason != "stopped":
            shutil.rmtree(self.run.last.parent, ignore_errors=True)
        return last

    def _keep(self, figures: dict[str, float]) -> store.TextModel:
        """As `makes`, or with a number behind it where another model has taken that name meanwhile."""
        sitting, config = self.sitting, self.sitting.config
        there = (self.run.path / elsewhere.NOTE_THERE).exists()  # in a place there is no project around it
        project = self.run.model if there else self.run.path.parent.parent
        origins = self._origins()
        neural = Neural(
            config.sizes.shape,
            sum(p.numel() for p in sitting.network.parameters()),
            int(figures["words"]),
            len(sitting.held_out.sentences),
            float(figures["bits"]),
            float(figures["perplexity"]),
            config.source_name if config.source else "",
            origins.count("carried"),
            sum(origin in ("neighbour", "mean") for origin in origins),
            self.run.key,
        )
        note = Note(
            config.makes,
            config.unit,
            sentences=sitting.texts.sentences,
            units=sitting.texts.units - sitting.texts.sentences,
            vocabulary=len(sitting.vocabulary.letters),
            made_of=config.made_of,
            licence=config.licence,
            language=config.language,
            rules=config.rules,
            at=time.time(),
            kind="neural",
            neural=neural,
        )
        made = store.keep_taught(project, note, self._lay_down, replace=config.replace)
        if made.name != config.makes:
            message = say(
                "“{name}” is another text model by now: this one is “{own}”.", name=config.makes, own=made.name
            )
            sitting.say(events.Changed(sitting.state.step, 0.0, message, {}))
        return made

    def _lay_down(self, folder: Path) -> None:
        self.sitting.made(folder)
        if (prints := kept_out.read(self.run.path)) is not None:
            kept_out.write(folder, prints)

    def _origins(self) -> list[str]:
        """Where the rows of its units began: those of a source, as far as it is still there."""
        config = self.sitting.config
        if not config.source:
            return []
        try:
            source = read_vocabulary(Path(config.source))
        except TextError:
            return []
        return [one.origin for one in plan(self.sitting.vocabulary, source, config.language)]
