"""Reading transcripts: who says what, and where sentences end."""

from __future__ import annotations

from core.text_alignment.paragraphs import By, sentences, speakers
from core.texts.passages import Passage


def read(text: str, by: By = "sentences", *, named: bool | None = None) -> list[tuple[str, str]]:
    passages = [Passage(line, number) for number, line in enumerate(text.splitlines(), 1)]
    return [(one.speaker, one.text) for one in sentences(passages, "pt", by, named=named)]


TALK = """Rosa: Ó Inês, e a feira? Ontem fomos lá.
Inês: Qual feira, avó?
(riem-se)
Rosa: Pois não. Às 14:30 já chovia.

Ela disse: está bem."""


def test_names_before_paragraphs_are_speakers() -> None:
    assert read(TALK) == [
        ("Rosa", "Ó Inês, e a feira?"),
        ("Rosa", "Ontem fomos lá."),
        ("Inês", "Qual feira, avó?"),
        ("Inês", "(riem-se)"),
        ("Rosa", "Pois não."),
        ("Rosa", "Às 14:30 já chovia."),
        ("Ela disse", "está bem."),
    ]
    assert speakers(sentences([Passage(line, 1) for line in TALK.splitlines()], "pt", "sentences"))[:2] == [
        "Rosa",
        "Inês",
    ]


def test_a_colon_alone_names_nobody() -> None:
    text = "O padre dizia: a feira pode esperar.\nE esperava.\nVieram três: o pai, a mãe, o filho.\nE foram."
    assert {who for who, _ in read(text)} == {""}
    assert read("Rosa: Sim.\nRosa: Não.", named=False) == [("", "Rosa: Sim."), ("", "Rosa: Não.")]
    assert read("Rosa: Sim.", named=True) == [("Rosa", "Sim.")]


def test_paragraphs_whole_and_lines_that_go_on() -> None:
    assert read("Um. Dois.\n\n***\nTrês.", "paragraphs") == [("", "Um. Dois."), ("", "Três.")]
    pieces = [Passage("Uma linha que", 1, ends=False), Passage("continua aqui. Outra.", 2)]
    assert [(one.text, one.line) for one in sentences(pieces, "pt", "sentences")] == [
        ("Uma linha que continua aqui.", 1),
        ("Outra.", 1),
    ]
