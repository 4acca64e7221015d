"""Spanish word forms: plurals, gender, numbers and conjugation of the verbs in `words/es.txt`."""

from __future__ import annotations

from functools import cache

from resources.recipes.words import read_words

UNITS = (
    "cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete "
    "dieciocho diecinueve veinte veintiuno veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete "
    "veintiocho veintinueve"
).split()
TENS = "treinta cuarenta cincuenta sesenta setenta ochenta noventa".split()
HUNDREDS = (
    "ciento doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos novecientos".split()
)

ENDINGS: dict[str, dict[str, list[str]]] = {
    "ar": {
        "pres": "o as a amos áis an".split(),
        "pret": "é aste ó amos asteis aron".split(),
        "imp": "aba abas aba ábamos abais aban".split(),
        "sub": "e es e emos éis en".split(),
        "ger": ["ando"],
        "part": ["ado"],
    },
    "er": {
        "pres": "o es e emos éis en".split(),
        "pret": "í iste ió imos isteis ieron".split(),
        "imp": "ía ías ía íamos íais ían".split(),
        "sub": "a as a amos áis an".split(),
        "ger": ["iendo"],
        "part": ["ido"],
    },
}
ENDINGS["ir"] = ENDINGS["er"] | {"pres": "o es e imos ís en".split()}
FUTURE = "é ás á emos éis án".split()
CONDITIONAL = "ía ías ía íamos íais ían".split()
STRONG_PRETERITE = "e iste o imos isteis ieron".split()

STRESSED = (0, 1, 2, 5)
"""Persons whose stress falls on the stem: where its vowel changes."""

PARTICIPLES = {
    "abrir": "abierto", "escribir": "escrito", "romper": "roto", "cubrir": "cubierto", "describir": "descrito",
    "descubrir": "descubierto", "volver": "vuelto", "devolver": "devuelto", "resolver": "resuelto", "morir": "muerto",
    "imprimir": "impreso", "hacer": "hecho", "deshacer": "deshecho", "decir": "dicho", "poner": "puesto",
    "suponer": "supuesto", "proponer": "propuesto", "componer": "compuesto", "ver": "visto", "prever": "previsto",
    "leer": "leído", "creer": "creído", "poseer": "poseído", "traer": "traído", "distraer": "distraído",
    "caer": "caído", "oír": "oído", "ser": "sido", "ir": "ido",
}  # fmt: skip

TABLES: dict[str, dict[str, str]] = {
    "ser": {"pres": "soy eres es somos sois son", "pret": "fui fuiste fue fuimos fuisteis fueron",
            "imp": "era eras era éramos erais eran", "sub": "sea seas sea seamos seáis sean"},
    "ir": {"pres": "voy vas va vamos vais van", "pret": "fui fuiste fue fuimos fuisteis fueron",
           "imp": "iba ibas iba íbamos ibais iban", "sub": "vaya vayas vaya vayamos vayáis vayan", "ger": "yendo"},
    "estar": {"pres": "estoy estás está estamos estáis están", "sub": "esté estés esté estemos estéis estén"},
    "haber": {"pres": "he has ha hemos habéis han", "sub": "haya hayas haya hayamos hayáis hayan"},
    "tener": {"pres": "tengo tienes tiene tenemos tenéis tienen"},
    "venir": {"pres": "vengo vienes viene venimos venís vienen", "ger": "viniendo"},
    "decir": {"pres": "digo dices dice decimos decís dicen", "ger": "diciendo"},
    "dar": {"pres": "doy das da damos dais dan", "pret": "di diste dio dimos disteis dieron",
            "sub": "dé des dé demos deis den"},
    "saber": {"pres": "sé sabes sabe sabemos sabéis saben", "sub": "sepa sepas sepa sepamos sepáis sepan"},
    "ver": {"pres": "veo ves ve vemos veis ven", "pret": "vi viste vio vimos visteis vieron",
            "imp": "veía veías veía veíamos veíais veían"},
    "prever": {"pres": "preveo prevés prevé prevemos prevéis prevén",
               "pret": "preví previste previó previmos previsteis previeron",
               "imp": "preveía preveías preveía preveíamos preveíais preveían"},
    "oír": {"pres": "oigo oyes oye oímos oís oyen", "pret": "oí oíste oyó oímos oísteis oyeron", "ger": "oyendo"},
    "jugar": {"pres": "juego juegas juega jugamos jugáis juegan",
              "sub": "juegue juegues juegue juguemos juguéis jueguen"},
}  # fmt: skip

