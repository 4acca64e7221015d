"""The TextGrid that a recording came with, with what was edited here put into it: all its other labels go out again, on
their tiers, with their times to the last digit. How it was written (encoding, short form) is not kept.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping

from core.exporters.elan_beside import BesideRows
from core.exporters.kept_marks import Origins
from core.exporters.kept_rows import PuttingRows
from core.exporters.mark_documents import Document
from core.exporters.textgrid_rows import Label, Row
from core.importers.textgrid import Grid
from core.importers.tiers import AnnotationFile
from core.project.records import Recording
from core.tiers.textgrid import grid, held
from core.tiers.tier_names import name_in
from core.wording import say


def put_in(
    file: AnnotationFile,
    kept: Grid,
    document: Document,
    recording: Recording,
    origins: Origins,
    beside: BesideRows,
    lost: Callable[[str], object],
) -> Iterator[str]:
    """The lines of the kept file (`file`, with all of it in `kept`) with the utterances of `document` in it, and what
    stands `beside`; `origins` by the utterances' ids."""
    putting = _Putting(file, kept, document, recording, origins, lost)
    putting.utterances()
    putting.beside(beside)
    return putting.lines()


class _Putting(PuttingRows):
    LEFT = say("Labels of TextGrids that are not among the exported utterances stay in them as they came.")
    SHARED = say("A TextGrid knows only times: what has none of its own on a tier shares those of what it explains.")

    def __init__(
        self,
        file: AnnotationFile,
        kept: Grid,
        document: Document,
        recording: Recording,
        origins: Origins,
        lost: Callable[[str], object],
    ) -> None:
        rows = {
            str(tier.number): Row(
                tier.name,
                span,
                [Label(mark.start_s, mark.end_s, mark.text, mark.number) for mark in tier.marks],
                tier.points,
                tier.silent,
            )
            for tier, span in zip(kept.tiers, kept.spans, strict=True)
        }
        super().__init__(file, rows, document, recording, origins, lost)
        self._span = kept.span
        self._new = 0

    def lines(self) -> Iterator[str]:
        """The lines of the file."""
        spans = [self._span, *(row.span for row in self._rows.values())]
        whole = min(start for start, _ in spans), max(end for _, end in spans)
        return grid([row.written() for row in self._rows.values()], whole)

    def held(self, text: str) -> str:
        return held(text, self._lost)

    def home(self, key: str, speaker: str) -> str:
        """Its own, or the one that names its speaker where its own names another."""
        own = name_in(self._rows[key].name)
        if not own or not speaker or own == speaker:
            return key
        return next(
            (other for other, row in self._rows.items() if name_in(row.name) == speaker and not row.points), key
        )

    def call_anew(self, speakers: Mapping[str, Counter[str]]) -> None:
        """A tier that is called after somebody follows a new name of who speaks all of it."""
        known = {name for votes in speakers.values() for name in votes}
        places = set(self._file.path.with_suffix("").parts[-2:])
        for key, votes in speakers.items():
            before = name_in(self._rows[key].name)
            (now, _), *others = votes.most_common()
            if before and now and not others and before not in known and now not in places:
                for row in self._rows.values():
                    if name_in(row.name) == before:
                        row.name = row.name.replace(before, self.held(now))

    def made(self, name: str, points: bool, speaker: str, above: str | None) -> str:  # noqa: ARG002 - tiers have no speaker
        """A new tier with a free name."""
        taken = {row.name for row in self._rows.values()}
        free, number = name, 1
        while free in taken:
            number += 1
            free = f"{name} {number}"
        self._new += 1
        key = f"new {self._new}"
        self._rows[key] = Row(free, self._span, [], points)
        return key
