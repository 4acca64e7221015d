"""What a model hears in the project's utterances, and how far that is from the transcripts. The model lives in a child.

`read` yields batches to be written by `save_hypotheses`; what the same model has read already is not read again, so a
reading that was cancelled or cut off goes on where it was. Computed, never journaled: a text edit only counts anew.
"""

from __future__ import annotations

import json
import os
import tempfile
from collections.abc import Callable, Generator, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Self

from core.checkpoint_paths import learnt_tier, model_print
from core.children import spawn
from core.decoding.sureness import kept
from core.decoding.transcript import Word
from core.errors import Cancelled, ProjectError, RunError, WorkbenchError
from core.lm.text_reading import TextReading
from core.objectives.asked_language import AskedLanguage
from core.progress import never, quiet
from core.project.bulk import plans
from core.project.bulk.accept_hypotheses import plan_refuse, plan_take
from core.project.bulk.plans import Plan
from core.project.checks import flag_rules, quality
from core.project.checks.corpus_statistics import estimate_statistics, read_statistics, statistics_row
from core.project.checks.measures import disagreement
from core.project.drafts import joined_words, mean_confidence, put_right
from core.project.filters import UNTRANSCRIBED, Condition
from core.project.queries import Query, Reader
from core.project.records import Changes, Problem
from core.project.store import Project
from core.project.tiers.asking import TIER
from core.project.tiers.edits import draft
from core.project.tiers.reading import tier_known_as
from core.transcripts import transcribed
from core.wording import Said, from_json, say

NICE = 10
BATCH = 64
TIER_BATCH = 500
"""Drafts on a tier that are written at once: each time is a step of the history."""
PART = 2000
SAVE_S = 1.0


@dataclass(frozen=True)
class Hypothesis:
    """What a model heard in an utterance whose transcript was `reference` (as stored). `score` is how much less
    likely it finds the transcript than its own reading, in nats a letter; None when it cannot tell. `words` are those
    of the text with seconds from the utterance's beginning and confidence."""

    id: int
    reference: str
    text: str
    score: float | None
    words: tuple[Word, ...] = ()


@dataclass(frozen=True)
class HypothesisBatch:
    """A batch to be written; `problems` are utterances that could not be heard. `asked` is the language that the model
    is asked to write in, `remarks` what people should know about the model of text that is read with; the last batch
    counts in `caught` what it wrote wrongly and was put right."""

    model: str
    model_print: str
    heard: tuple[Hypothesis, ...] = ()
    problems: tuple[Problem, ...] = ()
    last: bool = False
    asked: AskedLanguage | None = None
    caught: tuple[tuple[str, int], ...] = ()
    remarks: tuple[str, ...] = ()
    tier: str = ""
    """The tier that the model has learnt to write, on which its drafts go; "" for transcripts."""
    temperature: float | None = None
    """By which the words are as sure as they are; with another one, earlier drafts of the model are put right."""


def outstanding(reader: Reader, print_: str, ids: Sequence[int] | None = None, *, words: bool = False) -> list[int]:
    """Utterances (left-out ones apart) that this model has not read as they are now; of `ids`, or of all. With `words`,
    also those of whose words nobody knows how sure they are: older versions did not keep that."""
    known = " AND (words != '' OR text = '')" if words else ""
    rows = reader.query_all(f"SELECT utterance_id FROM readings WHERE model_print = ?{known}", (print_,))
    read = {int(row[0]) for row in rows}
    wanted = reader.ids(Query(sort="recording")).tolist() if ids is None else [int(id) for id in ids]
    return [id for id in wanted if id not in read]


def undrafted(reader: Reader, model: Path, among: Query) -> list[int]:
    """Utterances that a model may write drafts for: those that are not transcribed, or for one that has learnt a tier,
    those that have nothing there. Raises `ProjectError` where there is no such tier."""
    if tier := learnt_tier(model):
        rule = Condition(f"{TIER}{tier_known_as(reader, tier).name}", "empty")
    else:
        rule = UNTRANSCRIBED
    return [int(id) for id in reader.ids(replace(among, conditions=(*among.conditions, rule)))]


def of_others(reader: Reader, print_: str, ids: Sequence[int]) -> int:
    """How many drafts of these utterances another model wrote, or another reading: where they are read anew, what is
    read stands in their place."""
    return int(
        reader.query_one(
            "SELECT COUNT(*) FROM readings WHERE model_print != ? AND text != ''"
            " AND utterance_id IN (SELECT value FROM json_each(?))",
            (print_, json.dumps([int(id) for id in ids])),
        )
        or 0
    )


