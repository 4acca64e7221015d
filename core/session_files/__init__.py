"""Descriptions of sessions in the files of archives and their programs: IMDI, CMDI and lameta.

`FORMATS` are what can be written; which of them a file is, is seen by its root. Taking them into a project, and giving
them out, are the work of `take` and `give`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from core.session_files import cmdi, imdi, lameta
from core.session_files.told import Told, unreadable
from core.session_files.xml_tree import XmlTree, local
from core.wording import say


@dataclass(frozen=True)
class Format:
    """A format of descriptions. `told_of` takes a tree and where it lies, `put` makes it tell something else, both
    raise `SessionFileError`; `fresh` makes a new one; `held` are the facts that a tree of it has a place for."""

    key: str
    title: str
    suffix: str
    told_of: Callable[[XmlTree, Path], Told]
    put: Callable[[XmlTree, Told, str], None]
    fresh: Callable[[Told], XmlTree]
    held: Callable[[XmlTree, str], frozenset[str]]


NAMED = frozenset({"name"})
"""Formats in which the file's own name is the session's have a place for it."""

FORMATS: dict[str, Format] = {
    one.key: one
    for one in (
        Format("imdi", "IMDI", ".imdi", lambda tree, path: imdi.told_of(tree, path.name), imdi.put, imdi.fresh,
               lambda _tree, _name: imdi.LAYOUT.held),
        Format("cmdi", "CMDI", ".cmdi", lambda tree, path: cmdi.told_of(tree, path.name), cmdi.put, cmdi.fresh,
               lambda tree, name: cmdi.layout_of(tree, name).held | NAMED),
        Format("lameta", "lameta", lameta.ENDING, lameta.told_of, lameta.put, lameta.fresh,
               lambda _tree, _name: lameta.LAYOUT.held | NAMED),
    )
}  # fmt: skip
"""By key, in the order in which they are offered."""

ROOTS = {imdi.ROOT: "imdi", cmdi.ROOT: "cmdi", lameta.ROOT: "lameta"}


def format_of(tree: XmlTree, name: str) -> Format:
    """Which format a file has. Raises `SessionFileError` naming the file."""
    key = ROOTS.get(local(tree.root))
    if key is None:
        raise unreadable(
            name, say("it describes no session: it is neither IMDI nor CMDI nor lameta’s ({root}).", root=tree.root.tag)
        )
    return FORMATS[key]
