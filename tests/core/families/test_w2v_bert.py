"""w2v-BERT as it is published: its mel frames, its adapter, its bare encoder, a loss and outputs as transformers'."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
import torch
from transformers import AutoModel, SeamlessM4TFeatureExtractor

from core.datasets.batches import Batch, Chosen, Position
from core.errors import CheckpointError
from core.families import FAMILIES, checkpoint, family_of
from core.families.initialise import initialise
from core.families.letters import read_letters
from core.families.transfer import make_plan
from core.families.wav2vec2_bert import stacked
from core.objectives import objective
from core.text.vocabulary import Vocabulary
from core.training.config import TrainConfig
from tests.builders import babble
from tests.tiny_models import foreign_config, padded, save_foreign

TOKENS = {"|": 0, "a": 1, "t": 2, "e": 3, "[UNK]": 4, "[PAD]": 5}
ADAPTER = {"add_adapter": True, "num_adapter_layers": 1, "adapter_kernel_size": 3, "adapter_stride": 2}
LENGTHS = (0.9, 0.61, 0.345, 0.16)


def test_mel_frames_equal_those_of_transformers() -> None:
    module = FAMILIES["wav2vec2_bert"].load_module()
    extractor = SeamlessM4TFeatureExtractor()
    for i, seconds in enumerate((0.05, 0.064, 0.5, 1.2345)):
        sound = babble(seconds, seed=i)
        expected = extractor(sound, sampling_rate=16000, return_tensors="pt")
        count = int(expected.attention_mask.sum())
        (ours,) = module.features([sound])
        assert len(ours) == count == stacked(len(sound))
        torch.testing.assert_close(ours, expected.input_features[0, :count].float(), atol=1e-4, rtol=1e-3)


@pytest.mark.parametrize("position", ["relative_key", "rotary", "relative"])
@pytest.mark.parametrize("adapter", [False, True])
def test_many_are_heard_and_learnt_as_one_by_one(tmp_path: Path, adapter: bool, position: str) -> None:
    sizes = {"position_embeddings_type": position, "ctc_loss_reduction": "sum", **(ADAPTER if adapter else {})}
    theirs = save_foreign(tmp_path / "m", TOKENS, model_type="wav2vec2-bert", pad="[PAD]", **sizes)
    module = family_of(tmp_path / "m").load_module()
    ours, letters = module.load(tmp_path / "m"), read_letters(tmp_path / "m")
    work = objective("ctc").load(module, letters.vocabulary)
    sounds = [babble(seconds, seed=i) for i, seconds in enumerate(LENGTHS)]
    texts = ["tea a", "a ta", "et", "a"]
    labels = [torch.tensor(work.labels(text)) for text in texts]
    features, mask = padded(module.features(sounds))
    targets = torch.nn.utils.rnn.pad_sequence(labels, batch_first=True)
    counts = torch.tensor([len(label) for label in labels])
    batch = Batch(features, mask, targets, counts, 2.0, Chosen((), Position(), Position()))
    order, loss = torch.tensor(letters.rows), 0.0
    extractor = SeamlessM4TFeatureExtractor()
    with torch.inference_mode():
        outputs = work.forward(ours, batch)
        for row, (sound, label) in enumerate(zip(sounds, labels, strict=True)):
            inputs = extractor(sound, sampling_rate=16000, return_tensors="pt")
            own = {k: v[:, : stacked(len(sound))] for k, v in inputs.items()}
            found = theirs(**own, labels=order[label][None])
            loss += float(found.loss)
            count = int(outputs[1][row])
            assert count == found.logits.shape[1]
            torch.testing.assert_close(outputs[0][row, :count], found.logits[0][:, order], atol=1e-4, rtol=1e-3)
        assert float(work.loss(outputs, batch)) == pytest.approx(loss, rel=1e-4)


def test_a_bare_encoder_gets_an_output_layer_and_an_adapter_is_kept(tmp_path: Path) -> None:
    """facebook/w2v-bert-2.0: no count of output rows, names without a prefix."""
    for name, sizes in (("bare", {}), ("adapted", ADAPTER)):
        folder = tmp_path / name
        AutoModel.from_config(foreign_config("wav2vec2-bert", **sizes)).save_pretrained(folder)
        assert json.loads((folder / "config.json").read_text())["vocab_size"] is None
        assert checkpoint.check(folder) is None
        plan = make_plan(folder, Vocabulary.of_letters("abc"))
        model, module = initialise(plan, TrainConfig(source=str(folder)))
        source = module.source_tensors(folder)
        own = model.state_dict()
        assert all(torch.equal(own[t.name], source[t.name]) for t in plan.tensors if t.action == "reused")
        assert {t.name for t in plan.tensors if t.action == "fresh"} == {"lm_head.weight", "lm_head.bias"}


def test_other_mel_frames_are_refused(tmp_path: Path) -> None:
    save_foreign(tmp_path / "m", TOKENS, model_type="wav2vec2-bert", pad="[PAD]", preprocessor={"num_mel_bins": 128})
    with pytest.raises(CheckpointError, match="num_mel_bins is 128, not 80"):
        checkpoint.check(tmp_path / "m")


def test_training_goes_on_where_a_batch_is_shorter_than_its_masks(tmp_path: Path) -> None:
    save_foreign(tmp_path / "m", TOKENS, model_type="wav2vec2-bert", pad="[PAD]", mask_time_length=10, **ADAPTER)
    module = FAMILIES["wav2vec2_bert"].load_module()
    model = module.load(tmp_path / "m").train()
    logits, lengths = module.forward(model, *padded(module.features([babble(0.12), babble(0.07)])))
    assert torch.isfinite(logits).all()
    assert lengths.tolist() == [module.output_frames(model, stacked(n)) for n in (1920, 1120)]
    silence = module.features([np.zeros(8000, np.float32)])
    assert torch.isfinite(module.forward(model.eval(), *padded(silence))[0]).all()
