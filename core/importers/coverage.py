"""What of the sounds and files of an import became utterances: which files were used, and how many seconds."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from core.audio import SoundInfo
from core.importers.item import Item


class Coverage:
    """Utterances, new and known ones, counted by the file of their text and by their sound, and the seconds that they
    cover. Sounds come one after another. `waiting` are texts whose sound cannot be used, with its name."""

    def __init__(self) -> None:
        self.texts: Counter[Path] = Counter()
        self.sounds: Counter[Path] = Counter()
        self.waiting: dict[Path, str] = {}
        self._sound_s = self._covered_s = 0.0
        self._at: Path | None = None
        self._rate = 1
        self._spans: list[tuple[int, int]] = []

    def add(self, item: Item, info: SoundInfo, start: int, end: int) -> None:
        """An utterance over the frames [start, end) of its sound."""
        if item.sound != self._at:
            self._close()
            self._at, self._rate = item.sound, info.rate
            if not self.sounds[item.sound]:
                self._sound_s += info.seconds
        self.sounds[item.sound] += 1
        if item.source is not None:
            self.texts[item.source] += 1
        self._spans.append((start, end))

    def wait(self, item: Item) -> None:
        """An utterance whose sound cannot be used."""
        if item.source is not None:
            self.waiting[item.source] = item.sound.name

    def seconds(self) -> tuple[float, float]:
        """(of the sounds that were used, covered by utterances: where they overlap counted once)."""
        self._close()
        return self._sound_s, self._covered_s

    def _close(self) -> None:
        covered = at = 0
        for start, end in sorted(self._spans):
            covered += max(0, end - max(start, at))
            at = max(at, end)
        self._covered_s += covered / self._rate
        self._spans = []
