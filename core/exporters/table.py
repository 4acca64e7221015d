"""A table of everything: utterances.csv, for spreadsheets and scripts, and the sound beside it. Each tier beside the
transcripts is a column "tier:NAME", its parts joined by spaces; what stands on recordings is in a table of its own (see
`marks_table`). Under each note a line says who wrote it when."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from core.delimited import CSV_ENCODING, harmless, row_writer
from core.exporters.exporter import Export, Exporter, ExportReport
from core.exporters.marks_table import marks_words, write_marks
from core.exporters.people import tags_as_text
from core.exporters.sounds import Placed, Sounds
from core.project import notes
from core.project.records import Note, Problem, UtteranceRow
from core.project.tiers import reading
from core.project.tiers.asking import TIER
from core.wording import say

COLUMNS = (
    "utterance", "file", "start", "end", "channel", "text", "speaker", "age", "gender", "place", "split", "tags",
    "recording", "length", "flags", "reading", "note", "note on recording",
)  # fmt: skip


def write(export: Export) -> ExportReport:
    """One row an utterance. UTF-8 with its mark, which Excel needs to read accents."""
    sounds = Sounds(export, "sound")
    problems: list[Problem] = []
    files: dict[int, str] = {}
    count = 0
    with (export.out / "utterances.csv").open("w", encoding=CSV_ENCODING, newline="") as file:
        add = row_writer(file)
        tiers = reading.of_utterances(export.reader)
        add([*COLUMNS, *(f"{TIER}{tier.name}" for tier in tiers)])
        recording_notes = notes.of_recordings(export.reader)
        for row in export.each():
            placed = sounds.of(row)
            if isinstance(placed, Problem):
                problems.append(placed)
                continue
            files.setdefault(row.recording_id, placed.path)
            said = reading.by_tier(export.reader, [row.id], drafts=False).get(row.id, {}) if tiers else {}
            beside = [said.get(tier.id, "") for tier in tiers]
            add([harmless(value) for value in (*_values(export, row, placed, recording_notes), *beside)])
            count += 1
    marks = write_marks(export, files)
    written = sounds.files + (2 if marks else 1)
    return ExportReport("csv", count, written, marks_words(export, marks), tuple(problems))


def _values(
    export: Export, row: UtteranceRow, placed: Placed, recording_notes: Mapping[int, Sequence[Note]]
) -> list[str]:
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
        notes.signed(notes.beside(export.reader, [row.id]).get(row.id, ())),
        notes.signed(recording_notes.get(row.recording_id, ())),
    ]


EXPORTER = Exporter(
    "csv",
    say("Table (CSV)"),
    say("One row an utterance with all its columns: opens in any spreadsheet."),
    ".csv",
    frozenset(
        {
            "marks",
            "sound",
            "key",
            "speaker",
            "age",
            "gender",
            "place",
            "split",
            "tags",
            "reading",
            "tiers",
            "notes",
            "recording_notes",
        }
    ),
    write,
)
