"""Written text compares in one Unicode form, and capitals fold as their language does."""

from __future__ import annotations

import json
import unicodedata
from pathlib import Path

import pytest

from core.decoding.ctc import collapse
from core.evaluation.score import differences, score
from core.families.letter_similarity import suggested
from core.families.letters import read_letters
from core.project.checks.measures import disagreement
from core.text.case import lower
from core.text.normaliser import Normaliser
from core.text.vocabulary import PAD, Vocabulary

SAID = "ação é já não"
APART = unicodedata.normalize("NFD", SAID)


def test_equal_words_are_equal_whatever_form_a_model_writes_them_in() -> None:
    assert APART != SAID
    result = score([SAID, APART], [APART, SAID])
    assert (result.wer, result.cer) == (0.0, 0.0)
    assert [item.kind for item in differences(SAID, APART)] == ["same"] * 4
    assert score(["é"], ["e"]).cer == score(["e\u0301"], ["e"]).cer == 1.0
    assert disagreement(Normaliser(()), SAID, APART) == 0.0
    marks = Vocabulary((PAD, " ", *dict.fromkeys(APART.replace(" ", ""))))
    ids = [marks.index[c] for c in APART]
    assert marks.decode(ids) == collapse(ids, marks) == SAID


@pytest.mark.parametrize(
    ("language", "before", "after"),
    [
        ("tr", "DİYARBAKIR Işık I\u0307", "diyarbakır ışık i"),
        ("az", "İSTİ QIZ", "isti qız"),
        ("de", "STRAẞE Straße", "straße straße"),
        ("el", "ΟΔΟΣ ΣΑΣ", "οδος σας"),
        ("ka", "ᲡᲐᲥᲐᲠᲗᲕᲔᲚᲝ საქართველო", "საქართველო საქართველო"),
        ("en", "İT IS", "it is"),
    ],
)
def test_capitals_fold_as_the_language_does(language: str, before: str, after: str) -> None:
    assert lower(before, language) == after


def written(folder: Path, tokens: list[str]) -> Path:
    """A checkpoint's list of letters, blank first."""
    table = {token: i for i, token in enumerate(["<pad>", "|", *tokens])}
    folder.mkdir()
    (folder / "vocab.json").write_text(json.dumps(table), encoding="utf-8")
    (folder / "config.json").write_text(json.dumps({"pad_token_id": 0, "vocab_size": len(table)}), encoding="utf-8")
    return folder


@pytest.mark.parametrize(
    ("tokens", "letters"),
    [
        ("A B C Ä ß", "a b c ä ß"),
        ("A B C ẞ", "a b c ß"),
        ("A B C ß ẞ", "a b c ß ẞ"),
        ("A B I İ Ş", "a b ı i ş"),
        ("A B İ Ş", "a b i ş"),
        ("A B C ა ბ", "a b c ა ბ"),
        ("Ა Ბ Გ", "ა ბ გ"),
        ("Σ Ο Δ ς", "σ ο δ ς"),
        ("A B C ŉ ǰ", "a b c ŉ ǰ"),
        ("a b c N", "a b c N"),
        ("a b A B", "a b A B"),
    ],
)
def test_a_letter_without_a_capital_never_switches_the_matching_off(tmp_path: Path, tokens: str, letters: str) -> None:
    found = read_letters(written(tmp_path / "m", tokens.split()))
    assert found.vocabulary.letters == tuple(letters.split())
    assert found.rows == tuple(range(len(tokens.split()) + 2))


def test_a_letter_starts_from_itself_in_the_other_case() -> None:
    small, mixed = Vocabulary.of_letters("abσß"), Vocabulary((PAD, " ", "a", "b", "N", "ẞ"))
    assert [suggested(x, small).source for x in ("A", "ς", "ẞ")] == ["a", "σ", "ß"]
    assert [suggested(x, mixed).source for x in ("n", "ß")] == ["N", "ẞ"]
