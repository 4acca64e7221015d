"""From the sources to Qt's translator and back, through Qt's own lrelease."""

from __future__ import annotations

import json
import subprocess
from functools import cache
from pathlib import Path

import pytest
from PySide6.QtCore import QTranslator

from installer.translations import chunks, pseudo, rules, sources, ts_file
from installer.translations.__main__ import FOLDER, LANGUAGES, ROOT, lrelease
from installer.translations.sources import Key, Message

SOURCE = """
from app.i18n import tr, tr_n
from core.wording import say
TITLES = {"a": say("Words")}
class Page:
    def shown(self, n, name):
        self.show(tr("Open {name}…", name=name), tr("Open", about="a state"), tr(TITLES["a"]))
        self.count(tr_n("one file of {name}", "%n files of {name}", n, name=name))
"""
FAULTY = """
from app.i18n import tr, tr_n
def shown(name, n):
    return [tr(f"Open {name}"), tr("Open " + name), tr("Open {nmae}", name=name), tr_n("one", name, n), tr("Close {0}")]
def read(name):
    raise ProjectError(f"{name} is gone.", "" if name else say("Look for it."))
"""


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """A program of one file."""
    for folder in sources.FOLDERS:
        (tmp_path / folder).mkdir()
    (tmp_path / "app" / "page.py").write_text(SOURCE, encoding="utf-8")
    return tmp_path


@cache
def program() -> sources.Found:
    """Every text of the program."""
    return sources.read(ROOT)


def made(catalogue: ts_file.Catalogue, folder: Path) -> QTranslator:
    """A catalogue as the window loads it."""
    path = ts_file.path_of(folder, catalogue.language)
    ts_file.write(path, catalogue)
    subprocess.run([lrelease(), "-silent", str(path), "-qm", str(path.with_suffix(".qm"))], check=True)
    translator = QTranslator()
    assert translator.load(str(path.with_suffix(".qm")))
    return translator


def filled(path: Path, forms: dict[str, list[str]]) -> Path:
    chunk = json.loads(path.read_text(encoding="utf-8"))
    for row in chunk["texts"]:
        row["to"] = forms.get(row["text"], row["to"])
    path.write_text(json.dumps(chunk), encoding="utf-8")
    return path


def test_texts_are_found_with_their_places_counts_and_meanings(tree: Path) -> None:
    found = sources.read(tree)
    assert found.faults == []
    assert {key.text for key in found.messages} == {"Words", "Open {name}…", "Open", "%n files of {name}"}
    assert found.messages[Key("Open", "a state")].places == [("app/page.py", "Page.shown")]
    assert found.messages[Key("%n files of {name}")].one == "one file of {name}"


def test_texts_that_are_put_together_are_named_by_file_and_line(tree: Path) -> None:
    (tree / "app" / "faulty.py").write_text(FAULTY, encoding="utf-8")
    faults = sources.read(tree).faults
    assert [(fault.file, fault.line) for fault in faults] == [*[("app/faulty.py", 4)] * 5, ("app/faulty.py", 6)]


def test_a_filled_chunk_comes_back_through_lrelease(tree: Path, tmp_path: Path) -> None:
    found = sources.read(tree)
    catalogue = ts_file.Catalogue("es")
    catalogue.follow(found)
    paths = chunks.export(catalogue, found, tmp_path / "out", 3)
    assert len(paths) == 2
    forms = {
        "Words": ["Palabras"],
        "Open {name}…": ["Abrir {name}…"],
        "Open": ["Abierto"],
        "%n files of {name}": ["un archivo de {name}", "%n archivos de {name}"],
    }
    for path in paths:
        assert chunks.take(catalogue, filled(path, forms))[1] == []
    assert catalogue.unfinished() == []
    translator = made(catalogue, tmp_path)
    assert translator.translate("Vizinho", "Open", "a state") == "Abierto"
    assert translator.translate("Vizinho", "%n files of {name}", "", 1) == "un archivo de {name}"
    assert translator.translate("Vizinho", "%n files of {name}", "", 4) == "%n archivos de {name}"
    again = ts_file.read(ts_file.path_of(tmp_path, "es"), "es")
    assert {k: e.forms for k, e in again.entries.items()} == {k: e.forms for k, e in catalogue.entries.items()}


