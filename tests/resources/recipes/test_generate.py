"""What the sentence generators promise: clean, distinct, disjoint, the same each time, and correct forms."""

from __future__ import annotations

import random

import pytest

from core.text.normaliser import Normaliser
from core.text.vocabulary import ALPHABETS
from resources.recipes import portuguese, spanish
from resources.recipes.generate import GRAMMARS, write_sentences, write_sets
from resources.recipes.words import read_templates, read_words

LANGUAGES = sorted(GRAMMARS)


@pytest.mark.parametrize("language", LANGUAGES)
def test_sentences_read_differently_and_stay_within_the_alphabet(language: str) -> None:
    normalise = Normaliser.for_language(language)
    read = [normalise(text) for text in write_sentences(language, 2000, seed=3)]
    assert len(set(read)) == 2000
    assert set("".join(read)) <= {*ALPHABETS[language], " "}
    assert all(text == " ".join(text.split()) and text for text in read)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_letter_of_the_alphabet_comes_up(language: str) -> None:
    normalise = Normaliser.for_language(language)
    heard = set("".join(normalise(text) for text in write_sentences(language, 6000, seed=5)))
    assert heard >= set(ALPHABETS[language])


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_same_seed_writes_the_same_and_another_seed_does_not(language: str) -> None:
    first = write_sentences(language, 200, seed=1)
    assert first == write_sentences(language, 200, seed=1)
    assert first != write_sentences(language, 200, seed=2)


@pytest.mark.parametrize("language", LANGUAGES)
def test_sets_share_no_sentence(language: str) -> None:
    normalise = Normaliser.for_language(language)
    sets = write_sets(language, {"dev": 200, "test": 200, "train": 2000}, seed=4)
    read = {name: {normalise(text) for text in texts} for name, texts in sets.items()}
    assert {name: len(texts) for name, texts in read.items()} == {"dev": 200, "test": 200, "train": 2000}
    assert not read["dev"] & read["test"]
    assert not read["train"] & (read["dev"] | read["test"])


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_sentence_is_longer_than_asked_for(language: str) -> None:
    assert max(len(text) for text in write_sentences(language, 500, seed=6, longest=50)) <= 50


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_template_can_be_filled(language: str) -> None:
    grammar = GRAMMARS[language](random.Random(1))
    for template in dict.fromkeys(read_templates(language)):
        for _ in range(5):
            filled = grammar.fill(template)
            assert "{" not in filled, template
            assert "}" not in filled, template
            assert filled.strip(), template


@pytest.mark.parametrize("language", LANGUAGES)
def test_word_lists_hold_words_of_the_language_only(language: str) -> None:
    normalise = Normaliser.for_language(language)
    letters = {*ALPHABETS[language], " "}
    for name, words in read_words(language).items():
        strays = [word for word in words if not set(normalise(word)) <= letters]
        assert not strays, name


def test_the_vocabulary_is_wide() -> None:
    normalise = Normaliser.for_language("es")
    words = {word for text in write_sentences("es", 6000, seed=7) for word in normalise(text).split()}
    assert len(words) > 6000


@pytest.mark.parametrize(
    ("verb", "tense", "person", "form"),
    [
        ("hablar", "pret", 2, "habló"),
        ("buscar", "pret", 0, "busqué"),
        ("cruzar", "sub", 3, "crucemos"),
        ("averiguar", "pret", 0, "averigüé"),
        ("empezar", "sub", 2, "empiece"),
        ("dormir", "pret", 5, "durmieron"),
        ("dormir", "ger", 0, "durmiendo"),
        ("pedir", "sub", 4, "pidáis"),
        ("seguir", "pres", 0, "sigo"),
        ("coger", "pres", 0, "cojo"),
        ("conocer", "pres", 0, "conozco"),
        ("construir", "pret", 2, "construyó"),
        ("continuar", "pres", 5, "continúan"),
        ("leer", "pret", 5, "leyeron"),
        ("tener", "fut", 0, "tendré"),
        ("detener", "pret", 2, "detuvo"),
        ("hacer", "pret", 2, "hizo"),
        ("decir", "past", 3, "dijéramos"),
        ("poner", "part", 0, "puesto"),
        ("gruñir", "pret", 2, "gruñó"),
    ],
)
def test_spanish_verbs_take_their_forms(verb: str, tense: str, person: int, form: str) -> None:
    assert spanish.conjugate(verb, tense, person) == form


