"""What was heard of a set so far: `evaluations/KEY.part`, a line of JSON for each utterance. An evaluation that was
broken off goes on from there; `kept` takes the file away once the whole report is kept. Torch-free.
"""

from __future__ import annotations

import base64
import json
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from io import RawIOBase
from pathlib import Path
from typing import Any

from core.datasets.manifest import Entry
from core.decoding.transcript import Word
from core.evaluation import kept
from core.evaluation.chosen import Gathered
from core.evaluation.report import Asked, Item, words_of_json
from core.evaluation.score import Counts
from core.wording import from_json


@dataclass(frozen=True)
class _Heard:
    """What the model wrote of an utterance, beside what was said."""

    said: str
    written: str
    counts: Counts
    words: tuple[Word, ...]
    confidences: bytes


class PartlyHeard:
    """What a child told of the utterances that it heard, now and before it was broken off."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._out: RawIOBase | None = None
        self._by_key: dict[str, _Heard] = {}
        self.caught: Counter[str] = Counter()
        self.seconds = 0.0
        self.remarks: tuple[str, ...] = ()
        self.wrote_in: dict[str, Any] | None = None
        self.problems: dict[str, str] = {}
        """Why some could not be heard this time, by their keys."""
        with suppress(OSError), file.open("rb") as lines:
            for line in lines:
                with suppress(ValueError, KeyError, TypeError):  # the last one may be cut off, in a letter even
                    self._take(json.loads(line))

    def missing(self, entries: Sequence[Entry]) -> list[Entry]:
        """Those that were not heard yet."""
        return [entry for entry in entries if entry.key not in self._by_key]

    def tell(self, told: dict[str, Any]) -> None:
        """Take what a child tells, and write down what was heard. Where the disk does not take it, it is known here all
        the same."""
        self._take(told)
        if "problem" not in told:  # its sound may be there another time
            self._write(json.dumps(told, ensure_ascii=False).encode() + b"\n")

    def items(self, gathered: Gathered) -> Iterator[Item]:
        """In the set's order, with the texts as they were when they were scored; those whose sound could not be read
        are missing."""
        for entry, row in zip(gathered.entries, gathered.rows, strict=True):
            heard = self._by_key.get(entry.key)
            if heard is not None:
                yield Item(
                    row.id,
                    entry.key,
                    entry.speaker,
                    heard.said,
                    heard.written,
                    entry.seconds,
                    heard.counts,
                    heard.words,
                    entry.split,
                    confidences=heard.confidences,
                )

    @contextmanager
    def written(self) -> Iterator[None]:
        """What is told meanwhile is written down, as long as the disk takes it."""
        with suppress(OSError):
            self._file.parent.mkdir(exist_ok=True)
            self._out = self._file.open("ab", buffering=0)  # else what did not fit would fail once more at the end
            self._write(b"\n")  # after a line that was cut off
        try:
            yield
        finally:
            self._close()

    def _write(self, line: bytes) -> None:
        """Write down a line; once the disk took less than all, nothing follows it."""
        if self._out is not None:
            taken: int | None = 0
            with suppress(OSError):
                taken = self._out.write(line)
            if taken != len(line):
                self._close()

    def _close(self) -> None:
        out, self._out = self._out, None
        if out is not None:
            with suppress(OSError):
                out.close()

    def _take(self, told: dict[str, Any]) -> None:
        """Raises `ValueError`, `KeyError` or `TypeError` for what nobody told so."""
        if "key" in told:
            heard = _Heard(
                str(told["said"]),
                str(told["written"]),
                Counts(*told["counts"]),
                words_of_json(told["words"]),
                base64.b64decode(told["confidences"]),
            )
            if told["key"] not in self._by_key:  # it may stand there twice
                self.caught += Counter(told.get("caught", {}))
                self.seconds += told.get("seconds", 0.0)
            self._by_key[told["key"]] = heard
        elif "problem" in told:
            self.problems[str(told["problem"])] = from_json(told["reason"])
        else:
            self.wrote_in, self.remarks = told["asked"], tuple(map(from_json, told["remarks"]))


def of(project: Path, asked: Asked) -> PartlyHeard:
    """What was heard of what is asked for."""
    return PartlyHeard(kept.part_of(project, asked))
