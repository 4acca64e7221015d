"""Words of texts in several scripts."""

from __future__ import annotations

import pytest

from core.project.concordance.word_spans import word_spans


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Ó Inês, e a feira?", ["Ó", "Inês", "e", "a", "feira"]),
        ("disse-me: “d'água” 14h30!", ["disse-me", "d'água", "14h30"]),
        ("-- col·legi -", ["col·legi"]),
        ("ʼakwa n̥a.ŋ̀ʷ", ["ʼakwa", "n̥a", "ŋ̀ʷ"]),
        ("सड़क पर", ["सड़क", "पर"]),
        ("مَدْرَسَة،", ["مَدْرَسَة"]),
        ("我去市场 OK", ["我", "去", "市", "场", "OK"]),
        ("ตลาด", ["ต", "ล", "า", "ด"]),
        ("… ?!", []),
    ],
)
def test_words(text: str, words: list[str]) -> None:
    assert [text[start:end] for start, end in word_spans(text)] == words
