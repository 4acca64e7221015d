"""Who speaks: voices told apart with a model and without, known again by name, and made utterances in one step. People
are readers of Wolof (shared/data); without them, noises of different colours are left."""

from __future__ import annotations

import json
import random
import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import permutations
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import pytest
import soundfile
from onnx import TensorProto, helper

from core import audio, vad
from core.audio import Samples
from core.cli import main
from core.diarisation.known_voices import Known, forget, kept, known_in, names_of, remember
from core.diarisation.taking import free_names, take
from core.diarisation.turns import Told, Turn, tell
from core.diarisation.voices import ModelVoices, OwnVoices, voices_of
from core.errors import CheckpointError
from core.project.schema import DATABASE
from core.project.speakers import merge_speakers, set_fact
from core.project.store import Project
from core.project.stored import speaker_id
from tests.conftest import REPOSITORY
from tests.core.project.corpora import make_project

HZ = 16_000
WOLOF = REPOSITORY.parent / "shared" / "data" / "wolof-alffa" / "data" / "train" / "wav"


def coloured(seed: int, pole: float, seconds: float) -> Samples:
    """Noise through one pole."""
    source = np.random.default_rng(seed)
    x = source.normal(0, 0.1, round(seconds * HZ))
    for n in range(1, len(x)):
        x[n] += pole * x[n - 1]
    return (x / np.abs(x).max() * 0.3).astype(np.float32)


@dataclass(frozen=True)
class Talk:
    """Real people who take turns, and who speaks when: seconds from, to, and which of them."""

    sound: Samples
    said: list[tuple[float, float, int]]

    def confused(self, turns: Iterable[tuple[float, float, str]]) -> float:
        """The share of what is told that is told of another, people paired so that it is least."""
        both: dict[tuple[int, str], float] = {}
        for start, end, who in turns:
            for since, until, person in self.said:
                if (length := min(end, until) - max(start, since)) > 0:
                    both[person, who] = both.get((person, who), 0.0) + length
        names = sorted({who for _, who in both})
        people = sorted({person for _, _, person in self.said})
        names += [""] * (len(people) - len(names))
        right = max(
            sum(both.get(pair, 0.0) for pair in zip(people, some, strict=True))
            for some in permutations(names, len(people))
        )
        return 1 - right / sum(both.values())


@pytest.fixture(scope="module")
def talk() -> Talk:
    if not WOLOF.is_dir():
        pytest.skip("speech of people is needed: ../shared/data/wolof-alffa is not there")
    source = random.Random(1)
    people = ["01", "04", "08"]
    parts, said, at, last = [], [], 0, -1
    for _ in range(24):
        last = source.choice([n for n in range(len(people)) if n != last])
        path = source.choice(sorted((WOLOF / people[last]).glob("*.opus")))
        sound = audio.load(path, rate=HZ)
        ends = vad.ends(sound, HZ, "loudness")
        assert ends is not None
        said.append((at / HZ, (at + ends[1] - ends[0]) / HZ, last))
        pause = np.random.default_rng(len(parts)).normal(0, 1e-4, round(0.4 * HZ)).astype(np.float32)
        at += ends[1] - ends[0] + len(pause)
        parts += [sound[ends[0] : ends[1]], pause]
    return Talk(np.concatenate(parts), said)


def model(folder: Path, name: str = "feats") -> Path:
    """A model of speakers as others export them: the mean of its bands, each less a constant."""
    folder.mkdir(exist_ok=True)
    heard = helper.make_tensor_value_info(name, TensorProto.FLOAT, ["B", "T", 80])
    told = helper.make_tensor_value_info("embs", TensorProto.FLOAT, ["B", 80])
    shape = [helper.make_node("Mul", [name, name], ["squares"]),
             helper.make_node("ReduceMean", ["squares", "axes"], ["embs"], keepdims=0)]  # fmt: skip
    axes = helper.make_tensor("axes", TensorProto.INT64, [1], [1])
    graph = helper.make_graph(shape, "speakers", [heard], [told], [axes])
    made = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 18)], ir_version=9)
    onnx.save(made, folder / "speakers.onnx")
    return folder


def test_people_are_told_apart_without_a_model(talk: Talk) -> None:
    regions = [(start, end) for start, end, _ in talk.said]
    read = lambda start, end: talk.sound[round(start * HZ) : round(end * HZ)]  # noqa: E731
    told = tell(read, regions, OwnVoices(), 3)
    assert len(told.centres) == 3
    assert talk.confused((one.start_s, one.end_s, str(one.voice)) for one in told.turns) < 0.08
    assert told.seconds(0) >= told.seconds(1) >= told.seconds(2)
    assert 2 <= len(tell(read, regions, OwnVoices()).centres) <= 4  # where nobody says how many there are


