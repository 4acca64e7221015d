"""A project that has everything an export may meet: marks, channels, people, tags, splits, awkward texts and keys."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import soundfile

from core import audio
from core.project.records import Recording, joined_tags
from core.project.store import Project
from tests import builders
from tests.added_rows import add_recording, add_utterance

TEXTS = (
    'Então "a gente" pegou nas coisas | e foi-se',
    "=SOMA(A1) e -3, disse: 'olá'",
    "مرحبا بالعالم",
    "ŋa᷅a̰ kʰɔ́ ɬu",
    '- Não\tsei; "talvez"',
    "Às 14h30 não tinha passado.",
)


def make(folder: Path) -> Project:
    """Six utterances: three on a long stereo recording (one of a single channel), a whole mono one, two more marks."""
    rate = 8000
    sounds = folder / "sound"
    sounds.mkdir(parents=True)
    both = np.stack([builders.babble(6.0, rate, seed=seed) for seed in (1, 2)], axis=1)
    soundfile.write(sounds / "Feira de São João.wav", both, rate, subtype="PCM_16")
    builders.write_wav(sounds / "moinho.wav", builders.babble(1.5, rate, seed=3), rate)
    soundfile.write(sounds / "longe.flac", builders.babble(4.0, 11025, seed=4), 11025, subtype="PCM_16")
    project = Project.create(folder / "project", name="Everything", language="pt", source_language="es")
    feira, direita, moinho, longe = (
        _recording(project, sounds / name, channel)
        for name, channel in (("Feira de São João.wav", None), ("Feira de São João.wav", 1), ("moinho.wav", None),
                              ("longe.flac", None))
    )  # fmt: skip
    add = add_utterance
    ids = [
        add(project, feira, 801, 16003, TEXTS[0], key="feira 1", speaker="Rosa M.", split="train"),
        add(project, feira, 20000, 39999, TEXTS[1], key="feira/2?", speaker="António F.", split="train"),
        add(project, direita, 12345, 23456, TEXTS[2], key="CON", speaker="Rosa M.", split="dev"),
        add(project, moinho, 0, 12000, TEXTS[3], key="moinho", split="test"),
        add(project, longe, 1, 20000, TEXTS[4], key="longe-1", speaker="Inês", split="test"),
        add(project, longe, 20000, 44100, TEXTS[5], key="LONGE-1", speaker="Inês", split="train"),
    ]
    with project.step("Details") as step:
        step.change("utterances", ids[0], tags=joined_tags(["market", "out, of doors"]))
        for speaker in project.speakers():
            if speaker.name != "Inês":
                gender = "female" if speaker.name == "Rosa M." else "male"
                step.change("speakers", speaker.id, age="71", gender=gender, place="Barcelos")
    return project


def _recording(project: Project, sound: Path, channel: int | None) -> int:
    info = audio.probe(sound)
    recording = Recording(
        0, audio.digest(sound), sound.name, str(sound), info.rate, info.channels, info.frames, channel
    )
    with project.step("Add") as step:
        return add_recording(step, recording)
