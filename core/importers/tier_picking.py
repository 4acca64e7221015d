"""Which of a file's tiers are taken: those that were chosen, else those that most likely hold what is said."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict

from core.importers.tier_sorts import sort_of
from core.importers.tiers import AnnotationFile
from core.tiers.model import Tier
from core.tiers.tier_names import Sort, hinted, name_in, ours

NEAR_S = 0.01
_NUMBERED = re.compile(r"(?P<base>.*\S)[ -]\d+")


def by_itself(file: AnnotationFile) -> list[Tier]:
    """The tiers that most likely hold what is said: utterances before words, parents before what explains them, and
    phonetic transcripts only where there are no others."""
    sorts = {tier.number: sort_of(tier) for tier in file.tiers}
    texts = [tier for tier in file.tiers if sorts[tier.number] == "text"]
    explained = _under_texts(file, sorts)
    texts = [tier for tier in texts if tier.number not in explained]
    texts = [tier for tier in texts if hinted(tier.name) != "phones"] or texts
    sure = [tier for tier in texts if ours(tier.name, tier.kind)]
    texts = [tier for tier in texts if tier in sure or not any(_explains(tier, one) for one in sure)]
    named = [tier for tier in texts if "text" in (hinted(tier.name), hinted(tier.kind))]
    numbers = {tier.number for tier in named}
    others = [tier for tier in texts if tier.number not in numbers]
    words = [tier for tier in file.tiers if sorts[tier.number] == "words"]
    return _once(named + others) if texts else _coarsest(_once(words))


def _coarsest(tiers: list[Tier]) -> list[Tier]:
    """Of tiers of one speaker whose marks lie within each other's, such as syllables in words, only the outer."""
    return [one for one in tiers if not any(_voice(one) == _voice(other) and _within(one, other) for other in tiers)]


def _within(inner: Tier, outer: Tier) -> bool:
    """Whether most marks of a tier lie within fewer ones of another."""
    small, large = inner.written, sorted(outer.written, key=lambda mark: mark.start_s)
    if inner is outer or len(small) <= len(large):
        return False
    starts = [mark.start_s for mark in large]
    inside = 0
    for mark in small:
        at = bisect_right(starts, mark.start_s + NEAR_S) - 1
        inside += at >= 0 and mark.end_s <= large[at].end_s + NEAR_S
    return inside >= 0.8 * len(small)


def _explains(tier: Tier, said: Tier) -> bool:
    """Whether a tier stands beside one that says of itself that it holds utterances: it is of the same person and not
    called by the bare name, and its marks lie within."""
    if _voice(tier) != _voice(said) or tier.name.strip() == _voice(tier):
        return False
    around = sorted(said.written, key=lambda mark: mark.start_s)
    starts = [mark.start_s for mark in around]
    inside = 0
    for mark in tier.written:
        at = bisect_right(starts, mark.start_s + NEAR_S) - 1
        inside += at >= 0 and mark.end_s <= around[at].end_s + NEAR_S
    return inside >= 0.8 * len(tier.written)


def _voice(tier: Tier) -> str:
    return tier.speaker or name_in(tier.name)


def _under_texts(file: AnnotationFile, sorts: dict[int, Sort]) -> set[int]:
    """Numbers of the tiers of which a parent, however far up, holds the transcript already."""
    under: dict[str, bool] = {}
    for tier in file.tiers:
        chain: list[str] = []
        at, found = tier.name, False
        while at in file.by_name and at not in under:
            under[at] = False  # parents that go in a circle explain nothing
            chain.append(at)
            parent = file.by_name.get(file.by_name[at].parent)
            if parent is None:
                break
            at = parent.name
            if found := sorts[parent.number] == "text":
                break
        else:
            found = under.get(at, False)
        under |= dict.fromkeys(chain, found)
    return {tier.number for tier in file.tiers if tier.name and under[tier.name]}


def _once(tiers: list[Tier]) -> list[Tier]:
    """Of several tiers of one speaker with the same marks only the first, but all tiers that go on where one was full:
    "transcription" and "transcription 2", or utterances over each other that were written by an export."""
    names = {tier.name.strip() for tier in tiers}
    kept: list[Tier] = []
    spans_of: defaultdict[str, list[set[tuple[float, float]]]] = defaultdict(list)
    for tier in tiers:
        spans = {(round(m.start_s, 4), round(m.end_s, 4)) for m in tier.written}
        of_voice = spans_of[_voice(tier)]
        found = _NUMBERED.fullmatch(tier.name.strip())
        goes_on = ours(tier.name, tier.kind) or (found is not None and found["base"] in names)
        if goes_on or not any(len(spans & theirs) >= 0.8 * min(len(spans), len(theirs)) for theirs in of_voice):
            of_voice.append(spans)
            kept.append(tier)
    return sorted(kept, key=lambda tier: tier.number)


def chosen(file: AnnotationFile, spec: str) -> list[Tier]:
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


def speaker_named(file: AnnotationFile, tier: Tier) -> str:
    """Who speaks on a tier: its participant, else the speaker in its name where no tier of the file has one."""
    if tier.speaker or file.names_people:
        return tier.speaker
    return name_in(tier.name) if file.voices is None or tier.name in file.voices else ""
