"""Which neighbour? The New run dialog's table: tried on clips, probed at one click, sorted by what is known; with
twelve checkpoints as with one."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from app.train.new_run import start_words as words
from app.train.new_run.candidates import Candidates, Heading, StartRow, lines_of
from app.train.new_run.dialog import NewRunDialog
from app.train.new_run.start_paint import CLOSENESS, FAMILY, NAME, PROBE, tick_box
from app.train.page import TrainPage
from core.evaluation.compare import Interval
from core.project.records import Problem
from core.runs import queue, supervisor
from core.runs.curves import RunStatus
from core.runs.folder import RunFolder, list_runs
from core.sources import closeness, kept
from core.sources.catalogue import Source
from core.sources.closeness import Closeness
from core.sources.probe_results import Probe
from core.sources.probes import STEPS, prepare, probes_in
from core.training.config import TrainConfig
from tests.app.train.conftest import Services, settled
from tests.app.train.models import write_model
from tests.core.sources.test_probes import finish

LANGUAGES = ("es", "gl", "ca", "it", "fr", "oc", "ro", "eu", "de", "en", "tt")


def source(name: str, **facts: Any) -> Source:
    return Source(name, name, Path("/models") / name, "folder", "es", tuple("abcdefghij"), **facts)


def row(name: str, score: float | None = None, wer: float | None = None, **facts: Any) -> StartRow:
    found = Closeness(0.5, None, 0.5, None if score is None else 1 - score, 50)
    rates = Interval(wer or 0.0, (wer or 0.0) - 0.02, (wer or 0.0) + 0.02, 9, by_speaker=True)
    run = RunFolder(Path("/runs") / name)
    probe = Probe(run, name, STEPS, RunStatus("finished", 1.0), wer=rates, cer=rates) if wer is not None else None
    return StartRow(source(name, **facts), 9, 10, closeness=found, probe=probe)


SCRATCH = StartRow(None, 0, 10)
BROKEN = Problem("/models/broken", "It has no weights.", "Fetch it again.")


def test_probed_ones_stand_first_then_the_closest_and_from_scratch_last() -> None:
    rows = [
        SCRATCH, row("untried"), row("far", 0.1), row("broken", problem=BROKEN), row("near", 0.9),
        row("second", 0.9, wer=0.4), row("first", 0.1, wer=0.3),
    ]  # fmt: skip
    lines = lines_of(rows)
    names = [line.group if isinstance(line, Heading) else words.title(line) for line in lines]
    assert names == [
        "probed", "first", "second", "tried", "near", "far", "untried", "untried", "unusable", "broken", "From scratch",
    ]  # fmt: skip
    assert not any(isinstance(line, Heading) for line in lines_of(rows[:3])), "a few need no headings"


def test_a_row_says_what_is_known_of_it() -> None:
    tried, untried, probed = row("near", 0.8), row("far"), row("best", 0.8, wer=0.314)
    assert (words.closeness(tried), words.errors(tried), words.known(tried)) == ("0.71", "20.0%", "9 of 10")
    assert words.closeness(untried) == "Measure"
    assert words.closeness(replace(untried, trying=0.42)) == "42%"
    assert words.probe(probed) == "31.4%"
    assert words.probe_second(probed) == "29 to 33%"
    old = replace(probed, probe=replace(probed.probe, stale=True) if probed.probe else None)
    assert words.probe_second(old) == "out of date"
    assert "probe again" in words.tip(old, "pt")
    tip = words.tip(probed, "pt")
    for part in ("0.7 × (1 − letter errors)", "on 50 clips", "Letters known", "Family", "31.4% (29.4% to 33.4%)"):
        assert part in tip, part
    assert words.detail(row("broken", problem=BROKEN)) == "It has no weights. Fetch it again."
    assert (words.closeness(SCRATCH), words.errors(SCRATCH), words.known(SCRATCH)) == ("none", "100%", "0 of 10")


def test_family_is_named_by_the_nearest_group() -> None:
    spanish = replace(row("es"), closeness=Closeness(family=0.8))
    assert words.family(spanish, "pt") == "West Ibero-Romance"
    assert words.family(replace(spanish, closeness=Closeness(family=1.0)), "es") == "same language"
    tatar = replace(spanish, source=replace(source("tt"), language="tt"), closeness=Closeness(family=0.0))
    assert words.family(tatar, "pt") == "not related"
    unknown = replace(spanish, source=replace(source("x"), language=""), closeness=Closeness())
    assert words.family(unknown, "pt") == "not known"


def test_a_tick_stays_when_other_things_are_learnt(qapp: QObject) -> None:
    found = Candidates("abc", qapp)
    found.show([source("one"), source("two"), source("broken", problem=BROKEN)])
    found.tick(["/models/two", "/models/broken"], on=True)
    assert found.ticked == {"/models/two"}, "what cannot be used cannot be probed"
    found.learn({"/models/two": Closeness(1.0, None, 1.0, 0.1, 50)}, 50)
    assert (found.rows[0].key, found.rows[0].ticked) == ("/models/two", True)
    found.show([source("one")])
    assert found.ticked == set()


@pytest.fixture
def many(tmp_path: Path, starters: Path) -> list[Path]:
    """Eleven more checkpoints in the list, one of which has no weights."""
    folders = []
    for language in LANGUAGES:
        folder = tmp_path / "added" / f"a-rather-long-name-of-somebody/wav2vec2-large-xlsr-53-{language}"
        folder.parent.mkdir(parents=True, exist_ok=True)
        shutil.copytree(starters / "es", folder)
        card = (folder / "vizinho.json").read_text(encoding="utf-8")
        (folder / "vizinho.json").write_text(card.replace('"language": "es"', f'"language": "{language}"'))
        kept.add_folder(folder)
        folders.append(folder)
    (folders[-1] / "model.safetensors").unlink()
    return folders


@pytest.fixture
def heard(monkeypatch: pytest.MonkeyPatch) -> Callable[[dict[str, str]], None]:
    """Lets the untouched candidate in a folder of this name write a text for each of six clips."""

    def told(written: dict[str, str]) -> None:
        def write(model: Path, *_: Any) -> list[tuple[str, str]]:
            return [("bom dia", written.get(model.name, "xx"))] * 6

        monkeypatch.setattr(closeness, "_written", write)

    return told


def keys(shown: NewRunDialog) -> list[str]:
    return [line.key for line in shown.candidates.lines if isinstance(line, StartRow)]


def test_twelve_candidates_are_grouped_chosen_by_keys_and_say_why_one_cannot_be_used(
    qtbot: QtBot, dialog: Any, many: list[Path]
) -> None:
    shown = dialog()
    model = shown.starts.starts
    assert len(model.rows) == 13
    assert [line.group for line in model.lines if isinstance(line, Heading)] == ["untried", "unusable"]
    broken = model.rows[-2]
    assert broken.key == str(many[-1])
    assert "model.safetensors" in words.detail(broken)
    assert model.index(len(model.lines) - 2, NAME).data(Qt.ItemDataRole.ToolTipRole)
    shown.starts.setFocus()
    for _ in range(20):
        qtbot.keyClick(shown.starts, Qt.Key.Key_Down)
    assert shown.starts.row().source is None, "the last; headings and what cannot be used are passed over"
    assert shown.starts.viewport().rect().intersects(shown.starts.visualRect(shown.starts.currentIndex()))
    qtbot.keyClick(shown.starts, Qt.Key.Key_Home)
    assert shown.starts.row().key.endswith("starters/es")
    qtbot.keyClick(shown.starts, Qt.Key.Key_Space)
    assert shown.candidates.ticked == {shown.starts.row().key}
    with qtbot.waitSignal(shown.starts.menu_asked) as asked:
        at = shown.starts.rect().center()
        event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, at, shown.starts.mapToGlobal(at))
        QApplication.sendEvent(shown.starts.viewport(), event)
    assert asked.args[0] == shown.starts.row().key, "by key, the menu is that of the chosen row"
    shown.starts.findChild(QMenu, "new_run_candidate_menu").close()
    shown.resize(1300, 748)
    qtbot.waitUntil(lambda: not shown.starts.isColumnHidden(FAMILY))
    shown.resize(920, 640)
    qtbot.waitUntil(lambda: shown.starts.isColumnHidden(FAMILY))
    assert all(not shown.starts.isColumnHidden(column) for column in (NAME, CLOSENESS, PROBE))
    settled(shown)


def test_trying_them_on_clips_sorts_by_closeness_and_is_remembered(
    qtbot: QtBot, dialog: Any, starters: Path, tmp_path: Path, heard: Callable[[dict[str, str]], None]
) -> None:
    near, lost = tmp_path / "near", tmp_path / "lost"
    for folder in (near, lost):
        shutil.copytree(starters / "es", folder)
        kept.add_folder(folder)
    heard({"near": "bom dia", "es": "bom tia"})
    shown = dialog()
    chosen = shown.starts.row().key
    assert shown.comparing.measure.text() == "Try 3 on your clips"
    shown.comparing.measure.click()
    qtbot.waitUntil(lambda: not shown.comparing.measure.isVisible() and not shown.comparing.measuring.at_work)
    assert keys(shown) == [str(near), str(starters / "es"), str(lost), ""]
    assert shown.starts.row().key == chosen, "what was chosen stays chosen"
    assert shown.starts.starts.closest.key == str(near)
    assert "Weak evidence" in shown.comparing.said.text.text()
    assert "fewest letter errors on your own recordings" in shown.comparing.said.text.text()
    shown.reject()
    heard({})
    again = dialog()
    assert keys(again)[0] == str(near)
    assert again.starts.row().key == str(near), "the closest is what one begins with"
    assert not again.comparing.measure.isVisible()


def test_one_that_cannot_be_tried_says_why_and_the_others_go_on(
    qtbot: QtBot, dialog: Any, starters: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from core.errors import RunError

    odd = tmp_path / "odd"
    shutil.copytree(starters / "es", odd)
    kept.add_folder(odd)

    def write(model: Path, *_: Any) -> list[tuple[str, str]]:
        if model.name == "odd":
            raise RunError("Its tensors are odd.", "Take another.")
        return [("bom dia", "bom dia")]

    monkeypatch.setattr(closeness, "_written", write)
    shown = dialog()
    rect = shown.starts.visualRect(shown.starts.starts.index(1, CLOSENESS))
    qtbot.mouseClick(shown.starts.viewport(), Qt.MouseButton.LeftButton, pos=rect.center())
    qtbot.waitUntil(lambda: shown.candidates.row(str(odd)).problem != "")
    assert words.detail(shown.candidates.row(str(odd))) == "Its tensors are odd. Take another."
    assert shown.starts.row().key == str(starters / "es"), "Measure leaves the choice where it is"
    shown.comparing.measure.click()
    qtbot.waitUntil(lambda: shown.candidates.known(str(starters / "es")).score is not None)
    qtbot.waitUntil(lambda: not shown.comparing.measuring.at_work)


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Keys of runs whose child would have been started."""
    begun: list[str] = []

    def start(run: RunFolder, nice: int = 10, threads: int | None = None) -> int:
        begun.append(run.key)
        run.note(queued=False)
        return 1

    monkeypatch.setattr(supervisor, "start", start)
    return begun


