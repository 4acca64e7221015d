"""Every tensor with a row for each token follows the plan: output layers, embeddings (tied or not), joint networks."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import torch
from safetensors.torch import save_file
from torch import nn

from core.errors import CheckpointError
from core.families import FAMILIES, checkpoint
from core.families.initialise import NEW_LETTER_BIAS, apply
from core.families.kind import Family
from core.families.transfer import make_plan
from core.text.vocabulary import Vocabulary

DURATIONS = 3
SOURCE = Vocabulary.of_letters("abc")
TARGET = Vocabulary.of_letters("caã")


class Transducer(nn.Module):
    """The tensors of a transducer by their names: an encoder, an embedding, and a joint network that also says for how
    long each token lasts. Tied, a second output is the embedding itself."""

    def __init__(self, tokens: int, tied: bool) -> None:
        super().__init__()
        self.encoder = nn.Linear(4, 4)
        self.decoder = nn.ModuleDict({"embedding": nn.Embedding(tokens, 4), "lstm": nn.LSTM(4, 4)})
        self.joint = nn.Linear(4, tokens + DURATIONS)
        if tied:
            self.proj_out = nn.Linear(4, tokens, bias=False)
            self.proj_out.weight = self.decoder["embedding"].weight


KIND = Family(
    key="rows",
    title="Rows",
    objective="ctc",
    bodies={"rows": ""},
    head="joint",
    module="",
    layers={},
    shapes=lambda tokens, _: {},
    sound={"sampling_rate": 16000},
    groups=(),
    bytes_heard=1.0,
    rows=("decoder.embedding",),
    beyond=lambda config: len(config["durations"]),
)


@pytest.fixture(params=[False, True], ids=["apart", "tied"])
def made(
    request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> tuple[Path, Transducer, Transducer]:
    """A checkpoint's folder, its model, and a new one for the target."""
    monkeypatch.setitem(FAMILIES, KIND.key, KIND)
    torch.manual_seed(0)
    source, target = (Transducer(len(v.tokens), request.param) for v in (SOURCE, TARGET))
    tensors = {n: t.clone() for n, t in source.state_dict().items() if n != "proj_out.weight"}
    save_file(tensors, tmp_path / "model.safetensors")
    config = {"model_type": "rows", "vocab_size": len(SOURCE.tokens), "pad_token_id": 0, "durations": [0, 1, 2]}
    (tmp_path / "config.json").write_text(json.dumps(config))
    table = {"|" if t == " " else t: i for i, t in enumerate(SOURCE.tokens)}
    (tmp_path / "vocab.json").write_text(json.dumps(table))
    return tmp_path, source, target


def test_a_plan_names_every_tensor_with_rows_and_each_follows_it(made: tuple[Path, Transducer, Transducer]) -> None:
    folder, source, target = made
    plan = make_plan(folder, TARGET)
    actions = {t.name: (t.action, t.shape[0]) for t in plan.tensors}
    tokens = len(TARGET.tokens)
    assert actions["decoder.embedding.weight"] == ("rows", tokens)
    assert actions["joint.weight"] == actions["joint.bias"] == ("rows", tokens + DURATIONS)
    assert actions["encoder.weight"][0] == actions["decoder.lstm.weight_ih_l0"][0] == "reused"
    assert "the last 3 as they are" in next(t.reason for t in plan.tensors if t.name == "joint.weight")
    apply(plan, target, dict(source.state_dict()))
    there = [SOURCE.index[p.source] for p in plan.letters if p.source is not None]
    assert [p.source for p in plan.letters] == ["<pad>", " ", "c", "a", "a"]
    assert torch.equal(target.decoder["embedding"].weight, source.decoder["embedding"].weight[there])
    assert torch.equal(target.joint.weight[:tokens], source.joint.weight[there])
    assert torch.equal(target.joint.weight[tokens:], source.joint.weight[-DURATIONS:])
    assert torch.equal(target.joint.bias[tokens:], source.joint.bias[-DURATIONS:])
    assert target.joint.bias[TARGET.index["ã"]] == source.joint.bias[SOURCE.index["a"]] + NEW_LETTER_BIAS


def test_with_a_fresh_output_layer_what_is_no_token_stays(made: tuple[Path, Transducer, Transducer]) -> None:
    folder, source, target = made
    before = target.joint.weight[: len(TARGET.tokens)].clone()
    apply(make_plan(folder, TARGET, letters="fresh"), target, dict(source.state_dict()))
    assert torch.equal(target.joint.weight[: len(TARGET.tokens)], before)
    assert torch.equal(target.joint.weight[len(TARGET.tokens) :], source.joint.weight[-DURATIONS:])


def test_rows_behind_the_tokens_count_as_the_family_says(made: tuple[Path, Transducer, Transducer]) -> None:
    folder, _, _ = made
    assert checkpoint.check(folder) is not None
    config = json.loads((folder / "config.json").read_text())
    (folder / "config.json").write_text(json.dumps(config | {"durations": [0, 1]}))
    with pytest.raises(CheckpointError, match="8 output rows for 5 letters"):
        checkpoint.check(folder)
