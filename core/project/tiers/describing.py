"""What is said of a tier beside its name: its language, the values that it may hold, and where it stands among the
others; and what goes when it is removed. Each change is one step of the history."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from core.errors import ProjectError
from core.project.queries import Reader
from core.project.records import Changes, Tier
from core.project.store import Project
from core.project.stored import as_stored
from core.project.tiers.reading import joined_vocabulary, tier_named, tiers, vocabulary
from core.wording import Said, say, say_all, say_n

MOST_VALUES = 10_000
SIGNS = {"\n": "n", "\t": "t", "\r": "r"}
MEANT = {name: sign for sign, name in SIGNS.items()} | {"\\": "\\"}
Labels = Sequence[tuple[str, str]]
"""Values of a vocabulary, each with what it stands for."""


@dataclass(frozen=True)
class Going:
    """What goes with a tier: the names of the tiers below it, and how many annotations, on how many utterances, on all
    of them."""

    below: tuple[str, ...]
    annotations: int
    utterances: int


def going_with(reader: Reader, name: str) -> Going:
    """What would go. Raises `ProjectError` where there is no such tier."""
    tier = tier_named(reader, name)
    below = _below(tiers(reader), tier)
    ids = [tier.id, *(one.id for one in below)]
    marks = ",".join("?" * len(ids))
    (annotations, utterances), *_ = reader.query_all(
        f"SELECT count(*), count(DISTINCT utterance_id) FROM annotations WHERE tier_id IN ({marks})", tuple(ids)
    )
    return Going(tuple(one.name for one in below), int(annotations), int(utterances))


def told_of_going(name: str, going: Going) -> Said:
    """What goes, in words."""
    what = say_n("one annotation", "%n annotations", going.annotations)
    if going.below:
        return say("{name} goes with {what}, and with it {below}.", name=name, what=what, below=say_all(going.below))
    return say("{name} goes with {what}.", name=name, what=what)


def parsed_vocabulary(text: str) -> list[tuple[str, str]]:
    """Values, one a line, each with what it stands for behind a "=" or a tab. A line end in one is \\n, a tab \\t, any
    other sign \\u and its four digits."""
    found = []
    for line in text.split("\n"):
        value, _, meant = line.partition("\t" if "\t" in line else "=")
        if line.strip():
            found.append((_unwritten(value.strip()), _unwritten(meant.strip())))
    return found


def written_vocabulary(labels: Labels) -> str:
    """The inverse of `parsed_vocabulary`: behind a tab where the value has a "=" in it."""
    lines = ((_written(value), _written(meant)) for value, meant in labels)
    return "\n".join(f"{value}\t{meant}" if "=" in value else f"{value} = {meant}" if meant else value or "="
                     for value, meant in lines)  # fmt: skip


def _written(text: str) -> str:
    """A text as it stands in a line: nothing in it ends the line, or goes when spaces around it do."""
    first, last = len(text) - len(text.lstrip(" ")), len(text.rstrip(" "))
    signs = [
        SIGNS.get(c, f"u{ord(c):04x}") if c.isspace() and (c != " " or not first <= at < last) else ""
        for at, c in enumerate(text)
    ]
    following = [bool(sign) or c in "\\ntru" for sign, c in zip(signs[1:], text[1:], strict=True)] + [False]
    return "".join(
        f"\\{sign}" if sign else "\\\\" if c == "\\" and mistaken else c
        for sign, c, mistaken in zip(signs, text, following, strict=False)
    )


def _unwritten(text: str) -> str:
    """The inverse of `_written`; a backslash before anything else is one."""
    return re.sub(r"\\(?:u([0-9a-f]{4})|([ntr\\]))", lambda m: chr(int(m[1], 16)) if m[1] else MEANT[m[2]], text)


def with_texts(labels: Labels, texts: Iterable[str]) -> list[tuple[str, str]]:
    """A vocabulary as it is, and behind it the texts that it does not have."""
    known = {value for value, _ in labels}
    return [*labels, *((text, "") for text in texts if text not in known)]


def _below(every: Sequence[Tier], tier: Tier) -> list[Tier]:
    """The tiers that explain one, and those that explain them."""
    found: dict[int, Tier] = {}
    for one in every:  # each stands behind the one that it explains
        if one.parent_id == tier.id or one.parent_id in found:
            found[one.id] = one
    return list(found.values())


def former_names(reader: Reader, name: str) -> list[str]:
    """What a tier was called before, as far as no other is called so now. Raises `ProjectError`."""
    tier = tier_named(reader, name)
    taken = {one.name for one in tiers(reader)}
    return [former for former, id in reader.meta.former_tiers.items() if id == tier.id and former not in taken]


def set_language(project: Project, name: str, language: str) -> Changes:
    """Say in which language a tier is, by a code; "" for none. An import knows the tier again by what its file says."""
    tier = tier_named(project, name)
    language = as_stored(language)
    label = say("Set the language of the tier {name} to {language}", name=name, language=language)
    with project.step(label if language else say("Set no language for the tier {name}", name=name)) as step:
        if language != tier.language:
            read = tier.language if tier.source_language is None else tier.source_language
            step.change("tiers", tier.id, language=language, source_language=read if tier.source else None)
    return step.changes


def set_vocabulary(project: Project, name: str, labels: Labels) -> Changes:
    """Give a tier the values that it may hold, each with what it stands for; none where any may be written. What holds
    something else stays, and is told; what came with a file stays as it is there. Raises `ProjectError` for values that
    are empty or there twice, and for too many, unless they came so."""
    tier = tier_named(project, name)
    before = vocabulary(tier)
    kept = {text for pair in before for text in pair}
    found = [
        (value if value in kept else as_stored(value), meant if meant in kept else as_stored(meant))
        for value, meant in labels
    ]
    values = [value for value, _ in found]
    there = Counter(value for value, _ in before)
    counts = Counter(values)
    again = next((value for value in values if counts[value] > max(bool(value), there[value])), None)
    if len(values) > max(MOST_VALUES, len(before)):
        raise ProjectError(
            say("A tier holds {most:,} values at most.", most=MOST_VALUES),
            say("Write each value once, with what it stands for."),
        )
    if again is not None:
        raise ProjectError(
            say("The value “{value}” is there twice.", value=again) if again else say("A value needs a text."),
            say("Write each value once, with what it stands for."),
        )
    with project.step(say("Change the vocabulary of the tier {name}", name=name)) as step:
        if found != before:
            step.change("tiers", tier.id, labels=joined_vocabulary(found))
            if count := outside(project, tier, values):
                step.notes.append(
                    say_n(
                        "One annotation on {tier} holds something else; it stays.",
                        "%n annotations on {tier} hold something else; they stay.",
                        count,
                        tier=name,
                    )
                )
    return step.changes


def outside(reader: Reader, tier: Tier, values: Iterable[str]) -> int:
    """How many annotations of a tier hold a text that is none of these values; 0 where there are none to hold to."""
    known = {form for value in values for form in (value, as_stored(value))}
    if not known:
        return 0
    rows = reader.query_all("SELECT text, count(*) FROM annotations WHERE tier_id = ? GROUP BY text", (tier.id,))
    return sum(int(count) for text, count in rows if text.strip() and text not in known)


def vocabulary_in_use(reader: Reader, name: str) -> list[str]:
    """The different texts that stand on a tier, the most frequent first: what a vocabulary can be made of."""
    tier = tier_named(reader, name)
    rows = reader.query_all(
        "SELECT text FROM annotations WHERE tier_id = ? AND trim(text) != '' GROUP BY text ORDER BY count(*) DESC, text"
        " LIMIT ?",
        (tier.id, MOST_VALUES),
    )
    return [str(row[0]) for row in rows]


def move_tier(project: Project, name: str, by: int) -> Changes:
    """Let a tier stand so many places further down, or up where it is below 0, among those that explain the same; what
    explains it goes along."""
    tier, every = tier_named(project, name), tiers(project)
    mine = [one for one in every if one.parent_id == tier.parent_id]
    at = mine.index(tier)
    mine.insert(max(0, min(len(mine) - 1, at + by)), mine.pop(at))
    order = [id for one in mine for id in (one.id, *(below.id for below in _below(every, one)))]
    places = sorted(one.place for one in every if one.id in set(order))
    if len(set(places)) < len(places):  # an older order had several in one place: they get their own
        first = places[0]
        places = list(range(first, first + len(places)))
    with project.step(say("Move the tier {name}", name=name)) as step:
        step.put_many("tiers", {id: {"place": place} for id, place in zip(order, places, strict=True)})
    return step.changes
