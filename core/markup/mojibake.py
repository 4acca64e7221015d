"""UTF-8 that was once read as Windows' Latin letters: "Ã¡" for á, "â€™" for ’. Put right only where it is certain.

Real texts hold the same pairs by chance: "É…" and "café…»" would be read as other letters. So a sequence counts only
where real writing has none: with signs that never follow a capital, behind a small letter, or several in a row.
"""

from __future__ import annotations

import re

LAYERS = 3
"""So often may it have happened to the same text."""
_UNDEFINED = "\x81\x8d\x8f\x90\x9d"


def _continuations() -> str:
    """The characters that bytes 80 to BF become, in both readings."""
    windows = "".join(bytes([b]).decode("cp1252", "ignore") for b in range(0x80, 0xC0))
    return "".join(dict.fromkeys(windows + "".join(map(chr, range(0x80, 0xC0)))))


CONTINUED = _continuations()
SURE = "¡¢£¤¥¦§¬±µ¶¼½¾¿ƒˆ˜†‡‰‹„" + "".join(map(chr, range(0x80, 0xA0)))
"""Of these, what never stands behind a capital in real writing."""
SURE_IN_PAIRS = SURE + "©ª®²³¹º"
"""The same behind Â and Ã, which hardly end a word."""
_CLASS = f"[{re.escape(CONTINUED)}]"
_SEQUENCE = re.compile(f"(?:[Â-ß]{_CLASS}|[à-ï]{_CLASS}{{2}}|[ð-ô]{_CLASS}{{3}})+")
_ONE = re.compile(f"[Â-ß]{_CLASS}|[à-ï]{_CLASS}{{2}}|[ð-ô]{_CLASS}{{3}}")
_PAIR_LEADS = "ÂÃ"
_SCRIPT_LEADS = "ÎÏÐÑÒÓ×ØÙÚÛ"
"""What Greek, Cyrillic, Hebrew and Arabic letters begin with."""
_KNOWN = re.compile(f"â€{_CLASS}|ï»¿|ðŸ{_CLASS}{{2}}")


def mended(text: str) -> str:
    """The text as it was meant, or unchanged where that is not certain."""
    for _ in range(LAYERS):
        better = _once(text)
        if better == text:
            return text
        text = better
    return text


def places(text: str) -> list[tuple[int, int]]:
    """Where in a text letters stand that were surely misread."""
    return [found.span() for found in _SEQUENCE.finditer(text) if _is_sure(text, found) and _read(found[0])]


def _once(text: str) -> str:
    if text.isascii() or _SEQUENCE.search(text) is None:
        return text
    if not places(text):
        return text
    rest = _SEQUENCE.sub("", text)

    def reread(found: re.Match[str]) -> str:
        """All of a text that is surely misread somewhere, unless letters stand in it that were not."""
        likely = rest.isascii() or _is_sure(text, found) or found[0][0] in _PAIR_LEADS
        return (_read(found[0]) or found[0]) if likely else found[0]

    return _SEQUENCE.sub(reread, text)


def _is_sure(text: str, found: re.Match[str]) -> bool:
    run = found[0]
    parts = _ONE.findall(run)
    if _KNOWN.search(run) or any("\x80" <= c < "\xa0" for c in run):
        return True
    if len(parts) >= 2 and (len(parts) >= 3 or all(part[0] in _SCRIPT_LEADS for part in parts)):
        return True
    for part in parts:
        if len(part) == 2 and part[1] in (SURE_IN_PAIRS if part[0] in _PAIR_LEADS else SURE):
            return True
    before = text[found.start() - 1 : found.start()]
    return before.islower() and run[0].isupper()


def _read(run: str) -> str:
    """What the bytes of a run say in UTF-8; "" where they say nothing, or no letter that exists."""
    raw = bytearray()
    for c in run:
        if c in _UNDEFINED or "\x80" <= c < "\xa0":
            raw.append(ord(c))
            continue
        try:
            raw += c.encode("cp1252")
        except UnicodeEncodeError:
            return ""
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return ""
