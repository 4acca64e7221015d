"""What could be corrected next, and what training has heard already. Which of it is best, `next_minutes` says.

In scripts without spaces between words, pairs of letters that follow one another stand for words: there are about as
many as letters, and some of them are new where words are.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from core.errors import Cancelled
from core.progress import Stop, never
from core.project.drafts import each_draft
from core.project.filters import UNTRANSCRIBED, Condition
from core.project.queries import Query, Reader
from core.project.records import UtteranceRow
from core.project.splits.near_duplicates import alike, letters_of
from core.project.splits.near_lookup import NearLookup
from core.text.unspaced import unspaced as is_unspaced
from core.text.vocabulary import clusters
from core.texts.held_out import HeldOut

WORDS_PER_S, PAIRS_PER_S = 2.5, 10.0
"""Words that are spoken in a second, where nothing is transcribed yet; pairs of letters, four a word."""
UNHEARABLE = ("missing", "silent")


@dataclass(frozen=True)
class Candidate:
    """An utterance that could be corrected: its `words` (or pairs of letters), as a draft has them and as the project
    reads them, with the confidence of each (None: no draft, or nobody knows). `alike` is equal for those that say
    nearly the same, `again` says that it is nearly what is transcribed already."""

    id: int
    key: str
    speaker: str
    seconds: float
    draft: str = ""
    words: tuple[str, ...] = ()
    sure: tuple[float, ...] | None = None
    alike: int = -1
    again: bool = False


@dataclass(frozen=True)
class Candidates:
    """`all` of them, how many have no draft, and how many other utterances were kept out since no run would learn from
    them: they are in no split, and dev or test has their speaker, whom train has not, or their sentence
    (`of_checks`). `unspaced`: their `words` are pairs of letters."""

    all: tuple[Candidate, ...]
    without_draft: int
    of_checks: int
    unspaced: bool = False


@dataclass(frozen=True)
class Known:
    """What training has heard: how often each word, and seconds of each speaker."""

    words: Mapping[str, int] = field(default_factory=dict)
    speakers: Mapping[str, float] = field(default_factory=dict)
    words_per_s: float = WORDS_PER_S


def candidates(reader: Reader, cancelled: Stop = never) -> Candidates:
    """Utterances that are not transcribed, can be heard, and come into train. Raises `Cancelled`."""
    train = Condition("assigned", "is_not", "test"), Condition("assigned", "is_not", "dev")
    heard = tuple(Condition("flag", "lacks", kind) for kind in UNHEARABLE)
    every = reader.rows(reader.ids(Query(conditions=(UNTRANSCRIBED, *train, *heard))))
    rows = list(_teachable(reader, every, cancelled))
    drafts = {draft.id: draft for draft in each_draft(reader, [row.id for row in rows if row.draft])}
    texts = [letters_of(row.draft, reader.normaliser) for row in rows]
    groups = alike(texts, cancelled=cancelled, held=False)
    transcribed = _transcribed(reader, cancelled)
    said = NearLookup([letters_of(text, reader.normaliser) for text in transcribed])
    pairs = is_unspaced(transcribed or [row.draft for row in rows])
    found = []
    for row, letters, group in zip(rows, texts, groups.tolist(), strict=True):
        if cancelled():
            raise Cancelled
        draft = drafts.get(row.id)
        words = parts_of(reader.normaliser(row.draft), unspaced=pairs) if draft is not None else ()
        sure = tuple(word.confidence for word in draft.words) if draft is not None and draft.words else None
        if pairs and sure is not None:
            sure = (sum(sure) / len(sure),) * len(words)
        again = bool(letters) and said.near(letters) >= 0
        found.append(Candidate(row.id, row.key, row.speaker, row.seconds, row.draft, words, sure, int(group), again))
    return Candidates(tuple(found), sum(not one.draft for one in found), len(every) - len(rows), pairs)


def parts_of(text: str, *, unspaced: bool) -> tuple[str, ...]:
    """The words of a text; pairs of letters that follow one another, where it has no spaces between words."""
    if not unspaced:
        return tuple(text.split())
    letters = [letter for letter in clusters(text) if letter.strip()]
    return tuple(map("".join, pairwise(letters))) or tuple(letters)


def _teachable(reader: Reader, rows: Sequence[UtteranceRow], cancelled: Stop) -> Iterator[UtteranceRow]:
    """Those that are in train, and those in no split that dividing would not keep for dev or test."""
    by_split = _speakers(reader)
    checked = (by_split["dev"] | by_split["test"]) - by_split["train"]
    held = HeldOut.of(reader)
    for row in rows:
        if cancelled():
            raise Cancelled
        leaks = not row.split and (
            row.speaker in checked or (row.draft and held.leak(reader.normaliser(row.draft)) is not None)
        )
        if not leaks:
            yield row


def _speakers(reader: Reader) -> dict[str, set[str]]:
    """Who speaks in what is transcribed of each split, by name."""
    found: dict[str, set[str]] = defaultdict(set)
    for split, name in reader.query_all(
        "SELECT DISTINCT u.split, s.name FROM utterances u JOIN speakers s ON s.id = u.speaker_id"
        " WHERE u.left_out = 0 AND u.pace > 0 AND s.name != ''"
    ):
        found[split].add(str(name))
    return found


def _transcribed(reader: Reader, cancelled: Stop) -> list[str]:
    """All texts. Raises `Cancelled`."""
    if cancelled():
        raise Cancelled
    rows = reader.query_all("SELECT DISTINCT text FROM utterances WHERE left_out = 0 AND pace > 0")
    return [str(row[0]) for row in rows]


def known(reader: Reader, *, unspaced: bool = False) -> Known:
    """What the transcribed part of train holds: words, or pairs of letters of texts that are `unspaced`."""
    rows = reader.query_all(
        "SELECT u.text, u.seconds, coalesce(s.name, '') FROM utterances u LEFT JOIN speakers s ON s.id = u.speaker_id"
        " WHERE u.left_out = 0 AND u.split = 'train' AND u.pace > 0"
    )
    words: Counter[str] = Counter()
    speakers: dict[str, float] = defaultdict(float)
    usual = PAIRS_PER_S if unspaced else WORDS_PER_S
    for text, seconds, name in rows:
        words.update(parts_of(reader.normaliser(text), unspaced=unspaced))
        speakers[name] += seconds
    whole = sum(speakers.values())
    return Known(words, speakers, words.total() / whole if whole and words else usual)
