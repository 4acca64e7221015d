"""What every family promises, for each member of the registry."""

from __future__ import annotations

import math
from inspect import isfunction, signature
from pathlib import Path

import numpy as np
import pytest
import torch
from transformers import AutoFeatureExtractor, AutoModelForCTC, AutoTokenizer

from core.datasets.batches import Batch, Chosen, Position
from core.decoding import ctc
from core.errors import ConfigError, SoundError
from core.families import FAMILIES, FamilyModule, checkpoint, family, tensors
from core.objectives import objective
from core.objectives.ctc.objective import FrameFamily
from core.objectives.seq2seq.written import WritingFamily
from core.objectives.transducer.generation import TransducerFamily
from core.text.normaliser import Normaliser
from core.text.vocabulary import Vocabulary
from tests.builders import babble
from tests.tiny_models import LAYERS, padded, save_tiny, tiny_model

LETTERS = Vocabulary.of_letters("abcdefgñã")
every_family = pytest.mark.parametrize("key", list(FAMILIES))
with_sizes = pytest.mark.parametrize("key", [key for key, kind in FAMILIES.items() if kind.layers])
"""Families that can be begun from scratch without a checkpoint to take the network of."""
LEARNS = ("parakeet", "wav2vec2", "mms")
NOTHING_ADDED = ("lasr",)
"""Its windows and convolutions do not reach beyond the ends of the sound: the last frame begins before."""
pytestmark = pytest.mark.filterwarnings("ignore:Support for mismatched key_padding_mask:UserWarning")
"""WavLM of transformers."""
CTC = [key for key, kind in FAMILIES.items() if kind.objective == "ctc"]
every_ctc_family = pytest.mark.parametrize("key", CTC)
ASKED: dict[str, type] = {"ctc": FrameFamily, "seq2seq": WritingFamily, "transducer": TransducerFamily}
"""What a family offers beside the usual, by its objective."""


@every_family
def test_offers_all_that_it_and_its_objective_promise(key: str) -> None:
    module = FAMILIES[key].load_module()
    for promised in (FamilyModule, ASKED[FAMILIES[key].objective]):
        values = [name for name in promised.__annotations__ if not hasattr(module, name)]
        assert values == [], f"{promised.__name__} has them"
        for name, function in vars(promised).items():
            if isfunction(function) and not name.startswith("_"):
                assert hasattr(module, name), f"{promised.__name__} has it"
                _, *asked = signature(function).parameters
                assert list(signature(getattr(module, name)).parameters)[: len(asked)] == asked, name
    assert FAMILIES[key].feature_numbers == module.feature_rate * module.feature_size


@every_family
def test_saves_and_loads_equal_weights_letters_and_rules(key: str, tmp_path: Path) -> None:
    model = tiny_model(key, LETTERS)
    rules = Normaliser.for_language("pt")
    card = checkpoint.Card("Tiny", language="pt", family=key, voices="people", figures={"test WER": 0.28})
    checkpoint.save(tmp_path / "model", model, LETTERS, rules, card)
    loaded = FAMILIES[key].load_module().load(tmp_path / "model")
    assert loaded.state_dict().keys() == model.state_dict().keys()
    for name, tensor in model.state_dict().items():
        assert torch.equal(tensor, loaded.state_dict()[name]), name
    assert not loaded.training
    assert checkpoint.read_vocabulary(tmp_path / "model") == LETTERS
    assert checkpoint.read_normaliser(tmp_path / "model") == rules
    assert checkpoint.read_card(tmp_path / "model") == card
    assert checkpoint.tensor_shapes(tmp_path / "model") == {n: tuple(t.shape) for n, t in tensors.own(model).items()}


@every_family
def test_half_precision_files_load_as_float32_and_stay_close(key: str, tmp_path: Path) -> None:
    model = tiny_model(key, LETTERS)
    card, rules = checkpoint.Card("Tiny"), Normaliser.for_language("es")
    checkpoint.save(tmp_path / "half", model, LETTERS, rules, card, half=True)
    checkpoint.save(tmp_path / "full", model, LETTERS, rules, card)
    loaded = FAMILIES[key].load_module().load(tmp_path / "half")
    assert {p.dtype for p in loaded.parameters()} == {torch.float32}
    for name, tensor in model.state_dict().items():
        torch.testing.assert_close(loaded.state_dict()[name], tensor, atol=1e-3, rtol=1e-3)
    sizes = [(tmp_path / x / "model.safetensors").stat().st_size for x in ("half", "full")]
    assert sizes[0] < 0.65 * sizes[1]


