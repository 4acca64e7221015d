"""Find and replace in transcripts or on a tier: first a list of what would change, then one step that does it. Texts
stay NFC."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

import regex

from core.errors import Cancelled, ProjectError
from core.progress import Progress, Stop, never, quiet
from core.project.bulk.plans import Plan, RowChange, apply
from core.project.queries import Query, Reader
from core.project.records import Changes, Tier
from core.project.store import Project
from core.project.stored import as_stored
from core.project.tiers.marks import marks_of, on_recordings, standing_on
from core.project.tiers.reading import on_tier, tier_named
from core.text.case import composed
from core.transcripts import transcribed
from core.wording import Said, say

PART = 512
LONGEST_S = 2.0
"""No transcript may keep a pattern busy for longer: patterns that try everything are refused."""


@dataclass(frozen=True)
class Wanted:
    """What to look for and what to write instead. With `regex` the replacement may name groups: \\1, \\g<name>. `tier`
    is the name of the tier to do it on, "" for the transcripts."""

    find: str
    replacement: str = ""
    regex: bool = False
    case: bool = False
    words: bool = False
    tier: str = ""


@dataclass(frozen=True)
class Replacement:
    """A transcript before and after, and how many places in it change. Of a tier it is one annotation, whose `id` it
    has, and the `key` is its utterance's, or says where a mark stands that has none."""

    id: int
    key: str
    before: str
    after: str
    places: int


@dataclass(frozen=True)
class Matches:
    """What would change, in the order of the list that was looked through; `seen` utterances were looked at, or `marks`
    on recordings. `kept` are keys of those of which no word would be left: a transcript is never replaced by
    nothing."""

    items: tuple[Replacement, ...]
    seen: int
    kept: tuple[str, ...] = ()
    marks: bool = False

    @property
    def places(self) -> int:
        return sum(item.places for item in self.items)


@dataclass(frozen=True)
class Replaced:
    """What was done. `passed` counts transcripts that were changed or went since they were looked at."""

    changes: Changes
    count: int
    passed: int


def pattern_of(wanted: Wanted) -> regex.Pattern[str]:
    """The pattern looked for. Raises `ProjectError` saying in words where it is wrong."""
    text = composed(wanted.find)
    if not text:
        raise ProjectError(say("There is nothing to look for."), say("Type a text."))
    source = text if wanted.regex else regex.escape(text, special_only=True)
    if wanted.words:
        source = rf"(?<![\p{{L}}\p{{M}}\p{{N}}_])(?:{source})(?![\p{{L}}\p{{M}}\p{{N}}_])"
    try:
        return regex.compile(source, regex.VERSION1 | (0 if wanted.case else regex.IGNORECASE))
    except regex.error as error:
        raise ProjectError(
            say("“{find}” is not a regular expression: {error}.", find=wanted.find, error=error),
            say("Correct it, or look for plain text."),
        ) from error


def replacer(wanted: Wanted) -> Callable[[str], tuple[str, int]]:
    """A function from a transcript to what it becomes and how many places change. Raises `ProjectError`."""
    pattern = pattern_of(wanted)
    if wanted.regex:
        template = composed(wanted.replacement)
        try:
            pattern.sub(template, "")
            _check_template(pattern, template)
        except (regex.error, IndexError) as error:
            raise ProjectError(
                say(
                    "“{replacement}” cannot stand in for what is found: {error}.",
                    replacement=wanted.replacement,
                    error=error,
                ),
                say("Name groups that the pattern has, as \\1 or \\g<name>; write \\\\ for a backslash."),
            ) from error
        return lambda text: pattern.subn(template, text, timeout=LONGEST_S)
    plain = composed(wanted.replacement)
    return lambda text: pattern.subn(lambda _: plain, text, timeout=LONGEST_S)


def _check_template(pattern: regex.Pattern[str], template: str) -> None:
    """Let a replacement that names groups the pattern does not have fail now, not in the middle of the corpus."""
    groups = pattern.groups
    for number in regex.findall(r"(?<!\\)(?:\\\\)*\\(?:g<)?(\d+)", template):
        if int(number) > groups:
            raise IndexError(say("there is no group {number}", number=number))
    for name in regex.findall(r"(?<!\\)(?:\\\\)*\\g<([^\d>][^>]*)>", template):
        if name not in pattern.groupindex:
            raise IndexError(say("there is no group “{name}”", name=name))


