"""A table of everything: utterances.csv, for spreadsheets and scripts, and the sound beside it."""

from __future__ import annotations

import re

from core.delimited import CSV_ENCODING, row_writer
from core.exporters.exporter import Export, Exporter, ExportReport
from core.exporters.people import tags_as_text
from core.exporters.sounds import Placed, Sounds
from core.project.records import Problem, UtteranceRow
from core.wording import say

COLUMNS = (
    "utterance", "file", "start", "end", "channel", "text", "speaker", "age", "gender", "place", "split", "tags",
    "recording", "length", "flags", "reading",
)  # fmt: skip
FORMULA = re.compile(r"'*[=+\-@\t＝＋－＠]")
"""What a spreadsheet takes for the beginning of a formula, also behind the apostrophe that says it is none."""


def write(export: Export) -> ExportReport:
    """One row an utterance. UTF-8 with its mark, which Excel needs to read accents."""
    sounds = Sounds(export, "sound")
    problems: list[Problem] = []
    count = 0
    with (export.out / "utterances.csv").open("w", encoding=CSV_ENCODING, newline="") as file:
        add = row_writer(file)
        add(COLUMNS)
        for row in export.each():
            placed = sounds.of(row)
            if isinstance(placed, Problem):
                problems.append(placed)
                continue
            add([harmless(value) for value in _values(export, row, placed)])
            count += 1
    return ExportReport("csv", count, 1 + sounds.files, problems=tuple(problems))


def _values(export: Export, row: UtteranceRow, placed: Placed) -> list[str]:
    person = export.speakers.get(row.speaker)
    start, end = ("", "") if placed.fills else (f"{placed.start_s:.6f}", f"{placed.end_s:.6f}")
    return [
        row.key,
        placed.path,
        start,
        end,
        "" if placed.channel is None else str(placed.channel + 1),
        row.text,
        row.speaker,
        *((person.age, person.gender, person.place) if person else ("", "", "")),
        row.split,
        tags_as_text(row.tags),
        export.recording(row.recording_id).name,
        f"{row.seconds:.3f}",
        "; ".join(f"{flag.kind} {flag.text}".strip() for flag in row.flags),
        row.hypothesis,
    ]


def harmless(value: str) -> str:
    """A cell that no spreadsheet runs: an apostrophe goes before what looks like a formula."""
    return f"'{value}" if FORMULA.match(value) else value


EXPORTER = Exporter(
    "csv",
    say("Table (CSV)"),
    say("One row an utterance with all its columns: opens in any spreadsheet."),
    ".csv",
    frozenset({"marks", "sound", "key", "speaker", "age", "gender", "place", "split", "tags", "reading"}),
    write,
)
