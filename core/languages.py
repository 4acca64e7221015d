"""Names and codes of languages (ISO 639), for choosing and for badges. A small table: any other code can be typed."""

from __future__ import annotations

from core.wording import Said, say

NAMES: dict[str, Said] = {
    "af": say("Afrikaans", about="language"),
    "am": say("Amharic", about="language"),
    "an": say("Aragonese", about="language"),
    "ar": say("Arabic", about="language"),
    "as": say("Assamese", about="language"),
    "ast": say("Asturian", about="language"),
    "ay": say("Aymara", about="language"),
    "az": say("Azerbaijani", about="language"),
    "ba": say("Bashkir", about="language"),
    "be": say("Belarusian", about="language"),
    "bg": say("Bulgarian", about="language"),
    "bn": say("Bengali", about="language"),
    "bo": say("Tibetan", about="language"),
    "br": say("Breton", about="language"),
    "bs": say("Bosnian", about="language"),
    "ca": say("Catalan", about="language"),
    "ceb": say("Cebuano", about="language"),
    "co": say("Corsican", about="language"),
    "cs": say("Czech", about="language"),
    "cv": say("Chuvash", about="language"),
    "cy": say("Welsh", about="language"),
    "da": say("Danish", about="language"),
    "de": say("German", about="language"),
    "dsb": say("Lower Sorbian", about="language"),
    "el": say("Greek", about="language"),
    "en": say("English", about="language"),
    "eo": say("Esperanto", about="language"),
    "es": say("Spanish", about="language"),
    "et": say("Estonian", about="language"),
    "eu": say("Basque", about="language"),
    "ext": say("Extremaduran", about="language"),
    "fa": say("Persian", about="language"),
    "fi": say("Finnish", about="language"),
    "fo": say("Faroese", about="language"),
    "fr": say("French", about="language"),
    "frp": say("Franco-Provençal", about="language"),
    "fur": say("Friulian", about="language"),
    "fy": say("West Frisian", about="language"),
    "ga": say("Irish", about="language"),
    "gd": say("Scottish Gaelic", about="language"),
    "gl": say("Galician", about="language"),
    "gn": say("Guarani", about="language"),
    "gsw": say("Swiss German", about="language"),
    "gu": say("Gujarati", about="language"),
    "gv": say("Manx", about="language"),
    "ha": say("Hausa", about="language"),
    "haw": say("Hawaiian", about="language"),
    "he": say("Hebrew", about="language"),
    "hi": say("Hindi", about="language"),
    "hr": say("Croatian", about="language"),
    "hsb": say("Upper Sorbian", about="language"),
    "ht": say("Haitian Creole", about="language"),
    "hu": say("Hungarian", about="language"),
    "hy": say("Armenian", about="language"),
    "ia": say("Interlingua", about="language"),
    "id": say("Indonesian", about="language"),
    "ig": say("Igbo", about="language"),
    "is": say("Icelandic", about="language"),
    "it": say("Italian", about="language"),
    "ja": say("Japanese", about="language"),
    "jv": say("Javanese", about="language"),
    "ka": say("Georgian", about="language"),
    "kab": say("Kabyle", about="language"),
    "kea": say("Cape Verdean Creole", about="language"),
    "kk": say("Kazakh", about="language"),
    "km": say("Khmer", about="language"),
    "kn": say("Kannada", about="language"),
    "ko": say("Korean", about="language"),
    "ku": say("Kurdish", about="language"),
    "kw": say("Cornish", about="language"),
    "ky": say("Kyrgyz", about="language"),
    "la": say("Latin", about="language"),
    "lad": say("Ladino", about="language"),
    "lb": say("Luxembourgish", about="language"),
    "lg": say("Luganda", about="language"),
    "lij": say("Ligurian", about="language"),
    "lld": say("Ladin", about="language"),
    "lmo": say("Lombard", about="language"),
    "ln": say("Lingala", about="language"),
    "lo": say("Lao", about="language"),
    "lt": say("Lithuanian", about="language"),
    "lv": say("Latvian", about="language"),
    "mg": say("Malagasy", about="language"),
    "mi": say("Māori", about="language"),
    "mk": say("Macedonian", about="language"),
    "ml": say("Malayalam", about="language"),
    "mn": say("Mongolian", about="language"),
    "mr": say("Marathi", about="language"),
    "ms": say("Malay", about="language"),
    "mt": say("Maltese", about="language"),
    "mwl": say("Mirandese", about="language"),
    "my": say("Burmese", about="language"),
    "nah": say("Nahuatl", about="language"),
    "nap": say("Neapolitan", about="language"),
    "nb": say("Norwegian Bokmål", about="language"),
    "nds": say("Low German", about="language"),
    "ne": say("Nepali", about="language"),
    "nl": say("Dutch", about="language"),
    "nn": say("Norwegian Nynorsk", about="language"),
    "no": say("Norwegian", about="language"),
    "oc": say("Occitan", about="language"),
    "om": say("Oromo", about="language"),
    "or": say("Odia", about="language"),
    "pa": say("Punjabi", about="language"),
    "pap": say("Papiamento", about="language"),
    "pl": say("Polish", about="language"),
    "pms": say("Piedmontese", about="language"),
    "ps": say("Pashto", about="language"),
    "pt": say("Portuguese", about="language"),
    "qu": say("Quechua", about="language"),
    "rm": say("Romansh", about="language"),
    "ro": say("Romanian", about="language"),
    "rom": say("Romani", about="language"),
    "ru": say("Russian", about="language"),
    "rup": say("Aromanian", about="language"),
    "rw": say("Kinyarwanda", about="language"),
    "sa": say("Sanskrit", about="language"),
    "sah": say("Yakut", about="language"),
    "sc": say("Sardinian", about="language"),
    "scn": say("Sicilian", about="language"),
    "sco": say("Scots", about="language"),
    "sd": say("Sindhi", about="language"),
    "se": say("Northern Sami", about="language"),
    "si": say("Sinhala", about="language"),
    "sk": say("Slovak", about="language"),
    "sl": say("Slovenian", about="language"),
    "sn": say("Shona", about="language"),
    "so": say("Somali", about="language"),
    "sq": say("Albanian", about="language"),
    "sr": say("Serbian", about="language"),
    "su": say("Sundanese", about="language"),
    "sv": say("Swedish", about="language"),
    "sw": say("Swahili", about="language"),
    "szl": say("Silesian", about="language"),
    "ta": say("Tamil", about="language"),
    "te": say("Telugu", about="language"),
    "tg": say("Tajik", about="language"),
    "th": say("Thai", about="language"),
    "ti": say("Tigrinya", about="language"),
    "tk": say("Turkmen", about="language"),
    "tl": say("Tagalog", about="language"),
    "tr": say("Turkish", about="language"),
    "tt": say("Tatar", about="language"),
    "ug": say("Uyghur", about="language"),
    "uk": say("Ukrainian", about="language"),
    "ur": say("Urdu", about="language"),
    "uz": say("Uzbek", about="language"),
    "vec": say("Venetian", about="language"),
    "vi": say("Vietnamese", about="language"),
    "wa": say("Walloon", about="language"),
    "wo": say("Wolof", about="language"),
    "xh": say("Xhosa", about="language"),
    "yi": say("Yiddish", about="language"),
    "yo": say("Yoruba", about="language"),
    "yue": say("Cantonese", about="language"),
    "zh": say("Chinese", about="language"),
    "zu": say("Zulu", about="language"),
}
"""Names by ISO 639-1 code, or ISO 639-3 where there is no shorter one."""

