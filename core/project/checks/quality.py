"""Quality checks: what stands out in utterances becomes flags beside them. Flags are computed, never journaled.

What sound and text measure is kept (`measures`, `texts`); flags follow from measures and limits (`flag_rules`), and
from what is usual in the corpus (`corpus_statistics`). `compute` only reads, on any thread; `save` writes on the
writer's thread, each batch before the next is asked for. An edit outdates only what it touched: one text, one stretch
of sound, and the flags of those that share that text or sound. `core.project.flags.KINDS` says what there is.
"""

from __future__ import annotations

import hashlib
import json
import time
from collections import deque
from collections.abc import Callable, Generator, Iterator, Mapping, Sequence
from concurrent.futures import Future
from dataclasses import astuple, dataclass, field
from pathlib import Path

from core.errors import Cancelled
from core.progress import Progress, never, quiet
from core.project.checks import flag_rules, measures, overlaps, sound_checks, text_checks
from core.project.checks.corpus_statistics import (
    CorpusStatistics,
    estimate_statistics,
    read_statistics,
    renewed_spelling,
    spelling_print,
    spelling_text,
    statistics_row,
)
from core.project.checks.limits import Limits
from core.project.checks.measure_worker import Done, Job, Measurers, setup_of
from core.project.checks.repeats import REPEATS, tell_repeats
from core.project.checks.sound_checks import MeasuredStretch, Sound
from core.project.checks.text_checks import Text
from core.project.queries import Reader
from core.project.records import Changes
from core.project.store import Project
from core.wording import say

BATCH = 64
TEXT_BATCH = 512
FLAG_BATCH = 5000
WORKERS = 2
AHEAD = 4
APART = 150
"""From so many sounds on, child processes do the measuring."""
TEXT_SHARE = 0.05
"""What a text costs, as a share of a sound."""
WAIT_S = 0.2
SAVE_S = 0.4
"""How often results are written: each time the window draws anew what it shows of them."""
STALE_AT_ONCE = 500
STARTERS = Path(__file__).resolve().parents[2] / "resources" / "starter"


@dataclass(frozen=True)
class Seen:
    """An utterance as it was when it was looked at."""

    id: int
    recording_id: int
    start: int
    end: int
    text: str


@dataclass(frozen=True)
class Result:
    """What one utterance measures; None where that was known already."""

    seen: Seen
    text: Text | None
    sound: Sound | None


@dataclass(frozen=True)
class Prints:
    """Short hashes of everything that texts, sounds and flags depend on beside the utterance."""

    text: str
    sound: str
    flags: str


@dataclass(frozen=True)
class ToSave:
    """Something to save: what utterances measure; utterances whose flags (of `kinds`, or all) are outdated; what was
    found usual."""

    prints: Prints
    limits: Limits
    results: tuple[Result, ...] = ()
    ids: tuple[int, ...] = ()
    kinds: tuple[str, ...] | None = None
    reference: Mapping[str, str] = field(default_factory=dict)


def limits_of(reader: Reader) -> Limits:
    """The project's limits."""
    return Limits.of(reader.meta.limits)


def check(
    project: Project,
    ids: Sequence[int] | None = None,
    progress: Progress = quiet,
    cancelled: Callable[[], bool] = never,
    limits: Limits | None = None,
) -> dict[str, int]:
    """Check `ids` (all, left-out ones too, when None) as far as they are not up to date. Returns utterances by kind
    over the whole project. `limits` take the place of the project's. Raises `Cancelled`; what was found until then
    stays."""
    for batch in compute(project, ids, limits, progress, cancelled):
        save(project, batch)
    return dict(project.summary().flags)