def test_those_that_are_ticked_are_probed_at_one_click_and_the_table_sorts_by_what_they_came_to(
    qtbot: QtBot, dialog: Any, starters: Path, tmp_path: Path, started: list[str], runs_folder: Path
) -> None:
    other = tmp_path / "other"
    write_model(other, "es")
    kept.add_folder(other)
    shown = dialog()
    assert not shown.comparing.probe.isEnabled()
    rect = tick_box(shown.starts.visualRect(shown.starts.starts.index(1, PROBE)))
    qtbot.mouseClick(shown.starts.viewport(), Qt.MouseButton.LeftButton, pos=rect.center() + QPoint(1, 1))
    assert shown.starts.row().key == str(starters / "es"), "a tick leaves the choice where it is"
    shown.starts.setFocus()
    qtbot.keyClick(shown.starts, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: "about" in shown.comparing.probe.text())
    assert shown.comparing.probe.text().startswith("Probe the chosen 2 (about ")
    shown.comparing.probe.click()
    qtbot.waitUntil(lambda: len(started) == 1)
    qtbot.waitUntil(lambda: len(shown.candidates.probes) == 2)
    first, second = probes_in(runs_folder)
    assert started == [first.key], "one after another"
    assert queue.waiting(list_runs(runs_folder)) == [second]
    assert shown.start.text() == "Add to queue"
    assert "under way" in shown.comparing.said.text.text()
    assert shown.candidates.ticked == set()
    sources = {TrainConfig.read(run.config).source: run for run in (first, second)}
    finish(sources[str(starters / "es")], ("bom dia", "bon dia"), ("olá", "ola"))
    finish(sources[str(other)], ("bom dia", "bom dia"), ("olá", "ola"))
    qtbot.waitUntil(lambda: keys(shown)[0] == str(other))
    assert words.probe(shown.candidates.rows[0]) == "33.3%"
    assert "makes the fewest errors" in shown.comparing.said.text.text()
    shown.reject()
    again = dialog()
    qtbot.waitUntil(lambda: keys(again)[0] == str(other))
    assert again.starts.starts.closest.key == str(other)


