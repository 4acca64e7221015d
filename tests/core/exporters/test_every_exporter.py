"""What every exporter promises, over the registry: import(export(x)) is x for what the format can hold."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from core import audio
from core.errors import Cancelled, ExportFailed
from core.exporters import EXPORTERS, SOUNDS, export_corpus, not_held
from core.exporters.chat import sayable
from core.exporters.exporter import HOLDS
from core.importers import import_corpus, recognise
from core.project import edits
from core.project.filters import Condition
from core.project.queries import Query, Reader
from core.project.store import Project
from tests.core.exporters import corpus

ALL = [(key, sound) for key, exporter in EXPORTERS.items() for sound in exporter.sounds]
ROUND_TRIPS = [(key, sound) for key, sound in ALL if (key, sound) != ("textgrid", "none")]  # it names no sound
KEYED_BY_FILE = ("commonvoice", "ljspeech")
DOCUMENTS = ("elan", "textgrid", "chat", "flextext", "exmaralda")  # they count milliseconds, and know no tabs


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    """A project of one's own, to be changed."""
    with corpus.make(tmp_path) as made:
        yield made


@pytest.fixture(scope="module")
def reader(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Reader]:
    """One that all look at."""
    with corpus.make(tmp_path_factory.mktemp("corpus")) as made, made.reader() as found:
        yield found


def facts(reader: Reader, holds: frozenset[str]) -> dict[str, dict[str, object]]:
    """What the utterances are by their texts, only what a format holds, and how they sound."""
    people = {speaker.name: speaker for speaker in reader.speakers()}
    found: dict[str, dict[str, object]] = {}
    for row in reader.each():
        samples, rate = audio.read(reader.sound_path(row), row.start, row.end, channel=row.channel)
        person = people.get(row.speaker)
        values = {
            "key": row.key,
            "speaker": row.speaker,
            "split": row.split,
            "tags": row.tags,
            **{name: getattr(person, name, "") for name in ("age", "gender", "place")},
        }
        found[row.text] = {name: value for name, value in values.items() if name in holds}
        found[row.text]["sound"] = (rate, np.rint(samples * 32768).astype(int).tolist())
    return found


def comparable(all_facts: dict[str, dict[str, object]], key: str, sound: str) -> dict[str, dict[str, object]]:
    """Without what a format is known to change: it says so itself, and other tests hold it to that."""
    for values in all_facts.values():
        if key in KEYED_BY_FILE:
            values.pop("key")
        if key in DOCUMENTS:
            values.pop("key", None)
            rate, samples = values.pop("sound")  # type: ignore[misc]
            values["length"] = pytest.approx(len(samples) / rate, abs=0.0021)
        if key == "kaldi":  # written for all of a split or for none
            values.pop("gender")
        if sound == "none":
            values.pop("sound", None)
    if key == "chat":
        return {sayable(text): values for text, values in all_facts.items()}
    if key in DOCUMENTS:
        return {" ".join(text.split()): values for text, values in all_facts.items()}
    if key == "ljspeech":
        return {text.replace("|", "/"): values for text, values in all_facts.items()}
    return all_facts


@pytest.mark.parametrize(("key", "sound"), ROUND_TRIPS)
def test_what_comes_back_is_what_went_out(reader: Reader, tmp_path: Path, key: str, sound: str) -> None:
    report = export_corpus(reader, tmp_path / "out", key, sound=sound)
    assert (report.format, report.utterances, report.problems) == (key, 6, ())
    assert report.files == sum(path.is_file() for path in (tmp_path / "out").rglob("*"))
    holds = EXPORTERS[key].holds
    with Project.create(tmp_path / "again", name="x", language="pt") as again:
        brought = import_corpus(again, tmp_path / "out", recognise(tmp_path / "out"), {"text": _texts(key)})
        assert brought.problems == []
        assert brought.added == 6
        assert comparable(facts(again, holds), key, sound) == comparable(facts(reader, holds), key, sound)


def _texts(key: str) -> str:
    return "written" if key == "ljspeech" else ""


@pytest.mark.parametrize("key", EXPORTERS)
def test_what_cannot_be_held_is_said_before_and_after(reader: Reader, tmp_path: Path, key: str) -> None:
    seen: list[tuple[int, int]] = []
    before = not_held(reader, key)
    report = export_corpus(reader, tmp_path / "out", key, progress=lambda done, total: seen.append((done, total)))
    assert seen == [(n, 6) for n in range(1, 7)]
    after = report.not_held
    assert set(before) <= set(after)
    said = " ".join(before)
    for thing in ("speaker", "age", "split", "tags"):
        assert (HOLDS[thing] in said) == (thing not in EXPORTERS[key].holds), thing
    assert "lay in their recordings" in said


@pytest.mark.parametrize("key", EXPORTERS)
def test_a_missing_recording_is_a_problem_of_its_utterances_only(project: Project, tmp_path: Path, key: str) -> None:
    (tmp_path / "sound" / "longe.flac").unlink()
    for sound in EXPORTERS[key].sounds[:2]:
        report = export_corpus(project, tmp_path / "out" / sound, key, sound=sound)
        assert report.utterances == 4
        assert [problem.where for problem in report.problems] == ["longe-1", "LONGE-1"]
        assert all("longe.flac" in problem.reason and problem.hint for problem in report.problems)


