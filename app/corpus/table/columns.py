"""The columns of the utterance table beyond the first eight: what they say, read a page at a time like the rows."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from enum import IntEnum
from typing import TYPE_CHECKING

from app import formatting
from app.i18n import tr
from core.project.utterance_facts import Facts, facts_of

if TYPE_CHECKING:
    from core.project.queries import Reader

MOST = 20_000
"""Utterances whose facts are kept."""


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


EXTRA = frozenset({TableColumn.CER, TableColumn.LEVEL, TableColumn.SNR, TableColumn.RECORDING})
"""Columns whose values are not part of a row and have to be read beside it."""
NUMBERS = frozenset({TableColumn.LENGTH, TableColumn.PACE, TableColumn.CER, TableColumn.LEVEL, TableColumn.SNR})


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
        case TableColumn.CER:
            return "" if facts.cer is None else formatting.percent(facts.cer)
    return ""


def decibels(value: float | None) -> str:
    """ "−21.4 dB" """
    return "" if value is None else tr("{value:.1f} dB", value=value)


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
