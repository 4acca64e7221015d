"""The Live page in the real window: real child, real files, and where there is one a real sound server."""

from __future__ import annotations

import os
import shutil
import signal
from pathlib import Path

import numpy as np
import pytest
import soundfile
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QAbstractButton, QLabel, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from app.frame.main_window import MainWindow
from app.live.file_text_dialog import FileTextDialog
from app.live.model_bar import ModelBar
from app.live.result_panel import ResultPanel
from app.live.take_state import TakeState
from app.live.takes_panel import TakesPanel
from core.decoding.client import LiveClient
from core.decoding.transcript import Transcript
from core.objectives.asked_language import AskedLanguage
from core.project.heard_files import list_heard
from core.project.queries import Query
from core.project.takes import Take, list_takes, read_take, save_take
from core.sources.catalogue import Source
from tests.app.audio_io.busy_machine import hears
from tests.app.audio_io.test_recorder import best_correlation
from tests.app.live.shown import WAIT_MS, page_of, press, take_one, transcribed
from tests.app.test_accessible_names import nameless
from tests.builders import babble, write_wav
from tests.sound_server import SoundServer


def test_a_fed_in_utterance_becomes_a_take_that_reads_the_same_from_its_file(
    window: MainWindow, qtbot: QtBot, tiny_checkpoint: Path
) -> None:
    take = take_one(window, qtbot)
    assert take.path.is_file()
    assert take.prompt == page_of(window).state.prompt
    assert take.speaker == "Clara"
    assert take.seconds == pytest.approx(1.2, abs=0.06)
    with LiveClient() as child:
        fresh = transcribed(child, tiny_checkpoint, take.path)
    assert take.transcript is not None
    assert take.transcript.text == fresh.text
    assert page_of(window).recording_panel.text.text == fresh.text
    assert read_take(take.path) == take


def test_the_fed_in_take_holds_the_sound_of_the_utterance(window: MainWindow, qtbot: QtBot) -> None:
    take = take_one(window, qtbot)
    heard, rate = soundfile.read(take.path, dtype="float32")
    row = page_of(window).state.utterances[0]
    folder = window.session.project_folder
    assert folder is not None
    said, said_rate = soundfile.read(folder / row.path, dtype="float32")
    assert rate == said_rate
    assert np.corrcoef(heard, said[: len(heard)])[0, 1] > 0.999


def test_esc_throws_the_take_away(window: MainWindow, qtbot: QtBot) -> None:
    page = page_of(window)
    page.state.choose_input("utterance")
    page.recording.toggle()
    qtbot.waitUntil(lambda: page.state.phase == "recording", timeout=10_000)
    press(page, qtbot, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: page.state.phase == "ready", timeout=10_000)
    assert page.takes.model.takes == []
    assert window.session.project is not None
    assert list_takes(window.session.project.takes) == []


