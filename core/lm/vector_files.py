"""Files of word vectors, whatever they claim: word2vec's text and binary forms, fastText's .vec (the same text) and
.bin (words and pieces of words). Only so many words are read, the first of a file: they are its most frequent ones.
"""

from __future__ import annotations

import io
import mmap
import struct
import warnings
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import NoReturn

import numpy as np

from core.errors import TextError
from core.lm.vectors import Floats, WordVectors
from core.wording import say
from core.writing import beside

MOST_WORDS = 100_000
"""Words that are read where nobody asked for others: for 300 dimensions, 120 MB."""
MOST_DIMENSIONS = 4096
LONGEST_WORD = 1000
HEADER = 64
LINE = 1 << 17
FASTTEXT, FASTTEXT_VERSION = 793712314, 12
WORD_ENTRY = 0
"""What fastText calls a word, beside labels."""
PIECE_EDGES = ("<", ">")
END_OF_SENTENCE = "</s>"


def read(path: Path, most: int = MOST_WORDS) -> WordVectors:
    """The first `most` words of a file. Raises `TextError` saying what is wrong with it."""
    try:
        with path.open("rb") as file:
            start = file.read(8)
            if len(start) == 8 and struct.unpack("<i", start[:4])[0] == FASTTEXT:
                return _fasttext(path, most)
            file.seek(0)
            return _word2vec(path, file, most)
    except OSError as error:
        raise TextError(say("{path} cannot be read.", path=path), say("Choose another file."), str(error)) from error


def write(out: Path, vectors: WordVectors) -> None:
    """Write word2vec's binary form, whole or not at all. Raises `OSError`."""
    rows = np.ascontiguousarray(vectors.matrix, "<f4")
    with beside(out) as part, part.open("wb") as file:
        file.write(b"%d %d\n" % rows.shape)
        for word, row in zip(vectors.words, rows, strict=True):
            file.write(word.encode() + b" " + row.tobytes() + b"\n")


def _refuse(path: Path, why: str, detail: str = "") -> NoReturn:
    raise TextError(
        say("{name} cannot be read as word vectors: {why}", name=path.name, why=why),
        say("Give word vectors of word2vec (text or binary) or fastText (.vec or .bin)."),
        detail,
    )


def _word2vec(path: Path, file: io.BufferedReader, most: int) -> WordVectors:
    size = path.stat().st_size
    head = file.readline(HEADER).split()
    if len(head) != 2 or not all(part.isdigit() and len(part) < 12 for part in head):
        _refuse(path, say("its first line does not say how many words and dimensions it has."))
    count, dimensions = int(head[0]), int(head[1])
    if not 0 < dimensions <= MOST_DIMENSIONS:
        _refuse(path, say("it claims {count:,} dimensions.", count=dimensions))
    if count < 1 or count * (2 * dimensions + 2) > size:  # "a 0 0\n" is the shortest there can be
        _refuse(path, say("so many words ({count:,}) are not in a file of this size.", count=count))
    many = min(count, most)
    begins = file.tell()
    if _is_text(file.read(LINE), dimensions):
        file.seek(begins)
        return _gathered(path, _lines(path, file, many, dimensions), dimensions)
    file.seek(begins)
    return _gathered(path, _binary(path, file, many, dimensions), dimensions)


def _is_text(start: bytes, dimensions: int) -> bool:
    """Whether the first word's numbers are written out."""
    parts = start.split(b"\n", 1)[0].split()
    try:
        return len([float(part) for part in parts[-dimensions:]]) == dimensions and len(parts) > dimensions
    except ValueError:
        return False


Pair = tuple[bytes, Floats]


def _lines(path: Path, file: io.BufferedReader, many: int, dimensions: int) -> Iterator[Pair]:
    for number in range(2, many + 2):
        line = file.readline(LINE)
        if not line.endswith(b"\n") and len(line) >= LINE:
            _refuse(path, say("line {number} is too long.", number=number))
        word, numbers = _parted(line, dimensions)
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("error", DeprecationWarning)  # what older numpy says instead of refusing
                row = np.fromstring(numbers, np.float32, sep=" ")
        except (ValueError, DeprecationWarning):
            row = np.zeros(0, np.float32)
        if len(row) != dimensions:
            _refuse(path, say("line {number} does not hold a word and its numbers.", number=number))
        yield word, row


def _parted(line: bytes, dimensions: int) -> tuple[bytes, str]:
    """A word, which may have a space in it, and its numbers."""
    parts = line.rstrip().rsplit(b" ", dimensions)
    return parts[0], b" ".join(parts[1:]).decode("ascii", "replace")


def _binary(path: Path, file: io.BufferedReader, many: int, dimensions: int) -> Iterator[Pair]:
    size = 4 * dimensions
    rest = b""
    for number in range(1, many + 1):
        while (end := rest.find(b" ")) < 0 or len(rest) < end + 1 + size:
            if end < 0 and len(rest) > LONGEST_WORD:
                _refuse(path, say("word {number:,} has no end.", number=number))
            more = file.read(max(LINE, size))
            if not more:
                _refuse(path, say("it is cut off at word {number:,}.", number=number))
            rest += more
        yield rest[:end].lstrip(b"\n"), np.frombuffer(rest[end + 1 : end + 1 + size], "<f4")
        rest = rest[end + 1 + size :]


