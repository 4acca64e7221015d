"""Filters built from rules, kept by name, patterns in the search field, columns, and what the chosen ones are."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QDialog, QMenu

from app.corpus.filters.filter_name import FilterName
from app.corpus.filters.rule_builder import RuleBuilder
from app.corpus.filters.rule_words import condition_words
from app.corpus.table.columns import TableColumn
from app.corpus.table.columns_popup import ColumnsPopup
from core.project.filters import FIELDS, OPERATORS, WITHOUT_VALUE, Condition, Filter, any_of, these
from core.project.saved_filters import saved_filters
from tests.app.corpus.conftest import Opened


def dialog(corpus: Opened, kind: type[QDialog]) -> QDialog:
    found = corpus.page.findChildren(kind)
    assert found, kind.__name__
    return found[-1]


def build(corpus: Opened) -> RuleBuilder:
    corpus.page.corpus_actions["rules"].trigger()
    made = dialog(corpus, RuleBuilder)
    assert isinstance(made, RuleBuilder)
    return made


def match(builder: RuleBuilder, key: str) -> QAbstractButton:
    button = builder.match.findChild(QAbstractButton, f"rule_match_{key}")
    assert isinstance(button, QAbstractButton)
    return button


def menu_of(corpus: Opened, id: int) -> QMenu:
    """The menu of a saved filter, open."""
    page = corpus.page
    page.filters.saved_menu.emit(id, page.mapToGlobal(page.rect().center()))
    menus = [menu for menu in page.findChildren(QMenu, "saved_filter_menu") if menu.isVisible()]
    assert len(menus) == 1
    return menus[0]


def from_menu(corpus: Opened, id: int, text: str) -> None:
    menu = menu_of(corpus, id)
    (action,) = [action for action in menu.actions() if action.text() == text]
    menu.close()
    action.trigger()


def test_rules_are_counted_while_they_are_built_and_then_narrow_the_list(corpus: Opened) -> None:
    builder = build(corpus)
    row = builder.rows[0]
    row.text.setText("o")
    builder.add(Condition("speaker", "is", "Ana"))
    corpus.qtbot.waitUntil(lambda: builder.count.text() == "1 of 11 utterances", timeout=5000)
    match(builder, "any").click()
    corpus.qtbot.waitUntil(lambda: builder.count.text() == "10 of 11 utterances", timeout=5000)
    match(builder, "all").click()
    QTest.keyClick(builder, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    corpus.settle()
    assert corpus.listed() == ["clip-01"]
    chip = corpus.page.filters.chips.buttons["rules"]
    assert chip.text() == "Transcript contains “o” and Speaker is Ana"
    assert corpus.page.filters.rules.isChecked()
    chip.click()
    corpus.settle()
    assert len(corpus.listed()) == 11


def test_a_wrong_rule_is_said_in_words_and_cannot_be_applied(corpus: Opened) -> None:
    builder = build(corpus)
    row = builder.rows[0]
    row.op.setCurrentIndex(row.op.findData("matches"))
    row.text.setText("(")
    assert "is not a regular expression" in builder.wrong.text()
    assert not builder.go.isEnabled()
    row.text.setText("(a)")
    assert builder.go.isEnabled()
    builder.reject()
    corpus.settle()


def test_each_kind_of_field_gets_the_right_control(corpus: Opened) -> None:
    builder = build(corpus)
    row = builder.rows[0]
    expected = {"text": row.text, "snr": row.number, "speaker": row.choice, "flag": row.choice, "tag": row.choice}
    for key, control in expected.items():
        row.field.setCurrentIndex(row.field.findData(key))
        assert row.value.currentWidget() is control, key
    assert [row.choice.itemData(i) for i in range(row.choice.count())] == [""]
    row.field.setCurrentIndex(row.field.findData("by_hand"))
    assert row.value.currentIndex() == 3
    assert row.condition() == Condition("by_hand", "is")
    builder.reject()
    corpus.settle()


def test_a_filter_is_saved_by_name_counted_renamed_and_deleted_and_each_can_be_undone(corpus: Opened) -> None:
    page = corpus.page
    page.filters.choose("any")
    page.filters.search.setText("o")
    corpus.qtbot.waitUntil(lambda: corpus.page.selection.answer.query.search == "o", timeout=5000)  # type: ignore[union-attr]
    corpus.settle()
    listed = corpus.listed()
    page.filters.save.click()
    asked = dialog(corpus, FilterName)
    assert isinstance(asked, FilterName)
    asked.field.setText("Meus")
    asked.go.click()
    corpus.settle()
    reader = corpus.session.reader
    assert reader is not None
    (kept,) = saved_filters(reader)
    button = page.filters.buttons[f"saved:{kept.id}"]
    assert button.isChecked()
    assert button.accessibleName() == f"Meus, {len(listed)}"
    assert page.filters.search.text() == ""
    assert corpus.listed() == listed
    from_menu(corpus, kept.id, "Rename…")
    asked = dialog(corpus, FilterName)
    assert isinstance(asked, FilterName)
    asked.field.setText("Dele")
    asked.go.click()
    corpus.settle()
    assert page.filters.buttons[f"saved:{kept.id}"].text() == "Dele"
    from_menu(corpus, kept.id, "Delete filter")
    corpus.settle()
    assert page.selection.question.flag == ""
    assert len(corpus.listed()) == 11
    corpus.session.undo()
    corpus.settle()
    assert page.filters.buttons[f"saved:{kept.id}"].text() == "Dele"


def test_rules_that_the_builder_cannot_show_are_kept_when_a_filter_is_edited(corpus: Opened) -> None:
    inner = any_of([Condition("speaker", "is", "Ana"), Condition("speaker", "is", "Rui")])
    corpus.page.saved.save(Filter("Two", (inner, Condition("text", "contains", "o"))))
    corpus.settle()
    (id,) = corpus.page.filters.saved
    from_menu(corpus, id, "Edit rules…")
    builder = dialog(corpus, RuleBuilder)
    assert isinstance(builder, RuleBuilder)
    assert builder.built.conditions == (inner, Condition("text", "contains", "o"))
    builder.rows[0].removed.emit()
    assert builder.built.conditions == (Condition("text", "contains", "o"),)
    builder.reject()
    corpus.settle()


def test_counts_of_saved_filters_follow_edits(corpus: Opened) -> None:
    page = corpus.page
    page.saved.save(Filter("Ana", (Condition("speaker", "is", "Ana"),)))
    corpus.settle()
    (key,) = (k for k in page.filters.buttons if k.startswith("saved:"))
    assert page.filters.buttons[key].count == 3
    page.bulk.set_speaker("Rui", [corpus.row("clip-01").id])
    corpus.settle()
    assert page.filters.buttons[key].count == 2


def test_the_menu_of_a_saved_filter_opens_from_its_button(corpus: Opened) -> None:
    page = corpus.page
    page.saved.save(Filter("Ana", (Condition("speaker", "is", "Ana"),)))
    corpus.settle()
    (id,) = page.filters.saved
    menu = menu_of(corpus, id)
    assert [action.text() for action in menu.actions()] == ["Edit rules…", "Rename…", "Delete filter"]
    menu.close()


def test_a_pattern_is_looked_for_and_a_wrong_one_explained_while_the_list_stays(corpus: Opened) -> None:
    filters = corpus.page.filters
    filters.search.pattern.setChecked(True)
    filters.search.setText(r"^\w+ \w+$")
    corpus.settle()
    corpus.qtbot.waitUntil(lambda: len(corpus.listed()) == 3, timeout=5000)
    filters.search.setText("(boa")
    corpus.qtbot.waitUntil(lambda: "is not a regular expression" in filters.chips.wrong.text(), timeout=5000)
    corpus.settle()
    assert len(corpus.listed()) == 3
    assert not filters.chips.isHidden()
    filters.search.setText("boa|dia")
    corpus.qtbot.waitUntil(lambda: corpus.listed() == ["clip-05", "clip-08"], timeout=5000)
    assert filters.chips.isHidden()
    filters.search.pattern.setChecked(False)
    corpus.qtbot.waitUntil(lambda: corpus.listed() == [], timeout=5000)


def test_flags_stand_in_the_order_of_their_frequency_and_the_rest_in_more(corpus: Opened) -> None:
    filters = corpus.page.filters
    shown = [key for key, button in filters.buttons.items() if button.isVisibleTo(filters)]
    kinds = [filters.buttons[key] for key in shown if key not in ("", "any", "untranscribed", "left_out")]
    assert len(kinds) > 1
    counts = [button.count for button in sorted(kinds, key=lambda button: button.x())]
    assert counts == sorted(counts, reverse=True)
    assert {"", "any"} <= set(shown)
    assert all(filters.buttons[key].count for key in shown if key)
    filters.show_saved(Filter(f"a long name, number {i}", (Condition("text", "filled"),), id=i) for i in range(1, 12))
    assert filters.more.isVisibleTo(filters)
    hidden = [key for key, button in filters.buttons.items() if not button.isVisibleTo(filters)]
    listed = [action.text() for action in filters.more_menu.actions()]
    assert set(listed) == {
        filters.buttons[key].words for key in hidden if filters.buttons[key].count or key.startswith("saved:")
    }
    assert "a long name, number 9" in listed
    filters.more_menu.actions()[-1].trigger()
    assert filters.buttons[corpus.page.selection.question.flag].isVisibleTo(filters)
    corpus.page.selection.clear()
    corpus.settle()


def test_columns_are_shown_hidden_moved_and_remembered(corpus: Opened) -> None:
    page = corpus.page
    page.columns.choose_columns()
    popup = dialog(corpus, ColumnsPopup)
    assert isinstance(popup, ColumnsPopup)
    items = {popup.list.item(i).text(): popup.list.item(i) for i in range(popup.list.count())}
    assert not items["Transcript"].flags() & Qt.ItemFlag.ItemIsUserCheckable
    for name in ("Recording", "Level"):
        items[name].setCheckState(Qt.CheckState.Checked)
    items["Split"].setCheckState(Qt.CheckState.Unchecked)
    popup.list.setCurrentItem(items["Length"])
    QTest.keyClick(popup.list, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    wanted = ["play", "length", "key", "speaker", "text", "pace", "flags", "level", "recording"]
    assert sorted(page.table.columns) == sorted(wanted)
    assert page.table.columns[:3] == wanted[:3]
    assert page.context.settings.value("corpus/columns", []) == page.table.columns
    QTest.keyClick(popup.list, Qt.Key.Key_Return)
    assert corpus.page.selection.question.sort == "length"
    QTest.keyClick(popup.list, Qt.Key.Key_Return)
    corpus.settle()
    lengths = [corpus.page.model.row_at(i).seconds for i in range(11)]  # type: ignore[union-attr]
    assert lengths == sorted(lengths, reverse=True)
    popup.reset.click()
    assert page.table.columns == ["play", "key", "length", "speaker", "split", "text", "pace", "flags"]
    popup.accept()


def test_extra_columns_say_what_was_measured_and_sort(corpus: Opened) -> None:
    page = corpus.page
    page.table.show_columns(["play", "key", "text", "level", "snr", "recording", "tags"])
    model = page.model
    row = model.row_of(corpus.row("clip-06").id)
    level = model.index(row, TableColumn.LEVEL).data()
    assert level.endswith(" dB")
    assert model.index(row, TableColumn.RECORDING).data() == "clip-06.wav"
    assert model.index(row, TableColumn.TAGS).data() == ""
    page.table.horizontalHeader().setSortIndicator(TableColumn.LEVEL, Qt.SortOrder.DescendingOrder)
    corpus.settle()
    assert corpus.listed()[0] == "clip-06"
    page.table.viewport().repaint()


def test_the_chosen_ones_are_counted_with_their_length(corpus: Opened) -> None:
    page = corpus.page
    ids = [corpus.row(key).id for key in ("long-1", "long-2", "long-3")]
    page.table.select_ids(ids)
    corpus.qtbot.waitUntil(lambda: page.left_status() == "3 of 11 chosen, 6 s", timeout=5000)


def test_a_drag_and_rules_and_pills_narrow_together_and_clear_together(corpus: Opened) -> None:
    filters = corpus.page.filters
    corpus.page.summary.histogram.range_chosen.emit((1.9, 2.1))
    corpus.page.splits.show_these([corpus.row("long-2").id, corpus.row("clip-01").id], "two of them")
    corpus.settle()
    assert corpus.listed() == ["long-2"]
    assert filters.chips.clear_all.isVisibleTo(filters)
    filters.chips.clear_all.click()
    corpus.settle()
    assert len(corpus.listed()) == 11
    assert corpus.page.selection.question.lengths is None


@pytest.mark.parametrize("key", [key for key, field in FIELDS.items() if field.group])
def test_every_rule_can_be_said(key: str) -> None:
    field = FIELDS[key]
    for op in OPERATORS[field.kind]:
        value: str | float = "" if op in WITHOUT_VALUE else 2.5 if field.kind == "number" else "x"
        words = condition_words(Condition(key, op, value))
        assert field.title in words
        assert op not in WITHOUT_VALUE or "x" not in words.removeprefix(field.title)


def test_groups_and_lists_can_be_said() -> None:
    assert condition_words(these([4, 5, 6])) == "3 utterances"
    both = any_of([Condition("speaker", "is", "Ana"), Condition("split", "is", "")])
    assert condition_words(both) == "Speaker is Ana or Split is none"


def test_a_read_only_project_keeps_its_filters_but_lets_them_be_used(open_page: object, project_folder: Path) -> None:
    from core.project.saved_filters import save_filter
    from core.project.store import Project

    with Project.open(project_folder) as project:
        save_filter(project, Filter("Ana", (Condition("speaker", "is", "Ana"),)))
        here: Opened = open_page(project_folder)  # type: ignore[operator]
        (key,) = (k for k in here.page.filters.buttons if k.startswith("saved:"))
        here.page.filters.choose(key)
        here.settle()
        assert len(here.listed()) == 3
        builder = build(here)
        assert not builder.save_button.isEnabled()
        builder.reject()
        here.settle()
