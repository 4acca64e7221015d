"""Exporters: a corpus, or a part of it, in the formats of other tools. One file a format, one line here each."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np

from core.errors import ExportFailed
from core.exporters import (
    audiofolder,
    chat,
    commonvoice,
    elan,
    exmaralda,
    flextext,
    kaldi,
    ljspeech,
    nemo,
    table,
    textgrid,
)
from core.exporters.exporter import HOLDS, SOUNDS, Export, Exporter, ExportReport, ExportRows, Sound, softened_words
from core.progress import never, quiet
from core.project.queries import Ids, Query, Reader
from core.wording import say, say_any
from core.writing import whole_folder

__all__ = [
    "EXPORTERS",
    "HOLDS",
    "SOUNDS",
    "ExportReport",
    "Exporter",
    "Sound",
    "export_corpus",
    "in_use",
    "not_held",
    "said_of",
]

EXPORTERS: dict[str, Exporter] = {
    exporter.key: exporter
    for exporter in (
        elan.EXPORTER,
        textgrid.EXPORTER,
        chat.EXPORTER,
        flextext.EXPORTER,
        exmaralda.EXPORTER,
        commonvoice.EXPORTER,
        audiofolder.EXPORTER,
        kaldi.EXPORTER,
        nemo.EXPORTER,
        ljspeech.EXPORTER,
        table.EXPORTER,
    )
}
"""Formats by key, in the order in which they are offered."""

PARTS = "parts"
"""Utterances that are only a part of their recording."""
IN_USE: dict[str, str] = {
    "key": "SELECT 1 FROM utterances LIMIT 1",
    "speaker": "SELECT 1 FROM utterances WHERE speaker_id IS NOT NULL LIMIT 1",
    "age": "SELECT 1 FROM speakers WHERE age != '' LIMIT 1",
    "gender": "SELECT 1 FROM speakers WHERE gender != '' LIMIT 1",
    "place": "SELECT 1 FROM speakers WHERE place != '' LIMIT 1",
    "split": "SELECT 1 FROM utterances WHERE split != '' LIMIT 1",
    "tags": "SELECT 1 FROM utterances WHERE tags != '' LIMIT 1",
    "reading": "SELECT 1 FROM readings WHERE text != '' LIMIT 1",
    "tiers": "SELECT 1 FROM annotations LIMIT 1",
    "notes": "SELECT 1 FROM notes WHERE utterance_id IS NOT NULL LIMIT 1",
    "recording_notes": "SELECT 1 FROM notes WHERE utterance_id IS NULL LIMIT 1",
    PARTS: "SELECT 1 FROM utterances u JOIN recordings r ON r.id = u.recording_id"
    ' WHERE u.start > 0 OR u."end" < r.frames LIMIT 1',
}
"""What a project may or may not have: a format that cannot hold it need not say so when there is none."""


def export_corpus(
    reader: Reader,
    out: str | Path,
    key: str,
    query: Query | None = None,
    *,
    ids: Sequence[int] | Ids | None = None,
    sound: Sound = "trimmed",
    progress: Callable[[int, int], None] = quiet,
    cancelled: Callable[[], bool] = never,
) -> ExportReport:
    """Write the utterances of `query` (all that are not left out without one), or exactly `ids`, into the new or
    empty folder `out`. It is written beside and renamed: a cancelled or failed export leaves nothing.

    Raises `ExportFailed` when it cannot be done at all, and `Cancelled`.
    """
    exporter = EXPORTERS.get(key)
    if exporter is None:
        raise ExportFailed(
            say("The format “{key}” is not known.", key=key), say("Formats: {exporters}.", exporters=EXPORTERS)
        )
    if sound not in exporter.sounds:
        raise ExportFailed(
            say("{title} has no marks, so every utterance needs a sound of its own.", title=exporter.title),
            say("Choose trimmed sound, or another format."),
        )
    wanted = in_order(reader, query, ids)
    if not len(wanted):
        raise ExportFailed(say("There is nothing to export: no utterance was chosen."), say("Choose another filter."))
    final = Path(out).expanduser().absolute()
    with whole_folder(final) as beside, reader.snapshot():
        export = Export(reader, ExportRows(reader, wanted), beside, sound, progress, cancelled, final)
        report = exporter.write(export)
        if not report.utterances:
            first = report.problems[0] if report.problems else None
            reason = say("no utterance fits the format.")
            if first:
                reason = say("{where}: {reason}", where=first.where, reason=first.reason)
            raise ExportFailed(say("Nothing could be exported. {reason}", reason=reason), first.hint if first else "")
    said = tuple(dict.fromkeys((*not_held(reader, key, sound), *report.not_held, *softened_words(export.softened))))
    return dataclasses.replace(report, not_held=said)


def in_order(reader: Reader, query: Query | None, ids: Sequence[int] | Ids | None) -> Ids:
    """Ids to export, those of a recording together."""
    if ids is None:
        return reader.ids(dataclasses.replace(query or Query(), sort="recording", descending=False))
    chosen = np.unique(np.asarray(ids, np.int64))
    both = [reader.ids(Query(sort="recording", left_out=left_out)) for left_out in (False, True)]
    return np.concatenate([part[np.isin(part, chosen)] for part in both])


def not_held(reader: Reader, key: str, sound: Sound = "trimmed") -> tuple[str, ...]:
    """What of this project the format cannot take along, in whole sentences; known before anything is written."""
    return said_of(EXPORTERS[key], sound, in_use(reader))


def in_use(reader: Reader) -> frozenset[str]:
    """Which of `IN_USE` the project has; looks through all of it."""
    return frozenset(thing for thing, sql in IN_USE.items() if reader.query_one(sql) is not None)


def said_of(exporter: Exporter, sound: Sound, used: frozenset[str]) -> tuple[str, ...]:
    """What a format cannot take along of what is in use, in whole sentences."""
    kept = exporter.holds | ({"key"} if sound == "trimmed" else set())  # files are called like their utterances
    missing = [words for thing, words in HOLDS.items() if thing in used and thing not in kept]
    found = [say("{title} cannot hold {listed}.", title=exporter.title, listed=say_any(missing))] if missing else []
    if PARTS in used and (sound == "trimmed" or "marks" not in exporter.holds):
        found.append(say("Utterances become files of their own: where they lay in their recordings is not kept."))
    return tuple(found)
