"""Transcripts as files: `FORMATS` by name. Torch-free; times are seconds of the sound given."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from xml.etree import ElementTree as ET

from core import delimited
from core.decoding.transcript import Transcript, Word
from core.families import SAMPLE_RATE
from core.tiers import eaf, textgrid
from core.tiers.model import Mark, Tier

CAPTION_SECONDS = 6.0
CAPTION_LETTERS = 84
PAUSE_SECONDS = 0.8
"""A subtitle ends where one of these would be passed, or at a pause."""


def as_txt(transcript: Transcript) -> str:
    """The text alone, on one line."""
    return transcript.text + "\n"


def as_json(transcript: Transcript) -> str:
    """Text, words with times and confidence, length of the sound."""
    return json.dumps(transcript.to_json(), ensure_ascii=False, indent=1) + "\n"


def as_tsv(transcript: Transcript) -> str:
    """A line a word: start, end (seconds), word, confidence (0..1)."""
    return delimited.as_text(_rows(transcript), tabs=True)


def as_csv(transcript: Transcript) -> str:
    """Like the TSV, with commas."""
    return delimited.as_text(_rows(transcript))


def _rows(transcript: Transcript) -> Iterator[Sequence[str]]:
    yield "start", "end", "word", "confidence"
    for word in transcript.words:
        yield f"{word.start_s:.3f}", f"{word.end_s:.3f}", word.text, f"{word.confidence:.3f}"


def captions(words: Sequence[Word]) -> Iterator[Sequence[Word]]:
    """Words in groups short enough to be read as subtitles."""
    group: list[Word] = []
    for word in words:
        letters = sum(len(w.text) + 1 for w in group) + len(word.text)
        if group and (
            word.end_s - group[0].start_s > CAPTION_SECONDS
            or letters > CAPTION_LETTERS
            or word.start_s - group[-1].end_s > PAUSE_SECONDS
        ):
            yield group
            group = []
        group.append(word)
    if group:
        yield group


def as_srt(transcript: Transcript) -> str:
    """SubRip subtitles of at most six seconds and two lines' worth of letters."""
    blocks = [
        f"{number}\n{_clock(group[0].start_s)} --> {_clock(group[-1].end_s)}\n{' '.join(w.text for w in group)}\n"
        for number, group in enumerate(captions(transcript.words), 1)
    ]
    return "\n".join(blocks)


def _clock(seconds: float) -> str:
    ms = round(seconds * 1000)
    return f"{ms // 3_600_000:02}:{ms // 60_000 % 60:02}:{ms // 1000 % 60:02},{ms % 1000:03}"


def as_textgrid(transcript: Transcript) -> str:
    """A Praat TextGrid (long text form) with one tier of words; silence between them is an empty interval."""
    words = tier_of_words("words", 1, [(word,) for word in transcript.words])
    return "".join(f"{line}\n" for line in textgrid.lines([words], transcript.seconds))


def as_eaf(transcript: Transcript, sound: str = "") -> str:
    """An ELAN document: a tier of captions, and one of their words with times. `sound` is the path of the sound it
    goes with, "" when nobody knows."""
    tiers = [
        tier_of_words("text", 1, captions(transcript.words)),
        tier_of_words("words", 2, [(word,) for word in transcript.words]),
    ]
    path = Path(sound).absolute()
    media = eaf.media(path, path.name) if sound else None
    root = eaf.document(tiers, media, lambda at_s: eaf.ms_of(round(at_s * SAMPLE_RATE), SAMPLE_RATE))
    ET.indent(root, "    ")
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + ET.tostring(root, encoding="unicode") + "\n"


def tier_of_words(name: str, number: int, groups: Iterable[Sequence[Word]]) -> Tier:
    """A tier with a mark for every group of words."""
    marks = (
        Mark(at, group[0].start_s, group[-1].end_s, " ".join(word.text for word in group))
        for at, group in enumerate(groups, 1)
    )
    return Tier(name, number, tuple(marks))


def formatted(form: str, transcript: Transcript, sound: str = "") -> str:
    """A transcript in one of `FORMATS`; `sound` is the path of its sound, for the forms that name it."""
    return as_eaf(transcript, sound) if form == "eaf" else FORMATS[form](transcript)


FORMATS: dict[str, Callable[[Transcript], str]] = {
    "txt": as_txt,
    "json": as_json,
    "srt": as_srt,
    "tsv": as_tsv,
    "csv": as_csv,
    "textgrid": as_textgrid,
    "eaf": as_eaf,
}
"""By the name the command line takes, which is also the file's suffix."""
