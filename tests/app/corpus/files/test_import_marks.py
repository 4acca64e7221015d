"""Importing ELAN and Praat files in the real window: tiers to tick, pairing, what was kept out, importing again."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.corpus.files.import_choices import ManyOf
from app.corpus.files.import_dialog import ImportDialog
from app.theme import theme
from core.importers import Options, preview
from tests.app.corpus.conftest import LONG_MS, Opened
from tests.app.corpus.files.test_import_dialog import choose, finish, opened, settled
from tests.app.test_accessible_names import interactive, nameless
from tests.app.test_large_text import cut_off
from tests.core.importers.mark_files import eaf, grid, sound, tier

pytestmark = pytest.mark.qt_log_ignore("^This plugin does not support", extend=True)


@pytest.fixture
def elan_folder(tmp_path: Path) -> Path:
    """Three files, one without its sound; sounds lie elsewhere and are named by another computer's paths."""
    folder = tmp_path / "Feira"
    for i in range(3):
        if i != 2:
            sound(folder / "som" / f"feira-{i}.wav", 8.0, i)
        eaf(
            folder / "eaf" / f"feira-{i}.eaf",
            tier("Rosa", [(0.2, 1.9, f"frase {i} da Rosa"), (2, 3, "")], participant="Rosa M.", kind="tx"),
            tier("Rui", [(3.6, 4.8, f"resposta {i} do Rui")], participant="Rui", kind="tx"),
            tier("Tradução", refs=[("Rosa-1", f"sentence {i}")], parent="Rosa", kind="ft"),
            media=f"file:///C:/Users/x/feira-{i}.wav",
        )
    return folder


def tiers(dialog: ImportDialog) -> ManyOf:
    control = dialog.choices.controls["tiers"]
    assert isinstance(control, ManyOf)
    return control


def ticked(dialog: ImportDialog) -> list[str]:
    return str(tiers(dialog).value()).split(";")


def texts(dialog: ImportDialog) -> list[str]:
    return [row[3] for row in dialog.preview.utterances.texts.rows]


def wait(corpus: Opened, dialog: ImportDialog) -> None:
    corpus.qtbot.waitUntil(lambda: settled(dialog), timeout=LONG_MS)


def test_the_preview_tells_tiers_times_speakers_files_and_problems(corpus: Opened, elan_folder: Path) -> None:
    before = corpus.session.undo_label
    dialog = opened(corpus, elan_folder)
    assert dialog.source.understood.text() == (
        "Recognised as ELAN: 4 utterances in 3 files, with 2 sounds; 1 kept out."
    )
    assert ticked(dialog) == ["Rosa", "Rui"]
    assert dialog.preview.utterances.texts.rows[0] == ("feira-0.wav", "0.20", "1.90", "frase 0 da Rosa", "Rosa M.", "")
    assert dialog.preview.files.texts.rows[2] == ("eaf/feira-2.eaf", "none", "No sound has such a name.")
    (problem,) = dialog.preview.problems.texts.rows
    assert problem[0] == "eaf/feira-2.eaf"
    assert problem[1] == "names the sound “feira-2.wav”, which is not there (2 marks)."
    assert corpus.row("feira-0-0001") is None
    assert corpus.session.undo_label == before
    dialog.close_button.click()


def test_ticking_tiers_asks_again_and_usual_takes_what_was_found(corpus: Opened, elan_folder: Path) -> None:
    dialog = opened(corpus, elan_folder)
    control = tiers(dialog)
    words = [control.list.item(i).text() for i in range(control.list.count())]
    assert any(one.startswith("Tradução · something else, 3 labels, ") and one.endswith("sentence 0") for one in words)
    for row, name in enumerate(("Rosa", "Rui", "Tradução")):
        assert control.list.item(row).data(Qt.ItemDataRole.UserRole) == name
        control.list.item(row).setCheckState(Qt.CheckState.Checked if name == "Tradução" else Qt.CheckState.Unchecked)
    assert not dialog.go.isEnabled()
    wait(corpus, dialog)
    assert texts(dialog) == ["sentence 0", "sentence 1"]
    assert control is tiers(dialog)
    control.back.click()
    wait(corpus, dialog)
    assert ticked(dialog) == ["Rosa", "Rui"]
    assert len(texts(dialog)) == 4
    dialog.close_button.click()


