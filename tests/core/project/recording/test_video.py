"""Films of recordings: found by imports, set, lost and found again, and told on the command line."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import av
import numpy as np
import pytest

from core import cli
from core.exporters import export_corpus
from core.importers import import_corpus
from core.project.recording.listed import recordings_of
from core.project.recording.video import missing_videos, set_video, video_of
from core.project.store import Project
from tests import builders
from tests.films import make_film, number_of

EAF = """<?xml version="1.0" encoding="UTF-8"?>
<ANNOTATION_DOCUMENT AUTHOR="" DATE="2024-01-01T00:00:00Z" FORMAT="3.0" VERSION="3.0">
<HEADER MEDIA_FILE="" TIME_UNITS="milliseconds">{media}</HEADER>
<TIME_ORDER><TIME_SLOT TIME_SLOT_ID="ts1" TIME_VALUE="500"/>
<TIME_SLOT TIME_SLOT_ID="ts2" TIME_VALUE="1500"/></TIME_ORDER>
<TIER LINGUISTIC_TYPE_REF="utt" PARTICIPANT="Ana" TIER_ID="Ana"><ANNOTATION><ALIGNABLE_ANNOTATION ANNOTATION_ID="a1"
 TIME_SLOT_REF1="ts1" TIME_SLOT_REF2="ts2"><ANNOTATION_VALUE>bom dia</ANNOTATION_VALUE>
</ALIGNABLE_ANNOTATION></ANNOTATION></TIER>
<LINGUISTIC_TYPE LINGUISTIC_TYPE_ID="utt" TIME_ALIGNABLE="true"/></ANNOTATION_DOCUMENT>"""


def media(*named: tuple[str, int]) -> str:
    return EAF.format(
        media="".join(
            f'<MEDIA_DESCRIPTOR MEDIA_URL="file:///elsewhere/{name}" RELATIVE_MEDIA_URL="./{name}"'
            f' MIME_TYPE="video/mp4" TIME_ORIGIN="{origin}"/>'
            for name, origin in named
        )
    )


@pytest.fixture(scope="module")
def film(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Four seconds with sound, 25 frames a second."""
    return make_film(tmp_path_factory.mktemp("film") / "film.mp4", 4, sound=(builders.babble(4.0), 16000))


@pytest.fixture
def folder(tmp_path: Path, film: Path) -> Path:
    """A film, its sound as WAV, and annotations that name both; the film began two seconds earlier."""
    where = tmp_path / "field"
    where.mkdir()
    shutil.copyfile(film, where / "camera.mp4")
    builders.write_wav(where / "zoom.wav", builders.babble(2.0))
    (where / "session.eaf").write_text(media(("camera.mp4", 2000), ("zoom.wav", 0)), encoding="utf-8")
    return where


def brought(folder: Path, project: Path) -> Project:
    made = Project.create(project, name="x", language="pt")
    report = import_corpus(made, folder)
    assert report.added == 1, report.problems
    return made


def told(capsys: pytest.CaptureFixture[str], *words: object, code: int = 0) -> dict[str, Any]:
    assert cli.main([*map(str, words), "--json"]) == code
    found: dict[str, Any] = json.loads(capsys.readouterr().out)
    return found


def test_elans_film_comes_along_with_its_origin(folder: Path, tmp_path: Path) -> None:
    with brought(folder, tmp_path / "p") as project:
        (recording,) = project.recordings()
        film = video_of(project, recording)
        assert recording.name == "zoom.wav"
        assert film is not None
        assert (film.path, film.shift_s, film.own, film.there) == (folder / "camera.mp4", 2.0, False, True)


def test_a_film_that_is_the_sound_itself_is_the_recordings_own(folder: Path, tmp_path: Path) -> None:
    (folder / "zoom.wav").unlink()
    (folder / "session.eaf").write_text(media(("camera.mp4", 0)), encoding="utf-8")
    with brought(folder, tmp_path / "p") as project:
        (recording,) = project.recordings()
        film = video_of(project, recording)
        assert film is not None
        assert film.own
        assert film.path == project.sound_path(recording)
        assert missing_videos(project) == []


def test_a_film_of_the_sounds_name_is_taken_and_two_are_not(tmp_path: Path, film: Path) -> None:
    where = tmp_path / "pairs"
    builders.write_wav(where / "one.wav", builders.babble(1.0))
    (where / "one.txt").write_text("bom dia", encoding="utf-8")
    shutil.copyfile(film, where / "ONE.mp4")
    builders.write_wav(where / "two.wav", builders.babble(1.2))
    (where / "two.txt").write_text("boa noite", encoding="utf-8")
    shutil.copyfile(film, where / "two.mp4")
    shutil.copyfile(film, where / "two.mov")
    with Project.create(tmp_path / "p", name="x", language="pt") as project:
        import_corpus(project, where, "pairs")
        films = {one.name: video_of(project, one) for one in project.recordings()}
        assert films["two.wav"] is None
        assert films["one.wav"] is not None
        assert films["one.wav"].path.name == "ONE.mp4"


