"""`TextChoice`: which of a decoder's likeliest texts is taken, by models of text and hot words.

A decoder writes what is likely to be said by itself; models of text are asked for whole texts, and hot words are
counted in them. See `Weights`: `lm` is that of the first model, `rescore` that of the second, and prices of unknown
words say nothing here.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import exp
from typing import Any

from core.decoding.read_with_text import judge_of, weights_of
from core.decoding.rereading import Candidate
from core.lm.hot_words import Bonus, HotWord
from core.lm.note import Weights
from core.lm.text_reading import Reader, TextReading, models_of
from core.objectives.seq2seq.beams import Beam
from core.objectives.seq2seq.prompt import Prompt
from core.wording import say, say_n

NO_PRICE = say("This recogniser finds whole texts, which are weighed: the price of unknown words does not count here.")
NO_PLACE = say("This recogniser cannot be told of hot words: they count only in the texts that it finds by itself.")


class TextChoice:
    """See `Rereading`. `first` is the first model of text; `told` are the tokens that stand before a prompt, of the hot
    words that are preferred. Raises `TextError` for a model that cannot be loaded."""

    of_words, hears = True, True

    def __init__(self, prompt: Prompt, reading: TextReading, reader: Reader) -> None:
        vocabulary, remarks = prompt.vocabulary, list[str]()
        first, again = models_of(reading, letters=vocabulary.noun == "letters")
        self._weights = weights_of(reading, first, again, reader, remarks)
        weights = self._weights
        self.first = judge_of(first, reader, remarks) if first is not None and weights.lm else None
        if self.first is not None and first is not None and first.kind == "counted" and first.note.unit == "word":
            remarks.append(NO_PRICE)
        self.judge = judge_of(again, reader, remarks) if again is not None and weights.rescore else None
        self._vocabulary = vocabulary
        self._bonus = Bonus(reading.hot_words, reader.language)
        self.told = _told(prompt, reading.hot_words, remarks)
        self.remarks = tuple(remarks)

    def __bool__(self) -> bool:
        """Whether anything is left to choose by: weights may be 0."""
        return self.first is not None or self.judge is not None or bool(self._bonus)

    def weigh(self, weights: Weights) -> None:
        self._weights = weights

    def best(self, beams: Sequence[Beam]) -> Beam:
        """The text that is likeliest, by all that is known of it."""
        return max(zip(beams, self._totals(beams), strict=True), key=lambda one: one[1].score)[0]

    def shares(self, beams: Sequence[Beam]) -> list[tuple[str, float]]:
        """Each text, and its share of what they are likely altogether."""
        found = self._totals(beams)
        top = max(one.score for one in found)
        likely = [exp(one.score - top) for one in found]
        return [(one.text, own / sum(likely)) for one, own in zip(found, likely, strict=True)]

    def _totals(self, beams: Sequence[Beam]) -> list[Candidate]:
        """Texts with the share of everything in their scores."""
        candidates = self._weighed(beams)
        if self.judge is None:
            return candidates
        added = self.judge.added([one.text for one in candidates], self._weights)
        return [Candidate(one.text, one.score + more) for one, more in zip(candidates, added, strict=True)]

    def candidates(self, parts: Sequence[Any]) -> list[list[Candidate]]:
        found = [self._weighed(part.heard.beams) for part in parts if part.heard.beams]
        return [sorted(own, key=lambda one: -one.score) for own in found]

    def _weighed(self, beams: Sequence[Beam]) -> list[Candidate]:
        """Texts with the first model's share and that of hot words in their scores, in the same order."""
        texts = [self._vocabulary.decode(beam.tokens) for beam in beams]
        scores = [beam.score + self._bonus.of(text) for beam, text in zip(beams, texts, strict=True)]
        if self.first is not None:
            own = Weights(rescore=self._weights.lm, rescore_insertion=self._weights.insertion)
            scores = [a + b for a, b in zip(scores, self.first.added(texts, own), strict=True)]
        return [Candidate(text, score) for text, score in zip(texts, scores, strict=True)]


def _told(prompt: Prompt, words: Sequence[HotWord], remarks: list[str]) -> list[int]:
    """What is told of hot words before a prompt: of those that are preferred the weightiest, as many as there is room
    for. What is left out is said."""
    preferred = sorted((word for word in words if word.weight > 0), key=lambda word: -word.weight)
    if not preferred:
        return []
    if not prompt.tells_words:
        remarks.append(NO_PLACE)
        return []
    room = prompt.room_for([word.text for word in preferred])
    if room < len(preferred):
        remarks.append(
            say_n(
                "The recogniser can be told of one hot word only, the weightiest; the others count in the texts that it"
                " finds.",
                "The recogniser can be told of %n hot words only, the weightiest; the others count in the texts that it"
                " finds.",
                room,
            )
        )
    return prompt.before([word.text for word in preferred[:room]])
