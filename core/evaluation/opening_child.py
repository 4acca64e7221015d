"""The child that opens large reports and works them out: `python -m core.evaluation.opening_child FOLDER`, started by
`core.evaluation.opener`. Torch-free.

A line it reads is the name of a wish's file in the folder, with a `Wanted` and reports that are kept nowhere. A line it
says is a JSON object: the "file" of an `Opened`, and then, where there is a report, that of a `WorkedOut`; or the
"error" that a person can mend, or what the "system" says against it. Where its parent is gone, it clears the folder.
"""

from __future__ import annotations

import gc
import json
import shutil
import sys
from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path

from core import parcels
from core.children import answers
from core.errors import WorkbenchError
from core.evaluation.opening import Opened, open_kept, work_out
from core.evaluation.unmade import put_away

Tell = Callable[[str, object], None]


def serve(folder: Path, wishes: Iterable[str], tell: Tell) -> None:
    """Answer wishes until there are no more."""
    for line in wishes:
        try:
            _answer(folder / line.rstrip("\n"), tell)
        except WorkbenchError as error:
            tell("error", error.to_json())
        except OSError as error:
            tell("system", str(error))
        gc.collect()


def _answer(wish: Path, tell: Tell) -> None:
    wanted, unkept = parcels.take(wish)
    wish.unlink()
    opened = open_kept(wanted, unkept)
    _hand(wish.with_suffix(".opened"), _as_shown(opened), tell)
    if opened.report is not None:
        _hand(wish.with_suffix(".worked"), work_out(wanted.project, opened), tell)


def _as_shown(opened: Opened) -> Opened:
    """With items that nobody has to make before they are seen, and nothing that is only worked with."""
    report, other = (put_away(one) if one is not None else None for one in (opened.report, opened.other))
    return replace(opened, report=report, other=other, baseline=None)


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
    try:
        serve(folder, sys.stdin, tell)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    main()
