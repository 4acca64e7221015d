"""Clean-up rules: what each does, that none ever raises, and that projects keep them whole."""

from __future__ import annotations

import json
import pickle
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.errors import TextError
from core.text.normaliser import Normaliser
from core.text.rules import OVERRUNS, RULES, ReadyRule, Rule, as_table, step, table

TEXTS = st.text(
    st.one_of(
        st.sampled_from("aàãçñüßẞİIıiΣσςοΟаеоАЕ ‘`ʼ=˥ﬁﬂ’'—–-.,!?º1230h\u0303\u0301\u00ad\u200b\u200d\u00a0ـب़ّक"),
        st.characters(exclude_categories=["Cs"]),
    ),
    max_size=30,
)


def on(kind: str, **options: str) -> ReadyRule:
    return step(Rule(kind, tuple(sorted(options.items()))))


EVERY = [
    Rule("nfc"),
    Rule("hidden"),
    Rule("look_alikes"),
    *(Rule("lower", (("language", code),)) for code in ("pt", "tr", "de", "el")),
    Rule("lower", (("language", "el"), ("sigma", "1"))),
    Rule("numbers", (("language", "pt"),)),
    Rule("apostrophes"),
    Rule("dashes"),
    Rule("punctuation"),
    Rule("punctuation", (("inside", "-'"), ("keep", "·"))),
    Rule("punctuation", (("before", "!"), ("between", "1"), ("join", "="), ("remove", "-"))),
    Rule("punctuation", (("between", "1"), ("letters", "' c’h ˥"))),
    Rule("apostrophes", (("letters", "ʼ ’"),)),
    Rule("spaces"),
]


@pytest.mark.parametrize("rule", EVERY, ids=str)
def test_cleaning_what_is_clean_changes_nothing(rule: Rule) -> None:
    assert RULES[rule.kind].again

    @given(TEXTS)
    def holds(text: str) -> None:
        once = step(rule)(text)
        assert step(rule)(once) == once

    holds()


@given(st.lists(TEXTS.map(lambda t: t.replace("\n", " ")), max_size=6))
def test_many_texts_at_once_are_cleaned_as_one_by_one(texts: list[str]) -> None:
    normaliser = Normaliser((*EVERY, Rule("replace", (("this", "a"), ("with", "b")))))
    assert normaliser.many(texts) == [normaliser(text) for text in texts]


@pytest.mark.parametrize(
    ("rule", "before", "after"),
    [
        (on("nfc"), "a\u0303", "ã"),
        (on("lower", language="pt"), "Ontem ÀS", "ontem às"),
        (on("lower", language="tr"), "DİYARBAKIR I\u0307", "diyarbakır i"),
        (on("lower", language="az"), "QIZ", "qız"),
        (on("lower", language="en"), "İT", "it"),
        (on("lower", language="el"), "ΟΔΟΣ ΣΟΦΟΣ", "οδος σοφος"),
        (on("lower", language="el", sigma="1"), "ΟΔΟΣ", "οδοσ"),
        (on("lower", language="de"), "STRAẞE Maß", "straße maß"),
        (on("apostrophes"), "l’aigua d´or", "l'aigua d'or"),
        (on("dashes"), "sim — não–talvez a‑b", "sim   não talvez a-b"),
        (on("punctuation"), "«Olá», disse.", " Olá   disse "),
        (on("punctuation", keep="'·"), "l'il·lusió.", "l'il·lusió "),
        (on("punctuation", inside="-"), "guarda-chuva - sim-", "guarda-chuva   sim "),
        (on("look_alikes"), "ﬁm oﬃcina", "fim officina"),
        (on("look_alikes"), "Мoscovo сasa", "Moscovo casa"),
        (on("look_alikes"), "приvет дoм", "приvет дом"),
        (on("look_alikes"), "дом casa", "дом casa"),
        (on("look_alikes"), "ﻣﺮﺣﺒﺎ", "مرحبا"),
        (on("hidden"), "so\u00adft\u200b\u00a0ok", "soft ok"),
        (on("hidden"), "a\u200db نمی\u200cخواهم क्\u200dष", "ab نمی\u200cخواهم क्\u200dष"),
        (on("hidden"), "مــرحبا", "مرحبا"),
        (on("spaces"), "  a \t b\n", "a b"),
        (
            on("abbreviations", table="Sr.\tsenhor\nSra.\tsenhora"),
            "O sr. e a SRA. Sras.",
            "O senhor e a senhora Sras.",
        ),
        (on("replace", this="ph", **{"with": "f"}), "pharmacia", "farmacia"),
        (on("replace", this=r"(\w)\1", pattern="1", **{"with": r"\1"}), "carro", "caro"),
        (on("replace", this="K", pattern="1", any_case="1", **{"with": "c"}), "Kk", "cc"),
    ],
)
def test_what_rules_do(rule: ReadyRule, before: str, after: str) -> None:
    assert rule.tell(before) == (after, "")


