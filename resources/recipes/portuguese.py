"""Portuguese word forms (Brazilian): plurals, gender, numbers and conjugation of the verbs in `words/pt.txt`.

Persons are 0 eu, 1 você or ele, 2 nós, 3 vocês or eles.
"""

from __future__ import annotations

from functools import cache

from resources.recipes.words import read_words

UNITS = (
    "zero um dois três quatro cinco seis sete oito nove dez onze doze treze catorze quinze dezesseis dezessete "
    "dezoito dezenove"
).split()
TENS = "vinte trinta quarenta cinquenta sessenta setenta oitenta noventa".split()
HUNDREDS = "cento duzentos trezentos quatrocentos quinhentos seiscentos setecentos oitocentos novecentos".split()

ENDINGS: dict[str, dict[str, list[str]]] = {
    "ar": {
        "pres": "o a amos am".split(),
        "pret": "ei ou amos aram".split(),
        "imp": "ava ava ávamos avam".split(),
        "sub": "e e emos em".split(),
        "ger": ["ando"],
        "part": ["ado"],
    },
    "er": {
        "pres": "o e emos em".split(),
        "pret": "i eu emos eram".split(),
        "imp": "ia ia íamos iam".split(),
        "sub": "a a amos am".split(),
        "ger": ["endo"],
        "part": ["ido"],
    },
}
ENDINGS["ir"] = ENDINGS["er"] | {
    "pres": "o e imos em".split(),
    "pret": "i iu imos iram".split(),
    "ger": ["indo"],
}
FUTURE = "ei á emos ão".split()
CONDITIONAL = "ia ia íamos iam".split()

PARTICIPLES = {
    "abrir": "aberto", "escrever": "escrito", "cobrir": "coberto", "descobrir": "descoberto", "fazer": "feito",
    "dizer": "dito", "ver": "visto", "vir": "vindo", "pôr": "posto", "ganhar": "ganho", "pagar": "pago",
    "gastar": "gasto", "imprimir": "impresso",
}  # fmt: skip

