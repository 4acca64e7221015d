"""Where each output row begins, whatever source and target write with: published cases, each a tokenizer of its own."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest
import torch
from tokenizers import Tokenizer, models, pre_tokenizers, trainers

from core.families import checkpoint
from core.families.initialise import NEW_LETTER_BIAS, initialise
from core.families.letters import Letters
from core.families.origins import plan_letters
from core.families.plan import LetterPlan, TransferPlan
from core.families.transfer import make_plan
from core.text.byte_pieces import called, pieces_of
from core.text.pieces import Pieces, learnt
from core.text.pieces import Tokenizer as PieceTokenizer
from core.text.vocabulary import ALPHABETS, Vocabulary
from core.training.config import TrainConfig
from tests.tiny_models import save_segmented, save_tiny, segmenter_of


def source(folder: Path, *pieces: str) -> Path:
    save_segmented(folder, segmenter_of(pieces))
    return folder


def plans(folder: Path, letters: str | Sequence[str], **kwargs: object) -> dict[str, LetterPlan]:
    made = make_plan(folder, Vocabulary.of_letters(letters), **kwargs)  # type: ignore[arg-type]
    return {p.letter: p for p in made.letters}


def rows_of(plan: TransferPlan) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor, torch.Tensor]:
    """Weights and biases of the output layer, of the new model and of its source."""
    model, module = initialise(plan, TrainConfig(source=plan.source))
    new, old = model.state_dict(), module.source_tensors(Path(plan.source))
    return new["ctc_head.weight"], new["ctc_head.bias"], old["ctc_head.weight"], old["ctc_head.bias"]


def test_a_letter_takes_its_own_piece_else_the_mean_of_those_that_begin_with_it(tmp_path: Path) -> None:
    folder = source(tmp_path, "▁", "a", "▁a", "la", "▁lu", "lo", "os", "ó")
    made = plans(folder, "aloóu")
    assert (made["a"].origin, made["a"].sources) == ("carried", ("a",))
    assert (made["l"].origin, made["l"].sources) == ("mean", ("la", "▁lu", "lo"))
    assert (made["o"].origin, made["o"].sources) == ("neighbour", ("os",)), "one piece begins with it"
    assert made["l"].reason == "the pieces that begin with it"
    assert made[" "].sources == ("▁",)
    plan = make_plan(folder, Vocabulary.of_letters("al"))
    weights, biases, old_weights, old_biases = rows_of(plan)
    index = {token: i for i, token in enumerate(plan.source_tokens)}
    there = [index[t] for t in ("la", "▁lu", "lo")]
    at = plan.vocabulary.index["l"]
    torch.testing.assert_close(weights[at], old_weights[there].mean(0))
    torch.testing.assert_close(biases[at], old_biases[there].mean() + NEW_LETTER_BIAS)


def test_without_a_piece_of_its_own_the_space_begins_as_the_pieces_that_begin_words(tmp_path: Path) -> None:
    made = plans(source(tmp_path, "▁la", "▁u", "a", "n"), "a")
    assert (made[" "].origin, made[" "].sources) == ("special", ("▁la", "▁u"))


def test_capitals_digits_and_the_sign_of_a_word_are_found_in_pieces(tmp_path: Path) -> None:
    """Cased models write "▁La" and "LA"; a letter takes the capital's row where its own is not there."""
    made = plans(source(tmp_path, "▁", "▁La", "A", "LA", "7", "▁2", "e"), "ale72")
    assert (made["a"].sources, made["a"].reason) == (("A",), "the same text in the other case")
    assert (made["l"].origin, made["l"].sources) == ("mean", ("▁La", "LA"))
    assert (made["7"].origin, made["2"].origin, made["2"].sources) == ("carried", "neighbour", ("▁2",))


def test_what_is_only_inside_of_pieces_waits_to_be_heard_and_else_begins_by_its_sound(tmp_path: Path) -> None:
    folder = source(tmp_path, "▁", "a", "e", "i", "m", "n", "añ", "▁caña", "c", "l", "t")
    made = plans(folder, ["ñ", "ã", "μ", "მ", "ж", "þ", "ʘ"])
    assert (made["ñ"].origin, made["ñ"].sources) == ("heard", ("añ", "▁caña"))
    assert (made["ã"].origin, made["ã"].sources) == ("neighbour", ("a",))
    assert (made["μ"].sources, made["μ"].reason) == (("m",), "the same sound in another script")
    assert (made["მ"].origin, made["მ"].sources) == ("mean", ("m", "n")), "Georgian man, by its name"
    assert made["მ"].reason == "sounds of its kind"
    assert (made["ʘ"].origin, made["ʘ"].sources) == ("fresh", ())


