"""Imports a damaged corpus as the window would, and says whether it went as promised."""

from __future__ import annotations

import shutil
import tempfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from core.errors import ImportFailed, ProjectError
from core.importers import IMPORTERS, ImportReport, import_corpus, preview, recognise
from core.project.archive.unpack import unpack
from core.project.store import Project
from tests.faults import Fault, Row
from tests.faults.archives import ARCHIVE, ESCAPED


@dataclass(frozen=True)
class Verdict:
    """Good rows that did not come in, and whether and why the whole was refused."""

    lost: tuple[tuple[str, str], ...]
    refused: str = ""


def judge(project: Project, fault: Fault) -> Verdict:
    """Look, preview, import, and take back; archives are unpacked. Raises whatever is a bug."""
    path = Path(fault.path)
    if fault.format == ARCHIVE:
        return _unpacked(path, project.folder.parent / "unpacked")
    for look in (lambda: recognise(path), lambda: preview(path, fault.format)):
        try:
            look()
        except ImportFailed as error:
            if not error.hint:
                raise ValueError(f"“{error.message}” says no way out") from error
    options = {"cut": "pauses"} if not IMPORTERS[fault.format].texts else {}
    try:
        report = import_corpus(project, path, fault.format, options=options)
        rows = Counter((Path(row.path).name, row.text) for row in project.each())
    except ImportFailed as error:
        return Verdict(() if fault.damaged else fault.good, error.message)
    finally:
        if project.history():
            project.undo()
            project.forget_history()
    if unsaid := [problem for problem in report.problems if not (problem.where and problem.reason)]:
        raise ValueError(f"{unsaid} do not say what is wrong")
    lost = Counter(fault.good) - rows
    return Verdict(tuple(_unsaid(fault, lost, rows, report) if fault.damaged else lost.elements()))


def _unsaid(fault: Fault, lost: Counter[Row], rows: Counter[Row], report: ImportReport) -> Iterator[Row]:
    """The rows that did not come in, and of which nobody is told: neither their sound nor the damaged file is named
    by a problem or by what the account says is not used, and no other text stands in their place."""
    told = " ".join(f"{one.where} {one.reason}" for one in (*report.problems, *report.changed))
    told += " ".join(file.name for file in report.account.unused)
    sounds = Counter(name for name, _ in rows.elements())
    wanted = Counter(name for name, _ in fault.good)
    for row in lost.elements():
        stem = Path(row[0]).stem
        if Path(fault.damaged).name in told or stem in told or sounds[row[0]] >= wanted[row[0]]:
            continue
        yield row


def _unpacked(path: Path, target: Path) -> Verdict:
    """Refused without leaving anything, or a project that opens; never a file anywhere else."""
    refused = ""
    try:
        unpack(path, target / "deep" / "project")
        with Project.open(target / "deep" / "project", read_only=True) as opened:
            opened.summary()
    except ProjectError as error:
        refused = error.message
    left = [*target.parent.rglob(f"*{ESCAPED}*"), *Path(tempfile.gettempdir()).glob(f"{ESCAPED}*")]
    if left or (refused and any(file.is_file() for file in target.rglob("*"))):
        raise ValueError(f"{path.name} left {left or 'something half unpacked'}")
    shutil.rmtree(target, ignore_errors=True)
    return Verdict((), refused)
