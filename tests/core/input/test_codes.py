"""Symbols of the IPA and the codes they are typed by: each of the table, there and back, whole and as it is typed."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.errors import ConfigError
from core.input.codes import SCHEMES, from_ipa, to_ipa, typed
from core.input.symbol_names import NAMES
from core.input.symbols import GROUPS, PLACES, ROWS, TIED, chart, named, symbols


def codes(scheme: str) -> list[tuple[str, str]]:
    """Every code of the table with its symbol."""
    return [(code, one.text) for one in symbols() for code in (one.xsampa if scheme == "xsampa" else one.praat)]


def type_out(text: str, scheme: str) -> str:
    """What a field holds when a text is typed into it sign by sign."""
    field = ""
    for sign in text:
        field += sign
        change = typed(field, scheme)
        if change is not None:
            field = field[: len(field) - change[0]] + change[1]
    return field


@pytest.mark.parametrize("scheme", SCHEMES)
def test_every_code_of_the_table_is_its_symbol_and_back(scheme: str) -> None:
    every = codes(scheme)
    assert len({code for code, _ in every}) == len(every) > 100, "no code stands for two symbols"
    firsts = {text: code for code, text in reversed(every)}
    for code, text in every:
        assert to_ipa(code, scheme) == unicodedata.normalize("NFC", text)
        assert from_ipa(text, scheme) == firsts[text]
        assert to_ipa(from_ipa(text, scheme), scheme) == unicodedata.normalize("NFC", text)


@pytest.mark.parametrize("scheme", SCHEMES)
def test_every_code_can_be_typed_sign_by_sign(scheme: str) -> None:
    for code, text in codes(scheme):
        assert type_out(code, scheme) == unicodedata.normalize("NFC", text), code


def test_letters_with_marks_come_back_from_both() -> None:
    letters = [one.text for one in symbols() if one.group == "vowels" and one.xsampa]
    marks = [one.text for one in symbols() if one.shown.startswith("\u25cc") and one.xsampa and one.group != TIED]
    for letter in letters:
        for mark in marks:
            text = unicodedata.normalize("NFC", letter + mark)
            code = from_ipa(text, "xsampa")
            assert to_ipa(code, "xsampa") == text
            assert type_out(code, "xsampa") == text


@pytest.mark.parametrize(
    ("code", "ipa"),
    [
        ('"foU', "ˈfoʊ"),
        ("t_sEks", "t͡sɛks"),
        ("O\\", "ʘ"),
        ("|\\|\\", "ǁ"),
        ("b_<a_H_T", "ɓa᷄"),
        ("kO~", "kɔ̃"),
        ("r\\`e:", "ɻeː"),
        ("p_>_j", "pʼʲ"),
        ("C", "ç"),
    ],
)
def test_what_x_sampa_says_is_written_whole_and_typed(code: str, ipa: str) -> None:
    assert to_ipa(code, "xsampa") == unicodedata.normalize("NFC", ipa)
    assert type_out(code, "xsampa") == unicodedata.normalize("NFC", ipa)


def test_praat_codes_leave_everything_else_alone() -> None:
    assert to_ipa(r"\sw \as K\'1 \xx", "praat") == r"ə ɑ Kˈ \xx"
    assert type_out(r"N\sw\~^ \ng", "praat") == "Nə̃ ŋ"


@given(st.lists(st.sampled_from([one for one in symbols() if one.xsampa and one.group != TIED]), max_size=8))
def test_any_row_of_symbols_can_be_written_and_read_again(row: list) -> None:  # type: ignore[type-arg]
    """A code may run into the next one (| and |): then the longest counts, as X-SAMPA has it."""
    text = unicodedata.normalize("NFC", " ".join(one.text for one in row))
    assert to_ipa(from_ipa(text, "xsampa"), "xsampa") == text


def test_an_unknown_scheme_is_refused_with_a_way_out() -> None:
    with pytest.raises(ConfigError, match="no codes called klingon") as caught:
        to_ipa("a", "klingon")
    assert "xsampa" in caught.value.hint


def test_each_symbol_of_the_chart_has_a_name_a_place_and_a_row() -> None:
    texts = [one.text for one in symbols()]
    assert len(set(texts)) == len(texts) > 180
    for one in symbols():
        if one.group == TIED:
            continue
        assert one.group in GROUPS
        assert one.row in ROWS
        place = one.column.split()[0]
        assert place.isdigit() or place in PLACES
    assert set(NAMES) == {one.text for one in symbols() if one.group != TIED}
    assert [one.text for one in chart("consonants")["plosive"]][:4] == ["p", "b", "t", "d"]


def test_symbols_are_found_by_name_and_by_code() -> None:
    assert named("voiced velar fric")[0].text == "ɣ"
    assert named("G")[0].text == "ɣ"
    assert named(r"\sw")[0].text == "ə"
    assert named("schwa")[0].text == "ə"
    assert named("") == []
