"""A recording in view: a conversation put together of the sample's synthetic voices, in a project of its own.

The window stays in that project: ask for this picture alone, or last.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

RATE = 16_000
VOICES, TURNS = 3, 24
GAPS_S = (0.35, 0.8, -0.25, 1.4, 0.5)
"""Between one turn and the next; below 0 both speak."""


def conversation(
    folder: Path, texts: Iterator[str] | None = None, language: str = "pt", title: str = "A conversation"
) -> Path:
    """A project with one recording, of which one turn is not marked and two are not transcribed. `texts` stand in place
    of what is said."""
    import numpy as np
    import soundfile

    from core.project.store import Project
    from core.project.stored import speaker_id
    from core.wording import say
    from tests.field_material import sample_utterances, voices

    names = voices()[:VOICES]
    said = {name: iter(sample_utterances(name, TURNS // VOICES + 2)) for name in names}
    sound = np.zeros(RATE * 300, np.float32)
    at, turns = RATE // 2, []
    for number in range(TURNS):
        name = names[(number * 2 + number // 5) % VOICES]
        one = next(said[name])
        sound[at : at + len(one.sound)] += one.sound
        turns.append((name, next(texts) if texts else one.text, at, at + len(one.sound)))
        at += len(one.sound) + round(GAPS_S[number % len(GAPS_S)] * RATE)
    folder.mkdir(parents=True)
    soundfile.write(folder / "conversation.wav", sound[: at + RATE], RATE)
    from core.cli import main

    project = folder / "p"
    main(["new", str(project), "--name", title, "--language", language])
    main(["import", str(project), str(folder / "conversation.wav")])
    with Project.open(project) as opened, opened.step(say("Mark")) as step:
        recording = opened.recordings()[0]
        step.put_many("utterances", {int(id): None for id in opened.ids()})
        people = {name: speaker_id(opened, step, name) for name in names}
        for number, (name, text, start, end) in enumerate(turns, 1):
            if number == 5:
                continue
            step.add(
                "utterances", key=f"conversation-{number:02d}", recording_id=recording.id, start=start, end=end,
                text="" if number in (7, 20) else text, speaker_id=people[name], split="train", left_out=0, prompt="",
            )  # fmt: skip
    return project


def show(window) -> None:
    from installer.screenshots import PAGE_S, settle, wait_until

    project = conversation(Path(os.environ["XDG_CACHE_HOME"]) / "conversation")
    window.open_project(project)
    wait_until(
        lambda: window.session.reader is not None and window.session.project_folder == project, PAGE_S, "opening"
    )
    window.go_to("corpus", utterance="conversation-03")
    settle(2.0)
    window.page.corpus_actions["recordings"].trigger()
    settle(3.0)
    window.page.audio.view.axis.show(0.0, 14.0)
    settle(2.0)