def test_new_pieces_begin_as_the_same_piece_or_the_mean_of_their_parts(tmp_path: Path) -> None:
    folder = source(tmp_path, "▁", "▁ca", "▁la", "ca", "sa", "a", "s", "lu", "n", "o")
    known = checkpoint.read_vocabulary(folder)
    assert isinstance(known, Pieces)
    assert known.parts("▁casa") == ["▁ca", "sa"]
    assert known.parts("casa") == ["ca", "sa"]
    assert known.parts("luã") == ["lu", "ã"]
    pieces = learnt(["casa casa lua lua nossa luã"] * 3, 60, {})
    plan = make_plan(folder, pieces)
    made = {p.letter: p for p in plan.letters}
    assert made["▁casa"].sources == ("▁ca", "sa")
    assert (made["a"].origin, made["▁"].origin) == ("carried", "carried")
    assert (made["▁luã"].sources, made["▁luã"].origin) == (("▁", "lu", "a"), "mean"), "ã begins as a"
    assert all(p.sources for p in plan.letters if p.origin != "special" and p.letter.strip("▁") != "ã")
    weights, _, old_weights, _ = rows_of(plan)
    index = {token: i for i, token in enumerate(plan.source_tokens)}
    expected = old_weights[[index["▁ca"], index["sa"]]].mean(0)
    torch.testing.assert_close(weights[plan.vocabulary.index["▁casa"]], expected)


def test_new_pieces_from_letters_begin_as_the_letters_that_spell_them(tmp_path: Path) -> None:
    folder = save_tiny(tmp_path, letters=ALPHABETS["es"])
    plan = make_plan(folder, learnt(["casa maçã casa maçã"] * 3, 60, {}))
    made = {p.letter: p for p in plan.letters}
    assert (made["▁casa"].sources, made["▁casa"].weights) == (("c", "a", "s"), (1.0, 2.0, 1.0))
    assert made["▁maçã"].sources == ("m", "a", "c"), "what the source lacks counts as what it would start from"
    assert (made["▁"].sources, made["a"].origin) == ((" ",), "carried")
    assert (made["ã"].sources, made["ã"].reason) == (("a",), "same vowel, now nasal")
    weights, _, old_weights, _ = rows_of(plan)
    index = {token: i for i, token in enumerate(plan.source_tokens)}
    expected = old_weights[[index[x] for x in "casa"]].mean(0)
    torch.testing.assert_close(weights[plan.vocabulary.index["▁casa"]], expected)


def test_several_letters_make_one_and_one_makes_a_digraph(tmp_path: Path) -> None:
    folder = save_tiny(tmp_path, letters=ALPHABETS["es"])
    made = plans(folder, ["nh", "ψ", "ʃ", "č"], neighbours={"ʃ": "s c", "č": "c h"}, language="pt")
    assert (made["nh"].sources, made["nh"].origin) == (("ñ",), "neighbour")
    assert (made["ψ"].sources, made["ψ"].origin) == (("p", "s"), "mean")
    assert (made["ʃ"].sources, made["č"].sources) == (("s", "c"), ("c", "h"))
    assert made["ʃ"].reason == "chosen by hand"


def test_a_start_chosen_by_hand_means_the_pieces_of_a_letter(tmp_path: Path) -> None:
    folder = source(tmp_path, "▁", "la", "lu", "a", "s")
    made = plans(folder, ["ł", "ç"], neighbours={"ł": "l", "ç": " "})
    assert (made["ł"].sources, made["ł"].reason) == (("la", "lu"), "chosen by hand")
    assert made["ç"].sources == ("▁",)


@pytest.mark.parametrize(
    ("special", "padding"), [(("<s>",), "<s>"), (("<s>", "[PAD]"), "[PAD]"), (("<blank>",), "<blank>")]
)
def test_whatever_the_blank_is_called_it_is_the_blank(tmp_path: Path, special: tuple[str, ...], padding: str) -> None:
    save_segmented(tmp_path, segmenter_of(["▁", "a", "n", "na"], special), padding=padding)
    known = checkpoint.check(tmp_path)
    assert known is not None
    assert known.vocabulary.tokens[0] == "<pad>"
    assert set(known.vocabulary.letters) == {"▁", "a", "n", "na"}
    made = plans(tmp_path, "an")
    assert made["<pad>"].sources == ("<pad>",)
    assert made["a"].origin == "carried"


