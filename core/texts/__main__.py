"""`python -m core.texts look PROJECT LANGUAGE...`: look at every sentence of the texts of some languages, and keep what
was found in the project's cache; tells under which print, and what can be done about those that do not fit.
`gather ASKED` reads texts into a database aside, `preview ASKED` their beginnings; what is asked stands in a file.

Lines with "done" and "total" are the progress, those with "told" what was found; the last line is one JSON object, or
an error. See `core.texts.in_child`, which is the other end.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

from core.children import Telling, tell
from core.errors import WorkbenchError
from core.project.queries import Reader
from core.project.text_contents import Aside
from core.texts import in_child, previews
from core.texts.gather import Gathering
from core.texts.material import found_of
from core.texts.misfits import misfits
from core.texts.usable import Verdict

SHOWN = 500
"""Sentences of all previews together that are told, but for the few of each that are told anyhow."""
FEWEST = 5
AT_ONCE = 100
"""Sentences that do not fit in one line: few enough that nobody is held up by reading it."""


def look(folder: str, *languages: str) -> dict[str, Any]:
    """See the module."""
    progress = Telling()
    with Reader(Path(folder)) as reader:
        found = {code: found_of(reader, code, progress) for code in languages}
        prints = {code: print_ for code, (_, print_) in found.items()}
        own, _ = found.get(reader.meta.language, (None, ""))
        if own is None or Verdict.MISFIT not in own.total.counts:
            return {"prints": prints}
        odd = misfits(reader, verdicts=own.verdicts)
        for first in range(0, len(odd.misfits), AT_ONCE):
            tell({"told": [in_child.misfit_to_json(one) for one in odd.misfits[first : first + AT_ONCE]]})
        facts = {"count": odd.count, "odd": dict(odd.odd), "draft": odd.draft.to_json()}
        return {"prints": prints, "misfits": facts}


def gather(file: str) -> dict[str, Any]:
    """See the module."""
    asked = in_child.Asked.read(Path(file))
    with Aside(asked.aside) as aside:
        gathering = Gathering(asked.folder, asked.wanted, aside, Telling())
        gathering.run(asked.paths, lambda one: tell({"told": in_child.gathered_to_json(one)}))
        return {"problems": list(map(in_child.problem_to_json, gathering.problems)), "unlisted": gathering.unlisted}


def preview(file: str) -> dict[str, Any]:
    """See the module."""
    asked, left, count = in_child.Asked.read(Path(file)), SHOWN, 0
    for one in previews.preview(asked.paths, asked.wanted):
        some = one.sentences[: max(left, FEWEST)]
        left, count = left - len(some), count + 1
        tell({"told": in_child.preview_to_json(replace(one, sentences=some))})
    return {"previews": count}


DOES: dict[str, Callable[..., dict[str, Any]]] = {"look": look, "gather": gather, "preview": preview}


def main(arguments: list[str] | None = None) -> int:
    """See the module."""
    what, *rest = sys.argv[1:] if arguments is None else arguments
    try:
        answer = DOES[what](*rest)
    except WorkbenchError as error:
        tell({"error": error.to_json()})
        return 2
    tell(answer)
    return 0


if __name__ == "__main__":
    sys.exit(main())
