"""What was worked out of kept reports, kept too: `cache/evaluations/NAME.opened` and `.worked`, which the window takes
over as they are, so that what was looked at once opens at once. Torch-free.

The name stands for all that it was worked out from: what is asked for, the utterances as the project has them today,
the files of the reports, what the project and the run know of the model, and the code that works it out. Anything else
has another name, and what went by a former one goes. A cache: whoever removes it only waits the next time.

A project may come from anywhere, so only the values that belong there are made of it (`MADE`).
"""

from __future__ import annotations

import dataclasses
import hashlib
import json
import os
import shutil
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np

from core import parcels, writing
from core.checkpoint_paths import learnt_tier, on_disk
from core.evaluation import analysis, kept
from core.evaluation.compare import Interval
from core.evaluation.evaluation_context import facts_of
from core.evaluation.opening import Opened, Rates, Shelf, Wanted, WantedModel, WorkedOut, open_kept, work_out
from core.evaluation.report import Asked, Columns, Report
from core.evaluation.score import Score
from core.evaluation.unmade import UnmadeCounts, UnmadeItems, put_away, relooked
from core.evaluation.word_figures import WordFigures
from core.evaluation.words import BandRate
from core.runs.folder import RunFolder
from core.runs.run_settings import settings_of
from core.wording import Listed, Said

ROOM = "evaluations"
OPENED, WORKED = ".opened", ".worked"
FEW = 300
"""Utterances of a report that are worked out sooner than anything is kept of it."""
MOST, MOST_BYTES = 24, 400 << 20
"""So many of them are kept in a project, and so much of its disk: those that were looked at last."""
LEFT_S = 3_600
"""What nobody has finished after that, nobody is writing any more."""
WAY = 4
"""Another number where values of another shape are kept."""
_ARRAY: Any = np.zeros(1)
MADE: tuple[Callable[..., Any], ...] = (
    *(Opened, WorkedOut, Rates, Report, Asked, Columns, Score, UnmadeItems, UnmadeCounts, WordFigures),
    *(BandRate, Interval, Said, Listed),
    *(one for one in vars(analysis).values() if dataclasses.is_dataclass(one) and isinstance(one, type)),
    *(
        np.dtype,
        np.ndarray,
        *(how[0] for how in (_ARRAY.__reduce_ex__(5), _ARRAY.__reduce__(), _ARRAY[0].__reduce__())),
    ),
)
"""All that an `Opened` and a `WorkedOut` are made of."""


def name_of(wanted: Wanted, shelf: Shelf) -> str:
    """Under which name it is kept what comes of a wish. Raises `WorkbenchError` where a model is gone, or a run cannot
    be read."""
    return f"{_wish(wanted)}-{_digest(_facts(wanted, shelf))[:20]}"


def ever_kept(wanted: Wanted) -> bool:
    """Whether an answer to a wish is kept, be it one that is no longer right: known at once."""
    return any((wanted.project / "cache" / ROOM).glob(f"{_wish(wanted)}-*{WORKED}"))


def find(project: Path, name: str) -> tuple[Path, Path] | None:
    """The files that are kept under a name: of an `Opened`, and of a `WorkedOut`."""
    files = _file(project, name, OPENED), _file(project, name, WORKED)
    if not all(file.is_file() for file in files):
        return None
    for file in files:
        with suppress(OSError):
            os.utime(file)  # it was looked at
    return files


def opened(project: Path, file: Path) -> tuple[Opened, bool]:
    """What is kept as opened, with the looks at the set as they are counted today, and whether they are as in the file.
    Raises `OSError`, also for a file that is damaged."""
    found = taken(file)
    if not isinstance(found, Opened):
        raise OSError(f"{file} holds something else")

    def counted(report: Report | None) -> Report | None:
        if report is None:
            return None
        looks = kept.looks(project, report)
        return relooked(report, max(1, looks) if looks is not None else 0)

    report, other = counted(found.report), counted(found.other)
    return replace(found, report=report, other=other), report is found.report and other is found.other


def taken(file: Path, rest: Callable[[], object] = lambda: None) -> Any:
    """The value of a kept file, read step by step (see `parcels.take`). Raises `OSError`, also for a file that is
    damaged, which is gone then."""
    try:
        return parcels.take(file, rest, MADE)
    except parcels.DAMAGED as error:
        with suppress(OSError):
            file.unlink(missing_ok=True)
        raise OSError(f"{file} is damaged: {error}") from error


def worth_keeping(found: Opened) -> bool:
    """Whether it is large, and what anybody would open again: nothing is wrong with it."""
    if found.report is None or len(found.report.items) <= FEW:
        return False
    return not (found.stale or found.mismatch or found.missing or found.apart or found.trouble is not None)


