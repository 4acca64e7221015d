"""Which parts of a model learn when in a run, and at which rate, as it is drawn: the layer groups of its family, what
its strategy adds to them, and what stands still all along. Torch-free; training goes by `train_step`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from core.families import DEFAULT, FAMILIES
from core.families.plan import STARTED, TransferPlan
from core.strategies import STRATEGIES, Stage, Strategy
from core.strategies.full import FULL
from core.training.config import TrainConfig
from core.wording import Listed, say

Span = tuple[float, float]
"""From which share of a run on, and up to which."""


@dataclass(frozen=True)
class Part:
    """A part of a model in words, with the spans of the run in which it learns, none where it never does; `rate` is the
    share of the run's rate at which it learns."""

    title: str
    spans: tuple[Span, ...]
    rate: float = 1.0


def strategy_of(config: TrainConfig) -> Strategy:
    """That of a run; one of a newer version's is taken to be the plainest."""
    return STRATEGIES.get(config.strategy, FULL)


def stages(config: TrainConfig) -> tuple[Stage, ...]:
    """What learns when, by the numbers of the family's layer groups."""
    kind = FAMILIES.get(config.family, FAMILIES[DEFAULT])
    return strategy_of(config).timetable(len(kind.groups), config.strategy_settings, kind.above)


def parts(config: TrainConfig) -> tuple[Part, ...]:
    """From the output to the input. What a strategy adds stands below the output letters; the sound filters that never
    learn in a run from a checkpoint, and do with the front end in one from scratch, stand last."""
    kind, chosen = FAMILIES.get(config.family, FAMILIES[DEFAULT]), strategy_of(config)
    timed, rates = stages(config), chosen.rate_shares(len(kind.groups), config.strategy_settings)
    output, *others = (
        Part(title, _spans(timed, number), rate)
        for number, (title, rate) in enumerate(zip(kind.groups, rates, strict=True))
    )
    added = [Part(title, ((0.0, 1.0),)) for title in chosen.beside(config.strategy_settings)]
    front = others[-1]
    filters = [Part(kind.filters, () if config.source else front.spans, front.rate)] if kind.filters else []
    return (output, *added, *others, *filters)


def untaught(config: TrainConfig, plan: TransferPlan) -> list[str]:
    """What would have to be taught and never is in a run with these settings and this plan, in sentences: layers of a
    network from scratch, letters that the source does not have."""
    drawn = parts(config)
    if not plan.writes:
        return []
    if not plan.source:
        still = Listed(tuple(part.title for part in drawn if not part.spans))
        if not still:
            return []
        return [
            say(
                "From scratch, with this strategy, these layers stay the random numbers that they begin as: {layers}. "
                "With strategy=full all learn.",
                layers=still,
            )
        ]
    new = Listed(tuple(letter.letter for letter in plan.of("fresh", *STARTED)))
    if drawn[0].spans or not new:
        return []
    return [
        say(
            "The output letters stay as they are, also those that the source does not have, which nobody teaches: "
            "{letters}. Choose a strategy with which the output letters learn.",
            letters=new,
        )
    ]


def _spans(timed: Sequence[Stage], group: int) -> tuple[Span, ...]:
    """When a layer group learns, stages that follow one another as one."""
    found: list[Span] = []
    start = 0.0
    for stage in timed:
        if group in stage.groups and stage.until > start:
            begun = found.pop()[0] if found and found[-1][1] == start else start
            found.append((begun, stage.until))
        start = stage.until
    return tuple(found)
