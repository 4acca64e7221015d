"""Word vectors: learnt, read in other programs' forms, turned from one language into another, and kept in a project."""

from __future__ import annotations

import json
import struct
from pathlib import Path

import numpy as np
import pytest

from core.errors import ConfigError, TextError
from core.lm import vector_files, vector_store
from core.lm.neighbours import Lexicon
from core.lm.vector_store import VectorRecipe
from core.lm.vectors import WordVectors, align

SMALL = VectorRecipe(dimensions=16, window=2, least=2, seed=3)
ANIMALS, DRINKS = ("gato", "cavalo", "burro", "lobo"), ("leite", "vinho", "suco", "chá")


def pets(seed: int = 0, count: int = 400) -> list[str]:
    """Sentences in which animals stand where animals do, and drinks where drinks do."""
    random = np.random.default_rng(seed)
    return [
        f"o {random.choice(ANIMALS)} corre no campo"
        if random.random() < 0.5
        else f"ela bebe {random.choice(DRINKS)} de manhã"
        for _ in range(count)
    ]


def cloud(words: int, dimensions: int, seed: int = 0) -> WordVectors:
    random = np.random.default_rng(seed)
    matrix = random.standard_normal((words, dimensions)).astype(np.float32)
    return WordVectors(tuple(f"palavra{i}" for i in range(words)), matrix)


def test_words_that_stand_in_like_places_lie_near_and_the_same_texts_give_the_same_vectors(tmp_path: Path) -> None:
    made = vector_store.learn(tmp_path, "pets", pets(), SMALL)
    near = Lexicon.of(tmp_path).neighbours("gato", most=50)
    likeness = {one.word: one.likeness for one in near.words}
    assert min(likeness[word] for word in ANIMALS[1:]) > max(likeness[word] for word in DRINKS)
    assert near.across == ()
    again = vector_store.learn(tmp_path, "again", pets(), SMALL)
    assert made.note.words == again.note.words > 10
    assert np.array_equal(made.read().matrix, again.read().matrix)
    assert [one.name for one in vector_store.stored(tmp_path)] == ["again", "pets"]
    vector_store.remove(again)
    assert [one.name for one in vector_store.stored(tmp_path)] == ["pets"]
    back = vector_store.restore(vector_store.find_removed(tmp_path, "again"))
    assert np.array_equal(back.read().matrix, again.read().matrix)
    with pytest.raises(TextError, match="No word vectors “again” were removed"):
        vector_store.find_removed(tmp_path, "again")


def test_a_language_is_turned_into_another_by_words_spelt_alike() -> None:
    source = cloud(200, 12)
    rotation = np.linalg.qr(np.random.default_rng(1).standard_normal((12, 12)))[0]
    renamed = tuple(word if i % 2 else f"outra{i}" for i, word in enumerate(source.words))
    target = WordVectors(renamed, (source.matrix @ rotation * 3).astype(np.float32))
    found = align(source, target)
    assert (found.anchors, found.held_back) == (100, 20)
    assert found.first == found.among_five == 1.0
    assert np.allclose(found.turn @ found.turn.T, np.eye(12), atol=1e-5)
    for i in (0, 24, 198):
        (near,) = target.nearest(found.turned(source.directions[i]), 1)
        assert (near.word, near.likeness) == (f"outra{i}", pytest.approx(1.0, abs=1e-3))
    back = source.nearest(found.back(target.directions[24]), 1)
    assert back[0].word == "palavra24"


def test_what_cannot_be_turned_is_said() -> None:
    with pytest.raises(TextError, match="12 and 8 dimensions"):
        align(cloud(50, 12), cloud(50, 8))
    other = cloud(50, 12)
    with pytest.raises(TextError, match="Only 0 words"):
        align(cloud(50, 12), WordVectors(tuple(f"outra{i}" for i in range(50)), other.matrix))