@pytest.mark.parametrize(
    ("language", "before", "after"),
    [
        ("pt", "às 14h30", "às catorze e trinta"),
        ("pt", "às 9h", "às nove horas"),
        ("pt", "120 000 ou 1.250", "cento e vinte mil ou mil duzentos e cinquenta"),
        ("pt", "no 3.º e na 2ª", "no terceiro e na segunda"),
        ("pt", "tenho 3 o resto", "tenho três o resto"),
        ("pt", "3,5 kg", "três vírgula cinco kg"),
        ("pt", "a4", "a quatro"),
        ("en", "1,250 on the 21st", "one thousand, two hundred and fifty on the twenty-first"),
        ("fr", "le 2e jour", "le deuxième jour"),
        ("fr", "les 2 enfants", "les deux enfants"),
    ],
)
def test_numbers_are_written_as_the_language_reads_them(language: str, before: str, after: str) -> None:
    assert on("numbers", language=language).tell(before) == (after, "")


def test_a_number_that_cannot_be_read_is_left_and_named() -> None:
    text, reason = on("numbers", language="pt").tell("número 1.2.3.4 aqui")
    assert (text, reason) == ("número 1.2.3.4 aqui", "“1.2.3.4” cannot be read as a number.")
    assert on("numbers", language="pt", own="1.2.3.4\tum dois").tell("número 1.2.3.4") == ("número um dois", "")
    assert on("numbers", language="pt", own="25\tvinte cinco").tell("25 de 1250")[0].startswith("vinte cinco de mil")


def test_a_language_without_numbers_says_so_unless_words_are_given() -> None:
    assert "Wolof" in on("numbers", language="wo").problem
    own = on("numbers", language="wo", own="2\tñaar")
    assert own("2 xale") == "ñaar xale"
    assert own.tell("3 xale")[1]


def test_a_rule_that_cannot_be_used_is_skipped_and_says_why() -> None:
    broken = Rule("replace", (("pattern", "1"), ("this", "(")))
    assert "cannot be read" in step(broken).problem
    assert Normaliser((broken, Rule("spaces")))(" a ") == "a"
    group = Rule("replace", (("pattern", "1"), ("this", "a"), ("with", r"\3")))
    assert step(group).problem
    assert step(Rule("replace")).problem == "There is nothing to replace yet."
    assert ReadyRule(Rule("replace", (("this", "a"),))).many(["ab", "ba"]) == (["b", "b"], {})


def test_a_runaway_pattern_is_stopped_and_soon_left_alone() -> None:
    runaway = ReadyRule(Rule("replace", (("pattern", "1"), ("this", "(a|aa)+$"), ("with", "x"))))
    hard = "a" * 60 + "b"
    texts, failed = runaway.many([hard] * (OVERRUNS + 2))
    assert texts == [hard] * (OVERRUNS + 2)
    assert set(failed) == set(range(OVERRUNS + 2))
    assert runaway.problem == "The pattern takes too long. Make it simpler."


@given(st.lists(st.builds(Rule, st.sampled_from(sorted(RULES)), st.just(()), st.booleans()), max_size=5), TEXTS)
def test_rules_come_back_from_json_as_they_were_and_never_raise(rules: list[Rule], text: str) -> None:
    normaliser = Normaliser(tuple(rules))
    again = Normaliser.from_json(json.loads(json.dumps(normaliser.to_json())))
    assert again == normaliser
    assert again(text) == normaliser(text) == normaliser.active(text)
    assert pickle.loads(pickle.dumps(normaliser))(text) == normaliser(text)


def test_old_rules_are_read() -> None:
    old = [
        {"kind": "nfc"},
        {"kind": "lower", "language": "pt"},
        {"kind": "apostrophes"},
        {"kind": "punctuation", "keep": ""},
        {"kind": "replace", "this": "k", "with": "c"},
        {"kind": "spaces"},
    ]
    normaliser = Normaliser.from_json(old)
    assert normaliser.to_json() == old
    assert normaliser("Kilo, «É»!") == "cilo é"
    assert normaliser("guarda-chuva d'água") == "guarda chuva d água", (
        "projects and models keep what they were made with"
    )
    with pytest.raises(TextError, match="“rot13” is not known"):
        Normaliser.from_json([{"kind": "rot13"}])


def test_a_rule_switched_off_is_kept_with_its_options() -> None:
    rule = replace(Rule("lower", (("language", "tr"),)), on=False)
    assert Normaliser((rule,))("I") == "I"
    assert Rule.from_json(rule.to_json()) == rule
    assert Normaliser((rule, Rule("nfc"))).active == Normaliser((Rule("nfc"),))


def test_missing_kinds_are_offered_switched_off_in_their_place() -> None:
    offered = Normaliser.for_language("pt").offering("pt")
    kinds = [rule.kind for rule in offered.rules]
    assert kinds == [key for key, kind in RULES.items() if not kind.own]
    assert offered.active == Normaliser.for_language("pt")
    assert offered.offering("pt") == offered
    assert offered.rules[kinds.index("numbers")] == Rule("numbers", (("language", "pt"),), on=False)


@given(
    st.dictionaries(st.text(st.characters(categories=["L", "N"]), min_size=1), st.text(st.characters(categories=["L"])))
)
def test_tables_come_back_as_they_were(pairs: dict[str, str]) -> None:
    assert table(as_table(pairs)) == pairs


def test_settings_that_are_the_defaults_are_not_written() -> None:
    rule = Rule("apostrophes").replaced(to="'")
    assert rule == Rule("apostrophes")
    assert rule.replaced(to="’").option("to") == "’"
    assert Rule("look_alikes").replaced(scripts="").option("scripts", "1") == ""


def test_every_kind_says_what_it_is() -> None:
    for kind in RULES.values():
        assert kind.title
        assert kind.help
        assert len({option.key for option in kind.options}) == len(kind.options)
