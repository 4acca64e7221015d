"""Where a new letter starts: by sound where the language tells it, else by shape, and by hand before all."""

from __future__ import annotations

from pathlib import Path

import pytest

from core.families.letter_similarity import by_similarity, own_starts, suggested
from core.families.transfer import make_plan
from core.text.vocabulary import ALPHABETS, Vocabulary
from tests.tiny_models import save_tiny

ES = Vocabulary.of_letters(ALPHABETS["es"])


@pytest.fixture(scope="module")
def spanish(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return save_tiny(tmp_path_factory.mktemp("likeness") / "es", "parakeet", ALPHABETS["es"])


@pytest.mark.parametrize(
    ("language", "letter", "source", "reason"),
    [
        ("pt", "ç", "s", "same sound; the same shape would be c"),
        ("pt-BR", "ç", "s", "same sound; the same shape would be c"),
        ("tr", "ç", "c", "the same letter without its mark"),
        ("pt", "ã", "a", "same vowel, now nasal"),
        ("pt", "ê", "e", "closed vowel under stress"),
        ("pt", "à", "a", "contraction, same sound"),
        ("pt", "-", " ", "joins two words"),
        ("pt", "nh", "ñ", "same sound"),
        ("pt", "lh", "l", "the first of its letters"),
        ("", "ɔ̃", "o", "the same sound in another script"),
        ("el", "λ", "l", "the same sound in another script"),
        ("el", "ψ", "p s", "the same sound in another script"),
        ("", "ш", None, "no letter of the source is like it"),
    ],
)
def test_a_new_letter_starts_where_it_sounds_or_looks_alike(
    language: str, letter: str, source: str | None, reason: str
) -> None:
    start = suggested(letter, ES, language)
    assert (start.source, start.reason) == (source, reason)


def test_choices_begin_with_the_likeliest_and_hold_every_letter_once() -> None:
    choices = by_similarity("ã", ES, "pt")
    assert choices[:2] == ["a", "á"]
    assert sorted(choices) == sorted((*ES.letters, " "))


def test_the_plan_takes_the_languages_sounds_and_ones_own_choices(spanish: Path) -> None:
    letters = Vocabulary.of_letters([*ALPHABETS["pt"], "lh", "-"])
    plan = {p.letter: p for p in make_plan(spanish, letters, neighbours={"ã": "", "lh": "y"}, language="pt").letters}
    assert (plan["ç"].source, plan["lh"].source, plan["-"].source) == ("s", "y", " ")
    assert (plan["ã"].origin, plan["ã"].reason) == ("fresh", "chosen by hand")
    assert make_plan(spanish, letters, language="pt").vocabulary == letters


def test_choices_that_a_source_cannot_take_are_passed_over() -> None:
    starts = {"ã": "o", "ç": "", "lh": "ll", "ñ": "n", "x": "s", "-": " ", "š": "s h", "ž": "z ж"}
    alphabet = ("ã", "ç", "lh", "ñ", "-", "š", "ž")
    assert own_starts(starts, alphabet, ES.letters) == {"ã": "o", "ç": "", "-": " ", "š": "s h"}


def test_the_command_line_takes_ones_own_starts_too(spanish: Path, tmp_path: Path) -> None:
    from core.commands.training import chosen_starts
    from core.project.alphabet.letter_comparison import set_start
    from core.project.store import Project

    with Project.create(tmp_path / "p", name="P", language="pt", source_language="es") as project:
        assert chosen_starts(project, spanish) == {}
        set_start(project, "ç", "z")
        set_start(project, "a", "o")
        assert chosen_starts(project, spanish) == {"ç": "z"}
        assert chosen_starts(project, "") == {}
