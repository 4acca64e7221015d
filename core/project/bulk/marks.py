"""Plans that move marks by what is heard: trim to speech, cut at pauses. Sound files are only read."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from itertools import pairwise
from typing import TypeVar

from core import audio, vad
from core.audio import Samples
from core.errors import Cancelled, ProjectError, SoundError
from core.progress import Progress, Stop, never, quiet
from core.project.bulk.plans import PART, Piece, Plan, RowChange, marks, pages
from core.project.queries import Reader
from core.project.records import Problem, UtteranceRow
from core.project.word_times_by_length import TimedWord, agree, by_time, by_words
from core.wording import say

T = TypeVar("T")
Frames = tuple[int, int]
Words = Callable[[UtteranceRow], Sequence[TimedWord]]
AT_ONCE = 16


@dataclass(frozen=True)
class Trim:
    """How to trim to speech: the sound kept before and after it, so that no final sound is cut, in seconds.

    `by` "voice" hears speech with the detector; "loudness" takes what stands out of the background, a hundred times
    as fast. Ends with less than `least_s` to cut stay as they are.
    """

    before_s: float = 0.1
    after_s: float = 0.2
    by: vad.By = "voice"
    least_s: float = 0.05


@dataclass(frozen=True)
class Cut:
    """How to cut at pauses: pieces of at most `most_s` seconds (0: at every pause), at pauses of `pause_s` and more,
    no piece under `least_s`. Of a pause at most `keep_s` stays at either side of a cut."""

    most_s: float = 15.0
    pause_s: float = 0.3
    least_s: float = 1.0
    keep_s: float = 0.25


# Trimming


def plan_trim(
    reader: Reader, ids: Sequence[int], how: Trim | None = None, progress: Progress = quiet, cancelled: Stop = never
) -> Plan:
    """Move the ends of utterances to their speech. Raises `Cancelled`."""
    how = how or Trim()
    if min(how.before_s, how.after_s) < 0:
        raise ProjectError(
            say("Sound kept beside speech cannot be less than nothing."), say("Write 0 or more seconds.")
        )
    measured = _measured(reader, ids) if how.by == "loudness" else {}
    found: list[RowChange] = []
    problems: list[Problem] = []

    def look(row: UtteranceRow) -> Frames | SoundError | None:
        try:
            return _speech(reader, row, how, measured.get(row.id))
        except SoundError as error:
            return error

    for row, heard in _heard(reader, ids, look, progress, cancelled):
        if isinstance(heard, SoundError):
            problems.append(Problem(row.key, heard.message, heard.hint))
        elif heard is None:
            problems.append(
                Problem(row.key, say("No speech was found in it."), say("Listen, and leave it out if it is empty."))
            )
        else:
            start, end = kept((row.start, row.end), heard, row.rate, how)
            if (start, end) != (row.start, row.end):
                found.append(RowChange(row.id, row.key, {"start": start, "end": end}, marks(row)))
    return Plan(say("Trim {what} to speech"), tuple(found), tuple(problems), len(ids))


def trimmed(samples: Samples, rate: int, how: Trim | None = None) -> Frames | None:
    """What trimming keeps of (T,) samples that are an utterance, as frames; None where there is no speech."""
    how = how or Trim()
    heard = vad.ends(samples, rate, how.by)
    return None if heard is None else kept((0, len(samples)), heard, rate, how)


def kept(was: Frames, heard: Frames, rate: int, how: Trim) -> Frames:
    """New marks [start, end) around speech at `heard` (frames from the old start); they never leave the old ones."""
    start = was[0] + max(0, heard[0] - round(how.before_s * rate))
    end = min(was[1], was[0] + heard[1] + round(how.after_s * rate))
    least = how.least_s * rate
    start = was[0] if start - was[0] < least else start
    end = was[1] if was[1] - end < least else end
    return (start, end) if start < end else was


def _speech(reader: Reader, row: UtteranceRow, how: Trim, measured: vad.Silences | None) -> Frames | None:
    """Where speech begins and ends, in frames from the utterance's start."""
    if measured is not None:
        return vad.ends_beside(measured, row.end - row.start, row.rate)
    return vad.ends(_samples(reader, row), row.rate, how.by)


