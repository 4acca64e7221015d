"""What is said in a recording, gathered: its utterances in their order, with what stands beside each."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from core.errors import Cancelled
from core.progress import Stop, never
from core.project.queries import Reader
from core.project.records import Annotation, Recording, Tier, UtteranceRow
from core.project.tiers import reading
from core.project.tiers.cells import cells_of, lines_below
from core.session_text.facts import USUAL, Fact, Wanted, facts_of, notes_beside, notes_of

PART = 256


@dataclass(frozen=True)
class Beside:
    """What one tier says of an utterance as a whole, such as its translation. `meaning` says that it is one: it is in
    another language than what is said."""

    tier: str
    text: str
    language: str = ""
    meaning: bool = False


@dataclass(frozen=True)
class Interlinear:
    """Words and what explains them: `columns` of as many texts as there are `tiers`."""

    tiers: tuple[str, ...]
    columns: tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class SaidLine:
    """An utterance, at [start_s, end_s) of its recording."""

    id: int
    key: str
    start_s: float
    end_s: float
    speaker: str
    text: str
    interlinear: tuple[Interlinear, ...] = ()
    beside: tuple[Beside, ...] = ()
    notes: tuple[Fact, ...] = ()


@dataclass(frozen=True)
class Session:
    """A recording with all that is said in it."""

    recording: Recording
    project: str
    language: str
    lines: tuple[SaidLine, ...]
    tiers: tuple[str, ...] = field(default=())
    """Names of the tiers of which anything is there, in their order."""
    facts: tuple[Fact, ...] = ()
    notes: tuple[Fact, ...] = ()
    """On the recording as a whole."""

    @property
    def speakers(self) -> list[str]:
        """Who speaks, in the order of their first words."""
        return list(dict.fromkeys(line.speaker for line in self.lines if line.speaker))

    @property
    def seconds(self) -> float:
        """How long the recording is."""
        return self.recording.frames / self.recording.rate


def tiers_of(reader: Reader) -> list[Tier]:
    """The tiers that a session can show: those that explain utterances."""
    return reading.of_utterances(reader)


def session_of(
    reader: Reader,
    recording: Recording,
    names: Iterable[str] | None = None,
    ids: Iterable[int] | None = None,
    wanted: Wanted = USUAL,
    cancelled: Stop = never,
) -> Session:
    """A recording with the tiers of these `names` (None: all), and of these utterances alone where `ids` are given;
    else of all that are not left out; with what is `wanted` beside. Raises `ProjectError` for a tier that is not there,
    and `Cancelled`."""
    every = tiers_of(reader)
    shown = None if names is None else {reading.tier_named(reader, name).id for name in names}
    tiers = [tier for tier in every if shown is None or tier.id in shown]
    found = [row[0] for row in reader.query_all(
        'SELECT id FROM utterances WHERE recording_id = ? AND NOT left_out ORDER BY start, "end", id', (recording.id,)
    )]  # fmt: skip
    chosen = None if ids is None else set(ids)
    meta = reader.meta
    lines: list[SaidLine] = []
    for first in range(0, len(found), PART):
        if cancelled():
            raise Cancelled
        part = [id for id in found[first : first + PART] if chosen is None or id in chosen]
        said = reading.given_out(reader, part) if tiers and part else {}
        rows = {row.id: row for row in reader.rows(part)}
        told = notes_beside(reader, part) if wanted.notes and part else {}
        lines += [
            replace(_line(rows[id], said.get(id, []), tiers, meta.language), notes=told.get(id, ()))
            for id in part
            if id in rows
        ]
    there = {name for line in lines for name in _named(line)}
    return Session(
        recording,
        meta.name,
        meta.language,
        tuple(lines),
        tuple(tier.name for tier in tiers if tier.name in there),
        facts_of(reader, recording, wanted),
        notes_of(reader, recording) if wanted.notes else (),
    )


def _named(line: SaidLine) -> Iterable[str]:
    yield from (one.tier for one in line.beside)
    for block in line.interlinear:
        yield from block.tiers


def _line(row: UtteranceRow, annotations: Sequence[Annotation], tiers: Sequence[Tier], spoken: str) -> SaidLine:
    known = {tier.id for tier in tiers}
    beside, blocks = [], []
    alone: set[int] = set()  # a line of their own, so that what is below them is laid out by itself
    for tier in tiers:
        if tier.parent_id in known - alone:
            continue
        own = lines_below(tiers, tier)
        if tier.constraint == "association":
            alone.add(tier.id)
            text = " ".join(one.text for one in annotations if one.tier_id == tier.id and one.text)
            meaning = tier.language not in ("", spoken)
            beside += [Beside(tier.name, text, tier.language, meaning)] if text else []
        elif block := _block(annotations, own):
            blocks.append(block)
    return SaidLine(
        row.id, row.key, row.start / row.rate, row.end / row.rate, row.speaker, row.text, tuple(blocks), tuple(beside)
    )


def _block(annotations: Sequence[Annotation], tiers: Sequence[Tier]) -> Interlinear | None:
    cells = cells_of(
        [replace(one, parent_id=None) if one.tier_id == tiers[0].id else one for one in annotations], tiers
    )
    written = [at for at in range(len(tiers)) if any(cell[at].text for cell in cells)]
    columns = tuple(tuple(cell[at].text for at in written) for cell in cells)
    return Interlinear(tuple(tiers[at].name for at in written), columns) if written else None
