"""A session as one page with its sound: a click on a line plays it. It needs no other file, program or network."""

from __future__ import annotations

import base64
import io
import json
from collections.abc import Iterator
from html import escape
from pathlib import Path
from typing import Literal

import numpy as np
import soundfile

from core import audio
from core.errors import Cancelled, SoundError
from core.progress import Progress, Stop, never, quiet
from core.project.queries import Reader
from core.session_text.facts import Fact
from core.session_text.lines import Interlinear, SaidLine, Session
from core.session_text.plain import clock
from core.session_text.printed import USUAL, Look, Words, facts, mostly_right_to_left
from core.text.direction import runs_right_to_left
from core.wording import say

STYLE = Path(__file__).resolve().parents[2] / "resources" / "session"
Parts = Literal["lines", "whole"]
PARTS: dict[Parts, str] = {
    "lines": say("The sound of every line by itself"),
    "whole": say("The whole recording"),
}
Coding = Literal["opus", "flac", "mp3"]
CODINGS: dict[Coding, str] = {
    "opus": say("Opus: small, for every browser of today"),
    "mp3": say("MP3: small, for every browser"),
    "flac": say("FLAC: exact, and large"),
}
KINDS: dict[Coding, tuple[str, str, str]] = {
    "opus": ("OGG", "OPUS", "audio/ogg"),
    "mp3": ("MP3", "MPEG_LAYER_III", "audio/mpeg"),
    "flac": ("FLAC", "PCM_16", "audio/flac"),
}
OPUS_HZ, MP3_HZ = 48_000, 44_100
MP3_RATES = frozenset((8000, 11_025, 12_000, 16_000, 22_050, 24_000, 32_000, 44_100, 48_000))
NOTHING = "&nbsp;"
PAD_S = 0.05
BLOCK_S = 30
LONGEST_S = 3 * 3600
"""A longer recording makes a page that no browser opens."""


def sounding(
    reader: Reader,
    session: Session,
    parts: Parts = "lines",
    coding: Coding = "opus",
    look: Look = USUAL,
    words: Words = str,
    progress: Progress = quiet,
    cancelled: Stop = never,
) -> str:
    """The page. Raises `SoundError` where the sound cannot be read, is too long to be sent whole, and `Cancelled`."""
    kind = KINDS[coding][2]
    if parts == "whole":
        sounds = [_whole(reader, session, coding, progress, cancelled)]
    else:
        sounds = list(_each(reader, session, coding, progress, cancelled))
    spans = [[round(line.start_s, 3), round(line.end_s, 3)] for line in session.lines]
    held = json.dumps({"kind": kind, "whole": parts == "whole", "sounds": sounds, "spans": spans})
    style, script = ((STYLE / name).read_text(encoding="utf-8") for name in ("session.css", "session.js"))
    name = escape(session.recording.name)
    direction = "rtl" if mostly_right_to_left(session) else "ltr"
    told = "".join(_fact(one, words) for one in (*session.facts, *session.notes))
    told = f'<dl class="told">{told}</dl>' if told else ""
    font = f"body {{ --text: '{escape(look.font)}', serif; }}" if look.font else ""
    hint = words(say("Click a line to hear it. Space plays and stops, the arrow keys go on and back."))
    return (
        f'<!doctype html>\n<html lang="{escape(session.language)}" dir="{direction}"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>{name}</title><style>{style}{font}</style></head><body><main><h1>{name}</h1>"
        f'<p class="facts">{escape(facts(session, words))}</p>{told}<p class="facts">{escape(hint)}</p>'
        f'<ol id="lines">{"".join(_line(line, look, words) for line in session.lines)}</ol></main>'
        f'<script type="application/json" id="held">{held}</script><script>{script}</script></body></html>\n'
    )


def _fact(one: Fact, words: Words) -> str:
    label, text = map(escape, one.told(words))
    return f'<dt>{label}</dt><dd dir="auto">{text}</dd>'


def _line(line: SaidLine, look: Look, words: Words) -> str:
    when = f'<span class="when">{clock(line.start_s)} – {clock(line.end_s)}</span>' if look.times else ""
    who = f'<span class="who">{escape(line.speaker)}</span>' if line.speaker else ""
    cells = "".join(
        f'<div class="cells" dir="{_way(block)}">'
        + "".join(
            f'<span class="cell">{"".join(f"<span>{escape(text) or NOTHING}</span>" for text in column)}</span>'
            for column in block.columns
        )
        + "</div>"
        for block in line.interlinear
    )
    beside = "".join(
        f'<p class="beside" title="{escape(one.tier)}" dir="auto">{escape(one.text)}</p>' for one in line.beside
    )
    notes = f"<dl>{''.join(_fact(one, words) for one in line.notes)}</dl>" if line.notes else ""
    said = f'<p class="said" dir="auto">{escape(line.text)}</p>'
    return f'<li tabindex="0" role="button">{who}{when}{said}{cells}{beside}{notes}</li>'


def _way(block: Interlinear) -> str:
    return "rtl" if runs_right_to_left(" ".join(column[0] for column in block.columns)) else "ltr"


def _each(reader: Reader, session: Session, coding: Coding, progress: Progress, cancelled: Stop) -> Iterator[str]:
    recording = session.recording
    path = reader.folder / recording.path
    for number, line in enumerate(session.lines):
        if cancelled():
            raise Cancelled
        progress(number, len(session.lines))
        start = max(0, round((line.start_s - PAD_S) * recording.rate))
        end = min(recording.frames, round((line.end_s + PAD_S) * recording.rate))
        samples, rate = audio.read(path, start, end, channel=recording.channel)
        yield base64.b64encode(_coded(samples, rate, coding)).decode()
    progress(len(session.lines), len(session.lines))


def _whole(reader: Reader, session: Session, coding: Coding, progress: Progress, cancelled: Stop) -> str:
    """A block at a time, so that hours do not fill the memory before they are coded."""
    recording = session.recording
    if session.seconds > LONGEST_S:
        raise SoundError(
            say("{name} is too long to stand whole in a page.", name=recording.name),
            say("Take the sound of every line by itself."),
        )
    out = io.BytesIO()
    form, subtype, _ = KINDS[coding]
    rate = _rate(recording.rate, coding)
    step = BLOCK_S * recording.rate
    with soundfile.SoundFile(out, "w", rate, 1, subtype, format=form) as file:
        for start in range(0, recording.frames, step):
            if cancelled():
                raise Cancelled
            progress(start, recording.frames)
            samples, own = audio.read(reader.folder / recording.path, start, start + step, channel=recording.channel)
            file.write(np.clip(audio.resample(samples, own, rate), -1, 1))
    progress(recording.frames, recording.frames)
    return base64.b64encode(out.getvalue()).decode()


def _rate(rate: int, coding: Coding) -> int:
    """The rate at which a sound of this rate is kept."""
    if coding == "opus":
        return OPUS_HZ
    return MP3_HZ if coding == "mp3" and rate not in MP3_RATES else rate


def _coded(samples: audio.Samples, rate: int, coding: Coding) -> bytes:
    form, subtype, _ = KINDS[coding]
    if (wanted := _rate(rate, coding)) != rate:
        samples, rate = audio.resample(samples, rate, wanted), wanted
    out = io.BytesIO()
    soundfile.write(out, np.clip(samples, -1, 1), rate, format=form, subtype=subtype)
    return out.getvalue()
