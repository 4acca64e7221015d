"""Fills sentence templates: the slots that all languages share, and what keeps a sentence in agreement.

A template is text with slots in braces: `{subj} {v pret} {obj} {adverbs?}`. A slot's first word names a method
`slot_<name>` of the language's grammar, or else a word list; further words are its arguments; a "?" at the end leaves
the slot out half the time. A subject slot sets person and gender for the slots after it.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

from resources.recipes.words import WordLists, read_templates, read_words

Item = TypeVar("Item")

SLOT = re.compile(r"\{([^{}]+)\}")


@dataclass
class Agreement:
    """What the last noun phrase was, and the tense of the sentence."""

    person: int = 2
    feminine: bool = False
    many: bool = False
    tense: str = "pres"


class Grammar:
    """The language-independent part; a language adds its slots and its spelling of contractions."""

    language = ""
    tenses: Sequence[str] = ("pres",)

    def __init__(self, rng: random.Random) -> None:
        self.rng = rng
        self.words: WordLists = read_words(self.language)
        self.templates = read_templates(self.language)
        self.now = Agreement()

    def choose(self, items: Sequence[Item]) -> Item:
        return items[self.rng.randrange(len(items))]

    def chance(self, share: float) -> bool:
        return self.rng.random() < share

    def sentence(self) -> str:
        """One sentence, with a capital letter and its punctuation."""
        self.now = Agreement(tense=self.choose(self.tenses))
        text = self.fill(self.choose(self.templates))
        text = self.join(re.sub(r"\s+([,.?!:;])", r"\1", " ".join(text.split())))
        first = next((i for i, c in enumerate(text) if c.isalpha()), 0)
        text = text[:first] + text[first].upper() + text[first + 1 :]
        return text if text[-1] in ".?!" else text + "."

    def fill(self, template: str) -> str:
        return SLOT.sub(lambda match: self._slot(match.group(1)), template)

    def _slot(self, content: str) -> str:
        if content.endswith("?"):
            if self.chance(0.5):
                return ""
            content = content[:-1]
        name, *arguments = content.split()
        method: Callable[..., str] | None = getattr(self, f"slot_{name}", None)
        if method is not None:
            return method(*arguments)
        return self.choose(self.words[name])

    def join(self, text: str) -> str:
        """The language's contractions and changes of small words before vowels."""
        return text

    def slot_pick(self, *choices: str) -> str:
        """One of the words given; "_" stands for a space, and for nothing where it stands alone."""
        return self.choose(choices).replace("_", " ").strip()

    def slot_as(self, person: str) -> str:
        """Sets the person of the verbs that follow; writes nothing."""
        self.now.person = int(person)
        return ""

    def slot_tense(self, *tenses: str) -> str:
        """Sets the tense of the verbs that follow; writes nothing."""
        self.now.tense = self.choose(tenses)
        return ""


def sentences(grammar: Grammar, letters: tuple[int, int] = (8, 110)) -> Iterator[str]:
    """Endless sentences of `letters` characters at least and at most, not yet unique."""
    shortest, longest = letters
    while True:
        text = grammar.sentence()
        if shortest <= len(text) <= longest:
            yield text
