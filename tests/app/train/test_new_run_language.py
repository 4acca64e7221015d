"""A model of many languages in the New run dialog: as which the new one starts, and which half of it learns."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from app.train.new_run.language_pane import LanguagePane
from tests.app.test_accessible_names import nameless
from tests.app.train.conftest import Services, settled
from tests.app.train.test_new_run_pieces import choose
from tests.tiny_models import save_whisper


def pick(box: QComboBox, value: str) -> None:
    box.setCurrentIndex(box.findData(value))
    box.activated.emit(box.currentIndex())


def test_the_start_of_the_language_and_what_learns_are_chosen_without_expert(
    qtbot: QtBot, services: Services, dialog: Any, tmp_path: Path
) -> None:
    save_whisper(tmp_path / "whisper", ("uma casa", "o gato"), encoder_layers=1, decoder_layers=1)
    shown = dialog()
    pane: LanguagePane = shown.language
    assert pane.isHidden(), "the starter has one language"
    choose(qtbot, services, shown, tmp_path / "whisper")
    assert pane.isVisible()
    assert nameless(pane) == []
    assert (pane.title.text(), pane.start.currentText()) == ("Portuguese starts as", "Portuguese")
    assert pane.why.text() == "The model knows this language."
    first = shown.draft().config()
    assert (first.vocabulary, first.strategy, first.language_start) == ("source", "full", "")
    pick(pane.start, "es")
    pick(pane.learns, "top")
    settled(shown)
    config = shown.draft().config()
    assert (config.language_start, config.strategy, config.recipe) == ("es", "top", "quick")
    assert next(p for p in shown.forecast.plan.letters if p.letter == "<pt>").sources == ("<es>",)
    assert pane.why.text() == "Chosen by hand."
    pick(pane.start, "fresh")
    settled(shown)
    assert next(p for p in shown.forecast.plan.letters if p.letter == "<pt>").sources == ()
    assert pane.start.currentData() == "fresh"
    shown.starts.setCurrentIndex(shown.starts.model().index(0, 0))
    settled(shown)
    assert pane.chosen == {}, "another checkpoint, other choices"
