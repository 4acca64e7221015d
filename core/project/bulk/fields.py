"""Plans that give utterances other fields, whatever sounds there: speaker, split, tags, text, left out or not."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any, NamedTuple

from core.errors import Cancelled, ProjectError
from core.progress import Progress, Stop, never, quiet
from core.project.bulk.plans import GONE, NOTHING, PART, Plan, RowChange
from core.project.queries import Reader
from core.project.records import Problem, Split, joined_tags, split_tags
from core.project.stored import as_stored
from core.transcripts import TRANSCRIBED, transcribed
from core.wording import Said, say, say_n

WRITTEN_ANEW = say("Change the transcript of {what}")


class _Known(NamedTuple):
    """What edits without sound ask of an utterance: a tenth of what a whole row takes to read."""

    id: int
    key: str
    text: str
    speaker: str
    split: str
    by_hand: bool
    left_out: bool
    transcribed: bool
    tags: tuple[str, ...]


def _known(reader: Reader, ids: Sequence[int]) -> list[_Known]:
    """What is known of `ids`, in that order; those that no longer exist are missing."""
    wanted = [int(id) for id in ids]
    rows = reader.query_all(
        f"SELECT u.id, u.key, u.text, coalesce(s.name, ''), u.split, u.by_hand, u.left_out, {TRANSCRIBED}, u.tags"
        " FROM utterances u LEFT JOIN speakers s ON s.id = u.speaker_id"
        f" WHERE u.id IN ({','.join('?' * len(wanted))})",
        tuple(wanted),
    )
    found = {
        id: _Known(id, key, text, name, split, bool(hand), bool(out), bool(told), split_tags(tags) if tags else ())
        for id, key, text, name, split, hand, out, told, tags in rows
    }
    return [found[id] for id in wanted if id in found]


def known_tags(reader: Reader) -> list[str]:
    """Every tag of the project, in the order of the alphabet."""
    rows = reader.query_all("SELECT DISTINCT tags FROM utterances WHERE tags != ''")
    return sorted({tag for (tags,) in rows for tag in split_tags(tags)}, key=str.casefold)


# Plans without sound


def plan_speaker(
    reader: Reader, ids: Sequence[int], name: str, progress: Progress = quiet, cancelled: Stop = never
) -> Plan:
    """Say who speaks; "" for nobody known."""
    name = as_stored(name)
    words = (
        say("Set the speaker of {what} to {name}", what="", name=name) if name else say("Remove the speaker of {what}")
    )
    fields = {"speaker": name}
    return _each(reader, ids, words, lambda r: fields if r.speaker != name else {}, progress, cancelled)


def plan_split(
    reader: Reader, ids: Sequence[int], split: Split, progress: Progress = quiet, cancelled: Stop = never
) -> Plan:
    """Move to train, dev, test or none (""), by hand: dividing anew leaves them there."""
    if split not in ("train", "dev", "test", ""):
        raise ProjectError(say("There is no split “{split}”.", split=split), say("Choose train, dev, test or none."))
    new = {"split": split, "by_hand": bool(split)}
    aside = 0

    def fields(row: _Known) -> dict[str, Any]:
        nonlocal aside
        if (row.split, row.by_hand) == (split, bool(split)):
            return {}
        aside += not row.transcribed and not row.left_out
        return new

    words = say("Move {what} to {split}", what="", split=split) if split else say("Take {what} out of the splits")
    plan = _each(reader, ids, words, fields, progress, cancelled)
    return replace(plan, notes=_not_counted(aside)) if split else plan


def _not_counted(aside: int) -> tuple[str, ...]:
    """What to say of so many utterances that a split cannot count yet."""
    if not aside:
        return ()
    return (
        say_n(
            "One of them is not transcribed, and not counted until then.",
            "%n of them are not transcribed, and not counted until then.",
            aside,
        ),
    )


def plan_tags(
    reader: Reader,
    ids: Sequence[int],
    add: Iterable[str] = (),
    remove: Iterable[str] = (),
    progress: Progress = quiet,
    cancelled: Stop = never,
) -> Plan:
    """Add tags, and take others away."""
    more, less = split_tags(joined_tags(map(as_stored, add))), set(split_tags(joined_tags(map(as_stored, remove))))
    if not more and not less:
        raise ProjectError(say("No tag was named."), say("Write the tag to add or to remove."))

    def fields(row: _Known) -> dict[str, Any]:
        tags = joined_tags([*(t for t in row.tags if t not in less), *(t for t in more if t not in less)])
        return {"tags": tags} if tags != joined_tags(row.tags) else {}

    words = (
        say("Tag {what} {tags}", what="", tags=more)
        if more
        else say("Remove the tag {tags} from {what}", what="", tags=sorted(less))
    )
    return _each(reader, ids, words, fields, progress, cancelled)


def plan_left_out(
    reader: Reader, ids: Sequence[int], out: bool = True, progress: Progress = quiet, cancelled: Stop = never
) -> Plan:
    """Leave out of everything, or take back in."""
    words = say("Leave out {what}") if out else say("Take back {what}")
    fields = {"left_out": out}
    return _each(reader, ids, words, lambda r: fields if r.left_out != out else {}, progress, cancelled)


def plan_texts(
    reader: Reader,
    texts: Mapping[int, str],
    words: Said = WRITTEN_ANEW,
    *,
    emptied: bool = False,
    progress: Progress = quiet,
    cancelled: Stop = never,
) -> Plan:
    """Other transcripts, by id. A transcript is never replaced by nothing, unless a person wrote so (`emptied`): those
    stay, and are listed."""
    bare: list[Problem] = []

    def fields(row: _Known) -> dict[str, Any]:
        text = as_stored(texts[row.id])
        if row.transcribed and not transcribed(text) and not emptied:
            bare.append(Problem(row.key, say("Nothing would be left of its transcript."), say("Empty it by hand.")))
            return {}
        return {"text": text} if text != row.text else {}

    plan = _each(reader, list(texts), words, fields, progress, cancelled)
    return replace(plan, problems=plan.problems + tuple(bare))


def _each(
    reader: Reader,
    ids: Sequence[int],
    words: Said,
    fields: Callable[[_Known], dict[str, Any]],
    progress: Progress,
    cancelled: Stop,
) -> Plan:
    """A plan that gives every row its own new fields; rows for which there are none stay as they are."""
    found: list[RowChange] = []
    there: set[int] = set()
    none: dict[Any, Any] = {}
    for first in range(0, len(ids), PART):
        if cancelled():
            raise Cancelled
        for row in _known(reader, ids[first : first + PART]):
            there.add(row.id)
            new = fields(row)
            if new:
                seen = (
                    {"tags": joined_tags(row.tags)} if "tags" in new else {"text": row.text} if "text" in new else none
                )
                found.append(RowChange(row.id, row.key, new, seen, takes=none))
        progress(min(first + PART, len(ids)), len(ids))
    gone = tuple(Problem(say("Utterance {id}", id=id), GONE, NOTHING) for id in ids if id not in there)
    return Plan(words, tuple(found), gone, len(ids))
