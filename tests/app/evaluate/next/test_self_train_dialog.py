"""Learning from drafts, in the window: how many pass at each threshold, both runs in the queue, and what came of it."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPlainTextEdit
from pytestqt.qtbot import QtBot

from app.evaluate.next.self_train_dialog import SelfTrainDialog
from app.widgets.chart_copies import table_of
from core.checkpoint_paths import model_print
from core.decoding.transcript import Word
from core.evaluation import self_training
from core.project import edits, hypotheses
from core.project.filters import Condition
from core.project.hypotheses import Hypothesis, HypothesisBatch, save_hypotheses
from core.project.queries import Query
from core.project.records import Problem
from core.project.store import Project
from core.runs import queue
from core.runs.folder import RunFolder, list_runs
from core.runs.from_project import make_runs
from core.training.config import TrainConfig
from tests.app.quiet import wait_quiet
from tests.app.test_accessible_names import nameless
from tests.app.train.conftest import Services
from tests.curve_runs import tell_end

Opened = Callable[[], SelfTrainDialog]


def with_model(run: RunFolder, checkpoint: Path) -> None:
    """As if it had ended with that model."""
    shutil.copytree(checkpoint, run.model)
    tell_end(run, 1.0, 0.5)


@pytest.fixture
def run(tiny_project: Project, tiny_checkpoint: Path) -> RunFolder:
    """A run that ended and wrote drafts of all that is not transcribed: one sure, one not, and one of the test set."""
    train = [row.id for row in tiny_project.each() if row.split == "train"]
    test = next(row.id for row in tiny_project.each() if row.split == "test")
    edits.set_speaker(tiny_project, train, "Rosa")
    (made,) = make_runs(tiny_project.folder, [TrainConfig(name="First", hours=0.001, checks=1)])
    with_model(made, tiny_checkpoint)
    heard = []
    for id, text, sure in ((train[0], "bom", 0.95), (train[1], "boa", 0.6), (test, "oi", 0.99)):
        edits.set_text(tiny_project, id, "")
        heard.append(Hypothesis(id, "", text, None, (Word(text, 0.0, 0.2, sure),)))
    save_hypotheses(tiny_project, HypothesisBatch(made.key, model_print(made.model), tuple(heard), last=True))
    return made


@pytest.fixture
def opened(qtbot: QtBot, run: RunFolder, services: Services) -> Iterator[Opened]:
    def make() -> SelfTrainDialog:
        folder = services.session.project_folder
        assert folder is not None
        dialog = SelfTrainDialog(services.context, folder, run.key)
        qtbot.addWidget(dialog)
        dialog.resize(820, 700)
        dialog.show()
        wait_quiet(services.tasks)
        return dialog

    yield make
    wait_quiet(services.tasks)
    assert services.errors == []


def test_drafts_that_pass_are_counted_and_both_runs_wait_in_the_queue(
    qtbot: QtBot, run: RunFolder, services: Services, opened: Opened, runs_folder: Path, tiny_checkpoint: Path
) -> None:
    dialog = opened()
    parts = dialog.parts
    assert nameless(dialog) == []
    assert dialog.model == run.key
    assert parts.told.text().startswith("1 of 2 drafts are at least 90% sure")
    assert parts.aside.text().startswith("One draft is kept out")
    assert parts.chart.accessibleDescription() == parts.told.text()
    parts.sure.setValue(50)
    assert parts.told.text().startswith("2 of 2 drafts")
    lines = table_of(parts.chart).csv().splitlines()
    assert (lines[1], lines[61], lines[91]) == ("0,2", "60,2", "90,1")
    assert "Both runs take about" in parts.time.text()
    assert "Nothing yet" in parts.pairs.item(0).text()
    assert not parts.judge.isEnabled()
    parts.sure.setValue(90)
    qtbot.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: len(queue.waiting(list_runs(runs_folder))) == 2, timeout=20_000)
    wait_quiet(services.tasks)
    with_, without = queue.waiting(list_runs(runs_folder))
    assert TrainConfig.read(with_.config).drafts_at_least == 0.9
    assert TrainConfig.read(without.config).drafts_at_least == 0.0
    qtbot.waitUntil(lambda: "With drafts 0% heard" in parts.pairs.item(0).text(), timeout=10_000)
    for one in (with_, without):
        with_model(one, tiny_checkpoint)
    dialog.look()
    qtbot.waitUntil(parts.judge.isEnabled, timeout=10_000)
    assert "Both have ended; not compared on test yet." in parts.pairs.item(0).text()


def test_sentences_of_dev_that_are_kept_out_are_counted(run: RunFolder, services: Services, opened: Opened) -> None:
    reader = services.session.reader
    assert reader is not None
    (dev,) = reader.ids(Query(conditions=(Condition("split", "is", "dev"),))).tolist()
    services.session.edit(lambda project: edits.set_text(project, dev, "Bom."))
    services.session.flush()
    parts = opened().parts
    assert parts.aside.text().endswith("One draft is kept out: it says what is said in dev or test, or nearly that.")
    assert parts.told.text().startswith("0 of one draft is at least 90% sure")


def test_the_verdict_stands_with_the_pair_on_either_split_and_is_there_again_later(
    qtbot: QtBot,
    run: RunFolder,
    services: Services,
    opened: Opened,
    tiny_checkpoint: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    folder = services.session.project_folder
    assert folder is not None
    services.context.settings.compute_device = "cpu"
    for one in self_training.start(folder, run.key, 0.5):
        with_model(one, tiny_checkpoint)  # equal ones, so that one child hears for both
    dialog = opened()
    parts = dialog.parts
    assert dialog.split == "test"
    assert "2 drafts, at least 50% sure" in parts.pairs.item(0).text()
    assert "not compared on test yet" in parts.pairs.item(0).text()
    parts.split.setFocus()
    qtbot.keyClick(parts.split, Qt.Key.Key_Down)
    assert "not compared on dev yet" in parts.pairs.item(0).text()
    asked: list[object] = []
    judge = self_training.judge
    monkeypatch.setattr(
        self_training, "judge", lambda *told, **how: asked.append((told[2], how["device"])) or judge(*told, **how)
    )
    parts.judge.click()
    qtbot.waitUntil(lambda: "of the words of dev wrong" in parts.pairs.item(0).text(), timeout=60_000)
    assert asked == [("dev", "cpu")]
    assert not parts.judge.isEnabled()
    qtbot.keyClick(parts.split, Qt.Key.Key_Up)
    assert "not compared on test yet" in parts.pairs.item(0).text()
    assert parts.judge.isEnabled()
    dialog.close()
    again = opened()
    qtbot.waitUntil(lambda: "of the words of dev wrong" in again.parts.pairs.item(0).text(), timeout=10_000)
    assert again.split == "dev"
    assert not again.parts.judge.isEnabled()


def test_without_a_draft_that_is_sure_enough_nothing_is_begun_and_that_is_said(
    qtbot: QtBot, opened: Opened, runs_folder: Path, services: Services, run: RunFolder
) -> None:
    dialog = opened()
    parts, go = dialog.parts, dialog.foot.go
    assert go.isEnabled()
    parts.sure.setValue(100)
    assert not go.isEnabled()
    assert parts.told.text().startswith("0 of 2 drafts are at least 100% sure")
    assert parts.time.text().startswith("No draft is so sure")
    dialog.start()
    assert len(list_runs(runs_folder)) == 1
    parts.sure.setValue(60)
    assert go.isEnabled()
    parts.sure.setValue(100)
    reader = services.session.reader
    assert reader is not None
    (dev,) = reader.ids(Query(conditions=(Condition("split", "is", "dev"),))).tolist()
    services.session.edit(lambda project: edits.set_text(project, dev, ""))
    services.session.flush()
    dialog.look()
    qtbot.waitUntil(go.isEnabled, timeout=10_000)  # of that one a draft is written first
    assert "Both runs take about" in parts.time.text()


def test_what_could_not_be_heard_and_what_is_replaced_is_said(
    qtbot: QtBot,
    run: RunFolder,
    services: Services,
    opened: Opened,
    runs_folder: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    reader = services.session.reader
    assert reader is not None
    unsure = int(reader.query_one("SELECT utterance_id FROM readings WHERE text = 'boa'"))
    heard = (Hypothesis(unsure, "", "boa", None),)

    def another(project: Project) -> None:
        save_hypotheses(project, HypothesisBatch("other", "print+lm", heard, last=True))

    def read(_reader: object, _model: Path, name: str, *_: object, **__: object) -> Iterator[HypothesisBatch]:
        yield HypothesisBatch(name, "print", (), (Problem("clip-1", "Its sound is not there.", "Put it back."),),
                              last=True, remarks=("Mind this.",))  # fmt: skip

    monkeypatch.setattr(hypotheses, "read", read)
    services.session.edit(another)
    services.session.flush()
    dialog = opened()
    assert dialog.parts.time.text().endswith("of the sound alone, replace one that another model or reading wrote.")
    dialog.start()
    wait_quiet(services.tasks)
    assert len(queue.waiting(list_runs(runs_folder))) == 2
    said = services.said[-1].split(" · ")
    assert said[:2] == ["2 runs wait in the queue", "one could not be read"]
    assert said[-1] == "Mind this."
    assert dialog.strip.isVisibleTo(dialog)
    detail = dialog.strip.findChild(QPlainTextEdit)
    assert detail is not None
    assert detail.toPlainText() == "clip-1: Its sound is not there. Put it back."