def _samples(reader: Reader, row: UtteranceRow) -> Samples:
    samples, _ = audio.read(reader.sound_path(row), row.start, row.end, channel=row.channel)
    if not len(samples):
        raise SoundError(
            say("The recording ends before this utterance begins."), say("Move its marks, or leave it out.")
        )
    return samples


def _measured(reader: Reader, ids: Sequence[int]) -> dict[int, vad.Silences]:
    """Silence at both ends as the quality checks measured it; an edit of marks has removed what is out of date."""
    found: dict[int, vad.Silences] = {}
    for first in range(0, len(ids), PART):
        part = tuple(ids[first : first + PART])
        marks = ",".join("?" * len(part))
        sql = f"SELECT utterance_id, before_s, after_s FROM measures WHERE utterance_id IN ({marks})"
        rows = reader.query_all(sql, part)
        known = [(id, before, after) for id, before, after in rows if before is not None and after is not None]
        found |= {id: vad.Silences(before, after) for id, before, after in known}
    return found


@dataclass(frozen=True)
class Outlook:
    """What is known of utterances before they are listened to: how long they are together, how many the quality
    checks measured, and how many of these have silence to cut at an end."""

    seconds: float
    measured: int
    silent: int


def outlook(reader: Reader, ids: Sequence[int], how: Trim) -> Outlook:
    """A quick look at what trimming would do."""
    measured = _measured(reader, ids)
    silent = sum(
        one.before_s > how.before_s + how.least_s or one.after_s > how.after_s + how.least_s
        for one in measured.values()
    )
    seconds = sum(row.seconds for rows in pages(reader, ids) for row in rows)
    return Outlook(seconds, len(measured), silent)


# Cutting


def plan_cut(
    reader: Reader,
    ids: Sequence[int],
    how: Cut | None = None,
    words: Words | None = None,
    progress: Progress = quiet,
    cancelled: Stop = never,
) -> Plan:
    """Cut utterances at their pauses; the words are shared out by time, or by `words` where it knows their times."""
    how = how or Cut()
    found: list[RowChange] = []
    problems: list[Problem] = []
    by_model = 0
    long = [row.id for rows in pages(reader, ids, cancelled=cancelled) for row in rows if row.seconds > how.most_s]

    def look(row: UtteranceRow) -> list[Frames] | SoundError:
        try:
            samples = _samples(reader, row)
            return vad.regions(samples, row.rate)
        except SoundError as error:
            return error

    for row, heard in _heard(reader, long, look, progress, cancelled):
        if isinstance(heard, SoundError):
            problems.append(Problem(row.key, heard.message, heard.hint))
            continue
        pieces = cut(heard, row.end - row.start, row.rate, how)
        if len(pieces) < 2:
            if how.most_s:
                problems.append(
                    Problem(row.key, say("It has no pause to be cut at."), say("Allow shorter pauses, or cut it."))
                )
            continue
        texts, known = _shared(row, pieces, heard, words)
        by_model += known
        own, *others = (Piece(row.start + a, row.start + b, text) for (a, b), text in zip(pieces, texts, strict=True))
        fields = {"start": own.start, "end": own.end, "text": own.text}
        found.append(RowChange(row.id, row.key, fields, marks(row) | {"text": row.text}, tuple(others)))
    return Plan(
        say("Split {what} at pauses"), tuple(found), tuple(problems), len(ids), _cut_notes(len(found), by_model)
    )


def _cut_notes(count: int, by_model: int) -> tuple[str, ...]:
    by_time = count - by_model
    notes = (
        say("Words were shared out by the times a model heard them in {by_model:,}.", by_model=by_model)
        if by_model
        else "",
        say("Words were shared out by time in {by_time:,}: listen to where they part.", by_time=by_time)
        if by_time
        else "",
    )
    return tuple(note for note in notes if note)