@pytest.mark.parametrize("key", [pytest.param(key, marks=() if key in LEARNS else pytest.mark.long) for key in CTC])
def test_overfits_two_utterances(key: str) -> None:
    module = FAMILIES[key].load_module()
    model = tiny_model(key, LETTERS, seed=3)
    np.random.seed(3)  # noqa: NPY002 - transformers masks wav2vec2's input with these
    sounds, texts = [babble(1.4, seed=1), babble(1.0, seed=8)], ["abc fad", "gãñ"]
    batch, mask = padded(module.features(sounds))
    labels = torch.nn.utils.rnn.pad_sequence([torch.tensor(LETTERS.encode(t)) for t in texts], batch_first=True)
    counts = torch.tensor([len(t) for t in texts])
    optimiser = torch.optim.AdamW(model.parameters(), lr=3e-3)
    written: list[str] = []
    for step in range(1500):
        logits, lengths = module.forward(model.train(), batch, mask)
        loss = torch.nn.functional.ctc_loss(
            logits.log_softmax(-1).transpose(0, 1), labels, lengths, counts, reduction="sum"
        )
        optimiser.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimiser.step()
        if step % 20 == 19:
            with torch.inference_mode():
                paths = module.forward(model.eval(), batch, mask)[0].argmax(-1)
            written = [ctc.collapse(p[:n].numpy(), LETTERS) for p, n in zip(paths, lengths.tolist(), strict=True)]
            if written == texts:
                break
    assert written == texts


@every_ctc_family
def test_an_utterance_sounds_the_same_alone_and_in_a_batch(key: str) -> None:
    module = FAMILIES[key].load_module()
    model = tiny_model(key, LETTERS)
    sounds = [babble(1.3, seed=1), babble(0.7, seed=2), babble(0.2, seed=3)]
    together = module.features(sounds)
    with torch.inference_mode():
        logits, lengths = module.forward(model, *padded(together))
        for i, sound in enumerate(sounds):
            (alone,) = module.features([sound])
            assert torch.equal(alone, together[i])
            single, (count,) = module.forward(model, *padded([alone]))
            assert count == lengths[i] == module.output_frames(model, len(alone))
            foretold = FAMILIES[key].frames
            assert foretold is None or foretold(model.config.to_dict(), len(sound)) == count
            torch.testing.assert_close(single[0, :count], logits[i, :count], atol=2e-4, rtol=1e-3)


@pytest.mark.parametrize("step", [13, pytest.param(1, marks=pytest.mark.long)])
@pytest.mark.parametrize("key", [key for key, kind in FAMILIES.items() if kind.frames is not None])
def test_output_frames_are_told_of_sound_of_every_length(key: str, step: int) -> None:
    model, sound, kind = tiny_model(key, LETTERS), babble(1.0), FAMILIES[key]
    module, shape = kind.functions_of(model), model.config.to_dict()  # type: ignore[union-attr, operator]
    assert kind.frames is not None
    first = math.ceil(module.shortest_s * 16000)
    for samples in range(first, first + 1300, step):
        (features,) = module.features([sound[:samples]])
        assert kind.frames(shape, samples) == module.output_frames(model, len(features)), samples


@every_family
def test_output_frames_last_as_long_as_the_sound(key: str) -> None:
    module = FAMILIES[key].load_module()
    model = tiny_model(key, LETTERS)
    frames = module.output_frames(model, round(10 * module.feature_rate))
    lost = module.shortest_s if key in NOTHING_ADDED else 0.05
    assert frames * module.frame_seconds(model) == pytest.approx(10, abs=lost)


@every_ctc_family
def test_features_survive_float16(key: str) -> None:
    module = FAMILIES[key].load_module()
    (feature,) = module.features([babble(2.0)])
    model = tiny_model(key, LETTERS)
    with torch.inference_mode():
        exact, _ = module.forward(model, *padded([feature]))
        cached, _ = module.forward(model, *padded([feature.half().float()]))
    assert abs(len(feature) - round(2.0 * module.feature_rate)) <= 1 + (key in NOTHING_ADDED)
    assert feature.shape[1:] == (module.feature_size,)
    torch.testing.assert_close(exact, cached, atol=0.02, rtol=0.02)


@every_ctc_family
def test_mixed_precision_keeps_the_loss_in_float32(key: str) -> None:
    model = tiny_model(key, LETTERS)
    module = FAMILIES[key].functions_of(model)
    work = objective("ctc").load(module, LETTERS)
    features, mask = padded(module.features([babble(1.2, seed=1), babble(0.8, seed=2)]))
    labels = torch.tensor([work.labels("abc"), work.labels("gãñ")])
    batch = Batch(features, mask, labels, torch.tensor([3, 3]), 2.0, Chosen((), Position(), Position()))
    exact = work.loss(work.forward(model, batch), batch)
    with torch.autocast("cpu", torch.bfloat16):
        outputs = work.forward(model, batch)
        loss = work.loss(outputs, batch)
    assert outputs[0].dtype == torch.bfloat16, "the network computes in the format that was asked for"
    assert loss.dtype == torch.float32
    assert float(loss.detach()) == pytest.approx(float(exact.detach()), rel=0.02)
    loss.backward()
    assert all(p.grad is None or torch.isfinite(p.grad).all() for p in model.parameters())


