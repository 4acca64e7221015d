"""Which encoding the bytes of a text are in: by its mark, by being UTF-8, else by which letters would come out.

Marks and UTF-16 without one are `core.importers.texts`' to tell; this knows the older encodings of languages.
"""

from __future__ import annotations

import codecs
import re
import unicodedata
from collections.abc import Iterable

from core.errors import ImportFailed
from core.importers.texts import wide_encoding
from core.text.look_alikes import script
from core.wording import say

LEGACY: dict[str, str] = {
    "cp1252": say("Windows-1252 (Latin-1)"),
    "cp1250": say("Windows-1250 (Central European)"),
    "cp1254": say("Windows-1254 (Turkish)"),
    "cp1257": say("Windows-1257 (Baltic)"),
    "iso8859-2": say("ISO 8859-2 (Central European)"),
    "iso8859-15": say("ISO 8859-15 (Latin-9)"),
    "mac-roman": say("Mac Roman"),
    "cp850": say("DOS 850"),
    "cp1251": say("Windows-1251 (Cyrillic)"),
    "koi8-r": say("KOI8-R (Cyrillic)"),
    "koi8-u": say("KOI8-U (Cyrillic)"),
    "iso8859-5": say("ISO 8859-5 (Cyrillic)"),
    "cp866": say("DOS 866 (Cyrillic)"),
    "cp1253": say("Windows-1253 (Greek)"),
    "cp1255": say("Windows-1255 (Hebrew)"),
    "cp1256": say("Windows-1256 (Arabic)"),
    "cp1258": say("Windows-1258 (Vietnamese)"),
    "gb18030": say("GB 18030 (Chinese)"),
    "big5": say("Big5 (Chinese)"),
    "shift_jis": say("Shift JIS (Japanese)"),
    "euc_jp": say("EUC-JP (Japanese)"),
    "euc_kr": say("EUC-KR (Korean)"),
}
"""Encodings that are tried, by codec, the likelier first where two fit alike."""
UNICODE = {"utf-8": "UTF-8", "utf-16": "UTF-16", "utf-16-le": "UTF-16", "utf-16-be": "UTF-16", "utf-32": "UTF-32"}
SAMPLE_BYTES = 1 << 16
CHINESE = frozenset(("gb18030", "big5"))
_KANA = re.compile("[\u3041-\u3096]")
ROW = 3
"""So many accented Latin letters in a row are rather letters of another script."""
_PUNCTUATION = frozenset("«»“”„‘’–—…¡¿ºª°§·€£№\u00a0\u00ad、。，！？：；「」『』（）")
_COMMON = frozenset(
    "оеаинтсрαοιετσνηיוהלארתמاليمونةر的一是不了在人有我他这中大来上国這來國個们們你要以時时会會のはをにがたでと이다의가는을"
)
"""The most frequent letters and signs of scripts that are spelt with the same bytes as others."""


def label(codec: str) -> str:
    """An encoding's name for people."""
    return UNICODE.get(codec) or LEGACY.get(codec) or codec


def named(name: str) -> str:
    """The codec that a person named: "latin-1", "windows-1251", "UTF-8". Raises `ImportFailed`."""
    try:
        codec = codecs.lookup(name.strip()).name
        "".encode(codec)
    except (LookupError, ValueError) as error:
        raise ImportFailed(
            say("“{name}” is no encoding that is known.", name=name),
            say("Name one such as utf-8, latin-1 or windows-1251, or none: then it is recognised."),
        ) from error
    return {"iso8859-1": "cp1252", "ascii": "utf-8"}.get(codec, codec)


def guessed(sample: bytes, letters: Iterable[str] = ()) -> str:
    """The codec by which a sample that is not in UTF-8 reads best; `letters` are those that it most likely holds."""
    wanted = frozenset(c for letter in letters for c in letter)
    best, most = "cp1252", float("-inf")
    for codec in LEGACY:
        try:
            text = sample.decode(codec)
        except UnicodeDecodeError as error:
            if error.start < len(sample) - 4:  # a sample may end inside a letter
                continue
            text = sample[: error.start].decode(codec)
        worth = _worth(text, wanted) - (0.5 if codec in CHINESE and _KANA.search(text) else 0)
        if worth > most + 1e-9:
            best, most = codec, worth
    return best


def _worth(text: str, wanted: frozenset[str]) -> float:
    """How well the signs beyond ASCII read, each, on average."""
    total, count, before, accented = 0.0, 0, " ", 0
    for c in text:
        accented = accented + 1 if c > "\x7f" and script(c) == "Latin" else 0
        if c > "\x7f":
            count += 1
            total += _of_sign(c, before, wanted) - (1 if accented >= ROW else 0)
        elif before > "\x7f" and c.isalpha() and script(before) not in ("", "Latin"):
            total -= 1
        before = c
    return total / count if count else 0.0


def _of_sign(c: str, before: str, wanted: frozenset[str]) -> float:
    turned = before.islower() and c.isupper()
    if c.lower() in wanted:
        return 0.4 if turned else 1.0
    if c in _PUNCTUATION:
        return 0.5
    if not c.isalpha():
        return 0.5 if unicodedata.category(c)[0] == "M" and _carries(before, c) else -1.0
    if before.isalpha() and script(before) != script(c) and not (_eastern(before) and _eastern(c)):
        return -0.5
    if turned:
        return -0.3
    shouted = before.isupper() and c.isupper()
    return (0.4 if shouted else 0.7) + (0.2 if c in _COMMON else 0.0) - (0.3 if wanted else 0.0)


def _carries(letter: str, mark: str) -> bool:
    """Whether a mark can stand on a letter: one of its own script, or one that many scripts share."""
    name = unicodedata.name(mark, "").split(" ")[0].capitalize()
    return letter.isalpha() and name in (script(letter), "Combining")


def _eastern(c: str) -> bool:
    """Whether it is written among Chinese characters: kana, hangul and these themselves."""
    return script(c) in ("Cjk", "Hiragana", "Katakana", "Hangul")


def decoded(raw: bytes, encoding: str, declared: str, letters: Iterable[str]) -> tuple[str, str]:
    """(text, codec) of a whole file: by the encoding that was named, its mark, what it says of itself as far as that is
    true, UTF-8, or what reads best."""
    mark = wide_encoding(raw[:200])
    tried = [named(encoding)] if encoding else [mark, "utf-8-sig", declared]
    for codec in tried:
        try:
            if codec:
                return raw.decode(codec), {"utf-8-sig": "utf-8"}.get(codec, named(codec))
        except (UnicodeDecodeError, LookupError):
            continue
    codec = tried[0] if encoding else guessed(raw[:SAMPLE_BYTES], letters)
    return raw.decode(codec, "replace"), codec
