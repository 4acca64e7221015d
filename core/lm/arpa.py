"""ARPA files, the form in which every program reads back-off models: written from `Ngrams`, and read back, whatever a
file claims. Each fault is told with its line.
"""

from __future__ import annotations

import math
import re
import tempfile
from array import array
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import NoReturn, Self

import numpy as np
from numpy.typing import NDArray

from core.errors import TextError
from core.lm import kenlm_file
from core.lm.ngrams import MOST_ORDER, NgramLevel, Ngrams
from core.lm.sequences import BEGIN, END, SPECIAL
from core.wording import say
from core.writing import beside

LEAST_BYTES = 4
"""An n-gram takes at least so many bytes of a file: "0 a" and the end of its line."""
LINE = 1 << 16
"""Letters of the longest line that can be an n-gram."""
CLAIM = re.compile(r"ngram\s+(\d+)\s*=\s*(\d+)")


def write(out: Path, ngrams: Ngrams) -> None:
    """Write a model whole or not at all. Raises `OSError`."""
    with beside(out) as part, part.open("w", encoding="utf-8", newline="\n") as file:
        file.write("\\data\\\n")
        file.writelines(f"ngram {n}={count}\n" for n, count in enumerate(ngrams.counts, 1))
        texts: list[str] = [""]
        for n, level in enumerate(ngrams.levels, 1):
            file.write(f"\n\\{n}-grams:\n")
            texts = _texts(level, ngrams.symbols, texts, n)
            logs = level.logs.tolist()
            if len(level.backoff):
                left = level.backoff.tolist()
                file.writelines(f"{p:.6f}\t{text}\t{b:.6f}\n" for p, text, b in zip(logs, texts, left))
            else:
                file.writelines(f"{p:.6f}\t{text}\n" for p, text in zip(logs, texts))
        file.write("\n\\end\\\n")


@contextmanager
def searchable(path: Path) -> Iterator[Path]:
    """The file as KenLM reads it: one of single units has a place for pairs then, which stays empty. Raises
    `TextError`, `OSError`."""
    if kenlm_file.is_binary(path) or len(counts(path)) > 1:
        yield path
        return
    alone = read(path)
    none = NgramLevel(np.zeros(0, np.int64), np.zeros(0, np.float32))
    with tempfile.TemporaryDirectory() as place:
        write(Path(place) / path.name, replace(alone, levels=(*alone.levels, none)))
        yield Path(place) / path.name


def _texts(level: NgramLevel, symbols: tuple[str, ...], before: list[str], n: int) -> list[str]:
    if n == 1:
        return list(symbols)
    prefixes, lasts = divmod(level.keys, len(symbols))
    return [f"{before[p]} {symbols[s]}" for p, s in zip(prefixes.tolist(), lasts.tolist())]


def counts(path: Path) -> tuple[int, ...]:
    """What a file says it holds of each length. Raises `TextError` where it says nothing, or more than fits."""
    with _Lines(path) as lines:
        return _claims(lines)


def read(path: Path) -> Ngrams:
    """A model from a file. Raises `TextError` naming the line of what is wrong with it."""
    with _Lines(path) as lines:
        claimed = _claims(lines)
        symbols: list[str] = []
        index: dict[str, int] = {}
        levels: list[NgramLevel] = []
        for n, count in enumerate(claimed, 1):
            if lines.now != f"\\{n}-grams:":
                lines.refuse(say("“\\{n}-grams:” is missing.", n=n))
            rows, logs, left = _section(lines, n, index, symbols)
            if len(logs) != count:
                lines.refuse(
                    say(
                        "The file says that it holds {count:,} n-grams of length {n}, and holds {found:,}.",
                        count=count,
                        n=n,
                        found=len(logs),
                    )
                )
            if n == 1:
                _check_symbols(lines, index, symbols)
            levels.append(_level(lines, levels, rows, logs, left, len(symbols), n, last=n == len(claimed)))
        if lines.now != "\\end\\":
            lines.refuse(say("The file is cut off: “\\end\\” is missing."))
    return _in_order(symbols, levels)


