"""Marks on tiers that stand on the recording by their own times, and where they come to lie when it is shifted: what
explains others decides, and all below follows it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from core.project.queries import Reader
from core.project.rows import Row
from core.project.step import Step
from core.wording import say_n

POINTS = "points"
"""The kind of tiers of points, whose marks have no length."""
CLOSE_S = 0.005
"""How far marks may reach into one another without being counted: tools round their times."""


@dataclass(frozen=True)
class Moved:
    """Times of a recording from `start` (a frame) on: counted from its beginning they are multiplied by `factor`, then
    so many frames are added."""

    recording: int
    start: int
    factor: float
    by: int

    def frame(self, at: int) -> int:
        """Where a frame comes to lie."""
        return round(at * self.factor) + self.by


@dataclass
class Carried:
    """What becomes of marks: new times by their ids, how many would leave their recordings and stay, and how many of
    those that move, or stay, would run into others of their tier."""

    places: dict[int, dict[str, int]] = field(default_factory=dict)
    left: int = 0
    overlaps: int = 0

    def notes(self) -> list[str]:
        """What should be known of it."""
        said: list[str] = []
        if self.left:
            said.append(
                say_n(
                    "One mark on a tier would leave its recording and stays.",
                    "%n marks on tiers would leave their recordings and stay.",
                    self.left,
                )
            )
        if self.overlaps:
            said.append(
                say_n(
                    "One mark on a tier runs into another of its tier then.",
                    "%n marks on tiers run into others of their tiers then.",
                    self.overlaps,
                )
            )
        return said


def carried_by(reader: Reader, moves: Iterable[Moved]) -> Carried:
    """What moves would do to marks of their own times, read from a project."""
    found = Carried()
    for move in moves:
        columns = ("id", "parent_id", "tier_id", "start", "end")
        rows = [
            dict(zip(columns, row, strict=True))
            for row in reader.query_all(
                'SELECT id, parent_id, tier_id, start, "end" FROM annotations'
                " WHERE recording_id = ? AND utterance_id IS NULL",
                (move.recording,),
            )
        ]
        recording = reader.recording(move.recording)
        if recording is not None:
            _carry(rows, recording.frames, recording.rate, move, found)
    return found


def carry_standing(step: Step, moves: Iterable[Moved]) -> list[str]:
    """Marks of their own times go along where they begin behind the start of a move, with all that explains them.
    Returns what should be known."""
    found = Carried()
    for move in moves:
        (recording,) = step.where("recordings", "id", [move.recording])
        rows = [row for row in step.where("annotations", "recording_id", [move.recording]) if not row["utterance_id"]]
        _carry(rows, recording["frames"], recording["rate"], move, found)
    step.put_many("annotations", found.places)
    return found.notes()


def staying(reader: Reader, recordings: Iterable[int]) -> list[str]:
    """What is said of marks of their own times where only utterances of these recordings move."""
    query = (
        "SELECT count(*) FROM annotations WHERE recording_id = ? AND utterance_id IS NULL AND parent_id IS NULL"
        " AND start IS NOT NULL"
    )
    count = sum(int(reader.query_one(query, (id,))) for id in recordings)
    if not count:
        return []
    return [
        say_n(
            "One mark on a tier has times of its own and stays: shift its recording, and it goes along.",
            "%n marks on tiers have times of their own and stay: shift their recordings, and they go along.",
            count,
        )
    ]


def _carry(rows: Iterable[Row], frames: int, rate: int, move: Moved, found: Carried) -> None:
    """Add to `found` what a move does to marks of one recording of so many `frames`."""
    below: defaultdict[int | None, list[Row]] = defaultdict(list)
    for row in rows:
        below[row["parent_id"]].append(row)
    roots: defaultdict[int, list[tuple[int, int, bool]]] = defaultdict(list)
    for row in below[None]:
        start, end = row["start"], row["end"]
        if start is None or end is None:
            continue
        first, last = move.frame(start), move.frame(end)
        goes = start >= move.start
        if goes and not (0 <= first <= last <= frames and (first < last or start == end)):
            found.left += 1
            goes = False
        if goes:
            _take_along(row, (first, last), below, move, found.places)
        roots[row["tier_id"]].append((first, last, True) if goes else (start, end, False))
    found.overlaps += sum(_overlaps(places, CLOSE_S * rate) for places in roots.values())


def _take_along(
    root: Row,
    within: tuple[int, int],
    below: Mapping[int | None, list[Row]],
    move: Moved,
    places: dict[int, dict[str, int]],
) -> None:
    """A mark lies `within` these frames then, and all that explains it, however far down, inside of them."""
    waiting = [root]
    while waiting:
        row = waiting.pop()
        if row["start"] is not None and row["end"] is not None:
            first, last = (min(max(move.frame(row[name]), within[0]), within[1]) for name in ("start", "end"))
            places[row["id"]] = {"start": first, "end": last}
        waiting += below.get(row["id"], ())


def _overlaps(places: Iterable[tuple[int, int, bool]], close: float) -> int:
    """How many run into one that comes before it and moves otherwise, by more than `close` frames; points have one."""
    count, reached, before = 0, 0, False
    for start, end, moves in sorted(places):
        count += moves != before and start < (reached if start == end else reached - close)
        if max(end, start + 1) >= reached:
            reached, before = max(end, start + 1), moves
    return count
