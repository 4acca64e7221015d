"""A network of text is taught from the Text page: its run is followed on the Train page, and its model comes back."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from huggingface_hub import constants
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from safetensors.numpy import save_file

from app.text.models.ready_dialog import ReadyDialog
from app.text.models.teach_dialog import TeachDialog
from app.text.page import TextPage
from app.train.page import TrainPage
from core.runs import supervisor
from core.runs.folder import list_runs
from core.texts.bringing import bring_texts
from tests.app.test_accessible_names import nameless
from tests.app.text.conftest import LONG_MS
from tests.app.text.test_models_on_the_page import folder_of, go, names

CHILD_MS = 30_000


@pytest.fixture
def teaching(page: TextPage, qtbot: QtBot) -> Iterator[TextPage]:
    """The page, whose runs are over when the window closes: it would ask about them."""
    yield page
    for run in list_runs(folder_of(page) / "runs"):
        if supervisor.alive(run):
            supervisor.terminate(run)
    page.context.runs.look()
    qtbot.waitUntil(lambda: not page.context.runs.going, timeout=LONG_MS)


def test_a_network_is_taught_by_a_run_that_train_follows(teaching: TextPage, qtbot: QtBot, tmp_path: Path) -> None:
    page, book = teaching, tmp_path / "contos.txt"
    book.write_text("".join(f"o gato {i} dorme na rua\n" for i in "abcdefghijklmnopqrst"), encoding="utf-8")
    page.context.session.edit(lambda project: bring_texts(project, [book]))
    qtbot.waitUntil(lambda: page.body.currentIndex() == 0, timeout=LONG_MS)
    page.model_commands.actions["teach"].trigger()
    dialog = page.model_commands.dialog
    assert isinstance(dialog, TeachDialog)
    assert nameless(dialog) == []
    qtbot.waitUntil(lambda: dialog.learns.list.count() > 0, timeout=LONG_MS)
    qtbot.waitUntil(lambda: dialog.start_from.currentData() == "starter:es", timeout=LONG_MS)
    assert not dialog.unit.isEnabled()  # it reads as its source does
    assert dialog.control.isEnabled()
    assert dialog.control.isChecked()
    dialog.start_from.setCurrentIndex(0)
    assert not dialog.gradual.isEnabled()  # from scratch, there is nothing to spare
    assert not dialog.control.isEnabled()
    dialog.unit.set_value("letter")
    dialog.words_read.setValue(400)
    dialog.device.setCurrentIndex(1)
    assert dialog.name.text() == "lstm"
    go(dialog, qtbot)
    qtbot.waitUntil(lambda: isinstance(page.context.window.page, TrainPage), timeout=LONG_MS)
    train = page.context.window.page
    assert isinstance(train, TrainPage)
    runs = train.runs
    qtbot.waitUntil(lambda: (view := runs.current()) is not None and view.text is not None, timeout=LONG_MS)
    qtbot.waitUntil(lambda: (view := runs.current()) is not None and view.status.state == "finished", timeout=CHILD_MS)
    view = runs.current()
    assert view is not None
    charts, metrics = train.centre.charts, train.centre.metrics
    bits = next(curve for curve in charts.errors.curves if curve.key.endswith(".bits"))
    assert bits.x[-1] * 1000 >= 400
    assert charts.loss.frame.x_title == "thousand words read"
    assert metrics.wer.accessibleName().startswith("Bits a letter: ")
    assert metrics.heard.accessibleName().startswith("Words read: ")
    assert train.centre.below.isHidden()
    assert train.plan.text_plan.isVisible()
    assert not train.plan.letters.isVisible()
    assert nameless(train) == []
    train.plan.text_plan.button.click()
    assert page.context.window.page is page
    qtbot.waitUntil(lambda: names(page) == ["lstm"] and page.models.front == "model", timeout=LONG_MS)
    assert "bits a letter" in page.pane.facts.labels["held_out"].text()
    assert page.pane.facts.labels["source"].text() == "scratch"


def test_a_ready_model_is_chosen_among_those_of_the_hub_or_by_its_folder_and_what_is_none_is_said(
    page: TextPage, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(constants, "HF_HUB_CACHE", str(tmp_path / "hub"))
    for name, kind in (("some--gpt", "gpt2"), ("some--speech", "wav2vec2")):
        folder = tmp_path / "hub" / f"models--{name}" / "snapshots" / ("1" * 40)
        folder.mkdir(parents=True)
        (folder / "config.json").write_text(json.dumps({"model_type": kind, "vocab_size": 9}), encoding="utf-8")
        (folder / "tokenizer.json").write_text("{}", encoding="utf-8")
        save_file({"a": np.zeros(1, np.float32)}, folder / "model.safetensors")
        (folder / "README.md").write_text("---\nlanguage: eu\nlicense: mit\n---\n", encoding="utf-8")
    page.model_commands.actions["ready"].trigger()
    dialog = page.model_commands.dialog
    assert isinstance(dialog, ReadyDialog)
    qtbot.waitUntil(lambda: dialog.model.currentText() == "some/gpt", timeout=LONG_MS)
    assert dialog.model.count() == 1
    assert dialog.name.text() == "gpt"
    qtbot.waitUntil(lambda: (dialog.language.code, dialog.licence.text()) == ("eu", "mit"), timeout=LONG_MS)
    assert nameless(dialog) == []
    QTest.keyClicks(dialog.licence, "-0")
    dialog.model.setEditText("")
    qtbot.waitUntil(lambda: (dialog.language.currentText(), dialog.licence.text()) == ("", "mit-0"), timeout=LONG_MS)
    for wrong, said in (("nobody/nothing", "no folder here"), (str(tmp_path), "config.json")):
        dialog.model.setEditText(wrong)
        QTest.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        qtbot.waitUntil(lambda: said in dialog.strip.accessibleName(), timeout=LONG_MS)  # noqa: B023 - asked at once
        qtbot.waitUntil(lambda: not dialog.foot.running, timeout=LONG_MS)
    dialog.reject()
    assert names(page) == []
