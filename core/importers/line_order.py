"""Texts with one line for each sound of a folder, in the order of their names; taken where a person says so."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path

from core.importers.column_names import split_among
from core.importers.item import Found, Item, Options
from core.importers.sounds import is_file, is_sound, plain, walk
from core.importers.texts import lines_of, read_text
from core.project.records import Problem
from core.wording import say

MOST_CANDIDATES = 300
MOST_BYTES = 64 << 20


def count_lines(file: Path) -> int:
    try:
        return len(read_lines(file)) if file.stat().st_size <= MOST_BYTES else 0
    except OSError:
        return 0


def read_lines(file: Path) -> list[str]:
    """Its lines, without empty ones at the end. Raises `OSError`."""
    lines = lines_of(read_text(file, MOST_BYTES)[0])
    while lines and not lines[-1].strip():
        lines.pop()
    return list(lines)


def natural(path: Path) -> list[tuple[int, int, str]]:
    """Sorts names as people count: clip-2 before clip-10."""
    return [(0, int(x), "") if x.isdigit() else (1, 0, x) for x in re.findall(r"[0-9]+|[^0-9]+", plain(path.name))]


def in_order(texts: Sequence[Path], files: Sequence[Path]) -> dict[Path, list[Path]]:
    """Texts with as many lines as sounds lie in one folder, and only in one, near by: each with its sounds in order."""
    folders: defaultdict[Path, list[Path]] = defaultdict(list)
    for file in files:
        if is_sound(file):
            folders[file.parent].append(file)
    out: dict[Path, list[Path]] = {}
    for text in texts[:MOST_CANDIDATES]:
        near = [
            folder
            for folder in folders
            if len(folders[folder]) > 1
            and (folder == text.parent or folder.parent in (text.parent, text.parent.parent))
        ]
        count = count_lines(text) if near else 0
        fit = [folder for folder in near if len(folders[folder]) == count]
        if len(fit) == 1:
            out[text] = sorted(folders[fit[0]], key=natural)
    return out


def of_order(path: Path, options: Options) -> Iterator[Found]:
    base = path.parent if path.is_file() else path
    wanted = [Path(name) for name in options.lines.split(";") if name]
    texts = [name if name.is_absolute() else base / name for name in wanted]
    texts = [text for text in texts if is_file(text) and text.is_relative_to(base)]
    found = in_order(texts, list(walk(base)))
    for text in texts:
        name = text.relative_to(base).as_posix()
        if text not in found:
            hint = say("It wants one line for each sound of a folder beside it.")
            yield Problem(
                name,
                say("has {count_lines:,} lines, as no folder near it has sounds.", count_lines=count_lines(text)),
                hint,
                text,
            )
            continue
        for number, (sound, line) in enumerate(zip(found[text], read_lines(text), strict=True), 1):
            yield Item(
                say("{name}, row {number}", name=name, number=number),
                sound,
                line,
                split=split_among(text.stem),
                source=text,
            )
