"""The reports that a project keeps, `evaluations/KEY.jsonl` each: what was read once opens at once. Torch-free.

`looks.jsonl` beside them counts how often each set was looked at: a test set that many models were tried on tells less.
"""

from __future__ import annotations

import hashlib
import json
import time
from collections.abc import Collection, Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from core import trash, writing
from core.checkpoint_paths import on_disk
from core.errors import RunError
from core.evaluation import light_reading
from core.evaluation.report import Asked, Report
from core.runs.folder import RunFolder
from core.wording import say

ROOM, ENDING, PART, LOOKS = "evaluations", ".jsonl", ".part", "looks.jsonl"


@dataclass(frozen=True)
class KeptHead:
    """A kept report without its utterances. Rates are fractions."""

    key: str
    asked: Asked
    when: float
    seconds: float
    looks: int
    utterances: int
    wer: float
    cer: float
    size: int = 0
    """Bytes that it takes."""


def key_of(asked: Asked) -> str:
    """What a report is kept under: equal for equal models that heard equal utterances and read them in the same way,
    whatever people have transcribed."""
    return _key(asked, asked.sound_print or asked.set_print)


def keep(project: Path, report: Report) -> Report:
    """Keep a report, with one look more counted; returns it as it is kept. One of the same model, set and reading is
    replaced. Raises `RunError` when the disk does not take it."""
    asked = report.asked
    try:
        (project / ROOM).mkdir(exist_ok=True)
        remarks = tuple(one for one in report.remarks if report.not_kept is None or one != report.not_kept.message)
        report = replace(report, looks=_with_this(looks(project, report)), remarks=remarks, not_kept=None)
        with (
            writing.beside(_file(project, key_of(asked)), lasting=True) as part,
            part.open("w", encoding="utf-8") as out,
        ):
            out.writelines(f"{line}\n" for line in report.lines())
        with (project / ROOM / LOOKS).open("a", encoding="utf-8") as lines:
            lines.write("\n" + json.dumps(_look(report), ensure_ascii=False) + "\n")  # the last may be cut off
        if asked.sound_print:
            _file(project, _key(asked, asked.set_print)).unlink(missing_ok=True)
        part_of(project, asked).unlink(missing_ok=True)
    except OSError as error:
        raise RunError(
            say("The evaluation cannot be kept in {folder}.", folder=project / ROOM),
            say("Check the space on the disk and the permissions."),
            str(error),
        ) from error
    return report


def keep_or_tell(project: Path, report: Report) -> Report:
    """Keep a report; where the disk does not take it, it says so: what was heard in minutes is not lost for that."""
    try:
        return keep(project, report)
    except RunError as error:
        told = (*report.remarks, error.message)
        return replace(report, looks=_with_this(looks(project, report)), remarks=told, not_kept=error)


def looks(project: Path, report: Report) -> int | None:
    """How often the set of a report was evaluated in this project, with any model; None where what counts it cannot be
    read. Of test, every report counts that holds utterances of it: a filter looks at them, too."""
    mine = _look(report)
    same = _of_test if report.of_test else _alike
    every = _looked(project)
    return sum(same(look, mine) for look in every) if every is not None else None


def _with_this(before: int | None) -> int:
    """As a report has it."""
    return before + 1 if before is not None else 0


def listed(project: Path) -> list[KeptHead]:
    """The kept reports, the newest first; of files that cannot be read, `unread` tells."""
    found = []
    for file in _files(project):
        with suppress(OSError, ValueError, KeyError, TypeError), file.open(encoding="utf-8") as lines:
            head = json.loads(next(lines, ""))
            figures = (int(head["utterances"]), float(head["wer"]), float(head["cer"]))
            asked = _where_it_is(project, Asked(**head["asked"]))
            size = file.stat().st_size
            found.append(KeptHead(file.stem, asked, head["when"], head["seconds"], head["looks"], *figures, size))
    return sorted(found, key=lambda head: -head.when)


def unread(project: Path) -> list[str]:
    """The keys of reports of which nothing can be read: they are damaged, or a later version wrote them."""
    known = {head.key for head in listed(project)}
    return sorted(file.stem for file in _files(project) if file.stem not in known)


def read(project: Path, key: str) -> Report:
    """A kept report. Raises `RunError` for one that there is not, or that cannot be read."""
    try:
        report = light_reading.report_of(_file(project, key).read_text(encoding="utf-8"))
        return replace(report, asked=_where_it_is(project, report.asked))
    except FileNotFoundError as error:
        raise RunError(say("There is no evaluation {key} here.", key=key), say("Evaluate again.")) from error
    except (OSError, ValueError, KeyError, TypeError, StopIteration) as error:
        raise RunError(
            say("The evaluation {file} cannot be read.", file=_file(project, key)), say("Evaluate again."), str(error)
        ) from error


def find(project: Path, asked: Asked) -> Report | None:
    """The report that is kept of a model, the sound of a set and a reading; None where there is none that can be read.
    What it says else may have changed since: see `core.evaluation.of_today`. Reports of earlier versions are found by
    the texts of the set too."""
    try:
        return read(project, key_in(project, asked))
    except RunError:
        return None


def trouble(project: Path, asked: Asked) -> RunError | None:
    """Why a report that is there is not found; None where there is none."""
    if not _file(project, key_in(project, asked)).exists():
        return None
    try:
        read(project, key_in(project, asked))
    except RunError as error:
        return error
    return None


