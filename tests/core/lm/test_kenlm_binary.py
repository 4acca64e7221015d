"""KenLM's binary files: two that its own `build_binary` made of the word model of `test_beam_search` (order 2), as hash
tables and as a trie, are searched with as the ARPA file is; what lies is refused."""

from __future__ import annotations

import struct
from pathlib import Path

import pytest

from core.decoding import ctc
from core.decoding.lexicon_search import LexiconSearch
from core.errors import TextError
from core.lm import kenlm_file, store
from core.lm.note import Weights
from core.lm.scorer import scorer_of
from core.lm.store import Recipe
from tests.core.decoding.test_beam_search import AB, TEXTS
from tests.core.decoding.test_ctc_paths import random_frames

HERE = Path(__file__).parent / "kenlm"
FILES = [HERE / "words.probing.klm", HERE / "words.trie.klm"]


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_it_is_searched_with_as_its_arpa_file_is(tmp_path: Path, file: Path) -> None:
    own = store.make(tmp_path, "own", TEXTS, Recipe(2))
    came = store.bring(tmp_path, "came", file, Recipe(language="pt"))
    assert came.note.ngrams == own.note.ngrams
    assert (came.note.kind, came.note.order, came.note.vocabulary) == ("counted", 2, own.note.vocabulary)
    assert sorted(came.units()) == sorted(own.units())
    came.check()
    for seed in range(3):
        logs = random_frames(20, seed, len(AB.tokens), 2.0)
        paths = [LexiconSearch(AB, model, Weights(1.0, 0.3, -2.0))(logs) for model in (own, came)]
        first, second = ([ctc.collapse(path.tokens, AB) for path in found] for found in paths)
        assert first == second
        assert [path.score for path in paths[0]] == pytest.approx([path.score for path in paths[1]], abs=1e-3)


def test_what_it_cannot_do_is_said(tmp_path: Path) -> None:
    came = store.bring(tmp_path, "came", FILES[0], Recipe())
    for ask in (came.read, lambda: scorer_of(came), lambda: came.arpa):
        with pytest.raises(TextError, match="only be searched with"):
            ask()
    (came.folder / store.BINARY).write_bytes(FILES[1].read_bytes())
    with pytest.raises(TextError, match="not the one that was made"):
        came.check()


def changed(at: int, value: bytes) -> bytes:
    whole = FILES[0].read_bytes()
    return whole[:at] + value + whole[at + len(value) :]


LIES = {
    "cut": (FILES[0].read_bytes()[:100], "cut off"),
    "long n-grams": (changed(88, b"\x09"), "length 9"),
    "without words": (changed(100, b"\0"), "without its words"),
    "many n-grams": (changed(116, struct.pack("<Q", 1 << 40)), "are not in a file"),
    "other words": (changed(108, struct.pack("<Q", 9)), "not at its end"),
    "no edges": (FILES[0].read_bytes().replace(b"<s>\0", b"<x>\0"), "lack the edges"),
    "no text": (FILES[0].read_bytes().replace(b"ab\0", b"\xff\xfe\0"), "UTF-8"),
}


@pytest.mark.parametrize("name", LIES)
def test_a_file_that_lies_is_refused_in_words(tmp_path: Path, name: str) -> None:
    content, why = LIES[name]
    (tmp_path / "bad.klm").write_bytes(content)
    assert kenlm_file.is_binary(tmp_path / "bad.klm")
    with pytest.raises(TextError, match=why) as raised:
        store.bring(tmp_path, "bad", tmp_path / "bad.klm", Recipe())
    assert raised.value.hint
    assert store.models(tmp_path) == []
