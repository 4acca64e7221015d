"""The child that opens large reports and works them out: `python -m core.evaluation.opening_child FOLDER`, started by
`core.evaluation.opener`. Torch-free.

A line it reads is the name of a wish's file in the folder, with a `Wanted` and reports that are kept nowhere. A line
it says is a JSON object: the "wish" that it answers, then the "file" of an `Opened`, and then, where there is a
report, that of a `WorkedOut`; of each the "kept" file instead, where it was worked out before (see `kept_views`); or
the "error" that a person can mend, or what the "system" says against it. A wish that waits puts an end to the one
before it. Files that it handed over stay until the next wish. While nothing is wished it works out what the next wish
may need (see `core.evaluation.ahead`). Where its parent is gone, it clears the folder.
"""

from __future__ import annotations

import gc
import json
import shutil
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from functools import partial
from pathlib import Path

from core import parcels
from core.checkpoint_paths import learnt_tier
from core.children import answers, standing_back
from core.errors import Cancelled, WorkbenchError
from core.evaluation import analyse, kept_views
from core.evaluation.ahead import go_through, look_ahead, tidy
from core.evaluation.evaluation_context import context_of
from core.evaluation.opening import Shelf, Wanted, open_kept, work_out
from core.evaluation.opening_hand import Hand, worth_it
from core.evaluation.opening_memory import Memory
from core.waiting_lines import Lines, Waiting, nothing_waits

Tell = Callable[[str, object], None]


def serve(
    folder: Path, wishes: Iterable[str], tell: Tell, hand: Hand | None = None, waiting: Waiting = nothing_waits
) -> None:
    """Answer wishes until there are no more, with the help of a second hand, where there is one. `waiting` tells
    whether there is one."""
    memory = Memory()
    for line in wishes:
        for former in (file for ending in ("opened", "worked", "lent") for file in folder.glob(f"*.{ending}")):
            with suppress(OSError):  # whoever wishes for more has taken what was handed over
                former.unlink()
        wanted = None
        try:
            wanted = _answer(folder / line.rstrip("\n"), tell, memory, hand, waiting)
        except Cancelled:  # the next wish waits
            continue
        except WorkbenchError as error:
            tell("error", error.to_json())
        except OSError as error:
            tell("system", str(error))
        if hand is not None:
            hand.start()
            if wanted is not None:
                hand.look_ahead(wanted)
        tidy()
        if wanted is not None:
            look_ahead(wanted, memory, analyse.steps, waiting)


def _answer(wish: Path, tell: Tell, memory: Memory, hand: Hand | None, waiting: Waiting) -> Wanted | None:
    """Answer a wish; gives it back where what was wished is kept, and of the set as it is. Raises `Cancelled` where
    the next one is waiting."""
    wanted: Wanted
    wanted, unkept = parcels.take(wish)
    wish.unlink()
    if hand is not None and not unkept:
        if not kept_views.ever_kept(wanted):
            hand.start()  # it is there by the time that there is something to do
        hand.ready(wanted)
    tier = learnt_tier(wanted.model.folder)
    shelf = Shelf(wanted.project, wanted.chosen, unkept, lambda: waiting(0.0), memory, tier)
    name = "" if unkept else _name(wanted, shelf)
    opened_file, worked_file = wish.with_suffix(".opened"), wish.with_suffix(".worked")
    if name and _told_kept(wanted.project, name, opened_file, tell):
        return wanted
    helping = hand if name else None
    if helping is not None:
        helping.work(wanted)
    opened = open_kept(wanted, unkept, shelf=shelf)
    _hand(opened_file, kept_views.as_shown(opened), tell)
    if opened.report is None:
        return None
    context = context_of(wanted.project, opened.report)
    go_through(analyse.steps(opened.report, context), waiting)
    lent = partial(helping.lent, name, waiting) if helping is not None else _nothing
    _hand(worked_file, work_out(wanted.project, opened, lent, context), tell)
    if name and kept_views.worth_keeping(opened):
        kept_views.keep(wanted.project, name, opened_file, worked_file)
    return wanted if name and not opened.stale else None


def _nothing() -> None:
    """Nobody helps."""


def _name(wanted: Wanted, shelf: Shelf) -> str:
    """Under which name the answer is kept; "" where what it rests on is not all there."""
    try:
        return kept_views.name_of(wanted, shelf)
    except WorkbenchError:  # such as a model that is gone: what is kept of it is worked out
        return ""


def _told_kept(project: Path, name: str, opened_file: Path, tell: Tell) -> bool:
    """Tell of what is kept under a name, if anything is."""
    files = kept_views.find(project, name)
    if files is None:
        return False
    try:
        opened, current = kept_views.opened(project, files[0])
    except OSError:
        return False
    if current:
        tell("kept", str(files[0]))
    else:
        _hand(opened_file, opened, tell)
    tell("kept", str(files[1]))
    return True


def _hand(file: Path, value: object, tell: Tell) -> None:
    parcels.put(file, value)
    tell("file", file.name)


def main() -> None:
    out = answers()

    def tell(what: str, value: object) -> None:
        out.write(json.dumps({what: value}) + "\n")
        out.flush()

    gc.disable()  # it would go through all that was made, again and again
    folder = Path(sys.argv[1])
    hand = Hand(folder, standing_back()) if worth_it() else None
    wishes = Lines(sys.stdin.fileno())

    def told() -> Iterator[str]:
        for line in wishes:
            tell("wish", line.rstrip("\n"))
            yield line

    try:
        serve(folder, told(), tell, hand, wishes.waiting)
    finally:
        if hand is not None:
            hand.close()
        shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    main()
