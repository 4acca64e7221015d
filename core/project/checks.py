"""Quality checks: what stands out in utterances becomes flags beside them. Flags are computed, never journaled.

alphabet  characters of the model's text that are not in the alphabet (blocks training)
fast      more letters a second than anybody speaks: text and sound do not belong together (blocks)
silence   long silence at an end (advises)
clipped   the sound was cut off at full scale (advises; blocks when much of it was)
missing   the sound cannot be read (blocks)

`compute` only reads, on any thread; `save` writes on the thread of the writer. An edit removes the flags of its
utterances, so that only what changed is computed again.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import astuple, dataclass

import numpy as np

from core import audio
from core.audio import Samples
from core.errors import Cancelled, SoundError
from core.project.history import count_letters
from core.project.queries import Reader
from core.project.records import Changes, Flag, UtteranceRow
from core.project.store import Project
from core.speech import CLIPPED_AT
from core.text import Normaliser, Vocabulary

Progress = Callable[[int, int], None]
TEXT_KINDS = ("alphabet", "fast")
SOUND_KINDS = ("silence", "clipped", "missing")
BATCH = 64
FRAME_S = 0.02
WINDOW_FRAMES = 15


@dataclass(frozen=True)
class Limits:
    """From where on something is flagged."""

    silence_s: float = 1.0
    """Seconds of silence at an end."""
    clipped_share: float = 0.003
    """Share of samples in flat tops at full scale."""
    clipped_blocks: float = 0.02
    """The share from which clipping keeps an utterance out of training."""
    letters_per_second: float = 25.0
    """Letters a second."""


@dataclass(frozen=True)
class Result:
    """The flags of one utterance as it was when it was looked at; None where that part was up to date."""

    row: UtteranceRow
    text: tuple[Flag, ...] | None
    sound: tuple[Flag, ...] | None


def quiet(done: int, total: int) -> None:
    """Progress that nobody watches."""


def never() -> bool:
    return False


def check(
    project: Project,
    ids: Sequence[int] | None = None,
    progress: Progress = quiet,
    cancelled: Callable[[], bool] = never,
    limits: Limits | None = None,
) -> dict[str, int]:
    """Check `ids` (all, left-out ones too, when None) as far as they are not up to date. Returns utterances by kind
    over the whole project. Raises `Cancelled`; what was found until then stays."""
    limits = limits or Limits()
    for results in compute(project, ids, limits, progress, cancelled):
        save(project, results, limits)
    return dict(project.summary().flags)


def compute(
    reader: Reader,
    ids: Sequence[int] | None = None,
    limits: Limits | None = None,
    progress: Progress = quiet,
    cancelled: Callable[[], bool] = never,
) -> Iterator[list[Result]]:
    """Look at what is not up to date, in batches ready for `save`. Raises `Cancelled`."""
    limits = limits or Limits()
    normaliser, alphabet = reader.normaliser, reader.alphabet
    todo = _outdated(reader, ids, limits)
    with ThreadPoolExecutor(max_workers=min(4, os.cpu_count() or 1)) as pool:
        for first in range(0, len(todo), BATCH):
            if cancelled():
                raise Cancelled
            part = todo[first : first + BATCH]
            wanted = {id: (text, sound) for id, text, sound in part}
            rows = reader.rows(list(wanted))
            sounds = pool.map(_sound_of(reader, wanted, limits), rows)
            yield [
                Result(row, text_flags(row, normaliser, alphabet, limits) if wanted[row.id][0] else None, sound)
                for row, sound in zip(rows, sounds, strict=True)
            ]
            progress(min(first + BATCH, len(todo)), len(todo))


def _sound_of(
    reader: Reader, wanted: dict[int, tuple[bool, bool]], limits: Limits
) -> Callable[[UtteranceRow], tuple[Flag, ...] | None]:
    return lambda row: sound_flags(reader, row, limits) if wanted[row.id][1] else None


def save(project: Project, results: Sequence[Result], limits: Limits | None = None) -> None:
    """Write a batch; utterances that were edited since they were looked at are passed over."""
    text_print, sound_print = prints(project, limits or Limits())
    now = {row.id: row for row in project.rows([r.row.id for r in results])}
    fresh = [r for r in results if r.row.id in now and _same(r.row, now[r.row.id])]
    with project.unjournaled() as conn:
        for result in fresh:
            id = result.row.id
            for flags, kinds in ((result.text, TEXT_KINDS), (result.sound, SOUND_KINDS)):
                if flags is not None:
                    marks = ",".join("?" * len(kinds))
                    conn.execute(f"DELETE FROM flags WHERE utterance_id = ? AND kind IN ({marks})", (id, *kinds))
                    conn.executemany(
                        "INSERT INTO flags (utterance_id, kind, value, text, blocks) VALUES (?, ?, ?, ?, ?)",
                        [(id, f.kind, f.value, f.text, int(f.blocks)) for f in flags],
                    )
        conn.executemany(
            "INSERT OR REPLACE INTO checked (utterance_id, text_check, sound_check) VALUES (?, ?, ?)",
            [(r.row.id, text_print, sound_print) for r in fresh],
        )
    project.tell(Changes("Check quality", {"flags": frozenset(r.row.id for r in fresh)}))


def text_flags(row: UtteranceRow, normaliser: Normaliser, alphabet: Vocabulary, limits: Limits) -> tuple[Flag, ...]:
    """What transcript and length alone show."""
    flags: list[Flag] = []
    text = normaliser(row.text)
    unknown = alphabet.unknown(text)
    if not text:
        flags.append(Flag("alphabet", 0, "there is no text", blocks=True))
    elif unknown:
        count = sum(text.count(c) for c in unknown)
        flags.append(Flag("alphabet", count, " ".join(unknown), blocks=True))
    pace = count_letters(text) / max(row.seconds, 1e-3)
    if pace > limits.letters_per_second:
        flags.append(Flag("fast", pace, f"{pace:.1f} letters a second", blocks=True))
    return tuple(flags)


def sound_flags(reader: Reader, row: UtteranceRow, limits: Limits) -> tuple[Flag, ...]:
    """What the sound shows; a sound that cannot be read is a flag too."""
    try:
        samples, rate = audio.read(reader.sound_path(row), row.start, row.end, channel=row.channel)
    except SoundError as error:
        return (Flag("missing", 0, error.message, blocks=True),)
    if not len(samples):
        return (Flag("missing", 0, "The recording ends before this utterance begins.", blocks=True),)
    flags: list[Flag] = []
    before, after = silence_at_ends(samples, rate)
    if max(before, after) > limits.silence_s:
        flags.append(Flag("silence", max(before, after), f"{before:.1f} s before, {after:.1f} s after"))
    share = clipped_share(samples)
    if share > limits.clipped_share:
        flags.append(Flag("clipped", share, f"{share:.1%} of the sound", blocks=share > limits.clipped_blocks))
    return tuple(flags)


def silence_at_ends(x: Samples, rate: int) -> tuple[float, float]:
    """Seconds before the first and after the last stretch of (T,) samples that stands out of the background.

    Loudness decides, not the voice detector, which takes a hundred times as long: speech is where at least half of
    300 ms is loud, so that a click or a breath is not. All is silence before when nothing stands out.
    """
    size = max(1, round(rate * FRAME_S))
    count = len(x) // size
    if count < WINDOW_FRAMES:
        return 0.0, 0.0
    power = np.square(x[: count * size]).reshape(count, size).mean(axis=1)
    loudness = 10 * np.log10(power + 1e-10)
    loud, background = np.percentile(loudness, (95, 10))
    over = loudness > max(loud - 30, min(background + 8, loud - 12))
    windows = np.flatnonzero(np.convolve(over, np.ones(WINDOW_FRAMES), "valid") >= WINDOW_FRAMES / 2)
    if loud < -60 or not len(windows):
        return len(x) / rate, 0.0
    at = np.flatnonzero(over)
    first = at[np.searchsorted(at, windows[0])]
    last = at[np.searchsorted(at, windows[-1] + WINDOW_FRAMES) - 1]
    return float(first * size / rate), float((len(x) - (last + 1) * size) / rate)


def clipped_share(x: Samples) -> float:
    """Share of samples in flat tops: at least three in a row at full scale, or at the sound's own ceiling."""
    top = np.abs(x)
    ceiling = float(top.max()) if len(top) else 0.0
    if ceiling < 0.5:
        return 0.0
    at = top >= min(CLIPPED_AT, ceiling * 0.999) if ceiling >= CLIPPED_AT else top >= ceiling * 0.999
    inner = at[:-2] & at[1:-1] & at[2:]
    flat = np.zeros(len(x), bool)
    for shift in range(3):
        flat[shift : len(x) - 2 + shift] |= inner
    return float(flat.mean())


