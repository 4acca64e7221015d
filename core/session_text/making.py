"""A session as a file, in any of the ways in which it can be written."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Literal

from core import writing
from core.children import run_child
from core.errors import ExportFailed
from core.progress import Progress, Stop, never, quiet
from core.project.queries import Reader
from core.project.records import Recording
from core.session_text.facts import USUAL as USUALLY_WANTED
from core.session_text.facts import Wanted
from core.session_text.lines import session_of
from core.session_text.plain import plain
from core.session_text.printed import USUAL, Look, Words, page, sheet
from core.session_text.sounding import Coding, Parts, sounding
from core.wording import say

Way = Literal["text", "page", "sounding", "pdf"]
WAYS: dict[Way, str] = {
    "pdf": say("A PDF to print and to send"),
    "sounding": say("One HTML page with its sound"),
    "page": say("An HTML page without sound, for a word processor"),
    "text": say("Plain text with times"),
}
ENDINGS: dict[Way, str] = {"text": ".txt", "page": ".html", "sounding": ".html", "pdf": ".pdf"}
PRINTING = "app.corpus.printing"
"""The part of the window that lays pages out; it runs as a child, since only Qt can."""


@dataclass(frozen=True)
class Made:
    """A file that was written, with so many lines, and pages where it has any."""

    path: Path
    lines: int
    pages: int = 0


def make(
    reader: Reader,
    recording: Recording,
    out: Path,
    way: Way,
    *,
    tiers: Iterable[str] | None = None,
    ids: Iterable[int] | None = None,
    wanted: Wanted = USUALLY_WANTED,
    look: Look = USUAL,
    parts: Parts = "lines",
    coding: Coding = "opus",
    words: Words = str,
    progress: Progress = quiet,
    cancelled: Stop = never,
) -> Made:
    """Write a session in place of what was at `out`. Raises `ExportFailed` where nothing is said in it, or it cannot be
    written, what `lines.session_of` and `sounding.sounding` do, and `Cancelled`."""
    session = session_of(reader, recording, tiers, ids, wanted, cancelled)
    if not session.lines:
        raise ExportFailed(
            say("There is nothing to print of {name}: no utterance was chosen.", name=recording.name),
            say("Mark utterances first, or choose others."),
        )
    writing.be_free(out, replace=True)
    pages = 0
    with writing.whole_file(out, replace=True) as part:
        if way == "pdf":
            asked = part.with_name(f"{part.name}.json")
            try:
                asked.write_text(json.dumps(asdict(sheet(session, look, words))), encoding="utf-8")
                told = run_child([PRINTING, str(asked), str(part)], progress, cancelled)
            finally:
                asked.unlink(missing_ok=True)
            pages = int(told["pages"])
        elif way == "sounding":
            text = sounding(reader, session, parts, coding, look, words, progress, cancelled)
            part.write_text(text, encoding="utf-8", newline="\n")
        else:
            text = plain(session, times=look.times, words=words) if way == "text" else page(session, look, words)
            part.write_text(text, encoding="utf-8", newline="\n")
    return Made(out, len(session.lines), pages)
