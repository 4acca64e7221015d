"""CTM: words with times as recognisers and aligners write them, joined into utterances at pauses.

A file called segments beside it says where its utterances lie in longer recordings, wav.scp where those are, and
utt2spk who speaks, as Kaldi has it.
"""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path

from core.importers.annotation_items import MarksFormat
from core.importers.texts import lines_of, parts_of, read_text
from core.importers.tiers import AnnotationFile
from core.project.records import Problem
from core.tiers.model import Mark, Tier
from core.wording import say

CHANNELS = {"1": 0, "A": 0, "a": 0, "L": 0, "2": 1, "B": 1, "b": 1, "R": 1}


def read(path: Path) -> list[AnnotationFile]:
    """One entry for each recording and channel that the file speaks of. Raises `OSError`."""
    text, remark = read_text(path)
    problems = [Problem("", remark, say("It was imported; check the accents."), came=True)] if remark else []
    segments = _segments(path.with_name("segments"))
    sounds = {row[0]: row[-1] for row in _rows(path.with_name("wav.scp")) if len(row) == 2}
    speakers = {row[0]: row[1] for row in _rows(path.with_name("utt2spk")) if len(row) == 2}
    words: dict[tuple[str, str], list[Mark]] = defaultdict(list)
    for number, line in enumerate(lines_of(text), 1):
        parts = parts_of(line)
        if not parts or parts[0].startswith(";;"):
            continue
        try:
            name, channel, start, length, word = parts[0], parts[1], float(parts[2]), float(parts[3]), parts[4]
        except (IndexError, ValueError):
            problems.append(
                Problem(
                    say("line {number}", number=number),
                    say("is not a word with times."),
                    say("Correct or remove the line."),
                )
            )
            continue
        recording, offset = segments.get(name, (name, 0.0))
        begin = start + offset
        words[recording, channel].append(Mark(number, begin, begin + length, word, speakers.get(name, "")))
    if not words:
        reason = say("holds no words.") if not problems else say("holds no line that can be read.")
        return [AnnotationFile(path, problems=(*problems, Problem("", reason, say("Leave it out."))))]
    heard: dict[str, set[str]] = defaultdict(set)
    for recording, channel in words:
        heard[recording].add(channel)
    out = []
    for (recording, channel), marks in words.items():
        several = len(heard[recording]) > 1
        tier = Tier(channel if several else "", 1, tuple(marks), words=True)
        media = ((sounds.get(recording, recording), 0.0),)
        out.append(
            AnnotationFile(path, (tier,), media, tuple(problems), channel=CHANNELS.get(channel) if several else None)
        )
        problems = []
    return out


def _rows(path: Path) -> list[list[str]]:
    try:
        return [parts_of(line, 1) for line in lines_of(read_text(path)[0]) if line.strip()]
    except OSError:
        return []


def _segments(path: Path) -> dict[str, tuple[str, float]]:
    """Recording and start of each utterance; lines that say something else are passed over."""
    found = {}
    for row in _rows(path):
        parts = parts_of(row[1]) if len(row) == 2 else []
        if len(parts) == 3 and parts[1].replace(".", "", 1).isdecimal():
            found[row[0]] = (parts[0], float(parts[1]))
    return found


LISTS = ("segments", "wav.scp", "utt2spk")


def lists(path: Path) -> list[Path]:
    """The lists beside the files of words, which say where those lie and who speaks."""
    return [found for file in FORMAT.files(path) for name in LISTS if (found := file.with_name(name)).is_file()]


FORMAT = MarksFormat(
    "ctm",
    "CTM",
    say("Words with times (.ctm), joined into utterances at pauses, and the recordings that they name."),
    frozenset({".ctm"}),
    read,
    tiered=False,
    also=lists,
)
IMPORTER = FORMAT.importer()