@pytest.mark.parametrize("key", EXPORTERS)
def test_cancelling_at_any_moment_leaves_nothing(reader: Reader, tmp_path: Path, key: str) -> None:
    for moment in (0, 1, 5):
        asked = iter(range(100))
        with pytest.raises(Cancelled):
            export_corpus(
                reader,
                tmp_path / "new" / "out",
                key,
                cancelled=lambda asked=asked, moment=moment: next(asked) >= moment,
            )
        assert not (tmp_path / "new").exists()


@pytest.mark.parametrize("key", EXPORTERS)
def test_a_filter_and_a_selection_choose_what_goes(project: Project, tmp_path: Path, key: str) -> None:
    rosa = Query(conditions=(Condition("speaker", "is", "Rosa M."),), sort="text", descending=True)
    assert export_corpus(project, tmp_path / "rosa", key, rosa).utterances == 2
    chosen = [row.id for row in project.each() if row.speaker == "Inês"]
    edits.leave_out(project, chosen[:1])
    assert export_corpus(project, tmp_path / "ines", key, ids=chosen).utterances == 2
    assert export_corpus(project, tmp_path / "all", key).utterances == 5
    with Project.create(tmp_path / "again", name="x", language="pt") as again:
        report = import_corpus(again, tmp_path / "rosa", options={"text": _texts(key)})
        assert (report.added, report.problems) == (2, [])
        assert {row.split for row in again.each()} - {""}
        assert sorted(row.text[:5] for row in again.each()) == sorted(corpus.TEXTS[i][:5] for i in (0, 2))


def test_a_folder_that_holds_something_is_refused(project: Project, tmp_path: Path) -> None:
    full = tmp_path / "full"
    full.mkdir()
    (full / "mine.txt").write_text("mine")
    for place in (full, full / "mine.txt"):
        with pytest.raises(ExportFailed, match="is there already"):
            export_corpus(project, place, "csv")
    with pytest.raises(ExportFailed, match="could not be written"):
        export_corpus(project, full / "mine.txt" / "below", "csv")
    assert (full / "mine.txt").read_text() == "mine"
    assert list(full.iterdir()) == [full / "mine.txt"]
    (tmp_path / "empty").mkdir()
    assert export_corpus(project, tmp_path / "empty", "csv").utterances == 6


def test_a_full_disk_leaves_nothing(project: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(self: Path, target: Path) -> Path:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(ExportFailed, match="No space left") as refused:
        export_corpus(project, tmp_path / "new" / "out", "nemo")
    assert refused.value.hint
    assert not (tmp_path / "new").exists()


def test_what_makes_no_sense_is_refused(project: Project, tmp_path: Path) -> None:
    with pytest.raises(ExportFailed, match="not known"):
        export_corpus(project, tmp_path / "out", "mp3")
    with pytest.raises(ExportFailed, match="sound of its own"):
        export_corpus(project, tmp_path / "out", "ljspeech", sound="none")
    with pytest.raises(ExportFailed, match="nothing to export"):
        export_corpus(project, tmp_path / "out", "csv", Query(search="not in it"))
    for path in (tmp_path / "sound").iterdir():
        path.unlink()
    with pytest.raises(ExportFailed, match="is not there"):
        export_corpus(project, tmp_path / "out", "csv")
    assert not (tmp_path / "out").exists()


def test_a_recording_that_was_replaced_by_another_is_told(project: Project, tmp_path: Path) -> None:
    audio.write(tmp_path / "sound" / "moinho.wav", np.zeros(100, np.float32), 8000)
    for sound in ("trimmed", "whole"):
        report = export_corpus(project, tmp_path / sound, "csv", sound=sound)
        assert [problem.where for problem in report.problems] == ["moinho"]
        assert "no longer the recording" in report.problems[0].reason
        assert not list((tmp_path / sound).rglob("moinho*"))


def test_a_long_recording_can_be_stopped_in_its_middle(
    project: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("core.exporters.sounds.BLOCK_BYTES", 1000)
    monkeypatch.setattr("core.exporters.sounds.BLOCK_FRAMES", 500)
    for sound in ("trimmed", "whole"):
        asked = iter(range(100))
        with pytest.raises(Cancelled):
            export_corpus(project, tmp_path / "out", "csv", sound=sound, cancelled=lambda asked=asked: next(asked) > 5)
        assert next(asked) < 10
        assert not (tmp_path / "out").exists()


def test_long_utterances_are_written_block_by_block(
    project: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("core.exporters.sounds.BLOCK_FRAMES", 1000)
    export_corpus(project, tmp_path / "out", "audiofolder")
    row = next(row for row in project.each() if row.text == corpus.TEXTS[1])
    out, rate = audio.read(next((tmp_path / "out" / "train" / "audio").glob("feira_2*")))
    was, _ = audio.read(project.sound_path(row), row.start, row.end)
    assert rate == row.rate
    assert np.array_equal(np.rint(out * 32768), np.rint(was * 32768))


def test_every_sound_is_said_in_words() -> None:
    assert {sound for exporter in EXPORTERS.values() for sound in exporter.sounds} == set(SOUNDS)
    for exporter in EXPORTERS.values():
        assert exporter.holds <= set(HOLDS)
        assert exporter.usual in exporter.sounds
        assert dataclasses.asdict(exporter)["summary"].endswith(".")