def test_a_translation_is_kept_when_its_text_moves_and_marked_when_it_goes(tree: Path) -> None:
    catalogue = ts_file.Catalogue("es")
    catalogue.follow(sources.read(tree))
    for entry in catalogue.entries.values():
        entry.forms = ["x {name}", "y"] if entry.message.one else ["x"]
    (tree / "app" / "page.py").rename(tree / "app" / "moved.py")
    (tree / "app" / "moved.py").write_text(SOURCE.replace('about="a state"', 'about="a verb"'), encoding="utf-8")
    catalogue.follow(sources.read(tree))
    assert catalogue.entries[Key("Words")].forms == ["x"]
    assert catalogue.entries[Key("Words")].message.places == [("app/moved.py", "")]
    assert catalogue.entries[Key("Open", "a state")].vanished
    assert [entry.message.key for entry in catalogue.unfinished()] == [Key("Open", "a verb")]


@pytest.mark.parametrize(
    ("text", "forms", "why"),
    [
        ("Open {name}", ["Abrir {nombre}"], "{name}"),
        ("{n:,} rows", ["{n} filas"], "{n:,}"),
        ("&Open", ["Abrir"], "&"),
        ("Open…", ["Abrir"], "…"),
        ("Open ", ["Abrir"], "spaces"),
        ("<b>Open</b>", ["Abrir"], "tags"),
        ("Open", [""], "empty"),
        ("Open", ["Abrir", "Abrir"], "1 forms"),
    ],
)
def test_a_translation_that_breaks_its_text_is_refused(text: str, forms: list[str], why: str) -> None:
    assert any(why in each for each in rules.broken(Message(Key(text)), forms, "es"))


def test_a_plural_wants_its_number_where_there_are_more() -> None:
    message = Message(Key("%n rows"), "one row")
    assert rules.broken(message, ["una fila", "%n filas"], "es") == []
    assert rules.broken(message, ["una fila", "filas"], "es") == ["wants %n in the form for more"]


def test_a_singular_that_stands_for_nought_too_wants_its_number() -> None:
    message = Message(Key("%n rows"), "one row")
    assert rules.broken(message, ["uma linha", "%n linhas"], "pt_BR") == [
        "wants %n in the first form, which stands for 0 too"
    ]
    assert rules.broken(message, ["%n linha", "%n linhas"], "pt_BR") == []


def test_the_pseudo_language_is_longer_and_keeps_its_promises() -> None:
    for text in ("Open {name:,}…", " <b>Words</b> ", "Find\tCtrl+F", "%n utterances"):
        assert rules.broken(Message(Key(text)), [pseudo.pseudo(text)], "en_XA") == []
        bare = pseudo.KEPT.sub("", text)
        assert len(pseudo.KEPT.sub("", pseudo.pseudo(text))) >= 1.35 * len(bare)


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_translated_keeps_values_counts_and_keys(language: str) -> None:
    catalogue = ts_file.read(ts_file.path_of(FOLDER, language), language)
    assert len(catalogue.entries) > 1000
    finished = [entry for entry in catalogue.entries.values() if entry.finished]
    assert [(e.message.key.text, why) for e in finished if (why := rules.broken(e.message, e.forms, language))] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_of_the_program_is_translated(language: str) -> None:
    catalogue = ts_file.read(ts_file.path_of(FOLDER, language), language)
    catalogue.follow(program())
    assert [entry.message.key.text for entry in catalogue.unfinished()] == []


def test_no_text_of_the_program_is_put_together_where_it_is_marked() -> None:
    assert program().faults == []
