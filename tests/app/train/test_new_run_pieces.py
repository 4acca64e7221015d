"""Pieces of words in the New run dialog: proposed where letters do not fit, and shown with what each starts from."""

from __future__ import annotations

import time
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QComboBox, QPushButton
from pytestqt.qtbot import QtBot

from app.train.new_run.letters_editor import SUGGESTED
from app.train.new_run.pieces_pane import PiecesModel, PiecesPane
from core.families.plan import LetterPlan
from tests.app.quiet import wait_quiet
from tests.app.train.conftest import Services, settled
from tests.core.runs.test_fit import save_slow
from tests.tiny_models import save_segmented, segmenter_of


def choose(qtbot: QtBot, services: Services, shown: Any, folder: Path) -> None:
    """Add a checkpoint's folder, which chooses it."""
    shown.adding.add(folder)
    wait_quiet(services.tasks)
    qtbot.waitUntil(lambda: shown.draft().start.folder == folder, timeout=5_000)
    settled(shown)


def test_where_letters_do_not_fit_pieces_are_one_click_away(
    qtbot: QtBot, services: Services, dialog: Any, tmp_path: Path
) -> None:
    shown = dialog()
    assert not shown.outlook.unfit.text.text(), "the starter's frames are short enough"
    choose(qtbot, services, shown, save_slow(tmp_path / "slow", 32))
    fit = shown.forecast.fit
    assert fit.proposes_pieces
    assert "cannot be written in letters" in shown.outlook.unfit.text.text()
    assert f"{fit.count}" in shown.strip.accessibleName()
    assert shown.letters.isVisible()
    qtbot.mouseClick(shown.strip.findChild(QPushButton, "error_action"), Qt.MouseButton.LeftButton)
    settled(shown)
    assert shown.draft().config().vocabulary == "pieces"
    assert shown.forecast.fit.misfits < fit.misfits
    assert shown.strip.isHidden()
    assert (shown.letters.isVisible(), shown.pieces.isVisible()) == (False, True)
    plan = shown.forecast.plan
    assert len(shown.pieces.model.rows) == len(plan.vocabulary.letters)
    assert shown.pieces.title.text() == f"{len(plan.vocabulary.letters)} pieces of words"


def test_pieces_are_searched_and_sifted(qtbot: QtBot, services: Services, dialog: Any, tmp_path: Path) -> None:
    shown = dialog()
    choose(qtbot, services, shown, save_slow(tmp_path / "slow", 32))
    qtbot.mouseClick(shown.strip.findChild(QPushButton, "error_action"), Qt.MouseButton.LeftButton)
    settled(shown)
    pane: PiecesPane = shown.pieces
    every = {p.letter: p for p in pane.model.rows}
    several = next(p for p in every.values() if p.origin == "mean")
    pane.origin.setCurrentIndex(pane.origin.findData("mean"))
    assert {p.letter for p in pane.model.rows} == {p.letter for p in every.values() if p.origin == "mean"}
    pane.search.setText(several.letter.upper())
    assert several in pane.model.rows
    assert all(several.letter in p.letter or any(several.letter in s for s in p.sources) for p in pane.model.rows)
    at = list(pane.model.rows).index(several)
    assert pane.model.index(at, 1).data().startswith("mean of ")
    assert pane.model.index(at, 2).data() == "the letters that spell it"
    pane.search.setText("nothing has this")
    assert pane.model.rowCount() == 0


def test_a_letter_that_begins_as_pieces_says_so_and_can_be_told_another_start(
    qtbot: QtBot, services: Services, dialog: Any, tmp_path: Path
) -> None:
    letters = "bcdefghijklmnopqrstuvwxyzáéíóú"
    save_segmented(tmp_path / "m", segmenter_of(["▁", *letters, "la", "al", "ar", "ñi", "▁ão"]))
    shown = dialog()
    choose(qtbot, services, shown, tmp_path / "m")
    shown.recipe.rows["expert"].radio.click()  # pieces are kept unless a person says else
    vocabulary = shown.form.findChild(QComboBox, "new_run_vocabulary")
    vocabulary.setCurrentIndex(vocabulary.findData("letters"))
    settled(shown)
    box = shown.letters.findChild(QComboBox, f"new_run_letter_{ord('a'):04x}")
    assert (box.currentData(), box.currentText()) == (SUGGESTED, "mean of al, ar")
    box.setCurrentIndex(box.findData("e"))
    settled(shown)
    assert shown.draft().config().neighbours == {"a": "e"}
    assert next(p for p in shown.forecast.plan.letters if p.letter == "a").sources == ("e",)
    box.setCurrentIndex(box.findData(SUGGESTED))
    settled(shown)
    assert shown.draft().config().neighbours == {}
    assert box.currentText() == "mean of al, ar"


def test_eight_thousand_pieces_are_shown_and_searched_at_once(qtbot: QtBot) -> None:
    plans = tuple(LetterPlan(f"▁{i:05d}", "mean", (f"a{i}", f"b{i}"), "why") for i in range(8192))
    model = PiecesModel()
    begun = time.process_time()
    model.show(plans)
    model.look_for("0819", "mean")
    assert time.process_time() - begun < 0.1, "the processor's time, whatever else runs"
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.look_for("0819", "")
    assert {p.letter for p in model.rows} == {p.letter for p in plans if "0819" in p.letter}
    assert model.counts() == {"mean": 8192}
    tester.deleteLater()
