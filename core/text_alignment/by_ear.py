"""Laying a text with a second look: where it was not heard, the model listens again to that stretch alone.

Models of whole windows, Whisper before all, now and then pass over a sentence, and tell wrong times beside it. Heard by
itself the same stretch is mostly understood.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from core.decoding.transcript import Word
from core.progress import Progress, quiet
from core.text_alignment.by_sounds import SoundOf, by_sounds
from core.text_alignment.paragraphs import Sentence
from core.text_alignment.placing import Laid, lay, padded
from core.text_alignment.reading_along import Along, read_along

Ear = Callable[[float, float], Sequence[Word]]
"""Listens to the sound from and to a second of the recording: words with their seconds of the recording."""
LONGEST_S = 60.0
"""Where nothing is known for longer, the text is another one: nobody listens again."""
ROUNDS = 2


def lay_by_ear(
    sentences: Sequence[Sentence],
    seconds: float,
    ear: Ear,
    along: Along | None = None,
    progress: Progress = quiet,
    rounds: int = ROUNDS,
    sound: SoundOf | None = None,
) -> Laid:
    """Lay `sentences` onto a recording of so many `seconds`. With its `sound`, words get the times that it tells by
    itself; where too little is placed for that, and with `along`, those that the model tells when it knows them.
    `progress` counts stretches that are listened to again. Raises what `ear`, `along` and `sound` do."""
    heard = list(ear(0.0, seconds))
    laid = lay(sentences, heard, seconds)
    known: set[tuple[float, float]] = set()
    for _ in range(rounds):
        stretches = [one for one in doubtful(laid, seconds) if one not in known]
        for number, (start_s, end_s) in enumerate(stretches):
            progress(number, len(stretches))
            again = ear(start_s, end_s)
            better = _spliced(heard, again, start_s, end_s)
            other = lay(sentences, better, seconds)
            if _worth(other) > _worth(laid):
                heard, laid = better, other
        known.update(stretches)
        if not stretches:
            break
        progress(len(stretches), len(stretches))
    told = by_sounds(laid, sound, seconds, progress) if sound is not None else None
    if told is None and along is not None:
        laid = read_along(laid, along, progress)
    return padded(told or laid, seconds)


def doubtful(laid: Laid, seconds: float) -> list[tuple[float, float]]:
    """Stretches of sentences that are not surely placed, with a sure one on each side, in seconds."""
    found: list[tuple[float, float]] = []
    placements = laid.placements
    sure = [number for number, one in enumerate(placements) if one.state == "placed" and one.words[0].heard]
    for left, right in zip([-1, *sure], [*sure, len(placements)], strict=True):
        if right - left > 1:
            start = placements[left].start_s if left >= 0 else 0.0
            end = placements[right].end_s if right < len(placements) else seconds
            if 0.5 < end - start <= LONGEST_S:
                found.append((start, end))
    return found


def _spliced(heard: Sequence[Word], again: Sequence[Word], start_s: float, end_s: float) -> list[Word]:
    """What was heard, with a stretch of it heard anew."""
    kept = [word for word in heard if not start_s <= (word.start_s + word.end_s) / 2 < end_s]
    return sorted([*kept, *again], key=lambda word: word.start_s)


def _worth(laid: Laid) -> float:
    """How much of the text was found in what was heard: letters, each by how far both agree around it."""
    return sum(word.agrees * len(word.text) for one in laid.placements for word in one.words if word.heard)
