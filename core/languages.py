"""Names and codes of languages (ISO 639), for choosing and for badges. A small table: any other code can be typed."""

from __future__ import annotations

NAMES: dict[str, str] = {
    "af": "Afrikaans", "am": "Amharic", "an": "Aragonese", "ar": "Arabic", "ast": "Asturian", "ay": "Aymara",
    "az": "Azerbaijani", "ba": "Bashkir", "be": "Belarusian", "bg": "Bulgarian", "bn": "Bengali", "br": "Breton",
    "bs": "Bosnian", "ca": "Catalan", "ceb": "Cebuano", "co": "Corsican", "cs": "Czech", "cv": "Chuvash", "cy": "Welsh",
    "da": "Danish", "de": "German", "dsb": "Lower Sorbian", "el": "Greek", "en": "English", "eo": "Esperanto",
    "es": "Spanish", "et": "Estonian", "eu": "Basque", "ext": "Extremaduran", "fa": "Persian", "fi": "Finnish",
    "fo": "Faroese", "fr": "French", "frp": "Franco-Provençal", "fur": "Friulian", "fy": "West Frisian", "ga": "Irish",
    "gd": "Scottish Gaelic", "gl": "Galician", "gn": "Guarani", "gsw": "Swiss German", "gu": "Gujarati", "gv": "Manx",
    "ha": "Hausa", "he": "Hebrew", "hi": "Hindi", "hr": "Croatian", "hsb": "Upper Sorbian", "ht": "Haitian Creole",
    "hu": "Hungarian", "hy": "Armenian", "ia": "Interlingua", "id": "Indonesian", "ig": "Igbo", "is": "Icelandic",
    "it": "Italian", "jv": "Javanese", "ka": "Georgian", "kab": "Kabyle", "kea": "Cape Verdean Creole", "kk": "Kazakh",
    "km": "Khmer", "kn": "Kannada", "ku": "Kurdish", "kw": "Cornish", "ky": "Kyrgyz", "la": "Latin", "lad": "Ladino",
    "lb": "Luxembourgish", "lg": "Luganda", "lij": "Ligurian", "lld": "Ladin", "lmo": "Lombard", "ln": "Lingala",
    "lo": "Lao", "lt": "Lithuanian", "lv": "Latvian", "mg": "Malagasy", "mi": "Māori", "mk": "Macedonian",
    "ml": "Malayalam", "mn": "Mongolian", "mr": "Marathi", "ms": "Malay", "mt": "Maltese", "mwl": "Mirandese",
    "nah": "Nahuatl", "nap": "Neapolitan", "nb": "Norwegian Bokmål", "nds": "Low German", "ne": "Nepali",
    "nl": "Dutch", "nn": "Norwegian Nynorsk", "oc": "Occitan", "om": "Oromo", "pa": "Punjabi", "pap": "Papiamento",
    "pl": "Polish", "pms": "Piedmontese", "ps": "Pashto", "pt": "Portuguese", "qu": "Quechua", "rm": "Romansh",
    "ro": "Romanian", "rom": "Romani", "ru": "Russian", "rup": "Aromanian", "rw": "Kinyarwanda", "sah": "Yakut",
    "sc": "Sardinian", "scn": "Sicilian", "sco": "Scots", "se": "Northern Sami", "si": "Sinhala", "sk": "Slovak",
    "sl": "Slovenian", "sn": "Shona", "so": "Somali", "sq": "Albanian", "sr": "Serbian", "su": "Sundanese",
    "sv": "Swedish", "sw": "Swahili", "szl": "Silesian", "ta": "Tamil", "te": "Telugu", "tg": "Tajik", "ti": "Tigrinya",
    "tk": "Turkmen", "tl": "Tagalog", "tr": "Turkish", "tt": "Tatar", "ug": "Uyghur", "uk": "Ukrainian", "ur": "Urdu",
    "uz": "Uzbek", "vec": "Venetian", "vi": "Vietnamese", "wa": "Walloon", "wo": "Wolof", "xh": "Xhosa",
    "yi": "Yiddish", "yo": "Yoruba", "zu": "Zulu",
}  # fmt: skip
"""English names by ISO 639-1 code, or ISO 639-3 where there is no shorter one."""


def language_name(code: str) -> str:
    """The name of a language by its code; a code that is not in the table stands for itself."""
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


def is_code(text: str) -> bool:
    """Whether a text can be the code of a language: two or three letters, a script or region behind a hyphen."""
    first, *more = text.split("-")
    parts = [first, *more]
    fits = all(part.isascii() and part.isalnum() and 2 <= len(part) <= 8 for part in parts)
    return fits and first.isalpha() and len(first) <= 3 and text == text.lower()
