"""What was heard of a set so far: `evaluations/KEY.part`, a line of JSON for each utterance. An evaluation that was
broken off goes on from there; `kept` takes the file away once the whole report is kept. Torch-free.
"""

from __future__ import annotations

import base64
import json
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from typing import Any, TextIO

from core.datasets.manifest import Entry
from core.evaluation import kept
from core.evaluation.chosen import Gathered
from core.evaluation.report import Asked, Item, words_of_json
from core.evaluation.score import Counts
from core.wording import from_json


class PartlyHeard:
    """What a child told of the utterances that it heard, now and before it was broken off."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._out: TextIO | None = None
        self._by_key: dict[str, dict[str, Any]] = {}
        self.caught: Counter[str] = Counter()
        self.seconds = 0.0
        self.remarks: tuple[str, ...] = ()
        self.wrote_in: dict[str, Any] | None = None
        self.problems: dict[str, str] = {}
        """Why some could not be heard this time, by their keys."""
        with suppress(OSError), file.open(encoding="utf-8") as lines:
            for line in lines:
                with suppress(ValueError, KeyError, TypeError):  # the last one may be cut off
                    self._take(json.loads(line))

    def missing(self, entries: Sequence[Entry]) -> list[Entry]:
        """Those that were not heard yet."""
        return [entry for entry in entries if entry.key not in self._by_key]

    def tell(self, told: dict[str, Any]) -> None:
        """Take what a child tells, and write down what was heard. Where the disk does not take it, it is known here all
        the same."""
        self._take(told)
        if self._out is not None and "problem" not in told:  # its sound may be there another time
            with suppress(OSError):
                self._out.write(json.dumps(told, ensure_ascii=False) + "\n")
                self._out.flush()

    def items(self, gathered: Gathered) -> Iterator[Item]:
        """In the set's order, with the texts as they were when they were scored; those whose sound could not be read
        are missing."""
        for entry, row in zip(gathered.entries, gathered.rows, strict=True):
            values = self._by_key.get(entry.key)
            if values is not None:
                yield Item(
                    row.id,
                    entry.key,
                    entry.speaker,
                    values["said"],
                    values["written"],
                    entry.seconds,
                    Counts(*values["counts"]),
                    words_of_json(values["words"]),
                    entry.split,
                    confidences=base64.b64decode(values["confidences"]),
                )

    @contextmanager
    def written(self) -> Iterator[None]:
        """What is told meanwhile is written down, as long as the disk takes it."""
        with ExitStack() as stack:
            with suppress(OSError):
                self._file.parent.mkdir(exist_ok=True)
                self._out = stack.enter_context(self._file.open("a", encoding="utf-8"))
                self._out.write("\n")  # after a line that was cut off
            try:
                yield
            finally:
                self._out = None

    def _take(self, told: dict[str, Any]) -> None:
        if "key" in told:
            self._by_key[str(told["key"])] = {name: told[name] for name in FACTS}
            self.caught += Counter(told.get("caught", {}))
            self.seconds += told.get("seconds", 0.0)
        elif "problem" in told:
            self.problems[str(told["problem"])] = from_json(told["reason"])
        else:
            self.wrote_in, self.remarks = told["asked"], tuple(map(from_json, told["remarks"]))


FACTS = ("said", "written", "counts", "words", "confidences")


def of(project: Path, asked: Asked) -> PartlyHeard:
    """What was heard of what is asked for."""
    return PartlyHeard(kept.part_of(project, asked))