def read(
    reader: Reader,
    model: Path,
    name: str,
    ids: Sequence[int] | None = None,
    progress: Callable[[int, int], None] = quiet,
    cancelled: Callable[[], bool] = never,
    device: str = "auto",
    language: str = "",
    reading: TextReading = TextReading(),  # noqa: B008 - a frozen value
    *,
    words: bool = False,
) -> Generator[HypothesisBatch, None, None]:
    """Have the model at `model`, called `name`, read what it has not read yet. Batches come about each second.
    `language` is the code of what is spoken, where it is not the project's. What was read with another model of text,
    or with other hot words, is read anew; with `words` also what was read without the confidence of its words. That is
    put right by what was fitted on dev, where the sound alone is read and somebody evaluated the model there: the child
    does that.

    One that has learnt a tier writes drafts for that tier alone, in larger batches: each is a step of the history.

    Raises `Cancelled`, and what the child says is wrong with the model.
    """
    tier = learnt_tier(model)
    if tier and not words:
        raise RunError(
            say("“{name}” has learnt to write the tier {tier}, not transcripts.", name=name, tier=tier),
            say("Evaluate it, or have it write drafts: those go on the tier."),
        )
    print_ = model_print(model, language) + reading.print
    sure = 1.0 if reading else kept(model, reader.folder, model_print(model)).temperature
    todo = outstanding(reader, print_, ids, words=words)
    done = 0
    progress(0, len(todo))
    caught: dict[str, int] = {}
    asked: AskedLanguage | None = None
    remarks: tuple[str, ...] = ()
    if todo:
        language = language or reader.meta.language
        with _Child(model, _lines(reader, todo), device, language, reading, reader.folder) as child:
            for batch in _batches(child, cancelled, BATCH if not tier else TIER_BATCH):
                references = {row[0]: str(row[1]) for row in _texts(reader, [b["id"] for b in batch])}
                heard = [
                    Hypothesis(b["id"], references[b["id"]], b["text"], b["score"], _words(b))
                    for b in batch
                    if "text" in b and b["id"] in references
                ]
                problems = [Problem(_key(reader, b["id"]), b["problem"]) for b in batch if "problem" in b]
                done += len(batch)
                yield HypothesisBatch(
                    name, print_, tuple(heard), tuple(problems), asked=child.asked, remarks=child.remarks, tier=tier,
                    temperature=sure,
                )  # fmt: skip
                progress(min(done, len(todo)), len(todo))
            asked, caught, remarks = child.asked, child.caught, child.remarks
    counted = tuple(sorted(caught.items()))
    yield HypothesisBatch(
        name, print_, last=True, asked=asked, caught=counted, remarks=remarks, tier=tier, temperature=sure
    )


def save_hypotheses(project: Project, batch: HypothesisBatch) -> int:
    """Write a batch and the flags that follow. With the last one, what is usual for this model is judged anew. Returns
    how many earlier drafts of the model are as sure now as its newest temperature says. What is meant for a tier goes
    there alone."""
    if batch.tier:
        texts = {heard.id: heard.text for heard in batch.heard if transcribed(heard.text)}
        if texts:
            draft(project, tier_known_as(project, batch.tier), texts, batch.model)
        return 0
    right = 0
    normaliser, limits = project.normaliser, quality.limits_of(project)
    ids = [heard.id for heard in batch.heard]
    now = {int(row[0]): str(row[1]) for row in _texts(project, ids)}
    with project.unjournaled() as conn:
        if batch.temperature is not None:
            right = put_right(conn, batch.model_print, batch.temperature)
        conn.executemany(
            "INSERT OR REPLACE INTO readings (utterance_id, model, model_print, text, cer, score, words, sure)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            [
                (
                    heard.id,
                    batch.model,
                    batch.model_print,
                    heard.text,
                    disagreement(normaliser, now[heard.id], heard.text),
                    heard.score if now[heard.id] == heard.reference and transcribed(heard.reference) else None,
                    joined_words(heard.words),
                    mean_confidence(heard.words),
                )
                for heard in batch.heard
                if heard.id in now
            ],
        )
        statistics = read_statistics(project)
        if batch.last:
            statistics = estimate_statistics(project)
            conn.executemany(
                "INSERT OR REPLACE INTO reference (name, value) VALUES (?, ?)", list(statistics_row(statistics).items())
            )
            ids = [int(row[0]) for row in conn.execute("SELECT utterance_id FROM readings")]
        flag_rules.derive(conn, ids, limits, statistics, ("disagrees",))
    if ids:
        project.tell(Changes(say("Compare with a model"), {"flags": frozenset(ids)}))
    return right


