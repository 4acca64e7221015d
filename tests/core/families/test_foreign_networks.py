"""Networks as other people publish them: in a batch as one by one, with old keys, with too few or too many tensors."""

from __future__ import annotations

import copy
import json
from pathlib import Path

import pytest
import torch

from core.datasets.batches import Batch, Chosen, Position
from core.families import FAMILIES, family_of
from core.families.initialise import initialise
from core.families.letters import read_letters
from core.families.transfer import make_plan
from core.objectives import objective
from core.text.vocabulary import Vocabulary
from core.training.config import TrainConfig
from tests.builders import babble
from tests.tiny_models import KIN, padded, save_foreign

ENGLISH = {"<pad>": 0, "<s>": 1, "</s>": 2, "<unk>": 3, "|": 4, "E": 5, "T": 6, "A": 7, "'": 8}


@pytest.mark.filterwarnings("ignore:Support for mismatched key_padding_mask:UserWarning")  # WavLM of transformers
@pytest.mark.parametrize("norm", ["layer", "group"])
@pytest.mark.parametrize("model_type", list(KIN))
def test_many_are_heard_and_learnt_as_one_by_one(tmp_path: Path, model_type: str, norm: str) -> None:
    """Outputs and the loss of a batch are those of transformers' own for each utterance by itself."""
    sizes = {"feat_extract_norm": norm, "conv_bias": norm == "layer", "ctc_loss_reduction": "sum"}
    theirs = save_foreign(tmp_path / "m", ENGLISH, model_type=model_type, **sizes)
    module = family_of(tmp_path / "m").load_module()
    ours = copy.deepcopy(module.load(tmp_path / "m"))
    vocabulary = read_letters(tmp_path / "m").vocabulary
    work = objective("ctc").load(module, vocabulary)
    sounds = [babble(seconds, seed=i) for i, seconds in enumerate((0.9, 0.61, 0.34, 0.16))]
    texts = ["tea at", "a ta", "et", "a"]
    labels = [torch.tensor(work.labels(text)) for text in texts]
    features, mask = padded(module.features(sounds))
    counts = torch.tensor([len(label) for label in labels])
    targets = torch.nn.utils.rnn.pad_sequence(labels, batch_first=True)
    batch = Batch(features, mask, targets, counts, 2.0, Chosen((), Position(), Position()))
    numbers = dict(zip(vocabulary.tokens, read_letters(tmp_path / "m").rows, strict=True))
    expected, loss = [], 0.0
    with torch.inference_mode():
        for sound, text in zip(sounds, texts, strict=True):
            own = torch.tensor([[numbers[unit] for unit in vocabulary.units(text)]])
            heard = torch.from_numpy((sound - sound.mean()) / (sound.var() + 1e-7) ** 0.5)[None]
            found = theirs(heard, labels=own)
            expected.append(found.logits[0])
            loss += float(found.loss)
        outputs = work.forward(ours, batch)
        assert float(work.loss(outputs, batch)) == pytest.approx(loss, rel=1e-4)
        for row, count in enumerate(outputs[1].tolist()):
            assert count == len(expected[row]) == module.output_frames(ours, len(sounds[row]))
            torch.testing.assert_close(outputs[0][row, :count], expected[row], atol=1e-4, rtol=1e-3)


@pytest.mark.parametrize("key", ["gradient_checkpointing", "torch_dtype", "_name_or_path", "ctc_zero_infinity"])
def test_old_keys_of_config_do_no_harm(tmp_path: Path, key: str) -> None:
    save_foreign(tmp_path / "m", ENGLISH)
    path = tmp_path / "m" / "config.json"
    path.write_text(json.dumps(json.loads(path.read_text()) | {key: "float32" if key == "torch_dtype" else True}))
    module = FAMILIES["wav2vec2"].load_module()
    model = module.load(tmp_path / "m").train()
    logits, _ = module.forward(model, *padded(module.features([babble(0.5)])))
    logits.sum().backward()
    assert any(p.grad is not None for p in model.parameters())


def test_what_stands_for_masked_frames_may_be_missing_or_too_much(tmp_path: Path) -> None:
    from safetensors.torch import load_file, save_file

    masked = "wav2vec2.masked_spec_embed"
    for name, masks, there in (("lacks", 0.05, False), ("has", 0.0, True)):
        folder = tmp_path / name
        save_foreign(folder, ENGLISH, mask_time_prob=masks)
        tensors = {n: t for n, t in load_file(folder / "model.safetensors").items() if n != masked}
        tensors |= {masked: torch.zeros(32)} if there else {}
        save_file(tensors, folder / "model.safetensors", metadata={"format": "pt"})
        plan = make_plan(folder, Vocabulary.of_letters("ta"))
        model, _ = initialise(plan, TrainConfig(source=str(folder)))
        assert ({masked} <= set(model.state_dict())) is not there
        assert [t.name for t in plan.tensors if t.action == "fresh"] == ([] if there else [masked])
        assert plan.unused == ((masked,) if there else ())
        FAMILIES["wav2vec2"].load_module().load(folder)


@pytest.mark.parametrize("batch", [1, 3])
def test_adapters_of_an_encoder_halve_its_frames_alone_and_in_a_batch(tmp_path: Path, batch: int) -> None:
    theirs = save_foreign(tmp_path / "m", ENGLISH, add_adapter=True, num_adapter_layers=2, feat_extract_norm="layer")
    module = FAMILIES["wav2vec2"].load_module()
    ours = module.load(tmp_path / "m")
    sounds = [babble(seconds, seed=i) for i, seconds in enumerate((1.1, 0.7, 0.45)[:batch])]
    with torch.inference_mode():
        logits, lengths = module.forward(ours, *padded(module.features(sounds)))
        for row, sound in enumerate(sounds):
            heard = torch.from_numpy((sound - sound.mean()) / (sound.var() + 1e-7) ** 0.5)[None]
            expected = theirs(heard).logits[0]
            assert lengths[row] == len(expected) == module.output_frames(ours, len(sound))
            torch.testing.assert_close(logits[row, : len(expected)], expected, atol=1e-4, rtol=1e-3)
    logits, lengths = module.forward(ours.train(), *padded(module.features(sounds)))
    assert logits.shape[1] == lengths.max()