TABLES: dict[str, dict[str, str]] = {
    "ser": {"pres": "sou é somos são", "pret": "fui foi fomos foram", "imp": "era era éramos eram",
            "sub": "seja seja sejamos sejam"},
    "estar": {"pres": "estou está estamos estão", "pret": "estive esteve estivemos estiveram",
              "sub": "esteja esteja estejamos estejam"},
    "ter": {"pres": "tenho tem temos têm", "pret": "tive teve tivemos tiveram", "imp": "tinha tinha tínhamos tinham",
            "sub": "tenha tenha tenhamos tenham"},
    "ir": {"pres": "vou vai vamos vão", "pret": "fui foi fomos foram", "imp": "ia ia íamos iam",
           "sub": "vá vá vamos vão"},
    "fazer": {"pres": "faço faz fazemos fazem", "pret": "fiz fez fizemos fizeram", "sub": "faça faça façamos façam"},
    "dizer": {"pres": "digo diz dizemos dizem", "pret": "disse disse dissemos disseram",
              "sub": "diga diga digamos digam"},
    "pôr": {"pres": "ponho põe pomos põem", "pret": "pus pôs pusemos puseram", "imp": "punha punha púnhamos punham",
            "sub": "ponha ponha ponhamos ponham", "ger": "pondo"},
    "vir": {"pres": "venho vem vimos vêm", "pret": "vim veio viemos vieram", "imp": "vinha vinha vínhamos vinham",
            "sub": "venha venha venhamos venham"},
    "ver": {"pres": "vejo vê vemos veem", "pret": "vi viu vimos viram", "sub": "veja veja vejamos vejam"},
    "dar": {"pres": "dou dá damos dão", "pret": "dei deu demos deram", "sub": "dê dê demos deem"},
    "saber": {"pres": "sei sabe sabemos sabem", "pret": "soube soube soubemos souberam",
              "sub": "saiba saiba saibamos saibam"},
    "trazer": {"pres": "trago traz trazemos trazem", "pret": "trouxe trouxe trouxemos trouxeram",
               "sub": "traga traga tragamos tragam"},
    "querer": {"pres": "quero quer queremos querem", "pret": "quis quis quisemos quiseram",
               "sub": "queira queira queiramos queiram"},
    "poder": {"pres": "posso pode podemos podem", "pret": "pude pôde pudemos puderam",
              "sub": "possa possa possamos possam"},
    "perder": {"pres": "perco perde perdemos perdem", "sub": "perca perca percamos percam"},
    "ouvir": {"pres": "ouço ouve ouvimos ouvem", "sub": "ouça ouça ouçamos ouçam"},
    "pedir": {"pres": "peço pede pedimos pedem", "sub": "peça peça peçamos peçam"},
    "medir": {"pres": "meço mede medimos medem", "sub": "meça meça meçamos meçam"},
    "ler": {"pres": "leio lê lemos leem", "sub": "leia leia leiamos leiam"},
    "crer": {"pres": "creio crê cremos creem", "sub": "creia creia creiamos creiam"},
    "sair": {"pres": "saio sai saímos saem", "pret": "saí saiu saímos saíram", "imp": "saía saía saíamos saíam",
             "sub": "saia saia saiamos saiam", "part": "saído"},
    "cair": {"pres": "caio cai caímos caem", "pret": "caí caiu caímos caíram", "imp": "caía caía caíamos caíam",
             "sub": "caia caia caiamos caiam", "part": "caído"},
}  # fmt: skip
FUTURE_STEMS = {"fazer": "far", "dizer": "dir", "trazer": "trar", "pôr": "por"}
STRESSED = (0, 1, 3)
OPEN_E = ("ser", "estar", "ter", "fazer", "dizer", "pôr", "vir", "dar", "saber", "trazer", "querer", "poder")
"""Verbs whose past subjunctive opens its e: fizéssemos, but comêssemos."""


