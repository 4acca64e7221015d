"""How near a candidate stands: the parts by themselves, their sum, and a real model tried on real clips."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from core.cli import main
from core.datasets.manifest import Entry
from core.errors import RunError
from core.project.store import Project
from core.sources import closeness
from core.sources.catalogue import Source, describe, resolve
from core.sources.closeness import FEWEST, MOST, Closeness, Target, chosen_clips, known_parts, measure
from core.text.vocabulary import Vocabulary

SPANISH = Source("es", "Spanish", Path("/nowhere"), "folder", "es", tuple("abcdefghijklmnopqrstuvwxyzñ"))
PORTUGUESE = Target("pt", Vocabulary.of_letters("abcdefghijklmnopqrstuvwxyzãçéõ"))


def clip(number: int, speaker: str = "Ana", split: Any = "train", seconds: float = 3.0, text: str = "sim") -> Entry:
    frames = round(16_000 * seconds)
    return Entry(f"k{number:04d}", "/a.wav", 0, frames, 16_000, None, text, text, speaker, split, "people")


@pytest.fixture
def writes(monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """Let every candidate write these texts for these references."""

    def told(*pairs: tuple[str, str]) -> None:
        # A private name: what a model writes is decided here, and all that is made of it is ours.
        monkeypatch.setattr(closeness, "_written", lambda *_: list(pairs))

    return told


def test_a_new_letter_counts_as_right_where_the_letter_it_starts_from_is_written(writes: Callable[..., None]) -> None:
    writes(("não faça", "nao fasa"), ("põe", "poe"))
    assert measure(SPANISH, PORTUGUESE, [clip(1)]).letter_errors == 0
    writes(("não faça", "não faça"))
    assert (measure(SPANISH, PORTUGUESE, [clip(1)]).letter_errors or 0) > 0.2
    own = replace(PORTUGUESE, starts={"ç": "z", "ã": ""})
    writes(("não faça", "no faza"))
    assert measure(SPANISH, own, [clip(1)]).letter_errors == 0


def test_letters_that_would_start_afresh_count_as_wrong(writes: Callable[..., None]) -> None:
    tatar = replace(SPANISH, letters=tuple("абвгдежз"))
    writes(("bom dia", "абв гд"))
    found = measure(tatar, PORTUGUESE, [clip(1)])
    assert found.letter_errors is not None
    assert found.letter_errors >= 0.8
    assert found.clips == 1


def test_capitals_and_signs_of_a_candidate_are_no_errors(writes: Callable[..., None]) -> None:
    writes(("bom dia", "Bom dia."))
    assert measure(SPANISH, PORTUGUESE, [clip(1)]).letter_errors == 0
    any_script = replace(SPANISH, letters=())
    plain = replace(PORTUGUESE, normaliser=lambda text: text.lower().replace(".", ""))
    writes(("não faça", "Nao faca."))
    assert measure(any_script, plain, [clip(1)]).letter_errors == 0


def test_letters_known_are_counted_as_often_as_they_are_written() -> None:
    texts = ("aaaa", "aaaç")
    assert known_parts(SPANISH, replace(PORTUGUESE, texts=texts)).letters_known == pytest.approx(7 / 8)
    assert known_parts(SPANISH, PORTUGUESE).letters_known == pytest.approx(26 / 30)
    assert known_parts(replace(SPANISH, letters=()), PORTUGUESE).letters_known == 1.0
    assert known_parts(replace(SPANISH, letters=(), writes=False), PORTUGUESE).letters_known is None


def test_trigrams_compare_what_both_languages_write(tmp_path: Path) -> None:
    source = replace(SPANISH, folder=tmp_path)
    target = replace(PORTUGUESE, texts=("casa mesa",))
    assert known_parts(source, target).trigrams is None
    (tmp_path / "lexicon.txt").write_text("casa\nmesa\n", encoding="utf-8")
    assert known_parts(source, target).trigrams == 1.0
    (tmp_path / "lexicon.txt").write_text("casa\nrío\n", encoding="utf-8")
    shared, either = {" ca", "cas", "asa", "sa "}, 4 + 3 + 3
    assert known_parts(source, target).trigrams == pytest.approx(len(shared) / either)


def test_family_is_that_of_the_nearest_language_it_understands() -> None:
    alone = known_parts(SPANISH, PORTUGUESE).family
    several = known_parts(replace(SPANISH, languages=("en", "gl")), PORTUGUESE).family
    assert alone is not None
    assert several is not None
    assert alone < several < 1
    assert known_parts(replace(SPANISH, language=""), PORTUGUESE).family is None


def test_the_sum_is_the_designs_and_one_that_was_not_tried_has_none() -> None:
    assert Closeness(0.9, 0.5, 0.8, 0.4, 50).score == pytest.approx(0.7 * 0.6 + 0.2 * 0.9 + 0.1 * 0.8)
    assert Closeness(0.9, 0.5, 0.8, 1.7, 50).score == pytest.approx(0.2 * 0.9 + 0.1 * 0.8)
    assert Closeness(0.9, 0.5, None, 0.4, 50).score == pytest.approx((0.7 * 0.6 + 0.2 * 0.9) / 0.9)
    assert Closeness(0.9, 0.5, 0.8).score is None
    assert not Closeness(0.9, 0.5, 0.8, 0.4, FEWEST - 1).measured


def test_clips_are_spread_over_speakers_dev_first_and_the_same_each_time() -> None:
    entries = [clip(n, f"s{n % 7}", "dev" if n % 3 == 0 else "train") for n in range(300)]
    chosen = chosen_clips(entries, 35)
    assert chosen == chosen_clips(list(reversed(entries)), 35)
    assert {entry.split for entry in chosen} == {"dev"}
    assert {speaker: [e.speaker for e in chosen].count(speaker) for speaker in {e.speaker for e in chosen}} == {
        f"s{n}": 5 for n in range(7)
    }
    assert (len(chosen_clips(entries, 1)), len(chosen_clips(entries, 999))) == (FEWEST, MOST)
    odd = [clip(1, seconds=0.4), clip(2, seconds=30), clip(3, text=" "), replace(clip(4), blocked="clipped")]
    assert chosen_clips(odd) == []
    with pytest.raises(RunError, match="no transcribed clip"):
        measure(SPANISH, PORTUGUESE, [])


@pytest.mark.long
def test_a_real_candidate_is_tried_by_a_child(
    tiny_project: Project, tiny_model: Path, capsys: pytest.CaptureFixture[str], home: Path
) -> None:
    tiny_project.close()
    assert main(["closeness", str(tiny_project.folder), str(tiny_model), "--json"]) == 0
    [found] = json.loads(capsys.readouterr().out)["candidates"]
    assert found["letter_errors"] > 0
    assert (found["clips"], found["measured"], found["problem"]) == (6, False, "")
    assert 0 <= found["score"] <= 1


def test_candidates_are_tried_once_and_then_remembered(
    tiny_project: Project,
    tiny_model: Path,
    capsys: pytest.CaptureFixture[str],
    home: Path,
    writes: Callable[..., None],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    tiny_project.close()
    writes(*[("bom dia", "bon dia")] * 6)
    command = ["closeness", str(tiny_project.folder), str(tiny_model)]
    assert main([*command, "--json"]) == 0
    [found] = json.loads(capsys.readouterr().out)["candidates"]
    assert found["letter_errors"] == pytest.approx(1 / 7)
    monkeypatch.setattr(closeness, "_written", None)  # private, as above: no model is asked a second time
    assert main([*command, "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["candidates"] == [found]
    assert main(command) == 0
    text = capsys.readouterr().out
    assert "Weak evidence" in text
    assert "only 6 clips" in text
    assert main([*command, "--untried", "--json"]) == 0
    [untried] = json.loads(capsys.readouterr().out)["candidates"]
    assert (untried["score"], untried["family"]) == (None, found["family"])


def test_the_starter_is_nearer_than_chance(home: Path) -> None:
    starter = describe(resolve("starter:es"), "starter:es", "starter")
    parts = known_parts(starter, replace(PORTUGUESE, texts=("a casa é grande e o menino não come a maçã",)))
    assert (parts.letters_known or 0) > 0.8
    assert 0 < (parts.trigrams or 0) < 0.2
    assert parts.family == pytest.approx(0.78, abs=0.01)
