"""The slots of the Spanish templates: noun phrases, verbs, numbers, dates; agreement and contractions."""

from __future__ import annotations

import random
import re

from resources.recipes import spanish
from resources.recipes.grammar import Grammar

DETERMINERS = (
    *[("el", "la", "los", "las")] * 8,
    *[("un", "una", "unos", "unas")] * 5,
    ("mi", "mi", "mis", "mis"),
    ("su", "su", "sus", "sus"),
    ("mi", "mi", "mis", "mis"),
    ("tu", "tu", "tus", "tus"),
    ("su", "su", "sus", "sus"),
    ("este", "esta", "estos", "estas"),
    ("ese", "esa", "esos", "esas"),
    ("aquel", "aquella", "aquellos", "aquellas"),
    ("nuestro", "nuestra", "nuestros", "nuestras"),
    ("vuestro", "vuestra", "vuestros", "vuestras"),
    ("otro", "otra", "otros", "otras"),
    ("algún", "alguna", "algunos", "algunas"),
    ("cada", "cada", "varios", "varias"),
    ("mucho", "mucha", "muchos", "muchas"),
    ("cualquier", "cualquier", "todos los", "todas las"),
    ("ningún", "ninguna", "pocos", "pocas"),
)
STRESSED_A = ("agua", "águila", "alma", "arma", "aula", "hambre", "ancla")
PRONOUNS = (
    ("yo",),
    ("tú",),
    ("él", "ella", "usted"),
    ("nosotros", "nosotras"),
    ("vosotros",),
    ("ellos", "ellas", "ustedes"),
)
REFLEXIVE = ("me", "te", "se", "nos", "os", "se")
OBJECTS = ("lo", "la", "los", "las", "le", "les", "me", "te", "nos", "me lo", "te la", "se lo", "se las")