@pytest.mark.parametrize(
    ("verb", "tense", "person", "form"),
    [
        ("falar", "pret", 1, "falou"),
        ("ficar", "sub", 1, "fique"),
        ("começar", "pret", 0, "comecei"),
        ("passear", "pres", 3, "passeiam"),
        ("conhecer", "pres", 0, "conheço"),
        ("dormir", "sub", 2, "durmamos"),
        ("seguir", "pres", 0, "sigo"),
        ("pôr", "pret", 3, "puseram"),
        ("ser", "past", 2, "fôssemos"),
        ("comer", "past", 2, "comêssemos"),
        ("fazer", "past", 2, "fizéssemos"),
        ("fazer", "later", 3, "fizerem"),
        ("trazer", "fut", 0, "trarei"),
        ("sair", "later", 0, "sair"),
        ("escrever", "part", 0, "escrito"),
    ],
)
def test_portuguese_verbs_take_their_forms(verb: str, tense: str, person: int, form: str) -> None:
    assert portuguese.conjugate(verb, tense, person) == form


@pytest.mark.parametrize(
    ("word", "many"),
    [("luz", "luces"), ("camión", "camiones"), ("examen", "exámenes"), ("reloj", "relojes"), ("martes", "martes")],
)
def test_spanish_plurals(word: str, many: str) -> None:
    assert spanish.plural(word) == many


@pytest.mark.parametrize(
    ("word", "many"),
    [
        ("coração", "corações"),
        ("mão", "mãos"),
        ("pão", "pães"),
        ("papel", "papéis"),
        ("túnel", "túneis"),
        ("fácil", "fáceis"),
        ("homem", "homens"),
        ("lápis", "lápis"),
    ],
)
def test_portuguese_plurals(word: str, many: str) -> None:
    assert portuguese.plural(word) == many


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (0, "cero"),
        (16, "dieciséis"),
        (31, "treinta y uno"),
        (100, "cien"),
        (101, "ciento uno"),
        (1521, "mil quinientos veintiuno"),
        (21_000, "veintiún mil"),
    ],
)
def test_spanish_numbers(value: int, words: str) -> None:
    assert spanish.number(value) == words


def test_spanish_numbers_agree_with_their_noun() -> None:
    assert spanish.number(21, before_noun=True) == "veintiún"
    assert spanish.number(231, feminine=True) == "doscientas treinta y una"


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (16, "dezesseis"),
        (100, "cem"),
        (142, "cento e quarenta e dois"),
        (1900, "mil e novecentos"),
        (1985, "mil novecentos e oitenta e cinco"),
        (2030, "dois mil e trinta"),
    ],
)
def test_portuguese_numbers(value: int, words: str) -> None:
    assert portuguese.number(value) == words


@pytest.mark.parametrize(
    ("apart", "joined"),
    [("em a casa", "na casa"), ("de este rio", "deste rio"), ("a as ilhas", "às ilhas"), ("por o mar", "pelo mar")],
)
def test_portuguese_small_words_join(apart: str, joined: str) -> None:
    assert GRAMMARS["pt"](random.Random(1)).join(apart) == joined


@pytest.mark.parametrize(
    ("apart", "joined"),
    [
        ("de el mar", "del mar"),
        ("a el mar", "al mar"),
        ("padre y hijo", "padre e hijo"),
        ("siete o ocho", "siete u ocho"),
        ("cobre y hierro", "cobre y hierro"),
    ],
)
def test_spanish_small_words_join(apart: str, joined: str) -> None:
    assert GRAMMARS["es"](random.Random(1)).join(apart) == joined
