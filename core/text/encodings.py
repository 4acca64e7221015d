"""Which encoding the bytes of a text are in: by its mark, by being UTF-8, else by which letters would come out. A
leaf: whoever reads files asks it."""

from __future__ import annotations

import codecs
import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

from core.errors import ImportFailed
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
_BEYOND_ASCII = re.compile("[^\x00-\x7f]+")
_KANA = re.compile("[\u3041-\u3096]")
ROW = 3
"""So many accented Latin letters in a row are rather letters of another script."""
OPENING = {"¡": "!", "¿": "?"}
_PUNCTUATION = frozenset("«»“”„‘’–—…¡¿ºª°§·€£№\u00a0\u00ad、。，！？：；「」『』（）")
_COMMON = frozenset(
    "оеаинтсрαοιετσνηיוהלארתמاليمونةر的一是不了在人有我他这中大来上国這來國個们們你要以時时会會のはをにがたでと이다의가는을"
)
"""The most frequent letters and signs of scripts that are spelt with the same bytes as others."""


_WIDE = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
MARKED = frozenset(name for _, name in _WIDE)
"""Encodings that a file's mark tells."""


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


def wide_encoding(head: bytes) -> str:
    """The kind of UTF-16 or UTF-32 that a file is in, by its mark or, of UTF-16, without one; "" for others."""
    return next((name for mark, name in _WIDE if head.startswith(mark)), "") or _unmarked_utf_16(head[:200])


def _unmarked_utf_16(head: bytes) -> str:
    """The kind of UTF-16 that a file without a mark is in, by the noughts of its Latin letters; "" for others."""
    even, odd = head[::2].count(0), head[1::2].count(0)
    if 4 * max(even, odd) <= len(head) // 2 or 4 * min(even, odd) > max(even, odd):
        return ""
    return "utf-16-le" if odd > even else "utf-16-be"


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
    total, count = 0.0, 0
    for found in _BEYOND_ASCII.finditer(text):
        before, accented = text[found.start() - 1 : found.start()] or " ", 0
        for c in found[0]:
            accented = accented + 1 if script(c) == "Latin" else 0
            count += 1
            total += _of_sign(c, before, wanted) - (1 if accented >= ROW else 0)
            before = c
        after = text[found.end() : found.end() + 1]
        if after.isalpha() and (script(before) not in ("", "Latin") or _turned(before, after)):
            total -= 1
        if before in OPENING and after.islower() and OPENING[before] not in text:
            total -= 0.5
    return total / count if count else 0.0


@lru_cache(maxsize=1 << 15)
def _of_sign(c: str, before: str, wanted: frozenset[str]) -> float:
    turned = _turned(before, c)
    if c.lower() in wanted:
        return 0.4 if turned else 1.0
    if c in _PUNCTUATION:
        return 0.75 if c in "¿¡" and not before.isalpha() else 0.5
    if not c.isalpha():
        return 0.5 if unicodedata.category(c)[0] == "M" and _carries(before, c) else -1.0
    if before.isalpha() and script(before) != script(c) and not (_eastern(before) and _eastern(c)):
        return -0.5
    if turned:
        return -0.3
    shouted = before.isupper() and c.isupper()
    return (0.4 if shouted else 0.7) + (0.2 if c in _COMMON and before.isalpha() else 0.0) - (0.3 if wanted else 0.0)


def _turned(before: str, c: str) -> bool:
    """Whether a capital follows a small letter, as within hardly any word."""
    return before.islower() and c.isupper()


def _carries(letter: str, mark: str) -> bool:
    """Whether a mark can stand on a letter: one of its own script, or one that many scripts share."""
    name = unicodedata.name(mark, "").split(" ")[0].capitalize()
    return letter.isalpha() and name in (script(letter), "Combining")


def _eastern(c: str) -> bool:
    """Whether it is written among Chinese characters: kana, hangul and these themselves."""
    return script(c) in ("Cjk", "Hiragana", "Katakana", "Hangul")