FIRST_PERSON = {
    "hacer": "hago", "deshacer": "deshago", "poner": "pongo", "suponer": "supongo", "proponer": "propongo",
    "componer": "compongo", "salir": "salgo", "traer": "traigo", "distraer": "distraigo", "caer": "caigo",
}  # fmt: skip
STRONG = {
    "tener": "tuv", "estar": "estuv", "haber": "hub", "poder": "pud", "poner": "pus", "querer": "quis", "saber": "sup",
    "venir": "vin", "hacer": "hic", "decir": "dij", "traer": "traj", "andar": "anduv", "conducir": "conduj",
    "traducir": "traduj", "producir": "produj", "reducir": "reduj", "introducir": "introduj",
}  # fmt: skip
FUTURE_STEMS = {
    "tener": "tendr", "poner": "pondr", "venir": "vendr", "salir": "saldr", "poder": "podr", "querer": "querr",
    "saber": "sabr", "hacer": "har", "decir": "dir", "haber": "habr", "oír": "oir",
}  # fmt: skip
PREFIXED = {
    "mantener": "tener", "obtener": "tener", "contener": "tener", "detener": "tener", "suponer": "poner",
    "proponer": "poner", "componer": "poner", "intervenir": "venir", "deshacer": "hacer", "distraer": "traer",
}  # fmt: skip
"""Verbs that are conjugated like their last part."""