def test_nothing_said_is_nobody(tmp_path: Path) -> None:
    told = tell(lambda _a, _b: np.zeros(0, np.float32), [], OwnVoices())
    assert told.turns == ()


def test_a_model_of_speakers_is_read_by_its_shape(tmp_path: Path) -> None:
    heard = voices_of(model(tmp_path / "wespeaker"))
    assert not heard.weak
    found = heard.vectors([coloured(1, 0.0, 1.5), coloured(2, 0.9, 1.5)])
    assert found.shape == (2, 80)
    assert np.allclose(np.linalg.norm(found, axis=1), 1, atol=1e-5)
    other = ModelVoices(model(tmp_path / "other", "feature") / "speakers.onnx")
    assert not np.array_equal(other.vectors([coloured(1, 0.0, 1.5)])[0], found[0])  # another window
    (tmp_path / "broken.onnx").write_bytes(b"no model")
    (tmp_path / "empty").mkdir()
    for wrong in (tmp_path / "broken.onnx", tmp_path / "empty"):
        with pytest.raises(CheckpointError):
            voices_of(wrong)


def test_names_are_kept_over_recordings_and_follow_whose_the_utterances_are(tmp_path: Path) -> None:
    with make_project(tmp_path / "p", utterances=4, recordings=2, speakers=2) as project:
        first, second = project.recordings()  # all of one is said by one person
        ana, ben = project.speakers()
        centres = np.array([[10.0] * 8, [-10.0] * 8], np.float32)
        own = OwnVoices()
        for recording, who in ((first, ana), (second, ben)):
            voice = (who is ben) + 0
            told = Told((Turn(0.0, 4.0, voice),), centres)
            remember(project, own, recording, [ana.name, ben.name], told)
            remember(project, own, recording, [ana.name, ben.name], told)  # once more counts no more
        shifted = centres[::-1] + 0.2
        assert names_of(project, own, shifted) == [ben.name, ana.name]
        assert {id: len(one.recordings) for id, one in known_in(project).items()} == {ana.id: 1, ben.id: 1}
        assert names_of(project, own, np.full((1, 8), 400.0, np.float32)) == [""]
        set_fact(project, ana.id, "name", "Rosa")
        assert names_of(project, own, shifted)[1] == "Rosa"
        merge_speakers(project, ben.id, [ana.id])
        assert known_in(project) == {ben.id: Known((first.name, second.name), 8.0, (own.name,))}
        project.undo()
        with project.step("Nobody's") as step:
            step.change_many("utterances", [1, 3], speaker_id=None)
        assert names_of(project, own, shifted) == [ben.name, ""]
        assert forget(project, [ben.id]) == 1
        assert names_of(project, own, shifted) == ["", ""]
        assert str(project.history()[0].label) == f"Forget the voice of {ben.name}"
        project.undo()
        assert names_of(project, own, shifted) == [ben.name, ""]
        forget(project, [ben.id], for_good=True)
        assert kept(project) == []
        before = len(project.history())
        while project.undo() is not None:
            assert kept(project) == [], "nothing brings it back"
        while project.redo() is not None:
            assert kept(project) == []
        assert len(project.history()) == before
        for damage in ("[damaged", "[" * 100_000, "[1e400]", '["x"]', "7"):
            with project.step("Damage") as step:
                step.add("voices", recording_id=1, model="own", centre=damage, turns="[[0, 4]]")
            assert names_of(project, own, shifted) == ["", ""]


def test_forgetting_one_for_good_leaves_the_undo_of_others(tmp_path: Path) -> None:
    with make_project(tmp_path / "p", utterances=4, recordings=2, speakers=2) as project:
        first, second = project.recordings()
        ana, ben = project.speakers()
        centres = np.array([[10.0] * 8, [-10.0] * 8], np.float32)
        for _ in range(2):  # told apart again: the history knows a voice of each that was replaced
            for recording, voice in ((first, 0), (second, 1)):
                told = Told((Turn(0.0, 4.0, voice),), centres)
                remember(project, OwnVoices(), recording, [ana.name, ben.name], told)
        forget(project, [ana.id])
        forget(project, [ben.id], for_good=True)
        assert known_in(project) == {}
        assert str(project.undo_label) == f"Forget the voice of {ana.name}", "which can still be undone"
        project.undo()
        assert set(known_in(project)) == {ana.id}
        project.undo()
        assert set(known_in(project)) == {ana.id}
        while project.undo() is not None:
            assert ben.id not in known_in(project), "nothing brings it back"
        while project.redo() is not None:
            assert ben.id not in known_in(project)
        assert known_in(project) == {}
        left = project.query_all("SELECT before, after FROM changes WHERE tbl = 'voices'")
        assert left
        assert not [row for row in left if "-10.0" in str(tuple(row))], "nor is it left unseen"