def _outdated(reader: Reader, ids: Sequence[int] | None, limits: Limits) -> list[tuple[int, bool, bool]]:
    """(id, text has to be checked, sound has to be checked), in the order of recordings."""
    text_print, sound_print = prints(reader, limits)
    chosen = None if ids is None else {int(i) for i in ids}
    rows = reader.query_all(
        "SELECT u.id, coalesce(c.text_check, '') != ?, coalesce(c.sound_check, '') != ? FROM utterances u"
        " LEFT JOIN checked c ON c.utterance_id = u.id ORDER BY u.recording_id, u.start",
        (text_print, sound_print),
    )
    return [(id, bool(t), bool(s)) for id, t, s in rows if (t or s) and (chosen is None or id in chosen)]


def prints(reader: Reader, limits: Limits) -> tuple[str, str]:
    """Short hashes of everything the text flags and the sound flags depend on beside the utterance."""
    text = repr((1, reader.normaliser.to_json(), reader.meta.alphabet, limits.letters_per_second))
    sound = repr((1, astuple(limits)[:3]))
    return hashlib.sha256(text.encode()).hexdigest()[:16], hashlib.sha256(sound.encode()).hexdigest()[:16]


def _same(one: UtteranceRow, other: UtteranceRow) -> bool:
    return (one.recording_id, one.start, one.end, one.text) == (
        other.recording_id,
        other.start,
        other.end,
        other.text,
    )
