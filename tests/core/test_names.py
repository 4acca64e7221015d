"""Names of files: every file system takes them, each is there once, and no letter is lost without need."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.names import LONGEST_BYTES, Names, free_place, safe_name

RESERVED = {"con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in "0123456789¹²³")}


@given(st.text(max_size=300), st.booleans())
def test_any_name_becomes_one_that_every_system_takes(name: str, spaces: bool) -> None:
    safe = safe_name(name, spaces=spaces)
    assert safe
    assert len(safe.encode()) <= LONGEST_BYTES + 1
    assert not set(safe) & set('<>:"/\\|?*')
    assert all(unicodedata.category(c) not in ("Cc", "Cs") for c in safe)
    assert safe[0] not in ".-~ "
    assert safe[-1] not in ". "
    assert safe.partition(".")[0].casefold() not in RESERVED
    assert spaces or not any(c.isspace() for c in safe)


@given(st.lists(st.text("aAßsS ./é\u0301e-2", max_size=4), max_size=40))
def test_no_two_are_the_same_whatever_the_case(names: list[str]) -> None:
    given = Names()
    found = [given.of(name, ".wav") for name in names]
    assert len({name.casefold() for name in found}) == len(names)
    assert all(name.endswith(".wav") for name in found)


@pytest.mark.parametrize("name", ["am-0412-0173", "Feira de São João", "مرحبا بالعالم", "ŋ̩ kʰɔ́", "語り 1", "a.b"])
def test_what_is_harmless_stays(name: str) -> None:
    assert safe_name(name) == unicodedata.normalize("NFC", name)


@pytest.mark.parametrize(
    ("name", "safe"),
    [("CON", "CON_"), ("nul.tar", "nul_.tar"), ("a/b:c", "a_b_c"), ("../x", "__x"), (" . ", "_"), ("-rf", "_rf")],
)
def test_what_is_dangerous_is_replaced(name: str, safe: str) -> None:
    assert safe_name(name) == safe


def test_long_names_are_cut_between_letters() -> None:
    letter = "e\u0301\u0323\u0330"
    cut = safe_name("x" + letter * 100)
    assert cut == unicodedata.normalize(
        "NFC", "x" + letter * ((len(cut) - 1) // len(unicodedata.normalize("NFC", letter)))
    )


def test_a_free_place_has_the_first_number_under_which_nothing_is(tmp_path: Path) -> None:
    assert free_place(tmp_path, "v1.2", ".vizinho.zip") == tmp_path / "v1.2.vizinho.zip"
    for name in ("v1.2.vizinho.zip", "v1.2 2.vizinho.zip", "v1.2 4.vizinho.zip"):
        (tmp_path / name).touch()
    assert free_place(tmp_path, "v1.2", ".vizinho.zip") == tmp_path / "v1.2 3.vizinho.zip"
