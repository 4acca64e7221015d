"""Tiers are told by what is on them: a name does not make sentences of phones, nor a speaker of a unit."""

from __future__ import annotations

from itertools import cycle, islice
from pathlib import Path

import pytest

from core.importers.elan import IMPORTER as ELAN
from core.importers.item import Importer, Item, Options
from core.importers.textgrid import IMPORTER as TEXTGRID
from core.importers.tier_sorts import Tally, sort_of
from core.project.records import Problem
from core.tiers.model import Mark, Tier
from tests.core.importers.mark_files import Span, eaf, grid, sound, tier

PHONES = list(islice(cycle("b õ d i ɐ tʲ AA1 ʃ".split()), 40))
WORDS = "bom dia a todos os que aqui vieram ouvir a velha história do gato e da rua".split()
SENTENCES = ["bom dia a todos", "como está a senhora", "o gato dorme na rua", "amanhã vai chover muito"]


def row(labels: list[str], seconds: float, gap: float = 0.0) -> list[Span]:
    step = seconds + gap
    return [(round(i * step, 3), round(i * step + seconds, 3), label) for i, label in enumerate(labels)]


def named(name: str, spans: list[Span], kind: str = "") -> Tier:
    return Tier(name, 1, tuple(Mark(i, *span) for i, span in enumerate(spans, 1)), kind)


@pytest.mark.parametrize(
    ("name", "spans", "sort"),
    [
        ("transcription", row(PHONES, 0.1), "phones"),
        ("transcription", row(["b o̞ m d i ɐ", "k u m u ʃ t a"], 2.0), "phones"),
        ("transcription", row(WORDS, 0.3), "words"),
        ("transcription", row(SENTENCES, 2.0), "text"),
        ("transcription", row(["um", "dois", "três", "dois"], 0.5, 1.0), "text"),
        ("transcription", row(["7", "8"], 0.5, 1.0), "text"),
        ("ORT", row(["sim senhor", "vou já agora", "até logo"], 1.0), "text"),
        ("words", row(SENTENCES, 2.0), "text"),
        ("IPU", row(SENTENCES, 2.0), "text"),
        ("IPU", row(["#", "ipu_1", "#", "ipu_2"], 2.0), "empty"),
        ("A", row(["x", "y", "x", "x", "x", "y", "x", "x"], 1.0), "other"),
        ("Notes", row(SENTENCES, 2.0), "other"),
        ("english translation", row(SENTENCES, 2.0), "other"),
        ("Ana", row(list("我是你的好朋友们啊"), 0.3), "words"),
        ("Ana - utterances", row(WORDS, 0.3), "text"),
    ],
)
def test_what_a_tier_holds_is_told_by_what_is_on_it(name: str, spans: list[Span], sort: str) -> None:
    assert sort_of(named(name, spans)) == sort


def found(importer: Importer, path: Path, **options: object) -> tuple[list[Item], list[Problem]]:
    both = list(importer.find(path, Options.of(options)))
    return [f for f in both if isinstance(f, Item)], [f for f in both if isinstance(f, Problem)]


def test_few_labels_a_file_are_judged_with_all_of_their_name(tmp_path: Path) -> None:
    """Word lists of which each file holds one word in phones: nothing of it is a sentence."""
    for i in range(6):
        sound(tmp_path / f"w{i}.wav", 1.0, i)
        phones = ["k", "a", "t", "ʃ", "u"][: 2 + i % 3]
        grid(tmp_path / f"w{i}.TextGrid", [("transcription", row(phones, 0.1)), ("gloss", [(0, 0.5, "cat")])], 1.0)
    items, problems = found(TEXTGRID, tmp_path)
    assert items == []
    assert len(problems) == 6
    (choice,) = (choice for choice in TEXTGRID.choices(tmp_path, Options()) if choice.key == "tiers")
    assert (
        dict(choice.options)["transcription"] == "transcription · phones, 18 labels, 1.0 letters each · in 6 files · k"
    )


