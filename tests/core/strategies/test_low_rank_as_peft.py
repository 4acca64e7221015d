"""Low-rank adapters are those of peft: for the same matrices the same outputs, gradients and merged weights, bit for
bit."""

from __future__ import annotations

import copy

import pytest
import torch
from torch import Tensor, nn

from core.families import family
from core.strategies import strategy
from core.strategies.kind import OWN
from core.strategies.low_rank.change import DOT
from core.text.vocabulary import Vocabulary
from tests.tiny_models import tiny_model

peft = pytest.importorskip("peft", reason="it is one of the test packages: python3 installer/bootstrap.py setup")
RANK, SCALE = 3, 2.5


def heard(model: nn.Module, key: str) -> Tensor:
    """What a model gives for some features, (B, T, V)."""
    torch.manual_seed(7)
    module = family(key).functions_of(model)
    features = torch.randn(2, 4000 if module.feature_size == 1 else 60, module.feature_size)
    mask = torch.ones(features.shape[:2], dtype=torch.bool)
    found: Tensor = module.forward(model, features, mask)[0]
    return found


@pytest.mark.parametrize(("key", "beside"), [("parakeet", "both"), ("wav2vec2", "feed_forward")])
def test_the_same_matrices_give_the_same_outputs_gradients_and_weights(key: str, beside: str) -> None:
    plain = tiny_model(key, Vocabulary.of_letters("abcde"))
    module = family(key).functions_of(plain)
    names = module.adapted(plain, beside)
    ours, theirs = copy.deepcopy(plain), copy.deepcopy(plain)
    change = strategy("low_rank").change({"adapter_rank": RANK, "adapter_scale": SCALE, "adapter_layers": beside})
    change.apply(ours, module)
    settings = peft.LoraConfig(r=RANK, lora_alpha=SCALE * RANK, target_modules=names, lora_dropout=0.0, bias="none")
    peft.inject_adapter_in_model(settings, theirs)
    own = dict(ours.get_submodule(OWN).named_children())
    assert sorted(own) == sorted(name.replace(".", DOT) for name in names)
    torch.manual_seed(3)
    with torch.no_grad():
        for name in names:
            adapter, lora = own[name.replace(".", DOT)], theirs.get_submodule(name)
            for mine, other in ((adapter.down, lora.lora_A.default.weight), (adapter.up, lora.lora_B.default.weight)):
                assert mine.shape == other.shape
                other.copy_(torch.randn(mine.shape))
                mine.copy_(other)
    outputs = [heard(model.eval(), key) for model in (ours, theirs)]
    assert torch.equal(*outputs)
    assert not torch.equal(outputs[0], heard(plain.eval(), key)), "they do something"
    for output in outputs:
        output.square().sum().backward()
    for name in names:
        adapter, lora = own[name.replace(".", DOT)], theirs.get_submodule(name)
        assert torch.equal(adapter.down.grad, lora.lora_A.default.weight.grad)
        assert torch.equal(adapter.up.grad, lora.lora_B.default.weight.grad)
    change.finish(ours, module)
    for name in names:
        lora = theirs.get_submodule(name)
        lora.merge()
        assert torch.equal(ours.get_submodule(name).weight, lora.base_layer.weight), name
