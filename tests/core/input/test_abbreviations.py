"""Abbreviations of one's own: when they become what they stand for, and lists of them as files."""

from __future__ import annotations

from pathlib import Path

import pytest

from core.errors import ConfigError
from core.input.abbreviations import checked, expanded, from_tsv, read_tsv, to_tsv, together

TABLE = {"pq": "porque", "ñg": "ñande guára", "q.": "que"}


def grown(text: str) -> str:
    """A text when its last sign is typed."""
    change = expanded(text, TABLE)
    return text if change is None else text[: len(text) - change[0]] + change[1]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("pq ", "porque "),
        ("sim, pq,", "sim, porque,"),
        ("Pq ", "Porque "),
        ("(pq)", "(porque)"),
        ("apq ", "apq "),
        ("pq", "pq"),
        ("pq-", "pq-"),
        ("ñg.", "ñande guára."),
        ("pqx ", "pqx "),
        (" ", " "),
    ],
)
def test_a_space_or_punctuation_makes_the_longer_text(before: str, after: str) -> None:
    assert grown(before) == after


def test_what_could_never_be_typed_is_refused() -> None:
    for short, long in (("", "x"), ("a b", "x"), ("pq", " "), ("pq.", "porque"), ("x" * 41, "y")):
        with pytest.raises(ConfigError):
            checked(short, long)
    assert checked(" n\u0303g ", " dois\n textos ") == ("ñg", "dois textos")


def test_a_list_is_a_file_with_tabs_and_comes_back(tmp_path: Path) -> None:
    table = {"pq": "porque", "cit": 'disse "não"'}
    (tmp_path / "short.tsv").write_text(to_tsv(table), encoding="utf-8")
    assert read_tsv(tmp_path / "short.tsv") == (table, [])
    assert from_tsv(["# a remark\n", "\n", "pq\tporque\n", "nothing\n", "a b\tc\n"]) == ({"pq": "porque"}, [4, 5])
    (tmp_path / "bad.tsv").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(ConfigError, match=r"bad\.tsv"):
        read_tsv(tmp_path / "bad.tsv")


def test_a_projects_own_come_before_those_of_everywhere() -> None:
    assert together({"a": "one", "b": "two"}, {"a": "three"}) == {"a": "three", "b": "two"}