def test_nearest_across_names_the_other_language(tmp_path: Path) -> None:
    source = cloud(60, 8)
    for name, language in (("es", "es"), ("pt", "pt"), ("pt-2", "pt")):
        vector_files.write(tmp_path / f"{name}.bin", source)
        vector_store.bring(tmp_path, name, tmp_path / f"{name}.bin", VectorRecipe(language=language))
    found = Lexicon.of(tmp_path).neighbours("palavra7", "pt", 3).to_json()
    assert [one["name"] for one in found["across"]] == ["es"]
    assert found["across"][0]["words"][0]["word"] == "palavra7"
    assert found["across"][0]["anchors"] == 60
    assert "palavra7" not in [one["word"] for one in found["words"]]
    with pytest.raises(TextError, match="none of the words"):
        Lexicon.of(tmp_path).neighbours("zebra")


def test_words_of_the_source_alone_and_how_like_they_are_used(tmp_path: Path) -> None:
    own = cloud(60, 8)
    source = WordVectors(tuple(w if i % 2 else f"otra{i}" for i, w in enumerate(own.words)), own.matrix)
    for name, vectors in (("pt", own), ("es", source)):
        vector_files.write(tmp_path / f"{name}.bin", vectors)
        vector_store.bring(tmp_path, name, tmp_path / f"{name}.bin", VectorRecipe(language=name))
    lexicon = Lexicon.of(tmp_path)
    assert lexicon.own_words("es", "pt") == {f"otra{i}" for i in range(0, 60, 2)}
    assert lexicon.own_words("es", "ca") == frozenset()
    assert lexicon.alike("otra4", "es", "palavra4", "pt") == pytest.approx(1.0, abs=1e-3)
    assert lexicon.alike("otra4", "es", "palavra7", "pt") < 0.9
    assert lexicon.alike("otra4", "es", "zebra", "pt") is None


