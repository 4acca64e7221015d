"""The models of text of a project: made whole or not at all, listed, found, removed; and what their notes say."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from core.errors import ConfigError, TextError
from core.lm import store
from core.lm.counted_scorer import perplexity
from core.lm.hot_words import USUAL_WEIGHT, HotWord, hot_words, read_hot_words
from core.lm.note import Tried, Tuned, Weights
from core.lm.store import Recipe
from core.lm.text_reading import TextReading
from tests.core.lm.texts import zipf

TUNED = Tuned(
    "quick", Weights(1.0, 0.5, -2.0), Tried(Weights(0, 0, 0), 0.3, 0.1), (Tried(Weights(1.0, 0.5, -2.0), 0.2, 0.1),), 7
)


def test_a_model_is_made_listed_measured_and_removed(tmp_path: Path) -> None:
    recipe = Recipe(2, made_of=("four words",), licence="CC0", language="pt", rules=({"kind": "nfc"},))
    made = store.make(tmp_path, "bible", zipf(50), recipe)
    assert [model.name for model in store.models(tmp_path)] == ["bible"]
    note = store.find("bible", tmp_path).note
    assert note == made.note
    assert (note.order, note.sentences, note.licence, note.language) == (2, 50, "CC0", "pt")
    assert note.ngrams == made.read().counts
    found, unknown = perplexity(made, ["w0 w1 zebra"], None)
    assert unknown == [("zebra", 1)]
    assert found.of_all > found.of_known > 1
    store.remove(made)
    assert store.models(tmp_path) == []
    assert [path.name for path in (tmp_path / "lm").iterdir()] == [".trash"]


def test_what_is_there_is_replaced_only_when_asked(tmp_path: Path) -> None:
    store.make(tmp_path, "a", zipf(20), Recipe(2))
    with pytest.raises(TextError, match="already"):
        store.make(tmp_path, "a", zipf(30), Recipe(2))
    with pytest.raises(TextError, match="not one word"):
        store.make(tmp_path, "a", [], Recipe(2), replace=True)
    assert store.find("a", tmp_path).note.sentences == 20
    assert store.make(tmp_path, "a", zipf(30), Recipe(2), replace=True).note.sentences == 30


@pytest.mark.parametrize("name", ["", ".", "..", "a/b", "a\0", "x.tmp", "con", "../a"])
def test_a_name_that_is_none_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(TextError, match="cannot be"):
        store.make(tmp_path, name, zipf(5), Recipe(2))


@pytest.mark.parametrize("order", [0, 7, -1])
def test_an_order_that_is_none_is_refused(tmp_path: Path, order: int) -> None:
    with pytest.raises(ConfigError, match="1 to 6"):
        store.make(tmp_path, "a", zipf(5), Recipe(order))


def test_a_name_that_leads_nowhere_says_what_there_is(tmp_path: Path) -> None:
    with pytest.raises(TextError, match="lm DIR make"):
        store.find("a", tmp_path)
    made = store.make(tmp_path, "bible", zipf(20), Recipe(2))
    with pytest.raises(TextError, match="bible"):
        store.find("a", tmp_path)
    assert store.find(str(made.folder)).name == "bible"


def test_weights_are_kept_by_recogniser_and_read_back(tmp_path: Path) -> None:
    made = store.make(tmp_path, "a", zipf(20), Recipe(2))
    store.keep_tuned(made, "0123", TUNED)
    store.keep_tuned(made, "4567", replace(TUNED, weights=Weights(0.0)))
    tuned = store.find("a", tmp_path).note.tuned
    assert tuned["0123"] == TUNED
    assert tuned["0123"].best.wer == 0.2
    assert not tuned["4567"].helps
    assert tuned["4567"].best.wer == 0.3


def test_a_file_that_was_changed_or_lost_is_told(tmp_path: Path) -> None:
    made = store.make(tmp_path, "a", zipf(20), Recipe(2))
    made.check()
    made.arpa.write_text(made.arpa.read_text().replace("w0", "w00"))
    with pytest.raises(TextError, match="not the one that was made"):
        made.check()
    made.arpa.unlink()
    with pytest.raises(TextError, match="lost its file"):
        made.read()


@pytest.mark.parametrize("note", ["", "[]", "{}", '{"name": "a", "unit": "syllable"}', '{"name": "a", "tuned": 3}'])
def test_a_damaged_note_hides_the_model_and_is_told_by_name(tmp_path: Path, note: str) -> None:
    made = store.make(tmp_path, "a", zipf(20), Recipe(2))
    (made.folder / "note.json").write_text(note)
    assert store.models(tmp_path) == []
    with pytest.raises(TextError, match="text model a cannot be read"):
        store.find("a", tmp_path)


def test_a_note_of_a_newer_version_is_read(tmp_path: Path) -> None:
    made = store.make(tmp_path, "a", zipf(20), Recipe(2))
    path = made.folder / "note.json"
    path.write_text(json.dumps({**json.loads(path.read_text()), "more": 1}))
    assert store.find("a", tmp_path).note == made.note


def test_hot_words_have_weights_and_lines(tmp_path: Path) -> None:
    file = tmp_path / "hot.txt"
    file.write_text("\ufeff# names\nKomnzo 4.5\n\nRio de Janeiro\t2\nnunca -3\nKomnzo 5\n", encoding="utf-8")
    words = {word.text: word.weight for word in read_hot_words(file)}
    assert words == {"Komnzo": 5, "Rio": 2, "de": 2, "Janeiro": 2, "nunca": -3}
    assert hot_words(["dois"], "x") == (HotWord("dois", USUAL_WEIGHT),)
    assert hot_words(["5"], "x") == (HotWord("5"),)
    with pytest.raises(TextError, match=r"hot\.txt, line 2"):
        hot_words(["a", "b=1000"], "hot.txt")
    with pytest.raises(TextError, match="cannot be read"):
        read_hot_words(tmp_path / "none.txt")


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("covid 19", {"covid": 3, "19": 3}),
        ("rota 66:5", {"rota": 3, "66:5": 3}),
        ("rota 66: 5", {"rota": 5, "66": 5}),
        ("rota 66\t12", {"rota": 12, "66": 12}),
        ("covid-19", {"covid-19": 3}),
        ("covid-19 = 20", {"covid-19": 20}),
        ("Lucas 3:16", {"Lucas": 3, "3:16": 3}),
        ("Minho:4.5", {"Minho": 4.5}),
        ("Minho :-4", {"Minho": -4}),
        ("Minho -12", {"Minho": -12}),
        ("Minho 7", {"Minho": 7}),
        ("Minho 1e9", {"Minho": 3, "1e9": 3}),
        ("a=b", {"a=b": 3}),
    ],
)
def test_a_number_is_a_weight_only_where_it_cannot_be_a_word(line: str, found: dict[str, float]) -> None:
    assert {word.text: word.weight for word in hot_words([line], "x")} == found


def test_a_reading_survives_its_file_and_tells_changes(tmp_path: Path) -> None:
    made = store.make(tmp_path, "a", zipf(20), Recipe(2))
    reading = TextReading(made.folder, (HotWord("um", 2.0),), Weights(1.0))
    assert TextReading.read(reading.write(tmp_path / "r.json")) == reading
    assert not TextReading()
    assert TextReading().print == ""
    assert TextReading.read(None) == TextReading()
    before = reading.print
    assert replace(reading, hot_words=()).print != before
    store.keep_tuned(made, "0123", TUNED)
    assert reading.print != before


@pytest.mark.parametrize(
    "tuned",
    [
        {"print": {"model": "quick"}},
        {"print": 7},
        [],
        "x",
        {"print": {"model": "quick", "weights": {"lm": 1, "odd": 2}}},
    ],
)
def test_a_note_whose_tuning_is_damaged_keeps_its_model_and_says_so(tmp_path: Path, tuned: object) -> None:
    made = store.keep_tuned(store.make(tmp_path, "a", zipf(20), Recipe(2)), "good", TUNED)
    note = made.folder / "note.json"
    values = json.loads(note.read_text(encoding="utf-8"))
    values["tuned"] = {**values["tuned"], **tuned} if isinstance(tuned, dict) else tuned
    note.write_text(json.dumps(values), encoding="utf-8")
    (found,) = store.models(tmp_path)
    assert found.note.tuning_lost
    assert found.note.tuned == ({"good": TUNED} if isinstance(tuned, dict) else {})
    assert any("tune it again" in line for line in store.described(found.note))
    assert found.read().order == 2
    again = store.keep_tuned(found, "print", TUNED)
    assert not store.opened(again.folder).note.tuning_lost
