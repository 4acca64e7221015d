"""Canary as it is published: told the language as it was taught, its loss and texts those of transformers."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import torch
from tokenizers import Tokenizer
from transformers import (
    AutoProcessor,
    AutoTokenizer,
    CanaryForConditionalGeneration,
    ParakeetFeatureExtractor,
    pipeline,
)

from core import audio
from core.decoding.recogniser import Recogniser
from core.errors import ConfigError
from core.families import checkpoint, family, family_of
from core.families.initialise import initialise
from core.families.letters import read_letters
from core.families.pieces import letter_tokenizer
from core.families.transfer import make_plan
from core.objectives import objective
from core.objectives.kind import Stretch
from core.runs import events
from core.text.normaliser import Normaliser
from core.text.vocabulary import Vocabulary
from core.training.config import TrainConfig
from core.training.trainer import Trainer
from tests.builders import babble
from tests.core.training import tiny
from tests.tiny_canary import PROMPT, save_canary
from tests.tiny_models import batch_of, padded

TEXTS = ["abo de cab", "cab", "de abo ode"]
SOUNDS = [babble(1.3, seed=1), babble(0.8, seed=2), babble(2.1, seed=3)]


@pytest.fixture(autouse=True)
def _own_threads() -> Iterator[None]:
    threads = torch.get_num_threads()
    yield
    torch.set_num_threads(threads)


@pytest.fixture(scope="module")
def canary(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("canary") / "canary-1b-v2"
    save_canary(folder, TEXTS * 5)
    return folder


def loaded(folder: Path, language: str = "es") -> tuple[torch.nn.Module, Any, Any]:
    kind = family_of(folder)
    model = kind.load_module().load(folder)
    module = kind.functions_of(model)
    return model, module, objective(kind.objective).load(module, read_letters(folder).vocabulary, language)


def test_it_is_known_with_its_languages(canary: Path) -> None:
    assert checkpoint.check(canary) is not None
    model, module, work = loaded(canary)
    assert (family_of(canary).key, module.frame_seconds(model), module.feature_size) == ("canary", 0.08, 128)
    assert set(work.prompt.languages) == {"en", "es", "pt"}
    tokenizer = AutoTokenizer.from_pretrained(canary, local_files_only=True)
    numbers = work.vocabulary.numbers
    for language, told in (("es", "es"), ("gl", "pt"), ("ja", "en")):
        own = loaded(canary, language)[2].prompt
        asked = tokenizer(PROMPT.format(code=told), add_special_tokens=False).input_ids
        assert [numbers[i] for i in own.asked(model)] == [numbers[i] for i in own.taught(model)] == asked
    assert [numbers[i] for i in loaded(canary, "")[2].prompt.asked(model)] == tokenizer(
        PROMPT.format(code="en"), add_special_tokens=False
    ).input_ids, "it cannot tell the language from the sound"


def test_transformers_processor_asks_a_written_model_as_it_was_taught(canary: Path, tmp_path: Path) -> None:
    model, _, work = loaded(canary)
    rules, card = Normaliser.for_language("es"), checkpoint.Card("Canary", "es", "canary", "seq2seq")
    checkpoint.save(tmp_path / "out", model, work.vocabulary, rules, card)
    processor = AutoProcessor.from_pretrained(tmp_path / "out", local_files_only=True)
    for language in ("es", "pt", "en"):
        asked = processor.apply_transcription_request(audio=SOUNDS[0], source_language=language)
        taught = loaded(tmp_path / "out", language)[2].prompt.taught(model)
        assert asked["decoder_input_ids"].tolist() == [[work.vocabulary.numbers[token] for token in taught]]
    alphabet = Vocabulary.of_letters("abc")
    other = family("canary").load_module().reshape(canary, alphabet)
    checkpoint.save(tmp_path / "letters", other, alphabet, rules, card)
    assert not (tmp_path / "letters" / "chat_template.jinja").exists(), "with an alphabet it is told no language"


def test_loss_and_texts_are_those_of_transformers_alone_and_in_a_batch(canary: Path) -> None:
    model, module, work = loaded(canary)
    theirs = CanaryForConditionalGeneration.from_pretrained(canary, local_files_only=True).eval()
    tokenizer = AutoTokenizer.from_pretrained(canary, local_files_only=True)
    extractor = ParakeetFeatureExtractor.from_pretrained(canary, local_files_only=True)
    prompt = tokenizer(PROMPT.format(code="es"), add_special_tokens=False).input_ids
    batch = batch_of(module, SOUNDS, [work.labels(text) for text in TEXTS])
    heard = work.hear(model, *padded(module.features(SOUNDS)), [Stretch(0)] * len(SOUNDS))
    expected = 0.0
    for i, (sound, text) in enumerate(zip(SOUNDS, TEXTS, strict=True)):
        inputs = extractor(sound, sampling_rate=16000, return_tensors="pt")
        ids = [*prompt, *tokenizer(text, add_special_tokens=False).input_ids, tokenizer.eos_token_id]
        labels = torch.tensor([[-100] * (len(prompt) - 1) + ids[len(prompt) :]])
        with torch.inference_mode():
            out = theirs(**inputs, decoder_input_ids=torch.tensor([ids[:-1]]), labels=labels)
            own = float(out.loss) * (len(ids) - len(prompt))
            single = batch_of(module, [sound], [work.labels(text)])
            assert float(work.loss(work.forward(model, single), single)) == pytest.approx(own, rel=1e-4)
            never = [work.vocabulary.numbers[token] for token in work.prompt.never(model)]
            texts = theirs.generate(
                **inputs, decoder_input_ids=torch.tensor([prompt]), suppress_tokens=never, max_new_tokens=20
            )
        expected += own
        mine = [work.vocabulary.numbers[token] for token in work.written(heard[i])][:20]
        written = texts[0, len(prompt) :].tolist()
        end = written.index(tokenizer.eos_token_id) if tokenizer.eos_token_id in written else 20
        assert mine[:end] == written[: min(end, len(mine))]
        assert mine
    with torch.inference_mode():
        assert float(work.loss(work.forward(model, batch), batch)) == pytest.approx(expected, rel=1e-4)


def test_the_plan_has_rows_for_what_is_read_and_a_bias_for_what_is_written(canary: Path) -> None:
    plan = make_plan(canary, Vocabulary.of_letters("abcdeoã"))
    rows = {t.name for t in plan.tensors if t.action == "rows"}
    assert rows == {"model.decoder.embed_tokens.weight", "proj_out.bias"}
    model, _ = initialise(plan, TrainConfig(source=str(canary)))
    net: Any = model
    assert net.proj_out.weight.data_ptr() == net.model.decoder.embed_tokens.weight.data_ptr()
    with pytest.raises(ConfigError, match="no sizes of its own"):
        family("canary").load_module().build(plan.vocabulary, {})


def test_programs_that_read_no_table_of_letters_write_and_read_them_all_the_same() -> None:
    vocabulary = Vocabulary.of_letters(("a", "l", "h", "lh", "ñ", "."))
    segmenter = Tokenizer.from_str(letter_tokenizer(vocabulary))
    text = "alha ñ.lh hl"
    assert segmenter.encode(text).ids == vocabulary.encode(text)
    assert segmenter.decode(vocabulary.encode(text)) == text
    assert segmenter.decode([*vocabulary.encode("al"), 0]) == "al"
    assert segmenter.encode("x").ids == [0]


@pytest.mark.timeout(300)
@pytest.mark.filterwarnings("ignore:Using the model-agnostic default `max_length`:UserWarning")
@pytest.mark.parametrize("vocabulary", ["letters", pytest.param("source", marks=pytest.mark.long)])
def test_it_is_taught_resumed_and_read_elsewhere(canary: Path, tmp_path: Path, vocabulary: str) -> None:
    made = tiny.entries(tmp_path / "sounds", 4) + tiny.entries(tmp_path / "sounds", 2, "dev")
    own = {"source": str(canary), "family": "canary", "objective": "seq2seq", "layers": {}, "hours": 0.008, "checks": 1}
    whole, parted = (tiny.tiny_run(tmp_path / n, made, **own, vocabulary=vocabulary) for n in ("whole", "parted"))
    assert isinstance(Trainer(whole).train(), events.Finished)
    looks = iter(range(10**6))
    assert isinstance(Trainer(parted, lambda: "pause" if next(looks) == 2 else "").train(), events.Paused)
    Trainer(parted).train()
    assert (whole.model / "model.safetensors").read_bytes() == (parted.model / "model.safetensors").read_bytes()

    configs = [json.loads((f / "config.json").read_text(encoding="utf-8")) for f in (canary, whole.model)]
    names = ("pad_token_id", "eos_token_id", "decoder_start_token_id", "vocab_size")
    if vocabulary == "source":
        assert [configs[0][name] for name in names] == [configs[1][name] for name in names]
        assert (whole.model / "tokenizer.json").read_bytes() == (canary / "tokenizer.json").read_bytes()
    else:
        assert [configs[1][name] for name in names] == [0, 0, 0, len(tiny.LETTERS) + 2]
    assert configs[1]["decoder_config"]["vocab_size"] == configs[1]["vocab_size"]
    theirs, found = CanaryForConditionalGeneration.from_pretrained(
        whole.model, local_files_only=True, output_loading_info=True
    )
    assert not found["missing_keys"]
    assert not found["unexpected_keys"]
    model, module, work = loaded(whole.model, "pt")
    sound = audio.load(made[0].audio)
    (heard,) = work.hear(model, *padded(module.features([sound])), [Stretch(0)])
    tokenizer = AutoTokenizer.from_pretrained(whole.model, local_files_only=True)
    if vocabulary == "source":
        prompt = tokenizer(PROMPT.format(code="pt"), add_special_tokens=False).input_ids
        never = [work.vocabulary.numbers[token] for token in work.prompt.never(model)]
        inputs = ParakeetFeatureExtractor.from_pretrained(whole.model)(sound, sampling_rate=16000, return_tensors="pt")
        written = theirs.eval().generate(
            **inputs, decoder_input_ids=torch.tensor([prompt]), suppress_tokens=never, max_new_tokens=12
        )
        text = tokenizer.decode(written[0, len(prompt) :], skip_special_tokens=True)
    else:
        read = pipeline("automatic-speech-recognition", model=str(whole.model), device=-1)
        text = read(sound.copy(), generate_kwargs={"max_new_tokens": 12, "num_beams": 1})["text"]
    ours = work.vocabulary.decode(work.written(heard)[:12])
    assert text.replace(" ", "").startswith(ours.replace(" ", "")), "a loop is written once here"
    assert isinstance(Recogniser(whole.model, language="pt").transcribe(sound).text, str)
