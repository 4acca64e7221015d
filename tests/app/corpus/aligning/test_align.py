"""A text is aligned in the window: read, listened for, looked through, and put in as one step."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton

from app.corpus.aligning.align_dialog import FOUND, REPORT, AlignDialog
from core import audio
from core.decoding.transcript import Word
from core.project.records import Recording
from core.project.store import Project
from core.project.tiers.reading import tiers
from core.text_alignment.placing import lay, padded
from tests import builders
from tests.added_rows import add_recording
from tests.app.corpus.conftest import LONG_MS, RATE, Opened
from tests.app.test_accessible_names import nameless
from tests.conftest import REPOSITORY

SECONDS = 20.0
SAID = """Rosa: Bom dia a todos. Ontem fomos à feira.
Inês: Pois não, que nunca quiseste saber do moinho do teu pai, e agora já lá não mora ninguém, nem de noite nem de dia.
Rosa: A de Barcelos, comprar pão.
Inês: O moinho já não mói há trinta anos, e a água corre por outro lado, e as pedras foram levadas para a ponte nova, e
"""
TEXT = SAID.rstrip() + " ninguém se lembra de quem as lavrou, nem do nome da rua, nem do cão que lá guardava a porta.\n"


def add_feira(corpus: Opened, sound: object) -> None:
    """A recording in which nothing is marked, shown."""
    folder = corpus.session.project_folder
    assert folder is not None
    builders.write_wav(folder / "recordings" / "feira.wav", sound, RATE)  # type: ignore[arg-type]

    def add(project: Project) -> int:
        with project.step("Add") as step:  # type: ignore[arg-type]
            frames = len(sound)  # type: ignore[arg-type]
            return add_recording(step, Recording(0, "f", "feira.wav", "recordings/feira.wav", RATE, 1, frames))

    corpus.session.edit(add, corpus.page.recordings.show_recording)
    corpus.settle()
    corpus.page.activateWindow()
    corpus.qtbot.waitUntil(corpus.page.isActiveWindow, timeout=5000)


@pytest.fixture
def feira(corpus: Opened) -> Opened:
    add_feira(corpus, builders.babble(SECONDS, RATE, 5))
    return corpus


def asked(corpus: Opened, text: Path) -> AlignDialog:
    """The dialog with a text that is read."""
    corpus.page.corpus_actions["align"].trigger()
    dialog = corpus.page.recordings.aligning.dialog
    assert dialog is not None
    corpus.qtbot.waitUntil(lambda: dialog.fields.model.count() > 0, timeout=LONG_MS)
    dialog.fields.choose(text)
    corpus.settle()
    return dialog


def said(text: str, start: float, confidence: float = 0.9) -> list[Word]:
    """Words of 0.4 s, one after the other."""
    return [
        Word(word, start + 0.5 * number, start + 0.5 * number + 0.4, confidence)
        for number, word in enumerate(text.split())
    ]


def laid_out(dialog: AlignDialog) -> None:
    """The answer that the core gives where this is heard."""
    assert dialog.sentences is not None
    heard = [*said("bom dia a todos", 1.0), *said("ontem fomos a feira", 3.5), *said(" ".join(["zzuvb"] * 8), 6.5)]
    heard += said("a de barcelos comprar pao", 14.0)
    dialog.show_laid(padded(lay(dialog.sentences, heard, SECONDS), SECONDS))


def test_a_text_is_read_as_it_is_wanted(feira: Opened, tmp_path: Path) -> None:
    (tmp_path / "feira.txt").write_text(TEXT, encoding="utf-8")
    dialog = asked(feira, tmp_path / "feira.txt")
    assert dialog.recording is not None
    assert dialog.recording.name == "feira.wav", "the one that is shown"
    assert dialog.fields.told.text() == f"{len(TEXT.split()) - 4} words · 2 speakers"
    assert dialog.foot.go.isEnabled()
    dialog.fields.names.setCurrentIndex(2)
    feira.settle()
    assert dialog.fields.told.text() == f"{len(TEXT.split())} words", "names are words then"
    dialog.fields.by.findChild(QAbstractButton, "align_by_paragraphs").click()
    feira.settle()
    assert dialog.sentences is not None
    assert len(dialog.sentences) == 4
    (tmp_path / "empty.txt").write_text("…\n", encoding="utf-8")
    dialog.fields.choose(tmp_path / "empty.txt")
    feira.settle()
    assert dialog.strip.isVisible()
    assert "holds no words" in dialog.strip.accessibleName()
    assert not dialog.foot.go.isEnabled()
    there = [dialog.fields.recording.itemText(number) for number in range(dialog.fields.recording.count())]
    dialog.fields.recording.setCurrentIndex(there.index("long.wav"))
    feira.settle()
    shown = feira.page.audio.recording
    assert shown is not None
    assert shown.name == "long.wav", "another one is brought into view, to be played"
    dialog.reject()
    assert feira.page.recordings.aligning.dialog is None


def test_what_was_found_is_looked_through_and_put_in_as_one_step(feira: Opened, tmp_path: Path) -> None:
    (tmp_path / "feira.txt").write_text(TEXT, encoding="utf-8")
    page, session = feira.page, feira.session
    steps = len(session.project.history(1000))  # type: ignore[union-attr]
    dialog = asked(feira, tmp_path / "feira.txt")
    laid_out(dialog)
    table, rows = dialog.found.table, dialog.found.model.rows
    assert dialog.pages.currentIndex() == FOUND
    assert nameless(dialog) == []
    assert [row.state for row in rows] == ["placed", "placed", "uncertain", "no_text", "placed", "not_heard"]
    assert [row.speaker for row in rows] == ["Rosa", "Rosa", "Inês", "", "Rosa", "Inês"]
    counts = dialog.found.counts.text()
    assert counts.startswith("4 utterances placed · one of them uncertain · one not heard · ")
    played: list[tuple[float, float]] = []
    page.audio.play_range = lambda *stretch: played.append(stretch)  # type: ignore[method-assign]
    QTest.keyClick(table, Qt.Key.Key_Space)
    assert played == [(rows[0].start_s, rows[0].end_s)]
    assert page.audio.view.selection.chosen == played[0], "what is looked at is seen"
    QTest.keyClick(table, Qt.Key.Key_U)
    assert table.currentIndex().row() == 2
    strip = dialog.found.strip
    QTest.mouseClick(strip, Qt.MouseButton.LeftButton, pos=strip.row_box(int(15 / SECONDS * 200)).center().toPoint())
    assert table.currentIndex().row() == 4
    assert strip.reading(strip.at).endswith("sure")
    dialog.only_sure.click()
    feira.settle()
    assert dialog.pages.currentIndex() == REPORT
    assert nameless(dialog) == []
    reasons = [row[1] for row in dialog.report.texts.rows]
    assert reasons == ["It is uncertain where it is said.", "It was not heard."]
    assert len(session.project.history(1000)) == steps + 1  # type: ignore[union-attr]
    dialog.reject()
    feira.settle()
    texts = ["Bom dia a todos.", "Ontem fomos à feira.", "A de Barcelos, comprar pão."]
    assert [page.model.row_at(i).text for i in range(len(page.model.ids))] == texts  # type: ignore[union-attr]
    session.undo()
    feira.settle()
    assert len(page.model.ids) == 0
    dialog = asked(feira, tmp_path / "feira.txt")
    laid_out(dialog)
    QTest.keyClick(dialog.found.table, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    feira.settle()
    assert [page.model.row_at(i).tags for i in range(4)] == [(), (), ("uncertain",), ()]  # type: ignore[union-attr]
    dialog.reject()


def test_times_of_words_are_kept_stepped_through_and_undone_with_the_text(feira: Opened, tmp_path: Path) -> None:
    (tmp_path / "feira.txt").write_text(TEXT, encoding="utf-8")
    page, session = feira.page, feira.session
    steps = len(session.project.history(1000))  # type: ignore[union-attr]
    dialog = asked(feira, tmp_path / "feira.txt")
    laid_out(dialog)
    box = dialog.found.words
    assert box.text() == "Keep the times of words on a new tier “Words”"
    assert not box.isChecked(), "nobody gets a tier unasked"
    dialog.found.table.setFocus()
    for _ in range(8):
        QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Tab)
        if dialog.focusWidget() is box:
            break
    QTest.keyClick(box, Qt.Key.Key_Space)
    QTest.keyClick(box, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    feira.settle()
    reader = session.reader
    assert reader is not None
    (tier,) = tiers(reader)
    assert (tier.name, tier.constraint) == ("Words", "time_subdivision")
    assert len(session.project.history(1000)) == steps + 1  # type: ignore[union-attr]
    assert "words have their times on a tier" in dialog.report_told.text()
    dialog.reject()
    feira.settle()
    page.selection.show(int(page.model.ids[1]))
    feira.settle()
    feira.wait_for_sound()
    page.activateWindow()
    feira.qtbot.waitUntil(page.isActiveWindow, timeout=5000)
    page.table.setFocus()
    QTest.keyClick(page.table, Qt.Key.Key_F9)
    assert feira.said[-1].endswith("4 words: Ontem, by the tier Words")
    page.audio.playback.stop()
    dialog = asked(feira, tmp_path / "feira.txt")
    assert dialog.found.words.isChecked(), "as the last time"
    assert dialog.found.words.text() == "Keep the times of words on the tier “Words”"
    dialog.reject()
    session.undo()
    feira.settle()
    assert tiers(reader) == []
    assert len(page.model.ids) == 0


@pytest.mark.long
def test_a_model_listens(corpus: Opened, tmp_path: Path) -> None:
    """Through the real recogniser, on synthetic speech."""
    folder = REPOSITORY / "resources" / "sample" / "pt"
    sound = min((folder / "sound").iterdir())
    voice, rate = audio.read(sound)
    add_feira(corpus, audio.resample(voice, rate, RATE))
    (tmp_path / "said.txt").write_text("isto não é o que se ouve\n", encoding="utf-8")
    dialog = asked(corpus, tmp_path / "said.txt")
    QTest.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert dialog.foot.running
    dialog.reject()
    corpus.qtbot.waitUntil(lambda: dialog.laid is not None, timeout=120_000)
    corpus.page.corpus_actions["align"].trigger()
    assert dialog.isVisible(), "what was listened to meanwhile is shown"
    assert dialog.found.model.count() >= 1
    dialog.reject()
    assert corpus.page.recordings.aligning.dialog is None
    (tmp_path / "said.txt").write_text("isto também não\n", encoding="utf-8")
    dialog = asked(corpus, tmp_path / "said.txt")
    dialog.listen()
    corpus.qtbot.wait(500)
    gone: list[bool] = []
    dialog.destroyed.connect(lambda: gone.append(True))
    corpus.session.close()
    corpus.qtbot.waitUntil(lambda: bool(gone), timeout=LONG_MS)
    assert corpus.page.recordings.aligning.dialog is None, "nobody listens for a project that is closed"
