"""Text models on the Text page, in the real window: made, measured, brought, tuned by the real child, removed, used."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QMenu
from pytestqt.qtbot import QtBot

from app.live.page import LivePage
from app.text.models import tuning_chart
from app.text.models.arpa_dialog import ArpaDialog
from app.text.models.make_dialog import MakeDialog
from app.text.models.tune_dialog import THIS, TuneDialog
from app.text.page import TextPage
from app.widgets.job_dialog import JobDialog
from core.lm import store
from core.lm.note import Tried, Tuned, Weights
from core.lm.starters import text_starter
from core.lm.store import Recipe, TextModel
from core.project.queries import Query
from core.project.store import Project
from core.project.tiers.edits import add_tier, write
from core.texts.bringing import bring_texts
from tests.app.quiet import wait_quiet
from tests.app.test_accessible_names import nameless
from tests.app.text.conftest import LONG_MS

TUNE_MS = 20_000
WITHOUT = Tried(Weights(0.0, 0.0, 0.0), 0.3, 0.1)
TRIED = (
    Tried(Weights(0.5, 1.0), 0.25, 0.09), Tried(Weights(0.5, 0.0), 0.28, 0.1), Tried(Weights(1.0, 1.0), 0.2, 0.08)
)  # fmt: skip


def go(dialog: JobDialog, qtbot: QtBot, timeout: int = LONG_MS) -> None:
    """Press the dialog's button by its key once it can be pressed, and wait until it closed by itself."""
    qtbot.waitUntil(dialog.foot.go.isEnabled, timeout=timeout)
    closed = qtbot.waitSignal(dialog.finished, timeout=timeout, raising=False)
    QTest.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: closed.signal_triggered or dialog.strip.isVisible(), timeout=timeout)
    assert closed.signal_triggered, dialog.strip.accessibleName()


def names(page: TextPage) -> list[str]:
    return [model.name for model in page.models.models]


def folder_of(page: TextPage) -> Path:
    folder = page.context.session.project_folder
    assert folder is not None
    return folder


def make(page: TextPage, qtbot: QtBot) -> MakeDialog:
    page.model_commands.actions["make"].trigger()
    dialog = page.model_commands.dialog
    assert isinstance(dialog, MakeDialog)
    qtbot.waitUntil(lambda: dialog.learns.list.count() > 0, timeout=LONG_MS)
    return dialog


def test_a_model_is_made_of_what_is_ticked_and_removed_and_put_back(
    page: TextPage, qtbot: QtBot, tmp_path: Path, held_out: str
) -> None:
    assert page.body.currentIndex() == 1  # neither texts nor models: bringing texts comes first
    book = tmp_path / "contos.txt"
    book.write_text(f"{held_out}\nO gato dorme.\nO gato corre na rua.\nO gato dorme!\n", encoding="utf-8")
    page.context.session.edit(lambda project: bring_texts(project, [book]))
    qtbot.waitUntil(lambda: page.body.currentIndex() == 0, timeout=LONG_MS)
    assert page.block.stack.currentWidget() is page.block.empty
    dialog = make(page, qtbot)
    assert nameless(dialog) == []
    dialog.learns.list.item(0).setCheckState(Qt.CheckState.Unchecked)
    qtbot.waitUntil(lambda: "2 sentences are used." in dialog.learns.account.text(), timeout=LONG_MS)
    assert "one in dev or test" in dialog.learns.account.text()
    assert "1 repeated" in dialog.learns.account.text()
    dialog.prune.setText("2 1")
    assert not dialog.foot.go.isEnabled()
    dialog.prune.clear()
    assert dialog.name.text() == "words-3"
    go(dialog, qtbot)
    qtbot.waitUntil(lambda: names(page) == ["words-3"] and page.models.front == "model", timeout=LONG_MS)
    wait_quiet(page.context.window)
    (model,) = page.models.models
    assert (model.note.sentences, model.note.made_of) == (2, ("contos.txt: 4 sentences",))
    found = page.models.on_dev(model)
    assert found is not None
    assert page.block.table.rows.index(0, 1).data() == f"{found.perplexity.bits:.2f}"
    assert page.right.currentWidget() is page.pane
    assert "bits a letter" in page.pane.facts.labels["dev"].text()
    assert not page.remove.isVisible()  # the head's button would remove a text
    assert nameless(page) == []

    second = make(page, qtbot)
    assert second.name.text() == "words-3-2"
    second.name.setText("words-3")
    assert second.foot.go.text() == "Replace it"
    second.reject()

    page.context.window.activateWindow()
    page.block.table.setFocus()
    qtbot.waitUntil(page.block.table.hasFocus, timeout=2000)
    QTest.keyClick(page.block.table, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: names(page) == [], timeout=LONG_MS)
    assert page.models.front == "text"
    page.context.window.findChild(type(page.bring), "status_undo").click()
    qtbot.waitUntil(lambda: names(page) == ["words-3"], timeout=LONG_MS)