@pytest.fixture(scope="module")
def theirs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Files that gensim wrote, and the vectors in them."""
    from gensim.models.fasttext import FastText, save_facebook_model
    from gensim.models.word2vec import Word2Vec

    place = tmp_path_factory.mktemp("theirs")
    texts = [text.split() for text in pets(1)]
    settings = {"vector_size": 12, "min_count": 1, "epochs": 2, "workers": 1, "seed": 1}
    words = Word2Vec(texts, **settings).wv
    words.save_word2vec_format(str(place / "words.txt"), binary=False)
    words.save_word2vec_format(str(place / "words.bin"), binary=True)
    pieces = FastText(texts, bucket=500, min_n=2, max_n=4, **settings)
    save_facebook_model(pieces, str(place / "pieces.bin"))
    np.savez(place / "expected.npz", words=words.vectors, pieces=pieces.wv.vectors)
    (place / "words.json").write_text(json.dumps([words.index_to_key, pieces.wv.index_to_key]))
    return place


@pytest.mark.parametrize(("file", "which"), [("words.txt", 0), ("words.bin", 0), ("pieces.bin", 1)])
def test_files_of_other_programs_hold_what_they_say(theirs: Path, file: str, which: int) -> None:
    found = vector_files.read(theirs / file)
    names = json.loads((theirs / "words.json").read_text())[which]
    expected = np.load(theirs / "expected.npz")["pieces" if which else "words"]
    assert "manhã" in found.index
    assert sorted(found.words) == sorted(names)
    order = [names.index(word) for word in found.words]
    assert np.allclose(found.matrix, expected[order], atol=2e-5)
    few = vector_files.read(theirs / file, 3)
    assert few.words == found.words[:3]


def test_our_own_file_is_read_back_to_the_bit(tmp_path: Path) -> None:
    from gensim.models import KeyedVectors

    vectors = cloud(30, 7)
    vector_files.write(tmp_path / "own.bin", vectors)
    again = vector_files.read(tmp_path / "own.bin")
    assert again.words == vectors.words
    assert np.array_equal(again.matrix, vectors.matrix)
    other = KeyedVectors.load_word2vec_format(str(tmp_path / "own.bin"), binary=True)
    assert np.array_equal(other.vectors, vectors.matrix)


def fasttext(version: int = 12, dimensions: int = 2, size: int = 1, words: int = 1, rows: int = 1, quant: bool = False):
    head = struct.pack("<2i12id", 793712314, version, dimensions, 5, 5, 1, 5, 1, 1, 2, 0, 3, 6, 100, 1e-4)
    entries = struct.pack("<3i2q", size, words, size - words, 10, -1) + b"a\0" + struct.pack("<qb", 3, 0)
    return head + entries + struct.pack("<?2q", quant, rows, dimensions) + struct.pack("<2f", 1, 2)


HOSTILE = {
    "empty": (b"", "first line"),
    "no numbers": (b"so much text\nand more\n", "first line"),
    "many dimensions": (b"1 999999\na 0\n", "999,999 dimensions"),
    "none": (b"0 5\n", "are not in a file"),
    "many words": (b"999999999 300\na 1 2 3\n", "are not in a file"),
    "cut text": (b"3 2\na 1 2\nb 1.00 2.00\n", "line 4 does not"),
    "letters for numbers": (b"2 2\na 1 2\nb 1 x\n", "line 3 does not"),
    "not a number": (b"2 2\na 1 2\nb 1 nan\n", "a number of “b” is none"),
    "one word without an end": (b"1 2\n" + b"x" * 5000, "has no end"),
    "cut binary": (b"2 2\na " + struct.pack("<2f", 1, 2) + b"\nb " + b"\0\0", "cut off at word 2"),
    "nothing that is text": (b"1 2\n\xff\xfe " + struct.pack("<2f", 1, 2), "no word in it"),
    "a newer fastText": (fasttext(version=13), "version 13"),
    "a smaller fastText": (fasttext(quant=True), "made smaller"),
    "fastText without numbers": (fasttext(rows=10**12), "not as many"),
    "fastText with many words": (fasttext(size=10**8, words=10**8), "are not in a file"),
    "fastText that is cut": (fasttext()[:40], "cut off"),
    "fastText with settings that cannot be": (fasttext(dimensions=-4), "settings cannot be"),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_file_that_lies_is_refused_in_words(tmp_path: Path, name: str) -> None:
    content, why = HOSTILE[name]
    (tmp_path / "bad.bin").write_bytes(content)
    with pytest.raises(TextError, match=why) as raised:
        vector_files.read(tmp_path / "bad.bin")
    assert raised.value.hint


def test_the_smallest_fasttext_is_read(tmp_path: Path) -> None:
    (tmp_path / "one.bin").write_bytes(fasttext())
    found = vector_files.read(tmp_path / "one.bin")
    assert (found.words, found.matrix.tolist()) == (("a",), [[1.0, 2.0]])


def test_a_word_with_a_space_in_it_keeps_its_numbers(tmp_path: Path) -> None:
    (tmp_path / "odd.vec").write_text("2 2\na\u00a0b c 1 2\nd 3 4\n", encoding="utf-8")
    found = vector_files.read(tmp_path / "odd.vec")
    assert (found.words, found.matrix.tolist()) == (("a\u00a0b c", "d"), [[1, 2], [3, 4]])


def test_too_little_text_and_bad_settings_are_said(tmp_path: Path) -> None:
    with pytest.raises(TextError, match="Hardly a word"):
        vector_store.learn(tmp_path, "few", ["a b c"], SMALL)
    with pytest.raises(ConfigError, match="5000 dimensions"):
        vector_store.learn(tmp_path, "wide", pets(), VectorRecipe(dimensions=5000))
    with pytest.raises(TextError, match="cannot be the name"):
        vector_store.learn(tmp_path, "a/b", pets(), SMALL)
    vector_store.learn(tmp_path, "one", pets(), SMALL)
    with pytest.raises(TextError, match="already"):
        vector_store.learn(tmp_path, "one", pets(), SMALL)
    (tmp_path / "vectors" / "one" / "vectors.bin").write_bytes(b"1 1\na 1\n")
    with pytest.raises(TextError, match="not the one"):
        vector_store.find(tmp_path, "one").read()
