"""KenLM's binary files, as far as they can be read without KenLM: how many n-grams they hold, and their words, which
stand at the end. What is between is KenLM's own, and not looked into.
"""

from __future__ import annotations

import mmap
import struct
from pathlib import Path

from core.errors import TextError
from core.lm.ngrams import MOST_ORDER
from core.lm.sequences import BEGIN, END, UNKNOWN
from core.wording import say

MAGIC = b"mmap lm http://kheafield.com/code format version 5\n\0"
SANITY, SETTINGS = 88, struct.Struct("<B3xfiB3xI")
"""Bytes of what tells the format; then order, how full its tables are, kind, whether words are there, version."""
LEAST_BYTES = 4
"""An n-gram takes at least so many bytes of a file."""
WORDS = UNKNOWN.encode() + b"\0"
"""How the words begin: the unknown word is the first."""


def is_binary(path: Path) -> bool:
    """Whether a file says that it is one."""
    try:
        with path.open("rb") as file:
            return file.read(len(MAGIC)) == MAGIC
    except OSError:
        return False


def counts(path: Path) -> tuple[int, ...]:
    """How many n-grams of each length a file says it holds. Raises `TextError`."""
    try:
        size = path.stat().st_size
        with path.open("rb") as file:
            head = file.read(SANITY + SETTINGS.size + 8 * MOST_ORDER)
    except OSError as error:
        raise _refused(path, say("it cannot be read."), str(error)) from error
    if head[: len(MAGIC)] != MAGIC or len(head) < SANITY + SETTINGS.size + 8 * MOST_ORDER:
        raise _refused(path, say("it is cut off, or of another version."))
    order, _, _, words, _ = SETTINGS.unpack_from(head, SANITY)
    if not 1 <= order <= MOST_ORDER:
        raise _refused(path, say("it claims n-grams of length {order}.", order=order))
    if not words:
        raise _refused(path, say("it was made without its words."))
    found = struct.unpack_from(f"<{order}Q", head, SANITY + SETTINGS.size)
    if sum(found) * LEAST_BYTES > size or found[0] < 3:
        raise _refused(path, say("so many n-grams ({count:,}) are not in a file of this size.", count=sum(found)))
    return found


def words_of(path: Path) -> list[str]:
    """Its units without the special ones. Raises `TextError`."""
    count = counts(path)[0]
    words: list[bytes] = []
    with path.open("rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as data:
        at = len(data)
        while len(words) <= count and (at := data.rfind(WORDS, 0, at)) > 0:
            words = data[at:].split(b"\0")
            if len(words) == count + 1 and not words[-1]:
                return _decoded(path, words[:-1])
    raise _refused(path, say("its words are not at its end."))


def _decoded(path: Path, words: list[bytes]) -> list[str]:
    try:
        found = [word.decode() for word in words]
    except UnicodeDecodeError as error:
        raise _refused(path, say("its words are not written in UTF-8."), str(error)) from error
    if not {BEGIN, END} <= set(found):
        raise _refused(path, say("its words lack the edges of sentences."))
    return [word for word in found if word not in (UNKNOWN, BEGIN, END)]


def _refused(path: Path, why: str, detail: str = "") -> TextError:
    return TextError(
        say("{name} cannot be read as KenLM's binary: {why}", name=path.name, why=why),
        say("Give the ARPA file that it was made of."),
        detail,
    )
