"""MMS as it is published: one language of it is chosen as the source, and an adapter is made for a new one."""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from typing import Any

import pytest
import torch
from safetensors.torch import load_file
from transformers import AutoFeatureExtractor, Wav2Vec2ForCTC, pipeline

from core.checkpoint_paths import on_disk
from core.decoding import ctc
from core.decoding.recogniser import Recogniser
from core.errors import CheckpointError
from core.families import checkpoint, conversion, family, family_of
from core.families.initialise import initialise
from core.families.letters import read_letters
from core.families.plan import TransferPlan
from core.families.transfer import make_plan
from core.runs import events
from core.runs.export import export_model
from core.sources.catalogue import in_folder, resolve
from core.text.vocabulary import Vocabulary
from core.training.config import TrainConfig
from core.training.draft import start_from
from core.training.trainer import Trainer
from tests.builders import babble
from tests.core.training import tiny
from tests.tiny_mms import ALPHABETS, save_mms
from tests.tiny_models import padded


@pytest.fixture(scope="module")
def mms(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("mms") / "mms-1b-all"
    save_mms(folder)
    return folder


class Evil:
    """What would run code where it is unpickled."""

    def __reduce__(self) -> tuple[Any, ...]:
        return (os.mkdir, (str(Path.cwd() / "never-made-by-a-pickle"),))


def named(mms: Path, language: str) -> Path:
    return mms.with_name(f"{mms.name}#{language}")


@pytest.mark.parametrize("language", ["", *ALPHABETS])
def test_each_language_is_heard_and_written_as_in_transformers(mms: Path, language: str) -> None:
    source = named(mms, language) if language else mms
    letters = read_letters(source)
    assert set(letters.vocabulary.letters) == set(ALPHABETS[language or "eng"])
    assert checkpoint.check(source) is not None
    module = family_of(source).load_module()
    chosen = {"target_lang": language, "ignore_mismatched_sizes": True} if language else {}
    theirs = Wav2Vec2ForCTC.from_pretrained(mms, local_files_only=True, **chosen).eval()
    extractor = AutoFeatureExtractor.from_pretrained(mms, local_files_only=True)
    sounds = [babble(0.9, seed=2), babble(0.6, seed=3)]
    with torch.inference_mode():
        expected = theirs(**extractor(sounds, sampling_rate=16000, return_tensors="pt", padding=True)).logits
        ours, lengths = module.forward(module.load(source), *padded(module.features(sounds)))
    for row, count in enumerate(lengths.tolist()):
        torch.testing.assert_close(ours[row, :count], expected[row, :count][:, letters.rows], atol=1e-4, rtol=1e-4)


def test_the_sources_are_the_languages_each_with_its_own_name(mms: Path) -> None:
    found = in_folder(mms)
    assert [(s.key, s.language, s.usable) for s in found] == [
        (str(named(mms, "eng")), "en", True),
        (str(named(mms, "spa")), "es", True),
        (str(named(mms, "uzb-script_cyrillic")), "uz", True),
    ]
    assert found[1].title == "mms-1b-all, Spanish"
    assert found[1].letters == tuple("abcdeoñ")
    assert resolve(str(named(mms, "spa"))) == named(mms, "spa")
    assert set(Recogniser(named(mms, "spa")).transcribe(babble(1.0, seed=4)).text) <= set("abcdeoñ ")


def test_a_language_that_is_not_there_is_named_with_those_that_are(mms: Path, tmp_path: Path) -> None:
    with pytest.raises(CheckpointError, match="does not have the language “wol”") as caught:
        resolve(str(named(mms, "wol")))
    assert "eng, spa, uzb-script_cyrillic" in caught.value.hint
    few = tmp_path / "few"
    save_mms(few)
    (few / "adapter.spa.safetensors").unlink()
    with pytest.raises(CheckpointError, match=r"has no adapter\.spa\.safetensors") as caught:
        checkpoint.check(named(few, "spa"))
    assert "eng, uzb-script_cyrillic" in caught.value.hint
    assert [s.key for s in in_folder(few)] == [str(named(few, x)) for x in ("eng", "uzb-script_cyrillic")]


def test_an_adapter_of_another_model_is_refused_by_the_name_of_its_tensor(tmp_path: Path) -> None:
    save_mms(tmp_path / "m")
    save_mms(tmp_path / "larger", num_hidden_layers=3)
    name = "adapter.spa.safetensors"
    (tmp_path / "m" / name).write_bytes((tmp_path / "larger" / name).read_bytes())
    with pytest.raises(CheckpointError, match=r"does not fit .*layers\.2\.adapter_layer"):
        family("mms").load_module().load(named(tmp_path / "m", "spa"))


def test_a_folder_may_have_the_sign_in_its_name(tmp_path: Path) -> None:
    save_mms(tmp_path / "mms#1")
    assert on_disk(tmp_path / "mms#1") == tmp_path / "mms#1"
    assert on_disk(tmp_path / "mms#1#spa") == tmp_path / "mms#1"
    assert set(read_letters(tmp_path / "mms#1#spa").vocabulary.letters) == set(ALPHABETS["spa"])


def test_the_plan_takes_trunk_adapters_and_letters_of_the_chosen_language(mms: Path) -> None:
    plan = make_plan(named(mms, "spa"), Vocabulary.of_letters("abcdeoã"))
    assert {p.letter: p.source for p in plan.of("carried")} == {x: x for x in "abcdeo"}
    assert plan.left_out == ("ñ",)
    assert plan.family == "mms"
    model, module = initialise(plan, TrainConfig(source=plan.source))
    theirs = module.source_tensors(named(mms, "spa"))
    adapters = {n: t for n, t in model.state_dict().items() if ".adapter_layer." in n}
    assert len(adapters) == 12
    assert all(torch.equal(tensor, theirs[name]) for name, tensor in adapters.items())
    assert any(t.name in adapters and t.action == "reused" for t in plan.tensors)
    assert start_from(named(mms, "spa")).language == "es"


def test_adapters_that_come_only_pickled_are_converted_and_nothing_else_is_run(
    mms: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    folder = tmp_path / "mms"
    shutil.copytree(mms, folder)
    safe, pickled = folder / "adapter.spa.safetensors", folder / "adapter.spa.bin"
    torch.save(load_file(safe), pickled)
    safe.unlink()
    source = named(folder, "spa")
    assert [s.key for s in in_folder(folder)] == [str(named(folder, name)) for name in ALPHABETS]
    assert conversion.size(source) == pickled.stat().st_size
    with pytest.raises(CheckpointError, match="must be converted first"):
        checkpoint.check(source)
    module = family("mms").load_module()
    wanted = module.load(named(mms, "spa")).state_dict()
    found = module.load(source).state_dict()
    assert all(torch.equal(tensor, found[name]) for name, tensor in wanted.items())
    assert conversion.size(source) == 0
    assert checkpoint.check(source) is not None

    torch.save({"lm_head.weight": Evil()}, pickled)
    with pytest.raises(CheckpointError, match="it holds more than weights"):
        module.load(source)
    assert not Path("never-made-by-a-pickle").exists()


@pytest.mark.timeout(300)
def test_an_adapter_for_a_new_language_is_planned_trained_resumed_and_reloaded(mms: Path, tmp_path: Path) -> None:
    source = named(mms, "spa")
    own = {"source": str(source), "family": "mms", "layers": {}, "strategy": "top", "learning_rate": 1e-3}
    made = tiny.entries(tmp_path / "sounds", 6) + tiny.entries(tmp_path / "sounds", 2, "dev")
    whole, parted = (tiny.tiny_run(tmp_path / name, made, **own, hours=0.02) for name in ("whole", "parted"))
    plan = TransferPlan.read(whole.transfer)
    assert "mms-1b-all#spa" in plan.as_text()
    Trainer(whole).train()
    looks = iter(range(10**6))
    assert isinstance(Trainer(parted, lambda: "pause" if next(looks) == 2 else "").train(), events.Paused)
    Trainer(parted).train()
    weights = [(run.model / "model.safetensors").read_bytes() for run in (whole, parted)]
    assert weights[0] == weights[1]

    module = family("mms").load_module()
    ours, before = module.load(whole.model).state_dict(), module.source_tensors(source)
    changed = {n for n in ours if n in before and not torch.equal(ours[n], before[n])}
    assert changed
    assert all(".adapter_layer." in n or n.startswith("lm_head.") for n in changed), changed
    assert read_letters(whole.model).vocabulary == Vocabulary.of_letters(tiny.LETTERS)
    assert checkpoint.read_card(whole.model).source["language"] == "es"  # type: ignore[index]

    sound = tiny.spoken("abo de cab", seed=9)
    heard = pipeline("automatic-speech-recognition", model=str(whole.model), device=-1)
    with torch.inference_mode():
        logits, _ = module.forward(module.load(whole.model), *padded(module.features([sound])))
    vocabulary = read_letters(whole.model).vocabulary
    assert heard(sound.copy())["text"].split() == ctc.collapse(logits[0].argmax(-1).numpy(), vocabulary).split() != []
    out = tmp_path / "out"
    assert "adapter.por.safetensors" in export_model(whole, out)
    beside = tmp_path / "several"
    shutil.copytree(mms, beside)
    shutil.copy2(out / "adapter.por.safetensors", beside)
    theirs = Wav2Vec2ForCTC.from_pretrained(
        beside, target_lang="por", ignore_mismatched_sizes=True, local_files_only=True
    ).eval()
    with torch.inference_mode():
        extractor = AutoFeatureExtractor.from_pretrained(beside, local_files_only=True)
        heard_so = theirs(**extractor(sound, sampling_rate=16000, return_tensors="pt")).logits
    torch.testing.assert_close(heard_so[0], logits[0], atol=1e-4, rtol=1e-4)

    again = make_plan(whole.model, Vocabulary.of_letters(tiny.LETTERS))
    assert (again.family, again.of("fresh")) == ("mms", ())