def proposals(reader: Reader) -> int:
    """How many utterances that are not transcribed a model has read, and nobody refused it."""
    return reader.count(Query(conditions=(UNTRANSCRIBED, Condition("reading", "filled"))))


def accept_hypothesis(project: Project, id: int, label: Said, seconds: float | None = None) -> Changes:
    """Make what a model heard the transcript, tagged as such; `seconds` is what that took a person. Raises
    `ProjectError` when there is nothing to take."""
    return _one(project, plan_take(project, [id], seconds=seconds), label)


def refuse_hypothesis(project: Project, id: int, label: Said) -> Changes:
    """Put what a model heard out of sight. Raises `ProjectError` when there is nothing."""
    return _one(project, plan_refuse(project, [id]), label)


def _one(project: Project, plan: Plan, label: Said) -> Changes:
    """Do a plan for one utterance, under a label of its own."""
    if plan.problems:
        raise ProjectError(
            say("{where}: {reason}", where=plan.problems[0].where, reason=plan.problems[0].reason),
            plan.problems[0].hint,
        )
    with project.step(label) as step:
        plans.apply(project, plan)
        step.label = label
    return step.changes


def _texts(reader: Reader, ids: Sequence[int]) -> list[Any]:
    return reader.query_all(
        "SELECT id, text FROM utterances WHERE id IN (SELECT value FROM json_each(?))", (json.dumps(list(ids)),)
    )


def _words(told: dict[str, Any]) -> tuple[Word, ...]:
    """Words as the child tells them: text, seconds from and to, confidence, which it has put right."""
    return tuple(Word(str(text), start, end, confidence) for text, start, end, confidence in told.get("words", ()))


def _key(reader: Reader, id: int) -> str:
    return str(reader.query_one("SELECT key FROM utterances WHERE id = ?", (id,)) or id)


def _lines(reader: Reader, ids: Sequence[int]) -> Iterator[str]:
    for first in range(0, len(ids), PART):
        for row in reader.rows(ids[first : first + PART]):
            values = {
                "id": row.id,
                "audio": str(reader.sound_path(row).resolve()),
                "start": row.start,
                "end": row.end,
                "channel": row.channel,
                "text": reader.normaliser(row.text),
            }
            yield json.dumps(values, ensure_ascii=False) + "\n"


def _batches(child: _Child, cancelled: Callable[[], bool], most: int) -> Iterator[list[dict[str, Any]]]:
    """What the child says, some lines at a time, `most` at once. Raises what it says is wrong, and `RunError` when it
    is lost."""
    batch: list[dict[str, Any]] = []
    while True:
        line = child.line(SAVE_S)
        if cancelled():
            raise Cancelled
        if line is None or len(batch) >= most:
            if batch and (most == BATCH or len(batch) >= most):
                yield batch
                batch = []
            if line is None:
                continue
        values = json.loads(line) if line else {}
        if batch and ("id" not in values):
            yield batch
            batch = []
        if not line:
            raise RunError(
                say("The model was lost while it read."),
                say("Compare again: what it read is kept."),
                child.last_words(),
            )
        if "error" in values:
            raise WorkbenchError.from_json(values["error"])
        if "loaded" in values:
            child.asked = AskedLanguage.from_json(values.get("asked"))
            child.remarks = tuple(from_json(remark) for remark in values.get("remarks", ()))
        if "done" in values:
            child.caught = values.get("caught", {})
            return
        if "id" in values:
            batch.append(values)


class _Child:
    """The process that holds the model. What it says comes line by line, or None while it is silent."""

    def __init__(
        self, model: Path, lines: Iterator[str], device: str, language: str, reading: TextReading, project: Path
    ) -> None:
        self.asked: AskedLanguage | None = None
        self.remarks: tuple[str, ...] = ()
        self.caught: dict[str, int] = {}
        self._place = tempfile.TemporaryDirectory(prefix="vizinho-readings-")
        wanted = Path(self._place.name) / "wanted.jsonl"
        with wanted.open("w", encoding="utf-8") as file:
            file.writelines(lines)
        threads = max(1, (os.cpu_count() or 1) - 1)
        arguments = [str(model), str(wanted), "--device", device, "--language", language, "--project", str(project)]
        arguments += ["--reading", str(reading.write(wanted.with_name("reading.json")))] if reading else []
        try:
            self._child = spawn("core.evaluation.hypotheses", arguments, threads=threads, nice=NICE)
        except RunError:
            self._place.cleanup()
            raise

    def line(self, seconds: float) -> str | None:
        """The next line, "" at its end, None when none came for so long."""
        return self._child.line(seconds)

    def last_words(self) -> str:
        return self._child.last_words()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._child.close()
        self._place.cleanup()