class _Lines:
    """The lines of a file that say something, one after another; `now` is the one that is looked at, "" at the end."""

    def __init__(self, path: Path) -> None:
        self.path, self.number, self.now = path, 0, ""
        try:
            self.size = path.stat().st_size
            self._file = path.open(encoding="utf-8", newline="\n")
        except OSError as error:
            raise TextError(
                say("{path} cannot be read.", path=path), say("Choose another file."), str(error)
            ) from error
        self._rest = self._each()

    def _each(self) -> Iterator[str]:
        while line := self._file.readline(LINE):
            self.number += 1
            if len(line) >= LINE and not line.endswith("\n"):
                self.refuse(say("The line is too long for an n-gram."))
            if "\0" in line:
                self.refuse(say("There is a NUL in it."))
            yield line.rstrip("\r\n")

    def next(self) -> str:
        """Go on to the next line that is not empty."""
        try:
            self.now = next((line for line in self._rest if line.strip()), "")
        except UnicodeDecodeError as error:
            self.number += 1
            self.refuse(say("It is not written in UTF-8."), str(error))
        return self.now

    def refuse(self, why: str, detail: str = "") -> NoReturn:
        raise TextError(
            say("{name}, line {number}: {why}", name=self.path.name, number=self.number, why=why),
            say("Write the file again with the program that made it, or choose another."),
            detail,
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._file.close()


def _claims(lines: _Lines) -> tuple[int, ...]:
    while lines.next() != "\\data\\":
        if not lines.now:
            lines.refuse(say("This is no ARPA file: “\\data\\” is missing."))
    found: list[int] = []
    while claim := CLAIM.fullmatch(lines.next().strip()):
        n, count = int(claim[1]), int(claim[2])
        if n != len(found) + 1:
            lines.refuse(say("The lengths of n-grams do not follow one another."))
        if n > MOST_ORDER:
            lines.refuse(say("N-grams longer than {most} cannot be searched with.", most=MOST_ORDER))
        if count * LEAST_BYTES > lines.size:
            lines.refuse(say("So many n-grams ({count:,}) are not in a file of this size.", count=count))
        found.append(count)
    if not found:
        lines.refuse(say("The file does not say how many n-grams it holds."))
    return tuple(found)


def _section(
    lines: _Lines, n: int, index: dict[str, int], symbols: list[str]
) -> tuple[NDArray[np.int64], NDArray[np.float32], NDArray[np.float32]]:
    """The n-grams of a length: their symbols (G, n), log10 of their probabilities and of what is left after them."""
    rows, logs, left = array("q"), array("f"), array("f")
    while lines.next() and not lines.now.startswith("\\"):
        parts = lines.now.split()
        if len(parts) not in (n + 1, n + 2):
            lines.refuse(say("This is no n-gram of length {n}.", n=n))
        try:
            p, b = float(parts[0]), float(parts[n + 1]) if len(parts) > n + 1 else 0.0
        except ValueError:
            lines.refuse(say("A probability is not a number."))
        if not p <= 0 or math.isnan(b) or b > -Ngrams.NEVER:
            lines.refuse(say("A probability is above 1, or is no number."))
        logs.append(max(p, Ngrams.NEVER))
        left.append(max(b, Ngrams.NEVER))
        if n == 1:
            if parts[1] in index:
                lines.refuse(say("“{word}” stands there twice.", word=parts[1]))
            index[parts[1]] = len(symbols)
            symbols.append(parts[1])
            rows.append(index[parts[1]])
            continue
        try:
            rows.extend([index[word] for word in parts[1 : n + 1]])
        except KeyError as error:
            lines.refuse(say("“{word}” is not among its words.", word=error.args[0]))
    return (
        np.frombuffer(rows, np.int64).reshape(-1, n) if len(rows) else np.zeros((0, n), np.int64),
        np.array(logs, np.float32),
        np.array(left, np.float32),
    )


def _check_symbols(lines: _Lines, index: dict[str, int], symbols: list[str]) -> None:
    for needed in (BEGIN, END):
        if needed not in index:
            lines.refuse(say("Its words lack “{word}”, the edge of a sentence.", word=needed))
    if not set(symbols) - set(SPECIAL):
        lines.refuse(say("It has no words."))


def _level(
    lines: _Lines,
    levels: list[NgramLevel],
    rows: NDArray[np.int64],
    logs: NDArray[np.float32],
    left: NDArray[np.float32],
    symbols: int,
    n: int,
    *,
    last: bool,
) -> NgramLevel:
    """A level sorted by its keys, which need those of the level below."""
    number = rows[:, 0]
    for length in range(2, n):
        number = levels[length - 1].find(number * symbols + rows[:, length - 1])
    if (number < 0).any():
        lines.refuse(say("An n-gram of length {n} begins with one that is not there.", n=n))
    keys = number * symbols + rows[:, -1] if n > 1 else number
    order = np.argsort(keys, kind="stable")
    keys = keys[order]
    if (np.diff(keys) == 0).any():
        lines.refuse(say("An n-gram of length {n} stands there twice.", n=n))
    return NgramLevel(keys, logs[order], np.zeros(0, np.float32) if last else left[order])


def _in_order(symbols: list[str], levels: list[NgramLevel]) -> Ngrams:
    """With the special symbols first, as every model here has them; a file may know no unknown word: that never comes
    then."""
    ordered = (*SPECIAL, *(s for s in symbols if s not in SPECIAL))
    if tuple(symbols) == ordered:
        return Ngrams(ordered, tuple(levels))
    place = {symbol: i for i, symbol in enumerate(ordered)}
    new = np.array([place[symbol] for symbol in symbols], np.int64)
    logs, left = np.full(len(ordered), Ngrams.NEVER, np.float32), np.zeros(len(ordered), np.float32)
    logs[new] = levels[0].logs
    if len(levels[0].backoff):
        left[new] = levels[0].backoff
    found = [NgramLevel(np.arange(len(ordered), dtype=np.int64), logs, left if len(levels[0].backoff) else left[:0])]
    below = new
    for level in levels[1:]:
        prefix, last = divmod(level.keys, len(symbols))
        keys = below[prefix] * len(ordered) + new[last]
        order = np.argsort(keys, kind="stable")
        below = np.empty(len(keys), np.int64)
        below[order] = np.arange(len(keys))
        found.append(
            NgramLevel(keys[order], level.logs[order], level.backoff[order] if len(level.backoff) else left[:0])
        )
    return Ngrams(ordered, tuple(found))


def words_of(path: Path) -> list[str]:
    """The units of a file without the special ones, as it lists them. Raises `TextError`."""
    with _Lines(path) as lines:
        claimed = _claims(lines)
        if lines.now != "\\1-grams:":
            lines.refuse(say("“\\{n}-grams:” is missing.", n=1))
        symbols: list[str] = []
        _section(lines, 1, {}, symbols)
        if len(symbols) != claimed[0]:
            lines.refuse(
                say(
                    "The file says that it holds {count:,} n-grams of length {n}, and holds {found:,}.",
                    count=claimed[0],
                    n=1,
                    found=len(symbols),
                )
            )
        _check_symbols(lines, dict.fromkeys(symbols, 0), symbols)
    return [symbol for symbol in symbols if symbol not in SPECIAL]
