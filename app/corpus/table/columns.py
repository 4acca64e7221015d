"""The columns of the utterance table beyond the first eight: what they say, read a page at a time like the rows."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from enum import IntEnum
from typing import TYPE_CHECKING, Any

from app import formatting
from app.i18n import tr
from core.project.records import Tier, UtteranceRow
from core.project.tiers import marks, reading
from core.project.tiers.asking import TIER
from core.project.utterance_facts import Facts, facts_of

if TYPE_CHECKING:
    from app.background.questions import Questions
    from core.project.queries import Reader

MOST = 20_000
"""Utterances whose facts are kept."""
MARKS = "marks"
"""The question of what stands on recordings."""


class TableColumn(IntEnum):
    """The table's columns, numbered for good; the order in which they stand is the header's."""

    PLAY = 0
    KEY = 1
    LENGTH = 2
    SPEAKER = 3
    SPLIT = 4
    TEXT = 5
    PACE = 6
    FLAGS = 7
    READING = 8
    CER = 9
    LEVEL = 10
    SNR = 11
    RECORDING = 12
    TAGS = 13
    DRAFT = 14
    START = 15
    END = 16
    NOTES = 17


TIERS_FROM = len(TableColumn)
"""Columns from here on are the project's tiers."""


def column_name(column: int, tiers: Sequence[Tier]) -> str:
    """By which a column is remembered: "length", or "tier:ft"."""
    return TableColumn(column).name.lower() if column < TIERS_FROM else f"{TIER}{tiers[column - TIERS_FROM].name}"


def column_named(name: str, tiers: Sequence[Tier]) -> int | None:
    """The inverse; None where there is none."""
    if name.upper() in TableColumn.__members__:
        return int(TableColumn[name.upper()])
    return next((TIERS_FROM + at for at, tier in enumerate(tiers) if name == f"{TIER}{tier.name}"), None)


def tier_title(tier: Tier) -> str:
    """ "Translation (en)" """
    return tr("{tier} ({language})", tier=tier.name, language=tier.language) if tier.language else tier.name


EXTRA = frozenset({TableColumn.CER, TableColumn.LEVEL, TableColumn.SNR, TableColumn.RECORDING, TableColumn.NOTES})
"""Columns whose values are not part of a row and have to be read beside it."""
TIMES = frozenset({TableColumn.START, TableColumn.END})
NUMBERS = TIMES | frozenset({TableColumn.LENGTH, TableColumn.PACE, TableColumn.CER, TableColumn.LEVEL, TableColumn.SNR})


NOTHING = Facts()


def extra_text(facts: Facts, column: int) -> str:
    """What a cell says; "" where there is nothing to say."""
    match column:
        case TableColumn.LEVEL:
            return decibels(facts.level_db)
        case TableColumn.SNR:
            return decibels(facts.snr_db)
        case TableColumn.RECORDING:
            return facts.recording
        case TableColumn.NOTES:
            return " ".join(facts.notes.split("\n"))
        case TableColumn.CER:
            return "" if facts.cer is None else formatting.percent(facts.cer)
    return ""


def time_text(row: UtteranceRow, column: int) -> str:
    """Where an utterance begins or ends in its recording: "10:02.14"."""
    return formatting.position((row.start if column == TableColumn.START else row.end) / row.rate)


def decibels(value: float | None) -> str:
    """ "−21.4 dB" """
    return "" if value is None else tr("{value:.1f} dB", value=value)


def tiers_of(reader: Reader | None) -> list[Tier]:
    """The project's tiers, those whose marks stand on recordings among them."""
    return reading.tiers(reader) if reader is not None else []