def test_a_model_of_another_program_is_brought_and_a_damaged_one_said(
    page: TextPage, qtbot: QtBot, tmp_path: Path
) -> None:
    other = store.make(tmp_path, "other", ["a b c", "a b"], Recipe(2)).arpa
    damaged = tmp_path / "lies.arpa"
    damaged.write_text(other.read_text(encoding="utf-8").replace("ngram 2=", "ngram 2=9"), encoding="utf-8")
    page.model_commands.actions["bring"].trigger()
    dialog = page.model_commands.dialog
    assert isinstance(dialog, ArpaDialog)
    assert nameless(dialog) == []
    dialog.choose(damaged)
    assert dialog.name.text() == "lies"
    dialog.start()
    qtbot.waitUntil(dialog.strip.isVisible, timeout=LONG_MS)
    assert names(page) == []
    dialog.choose(other)
    go(dialog, qtbot)
    qtbot.waitUntil(lambda: names(page) == ["model"], timeout=LONG_MS)
    assert page.body.currentIndex() == 0  # a model is there to be seen, though no text is
    assert not page.block.lost.isVisible()
    (folder_of(page) / store.ROOM / "model" / store.NOTE).write_text("{", encoding="utf-8")
    page.model_controller.read()
    qtbot.waitUntil(page.block.lost.isVisible, timeout=LONG_MS)
    assert page.block.lost.text() == "The text model model cannot be read. Make it again."
    assert names(page) == []
    assert page.body.currentIndex() == 0


def test_a_model_is_tuned_by_the_child_and_its_picture_drawn_and_it_is_used_in_live(
    page: TextPage, qtbot: QtBot
) -> None:
    store.make(folder_of(page), "tales", ["um dia", "ba be bi"], Recipe(2, language="pt"))
    page.model_controller.read()
    qtbot.waitUntil(lambda: names(page) == ["tales"], timeout=LONG_MS)
    page.models.to_front("model")
    assert page.pane.untuned.isVisible()
    page.model_commands.actions["tune"].trigger()
    dialog = page.model_commands.dialog
    assert isinstance(dialog, TuneDialog)
    assert not dialog.foot.go.isEnabled()  # nobody knows yet who can be tuned
    assert nameless(dialog) == []
    qtbot.waitUntil(lambda: dialog.recogniser.count() > 0, timeout=LONG_MS)
    assert "ne utterance of dev" in dialog.told.text()
    remark = "What was kept out of the text model tales is not known"
    assert remark in dialog.leaks.text()
    assert dialog.hot_words.height() >= dialog.hot_words.sizeHint().height(), "what is said takes no room from fields"
    assert remark in page.models.leaks(page.models.models[0])
    assert remark in page.block.table.rows.index(0, 1).data(Qt.ItemDataRole.ToolTipRole)
    assert any(remark in label.text() for label in page.pane.facts.findChildren(QLabel))
    dialog.hot_words.setText("casa: 1000")
    dialog.start()
    assert "too large" in dialog.strip.accessibleName()
    dialog.hot_words.setText("casa 5")
    go(dialog, qtbot, TUNE_MS)
    qtbot.waitUntil(lambda: page.models.tuning is not None and page.pane.picture.isVisible(), timeout=LONG_MS)
    tuned = page.models.tuning
    assert tuned is not None
    assert tuned.utterances == 1
    assert page.pane.verdict.text() == page.pane.chart.accessibleDescription() != ""
    curves = {curve.key: curve for curve in page.pane.chart.curves}
    assert list(curves["lm"].x) == sorted({one.weights.lm for one in tuned.tried})
    assert curves["without"].y[0] == 100 * tuned.without.wer
    page.pane.chart.move_reading(-1)
    assert page.pane.values.text().startswith("Weight ")
    page.pane.use.click()  # its action stands in a menu, too, and must not lead back here
    live = page.context.window.page
    assert isinstance(live, LivePage)
    qtbot.waitUntil(lambda: live.texts.combo.currentData() == "tales", timeout=LONG_MS)


