"""A value handed from a child to its parent through a file, so that the parent takes it over in small steps: read at
once, thousands of values would hold Python's lock for some hundredths of a second, and a window stand still. A leaf.

What is read is made, whatever it is: only for files that a child of ours has just written, unless it is said what may
be made.
"""

from __future__ import annotations

import io
import pickle
import struct
from collections.abc import Callable, Collection, Iterable
from itertools import islice
from pathlib import Path
from typing import IO, Any

MANY = 200
"""Values of a tuple or a mapping that are read together, at most."""
LONG = 24_000
"""Bytes that are read together, about: a thousandth of a second. Longer texts of bytes are made into nothing else."""
FIRST, FITTING = 16, 0.75
"""Values that are written first, and how much of what is read together the next ones are to be, by their length."""
Made = Collection[Callable[..., Any]]
"""Classes, and functions that make values."""
_HEAD = struct.Struct("<cqq")
_VALUES, _PAIRS, _BYTES, _WHOLE = b"v", b"p", b"b", b"w"


def put(file: Path, value: object) -> None:
    """Write a value. Raises `OSError`."""
    with file.open("wb") as out:
        _Putting(out).put_whole(value)


def take(file: Path, rest: Callable[[], object] = lambda: None, made: Made | None = None) -> Any:
    """The value that was written, read step by step; `rest` is called between two of them. With `made`, nothing else is
    made beside numbers, texts, and what holds them. Raises `OSError`; what `DAMAGED` names for a file that is none."""
    found: dict[int, Any] = {}
    known = {_name(one): one for one in made} if made is not None else None
    with file.open("rb") as parts:
        while True:
            kind, number, size = _HEAD.unpack(parts.read(_HEAD.size))
            data = parts.read(size)
            if kind == _BYTES:
                found[number] = data
            else:
                value = _Taking(io.BytesIO(data), found, known).load()
                if kind == _WHOLE:
                    return value
                if kind == _VALUES:
                    found.setdefault(number, []).extend(value)
                else:
                    found.setdefault(number, {}).update(value)
            rest()


DAMAGED = (pickle.UnpicklingError, struct.error, EOFError, ValueError, TypeError, KeyError, AttributeError, IndexError)
"""What a file raises that nobody has written so."""


def plain(data: bytes) -> Any:
    """A value of numbers, texts, and what holds them, of the bytes that `pickle` made."""
    return _Taking(io.BytesIO(data), {}, {}).load()


def _name(made: Callable[..., Any]) -> tuple[str, str]:
    return made.__module__, made.__qualname__


class _Putting:
    """Long tuples, mappings and bytes stand before what has them, in parts, and are named there by their number. What
    is long within one of their values is a part of it."""

    def __init__(self, out: IO[bytes]) -> None:
        self._out = out
        self._numbers: dict[int, int] = {}
        self._known: list[object] = []

    def put_whole(self, value: object) -> None:
        out = io.BytesIO()
        _Pickler(out, self.number_of).dump(value)
        self._write(_WHOLE, 0, out.getvalue())

    def number_of(self, value: object) -> int | None:
        """Under which number a long value was put; None of what is not long."""
        kind = type(value)
        if kind is bytes:
            if len(value) < LONG:  # type: ignore[arg-type]  # it is bytes
                return None
        elif kind not in (tuple, dict) or len(value) <= MANY:  # type: ignore[arg-type]  # it has a length
            return None
        number = self._numbers.get(id(value))
        if number is None:
            number = len(self._known)
            self._known.append(value)  # nothing else takes its identity
            self._put_long(value, number)
            self._numbers[id(value)] = number
        return number

    def _put_long(self, value: Any, number: int) -> None:
        if isinstance(value, bytes):
            self._write(_BYTES, number, value)
        elif isinstance(value, dict):
            self._put_lots(_PAIRS, number, value.items())
        else:
            self._put_lots(_VALUES, number, value)

    def _put_lots(self, kind: bytes, number: int, values: Iterable[object]) -> None:
        rest, count = iter(values), FIRST
        while lot := list(islice(rest, count)):
            size = self._put_lot(kind, number, lot)
            count = max(1, min(MANY, int(FITTING * LONG * len(lot) / size)))  # as the last one was, so is the next

    def _put_lot(self, kind: bytes, number: int, lot: list[object]) -> int:
        """Write some values, in parts where they are too long together; how long they are."""
        data = pickle.dumps(lot, 5)
        if len(data) < LONG or len(lot) == 1:
            self._write(kind, number, data)
            return len(data)
        half = len(lot) // 2
        return sum(self._put_lot(kind, number, part) for part in (lot[:half], lot[half:]))

    def _write(self, kind: bytes, number: int, data: bytes) -> None:
        self._out.write(_HEAD.pack(kind, number, len(data)))
        self._out.write(data)


class _Pickler(pickle.Pickler):
    def __init__(self, out: IO[bytes], number_of: Callable[[object], int | None]) -> None:
        super().__init__(out, 5)
        self._number_of = number_of

    def persistent_id(self, obj: object) -> int | None:
        return self._number_of(obj)


class _Taking(pickle.Unpickler):
    def __init__(
        self, data: IO[bytes], found: dict[int, Any], known: dict[tuple[str, str], Callable[..., Any]] | None
    ) -> None:
        super().__init__(data)
        self._found, self._known = found, known

    def find_class(self, module: str, name: str) -> Any:
        if self._known is None:
            return super().find_class(module, name)
        if (found := self._known.get((module, name))) is None:
            raise pickle.UnpicklingError(f"{module}.{name} is not to be made")
        return found

    def persistent_load(self, pid: Any) -> Any:
        found = self._found[pid]
        if type(found) is list:  # all its parts have come
            found = self._found[pid] = tuple(found)
        return found
