"""Vocabularies as other people publish them: what shares a number, has none, stands elsewhere, or is no letter."""

from __future__ import annotations

import json
from pathlib import Path

from core.families import FAMILIES, checkpoint
from core.families.letters import read_letters
from core.families.transfer import make_plan
from core.text.vocabulary import PAD, Vocabulary
from tests.tiny_models import save_foreign


def vocabulary_of(
    folder: Path, table: dict[str, int], rows: int, pad: int, **files: dict[str, object]
) -> tuple[tuple[str, ...], tuple[int, ...]]:
    """The tokens and rows of a checkpoint with this vocab.json; `files` are other files of its tokenizer."""
    save_foreign(folder, table | {"[PAD]": pad}, pad="[PAD]", vocab_size=rows, pad_token_id=pad)
    (folder / "vocab.json").write_text(json.dumps(table), encoding="utf-8")
    for name, values in files.items():
        (folder / f"{name}.json").write_text(json.dumps(values), encoding="utf-8")
    found = checkpoint.check(folder)
    assert found is not None
    FAMILIES["wav2vec2"].load_module().load(folder)
    return found.vocabulary.tokens, found.rows


def test_the_space_may_have_one_row_under_two_names_or_two_rows(tmp_path: Path) -> None:
    tokens, rows = vocabulary_of(tmp_path / "one", {"[PAD]": 0, "|": 1, " ": 1, "a": 2}, 3, 0)
    assert (tokens, rows) == ((PAD, " ", "a"), (0, 1, 2))
    tokens, rows = vocabulary_of(tmp_path / "two", {" ": 0, "a": 1, "|": 2, "[PAD]": 3}, 4, 3)
    assert (tokens, rows) == ((PAD, "<unused0>", "a", " "), (3, 0, 1, 2))


def test_padding_may_share_its_number_and_stand_in_other_files_only(tmp_path: Path) -> None:
    tokens, _ = vocabulary_of(tmp_path / "shared", {"<s>": 0, "[PAD]": 0, "|": 1, "a": 2, "[UNK]": 3}, 4, 0)
    assert tokens == (PAD, " ", "a", "<unk>")
    tokens, rows = vocabulary_of(tmp_path / "added", {"|": 0, "a": 1}, 4, 3, added_tokens={"[UNK]": 2, "[PAD]": 3})
    assert (tokens, rows) == ((PAD, " ", "a", "<unk>"), (3, 0, 1, 2))
    decoder = {"2": {"content": "[UNK]"}, "3": {"content": "[PAD]", "special": False}}
    settings: dict[str, object] = {"pad_token": "[PAD]", "added_tokens_decoder": decoder}
    assert vocabulary_of(tmp_path / "decoder", {"|": 0, "a": 1}, 4, 3, tokenizer_config=settings) == (tokens, rows)


def test_a_vocabulary_may_be_longer_or_shorter_than_the_output_layer(tmp_path: Path) -> None:
    table = {"|": 0, "a": 1, "[UNK]": 2, "[PAD]": 3}
    tokens, _ = vocabulary_of(tmp_path / "longer", table, 4, 3, added_tokens={"<s>": 4, "</s>": 5})
    assert tokens == (PAD, " ", "a", "<unk>")
    tokens, _ = vocabulary_of(tmp_path / "shorter", table, 6, 3)
    assert tokens == (PAD, " ", "a", "<unk>", "<unused4>", "<unused5>")
    tokens, _ = vocabulary_of(tmp_path / "one letter more", table | {"ß": 4}, 4, 3)
    assert tokens == (PAD, " ", "a", "<unk>")


def test_special_tokens_under_two_names_are_written_once(tmp_path: Path) -> None:
    tokens, _ = vocabulary_of(tmp_path / "m", {"[PAD]": 0, "|": 1, "<unk>": 2, "[UNK]": 3, "<pad>": 4, "a": 5}, 6, 0)
    assert tokens == (PAD, " ", "<unk>", "<unused3>", "<unused4>", "a")


def test_marks_of_their_own_spell_letters_that_are_composed(tmp_path: Path) -> None:
    table = {"[PAD]": 0, "|": 1, "e": 2, "\u0301": 3, "ɔ": 4, "\u0303": 5}
    save_foreign(tmp_path / "m", table, pad="[PAD]")
    vocabulary = read_letters(tmp_path / "m").vocabulary
    assert vocabulary.encode("é ɔ\u0303é") == [2, 3, 1, 4, 5, 2, 3]
    assert vocabulary.decode(vocabulary.encode("é ɔ\u0303é")) == "é ɔ\u0303é"
    assert vocabulary.unknown("éñ") == ["ñ"]
    plan = make_plan(tmp_path / "m", Vocabulary.of_letters("eé"))
    assert [(p.letter, p.source) for p in plan.letters if p.origin != "special"] == [("e", "e"), ("é", "e")]


def test_phones_without_a_space_are_letters_of_several_characters(tmp_path: Path) -> None:
    tokens, _ = vocabulary_of(tmp_path / "m", {"[PAD]": 0, "<s>": 1, "n": 2, "aː": 3, "tʃ": 4}, 5, 0)
    assert tokens == (PAD, "<s>", "n", "aː", "tʃ")
    plan = make_plan(tmp_path / "m", Vocabulary.of_letters("n"))
    assert [(p.letter, p.source) for p in plan.letters] == [(PAD, PAD), (" ", None), ("n", "n")]


def test_the_blank_may_be_the_beginning_of_a_text_and_the_space_a_sign_of_pieces(tmp_path: Path) -> None:
    """omniASR: the numbers of fairseq2, where `<s>` is 0."""
    table = {"<s>": 0, "<pad>": 1, "</s>": 2, "<unk>": 3, "▁": 4, "a": 5, "ñ": 6, "字": 7}
    settings: dict[str, object] = {"pad_token": "<s>", "word_delimiter_token": "▁"}
    tokens, rows = vocabulary_of(tmp_path / "m", table, 8, 0, tokenizer_config=settings)
    assert (tokens, rows) == ((PAD, "<unused1>", "</s>", "<unk>", " ", "a", "ñ", "字"), tuple(range(8)))
