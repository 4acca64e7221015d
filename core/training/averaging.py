"""The weights of a run's model and of its source, averaged (Wortsman et al. 2022): a model that keeps more of the
source's language. `python -m core.training.averaging RUN SHARE OUT NAME` is the child that does it, and prints what it
did.

Row by row for output letters: those that were carried over are averaged, all others are the target's.
"""

from __future__ import annotations

import copy
import json
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import torch
from torch import nn

from core.errors import RunError, WorkbenchError
from core.families import Family, checkpoint, conversion, family, tensors
from core.families.initialise import apply
from core.families.plan import LetterPlan, TensorPlan, TransferPlan
from core.runs.export import need_model
from core.runs.folder import RunFolder
from core.runs.run_settings import settings_of
from core.wording import say
from core.writing import whole_folder


def average(run: RunFolder, share: float, out: Path, name: str) -> dict[str, Any]:
    """Write a model to `out` whose weights are `share` of the run's and the rest of its source's: 0 is the source with
    the run's own letters, 1 the run's model. Returns how many weights and letters were averaged.

    Raises `RunError` for a run that has no model or no source, or a source of other shapes; `CheckpointError`; and
    `ExportFailed` when `out` holds something, or the disk refuses.
    """
    model, plan = need_model(run), TransferPlan.read(run.transfer)
    source = settings_of(run).source or plan.source
    _check(run, plan, source)
    kind = family(plan.family)
    module = kind.load_module()
    conversion.make_ready(Path(source))
    target = module.load(model)
    lent = copy.deepcopy(target)
    carried = replace(
        plan,
        letters=tuple(_carried(letter) for letter in plan.letters),
        tensors=tuple(_lent(tensor, kind) for tensor in plan.tensors),
    )
    apply(carried, lent, module.source_tensors(Path(source)))
    _mean(lent, target, share)
    card = checkpoint.read_card(model)
    made = replace(
        card, name=name, figures={"share of the run in the average": share}, note=_note(card.name, plan, share)
    )
    with whole_folder(out, lasting=True) as beside:
        checkpoint.save(beside, lent, plan.vocabulary, checkpoint.read_normaliser(model), made)
    return {
        "folder": str(out),
        "share": share,
        "weights": sum(t.size for t in carried.tensors if t.action in ("reused", "rows")),
        "letters": sum(letter.source is not None for letter in carried.letters),
        "own_letters": sum(letter.source is None for letter in carried.letters),
    }


def _check(run: RunFolder, plan: TransferPlan, source: str) -> None:
    if not plan.source:
        raise RunError(
            say("The run “{key}” began from scratch: there is no source to average it with.", key=run.key),
            say("Choose a run that started from a checkpoint."),
        )
    if not plan.writes:
        raise RunError(
            say("The run “{key}” learnt from sound alone: it writes nothing that could be averaged.", key=run.key),
            say("Teach it to write first, then average that run."),
        )
    if plan.dropped:
        raise RunError(
            say("The run “{key}” has fewer layers than its source: they cannot be averaged.", key=run.key),
            say("Choose a run that kept all layers."),
        )
    if not Path(source).is_dir():
        raise RunError(
            say("The source of “{key}” is not there any more: {source}.", key=run.key, source=source),
            say("Connect its drive or put it back, then try again."),
        )


def _carried(letter: LetterPlan) -> LetterPlan:
    """A letter that both have; any other without its source."""
    return letter if letter.sources == (letter.letter,) else replace(letter, sources=(), weights=())


def _lent(tensor: TensorPlan, kind: Family) -> TensorPlan:
    """A tensor that both have, whether the run began with the source's or afresh; any other as it is."""
    both = tensor.action == "fresh" and tensor.source_shape == tensor.shape and kind.token_axis(tensor.name) is None
    return replace(tensor, action="reused") if both else tensor


@torch.no_grad()
def _mean(source: nn.Module, target: nn.Module, share: float) -> None:
    """Make of `source` the mean of both. Numbers that are counts stay the target's."""
    theirs = tensors.own(target)
    for name, tensor in tensors.own(source).items():
        if tensor.is_floating_point():
            tensor.lerp_(theirs[name], share)
        else:
            tensor.copy_(theirs[name])


def _note(name: str, plan: TransferPlan, share: float) -> str:
    return (
        f"The weights are an average: {share:.0%} of {name} and {1 - share:.0%} of {plan.source_name or 'its source'}, "
        "from which that began. Output letters that both have are averaged too, the others are the former's."
    )


def main(arguments: list[str]) -> int:
    run, share, out, name = arguments
    try:
        found = average(RunFolder(Path(run)), float(share), Path(out), name)
    except WorkbenchError as error:
        sys.stdout.write(json.dumps({"error": error.to_json()}) + "\n")
        return 2
    sys.stdout.write(json.dumps(found) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
