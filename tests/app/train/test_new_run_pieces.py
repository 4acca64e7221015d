"""Pieces of words in the New run dialog, proposed where letters do not fit; and what each starts from, there and for
runs that exist."""

from __future__ import annotations

import json
import time
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QComboBox, QPushButton
from pytestqt.qtbot import QtBot

from app.train import plan_words
from app.train.new_run.letters_editor import SUGGESTED
from app.train.origins_dialog import OriginsDialog
from app.train.origins_pane import OriginsModel, OriginsPane
from core.families.plan import LetterPlan
from tests.app.quiet import wait_quiet
from tests.app.test_accessible_names import nameless
from tests.app.train.conftest import Services, settled
from tests.app.train.logs import Story, config_of, finished_run, make_run
from tests.core.runs.test_fit import save_slow
from tests.tiny_models import save_segmented, segmenter_of

WAIT_MS = 10_000


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
    pane: OriginsPane = shown.pieces
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
    assert shown.draft().config().vocabulary == "letters", "its frames hold them"
    shown.recipe.rows["expert"].radio.click()  # pieces are kept where a person says so
    vocabulary = shown.form.findChild(QComboBox, "new_run_vocabulary")
    vocabulary.setCurrentIndex(vocabulary.findData("source"))
    settled(shown)
    assert shown.pieces.isVisible()
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
    model = OriginsModel()
    begun = time.process_time()
    model.show(plans)
    model.look_for("0819", "mean")
    assert time.process_time() - begun < 0.1, "the processor's time, whatever else runs"
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.look_for("0819", "")
    assert {p.letter for p in model.rows} == {p.letter for p in plans if "0819" in p.letter}
    assert model.counts() == {"mean": 8192}
    tester.deleteLater()


def test_a_run_shows_what_each_of_its_letters_started_from(qtbot: QtBot, page: Any, runs_folder: Path) -> None:
    finished_run(runs_folder)
    shown = page()
    assert shown.plan.origins_button.isVisible()
    shown.plan.origins_button.click()
    dialog = shown.stack.findChild(OriginsDialog)
    qtbot.waitUntil(lambda: dialog.pane.title.text() == "38 letters", timeout=WAIT_MS)
    assert nameless(dialog) == []
    dialog.pane.search.setText("ã")
    index = dialog.pane.model.index(0, 1)
    assert (dialog.pane.model.rowCount(), index.data()) == (1, "a")
    dialog.close()


def test_a_run_of_pieces_shows_thousands_of_them_and_one_from_scratch_has_none(
    qtbot: QtBot, page: Any, runs_folder: Path
) -> None:
    run = finished_run(runs_folder, "Pieces")
    plan = json.loads(run.transfer.read_text(encoding="utf-8"))
    pieces = [
        {"letter": f"▁{i:05d}", "origin": "mean", "sources": [f"▁{i:04d}", "a"], "reason": "what spells it"}
        for i in range(8192)
    ]
    special = {"letter": " ", "origin": "special", "sources": [], "reason": ""}
    more = {"letters": [special, *pieces], "tokenizer": {"file": "{}"}}
    run.transfer.write_text(json.dumps(plan | more), encoding="utf-8")
    make_run(runs_folder, Story(config_of("Scratch", source=""), 3))
    shown = page()
    for view in shown.runs.views():
        shown.runs.choose(view.key)
        assert shown.plan.origins_button.isVisible() == shown.commands.origins.isEnabled() == (view.name == "Pieces")
    shown.runs.choose(run.key)
    assert (shown.runs.current().origins.new, len(shown.runs.current().origins.rows())) == (8192, 8192)
    assert "2 left out" in plan_words.letters_words(plan_words.letters(shown.runs.current()))
    shown.commands.origins.trigger()
    dialog = shown.stack.findChild(OriginsDialog)
    words = "8192 pieces of words"
    qtbot.waitUntil(lambda: dialog.pane.title.text().replace(",", "") == words, timeout=WAIT_MS)
    dialog.pane.search.setText("▁08191")
    assert [p.letter for p in dialog.pane.model.rows] == ["▁08191"]
    assert dialog.pane.model.index(0, 1).data().startswith("mean of ")
    dialog.close()
