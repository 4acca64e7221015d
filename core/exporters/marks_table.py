"""The second table of an export as tables: marks.csv, with what stands on recordings by times of its own and what
explains it, a row for each. It is read again by `core.importers.marks_table`."""

from __future__ import annotations

from collections.abc import Mapping

from core.delimited import CSV_ENCODING, harmless, row_writer
from core.exporters.exporter import Export
from core.project.queries import Query
from core.project.records import Recording
from core.project.tiers import reading
from core.project.tiers.marks import on_recordings
from core.wording import say_n

MARKS = "marks.csv"
COLUMNS = ("id", "recording", "file", "start", "end", "tier", "text", "explains", "holds", "language", "type")
"""`id` counts from 1, `explains` is that of the row that a row explains. Times are seconds of the recording; what has
none of its own lies where that row does. `file` is the recording's sound as utterances.csv names it, "" where sound is
cut for each utterance. `holds` is how the texts of the tier stand to what they explain, "" for times of its own."""


def write_marks(export: Export, files: Mapping[int, str]) -> int:
    """Write what stands on the recordings of an export, or on all where all utterances go; `files` are where their
    sounds lie. Drafts stay behind. Returns how many rows there are; without any there is no file."""
    tiers = {tier.id: tier for tier in on_recordings(export.reader)}
    if not tiers:
        return 0
    every = len(export.rows) == export.reader.count(Query())
    recordings = [one for one in export.reader.recordings() if every or one.id in files]
    path = export.out / MARKS
    count = 0
    with path.open("w", encoding=CSV_ENCODING, newline="") as file:
        add = row_writer(file)
        add(COLUMNS)
        for recording in recordings:
            numbers: dict[int, int] = {}
            for one in reading.looked_at(reading.standing(export.reader, recording.id)):
                if one.parent_id is not None and one.parent_id not in numbers:
                    continue  # it explains a draft
                tier = tiers.get(one.tier_id)
                if tier is None:
                    continue
                count += 1
                numbers[one.id] = count
                above = numbers.get(one.parent_id or 0, "")
                name = "" if export.sound == "trimmed" else files.get(recording.id, "")
                values = (
                    str(count), recording.name, name, *_times(one.start, one.end, recording), tier.name, one.text,
                    str(above), tier.constraint, tier.language, tier.kind,
                )  # fmt: skip
                add([harmless(value) for value in values])
    if not count:
        path.unlink()
    return count


def marks_words(export: Export, count: int) -> tuple[str, ...]:
    """What is said of the second table."""
    if not count:
        return ()
    if export.sound == "trimmed":
        return (
            say_n(
                "A table has a row an utterance: one mark of tiers that stand on recordings is in {file}, by the times "
                "of its recording, which goes out in pieces.",
                "A table has a row an utterance: %n marks of tiers that stand on recordings are in {file}, by the "
                "times of their recordings, which go out in pieces.",
                count,
                file=MARKS,
            ),
        )
    return (
        say_n(
            "A table has a row an utterance: one mark of tiers that stand on recordings is in {file}.",
            "A table has a row an utterance: %n marks of tiers that stand on recordings are in {file}.",
            count,
            file=MARKS,
        ),
    )


def _times(start: int | None, end: int | None, recording: Recording) -> tuple[str, str]:
    if start is None or end is None:
        return "", ""
    return f"{start / recording.rate:.6f}", f"{end / recording.rate:.6f}"
