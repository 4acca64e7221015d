"""Pieces of words that are learnt from texts."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from core.errors import TextError
from core.text.pieces import learnt

TEXTS = ["a casa da água", "a água da casa", "as casas", "uma casa na água", "não há água"]
SETTINGS = {"tokenizer_class": "ParakeetTokenizer"}


def test_pieces_hold_all_characters_and_the_most_useful_parts_of_words() -> None:
    pieces = learnt(TEXTS * 3, 24, SETTINGS)
    assert pieces.tokens[:2] == ("<pad>", "<unk>")
    assert len(pieces.letters) == 24
    assert set(pieces.spelt) == set("".join(TEXTS)) - {" "}
    assert "▁casa" in pieces.letters
    for text in TEXTS:
        assert pieces.decode(pieces.encode(text)) == text
    assert pieces.unknown("a praça") == ["p", "r", "ç"]
    assert json.loads(pieces.tokenizer.settings) == SETTINGS


def test_equal_texts_give_equal_pieces_in_any_order_and_process() -> None:
    pieces = learnt(TEXTS, 30, SETTINGS)
    assert learnt(reversed(TEXTS), 30, SETTINGS) == pieces
    code = (
        "import sys; from core.text.pieces import learnt\n"
        f"sys.stdout.buffer.write(learnt({TEXTS!r}, 30, {SETTINGS!r}).tokenizer.file.encode())"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=Path(__file__).parents[3], capture_output=True, check=True, timeout=60
    )
    assert done.stdout.decode() == pieces.tokenizer.file


def test_what_was_learnt_from_the_same_texts_is_not_learnt_again() -> None:
    first = learnt(TEXTS, 28, SETTINGS)
    assert learnt(reversed(TEXTS), 28, SETTINGS) is first
    others = (learnt(TEXTS, 27, SETTINGS), learnt([*TEXTS, "a casa"], 28, SETTINGS), learnt(TEXTS, 28, {"a": 1}))
    assert all(other is not first for other in others)
    assert len(others[0].letters) == 27
    assert json.loads(others[2].tokenizer.settings) == {"a": 1}


def test_without_texts_nothing_is_learnt() -> None:
    with pytest.raises(TextError, match="no transcripts"):
        learnt([" "], 30, SETTINGS)