def compute(
    reader: Reader,
    ids: Sequence[int] | None = None,
    limits: Limits | None = None,
    progress: Progress = quiet,
    cancelled: Callable[[], bool] = never,
) -> Generator[ToSave, None, None]:
    """Look at what is not up to date. Each batch has to be saved before the next one is asked for: what is usual in
    the corpus is judged from all of them, after the last. Raises `Cancelled`."""
    limits = limits or limits_of(reader)
    if ids is None and (spelling := renewed_spelling(reader, _rules(reader), lambda: source_words(reader))) is not None:
        yield ToSave(prints(reader, limits), limits, reference={"spelling": spelling})
    now = prints(reader, limits)
    chosen = None if ids is None else {int(id) for id in ids}
    yield from _measured(reader, chosen, now, limits, progress, cancelled)
    if ids is None and (statistics := estimate_statistics(reader)) != read_statistics(reader):
        yield ToSave(now, limits, reference=statistics_row(statistics))
        now = prints(reader, limits)
    yield from _derived(reader, chosen, now, limits, progress, cancelled)
    before = -1
    while (left := int(reader.query_one("SELECT count(*) FROM stale") or 0)) and left != before:
        if cancelled():
            raise Cancelled
        before = left
        yield ToSave(now, limits)


def _derived(
    reader: Reader,
    chosen: set[int] | None,
    now: Prints,
    limits: Limits,
    progress: Progress,
    cancelled: Callable[[], bool],
) -> Iterator[ToSave]:
    """The flags that limits, or what is usual, have outdated; only of the kinds that these concern."""
    outdated = _outdated_flags(reader, chosen, now)
    values = flag_rules.parameters(limits, read_statistics(reader)) | {
        "version": text_checks.VERSION + flag_rules.VERSION
    }
    kinds = _concerned(reader, now, values) if outdated else None
    for first in range(0, len(outdated), FLAG_BATCH):
        if cancelled():
            raise Cancelled
        yield ToSave(now, limits, ids=tuple(outdated[first : first + FLAG_BATCH]), kinds=kinds)
        progress(min(first + FLAG_BATCH, len(outdated)), len(outdated))
    if chosen is None:
        text = json.dumps({"print": now.flags, "values": values}, sort_keys=True)
        if text != reader.query_one("SELECT value FROM reference WHERE name = 'derived'"):
            yield ToSave(now, limits, reference={"derived": text})


def _concerned(reader: Reader, now: Prints, values: dict[str, float]) -> tuple[str, ...] | None:
    """The kinds to derive anew, when all flags are as they are now or as they were when all were last derived."""
    kept = json.loads(reader.query_one("SELECT value FROM reference WHERE name = 'derived'") or "{}")
    strange = "SELECT 1 FROM checked WHERE flag_check NOT IN (?, ?) LIMIT 1"
    if (
        not kept
        or kept["values"].get("version") != values["version"]
        or reader.query_one(strange, (now.flags, kept["print"])) is not None
    ):
        return None
    return flag_rules.changed_kinds(kept["values"], values)


