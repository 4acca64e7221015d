"""The language is switched while the window is open: everything is said anew, and nobody loses their place."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app import formatting
from app.audio_io.sound_devices import FRIENDLY
from app.corpus.history.history_popup import HistoryModel
from app.corpus.page import CorpusPage
from app.frame.main_window import MainWindow
from app.i18n import languages
from app.i18n.languages import language
from app.widgets.language_fields import code_of
from app.widgets.pair_badge import pair_text
from app.widgets.scales import tick_text
from core.project import edits
from core.project.store import Project
from installer.translations.__main__ import release
from tests.core.project.corpora import make_project

WAIT_MS = 20_000


@pytest.fixture(scope="module")
def texts(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What set-up makes of the Spanish translation."""
    folder = tmp_path_factory.mktemp("i18n")
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr("installer.translations.__main__.LANGUAGES", ("es",))
        release(folder)
    return folder


@pytest.fixture
def window(
    main_window: MainWindow, qtbot: QtBot, texts: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[MainWindow]:
    """A project on its Corpus page, in English; two steps were made, one of them by an older version."""
    with make_project(tmp_path / "old", utterances=40) as project:
        edits.set_split(project, project.ids()[:3], "dev")
        with project.unjournaled() as conn:
            conn.execute("UPDATE steps SET said = ''")
        edits.set_facts(project, name="Terra & Mar")
    monkeypatch.setattr(languages, "I18N", texts)
    before = QLocale()
    language.choose("en")
    with qtbot.waitSignal(main_window.session.opened, timeout=WAIT_MS):
        main_window.open_project(tmp_path / "old")
    yield main_window
    language.choose("en")
    QLocale.setDefault(before)


def test_a_step_made_in_english_is_shown_in_spanish(
    window: MainWindow, settled: Callable[[MainWindow], None], qtbot: QtBot
) -> None:
    def shown() -> tuple[str, str, str]:
        settled(window)
        page = window.pages.make("corpus")
        assert isinstance(page, CorpusPage)
        qtbot.waitUntil(lambda: page.details.last.text() != "", timeout=WAIT_MS)
        assert window.session.reader is not None
        model = HistoryModel()
        model.show_items(window.session.reader.history(), 2, beginning=True)
        assert model.index(1, 0).data() == "Move 3 utterances to dev"  # the older version's, as it is
        return window.action("undo").text(), page.details.last.text(), str(model.index(0, 0).data())

    assert shown() == ("Undo: Rename the project Terra && Mar", *["Rename the project Terra & Mar"] * 2)
    language.choose("es")
    spanish = "Cambiar el nombre del proyecto a Terra & Mar"
    assert shown() == ("Deshacer: " + spanish.replace("&", "&&"), *[spanish] * 2)
    window.session.undo()
    settled(window)
    assert window.action("redo").text() == "Rehacer: " + spanish.replace("&", "&&")
    assert window.session.project_folder is not None
    with Project.open(window.session.project_folder, read_only=True) as project:
        assert project.redo_label == "Rename the project Terra & Mar"


def test_the_list_stays_where_it_was_scrolled_with_what_was_chosen(
    window: MainWindow, settled: Callable[[MainWindow], None], qtbot: QtBot
) -> None:
    def page() -> CorpusPage:
        made = window.pages.make("corpus")
        assert isinstance(made, CorpusPage)
        settled(window)
        qtbot.waitUntil(lambda: len(made.selection.ids) == 40 and made.selection.row is not None, timeout=WAIT_MS)
        return made

    def place(of: CorpusPage) -> tuple[int, int, list[int]]:
        row = of.selection.row
        return of.table.verticalScrollBar().value(), row.id if row else 0, of.selection.chosen_ids()

    before = page()
    before.table.go_to_row(22)
    before.table.select_ids([int(id) for id in before.selection.ids[20:25]])
    bar = before.table.verticalScrollBar()
    bar.setValue(bar.value() + (bar.maximum() - bar.value()) // 3)
    was = place(before)
    assert was[0] > 0
    assert len(was[2]) == 5
    language.choose("es")
    after = page()
    assert after is not before
    qtbot.waitUntil(lambda: place(after) == was, timeout=WAIT_MS)


def test_numbers_units_times_and_languages_are_said_as_in_spain(
    qapp: QApplication, texts: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(languages, "I18N", texts)
    before = QLocale()
    language.choose("es")
    QLocale.setDefault(QLocale("es_ES"))
    try:
        assert formatting.percent(0.187) == "18,7%"
        said = formatting.position(4.19), formatting.position(63.5, 0.1), tick_text(0.25, 0.25)
        assert said == ("4,19", "1:03,5", "0,25")
        assert (formatting.length(42_480), formatting.size(1_400_000_000)) == ("11,8 h", "1,3 GB")
        assert formatting.minutes_left(2280) == "38 minutos"
        assert formatting.sound_device(FRIENDLY["default"], 44_100) == "El del sistema, 44,1 kHz"
        assert formatting.moment(datetime(2026, 5, 12, 9, 12).timestamp()) == "12 may 2026, 09:12"  # noqa: DTZ001
        assert (pair_text("es", "pt"), formatting.language("mwl")) == ("De español a portugués", "Mirandés")
        assert code_of("gallego") == code_of("Galician") == code_of("Gallego (gl)") == "gl"
    finally:
        language.choose("en")
        QLocale.setDefault(before)
