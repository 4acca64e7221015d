"""What a linguist brings home, made from the sample's synthetic speech: an ELAN folder whose media lie elsewhere on
another computer, and a Common Voice folder. Ten of the utterances want a look: long silences and odd letters."""

from __future__ import annotations

import csv
import re
from dataclasses import dataclass
from pathlib import Path
from xml.sax.saxutils import quoteattr

import numpy as np
import soundfile

import resources
from core import audio
from tests import builders

SAMPLE = resources.FOLDER / "sample" / "pt"
RATE = 16000
GAP_S = 0.4
SILENCE_S = 1.6


@dataclass(frozen=True)
class Said:
    """An utterance of the sample, its text as the material writes it, and the silence put after it."""

    speaker: str
    text: str
    sound: np.ndarray
    silence_s: float = 0.0


def sample_utterances(speaker: str, count: int) -> list[Said]:
    """The first utterances of a voice of the sample that nothing is wrong with."""
    found = []
    with (SAMPLE / "utterances.tsv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t"):
            if row["speaker"] == speaker and re.fullmatch(r"[\w\s,.?-]+", row["text"]) and len(found) < count:
                found.append(Said(speaker, row["text"], audio.load(SAMPLE / row["file"], rate=RATE)))
    assert len(found) == count, speaker
    return found


def voices() -> list[str]:
    """Voices of the sample with at least ten utterances, in order."""
    with (SAMPLE / "utterances.tsv").open(encoding="utf-8", newline="") as file:
        names = [row["speaker"] for row in csv.DictReader(file, delimiter="\t")]
    return [name for name in dict.fromkeys(names) if names.count(name) >= 10]


def odd(said: Said) -> Said:
    """The same with a letter that Portuguese does not write."""
    return Said(
        said.speaker, re.sub("[uo]", lambda found: {"u": "ü", "o": "ö"}[found[0]], said.text, count=1), said.sound
    )


def with_silence(said: Said) -> Said:
    """The same with a silence after it, inside its mark."""
    return Said(said.speaker, said.text, said.sound, SILENCE_S)


def elan_folder(folder: Path) -> Path:
    """Two recordings of two people each, six utterances a recording: five with long silences, two with odd letters."""
    folder.mkdir(parents=True)
    names = voices()
    for number, (first, second) in enumerate(((names[0], names[1]), (names[2], names[3])), start=1):
        one, other = sample_utterances(first, 3), sample_utterances(second, 3)
        spoken = [with_silence(one[0]), other[0], odd(one[1]), with_silence(other[1]), one[2], other[2]]
        if number == 2:
            spoken[4] = with_silence(spoken[4])
        _write_elan(folder, f"sessão-{number}", spoken)
    return folder


def common_voice_folder(folder: Path) -> Path:
    """Eight clips by four people: three with odd letters."""
    (folder / "clips").mkdir(parents=True)
    rows = []
    for voice_number, voice in enumerate(voices()[4:8]):
        for number, said in enumerate(sample_utterances(voice, 2)):
            written = odd(said) if number == 0 and voice_number < 3 else said
            name = f"common_voice_pt_{100 * voice_number + number}.mp3"
            soundfile.write(folder / "clips" / name, said.sound, RATE, format="MP3")
            rows.append([f"{voice_number:x}" * 64, name, written.text, "2", "0", "twenties", "female", "", "pt", ""])
    heading = "client_id path sentence up_votes down_votes age gender accent locale segment".split()
    with (folder / "validated.tsv").open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, delimiter="\t", lineterminator="\n").writerows([heading, *rows])
    return folder


def _write_elan(folder: Path, name: str, spoken: list[Said]) -> None:
    """A WAV and an EAF 2.8 with a tier a speaker; its media path is one of another computer."""
    rest = np.random.default_rng(1)
    pieces, marks, at = [], [], 0
    for said in spoken:
        silence = 0.0005 * rest.standard_normal(round((said.silence_s + GAP_S) * RATE)).astype(np.float32)
        end = at + len(said.sound) + round(said.silence_s * RATE)
        marks.append((said, at, end))
        pieces += [said.sound, silence]
        at += len(said.sound) + len(silence)
    builders.write_wav(folder / f"{name}.wav", np.concatenate(pieces), RATE)
    slots = "".join(
        f'<TIME_SLOT TIME_SLOT_ID="ts{2 * n + k}" TIME_VALUE="{frame * 1000 // RATE}"/>'
        for n, (_, start, end) in enumerate(marks)
        for k, frame in enumerate((start, end))
    )
    tiers = ""
    for speaker in dict.fromkeys(said.speaker for said in spoken):
        held = "".join(
            f'<ANNOTATION><ALIGNABLE_ANNOTATION ANNOTATION_ID="a{n}" TIME_SLOT_REF1="ts{2 * n}" '
            f'TIME_SLOT_REF2="ts{2 * n + 1}"><ANNOTATION_VALUE>{said.text}</ANNOTATION_VALUE>'
            "</ALIGNABLE_ANNOTATION></ANNOTATION>"
            for n, (said, _, _) in enumerate(marks)
            if said.speaker == speaker
        )
        tiers += (
            f'<TIER LINGUISTIC_TYPE_REF="utterance" PARTICIPANT={quoteattr(speaker)} '
            f"TIER_ID={quoteattr('ref@' + speaker)}>{held}</TIER>"
        )
    media = f"file:///C:/Users/field/Desktop/{name}.wav"
    (folder / f"{name}.eaf").write_text(
        '<?xml version="1.0" encoding="UTF-8"?>\n<ANNOTATION_DOCUMENT AUTHOR="" DATE="2020-01-01T00:00:00+00:00" '
        'FORMAT="2.8" VERSION="2.8"><HEADER MEDIA_FILE="" TIME_UNITS="milliseconds">'
        f'<MEDIA_DESCRIPTOR MEDIA_URL="{media}" MIME_TYPE="audio/x-wav"/></HEADER><TIME_ORDER>{slots}</TIME_ORDER>'
        f'{tiers}<LINGUISTIC_TYPE GRAPHIC_REFERENCES="false" LINGUISTIC_TYPE_ID="utterance" TIME_ALIGNABLE="true"/>'
        "</ANNOTATION_DOCUMENT>",
        encoding="utf-8",
    )