def save(project: Project, batch: ToSave) -> None:
    """Write a batch; utterances that were edited since they were looked at are passed over."""
    statistics = read_statistics(project)
    if "usual" in batch.reference:
        statistics = CorpusStatistics(**json.loads(batch.reference["usual"]))
    with project.unjournaled() as conn:
        conn.executemany("INSERT OR REPLACE INTO reference (name, value) VALUES (?, ?)", list(batch.reference.items()))
        now = {seen.id: seen for seen in _seen(project, [r.seen.id for r in batch.results])}
        fresh = [r for r in batch.results if now.get(r.seen.id) == r.seen]
        measures.write_sounds(conn, [(r.seen.id, r.sound) for r in fresh if r.sound is not None], batch.prints.sound)
        measures.write_texts(conn, [(r.seen.id, r.text) for r in fresh if r.text is not None])
        measures.count_again(conn, project.normaliser, [(r.seen.id, r.seen.text) for r in fresh if r.text is not None])
        ids = [r.seen.id for r in fresh]
        touched = {*ids, *batch.ids}
        for part, kinds in ((ids, None), (batch.ids, batch.kinds)):
            if part and kinds != ():
                flag_rules.derive(conn, part, batch.limits, statistics, kinds)
        overlaps.mark(conn, [r.seen.id for r in fresh if r.sound is not None])
        if batch.kinds is None or overlaps.KIND in batch.kinds:
            overlaps.mark(conn, batch.ids)
        if not batch.results:  # each recording once, after everything that is on it was looked at
            touched |= overlaps.sweep(conn, batch.limits)
        conn.executemany(
            "INSERT OR REPLACE INTO checked (utterance_id, text_check, sound_check, flag_check) VALUES (?, ?, '', ?)",
            [(id, batch.prints.text, batch.prints.flags) for id in ids],
        )
        conn.executemany(
            "UPDATE checked SET flag_check = ? WHERE utterance_id = ?", [(batch.prints.flags, id) for id in batch.ids]
        )
        for kind, (_, column) in REPEATS.items():
            stale = conn.execute(
                "SELECT hash FROM stale WHERE kind = ? LIMIT ?", (_stale_kind(column), STALE_AT_ONCE)
            ).fetchall()
            touched |= tell_repeats(conn, kind, [row[0] for row in stale], batch.limits, statistics)
            conn.executemany(
                "DELETE FROM stale WHERE kind = ? AND hash = ?", [(_stale_kind(column), row[0]) for row in stale]
            )
    if touched:
        project.tell(Changes(say("Check quality"), {"flags": frozenset(touched)}))


def _stale_kind(column: str) -> str:
    return "text" if column == "hash" else "sound"


def _seen(reader: Reader, ids: Sequence[int]) -> list[Seen]:
    rows = reader.query_all(
        'SELECT id, recording_id, start, "end", text FROM utterances WHERE id IN (SELECT value FROM json_each(?))',
        (json.dumps([int(id) for id in ids]),),
    )
    return [Seen(*row) for row in rows]


def _measured(
    reader: Reader,
    chosen: set[int] | None,
    now: Prints,
    limits: Limits,
    progress: Progress,
    cancelled: Callable[[], bool],
) -> Iterator[ToSave]:
    """Measure what is outdated, some batches ahead; much of it in child processes."""
    todo = _outdated(reader, chosen, now)
    if not todo:
        return
    size = BATCH if any(sound for _, _, sound in todo) else TEXT_BATCH
    parts = iter([todo[first : first + size] for first in range(0, len(todo), size)])
    setup = setup_of(reader.normaliser, reader.alphabet, spelling_text(reader))
    work = sum(text * TEXT_SHARE + sound for _, text, sound in todo)
    with Measurers(setup, WORKERS, apart=work >= APART) as measurers:
        ahead: deque[tuple[list[Seen], Future[Done]]] = deque()
        results: list[Result] = []
        done = 0
        due = time.monotonic() + SAVE_S
        while True:
            while len(ahead) < AHEAD and (part := next(parts, None)) is not None:
                seen, job = _job(reader, part)
                ahead.append((seen, measurers.begin(job)))
            if results and (not ahead or cancelled() or time.monotonic() >= due):
                yield ToSave(now, limits, tuple(results))
                results = []
                due = time.monotonic() + SAVE_S
            if not ahead:
                return
            seen, future = ahead.popleft()
            found = _awaited(future, cancelled)
            results += [Result(s, found.texts.get(s.id), found.sounds.get(s.id)) for s in seen]
            done = min(done + size, len(todo))
            progress(done, len(todo))


def _awaited(future: Future[Done], cancelled: Callable[[], bool]) -> Done:
    while True:
        if cancelled():
            raise Cancelled
        try:
            return future.result(timeout=WAIT_S)
        except TimeoutError:
            continue


