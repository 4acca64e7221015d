"""Checkpoints as other people publish them: any order of letters, capitals, odd blanks, masks, damaged files."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
import torch
from transformers import Wav2Vec2CTCTokenizer, Wav2Vec2FeatureExtractor, Wav2Vec2Processor

from core.errors import CheckpointError, TextError
from core.families import FAMILIES, checkpoint, family_of
from core.families.letters import read_letters
from core.families.transfer import make_plan
from core.sources.catalogue import describe
from core.text.normaliser import Normaliser
from core.text.vocabulary import PAD, Vocabulary
from core.writing import recovered
from tests.builders import babble
from tests.tiny_models import KIN, padded, save_encoder, save_foreign, save_tiny, tiny_model

ENGLISH = {"<pad>": 0, "<s>": 1, "</s>": 2, "<unk>": 3, "|": 4, "E": 5, "T": 6, "A": 7, "'": 8}
HEAR_PADDING = ("data2vec-audio", "sew", "sew-d", "wav2vec2-conformer")
"""In a batch transformers lets convolutions of these see the padding; ours hear each utterance as if it were alone."""
BLANK_LAST = {"|": 0, "b": 1, "a": 2, "ñ": 3, "[UNK]": 4, "[PAD]": 5}


def test_a_blank_at_the_end_is_brought_to_the_front_with_its_row(tmp_path: Path) -> None:
    model = save_foreign(tmp_path / "m", BLANK_LAST, pad="[PAD]")
    letters = read_letters(tmp_path / "m")
    assert letters.vocabulary.tokens == (PAD, " ", "b", "a", "ñ", "<unk>")
    assert letters.rows == (5, 0, 1, 2, 3, 4)
    loaded = FAMILIES["wav2vec2"].load_module().load(tmp_path / "m").state_dict()
    for name in ("lm_head.weight", "lm_head.bias"):
        assert torch.equal(loaded[name], model.state_dict()[name][torch.tensor(letters.rows)])


def test_capitals_are_matched_as_small_letters_and_the_plan_says_so(tmp_path: Path) -> None:
    save_foreign(tmp_path / "m", ENGLISH)
    plan = make_plan(tmp_path / "m", Vocabulary.of_letters("atex"))
    assert {p.letter: p.source for p in plan.letters if p.origin == "carried"} == {"a": "a", "t": "t", "e": "e"}
    assert "capital" in plan.of("carried")[0].reason
    assert any("capitals" in note for note in plan.notes)


def test_letters_of_both_cases_are_left_as_they_are(tmp_path: Path) -> None:
    save_foreign(tmp_path / "m", {"<pad>": 0, "|": 1, "a": 2, "A": 3})
    assert read_letters(tmp_path / "m").vocabulary.tokens == (PAD, " ", "a", "A")


def test_rows_without_a_letter_have_a_name_and_are_never_written(tmp_path: Path) -> None:
    save_foreign(tmp_path / "m", {"<pad>": 0, "|": 1, "a": 2})
    table = json.loads((tmp_path / "m" / "vocab.json").read_text())
    del table["a"]
    (tmp_path / "m" / "vocab.json").write_text(json.dumps(table))
    vocabulary = read_letters(tmp_path / "m").vocabulary
    assert vocabulary.tokens == (PAD, " ", "<unused2>")
    assert vocabulary.decode([2]) == ""
    assert vocabulary.letters == ()


@pytest.mark.parametrize("model_type", list(KIN))
@pytest.mark.parametrize(
    ("norm", "mask", "normalise"), [("layer", True, True), ("group", False, True), ("group", False, False)]
)
@pytest.mark.filterwarnings("ignore:Support for mismatched key_padding_mask:UserWarning")  # WavLM of transformers
def test_hears_like_transformers(tmp_path: Path, model_type: str, norm: str, mask: bool, normalise: bool) -> None:
    settings = {
        "feature_extractor_type": "Wav2Vec2FeatureExtractor",
        "do_normalize": normalise,
        "return_attention_mask": mask,
        "sampling_rate": 16000,
    }
    theirs = save_foreign(
        tmp_path / "m", ENGLISH, model_type=model_type, preprocessor=settings, feat_extract_norm=norm, conv_bias=True
    )
    module = family_of(tmp_path / "m").load_module()
    ours = module.load(tmp_path / "m")
    extractor = Wav2Vec2FeatureExtractor.from_pretrained(tmp_path / "m")
    sounds = (
        [babble(0.9, seed=2), babble(0.6, seed=3)] if mask and model_type not in HEAR_PADDING else [babble(0.9, seed=2)]
    )
    inputs = extractor(sounds, sampling_rate=16000, return_tensors="pt", padding=True)
    with torch.inference_mode():
        expected = theirs(**inputs).logits
        logits, lengths = module.forward(ours, *padded(module.features(sounds)))
    order = torch.tensor(read_letters(tmp_path / "m").rows)
    for row, count in enumerate(lengths.tolist()):
        torch.testing.assert_close(logits[row, :count], expected[row, :count][:, order], atol=1e-4, rtol=1e-3)


@pytest.mark.parametrize("normalise", [True, False])
def test_processors_as_transformers_5_saves_them_are_read(tmp_path: Path, normalise: bool) -> None:
    save_foreign(tmp_path / "m", ENGLISH, preprocessor={"do_normalize": not normalise})
    extractor = Wav2Vec2FeatureExtractor(do_normalize=normalise, return_attention_mask=normalise)
    tokenizer = Wav2Vec2CTCTokenizer.from_pretrained(tmp_path / "m")
    Wav2Vec2Processor(extractor, tokenizer).save_pretrained(tmp_path / "theirs")
    shutil.copy(tmp_path / "theirs" / "processor_config.json", tmp_path / "m")
    assert not (tmp_path / "theirs" / "preprocessor_config.json").exists()
    checkpoint.check(tmp_path / "m")
    model = family_of(tmp_path / "m").load_module().load(tmp_path / "m")
    assert (model.listening.normalise, model.listening.mask) == (normalise, normalise)
    assert Wav2Vec2FeatureExtractor.from_pretrained(tmp_path / "m").do_normalize is normalise


@pytest.mark.parametrize("nested", [True, False])
@pytest.mark.parametrize(
    ("family", "settings", "says"),
    [
        ("wav2vec2", {"sampling_rate": 8000}, "hears sound at 8000 Hz"),
        ("parakeet", {"sampling_rate": 22050}, "hears sound at 22050 Hz"),
        ("parakeet", {"feature_size": 128}, "feature_size is 128, not 80"),
    ],
)
def test_what_wants_other_sound_is_refused_when_it_is_chosen(
    tmp_path: Path, family: str, settings: dict[str, int], says: str, nested: bool
) -> None:
    folder = save_tiny(tmp_path / "m", family, "abc")
    path = folder / "preprocessor_config.json"
    values = json.loads(path.read_text(encoding="utf-8")) | settings
    if nested:
        path.unlink()
        (folder / "processor_config.json").write_text(json.dumps({"feature_extractor": values}), encoding="utf-8")
    else:
        path.write_text(json.dumps(values), encoding="utf-8")
    with pytest.raises(CheckpointError, match=says):
        checkpoint.check(folder)
    assert describe(folder, "x", "folder").problem is not None
    with pytest.raises(CheckpointError, match=says):
        family_of(folder).load_module().load(folder)
    (folder / "processor_config.json").write_text("[]", encoding="utf-8")
    with pytest.raises(CheckpointError, match=r"processor_config\.json does not"):
        checkpoint.check(folder)


@pytest.mark.parametrize("model_type", list(KIN))
def test_keeps_how_it_listens_when_saved_again(tmp_path: Path, model_type: str) -> None:
    settings = {"do_normalize": False, "return_attention_mask": False, "sampling_rate": 16000}
    save_foreign(tmp_path / "m", ENGLISH, model_type=model_type, preprocessor=settings)
    module = family_of(tmp_path / "m").load_module()
    letters = read_letters(tmp_path / "m")
    card = checkpoint.read_card(tmp_path / "m")
    model = module.load(tmp_path / "m")
    checkpoint.save(tmp_path / "again", model, letters.vocabulary, Normaliser.for_language("en"), card)
    again = module.load(tmp_path / "again")
    assert module.preprocessor(again) == module.preprocessor(model)
    assert module.preprocessor(again)["do_normalize"] is False
    assert all(torch.equal(t, again.state_dict()[n]) for n, t in model.state_dict().items())
    assert checkpoint.read_vocabulary(tmp_path / "again") == letters.vocabulary


def test_the_sample_reading_convolutions_never_learn(tmp_path: Path) -> None:
    save_foreign(tmp_path / "m", ENGLISH)
    module = family_of(tmp_path / "m").load_module()
    model = module.load(tmp_path / "m").train()
    logits, _ = module.forward(model, *padded(module.features([babble(0.8)])))
    logits.sum().backward()
    assert FAMILIES["wav2vec2"].fixed == ("wav2vec2.feature_extractor",)
    assert all(p.grad is None for p in model.get_submodule("wav2vec2.feature_extractor").parameters())


def test_a_batch_shorter_than_the_checkpoints_own_masks_still_trains(tmp_path: Path) -> None:
    save_foreign(tmp_path / "m", ENGLISH, mask_time_prob=0.65, mask_time_length=10)
    module = family_of(tmp_path / "m").load_module()
    model = module.load(tmp_path / "m").train()
    logits, _ = module.forward(model, *padded(module.features([babble(0.1)])))
    assert torch.isfinite(logits).all()


def test_old_names_of_weight_norm_are_the_same_tensors(tmp_path: Path) -> None:
    from safetensors.torch import load_file, save_file

    model = save_foreign(tmp_path / "m", ENGLISH)
    path = tmp_path / "m" / "model.safetensors"
    renamed = {
        n.replace("parametrizations.weight.original0", "weight_g").replace(
            "parametrizations.weight.original1", "weight_v"
        ): t
        for n, t in load_file(path).items()
    }
    assert any(n.endswith("conv.weight_g") for n in renamed)
    save_file(renamed, path, metadata={"format": "pt"})
    assert checkpoint.tensor_shapes(tmp_path / "m").keys() == model.state_dict().keys()
    loaded = family_of(tmp_path / "m").load_module().load(tmp_path / "m")
    assert all(torch.equal(t, loaded.state_dict()[n]) for n, t in model.state_dict().items())


def test_weights_in_several_files_are_read(tmp_path: Path) -> None:
    model = save_foreign(tmp_path / "one", ENGLISH)
    shutil.copytree(tmp_path / "one", tmp_path / "many")
    (tmp_path / "many" / "model.safetensors").unlink()
    model.save_pretrained(tmp_path / "many", max_shard_size="20KB")
    assert len(list((tmp_path / "many").glob("*.safetensors"))) > 1
    assert checkpoint.tensor_shapes(tmp_path / "many") == checkpoint.tensor_shapes(tmp_path / "one")
    loaded = family_of(tmp_path / "many").load_module().load(tmp_path / "many")
    assert torch.equal(loaded.state_dict()["lm_head.weight"], model.state_dict()["lm_head.weight"])


def damage(folder: Path, what: str) -> None:
    """Spoil a good checkpoint in one way."""
    weights = folder / "model.safetensors"
    match what:
        case "no config":
            (folder / "config.json").unlink()
        case "config is text":
            (folder / "config.json").write_text("hello")
        case "unknown family":
            (folder / "config.json").write_text('{"model_type": "quartznet"}')
        case "no weights":
            weights.unlink()
        case "weights cut short":
            weights.write_bytes(weights.read_bytes()[:-100])
        case "weights are text":
            weights.write_bytes(b"this is not a tensor file at all")
        case "only a pickle":
            weights.rename(folder / "pytorch_model.bin")
        case "no letters":
            (folder / "vocab.json").unlink()
        case "letters of another model":
            (folder / "vocab.json").write_text(
                json.dumps({"<pad>": 0, "|": 1, **{chr(97 + i): i + 2 for i in range(26)}})
            )
        case "letters in tables":
            (folder / "vocab.json").write_text('{"spa": {"a": 0}}')
        case "two letters in one row":
            (folder / "vocab.json").write_text('{"<pad>": 0, "|": 1, "a": 2, "b": 2}')
        case "card is text":
            (folder / "vizinho.json").write_text("{")
        case "rules of a later version":
            (folder / "normaliser.json").write_text('[{"kind": "telepathy"}]')


DAMAGES = {
    "no config": "no config.json",
    "config is text": "cannot be read",
    "unknown family": "quartznet",
    "no weights": "model.safetensors",
    "weights cut short": "damaged",
    "weights are text": "damaged",
    "only a pickle": "must be converted first",
    "no letters": "vocab.json",
    "letters of another model": "12 output rows for 28 letters",
    "letters in tables": "holds several languages",
    "two letters in one row": "“a” and “b” of .* have the same number",
    "card is text": "cannot be read",
    "rules of a later version": "telepathy",
}


@pytest.mark.parametrize("what", list(DAMAGES))
def test_a_damaged_folder_says_what_is_wrong(tmp_path: Path, what: str) -> None:
    folder = save_tiny(tmp_path / "m")
    checkpoint.check(folder)
    damage(folder, what)
    with pytest.raises((CheckpointError, TextError), match=DAMAGES[what]) as caught:
        checkpoint.check(folder)
    assert caught.value.hint


@pytest.mark.parametrize("change", ["missing", "left over"])
def test_a_missing_or_left_over_tensor_is_named(tmp_path: Path, change: str) -> None:
    from safetensors.torch import load_file, save_file

    folder = save_tiny(tmp_path / "m")
    tensors = load_file(folder / "model.safetensors")
    if change == "missing":
        del tensors["encoder.subsampling.linear.bias"]
    else:
        tensors["encoder.subsampling.extra"] = torch.zeros(3)
    save_file(tensors, folder / "model.safetensors", metadata={"format": "pt"})
    with pytest.raises(CheckpointError, match=r"encoder\.subsampling\.(linear\.bias|extra)"):
        FAMILIES["parakeet"].load_module().load(folder)


def test_a_tensor_of_another_shape_is_refused_not_made_afresh(tmp_path: Path) -> None:
    from safetensors.torch import load_file, save_file

    folder = save_tiny(tmp_path / "m")
    tensors = load_file(folder / "model.safetensors")
    tensors["encoder.subsampling.linear.bias"] = torch.zeros(7)
    save_file(tensors, folder / "model.safetensors", metadata={"format": "pt"})
    with pytest.raises(CheckpointError, match=r"encoder\.subsampling\.linear\.bias .* shape \(7,\).* says \(32,\)"):
        FAMILIES["parakeet"].load_module().load(folder)


def test_a_bare_encoder_is_whole_but_does_not_write(tmp_path: Path) -> None:
    save_encoder(tmp_path / "m")
    assert checkpoint.check(tmp_path / "m") is None


def test_writing_is_whole_or_not_at_all(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = save_tiny(tmp_path / "m", letters="abc")
    before = {p.name: p.read_bytes() for p in folder.iterdir()}
    vocabulary = Vocabulary.of_letters("xyz")

    def full_disk(*_: object) -> None:
        raise OSError("No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(checkpoint, "_write_vocabulary", full_disk)  # private: the disk gets full between two files
        with pytest.raises(CheckpointError, match="cannot be written"):
            checkpoint.save(
                folder, tiny_model("parakeet", vocabulary), vocabulary, Normaliser(()), checkpoint.Card("New")
            )
    assert {p.name: p.read_bytes() for p in folder.iterdir()} == before


def test_a_crash_between_the_two_renames_loses_nothing(tmp_path: Path) -> None:
    folder = save_tiny(tmp_path / "m", letters="abc")
    folder.rename(tmp_path / "m.old")
    recovered(folder)
    assert checkpoint.read_vocabulary(folder).letters == ("a", "b", "c")
    recovered(folder)
    assert folder.is_dir()


def test_the_delimiter_cannot_be_a_letter(tmp_path: Path) -> None:
    vocabulary = Vocabulary.of_letters("a|")
    with pytest.raises(TextError, match="stands for the space"):
        checkpoint.save(
            tmp_path / "m", tiny_model("parakeet", vocabulary), vocabulary, Normaliser(()), checkpoint.Card("New")
        )
    assert not (tmp_path / "m").exists()


def test_cards_remember_whose_voices_were_heard() -> None:
    synthetic = checkpoint.Card("Starter", voices="synthetic")
    assert checkpoint.voices_of(60, 0, synthetic) == "both"
    assert checkpoint.voices_of(0, 60, synthetic) == "synthetic"
    assert checkpoint.voices_of(60, 0) == "people"
    assert checkpoint.voices_of(0, 0) == ""
    child = checkpoint.Card("Run", source=synthetic.to_json())
    grandchild = checkpoint.Card("Run 2", source=child.to_json())
    assert grandchild.chain == ("Run 2", "Run", "Starter")
    later = {**grandchild.to_json(), "from_a_later_version": 1}
    assert checkpoint.Card.from_json(later) == grandchild


@pytest.mark.parametrize(
    ("front", "language"),
    [
        ("language: es\nlicense: mit", "es"),
        ("license: mit\nlanguage:\n- pt\ntags:\n- audio", "pt"),
        ("language:\n- pt\n- es\ntags:\n- audio", ""),
        ("language: Spanish", ""),
        ("tags:\n- es", ""),
    ],
)
def test_the_language_of_a_published_model_is_read_from_its_readme(tmp_path: Path, front: str, language: str) -> None:
    save_foreign(tmp_path / "m", ENGLISH)
    assert checkpoint.read_card(tmp_path / "m").language == ""
    (tmp_path / "m" / "README.md").write_text(f"---\n{front}\n---\n\nlanguage: xx\n")
    assert checkpoint.read_card(tmp_path / "m").language == language
