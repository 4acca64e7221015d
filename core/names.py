"""Names of files and ids that every file system and every recipe takes. Unicode is kept."""

from __future__ import annotations

import re
import unicodedata

LONGEST_BYTES = 180
RESERVED = re.compile(r"(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9¹²³])", re.IGNORECASE)
FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f-\x9f\ud800-\udfff\u2028\u2029\ufeff]')


def safe_name(name: str, *, spaces: bool = True) -> str:
    """`name` without what Windows, macOS or Linux refuse in a file's name; without spaces where ids may have none."""
    name = FORBIDDEN.sub("_", unicodedata.normalize("NFC", name))
    name = " ".join(name.split()) if spaces else re.sub(r"\s+", "_", name.strip())
    name = re.sub(r"^[.~-]+", "_", _cut(name)).rstrip(". ")
    if RESERVED.fullmatch(name.partition(".")[0].rstrip()):
        head, dot, rest = name.partition(".")
        name = f"{head.rstrip()}_{dot}{rest}"
    return name or "_"


def _cut(name: str) -> str:
    """At most `LONGEST_BYTES` in UTF-8, never in the middle of a letter and its marks."""
    if len(name.encode()) <= LONGEST_BYTES:
        return name
    cut = name.encode()[:LONGEST_BYTES].decode(errors="ignore")
    while cut and len(cut) < len(name) and unicodedata.combining(name[len(cut)]):
        cut = cut[:-1]
    return cut


class Names:
    """Gives safe names, each once, also where the file system knows no case: a second gets `mark` and a number."""

    def __init__(self, *, spaces: bool = True, mark: str = "-") -> None:
        self._spaces, self._mark = spaces, mark
        self._taken: set[str] = set()
        self._next: dict[str, int] = {}

    def of(self, name: str, suffix: str = "") -> str:
        """A name for `name`, ending in `suffix` (".wav")."""
        stem = safe_name(name, spaces=self._spaces)
        found, plain = stem, (stem + suffix).casefold()
        while plain in self._taken:
            number = self._next.get(stem.casefold(), 2)
            self._next[stem.casefold()] = number + 1
            found = f"{stem}{self._mark}{number}"
            plain = (found + suffix).casefold()
        self._taken.add(plain)
        return found + suffix
