"""Texts, tables and marks with something wrong, made from the small good corpora of all importers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from core.errors import ImportFailed
from core.importers import IMPORTERS, Options
from core.importers.item import Item
from core.project.stored import as_stored
from tests import builders
from tests.core.importers.corpora import CORPORA
from tests.faults import Fault, Row, linked, replace_bytes
from tests.faults.hostile import HOSTILE
from tests.faults.sounds import write_sound

XML = (".eaf", ".trs", ".xml", ".exb", ".flextext")
WHOLE = (*XML, ".textgrid", ".lab")
"""Endings of files in which a flipped byte may spoil all of the file's rows; in others only its own and the next."""
BLOCKS = {".srt": 4, ".vtt": 4, ".ctm": 4, ".cha": 4}
"""Endings of files in which what belongs together fills so many lines."""
RECORDS = {"toolbox": 12}
"""The same for formats whose ending says nothing."""


@dataclass(frozen=True)
class _Corpus:
    """A good corpus and what it gives: every row with its item, and the rows that hang on each of its files."""

    format: str
    folder: Path
    items: list[Item]
    owned: dict[Path, frozenset[Row]]

    @property
    def rows(self) -> frozenset[Row]:
        return frozenset(row_of(item) for item in self.items)


def row_of(item: Item) -> Row:
    return item.sound.name, as_stored(item.text)


def _found(format: str, folder: Path) -> list[Item]:
    try:
        return [one for one in IMPORTERS[format].find(folder, Options()) if isinstance(one, Item)]
    except ImportFailed:
        return []


def corpus(format: str, folder: Path) -> _Corpus:
    """The good corpus of a format, and which rows are gone without which file."""
    folder.mkdir(parents=True)
    CORPORA[format](folder)
    items = _found(format, folder)
    rows = {row_of(item) for item in items}
    owned = {}
    for file in sorted(path for path in folder.rglob("*") if path.is_file()):
        aside = file.with_name(file.name + ".aside")
        file.rename(aside)
        owned[file.relative_to(folder)] = frozenset(rows - {row_of(item) for item in _found(format, folder)})
        aside.rename(file)
    return _Corpus(format, folder, items, owned)


def make(folder: Path, flips: int, seed: int) -> Iterator[Fault]:
    """All faults of all importers."""
    for format in IMPORTERS:
        good = corpus(format, folder / format / "good")
        random = np.random.default_rng([seed, *format.encode()])
        yield from _sounds(good, folder / format)
        texts = [file for file, rows in good.owned.items() if file.suffix.lower() != ".wav" and rows]
        for number, file in enumerate(texts[:3]):
            yield from _one_text(good, folder / format / f"file-{number}", file)
        for i in range(flips if texts else 0):
            yield _flipped(good, folder / format / f"flip-{i:03}", texts[i % len(texts)], random)
        for name, suffix, content in HOSTILE:
            if texts and texts[0].suffix.lower() == suffix:
                yield _beside(good, folder / format / f"beside-{name}", f"{name}{texts[0].suffix}", content, texts[0])


