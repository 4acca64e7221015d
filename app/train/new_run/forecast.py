"""What a drafted run will do and need: its plan, time, memory and disk. Computed off the GUI thread; plain values."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from app import machine
from app.places.compute_places import ComputePlace
from app.train.new_run.run_draft import Draft
from core.errors import WorkbenchError
from core.families.language_plan import LanguagePlan, language_plan
from core.families.plan import TransferPlan
from core.places import ahead
from core.places.ahead import Ahead
from core.places.place import Place
from core.project.queries import Reader, Summary
from core.project.tiers.learnt import as_far, as_learnt
from core.runs import disk_needed, probe, room
from core.runs.create import learns_source, plan_for, train_texts
from core.runs.fit import Fit, fit_in
from core.runs.heard_once import Sound
from core.runs.source_data import SourceData
from core.runs.source_project import source_of
from core.training import noise_gathered
from core.training.config import RECIPES, TrainConfig
from core.wording import say


@dataclass(frozen=True)
class Forecast:
    """`problem` says why the run cannot be made as drafted; the other values are then those that are known.

    `seconds` holds times by "run", "recipe:KEY" and "place:KEY". `basis` tells in words where the run's own is from,
    `measured` whether it is more than a guess. `fit` tells how many texts the model's frames cannot hold;
    `language` as what the language starts, where the model is told one; `beside` what is done with speech of the
    source's language, where there is some; `processes` how many share each step. Of a run `elsewhere`, by the name of
    its place, `ahead` tells what is sent and what was seen there (`there` of all places, by their keys), and
    `shared` how several processes there share a step; memory and disk are that computer's, and not known here.
    """

    plan: TransferPlan | None = None
    seconds: Mapping[str, float] = field(default_factory=dict)
    basis: str = ""
    measured: bool = False
    memory: float = 0.0
    memory_total: float = 0.0
    disk: float = 0.0
    disk_free: float = 0.0
    problem: WorkbenchError | None = None
    fit: Fit | None = None
    language: LanguagePlan | None = None
    beside: str = ""
    processes: int = 1
    elsewhere: str = ""
    ahead: Ahead | None = None
    there: Mapping[str, Ahead] = field(default_factory=dict)
    shared: str = ""

    @property
    def over_memory(self) -> bool:
        return self.memory_total > 0 and self.memory > self.memory_total

    @property
    def over_disk(self) -> bool:
        return self.disk > self.disk_free

    def time_of(self, key: str) -> float | None:
        return self.seconds.get(key)


def forecast(draft: Draft, project: Path, places: Sequence[ComputePlace]) -> Forecast:
    """Look at a draft: milliseconds, but it reads files."""
    try:
        racing = len(draft.configs())
        config = in_race(draft.config(), racing)
        others = {f"recipe:{key}": replace(draft, recipe=key).config() for key in RECIPES}
        others |= {
            f"place:{p.key}": replace(draft, device=p.key).config() for p in places if p.usable and p.elsewhere is None
        }
        noise_gathered.check(config)
        beside = source_of(config, project)
        with Reader(project) as found:
            reader = as_learnt(found, config.learn)
            texts = train_texts(config, reader.each(), project, reader.normaliser)
            plan = plan_for(config, reader.alphabet, texts, beside)
            fit = fit_in(config, plan, reader)
            own = probe.estimate(config, reader, beside=beside)
            known = {
                f"place:{p.key}": took
                for p in places
                if p.elsewhere is not None
                and (took := ahead.seconds_there(config, plan, project / "runs", draft.given(p.elsewhere))) is not None
            }
            on = next((p.elsewhere for p in places if p.elsewhere is not None and p.key == draft.device), None)
            shared = ahead.shared(config, draft.given(on), reader) if on is not None else None
            sound = probe.sound_of(reader, config, beside)
            there = {
                p.key: _there(draft.given(p.elsewhere), config, plan, reader, beside, sound)
                for p in places
                if p.elsewhere is not None and p.usable
            }
            seconds = {
                key: probe.estimate(in_race(other, racing), reader, beside=beside).seconds
                for key, other in others.items()
            }
    except WorkbenchError as error:
        return Forecast(problem=error)
    of_source = beside.sentence(plan.vocabulary, learns=learns_source(config)) if beside is not None else ""
    if draft.on:
        took = known.get(f"place:{draft.device}")
        basis = say("From runs on {place}.", place=draft.on)
        return Forecast(
            plan=plan,
            seconds=seconds | known | ({"run": took} if took is not None else {}),
            basis=basis if took is not None else say("Not measured on {place} yet.", place=draft.on),
            measured=True,
            fit=fit,
            language=language_plan(plan, config.language),
            beside=of_source,
            elsewhere=draft.on,
            ahead=there.get(draft.device),
            there=there,
            processes=shared.processes if shared is not None else 1,
            shared=shared.sentence if shared is not None else "",
        )
    problem: WorkbenchError | None = None
    try:
        disk_needed.check(plan, config, sound, project, racing)
    except WorkbenchError as error:
        problem = error
    place = next((p for p in places if p.key == draft.device), None) or next((p for p in places if p.usable), None)
    return Forecast(
        plan=plan,
        seconds=seconds | known | {"run": own.seconds},
        there=there,
        basis=own.basis,
        measured=own.measured,
        memory=racing * own.memory,
        memory_total=place.total if place is not None else 0.0,
        disk=disk_needed.needed(plan, config, sound, racing),
        disk_free=room.free(project),
        problem=problem,
        fit=fit,
        language=language_plan(plan, config.language),
        beside=of_source,
        processes=own.processes,
    )


def _there(
    place: Place,
    config: TrainConfig,
    plan: TransferPlan,
    reader: Reader,
    beside: SourceData | None,
    sound: Mapping[str, Sound],
) -> Ahead:
    """What is known before a run goes to a place; nobody is asked there."""
    sent = ahead.about(config, reader, beside, place)
    return ahead.ahead(config, plan, reader.folder / "runs", place, sent, disk_needed.needed(plan, config, sound))


def measure(draft: Draft, project: Path, cancelled: Callable[[], bool]) -> float:
    """Time a few steps of the drafted run in a child; the speed is remembered. Raises `WorkbenchError`, `Cancelled`."""
    config = draft.config()
    with Reader(project) as found:
        beside, reader = source_of(config, project), as_learnt(found, config.learn)
        return probe.measure(in_race(config, len(draft.configs())), reader, cancelled, beside)


def in_race(config: TrainConfig, racing: int) -> TrainConfig:
    """The settings with the threads that the queue gives each of so many runs side by side."""
    cores = machine.cores()
    if racing < 2 or config.threads or cores < racing:
        return config
    return replace(config, threads=max(1, (cores if racing >= cores else cores - 1) // racing))


def summary_of(project: Path, tier: str) -> Summary:
    """The lengths of a project's splits, or of what stands on a tier, through a reader of its own."""
    with Reader(project) as reader:
        return as_far(reader, tier).summary()