def test_a_probe_can_be_cancelled_gone_on_with_and_removed_by_its_menu(
    qtbot: QtBot, dialog: Any, starters: Path, started: list[str], runs_folder: Path
) -> None:
    shown = dialog()
    key = str(starters / "es")
    candidate = shown.comparing.probing
    shown.candidates.tick((key, ""), on=True)
    candidate.start()
    qtbot.waitUntil(lambda: len(shown.candidates.probes) == 2)
    second = shown.candidates.probes[""].run

    def entry(name: str) -> Any:
        menu = shown.comparing.menu("")
        return next(a for a in menu.actions() if a.objectName() == f"new_run_candidate_{name}")

    assert not entry("resume").isEnabled()
    entry("cancel").trigger()
    qtbot.waitUntil(lambda: not shown.candidates.probes[""].queued)
    assert words.probe(shown.candidates.row("")) == "put aside"
    entry("resume").trigger()
    qtbot.waitUntil(lambda: second.key in started or second.notes().get("queued"))
    entry("remove").trigger()
    qtbot.waitUntil(lambda: "" not in shown.candidates.probes)
    assert second not in list_runs(runs_folder)


def test_one_that_cannot_be_probed_says_why_and_the_others_wait(
    qtbot: QtBot, dialog: Any, starters: Path, started: list[str], runs_folder: Path, tmp_path: Path
) -> None:
    gone = tmp_path / "gone"
    shutil.copytree(starters / "es", gone)
    kept.add_folder(gone)
    shown = dialog()
    shown.candidates.tick((str(gone), str(starters / "es")), on=True)
    (gone / "model.safetensors").unlink()
    shown.comparing.probing.start()
    qtbot.waitUntil(lambda: shown.candidates.row(str(gone)).problem != "")
    qtbot.waitUntil(lambda: list(shown.candidates.probes) == [str(starters / "es")])
    assert "model.safetensors" in words.detail(shown.candidates.row(str(gone)))