def keep(project: Path, name: str, opened_file: Path, worked_file: Path) -> None:
    """Keep what was handed over in two files. Where the disk does not take it, it is not kept."""
    with suppress(OSError):
        folder = _file(project, name, OPENED).parent
        folder.mkdir(parents=True, exist_ok=True)
        for source, ending in ((worked_file, WORKED), (opened_file, OPENED)):
            with writing.beside(_file(project, name, ending), lasting=True) as part:
                shutil.copyfile(source, part)
        _tidy(folder, name)


def make(wanted: Wanted) -> None:
    """Work a wish out and keep it, unless it is kept. Raises `WorkbenchError`; a disk that does not take it raises
    nothing."""
    shelf = Shelf(wanted.project, wanted.chosen, tier=learnt_tier(wanted.model.folder))
    name = name_of(wanted, shelf)
    if find(wanted.project, name) is not None:
        return
    found = open_kept(wanted, shelf=shelf)
    if not worth_keeping(found):
        return
    worked = work_out(wanted.project, found)
    with suppress(OSError):
        folder = _file(wanted.project, name, OPENED).parent
        folder.mkdir(parents=True, exist_ok=True)
        for value, ending in ((worked, WORKED), (as_shown(found), OPENED)):
            with writing.beside(_file(wanted.project, name, ending), lasting=True) as part:
                parcels.put(part, value)
        _tidy(folder, name)


def as_shown(found: Opened) -> Opened:
    """With items that nobody has to make before they are seen, and nothing that is only worked with."""
    report, other = (put_away(one) if one is not None else None for one in (found.report, found.other))
    return replace(found, report=report, other=other, baseline=None)


def _wish(wanted: Wanted) -> str:
    return _digest([repr(replace(wanted, project=Path()))])[:12]


def _file(project: Path, name: str, ending: str) -> Path:
    return project / "cache" / ROOM / f"{name}{ending}"


def _tidy(folder: Path, name: str) -> None:
    """Former answers to the same wish go, and what nobody has looked at for the longest."""
    wish = name.partition("-")[0]
    files = sorted(folder.glob(f"*{WORKED}"), key=lambda file: -file.stat().st_mtime_ns)
    size = 0
    for number, file in enumerate(files):
        pair = file, file.with_suffix(OPENED)
        size += sum(one.stat().st_size for one in pair if one.exists())
        former = file.stem != name and file.stem.startswith(f"{wish}-")
        if former or ((number >= MOST or size > MOST_BYTES) and file.stem != name):
            for one in pair:
                one.unlink(missing_ok=True)
    for left in writing.leftovers(folder):
        if left.stat().st_mtime < time.time() - LEFT_S:
            left.unlink(missing_ok=True)


def _digest(facts: Any) -> str:
    state = hashlib.sha256()
    for fact in facts:
        state.update(repr(fact).encode("utf-8", "surrogatepass") + b"\n")
    return state.hexdigest()


def _facts(wanted: Wanted, shelf: Shelf) -> Iterator[object]:
    """All that an answer rests on."""
    yield WAY, _code()
    yield shelf.gathered.facts
    against = [wanted.against] if wanted.against is not None else []
    source = [WantedModel(Path(wanted.source))] if wanted.source else []
    for model in (wanted.model, *against, *source):
        asked = shelf.asked(model)
        yield asked
        if asked is not None:
            yield _stamp(kept.file_in(wanted.project, asked))
    yield from _of_model(wanted.project, Path(wanted.model.folder))


def _of_model(project: Path, model: Path) -> Iterator[object]:
    """What `analyse.context_of` finds out about a model."""
    yield from facts_of(project, model)
    run = RunFolder(model.parent)
    files = [run.config, run.manifest, run.transfer]
    with suppress(OSError):
        files += sorted(on_disk(model).iterdir())
    if run.model == model and run.config.is_file() and (source := settings_of(run).source):
        files.append(Path(source) / "lexicon.txt")
    yield [_stamp(file) for file in files]


def _stamp(file: Path) -> tuple[str, int, int]:
    """A file's name, and of which moment and size it is; nothing of one that is not there."""
    try:
        found = file.stat()
    except OSError:
        return file.name, 0, 0
    return file.name, found.st_mtime_ns, found.st_size


@cache
def _code() -> str:
    """Another text for other code that works things out; of a program without sources, for another program."""
    here = Path(__file__).resolve().parent
    files = [*sorted(here.glob("*.py")), *sorted((here.parent / "text").glob("*.py"))]
    return json.dumps([_stamp(file) for file in files or [Path(sys.executable)]])
