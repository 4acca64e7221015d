"""Typing what a keyboard lacks, in every field of the Corpus page: codes, abbreviations, dead keys, the IPA chart."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QPoint, QRect, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from app.corpus.details.interlinear import Interlinear
from app.corpus.typing.ipa_chart import IpaChart
from app.corpus.typing.symbol_grid import SymbolButton
from app.corpus.typing.typing_commands import RECENT_KEY
from app.theme import theme
from core.project.store import Project
from core.project.tiers.edits import add_tier
from core.project.typed_input import add_abbreviation, set_codes
from tests.app.corpus.conftest import LONG_MS, Opened


def phonetic(project: Project) -> None:
    """A phonetic tier typed in X-SAMPA, words, and an abbreviation."""
    with project.step("Prepare"):
        tier = add_tier(project, "Phonetic")
        words = add_tier(project, "Words", "subdivision")
        add_tier(project, "Glosses", "association", "Words")
        id = next(row.id for row in project.each() if row.key == "clip-01")
        recording = project.rows([id])[0].recording_id
        with project.step("Fill") as step:
            for place, word in enumerate(("o", "pão")):
                step.add(
                    "annotations", tier_id=words.id, text=word, place=place, recording_id=recording, utterance_id=id
                )
    set_codes(project, tier.id, "xsampa", tier.name)
    add_abbreviation(project, "pq", "porque")


@pytest.fixture
def active(corpus: Opened) -> Iterator[Opened]:
    corpus.page.activateWindow()
    corpus.qtbot.waitUntil(corpus.page.isActiveWindow, timeout=5000)
    corpus.session.edit(phonetic)
    corpus.settle()
    corpus.choose("clip-01")
    yield corpus
    corpus.page.details.discard_draft()


def chart_of(corpus: Opened) -> IpaChart:
    chart = corpus.page.typing.chart
    assert chart is not None
    return chart


def transcript(corpus: Opened, text: str = "") -> QWidget:
    """The transcript's field with the keyboard in it and nothing but `text`."""
    editor = corpus.page.details.editor
    editor.setFocus()
    editor.selectAll()
    QTest.keyClick(editor, Qt.Key.Key_Delete)
    QTest.keyClicks(editor, text)
    return editor


def press(field: QWidget, key: Qt.Key) -> None:
    """A key that writes nothing by itself, as the system sends it where no input method takes it."""
    for kind in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QApplication.sendEvent(field, QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier))


def test_the_phonetic_tier_is_typed_in_x_sampa_and_the_transcript_is_not(active: Opened) -> None:
    (tier,) = active.page.details.tiers.editors
    tier.setFocus()
    QTest.keyClicks(tier, '"kO~J\\a_H_T')
    assert tier.toPlainText() == "ˈkɔ̃ɟa᷄"
    editor = transcript(active, "NO")
    assert active.page.details.draft == "NO"
    assert editor.hasFocus()
    tier.setFocus()
    active.settle()
    assert tier.text == "ˈkɔ̃ɟa᷄", "what was typed is kept as it was typed"


