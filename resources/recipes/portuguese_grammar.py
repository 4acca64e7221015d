"""The slots of the Portuguese templates: noun phrases, verbs, numbers, dates; agreement and contractions."""

from __future__ import annotations

import random
import re

from resources.recipes import portuguese
from resources.recipes.grammar import Grammar

DETERMINERS = (
    *[("o", "a", "os", "as")] * 9,
    *[("um", "uma", "uns", "umas")] * 5,
    *[("meu", "minha", "meus", "minhas")] * 2,
    *[("seu", "sua", "seus", "suas")] * 2,
    ("nosso", "nossa", "nossos", "nossas"),
    ("este", "esta", "estes", "estas"),
    ("esse", "essa", "esses", "essas"),
    ("aquele", "aquela", "aqueles", "aquelas"),
    ("outro", "outra", "outros", "outras"),
    ("algum", "alguma", "alguns", "algumas"),
    ("cada", "cada", "vários", "várias"),
    ("muito", "muita", "muitos", "muitas"),
    ("qualquer", "qualquer", "todos os", "todas as"),
    ("nenhum", "nenhuma", "poucos", "poucas"),
)
PRONOUNS = (("eu",), ("você", "ele", "ela"), ("nós",), ("vocês", "eles", "elas"))
REFLEXIVE = ("me", "se", "nos", "se")

POINTING = r"(?:est|ess|aquel)[ea]s?"
CONTRACTIONS = (
    (rf"\b([dD])e (o|a|os|as|{POINTING})\b", r"\1\2"),
    (rf"\b[eE]m (o|a|os|as|{POINTING})\b", r"n\1"),
    (r"\b[aA] (o|os)\b", r"a\1"),
    (r"\b[aA] a(s?)\b", r"à\1"),
    (r"\b[aA] aquel", r"àquel"),
    (r"\b([pP])or (o|a|os|as)\b", r"\1el\2"),
    (r"\b([dD])e (el[ea]s?)\b", r"\1\2"),
)