def test_a_whisper_or_another_that_writes_pieces_keeps_them_as_on_the_command_line(starters: Path) -> None:
    pieces = StartRow(replace(source("pieces"), pieces=True), 0, 10)
    assert pieces.start.pieces
    assert StartRow(None, 0, 10, beside=pieces.source).start.pieces
    assert not row("letters").start.pieces


def test_probes_stand_behind_a_filter_of_their_own_and_go_together(
    qtbot: QtBot, page: Callable[[], TrainPage], services: Services, starters: Path, runs_folder: Path
) -> None:
    from core.runs.from_project import make_runs
    from core.sources.catalogue import describe
    from core.sources.probes import Candidate
    from core.training.draft import Start, make_config

    folder = starters / "es"
    make_runs(runs_folder.parent, [make_config(Start(folder), "quick", name="Work", language="pt")])
    found = prepare(runs_folder.parent, [Candidate(describe(folder, "starter:es", "starter")), Candidate(None, folder)])
    queue.hold(runs_folder)
    for run in found.runs.values():
        finish(run, ("bom dia", "bom dia"))
    events_before = [run.key for run in found.runs.values()]
    shown = page()
    assert [view.name for view in shown.runs.visible()] == ["Work"]
    assert shown.runs.current().name == "Work"
    assert shown.left.count.text() == "1"
    menu = shown.left.filter.menu()
    probes = next(action for action in menu.actions() if action.text() == "Probes of checkpoints")
    probes.trigger()
    assert sorted(view.key for view in shown.runs.visible()) == sorted(events_before)
    shown.commands.remove_probes.trigger()
    qtbot.waitUntil(lambda: not shown.runs.probes())
    assert "2 probes were removed" in shown.notice.text.text()
    shown.notice.action.click()
    qtbot.waitUntil(lambda: len(shown.runs.probes()) == 2)