def test_remembering_reads_no_other_recordings_utterances(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with make_project(tmp_path / "p", utterances=6, recordings=3, speakers=1) as project:
        ana, own = project.speakers()[0], OwnVoices()
        told = Told((Turn(0.0, 2.0, 0),), np.array([[1.0, 2.0]], np.float32))
        for recording in project.recordings():
            remember(project, own, recording, [ana.name], told)
        assert len(known_in(project)[ana.id].recordings) == 3
        asked: list[object] = []
        plain = project.query_all

        def watched(sql: str, values: tuple[str | int | float | None, ...] = ()) -> list[Any]:
            asked.extend(values if "FROM utterances" in sql else ())
            return plain(sql, values)

        monkeypatch.setattr(project, "query_all", watched)
        last = project.recordings()[-1]
        remember(project, own, last, [ana.name], told)
        assert asked == [last.id]


def test_voices_of_a_file_beside_the_database_are_taken_over(tmp_path: Path) -> None:
    with make_project(tmp_path / "p", utterances=2, recordings=1, speakers=1) as project:
        ana = project.speakers()[0]
    voice = {"model": "own", "recording": 1, "centre": [1.0, 2.0], "turns": [[0.0, 4.0]]}
    for text, known in ((json.dumps({"voices": [voice]}), {ana.id}), ("[" * 100_000, set()), ('{"voices": 7}', set())):
        (tmp_path / "p" / "voices.json").write_text(text)
        conn = sqlite3.connect(tmp_path / "p" / DATABASE)
        conn.execute("DROP TABLE voices")
        conn.execute("DELETE FROM _sqlite_migrations WHERE name = 'm015_voices'")
        conn.commit()
        conn.close()
        with Project.open(tmp_path / "p") as project:
            assert set(known_in(project)) == known
            forget(project, [ana.id])
            assert not (tmp_path / "p" / "voices.json").exists()


def test_a_taking_that_is_undone_teaches_nothing(tmp_path: Path) -> None:
    with make_project(tmp_path / "p", utterances=2, speakers=0) as project:
        recording = project.recordings()[0]
        told = Told((Turn(0.0, 2.0, 0), Turn(2.0, 4.0, 1)), np.array([[1.0] * 4, [9.0] * 4], np.float32))
        with project.step("Both") as _:
            take(project, recording, told, ["Ana", ""])
            remember(project, OwnVoices(), recording, ["Ana", ""], told)
        assert names_of(project, OwnVoices(), told.centres) == ["Ana", ""]
        project.undo()
        with project.step("She speaks elsewhere") as step:
            speaker_id(project, step, "Ana")
        assert names_of(project, OwnVoices(), told.centres) == ["", ""]
        assert kept(project) == []


def test_new_names_are_free() -> None:
    assert free_names({"A", "C"}, 3) == ["B", "D", "E"]
    assert free_names(set(), 28)[-2:] == ["AA", "AB"]


def test_taking_names_utterances_marks_the_rest_and_is_one_step(tmp_path: Path) -> None:
    with make_project(tmp_path / "p", speakers=0) as project:
        recording = project.recordings()[0]
        rows = [row for row in project.rows(project.ids()) if row.recording_id == recording.id]
        first = rows[0]
        second_s = first.end / first.rate
        with project.step("Make room") as step:
            for row in rows[1:]:
                step.put("utterances", row.id, None)
        end_s = recording.frames / recording.rate
        told = Told((Turn(0.0, second_s, 0), Turn(second_s, end_s, 1)), np.zeros((2, 3), np.float32))
        done = take(project, recording, told, ["Rosa", "Ben"])
        assert (done.named, done.marked, done.cut, done.unclear) == (1, 1, 0, 0)
        every = project.rows(project.ids())
        found = sorted((row.start, row.speaker) for row in every if row.recording_id == recording.id)
        assert [speaker for _, speaker in found] == ["Rosa", "Ben"]
        project.undo()
        assert not {speaker.name for speaker in project.speakers()} & {"Rosa", "Ben"}
        assert take(project, recording, told, ["", "Ben"], marks=False).named == 0  # a voice that is left out


def test_an_empty_utterance_of_several_voices_gives_way_to_their_turns(tmp_path: Path) -> None:
    with make_project(tmp_path / "p", utterances=2, speakers=0) as project:
        recording = project.recordings()[0]
        with project.step("Empty") as step:
            step.change("utterances", 1, text="", split="")
        end_s = recording.frames / recording.rate
        told = Told((Turn(0.0, 1.0, 0), Turn(1.0, 3.0, 1), Turn(3.0, end_s, 0)), np.zeros((2, 3), np.float32))
        done = take(project, recording, told, ["Rosa", "Ben"])
        assert (done.marked, done.cut, done.unclear) == (2, 1, 1)  # what is written stays whole
        found = [(row.start, row.end, row.speaker) for row in project.rows(project.ids())]
        assert sorted(found) == [(0, 1000, "Rosa"), (1000, 2000, "Ben"), (2000, 4000, "")]


def test_an_empty_utterance_stays_where_someone_decided_on_it_or_a_voice_is_left_out(tmp_path: Path) -> None:
    with make_project(tmp_path / "p", utterances=2, speakers=0) as project:
        recording = project.recordings()[0]
        told = Told((Turn(0.0, 1.0, 0), Turn(1.0, 2.0, 1)), np.zeros((2, 3), np.float32))
        for kept in ({"left_out": 1}, {"tags": "bad take"}, {"split": "dev"}, {}):
            with project.step("Empty") as step:
                step.change("utterances", 1, **{"text": "", "split": "", "left_out": 0, "tags": ""} | kept)
            before = project.query_all("SELECT * FROM utterances")
            done = take(project, recording, told, ["Ana", "Ben" if kept else ""])
            assert (done.marked, done.cut) == (0, 0), kept
            assert project.query_all("SELECT * FROM utterances") == before
        assert take(project, recording, told, ["Ana", "Ben"]).marked == 2


def test_the_command_tells_who_speaks_and_knows_them_again(
    talk: Talk, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "in").mkdir()
    soundfile.write(tmp_path / "in" / "talk.wav", talk.sound, HZ)
    folder = str(tmp_path / "p")
    with Project.create(tmp_path / "p", name="Prova", language="wo"):
        pass
    assert main(["import", folder, str(tmp_path / "in" / "talk.wav")]) == 0
    capsys.readouterr()
    asked = ["diarise", folder, "talk", "--speakers", "3", "--json"]
    assert main([*asked, "--dry-run"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["weak"]
    assert [one["name"] for one in told["voices"]] == ["A", "B", "C"]
    assert talk.confused((one["start_s"], one["end_s"], one["name"]) for one in told["turns"]) < 0.1
    assert main([*asked, "--names", "Awa", "Modou", "Fatou", "Ben"]) == 2  # more than there are
    assert main(["diarise", folder, "talk", "--speakers", "1000000"]) == 2
    capsys.readouterr()
    assert main([*asked, "--names", "Awa", "Modou", "Fatou"]) == 0
    done = json.loads(capsys.readouterr().out)
    assert done["cut"] == 1  # the import made one utterance of it all
    assert done["marked"] == len(done["turns"])
    assert main([*asked, "--dry-run"]) == 0
    again = json.loads(capsys.readouterr().out)
    assert {one["name"] for one in again["voices"]} == {"Awa", "Modou", "Fatou"}
    assert all(one["known"] for one in again["voices"])
    assert main(["speakers", folder, "forget-voice", "Awa", "--json"]) == 0
    people = json.loads(capsys.readouterr().out)["speakers"]
    assert {one["name"]: one["voice_known_from"] for one in people} == {"Awa": 0, "Modou": 1, "Fatou": 1}
    assert main(["undo", folder]) == 0
    capsys.readouterr()
    assert main(["speakers", folder, "voices", "--json"]) == 0
    voices = json.loads(capsys.readouterr().out)
    assert "biometric" in voices["told"]
    assert {one["name"]: one["recordings"] for one in voices["voices"]} == {
        name: ["talk.wav"] for name in ("Awa", "Modou", "Fatou")
    }
    assert main(["speakers", folder, "forget-voice", "Awa", "Modou", "Fatou", "--for-good"]) == 0
    capsys.readouterr()
    assert main(["speakers", folder, "voices"]) == 0
    assert "No voice is known" in capsys.readouterr().out
