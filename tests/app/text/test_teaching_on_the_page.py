"""A network of text is taught from the Text page: its run is followed on the Train page, and its model comes back."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from huggingface_hub import constants
from PySide6.QtCore import Qt
from PySide6.QtGui import QStandardItemModel
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QSpinBox
from pytestqt.qtbot import QtBot
from safetensors.numpy import save_file

from app.machine import ComputeDevice
from app.tasks import Tasks
from app.text.models.ready_dialog import ReadyDialog
from app.text.models.teach_dialog import TeachDialog
from app.text.page import TextPage
from app.train.page import TrainPage
from app.widgets.device_box import DeviceBox
from core.lm.neural.sizes import Sizes
from core.runs import elsewhere, reader, supervisor
from core.runs.folder import list_runs
from core.texts.bringing import bring_texts
from core.training.text.config import TextConfig
from tests.app.test_accessible_names import nameless
from tests.app.text.conftest import LONG_MS
from tests.app.text.test_models_on_the_page import folder_of, go, names
from tests.core.places.way import Way

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
    qtbot.waitUntil(lambda: len(dialog.place.rows) > 1, timeout=LONG_MS)
    assert dialog.place.value == "cpu"
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


def test_what_the_command_can_be_told_of_a_network_the_dialog_can_too(
    teaching: TextPage, qtbot: QtBot, tmp_path: Path
) -> None:
    page, book = teaching, tmp_path / "contos.txt"
    book.write_text("".join(f"o gato {i} dorme na rua\n" for i in "abcdefghijklmnopqrst"), encoding="utf-8")
    page.context.session.edit(lambda project: bring_texts(project, [book]))
    qtbot.waitUntil(lambda: page.body.currentIndex() == 0, timeout=LONG_MS)
    page.model_commands.actions["teach"].trigger()
    dialog = page.model_commands.dialog
    assert isinstance(dialog, TeachDialog)
    qtbot.waitUntil(lambda: dialog.learns.list.count() > 0, timeout=LONG_MS)
    qtbot.waitUntil(lambda: dialog.start_from.currentData() == "starter:es", timeout=LONG_MS)
    more = dialog.more
    assert not more.fields.isVisible()
    low = dialog.height()
    QTest.keyClick(more.button, Qt.Key.Key_Space)
    assert more.fields.isVisible()
    assert dialog.height() >= max(low, dialog.minimumSizeHint().height())
    assert nameless(dialog) == []
    wide = dialog.findChild(QSpinBox, "teach_model_width")
    assert not wide.isEnabled(), "it has the sizes of its source"
    dialog.start_from.setCurrentIndex(0)
    dialog.shape.set_value("transformer")
    dialog.shape.chosen.emit("transformer")
    dialog.unit.set_value("piece")
    dialog.unit.chosen.emit("piece")
    said = {"width": 24, "hidden": 32, "layers": 1, "heads": 2, "checks": 3, "patience": 2, "seed": 7, "threads": 1}
    for name, value in said.items():
        box = dialog.findChild(QSpinBox, f"teach_model_{name}")
        assert box.isEnabled(), name
        assert box.text() == "as usual"
        box.setValue(value)
    more.pieces.setValue(60)
    more.dropout.setValue(0.1)
    more.rate.setValue(0.004)
    more.licence.setText("CC0")
    dialog.words_read.setValue(300)
    qtbot.waitUntil(lambda: len(dialog.place.rows) > 1, timeout=LONG_MS)
    dialog.place.set_value("cpu")
    go(dialog, qtbot)
    (run,) = list_runs(folder_of(page) / "runs")
    config = TextConfig.read(run.config)
    assert config.sizes == Sizes("transformer", 24, 32, 1, 2, 0.1)
    assert (config.checks, config.patience, config.seed, config.threads) == (3, 2, 7, 1)
    assert (config.learning_rate, config.licence, config.unit, config.device) == (0.004, "CC0", "piece", "cpu")


def test_a_network_is_taught_in_a_place_with_its_control(
    teaching: TextPage, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    way = Way(tmp_path, monkeypatch)
    way.will(*[{"words": "ssh: connect to host lab port 22: Connection refused"}] * 2)
    page, book = teaching, tmp_path / "contos.txt"
    book.write_text("".join(f"o gato {i} dorme na rua\n" for i in "abcdefghijklmnopqrst"), encoding="utf-8")
    page.context.session.edit(lambda project: bring_texts(project, [book]))
    qtbot.waitUntil(lambda: page.body.currentIndex() == 0, timeout=LONG_MS)
    page.model_commands.actions["teach"].trigger()
    dialog = page.model_commands.dialog
    assert isinstance(dialog, TeachDialog)
    qtbot.waitUntil(lambda: dialog.start_from.currentData() == "starter:es", timeout=LONG_MS)
    rows = dialog.place.rows
    qtbot.waitUntil(lambda: "on:lab" in rows and rows["on:lab"].isVisible(), timeout=LONG_MS)
    row = dialog.place.rows["on:lab"]
    assert "over SSH" in row.radio.accessibleName()
    assert nameless(dialog) == []
    row.radio.setFocus()
    QTest.keyClick(row.radio, Qt.Key.Key_Space)
    assert dialog.place.value == "on:lab"
    go(dialog, qtbot)
    runs = list_runs(folder_of(page) / "runs")
    assert [elsewhere.place_name(run.notes()) for run in runs] == ["lab", "lab"]
    assert {TextConfig.read(run.config).device for run in runs} == {"auto"}
    qtbot.waitUntil(lambda: all("refused" in reader.status(run).message for run in runs), timeout=CHILD_MS)


def test_a_graphics_card_that_is_not_there_stays_listed_with_the_reason(qtbot: QtBot) -> None:
    box = DeviceBox("a_device", Tasks())
    qtbot.addWidget(box)
    card, none = ComputeDevice("cuda", "NVIDIA graphics card", "H200"), ComputeDevice("mps", "Apple", "", "None here")
    gone = replace(card, detail="", reason="No driver answers")
    box.offer([gone, none, ComputeDevice("cpu", "Processor", "")])
    assert [box.itemData(i) for i in range(box.count())] == ["auto", "cpu", "cuda"]
    model = box.model()
    assert isinstance(model, QStandardItemModel)
    assert not model.item(2).isEnabled()
    assert "No driver" in model.item(2).toolTip()
    other = DeviceBox("other_device", Tasks())
    qtbot.addWidget(other)
    other.offer([card])
    other.setCurrentIndex(2)
    assert other.device == "cuda"


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
