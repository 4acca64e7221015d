"""The utterances of a run, frozen as they were: one JSON object a line, readable without the project.

`Entry.text` is what the model reads (normalised); `raw` the transcript; "" in a list made by hand, or null, says that
there is none. Times are frames of the file's own rate. Speech of the source's language, where a run has some, stands in
the same file, marked as such: who reads a manifest gets the run's own utterances, unless they ask for those.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Literal

from core import writing
from core.errors import RunError
from core.project.records import Split, Voices
from core.relative_paths import found, kept
from core.wording import say

INSIDE = "inside"
"""Beside an entry's whole path, the one from the manifest's folder, where both lie in one project."""

Side = Literal["target", "source"]
"""Whose language an utterance is: the one that is taught, or the source's."""


@dataclass(frozen=True)
class Entry:
    """One utterance of a run. `audio` is a whole path; [start, end) are frames at `rate`. `blocked` says why a
    check of its sound keeps it out of training, "" for nothing. `language` is the code of what is spoken in one of the
    source's side; "" in one of the run's own language. `draft` names the model that wrote the text, "" for one that
    people wrote. `ready`: its file holds nothing but the utterance, at the rate of all training, and the marks are
    those of the recording that it is from."""

    key: str
    audio: str
    start: int
    end: int
    rate: int
    channel: int | None
    text: str
    raw: str
    speaker: str
    split: Split
    voices: Voices
    blocked: str = ""
    side: Side = "target"
    language: str = ""
    draft: str = ""
    ready: bool = False

    @property
    def seconds(self) -> float:
        return (self.end - self.start) / self.rate


def write_manifest(path: Path, entries: Iterable[Entry]) -> None:
    """Write the entries beside `path`, then rename: a reader sees all or nothing."""
    with writing.beside(path, lasting=True) as part, part.open("w", encoding="utf-8") as out:
        for entry in entries:
            values = asdict(entry) | {INSIDE: kept(entry.audio, path.parent)}
            if entry.side == "target":
                del values["side"], values["language"]
            for name in ("draft", "ready"):
                if not values[name]:
                    del values[name]
            out.write(json.dumps(values, ensure_ascii=False) + "\n")


def read_manifest(path: Path, side: Side | None = "target") -> Iterator[Entry]:
    """Yield the entries of a side in order, of both for None. Raises `RunError` naming the file, or the line that does
    not read."""
    places: dict[tuple[str, str], str] = {}
    try:
        lines = path.open(encoding="utf-8", errors="replace")
    except OSError as error:
        raise RunError(
            say("The list of utterances {path} cannot be read.", path=path), say("Create the run again."), str(error)
        ) from error
    with lines:
        for number, line in enumerate(lines, 1):
            try:
                values = json.loads(line)
                if side is not None and values.get("side", "target") != side:
                    continue
                named = str(values["audio"]), str(values.pop(INSIDE, ""))
                if named not in places:
                    places[named] = found(*named, path.parent)
                texts = {name: values.get(name) or "" for name in ("text", "raw")}
                yield Entry(**values | texts | {"audio": places[named]})
            except (ValueError, TypeError, KeyError, AttributeError) as error:
                raise RunError(
                    say("Line {number} of {path} is not an utterance.", number=number, path=path),
                    say("Create the run again."),
                    str(error),
                ) from error
