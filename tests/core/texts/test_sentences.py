"""Where sentences end, by rule; and that a text of any shape loses no word of it."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.texts.passages import Noted, Passage
from core.texts.readers.plain import broken
from core.texts.sentences import LONGEST, Splitter


def cut(*texts: str, language: str = "pt", ends: bool = True) -> list[str]:
    passages = [Passage(text, i, ends) for i, text in enumerate(texts, 1)]
    return [one.text for one in Splitter(language, "line", Noted("t")).of(passages)]


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("Choveu. Depois não.", ["Choveu.", "Depois não."]),
        ("O Sr. Antunes veio. A D. Céu não.", ["O Sr. Antunes veio.", "A D. Céu não."]),
        ("— Sim! disse ele. — Não? Talvez…", ["— Sim! disse ele.", "— Não?", "Talvez…"]),
        ("Foi em 1974. Depois mudou.", ["Foi em 1974.", "Depois mudou."]),
        ("Moro no 3. andar da rua.", ["Moro no 3. andar da rua."]),
        ("Custa 3.50 euros, p.ex. na loja. «Caro!» Pois.", ["Custa 3.50 euros, p.ex. na loja.", "«Caro!»", "Pois."]),
        ("tudo pequeno. sem maiúsculas. fim", ["tudo pequeno.", "sem maiúsculas.", "fim"]),
        ("昨天下雨。今天不下。", ["昨天下雨。", "今天不下。"]),
        ("هل جاء؟ نعم.", ["هل جاء؟", "نعم."]),
        ("... --- !!!", []),
        ("ma\u00adçãs \x07boas", ["maçãs boas"]),
    ],
)
def test_sentences_end_where_the_rule_says(text: str, sentences: list[str]) -> None:
    assert cut(text) == sentences


def test_an_ordinal_dot_ends_no_sentence_where_the_language_writes_it() -> None:
    assert cut("Am 3. Oktober war es kalt.", language="de") == ["Am 3. Oktober war es kalt."]


def test_a_paragraph_that_was_broken_into_lines_is_put_together() -> None:
    assert cut("O velho moi-", "nho fechou. A", "porta também.", ends=False) == [
        "O velho moinho fechou.",
        "A porta também.",
    ]


def test_what_never_ends_is_cut_at_spaces_and_said() -> None:
    noted = Noted("t")
    text = "palavra " * 1000
    splitter = Splitter("pt", "line", noted)
    found = [one.text for one in splitter.of([Passage(text, 7)])]
    splitter.tell()
    assert " ".join(found).split() == text.split()
    assert max(map(len, found)) <= LONGEST
    (problem,) = noted.problems
    assert (problem.where, problem.came) == ("t, line 7", True)


def test_signs_without_a_space_are_kept_out_and_said() -> None:
    noted = Noted("t")
    splitter = Splitter("pt", "line", noted)
    assert list(splitter.of([Passage("a1B2" * 5000, 3)])) == []
    splitter.tell()
    (problem,) = noted.problems
    assert (problem.where, problem.came) == ("t, line 3", False)


def test_whether_lines_are_parts_of_paragraphs_is_found_out() -> None:
    book = ["Era uma vez um moinho que ficava longe de", "toda a gente e que ninguém queria. Um dia", "veio"] * 8
    assert broken(book)
    assert not broken(["Era uma vez um moinho.", "Ninguém o queria.", "um dia veio alguém"] * 8)
    assert not broken(["era uma vez um moinho", "ninguém o queria", "um dia veio alguém"] * 8)


WORDS = st.sampled_from(["Um", "dia", "não.", "Sr.", "3.", "Ontem!", "(sim)", "a-", "mesmo", "é?»", "fim…"])


@settings(max_examples=100, deadline=None)
@given(st.lists(st.tuples(st.lists(WORDS, max_size=6).map(" ".join), st.booleans()), max_size=8))
def test_no_letter_is_lost_or_made(passages: list[tuple[str, bool]]) -> None:
    given_ = [Passage(text, i, ends) for i, (text, ends) in enumerate(passages, 1)]
    found = " ".join(one.text for one in Splitter("pt", "line", Noted("t")).of(given_))
    letters = lambda text: [c for c in text if c.isalnum()]  # noqa: E731 - said once
    assert letters(found) == letters(" ".join(text for text, _ in passages))
