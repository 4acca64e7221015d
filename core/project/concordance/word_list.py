"""Every word that is said: how often, in how many utterances, by how many speakers, and where first."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from core.errors import Cancelled
from core.progress import Progress, Stop, never, quiet
from core.project.concordance.word_spans import word_spans
from core.project.queries import Query, Reader
from core.text.case import composed

PART = 2000


@dataclass(frozen=True)
class WordEntry:
    """A word in small letters. `first_id` and `first` are the id and the key of the utterance in which it is said
    first: by the recording's name and time. `speakers` are known ones."""

    word: str
    times: int
    utterances: int
    speakers: int
    first_id: int
    first: str


@dataclass(frozen=True)
class WordList:
    """All words, the most frequent first; `words` counts them all."""

    entries: tuple[WordEntry, ...]

    @property
    def words(self) -> int:
        return sum(entry.times for entry in self.entries)

    @property
    def times(self) -> dict[str, int]:
        return {entry.word: entry.times for entry in self.entries}


@dataclass
class _Count:
    first_id: int
    first: str
    times: int = 0
    utterances: int = 0
    last: int = -1
    speakers: set[int] = field(default_factory=set)


def word_list(
    reader: Reader, among: Query | None = None, progress: Progress = quiet, cancelled: Stop = never
) -> WordList:
    """The words of the transcripts of `among` (all that count, by default). Raises `Cancelled`."""
    wanted = None if among is None else set(reader.ids(among).tolist())
    rows = reader.query_all(
        "SELECT u.id, u.key, u.text, u.speaker_id FROM utterances u JOIN recordings r ON r.id = u.recording_id"
        " WHERE u.text != ''"
        + (" AND NOT u.left_out" if among is None else "")
        + " ORDER BY r.name, r.id, u.start, u.id"
    )
    counts: dict[str, _Count] = {}
    for number, (id, key, text, speaker) in enumerate(rows):
        if number % PART == 0:
            if cancelled():
                raise Cancelled
            progress(number, len(rows))
        if wanted is not None and id not in wanted:
            continue
        whole = composed(text).lower()
        for start, end in word_spans(whole):
            count = counts.setdefault(whole[start:end], _Count(id, key))
            count.times += 1
            if count.last != id:
                count.utterances, count.last = count.utterances + 1, id
                if speaker is not None:
                    count.speakers.add(speaker)
    progress(len(rows), len(rows))
    return WordList(tuple(_sorted(counts.items())))


def _sorted(counts: Iterable[tuple[str, _Count]]) -> list[WordEntry]:
    found = [
        WordEntry(word, count.times, count.utterances, len(count.speakers), count.first_id, count.first)
        for word, count in counts
    ]
    return sorted(found, key=lambda entry: (-entry.times, entry.word))