def _job(reader: Reader, part: Sequence[tuple[int, bool, bool]]) -> tuple[list[Seen], Job]:
    """The utterances of a batch as they are, and what of them is to be measured."""
    rows = {seen.id: seen for seen in _seen(reader, [id for id, _, _ in part])}
    seen = [rows[id] for id, _, _ in part if id in rows]
    by_recording: dict[int, list[Seen]] = {}
    for id, _, sound in part:
        if sound and id in rows:
            by_recording.setdefault(rows[id].recording_id, []).append(rows[id])
    sounds = []
    for recording_id, members in by_recording.items():
        recording = reader.recording(recording_id)
        if recording is not None:
            path = reader.sound_path(recording)
            facts = recording.channel, recording.channels, recording.frames
            stretches = [MeasuredStretch(path, s.start, s.end, *facts) for s in members]
            sounds.append(([s.id for s in members], stretches))
    return seen, Job({id: rows[id].text for id, text, _ in part if text and id in rows}, sounds)


def _outdated(reader: Reader, chosen: set[int] | None, now: Prints) -> list[tuple[int, bool, bool]]:
    """(id, text has to be measured, sound has to be measured), in the order of recordings. When all are looked at,
    sounds that could not be read are tried again, unless their file is still missing, and those whose file has gone."""
    if chosen is None:
        where, values = "", (now.text, now.sound, json.dumps(_gone(reader)))
        again = " OR (coalesce(m.problem, '') != '') != (u.recording_id IN (SELECT value FROM json_each(?3)))"
    else:
        where, values = "u.id IN (SELECT value FROM json_each(?3)) AND ", (now.text, now.sound, json.dumps([*chosen]))
        again = ""
    text, sound = "coalesce(c.text_check, '') != ?1", f"(coalesce(m.sound_print, '') != ?2{again})"
    rows = reader.query_all(
        f"SELECT u.id, {text}, {sound} FROM utterances u LEFT JOIN checked c ON c.utterance_id = u.id"
        f" LEFT JOIN measures m ON m.utterance_id = u.id WHERE {where}({text} OR {sound})"
        " ORDER BY u.recording_id, u.start",
        values,
    )
    return [(id, bool(text), bool(sound)) for id, text, sound in rows]


def _gone(reader: Reader) -> list[int]:
    """Recordings whose file is not there."""
    rows = reader.query_all("SELECT id, path FROM recordings")
    return [int(id) for id, path in rows if not (reader.folder / path).is_file()]


def _outdated_flags(reader: Reader, chosen: set[int] | None, now: Prints) -> list[int]:
    some = "" if chosen is None else " AND u.id IN (SELECT value FROM json_each(?))"
    values = () if chosen is None else (json.dumps(sorted(chosen)),)
    rows = reader.query_all(
        "SELECT u.id FROM utterances u JOIN checked c ON c.utterance_id = u.id"
        f" WHERE c.flag_check != ?{some} ORDER BY u.id",
        (now.flags, *values),
    )
    return [int(row[0]) for row in rows]


def _rules(reader: Reader) -> str:
    rules = repr((text_checks.VERSION, reader.normaliser.to_json(), reader.meta.source_language))
    return hashlib.sha256(rules.encode()).hexdigest()[:12]


def prints(reader: Reader, limits: Limits | None = None) -> Prints:
    """What texts, sounds and flags depend on now."""
    limits = limits or limits_of(reader)
    text = repr((_rules(reader), reader.meta.alphabet, spelling_print(spelling_text(reader))))
    flags = repr((text_checks.VERSION, flag_rules.VERSION, astuple(limits), astuple(read_statistics(reader))))
    return Prints(_short(text), _short(repr(sound_checks.VERSION)), _short(flags))


def _short(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def source_words(reader: Reader) -> list[str]:
    """The words that the starter of the project's source language learnt; none when there is no such starter."""
    path = STARTERS / reader.meta.source_language / "lexicon.txt"
    if not reader.meta.source_language.isalnum() or not path.is_file():
        return []
    return path.read_text(encoding="utf-8").split()
