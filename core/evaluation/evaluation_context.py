"""`EvaluationContext`: what the project knows of the model of a report, beside what was read. Torch-free."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path

from core.checkpoint_paths import model_print
from core.datasets.manifest import read_manifest
from core.decoding import sureness
from core.decoding.sureness import Sureness
from core.errors import CheckpointError, RunError, TextError, WorkbenchError
from core.evaluation.alignment import letters_of
from core.evaluation.habits import SourceHabits
from core.evaluation.report import Report
from core.evaluation.source_words import Likeness, facts_of_words, source_words
from core.families import plan_file
from core.families.checkpoint import read_vocabulary
from core.lm.vector_store import unreadable
from core.project.bulk.accept_hypotheses import FROM_MODEL
from core.project.drafts import as_sure_as_before
from core.project.queries import Reader
from core.project.records import joined_tags
from core.runs.folder import RunFolder
from core.runs.run_settings import settings_of

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
    lost_vectors: tuple[TextError, ...] = ()
    """What is wrong with the project's word vectors that cannot be read."""


NOTHING = EvaluationContext()


def context_of(project: Path, report: Report) -> EvaluationContext:
    """What a project knows of the model of a report. What cannot be read is not known; `unread` tells of a run's."""
    model = Path(report.asked.model)
    found = _sureness(project, model)
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
    lost = tuple(unreadable(project))
    return replace(
        context, habits=habits, likeness=Likeness.of(project), new_letters=_new_letters(run), lost_vectors=lost
    )


def _sureness(project: Path, model: Path) -> Sureness:
    try:
        return sureness.kept(model, project, model_print(model))
    except CheckpointError:
        return sureness.PLAIN


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
            rows = _taken_over(reader)
    except WorkbenchError:
        return frozenset()
    taken = {key for key, printed in rows if printed[:PRINTED] in mine}
    return frozenset(taken & report.by_key.keys())


def _taken_over(reader: Reader) -> list[tuple[str, str]]:
    """The utterances whose transcript is what a model wrote, unchanged: their keys, and the model's print."""
    rows = reader.query_all(
        "SELECT u.key, c.model_print FROM corrections c JOIN utterances u ON u.id = c.utterance_id"
        " WHERE c.draft != '' AND u.text = c.draft UNION"
        " SELECT u.key, r.model_print FROM readings r JOIN utterances u ON u.id = r.utterance_id"
        " WHERE u.text = r.text AND instr(u.tags, ?)",
        (joined_tags([FROM_MODEL]),),
    )
    return [(str(key), str(printed)) for key, printed in rows]


def facts_of(project: Path, model: Path) -> Iterator[object]:
    """What `context_of` goes by for a model, beside the files of its folder and its run: equal where what it finds is.
    Raises `WorkbenchError`."""
    found = sureness.kept(model, project, model_print(model))
    yield found
    with Reader(project) as reader:
        yield reader.meta
        yield sorted(_taken_over(reader))
        yield as_sure_as_before(reader, found.model_print, found.temperature)
        yield facts_of_words(project, reader)


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
