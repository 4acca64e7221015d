"""marks.csv beside utterances.csv, as `core.exporters.marks_table` writes it: what stands on recordings by times of its
own, and what explains it."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from core.errors import ImportFailed
from core.importers.item import FileTiers, Found, Options
from core.importers.texts import Record, read_table
from core.importers.tier_picking import value_of
from core.project.records import Constraint, Problem
from core.tiers.parts import BesideTier, Part, without
from core.wording import say

MARKS, UTTERANCES = "marks.csv", "utterances.csv"
NEEDED = frozenset(("id", "file", "start", "end", "tier", "text", "explains"))
NEAR_S = 0.001
"""What explains a mark reaches no further beyond it, and is clipped to it."""
DEEPEST = 20
"""So many tiers below one another are read."""
HOLDS: dict[str, Constraint] = {
    "association": "association", "subdivision": "subdivision", "time_subdivision": "time_subdivision",
    "included": "included",
}  # fmt: skip


@dataclass
class _Row:
    """A row that was understood, with the tier that it makes and the rows that explain it."""

    part: Part
    depth: int
    above: int
    span: tuple[float, float]
    """Where it lies, in seconds: what has no times of its own lies where that does which it explains."""
    where: str


def is_ours(tables: Sequence[Path]) -> bool:
    """Whether the tables of a folder are the two that an export writes."""
    return {table.name.casefold() for table in tables} == {MARKS, UTTERANCES}


def marks_beside(
    table: Path, options: Options, sound_named: Callable[[str], Path | None], shown: Callable[[str], str]
) -> Iterator[Found]:
    """What marks.csv beside a table of utterances holds, by the sounds that it names; nothing where there is none.
    `shown` is a cell without what kept it from being taken for a formula. A table that cannot be read costs no
    utterances."""
    path = table.with_name(MARKS)
    if table.name.casefold() != UTTERANCES or not path.is_file():
        return
    try:
        rows, _, _ = read_table(path)
    except ImportFailed as error:
        yield Problem(path.name, error.message, error.hint, path, error.detail)
        return
    names = [name.strip().casefold() for name in rows[0].fields]
    if not set(names) >= NEEDED:
        return
    known: dict[int, _Row] = {}
    sounds: dict[int, Path] = {}
    cut = 0
    for row in rows[1:]:
        values = dict(zip(names, map(shown, row.fields), strict=False))
        if not values.get("file"):
            cut += 1
            continue
        made = _understood(values, known, path, row)
        if isinstance(made, Problem):
            yield made
            continue
        number, one = made
        known[number] = one
        if not one.above:
            sound = sound_named(values["file"])
            if sound is not None:
                sounds[number] = sound
    yield from _by_sound(known, sounds, path, table, options)
    if cut:
        yield Problem(
            path.name,
            say("{count:,} marks lie in recordings that did not come with it.", count=cut),
            say("Export the table with whole recordings."),
            path,
        )


def _understood(values: dict[str, str], known: dict[int, _Row], path: Path, row: Record) -> tuple[int, _Row] | Problem:
    """A row with its number, or what is wrong with it."""
    where = say("{name}, row {line}", name=path.name, line=row.line)
    try:
        number, above = int(values.get("id", "")), int(values.get("explains") or 0)
        start, end = _seconds(values.get("start", "")), _seconds(values.get("end", ""))
        over = known[above] if above else None
        if number in known or number <= above or (over is not None and over.depth >= DEEPEST):
            raise ValueError
        start, end = _inside(start, end, over.span if over is not None else None)
    except (ValueError, KeyError):
        return Problem(
            where,
            say("is no mark: its number, its times or what it explains cannot be."),
            say("Correct or remove the row."),
            path,
        )
    constraint: Constraint = HOLDS.get(values.get("holds", ""), "included") if over is not None else ""
    tier = BesideTier(
        values.get("tier", "").strip() or "?", constraint, over.part.tier if over else None,
        values.get("type", ""), values.get("language", ""),
    )  # fmt: skip
    part, depth = Part(tier, values.get("text", ""), start, end), over.depth + 1 if over is not None else 0
    first, last = over.span if over is not None else (0.0, 0.0)
    span = first if start is None else start, last if end is None else end
    return number, _Row(part, depth, above, span, where)


def _inside(
    start: float | None, end: float | None, span: tuple[float, float] | None
) -> tuple[float | None, float | None]:
    """Times of a mark, in that which it explains where it explains one. Raises `ValueError` for others."""
    if span is None:
        if start is None or end is None or end < start:
            raise ValueError
        return start, end
    first, last = span[0] if start is None else start, span[1] if end is None else end
    if not (span[0] - NEAR_S <= first <= last <= span[1] + NEAR_S):
        raise ValueError
    inside_start = None if start is None else min(max(first, span[0]), span[1])
    return inside_start, None if end is None else max(min(last, span[1]), span[0])


def _by_sound(
    known: dict[int, _Row], sounds: dict[int, Path], path: Path, table: Path, options: Options
) -> Iterator[FileTiers]:
    """The marks of each sound, with what explains them; what a person wants to be left is counted."""
    below: defaultdict[int, list[Part]] = defaultdict(list)
    standing: defaultdict[Path, list[tuple[Part, str]]] = defaultdict(list)
    for number, one in reversed(known.items()):
        part = replace(one.part, parts=tuple(reversed(below[number])))
        if one.above:
            below[one.above].append(part)
        elif number in sounds:
            standing[sounds[number]].append((part, one.where))
    leave = frozenset(name for name in options.leave_tiers.split(";") if name)
    for sound, parts in standing.items():
        refused: Counter[str] = Counter()
        kept = [(one, where) for part, where in reversed(parts) for one in without([part], leave, refused, value_of)]
        marks, places = tuple(one for one, _ in kept), tuple(where for _, where in kept)
        yield FileTiers(path.name, sound, table, marks, refused=tuple(refused.items()), places=places)


def _seconds(said: str) -> float | None:
    """A time; None where none is given. Raises `ValueError`."""
    if not said.strip():
        return None
    value = float(said)
    if not math.isfinite(value) or value < 0:
        raise ValueError
    return value
