"""`BytePieces`: pieces of words over bytes, as GPT-2 and Whisper have them. They write any text.

tokenizer.json holds each byte as a letter of its own (Radford et al. 2019). Here a piece is called by the text that it
writes, with "▁" for the space that begins a word; one that ends within a character is called by its
bytes.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache

from core.text.pieces import BEGINS, Pieces, Tokenizer

PRINTED = (*range(33, 127), *range(161, 173), *range(174, 256))
"""Bytes that stand for themselves in the file; the others are numbered from U+0100 on."""


@dataclass(frozen=True)
class BytePieces(Pieces):
    """See `Vocabulary`. Texts are written with a space before their first word, as such models learnt it."""

    @cached_property
    def _bytes(self) -> tuple[bytes, ...]:
        """What each token writes; nothing for special ones and times."""
        found = [b""] * len(self.tokens)
        for number, written in _written(self.tokenizer.file).items():
            found[self.own(number)] = written
        return tuple(found)

    @cached_property
    def parting(self) -> tuple[int, ...]:
        return tuple(i for i, written in enumerate(self._bytes) if written.startswith(b" "))

    @property
    def spelt(self) -> tuple[str, ...]:
        """Nothing in particular: they spell whatever there is."""
        return ()

    def parts(self, piece: str) -> list[str]:
        """See `Pieces.parts`: every character is in some, if only byte by byte."""
        found = self._segmenter.encode(piece.replace(BEGINS, " "), add_special_tokens=False).ids
        return [self.tokens[self.own(number)] for number in found]

    def unknown(self, text: str) -> list[str]:  # noqa: ARG002 - there are pieces for every byte
        return []

    def encode(self, text: str) -> list[int]:
        return [self.own(number) for number in self._segmenter.encode(" " + text, add_special_tokens=False).ids]


@lru_cache(maxsize=4)
def pieces_of(tokens: tuple[str, ...], tokenizer: Tokenizer) -> Pieces:
    """The pieces of a tokenizer, of whatever kind it is. Equal ones are one: what fifty thousand pieces write is worked
    out once."""
    return (BytePieces if tokenizer.bytewise else Pieces)(tokens, tokenizer)


@lru_cache(maxsize=4)
def _written(file: str) -> Mapping[int, bytes]:
    """What the pieces of a tokenizer.json write, by their numbers; special ones and times are not among them."""
    values = json.loads(file)
    added = {token["id"] for token in values["added_tokens"]}
    return {n: bytes_of(token) or b"" for token, n in values["model"]["vocab"].items() if n not in added}


@cache
def _table() -> dict[str, int]:
    """The byte that each letter of the file stands for."""
    others = [byte for byte in range(256) if byte not in PRINTED]
    return {chr(byte): byte for byte in PRINTED} | {chr(256 + i): byte for i, byte in enumerate(others)}


def bytes_of(token: str) -> bytes | None:
    """The bytes of a token in the file; None for one that is not written in them."""
    table = _table()
    return bytes(table[letter] for letter in token) if all(letter in table for letter in token) else None


def called(token: str) -> str:
    """What a token of the file is called here."""
    written = bytes_of(token)
    if written is None:
        return token
    text = written.decode("utf-8", errors="replace")
    name = text.removeprefix(" ")
    if not text or "\ufffd" in text or not name.isprintable() or any(map(str.isspace, name)):
        return "".join(f"\\x{byte:02X}" for byte in written) or token
    return BEGINS * (len(text) - len(name)) + name
