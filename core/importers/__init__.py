"""Importers: from folders and tables as people have them to a project. One file a format, one line here each."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from core.errors import Cancelled, ImportFailed
from core.importers import (
    audacity,
    audiofolder,
    chat,
    commonvoice,
    ctm,
    elan,
    exmaralda,
    flextext,
    json_lines,
    kaldi,
    label_studio,
    lhotse,
    librispeech,
    ljspeech,
    mailabs,
    pairs,
    phase,
    sound_only,
    spontaneous,
    subtitles,
    table,
    textgrid,
    toolbox,
    transcriber,
    voxforge,
)
from core.importers.bringing import Gathered, gather
from core.importers.item import Importer, ImportReport, Item, Options, Preview
from core.importers.refusals import why_not
from core.importers.storing import store
from core.project import checks
from core.project.alphabet_questions import take_in
from core.project.queries import Reader
from core.project.records import Problem
from core.project.store import Project

__all__ = [
    "IMPORTERS",
    "ImportReport",
    "Importer",
    "Options",
    "Preview",
    "gather_corpus",
    "import_corpus",
    "preview",
    "recognise",
    "store_corpus",
]

IMPORTERS: dict[str, Importer] = {
    importer.key: importer
    for importer in (
        commonvoice.IMPORTER,
        kaldi.IMPORTER,
        librispeech.IMPORTER,
        voxforge.IMPORTER,
        mailabs.IMPORTER,
        audiofolder.IMPORTER,
        ljspeech.IMPORTER,
        spontaneous.IMPORTER,
        label_studio.IMPORTER,
        lhotse.IMPORTER,
        elan.IMPORTER,
        textgrid.IMPORTER,
        transcriber.IMPORTER,
        exmaralda.IMPORTER,
        chat.IMPORTER,
        flextext.IMPORTER,
        toolbox.IMPORTER,
        subtitles.IMPORTER,
        audacity.IMPORTER,
        ctm.IMPORTER,
        json_lines.IMPORTER,
        pairs.IMPORTER,
        table.IMPORTER,
        sound_only.IMPORTER,
    )
}
"""Formats by key, in the order in which they are tried."""

Chosen = Mapping[str, Any] | Options | None


def recognise(path: str | Path) -> str:
    """The key of the format that fits. Raises `ImportFailed` saying what would fit when none does."""
    place = Path(path)
    if not place.exists():
        raise ImportFailed(f"{place} is not there.", "Check the name, or connect its drive.")
    for importer in IMPORTERS.values():
        try:
            if importer.recognises(place):
                return importer.key
        except OSError as error:
            raise ImportFailed(f"{place} cannot be read.", "Check its permissions.", str(error)) from error
    raise ImportFailed(*why_not(place))


def preview(
    path: str | Path,
    format: str | None = None,
    options: Chosen = None,
    limit: int = 50,
    cancelled: Callable[[], bool] = checks.never,
) -> Preview:
    """What an import would find; of sound, only whether the channels of the first ones cancel each other.

    Raises `ImportFailed` and `Cancelled`.
    """
    place, importer, chosen = _opened(path, format, options)
    rows: list[Item] = []
    problems: list[Problem] = []
    total = 0
    choices = importer.choices(place, chosen)
    try:
        for found in importer.find(place, chosen):
            if cancelled():
                raise Cancelled
            if isinstance(found, Problem):
                problems.append(found)
            else:
                total += 1
                if len(rows) < limit:
                    rows.append(found)
    except ImportFailed as error:
        if not choices:
            raise
        problems.append(Problem(place.name, error.message, error.hint))
    problems += phase.in_preview(rows, chosen)
    return Preview(importer.key, rows, choices, importer.pairings(place, chosen), problems, total)


def import_corpus(
    project: Project,
    path: str | Path,
    format: str | None = None,
    options: Chosen = None,
    progress: Callable[[int, int], None] = checks.quiet,
    cancelled: Callable[[], bool] = checks.never,
) -> ImportReport:
    """Bring everything new into the project as one step, divide it, and check its quality.

    Raises `ImportFailed` when it cannot begin and `Cancelled` when nothing was kept. Cancelling later, while quality
    is checked, keeps the import.
    """
    half: list[int] = [0]

    def first_half(done: int, total: int) -> None:
        half[0] = total
        progress(done, 2 * total)

    gathered = gather_corpus(project, path, format, options, first_half, cancelled)
    report = store_corpus(project, gathered, cancelled)
    try:
        checks.check(project, None, lambda done, total: progress(half[0] + done, half[0] + total), cancelled)
    except Cancelled:
        return report
    return dataclasses.replace(report, checked=True)


def gather_corpus(
    reader: Reader,
    path: str | Path,
    format: str | None = None,
    options: Chosen = None,
    progress: Callable[[int, int], None] = checks.quiet,
    cancelled: Callable[[], bool] = checks.never,
) -> Gathered:
    """The reading half of an import: for a worker thread, with a reader of its own."""
    place, importer, chosen = _opened(path, format, options)
    found = importer.find(place, chosen)
    return gather(reader, importer.key, found, chosen, progress, cancelled, keep_empty=not importer.texts)


def store_corpus(project: Project, gathered: Gathered, cancelled: Callable[[], bool] = checks.never) -> ImportReport:
    """The writing half: one step. A project without an alphabet takes its letters from the transcripts."""
    if not gathered.ready and not gathered.updates and not gathered.lengths:
        return store(project, gathered, cancelled)
    since = 0 if gathered.updates else int(project.query_one("SELECT max(id) FROM utterances") or 0) + 1
    with project.step("Import") as step:
        report = store(project, gathered, cancelled)
        step.label = f"Import {report.added:,} utterances" if report.added else f"Update {report.updated:,} transcripts"
        if not report.added and not report.updated:
            step.label = f"Read {len(gathered.lengths):,} sounds by their own clock"
        asked = take_in(project, since, cancelled)
    return dataclasses.replace(report, signs=asked.signs, new_letters=asked.letters)


def _opened(path: str | Path, format: str | None, options: Chosen) -> tuple[Path, Importer, Options]:
    place = Path(path)
    key = format or recognise(place)
    if key not in IMPORTERS:
        raise ImportFailed(f"The format “{key}” is not known.", f"Formats: {', '.join(IMPORTERS)}.")
    if not place.exists():
        raise ImportFailed(f"{place} is not there.", "Check the name, or connect its drive.")
    return place, IMPORTERS[key], Options.of(options)