def test_the_same_corpus_begins_with_the_last_choice_and_usual_goes_back(corpus: Opened, elan_folder: Path) -> None:
    dialog = opened(corpus, elan_folder)
    for row, name in enumerate(("Rosa", "Rui", "Tradução")):
        assert tiers(dialog).list.item(row).data(Qt.ItemDataRole.UserRole) == name
        on = Qt.CheckState.Checked if name == "Rui" else Qt.CheckState.Unchecked
        tiers(dialog).list.item(row).setCheckState(on)
    wait(corpus, dialog)
    finish(corpus, dialog)
    assert corpus.session.meta is not None
    assert list(corpus.session.meta.imports.values()) == [{"tiers": "Rui"}]
    dialog.close_button.click()
    again = opened(corpus, elan_folder)
    assert ticked(again) == ["Rui"]
    assert texts(again) == ["resposta 0 do Rui", "resposta 1 do Rui"]
    tiers(again).back.click()
    wait(corpus, again)
    assert ticked(again) == ["Rosa", "Rui"]
    again.close_button.click()


def test_a_preview_that_is_only_looked_at_asks_nothing_more(corpus: Opened, elan_folder: Path) -> None:
    dialog = opened(corpus, elan_folder)
    assert dialog.choices.values() == {}
    theme.changed.emit()
    dialog.choices.show_choices(preview([elan_folder], None, Options()).choices)
    QApplication.processEvents()
    assert not dialog.waiting
    dialog.close_button.click()


def test_speakers_empty_marks_and_the_folder_of_sounds_can_be_chosen(
    corpus: Opened, elan_folder: Path, tmp_path: Path
) -> None:
    sound(tmp_path / "elsewhere" / "feira-2.wav", 8.0, 9)
    dialog = opened(corpus, elan_folder)
    choose(dialog, "speaker", "file")
    dialog.choices.controls["keep_empty"].box.click()  # type: ignore[attr-defined]
    dialog.choices.controls["media"].take(str(tmp_path / "elsewhere"))  # type: ignore[attr-defined]
    wait(corpus, dialog)
    assert len(dialog.preview.problems.texts.rows) == 0
    assert len(texts(dialog)) == 9
    assert {row[4] for row in dialog.preview.utterances.texts.rows} == {"feira-0", "feira-1", "feira-2"}
    finish(corpus, dialog)
    assert corpus.row("feira-2-0002").text == ""
    assert corpus.row("feira-2-0001").speaker == "feira-2"
    dialog.close_button.click()


def test_another_source_starts_with_nothing_chosen(corpus: Opened, elan_folder: Path, tmp_path: Path) -> None:
    dialog = opened(corpus, elan_folder)
    choose(dialog, "speaker", "none")
    dialog.sound.channel.setCurrentIndex(2)
    wait(corpus, dialog)
    sound(tmp_path / "praat" / "a.wav")
    grid(tmp_path / "praat" / "a.TextGrid", [("Ana", [(0, 1, "bom dia a todos")])])
    dialog.source.choose(tmp_path / "praat")
    assert not dialog.go.isEnabled()
    wait(corpus, dialog)
    assert dialog.choices.values() == {}
    assert dialog.options().channel is None
    assert dialog.preview.utterances.texts.rows[0][3:5] == ("bom dia a todos", "Ana")
    dialog.source.format.setCurrentIndex(dialog.source.format.findData("elan"))
    dialog.source.format.activated.emit(0)
    wait(corpus, dialog)
    assert dialog.go.text() == "Import"
    assert not dialog.go.isEnabled()
    dialog.close_button.click()


def test_a_pairing_rule_is_one_choice_away(corpus: Opened, tmp_path: Path) -> None:
    sound(tmp_path / "praat" / "wav" / "rec-007.wav")
    grid(tmp_path / "praat" / "text 7.TextGrid", [("Ana", [(0, 1, "bom dia a todos")])])
    dialog = opened(corpus, tmp_path / "praat")
    assert list(dialog.preview.files.texts.rows) == [("text 7.TextGrid", "rec-007.wav", "Same number")]
    choose(dialog, "pairing", "case")
    wait(corpus, dialog)
    assert dialog.preview.files.texts.rows[0][1] == "none"
    assert not dialog.go.isEnabled()
    choose(dialog, "pairing", "number")
    wait(corpus, dialog)
    assert dialog.go.text() == "Import one utterance"
    dialog.close_button.click()


