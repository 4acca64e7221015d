"""Weights between a run and its source from the window: curves over the share, a slider, and a model of a share."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from app.train.average_dialog import AverageDialog
from app.train.run_dialogs import can_average
from app.train.views import ViewReader
from core.datasets.manifest import write_manifest
from core.families.checkpoint import read_card
from core.runs import averages
from core.runs.averages import Point, Rates
from core.runs.folder import RunFolder
from core.sources import kept
from tests.app.test_accessible_names import nameless
from tests.app.train.conftest import Services
from tests.core.training import tiny
from tests.core.training.test_averaging import in_this_process, taught

WAIT_MS = 60_000


def rates(wer: float) -> Rates:
    return Rates(wer, wer / 3, 4, (wer - 0.02, wer + 0.02), (wer / 4, wer / 2))


POINTS = tuple(
    Point(share, rates(0.6 - 0.4 * share), rates(0.1 + 0.5 * share)) for share in (0.0, 0.25, 0.5, 0.75, 1.0)
)


@pytest.fixture
def run(tmp_path: Path) -> RunFolder:
    """A run whose source's speech is not at hand."""
    return taught(tmp_path / "project")


@pytest.fixture
def dialog(
    qtbot: QtBot, services: Services, run: RunFolder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[AverageDialog]:
    monkeypatch.setattr(averages, "said", in_this_process)
    monkeypatch.setattr(averages, "SHARES", (0.0, 1.0))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "own"))
    view = ViewReader(run).read()
    assert view is not None
    assert can_average(view)
    made = AverageDialog(services.context, view)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitUntil(lambda: not services.tasks.busy, timeout=WAIT_MS)
    yield made
    qtbot.waitUntil(lambda: not services.tasks.busy, timeout=WAIT_MS)


def test_both_languages_are_measured_point_by_point_and_a_share_becomes_a_model(
    dialog: AverageDialog, services: Services, run: RunFolder, qtbot: QtBot, tmp_path: Path
) -> None:
    parts = dialog.parts
    assert nameless(dialog) == []
    assert parts.empty.isVisible()
    assert parts.missing.isVisible(), "no speech of the source: what to do"
    theirs = tmp_path / "theirs.jsonl"
    write_manifest(theirs, tiny.entries(tmp_path / "theirs", 2, "dev", seed=5))
    dialog.use_speech(str(theirs))
    qtbot.waitUntil(lambda: not parts.missing.isVisible(), timeout=WAIT_MS)
    assert parts.measure.text() == "Measure both languages"
    parts.measure.click()
    qtbot.waitUntil(lambda: not dialog.foot.running and len(parts.chart.curves) == 4, timeout=WAIT_MS)
    assert [curve.key for curve in parts.chart.curves if not curve.ring] == ["target", "source"]
    speech = averages.speech_of(run)
    first, last = averages.known(run, speech)
    assert first.source is not None
    qtbot.keyClick(parts.slider, Qt.Key.Key_Home)
    assert f"0% of the run: words wrong Portuguese {100 * first.target.wer:.1f}%" in parts.rates.text()
    assert f"Spanish {100 * first.source.wer:.1f}%" in parts.rates.text()
    qtbot.keyClick(parts.slider, Qt.Key.Key_Right)
    assert dialog.share == 0.05
    assert parts.rates.text().endswith("between what was measured")
    assert parts.measure.text() == "Measure this share"
    qtbot.keyClick(parts.chart, Qt.Key.Key_End)
    assert dialog.share == last.share == 1.0
    right = parts.chart.to_pixel(75, 0).toPoint()
    qtbot.mouseClick(parts.chart.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(right.x(), 40))
    assert dialog.share == 0.75
    assert "75%" in parts.name.text()
    parts.folder.setText(str(tmp_path / "out"))
    parts.name.setText("Between")
    dialog.foot.press()
    qtbot.waitUntil(parts.made.isVisible, timeout=WAIT_MS)
    assert str(tmp_path / "out") in parts.made.text()
    assert read_card(tmp_path / "out").name == "Between"
    assert str(tmp_path / "out") in kept.kept().added, "Live lists it"
    went: list[dict[str, Any]] = []
    object.__setattr__(services.context, "go_to", lambda page, **args: went.append({"page": page, **args}))
    dialog.foot.more.click()
    assert went == [{"page": "live", "model": str(tmp_path / "out")}]


def test_what_was_measured_before_is_shown_at_once_and_faults_are_said(
    services: Services, run: RunFolder, qtbot: QtBot, tmp_path: Path
) -> None:
    run.averages.mkdir()
    values = {"tried": averages._tried(run, None), "points": [point.to_json() for point in POINTS]}  # noqa: SLF001
    (run.averages / averages.RATES).write_text(json.dumps(values), encoding="utf-8")
    view = ViewReader(run).read()
    assert view is not None
    dialog = AverageDialog(services.context, view)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitUntil(dialog.parts.chart.isVisible, timeout=WAIT_MS)
    assert not dialog.parts.measure.isEnabled(), "the chosen share is measured, too"
    dialog.use_speech(str(tmp_path / "nothing"))
    qtbot.waitUntil(dialog.strip.isVisible, timeout=WAIT_MS)
    dialog.parts.name.setText("")
    dialog.parts.name.textEdited.emit("")
    go = dialog.foot.findChild(QPushButton, "average_go")
    assert go is not None
    assert not go.isEnabled(), "a model needs a name"
