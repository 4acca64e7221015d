"""LJSpeech: metadata.csv (name|text|text) and the sound in wavs/."""

from __future__ import annotations

from core.exporters.exporter import Export, Exporter, ExportReport, renamed_words
from core.exporters.sounds import Sounds
from core.project.records import Problem
from core.wording import say


def write(export: Export) -> ExportReport:
    """Both columns of text hold the transcript: numbers are never spelt out by guessing. Nothing is ever quoted."""
    sounds = Sounds(export, "wavs", marks=False)
    problems: list[Problem] = []
    count = bars = renamed = 0
    with (export.out / "metadata.csv").open("w", encoding="utf-8", newline="\n") as file:
        for row in export.each():
            placed = sounds.of(row)
            if isinstance(placed, Problem):
                problems.append(placed)
                continue
            name = placed.path.rpartition("/")[2].rpartition(".")[0]
            text = row.text.replace("|", "/")
            file.write(f"{name}|{text}|{text}\n")
            count += 1
            bars += text != row.text
            renamed += name != row.key
    said: tuple[str, ...] = renamed_words(renamed)
    if bars:
        said = (say("“|” became “/” in {bars:,} transcripts: it separates the columns.", bars=bars), *said)
    return ExportReport("ljspeech", count, 1 + sounds.files, said, tuple(problems))


EXPORTER = Exporter(
    "ljspeech",
    "LJSpeech",
    say("One list, metadata.csv, and the sound in wavs: for speech synthesis with one voice."),
    ".csv",
    frozenset({"sound", "key"}),
    write,
)
