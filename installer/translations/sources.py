"""Which texts the sources mark for translation, by reading them, never by running them.

Marked are the literals in `tr`, `tr_n` (app), `say` and `say_n` (core, and tables of app). A text that is put together
inside such a call cannot be translated: it is a fault, named by file and line.
"""

from __future__ import annotations

import ast
import re
import string
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

ONE = {"tr", "say"}
COUNTED = {"tr_n", "say_n"}
ERRORS = {
    "WorkbenchError", "ProjectError", "ProjectLocked", "ProjectDamaged", "SoundError", "DeviceError", "NoAnswer",
    "ImportFailed", "ExportFailed", "TextError", "CheckpointError", "ConfigError", "RunError",
}  # fmt: skip
"""Errors that people read: their message and their hint are marked texts."""
FOLDERS = ("app", "core")
PLACE = re.compile(r"(?<!\{)\{\d*[}:]")
"""A place for a value that is known by its number alone."""


@dataclass(frozen=True, order=True)
class Key:
    """What a text is found by."""

    text: str
    about: str = ""


@dataclass
class Message:
    """A text to translate: with `one`, it is about a count, and `key.text` is the form for more."""

    key: Key
    one: str = ""
    places: list[tuple[str, str]] = field(default_factory=list)
    """File, and the class or function it stands in."""


@dataclass(frozen=True)
class Fault:
    """A text that cannot be translated as it is written."""

    file: str
    line: int
    why: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.why}"


@dataclass
class Found:
    """All that the sources say."""

    messages: dict[Key, Message] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)

    def add(self, key: Key, one: str, place: tuple[str, str], line: int) -> None:
        """Another place of a text."""
        message = self.messages.setdefault(key, Message(key, one))
        if message.one != one:
            self.faults.append(Fault(place[0], line, f"“{key.text}” is about a count here, and not elsewhere"))
        if place not in message.places:
            message.places.append(place)


def placeholders(text: str) -> list[str]:
    """The places for values, "{name}" with its format, sorted. Raises ValueError for braces that do not match."""
    return sorted(
        "{" + name + (f":{spec}" if spec else "") + "}"
        for _, name, spec, _ in string.Formatter().parse(text)
        if name is not None
    )


def _literal(node: ast.expr) -> str | None:
    """The text of a literal; None for what is known only when the program runs."""
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None


def _is_put_together(node: ast.expr) -> bool:
    if isinstance(node, ast.JoinedStr):
        return True
    if isinstance(node, ast.BinOp):
        return any(_literal(side) is not None or _is_put_together(side) for side in (node.left, node.right))
    return isinstance(node, ast.IfExp) and any(_literal(side) is not None for side in (node.body, node.orelse))


def _is_plain(node: ast.expr) -> bool:
    """Whether it is a text that nobody marked: a literal that says something, whole or put together."""
    if isinstance(node, ast.IfExp):
        return _is_plain(node.body) or _is_plain(node.orelse)
    return bool(_literal(node)) or _is_put_together(node)


LEAVES = (ast.Constant, ast.Name, ast.expr_context, ast.operator, ast.cmpop, ast.boolop, ast.unaryop)
"""Nothing is called below these, and they are most of a program."""


class _Reader:
    """Goes through one file. `ast.NodeVisitor` would take twice as long for the half million nodes of a program."""

    def __init__(self, file: str, found: Found) -> None:
        self._file, self._found = file, found
        self._scope: list[str] = []

    def read(self, node: ast.AST) -> None:
        """Take what is marked at a node and below it."""
        if isinstance(node, ast.ClassDef | ast.FunctionDef):
            self._scope.append(node.name)
            self._below(node)
            self._scope.pop()
            return
        if isinstance(node, ast.Call):
            self._call(node)
        self._below(node)

    def _below(self, node: ast.AST) -> None:
        for name in node._fields:
            value = getattr(node, name, None)
            for each in value if isinstance(value, list) else (value,):
                if isinstance(each, ast.AST) and not isinstance(each, LEAVES):
                    self.read(each)

    def _call(self, node: ast.Call) -> None:
        function = node.func
        name = getattr(function, "id", "")
        if isinstance(function, ast.Attribute) and function.attr == "tr":
            name = "tr"  # Qt's own way for widgets
        wanted = 1 if name in ONE else 2 if name in COUNTED else 0
        if wanted:
            self._take(node, wanted)
        if name in ERRORS and any(_is_plain(argument) for argument in node.args[:2]):
            self._fault(node, "an error is worded without say")

    def _take(self, node: ast.Call, wanted: int) -> None:
        texts = [_literal(argument) for argument in node.args[:wanted]]
        if any(_is_put_together(argument) for argument in node.args[:wanted]):
            self._fault(node, "a text to translate is put together; give its values by name")
        if len(texts) < wanted or None in texts:
            if wanted == 2 and node.args and not any(isinstance(a, ast.Starred | ast.Attribute) for a in node.args):
                self._fault(node, "both forms of a plural have to be literals")
            return
        if any(PLACE.search(text or "") for text in texts):
            self._fault(node, f"“{texts[-1]}” has a place without a name")
        about = next((_literal(k.value) or "" for k in node.keywords if k.arg == "about"), "")
        self._check(node, [text or "" for text in texts])
        place = (self._file, ".".join(self._scope))
        self._found.add(Key(texts[-1] or "", about), (texts[0] or "") if wanted == 2 else "", place, node.lineno)

    def _check(self, node: ast.Call, texts: list[str]) -> None:
        """The values that a text names are the ones it is given."""
        given = {k.arg for k in node.keywords if k.arg not in (None, "about")}
        if any(k.arg is None for k in node.keywords) or not given:
            return
        for text in texts:
            try:
                named = {name.strip("{}").split(":")[0] for name in placeholders(text)}
            except ValueError as error:
                self._fault(node, f"the braces of “{text}” do not match ({error})")
                continue
            if named - given or (text is texts[-1] and given - named):
                self._fault(node, f"“{text}” names {sorted(named)}, but is given {sorted(map(str, given))}")

    def _fault(self, node: ast.Call, why: str) -> None:
        self._found.faults.append(Fault(self._file, node.lineno, why))


def files(root: Path) -> Iterator[Path]:
    """The files that may hold texts."""
    for folder in FOLDERS:
        yield from sorted((root / folder).rglob("*.py"))


def read(root: Path) -> Found:
    """Every text of the sources below `root`."""
    found = Found()
    for path in files(root):
        name = path.relative_to(root).as_posix()
        _Reader(name, found).read(ast.parse(path.read_text(encoding="utf-8")))
    return found
