"""What the sample corpus promises, on the files as they are shipped."""

from __future__ import annotations

import csv
import json
import shutil
import subprocess
from collections import Counter
from pathlib import Path

import numpy as np
import pytest
import soundfile

from core.text.normaliser import Normaliser
from core.text.vocabulary import ALPHABETS
from resources.recipes import make_sample
from resources.recipes.synthesis import DEV_VOICES, TEST_VOICES, TRAIN_VOICES

FOLDER = make_sample.FOLDER
Row = dict[str, str]


@pytest.fixture(scope="module")
def rows() -> list[Row]:
    with (FOLDER / "utterances.tsv").open(encoding="utf-8", newline="") as table:
        return list(csv.DictReader(table, delimiter="\t", quoting=csv.QUOTE_NONE))


@pytest.fixture(scope="module")
def read(rows: list[Row]) -> dict[str, str]:
    """What the model reads, by key."""
    normalise = Normaliser.for_language("pt")
    return {row["key"]: normalise(row["text"]) for row in rows}


def in_split(rows: list[Row], split: str) -> list[Row]:
    return [row for row in rows if row["split"] == split]


def test_it_says_what_it_is(rows: list[Row]) -> None:
    about = json.loads((FOLDER / "sample.json").read_text(encoding="utf-8"))
    assert (about["language"], about["source_language"], about["synthetic"]) == ("pt", "es", True)
    assert about["licence"] == "CC0-1.0"
    assert about["voices"] == sorted({row["speaker"] for row in rows})
    readme = (FOLDER / "README.md").read_text(encoding="utf-8")
    assert "espeak-ng" in readme
    assert "No person speaks here" in readme


def test_splits_are_as_large_as_promised(rows: list[Row]) -> None:
    sizes = Counter(row["split"] for row in rows)
    assert sizes == {"train": 600, "dev": 72, "test": 232}
    assert len({row["key"] for row in rows}) == len(rows)
    assert all(row["key"] and row["text"] == row["text"].strip() for row in rows)


def test_no_voice_and_no_sentence_is_in_two_splits(rows: list[Row], read: dict[str, str]) -> None:
    for field in ("voice", "sentence"):
        values = [
            {row["speaker"] if field == "voice" else read[row["key"]] for row in in_split(rows, split)}
            for split in ("train", "dev", "test")
        ]
        assert not values[0] & values[1], field
        assert not values[0] & values[2], field
        assert not values[1] & values[2], field


def test_the_starter_has_not_heard_the_voices_of_test_and_dev(rows: list[Row]) -> None:
    assert {row["speaker"] for row in in_split(rows, "test")} <= {*DEV_VOICES, *TEST_VOICES} - {*TRAIN_VOICES}
    assert {row["speaker"] for row in in_split(rows, "dev")} <= {*DEV_VOICES, *TEST_VOICES} - {*TRAIN_VOICES}


def test_most_test_utterances_hold_a_word_that_train_does_not(rows: list[Row], read: dict[str, str]) -> None:
    known = {word for row in in_split(rows, "train") for word in read[row["key"]].split()}
    test = in_split(rows, "test")
    with_new = [row for row in test if set(read[row["key"]].split()) - known]
    assert len(with_new) >= 0.6 * len(test)


def test_test_and_dev_are_clean_for_the_alphabet(rows: list[Row], read: dict[str, str]) -> None:
    letters = {*ALPHABETS["pt"], " "}
    strays = [row["key"] for row in rows if row["split"] != "train" and not letters.issuperset(read[row["key"]])]
    assert not strays


def test_every_letter_but_those_of_foreign_words_is_in_train(rows: list[Row], read: dict[str, str]) -> None:
    assert set("".join(read[row["key"]] for row in in_split(rows, "train"))) >= set(ALPHABETS["pt"]) - set("kwy")


def test_the_files_are_whole_and_small(rows: list[Row]) -> None:
    seconds = 0.0
    for row in rows:
        sound = soundfile.info(FOLDER / row["file"])
        assert (sound.samplerate, sound.channels, sound.subtype) == (16_000, 1, "OPUS"), row["key"]
        assert (int(row["start"]), int(row["end"])) == (0, sound.frames), row["key"]
        seconds += sound.frames / sound.samplerate
    assert 30 * 60 < seconds < 42 * 60
    files = list((FOLDER / "sound").iterdir())
    assert {f"sound/{path.name}" for path in files} == {row["file"] for row in rows}
    assert sum(path.stat().st_size for path in files) < 15_000_000


def odd_ones() -> list[make_sample.Item]:
    plain = (0.0, 0.0, 1.0)
    letters = {*ALPHABETS["pt"], " "}
    normalise = Normaliser.for_language("pt")
    return [
        item
        for item in make_sample.cast_sample()
        if (item.silence_before, item.silence_after, item.gain) != plain
        or item.text != item.spoken.text
        or not letters.issuperset(normalise(item.text))
    ]


def test_the_recipe_makes_the_table_that_is_shipped(rows: list[Row]) -> None:
    made = [(item.key, item.text, item.spoken.voice, item.split) for item in make_sample.cast_sample()]
    assert made == [(row["key"], row["text"], row["speaker"], row["split"]) for row in rows]


def test_the_readme_names_every_odd_utterance_and_the_data_does_not() -> None:
    odd = odd_ones()
    assert len(odd) == 9
    assert {item.split for item in odd} == {"train"}
    readme = (FOLDER / "README.md").read_text(encoding="utf-8")
    named = {line.split("`")[1] for line in readme.splitlines() if line.startswith("| `")}
    assert named == {item.key for item in odd}


def test_the_odd_ones_are_as_the_readme_says(rows: list[Row]) -> None:
    files = {row["key"]: FOLDER / row["file"] for row in rows}
    for item in odd_ones():
        sound, rate = soundfile.read(files[item.key], dtype="float32")
        loud = np.flatnonzero(np.abs(sound) > 0.02)
        assert (loud[0] / rate > 1) == (item.silence_before > 1), item.key
        assert ((len(sound) - loud[-1]) / rate > 1) == (item.silence_after > 1), item.key
        assert (float(np.mean(np.abs(sound) > 0.985)) > 1e-3) == (item.gain > 1), item.key


def test_nothing_else_is_clipped(rows: list[Row]) -> None:
    clipped = {item.key for item in odd_ones() if item.gain > 1}
    for row in rows:
        if row["key"] not in clipped:
            assert np.abs(soundfile.read(FOLDER / row["file"], dtype="float32")[0]).max() < 0.985, row["key"]


def test_no_file_needs_a_path_outside_the_sample(rows: list[Row]) -> None:
    assert all(not Path(row["file"]).is_absolute() and ".." not in row["file"] for row in rows)


@pytest.mark.skipif(shutil.which("espeak-ng") is None, reason="espeak-ng is not installed")
def test_the_recipe_says_again_what_is_shipped(rows: list[Row], tmp_path: Path) -> None:
    version = subprocess.run(["espeak-ng", "--version"], capture_output=True, text=True, check=True).stdout
    if "1.51" not in version:
        pytest.skip(f"the sample was made with espeak-ng 1.51, here is {version.strip()}")
    items = make_sample.cast_sample()
    for number in range(0, len(items), 300):
        shipped, _ = soundfile.read(FOLDER / rows[number]["file"], dtype="float32")
        made = make_sample.sound_of(items[number])
        assert len(made) == len(shipped), items[number].key
        assert np.corrcoef(made, shipped)[0, 1] > 0.9, items[number].key
