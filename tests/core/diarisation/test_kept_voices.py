"""Voices that are kept: of whom none is, and those that are nobody's now."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
import soundfile

from core import audio
from core.cli import main
from core.diarisation.known_voices import forget_nobodys, kept, remember
from core.diarisation.turns import Told, Turn
from core.diarisation.voices import OwnVoices
from core.project.archive.pack import pack
from core.project.archive.unpack import unpack
from core.project.schema import DATABASE
from core.project.store import Project
from tests.conftest import REPOSITORY
from tests.core.project.corpora import make_project

HZ = 16_000
WOLOF = REPOSITORY.parent / "shared" / "data" / "wolof-alffa" / "data" / "train" / "wav" / "01"


def test_voices_that_are_nobodys_are_seen_forgotten_and_go_with_their_recording(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = str(tmp_path / "p")
    told = Told((Turn(0.0, 4.0, 0),), np.array([[1.0, 2.0]], np.float32))
    with make_project(tmp_path / "p", utterances=4, recordings=2, speakers=2) as project:
        first, second = project.recordings()
        names = [one.name for one in project.speakers()]
        for recording, name in zip((first, second), names, strict=True):
            remember(project, OwnVoices(), recording, [name], told)
        with project.step("Nobody's") as step:
            step.change_many("utterances", [1, 3], speaker_id=None)
    assert main(["speakers", folder, "voices", "--json"]) == 0
    said = json.loads(capsys.readouterr().out)
    assert [one["name"] for one in said["voices"]] == names[1:]
    assert said["nobodys"]["recordings"] == [first.name]
    assert main(["speakers", folder, "voices"]) == 0
    assert "(nobody's)" in capsys.readouterr().out
    assert main(["speakers", folder, "forget-voice", names[1], "--nobodys"]) == 2  # one or the other
    assert main(["speakers", folder, "forget-voice", "--nobodys"]) == 0
    with Project.open(tmp_path / "p") as project:
        assert [one.recording for one in kept(project)] == [second.id]
        project.undo()
        assert len(kept(project)) == 2
        assert forget_nobodys(project, for_good=True) == 1
        with project.step("Away with it") as step:
            step.put_many("utterances", dict.fromkeys([2, 4]))
            step.put("recordings", second.id, None)
        assert kept(project) == []
        project.undo()
        assert [one.recording for one in kept(project)] == [second.id]


def test_a_voice_is_kept_of_nobody_who_did_not_agree_unless_it_is_asked_for(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    if not WOLOF.is_dir():
        pytest.skip("speech of people is needed: ../shared/data/wolof-alffa is not there")
    soundfile.write(tmp_path / "talk.wav", audio.load(min(WOLOF.glob("*.opus")), rate=HZ), HZ)
    folder = str(tmp_path / "p")
    with Project.create(tmp_path / "p", name="Prova", language="wo"):
        pass
    assert main(["import", folder, str(tmp_path / "talk.wav")]) == 0
    for options, kept_there in ([["--no-voices"], False], [[], True]):
        capsys.readouterr()
        assert main(["diarise", folder, "talk", "--names", "Awa", "--over", "--json", *options]) == 0
        assert (json.loads(capsys.readouterr().out)["voices_kept"] == 1) == kept_there
    for consent in ("refused", "limited"):
        with Project.open(tmp_path / "p") as project:
            recording = project.recordings()[0]
            with project.step("Consent") as step:
                session = step.add("sessions", name=consent, consent="given")
                step.add("participants", session_id=session, name="Awa", consent=consent)
                step.change("recordings", recording.id, session_id=session)
        for options, kept_there in ([[], False], [["--voices"], True]):
            assert main(["diarise", folder, "talk", "--names", "Awa", "--over", "--json", *options]) == 0
            done = json.loads(capsys.readouterr().out)
            assert (done["consent"], done["voices_kept"]) == (consent, int(kept_there))
            with Project.open(tmp_path / "p") as project:
                assert bool(kept(project)) == kept_there, "what was kept before goes where none is to be kept"


def test_voices_that_are_nobodys_are_not_packed(tmp_path: Path) -> None:
    told = Told((Turn(0.0, 4.0, 0),), np.array([[3.125, 4.0]], np.float32))
    with make_project(tmp_path / "p", utterances=2, recordings=1, speakers=1) as project:
        remember(project, OwnVoices(), project.recordings()[0], [project.speakers()[0].name], told)
        with project.step("Nobody's") as step:
            step.change_many("utterances", [1, 2], speaker_id=None)
        pack(project, tmp_path / "a.zip")
        assert len(kept(project)) == 1
    folder = unpack(tmp_path / "a.zip", tmp_path / "again")
    with Project.open(folder) as again:
        assert kept(again) == []
        again.undo()
        assert kept(again) == []
    assert b"3.125" not in (folder / DATABASE).read_bytes(), "nor is it left in the file unseen"
