"""`RunFolder`: the names inside a run's folder, and making, listing and marking runs. Torch-free, Qt-free.

config.json  manifest.jsonl  transfer.json  normaliser.json      made with the run, never changed; what a plan leaves
                                                                 open, the first start fills in once it has listened
source_normaliser.json                                           where it has speech of the source's language at hand
tokenizer/                                                       that of its pieces, where it writes with pieces
network/                                                         the outline of its source, weights not among it
events.jsonl  console.log  run.json  request  change.json  child.json  *.lock
                                                                 written while it lives
kept_out.json  made_with.json  reserve  noise.npz                made at the first start; the noise where it hears some
checkpoints/{last,best}/  features/                              to go on from; features go at the end
printed/                                                         what processes on several computers print
model/                                                           the result: a Hugging Face folder
"""

from __future__ import annotations

import json
import re
import shutil
import time
import unicodedata
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from core import writing
from core.errors import RunError
from core.locks import Timeout, locked
from core.runs import room
from core.wording import say

SLUG_LETTERS = 60
"""A folder's name is cut there: systems refuse long names, and longer paths."""

PRINTED = "printed"
NOTES_LOCK = "run.lock"
NOTES_WAIT_S, NOTES_POLL_S = 10.0, 0.005

Request = Literal["pause", "stop"]


