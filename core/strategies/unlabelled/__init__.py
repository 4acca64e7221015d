"""Learning from sound alone (wav2vec 2.0, Baevski et al. 2020): stretches of the sound are hidden, and the encoder
learns to pick what was there from among other stretches. Nothing is written; a run that is taught to write begins from
the result. Facts; transformers' own class does the work, see `change`.

What is picked among are codes, which a quantizer chooses: a checkpoint that was taught in this way brings its own. When
all sound is given the same few codes, there is no choice left, and nothing is learnt any more.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from core.errors import ConfigError
from core.strategies.kind import Setting, Stage, Strategy, Values
from core.training.setting_ranges import PLACE, Limit
from core.wording import say

if TYPE_CHECKING:
    from core.families.kind import Family
    from core.families.plan import TransferPlan

HIDDEN = Setting(
    "hidden_share",
    0.65,
    Limit("number", 0.05, 1),
    say("How much of each sound is hidden, as far as hidden stretches do not overlap."),
)
STRETCH = Setting(
    "hidden_frames", 10, Limit("whole", 2, 100), say("How long a hidden stretch is, in the encoder's frames of 20 ms.")
)
HELD_OUT = Setting(
    "held_out_share",
    0.05,
    Limit("number", 0.001, 0.5),
    say("The share of the sound that is kept for the checks, where nothing is in the dev split."),
)
MORE = Setting(
    "more_sound",
    "",
    PLACE,
    say("More to learn from: a folder of sound files, or a manifest.jsonl; empty for the project's sound alone."),
)

OWN = ("quantizer.", "project_hid.", "project_q.")
"""How the names of tensors begin, in a checkpoint, that are the task's own."""
CODES = {
    "num_codevector_groups": 2,
    "num_codevectors_per_group": 320,
    "codevector_dim": 256,
    "proj_codevector_dim": 256,
}
"""Of the quantizer and what it is compared with, where config.json does not say."""
PROJECTION = ".feature_projection.projection.weight"
"""How the name ends of the tensor that brings what was heard, (hidden, heard), to the encoder's size."""
NOTHING_WRITTEN = say("It learns from sound alone, and writes nothing: another run is taught to write from its model.")
CODES_CARRIED = say("The source’s codes, and what chooses them, go on.")
CODES_FRESH = say(
    "The source has no codes to choose from: they begin afresh, and it takes a while until they are good."
)
FEW_PER_GROUP, FEW_SHARE = 1.5, 0.02
"""Too few are in use where it is no more of a group than the first, or than this share of them."""


def _stages(groups: int, _values: Values) -> tuple[Stage, ...]:
    return (Stage(1.0, frozenset(range(min(1, groups - 1), groups)), say("The encoder learns from sound alone")),)


def _planned(plan: TransferPlan, family: Family, _values: Values) -> TransferPlan:
    """Nothing is written. Raises `ConfigError` for families that cannot learn so."""
    if not family.pretraining:
        raise ConfigError(
            say("Models of the family {title} cannot learn from sound alone.", title=family.title),
            say("Families that can: {families}. Or choose another strategy.", families=_able()),
        )
    own = tuple(name for name in plan.unused if name.startswith(OWN))
    notes = [NOTHING_WRITTEN]
    if plan.source:
        notes.append(CODES_CARRIED if own else CODES_FRESH)
    unused = tuple(name for name in plan.unused if name not in own)
    return replace(plan, left_out=(), unused=unused, notes=tuple(notes), writes=False)


def _able() -> str:
    from core.families import FAMILIES

    return ", ".join(family.title for family in FAMILIES.values() if family.pretraining)


def _adds(plan: TransferPlan, _values: Values, network: str) -> int:
    """The quantizer with its codes, and the projections to where they are compared, as transformers' class makes them
    for the network's config.json."""
    from core.families import read_config

    config = {**CODES, **(read_config(Path(network)) if network else {})}
    hidden, heard = next(tensor.shape for tensor in plan.tensors if tensor.name.endswith(PROJECTION))
    codes = config["num_codevector_groups"] * config["num_codevectors_per_group"]
    size, compared = config["codevector_dim"], config["proj_codevector_dim"]
    quantizer = codes * (size // config["num_codevector_groups"]) + (heard + 1) * codes
    return int(quantizer + (hidden + 1) * compared + (size + 1) * compared)


def _parts(_values: Values) -> tuple[str, ...]:
    return (say("Codes to pick from"),)


def too_few(codes: float, groups: int, per_group: int) -> bool:
    """Whether so few codes are in use, of groups with so many each, that there is nothing to pick from."""
    return codes / groups <= max(FEW_PER_GROUP, FEW_SHARE * per_group)


UNLABELLED = Strategy(
    "unlabelled",
    say("From sound alone"),
    say("The encoder learns from sound without text: what was hidden is picked from among other stretches."),
    _stages,
    settings=(HIDDEN, STRETCH, HELD_OUT, MORE),
    asks={
        "learning_rate": 1e-4, "schedule": "linear", "accumulate": 2, "letters": "fresh", "vocabulary": "letters",
        "copies": 1, "speeds": (1.0,), "noise": False, "freq_masks": 0, "time_masks": 0,
    },
    module="core.strategies.unlabelled.change",
    planned=_planned,
    writes=False,
    adds=_adds,
    parts=_parts,
)  # fmt: skip
