"""Ready text models of every known kind: what they say of sentences is what transformers' own loss says; what cannot be
asked is refused; brought into a project they weigh a recogniser's texts."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
from safetensors.torch import load_file, save_file
from transformers import BertConfig, BertModel

from core.cli import main
from core.commands import ready_models
from core.decoding import ctc
from core.decoding.read_with_text import chosen
from core.decoding.rescored import RescoredSearch
from core.errors import CheckpointError, TextError, WorkbenchError
from core.lm import store
from core.lm.note import Weights
from core.lm.ready import __main__ as child
from core.lm.ready import bringing, scoring
from core.lm.ready.scoring import ReadyScorer, covered_edges, gap_of, load
from core.lm.scorer import measure, scorer_of
from core.lm.text_reading import Reader, TextReading
from core.text.vocabulary import Vocabulary
from tests.core.decoding.test_ctc_paths import log_softmax
from tests.core.lm.ready.tiny_ready import MADE, SENTENCES, UNSEEN, make, write_tokenizer

TEXTS = [*SENTENCES, UNSEEN, "menina vê"]


@pytest.fixture(scope="module")
def places(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("ready")


@pytest.fixture
def folder(places: Path, request: pytest.FixtureRequest) -> Path:
    """The tiny checkpoint of that name, made once."""
    place = places / request.param
    return place if place.exists() else make(place, request.param)


def by_their_loss(own: ReadyScorer, text: str) -> float:
    """-log p of a text by the loss that transformers computes itself, which is a mean over what it is asked."""
    model, tokenizer = own.model, own.tokenizer
    ids = tokenizer(text, add_special_tokens=False)["input_ids"]
    if own.kind.way == "causal":
        begins = tokenizer.bos_token_id if tokenizer.bos_token_id is not None else tokenizer.eos_token_id
        whole = torch.tensor([[begins, *ids, tokenizer.eos_token_id]])
        return float(model(input_ids=whole, labels=whole).loss) * (len(ids) + 1)
    if own.kind.way == "masked":
        begins, ends = covered_edges(tokenizer)
        assert [*begins, *ids, *ends] == tokenizer(text)["input_ids"]
        found = 0.0
        for place in range(len(ids)):
            covered = torch.tensor([[*begins, *ids, *ends]])
            labels = torch.full_like(covered, -100)
            labels[0, len(begins) + place] = ids[place]
            covered[0, len(begins) + place] = tokenizer.mask_token_id
            found += float(model(input_ids=covered, labels=labels).loss)
        return found
    if own.kind.way == "permuted":
        whole = torch.tensor([[*ids, tokenizer.sep_token_id]])
        count = whole.shape[1]
        found = 0.0
        for place in range(count):  # one after another, as the model was taught
            hidden = torch.ones(1, count, count).triu()
            target = torch.zeros(1, 1, count)
            target[0, 0, place] = 1.0
            answer = model(input_ids=whole, perm_mask=hidden, target_mapping=target, labels=whole[:, place : place + 1])
            found += float(answer.loss)
        return found
    gap = gap_of(tokenizer)
    labels = torch.tensor([[*gap, *ids, tokenizer.eos_token_id]])
    asked = labels.clone()
    asked[0, : len(gap)] = -100
    told = torch.tensor([[*gap, tokenizer.eos_token_id]])
    before = torch.cat((torch.tensor([[model.config.decoder_start_token_id]]), labels[:, :-1]), 1)
    return float(model(input_ids=told, decoder_input_ids=before, labels=asked).loss) * (len(ids) + 1)


@pytest.mark.parametrize("folder", MADE, indirect=True)
def test_a_score_is_what_transformers_own_loss_says(folder: Path) -> None:
    own = load(folder)
    with torch.inference_mode():
        expected = [-by_their_loss(own, text) for text in TEXTS]
    found = own.scores(TEXTS)
    assert [score.log_probability for score in found] == pytest.approx(expected, abs=1e-4, rel=1e-5)
    assert len({round(score.log_probability, 3) for score in found}) == len(TEXTS)
    assert [score.letters for score in found] == [len(text) for text in TEXTS]
    assert own.scores([]) == []
    assert own.exact == (own.kind.way != "masked")
    alone = [own.scores([text])[0].log_probability for text in TEXTS]
    assert alone == pytest.approx([score.log_probability for score in found], abs=1e-4)


@pytest.mark.parametrize("folder", ["gpt2", "bert", "xlnet", "t5"], indirect=True)
def test_batches_change_nothing_and_empty_texts_are_told(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    own = load(folder)
    whole = [score.log_probability for score in own.scores(TEXTS)]
    monkeypatch.setattr(scoring, "AT_ONCE", 1)
    assert [score.log_probability for score in own.scores(TEXTS)] == pytest.approx(whole, abs=1e-4)
    (nothing,) = own.scores([""])
    assert nothing.units == 0
    assert np.isfinite(nothing.log_probability)


@pytest.mark.parametrize("folder", ["gpt2", "roberta"], indirect=True)
def test_what_is_longer_than_a_model_takes_is_asked_in_halves(folder: Path) -> None:
    own = load(folder)
    long = " ".join(SENTENCES * 4)
    (score,) = own.scores([long])
    assert score.units > 64
    assert np.isfinite(score.log_probability)


@pytest.mark.parametrize("folder", ["gpt2", "bert"], indirect=True)
def test_only_probabilities_are_measured_in_bits(folder: Path) -> None:
    found = measure(load(folder), SENTENCES)
    assert (found.bits is None) == (folder.name == "bert")


def here(monkeypatch: pytest.MonkeyPatch) -> None:
    """The child's work in this process."""

    def run(arguments: Sequence[str]) -> dict[str, Any]:
        assert arguments[0] == "core.lm.ready"
        return tried(Path(arguments[1]))

    monkeypatch.setattr(ready_models, "run_child", run)


