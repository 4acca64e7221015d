"""Clean-up rules are drafts until they are applied; forms come from the registry; a failing rule says why."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from app.alphabet.before_after import BeforeAfter, changed_words
from app.alphabet.rule_draft import RuleDraft
from app.alphabet.rule_form import PairTable, RuleForm
from app.alphabet.rule_list import RuleDelegate
from core.project.alphabet.analysis import Number
from core.text.normaliser import Normaliser
from core.text.rules import RULES, Rule
from tests.app.alphabet.conftest import Shown
from tests.app.test_accessible_names import interactive, nameless

KINDS = [key for key, kind in RULES.items() if not kind.own]


def at(shown: Shown, kind: str) -> int:
    return next(i for i, rule in enumerate(shown.page.state.draft.rules) if rule.kind == kind)


def test_every_kind_is_offered_and_those_not_in_use_are_off(shown: Shown) -> None:
    rules = shown.page.state.draft.rules
    assert [rule.kind for rule in rules] == KINDS
    assert {rule.kind for rule in rules if rule.on} == {"nfc", "lower", "apostrophes", "punctuation", "spaces"}
    assert not shown.page.state.draft.different
    lines = [shown.page.clean_up.list.item(i) for i in range(len(rules))]
    spoken = [line.data(Qt.ItemDataRole.AccessibleTextRole) for line in lines]
    assert "Lower case, on, changes 8 utterances" in spoken
    assert "Write numbers as words, off" in spoken


def test_a_rule_is_switched_moved_and_applied_by_keys(shown: Shown) -> None:
    rules = shown.page.clean_up.list
    rules.setFocus()
    rules.setCurrentRow(at(shown, "numbers"))
    QTest.keyClick(rules, Qt.Key.Key_Space)
    shown.settle()
    row = rules.row_at(at(shown, "numbers"))
    assert row is not None
    assert (row.new, row.changed) == (True, 2)
    before = at(shown, "numbers")
    QTest.keyClick(rules, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert at(shown, "numbers") == before - 1
    assert rules.currentRow() == before - 1
    shown.settle()
    texts = shown.texts()
    shown.page.clean_up.apply.click()
    shown.settle()
    kinds = [rule.kind for rule in shown.meta.normaliser.active.rules]
    assert kinds.index("numbers") == kinds.index("lower") - 1
    assert shown.texts() == texts, "transcripts are never rewritten"
    assert not shown.page.state.draft.different
    shown.session.undo()
    shown.settle()
    assert [rule.kind for rule in shown.meta.normaliser.rules] == [
        "nfc",
        "lower",
        "apostrophes",
        "punctuation",
        "spaces",
    ]


def test_a_rule_is_moved_by_dragging(shown: Shown) -> None:
    rules = shown.page.clean_up.list
    rules.setCurrentRow(at(shown, "spaces"))
    target = rules.visualItemRect(rules.item(1))
    event = QDropEvent(
        QPointF(target.center().x(), target.top() + 2),
        Qt.DropAction.MoveAction,
        QMimeData(),
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    rules.dropEvent(event)
    assert event.dropAction() == Qt.DropAction.IgnoreAction, "the view must not take the line away itself"
    assert at(shown, "spaces") == 1
    assert rules.count() == len(shown.page.state.draft.rules)
    assert rules.currentRow() == 1


def test_a_click_on_the_box_switches_and_one_on_the_chevron_opens(shown: Shown, qtbot: QtBot) -> None:
    rules = shown.page.clean_up.list
    place = at(shown, "hidden")
    delegate = rules.itemDelegate()
    assert isinstance(delegate, RuleDelegate)
    _, box, chevron = delegate.parts(rules.visualItemRect(rules.item(place)))
    QTest.mouseClick(rules.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, box.center())
    assert shown.page.state.draft.rules[place].on
    with qtbot.waitSignal(rules.options_asked):
        QTest.mouseClick(rules.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, chevron.center())
    form = shown.page.findChild(RuleForm)
    assert form is not None
    assert form.kind.key == "hidden"
    form.close()


def test_revert_takes_the_draft_back(shown: Shown) -> None:
    shown.page.state.draft.set_on(at(shown, "lower"), False)
    found = shown.settle()
    assert shown.page.clean_up.revert.isEnabled()
    assert found.analysis.changed == 8
    shown.page.clean_up.revert.click()
    shown.settle()
    assert not shown.page.state.draft.different
    assert shown.page.clean_up.apply.text() == "Apply"


def test_before_and_after_steps_through_what_a_rule_changes(shown: Shown) -> None:
    clean_up = shown.page.clean_up
    shown.page.state.draft.set_on(at(shown, "numbers"), True)
    shown.settle()
    clean_up.list.setCurrentRow(at(shown, "numbers"))
    assert clean_up.preview.place.text() == "1 of 2"
    assert clean_up.preview.after.accessibleName() == "às catorze e trinta já não chovia"
    clean_up.preview.forth.click()
    assert clean_up.preview.place.text() == "2 of 2"
    assert clean_up.preview.before.accessibleName() == "O senhor Müller tem 3 gatos."
    clean_up.preview.forth.click()
    assert clean_up.preview.place.text() == "1 of 2"
    clean_up.list.setCurrentRow(at(shown, "apostrophes"))
    assert clean_up.preview.place.text() != ""


def test_a_rule_that_fails_is_red_with_its_reason_and_the_rest_goes_on(shown: Shown) -> None:
    draft = shown.page.state.draft
    place = draft.add("replace")
    draft.set_options(place, this="(", pattern="1")
    found = shown.settle()
    row = shown.page.clean_up.list.row_at(place)
    assert row is not None
    assert row.reason.startswith("The pattern cannot be read")
    assert found.analysis.rules[-1].changed == 8
    assert row.reason in str(shown.page.clean_up.list.item(place).data(Qt.ItemDataRole.AccessibleTextRole))
    QTest.keyClick(shown.page.clean_up.list, Qt.Key.Key_Delete)
    assert not draft.different


def test_an_option_typed_in_the_form_is_a_draft(shown: Shown) -> None:
    place = shown.page.state.draft.add("replace")
    form = shown.page.commands.open_options(place)
    assert form is not None
    field = form.fields["this"]
    assert isinstance(field, QLineEdit)
    field.setText("lh")
    other = form.fields["with"]
    assert isinstance(other, QLineEdit)
    other.setText("ʎ")
    form.accept()
    found = shown.settle()
    assert shown.page.state.draft.rules[place].options == (("this", "lh"), ("with", "ʎ"))
    assert found.analysis.rules[place].changed == 1
    assert "ʎ" in found.analysis.uses


@pytest.mark.parametrize("kind", list(RULES))
def test_forms_are_built_from_the_registry(light: object, qtbot: QtBot, kind: str) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    numbers = [Number("3", "três", 2), Number("1.2.3", "", 1)]
    form = RuleForm(Rule(kind), numbers, True, parent)
    form.show()
    assert set(form.fields) == {option.key for option in RULES[kind].options}
    assert nameless(form) == []
    assert list(interactive(form))
    told: dict[str, str] = {}
    form.changed.connect(lambda key, value: told.update({key: value}))
    for option in RULES[kind].options:
        field = form.fields[option.key]
        if isinstance(field, QCheckBox):
            field.click()
        elif isinstance(field, QLineEdit):
            field.setText("x")
        elif isinstance(field, PairTable):
            field.add("a", "b")
    form.accept()
    changed = {o.key for o in RULES[kind].options if o.kind != "language"}
    assert set(told) == changed
    assert all(told[o.key] == "a\tb" for o in RULES[kind].options if o.kind == "table")


def test_a_number_to_be_read_otherwise_is_given_ones_own_words(light: object, qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    form = RuleForm(Rule("numbers", (("language", "pt"),)), [Number("1.2.3", "", 1)], True, parent)
    form.show()
    assert "cannot be read" in form.numbers.item(0, 1).text()
    form.numbers.itemActivated.emit(form.numbers.item(0, 0))
    own = form.fields["own"]
    assert isinstance(own, PairTable)
    assert own.pairs == {"1.2.3": ""}
    own.item(0, 1).setText("um dois três")
    assert own.pairs == {"1.2.3": "um dois três"}
    form.close()


def test_a_draft_survives_a_change_of_other_facts_and_goes_when_it_was_applied() -> None:
    draft = RuleDraft()
    draft.open(Normaliser.for_language("pt"), "pt")
    draft.set_on(0, False)
    draft.open(Normaliser.for_language("pt"), "pt")
    assert draft.different
    draft.open(draft.normaliser, "pt")
    assert not draft.different


def test_a_draft_is_there_again_when_the_project_is_opened_next(
    shown: Shown, open_letters: Callable[[Path], Shown], letters_folder: Path
) -> None:
    shown.page.state.draft.set_on(at(shown, "numbers"), True)
    shown.settle()
    shown.page.deactivated()
    shown.session.close()
    again = open_letters(letters_folder)
    assert again.page.state.draft.different
    assert again.page.left_status() == "38 letters, 1 change not applied"
    again.page.clean_up.apply.click()
    again.settle()
    assert again.page.context.settings.value(again.page.draft_key, ["x"]) == []


def test_a_kept_draft_that_cannot_be_read_is_passed_over() -> None:
    draft = RuleDraft()
    draft.open(Normaliser.for_language("pt"), "pt")
    for broken in ([{"kind": "rot13"}], ["x"], "x", None, [3]):
        draft.take_up(broken)
        assert not draft.different


def test_the_status_bar_tells_the_keys_of_the_pane_with_the_keyboard(shown: Shown) -> None:
    seen = []
    for widget in (shown.page.ribbon, shown.page.new_letters.table, shown.page.clean_up.list, shown.page.misfits.table):
        widget.setFocus()
        seen.append(shown.page.hints()[0][1])
    assert seen == ["move", "choose the start", "on or off", "use suggestion"]


def test_words_that_differ_are_found_on_both_sides() -> None:
    left, right = changed_words("Às 14h30 o carteiro", "às catorze e trinta o carteiro")
    assert left == [("Às", True), ("14h30", True), ("o", False), ("carteiro", False)]
    assert [word for word, marked in right if marked] == ["às", "catorze", "e", "trinta"]


def test_before_and_after_begin_at_the_right_for_arabic(light: object, qtbot: QtBot) -> None:
    shown = BeforeAfter()
    qtbot.addWidget(shown)
    shown.show_texts("مرحبا،", "مرحبا")
    assert shown.before.alignment() & Qt.AlignmentFlag.AlignRight
    shown.show_texts("olá,", "olá")
    assert shown.before.alignment() & Qt.AlignmentFlag.AlignLeft


def test_pairs_are_typed_from_cell_to_cell(qtbot: QtBot) -> None:
    option = next(o for rule in RULES.values() for o in rule.options if o.kind == "table")
    table = PairTable(option, "")
    qtbot.addWidget(table)
    table.show()
    table.setCurrentCell(0, 0)
    table.editItem(table.item(0, 0))
    for text in ("x", "ks", "y"):
        assert table.cell_editor is not None
        QTest.keyClicks(table.cell_editor, text)
        QTest.keyClick(table.cell_editor, Qt.Key.Key_Tab)
    assert table.pairs == {"x": "ks", "y": ""}
