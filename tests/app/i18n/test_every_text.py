"""Every page and dialog in a language nobody speaks, which is chosen while the window is open: what stays plain English
is not marked for translation, what is cut off would be cut in Spanish too, and nobody loses their place."""

from __future__ import annotations

import json
import re
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtCore import QAbstractListModel, QLocale, QSettings, QSize, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QFileDialog,
    QGroupBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QWidget,
)

from app.alphabet.page import AlphabetPage
from app.corpus.page import CorpusPage
from app.frame.about import licences
from app.frame.main_window import MainWindow
from app.home.page import HomePage
from app.i18n import languages
from app.i18n.languages import PSEUDO, language
from app.live.page import LivePage
from app.settings import Settings
from app.theme import theme
from app.train.page import TrainPage
from core.language_families import TABLE
from core.languages import NAMES
from core.project import edits
from core.project.notes import system_author
from core.project.schema import DATABASE
from core.sources.catalogue import STARTERS
from core.sources.curated import curated
from installer.translations.__main__ import release
from tests.app import tour
from tests.app.i18n import whole_project
from tests.app.played_work import play
from tests.app.test_large_text import cut_off
from tests.app.train import logs
from tests.app.train.logs import config_of, scratch_config

PLAIN = re.compile(r"[A-Za-zÀ-ÿ’'-]{3,}")
ENGLISH = re.compile(r"[aceinosuyz]")
KEYS = "Ctrl Shift Alt Meta Return Enter Space Esc Del Delete Ins Tab Backspace Left Right Up Down Home End PgUp PgDown"
NAMES_OF_THINGS = """Vizinho TextGrid Praat Kaldi LibriSpeech VoxForge Common Voice NeMo JSON lines Hugging Face audio
folder starter Inter müller train dev test Dev Test System default PulseAudio kHz Intel Xeon Processor AMD
Español Português Brasil English lab anna login example org python ssh config vizinho CHAT TalkBank CHILDES FLEx
flextext EXMARaLDA etr tpi pip install praat-parselmouth"""
STEP, PROMPT = "Add a long recording", "uma frase nossa"
"""Names: of programs, formats, splits, sound devices, processors, addresses, and languages in their own words."""
ROWS = 6

pytestmark = pytest.mark.qt_log_ignore("^This plugin does not support", extend=True)


@dataclass
class Seen:
    """What a tour found."""

    plain: dict[str, str] = field(default_factory=dict)
    """A text that is not translated, and where it stands."""
    cut: list[str] = field(default_factory=list)
    before: dict[str, object] = field(default_factory=dict)
    after: dict[str, object] = field(default_factory=dict)
    """Where one was on each page, in English and after the switch."""
    texts: int = 0
    places: int = 0

    def look(self, place: str, root: QWidget, data: set[str]) -> None:
        self.places += 1
        self.cut += [f"{place}: {each}" for each in tour.lasting(lambda: cut_off(root))]
        for where, text in texts(root):
            self.texts += 1
            words = [word for word in PLAIN.findall(re.sub(r"<[^<>]*>", " ", text)) if ENGLISH.search(word)]
            if any(word not in data for word in words):
                self.plain.setdefault(text, f"{place}: {where}")


def texts(root: QWidget) -> Iterator[tuple[str, str]]:
    """Every text below a widget that can be read, with the name of what shows it."""
    for widget in [root, *root.findChildren(QWidget)]:
        if not widget.isVisibleTo(root):
            continue
        name = f"{type(widget).__name__} {widget.objectName()}"
        for text in (widget.toolTip(), widget.accessibleName(), widget.accessibleDescription(), *own_texts(widget)):
            if text:
                yield name, text


