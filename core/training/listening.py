"""What a source writes where a letter is said: the last thing that a plan leaves open, heard before a run begins.

A letter that is inside of the source's pieces only, and begins none of them, starts as the mean of those that hold it,
each counted as often as the source wrote it in clips whose transcripts have the letter.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import torch

from core.datasets.features import load_entry
from core.datasets.manifest import Entry
from core.decoding.recogniser import Recogniser
from core.errors import SoundError
from core.families.letters import Letters
from core.families.origins import plan_letters
from core.families.plan import LetterPlan, TransferPlan, special_names
from core.wording import say

CLIPS = 24
"""Clips that are heard for a letter at most."""


def waiting(plan: TransferPlan) -> tuple[LetterPlan, ...]:
    """The letters that are still to be heard."""
    return tuple(letter for letter in plan.of("heard") if not letter.weights)


@torch.inference_mode()
def listened(plan: TransferPlan, entries: Sequence[Entry], language: str) -> TransferPlan:
    """The plan with nothing left open. What the source never wrote begins by its sound.

    Raises `CheckpointError` for a source that cannot be loaded; sound that cannot be read is passed over.
    """
    recogniser = Recogniser(Path(plan.source), language=language)
    source = recogniser.objective.vocabulary
    written: dict[int, Counter[int]] = {}
    for letter in waiting(plan):
        for i in _clips(letter.letter, entries):
            if i not in written:
                written[i] = _written(recogniser, entries[i])
    known = Letters(source, tuple(range(len(source.tokens))))
    by_sound = plan_letters(plan.vocabulary, known, {}, language, special_names(plan.family), listen=False)

    def filled(letter: LetterPlan, else_: LetterPlan) -> LetterPlan:
        clips = _clips(letter.letter, entries)
        counts = {token: sum(written[i][source.index[token]] for i in clips) for token in letter.sources}
        sources = tuple(token for token, count in counts.items() if count)
        if not sources:
            return else_
        times, heard_in = sum(counts.values()), sum(any(written[i][source.index[t]] for t in sources) for i in clips)
        reason = say("what the source wrote in {clips} clips that say it, {times} times", clips=heard_in, times=times)
        return replace(letter, sources=sources, weights=tuple(float(counts[t]) for t in sources), reason=reason)

    open_ = {letter.letter for letter in waiting(plan)}
    letters = tuple(
        filled(letter, else_) if letter.letter in open_ else letter
        for letter, else_ in zip(plan.letters, by_sound, strict=True)
    )
    return replace(plan, letters=letters)


def _clips(letter: str, entries: Sequence[Entry]) -> list[int]:
    """Some utterances with a letter, spread over all of them."""
    found = [i for i, entry in enumerate(entries) if letter in entry.text and not entry.blocked]
    return found[:: max(1, -(-len(found) // CLIPS))]


def _written(recogniser: Recogniser, entry: Entry) -> Counter[int]:
    try:
        samples = load_entry(entry)
        sounds = [samples[w.heard_from : w.heard_to] for w in recogniser.windows(samples)]
        heard = [recogniser.heard_in([sound])[0] for sound in sounds]
    except SoundError:
        return Counter()
    found: Counter[int] = Counter()
    for one in heard:
        found.update(recogniser.objective.written(one))
    return found
