"""Packed projects with something wrong: names that lead elsewhere, links, bombs, flipped bytes, missing ends."""

from __future__ import annotations

import stat
import warnings
import zipfile
from collections.abc import Iterator
from pathlib import Path

import numpy as np

from core.importers import import_corpus
from core.project.archive.pack import pack
from core.project.store import Project
from tests import builders
from tests.faults import Fault
from tests.faults.sounds import flipped

ARCHIVE = "archive"
"""The format of these faults: they are unpacked, not imported."""
ESCAPED = "vizinho-escaped"
"""Stands in every name that would land outside of its folder."""
NAMES = (
    f"../{ESCAPED}.txt",
    f"recordings/../../{ESCAPED}.txt",
    f"/tmp/{ESCAPED}.txt",
    f"C:/{ESCAPED}.txt",
    f"recordings\\..\\..\\{ESCAPED}.txt",
    f"//server/share/{ESCAPED}.txt",
    f"recordings/{ESCAPED}.wav:stream",
    f"recordings/CON.{ESCAPED}",
    "vizinho.sqlite3/x",
    "x/" * 2000 + "y",
)


def make(folder: Path, flips: int, seed: int) -> Iterator[Fault]:
    """Each archive is a file of its own."""
    raw = _good(folder)
    random = np.random.default_rng([seed, *ARCHIVE.encode()])
    for number, name in enumerate(NAMES):
        yield _with_entry(folder / f"name-{number}.zip", raw, name, b"x")
    for name, kind in (("link", stat.S_IFLNK), ("pipe", stat.S_IFIFO), ("device", stat.S_IFCHR)):
        entry = f"recordings/{ESCAPED}.wav"
        yield _with_entry(folder / f"{name}.zip", raw, entry, b"/etc/passwd", (kind | 0o777) << 16)
    yield _with_entry(folder / "bomb.zip", raw, "recordings/big.wav", bytes(200_000_000))
    for share in (0.0, 0.01, 0.3, 0.6, 0.9, 0.999):
        yield _written(folder / f"cut-{share:.1%}.zip", raw[: int(share * len(raw))])
    for i in range(flips):
        yield _written(folder / f"flip-{i:03}.zip", flipped(raw, random))


def _good(folder: Path) -> bytes:
    folder.mkdir(parents=True)
    with Project.create(folder / "project", name="Packed", language="pt") as project:
        import_corpus(project, builders.pairs_folder(folder / "pairs", seconds=0.3), "pairs")
        pack(project, folder / "good.zip")
    return (folder / "good.zip").read_bytes()


def _with_entry(path: Path, raw: bytes, name: str, content: bytes, attributes: int = 0o644 << 16) -> Fault:
    """One more entry, as a program that means harm would write it."""
    path.write_bytes(raw)
    entry = zipfile.ZipInfo("placeholder")
    entry.filename, entry.external_attr, entry.create_system = name, attributes, 3
    entry.compress_type = zipfile.ZIP_DEFLATED
    with zipfile.ZipFile(path, "a") as archive, warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of a name that is there already
        archive.writestr(entry, content)
    return Fault(f"{ARCHIVE}/{path.stem}", str(path), ARCHIVE)


def _written(path: Path, raw: bytes) -> Fault:
    path.write_bytes(raw)
    return Fault(f"{ARCHIVE}/{path.stem}", str(path), ARCHIVE)