def test_added_tokens_are_no_letters_and_rows_without_a_token_are_never_written(tmp_path: Path) -> None:
    segmenter = segmenter_of(["▁", "a", "n", "na"], ["<|es|>", "<|pt|>", "<pad>"])
    save_segmented(tmp_path, segmenter, rows=segmenter.get_vocab_size() + 5)
    known = checkpoint.check(tmp_path)
    assert known is not None
    assert set(known.vocabulary.letters) == {"▁", "a", "n", "na"}
    assert sum(t.startswith("<unused") for t in known.vocabulary.tokens) == 5
    assert {p.origin for p in plans(tmp_path, "an").values()} == {"special", "carried"}
    assert "na" in make_plan(tmp_path, Vocabulary.of_letters("an")).left_out


def test_tokens_that_the_model_has_no_row_for_are_left_aside(tmp_path: Path) -> None:
    """A tokenizer that was given tokens after the model was trained: they are no letters, and cannot be written."""
    segmenter = segmenter_of(["▁", "a", "n"])
    rows = segmenter.get_vocab_size()
    segmenter.add_tokens(["õ", "[risos]"])
    save_segmented(tmp_path, segmenter, rows=rows)
    known = checkpoint.check(tmp_path)
    assert known is not None
    assert len(known.rows) == rows
    assert known.vocabulary.unknown("na õ") == ["õ"]
    assert plans(tmp_path, "õ")["õ"].origin == "fresh"
    assert make_plan(tmp_path, known.vocabulary).reused_share == 1.0


def test_pieces_over_bytes_are_cut_as_their_tokenizer_cuts(tmp_path: Path) -> None:
    """Whisper's pieces: a letter that is in none is written byte by byte."""
    segmenter = Tokenizer(models.BPE())
    segmenter.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    alphabet = pre_tokenizers.ByteLevel.alphabet()
    trainer = trainers.BpeTrainer(vocab_size=270, initial_alphabet=alphabet, show_progress=False)
    segmenter.train_from_iterator([" casa casa casa lua lua"] * 4, trainer)
    table = segmenter.get_vocab()
    names = tuple(called(token) for token in sorted(table, key=lambda token: table[token]))
    known = pieces_of(("<pad>", *names), PieceTokenizer(segmenter.to_str(), "{}", len(names), bytewise=True))
    assert known.parts("▁casa") == ["▁casa"]
    assert "".join(known.parts("casa")) == "casa", "inside of a word no space is put before it"
    assert "".join(known.parts("▁lua")) == "▁lua"
    assert known.parts("lõ") == ["l", "\\xC3", "\\xB5"]
    letters = plan_letters(learnt(["casa lõ"] * 3, 30, {}), Letters(known, tuple(range(len(names) + 1))), {}, "", {})
    made = {p.letter: p for p in letters}
    assert made["▁lõ"].sources[-2:] == ("\\xC3", "\\xB5")
    assert made["▁casa"].origin == "carried"


def test_plans_say_so_in_print_and_are_read_again(tmp_path: Path) -> None:
    folder = source(tmp_path / "m", "▁", "a", *(f"l{x}" for x in "abcdefgh"), "cñ")
    plan = make_plan(folder, Vocabulary.of_letters("alñ"))
    text = plan.as_text()
    assert "l ← mean of la, lb, lc, ld, le, lf and 2 more   the pieces that begin with it" in text
    assert "ñ ← cñ   what the source writes where it is said" in text
    plan.write(tmp_path / "transfer.json")
    assert TransferPlan.read(tmp_path / "transfer.json") == plan


def test_eight_thousand_pieces_are_planned_within_seconds(tmp_path: Path) -> None:
    import itertools
    import time

    words = ["".join(x) for x in itertools.product("abcdefghijklmnopqrst", repeat=3)]
    folder = source(tmp_path, "▁", *"abcdefghijklmnopqrst", *words[:4000])
    pieces = learnt([" ".join(words)], 8192, {})
    begun = time.process_time()
    plan = make_plan(folder, pieces)
    assert time.process_time() - begun < 6, "the processor's time, whatever else runs"
    assert len(plan.letters) > 8000
    assert not plan.of("fresh")