def test_setting_a_film_is_a_step_and_can_be_undone(folder: Path, tmp_path: Path, film: Path) -> None:
    with brought(folder, tmp_path / "p") as project:
        (recording,) = project.recordings()
        inside = shutil.copyfile(film, project.folder / "recordings" / "own.mp4")
        set_video(project, recording.id, inside, 0.5)
        (recording,) = project.recordings()
        assert (recording.video, recording.video_shift_s) == ("recordings/own.mp4", 0.5)
        set_video(project, recording.id, None)
        assert video_of(project, project.recordings()[0]) is None
        project.undo()
        project.undo()
        film_again = video_of(project, project.recordings()[0])
        assert film_again is not None
        assert film_again.path == folder / "camera.mp4"


def test_a_lost_film_is_told_and_found_by_its_content(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    brought(folder, tmp_path / "p").close()
    assert told(capsys, "video", tmp_path / "p")["videos"][0]["there"]
    away = tmp_path / "away"
    away.mkdir()
    (folder / "camera.mp4").rename(away / "camera.mp4")
    assert told(capsys, "locate", tmp_path / "p")["missing_videos"][0]["recording"] == "zoom.wav"
    assert not told(capsys, "video", tmp_path / "p")["videos"][0]["there"]
    assert cli.main(["video", str(tmp_path / "p"), "frame", "zoom.wav", str(tmp_path / "x.png"), "--at", "1"]) == 2
    capsys.readouterr()
    wrong = tmp_path / "wrong"
    wrong.mkdir()
    (wrong / "camera.mp4").write_bytes(b"another film")
    assert told(capsys, "locate", tmp_path / "p", wrong, code=2)["located_videos"] == []
    found = told(capsys, "locate", tmp_path / "p", away)
    assert found["located_videos"][0]["path"] == str(away / "camera.mp4")
    assert found["missing_videos"] == []


def test_the_command_line_sets_lists_and_writes_the_very_frame(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    brought(folder, tmp_path / "p").close()
    target = tmp_path / "frame.png"
    frame = told(capsys, "video", tmp_path / "p", "frame", "zoom.wav", target, "--at", "1.02")
    assert (frame["number"], frame["width"]) == (75, 320)  # 2 s later in the film
    assert frame["start_s"] == pytest.approx(1.0)
    with av.open(str(target)) as picture:
        pixels: np.ndarray = next(picture.decode(video=0)).to_ndarray(format="rgb24")
    assert number_of(pixels) == 75
    assert told(capsys, "recordings", tmp_path / "p")["recordings"][0]["video"] == str(folder / "camera.mp4")
    again = told(capsys, "video", tmp_path / "p", "set", "zoom.wav", folder / "camera.mp4", "--shift", "1")
    assert again["videos"][0]["shift_s"] == 1.0
    assert told(capsys, "video", tmp_path / "p", "frame", "zoom.wav", target, "--at", "1.02")["number"] == 50
    assert told(capsys, "video", tmp_path / "p", "remove", "zoom.wav")["videos"] == []
    for words in (["set", "zoom.wav", str(folder / "zoom.wav")], ["frame", "zoom.wav", str(target), "--at", "1"],
                  ["set", "zoom.wav"], ["frame"], ["set", "nobody", str(folder / "camera.mp4")]):  # fmt: skip
        assert cli.main(["video", str(tmp_path / "p"), *words]) == 2


def test_a_new_eaf_names_the_film_behind_the_sound(
    tmp_path: Path, film: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    where = tmp_path / "in"
    where.mkdir()
    builders.write_wav(where / "a.wav", builders.babble(2.0))
    (where / "a.txt").write_text("bom dia", encoding="utf-8")
    with Project.create(tmp_path / "p", name="x", language="pt") as project:
        import_corpus(project, where)
        assert not recordings_of(project).films.any()
        set_video(project, 1, film, 1.25)
        assert recordings_of(project).films.all()
    told(capsys, "export", tmp_path / "p", tmp_path / "out", "--to", "elan", "--sound", "whole")
    (eaf,) = (tmp_path / "out").rglob("*.eaf")
    sound, named = ET.parse(eaf).getroot().iter("MEDIA_DESCRIPTOR")
    assert sound.get("MEDIA_URL", "").endswith("a.wav")
    assert (named.get("MIME_TYPE"), named.get("TIME_ORIGIN")) == ("video/mp4", "1250")
    with Project.create(tmp_path / "again", name="x", language="pt") as project:
        import_corpus(project, tmp_path / "out")
        (recording,) = project.recordings()
        again = video_of(project, recording)
        assert again is not None
        assert (again.path, again.shift_s, again.own) == (film, 1.25, False)


def test_a_shift_is_set_alone_and_undone(folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    brought(folder, tmp_path / "p").close()
    shifted = told(capsys, "video", tmp_path / "p", "shift", "zoom", "--shift", "-0.25")["videos"]
    assert [one["shift_s"] for one in shifted] == [-0.25]
    told(capsys, "undo", tmp_path / "p")
    assert told(capsys, "video", tmp_path / "p", "list")["videos"][0]["shift_s"] == 2.0
    assert cli.main(["video", str(tmp_path / "p"), "shift", "zoom", "--shift", "100000"]) != 0


def test_films_stay_outside_of_a_packed_project_or_go_along(
    folder: Path, film: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    brought(folder, tmp_path / "p").close()
    camera, size = folder / "camera.mp4", film.stat().st_size
    left = told(capsys, "pack", tmp_path / "p", tmp_path / "without.zip")
    assert (left["films"], left["left"]["films"]) == ({str(camera): size}, size)
    assert cli.main(["pack", str(tmp_path / "p"), str(tmp_path / "again.zip")]) == 0
    assert f"  {camera}, " in capsys.readouterr().out
    whole = told(capsys, "pack", tmp_path / "p", tmp_path / "with.zip", "--videos")
    assert (whole["films"], whole["left"]) == ({}, {})
    told(capsys, "unpack", tmp_path / "with.zip", tmp_path / "there")
    with Project.open(tmp_path / "there") as project:
        (recording,) = project.recordings()
        there = video_of(project, recording)
        assert there is not None
        assert (there.path, there.shift_s) == (tmp_path / "there" / "recordings" / "camera.mp4", 2.0)
        assert there.path.read_bytes() == film.read_bytes()
        assert not missing_videos(project)


def test_a_kept_eaf_names_a_film_that_was_attached_here(tmp_path: Path, film: Path) -> None:
    where = tmp_path / "in"
    where.mkdir()
    builders.write_wav(where / "a.wav", builders.babble(4.0))
    named = '<MEDIA_DESCRIPTOR MEDIA_URL="a.wav" MIME_TYPE="audio/x-wav" TIME_ORIGIN="1000"/>'
    (where / "a.eaf").write_text(EAF.format(media=named), encoding="utf-8")
    with Project.create(tmp_path / "p", name="x", language="pt") as project:
        import_corpus(project, where)
        set_video(project, 1, film, -0.25)
        export_corpus(project, tmp_path / "out", "elan", sound="whole")
        export_corpus(project, tmp_path / "names", "elan", sound="none")
    (eaf,) = (tmp_path / "out").rglob("*.eaf")
    sound, camera = ET.parse(eaf).getroot().iter("MEDIA_DESCRIPTOR")
    assert (sound.get("TIME_ORIGIN"), camera.get("TIME_ORIGIN")) == ("1000", "750")
    assert (eaf.parent / camera.get("RELATIVE_MEDIA_URL", "")).resolve() == film.resolve()
    with Project.create(tmp_path / "again", name="x", language="pt") as project:
        import_corpus(project, tmp_path / "out")
        (recording,) = project.recordings()
        again = video_of(project, recording)
        assert again is not None
        assert (again.path.resolve(), again.shift_s) == (film.resolve(), -0.25)


@pytest.mark.parametrize(
    ("origin", "start_s"),
    [("-250", 0.25), ("-2000", None), ("1500.5", 2.0005), ("x", 0.5), ("nan", 0.5), ("1e400", 0.5), ("", 0.5)],
)
def test_origins_of_any_kind_come_in_and_go_out_the_same(tmp_path: Path, origin: str, start_s: float | None) -> None:
    where = tmp_path / "in"
    where.mkdir()
    builders.write_wav(where / "a.wav", builders.babble(4.0, 8000), 8000)
    named = f'<MEDIA_DESCRIPTOR MEDIA_URL="a.wav" MIME_TYPE="audio/x-wav" TIME_ORIGIN="{origin}"/>'
    text = EAF.format(media=named).replace('MEDIA_FILE=""', 'MEDIA_FILE="a.wav"')
    (where / "a.eaf").write_text(text, encoding="utf-8")
    with Project.create(tmp_path / "p", name="x", language="pt") as project:
        report = import_corpus(project, where)
        starts = [one.start / one.rate for one in project.each()]
        if start_s is None:
            assert starts == []
            assert [one.reason for one in report.problems], "what lies before the sound is told"
            return
        assert starts == [start_s]
        export_corpus(project, tmp_path / "out", "elan", sound="whole")
    slots = [one.get("TIME_VALUE") for one in ET.parse(tmp_path / "out" / "a.eaf").getroot().iter("TIME_SLOT")]
    assert slots == ["500", "1500"]
    with Project.create(tmp_path / "again", name="x", language="pt") as project:
        import_corpus(project, tmp_path / "out")
        assert [one.start / one.rate for one in project.each()] == starts