def test_a_kept_take_is_a_test_utterance_until_undone(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    page, session = page_of(window), window.session
    assert session.reader is not None
    page.input_controller.feed_file(write_wav(tmp_path / "dito.wav", babble(1.3, seed=9)))
    page.state.write_prompt("Bom dia, Zé")
    press(page, qtbot, Qt.Key.Key_R)
    qtbot.waitUntil(lambda: bool(page.takes.model.takes) and page.state.phase == "ready", timeout=WAIT_MS)
    take = page.takes.model.takes[0]
    assert take.prompt == "Bom dia, Zé"
    page.takes.speaker.setEditText("Ana")
    press(page, qtbot, Qt.Key.Key_K)
    qtbot.waitUntil(lambda: page.takes.model.takes[0].utterance_id is not None, timeout=5000)
    rows = session.reader.rows(session.reader.ids(Query(split="test")))
    assert any(row.text == "Bom dia, Zé" and row.speaker == "Ana" and "take-001" in row.path for row in rows)
    assert not page.result.keep_button.isEnabled()
    assert page.strip.isVisible(), "Ana also speaks in the training set"
    session.undo()
    qtbot.waitUntil(lambda: page.takes.model.takes[0].utterance_id is None, timeout=5000)
    assert len(session.reader.ids(Query(split="test"))) == 1
    assert take.path.is_file()


def test_a_take_fed_in_from_the_test_set_is_not_kept_twice(window: MainWindow, qtbot: QtBot) -> None:
    take_one(window, qtbot)
    page_of(window).take_controller.keep_chosen()
    window.session.flush()
    assert page_of(window).strip.isVisible()
    assert window.session.reader is not None
    assert len(window.session.reader.ids(Query(split="test"))) == 1


def test_a_model_chosen_in_mid_take_is_loaded_after_the_take(window: MainWindow, qtbot: QtBot) -> None:
    page = page_of(window)
    page.state.choose_input("utterance")
    page.recording.toggle()
    qtbot.waitUntil(lambda: page.state.phase == "recording", timeout=10_000)
    assert not page.models.combo.isEnabled()
    page.state.compute_on("cpu")  # as the page does when it is left and shown again with another wish
    assert page.state.phase == "recording"
    with qtbot.waitSignal(page.recogniser.ready, timeout=WAIT_MS):
        qtbot.waitUntil(lambda: bool(page.takes.model.takes), timeout=WAIT_MS)
    assert page.takes.model.takes[0].transcript is not None, "the take was ended and read by the model it began with"
    qtbot.waitUntil(lambda: page.state.phase == "ready", timeout=WAIT_MS)
    assert page.models.combo.isEnabled()


def test_files_are_transcribed_and_a_broken_one_says_why(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    page = page_of(window)
    whole = write_wav(tmp_path / "inteiro.wav", babble(1.5))
    broken = tmp_path / "partido.wav"
    broken.write_bytes(b"this is no sound")
    page.file_controller.add([whole, broken])
    qtbot.waitUntil(lambda: page.state.files.busy == 0, timeout=WAIT_MS)
    done, failed = page.files.model.items
    assert done.transcript is not None
    assert failed.error is not None
    assert "partido.wav" in failed.error.message
    written = page.files.save(tmp_path, "json")
    assert [p.name for p in written] == ["inteiro.json"]
    written[0].write_text("corrected", encoding="utf-8")
    assert [p.name for p in page.files.save(tmp_path, "json")] == ["inteiro-2.json"]
    assert written[0].read_text(encoding="utf-8") == "corrected"
    assert "1 under another name" in page.files.save_label.text()


def test_what_was_heard_in_a_file_is_kept_read_and_corrected(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    page = page_of(window)
    sound = write_wav(tmp_path / "entrevista.wav", babble(1.5))
    page.file_controller.add([sound])
    asked: list[str] = []

    def answer() -> None:
        box = window.findChild(QMessageBox, "live_closing_box")
        assert box is not None
        asked.append(box.text())
        box.reject()

    QTimer.singleShot(0, answer)
    assert not window.close(), "closing asks while a file is read"
    assert asked == ["1 file is still being transcribed."]
    qtbot.waitUntil(lambda: page.files.model.items[0].heard is not None, timeout=WAIT_MS)
    (item,) = page.files.model.items
    page.files.view.setCurrentIndex(page.files.model.index(0))
    qtbot.keyClick(page.files.view, Qt.Key.Key_Return)
    dialog = window.findChild(FileTextDialog)
    assert dialog is not None
    assert nameless(dialog) == []
    dialog.model.setData(dialog.model.index(0, 1), "bom dia a todos")
    line = dialog.model.lines[0]
    assert [word.text for word in line.words] == ["bom", "dia", "a", "todos"]
    assert (line.words[0].start_s, round(line.words[-1].end_s, 2)) == (line.start_s, round(line.end_s, 2))
    dialog.undo()
    assert dialog.heard.corrected is None
    dialog.activateWindow()
    qtbot.waitUntil(dialog.table.hasFocus, timeout=WAIT_MS)
    qtbot.keyClick(dialog.table, Qt.Key.Key_Return)
    field = dialog.table.cell_editor
    assert field is not None
    field.setText("bom dia")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: dialog.heard.best.text == "bom dia" and not dialog.table.typing, timeout=WAIT_MS)
    qtbot.keyClick(dialog.table, Qt.Key.Key_F2)
    field = dialog.table.cell_editor
    assert field is not None
    field.setText("bom dia a todos")
    dialog.findChild(QPushButton, "file_text_close").click()
    assert page.state.files.state(item) == "4 words, corrected"
    assert page.files.save(tmp_path, "txt")[0].read_text(encoding="utf-8") == "bom dia a todos\n"
    page.file_controller.add([sound])
    qtbot.waitUntil(lambda: page.files.model.items[1].heard is not None, timeout=WAIT_MS)
    folder = window.session.project_folder
    assert folder is not None
    kept = list_heard(folder / "takes")
    assert [one.best.text == "bom dia a todos" for one in kept] == [True, False], "what was corrected stays"
    window.projects.close()
    with qtbot.waitSignal(window.session.opened, timeout=10_000):
        window.session.open(folder)
    window.go_to("live")
    again = page_of(window)
    qtbot.waitUntil(lambda: len(again.files.model.items) == 2, timeout=WAIT_MS)
    again.files.view.setCurrentIndex(again.files.model.index(0))
    qtbot.keyClick(again.files.view, Qt.Key.Key_Delete)
    assert len(again.files.model.items) == 1
    assert len(list_heard(folder / "takes")) == 1
    undo = window.status.findChild(QAbstractButton, "status_undo")
    assert undo is not None
    undo.click()
    assert len(again.files.model.items) == 2


def test_live_opens_with_the_best_run_and_remembers_another_choice(qtbot: QtBot) -> None:
    runs = [Source(key, key, Path(key), "run", "pt") for key in ("newest", "best", "oldest")]
    every = [Source("starter:es", "Starter", Path("s"), "starter", "es"), *runs]
    state = TakeState()
    bar = ModelBar(state)
    qtbot.addWidget(bar)
    state.offer_models(every, {})
    assert state.model == runs[0]
    rates = {"newest": 0.4, "best": 0.164, "oldest": 0.9}
    state.model = None
    state.offer_models(every, rates)
    assert state.model == runs[1]
    assert bar.combo.currentText() == "PT  best · 16.4% WER"
    state.model = None
    state.offer_models(every, rates, remembered="oldest")
    assert state.model == runs[2]
    state.offer_models(every, rates)
    assert state.model == runs[2], "what is chosen stays"
    with qtbot.waitSignal(bar.picked) as picked:
        bar.combo.activated.emit(bar.combo.currentIndex())
    assert picked.args is not None
    assert picked.args[0].key == "oldest"


def test_a_model_of_many_languages_says_what_it_is_asked_for_and_is_told_another(qtbot: QtBot) -> None:
    state = TakeState()
    bar = ModelBar(state)
    qtbot.addWidget(bar)
    assert bar.languages.isHidden()
    state.set_loaded("whisper", AskedLanguage("fr", "neighbour", "wo"))
    assert not bar.languages.isHidden()
    assert bar.asked.text() == "It does not know Wolof: it is asked to write French, the nearest that it knows."
    assert bar.language.code == "wo"
    bar.language.set_code("pt")
    with qtbot.waitSignal(bar.language_picked) as picked:
        bar.language.activated.emit(bar.language.currentIndex())
    assert picked.args == ["pt"]
    with qtbot.waitSignal(state.model_changed):
        state.speak("pt")
    state.set_loaded("whisper", AskedLanguage("pt", "given", "pt"))
    assert bar.asked.text() == "It is asked to write Portuguese."
    with qtbot.assertNotEmitted(bar.language_picked):
        bar.language.activated.emit(bar.language.currentIndex())
    state.set_loaded("letters")
    assert bar.languages.isHidden()


def test_a_take_whose_text_was_held_back_says_so(qtbot: QtBot, tmp_path: Path) -> None:
    state = TakeState()
    panel, takes = ResultPanel(state), TakesPanel(state)
    for widget in (panel, takes):
        qtbot.addWidget(widget)
    path = write_wav(tmp_path / "take-001.wav", babble(0.5))
    take = Take(path, transcript=Transcript("", (), 0.5, (("nobody", 1),)))
    state.put(take)
    state.choose(take)
    said = panel.findChild(QLabel, "liveAbout")
    assert said is not None
    assert said.text().startswith("One text was held back: nobody speaks where the model wrote it.")
    assert "held back" in str(takes.model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole))


@pytest.mark.sound
def test_what_is_spoken_is_what_is_written_and_a_lost_microphone_keeps_the_take(
    sound_server: SoundServer, window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    page = page_of(window)
    qtbot.waitUntil(lambda: page.state.input.device is not None, timeout=20_000)
    spoken = babble(2.0, seed=3)
    sound = write_wav(tmp_path / "spoken.wav", spoken)

    def attempt(number: int) -> tuple[float, int]:
        page.recording.toggle()
        qtbot.waitUntil(lambda: page.state.phase == "recording" and page.state.seconds > 0.2, timeout=20_000)
        player = sound_server.play(sound)
        qtbot.waitUntil(lambda: player.poll() is not None, timeout=20_000)
        page.recording.toggle()
        qtbot.waitUntil(lambda: page.state.phase == "ready" and len(page.takes.model.takes) > number, timeout=WAIT_MS)
        take = page.takes.model.takes[0]
        heard, rate = soundfile.read(take.path, dtype="float32")
        return best_correlation(heard, rate, spoken, 16_000), len(take.missing)

    hears(attempt)
    takes = len(page.takes.model.takes)
    page.recording.toggle()
    qtbot.waitUntil(lambda: page.state.phase == "recording" and page.state.seconds > 0.5, timeout=20_000)
    sound_server.kill()
    qtbot.waitUntil(lambda: len(page.takes.model.takes) > takes, timeout=30_000)
    assert page.takes.model.takes[0].seconds >= 0.5
    assert page.strip.isVisible()


def test_a_damaged_note_costs_the_note_not_the_take(tmp_path: Path) -> None:
    sound = write_wav(tmp_path / "2026-05-21" / "take-007.wav", babble(1.0))
    save_take(Take(sound, at=5.0, seconds=1.0, prompt="bom dia"))
    assert list_takes(tmp_path)[0].prompt == "bom dia"
    sound.with_suffix(".json").write_text('{"prompt": "bom', encoding="utf-8")
    shutil.copy(sound, sound.with_name("take-008.wav"))
    assert [take.number for take in list_takes(tmp_path)] == [8, 7]
    assert list_takes(tmp_path)[1].prompt == ""


def test_a_recogniser_that_dies_in_mid_take_costs_no_sound_and_reads_it_later(window: MainWindow, qtbot: QtBot) -> None:
    """The last one here: it kills the child that the windows before it shared."""
    page = page_of(window)
    page.state.choose_input("utterance")
    page.recording.toggle()
    qtbot.waitUntil(lambda: page.state.phase == "recording", timeout=10_000)
    pid = page.recogniser.child_pid
    assert pid
    os.kill(pid, signal.SIGKILL)
    qtbot.waitUntil(lambda: bool(page.takes.model.takes), timeout=20_000)
    take = page.takes.model.takes[0]
    assert take.seconds == pytest.approx(1.2, abs=0.06)
    assert take.transcript is None
    assert page.strip.isVisible()
    page.model_controller.load_again()
    qtbot.waitUntil(lambda: page.takes.model.takes[0].transcript is not None, timeout=WAIT_MS)
    assert page.state.phase == "ready"