@dataclass(frozen=True)
class RunFolder:
    """A run by its folder. Paths only: nothing is read until asked."""

    path: Path

    @property
    def key(self) -> str:
        """The folder's own name: how the command line and the window call the run."""
        return self.path.name

    @property
    def config(self) -> Path:
        return self.path / "config.json"

    @property
    def manifest(self) -> Path:
        return self.path / "manifest.jsonl"

    @property
    def transfer(self) -> Path:
        return self.path / "transfer.json"

    @property
    def normaliser(self) -> Path:
        """The clean-up rules that made the manifest's texts; they go with the model."""
        return self.path / "normaliser.json"

    @property
    def source_normaliser(self) -> Path:
        """The same of the manifest's texts in the source's language, where it has some."""
        return self.path / "source_normaliser.json"

    @property
    def kept_out(self) -> Path:
        """What could not be learnt from when the run began, by split, with reasons."""
        return self.path / "kept_out.json"

    @property
    def noise(self) -> Path:
        """The noise that is mixed under what it hears, where some is: see `core.training.varied`."""
        return self.path / "noise.npz"

    @property
    def reserve(self) -> Path:
        """A little room on the disk for the last words of a run that finds it full."""
        return self.path / "reserve"

    @property
    def features(self) -> Path:
        """Features kept while the run lasts; can be thrown away at any time."""
        return self.path / "features"

    @property
    def network(self) -> Path:
        """The outline of the source's network, and its card: going on needs nothing else of the source."""
        return self.path / "network"

    @property
    def events(self) -> Path:
        return self.path / "events.jsonl"

    @property
    def console(self) -> Path:
        return self.path / "console.log"

    def printed(self, rank: int) -> Path:
        """What process `rank` of a run on several computers prints; the first one prints into the console."""
        return self.path / PRINTED / f"process-{rank + 1}.log"

    @property
    def last(self) -> Path:
        return self.path / "checkpoints" / "last"

    @property
    def best(self) -> Path:
        return self.path / "checkpoints" / "best"

    @property
    def model(self) -> Path:
        return self.path / "model"

    @property
    def child(self) -> Path:
        """Written by whoever starts the child: {"pid", "started"}; see supervisor."""
        return self.path / "child.json"

    @property
    def made_with(self) -> Path:
        """Versions, computer and checksums of its data, from when the run began; see `core.runs.made_with`."""
        return self.path / "made_with.json"

    @property
    def averages(self) -> Path:
        """What averages of its model with its source make of both languages; see `core.runs.averages`."""
        return self.path / "averages"

    @property
    def change(self) -> Path:
        """What of its settings is to be another from its next check on; see `core.runs.changes`."""
        return self.path / "change.json"

    def request(self, what: Request) -> None:
        """Ask the child to pause, or to stop and keep the best; it looks at each step. Raises `RunError`."""
        with room.told(say("what is asked of the run “{key}”", key=self.key), self.path):
            writing.write_text(self.path / "request", what)

    def requested(self) -> str:
        """What was asked, or "" for nothing."""
        try:
            return (self.path / "request").read_text(encoding="utf-8").strip()
        except FileNotFoundError:
            return ""

    def clear_request(self) -> None:
        (self.path / "request").unlink(missing_ok=True)

    def notes(self) -> dict[str, Any]:
        """run.json: what people and windows add (created, name, text, queued, pair, place, probe, averages) and
        sittings find (threads, precision, text_model)."""
        try:
            value = json.loads((self.path / "run.json").read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return {}
        return value if isinstance(value, dict) else {}

    @property
    def is_probe(self) -> bool:
        """Whether it is one of the short runs that compare candidates (`core.sources.probes`): no model to work with,
        and not listed among those."""
        return "probe" in self.notes()

    def note(self, **values: Any) -> None:
        """Change some of run.json; what others note at the same time stays. Raises `RunError` when the disk does not
        take it."""
        with room.told(say("what is noted about the run “{key}”", key=self.key), self.path), self._one_writer():
            notes = json.dumps(self._kept_notes() | values, ensure_ascii=False, indent=1)
            writing.write_text(self.path / "run.json", notes, lasting=True)

    @contextmanager
    def _one_writer(self) -> Iterator[None]:
        """From reading run.json to having changed it, one program and one thread at a time."""
        with ExitStack() as inside:
            try:
                inside.enter_context(locked(self.path / NOTES_LOCK, NOTES_WAIT_S, NOTES_POLL_S))
            except Timeout as error:
                raise RunError(
                    say("Another program writes notes of the run “{run}” and does not come to an end.", run=self.key),
                    say("Close other windows of this project, then try again."),
                ) from error
            yield

    def _kept_notes(self) -> dict[str, Any]:
        """run.json as it must not be lost: a file that is there and cannot be read is an `OSError`."""
        try:
            value = json.loads((self.path / "run.json").read_text(encoding="utf-8"))
        except (FileNotFoundError, ValueError):
            return {}
        return value if isinstance(value, dict) else {}

    def rename(self, name: str) -> None:
        """Call the run something else; its folder keeps its name. Raises `RunError` for no name at all."""
        name = " ".join(name.split())
        if not name:
            raise RunError(say("A run needs a name."), say("Type one."))
        self.note(name=name)


def slug(name: str) -> str:
    """A name as a plain file name: "Balanced, from Spanish" -> "balanced-from-spanish"."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:SLUG_LETTERS].strip("-") or "run"


def create_run(runs: Path, name: str) -> RunFolder:
    """A new empty run folder under `runs`, named after `name`, with a number where that is taken."""
    runs.mkdir(parents=True, exist_ok=True)
    for number in range(1, 10_000):
        path = runs / (slug(name) if number == 1 else f"{slug(name)}-{number}")
        try:
            path.mkdir()
        except FileExistsError:
            continue
        run = RunFolder(path)
        try:
            run.note(created=time.time())
        except RunError:
            shutil.rmtree(path, ignore_errors=True)
            raise
        return run
    raise RunError(say("There are too many runs called “{name}”.", name=name), say("Choose another name."))


def list_runs(runs: Path) -> list[RunFolder]:
    """The runs under a project's `runs` folder, oldest first."""
    if not runs.is_dir():
        return []
    found = [RunFolder(p) for p in runs.iterdir() if (p / "config.json").is_file()]
    return sorted(found, key=lambda run: (run.notes().get("created", 0.0), run.key))


def find_run(runs: Path, key: str) -> RunFolder:
    """Raises `RunError` listing the runs there are, when there is none of that name."""
    run = RunFolder(runs / key)
    if Path(key).name != key or not run.config.is_file():
        names = ", ".join(r.key for r in list_runs(runs)) or say("none yet")
        raise RunError(say("There is no run “{key}” here.", key=key), say("Runs: {names}.", names=names))
    return run