class PortugueseGrammar(Grammar):
    """Persons are 0 eu, 1 você or ele, 2 nós, 3 vocês or eles."""

    language = "pt"
    tenses = ("pres", "pres", "pret", "pret", "imp", "fut", "con")

    def __init__(self, rng: random.Random) -> None:
        super().__init__(rng)
        self.verbs = portuguese.verbs()

    def fill(self, template: str) -> str:
        self.now.person = 1
        return super().fill(template)

    def join(self, text: str) -> str:
        for pattern, written in CONTRACTIONS:
            text = re.sub(pattern, written, text)
        return text

    # Noun phrases

    def _phrase(self, share: float = 0.35) -> tuple[str, bool, bool]:
        """A determiner, noun and perhaps an adjective; whether feminine, whether plural."""
        feminine, many = self.chance(0.5), self.chance(0.27)
        noun = self.choose(self.words["nouns_f" if feminine else "nouns_m"])
        words = [self.choose(DETERMINERS)[feminine + 2 * many], portuguese.plural(noun) if many else noun]
        if self.chance(share):
            words.append(self._adjective(feminine, many))
        return " ".join(words), feminine, many

    def _adjective(self, feminine: bool, many: bool) -> str:
        word = self.choose(self.words["adjectives"])
        word = portuguese.feminine(word) if feminine else word
        return portuguese.plural(word) if many else word

    def slot_np(self, share: str = "0.3") -> str:
        """A noun phrase that the following `{adj}` agrees with."""
        text, self.now.feminine, self.now.many = self._phrase(float(share))
        self.now.person = 3 if self.now.many else 1
        return text

    def slot_obj(self, share: str = "0.3") -> str:
        """A noun phrase that changes nothing in the agreement."""
        return self._phrase(float(share))[0]

    def slot_name(self) -> str:
        return self._name(self.chance(0.5))

    def _name(self, feminine: bool) -> str:
        return self.choose(self.words["names_f" if feminine else "names_m"])

    def slot_full(self) -> str:
        return f"{self.slot_name()} {self.choose(self.words['surnames'])}"

    def slot_pronoun(self) -> str:
        self.now.person = self.rng.randrange(4)
        self.now.many = self.now.person > 1
        word = self.choose(PRONOUNS[self.now.person])
        self.now.feminine = word in ("ela", "elas")
        return word

    def slot_subj(self) -> str:
        """A subject: noun phrase, name, two names or pronoun."""
        kind = self.rng.randrange(10)
        if kind < 4:
            return self.slot_np()
        if kind < 6:
            self.now.person, self.now.many, self.now.feminine = 1, False, self.chance(0.5)
            return self._name(self.now.feminine)
        if kind == 6:
            self.now.person, self.now.many, self.now.feminine = 3, True, False
            return f"{self.slot_name()} e {self.slot_name()}"
        return self.slot_pronoun()

    def slot_adj(self) -> str:
        return self._adjective(self.now.feminine, self.now.many)

    def slot_nm(self) -> str:
        return self.choose(self.words["nouns_m"])

    def slot_nf(self) -> str:
        return self.choose(self.words["nouns_f"])

    def slot_nmp(self) -> str:
        return portuguese.plural(self.slot_nm())

    def slot_nfp(self) -> str:
        return portuguese.plural(self.slot_nf())

    def slot_word(self) -> str:
        """Any one word, in any form: what no context foretells."""
        kind = self.rng.randrange(5)
        if kind < 2:
            noun = self.choose(self.words["nouns_f" if self.chance(0.5) else "nouns_m"])
            return portuguese.plural(noun) if self.chance(0.3) else noun
        if kind == 2:
            return self._adjective(self.chance(0.5), self.chance(0.3))
        if kind == 3:
            return self.slot_inf()
        tense = self.choose(("pres", "pret", "imp", "fut", "con", "sub", "past"))
        return portuguese.conjugate(self.choose(self.verbs), tense, self.rng.randrange(4))

    # Verbs

    def slot_v(self, tense: str = "") -> str:
        return portuguese.conjugate(self.choose(self.verbs), tense or self.now.tense, self.now.person)

    def slot_be(self, verb: str, tense: str = "") -> str:
        """A form of the verb named."""
        return portuguese.conjugate(verb, tense or self.now.tense, self.now.person)

    def slot_refl(self, tense: str = "") -> str:
        verb = self.choose(self.words["verbs_reflexive"])
        return f"{REFLEXIVE[self.now.person]} {portuguese.conjugate(verb, tense or self.now.tense, self.now.person)}"

    def slot_inf(self) -> str:
        return self.choose(self.verbs)

    def slot_ger(self) -> str:
        return portuguese.conjugate(self.choose(self.verbs), "ger")

    def slot_part(self) -> str:
        return portuguese.conjugate(self.choose(self.verbs), "part")

    def slot_done(self) -> str:
        """A participle that agrees, as after ser: foi escrita."""
        word = self.slot_part()
        word = word[:-1] + "a" if self.now.feminine else word
        return word + "s" if self.now.many else word

    def slot_order(self) -> str:
        """An order to você or vocês."""
        return portuguese.conjugate(self.choose(self.words["verbs"]), "sub", self.choose((1, 1, 3)))

    # Numbers and dates

    def slot_num(self, low: str = "", high: str = "") -> str:
        """A number before a masculine noun; without bounds of varied size."""
        bounds = self.choose(((2, 30), (30, 100), (100, 1000), (1000, 20000)))
        return portuguese.number(self.rng.randrange(int(low), int(high)) if low else self.rng.randrange(*bounds))

    def slot_numf(self, low: str = "2", high: str = "2000") -> str:
        return portuguese.number(self.rng.randrange(int(low), int(high)), feminine=True)

    def slot_year(self) -> str:
        return portuguese.number(self.choose((self.rng.randrange(1900, 2031), self.rng.randrange(1500, 1900))))

    def slot_hour(self) -> str:
        return portuguese.number(self.rng.randrange(2, 13), feminine=True)

    def slot_minutes(self) -> str:
        return self.choose(("quinze", "meia", "dez", "vinte", "cinco", "vinte e cinco"))

    def slot_digits(self) -> str:
        """A string of digits read one by one."""
        return " ".join(portuguese.UNITS[self.rng.randrange(10)] for _ in range(self.rng.randrange(3, 9)))