def _gathered(path: Path, pairs: Iterator[Pair], dimensions: int) -> WordVectors:
    """Those that are words; each once."""
    words: dict[str, None] = {}
    rows: list[Floats] = []
    for raw, row in pairs:
        try:
            word = raw.decode()
        except UnicodeDecodeError:
            continue
        if not 0 < len(word) <= LONGEST_WORD or word in words or "\0" in word:
            continue
        if not np.isfinite(row).all():
            _refuse(path, say("a number of “{word}” is none.", word=word[:40]))
        words[word] = None
        rows.append(np.asarray(row, np.float32))
    if not words:
        _refuse(path, say("there is no word in it."))
    return WordVectors(tuple(words), np.stack(rows).reshape(-1, dimensions))


@dataclass(frozen=True)
class _Settings:
    """What a fastText file says of itself."""

    dimensions: int
    buckets: int
    shortest: int
    longest: int


def _fasttext(path: Path, most: int) -> WordVectors:
    with path.open("rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as data:
        try:
            return _fasttext_of(path, data, most)
        except struct.error as error:
            _refuse(path, say("it is cut off."), str(error))


def _fasttext_of(path: Path, data: mmap.mmap, most: int) -> WordVectors:
    _, version, dimensions = struct.unpack_from("<3i", data)
    (buckets, shortest, longest) = struct.unpack_from("<3i", data, 8 + 4 * 8)
    if version != FASTTEXT_VERSION:
        _refuse(path, say("it is of fastText's version {version}, and only version 12 is read.", version=version))
    if not (0 < dimensions <= MOST_DIMENSIONS and buckets >= 0 and shortest >= 0 and longest <= LONGEST_WORD):
        _refuse(path, say("its settings cannot be."))
    settings = _Settings(dimensions, buckets, shortest, longest)
    at = 8 + 12 * 4 + 8
    size, count, labels, _tokens, pruned = struct.unpack_from("<3i2q", data, at)
    at += 3 * 4 + 2 * 8
    if not (0 < count <= size == count + labels and labels >= 0 and 10 * size <= len(data)):
        _refuse(path, say("so many words ({count:,}) are not in a file of this size.", count=max(count, 0)))
    words, at = _entries(path, data, at, size, most)
    if pruned > 0:
        _refuse(path, say("it was made smaller for reading only; take the whole .bin, or the .vec."))
    (quantised, rows, columns) = struct.unpack_from("<?2q", data, at)
    at += 1 + 2 * 8
    if quantised:
        _refuse(path, say("it was made smaller for reading only; take the whole .bin, or the .vec."))
    if columns != dimensions or rows != count + buckets or at + 4 * rows * columns > len(data):
        _refuse(path, say("its numbers are not as many as it says."))
    matrix = np.memmap(path, "<f4", "r", at, (rows, columns))
    return _gathered(path, ((raw, _mean(matrix, number, raw, settings, count)) for number, raw in words), dimensions)


def _entries(path: Path, data: mmap.mmap, at: int, size: int, most: int) -> tuple[list[tuple[int, bytes]], int]:
    """The first `most` words with their numbers, and where the entries end."""
    words: list[tuple[int, bytes]] = []
    for number in range(size):
        end = data.find(b"\0", at, at + 4 * LONGEST_WORD)
        if end < 0 or end + 10 > len(data):
            _refuse(path, say("word {number:,} has no end.", number=number + 1))
        if data[end + 9] == WORD_ENTRY and len(words) < most:
            words.append((number, data[at:end]))
        at = end + 10
    return words, at


def _mean(matrix: Floats, number: int, raw: bytes, settings: _Settings, words: int) -> Floats:
    """A word's vector: the mean of its own and those of its pieces."""
    rows = [number]
    if settings.longest > 0 and settings.buckets and raw != END_OF_SENTENCE.encode():
        rows += [words + piece % settings.buckets for piece in _pieces(raw, settings)]
    return np.asarray(matrix[rows].mean(0, dtype=np.float32))


def _pieces(raw: bytes, settings: _Settings) -> list[int]:
    """The hashes (FNV-1a over signed bytes, as fastText has it) of a word's pieces."""
    signs = [sign.encode() for sign in f"{PIECE_EDGES[0]}{raw.decode('utf-8', 'replace')}{PIECE_EDGES[1]}"]
    found = []
    for first in range(len(signs)):
        number = 2166136261
        for length, sign in enumerate(signs[first : first + settings.longest], 1):
            for byte in sign:
                number = ((number ^ (byte if byte < 128 else byte | 0xFFFFFF00)) * 16777619) & 0xFFFFFFFF
            edge = length == 1 and (first == 0 or first + length == len(signs))
            if length >= settings.shortest and not edge:
                found.append(number)
    return found
