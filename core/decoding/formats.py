"""Transcripts as files: `FORMATS` by name. Torch-free; times are seconds of the sound given."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Iterator, Sequence

from core.decoding import eaf
from core.decoding.transcript import Transcript, Word

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
    return _table(transcript, "excel-tab")


def as_csv(transcript: Transcript) -> str:
    """Like the TSV, with commas."""
    return _table(transcript, "excel")


def _table(transcript: Transcript, dialect: str) -> str:
    out = io.StringIO()
    writer = csv.writer(out, dialect=dialect, lineterminator="\n")
    writer.writerow(["start", "end", "word", "confidence"])
    for word in transcript.words:
        writer.writerow([f"{word.start_s:.3f}", f"{word.end_s:.3f}", word.text, f"{word.confidence:.3f}"])
    return out.getvalue()


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
    edges: list[tuple[float, float, str]] = []
    at = 0.0
    for word in transcript.words:
        start, end = max(at, word.start_s), min(word.end_s, transcript.seconds)
        if end <= start:
            continue
        if start > at:
            edges.append((at, start, ""))
        edges.append((start, end, word.text))
        at = end
    if at < transcript.seconds or not edges:
        edges.append((at, transcript.seconds, ""))
    intervals = "".join(
        f"        intervals [{i}]:\n            xmin = {a:.6f}\n            xmax = {b:.6f}\n"
        f'            text = "{_praat(t)}"\n'
        for i, (a, b, t) in enumerate(edges, 1)
    )
    return (
        'File type = "ooTextFile"\nObject class = "TextGrid"\n\n'
        f"xmin = 0\nxmax = {transcript.seconds:.6f}\ntiers? <exists>\nsize = 1\nitem []:\n    item [1]:\n"
        '        class = "IntervalTier"\n        name = "words"\n'
        f"        xmin = 0\n        xmax = {transcript.seconds:.6f}\n"
        f"        intervals: size = {len(edges)}\n{intervals}"
    )


def _praat(text: str) -> str:
    return text.replace('"', '""')


def as_eaf(transcript: Transcript) -> str:
    """An ELAN document that names no sound: captions, and words with their times."""
    return eaf.document(transcript, captions(transcript.words))


def written(form: str, transcript: Transcript, sound: str = "") -> str:
    """A transcript in one of `FORMATS`; `sound` is the path of its sound, for the forms that name it."""
    if form == "eaf":
        return eaf.document(transcript, captions(transcript.words), sound)
    return FORMATS[form](transcript)


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
