"""Common Voice: validated.tsv of everything, train, dev and test of their splits, and the sound in clips/."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from contextlib import ExitStack

from core.delimited import row_writer
from core.exporters.exporter import Export, Exporter, ExportReport, renamed_words
from core.exporters.people import outside_id
from core.exporters.sounds import Sounds
from core.project.records import Problem, UtteranceRow
from core.wording import say

COLUMNS = (
    "client_id", "path", "sentence", "up_votes", "down_votes", "age", "gender", "accents", "variant", "locale",
    "segment",
)  # fmt: skip


def write(export: Export) -> ExportReport:
    """Quoted as Common Voice does: only cells that hold a quote or a tab, quotes doubled. No votes are made up."""
    sounds = Sounds(export, "clips", marks=False)
    language = export.reader.meta.language
    problems: list[Problem] = []
    count = renamed = 0
    with ExitStack() as files:
        lists: dict[str, Callable[[Iterable[str]], object]] = {}

        def add(name: str, values: list[str]) -> None:
            if name not in lists:
                file = files.enter_context((export.out / f"{name}.tsv").open("w", encoding="utf-8", newline=""))
                lists[name] = row_writer(file, tabs=True)
                lists[name](COLUMNS)
            lists[name](values)

        for row in export.each():
            placed = sounds.of(row)
            if isinstance(placed, Problem):
                problems.append(placed)
                continue
            clip = placed.path.partition("/")[2]
            renamed += clip.rpartition(".")[0] != row.key
            values = _values(export, row, clip, language)
            add("validated", values)
            if row.counted_split:
                add(row.counted_split, values)
            count += 1
    said = renamed_words(renamed)
    return ExportReport("commonvoice", count, len(lists) + sounds.files, said, tuple(problems))


def _values(export: Export, row: UtteranceRow, clip: str, language: str) -> list[str]:
    person = export.speakers.get(row.speaker)
    who = (outside_id(person), person.age, person.gender, person.place) if person else ("", "", "", "")
    return [who[0], clip, row.text, "", "", *who[1:], "", language, ""]


EXPORTER = Exporter(
    "commonvoice",
    "Common Voice",
    say("Lists of clips for each split (TSV) and a folder of clips, as WAV instead of MP3."),
    ".tsv",
    frozenset({"sound", "key", "speaker", "age", "gender", "place", "split"}),
    write,
)