def key_in(project: Path, asked: Asked) -> str:
    """Under which key a report is kept here: an earlier version's goes by the texts of its set."""
    before = _key(asked, asked.set_print)
    return before if not _file(project, key_of(asked)).is_file() and _file(project, before).is_file() else key_of(asked)


def file_in(project: Path, asked: Asked) -> Path:
    """Where a report of what is asked lies, if one is kept."""
    return _file(project, key_in(project, asked))


def part_of(project: Path, asked: Asked) -> Path:
    """Where it lies what was heard of a set so far (see `core.evaluation.partly_heard`)."""
    return project / ROOM / f"{key_of(asked)}{PART}"


def remove(project: Path, key: str) -> None:
    """Put a report into the trash, where it is kept a week. The looks at its set stay counted. Raises `RunError` where
    there is none, or the disk does not allow it."""
    head = next((head for head in listed(project) if head.key == key), None)
    if head is None and key not in unread(project):
        raise RunError(say("There is no evaluation {key} here.", key=key), say("See them: vizinho evaluations DIR"))
    try:
        trash.remove(_file(project, key))
        if head is not None:
            part_of(project, head.asked).unlink(missing_ok=True)
    except OSError as error:
        raise RunError(
            say("The evaluation {key} cannot be removed.", key=key), say("Check the permissions."), str(error)
        ) from error


def restore(project: Path, key: str) -> None:
    """Put back what was removed last under a key. Raises `RunError` where nothing was, or it was evaluated since."""
    found = sorted((project / ROOM / trash.TRASH).glob(f"{key}{ENDING}.*"))
    try:
        if not found:
            raise FileNotFoundError(key)
        trash.restore(trash.Removed(found[-1], _file(project, key), 0.0))
    except OSError as error:
        raise RunError(
            say("The evaluation {key} cannot be put back.", key=key),
            say("It may have been evaluated again since, or removed more than a week ago."),
            str(error),
        ) from error


def removed(project: Path) -> list[str]:
    """The keys of reports in the trash."""
    names = (project / ROOM / trash.TRASH).glob(f"*{ENDING}.*")
    return sorted({name.name.partition(".")[0] for name in names})


def tidy(project: Path, now: float | None = None) -> int:
    """Delete what has lain in the trash for a week, and what was heard for evaluations that nobody went on with for as
    long; bytes that were freed."""
    oldest = (time.time() if now is None else now) - trash.KEEP_DAYS * 86_400
    freed = 0
    for file in [*(project / ROOM / trash.TRASH).glob("*"), *(project / ROOM).glob(f"*{PART}")]:
        moment = file.name.rpartition(".")[2]
        with suppress(OSError):
            at = int(moment) / 1e9 if moment.isdecimal() else file.stat().st_mtime
            if at < oldest:
                size = file.stat().st_size
                file.unlink()
                freed += size
    return freed


def there(asked: Asked, runs: Collection[str]) -> bool:
    """Whether the model of a report can still be evaluated; `runs` are the keys of the project's runs that have one."""
    return asked.run in runs if asked.run else on_disk(Path(asked.model)).is_dir()


def _where_it_is(project: Path, asked: Asked) -> Asked:
    """With a run's model where it is today: a project may have been moved since."""
    model = RunFolder(project / "runs" / asked.run).model
    return replace(asked, model=str(model)) if asked.run and model.is_dir() else asked


def _key(asked: Asked, printed: str) -> str:
    return hashlib.sha256(f"{asked.model_print} {printed} {asked.reading}".encode()).hexdigest()[:16]


def _files(project: Path) -> Iterator[Path]:
    return (file for file in (project / ROOM).glob(f"*{ENDING}") if file.name != LOOKS)


def _file(project: Path, key: str) -> Path:
    return project / ROOM / f"{key}{ENDING}"


def _look(report: Report) -> dict[str, Any]:
    """A look at a set, which goes by what was chosen, in which project: a text that was mended makes it no new one."""
    asked = report.asked
    return {
        "set": f"{asked.project} {asked.chosen}".strip(),
        "project": asked.project,
        "split": asked.split,
        "filter": asked.filter,
        "of_test": report.of_test,
        "model": asked.model_print,
        "name": asked.name,
        "when": report.when,
    }


def _alike(look: dict[str, Any], mine: dict[str, Any]) -> bool:
    """Whether they are of one set. Looks of earlier versions name it by its words alone."""
    names = ("split", "filter") if "filter" in look else ()
    return all(look.get(name) == mine[name] for name in ("set", *names))


def _of_test(look: dict[str, Any], mine: dict[str, Any]) -> bool:
    """Whether it is one at the test split of the same project."""
    if "of_test" in look:
        return bool(look["of_test"]) and look.get("project") == mine["project"]
    return bool(look.get("set") == f"{mine['project']} test".strip())


def _looked(project: Path) -> list[dict[str, Any]] | None:
    """None where they cannot be read. A look that was cut off costs no other."""
    try:
        lines = (project / ROOM / LOOKS).read_bytes().splitlines()
    except (FileNotFoundError, NotADirectoryError):
        return []
    except OSError:
        return None
    found = []
    for line in filter(None, lines):
        with suppress(ValueError):  # it may be cut off in a letter
            look = json.loads(line)
            found += [look] if isinstance(look, dict) else []
    return found if found or not any(lines) else None
