"""The window's language, with the files that set-up makes."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, Qt
from PySide6.QtWidgets import QApplication

from app.i18n import languages as module
from app.i18n import localised, tr, tr_n
from app.i18n.languages import best_of, direction_of, language
from core.wording import say, say_n
from installer.translations import ts_file
from installer.translations.__main__ import release
from installer.translations.sources import Key, Message
from installer.translations.ts_file import Catalogue, Entry

TEXTS = {
    "{name} has {count:,} rows, {share:.1%}": ["{name}: {count:,} filas, {share:.1%}"],
    "No rows": ["Sin filas"],
}


@pytest.fixture
def spanish(qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A Spanish of three texts."""
    catalogue = Catalogue("es")
    for text, forms in TEXTS.items():
        catalogue.entries[Key(text)] = Entry(Message(Key(text)), forms)
    rows = Key("%n rows of {name}")
    catalogue.entries[rows] = Entry(Message(rows, "one row of {name}"), ["una fila de {name}", "%n filas de {name}"])
    monkeypatch.setattr("installer.translations.__main__.FOLDER", tmp_path)
    monkeypatch.setattr("installer.translations.__main__.LANGUAGES", ("es",))
    ts_file.write(ts_file.path_of(tmp_path, "es"), catalogue)
    release(tmp_path)
    monkeypatch.setattr(module, "I18N", tmp_path)
    before = QLocale()
    language.choose("es")
    yield
    language.choose("en")
    QLocale.setDefault(before)


def test_texts_come_with_values_written_as_the_language_does(spanish: None) -> None:
    assert tr("{name} has {count:,} rows, {share:.1%}", name="a", count=76420, share=0.187) == "a: 76.420 filas, 18,7%"
    assert tr("Not translated {n}", n=2) == "Not translated 2"
    assert localised(-1234567.34, ",.1f") == "−1.234.567,3"


def test_counts_have_the_language_s_forms(spanish: None) -> None:
    forms = [tr_n("one row of {name}", "%n rows of {name}", n, name="a") for n in (1, 2, 12345)]
    assert forms == ["una fila de a", "2 filas de a", "12.345 filas de a"]


def test_texts_of_core_are_worded_when_they_are_shown(spanish: None) -> None:
    inner = say_n("one row of {name}", "%n rows of {name}", 2, name="a")
    assert tr(say("No rows")) == "Sin filas"
    assert tr(say("{what} here", what=inner)) == "2 filas de a here"
    assert str(inner) == "2 rows of a"


def test_qt_s_own_texts_are_in_the_language_too(spanish: None) -> None:
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Cancelar"


def test_english_needs_no_file_and_stands_in_where_one_is_missing(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = QLocale()
    monkeypatch.setattr(module, "I18N", tmp_path)
    language.choose("pt_BR")
    assert language.code == "en"
    assert tr_n("one row", "%n rows", 1) == "one row"
    assert tr_n("one row", "%n rows", 1234) == "1,234 rows"
    QLocale.setDefault(before)


@pytest.mark.parametrize(
    ("wanted", "code"),
    [
        (["es-MX", "en"], "es"),
        (["pt-PT"], "pt_BR"),
        (["de-DE", "es"], "es"),
        (["eo"], "en"),
        ([], "en"),
        (["en-GB", "es"], "en"),
    ],
)
def test_the_system_s_languages_are_tried_in_their_order(wanted: list[str], code: str) -> None:
    assert best_of(wanted) == code


def test_the_direction_follows_the_language() -> None:
    assert direction_of("es") is Qt.LayoutDirection.LeftToRight
    assert direction_of("ar") is Qt.LayoutDirection.RightToLeft
