"""The units of a network of text: letters, or pieces of words, as numbers. Token 0 is the edge of sentences, token 1
whatever is unknown. Torch-free."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Literal

from core.errors import TextError
from core.text.pieces import UNKNOWN, Pieces, learnt
from core.text.vocabulary import PAD, Vocabulary, clusters, is_letter
from core.wording import say

NetworkUnit = Literal["letter", "piece"]
EDGE, NOT_KNOWN = 0, 1
FEWEST_PIECES, WORDS_FOR_ONE = 40, 4


def units_of(texts: Sequence[str], unit: NetworkUnit, pieces: int, alphabet: Vocabulary | None = None) -> Vocabulary:
    """The vocabulary of a network that reads `texts`: the letters of the alphabet (of the texts, where there is none),
    or about so many `pieces` of their words, these letters among them. Few texts have few: of pieces that stand in one
    sentence alone nothing can be learnt. Raises `TextError` where there is not one word."""
    letters = alphabet.letters if alphabet is not None else tuple(sorted({c for text in texts for c in clusters(text)}))
    letters = tuple(letter for letter in letters if letter.strip())
    if not any(text.split() for text in texts):
        raise TextError(
            say("There is not one word in these texts: nothing can be learnt."),
            say("Bring texts, or assign transcribed utterances to train."),
        )
    if unit == "letter":
        return Vocabulary((PAD, UNKNOWN, " ", *dict.fromkeys(letters)))
    words = sum(len(text.split()) for text in texts)
    most = max(len(letters) + FEWEST_PIECES, min(pieces, len(letters) + words // WORDS_FOR_ONE))
    return learnt(texts, min(pieces, most), {}, [letter for letter in letters if len(letter) == 1])


def encode(vocabulary: Vocabulary, text: str) -> list[int]:
    """A sentence as numbers, without its edges."""
    plain = " ".join(text.split())
    if isinstance(vocabulary, Pieces):
        return vocabulary.segmented(plain)
    return [vocabulary.index.get(unit, NOT_KNOWN) for unit in vocabulary.units(plain)]


def written(vocabulary: Vocabulary, numbers: Iterable[int]) -> str:
    """The text of numbers."""
    return vocabulary.decode(numbers)


def usable(vocabulary: Vocabulary) -> bool:
    """Whether a vocabulary is one of a network of text."""
    return vocabulary.tokens[: NOT_KNOWN + 1] == (PAD, UNKNOWN) and any(map(is_letter, vocabulary.tokens))
