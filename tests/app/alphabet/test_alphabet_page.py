"""The Alphabet page: letters and where they start, what does not fit, and how it is mended; all of it undoable."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QMenu
from pytestqt.qtbot import QtBot

from app.alphabet.misfits import DIGITS
from app.alphabet.new_letters import START
from app.alphabet.page import AlphabetPage
from app.frame.main_window import MainWindow
from app.theme import theme
from core.families.transfer import make_plan
from core.project.alphabet.letter_comparison import NO_SOURCE
from core.project.edits import set_meta
from core.project.store import Project
from core.sources import kept
from core.text.vocabulary import ALPHABETS
from tests.app.alphabet.conftest import WAIT_MS, Shown
from tests.app.test_large_text import cut_off
from tests.tiny_models import save_segmented, segmenter_of


def test_the_page_says_what_is_shared_and_what_is_new(shown: Shown) -> None:
    groups = {tile.letter: tile.group for tile in shown.page.ribbon.tiles}
    assert (groups["ñ"], groups["a"], groups["ã"], groups[" "]) == ("only", "shared", "new", "shared")
    assert "Spanish checkpoint knows 33" in shown.page.ribbon.accessibleName()
    assert "Portuguese needs 38, 82% of them already known" in shown.page.ribbon.accessibleName()
    rows = {row.letter: row for row in shown.page.new_letters.model.rows}
    assert (rows["ç"].source, rows["ç"].count) == ("s", 2)
    index = shown.page.new_letters.model.index(shown.page.new_letters.model.rows.index(rows["ç"]), 0)
    spoken = index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "ç starts from s, same sound; the same shape would be c, 2 times, few examples"
    assert shown.page.left_status() == "38 letters"


def test_the_ribbon_moves_by_arrows_and_enter_jumps_to_the_group(shown: Shown) -> None:
    ribbon = shown.page.ribbon
    ribbon.setFocus()
    QTest.keyClick(ribbon, Qt.Key.Key_End)
    assert ribbon.current is not None
    letter = ribbon.current.letter
    assert ribbon.current.group == "new"
    assert f"{letter} starts from" in ribbon.accessibleName()
    QTest.keyClick(ribbon, Qt.Key.Key_Return)
    current = shown.page.new_letters.table.current()
    assert current is not None
    assert current.letter == letter
    QTest.keyClick(ribbon, Qt.Key.Key_Home)
    QTest.keyClick(ribbon, Qt.Key.Key_Right)
    assert ribbon.current.group == "only"


def test_a_start_chosen_by_hand_reaches_the_plan_and_can_be_undone(shown: Shown) -> None:
    page = shown.page
    page.new_letters.table.setFocus()
    page.new_letters.table.go_to("ã")
    QTest.keyClick(page.new_letters.table, Qt.Key.Key_Return)
    box = page.new_letters.table.findChild(QComboBox, "new_letter_start")
    assert box is not None
    assert [box.itemData(i) for i in range(2)] == ["a", "á"]
    box.setCurrentIndex(box.findData("o"))
    box.activated.emit(box.currentIndex())
    found = shown.settle()
    assert shown.meta.starts == {"ã": "o"}
    row = next(row for row in page.new_letters.model.rows if row.letter == "ã")
    assert (row.source, row.own, row.reason) == ("o", True, "chosen by hand")
    assert found.source is not None
    plan = make_plan(found.source.folder, shown.session.reader.alphabet, neighbours=shown.meta.starts)
    assert next(p.source for p in plan.letters if p.letter == "ã") == "o"
    model = page.new_letters.model
    at = model.rows.index(row)
    model.setData(model.index(at, START), "a")
    shown.settle()
    assert shown.meta.starts == {}
    shown.session.undo()
    shown.settle()
    assert shown.meta.starts == {"ã": "o"}


def test_what_does_not_fit_is_listed_with_a_suggestion_each(shown: Shown) -> None:
    model = shown.page.misfits.model
    found = {row.text: [model.index(i, c).data() for c in (3, 4, 5)] for i, row in enumerate(model.rows)}
    assert found["A señora da loja."] == ["ñ", "Correct the spelling: senhora", "a senhora da loja"]
    assert found["Às 14h30 já não chovia."][1:] == ["Write numbers as words", "às catorze e trinta já não chovia"]
    assert found["O senhor Müller tem 3 gatos."][1] == "Replace ü with u, numbers as words"
    assert found["Ele leu 漢字."][1] == "Leave out"
    assert shown.page.misfits.count.text() == "4"


def test_character_chips_filter_the_table(shown: Shown) -> None:
    pane = shown.page.misfits
    pane.chips.check("3")
    assert pane.chips.checked == {DIGITS}
    assert {row.key for row in pane.model.rows} == {"clip-04", "clip-06"}
    pane.chips.check("ñ")
    assert len(pane.model.rows) == 3
    pane.chips.clear()
    assert len(pane.model.rows) == 4


def test_enter_takes_a_suggestion_delete_leaves_out_and_undo_brings_back(shown: Shown) -> None:
    table, model = shown.page.misfits.table, shown.page.misfits.model
    table.setFocus()
    table.selectRow(next(i for i, row in enumerate(model.rows) if "ñ" in row.text))
    QTest.keyClick(table, Qt.Key.Key_Return)
    shown.settle()
    assert shown.texts()["clip-05"] == "A senhora da loja."
    table.selectRow(next(i for i, row in enumerate(model.rows) if "漢" in row.text))
    QTest.keyClick(table, Qt.Key.Key_Delete)
    shown.settle()
    assert "clip-07" not in shown.texts()
    for _ in range(2):
        shown.session.undo()
    shown.settle()
    assert shown.texts()["clip-05"] == "A señora da loja."
    assert "clip-07" in shown.texts()


def test_an_odd_letter_can_be_added_to_the_alphabet_instead(shown: Shown) -> None:
    table, model = shown.page.misfits.table, shown.page.misfits.model
    table.selectRow(next(i for i, row in enumerate(model.rows) if "ñ" in row.text))
    table.menu_asked.emit(table.mapToGlobal(table.rect().center()))
    menu = shown.page.findChild(QMenu, "misfit_menu")
    assert menu is not None
    action = next(a for a in menu.actions() if a.text() == "Add ñ to the alphabet")
    action.trigger()
    menu.close()
    found = shown.settle()
    assert shown.meta.alphabet[-1] == "ñ"
    assert not any("ñ" in misfit.odd for misfit in found.analysis.misfits)


def test_enter_on_a_rule_switches_it_on_as_a_draft_only(shown: Shown) -> None:
    table, model = shown.page.misfits.table, shown.page.misfits.model
    table.selectRow(next(i for i, row in enumerate(model.rows) if "14h30" in row.text))
    QTest.keyClick(table, Qt.Key.Key_Return)
    found = shown.settle()
    assert not any(rule.kind == "numbers" for rule in shown.meta.normaliser.active.rules)
    assert (found.analysis.changed, found.analysis.fixed) == (2, 1)
    assert shown.page.clean_up.apply.text() == "Apply to 2 utterances"
    assert shown.page.clean_up.fixes.text() == "Fixes 1 of the 4 below"
    assert shown.page.left_status() == "38 letters, 1 change not applied"


def test_all_suggestions_are_one_step(shown: Shown) -> None:
    before = shown.texts()
    shown.page.misfits.use_all.click()
    found = shown.settle()
    assert [m.key for m in found.analysis.misfits] == ["clip-07"]
    assert shown.texts()["clip-06"] == "O senhor Muller tem três gatos."
    assert shown.texts()["clip-04"] == before["clip-04"], "a rule changes no transcript"
    shown.session.undo()
    shown.settle()
    assert shown.texts() == before
    assert not any(rule.kind == "numbers" for rule in shown.meta.normaliser.active.rules)


def test_when_all_fits_one_line_says_so(shown: Shown) -> None:
    shown.page.commands.leave_out([m.utterance for m in shown.settle().analysis.misfits])
    shown.settle()
    pane = shown.page.misfits
    assert not pane.body.isVisible()
    assert pane.title.text() == "Every utterance fits the alphabet"
    assert pane.height() < 60
    assert not pane.use_all.isEnabled()


def test_letters_of_the_source_are_kept_in_the_output_on_request(shown: Shown) -> None:
    box = shown.page.only.box
    assert box.isChecked()
    box.click()
    found = shown.settle()
    assert {"ñ", "ü"} <= set(shown.meta.alphabet)
    assert [m.key for m in found.analysis.misfits if "ñ" in m.odd] == []
    shown.session.undo()
    shown.settle()
    assert shown.meta.alphabet == tuple(ALPHABETS["pt"])


def test_the_alphabet_is_detected_from_the_corpus(shown: Shown) -> None:
    dialog = shown.page.commands.detect()
    assert dialog is not None
    assert dialog.letters == tuple(ALPHABETS["pt"])
    assert not dialog.use.isEnabled()
    items = [dialog.list.item(i, 0) for i in range(dialog.list.rowCount())]
    rare = next(item for item in items if item.text() == "ñ")
    assert rare.checkState() == Qt.CheckState.Unchecked
    rare.setCheckState(Qt.CheckState.Checked)
    assert "added: ñ" in dialog.summary.text()
    dialog.use.click()
    shown.settle()
    assert shown.meta.alphabet == (*ALPHABETS["pt"], "ñ")


def test_a_digraph_becomes_one_letter_and_several_again(shown: Shown) -> None:
    dialog = shown.page.commands.one_letter()
    assert dialog is not None
    dialog.field.setText("lh nh")
    QTest.keyClick(dialog.field, Qt.Key.Key_Return)
    dialog.accept()
    found = shown.settle()
    assert shown.meta.alphabet[-2:] == ("lh", "nh")
    rows = {row.letter: row for row in shown.page.new_letters.model.rows}
    assert (rows["lh"].count, rows["lh"].source, rows["nh"].source) == (3, "l", "ñ")
    assert {example.word for example in rows["lh"].examples} == {"folha", "velha", "filho"}
    assert found.analysis.uses["l"].count < found.analysis.found["l"]
    dialog = shown.page.commands.one_letter()
    assert dialog is not None
    dialog.take_away()
    dialog.take_away()
    dialog.accept()
    shown.settle()
    assert shown.meta.alphabet == tuple(ALPHABETS["pt"])


def test_without_a_checkpoint_only_the_targets_letters_are_shown(shown: Shown) -> None:
    shown.page.commands.compare_with(NO_SOURCE)
    shown.settle()
    assert {tile.group for tile in shown.page.ribbon.tiles} == {"new"}
    assert "Choose a checkpoint to compare with" in shown.page.ribbon.accessibleName()
    assert not shown.page.groups.isVisible()
    assert shown.page.new_letters.model.rows[0].choices == ()
    assert [row.letter for row in shown.page.new_letters.model.rows] == list(ALPHABETS["pt"])
    assert shown.page.new_letters.table.isColumnHidden(START)


def test_examples_and_misfits_can_be_heard(shown: Shown) -> None:
    asked = shown.player.played
    shown.page.new_letters.table.go_to("ç")
    QTest.keyClick(shown.page.new_letters.table, Qt.Key.Key_Space)
    shown.qtbot.waitUntil(lambda: len(asked) == 1, timeout=WAIT_MS)
    shown.page.misfits.table.selectRow(0)
    QTest.keyClick(shown.page.misfits.table, Qt.Key.Key_Space)
    shown.qtbot.waitUntil(lambda: len(asked) == 2, timeout=WAIT_MS)
    assert asked == [6400, 6400]


def test_changes_from_elsewhere_are_followed(shown: Shown) -> None:
    shown.session.edit(lambda project: set_meta(project, "Letters", alphabet=("a", "b")))
    found = shown.settle()
    assert shown.page.left_status() == "2 letters"
    assert found.analysis.misfit_count == 8


def test_a_project_open_for_reading_is_only_looked_at(
    open_letters: Callable[[Path], Shown], letters_folder: Path
) -> None:
    with Project.open(letters_folder):
        shown = open_letters(letters_folder)
        page = shown.page
        assert shown.session.read_only
        for button in (page.detect_button, page.new_letters.one_button, page.misfits.use_all, page.clean_up.add):
            assert not button.isEnabled()
        page.commands.take(page.misfits.model.rows)
        page.commands.leave_out([page.misfits.model.rows[0].utterance])
        assert not shown.session.busy


def test_what_does_not_fit_is_shown_in_the_corpus(shown: Shown) -> None:
    shown.page.misfits.table.selectRow(0)
    row = shown.page.misfits.table.current()
    assert row is not None
    shown.page.misfits.show_in_corpus.click()
    assert shown.went == [("corpus", {"flag": "alphabet", "utterance": row.utterance})]


def test_nothing_is_cut_off_at_any_text_size(shown: Shown) -> None:
    for percent, size in ((100, (1044, 646)), (150, (1364, 846)), (90, (1364, 846))):
        theme.set_text_size(percent)
        shown.page.resize(*size)
        shown.qtbot.wait(20)
        assert cut_off(shown.page) == [], (percent, size)
        assert shown.page.size().toTuple() == size


def test_the_page_stands_between_corpus_and_train(
    main_window: MainWindow, qtbot: QtBot, letters_folder: Path, settled: Callable[[MainWindow], None]
) -> None:
    with qtbot.waitSignal(main_window.session.opened, timeout=WAIT_MS):
        main_window.session.open(letters_folder)
    order = [key for key in main_window.rail.buttons if key in ("corpus", "alphabet", "train")]
    assert order == ["corpus", "alphabet", "train"]
    action = main_window.actions_.own["page_alphabet"]
    assert action.shortcut().toString() == "Alt+3"
    action.trigger()
    page = main_window.page
    assert isinstance(page, AlphabetPage)
    qtbot.waitUntil(lambda: page.state.findings is not None, timeout=WAIT_MS)
    texts = [action.text() for action in main_window.actions_.all()]
    assert "Detect letters from the corpus…" in texts
    settled(main_window)


def test_a_checkpoint_that_writes_pieces_is_not_compared_letter_by_letter(shown: Shown, tmp_path: Path) -> None:
    save_segmented(
        tmp_path / "m", segmenter_of(["▁", *"bcdefghijklmnopqrstuvwxyzáéíóú", "la", "al", "ñi", "▁ão", "漢"])
    )
    kept.add_folder(tmp_path / "m")
    shown.page.commands.compare_with(str(tmp_path / "m"))
    found = shown.settle()
    assert found.source is not None
    assert found.source.pieces
    page = shown.page
    assert "writes with 36 pieces, not with letters" in page.header.context.text()
    assert "Choose" not in page.ribbon.accessibleName()
    assert "only" not in {tile.group for tile in page.ribbon.tiles}
    assert "漢" not in {tile.letter for tile in page.ribbon.tiles}, "its letters are nobody's alphabet"
    assert page.groups.isHidden()
    assert [row.choices for row in page.new_letters.model.rows] == [()] * 38
    assert "keeps its pieces" in page.new_letters.note.text()
    page.commands.compare_with("starter:es")
    shown.settle()
    assert not page.groups.isHidden()
