"""What a run keeps are paths inside its project: a project that moved finds its runs' source and sound."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from core.cli import main
from core.datasets.manifest import read_manifest, write_manifest
from core.decoding.outputs import Outputs
from core.errors import WorkbenchError
from core.families.plan import TransferPlan
from core.project.store import Project
from core.relative_paths import found, kept
from core.runs.create import plan_for
from core.runs.folder import RunFolder, create_run
from core.sources.catalogue import resolve
from core.text.vocabulary import Vocabulary
from core.training import settings_file
from core.training.config import FOLDERS, TrainConfig
from core.training.preparation import prepare
from tests.builders import babble, write_wav
from tests.core.training.tiny import LETTERS, entries, tiny_run
from tests.tiny_models import save_tiny


def test_paths_inside_a_project_are_kept_from_the_run_and_others_whole(tmp_path: Path) -> None:
    run = tmp_path / "p" / "runs" / "a"
    run.mkdir(parents=True)
    inside, outside = tmp_path / "p" / "recordings" / "ã b.wav", tmp_path / "elsewhere.wav"
    assert kept(str(inside), run) == "../../recordings/ã b.wav"
    assert kept(str(outside), run) == kept("", run) == ""
    assert found(str(outside), "", run) == str(outside)
    assert found("", "", run) == ""
    write_wav(inside, babble(0.1))
    assert found("/gone/p/recordings/ã b.wav", "../../recordings/ã b.wav", run) == str(inside)
    copied = tmp_path / "copied"
    copied.mkdir()
    assert found(str(inside), "../../recordings/ã b.wav", copied) == str(inside)  # only the run was copied
    for old in ("/gone/p/recordings/ã b.wav", "C:\\gone\\p\\recordings\\ã b.wav"):
        assert found(old, "", run) == str(inside)  # as older versions kept it, before the project moved
    assert found("/gone/p/recordings/other.wav", "", run) == "/gone/p/recordings/other.wav"


def test_every_folder_that_a_run_names_moves_with_its_project(tmp_path: Path) -> None:
    project = tmp_path / "before"
    places = {name: project / "recordings" / name for name in ("source_data", "noise_folder", "more_sound")}
    for place in places.values():
        place.mkdir(parents=True)
    assert set(places) < FOLDERS, "settings of strategies too"
    run = create_run(project / "runs", "x")
    values = {name: str(place) for name, place in places.items()}
    TrainConfig.from_json(values | {"strategy": "unlabelled"}).write(run.config)
    project.rename(tmp_path / "after")
    moved = RunFolder(tmp_path / "after" / "runs" / run.key)
    now = {name: str(tmp_path / "after" / "recordings" / name) for name in places}
    config = TrainConfig.read(moved.config)
    assert {name: config.value(name) for name in places} == now
    told = settings_file.read(moved.config).own
    assert {name: told[name] for name in ("noise_folder", "more_sound")} == {
        name: now[name] for name in ("noise_folder", "more_sound")
    }, "also where its settings are read for another run"


def test_a_list_of_speech_in_a_folder_of_a_run_moves_with_the_project(tmp_path: Path) -> None:
    project = tmp_path / "before"
    averages = project / "runs" / "x" / "averages"
    averages.mkdir(parents=True)
    made = entries(project / "recordings", 1)
    write_manifest(averages / "source.jsonl", made)
    project.rename(tmp_path / "after")
    (found,) = read_manifest(tmp_path / "after" / "runs" / "x" / "averages" / "source.jsonl")
    assert Path(found.audio) == tmp_path / "after" / "recordings" / Path(made[0].audio).name


def test_a_project_that_moved_prepares_its_runs_from_where_it_is_now(tmp_path: Path) -> None:
    project = tmp_path / "before"
    source = save_tiny(project / "runs" / "neighbour" / "model", "parakeet", LETTERS)
    made = entries(project / "recordings", 8) + entries(project / "recordings", 2, "dev")
    run = tiny_run(project, made, hours=0.02, checks=2, source=str(source), layers={})
    assert TransferPlan.read(run.transfer).source == str(source)
    assert all(Path(entry.audio).is_absolute() for entry in read_manifest(run.manifest))
    project.rename(tmp_path / "after")
    moved = RunFolder(tmp_path / "after" / "runs" / run.key)
    prepared = prepare(moved)
    assert (len(prepared.train), len(prepared.dev)) == (8, 2)
    assert not any(prepared.excluded.values())
    assert TrainConfig.read(moved.config).source == str(tmp_path / "after" / "runs" / "neighbour" / "model")


def test_a_checkpoint_named_from_here_is_the_same_for_the_child(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    source = save_tiny(tmp_path / "ckpt", "parakeet", LETTERS)
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")
    assert resolve("../ckpt") == source
    config = TrainConfig(source=str(resolve("../ckpt")))
    run = create_run(tmp_path / "p" / "runs", "x")
    config.write(run.config)
    plan_for(config, Vocabulary.of_letters(LETTERS)).write(run.transfer)
    monkeypatch.chdir(tmp_path)
    assert TrainConfig.read(run.config).source == TransferPlan.read(run.transfer).source == str(source)
    Project.create(tmp_path / "q", name="q", language="pt").close()
    for project, named in (("q", "ckpt"), ("here/../q", "./here/../ckpt")):
        assert main(["plan", project, "--from", named, "--json"]) == 0
        assert json.loads(capsys.readouterr().out)["source"] == str(source)
    write_manifest(run.manifest, [])
    assert list(read_manifest(run.manifest)) == []


def test_a_command_takes_paths_from_where_it_is_given(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    save_tiny(tmp_path / "model", "parakeet", LETTERS)
    work = tmp_path / "work"
    for number, name in enumerate(("a/rec.wav", "b/rec.wav", "only.wav")):
        (work / name).parent.mkdir(parents=True, exist_ok=True)
        write_wav(work / name, babble(1.0, seed=number))
    (work / "out").mkdir()
    (work / "out" / "only.srt").write_text("corrected by hand", encoding="utf-8")
    monkeypatch.chdir(work)
    sounds = ["a/rec.wav", "b/rec.wav", "./only.wav"]
    assert main(["transcribe", "../model", *sounds, "--format", "srt", "--out", "out", "--device", "cpu"]) == 0
    out = capsys.readouterr().out
    assert {path.name for path in (work / "out").iterdir()} == {"a-rec.srt", "b-rec.srt", "only.srt", "only-2.srt"}
    assert (work / "out" / "only.srt").read_text(encoding="utf-8") == "corrected by hand"
    assert "another sound is called rec too" in out
    assert "only.srt was there already and stays" in out


def test_sounds_of_one_name_keep_their_texts_apart_and_corrections_stay(tmp_path: Path) -> None:
    sounds = [tmp_path / name for name in ("a/rec.wav", "b/rec.wav", "b/Rec.flac", "x/a/rec.wav", "only.wav")]

    def written(*, overwrite: bool = False) -> list[tuple[str, bool]]:
        outputs = Outputs(tmp_path / "out", sounds, "srt", overwrite=overwrite)
        found = [outputs.write(sound, f"text of {sound}") for sound in sounds]
        return [(one.path.name, bool(one.note)) for one in found]

    first = written()
    names = ["a-rec.srt", "b-rec-wav.srt", "b-Rec-flac.srt", "x-a-rec.srt", "only.srt"]
    assert first == [(name, name != "only.srt") for name in names]
    assert written() == first  # the same texts again make no more files
    (tmp_path / "out" / "only.srt").write_text("corrected by hand", encoding="utf-8")
    assert written() == [*first[:-1], ("only-2.srt", True)]
    assert (tmp_path / "out" / "only.srt").read_text(encoding="utf-8") == "corrected by hand"
    assert written(overwrite=True) == first
    assert "corrected" not in (tmp_path / "out" / "only.srt").read_text(encoding="utf-8")
    with pytest.raises(WorkbenchError):
        Outputs(tmp_path / "out" / "only.srt", sounds, "txt").write(sounds[0], "x")