def cut(regions: Sequence[Frames], length: int, rate: int, how: Cut) -> list[Frames]:
    """The pieces that an utterance of `length` frames with speech at `regions` is cut into; itself when it cannot be.

    Of all ways to cut, the one whose pieces are no longer than wanted, few, alike, and parted at long pauses.
    """
    least, keep = how.least_s * rate, round(how.keep_s * rate)
    gaps = [(a[1], b[0]) for a, b in pairwise(regions) if b[0] - a[1] >= how.pause_s * rate]
    middles = [0, *((a + b) // 2 for a, b in gaps), length]
    chosen = _cheapest(middles, gaps, how.most_s * rate, least)
    starts = [0, *(max(middles[i], gaps[i - 1][1] - keep) for i in chosen)]
    ends = [*(min(middles[i], gaps[i - 1][0] + keep) for i in chosen), length]
    return list(zip(starts, ends, strict=True))


def _cheapest(middles: Sequence[int], gaps: Sequence[Frames], most: float, least: float) -> list[int]:
    """Which inner `middles` to cut at (their indices), by dynamic programming over the piece that ends there."""
    last = len(middles) - 1
    cost = [0.0] + [float("inf")] * last
    before = [0] * (last + 1)
    longest = max((b - a for a, b in gaps), default=1) or 1
    for end in range(1, last + 1):
        for start in range(end - 1, -1, -1):
            size = middles[end] - middles[start]
            here = cost[start] + _price(size, most, least)
            if end < last:
                here -= 0.3 * (gaps[end - 1][1] - gaps[end - 1][0]) / longest
            if here < cost[end]:
                cost[end], before[end] = here, start
            if most and size > most and start < end - 1:
                break
    found: list[int] = []
    at = before[last]
    while at > 0:
        found.append(at)
        at = before[at]
    return found[::-1]


def _price(size: float, most: float, least: float) -> float:
    """What a piece of this length costs: much when it is too short or too long, else 1 and a little if uneven."""
    if size < least:
        return 50.0
    if not most:
        return 0.0
    return 10.0 * size / most if size > most else 1.0 + 0.5 * (1 - size / most) ** 2


def _shared(
    row: UtteranceRow, pieces: Sequence[Frames], regions: Sequence[Frames], words: Words | None
) -> tuple[list[str], bool]:
    """The text of each piece, and whether the times of a model decided."""
    timed = words(row) if words is not None else ()
    if timed and agree(row.text, timed):
        cuts = [(a[1] + b[0]) / 2 / row.rate for a, b in pairwise(pieces)]
        return by_words(row.text, timed, cuts), True
    spoken = [sum(max(0, min(b, end) - max(a, start)) for a, b in regions) for start, end in pieces]
    return by_time(row.text, spoken), False


# Shared


def _heard(
    reader: Reader, ids: Sequence[int], look: Callable[[UtteranceRow], T], progress: Progress, cancelled: Stop
) -> Iterator[tuple[UtteranceRow, T]]:
    """What `look` finds in each utterance, in the order of their recordings. Raises `Cancelled`."""
    places = [(r.recording_id, r.start, r.id) for rows in pages(reader, ids, cancelled=cancelled) for r in rows]
    ordered = [id for _, _, id in sorted(places)]
    done = 0
    with ThreadPoolExecutor(max_workers=2, thread_name_prefix="listen") as pool:
        for first in range(0, len(ordered), PART):
            rows = reader.rows(ordered[first : first + PART])
            for part in range(0, len(rows), AT_ONCE):
                if cancelled():
                    raise Cancelled
                some = rows[part : part + AT_ONCE]
                yield from zip(some, pool.map(look, some), strict=True)
                done += len(some)
                progress(done, len(ordered))
