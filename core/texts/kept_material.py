"""What was found of texts, in the cache of their project: where it cannot be kept, it is found again. The last few are
kept, so that what was taken back and done again need not be looked for."""

from __future__ import annotations

import json
import logging
import os
from contextlib import suppress
from pathlib import Path
from zipfile import BadZipFile

import numpy as np

from core import writing
from core.texts.figures import Leaks, Material, TextFigures

LAYOUT = 2
"""Changes when what is kept in the cache is laid out differently."""
KEPT = 4
"""Findings of a language that are kept, the newest."""
LEAKS = ("texts", "places", "held", "ends", "words")


def read(folder: Path, language: str, print: str) -> Material | None:  # noqa: A002 - what it is called
    """What was found of a language's texts in a project's folder when its `print` was this."""
    path = _path(folder, language, print)
    try:
        with path.open("rb") as file, np.load(file, allow_pickle=False) as kept:
            facts = json.loads(str(kept["facts"]))
            texts = [int(id) for id in facts["ids"]]
            parts = np.split(np.asarray(kept["verdicts"], np.uint8), np.cumsum(kept["sizes"])[:-1])
            leaks = Leaks(*(kept[name] for name in LEAKS))
        figures = {id: TextFigures.from_json(one) for id, one in zip(texts, facts["texts"], strict=True)}
        verdicts = dict(zip(texts, parts, strict=True)) if texts else {}
        words, known, covered = map(int, facts["dev"])
        curve = tuple((int(kept), int(covered)) for kept, covered in facts["curve"])
        total = TextFigures.from_json(facts["total"])
        with suppress(OSError):
            os.utime(path)  # it is the newest again
        return Material(language, figures, verdicts, leaks, total, words, known, covered, curve)
    except (OSError, ValueError, KeyError, TypeError, EOFError, BadZipFile):
        return None


def write(folder: Path, found: Material, print: str) -> None:  # noqa: A002
    """Keep what was found, and not what was found long before."""
    path = _path(folder, found.language, print)
    texts = list(found.figures)
    facts = {
        "ids": texts,
        "texts": [found.figures[id].to_json() for id in texts],
        "total": found.total.to_json(),
        "dev": [found.dev_words, found.dev_known, found.dev_covered],
        "curve": found.curve,
    }
    parts = [found.verdicts[id] for id in texts]
    arrays = {
        "facts": np.array(json.dumps(facts)),
        "sizes": np.array([len(part) for part in parts], np.int64),
        "verdicts": np.concatenate([np.zeros(0, np.uint8), *parts]),
        **{name: getattr(found.leaks, name) for name in LEAKS},
    }
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with writing.beside(path) as part, part.open("wb") as file:
            np.savez(file, **arrays)
        for former in _by_age(path.parent, found.language)[:-KEPT]:
            former.unlink(missing_ok=True)
    except OSError as error:
        logging.getLogger(__name__).info("the figures of texts were not kept (%s)", error)


def _path(folder: Path, language: str, print: str) -> Path:  # noqa: A002
    return folder / "cache" / "texts" / f"{language}-{print}.npz"


def _by_age(folder: Path, language: str) -> list[Path]:
    """What is kept of a language, the oldest first."""
    return sorted(folder.glob(f"{language}-*.npz"), key=lambda path: path.stat().st_mtime_ns)