def own_texts(widget: QWidget) -> Iterator[str]:
    """What a widget shows by its kind."""
    if isinstance(widget, QLabel):
        yield QLabel.text(widget)
    if isinstance(widget, QAbstractButton):
        yield QAbstractButton.text(widget)
    if isinstance(widget, QLineEdit):
        yield widget.placeholderText()
    if isinstance(widget, QGroupBox):
        yield QGroupBox.title(widget)
    if widget.isWindow():
        yield widget.windowTitle()
    if isinstance(widget, QComboBox):
        yield from (widget.itemText(row) for row in range(min(ROWS, widget.count())))
    if isinstance(widget, QAbstractItemView) and not isinstance(widget, QHeaderView) and widget.model() is not None:
        model = widget.model()
        for column in range(1 if isinstance(model, QAbstractListModel) else model.columnCount()):
            yield str(model.headerData(column, Qt.Orientation.Horizontal) or "")
            for row in range(min(ROWS, model.rowCount())):
                yield str(model.index(row, column).data(Qt.ItemDataRole.DisplayRole) or "")


def menu_texts(window: MainWindow) -> Iterator[tuple[str, str]]:
    for name, menu in window.actions_.menus.items():
        yield f"menu {name}", menu.title()
    for action in window.actions_.all():
        yield f"action {action.objectName()}", action.text()


@pytest.fixture(scope="module")
def toured(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Seen]:
    """The window, switched to the pseudo-language with every page open and used."""
    base = tmp_path_factory.mktemp("texts")
    folder = whole_project.build(base)
    seen = Seen()
    before = QLocale()
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr("installer.translations.__main__.LANGUAGES", ())
        release(base / "i18n", with_pseudo=True)
        patched.setattr(languages, "I18N", base / "i18n")
        for name in ("getOpenFileName", "getOpenFileNames", "getSaveFileName"):
            patched.setattr(QFileDialog, name, staticmethod(lambda *_, **__: ("", "")))
        play(base, patched)
        theme.start("light")
        language.choose("en")
        window = MainWindow(Settings(QSettings(str(base / "settings.ini"), QSettings.Format.IniFormat)))
        window.resize(QSize(1440, 900))
        window.show()
        window.open_project(folder)
        assert tour.wait_until(lambda: window.page is not None and window.page.key == "corpus")
        use(window)
        seen.before = places(window)
        window.go_to("settings", section="keyboard")
        window.set_language(PSEUDO)
        assert tour.wait_until(lambda: language.code == PSEUDO)
        seen.after = places(window)
        window.action("undo").trigger()
        tour.settle(window)
        window.action("redo").trigger()
        tour.settle(window)
        data = words_of_data(folder)
        notices = set(
            PLAIN.findall(" ".join(str(value) for entry in licences() for value in entry.values()))
        )  # of authors: they stay as they were given
        for name, _page in tour.pages(window):
            seen.look(name, window, data)
        corpus = window.pages.make("corpus")
        assert isinstance(corpus, CorpusPage)
        window.go_to("corpus")
        corpus.history.show_history()
        tour.settle(window)
        assert corpus.history.popup is not None
        seen.look("history", corpus.history.popup, data)
        corpus.history.popup.close()
        for name, dialog in tour.dialogs(window):
            if isinstance(dialog, QFileDialog):
                continue  # Qt's and the system's, in the language of theirs
            seen.look(name, dialog, data | notices if name.startswith("action_about") else data)
        for where, text in menu_texts(window):
            words = [word for word in PLAIN.findall(text) if ENGLISH.search(word) and word not in data]
            if words:
                seen.plain.setdefault(text, where)
        window.close()
        window.deleteLater()
        tour.settle(window)
        language.choose("en")
        QLocale.setDefault(before)
    yield seen
    theme.start("light")


def use(window: MainWindow) -> None:
    """Be somewhere on each page: filter, choose, write, type."""
    corpus, alphabet, train, live, home = pages_of(window)
    window.session.edit(lambda project: edits.set_split(project, project.ids()[:2], "dev"))
    tour.settle(window)
    window.go_to("alphabet")
    assert tour.wait_until(lambda: alphabet.misfits.table.current() is not None)
    alphabet.state.draft.set_on(1, not alphabet.state.draft.rules[1].on)
    window.go_to("train")
    assert tour.wait_until(lambda: len(train.runs.views()) == 2)
    train.runs.choose(train.runs.views()[0].key)
    train.plan.notes.setPlainText("ruído da rua")
    window.go_to("live")
    live.state.write_prompt(PROMPT)
    window.go_to("home")
    home.projects.filter.setText("Tes")
    window.go_to("corpus")
    corpus.filters.search.setText("dois")
    assert tour.wait_until(lambda: len(corpus.selection.ids) == 3)
    corpus.selection.show("long-2")
    assert tour.wait_until(lambda: corpus.selection.row is not None and corpus.selection.row.key == "long-2")
    corpus.details.editor.setPlainText("parte b dois e mais")


