"""A transcript as it was written: who says what, in sentences or paragraphs."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from core.texts.passages import Noted, Passage
from core.texts.sentences import Splitter
from core.transcripts import transcribed

By = Literal["sentences", "paragraphs", "pauses"]
BYS: tuple[By, ...] = ("sentences", "paragraphs", "pauses")
"""What an utterance is. Where pauses are is told when the text has been laid: until then it is read in sentences."""
_NAMED = re.compile(r"\s*(?P<who>[^\W\d_][^\n:\t]{0,39}?)\s*(?::|\t)\s*(?P<what>.*)", re.DOTALL)
_MOST_WORDS = 4
MOST_NAMES = 30


@dataclass(frozen=True, slots=True)
class Sentence:
    """What one utterance is to hold: its text, who says it ("" where nobody is named), and the line (from 1, in the
    unit of the text's format) where it begins. `paragraph` counts them from 0."""

    text: str
    speaker: str
    line: int
    paragraph: int


def sentences(passages: Iterable[Passage], language: str, by: By, *, named: bool | None = None) -> list[Sentence]:
    """The sentences of a text, or its paragraphs whole. `named` says whether paragraphs begin with who speaks
    ("Rosa: Bom dia."); None finds it out. What has no letters is left away."""
    found = [passage for passage in _whole(passages) if transcribed(passage.text)]
    names = _names(found) if named is None else {who for p in found if (who := _named(p.text)[0])} if named else set()
    out: list[Sentence] = []
    speaker = ""
    for number, passage in enumerate(found):
        who, text = _named(passage.text)
        if who in names:
            speaker = who
        else:
            text = passage.text
        texts = [" ".join(text.split())] if by == "paragraphs" else _split(text, passage.line, language)
        out += [Sentence(one, speaker, passage.line, number) for one in texts if transcribed(one)]
    return out


def speakers(found: Sequence[Sentence]) -> list[str]:
    """Who is named, in the order of their first words."""
    return list(dict.fromkeys(one.speaker for one in found if one.speaker))


def _whole(passages: Iterable[Passage]) -> Iterator[Passage]:
    """Paragraphs, put together from pieces that go on."""
    held: list[str] = []
    line = 0
    for passage in passages:
        line = line if held else passage.line
        held.append(passage.text)
        if passage.ends:
            yield Passage(" ".join(held), line)
            held = []
    if held:
        yield Passage(" ".join(held), line)


def _split(text: str, line: int, language: str) -> list[str]:
    splitter = Splitter(language, "line", Noted(""))
    return [one.text for one in splitter.of([Passage(text, line)])]


def _named(text: str) -> tuple[str, str]:
    """Who a paragraph says that speaks, and what is said; "" and all of it where it names nobody."""
    found = _NAMED.match(text)
    if found is None or len(found["who"].split()) > _MOST_WORDS:
        return "", text
    return found["who"].strip(), found["what"]


def _names(found: Sequence[Passage]) -> set[str]:
    """Names before paragraphs, where most paragraphs have one and they come again: one colon alone names nobody."""
    count = Counter(who for passage in found if (who := _named(passage.text)[0]))
    again = {who for who, times in count.items() if times > 1}
    often = sum(count.values()) * 2 >= len(found)
    return set(count) if again and often and len(count) <= MOST_NAMES else again if len(again) > 1 else set()