def tried(folder: Path) -> dict[str, Any]:
    import contextlib
    import io

    with contextlib.redirect_stdout(io.StringIO()) as out:
        child.main([str(folder)])
    answer: dict[str, Any] = json.loads(out.getvalue().splitlines()[-1])
    if "error" in answer:
        raise WorkbenchError.from_json(answer["error"])
    return answer


@pytest.mark.parametrize("folder", ["gpt2"], indirect=True)
def test_one_is_added_listed_and_weighs_what_is_heard(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    here(monkeypatch)
    project = tmp_path / "project"
    assert main(["new", str(project), "--name", "p", "--language", "pt"]) == 0
    capsys.readouterr()
    (folder / "run_me.py").write_text("raise SystemExit", encoding="utf-8")
    assert main(["lm", str(project), "add", "small", "--ready", str(folder), "--json"]) == 0
    added = json.loads(capsys.readouterr().out)
    assert (added["kind"], added["unit"], added["language"], added["licence"]) == ("ready", "piece", "", "")
    assert added["parameters"] > 1000
    kept = {path.name for path in (project / "lm" / "small").iterdir()}
    assert kept >= {"config.json", "tokenizer.json", "model.safetensors", "note.json"}
    assert "run_me.py" not in kept
    for front, more, told in (
        ("language: eu\nlicense: mit", (), ("eu", "mit")),
        ("language:\n- eu\n- es\nlicense: mit", (), ("", "mit")),
        ("language: eu\nlicense: mit", ("--language", "ca", "--licence", "none"), ("ca", "none")),
    ):
        (folder / "README.md").write_text(f"---\n{front}\n---\n# A model\n", encoding="utf-8")
        asked = ["lm", str(project), "add", "small", "--ready", str(folder), "--replace", *more, "--json"]
        assert main(asked) == 0
        added = json.loads(capsys.readouterr().out)
        assert (added["language"], added["licence"]) == told
    assert main(["lm", str(project)]) == 0
    assert "ready, pieces" in capsys.readouterr().out
    model = store.find("small", project)
    texts = ["o", "a"]
    likely = max(zip(scorer_of(model).scores(texts), texts), key=lambda pair: pair[0].log_probability)[1]
    letters = Vocabulary.of_letters("ao")
    alike = np.full((1, len(letters.tokens)), -9.0, np.float32)
    alike[0, [letters.encode("a")[0], letters.encode("o")[0]]] = 0.0
    found = chosen(TextReading(model.folder, weights=Weights(0, 0, 0, 1.0)), Reader(letters, "print", "pt", ())).search
    assert isinstance(found, RescoredSearch)
    assert ctc.collapse(found(log_softmax(alike))[0].tokens, letters) == likely
    weights = model.folder / "model.safetensors"
    weights.write_bytes(weights.read_bytes() + b"x")
    with pytest.raises(TextError, match="not the one that was made"):
        scorer_of(model)


def test_weights_in_several_files_are_kept_as_they_are(places: Path, tmp_path: Path) -> None:
    source = make(places / "sharded", "bert")
    tensors = load_file(source / "model.safetensors")
    names = sorted(tensors)
    parts = {"model-00001-of-00002.safetensors": names[::2], "model-00002-of-00002.safetensors": names[1::2]}
    for file, own in parts.items():
        save_file({name: tensors[name] for name in own}, source / file, {"format": "pt"})
    index = {"metadata": {}, "weight_map": {name: file for file, own in parts.items() for name in own}}
    (source / "model.safetensors.index.json").write_text(json.dumps(index), encoding="utf-8")
    whole = load(source).scores(SENTENCES)
    (source / "model.safetensors").unlink()
    model, found = bringing.bring(tmp_path, "bert", source, tried)
    assert found["parameters"] > 1000
    model.check()
    scores = scorer_of(model).scores(SENTENCES)
    assert [s.log_probability for s in scores] == pytest.approx([s.log_probability for s in whole], abs=1e-5)


def broken(folder: Path, case: str) -> Path:
    """A folder that is wrong in one way."""
    if case == "headless":
        write_tokenizer(folder, "bert", "BertTokenizer")
        sizes = {"hidden_size": 8, "intermediate_size": 8, "num_hidden_layers": 1, "num_attention_heads": 2}
        BertModel(BertConfig(**sizes, vocab_size=90)).save_pretrained(folder)
        return folder
    make(folder, "electra" if case == "discriminator" else "gpt2")
    config = json.loads((folder / "config.json").read_text())
    match case:
        case "discriminator":
            config["architectures"] = ["ElectraForPreTraining"]
        case "unknown":
            config["model_type"] = "rwkv"
        case "code":
            config["auto_map"] = {"AutoModelForCausalLM": "run_me.Model"}
        case "no tokenizer":
            (folder / "tokenizer.json").unlink()
        case "no config":
            (folder / "config.json").unlink()
            return folder
        case "no weights":
            (folder / "model.safetensors").unlink()
        case "cut":
            weights = folder / "model.safetensors"
            weights.write_bytes(weights.read_bytes()[:-2000])
        case "other sizes":
            config["n_embd"] = 24
        case "no numbers":
            tensors = {
                name: torch.full_like(t, torch.nan) for name, t in load_file(folder / "model.safetensors").items()
            }
            save_file(tensors, folder / "model.safetensors", {"format": "pt"})
    (folder / "config.json").write_text(json.dumps(config), encoding="utf-8")
    return folder


@pytest.mark.parametrize(
    ("case", "said"),
    [
        ("headless", "lack what foresees words"),
        ("discriminator", "half that tells replaced words"),
        ("unknown", "“rwkv” are not read"),
        ("code", "asks to run code"),
        ("no tokenizer", "no tokenizer.json"),
        ("no config", "no config.json"),
        ("no weights", "has no model.safetensors"),
        ("cut", "cannot be loaded"),
        ("other sizes", "cannot be loaded"),
        ("no numbers", "gives no number"),
    ],
)
def test_what_cannot_be_asked_is_refused_and_nothing_of_it_is_kept(tmp_path: Path, case: str, said: str) -> None:
    with pytest.raises((TextError, CheckpointError, WorkbenchError), match=said) as raised:
        bringing.bring(tmp_path, "bad", broken(tmp_path / "source", case), tried)
    assert raised.value.hint
    assert store.models(tmp_path) == []
    assert not list((tmp_path / "lm").glob("*")) if (tmp_path / "lm").exists() else True