class TierTexts:
    """What tiers say of utterances, kept until something changes: by utterance, then by tier. What stands on recordings
    is read a tier at a time, when its column is looked at: beside the window's thread, once `read_beside` was told how.
    """

    def __init__(self) -> None:
        self.tiers: list[Tier] = []
        """The project's tiers, in their order, each a column behind the others."""
        self._known: dict[int, dict[int, str]] = {}
        self._standing: dict[int, Tier] = {}
        self._over: dict[int, dict[int, str]] = {}
        self._doubtful: set[tuple[int, int]] = set()
        self._questions: Questions | None = None
        self._came: Callable[[], None] | None = None
        self._wanted: dict[int, set[int]] = {}  # what is to be asked for, by tier
        self._asked: tuple[int, set[int]] = 0, set()
        self._age = 0

    def read_beside(self, questions: Questions, came: Callable[[], None]) -> None:
        """Ask for what stands on recordings here, and say when it `came`; until then its cells are empty."""
        self._questions, self._came = questions, came

    def open(self, reader: Reader | None) -> None:
        """Read which tiers there are."""
        self.forget()
        self.tiers = tiers_of(reader)
        self._standing = {tier.id: tier for tier in marks.on_recordings(reader)} if reader is not None else {}
        self._over = {id: {} for id in self._standing}
        self._wanted.clear()

    def forget(self, ids: frozenset[int] | None = None) -> None:
        """Read what stands beside these utterances again, or beside all."""
        self._age += 1
        kept: list[dict[int, Any]] = [self._known, *self._over.values()]
        for known in kept:
            if ids is None:
                known.clear()
            else:
                for id in known.keys() & ids:
                    del known[id]

    def of(self, reader: Reader | None, id: int, page: Callable[[], Iterable[int]], tier: int) -> str:
        """What a tier says of an utterance; that of its `page` is read with it."""
        if tier in self._standing:
            return self._over_of(reader, id, page, tier)
        if id not in self._known and reader is not None:
            if len(self._known) > MOST:
                self._known.clear()
            wanted = [int(i) for i in page() if int(i) not in self._known]
            self._known |= {i: {} for i in wanted} | reading.by_tier(reader, wanted)
            fresh = set(wanted)
            self._doubtful = {one for one in self._doubtful if one[0] not in fresh}
            self._doubtful |= reading.doubtful(reader, wanted)
        return self._known.get(id, {}).get(tier, "")

    def _over_of(self, reader: Reader | None, id: int, page: Callable[[], Iterable[int]], tier: int) -> str:
        """The marks of a tier that overlap an utterance."""
        known = self._over[tier]
        if id not in known and reader is not None:
            wanted = {int(i) for i in page() if int(i) not in known}
            if self._questions is None:
                self._keep(tier, dict.fromkeys(wanted, "") | marks.texts_over(reader, self._standing[tier], wanted))
            else:
                if self._questions.waits(MARKS) and self._asked[0] == tier:
                    wanted -= self._asked[1]
                self._want(tier, wanted)
        return known.get(id, "")

    def _keep(self, tier: int, found: dict[int, str]) -> None:
        known = self._over[tier]
        if len(known) > MOST:
            known.clear()
        known |= found

    def _want(self, tier: int, ids: set[int]) -> None:
        """Ask for the marks over these utterances, now or after what is being asked for."""
        if ids:
            self._wanted.setdefault(tier, set()).update(ids)
        if self._wanted and self._questions is not None and not self._questions.waits(MARKS):
            self._ask(self._questions)

    def _ask(self, questions: Questions) -> None:
        tier = next(iter(self._wanted))
        ids, standing, age = self._wanted.pop(tier), self._standing[tier], self._age
        self._asked = tier, ids

        def work(reader: Reader) -> dict[int, str]:
            return dict.fromkeys(ids, "") | marks.texts_over(reader, standing, ids)

        def done(found: dict[int, str]) -> None:
            stale = age != self._age
            if tier in self._over and not stale:
                self._keep(tier, found)
                if self._came is not None:
                    self._came()
            self._want(tier, ids if stale and tier in self._over else set())

        questions.ask(MARKS, work, done)

    def is_doubtful(self, id: int, tier: int) -> bool:
        """Whether what was read there is to be looked at: a model wrote it, or a word has changed."""
        return (id, tier) in self._doubtful


class Extras:
    """Facts by utterance, kept until something changes."""

    def __init__(self) -> None:
        self._known: dict[int, Facts] = {}

    def forget(self, ids: frozenset[int] | None = None) -> None:
        """Read the facts of these utterances again, or of all."""
        if ids is None:
            self._known.clear()
        elif self._known:
            for id in self._known.keys() & ids:
                del self._known[id]

    def of(self, reader: Reader | None, id: int, page: Callable[[], Iterable[int]]) -> Facts:
        """The facts of one utterance; those of its `page` are read with it."""
        found = self._known.get(id)
        if found is None and reader is not None:
            if len(self._known) > MOST:
                self._known.clear()
            self._known |= facts_of(reader, [int(i) for i in page() if int(i) not in self._known])
            found = self._known.get(id)
        return found or NOTHING
