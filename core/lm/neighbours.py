"""Which words are used alike: the nearest words of a word in its own language, and in the neighbour's, turned there by
the words that both spell alike."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from core.errors import TextError
from core.lm.vector_store import StoredVectors, stored, unreadable
from core.lm.vectors import Alignment, Near, WordVectors, align
from core.wording import say

MOST = 10


@dataclass(frozen=True)
class Across:
    """The nearest words in other vectors; `alignment` tells how well the two are turned into one another."""

    name: str
    language: str
    words: tuple[Near, ...]
    alignment: Alignment

    def to_json(self) -> dict[str, Any]:
        turned = {name: value for name, value in vars(self.alignment).items() if name != "turn"}
        return {"name": self.name, "language": self.language, "words": [asdict(one) for one in self.words], **turned}


@dataclass(frozen=True)
class Neighbours:
    """Of a `word` in the vectors `name`: the nearest words of its own language, and across. `remarks` tell which other
    vectors could not be turned, and why."""

    word: str
    name: str
    language: str
    words: tuple[Near, ...]
    across: tuple[Across, ...]
    remarks: tuple[str, ...] = ()

    def to_json(self) -> dict[str, Any]:
        return {
            "word": self.word,
            "name": self.name,
            "language": self.language,
            "words": [asdict(one) for one in self.words],
            "across": [one.to_json() for one in self.across],
            "remarks": list(self.remarks),
        }


class Lexicon:
    """The word vectors of a project, read once, with what turns them into one another, and what is wrong with those
    that are `lost`. For one thread."""

    def __init__(self, every: Sequence[StoredVectors], lost: Sequence[TextError] = ()) -> None:
        self.every, self._lost = list(every), lost
        self._read: dict[str, WordVectors] = {}
        self._turns: dict[tuple[str, str], Alignment] = {}

    @classmethod
    def of(cls, project: Path) -> Lexicon:
        return cls(stored(project), unreadable(project))

    def vectors(self, one: StoredVectors) -> WordVectors:
        """Raises `TextError`."""
        if one.name not in self._read:
            self._read[one.name] = one.read()
        return self._read[one.name]

    def alignment(self, source: StoredVectors, target: StoredVectors) -> Alignment:
        """Raises `TextError` where they cannot be turned."""
        pair = (source.name, target.name)
        if pair not in self._turns:
            self._turns[pair] = align(self.vectors(source), self.vectors(target))
        return self._turns[pair]

    def own_words(self, language: str, other: str) -> frozenset[str]:
        """The words of a language's vectors that no vectors of the other have: those that tell the two apart. None
        where one of the two has no vectors. Raises `TextError`."""
        every = [self._words(one) for one in (language, other)]
        return every[0] - every[1] if all(every) else frozenset()

    def _words(self, language: str) -> frozenset[str]:
        of = [self.vectors(one).words for one in self.every if one.note.language == language]
        return frozenset(word for words in of for word in words)

    def alike(self, word: str, language: str, other_word: str, other: str) -> float | None:
        """How like a word of one language is used to one of another, as the cosine; None where their vectors do not
        know both, or cannot be turned."""
        for one in self.every:
            for two in self.every:
                known = (one.note.language, two.note.language) == (language, other) and (
                    word in self.vectors(one).index and other_word in self.vectors(two).index
                )
                if known:
                    return self._likeness(one, word, two, other_word)
        return None

    def _likeness(self, one: StoredVectors, word: str, two: StoredVectors, other: str) -> float | None:
        try:
            turn = self.alignment(one, two)
        except TextError:
            return None
        first, second = self.vectors(one), self.vectors(two)
        turned = turn.turned(first.directions[first.index[word]])
        return round(float(turned @ second.directions[second.index[other]]), 4)

    def neighbours(self, word: str, inside: str = "", most: int = MOST) -> Neighbours:
        """Of a word in the vectors named `inside`, or in the first that have it. Raises `TextError`."""
        own = self._having(word, inside)
        vectors = self.vectors(own)
        direction = vectors.directions[vectors.index[word]]
        across: list[Across] = []
        remarks = [error.message for error in self._lost]
        for other in self.every:
            if other.name == own.name or (other.note.language and other.note.language == own.note.language):
                continue
            try:
                turn = self.alignment(own, other)
            except TextError as error:
                remarks.append(say("{name}: {why}", name=other.name, why=error.message))
                continue
            near = self.vectors(other).nearest(turn.turned(direction), most)
            across.append(Across(other.name, other.note.language, tuple(near), turn))
        near = vectors.nearest(direction, most, (word,))
        return Neighbours(word, own.name, own.note.language, tuple(near), tuple(across), tuple(remarks))

    def _having(self, word: str, inside: str) -> StoredVectors:
        if not self.every and self._lost:
            raise self._lost[0]
        if not self.every:
            raise TextError(
                say("The project has no word vectors."), say("Learn some: `vizinho vectors DIR make NAME`.")
            )
        for one in self.every:
            if inside in ("", one.name) and word in self.vectors(one).index:
                return one
        raise TextError(
            say("“{word}” is none of the words of these vectors.", word=word),
            say("Words that come too seldom in the texts have none; choose another."),
        )
