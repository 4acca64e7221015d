"""history, undo, redo, backups, restore: what was done to a project, and the ways back."""

from __future__ import annotations

import argparse
from typing import Any

from core import quantities
from core.commands.command import Answer, Command, Progress, add_project, moment, table
from core.commands.corpus import project_folder
from core.commands.numbers import count, whole
from core.errors import ProjectError
from core.project.archive.backups import Backup, backups, find_backup, make_backup, restore
from core.project.history import KEPT_STEPS, HistoryItem
from core.project.store import Project
from core.wording import counted, say


def _folder(parser: argparse.ArgumentParser) -> None:
    add_project(parser)


# History


def _history_arguments(parser: argparse.ArgumentParser) -> None:
    _folder(parser)
    parser.add_argument("--limit", type=count, default=500, metavar="N", help="only the newest N steps")


def _history(args: argparse.Namespace) -> Answer:
    with Project.open(project_folder(args.folder), read_only=True) as project:
        items = project.history(args.limit)
    now = next((item.id for item in items if not item.undone), 0)
    rows = [[str(i.id), moment(i.at), f"{i.rows:,}", "taken back" if i.undone else "", i.label] for i in items]
    text = table(["step", "when", "rows", "", "what"], rows) if rows else "Nothing was changed yet.\n"
    return Answer({"steps": [_step(item) for item in items], "now": now}, text)


def _step(item: HistoryItem) -> dict[str, Any]:
    return {"id": item.id, "label": item.label, "at": item.at, "rows": item.rows, "undone": item.undone}


def _steps_arguments(parser: argparse.ArgumentParser) -> None:
    _folder(parser)
    many = parser.add_mutually_exclusive_group()
    many.add_argument("--steps", type=count, default=1, metavar="N", help="how many steps (default: 1)")
    many.add_argument(
        "--to",
        type=whole,
        metavar="ID",
        help="the step that is to be the last done, as `vizinho history` prints it",
    )


def _undo(args: argparse.Namespace) -> Answer:
    return _go(args, back=True)


def _redo(args: argparse.Namespace) -> Answer:
    return _go(args, back=False)


def _go(args: argparse.Namespace, *, back: bool) -> Answer:
    with Project.open(project_folder(args.folder)) as project:
        before = project.history(2 * KEPT_STEPS)
        target = _target(before, args.steps, args.to, back=back)
        project.go_to(target, Progress("Rows", args.json))
        after = {item.id: item for item in project.history(2 * KEPT_STEPS)}
        labels = project.undo_label, project.redo_label
    moved = [after[item.id] for item in before if after[item.id].undone != item.undone]
    word = "Taken back" if back else "Made again"
    lines = [f"{word}: {item.label} ({counted(item.rows, 'row')})\n" for item in (moved if back else moved[::-1])]
    data = {"steps": [_step(item) for item in moved], "now": target, "undo": labels[0], "redo": labels[1]}
    return Answer(data, "".join(lines))


def _target(items: list[HistoryItem], steps: int, to: int | None, *, back: bool) -> int:
    """The step that is to be the last one done. `items` are newest first. Raises `ProjectError`."""
    done, undone = [i.id for i in items if not i.undone], [i.id for i in reversed(items) if i.undone]
    these = done if back else undone
    if not these:
        nothing = say("There is nothing to undo.") if back else say("There is nothing to redo.")
        raise ProjectError(nothing, say("`vizinho history DIR` lists the steps."))
    if to is not None:
        if to not in (*(done if back else undone), *([0] if back else [])):
            raise ProjectError(
                say("There is no step {to} to undo to.", to=to)
                if back
                else say("There is no step {to} to redo to.", to=to),
                say("`vizinho history DIR` lists the steps."),
            )
        return to
    if steps < 1:
        raise ProjectError(say("{steps} steps cannot be made.", steps=steps), say("Give --steps 1 or more."))
    if back:
        return done[steps] if steps < len(done) else 0
    return undone[min(steps, len(undone)) - 1]


# Backups


def _backups(args: argparse.Namespace) -> Answer:
    found = backups(project_folder(args.folder))
    rows = [[b.name, moment(b.at), _count(b), quantities.size(b.size)] for b in found]
    text = table(["backup", "made", "utterances", "size"], rows) if rows else "There is no backup yet.\n"
    return Answer({"backups": [_described(backup) for backup in found]}, text)


def _backup(args: argparse.Namespace) -> Answer:
    backup = make_backup(project_folder(args.folder))
    return Answer(
        {"backup": _described(backup)}, f"Backed up {counted(backup.utterances, 'utterance')}: {backup.name}\n"
    )


def _described(backup: Backup) -> dict[str, Any]:
    return {
        "name": backup.name,
        "path": str(backup.path),
        "at": backup.at,
        "size": backup.size,
        "utterances": backup.utterances if backup.utterances >= 0 else None,
    }


def _count(backup: Backup) -> str:
    return f"{backup.utterances:,}" if backup.utterances >= 0 else "cannot be read"


def _restore_arguments(parser: argparse.ArgumentParser) -> None:
    _folder(parser)
    parser.add_argument("backup", metavar="BACKUP", help="its name, as `vizinho backups` prints it, or latest")


def _restore(args: argparse.Namespace) -> Answer:
    folder = project_folder(args.folder)
    backup = find_backup(folder, args.backup)
    before = restore(folder, backup)
    text = f"Restored the backup {backup.name}: {counted(backup.utterances, 'utterance')}.\n"
    if before is not None:
        text += f"What was there before is the backup {before.name}.\n"
    else:
        text += "The damaged database lies beside the backups.\n"
    return Answer({"restored": _described(backup), "before": _described(before) if before is not None else None}, text)


HISTORY = Command("history", "what was done to a project, newest first", _history_arguments, _history)
UNDO = Command("undo", "take the last steps back", _steps_arguments, _undo)
REDO = Command("redo", "make steps again that were taken back", _steps_arguments, _redo)
BACKUP = Command(
    "backup", "back a project's database up now", _folder, _backup, "Also while a window has the project open."
)
BACKUPS = Command(
    "backups",
    "the backups of a project's database",
    _folder,
    _backups,
    "A backup is made when a day's first edit comes; the last ten are kept, in DIR/backups.",
)
RESTORE = Command(
    "restore",
    "put a backup in the place of the present database",
    _restore_arguments,
    _restore,
    "Puts transcripts, marks, speakers, splits and history back as they were; recordings, runs and takes stay. What\n"
    "is there now is backed up first. Nobody else may have the project open.",
)