@every_family
def test_every_parameter_is_in_one_layer_group(key: str) -> None:
    module = FAMILIES[key].load_module()
    model = tiny_model(key, LETTERS)
    groups = module.groups(model)
    kind = FAMILIES[key]
    own = [
        name
        for name in kind.rows
        if name == "proj_out" and any(n == "proj_out.bias" for n, _ in model.named_parameters())
    ]
    assert groups[0] == ("Output letters", [kind.head, *own]), "a bias beside tied rows is the output's, too"
    for name, _ in model.named_parameters():
        holders = [title for title, parts in groups if any(name == p or name.startswith(p + ".") for p in parts)]
        assert len(holders) == 1, (name, holders)
    for name in kind.fixed:
        assert list(model.get_submodule(name).parameters()), name


@with_sizes
def test_sizes_and_shapes_are_known_without_building(key: str) -> None:
    module = FAMILIES[key].load_module()
    for settings in ({}, LAYERS[key]):
        model = module.build(LETTERS, settings)
        shapes = {name: tuple(tensor.shape) for name, tensor in tensors.own(model).items()}
        assert FAMILIES[key].shapes(len(LETTERS.tokens), settings) == shapes


@every_ctc_family
def test_too_short_sound_is_refused_in_words(key: str) -> None:
    module = FAMILIES[key].load_module()
    with pytest.raises(SoundError, match="too short"):
        module.features([np.zeros(int(16000 * module.shortest_s) - 1, np.float32)])
    (shortest,) = module.features([babble(module.shortest_s)])
    with torch.inference_mode():
        logits, _ = module.forward(tiny_model(key, LETTERS), *padded([shortest]))
    assert torch.isfinite(logits).all()


@every_ctc_family
def test_silence_gives_finite_numbers(key: str) -> None:
    module = FAMILIES[key].load_module()
    with torch.inference_mode():
        logits, _ = module.forward(tiny_model(key, LETTERS), *padded(module.features([np.zeros(8000, np.float32)])))
    assert torch.isfinite(logits).all()


@with_sizes
def test_unknown_layer_sizes_are_named(key: str) -> None:
    with pytest.raises(ConfigError, match="num_hidden_lairs"):
        FAMILIES[key].load_module().build(LETTERS, {"num_hidden_lairs": 3})


@every_ctc_family
def test_transformers_loads_the_folder_and_computes_the_same(key: str, tmp_path: Path) -> None:
    folder = save_tiny(tmp_path / "model", key, "abcdeñã")
    vocabulary = checkpoint.read_vocabulary(folder)
    module = FAMILIES[key].load_module()
    theirs = AutoModelForCTC.from_pretrained(folder, local_files_only=True).eval()
    extractor = AutoFeatureExtractor.from_pretrained(folder, local_files_only=True)
    tokenizer = AutoTokenizer.from_pretrained(folder, local_files_only=True)
    sounds = [babble(1.5, seed=4), babble(0.8, seed=5)]
    inputs = [extractor(sound, sampling_rate=16000, return_tensors="pt") for sound in sounds]
    with torch.inference_mode():
        expected = [theirs(**one).logits[0] for one in inputs]
        ours, lengths = module.forward(module.load(folder), *padded(module.features(sounds)))
    for row, count in enumerate(lengths.tolist()):
        torch.testing.assert_close(ours[row, :count], expected[row][:count], atol=1e-3, rtol=1e-3)
    assert tokenizer("añã bb").input_ids == vocabulary.encode("añã bb")
    path = vocabulary.encode("a") + [0] + vocabulary.encode("añ") + vocabulary.encode(" ") * 2 + vocabulary.encode("b")
    assert tokenizer.decode(path) == ctc.collapse(path, vocabulary) == "aañ b"


def test_mel_frames_equal_those_of_transformers() -> None:
    from transformers import ParakeetFeatureExtractor

    rng = np.random.default_rng(0)
    sounds = [
        babble(s, seed=i) + 1e-3 * rng.standard_normal(round(16000 * s)) for i, s in enumerate((0.03, 0.5, 2.345))
    ]
    sounds = [x.astype(np.float32) for x in sounds]
    expected = ParakeetFeatureExtractor()(sounds, sampling_rate=16000, return_tensors="pt")
    for i, ours in enumerate(FAMILIES["parakeet"].load_module().features(sounds)):
        count = int(expected.attention_mask[i].sum())
        torch.testing.assert_close(ours, expected.input_features[i, :count], atol=5e-4, rtol=1e-3)


def test_an_unknown_family_names_those_there_are() -> None:
    with pytest.raises(ConfigError, match="parakeet, parakeet_tdt, wav2vec2, mms"):
        family("quartznet")
