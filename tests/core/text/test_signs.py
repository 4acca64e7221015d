"""Signs are judged by their role: between letters they stay, at the edges of words they are punctuation."""

from __future__ import annotations

import pytest

from core.text.normaliser import Normaliser
from core.text.rules import Rule
from core.text.vocabulary import ALPHABETS


@pytest.mark.parametrize(
    ("language", "before", "after"),
    [
        ("uk", "«П’ять» здоров'я, об’єкт.", "п'ять здоров'я об'єкт"),
        ("qu", "T'anta ñuqap p’unchay!", "t'anta ñuqap p'unchay"),
        ("br", "C’hoar ha c'hwec'h.", "c'hoar ha c'hwec'h"),
        ("gn", "So'o, mba’e?", "so'o mba'e"),
        ("mt", "L-għajn ta' l-art", "l-għajn ta l-art"),
        ("sw", "Ng’ombe, ng'ambo", "ng'ombe ng'ambo"),
        ("haw", "Hawaiʻi, ʻokina", "hawaiʻi ʻokina"),
        ("maa", "Ndaꞌa, Ꞌyu", "ndaꞌa ꞌyu"),
        ("nru", "ə˧ʝi˧, ʂɯ˥ʝi˩.", "ə˧ʝi˧ ʂɯ˥ʝi˩"),
        ("bud", "a꞉b kaːta ka:ta: k", "a꞉b kaːta ka:ta k"),
        ("naq", "ǃnona ǀgôan ǂkhoa ǁî xa!o ha|a!", "ǃnona ǀgôan ǂkhoa ǁî xa!o ha|a"),
        ("xx", "ma-ta ka=ta ka·ta 'ja' “ja” a, b. c,d", "ma-ta ka=ta ka·ta ja ja a b c d"),
        ("he", "צה״ל אמר: כן־לא.", "צה״ל אמר כן־לא"),
        ("am", "ሰላም፡ለዓለም።", "ሰላም ለዓለም"),
        ("pt", "guarda-chuva d'água, sim—não…sim (é) «lá»", "guarda chuva d'água sim não sim é lá"),
    ],
)
def test_what_stands_between_letters_stays_by_default(language: str, before: str, after: str) -> None:
    assert Normaliser.for_language(language)(before) == after


@pytest.mark.parametrize(
    ("letters", "before", "after"),
    [
        ("' k", "wuj k'ek' ja' 'aq", "wuj k'ek' ja' 'aq"),
        ("ʼ k", "Lakȟótʼa k’a ja'", "lakȟótʼa kʼa jaʼ"),
        ("ʻ o", "‘okina Hawai'i Hawai‘i", "ʻokina hawaiʻi hawaiʻi"),
        ("ʻ ʼ", "ha‘a ha’a", "haʻa haʼa"),
        ("' ’", "ta’a ta'a", "ta’a ta'a"),
        ("c’h n", "C'hwi, ‘dour’ c'h", "c’hwi dour c’h"),
        ("! |", "!nona! |ga, a - b", "!nona! |ga a b"),
        ("- —", "ka- -ta a—b", "ka- -ta a—b"),
        ("1 2", "ma1 pa2, 12", "ma1 pa2 doze"),
        ("S s", "Sa sa TA", "Sa sa ta"),
        (". a", "ka.ta, ta.", "ka.ta ta."),
        ("σ ο", "ΟΔΟΣ λόγος", "οδοσ λόγοσ"),
    ],
)
@pytest.mark.parametrize("between", ["", "1"], ids=["old rules", "new rules"])
def test_letters_of_the_alphabet_win_over_every_rule(between: str, letters: str, before: str, after: str) -> None:
    punctuation = Rule("punctuation", (("between", between),))
    rules = [Rule("lower"), Rule("dashes"), Rule("numbers", (("language", "pt"),)), Rule("apostrophes")]
    if letters != "1 2":
        rules.pop(2)
    assert Normaliser((*rules, punctuation, Rule("spaces"))).with_letters(letters.split())(before) == after


def test_decisions_about_signs_hold_between_letters() -> None:
    rule = Rule("punctuation", (("before", "!"), ("between", "1"), ("inside", "."), ("join", "="), ("remove", "-/")))
    clean = Normaliser((rule, Rule("spaces")))
    assert clean("ka=ta guarda-chuva ele/ela ka.ta fim. !na xa!a não! d'água") == (
        "kata guarda chuva ele ela ka.ta fim !na xa!a não d'água"
    )
    click = clean.with_letters(["!", "a"])
    assert click("!na não!") == "!na não", "a click stands before a letter, an exclamation mark after one"


def test_the_alphabet_is_kept_with_the_rules_wherever_they_go() -> None:
    rules = Normaliser.for_language("xx").with_letters(["ʼ", "c'h"])
    again = Normaliser.from_json(rules.to_json())
    assert again == rules
    assert again("ja’ C'hwi") == "jaʼ c'hwi"
    assert rules.with_letters([]) == Normaliser.for_language("xx")
    assert Normaliser.for_language("it") == Normaliser.for_language("it").with_letters(ALPHABETS["it"])
