"""How a transcript meets the project's alphabet: what the model reads, letters it lacks, accents to choose from."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from app.widgets.text_direction import cluster_spans
from core.text.normaliser import Normaliser
from core.text.vocabulary import ALPHABETS, Vocabulary, base_letter, clusters

Spans = tuple[tuple[int, int], ...]


class Spelling:
    """The normaliser and alphabet of the open project, with answers kept for the texts seen last."""

    def __init__(self, normaliser: Normaliser, vocabulary: Vocabulary, source_language: str = "") -> None:
        self.normaliser = normaliser
        self.vocabulary = vocabulary
        self.source_letters = frozenset(ALPHABETS.get(source_language, ""))
        self.read = lru_cache(maxsize=4096)(self._read)
        self._read_letter = lru_cache(maxsize=4096)(self._read)
        self.marks = lru_cache(maxsize=4096)(self._marks)

    def _read(self, text: str) -> str:
        return self.normaliser(text)

    def _marks(self, text: str) -> Spans:
        """Where a transcript holds what the alphabet lacks, in Qt's positions: whole characters as people see them."""
        unknown = set("".join(self.unknown(text)))
        if not unknown:
            return ()
        letters = clusters(text)
        around = zip(["", *letters], letters, [*letters[1:], ""], strict=False)
        pairs = zip(cluster_spans(text), around, strict=True)
        return tuple(span for span, (before, cluster, after) in pairs if self._odd(before, cluster, after, unknown))

    def _odd(self, before: str, cluster: str, after: str, unknown: set[str]) -> bool:
        """A letter with a mark is odd when its mark is; not when only a letter like its base is odd elsewhere. A sign
        is odd where it stays between its neighbours."""
        read = self._read_letter(cluster)
        if not read and cluster.strip():
            read = self.normaliser(before + cluster + after).removeprefix(self.normaliser(before))
            return bool(unknown & set(read.removesuffix(self.normaliser(after))))
        return bool(unknown & set(read)) and not (read and self.vocabulary.knows(read))

    def unknown(self, text: str) -> list[str]:
        """Letters of what the model would read that the alphabet lacks, each once."""
        return self.vocabulary.unknown(self.read(text))

    def pieces(self, text: str) -> list[tuple[str, bool]]:
        """What the model would read, letter by letter, and whether the alphabet lacks it."""
        return [(unit, unit not in self.vocabulary.index) for unit in self.vocabulary.units(self.read(text))]

    def palette(self) -> list[str]:
        """Letters of the alphabet that a plain keyboard may lack, in alphabet order."""
        return [c for c in self.vocabulary.letters if not c.isascii()]

    def is_new(self, letter: str) -> bool:
        """Whether the source language writes without this letter."""
        return bool(self.source_letters) and letter not in self.source_letters

    def variants(self, letter: str) -> list[str]:
        """The letter's base and its accented forms in the alphabet, base first."""
        base = base_letter(letter.lower())
        forms = (c for c in self.vocabulary.letters if c != base and base_letter(c) == base and len(clusters(c)) == 1)
        return [base, *forms]

    def next_variant(self, letter: str) -> str:
        """The next accent on a letter, in its own case; the letter itself when there is none."""
        forms = self.variants(letter)
        lower = unicodedata.normalize("NFC", letter.lower())
        if len(forms) < 2:
            return letter
        following = forms[(forms.index(lower) + 1) % len(forms)] if lower in forms else forms[0]
        return following.upper() if letter != lower else following
