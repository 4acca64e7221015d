"""Corpora as people have them, small: what every importer is held to."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np

from tests import builders
from tests.core.importers.mark_files import MARK_CORPORA
from tests.core.importers.set_corpora import SETS


def sound(path: Path, seed: int, seconds: float = 1.0) -> Path:
    return builders.write_wav(path, builders.babble(seconds, 8000, seed=seed), 8000)


def pairs(folder: Path) -> None:
    for i in range(4):
        sound(folder / f"clip-{i}.wav", i)
        (folder / f"clip-{i}.txt").write_text(f"frase número {i}\n", encoding="utf-8")


def table(folder: Path) -> None:
    rows = ["file,speaker,text,split"]
    for i in range(4):
        sound(folder / "audio" / f"clip-{i}.wav", i)
        rows.append(f'audio/clip-{i}.wav,Rosa,"frase ""número"", {i}",{"train" if i else "test"}')
    (folder / "list.csv").write_text("\n".join(rows) + "\n", encoding="utf-8")


def commonvoice(folder: Path) -> None:
    rows = ["client_id\tpath\tsentence\tup_votes"]
    for i in range(4):
        sound(folder / "clips" / f"common_voice_pt_{i}.wav", i)
        rows.append(f"{'a' * 60}{i % 2}\tcommon_voice_pt_{i}.wav\tfrase número {i}\t2")
    (folder / "validated.tsv").write_text("\n".join(rows) + "\n", encoding="utf-8")


def lines(folder: Path) -> None:
    for i in range(4):
        sound(folder / "wav" / f"clip-{i}.wav", i)
    rows = [f"clip-{i} frase número {i}\n" for i in range(4)]
    (folder / "prompts.txt").write_text("".join(rows), encoding="utf-8")


def sound_only(folder: Path) -> None:
    for i in range(4):
        sound(folder / f"clip-{i}.wav", i)


CORPORA: dict[str, Callable[[Path], None]] = {
    "pairs": pairs,
    "table": table,
    "commonvoice": commonvoice,
    "lines": lines,
    "sound_only": sound_only,
    **SETS,
    **MARK_CORPORA,
}
"""One small whole corpus for every format; a test sees to it that none is missing."""


def damage(folder: Path) -> str:
    """Spoil one sound of a corpus: its second one. Returns its name."""
    victim = sorted(folder.rglob("*.wav"))[1]
    victim.write_bytes(np.arange(999, dtype=np.uint8).tobytes())
    return victim.name