def test_the_whole_way_by_keys_alone(corpus: Opened, elan_folder: Path) -> None:
    corpus.page.files.open_import()
    dialog = corpus.page.files.import_dialog
    assert dialog is not None
    QTest.keyClicks(dialog.source.place, str(elan_folder))
    corpus.qtbot.waitUntil(dialog.go.isEnabled, timeout=LONG_MS)
    control = tiers(dialog)
    control.list.setFocus()
    QTest.keyClick(control.list, Qt.Key.Key_Down)
    QTest.keyClick(control.list, Qt.Key.Key_Space)
    wait(corpus, dialog)
    assert ticked(dialog) == ["Rosa"]
    QTest.keyClick(control.list, Qt.Key.Key_Return)
    assert not dialog.importing.running
    QTest.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    corpus.qtbot.waitUntil(lambda: dialog.pages.currentWidget() is dialog.report, timeout=LONG_MS)
    corpus.settle()
    assert dialog.report.title.text() == "2 utterances added, 3 s of speech"
    QTest.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    corpus.settle()
    assert not dialog.isVisible()
    assert corpus.listed() == ["feira-0-0001", "feira-1-0001"]
    row = corpus.row("feira-0-0001")
    assert (row.text, row.speaker, row.start, row.end) == ("frase 0 da Rosa", "Rosa M.", 1600, 15200)
    corpus.session.undo()
    corpus.settle()
    assert corpus.row("feira-0-0001") is None


def test_tab_goes_as_the_eye_does_and_the_wheel_changes_no_choice(corpus: Opened, elan_folder: Path) -> None:
    dialog = opened(corpus, elan_folder)
    names = []
    at = dialog.source.place
    for _ in range(300):
        names += [at.objectName()] if at.isVisibleTo(dialog) and at.focusPolicy() & Qt.FocusPolicy.TabFocus else []
        at = at.nextInFocusChain()  # type: ignore[assignment]
    wanted = [
        "import_place", "import_folder", "import_file", "import_format", "import_usual_tiers", "import_choice_tiers",
        "import_choice_speaker", "import_folder_media", "import_choice_keep_empty", "import_channel", "import_voices",
        "import_by_reference", "import_copy", "import_update", "import_list_utterances", "import_list_files",
        "import_list_problems", "import_preview", "import_cancel", "import_start",
    ]  # fmt: skip
    assert [name for name in names if name in wanted][: len(wanted)] == wanted
    box = dialog.choices.controls["speaker"].focusProxy()
    dialog.source.place.setFocus()
    middle = QPointF(box.rect().center())
    turn = QWheelEvent(
        middle, QPointF(box.mapToGlobal(middle.toPoint())), QPoint(0, -120), QPoint(0, -120),
        Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(box, turn)
    assert dialog.choices.values() == {}
    assert dialog.choices.controls["speaker"].value() == ""
    dialog.close_button.click()


def test_importing_again_says_what_changed_and_takes_it_over(corpus: Opened, elan_folder: Path) -> None:
    dialog = opened(corpus, elan_folder)
    finish(corpus, dialog)
    dialog.close_button.click()
    path = elan_folder / "eaf" / "feira-1.eaf"
    path.write_text(path.read_text().replace("frase 1 da Rosa", "frase um da Rosa"))
    dialog = opened(corpus, elan_folder)
    finish(corpus, dialog)
    assert dialog.report.title.text() == "Nothing new was added"
    assert dialog.report.changed_heading.text() == "One has another text in the source now"
    assert "frase um da Rosa" in dialog.report.changed.copied()
    assert dialog.show_button.isHidden()
    assert corpus.row("feira-1-0001").text == "frase 1 da Rosa"
    dialog.report.take.click()
    corpus.qtbot.waitUntil(lambda: dialog.report.title.text() == "One text taken over", timeout=LONG_MS)
    corpus.settle()
    assert corpus.row("feira-1-0001").text == "frase um da Rosa"
    assert dialog.report.take.isHidden()
    dialog.close_button.click()


def test_lists_can_be_copied_whole_and_by_row(corpus: Opened, elan_folder: Path) -> None:
    (elan_folder / "velho.eaf").write_bytes(b"")
    dialog = opened(corpus, elan_folder)
    dialog.preview.choose("problems")
    dialog.preview.copy.click()
    assert QApplication.clipboard().text().count("\n") == 1
    table = dialog.preview.problems
    table.selectRow(0)
    QTest.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.clipboard().text() == "velho.eaf\tis empty.\tSave it again, or leave it out."
    dialog.close_button.click()


def test_a_slow_preview_shows_that_it_looks_and_an_older_one_is_not_shown(
    corpus: Opened, elan_folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import core.importers as importers

    held = threading.Event()
    real = importers.preview

    def slow(path: Path, *args: object, **more: object) -> object:
        if path == elan_folder:
            held.wait(LONG_MS / 1000)
        return real(path, *args, **more)  # type: ignore[arg-type]

    monkeypatch.setattr(importers, "preview", slow)
    corpus.page.files.open_import([elan_folder])
    dialog = corpus.page.files.import_dialog
    assert dialog is not None
    assert dialog.preview.stack.currentWidget() is dialog.preview.loading
    assert not dialog.go.isEnabled()
    sound(tmp_path / "praat" / "a.wav")
    grid(tmp_path / "praat" / "a.TextGrid", [("Ana", [(0, 1, "bom dia a todos")])])
    dialog.source.choose(tmp_path / "praat")
    corpus.qtbot.waitUntil(lambda: not dialog.waiting, timeout=LONG_MS)
    held.set()
    corpus.settle()
    assert texts(dialog) == ["bom dia a todos"]
    dialog.close_button.click()


def test_files_dropped_on_the_dialog_are_looked_at(corpus: Opened, elan_folder: Path) -> None:
    corpus.page.files.open_import()
    dialog = corpus.page.files.import_dialog
    assert dialog is not None
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in sorted((elan_folder / "eaf").iterdir())])
    actions, buttons, keys = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(dialog, QDragEnterEvent(QPoint(50, 50), actions, data, buttons, keys))
    QApplication.sendEvent(dialog, QDropEvent(QPointF(50, 50), actions, data, buttons, keys))
    assert list(dialog.source.paths) == sorted((elan_folder / "eaf").iterdir())
    wait(corpus, dialog)
    assert len(dialog.preview.problems.texts.rows) == 3
    dialog.close_button.click()