LONG: dict[str, str] = {
    "af": "afr", "am": "amh", "an": "arg", "ar": "ara", "as": "asm", "ay": "ayr", "az": "azj", "ba": "bak", "be": "bel",
    "bg": "bul", "bn": "ben", "bo": "bod", "br": "bre", "bs": "bos", "ca": "cat", "co": "cos", "cs": "ces", "cv": "chv",
    "cy": "cym", "da": "dan", "de": "deu", "el": "ell", "en": "eng", "eo": "epo", "es": "spa", "et": "est", "eu": "eus",
    "fa": "fas", "fi": "fin", "fo": "fao", "fr": "fra", "fy": "fry", "ga": "gle", "gd": "gla", "gl": "glg", "gn": "grn",
    "gu": "guj", "gv": "glv", "ha": "hau", "he": "heb", "hi": "hin", "hr": "hrv", "ht": "hat", "hu": "hun", "hy": "hye",
    "ia": "ina", "id": "ind", "ig": "ibo", "is": "isl", "it": "ita", "ja": "jpn", "jv": "jav", "ka": "kat", "kk": "kaz",
    "km": "khm", "kn": "kan", "ko": "kor", "ku": "kmr", "kw": "cor", "ky": "kir", "la": "lat", "lb": "ltz", "lg": "lug",
    "ln": "lin", "lo": "lao", "lt": "lit", "lv": "lav", "mg": "mlg", "mi": "mri", "mk": "mkd", "ml": "mal", "mn": "mon",
    "mr": "mar", "ms": "zlm", "mt": "mlt", "my": "mya", "nb": "nob", "ne": "npi", "nl": "nld", "nn": "nno", "no": "nor",
    "oc": "oci", "om": "orm", "or": "ori", "pa": "pan", "pl": "pol", "ps": "pus", "pt": "por", "qu": "que", "rm": "roh",
    "ro": "ron", "ru": "rus", "rw": "kin", "sa": "san", "sc": "srd", "sd": "snd", "se": "sme", "si": "sin", "sk": "slk",
    "sl": "slv", "sn": "sna", "so": "som", "sq": "sqi", "sr": "srp", "su": "sun", "sv": "swe", "sw": "swh", "ta": "tam",
    "te": "tel", "tg": "tgk", "th": "tha", "ti": "tir", "tk": "tuk", "tl": "tgl", "tr": "tur", "tt": "tat", "ug": "uig",
    "uk": "ukr", "ur": "urd", "uz": "uzb", "vi": "vie", "wa": "wln", "wo": "wol", "xh": "xho", "yi": "yid", "yo": "yor",
    "zh": "zho", "zu": "zul",
}  # fmt: skip
"""Codes of three letters, as models of many languages name them, by those of two."""
SHORT = {long: short for short, long in LONG.items()}


def language_name(code: str) -> str:
    """The name of a language by its code, as a text of `say`; a code that is not in the table stands for itself."""
    return NAMES.get(code.lower(), code)


def language_code(text: str) -> str:
    """The code for what a person typed: a name, a code, or "Name (code)"; "" when it can be none of these."""
    plain = " ".join(text.split())
    if plain.endswith(")") and "(" in plain:
        plain = plain[plain.rindex("(") + 1 : -1].strip()
    for code, name in NAMES.items():
        if plain.casefold() in (code, name.casefold()):
            return code
    lowered = plain.lower()
    return lowered if is_code(lowered) else ""


def short_code(code: str) -> str:
    """The shortest code of a language by the name that a model of many languages has for it: "spa" is "es",
    "uzb-script_cyrillic" is "uz", "tci" is itself."""
    first = code.split("-", maxsplit=1)[0].lower()
    return SHORT.get(first, first)


def is_code(text: str) -> bool:
    """Whether a text can be the code of a language: two or three letters, a script or region behind a hyphen."""
    first, *more = text.split("-")
    parts = [first, *more]
    fits = all(part.isascii() and part.isalnum() and 2 <= len(part) <= 8 for part in parts)
    return fits and first.isalpha() and len(first) <= 3 and text == text.lower()
