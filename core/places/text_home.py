"""A text model that a run taught in a place comes home: from the run's result into its project's text models.

There such a run has no project around it: it lays the model down in its own result, which is brought as any other is.
"""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

from core.errors import RunError
from core.lm import store
from core.lm.note import read_note
from core.runs import room
from core.runs.folder import RunFolder
from core.runs.text_run import MADE, teaches_text
from core.training.text.config import TextConfig
from core.wording import say


def take_in(run: RunFolder) -> None:
    """Give the text model in a run's result to its project, under its name or with a number where another one has that
    name by now. It may be done again; of other runs nothing is done. Raises `TextError`, `RunError`, `ConfigError`."""
    if not teaches_text(run):
        return
    folder = next((path for path in sorted((run.model / store.ROOM).glob("*")) if (path / store.NOTE).is_file()), None)
    if folder is None:
        return
    note = read_note(folder / store.NOTE)
    if note.neural is None:
        raise RunError(
            say("What came of the run “{key}” is no text model that it taught.", key=run.key), say("Fetch it again.")
        )

    def copied(new: Path) -> None:
        shutil.copytree(folder, new, dirs_exist_ok=True)

    own = replace(note, neural=replace(note.neural, run=run.key))
    made = store.keep_taught(run.path.parent.parent, own, copied, replace=TextConfig.read(run.config).replace)
    run.note(**{MADE: made.name})
    with room.told(say("the run's result"), run.path):
        shutil.rmtree(run.model)
