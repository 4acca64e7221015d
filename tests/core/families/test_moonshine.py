"""Moonshine as it is published: hears samples as long as they last, its loss and texts those of transformers."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
from transformers import (
    AutoTokenizer,
    MoonshineForConditionalGeneration,
    Wav2Vec2FeatureExtractor,
    pipeline,
)

from core import audio
from core.decoding.recogniser import Recogniser
from core.errors import CheckpointError, ConfigError, SoundError
from core.families import checkpoint, family, family_of
from core.families.initialise import initialise
from core.families.letters import read_letters
from core.families.moonshine import states_of
from core.families.transfer import make_plan
from core.objectives import objective
from core.objectives.kind import Stretch
from core.runs import events
from core.text.vocabulary import Vocabulary
from core.training.config import TrainConfig
from core.training.draft import make_config, start_from
from core.training.trainer import Trainer
from tests.builders import babble
from tests.core.training import tiny
from tests.shapes.shape import rewrite_config
from tests.tiny_models import batch_of, padded
from tests.tiny_moonshine import save_moonshine

TEXTS = ["abo de cab", "cab ñ", "de abo ode"]
SOUNDS = [babble(1.31, seed=1), babble(0.8, seed=2), babble(2.1, seed=3)]


@pytest.fixture(autouse=True)
def _own_threads() -> Iterator[None]:
    threads = torch.get_num_threads()
    yield
    torch.set_num_threads(threads)


@pytest.fixture(scope="module")
def moonshine(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("moonshine") / "moonshine-tiny"
    save_moonshine(folder, ["abo de cab", "cab de", "de abo ode"] * 5)
    return folder


def loaded(folder: Path, language: str = "en") -> tuple[torch.nn.Module, Any, Any]:
    kind = family_of(folder)
    model = kind.load_module().load(folder)
    module = kind.functions_of(model)
    return model, module, objective(kind.objective).load(module, read_letters(folder).vocabulary, language)


def test_it_is_known_and_its_pieces_are_those_of_its_tokenizer(moonshine: Path) -> None:
    assert checkpoint.check(moonshine) is not None
    model, module, work = loaded(moonshine)
    assert (family_of(moonshine).key, module.frame_seconds(model), module.feature_size) == ("moonshine", 0.024, 1)
    tokenizer = AutoTokenizer.from_pretrained(moonshine, local_files_only=True)
    pieces = work.vocabulary
    for text in (*TEXTS, "never seen: 漢字 ☃", "ñ"):
        own = pieces.encode(text)
        assert [pieces.numbers[i] for i in own] == tokenizer(text, add_special_tokens=False).input_ids
        assert pieces.decode(own) == text
        assert pieces.knows(text)
    assert "\\xC3" in pieces.tokens, "a byte is called what it is"
    assert pieces.decode(pieces.encode("ñ")[:-1]) == "\ufffd"
    assert set(pieces.spelt) == set("abcdeo")
    assert [pieces.numbers[i] for i in work.prompt.asked(model)] == [1], "a text begins with <s>"
    assert pieces.numbers[work.labels("cab")[-1]] == 2, "and ends with </s>"
    start = start_from(moonshine)
    config = make_config(start, "quick", name="x")
    assert (start.pieces, config.learning_rate, config.objective) == (True, 2e-5, "seq2seq")


def test_loss_and_texts_are_those_of_transformers_alone_and_in_a_batch(moonshine: Path) -> None:
    model, module, work = loaded(moonshine)
    theirs = MoonshineForConditionalGeneration.from_pretrained(moonshine, local_files_only=True).eval()
    tokenizer = AutoTokenizer.from_pretrained(moonshine, local_files_only=True)
    extractor = Wav2Vec2FeatureExtractor.from_pretrained(moonshine, local_files_only=True)
    batch = batch_of(module, SOUNDS, [work.labels(text) for text in TEXTS])
    heard = work.hear(model, *padded(module.features(SOUNDS)), [Stretch(0)] * len(SOUNDS))
    expected = 0.0
    for i, (sound, text) in enumerate(zip(SOUNDS, TEXTS, strict=True)):
        inputs = extractor(sound, sampling_rate=16000, return_tensors="pt")
        ids = [*tokenizer(text, add_special_tokens=False).input_ids, tokenizer.eos_token_id]
        with torch.inference_mode():
            own = float(theirs(**inputs, labels=torch.tensor([ids])).loss) * len(ids)
            single = batch_of(module, [sound], [work.labels(text)])
            assert float(work.loss(work.forward(model, single), single)) == pytest.approx(own, rel=1e-4)
            never = [work.vocabulary.numbers[token] for token in work.prompt.never(model)]
            texts = theirs.generate(**inputs, suppress_tokens=never, max_new_tokens=20)
        expected += own
        (alone,) = work.hear(model, *padded(module.features([sound])), [Stretch(0)])
        assert work.written(alone) == work.written(heard[i])
        np.testing.assert_allclose(alone.written.logs, heard[i].written.logs, atol=1e-3)
        mine = [work.vocabulary.numbers[token] for token in work.written(heard[i])][:20]
        written = texts[0, 1:].tolist()
        end = written.index(tokenizer.eos_token_id) if tokenizer.eos_token_id in written else 20
        assert mine[:end] == written[: min(end, len(mine))]
        assert mine
    with torch.inference_mode():
        assert float(work.loss(work.forward(model, batch), batch)) == pytest.approx(expected, rel=1e-4)
        half = work.loss(work.forward(model, batch).to(torch.bfloat16), batch)
    assert half.dtype == torch.float32


def test_what_is_heard_has_as_many_states_as_its_length_gives(moonshine: Path) -> None:
    model, module, _ = loaded(moonshine)
    for samples in (960, 1279, 1280, 8000, 8001, 16000, 16127):
        (features,) = module.features([babble(2.0)[:samples]])
        window = module.window_frames(model, samples, True)
        with torch.inference_mode():
            states = module.encode(model, *padded([features]), window)
            whole = model.model.encoder(features[None, :, 0]).last_hidden_state  # type: ignore[union-attr, operator]
        assert int(states.ne(0).any(-1).sum()) == whole.shape[1] == module.output_frames(model, samples)
        torch.testing.assert_close(states[:, : whole.shape[1]], whole, atol=1e-4, rtol=1e-3)
    assert states_of(894) == 0
    with pytest.raises(SoundError, match="at least 60 ms") as caught:
        module.features([np.zeros(900, np.float32)])
    assert "too short" in caught.value.message


def test_new_letters_start_from_its_pieces_and_both_halves_share_their_rows(moonshine: Path) -> None:
    plan = make_plan(moonshine, Vocabulary.of_letters("abcdeoã"))
    assert {p.letter for p in plan.of("carried")} == set("abcdeo")
    assert {t.name for t in plan.tensors if t.action == "rows"} == {"model.decoder.embed_tokens.weight"}
    model, _ = initialise(plan, TrainConfig(source=str(moonshine)))
    net: Any = model
    assert net.proj_out.weight.data_ptr() == net.model.decoder.embed_tokens.weight.data_ptr()
    assert [getattr(net.config, f"{n}_token_id") for n in ("bos", "eos", "decoder_start")] == [0, 0, 0]
    with pytest.raises(ConfigError, match="no sizes of its own"):
        family("moonshine").load_module().build(plan.vocabulary, {})


def test_a_shape_that_transformers_itself_cannot_hear_with_is_refused(moonshine: Path, tmp_path: Path) -> None:
    (tmp_path / "config.json").write_bytes((moonshine / "config.json").read_bytes())
    rewrite_config(tmp_path, decoder_num_key_value_heads=1)
    with pytest.raises(CheckpointError, match="moonshine"):
        family_of(tmp_path)


@pytest.mark.timeout(300)
@pytest.mark.parametrize(
    "vocabulary", ["source", *(pytest.param(v, marks=pytest.mark.long) for v in ("letters", "pieces"))]
)
def test_it_is_taught_resumed_and_read_elsewhere(moonshine: Path, tmp_path: Path, vocabulary: str) -> None:
    made = tiny.entries(tmp_path / "sounds", 4) + tiny.entries(tmp_path / "sounds", 2, "dev")
    own = {"source": str(moonshine), "family": "moonshine", "objective": "seq2seq", "layers": {}, "piece_count": 20}
    own |= {"hours": 0.008, "checks": 1, "vocabulary": vocabulary}
    whole, parted = (tiny.tiny_run(tmp_path / n, made, **own) for n in ("whole", "parted"))
    assert isinstance(Trainer(whole).train(), events.Finished)
    looks = iter(range(10**6))
    assert isinstance(Trainer(parted, lambda: "pause" if next(looks) == 2 else "").train(), events.Paused)
    Trainer(parted).train()
    assert (whole.model / "model.safetensors").read_bytes() == (parted.model / "model.safetensors").read_bytes()

    before, after = (json.loads((f / "config.json").read_text(encoding="utf-8")) for f in (moonshine, whole.model))
    names = ("eos_token_id", "decoder_start_token_id", "vocab_size")
    if vocabulary == "source":
        assert [before[name] for name in names] == [after[name] for name in names]
        assert (whole.model / "tokenizer.json").read_bytes() == (moonshine / "tokenizer.json").read_bytes()
    else:
        assert [after[name] for name in names[:2]] == [0, 0]
    theirs, found = MoonshineForConditionalGeneration.from_pretrained(
        whole.model, local_files_only=True, output_loading_info=True
    )
    assert not found["missing_keys"]
    assert not found["unexpected_keys"]
    assert theirs.config.vocab_size == after["vocab_size"]
    model, module, work = loaded(whole.model, "pt")
    sound = audio.load(made[0].audio)
    (heard,) = work.hear(model, *padded(module.features([sound])), [Stretch(0)])
    never = [getattr(work.vocabulary, "numbers", range(10**6))[token] for token in work.prompt.never(model)]
    read = pipeline("automatic-speech-recognition", model=str(whole.model), device=-1)
    text = read(sound.copy(), generate_kwargs={"max_new_tokens": 12, "num_beams": 1, "suppress_tokens": never or None})
    ours = work.vocabulary.decode(work.written(heard)[:12])
    assert text["text"].replace(" ", "").startswith(ours.replace(" ", "")), "a loop is written once here"
    assert isinstance(Recogniser(whole.model, language="pt").transcribe(sound).text, str)