class SpanishGrammar(Grammar):
    """Persons are 0 yo, 1 tú, 2 él, 3 nosotros, 4 vosotros, 5 ellos."""

    language = "es"
    tenses = ("pres", "pres", "pret", "pret", "imp", "fut", "con")

    def __init__(self, rng: random.Random) -> None:
        super().__init__(rng)
        self.verbs = spanish.verbs()

    def join(self, text: str) -> str:
        text = re.sub(r"\b([dD])e el\b", r"\1el", text)
        text = re.sub(r"\b([aA]) el\b", r"\1l", text)
        text = re.sub(r"\by (?=h?[ií](?![aeoáéó]))", "e ", text)
        return re.sub(r"\bo (?=h?[oó])", "u ", text)

    # Noun phrases

    def _phrase(self, share: float = 0.35) -> tuple[str, bool, bool]:
        """A determiner, noun and perhaps an adjective; whether feminine, whether plural."""
        feminine, many = self.chance(0.5), self.chance(0.27)
        noun = self.choose(self.words["nouns_f" if feminine else "nouns_m"])
        determiner = self.choose(DETERMINERS)[feminine + 2 * many]
        if noun in STRESSED_A and determiner in ("la", "una", "alguna", "ninguna"):
            determiner = {"la": "el", "una": "un", "alguna": "algún", "ninguna": "ningún"}[determiner]
        words = [determiner, spanish.plural(noun) if many else noun]
        if self.chance(share):
            words.append(self._adjective(feminine, many))
        return " ".join(words), feminine, many

    def _adjective(self, feminine: bool, many: bool) -> str:
        word = self.choose(self.words["adjectives"])
        word = spanish.feminine(word) if feminine else word
        return spanish.plural(word) if many else word

    def slot_np(self, share: str = "0.3") -> str:
        """A noun phrase that the following `{adj}` agrees with."""
        text, self.now.feminine, self.now.many = self._phrase(float(share))
        self.now.person = 5 if self.now.many else 2
        return text

    def slot_obj(self, share: str = "0.3") -> str:
        """A noun phrase that changes nothing in the agreement."""
        return self._phrase(float(share))[0]

    def slot_name(self) -> str:
        return self._name(self.chance(0.5))

    def _name(self, feminine: bool) -> str:
        return self.choose(self.words["names_f" if feminine else "names_m"])

    def slot_full(self) -> str:
        return f"{self.slot_name()} {self._surnames()}"

    def _surnames(self) -> str:
        return " ".join(self.choose(self.words["surnames"]) for _ in range(1 + self.chance(0.3)))

    def slot_pronoun(self) -> str:
        self.now.person = self.rng.randrange(6)
        self.now.many = self.now.person > 2
        word = self.choose(PRONOUNS[self.now.person])
        self.now.feminine = word in ("ella", "ellas", "nosotras")
        return word

    def slot_subj(self) -> str:
        """A subject: noun phrase, name, two names, pronoun, or none but a person."""
        kind = self.rng.randrange(10)
        if kind < 4:
            return self.slot_np()
        if kind < 6 or kind == 7:
            self.now.person, self.now.many, self.now.feminine = 2, False, self.chance(0.5)
            name = self._name(self.now.feminine)
            return f"{name} {self._surnames()}" if kind == 7 else name
        if kind == 6:
            self.now.person, self.now.many, self.now.feminine = 5, True, False
            return f"{self.slot_name()} y {self.slot_name()}"
        word = self.slot_pronoun()
        return word if kind == 8 else ""

    def slot_adj(self) -> str:
        return self._adjective(self.now.feminine, self.now.many)

    def slot_nm(self) -> str:
        return self.choose(self.words["nouns_m"])

    def slot_nf(self) -> str:
        word = self.choose(self.words["nouns_f"])
        while word in STRESSED_A:
            word = self.choose(self.words["nouns_f"])
        return word

    def slot_nmp(self) -> str:
        return spanish.plural(self.slot_nm())

    def slot_nfp(self) -> str:
        return spanish.plural(self.slot_nf())

    def slot_word(self) -> str:
        """Any one word, in any form: what no context foretells."""
        kind = self.rng.randrange(6)
        if kind < 2:
            noun = self.choose(self.words["nouns_f" if self.chance(0.5) else "nouns_m"])
            return spanish.plural(noun) if self.chance(0.3) else noun
        if kind == 2:
            return self._adjective(self.chance(0.5), self.chance(0.3))
        if kind == 3:
            return self.choose(self.words["places"])
        if kind == 4:
            return self.slot_inf()
        tense = self.choose(("pres", "pret", "imp", "fut", "con", "sub", "past"))
        return spanish.conjugate(self.choose(self.verbs), tense, self.rng.randrange(6))

    # Verbs

    def slot_v(self, tense: str = "") -> str:
        return spanish.conjugate(self.choose(self.verbs), tense or self.now.tense, self.now.person)

    def slot_be(self, verb: str, tense: str = "") -> str:
        """A form of the verb named."""
        return spanish.conjugate(verb, tense or self.now.tense, self.now.person)

    def slot_refl(self, tense: str = "") -> str:
        verb = self.choose(self.words["verbs_reflexive"])
        return f"{REFLEXIVE[self.now.person]} {spanish.conjugate(verb, tense or self.now.tense, self.now.person)}"

    def slot_withobj(self, tense: str = "") -> str:
        return f"{self.choose(OBJECTS)} {self.slot_v(tense)}"

    def slot_inf(self) -> str:
        return self.choose(self.verbs)

    def slot_ger(self) -> str:
        return spanish.conjugate(self.choose(self.verbs), "ger")

    def slot_part(self) -> str:
        return spanish.conjugate(self.choose(self.verbs), "part")

    def slot_done(self) -> str:
        """A participle that agrees, as after ser: fue escrita."""
        word = self.slot_part()
        word = word[:-1] + "a" if self.now.feminine else word
        return word + "s" if self.now.many else word

    def slot_order(self) -> str:
        """An order: tú, usted, vosotros or nosotros."""
        verb = self.choose(self.words["verbs"])
        kind = self.rng.randrange(4)
        if kind == 0:
            return spanish.conjugate(verb, "pres", 2)
        if kind == 1:
            return spanish.conjugate(verb, "sub", 2)
        if kind == 2:
            return verb[:-1] + "d"
        return spanish.conjugate(verb, "sub", 3)

    # Numbers and dates

    def slot_num(self, low: str = "", high: str = "") -> str:
        """A number before a masculine noun; without bounds of varied size."""
        bounds = self.choose(((2, 30), (30, 100), (100, 1000), (1000, 20000), (20000, 999999)))
        value = self.rng.randrange(int(low), int(high)) if low else self.rng.randrange(*bounds)
        return spanish.number(value, before_noun=True)

    def slot_numf(self, low: str = "2", high: str = "2000") -> str:
        return spanish.number(self.rng.randrange(int(low), int(high)), feminine=True, before_noun=True)

    def slot_count(self, low: str = "0", high: str = "1000") -> str:
        """A number on its own."""
        return spanish.number(self.rng.randrange(int(low), int(high)))

    def slot_year(self) -> str:
        return spanish.number(self.choose((self.rng.randrange(1900, 2031), self.rng.randrange(1492, 1900))))

    def slot_hour(self) -> str:
        return spanish.number(self.rng.randrange(2, 13))

    def slot_minutes(self) -> str:
        return self.choose(("cuarto", "media", "cinco", "diez", "veinte", "veinticinco", "doce", "dieciocho"))

    def slot_digits(self) -> str:
        """A string of digits read one by one, such as a telephone number."""
        return " ".join(spanish.UNITS[self.rng.randrange(10)] for _ in range(self.rng.randrange(3, 10)))