@pytest.mark.parametrize("percent", [100, 150])
def test_every_control_speaks_and_nothing_is_cut_off(
    open_page: Callable[..., Opened], project_folder: Path, elan_folder: Path, percent: int
) -> None:
    theme.set_text_size(percent)
    try:
        corpus = open_page(project_folder)
        dialog = opened(corpus, elan_folder)
        corpus.qtbot.waitExposed(dialog)
        assert nameless(dialog) == []
        names = [widget.objectName() for widget in interactive(dialog)]
        assert len(names) == len(set(names))
        corpus.qtbot.waitUntil(lambda: cut_off(dialog) == [], timeout=LONG_MS)
        dialog.close_button.click()
    finally:
        corpus.page.hide()
        theme.set_text_size(100)


def test_real_elan_files_come_in_through_the_window(corpus: Opened, shared_data: Path) -> None:
    dialog = opened(corpus, shared_data / "elan-mini")
    assert dialog.source.understood.text().startswith("Recognised as ELAN: 2 utterances in ")
    assert {row[0] for row in dialog.preview.utterances.texts.rows} == {"1_1_2.wav", "ETR009_Tiny.mp4"}
    finish(corpus, dialog)
    told = {row[0] for row in dialog.report.table.texts.rows}
    assert {"childproject/example.eaf", "childproject/example_solis.eaf"} <= told
    assert corpus.row("ETR009_Tiny-0001").text == "oh my"
    dialog.close_button.click()


def test_markup_is_a_choice_with_a_count_and_an_example_and_does_what_was_chosen(
    corpus: Opened, tmp_path: Path
) -> None:
    folder = tmp_path / "Falas"
    sound(folder / "fala.wav", 8.0)
    grid(folder / "fala.TextGrid", [("falas", [(0, 2, "\\ng\\swma [riso] hoje"), (2, 4, "i(l) vient de la maison")])])
    dialog = opened(corpus, folder)
    assert texts(dialog) == ["ŋəma hoje", "i(l) vient de la maison"]
    controls = {key: control for key, control in dialog.choices.controls.items() if key.startswith("markup.")}
    assert list(controls) == ["markup.praat", "markup.events", "markup.inside"]
    assert controls["markup.events"].title.text() == "Events · 1"
    assert controls["markup.events"].help.text().endswith("tagged riso.")
    assert controls["markup.inside"].value() == "keep"
    choose(dialog, "markup.inside", "unwrap")
    wait(corpus, dialog)
    assert texts(dialog) == ["ŋəma hoje", "il vient de la maison"]
    finish(corpus, dialog)
    row = corpus.row("fala-0001")
    assert (row.text, row.tags) == ("ŋəma hoje", ("riso",))
    assert corpus.row("fala-0002").text == "il vient de la maison"
