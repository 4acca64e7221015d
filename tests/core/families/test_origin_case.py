"""The case from the project's origins, through the real training child: other letters than the source's, and it trains.

A published English model with 29 tokens (capitals, an apostrophe) is taken to 33 letters; elsewhere that failed with
“shapes must match”, or began the output layer afresh without a word.
"""

from __future__ import annotations

import string
from collections.abc import Callable
from pathlib import Path

import pytest

from core.families import checkpoint
from core.families.plan import TransferPlan
from core.runs import events
from core.runs.folder import RunFolder
from tests.core.training import tiny
from tests.event_logs import read_events
from tests.tiny_models import save_foreign, save_tiny

TARGET = string.ascii_lowercase + "áéíóúãõ"
pytestmark = pytest.mark.timeout(300)


def english(folder: Path) -> Path:
    tokens = {t: i for i, t in enumerate(["<pad>", "|", *string.ascii_uppercase, "'"])}
    settings = {"do_normalize": True, "return_attention_mask": True, "sampling_rate": 16000}
    save_foreign(folder, tokens, preprocessor=settings, feat_extract_norm="layer", conv_bias=True)
    return folder


def starter(folder: Path) -> Path:
    return save_tiny(folder, "parakeet", string.ascii_lowercase + "ñáé", language="es")


@pytest.mark.parametrize(("make", "carried", "train"), [(english, 26, tiny.train), (starter, 28, tiny.sit)])
def test_a_29_letter_model_is_taught_33_letters(
    make: Callable[[Path], Path], carried: int, train: Callable[[RunFolder], tuple[int, str]], tmp_path: Path
) -> None:
    source = make(tmp_path / "source")
    run = tiny.tiny_run(
        tmp_path, letters=TARGET, source=str(source), layers={}, hours=0.01, checks=1, patience=0, noise=False
    )
    plan = TransferPlan.read(run.transfer)
    assert len(plan.vocabulary.letters) == 33
    assert len(plan.of("carried")) == carried
    assert plan.of("fresh") == ()
    code, console = train(run)
    assert code == 0, console
    log = read_events(run.events)
    assert isinstance(log[-1], events.Finished), log[-1]
    losses = [e.loss for e in log if isinstance(e, events.Validated)]
    assert losses[-1] < losses[0]
    assert checkpoint.read_vocabulary(run.model) == plan.vocabulary
    assert checkpoint.check(run.model) is not None
