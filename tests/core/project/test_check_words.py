"""What texts measure: scripts, look-alikes, invisible signs, other languages, and equal texts."""

from __future__ import annotations

import csv
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.project.checks.language_checks import Languages, grams_of
from core.project.checks.text_checks import Reading, mixed_scripts, oddities, script_of, usual_apostrophe
from core.text.normaliser import Normaliser
from core.text.vocabulary import Vocabulary

READ = Reading(Normaliser.for_language("pt"), Vocabulary.of_letters("abcdefghijklmnopqrstuvwxyzáâãàçéêíóôõú"))


@pytest.mark.parametrize(
    ("text", "script"),
    [("c\u0430sa", "Cyrillic"), ("\u03c1oma", "Greek"), ("приве\u0074", "Latin"), ("كتابb", "Latin")],
)
def test_a_word_of_two_scripts_is_told_with_its_strangers(text: str, script: str) -> None:
    assert mixed_scripts(f"bom {text}") == f"{text} ({script} {next(c for c in text if _is(c, script))})"


def _is(letter: str, script: str) -> bool:
    return script_of(letter) == script.upper()


@pytest.mark.parametrize(
    "text",
    [
        "O pão é bom.",
        "ʃəˈβɔɾu θaˈχa tʰ ɡ͡b n̪",
        "ひらがなとカタカナと漢字",
        "Привет, hello, мир",
        "وَيَحْدُثُ بِخُلُوصِ",
        "Mª 5 µm Ωmega".replace("Ωmega", "Ω"),
        "ọ̀sẹ̀ ń'lá",
    ],
)
def test_texts_of_all_scripts_are_not_called_mixed(text: str) -> None:
    assert mixed_scripts(text) == ""


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("re\u00adgar", "soft hyphen (U+00AD)"),
        ("a\u200bb", "zero-width space (U+200B)"),
        ("a\u00a0b", "no-break space (U+00A0)"),
        ("a\u200cb", "zero-width non-joiner (U+200C)"),
        ("a\u200eb", "left-to-right mark (U+200E)"),
        ("a \u0301e", "a mark that stands on no letter"),
        ("e\u0301", "not in Unicode's composed form (NFC)"),
        ("\u043e pão na mesa", "\u043e in Cyrillic letters"),
        ("все в \u0061 порядке", "a in Latin letters"),
    ],
)
def test_what_cannot_be_seen_is_told(text: str, told: str) -> None:
    assert told in oddities(text, text)


@pytest.mark.parametrize("text", ["می\u200cخواهم", "क्\u200dष", "O pão, “já” – é bom…", "d'água d’água", "Что? Ok."])
def test_what_belongs_to_a_script_is_not_told(text: str) -> None:
    assert oddities(unicodedata.normalize("NFC", text), text) == []


def test_an_apostrophe_is_odd_only_where_others_agree_and_the_model_sees_it() -> None:
    texts = ["l'acqua d'oro"] * 30
    assert usual_apostrophe(texts) == "'"
    assert usual_apostrophe(texts[:5]) == ""
    assert oddities("l\u02bcora", "l\u02bcora", "'") == ["modifier letter apostrophe (U+02BC) where others have '"]
    assert oddities("l\u02bcora", "l'ora", "'") == []


@given(st.text(max_size=60))
def test_any_text_can_be_measured(text: str) -> None:
    found = READ(unicodedata.normalize("NFC", text))
    assert found.needed >= found.letters or found.letters == 0 or found.needed >= 0
    assert (found.unknown == "") == (found.unknown_count == 0)
    assert (found.hash is None) == (found.letters == 0)


def test_texts_that_read_alike_have_one_hash() -> None:
    one, same, other = (READ(text).hash for text in ("O pão é bom.", "o PÃO é bom", "o pão é mau"))
    assert one == same != other


def test_room_counts_letters_spaces_and_repeats() -> None:
    assert READ("osso aa").needed == 7 + 2


def test_signs_that_cannot_be_seen_are_told_by_their_code() -> None:
    assert READ("a\u00adb ñ").unknown == "U+00AD ñ"


def test_letters_are_not_missed_where_no_alphabet_was_chosen_yet() -> None:
    assert Reading(Normaliser.for_language("pt"), Vocabulary.of_letters(()))("Às 14h30").unknown == ""


def sentences(shared_data: Path, language: str) -> list[str]:
    with (shared_data / "commonvoice-mini" / language / "validated.tsv").open(encoding="utf-8", newline="") as file:
        return [row["sentence"] for row in csv.DictReader(file, delimiter="\t")]


def test_few_texts_say_nothing_of_their_language() -> None:
    assert Languages.of(["Bom dia a todos."] * 20) is None
    assert grams_of("Pão!") == [" pã", "pão", "ão "]


@pytest.mark.parametrize("language", ["el", "tt", "ar", "ca"])
def test_real_sentences_are_at_home_and_strangers_are_not(shared_data: Path, language: str) -> None:
    own, strangers = sentences(shared_data, language), sentences(shared_data, "it")[:4]
    found = Languages.of([*own, *strangers], sentences(shared_data, "es"))
    assert found is not None
    again = Languages.from_json(found.to_json())
    assert again.score(own[0]) == found.score(own[0])
    assert not [text for text in own if found.score(text) > 6]
    far = [found.score(text) > 6 for text in strangers if len(grams_of(text)) >= 18]
    assert all(far) if language != "ca" else len(far) == 4


@pytest.mark.parametrize("language", ["ar", "el", "tt", "ky", "it"])
def test_real_scripts_are_not_odd(shared_data: Path, language: str) -> None:
    for text in sentences(shared_data, language):
        stored = unicodedata.normalize("NFC", text)
        assert (mixed_scripts(stored), oddities(stored, stored)) == ("", [])