def test_a_text_model_is_tuned_with_every_reading_that_the_command_knows(page: TextPage, qtbot: QtBot) -> None:
    counted = store.make(folder_of(page), "tales", ["um dia"], Recipe(2, language="pt"))
    letters = text_starter("es")
    assert letters.note.neural is not None
    shape = replace(letters.note.neural, shape="transformer")
    whole = replace(letters, folder=letters.folder.with_name("whole"), note=replace(letters.note, neural=shape))
    every = [counted, letters, whole]

    def offered(model: TextModel) -> list[str]:
        dialog = TuneDialog(page.context, model, every, page.model_jobs, page)
        found = [str(dialog.first.itemData(row)) for row in range(dialog.first.count())]
        assert nameless(dialog) == []
        dialog.reject()
        return found

    assert offered(counted) == [THIS, "", "es"]
    assert offered(letters) == [THIS, "", "tales"]
    assert offered(whole) == ["", "tales", "es"], "it can only weigh whole texts"


@pytest.mark.long  # tests/core/objectives/test_seq2seq_reading.py tunes the same in this process
def test_a_model_weighs_what_the_sound_says_alone(page: TextPage, qtbot: QtBot) -> None:
    store.make(folder_of(page), "tales", ["um dia", "ba be bi"], Recipe(2, language="pt"))
    page.model_controller.read()
    qtbot.waitUntil(lambda: names(page) == ["tales"], timeout=LONG_MS)
    page.models.to_front("model")
    page.model_commands.actions["tune"].trigger()
    dialog = page.model_commands.dialog
    assert isinstance(dialog, TuneDialog)
    qtbot.waitUntil(lambda: dialog.recogniser.count() > 0, timeout=LONG_MS)
    dialog.first.setCurrentIndex(dialog.first.findData(""))
    go(dialog, qtbot, TUNE_MS)
    qtbot.waitUntil(lambda: page.models.tuning is not None, timeout=LONG_MS)
    (key,) = store.find("tales", folder_of(page)).note.tuned
    assert key.endswith(" after the sound")
    assert "weighing what the sound says" in page.pane.box.currentText()


