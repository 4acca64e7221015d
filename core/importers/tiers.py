"""Tiers of marks as ELAN, Praat and their kin keep them: which hold transcripts, and whose they are."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from itertools import pairwise
from pathlib import Path
from typing import Literal

from core.project.records import Problem

Sort = Literal["text", "words", "phones", "other", "points", "empty"]

CLOSE_S = 0.05
SEVERAL = "has several speakers at once; what each says was brought with the times of all."
UTTERANCES = ("utterance", "utterances")
"""Linguistic types whose tiers are transcripts whatever is in them."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of sound and what was written for it. `number` counts the marks of its tier from 1; when several were
    joined, `last` is the number of the last one and `parts` are they. `tags` are what is heard beside the words."""

    number: int
    start_s: float
    end_s: float
    text: str
    speaker: str = ""
    last: int = 0
    parts: tuple[Mark, ...] = ()
    tags: tuple[str, ...] = ()

    @property
    def seconds(self) -> float:
        return self.end_s - self.start_s


@dataclass(frozen=True)
class Tier:
    """A row of marks. `kind` is ELAN's linguistic type, `parent` the tier it explains, `number` its place from 1."""

    name: str
    number: int
    marks: tuple[Mark, ...]
    kind: str = ""
    parent: str = ""
    speaker: str = ""
    points: bool = False
    words: bool = False

    @property
    def written(self) -> list[Mark]:
        """The marks with a text."""
        return [mark for mark in self.marks if not is_silence(mark.text)]

    @cached_property
    def sort(self) -> Sort:
        """What it holds, by its name, its type and what is in it."""
        return sort_of(self)


@dataclass(frozen=True)
class Person:
    """What a file says about a speaker."""

    age: str = ""
    gender: str = ""
    place: str = ""


@dataclass(frozen=True)
class Marked:
    """A file of marks: its tiers, and the sounds it names with how far into each its own time begins, in seconds.

    `problems` have a `where` within the file ("tier A, mark 3"), "" for the file itself.
    """

    path: Path
    tiers: tuple[Tier, ...] = ()
    media: tuple[tuple[str, float], ...] = ()
    problems: tuple[Problem, ...] = ()
    people: Mapping[str, Person] = field(default_factory=dict)
    channel: int | None = None


_STEMS: dict[Sort, str] = {
    "other": (
        "transl.* trad.* übers.* gloss.* ge gl ft free lit comment.* notes? anm.* ref id pos ps morph.* mb tones? "
        "breaks? misc style code.* context turns? xds vcm lex mwu lang.* silences? noises? points? pitch.* errors? "
        "voices? topics? gestures?"
    ),
    "phones": "phon(?!et.*transc).* segments? segs? mau kan vot syll?.* .*pron pron.* vowels? ipa sampa",
    "words": "words? ort wort wörter mots? palabras? palavras? parole? tokens?",
    "text": (
        "tx txt text.* transcr.* transkr.* trascr.* utt utter.* sent sentences? satz sätze frases? phrases? orth.* "
        "orto.* speech spch said default talkers? trs tier"
    ),
}
_SORTS = {sort: re.compile(f"({'|'.join(stems.split())})") for sort, stems in _STEMS.items()}
_SILENCES = frozenset(
    "<sil> <sp> <p> <p:> <eps> {sl} {ns} {lg} {br} # _ <silence> [silence] (silence) <noise> [noise] <unk> [sil] "
    "(pause) [pause] <pause>".split()
)
_SILENT_WORDS = _SILENCES | frozenset("sil sp spn eps silence silent".split())


_VOICED = re.compile(r"(?P<who>.*\S)\s+-\s+(?P<what>\S+)")


def is_silence(text: str, words: bool = False) -> bool:
    """No text, or one of the usual signs for silence; among words also those that could be words elsewhere."""
    bare = text.strip().casefold()
    return not bare or bare in (_SILENT_WORDS if words else _SILENCES)


def hinted(name: str) -> Sort | Literal[""]:
    """What a tier's name says about it, "" when it says nothing."""
    voiced = _VOICED.fullmatch(name.strip())
    return (_said_by(voiced["what"]) if voiced else "") or _said_by(name)


def _said_by(name: str) -> Sort | Literal[""]:
    parts = {part.casefold() for part in re.findall(r"[^\W\d_]+", re.sub(r"(?<=[a-zß-ÿ])(?=[A-Z])", " ", name))}
    for sort, pattern in _SORTS.items():
        if any(pattern.fullmatch(part) for part in parts):
            return sort
    return ""