def test_one_undo_takes_a_symbol_back_to_its_code(active: Opened) -> None:
    (tier,) = active.page.details.tiers.editors
    tier.setFocus()
    QTest.keyClicks(tier, "tN")
    assert tier.toPlainText() == "tŋ"
    QTest.keyClick(tier, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert tier.toPlainText() == "tN"
    QTest.keyClicks(tier, "a")
    assert tier.toPlainText() == "tNa"


def test_an_abbreviation_grows_and_one_undo_or_backspace_brings_it_back(active: Opened) -> None:
    editor = transcript(active, "sim pq ")
    draft = active.page.details.editor.toPlainText
    assert draft() == "sim porque "
    QTest.keyClick(editor, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert draft() == "sim pq "
    QTest.keyClicks(editor, "x ")
    assert draft() == "sim pq x "
    QTest.keyClicks(editor, "pq,")
    assert draft() == "sim pq x porque,"
    QTest.keyClick(editor, Qt.Key.Key_Backspace)
    assert draft() == "sim pq x pq,"
    QTest.keyClick(editor, Qt.Key.Key_Backspace)
    assert draft() == "sim pq x pq"


@pytest.mark.parametrize("where", ["cell", "lane"])
def test_fields_of_the_table_and_of_lanes_do_the_same(active: Opened, where: str) -> None:
    if where == "lane":
        active.page.corpus_actions["recordings"].trigger()
        active.settle()
        active.page.lanes.edit_current()
    else:
        active.page.table.setFocus()
        active.page.table.edit_current()
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    field.clear()
    QTest.keyClicks(field, "pq ")
    assert field.text() == "porque "
    QTest.keyClick(field, Qt.Key.Key_Backspace)
    assert field.text() == "pq "
    QTest.keyClicks(field, "e")
    assert field.text() == "pq e"
    QTest.keyClick(field, Qt.Key.Key_Escape)


def test_abbreviations_of_everywhere_count_too_and_the_projects_own_first(active: Opened) -> None:
    active.page.context.settings.abbreviations = {"pq": "parque", "tb": "também"}
    transcript(active, "pq tb.")
    assert active.page.details.draft == "porque também."


def test_cells_are_typed_by_the_codes_of_their_tier(active: Opened) -> None:
    cells = active.page.details.tiers.findChild(Interlinear)
    assert cells is not None
    assert cells.current is not None
    words = cells.current.tier
    active.session.edit(lambda project: set_codes(project, words.id, "praat", words.name))
    active.settle()
    cells.edit(1, 0)
    QTest.keyClick(cells.editor, Qt.Key.Key_Delete)
    QTest.keyClicks(cells.editor, r"p\sw\~^")
    assert cells.editor.text() == "pə̃"
    QTest.keyClick(cells.editor, Qt.Key.Key_Escape)


@pytest.mark.parametrize("where", ["transcript", "tier", "cell"])
def test_dead_keys_and_compose_sequences_of_the_system_reach_every_field(active: Opened, where: str) -> None:
    """An input method shows what is pending, then commits a letter; marks of one's own may follow a letter."""
    page = active.page
    if where == "cell":
        page.table.setFocus()
        page.table.edit_current()
    field: QWidget | None = {
        "transcript": page.details.editor, "tier": page.details.tiers.editors[0], "cell": QApplication.focusWidget()
    }[where]  # fmt: skip
    assert field is not None
    field.setFocus()
    assert field.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
    read = field.text if isinstance(field, QLineEdit) else field.toPlainText  # type: ignore[attr-defined]
    field.clear()  # type: ignore[attr-defined]
    fired: list[str] = []
    for name, action in page.corpus_actions.by_name.items():
        action.triggered.connect(lambda _=False, name=name: fired.append(name))
    press(field, Qt.Key.Key_Dead_Acute)
    QApplication.sendEvent(field, QInputMethodEvent("´", []))
    assert read() == ""
    event = QInputMethodEvent()
    event.setCommitString("ẽ")
    QApplication.sendEvent(field, event)
    press(field, Qt.Key.Key_Dead_Tilde)
    for text in ("ɔ", "\u0303"):
        event = QInputMethodEvent()
        event.setCommitString(text)
        QApplication.sendEvent(field, event)
    assert read() == "ẽɔ\u0303"
    assert fired == []
    QTest.keyClick(field, Qt.Key.Key_Escape)


def test_the_chart_types_by_keys_alone_while_the_keyboard_stays_in_the_field(active: Opened) -> None:
    editor = transcript(active, "a")
    active.page.corpus_actions["ipa_chart"].trigger()
    chart = chart_of(active)
    assert chart.isVisible()
    assert not chart.geometry().intersects(
        editor.rect().translated(editor.mapTo(active.page, editor.rect().topLeft()))
    ), "the field is seen"
    QTest.keyClicks(editor, "voiced velar fric")
    assert chart.words.text().startswith("voiced velar fric: voiced velar fricative, G or \\gf")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    QTest.keyClick(editor, Qt.Key.Key_Left)
    assert chart.current is not None
    assert chart.current.text == "x"
    QTest.keyClick(editor, Qt.Key.Key_Return)
    QTest.keyClick(editor, Qt.Key.Key_Tab)
    assert chart.groups.value == "vowels"
    assert active.page.details.editor.toPlainText() == "aɣx"
    assert editor.hasFocus()
    QTest.keyClick(editor, Qt.Key.Key_Escape)
    assert not chart.isVisible()
    QTest.keyClicks(editor, "b")
    assert active.page.details.editor.toPlainText() == "aɣxb"
    assert active.page.context.settings.value(RECENT_KEY, []) == ["x", "ɣ"]


def test_the_chart_is_made_in_parts_and_as_a_whole_where_keys_need_it(active: Opened) -> None:
    editor = transcript(active)
    active.page.corpus_actions["ipa_chart"].trigger()
    chart = chart_of(active)
    grid = chart.stack.currentWidget()
    assert grid.findChildren(SymbolButton) == [], "the frame is there first"
    wanted = grid.sizeHint()
    QTest.keyClick(editor, Qt.Key.Key_Up)
    assert chart.current is not None
    assert chart.current.text == "p"
    made = grid.findChildren(SymbolButton)
    assert len(made) == 83
    assert grid.sizeHint() == wanted, "nothing moves when rows come"
    spots = [button.geometry() for button in made]
    assert all(grid.rect().contains(spot) for spot in spots)
    assert not any(a.intersects(b) for n, a in enumerate(spots) for b in spots[:n])


def test_a_click_types_too_and_every_symbol_has_a_name(active: Opened) -> None:
    editor = transcript(active)
    active.page.corpus_actions["ipa_chart"].trigger()
    chart = chart_of(active)
    for group in ("marks", "tones", "vowels"):
        chart.show_group(group)
    active.qtbot.waitUntil(lambda: len(chart.findChildren(SymbolButton)) > 170, timeout=LONG_MS)
    buttons = chart.findChildren(SymbolButton)
    assert all(button.accessibleName() and button.objectName() for button in buttons)
    schwa = chart.findChild(SymbolButton, "symbol_0259")
    assert schwa is not None
    QTest.mouseClick(schwa, Qt.MouseButton.LeftButton)
    chart.show_group("marks")
    assert chart.area.horizontalScrollBar().maximum() == 0, "no part is as wide as another"
    tilde = chart.findChild(SymbolButton, "symbol_0303")
    assert tilde is not None
    assert tilde.accessibleName() == "nasalised"
    QTest.mouseClick(tilde, Qt.MouseButton.LeftButton)
    assert active.page.details.editor.toPlainText() == "ə\u0303"
    assert editor.hasFocus()
    active.page.table.setFocus()
    assert not chart.isVisible(), "it goes when nothing is typed any more"
    QTest.keyClick(active.page.details.editor, Qt.Key.Key_Escape)


def test_codes_are_chosen_for_the_field_and_undone_like_any_edit(active: Opened) -> None:
    (tier,) = active.page.details.tiers.editors
    tier.setFocus()
    active.page.corpus_actions["typed_codes"].trigger()
    active.settle()
    assert active.said[-1] == "Phonetic is typed in Praat’s codes now"
    tier.setFocus()
    QTest.keyClicks(tier, r"N\ng")
    assert tier.toPlainText() == "Nŋ"
    active.session.undo()
    active.settle()
    meta = active.session.meta
    assert meta is not None
    assert list(meta.typed_codes.values()) == ["xsampa"]


@pytest.mark.parametrize(("size", "percent"), [((1000, 600), 100), ((1000, 600), 150), ((1360, 840), 150)])
def test_the_chart_never_covers_the_field_nor_leaves_the_page(
    active: Opened, size: tuple[int, int], percent: int
) -> None:
    theme.set_text_size(percent)
    active.page.resize(*size)
    (tier,) = active.page.details.tiers.editors
    for field in (tier, active.page.details.editor):
        field.setFocus()
        active.page.corpus_actions["ipa_chart"].trigger()
        chart = chart_of(active)
        place = QRect(field.mapTo(active.page, QPoint(0, 0)), field.size())
        assert not chart.geometry().intersects(place)
        assert active.page.rect().contains(chart.geometry())
        chart.dismiss()
    theme.set_text_size(100)