def test_a_model_that_does_harm_says_so_and_the_best_of_each_weight_is_drawn(page: TextPage, qtbot: QtBot) -> None:
    best = Tuned("Good", TRIED[2].weights, WITHOUT, TRIED, 40, at=1.0)
    harm = Tuned("Bad", replace(TRIED[0].weights, lm=0.0), replace(WITHOUT, wer=0.1), TRIED, 40, at=2.0)
    made = store.make(folder_of(page), "tales", ["um dia"], Recipe(2, language="pt"))
    made = store.keep_tuned(store.keep_tuned(made, "1", best), "2", harm)
    page.model_controller.read()
    qtbot.waitUntil(lambda: names(page) == ["tales"], timeout=LONG_MS)
    assert page.block.table.rows.index(0, 2).data() == "does not help"
    assert "its weight is 0" in page.pane.verdict.text()
    ring = next(curve for curve in page.pane.chart.curves if curve.ring)
    assert (float(ring.x[0]), float(ring.y[0])) == (0.0, 10.0)
    page.pane.box.setCurrentIndex(1)
    page.pane.box.activated.emit(1)
    assert page.models.tuning == best
    few = replace(best, model="Few", weights=Weights(0.0, 0.0, 0.0), at=3.0, hot_words=2, chance=0.3, unsure=True)
    store.keep_tuned(store.find("tales", folder_of(page)), "3 with 1", few)
    page.model_controller.read()
    qtbot.waitUntil(lambda: page.pane.box.findText("Few, with 2 hot words") == 0, timeout=LONG_MS)
    assert page.block.table.rows.index(0, 2).data() == "not clear"
    page.models.choose_recogniser("3 with 1")
    words = "cannot be told: at the best weight 20.0% of dev’s words and 8.0% of its letters go wrong, without it 30.0%"
    assert words in page.pane.verdict.text()
    ring = next(curve for curve in page.pane.chart.curves if curve.ring)
    assert (float(ring.x[0]), float(ring.y[0])) == (0.0, 30.0)
    assert ring.label.startswith("chosen: 0")
    assert "hot words" in next(curve for curve in page.pane.chart.curves if curve.key == "without").label
    page.models.choose_recogniser("1")
    assert "20.0% of dev’s words go wrong with it, 30.0% without" in page.pane.verdict.text()
    assert [one.wer for one in tuning_chart.best_by_weight(best)] == [0.25, 0.2]
    twice = (TRIED[0], *(Tried(Weights(0.5, 1.0, rescore=at), wer, 0.07) for at, wer in ((0.75, 0.18), (1.5, 0.22))))
    store.keep_tuned(made, "1 after words 0", Tuned("Good", twice[1].weights, WITHOUT, twice, 40, 3.0, "words"))
    page.model_controller.read()
    qtbot.waitUntil(lambda: page.pane.box.findText("Good, after words") >= 0, timeout=LONG_MS)
    page.pane.box.setCurrentIndex(page.pane.box.findText("Good, after words"))
    page.pane.box.activated.emit(page.pane.box.currentIndex())
    curves = {curve.key: curve for curve in page.pane.chart.curves}
    assert curves["lm"].x.tolist() == [0.0, 0.75, 1.5]
    assert float(curves["chosen"].x[0]) == 0.75
    page.pane.chart.menu_asked.emit(QPoint(0, 0))
    menu = page.pane.chart.findChild(QMenu, "tuning_chart_menu")
    assert "Show as table" in [action.text() for action in menu.actions()]
    menu.close()


def test_a_model_is_made_of_what_stands_on_a_tier(page: TextPage, qtbot: QtBot, tmp_path: Path) -> None:
    def translate(project: Project) -> None:
        tier = add_tier(project, "Translation", language="en")
        for number, row in enumerate(project.each(Query(split="train"))):
            write(project, tier, row.id, f"good day {'abcdefgh'[number % 8]}")

    book = tmp_path / "contos.txt"
    book.write_text("O gato dorme.\n", encoding="utf-8")
    page.context.session.edit(lambda project: bring_texts(project, [book]))
    page.context.session.edit(translate)
    qtbot.waitUntil(lambda: page.body.currentIndex() == 0, timeout=LONG_MS)
    dialog = make(page, qtbot)
    assert dialog.learns.what.isVisible()
    dialog.learns.what.setCurrentIndex(dialog.learns.what.findData("Translation"))
    qtbot.waitUntil(lambda: "Translation" in dialog.learns.list.item(0).text(), timeout=LONG_MS)
    assert dialog.learns.language.currentData() == "en"
    go(dialog, qtbot)
    qtbot.waitUntil(lambda: names(page) == ["words-3"], timeout=LONG_MS)
    (model,) = page.models.models
    assert "on the tier Translation" in model.note.made_of[0]
    assert model.note.language == "en"
