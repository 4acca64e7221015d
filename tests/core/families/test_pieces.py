"""Checkpoints that write with pieces of words: read, planned from, and written again as they came."""

from __future__ import annotations

import shutil
from pathlib import Path

import numpy as np
import pytest
import torch
from safetensors.torch import load_file
from transformers import AutoTokenizer, ParakeetForCTC

from core.decoding import ctc
from core.errors import CheckpointError, TextError
from core.families import checkpoint, family
from core.families.initialise import initialise
from core.families.plan import TransferPlan
from core.families.transfer import make_plan
from core.text.normaliser import Normaliser
from core.text.pieces import Pieces, learnt
from core.text.vocabulary import Vocabulary
from core.training.config import TrainConfig
from tests.tiny_models import save_pieces, save_tiny

TEXTS = ["el agua de la casa", "la casa del agua", "una cadena de oro", "el lago de la luna", "a la una la luna"] * 4
KINDS = ("bpe", "unigram")


@pytest.fixture(scope="module", params=KINDS)
def source(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp(request.param) / "fast"
    save_pieces(folder, TEXTS, kind=request.param)
    return folder


@pytest.fixture(scope="module")
def bpe(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("pieces") / "fast"
    save_pieces(folder, TEXTS)
    return folder


def pieces_of(folder: Path) -> Pieces:
    found = checkpoint.read_vocabulary(folder)
    assert isinstance(found, Pieces)
    return found


def test_texts_are_segmented_as_by_the_tokenizer_itself(source: Path) -> None:
    pieces = pieces_of(source)
    theirs = AutoTokenizer.from_pretrained(source)
    for text in TEXTS[:5]:
        ours = pieces.encode(text)
        assert [pieces.numbers[i] for i in ours] == theirs(text, add_special_tokens=False)["input_ids"]
        assert pieces.decode(ours) == text
        assert len(ours) < len(text), "words are written in fewer pieces than letters"
    assert pieces.spelt == tuple(sorted(set("".join(TEXTS)) - {" "}))


def test_a_character_that_no_piece_has_is_refused_by_name(source: Path) -> None:
    pieces = pieces_of(source)
    assert pieces.knows("la luna")
    assert pieces.unknown("la lunã nova") == ["ã", "v"]
    assert pieces.lacks("la lunã") == "“ã” (U+00E3) is in none of the model's pieces."
    with pytest.raises(TextError, match="“ã”"):
        pieces.encode("la lunã")


def test_the_rows_of_a_model_go_with_its_pieces(bpe: Path) -> None:
    """The blank is the last row of the file and the first here; a model that is saved again is the same to others."""
    theirs = ParakeetForCTC.from_pretrained(bpe).eval()
    pieces = pieces_of(bpe)
    ours = family("parakeet").load_module().load(bpe)
    assert torch.equal(ours.ctc_head.weight, theirs.ctc_head.weight[list(pieces.numbers)])
    assert pieces.numbers[0] == len(pieces.tokens) - 1


def test_pieces_kept_carry_every_row_and_come_out_as_they_came_in(source: Path, tmp_path: Path) -> None:
    pieces = pieces_of(source)
    plan = make_plan(source, pieces)
    assert len(plan.of("carried")) == len(pieces.letters)
    assert not plan.of("fresh")
    assert plan.reused_share == 1.0
    assert f"{len(pieces.letters)} pieces of words carried over" in plan.summary
    plan.write(tmp_path / "transfer.json")
    again = TransferPlan.read(tmp_path / "transfer.json")
    assert again.vocabulary == pieces

    model, _ = initialise(again, TrainConfig(source=str(source)))
    card = checkpoint.Card("Kept", "pt", "parakeet", "ctc", vocabulary="pieces")
    checkpoint.save(tmp_path / "out", model, again.vocabulary, Normaliser.for_language("pt"), card)
    before, after = (load_file(folder / "model.safetensors") for folder in (source, tmp_path / "out"))
    assert before.keys() == after.keys()
    assert all(torch.equal(before[name], after[name]) for name in before)
    for name in ("tokenizer.json", "tokenizer_config.json"):
        assert (tmp_path / "out" / name).read_bytes() == (source / name).read_bytes()
    assert not (tmp_path / "out" / "vocab.json").exists()
    assert ParakeetForCTC.from_pretrained(tmp_path / "out").config.pad_token_id == pieces.tokenizer.padding
    assert checkpoint.read_card(tmp_path / "out").vocabulary == "pieces"
    readme = (tmp_path / "out" / "README.md").read_text("utf-8")
    assert f"Pieces of words: {len(pieces.letters)}, which spell a" in readme


def test_letters_can_start_from_pieces(bpe: Path) -> None:
    """Each letter takes the row of the piece with its text, inside of a word or at its beginning."""
    plans = {p.letter: p for p in make_plan(bpe, Vocabulary.of_letters("aluõ")).letters}
    assert (plans["a"].source, plans["a"].origin) == ("a", "carried")
    assert (plans["õ"].source, plans["õ"].origin) == ("o", "neighbour")
    assert plans["<pad>"].source == "<pad>"


def test_learnt_pieces_start_from_what_has_the_same_text(bpe: Path, tmp_path: Path) -> None:
    pieces = learnt(["a lua da casa", "as luas"], 16, {})
    own = {p.letter: p for p in make_plan(bpe, pieces).letters}
    assert (own["▁la" if "▁la" in own else "▁a"].origin, own["a"].origin) == ("carried", "carried")
    letters = save_tiny(tmp_path / "letters", letters="acdlsu")
    plan = make_plan(letters, pieces)
    spelt = {p.letter: p for p in plan.letters}
    assert (spelt["a"].source, spelt["a"].origin) == ("a", "carried")
    assert spelt["▁"].sources == (" ",)
    assert {p.origin for p in plan.letters if len(p.letter.strip("▁")) > 1} == {"mean", "special"}
    assert plan.vocabulary == pieces


def test_words_have_times_where_pieces_begin_words(bpe: Path) -> None:
    pieces = pieces_of(bpe)
    ids = pieces.encode("la luna")
    path = [0, 0]
    for token in ids:
        path += [token, token, 0]
    logs = np.full((len(path), len(pieces.tokens)), -9.0, np.float32)
    logs[np.arange(len(path)), path] = -0.01
    assert ctc.collapse(path, pieces) == "la luna"
    la, luna = ctc.words(logs, pieces, 0.04, readings=True)
    assert (la.text, luna.text) == ("la", "luna")
    assert la.start_s == pytest.approx(0.08)
    assert la.end_s <= luna.start_s < luna.end_s <= len(path) * 0.04
    assert luna.start_s == pytest.approx(0.04 * (2 + 3 * len(pieces.encode("la"))))


def test_what_is_no_usable_tokenizer_says_so(bpe: Path, tmp_path: Path) -> None:
    folder = tmp_path / "broken"
    shutil.copytree(bpe, folder)
    whole = (folder / "tokenizer.json").read_text("utf-8")
    (folder / "tokenizer.json").write_text(whole.replace("▁", "Ġ"), encoding="utf-8")
    with pytest.raises(CheckpointError, match="do not say where words begin"):
        checkpoint.check(folder)
    (folder / "tokenizer.json").write_text("{}", encoding="utf-8")
    with pytest.raises(CheckpointError, match="cannot be used as a tokenizer"):
        checkpoint.check(folder)
