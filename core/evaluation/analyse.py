"""`analyse`: all that is shown of a report, worked out once from what was read and what the project knows of the run.
Torch-free.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path

from core.checkpoint_paths import model_print
from core.datasets.manifest import read_manifest
from core.decoding import sureness
from core.decoding.sureness import Sureness
from core.errors import CheckpointError, RunError, WorkbenchError
from core.evaluation.alignment import all_taken, letters_of
from core.evaluation.analysis import Analysis, Mixup
from core.evaluation.breakdown import KINDS, Counted, groups
from core.evaluation.calibration import calibration
from core.evaluation.error_kinds import error_kinds, frequent_mixups
from core.evaluation.habits import SourceHabits
from core.evaluation.letters import mixups
from core.evaluation.report import Report
from core.evaluation.significance import better_and_worse, difference, same_items
from core.evaluation.source_words import Likeness, source_words
from core.evaluation.words import word_lines
from core.families import plan_file
from core.families.checkpoint import read_vocabulary
from core.project.bulk.accept_hypotheses import FROM_MODEL
from core.project.drafts import as_sure_as_before
from core.project.queries import Reader
from core.project.records import joined_tags
from core.runs.folder import RunFolder
from core.runs.run_settings import settings_of
from core.small_steps import let_go

PRINTED = 16
"""Signs of a model's print; that of what it was read with follows them."""


@dataclass(frozen=True)
class EvaluationContext:
    """What the project knows of a run, beside what was read: its source's `habits` (None of a model without a source),
    how often each word was in its training texts and who spoke there (None where that is not known), the letters that
    its source did not know with the one of its own that each began from ("" for none), the keys of the utterances it
    was trained on, the temperature of its confidences (None where nobody fitted one), how many of its drafts are as
    sure as an earlier temperature said (`old_drafts`), and the keys of the utterances whose transcript it wrote itself
    (`own_words`). `likeness` tells how like what was said a habit is used; None without a source, or word vectors. Of
    utterances of another project it is not known who of them was heard: names and keys mean others there."""

    habits: SourceHabits | None = None
    trained: Mapping[str, int] | None = None
    heard: frozenset[str] | None = None
    new_letters: Mapping[str, str] = field(default_factory=dict)
    trained_on: frozenset[str] = frozenset()
    temperature: float | None = None
    own_words: frozenset[str] = frozenset()
    likeness: Likeness | None = None
    old_drafts: int = 0
    several: tuple[str, ...] = ()
    """The letters that the model writes with several signs, such as "lh"."""
    unread: tuple[str, ...] = ()
    """Why something is not known that a run's files would tell, in words."""


NOTHING = EvaluationContext()


def context_of(project: Path, report: Report) -> EvaluationContext:
    """What a project knows of the model of a report. What cannot be read is not known; `unread` tells of a run's."""
    model = Path(report.asked.model)
    try:
        found = sureness.kept(model, project, model_print(model))
    except CheckpointError:
        found = sureness.PLAIN
    known = found is not sureness.PLAIN
    context = EvaluationContext(
        temperature=found.temperature if known else None,
        own_words=_own_words(project, report),
        old_drafts=_old_drafts(project, found) if known else 0,
        several=_of_several_signs(project, model),
    )
    run = RunFolder(model.parent)
    if run.model != model or not run.config.is_file():
        return context
    context = _with_training(context, run)
    if report.asked.project:
        context = replace(context, heard=None, trained_on=frozenset())
    try:
        if not settings_of(run).source:
            return context
        habits = SourceHabits.of_model(model)
    except WorkbenchError as error:
        return _unread(context, error)
    try:
        habits = habits.with_words(source_words(project))
    except WorkbenchError as error:
        context = _unread(context, error)
    return replace(context, habits=habits, likeness=Likeness.of(project), new_letters=_new_letters(run))


def _unread(context: EvaluationContext, error: WorkbenchError) -> EvaluationContext:
    return replace(context, unread=(*context.unread, error.message))