def number(value: int, *, feminine: bool = False) -> str:
    """A whole number from 0 to 999,999 in words; um, dois and the hundreds agree with a feminine noun."""
    if value >= 1000:
        head = "mil" if value < 2000 else f"{number(value // 1000, feminine=feminine)} mil"
        rest = value % 1000
        link = " e " if rest < 100 or rest % 100 == 0 else " "
        return head + (link + number(rest, feminine=feminine) if rest else "")
    if value == 100:
        return "cem"
    if value > 100:
        hundreds = HUNDREDS[value // 100 - 1]
        hundreds = hundreds[:-2] + "as" if feminine and value >= 200 else hundreds
        return hundreds + (f" e {number(value % 100, feminine=feminine)}" if value % 100 else "")
    if value >= 20:
        unit = f" e {number(value % 10, feminine=feminine)}" if value % 10 else ""
        return TENS[value // 10 - 2] + unit
    if feminine and value in (1, 2):
        return ("uma", "duas")[value - 1]
    return UNITS[value]


PLURALS = {
    "pão": "pães", "capitão": "capitães", "mão": "mãos", "irmão": "irmãos", "chão": "chãos", "cidadão": "cidadãos",
    "órgão": "órgãos", "gol": "gols", "mês": "meses", "país": "países", "ônibus": "ônibus", "lápis": "lápis",
    "simples": "simples", "mel": "méis", "juiz": "juízes", "açúcar": "açúcares",
}  # fmt: skip
ACCENTED = "áéíóúâêôãõ"


def plural(word: str) -> str:
    """The plural of a noun or adjective."""
    if word in PLURALS:
        return PLURALS[word]
    if word.endswith("ão"):
        return word[:-2] + "ões"
    earlier = any(letter in ACCENTED for letter in word[:-2])
    if word.endswith("il"):
        return word[:-2] + ("eis" if earlier else "is")
    if word.endswith(("el", "ol")):
        vowel = word[-2] if earlier else {"e": "é", "o": "ó"}[word[-2]]
        return word[:-2] + vowel + "is"
    if word.endswith(("al", "ul")):
        return word[:-1] + "is"
    if word.endswith("m"):
        return word[:-1] + "ns"
    return word + ("es" if word[-1] in "rzs" else "s")


def feminine(adjective: str) -> str:
    """The feminine of an adjective given in the masculine singular."""
    if adjective.endswith("o"):
        return adjective[:-1] + "a"
    return adjective + "a" if adjective == "cru" else adjective


@cache
def _verbs() -> dict[str, str]:
    lists = read_words("pt")
    classes = dict.fromkeys(lists["verbs"], "regular") | dict.fromkeys(lists["verbs_reflexive"], "regular")
    for kind in ("ei", "i", "u", "irregular"):
        classes.update(dict.fromkeys(lists[f"verbs_{kind}"], kind))
    return classes


def verbs() -> tuple[str, ...]:
    """All infinitives that can be conjugated, but for those that take no object."""
    return tuple(v for v in _verbs() if v not in ("ser", "estar", "ir", "acontecer"))


def _spelled(stem: str, ending: str, group: str) -> str:
    """Stem and ending joined as the sound is written: ficar, fiquei; conhecer, conheço; seguir, sigo."""
    front = ending[0] in "eéiíê"
    if group == "ar" and front:
        for last, written in (("c", "qu"), ("g", "gu"), ("ç", "c")):
            if stem.endswith(last):
                return stem[:-1] + written + ending
    elif group != "ar" and not front:
        if stem.endswith("c"):
            return stem[:-1] + "ç" + ending
        if stem.endswith("gu"):
            return stem[:-1] + ending
        if stem.endswith("g"):
            return stem[:-1] + "j" + ending
    return stem + ending


def _raised(stem: str, old: str, new: str) -> str:
    at = stem.rfind(old)
    return stem[:at] + new + stem[at + 1 :]


def conjugate(verb: str, tense: str, person: int = 0) -> str:
    """A form of `verb`: tense pres, pret, imp, fut, con, sub, past or later (imperfect and future subjunctive),
    ger or part."""
    kind = _verbs().get(verb, "regular")
    group, stem = verb[-2:].replace("ô", "e"), verb[:-2]
    if tense in ("fut", "con"):
        return FUTURE_STEMS.get(verb, verb) + (FUTURE if tense == "fut" else CONDITIONAL)[person]
    if tense in ("past", "later"):
        return _from_past(verb, tense, person)
    if tense == "part" and verb in PARTICIPLES:
        return PARTICIPLES[verb]
    if tense in TABLES.get(verb, {}):
        forms = TABLES[verb][tense].split()
        return forms[person if len(forms) > 1 else 0]
    ending = ENDINGS[group][tense][0 if tense in ("ger", "part") else person]
    if tense == "sub" or (tense == "pres" and person == 0):
        if kind == "i":
            stem = _raised(stem, "e", "i")
        elif kind == "u":
            stem = _raised(stem, "o", "u")
    if verb.endswith("ear") and tense in ("pres", "sub") and person in STRESSED:
        stem += "i"
    return _spelled(stem, ending, group)


def _from_past(verb: str, tense: str, person: int) -> str:
    """Forms built on the third person plural of the preterite: falasse, falarmos."""
    base = conjugate(verb, "pret", 3)[:-3]
    if tense == "later":
        base = base[:-1] + "i" if base.endswith("í") and person < 3 else base
        return base + ("r", "r", "rmos", "rem")[person]
    if person != 2:
        return base + ("sse", "sse", "", "ssem")[person]
    accents = {"a": "á", "e": "é" if verb in OPEN_E else "ê", "i": "í", "í": "í", "o": "ô"}
    return base[:-1] + accents[base[-1]] + "ssemos"
