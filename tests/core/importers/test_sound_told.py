"""What an import says of odd sound: late clocks, joined files, channels that cancel; and of projects made before."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
import soundfile

from core import audio
from core.exporters import export_corpus
from core.importers import import_corpus, preview
from core.project.checks import quality
from core.project.store import Project
from tests import builders
from tests.core.encoded import encode, restamped
from tests.core.importers.mark_files import eaf, tier

RATE = 48000


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    with Project.create(tmp_path / "p", name="x", language="pt") as made:
        yield made


@pytest.fixture
def late(tmp_path: Path) -> tuple[Path, np.ndarray]:
    """A folder with a film whose sound begins 1.5 s late, marked by a player's clock; and its sound."""
    x = builders.babble(4.0, RATE)
    folder = tmp_path / "in"
    folder.mkdir()
    restamped(encode(tmp_path / "source.m4a", x, RATE), folder / "late.mp4", lambda s: 1.5, picture=True)
    eaf(folder / "late.eaf", tier("t", [(2.0, 3.0, "um dois"), (4.0, 5.0, "três")]), media="late.mp4")
    return folder, x


def is_part(found: np.ndarray, x: np.ndarray, at_s: float) -> bool:
    """Whether `found` is what `x` holds at a second, decoded from AAC."""
    first = round(at_s * RATE)
    lags = np.fft.irfft(np.fft.rfft(found, 1 << 18) * np.conj(np.fft.rfft(x, 1 << 18)), 1 << 18)
    shift = -int(np.roll(lags, 1 << 17).argmax() - (1 << 17))
    return abs(shift - first) < 0.06 * RATE


def test_marks_on_late_sound_sit_where_a_player_has_them_and_it_is_said(
    tmp_path: Path, project: Project, late: tuple[Path, np.ndarray]
) -> None:
    folder, x = late
    report = import_corpus(project, folder, "elan")
    assert report.added == 2
    assert any("late by its own clock" in problem.reason for problem in report.problems)
    row = next(r for r in project.rows(project.ids()) if r.text == "um dois")
    sound, _ = audio.read(project.sound_path(row), row.start, row.end)
    assert is_part(sound, x, 0.5)
    export_corpus(project, tmp_path / "out", "ljspeech")
    cut = sorted((tmp_path / "out" / "wavs").iterdir())
    assert any(is_part(audio.read(path)[0], x, 0.5) for path in cut)
    assert project.summary().flags.get("missing", 0) == 0


def test_a_project_that_holds_the_old_length_is_told_and_mended_by_importing_again(
    project: Project, late: tuple[Path, np.ndarray]
) -> None:
    folder, _ = late
    import_corpus(project, folder, "elan")
    (recording,) = project.query_all("SELECT id, frames FROM recordings")
    with project.step("as it was read before") as step:
        step.change("recordings", recording[0], frames=recording[1] - 3 * RATE // 2)
    with project.unjournaled() as conn:
        conn.execute("DELETE FROM measures")
        conn.execute("DELETE FROM checked")
    assert quality.check(project).get("missing", 0) == 2
    flag = project.query_one("SELECT text FROM flags WHERE kind = 'missing'")
    assert "by its own clock: its marks may lie on other sound. Import it again." in str(flag)
    again = import_corpus(project, folder, "elan")
    assert (again.added, again.known) == (0, 2)
    assert any("when it was first imported" in problem.reason for problem in again.problems)
    assert project.query_one("SELECT frames FROM recordings") == recording[1]
    assert quality.check(project).get("missing", 0) == 0
    assert not any("first imported" in problem.reason for problem in import_corpus(project, folder, "elan").problems)


def test_channels_that_cancel_are_noticed_and_one_is_proposed(tmp_path: Path, project: Project) -> None:
    x = builders.babble(2.0)
    folder = tmp_path / "in"
    folder.mkdir()
    for name, other in (("cancel", -0.9 * x), ("stereo", builders.babble(2.0, seed=5)), ("one", 0 * x), ("two", x)):
        soundfile.write(folder / f"{name}.wav", np.stack([x, other], axis=1), 16000)
        (folder / f"{name}.txt").write_text(name)
    told = [problem for problem in preview(folder).problems if "opposite phase" in problem.reason]
    assert [(problem.where, "--channel 0" in problem.hint) for problem in told] == [("cancel.wav", True)]
    report = import_corpus(project, folder)
    assert [p.where for p in report.problems if "opposite phase" in p.reason] == ["cancel.wav"]
    assert [row.text for row in project.rows(project.ids()) if "missing" in {f.kind for f in row.flags}] == ["cancel"]
    with Project.create(tmp_path / "q", name="x", language="pt") as other_project:
        report = import_corpus(other_project, folder, options={"channel": 0})
        assert not any("opposite phase" in problem.reason for problem in report.problems)
        assert other_project.summary().flags.get("missing", 0) == 0


def test_an_export_of_sound_above_full_scale_is_softer_and_never_square(tmp_path: Path, project: Project) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    loud = builders.tone(2.0, hz=200, amplitude=4.0)
    soundfile.write(folder / "loud.wav", loud, 16000, subtype="FLOAT")
    builders.write_wav(folder / "plain.wav", builders.babble(2.0))
    for name in ("loud", "plain"):
        (folder / f"{name}.txt").write_text(name)
    import_corpus(project, folder)
    report = export_corpus(project, tmp_path / "out", "ljspeech")
    wavs = {path.stem: audio.read(path)[0] for path in (tmp_path / "out" / "wavs").iterdir()}
    (name,) = [stem for stem in wavs if "loud" in stem]
    assert np.allclose(wavs[name], loud / 4, atol=1e-4)
    assert any("1 sound was louder than full scale" in said and "25%" in said for said in report.not_held)
    (other,) = [x for stem, x in wavs.items() if "plain" in stem]
    assert np.array_equal(other, audio.read(folder / "plain.wav")[0])


def test_sound_inside_the_project_is_kept_by_its_place_there(project: Project) -> None:
    (project.folder / "field").mkdir()
    builders.write_wav(project.folder / "field" / "a.wav", builders.babble(1.0))
    (project.folder / "field" / "a.txt").write_text("um")
    import_corpus(project, project.folder / "field")
    (row,) = project.rows(project.ids())
    assert row.path == "field/a.wav"
    assert project.sound_path(row).is_file()