def _sounds(good: _Corpus, folder: Path) -> Iterator[Fault]:
    """One sound of the corpus gone, empty, cut, or of another kind than the others."""
    victim = sorted(file for file in good.owned if file.suffix.lower() == ".wav")[1]
    raw = (good.folder / victim).read_bytes()
    rest = tuple(sorted(row for row in good.rows if row[0] != victim.name))
    for name, content in (("sound-empty", b""), ("sound-cut", raw[: len(raw) // 2]), ("sound-noise", raw[100:400])):
        place = linked(good.folder, folder / name)
        replace_bytes(place / victim, content)
        yield Fault(f"{good.format}/{name}", str(place), good.format, rest)
    place = linked(good.folder, folder / "sound-gone")
    (place / victim).unlink()
    yield Fault(f"{good.format}/sound-gone", str(place), good.format, rest)
    place = linked(good.folder, folder / "mixed-rates")
    (place / victim).unlink()
    stereo = np.stack([builders.babble(4.0, 44100, seed=7)] * 2, axis=1)
    write_sound(place / victim, stereo, 44100)
    yield Fault(f"{good.format}/mixed-rates", str(place), good.format, tuple(sorted(good.rows)))


def _one_text(good: _Corpus, folder: Path, file: Path) -> Iterator[Fault]:
    """A text, table or file of marks in other encodings, cut, emptied."""
    raw = (good.folder / file).read_bytes()
    text = _decoded(raw)
    rest = good.rows - good.owned[file]
    strict = file.suffix.lower() not in XML  # these say their own encoding
    rows = {"none": rest, "all": good.rows, "end": _untouched(good, file, raw, raw.count(b"\n"), after=True)}
    own = "all" if strict else "none"
    for name, content, left in (
        ("empty", b"", "none"),
        ("byte-order-mark", b"\xef\xbb\xbf" + raw, "all" if text.encode() == raw else "none"),
        ("windows-lines", raw.replace(b"\n", b"\r\n"), "all"),
        ("blank-lines", raw + b"\n\n\n", "all"),
        ("utf-16", text.encode("utf-16"), own),
        ("utf-16-no-mark", text.encode("utf-16-le"), "none"),
        ("latin-1", text.encode("latin-1", "replace"), own),
        ("noughts", bytes(len(raw)), "none"),
        ("noughts-behind", raw + bytes(500), "end"),
        ("noise", np.random.default_rng(1).bytes(len(raw)), "none"),
        ("long-line", raw + b"x" * 3_000_000 + b"\n", "end"),
    ):
        place = linked(good.folder, folder / name)
        replace_bytes(place / file, content)
        yield Fault(f"{good.format}/{folder.name}-{name}", str(place), good.format, tuple(sorted(rows[left])))
    for share in (0.1, 0.5, 0.8, 0.95):
        place = linked(good.folder, folder / f"cut-{share:.0%}")
        at = int(len(raw) * share)
        replace_bytes(place / file, raw[:at])
        left = _untouched(good, file, raw, raw[:at].count(b"\n"), after=True)
        yield Fault(f"{good.format}/{folder.name}-cut-{share:.0%}", str(place), good.format, left)


def _decoded(raw: bytes) -> str:
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return raw.decode("latin-1")


def _flipped(good: _Corpus, folder: Path, file: Path, random: np.random.Generator) -> Fault:
    """One byte of a text changed."""
    raw = bytearray((good.folder / file).read_bytes())
    at = int(random.integers(len(raw)))
    line = bytes(raw[:at]).count(b"\n")
    left = _untouched(good, file, bytes(raw), line, after=False)
    raw[at] ^= int(random.integers(1, 256))
    place = linked(good.folder, folder)
    replace_bytes(place / file, bytes(raw))
    return Fault(f"{good.format}/{folder.name}", str(place), good.format, left)


def _beside(good: _Corpus, folder: Path, name: str, content: bytes, like: Path) -> Fault:
    """A hostile file among the good ones: all of theirs must come in."""
    place = linked(good.folder, folder)
    hostile = (place / like).with_name(name)
    hostile.write_bytes(content)
    if good.format == "table":  # of several tables in a folder one has to be chosen
        return Fault(f"{good.format}/{folder.name}", str(hostile), good.format)
    return Fault(f"{good.format}/{folder.name}", str(place), good.format, tuple(sorted(good.rows)))


def _untouched(good: _Corpus, file: Path, raw: bytes, line: int, after: bool) -> tuple[Row, ...]:
    """The rows that a fault in one line of a file has nothing to do with."""
    rest = good.rows - good.owned[file]
    if file.suffix.lower() in WHOLE or line == 0:
        return tuple(sorted(rest))
    lines = _decoded(raw).splitlines()
    near = RECORDS.get(good.format, BLOCKS.get(file.suffix.lower(), 1))
    last = len(lines) if after else line + near
    touched = "\n".join(lines[max(0, line - near) : last + 1])
    kept = {row_of(item) for item in good.items if not _named_in(item, touched)}
    return tuple(sorted(rest | kept))


def _named_in(item: Item, touched: str) -> bool:
    names = (item.key, item.sound.stem, as_stored(item.text), item.text.strip())
    return any(name and name in touched for name in names)