def _own_words(project: Path, report: Report) -> frozenset[str]:
    """The keys of the utterances whose transcript is what the model of a report wrote, unchanged, whatever it was read
    with. Of another project's utterances nobody knows that here. What cannot be read is not known."""
    if report.asked.project:
        return frozenset()
    mine = {report.asked.model_print}
    with suppress(CheckpointError):
        mine.add(model_print(Path(report.asked.model)))
    try:
        with Reader(project) as reader:
            rows = reader.query_all(
                "SELECT u.key, c.model_print FROM corrections c JOIN utterances u ON u.id = c.utterance_id"
                " WHERE c.draft != '' AND u.text = c.draft UNION"
                " SELECT u.key, r.model_print FROM readings r JOIN utterances u ON u.id = r.utterance_id"
                " WHERE u.text = r.text AND instr(u.tags, ?)",
                (joined_tags([FROM_MODEL]),),
            )
    except WorkbenchError:
        return frozenset()
    taken = {str(key) for key, printed in rows if str(printed)[:PRINTED] in mine}
    return frozenset(taken & report.by_key.keys())


def _old_drafts(project: Path, found: Sureness) -> int:
    try:
        with Reader(project) as reader:
            return as_sure_as_before(reader, found.model_print, found.temperature)
    except WorkbenchError:
        return 0


def _of_several_signs(project: Path, model: Path) -> tuple[str, ...]:
    """The letters of a model that are several signs; of one that writes with pieces, those of the project."""
    try:
        vocabulary = read_vocabulary(model)
        letters = vocabulary.letters
        if vocabulary.noun != "letters":
            with Reader(project) as reader:
                letters = tuple(reader.meta.alphabet)
    except WorkbenchError:
        return ()
    return tuple(letter for letter in letters if len(letters_of(letter)) > 1)


def _with_training(context: EvaluationContext, run: RunFolder) -> EvaluationContext:
    """With what a run was trained on, where its list can be read."""
    words: Counter[str] = Counter()
    speakers: set[str] = set()
    keys: set[str] = set()
    try:
        for entry in read_manifest(run.manifest):
            if entry.split == "train" and not entry.blocked:
                words.update(entry.text.split())
                speakers.add(entry.speaker)
                keys.add(entry.key)
    except RunError as error:
        return _unread(context, error)
    return replace(context, trained=words, heard=frozenset(speakers), trained_on=frozenset(keys))


def _new_letters(run: RunFolder) -> dict[str, str]:
    """The letters that a run's source did not have, and the one of its own that each began from."""
    try:
        rows = plan_file.read(run.transfer)["letters"]
        return {
            str(row["letter"]): next(iter(row.get("sources") or [""]), "")
            for row in rows
            if row["origin"] not in ("carried", "special") and str(row["letter"]).strip()
        }
    except (OSError, ValueError, KeyError, TypeError):
        return {}


def _with_likeness(found: tuple[Mixup, ...], likeness: Likeness | None) -> tuple[Mixup, ...]:
    """Mix-ups, where habits say how like what was said they are used."""
    pairs = tuple((one.said, one.written) for one in found if one.habit and one.said)
    alike = likeness.alike(pairs) if likeness is not None and pairs else {}
    return tuple(replace(one, alike=alike.get((one.said, one.written))) for one in found) if alike else found


def analyse(report: Report, other: Report | None = None, context: EvaluationContext = NOTHING) -> Analysis:
    """All views of a report, and of its comparison with `other`. Raises `RunError` where `other` is of another set."""
    pairs = same_items(report, other) if other is not None else []
    counted = Counted.of(report.items)
    others = Counted.of(other.items) if other is not None else None
    mine = all_taken(report)
    theirs = all_taken(other, mine) if other is not None else None
    beside = counted.beside(report.items, other) if other is not None else None
    better, worse, only_right = better_and_worse(pairs, by_letters=report.unspaced)
    speakers = {item.speaker for item in report.items if item.speaker}
    new = tuple(context.new_letters)
    found = Analysis(
        counted.wer(),
        counted.cer(),
        error_kinds(report, context.habits, mine),
        {kind: tuple(groups(report, kind, other, counted, beside)) for kind in KINDS},
        _with_likeness(frequent_mixups(report, context.habits, mine), context.likeness),
        mixups(mine, context.habits, context.new_letters, context.several),
        word_lines(mine, context.trained, theirs),
        calibration(mine, context.temperature),
        len(speakers),
        len(speakers - context.heard) if context.heard is not None else None,
        others.wer() if others is not None else None,
        others.cer() if others is not None else None,
        difference(report, other, all_of=mine, all_of_other=theirs, by_letters=report.unspaced)
        if other is not None and pairs
        else None,
        better,
        worse,
        only_right,
        tuple(item.key for item in report.items if any(letter in item.said for letter in new)),
        report.unspaced,
    )
    let_go(mine, theirs or [])
    return found
