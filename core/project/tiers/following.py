"""What becomes of the annotations beside utterances that are joined, cut or given other ends: all within the same step.

Joined: texts of which there is one for each are joined by a space, parts follow one another. Cut: words go with
theirs in the transcript, other parts by their times, else by the share of words; texts of which there is one stay with
the first piece. New ends: parts are cut where they would reach beyond; what would lie outside keeps its times.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from core.project.rows import Row
from core.project.step import Step
from core.project.tiers.words import aligned, key_of
from core.wording import say_n


@dataclass(frozen=True)
class CutPiece:
    """A piece that an utterance was cut into: its id, frames [start, end), and its transcript."""

    id: int
    start: int
    end: int
    text: str

    @property
    def words(self) -> int:
        """How many there are in it."""
        return len(self.text.split())


def join(step: Step, takes: Mapping[int, Sequence[int]]) -> None:
    """Give what stands beside utterances to those that take them in; by the id of that, in the order of time."""
    if not takes or not step.holds_any("annotations"):
        _move_notes(step, takes)
        return
    every = {id for keep, others in takes.items() for id in (keep, *others)}
    trees = _Beside(step, every)
    single = _single(step)
    for keep, others in takes.items():
        sources = [trees.below(("utterance", id)) for id in (keep, *others)]
        trees.merge([row for source in sources for row in source], None, single)
        trees.give(keep, [row for source in sources for row in source])
    trees.save()
    _move_notes(step, takes)


def cut(step: Step, pieces: Iterable[Sequence[CutPiece]]) -> list[str]:
    """Share out what stands beside utterances that were cut; the first piece of each has it all. Returns what the
    person should know."""
    wholes = {some[0].id: some for some in pieces}
    said = _notes_stay(step, wholes)
    if not step.holds_any("annotations"):
        return said
    trees = _Beside(step, wholes)
    single = _single(step)
    stayed = 0
    for id, some in wholes.items():
        whole = " ".join(piece.text for piece in some)
        step.texts_before |= {piece.id: whole for piece in some}
        by_tier: defaultdict[int, list[Row]] = defaultdict(list)
        for row in trees.below(("utterance", id)):
            by_tier[row["tier_id"]].append(row)
        for tier, rows in by_tier.items():
            if tier in single:
                stayed += any(row["text"] for row in rows)
            else:
                trees.share_out(rows, some)
    trees.save()
    if not stayed:
        return said
    return [
        *said,
        say_n(
            "A text beside one utterance stays with its first piece: nobody knows what of it belongs to the others.",
            "Texts beside %n utterances stay with their first pieces: nobody knows what of them belongs to the others.",
            stayed,
        ),
    ]


Ends = tuple[int, int]
"""Frames [start, end) of an utterance."""


def fit(step: Step, ends: Mapping[int, tuple[Ends, Ends]]) -> list[str]:
    """Cut parts with times where they reach beyond the new ends of their utterances, (before, after) by their ids;
    parts that fill them follow their ends. Returns what should be known."""
    if not ends or not step.holds_any("annotations"):
        return []
    trees = _Beside(step, ends)
    filling = {row["id"] for row in step.every("tiers") if row["constraint"] == "time_subdivision"}
    outside = 0
    for row in trees.rows.values():
        before, after = ends[row["utterance_id"]]
        if row["tier_id"] in filling:
            row |= {"start": after[0]} if row["start"] == before[0] and row["end"] > after[0] else {}
            row |= {"end": after[1]} if row["end"] == before[1] and row["start"] < after[1] else {}
        outside += trees.clip(row, *after)
    trees.save()
    if not outside:
        return []
    return [
        say_n(
            "One part on a tier lies outside of its utterance now and keeps its times.",
            "%n parts on tiers lie outside of their utterances now and keep their times.",
            outside,
        )
    ]


def carry(step: Step, ends: Mapping[int, tuple[Ends, Ends]]) -> None:
    """Parts with times go along with their utterances, (before, after) by their ids."""
    if not ends or not step.holds_any("annotations"):
        return
    changed: dict[int, Mapping[str, object] | None] = {}
    for row in step.where("annotations", "utterance_id", ends):
        if row["start"] is not None and row["end"] is not None:
            (start, end), (first, last) = ends[row["utterance_id"]]
            scale = (last - first) / (end - start)
            changed[row["id"]] = {
                name: min(max(round(first + (row[name] - start) * scale), first), last) for name in ("start", "end")
            }
    step.put_many("annotations", changed)


def _single(step: Step) -> set[int]:
    """The tiers on which there is one text for each."""
    return {row["id"] for row in step.every("tiers") if row["constraint"] == "association"}


def _move_notes(step: Step, takes: Mapping[int, Sequence[int]]) -> None:
    if not takes or not step.holds_any("notes"):
        return
    into = {other: keep for keep, others in takes.items() for other in others}
    rows = step.where("notes", "utterance_id", into)
    step.put_many("notes", {row["id"]: {"utterance_id": into[row["utterance_id"]]} for row in rows})


def _notes_stay(step: Step, wholes: Iterable[int]) -> list[str]:
    """What is said of notes on utterances that are cut."""
    if not step.holds_any("notes"):
        return []
    count = len({row["utterance_id"] for row in step.where("notes", "utterance_id", wholes)})
    return (
        [
            say_n(
                "Notes on one utterance stay with its first piece.",
                "Notes on %n utterances stay with their first pieces.",
                count,
            )
        ]
        if count
        else []
    )


class _Beside:
    """The annotations beside some utterances, changed in memory and saved at once."""

    def __init__(self, step: Step, utterances: Iterable[int]) -> None:
        self._step = step
        self.rows = {row["id"]: row for row in step.where("annotations", "utterance_id", utterances)}
        self._before = {id: dict(row) for id, row in self.rows.items()}
        self._below: defaultdict[tuple[str, int], list[Row]] = defaultdict(list)
        for row in self.rows.values():
            parent = row["parent_id"]
            self._below["annotation" if parent in self.rows else "utterance", parent or row["utterance_id"]].append(row)
        for rows in self._below.values():
            rows.sort(key=lambda row: (row["place"], row["id"]))
        self._gone: set[int] = set()

    def below(self, of: tuple[str, int]) -> list[Row]:
        """What explains an utterance or an annotation directly, in order."""
        return self._below[of]

    def merge(self, rows: Sequence[Row], parent: int | None, single: set[int]) -> None:
        """Make rows that explained several explain one: those of tiers that allow a `single` one are joined."""
        by_tier: defaultdict[int, list[Row]] = defaultdict(list)
        for row in rows:
            by_tier[row["tier_id"]].append(row)
        for tier, those in by_tier.items():
            kept = those[:1] if tier in single else those
            for place, row in enumerate(kept):
                row |= {"parent_id": parent, "place": place}
            if len(kept) < len(those):
                first = kept[0]
                first["text"] = " ".join(row["text"] for row in those if row["text"].strip())
                first["origin"] = ";".join(row["origin"] for row in those if row["origin"])
                self._gone |= {row["id"] for row in those[1:]}
                self.merge(
                    [child for row in those for child in self.below(("annotation", row["id"]))], first["id"], single
                )

    def give(self, utterance: int, rows: Iterable[Row]) -> None:
        """Put rows and all below them beside an utterance."""
        waiting = list(rows)
        while waiting:
            row = waiting.pop()
            row["utterance_id"] = utterance
            waiting += self.below(("annotation", row["id"]))

    def share_out(self, rows: Sequence[Row], pieces: Sequence[CutPiece]) -> None:
        """Parts of one tier over the pieces that their utterance was cut into."""
        homes = _by_words(rows, pieces)
        words = [piece.words for piece in pieces]
        total = sum(words) or len(pieces)
        words = words if sum(words) else [1] * len(pieces)
        places = dict.fromkeys((piece.id for piece in pieces), 0)
        for number, row in enumerate(rows):
            piece = (
                homes[number] or _by_time(row, pieces) or _by_share((number + 0.5) / len(rows), words, total, pieces)
            )
            row["place"] = places[piece.id]
            places[piece.id] += 1
            self.give(piece.id, [row])
            self._clip_all(row, piece)

    def _clip_all(self, row: Row, piece: CutPiece) -> None:
        waiting = [row]
        while waiting:
            one = waiting.pop()
            self.clip(one, piece.start, piece.end)
            waiting += self.below(("annotation", one["id"]))

    @staticmethod
    def clip(row: Row, start: int, end: int) -> bool:
        """Whether a part lies outside of [start, end); one that does not is cut to it."""
        if row["start"] is None or row["end"] is None:
            return False
        if row["end"] <= start or row["start"] >= end:
            return True
        row |= {"start": max(row["start"], start), "end": min(row["end"], end)}
        return False

    def save(self) -> None:
        changed: dict[int, Mapping[str, object] | None] = dict.fromkeys(self._gone)
        for id, row in self.rows.items():
            before = self._before[id]
            if id not in self._gone and row != before:
                changed[id] = {name: value for name, value in row.items() if value != before[name]}
        self._step.put_many("annotations", changed, self._before)


def _by_words(rows: Sequence[Row], pieces: Sequence[CutPiece]) -> list[CutPiece | None]:
    """The piece that has the word of each part, where parts are words; None where that cannot be told."""
    found: list[CutPiece | None] = [None] * len(rows)
    whole = " ".join(piece.text for piece in pieces)
    cells = aligned([row["text"] for row in rows], whole, whole)
    homes = [piece for piece in pieces for word in piece.text.split() if key_of(word)]
    at = 0
    for cell in cells or ():
        if cell.part is not None and cell.words:
            found[cell.part] = homes[at]
        at += len(cell.words)
    return found


def _by_time(row: Row, pieces: Sequence[CutPiece]) -> CutPiece | None:
    """The piece in which the middle of a part lies; the nearest where it lies in none, None without times."""
    if row["start"] is None or row["end"] is None:
        return None
    middle = (row["start"] + row["end"]) / 2
    return min(pieces, key=lambda piece: max(piece.start - middle, middle - piece.end, 0.0))


def _by_share(at: float, words: Sequence[int], total: int, pieces: Sequence[CutPiece]) -> CutPiece:
    """The piece that has the word at a share of all words."""
    so_far = 0
    for piece, count in zip(pieces, words, strict=True):
        so_far += count
        if at * total < so_far:
            return piece
    return pieces[-1]
