"""Candidates tried on a project: what is asked of it, the clips, and what was found before, in its cache. Torch-free.

What is found, and what it counts for, is `closeness`'s.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

from core import writing
from core.checkpoint_paths import on_disk
from core.datasets.manifest import Entry
from core.families import conversion
from core.locks import locked
from core.progress import Progress, Stop, never, quiet
from core.project.queries import Reader
from core.runs.create import entries_of
from core.sources.catalogue import Source, describe
from core.sources.closeness import USUAL, Closeness, Target, chosen_clips, known_parts, measure
from core.sources.probes import Corpus

CACHE, FILE, LOCK, LOCK_S = "cache", "closeness.json", ".closeness.lock", 5.0


@dataclass(frozen=True)
class Asked:
    """What candidates are compared for: the project in `folder`, as it was when it was read, the `clips` that they are
    tried on, and the `corpus` by which probes are known to be of it."""

    folder: Path
    target: Target
    clips: tuple[Entry, ...]
    corpus: Corpus


def asked_of(folder: Path, count: int = USUAL) -> Asked:
    """Read a project: all of its utterances once. Not for the window's thread."""
    with Reader(folder) as reader:
        meta = reader.meta
        entries = entries_of(reader.each(), folder, reader.normaliser)
        texts = tuple(entry.text for entry in entries if entry.split == "train")
        target = Target(meta.language, reader.alphabet, meta.starts, reader.normaliser, texts)
    return Asked(folder, target, tuple(chosen_clips(entries, count)), Corpus.of(entries, target.letters))


def known(source: Source, asked: Asked) -> Closeness:
    """What is known of a candidate without trying it now: what was measured before, else its other parts."""
    return _remembered(asked.folder / CACHE, source, asked.clips) or known_parts(source, asked.target)


def tried(
    source: Source, asked: Asked, device: str = "auto", progress: Progress = quiet, stop: Stop = never
) -> Closeness:
    """Try a candidate, unless that was done: this very one on these clips. Pickled weights are converted first.

    Raises what `closeness.measure` raises.
    """
    cache = asked.folder / CACHE
    if (before := _remembered(cache, source, asked.clips)) is not None:
        return before
    if source.unconverted:
        conversion.convert(source.folder, progress, stop)
        source = replace(describe(source.folder, source.key, source.kind), languages=source.languages)
    found = measure(source, asked.target, asked.clips, device, progress, stop)
    _remember(cache, source, asked.clips, found)
    return found


def _remembered(cache: Path, source: Source, clips: Sequence[Entry]) -> Closeness | None:
    kept = _read(cache).get(_key(source, clips))
    try:
        return Closeness(**kept) if isinstance(kept, dict) else None
    except TypeError:
        return None


def _remember(cache: Path, source: Source, clips: Sequence[Entry], found: Closeness) -> None:
    cache.mkdir(parents=True, exist_ok=True)
    with locked(cache / LOCK, LOCK_S):
        writing.write_text(cache / FILE, json.dumps(_read(cache) | {_key(source, clips): asdict(found)}, indent=1))


def _read(cache: Path) -> dict[str, Any]:
    try:
        values = json.loads((cache / FILE).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return values if isinstance(values, dict) else {}


def _key(source: Source, clips: Sequence[Entry]) -> str:
    """Says which candidate, as it is on the disk, was tried on which clips, as their texts were."""
    folder = on_disk(source.folder)
    stamps = sorted(f"{p.name} {p.stat().st_size} {p.stat().st_mtime_ns}" for p in folder.iterdir() if p.is_file())
    heard = [f"{clip.key} {clip.start} {clip.end} {clip.text}" for clip in clips]
    return hashlib.sha256("\n".join([str(source.folder), *stamps, *heard]).encode()).hexdigest()[:32]