def sort_of(tier: Tier) -> Sort:
    """What a tier holds, by its name, its type and what is in it."""
    if tier.points:
        return "points"
    marks = tier.written
    if not marks:
        return "empty"
    if tier.words:
        return "words"
    if hinted(tier.name) == "text" or tier.kind.casefold() in UTTERANCES:
        return "text"
    texts = [mark.text for mark in marks]
    if sum(any(c.isalpha() for c in text) for text in texts) * 2 < len(texts):
        return "other"
    named = hinted(tier.name) or hinted(tier.kind)
    letters = sum(sum(c.isalpha() for c in text) for text in texts) / len(texts)
    if named == "phones":
        return "words" if letters > 2.4 and "phon" in tier.name.casefold() else "phones"
    if named in ("other", "words"):
        return named
    words = sum(len(text.split()) for text in texts) / len(texts)
    spread = len(set(texts)) / len(texts)
    if len(texts) >= 4 and spread <= 0.25 and words < 1.5 and letters <= 5:
        return "other"
    if named == "text":
        return "text"
    seconds = sum(mark.seconds for mark in marks) / len(marks)
    close = sum(b.start_s - a.end_s < CLOSE_S for a, b in pairwise(marks))
    if len(texts) >= 3 and words < 1.3 and seconds < 0.9 and 2 * close >= len(marks) - 1:
        return "phones" if letters < 2 else "words"
    return "text"


def by_itself(file: Marked) -> list[Tier]:
    """The tiers that most likely hold what is said: utterances before words, parents before what explains them."""
    sorts = {tier.number: tier.sort for tier in file.tiers}
    by_name = {tier.name: tier for tier in file.tiers if tier.name}
    texts = [tier for tier in file.tiers if sorts[tier.number] == "text"]
    texts = [tier for tier in texts if not _explains(tier, by_name, sorts)]
    named = [tier for tier in texts if "text" in (hinted(tier.name), hinted(tier.kind))]
    others = [tier for tier in texts if tier not in named]
    words = [tier for tier in file.tiers if sorts[tier.number] == "words"]
    return _once(named + others) if texts else _once(words)


def _explains(tier: Tier, by_name: dict[str, Tier], sorts: dict[int, Sort]) -> bool:
    """Whether one of its parents holds the transcript already."""
    seen = {tier.name}
    parent = by_name.get(tier.parent)
    while parent is not None and parent.name not in seen:
        if sorts[parent.number] == "text":
            return True
        seen.add(parent.name)
        parent = by_name.get(parent.parent)
    return False


def _once(tiers: list[Tier]) -> list[Tier]:
    """Of several tiers of one speaker with the same marks only the first."""
    kept: list[Tier] = []
    for tier in tiers:
        spans = {(round(m.start_s, 4), round(m.end_s, 4)) for m in tier.written}
        for other in kept:
            theirs = {(round(m.start_s, 4), round(m.end_s, 4)) for m in other.written}
            same_voice = (tier.speaker or name_in(tier.name)) == (other.speaker or name_in(other.name))
            if same_voice and len(spans & theirs) >= 0.8 * min(len(spans), len(theirs)):
                break
        else:
            kept.append(tier)
    return sorted(kept, key=lambda tier: tier.number)


def chosen(file: Marked, spec: str) -> list[Tier]:
    """The tiers that `Options.tiers` names: by name, "type:NAME" or "#1", joined by ";"; by themselves when ""."""
    if not spec.strip(";"):
        return by_itself(file)
    wanted = [part for part in spec.split(";") if part.strip()]
    return [tier for tier in file.tiers if any(_means(part, tier) for part in wanted)]


def _means(part: str, tier: Tier) -> bool:
    if part == value_of(tier.name) or part.strip() == tier.name.strip() != "":
        return True
    if part.startswith("type:"):
        return part[5:] in (value_of(tier.kind), tier.kind)
    return part.strip() == f"#{tier.number}"


def value_of(name: str) -> str:
    """A tier's name as an option's value: it may hold no ";", and the empty name needs a sign."""
    return name.replace("%", "%25").replace(";", "%3B") or '""'


def name_in(tier: str) -> str:
    """The speaker whom a tier's name names: "Ana", "Ana - words", "tx@Ana"; "" for "words" or "Transcription"."""
    name = tier.strip()
    if (found := _VOICED.fullmatch(name)) and _said_by(found["what"]):
        return found["who"]
    head, at, tail = name.partition("@")
    if at and tail.strip() and (_said_by(head) or not head.strip() or len(head) <= 4):
        return tail.strip()
    return name if not hinted(name) and any(c.isalpha() for c in name) else ""
