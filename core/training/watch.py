"""Noticing what goes wrong while a run learns, and saying it once: a loss that rises, and texts that stay empty or do
not end. The run goes on: whether to end it is a person's to say."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from core.runs import symptoms
from core.runs.events import Event, Noticed
from core.training.state import State
from core.training.train_step import TrainStep
from core.wording import say

LOWER = 4
"""So many times lower a learning rate is proposed to be."""
EARLY_SHARE = 0.5
"""Until then, writing nothing is usual."""
WROTE_CER = 0.8
"""A model that did better than this has written before."""


class Watch:
    """Watches one sitting; `silence` is what a model that writes nothing does, in its objective's words, "" for one
    that is not taught to write."""

    def __init__(self, tell: Callable[[Event], object], state: State, train_step: TrainStep, silence: str) -> None:
        self._tell, self._state, self._train_step, self._silence = tell, state, train_step, silence
        self._losses = symptoms.LossWatch(state.steps, **state.losses)
        self._known = set(state.noticed)

    def keep(self) -> None:
        """Put into the state what a sitting that goes on from it has to know."""
        self._state.noticed, self._state.losses = sorted(self._known), self._losses.kept

    def step(self, loss: float) -> None:
        """A step was taken, with this loss per letter."""
        losses = self._losses
        losses.step(loss)
        if losses.diverging is ("diverging" in self._known):
            return
        told: dict[str, Any] = {"steps": losses.high, "now": losses.now, "best": losses.least}
        message = say(
            "For {steps} steps the loss has been far above its best: {now:.3g} a letter, where it was {best:.3g}.",
            **told,
        )
        if not self._silence:
            message = say(
                "For {steps} steps the loss has been far above its best: {now:.3g}, where it was {best:.3g}.", **told
            )
        rate = self._train_step.config.learning_rate / LOWER
        hint = say("The learning rate is too high: lower it, to {rate:.2g} or less. The best check is kept.", rate=rate)
        self._notice("diverging", losses.diverging, message, hint)

    def codes(self, in_use: float, total: int, *, few: bool) -> None:
        """How many codes of all a model that learns from sound alone gives to what was held out."""
        self._notice(
            "codes",
            few,
            say(
                "Almost all sound is given the same code: {codes:.1f} of {total} are in use. Where there is no choice, "
                "nothing is learnt.",
                codes=in_use,
                total=total,
            ),
            say(
                "Begin again with half the learning rate or larger batches, or from a checkpoint that brings codes of "
                "its own. The best check before is kept."
            ),
        )

    def check(self, references: Sequence[str], hypotheses: Sequence[str]) -> None:
        """What a model that was taught writes of the dev set."""
        now = self._state
        silent = symptoms.mostly_empty(hypotheses)
        late = now.step >= EARLY_SHARE * now.steps or now.best_cer < WROTE_CER
        self._notice(
            "silent",
            silent and late,
            self._silence,
            say(
                "Half the learning rate or a longer warm-up often helps; so do more hours, above all from scratch. "
                "The best check is kept."
            ),
        )
        count = symptoms.too_long(references, hypotheses)
        self._notice(
            "repeating",
            count > 0,
            say(
                "Of {total} dev utterances, {count} are written far longer than they are: the model repeats itself.",
                total=len(hypotheses),
                count=count,
            ),
            say(
                "Half the learning rate often helps. See also whether the transcripts say all that is heard. The best "
                "check is kept."
            ),
        )

    def _notice(self, symptom: str, there: bool, message: str, hint: str) -> None:
        if there is (symptom in self._known):
            return
        (self._known.add if there else self._known.discard)(symptom)
        step, heard_s = self._state.step, self._state.heard_s
        self._tell(Noticed(step, heard_s, symptom, message if there else "", hint if there else "", over=not there))
