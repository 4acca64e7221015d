"""Names of files and ids that every file system and every recipe takes. Unicode is kept."""

from __future__ import annotations

import re
import sys
import unicodedata
from collections.abc import Callable
from pathlib import Path

from core.errors import WorkbenchError
from core.wording import say

LONGEST_BYTES = 180
LONGEST_PART = 255
"""Bytes that file systems allow in one name."""
LONGEST_PATH = 240 if sys.platform == "win32" else 3800
"""Bytes of a folder's whole path, so that what is put into it still has room."""
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


def typed_path(text: str) -> Path:
    """The file or folder that a person typed, absolute; "~" is their home. It need not exist.

    Raises `WorkbenchError` for what no file system takes: a sign that may not stand in a name, a name or a whole
    path that is too long, somebody's home that does not exist.
    """
    text = text.strip()
    if bad := [c for c in text if c == "\0" or "\ud800" <= c <= "\udfff"]:
        raise WorkbenchError(
            say("A file's name cannot hold the sign U+{ord:04X}.", ord=ord(bad[0])),
            say("Take it out, or choose another name."),
        )
    try:
        path = Path(text).expanduser().absolute()
    except RuntimeError as error:
        who = text.partition("/")[0]
        raise WorkbenchError(
            say("Nobody on this computer is called {who}.", who=who), say("Write the whole path.")
        ) from error
    for part in path.parts[1:]:
        if (size := len(part.encode())) > LONGEST_PART:
            raise WorkbenchError(
                say(
                    "“{part}…” is too long for a name: {size} bytes, {longest_part} are allowed.",
                    part=part[:24],
                    size=size,
                    longest_part=LONGEST_PART,
                ),
                say("Choose a shorter one."),
            )
        if sys.platform == "win32" and FORBIDDEN.search(part):
            raise WorkbenchError(
                say("“{part}” holds a sign that Windows allows in no name.", part=part),
                say('These: < > : " / \\ | ? *'),
            )
    if (size := len(str(path).encode())) > LONGEST_PATH:
        raise WorkbenchError(
            say(
                "The path is too long: {size} bytes, {longest_path} are allowed.", size=size, longest_path=LONGEST_PATH
            ),
            say("Choose a folder nearer to the root."),
        )
    return path


def free_place(
    folder: Path, name: str, suffix: str = "", *, mark: str = " ", taken: Callable[[Path], bool] = Path.exists
) -> Path:
    """NAME in a folder, or with the first number from 2 on where nothing is: "corpus", "corpus 2", "text-3.srt"."""
    path, number = folder / f"{name}{suffix}", 2
    while taken(path):
        path, number = folder / f"{name}{mark}{number}{suffix}", number + 1
    return path


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