def places(window: MainWindow) -> dict[str, object]:
    """Where one is on each page, and what was written there."""
    corpus, alphabet, train, live, home = pages_of(window)
    found: dict[str, object] = {}
    window.go_to("corpus")
    assert tour.wait_until(lambda: len(corpus.selection.ids) == 3)
    tour.settle(window)
    row = corpus.selection.row
    found["corpus"] = (row.key if row else "", corpus.filters.search.text(), corpus.details.editor.toPlainText())
    window.go_to("alphabet")
    assert tour.wait_until(lambda: alphabet.misfits.table.current() is not None)
    misfit = alphabet.misfits.table.current()
    found["alphabet"] = (misfit.key if misfit else "", [rule.on for rule in alphabet.state.draft.rules])
    window.go_to("train")
    assert tour.wait_until(lambda: train.runs.current() is not None and not train.runs.loading)
    tour.settle(window)
    found["train"] = (train.runs.key, train.plan.notes.toPlainText())
    window.go_to("live")
    assert tour.wait_until(lambda: live.state.chosen is not None)
    found["live"] = (live.state.prompt, live.state.chosen.path if live.state.chosen else None)
    window.go_to("home")
    found["home"] = home.projects.filter.text()
    return found


def pages_of(window: MainWindow) -> tuple[CorpusPage, AlphabetPage, TrainPage, LivePage, HomePage]:
    """The pages of the open project."""
    made = tuple(window.pages.make(key) for key in ("corpus", "alphabet", "train", "live", "home"))
    corpus, alphabet, train, live, home = made
    assert isinstance(corpus, CorpusPage)
    assert isinstance(alphabet, AlphabetPage)
    assert isinstance(train, TrainPage)
    assert isinstance(live, LivePage)
    assert isinstance(home, HomePage)
    return corpus, alphabet, train, live, home


def words_of_data(folder: Path) -> set[str]:
    """Names, transcripts and settings of the project and of its runs: they are shown as they are."""
    found = set(PLAIN.findall(" ".join((KEYS, NAMES_OF_THINGS, STEP, PROMPT, *NAMES.values()))))
    found |= {QLocale("en").monthName(month, QLocale.FormatType.ShortFormat) for month in range(1, 13)}
    for line in (
        *logs.TEXTS,
        whole_project.READ,
        (config_of().name, scratch_config().name, config_of().source_label, config_of().source),
    ):
        found |= {word for text in line for word in PLAIN.findall(text)}
    found |= set(PLAIN.findall(" ".join((str(folder), str(STARTERS), *(model.id for model in curated())))))
    found |= set(PLAIN.findall(" ".join((*theme.families(), system_author()))))
    groups = json.loads(TABLE.read_text(encoding="utf-8"))["groups"]
    found |= set(PLAIN.findall(" ".join(groups.values())))  # as Glottolog calls them
    connection = sqlite3.connect(f"file:{folder / DATABASE}?mode=ro", uri=True)
    tables = [name for (name,) in connection.execute("select name from sqlite_master where type = 'table'")]
    for table in tables:
        if table in ("utterances", "recordings", "speakers", "meta", "tags"):
            for row in connection.execute(f"select * from {table}"):
                found |= {word for value in row if isinstance(value, str) for word in PLAIN.findall(value)}
    connection.close()
    return found


def test_no_text_stays_english(toured: Seen) -> None:
    assert toured.places > 28
    assert toured.texts > 1000
    assert toured.plain == {}


def test_nobody_loses_their_place_when_the_language_changes(toured: Seen) -> None:
    assert toured.after == toured.before
    assert toured.before["corpus"] == ("long-2", "dois", "parte b dois e mais")
    assert toured.before["home"] == "Tes"


def test_nothing_is_cut_off_in_texts_40_percent_longer(toured: Seen) -> None:
    assert toured.cut == []
