"""Importers: from folders and tables as people have them to a project. One file a format, one line here each."""

from __future__ import annotations

import dataclasses
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
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
    lines,
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
from core.importers.account import Account
from core.importers.accounting import ImportOutcome
from core.importers.beside_items import LeftBehind, TierAccount
from core.importers.import_plan import ImportPlan
from core.importers.ingest import Gathered, gather
from core.importers.item import FileTiers, Importer, ImportReport, Item, Options, Preview
from core.importers.remembered_choices import remember, remembered
from core.importers.tidying import Tidying
from core.importers.writer import store
from core.progress import never, quiet
from core.project.alphabet.letter_questions import take_in
from core.project.checks import quality
from core.project.queries import Reader
from core.project.records import Problem
from core.project.store import Project
from core.wording import Said, say, say_n

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
    "remembered",
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
        lines.IMPORTER,
        pairs.IMPORTER,
        table.IMPORTER,
        sound_only.IMPORTER,
    )
}
"""Formats by key, in the order in which they are tried."""

Chosen = Mapping[str, Any] | Options | None
Paths = str | Path | Iterable[str | Path]
"""One folder or file, or several that are one import."""


def recognise(path: str | Path) -> str:
    """The key of the first format that fits. Raises `ImportFailed` saying what would fit when none does."""
    return _planned(path, None, None, never).every[0].key


def preview(
    paths: Paths,
    format: str | None = None,
    options: Chosen = None,
    limit: int = 50,
    cancelled: Callable[[], bool] = never,
) -> Preview:
    """What an import would find; of sound, only whether the channels of the first ones cancel each other.

    Raises `ImportFailed` and `Cancelled`.
    """
    plan = _planned(paths, format, options, cancelled)
    rows: list[Item] = []
    problems: list[Problem] = []
    texts: Counter[Path] = Counter()
    sounds: Counter[Path] = Counter()
    total = 0
    refused: ImportFailed | None = None
    tidying, tiers = Tidying(plan.options), TierAccount()
    try:
        for found in tidying(LeftBehind(_left_behind(plan))(plan.found())):
            if cancelled():
                raise Cancelled
            if isinstance(found, Problem):
                problems.append(found)
                continue
            if isinstance(found, FileTiers):
                tiers.file(found)
                continue
            tiers.take(found.beside)
            total += 1
            sounds[found.sound] += 1
            texts.update([found.source] if found.source is not None else [])
            if len(rows) < limit:
                rows.append(found)
    except ImportFailed as error:
        refused = error
        problems.append(Problem(plan.parts[0].place.path.name, error.message, error.hint, detail=error.detail))
    choices = [*plan.choices(), *tidying.choices()]
    if refused is not None and not choices:
        raise refused
    problems += phase.in_preview(rows, plan.options)
    account = Account(plan.account(ImportOutcome(texts, sounds, problems)))
    return Preview(plan.format, rows, choices, plan.pairings(), problems, total, account, plan.counts(), tiers.uses())


def import_corpus(
    project: Project,
    paths: Paths,
    format: str | None = None,
    options: Chosen = None,
    progress: Callable[[int, int], None] = quiet,
    cancelled: Callable[[], bool] = never,
) -> ImportReport:
    """Bring everything new into the project as one step, divide it, and check its quality.

    Raises `ImportFailed` when it cannot begin and `Cancelled` when nothing was kept. Cancelling later, while quality
    is checked, keeps the import.
    """
    half: list[int] = [0]

    def first_half(done: int, total: int) -> None:
        half[0] = total
        progress(done, 2 * total)

    gathered = gather_corpus(project, paths, format, options, first_half, cancelled)
    report = store_corpus(project, gathered, cancelled)
    try:
        quality.check(project, None, lambda done, total: progress(half[0] + done, half[0] + total), cancelled)
    except Cancelled:
        return report
    return dataclasses.replace(report, checked=True)


def gather_corpus(
    reader: Reader,
    paths: Paths,
    format: str | None = None,
    options: Chosen = None,
    progress: Callable[[int, int], None] = quiet,
    cancelled: Callable[[], bool] = never,
) -> Gathered:
    """The reading half of an import: for a worker thread, with a reader of its own."""
    plan = _planned(paths, format, options, cancelled)
    items = Tidying(plan.options)(LeftBehind(_left_behind(plan))(plan.found()))
    out = gather(reader, plan.format, items, plan.options, progress, cancelled, keep_empty=plan.keep_empty)
    found = out.coverage
    files = plan.account(ImportOutcome(found.texts, found.sounds, out.problems, found.waiting))
    out.format, out.parts = plan.format, plan.counts()
    out.paths = tuple(map(Path, [paths] if isinstance(paths, str | Path) else paths))
    out.account = Account(files, *found.seconds())
    return out


def store_corpus(project: Project, gathered: Gathered, cancelled: Callable[[], bool] = never) -> ImportReport:
    """The writing half: one step. A project without an alphabet takes its letters from the transcripts."""
    if not (gathered.ready or gathered.updates or gathered.lengths or gathered.besides or gathered.tiers):
        return store(project, gathered, cancelled)
    since = 0 if gathered.updates else int(project.query_one("SELECT max(id) FROM utterances") or 0) + 1
    with project.step(say("Import")) as step:
        report = store(project, gathered, cancelled)
        step.label = _label(report, len(gathered.lengths))
        asked = take_in(project, since, cancelled)
        if gathered.paths:
            remember(project, gathered.paths, gathered.options)
    return dataclasses.replace(report, signs=asked.signs, new_letters=asked.letters)


def _planned(paths: Paths, format: str | None, options: Chosen, cancelled: Callable[[], bool]) -> ImportPlan:
    return ImportPlan(paths, tuple(IMPORTERS.values()), Options.of(options), format or "", cancelled)


def _left_behind(plan: ImportPlan) -> str:
    """The tiers that are to be left behind, whichever format they were named for."""
    return ";".join((plan.options.leave_tiers, *(plan.options.of_part(one.key).leave_tiers for one in plan.parts)))


def _label(report: ImportReport, sounds: int) -> Said:
    """What the history says of an import."""
    if report.added:
        return say_n("Import one utterance", "Import %n utterances", report.added)
    if report.updated:
        return say_n("Update one transcript", "Update %n transcripts", report.updated)
    if not sounds:
        return say("Import tiers")
    return say_n("Read one sound by its own clock", "Read %n sounds by their own clock", sounds)
