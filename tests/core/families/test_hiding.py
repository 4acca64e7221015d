"""SpecAugment inside of networks that hear samples: what is hidden is what a run's settings say, and nothing else."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import pytest
import torch
from torch import Tensor, nn

from core.datasets.augment import Masks
from core.families import FAMILIES
from core.text.vocabulary import Vocabulary
from core.training.config import TrainConfig
from core.training.draft import Start, make_config
from core.training.heard_copy import hidden
from core.training.varied import masks_of, remarks, unhidden
from tests.builders import babble
from tests.tiny_models import padded, tiny_model

LETTERS = Vocabulary.of_letters("abcdefg")
KIN = [key for key, kind in FAMILIES.items() if kind.hides == "network"]
STRETCHES = Masks(stretches=3, stretch_frames=6)
BANDS = Masks(bands=2, band_bins=40)
pytestmark = pytest.mark.filterwarnings("ignore:Support for mismatched key_padding_mask:UserWarning")
"""WavLM of transformers."""


def calm(key: str) -> nn.Module:
    """A network without dropout, whose config.json has transformers hide nearly all."""
    model = tiny_model(key, LETTERS)
    for module in model.modules():
        if isinstance(module, nn.Dropout):
            module.p = 0.0
    config: Any = model.config
    config.mask_time_prob, config.mask_time_length, config.mask_feature_prob = 0.9, 2, 0.9
    config.apply_spec_augment = True
    return model


def given(key: str, model: nn.Module, seed: int = 5) -> tuple[Tensor, Tensor]:
    """What the encoder is given of two sounds, (B, T, H), and how many frames each has."""
    module: Any = FAMILIES[key].load_module()
    found: list[Tensor] = []
    encoder = model.base_model.get_submodule("encoder")  # type: ignore[union-attr, operator]
    hook = encoder.register_forward_pre_hook(lambda _, args: found.append(args[0].detach().clone()))
    np.random.seed(seed)  # noqa: NPY002 - as a step does
    with torch.no_grad():
        module.forward(model, *padded(module.features([babble(1.6, seed=1), babble(0.9, seed=2)])))
    hook.remove()
    return found[-1], model.ends.levels[0]  # type: ignore[union-attr, return-value]


def tell(key: str, model: nn.Module, masks: Masks) -> nn.Module:
    module: Any = FAMILIES[key].load_module()
    module.hide(model, masks)
    return model.train()


@pytest.mark.parametrize("key", KIN)
def test_stretches_are_hidden_as_the_settings_say_and_by_the_seed_of_a_step(key: str) -> None:
    model = calm(key)
    whole, counts = given(key, model.eval())
    assert torch.equal(given(key, tell(key, model, Masks()))[0], whole), "what config.json asks of transformers is not"
    assert model.config.apply_spec_augment, "and stays in the model"  # type: ignore[union-attr]
    masked, _ = given(key, tell(key, model, STRETCHES))
    changed = (masked != whole).any(-1)
    assert changed.any()
    for row, count in enumerate(counts.tolist()):
        assert not changed[row, count:].any(), "nothing behind the end"
        assert changed[row].sum() <= 3 * min(6, count // 8)
    signs = masked[changed]
    assert torch.equal(signs, signs[:1].expand_as(signs)), "each hidden frame is the same"
    assert torch.equal(given(key, model)[0], masked)
    assert not torch.equal(given(key, model, seed=6)[0], masked)
    assert torch.equal(given(key, model.eval())[0], whole), "only while it learns"


@pytest.mark.parametrize("key", [KIN[0], KIN[-1]])
def test_bands_are_hidden_of_all_frames_of_an_utterance(key: str) -> None:
    model = calm(key)
    whole, counts = given(key, model.eval())
    masked, _ = given(key, tell(key, model, BANDS))
    for row, count in enumerate(counts.tolist()):
        changed = (masked[row, :count] != whole[row, :count]).any(0)
        assert (masked[row, :count][:, changed] == 0).all()
    assert (masked != whole).any()


def test_every_family_says_whether_and_where_it_hides() -> None:
    masks = {"freq_masks": 1, "time_masks": 1}
    for key, kind in FAMILIES.items():
        config = TrainConfig(family=key, objective=kind.objective, **masks)  # type: ignore[arg-type]
        assert bool(masks_of(config)) is bool(kind.hides) is not bool(unhidden(config))
        assert hasattr(kind.load_module(), "hide") is (kind.hides == "network"), key
        assert (unhidden(config) in remarks(config)) is bool(unhidden(config))
        shown = hidden(config, 300)
        assert (shown is None) is not bool(kind.hides)
        assert kind.hides != "network" or (shown is not None and not shown.all(0).any()), "bands are none of sound"
    assert unhidden(TrainConfig(strategy="frozen"))
    assert unhidden(TrainConfig(strategy="unlabelled", family="wav2vec2"))


@pytest.mark.parametrize(("key", "masks"), [("moonshine", (0, 0)), ("wav2vec2", (0, 2)), ("parakeet", (2, 2))])
def test_a_family_asks_for_no_masks_that_it_cannot_have(key: str, masks: Sequence[int]) -> None:
    from pathlib import Path

    made = make_config(Start(Path("x"), family=key), "balanced", name="x")
    assert (made.freq_masks, made.time_masks) == tuple(masks)
    assert not remarks(made)