def number(value: int, *, feminine: bool = False, before_noun: bool = False) -> str:
    """A whole number from 0 to 999,999 in words; `uno` agrees with the noun it stands before."""
    if value >= 1000:
        head = "mil" if value < 2000 else f"{number(value // 1000, feminine=feminine, before_noun=True)} mil"
        rest = number(value % 1000, feminine=feminine, before_noun=before_noun) if value % 1000 else ""
        return f"{head} {rest}".strip()
    if value == 100:
        return "cien"
    if value > 100:
        hundreds = HUNDREDS[value // 100 - 1]
        if feminine and value >= 200:
            hundreds = hundreds[:-2] + "as"
        rest = number(value % 100, feminine=feminine, before_noun=before_noun) if value % 100 else ""
        return f"{hundreds} {rest}".strip()
    if value >= 30:
        unit = number(value % 10, feminine=feminine, before_noun=before_noun) if value % 10 else ""
        return f"{TENS[value // 10 - 3]} y {unit}" if unit else TENS[value // 10 - 3]
    word = UNITS[value]
    if value % 10 == 1 and value != 11:
        if feminine:
            return word[:-1] + "a"
        if before_noun:
            return "veintiún" if value == 21 else "un"
    return word


STRIP = str.maketrans("áéíóú", "aeiou")


PLURALS = {
    "país": "países", "volumen": "volúmenes", "examen": "exámenes", "joven": "jóvenes", "récord": "récords",
    "menú": "menús", "web": "webs", "whisky": "whiskis", "sofá": "sofás", "karate": "karate", "tos": "toses",
}  # fmt: skip


def plural(word: str) -> str:
    """The plural of a noun or adjective."""
    if word in PLURALS:
        return PLURALS[word]
    if word.endswith("z"):
        return word[:-1] + "ces"
    if word[-1] in "aeioué":
        return word + "s"
    if word[-1] in "ns" and word[-2:].translate(STRIP) != word[-2:]:
        return word[:-2] + word[-2:].translate(STRIP) + "es"
    return word if word.endswith("s") and len(word) > 4 else word + "es"


def feminine(adjective: str) -> str:
    """The feminine of an adjective given in the masculine singular."""
    if adjective.endswith("o"):
        return adjective[:-1] + "a"
    if adjective.endswith("dor") or adjective == "andaluz":
        return adjective + "a"
    return adjective


@cache
def _verbs() -> dict[str, str]:
    """Each verb's class: regular, ie, ue, i, zc, uy, accent or irregular; listed special classes win."""
    lists = read_words("es")
    classes = dict.fromkeys(lists["verbs"], "regular") | dict.fromkeys(lists["verbs_reflexive"], "regular")
    for kind in ("ie", "ue", "i", "zc", "uy", "accent", "irregular"):
        classes.update(dict.fromkeys(lists[f"verbs_{kind}"], kind))
    return classes | {"haber": "irregular"}


def verbs() -> tuple[str, ...]:
    """All infinitives that can be conjugated, but for the auxiliaries that take no object."""
    return tuple(v for v in _verbs() if v not in ("haber", "ser", "estar", "llover"))


CHANGES = {"ie": ("e", "ie"), "ue": ("o", "ue"), "i": ("e", "i")}


def _changed(stem: str, kind: str) -> str:
    """The stem with its last e or o diphthonged or raised."""
    if kind == "accent":
        return stem[:-1] + {"i": "í", "u": "ú"}[stem[-1]]
    if kind == "uy":
        return stem + "y"
    old, new = CHANGES[kind]
    at = stem.rfind(old)
    if kind == "ie" and at == 0:
        new = "ye"
    if kind == "ue" and stem[at - 1 : at] == "g":
        new = "üe"
    return stem[:at] + new + stem[at + 1 :]


def _spelled(stem: str, ending: str, group: str) -> str:
    """Stem and ending joined as the sound is written: buscar, busqué; coger, cojo."""
    front = ending[0] in "eéiíy"
    if group == "ar" and front:
        for last, written in (("gu", "gü"), ("c", "qu"), ("g", "gu"), ("z", "c")):
            if stem.endswith(last):
                stem = stem[: -len(last)] + written
                break
    elif group != "ar" and not front:
        if stem.endswith("gu"):
            stem = stem[:-1]
        elif stem.endswith("g"):
            stem = stem[:-1] + "j"
        elif stem.endswith("c"):
            stem = stem[:-1] + "z"
    if stem.endswith(("ll", "ñ")) and ending.startswith(("ie", "ió")):
        ending = ending[1:]
    return stem + ending


def _past_stem(verb: str, stem: str, kind: str) -> str:
    """The stem of third persons of the preterite and of the gerund: pidió, durmiendo."""
    if verb.endswith("ir") and kind in ("ie", "i"):
        return _changed(stem, "i")
    if (verb.endswith("ir") and kind == "ue") or verb == "poder":
        at = stem.rfind("o")
        return stem[:at] + "u" + stem[at + 1 :]
    return stem


def conjugate(verb: str, tense: str, person: int = 0) -> str:
    """A form of `verb` for persons 0..5: pres, pret, imp, fut, con, sub, past (imperfect subjunctive), ger, part."""
    if verb in PREFIXED:
        base = PREFIXED[verb]
        if tense != "part":
            return verb[: -len(base)] + conjugate(base, tense, person)
    kind = _verbs().get(verb, "regular")
    group, stem = verb[-2:].replace("í", "i"), verb[:-2]
    if tense == "fut":
        return FUTURE_STEMS.get(verb, verb) + FUTURE[person]
    if tense == "con":
        return FUTURE_STEMS.get(verb, verb) + CONDITIONAL[person]
    if tense == "past":
        base = conjugate(verb, "pret", 5)[:-3]
        if person == 3:
            return base[:-1] + {"a": "á", "e": "é"}[base[-1]] + "ramos"
        return base + ("ra", "ras", "ra", "", "rais", "ran")[person]
    if tense == "part":
        return PARTICIPLES.get(verb, stem + ENDINGS[group]["part"][0])
    if tense in TABLES.get(verb, {}):
        forms = TABLES[verb][tense].split()
        return forms[person if len(forms) > 1 else 0]
    return _by_rule(verb, tense, person, kind, group, stem)


def _by_rule(verb: str, tense: str, person: int, kind: str, group: str, stem: str) -> str:
    """Forms of pres, sub, pret, imp and ger that no table holds."""
    ending = ENDINGS[group][tense][0 if tense == "ger" else person]
    if tense == "imp":
        return stem + ending
    if tense == "ger":
        if kind == "uy" or verb.endswith(("eer", "aer")):
            return stem + "yendo"
        return _spelled(_past_stem(verb, stem, kind), ending, group)
    if tense == "pret":
        return _preterite(verb, person, kind, group, stem, ending)
    if tense == "sub" and (verb in TABLES or verb in FIRST_PERSON) and verb != "jugar":
        return conjugate(verb, "pres", 0)[:-1] + ending
    if tense == "pres" and person == 0 and verb in FIRST_PERSON:
        return FIRST_PERSON[verb]
    if kind == "zc" and (tense == "sub" or person == 0):
        return stem[:-1] + "zc" + ending
    if kind == "uy" and (tense == "sub" or person in STRESSED):
        return stem + "y" + ending
    if kind == "i" and tense == "sub":
        stem = _changed(stem, kind)
    elif kind in ("ie", "ue", "i", "accent") and person in STRESSED:
        stem = _changed(stem, kind)
    elif tense == "sub" and kind in ("ie", "ue") and group == "ir":
        stem = _past_stem(verb, stem, kind)
    return _spelled(stem, ending, group)


def _preterite(verb: str, person: int, kind: str, group: str, stem: str, ending: str) -> str:
    if verb in STRONG:
        strong = STRONG[verb]
        if verb == "hacer" and person == 2:
            return "hizo"
        weak = STRONG_PRETERITE[person]
        return strong + ("eron" if strong.endswith("j") and person == 5 else weak)
    if kind == "uy":
        return stem + {2: "yó", 5: "yeron"}.get(person, ending)
    if verb.endswith(("eer", "aer")):
        return stem + {0: "í", 1: "íste", 2: "yó", 3: "ímos", 4: "ísteis", 5: "yeron"}[person]
    if person in (2, 5):
        stem = _past_stem(verb, stem, kind)
    return _spelled(stem, ending, group)