@pytest.mark.parametrize("name", ["IPU", "annotation", "Portuguese", "kala", "61"])
def test_a_tiers_name_is_no_speaker_where_nothing_says_so(tmp_path: Path, name: str) -> None:
    for i in range(3):
        sound(tmp_path / f"r{i}.wav", 10.0, i)
        eaf(tmp_path / f"r{i}.eaf", tier(name, row(SENTENCES, 2.0)), media=f"r{i}.wav")
    items, _ = found(ELAN, tmp_path)
    assert len(items) == 12
    assert {item.speaker for item in items} == {""}
    assert {item.speaker for item in found(ELAN, tmp_path, speaker="tier")[0]} == {name}
    (choice,) = (choice for choice in ELAN.choices(tmp_path, Options()) if choice.key == "speaker")
    assert dict(choice.options)[""] == "whom the file names (nobody)"


@pytest.mark.parametrize(
    ("tiers", "speakers"),
    [
        ([["Ana"], ["Ana"], ["Ana"]], {"Ana"}),
        ([["spk1"], ["spk1"], ["spk1"]], {"spk1"}),
        ([["kala"], ["mona"], ["rui"]], {"kala", "mona", "rui"}),
        ([["kala", "mona"], ["kala", "mona"], ["kala"]], {"kala", "mona"}),
    ],
)
def test_a_tiers_name_is_a_speaker_where_it_looks_like_one_or_changes(
    tmp_path: Path, tiers: list[list[str]], speakers: set[str]
) -> None:
    for i, names in enumerate(tiers):
        sound(tmp_path / f"r{i}.wav", 20.0, i)
        spans = [[(s + at * 9, e + at * 9, t) for s, e, t in row(SENTENCES, 2.0)] for at in range(len(names))]
        eaf(tmp_path / f"r{i}.eaf", *[tier(n, s) for n, s in zip(names, spans, strict=True)], media=f"r{i}.wav")
    assert {item.speaker for item in found(ELAN, tmp_path)[0]} == speakers


def test_labels_for_silence_and_for_counts_are_no_texts_and_are_said(tmp_path: Path) -> None:
    sound(tmp_path / "a.wav", 20.0)
    labels = ["sil", "bom dia a todos", "gpf_0", "o gato dorme", "sil", "#"]
    grid(tmp_path / "a.TextGrid", [("Ana", row(labels, 2.0))], 20.0)
    items, (problem,) = found(TEXTGRID, tmp_path)
    assert [item.text for item in items] == ["bom dia a todos", "o gato dorme"]
    assert problem.reason == "has 3 labels that stand for no words, and left out here: “sil”, “gpf_0”."
    grid(tmp_path / "a.TextGrid", [("Ana", row(["sil", "kal", "sil", "gel"], 2.0, 1.0))], 20.0)
    assert len(found(TEXTGRID, tmp_path)[0]) == 4


def test_syllables_are_left_where_words_are(tmp_path: Path) -> None:
    sound(tmp_path / "a.wav", 20.0)
    syllables = [part for word in WORDS[:8] for part in (word[:2], word[2:] or "a")]
    grid(tmp_path / "a.TextGrid", [("a", row(syllables, 0.2)), ("b", row(WORDS[:8], 0.4))], 20.0)
    items, _ = found(TEXTGRID, tmp_path)
    assert [item.text for item in items] == [" ".join(WORDS[:8])]


def test_the_vote_counts_what_it_says() -> None:
    tally = Tally()
    tally.add(named("x", row(["um", "dois", "<sil>", "três"], 0.3)))
    assert tally.said(tally.sort) == "words, 3 labels, 3.3 letters each, one silence"


def test_who_speaks_on_a_tier_that_is_not_taken_is_named(tmp_path: Path) -> None:
    sound(tmp_path / "a.wav", 20.0)
    said = row(SENTENCES, 2.0)
    other = [(10.0 + start, 10.0 + end, text) for start, end, text in row(WORDS[:12], 0.5)]
    grid(tmp_path / "a.TextGrid", [("ORT", said), ("frases", said), ("Bia", other)], end=20.0)
    found = list(TEXTGRID.find(tmp_path, Options()))
    assert sum(isinstance(one, Item) for one in found) == len(SENTENCES)
    (left,) = (one for one in found if isinstance(one, Problem))
    assert left.where == "a.TextGrid, tier Bia"
    assert left.hint.endswith(';Bia".')
    by_name = list(TEXTGRID.find(tmp_path, Options(tiers="frases")))
    assert [one for one in by_name if isinstance(one, Problem)] == []