def find(
    reader: Reader,
    wanted: Wanted,
    among: Query | Sequence[int] | None = None,
    progress: Progress = quiet,
    cancelled: Stop = never,
) -> Matches:
    """What would change among these utterances (all that count, when none are named). On a tier whose marks stand on
    recordings it is done where they overlap these utterances, or everywhere when none are named. Raises `Cancelled`,
    and `ProjectError` for a wrong pattern, one that takes too long, and a tier that there is not."""
    change = replacer(wanted)
    tier = tier_named(reader, wanted.tier) if wanted.tier else None
    standing = tier is not None and tier in on_recordings(reader)
    ids: Sequence[int] = ()
    if tier is None or not standing or among not in (None, Query()):
        ids = among if isinstance(among, Sequence) else reader.ids(among).tolist()
    if tier is not None and standing:
        ids = standing_on(reader, tier, None if among in (None, Query()) else ids)
    items: list[Replacement] = []
    kept: list[str] = []
    for first in range(0, len(ids), PART):
        if cancelled():
            raise Cancelled
        progress(first, len(ids))
        part = ids[first : first + PART]
        for id, key, text in _looked_at(reader, part, tier, standing=standing):
            try:
                after, places = change(text)
            except TimeoutError as error:
                raise ProjectError(
                    say("Looking for “{find}” takes too long in {key}.", find=wanted.find, key=key),
                    say("Make the pattern simpler."),
                ) from error
            after = as_stored(after)
            if not places or after == text:
                continue
            if tier is None and transcribed(text) and not transcribed(after):
                kept.append(key)
            else:
                items.append(Replacement(id, key, text, after, places))
    return Matches(tuple(items), len(ids), tuple(kept), standing)


def _looked_at(
    reader: Reader, part: Sequence[int], tier: Tier | None, *, standing: bool
) -> Iterable[tuple[int, str, str]]:
    """(id, key, text) of what is looked through, each by itself."""
    if tier is None:
        return _texts(reader, part)
    if not standing:
        return _on_tier(reader, tier, part)
    return [(id, mark.place, text) for mark in marks_of(reader, tier, part) for id, text in mark.parts]


def _texts(reader: Reader, ids: Sequence[int]) -> list[tuple[int, str, str]]:
    marks = ",".join("?" * len(ids))
    rows = reader.query_all(f"SELECT id, key, text FROM utterances WHERE id IN ({marks})", tuple(int(i) for i in ids))
    found = {id: (id, key, text) for id, key, text in rows}
    return [found[int(id)] for id in ids if int(id) in found]


def _on_tier(reader: Reader, tier: Tier, ids: Sequence[int]) -> list[tuple[int, str, str]]:
    """What stands on a tier beside utterances, each annotation by itself, with the keys of the utterances."""
    keys = {id: key for id, key, _ in _texts(reader, ids)}
    found = on_tier(reader, tier, keys)
    return [(one.id, key, one.text) for id, key in keys.items() for one in found.get(id, ())]


def replace(
    project: Project, items: Iterable[Replacement], wanted: Wanted, progress: Progress = quiet, cancelled: Stop = never
) -> Replaced:
    """Write the new texts, in one step. Those that are no longer as they were seen stay as they are.

    Raises `Cancelled`: then nothing was changed.
    """
    if wanted.tier:
        return _replace_on_tier(project, list(items), wanted, progress, cancelled)
    done = apply(project, plan_of(items, wanted), progress, cancelled)
    return Replaced(done.changes, done.changed, len(done.problems))


def _replace_on_tier(
    project: Project, items: Sequence[Replacement], wanted: Wanted, progress: Progress, cancelled: Stop
) -> Replaced:
    """The same on a tier. What was made here, is empty now and explained by nothing goes, as when it is typed."""
    count = 0
    with project.step(label_of(wanted)) as step:
        for first in range(0, len(items), PART):
            if cancelled():
                raise Cancelled
            part = items[first : first + PART]
            rows = step.get_many("annotations", [one.id for one in part])
            fresh = [one for one in part if one.id in rows and rows[one.id]["text"] == one.before]
            empty = {one.id for one in fresh if not one.after and not rows[one.id]["origin"]}
            explained = {row["parent_id"] for row in step.where("annotations", "parent_id", empty)} if empty else set()
            gone = empty - explained
            written = {one.id: None if one.id in gone else {"text": one.after} for one in fresh}
            step.put_many("annotations", written, rows)
            count += len(written)
            progress(first + len(part), len(items))
    return Replaced(step.changes, count, len(items) - count)


def plan_of(items: Iterable[Replacement], wanted: Wanted) -> Plan:
    """What replacing writes."""
    changes = tuple(RowChange(one.id, one.key, {"text": one.after}, {"text": one.before}) for one in items)
    return Plan(label_of(wanted), changes, looked_at=len(changes))


def label_of(wanted: Wanted) -> Said:
    """What the history says."""
    found, new = _short(wanted.find), _short(wanted.replacement)
    if wanted.tier:
        return say("Replace “{found}” with “{new}” on {tier}", found=found, new=new, tier=wanted.tier)
    return say("Replace “{found}” with “{new}”", found=found, new=new)


def _short(text: str) -> str:
    return text if len(text) <= 30 else text[:29] + "…"
