"""Spanish that people wrote, for the text model that comes with the program: the Bible of Reina and Valera, 1909, in
the public domain, as Debian's package sword-text-sparv holds it (`apt-get download sword-text-sparv`, `dpkg -x`).
"""

from __future__ import annotations

import re
import struct
import zlib
from collections.abc import Iterator
from pathlib import Path

from core.text.normaliser import Normaliser
from core.text.vocabulary import ALPHABETS, Vocabulary

MODULE = Path("usr/share/sword/modules/texts/ztext/spaRV1909eb")
_HEAD = re.compile(r"<title\b.*?</title>|<note\b.*?</note>", re.DOTALL)
_MARK = re.compile(r"<[^>]*>")
_ALONE = re.compile(r"(?<!\S)[áéóú](?!\S)")
_BARE = dict(zip("áéóú", "aeou", strict=True))
"""Words of one letter had an accent in 1909; they have none today."""
_ENDS = re.compile(r"[.:;?!¿¡]+")
LEAST, MOST = 3, 40
"""Words of a piece that is taken."""


def pieces(root: Path) -> list[str]:
    """What stands between two stops in a verse, as a recogniser reads it, each once, in the order of the book; `root`
    is where the package was unpacked. Raises `OSError` where it is not there."""
    normalise, letters = Normaliser.for_language("es"), Vocabulary.of_letters(ALPHABETS["es"])
    parts = [part for verse in _verses(root / MODULE) for part in _ENDS.split(" ".join(verse.split()))]
    cleaned = [_ALONE.sub(lambda found: _BARE[found[0]], text) for text in normalise.many(parts)]
    fit = (text for text in cleaned if LEAST <= len(text.split()) <= MOST and letters.knows(text))
    return list(dict.fromkeys(fit))


def _verses(module: Path) -> Iterator[str]:
    """Each verse as plain text. A module has books in blocks of zlib, and a list of where verses lie in them."""
    for name in ("ot", "nt"):
        places, packed = (module / f"{name}.bzs").read_bytes(), (module / f"{name}.bzz").read_bytes()
        books = [zlib.decompress(packed[at : at + size]) for at, size, _ in struct.iter_unpack("<III", places)]
        for book, at, size in struct.iter_unpack("<IIH", (module / f"{name}.bzv").read_bytes()):
            yield _MARK.sub("", _HEAD.sub("", books[book][at : at + size].decode("utf-8"))) if size else ""
