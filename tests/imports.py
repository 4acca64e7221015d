"""Our modules, what each of them imports, and the circles among them: for the rules of the house and its figures.

A circle is a strongly connected component of the graph of import statements. Every statement counts, wherever it
stands: at the top, inside a function, and under `if TYPE_CHECKING`, which never runs but is knowledge all the same.
A package counts only where it is named itself.
"""

from __future__ import annotations

import ast
import gc
from collections.abc import Iterator
from functools import cache
from pathlib import Path

REPOSITORY = Path(__file__).parent.parent
PACKAGES = ("app", "core", "resources")


@cache
def modules() -> dict[str, Path]:
    """Every module of ours by its dotted name."""
    found = {}
    for package in PACKAGES:
        for path in sorted((REPOSITORY / package).rglob("*.py")):
            parts = path.relative_to(REPOSITORY).with_suffix("").parts
            found[".".join(parts[:-1] if parts[-1] == "__init__" else parts)] = path
    return found


@cache
def trees() -> dict[str, ast.Module]:
    """The syntax tree of every module of ours. They are more than a million objects and no garbage: the collector does
    not go through them, neither meanwhile nor later."""
    on = gc.isenabled()
    gc.disable()
    try:
        return {name: ast.parse(path.read_text(encoding="utf-8")) for name, path in modules().items()}
    finally:
        gc.freeze()
        if on:
            gc.enable()


def tree(name: str) -> ast.Module:
    """The syntax tree of one of our modules."""
    return trees()[name]


def held(node: ast.AST) -> Iterator[ast.AST]:
    """The statements that a statement holds, in whatever way. No expression holds one, and most of a tree are those."""
    for name in ("body", "handlers", "orelse", "finalbody", "cases"):
        yield from getattr(node, name, ())


def import_statements(
    node: ast.AST, *, everywhere: bool, typing: bool = False
) -> Iterator[ast.Import | ast.ImportFrom]:
    """The imports that run when a module is loaded; with `everywhere`, also those inside functions.

    What stands under `if TYPE_CHECKING` never runs: it is left out unless `typing` asks for it.
    """
    for child in held(node):
        if isinstance(child, ast.Import | ast.ImportFrom):
            yield child
        elif isinstance(child, ast.If) and "TYPE_CHECKING" in ast.dump(child.test) and not typing:
            continue
        elif everywhere or not isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef):
            yield from import_statements(child, everywhere=everywhere, typing=typing)


@cache
def imports(name: str, everywhere: bool = False, typing: bool = False) -> frozenset[str]:
    """The full dotted names that a module imports: its own siblings as modules, others as written."""
    found = set()
    for node in import_statements(tree(name), everywhere=everywhere, typing=typing):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        else:
            assert not node.level, f"{name} has a relative import"
            base = node.module or ""
            found |= {f"{base}.{a.name}" if f"{base}.{a.name}" in modules() else base for a in node.names}
    return frozenset(found)


@cache
def knowledge() -> dict[str, frozenset[str]]:
    """Which modules of ours each one names, in any import statement."""
    return {
        name: frozenset(t for t in imports(name, everywhere=True, typing=True) if t in modules() and t != name)
        for name in modules()
    }


@cache
def importers() -> dict[str, frozenset[str]]:
    """The same the other way round: who names a module."""
    found: dict[str, set[str]] = {name: set() for name in modules()}
    for name, targets in knowledge().items():
        for target in targets:
            found[target].add(name)
    return {name: frozenset(names) for name, names in found.items()}


def circles(graph: dict[str, frozenset[str]]) -> list[list[str]]:
    """The circles of a graph, each sorted, the largest first: Tarjan's components of more than one member."""
    number: dict[str, int] = {}
    lowest: dict[str, int] = {}
    open_: list[str] = []
    found: list[list[str]] = []

    def visit(name: str) -> None:
        number[name] = lowest[name] = len(number)
        open_.append(name)
        for target in sorted(graph[name]):
            if target not in number:
                visit(target)
                lowest[name] = min(lowest[name], lowest[target])
            elif target in open_:
                lowest[name] = min(lowest[name], number[target])
        if lowest[name] == number[name]:
            start = open_.index(name)
            if len(open_) - start > 1:
                found.append(sorted(open_[start:]))
            del open_[start:]

    for name in graph:
        if name not in number:
            visit(name)
    return sorted(found, key=lambda circle: (-len(circle), circle))


def links(circle: list[str], graph: dict[str, frozenset[str]]) -> str:
    """A circle's own imports, for the message of a failure."""
    return "; ".join(f"{name} → {', '.join(sorted(graph[name] & set(circle)))}" for name in circle)
