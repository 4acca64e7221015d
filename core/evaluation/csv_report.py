"""A report as a table for a spreadsheet: an utterance a line, said and written, with its errors. Torch-free."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from core import writing
from core.delimited import CSV_ENCODING, as_text
from core.evaluation.report import Item, Report

COLUMNS = ("utterance", "speaker", "split", "tags", "seconds", "said", "written", "words", "errors", "wer",
           "letters", "letter_errors")  # fmt: skip
OTHER = ("other", "other_written", "other_errors", "other_wer")


def write_csv(file: Path, report: Report, other: Report | None = None, *, replace: bool = False) -> Path:
    """Write the table. Raises `ExportFailed`, also where one is there that is not to be replaced."""
    with writing.whole_file(file, replace=replace) as part:
        part.write_text(as_text(rows(report, other)), encoding=CSV_ENCODING, newline="")
    return file


def rows(report: Report, other: Report | None = None) -> Iterator[tuple[str, ...]]:
    """Head and a row for each utterance, rates as fractions; with what `other` wrote of it, where it heard it."""
    yield (*COLUMNS, *(OTHER if other is not None else ()))
    for item in report.items:
        yield (*_row(item), *(_other(other, item.key) if other is not None else ()))


def _row(item: Item) -> tuple[str, ...]:
    counts = item.counts
    return (
        item.key, item.speaker, item.split, ", ".join(item.tags), f"{item.seconds:.3f}", item.said, item.written,
        str(counts.words), str(counts.errors), f"{counts.wer:.4f}", str(counts.letters), str(counts.letter_errors),
    )  # fmt: skip


def _other(other: Report, key: str) -> tuple[str, ...]:
    found = other.by_key.get(key)
    if found is None:
        return (other.asked.name, "", "", "")
    return other.asked.name, found.written, str(found.counts.errors), f"{found.counts.wer:.4f}"
