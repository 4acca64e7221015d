"""Self-training: a run that learns from drafts too, its control without them, and whether it helped. Torch-free.

Both are the same run in everything else, with the same utterances that people transcribed, and wait in the queue as a
pair. Nothing else ever learns from drafts.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from core.errors import ConfigError, WorkbenchError
from core.evaluation import of_today
from core.evaluation.analysis import Difference
from core.evaluation.chosen import Chosen, Gathered, gather
from core.evaluation.report import Report
from core.evaluation.run_evaluation import asked_of, evaluate_set
from core.evaluation.significance import difference, verdict
from core.lm.text_reading import TextReading
from core.progress import Progress, Stop, never, quiet
from core.project.queries import Reader
from core.runs.drafted import DraftedSpeech, drafted_speech
from core.runs.export import need_model
from core.runs.folder import RunFolder, find_run, list_runs
from core.runs.from_project import make_queued
from core.runs.reader import OVER, RunLook, RunReader
from core.runs.run_settings import settings_of
from core.training.config import TrainConfig
from core.wording import Said, say

SPLITS = ("test", "dev")
"""What a pair can be judged on: the first one unless somebody says else."""
NOTE = "self_training"
"""The note of a run that is one of a pair: {"with": its key, "drafts": whether it is that one, "sure", "count",
"hours", "model"}."""
SURE = 0.9
"""Drafts are learnt from whose model was at least so sure of its words, unless somebody says else."""


@dataclass(frozen=True)
class Pair:
    """The run that learns from drafts too, and the one without. `sure` is what was asked of them, `count` and `hours`
    how much that was, `model` the run that wrote them."""

    drafted: RunLook
    control: RunLook
    sure: float
    count: int
    hours: float
    model: str

    @property
    def key(self) -> str:
        return self.drafted.key

    @property
    def over(self) -> bool:
        return all(look.status.state in OVER for look in (self.drafted, self.control))

    @property
    def ready(self) -> bool:
        """Whether both have come to a model."""
        return all((look.run.model / "model.safetensors").is_file() for look in (self.drafted, self.control))


@dataclass(frozen=True)
class Helped:
    """Error rates of both on the utterances of a split, and how far they are apart: `helped` is True or False where
    chance does not explain it, None where it may. Words decide, or letters where the difference is `by_letters`."""

    split: str
    drafted_wer: float
    control_wer: float
    difference: Difference
    utterances: int
    drafted_cer: float
    control_cer: float

    @property
    def helped(self) -> bool | None:
        if self.difference.judgement not in ("very_unlikely", "unlikely"):
            return None
        return self.difference.lead < 0

    @property
    def sentence(self) -> Said:
        """Whether it helped, in words."""
        found = self.difference
        letters = found.by_letters
        values: dict[str, Any] = {
            "drafted": self.drafted_cer if letters else self.drafted_wer,
            "control": self.control_cer if letters else self.control_wer,
            "points": 100 * abs(found.lead),
            "low": 100 * found.lead_low,
            "high": 100 * found.lead_high,
            "split": self.split,
            "verdict": verdict(found),
        }
        return (_of_letters if letters else _of_words)(self.helped, values)


def _of_words(helped: bool | None, values: dict[str, Any]) -> Said:
    if helped is None:
        return say(
            "Whether the drafts helped, nobody can say: {drafted:.1%} of the words of {split} wrong with them, "
            "{control:.1%} without (95% interval of the difference {low:+.1f} to {high:+.1f} points). {verdict}.",
            **values,
        )
    if helped:
        return say(
            "The drafts helped: {drafted:.1%} of the words of {split} wrong with them, {control:.1%} without, "
            "{points:.1f} points fewer (95% interval of the difference {low:+.1f} to {high:+.1f}). {verdict}.",
            **values,
        )
    return say(
        "The drafts did harm: {drafted:.1%} of the words of {split} wrong with them, {control:.1%} without,"
        " {points:.1f} points more (95% interval of the difference {low:+.1f} to {high:+.1f}). {verdict}.",
        **values,
    )


def _of_letters(helped: bool | None, values: dict[str, Any]) -> Said:
    if helped is None:
        return say(
            "Whether the drafts helped, nobody can say: {drafted:.1%} of the letters of {split} wrong with them, "
            "{control:.1%} without (95% interval of the difference {low:+.1f} to {high:+.1f} points). {verdict}.",
            **values,
        )
    if helped:
        return say(
            "The drafts helped: {drafted:.1%} of the letters of {split} wrong with them, {control:.1%} without, "
            "{points:.1f} points fewer (95% interval of the difference {low:+.1f} to {high:+.1f}). {verdict}.",
            **values,
        )
    return say(
        "The drafts did harm: {drafted:.1%} of the letters of {split} wrong with them, {control:.1%} without,"
        " {points:.1f} points more (95% interval of the difference {low:+.1f} to {high:+.1f}). {verdict}.",
        **values,
    )


def configs(config: TrainConfig, sure: float) -> list[TrainConfig]:
    """The settings of a pair: like those of a run, with drafts and without."""
    own = replace(config, drafts_at_least=0.0)
    return [
        replace(own, name=say("{name}, with drafts", name=config.name), drafts_at_least=sure),
        replace(own, name=say("{name}, without drafts", name=config.name)),
    ]


def of_project(project: Path) -> DraftedSpeech:
    """All drafts that may be learnt from, however sure. Raises `ProjectError`."""
    with Reader(project) as reader:
        return drafted_speech(reader, project)


def model_of(project: Path, key: str) -> RunFolder:
    """The run that writes drafts, and like which the pair is made. Raises `RunError`."""
    run = find_run(project / "runs", key)
    need_model(run)
    return run


def start(project: Path, key: str, sure: float = SURE) -> list[RunFolder]:
    """Make both runs like the one of that key, and put them into the queue. The drafts are there already. Raises
    `WorkbenchError`; then nothing stays behind."""
    if not 0 < sure <= 1:
        raise ConfigError(
            say("{sure:g} is not how sure anybody can be.", sure=sure), say("Choose above 0 and up to 1.")
        )
    run = find_run(project / "runs", key)
    passing = of_project(project).at_least(sure)
    made = make_queued(project, configs(settings_of(run), sure))
    for one, drafts in zip(made, (True, False), strict=True):
        told = {"with": made[0].key, "drafts": drafts, "sure": sure, "model": key}
        one.note(**{NOTE: told | {"count": len(passing.entries), "hours": passing.hours}})
    return made


def pairs(runs: Path) -> list[Pair]:
    """The pairs of a project, the newest first. One of which a run is gone is none."""
    found: dict[str, dict[bool, tuple[RunLook, dict[str, object]]]] = {}
    for run in list_runs(runs):
        told = run.notes().get(NOTE)
        if not isinstance(told, dict):
            continue
        try:
            look = RunReader(run).look()
        except WorkbenchError:
            continue
        if look is not None:
            found.setdefault(str(told.get("with", "")), {})[bool(told.get("drafts"))] = look, told
    return [_pair(both) for both in reversed(found.values()) if len(both) == 2]


def _pair(both: dict[bool, tuple[RunLook, dict[str, object]]]) -> Pair:
    (drafted, told), (control, _) = both[True], both[False]
    numbers = {name: float(str(told.get(name) or 0)) for name in ("sure", "count", "hours")}
    return Pair(drafted, control, numbers["sure"], int(numbers["count"]), numbers["hours"], str(told.get("model", "")))


def judge(
    project: Path,
    pair: Pair,
    split: str = SPLITS[0],
    *,
    device: str = "auto",
    progress: Progress = quiet,
    cancelled: Stop = never,
) -> Helped:
    """Whether it helped, on a split; what was evaluated before opens at once. Raises `RunError` where one of them has
    no model, and what evaluating raises."""
    for look in (pair.drafted, pair.control):
        need_model(look.run)

    halves = [_Half(progress, number) for number in range(2)]
    with_, without = (
        evaluate_set(project, look.run.model, Chosen(split), device=device, progress=half, cancelled=cancelled)
        for look, half in zip((pair.drafted, pair.control), halves, strict=True)
    )
    return _helped(split, with_, without)


def judged(project: Path, pairs: Sequence[Pair], split: str) -> dict[str, Helped]:
    """What is known of pairs without hearing anything, by their keys: of those of which both were evaluated on a
    split as it is now."""
    ready = [pair for pair in pairs if pair.ready]
    if not ready:
        return {}
    try:
        gathered = gather(project, Chosen(split))
    except WorkbenchError:
        return {}
    found = {}
    for pair in ready:
        with_, without = (_kept(project, look.run, split, gathered) for look in (pair.drafted, pair.control))
        if with_ is not None and without is not None:
            found[pair.key] = _helped(split, with_, without)
    return found


def _kept(project: Path, run: RunFolder, split: str, gathered: Gathered) -> Report | None:
    try:
        asked = asked_of(project, run.model, Chosen(split), gathered, TextReading(), gathered.language)
    except WorkbenchError:
        return None
    return of_today.find(project, asked, gathered)


def _helped(split: str, with_: Report, without: Report) -> Helped:
    found = difference(with_, without, by_letters=with_.unspaced)
    one, two = with_.score, without.score
    return Helped(split, one.wer, two.wer, found, len(with_.items), one.cer, two.cer)


@dataclass(frozen=True)
class _Half:
    """The progress of one of two jobs, one after the other."""

    whole: Progress
    number: int

    def __call__(self, done: int, total: int) -> None:
        self.whole(self.number * total + done, 2 * total)
