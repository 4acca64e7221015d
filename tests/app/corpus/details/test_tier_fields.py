"""Tiers in the window: a field for a translation, cells for words and glosses, a column of the table, rules."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.corpus.bulk.replace_dialog import ReplaceDialog
from app.corpus.bulk.words_form import WordsDialog
from app.corpus.details.new_tier_dialog import NewTierDialog
from app.corpus.filters.filter_rule_row import FilterRuleRow
from app.corpus.filters.rule_builder import RuleBuilder
from app.corpus.table.columns import TIERS_FROM, TableColumn
from app.corpus.table.copy_rows import rows_as_text
from core.project.filters import Condition
from core.project.hypotheses import Hypothesis, HypothesisBatch, save_hypotheses
from core.project.queries import Query
from core.project.store import Project
from core.project.tiers import reading
from core.project.tiers.edits import add_tier, remove_tier, rename_tier
from tests.app.corpus.conftest import Opened


def glossed(project: Project) -> None:
    """A translation for every utterance, and words with glosses beside the first."""
    with project.step("Gloss"):
        ft = add_tier(project, "Translation", language="en")
        words = add_tier(project, "Words", "subdivision")
        glosses = add_tier(project, "Glosses", "association", "Words")
        with project.step("Fill") as step:
            for number, row in enumerate(project.each()):
                here = {"recording_id": row.recording_id, "utterance_id": row.id}
                if number != 1:
                    step.add("annotations", tier_id=ft.id, text=f"{chr(ord('z') - number)} said", **here)
                for place, word in enumerate(row.text.split()[:3]):
                    id = step.add("annotations", tier_id=words.id, text=word, place=place, **here)
                    step.add("annotations", tier_id=glosses.id, text=word.upper(), parent_id=id, **here)


@pytest.fixture
def active(corpus: Opened) -> Opened:
    fields = corpus.page.details.tiers
    assert fields.isHidden()
    assert (fields.editors, corpus.page.model.columns) == ([], TIERS_FROM)
    corpus.page.activateWindow()
    corpus.qtbot.waitUntil(corpus.page.isActiveWindow, timeout=5000)
    corpus.session.edit(glossed)
    corpus.settle()
    corpus.choose("clip-01")
    return corpus


def translation(corpus: Opened, key: str) -> str:
    reader = corpus.session.reader
    assert reader is not None
    id = reader.find(key)
    assert id is not None
    return reading.texts(reader, reading.tier_named(reader, "Translation").id, [id]).get(id, "")


def test_a_translation_is_typed_kept_on_leaving_and_undone(active: Opened) -> None:
    (editor,) = active.page.details.tiers.editors
    assert editor.isVisible()
    before = editor.text
    assert before == translation(active, "clip-01") != ""
    editor.setFocus()
    editor.selectAll()
    QTest.keyClicks(editor, "good morning")
    assert translation(active, "clip-01") == before
    active.page.table.setFocus()
    active.settle()
    assert translation(active, "clip-01") == "good morning"
    assert active.session.undo_label == "Write Translation of clip-01"
    active.page.corpus_actions.undo.trigger()
    active.settle()
    assert (editor.text, translation(active, "clip-01")) == (before, before)


def test_what_is_typed_is_kept_when_another_utterance_comes(active: Opened) -> None:
    (editor,) = active.page.details.tiers.editors
    editor.setFocus()
    editor.selectAll()
    QTest.keyClicks(editor, "hello")
    active.page.selection.step(1)
    active.settle()
    assert translation(active, "clip-01") == "hello"
    assert editor.text == translation(active, active.page.selection.row.key)  # type: ignore[union-attr]


def test_words_and_glosses_stand_in_cells(active: Opened) -> None:
    (cells,) = active.page.details.tiers.words
    row = active.page.selection.row
    assert row is not None
    assert cells.cells == [[word, word.upper()] for word in row.text.split()[:3]]
    assert cells.title == cells.accessibleName() == "Words · Glosses"
    assert cells.accessibleDescription().startswith(": ".join(cells.cells[0]))
    high = cells.height()
    cells.resize(60, high)
    assert cells.height() > high


def test_cells_are_written_by_keys_one_after_another(active: Opened) -> None:
    (cells,) = active.page.details.tiers.words
    cells.setFocus()
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Return):
        QTest.keyClick(cells, key)
    assert cells.editor.isVisible()
    QTest.keyClicks(cells.editor, "one")
    QTest.keyClick(cells.editor, Qt.Key.Key_Tab)
    QTest.keyClicks(cells.editor, "two")
    QTest.keyClick(cells.editor, Qt.Key.Key_Return)
    active.settle()
    assert [cell[1] for cell in cells.cells[:2]] == ["one", "two"]
    assert not cells.editor.isVisible()
    assert active.session.undo_label == "Write Glosses of clip-01"
    assert cells.accessibleDescription().startswith("Glosses: two. ")
    QTest.keyClick(cells, Qt.Key.Key_Left)
    QTest.keyClick(cells, Qt.Key.Key_F2)
    QTest.keyClicks(cells.editor, "never")
    QTest.keyClick(cells.editor, Qt.Key.Key_Escape)
    active.settle()
    assert [cell[1] for cell in cells.cells[:2]] == ["one", "two"]
    active.page.corpus_actions.undo.trigger()
    active.settle()
    assert [cell[1] for cell in cells.cells[:2]] == ["one", cells.cells[1][0].upper()]
    cells.edit(2, 0)
    QTest.keyClicks(cells.editor, "kept")
    active.page.selection.step(1)
    active.settle()
    active.page.selection.step(-1)
    active.settle()
    (cells,) = active.page.details.tiers.words
    assert cells.cells[2][0] == "kept"


def test_a_tier_is_a_column_that_sorts_and_is_copied(active: Opened) -> None:
    table, model = active.page.table, active.page.model
    assert [str(title) for title in model.titles()[TIERS_FROM:]] == ["Translation (en)", "Words", "Glosses"]
    assert not any(name.startswith("tier:") for name in table.columns)
    active.page.columns._on_chosen([*table.columns, "tier:Translation"])  # noqa: SLF001 - what the popup emits
    assert table.columns[-1] == "tier:Translation"
    assert not table.isColumnHidden(TIERS_FROM)
    table.grab()
    column = [model.text(model.row_at(i), TIERS_FROM) for i in range(len(model.ids))]  # type: ignore[arg-type]
    assert column[0] == translation(active, "clip-01")
    assert column.count("") == 1
    table.horizontalHeader().setSortIndicator(TIERS_FROM, Qt.SortOrder.AscendingOrder)
    active.settle()
    sorted_ = [model.text(model.row_at(i), TIERS_FROM) for i in range(len(model.ids))]  # type: ignore[arg-type]
    assert sorted_ == [*sorted(filter(None, column)), ""]
    table.go_to_row(0)
    active.page.corpus_actions["copy"].trigger()
    active.settle()
    assert QApplication.clipboard().text().split("\t")[-1] == sorted_[0]
    active.session.edit(lambda project: rename_tier(project, "Translation", "Free"))
    active.settle()
    assert str(model.titles()[TIERS_FROM]) == "Free (en)"


def test_a_draft_on_a_tier_is_shown_and_not_copied(active: Opened) -> None:
    id = active.session.reader.find("clip-02") if active.session.reader else None
    assert id
    heard = HypothesisBatch("Run", "print", (Hypothesis(id, "", "DRAFT", None),), last=True, tier="Translation")
    active.session.edit(lambda project: save_hypotheses(project, heard))
    active.settle()
    model, reader = active.page.model, active.session.reader
    assert reader
    column = [model.text(model.row_at(i), TIERS_FROM) for i in range(len(model.ids))]  # type: ignore[arg-type]
    assert "DRAFT" in column
    copied = list(rows_as_text(reader, model, model.ids.tolist(), [TIERS_FROM], times=False))
    assert copied == ["" if cell == "DRAFT" else cell for cell in column]


def test_rules_ask_for_what_stands_on_tiers(active: Opened) -> None:
    reader = active.session.reader
    assert reader is not None

    def keys(field: str, op: str, value: str = "") -> set[str]:
        found = reader.ids(Query(conditions=(Condition(field, op, value),)))
        return {row.key for row in reader.rows(found)}

    every = set(active.listed())
    said = translation(active, "clip-01")
    assert keys("tier:Translation", "is", said) == {"clip-01"}
    assert keys("tier:Translation", "empty") == every - keys("tier:Translation", "filled")
    assert len(keys("tier:Translation", "empty")) == 1
    assert keys("tier:Translation", "lacks", "SAID") == keys("tier:Translation", "empty")
    first = reader.row(int(active.page.model.ids[0]))
    assert first is not None
    assert "clip-01" in keys("tier:Words", "contains", " ".join(first.text.split()[:2]))
    assert "clip-01" in keys("tiers", "matches", f"^{said}$")
    assert keys("tier:Nothing", "filled") == set()
    active.page.corpus_actions["rules"].trigger()
    active.settle()
    shown = [one for one in QApplication.topLevelWidgets() if one.isVisible()]
    (builder,) = (one for one in shown if isinstance(one, RuleBuilder))
    (rule,) = builder.rows
    assert isinstance(rule, FilterRuleRow)
    field = rule.field
    assert field.findData("tier:Words") > field.findData("tiers") > 0
    field.setCurrentIndex(field.findData("tier:Translation"))
    rule.text.setText("said")
    assert builder.built.conditions == (Condition("tier:Translation", "contains", "said"),)
    builder.reject()


def test_the_search_looks_on_a_tier_and_marks_what_it_finds_there(active: Opened) -> None:
    page, field = active.page, active.page.filters.search
    assert field.where.isVisible()
    named = {action.data()[0]: action for action in field.places.actions()}
    assert list(named) == ["", "tier:Translation", "tier:Words", "tier:Glosses", "everything"]
    named["tier:Translation"].trigger()
    assert "tier:Translation" in page.table.columns, "else nobody would see what was found"
    assert field.placeholderText() == "Find in Translation"
    QTest.keyClicks(field, "y sai")
    active.settle()
    assert len(page.model.ids) == 0, "the second has no translation"
    field.setText("x SAI")
    active.settle()
    assert page.model.ids.tolist() == [3]
    assert page.model.found is not None
    assert page.model.found.on("tier:Translation", "x said") == ((0, 5),)
    assert page.model.found.on("", "x said") == ()
    named["everything"].trigger()
    active.settle()
    assert page.model.ids.tolist() == [3]
    row = page.model.row_at(0)
    assert row is not None
    assert page.model.found_aside(row) is None, "the column of the tier is there"
    page.table.show_columns([name for name in page.table.columns if name != "tier:Translation"])
    cell = page.model.index(0, int(TableColumn.TEXT))
    assert page.model.found_aside(row) == ("Translation", "x said")
    assert cell.data(Qt.ItemDataRole.ToolTipRole) == "Translation: x said"
    assert "found on Translation: x said" in cell.data(Qt.ItemDataRole.AccessibleTextRole)
    page.table.grab()
    page.table.show_columns([*page.table.columns, "tier:Translation"])
    page.selection.clear()
    assert field.place == "everything", "how text is searched stays"
    active.session.edit(lambda project: rename_tier(project, "Translation", "Free"))
    active.settle()
    assert field.place == "everything"
    named = {action.data()[0]: action for action in field.places.actions()}
    assert "tier:Free" in named
    named["tier:Free"].trigger()
    active.session.edit(lambda project: remove_tier(project, "Free"))
    active.settle()
    assert (field.place, page.selection.question.within) == ("", "")


def test_replacing_works_on_a_tier_that_the_search_looks_in(active: Opened) -> None:
    page = active.page
    next(one for one in page.filters.search.places.actions() if one.data()[0] == "tier:Translation").trigger()
    page.filters.search.setText("said")
    active.settle()
    page.corpus_actions["replace"].trigger()
    dialog = page.findChildren(ReplaceDialog)[-1]
    assert (dialog.place.currentText(), dialog.place.count()) == ("Translation (en)", 4)
    dialog.instead.setText("spoken")
    active.qtbot.waitUntil(lambda: dialog.answered and len(dialog.model.items) > 0, timeout=5000)
    count = len(dialog.model.items)
    assert dialog.counts.text().startswith(f"{count} places in {count} texts")
    dialog.replace()
    active.settle()
    assert translation(active, "clip-01") == "z spoken"
    active.session.undo()
    active.settle()
    assert translation(active, "clip-01") == "z said"


def test_cells_follow_the_transcript_and_what_broke_is_said_and_marked(active: Opened) -> None:
    (cells,) = active.page.details.tiers.words
    assert cells.cells[:2] == [["o", "O"], ["pão", "PÃO"]]
    active.page.selection.put_draft(text="o pau é bom")
    active.page.selection.keep_draft()
    active.settle()
    assert cells.cells[:2] == [["o", "O"], ["pau", "PÃO"]]
    assert "What explains one changed word is marked: look at it." in active.said[-1]
    cells.setFocus()
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Down):
        QTest.keyClick(cells, key)
    assert cells.current is not None
    assert cells.current.doubtful
    assert cells.accessibleDescription().startswith("Glosses: PÃO, to be looked at: the word has changed")
    cells.grab()
    QTest.keyClick(cells, Qt.Key.Key_Return)
    QTest.keyClick(cells.editor, Qt.Key.Key_Return)
    active.settle()
    assert cells.current is not None
    assert not cells.current.doubtful, "the same text again says that it is right"
    for _ in range(2):
        active.session.undo()
        active.settle()
    assert cells.cells[:2] == [["o", "O"], ["pão", "PÃO"]]


def test_glossing_begins_from_nothing(corpus: Opened) -> None:
    corpus.choose("clip-01")
    corpus.page.corpus_actions["new_tier"].trigger()
    (dialog,) = corpus.page.window().findChildren(NewTierDialog)
    assert not dialog.go.isEnabled()
    dialog.name.setText("Words")
    dialog.holds.setCurrentIndex(dialog.holds.findData("subdivision"))
    dialog.glosses.setChecked(True)
    dialog.go.click()
    corpus.settle()
    (cells,) = corpus.page.details.tiers.words
    ((_, button),) = corpus.page.details.tiers.makers
    assert cells.title == "Words · Gloss"
    assert button.isVisible()
    assert not cells.cells
    button.click()
    corpus.settle()
    row = corpus.page.selection.row
    assert row is not None
    assert [cell[0].casefold() for cell in cells.cells] == [word.strip(".,?!").casefold() for word in row.text.split()]
    assert not button.isVisible()
    cells.edit(0, 1)
    QTest.keyClicks(cells.editor, "hello")
    QTest.keyClick(cells.editor, Qt.Key.Key_Return)
    corpus.settle()
    assert cells.cells[0][1] == "hello"
    corpus.page.corpus_actions["bulk_words"].trigger()
    words = corpus.page.bulk.dialog
    assert isinstance(words, WordsDialog)
    words.listed.setChecked(True)
    corpus.qtbot.waitUntil(lambda: words.outlook.text() != "", timeout=5000)
    assert words.outlook.text().endswith("get their words.")
    words.go.click()
    corpus.qtbot.waitUntil(lambda: not corpus.page.bulk.bulk.running, timeout=5000)
    corpus.settle()
    assert corpus.session.undo_label.startswith("Make the words of Words for ")
    assert cells.cells[0][1] == "hello"
