"""Lines, looks, spectra and numbers on the Corpus page, by keys and from real sound."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.corpus.measuring.line_cells import dot_cells, line_cells
from app.corpus.measuring.remembered import LINES_KEY, look_of
from app.corpus.measuring.voice_lines import PITCH
from app.widgets.key_hint import KeyButton
from app.widgets.spectrogram_lane import USUAL
from core.phonetics.formants import available
from core.phonetics.look import NARROW_MS
from core.phonetics.measures import figures, moment, stretch
from core.phonetics.tracks import Tracks
from tests.app.corpus.conftest import Opened


def do(corpus: Opened, name: str) -> None:
    corpus.page.corpus_actions[name].trigger()
    corpus.settle()


def own(corpus: Opened) -> Tracks:
    """Measured anew, as the command line does."""
    found = corpus.page.selection.sound()
    assert found is not None
    recording, path = found
    return Tracks(path, recording.channel, recording.rate, recording.frames)


def test_the_pitch_line_is_drawn_on_demand_and_remembered(corpus: Opened) -> None:
    corpus.choose("long-2")
    voice, view = corpus.page.audio.view.voice, corpus.page.audio.view
    assert not voice.isVisible()
    do(corpus, "pitch")
    corpus.qtbot.waitUntil(lambda: voice.track is not None, timeout=4000)
    assert voice.isVisible()
    track = own(corpus).of(view.axis.start, view.axis.end)
    assert voice.track is not None
    assert np.array_equal(voice.track.pitch, track.pitch, equal_nan=True)
    before = view.grab().toImage()
    do(corpus, "intensity")
    assert voice.lines == {PITCH, "intensity"}
    corpus.qtbot.waitUntil(lambda: view.grab().toImage() != before, timeout=4000)
    view.put_cursor(4.0)
    assert any("dB" in text for _, text in voice.told())
    assert sorted(corpus.page.context.settings.value(LINES_KEY, [])) == ["intensity", "pitch"]
    corpus.choose("clip-01")
    corpus.qtbot.waitUntil(lambda: voice.track is not None and voice.track.times[-1] < 1.6, timeout=4000)
    do(corpus, "pitch")
    do(corpus, "intensity")
    assert not voice.isVisible()


def test_the_look_is_chosen_by_keys_drawn_and_remembered(corpus: Opened) -> None:
    corpus.choose("long-2")
    lane = corpus.page.audio.view.spectrogram
    corpus.qtbot.waitUntil(lambda: lane._fine is not None, timeout=4000)  # noqa: SLF001
    assert lane.look == USUAL
    do(corpus, "look")
    popup = corpus.page.measuring.popup
    assert popup is not None
    assert popup.band.isAncestorOf(QApplication.focusWidget())
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Right)
    popup.top.setValue(4000)
    popup.bottom.setValue(3900)
    assert (popup.bottom.value(), popup.top.value()) == (3900, 4400)
    popup.bottom.setValue(0)
    corpus.settle()
    corpus.qtbot.waitUntil(lambda: lane.look.top_hz == 4400, timeout=4000)
    assert lane.look.window_ms == NARROW_MS
    corpus.qtbot.waitUntil(lambda: lane._fine is not None, timeout=4000)  # noqa: SLF001
    picture = lane._fine[0]  # type: ignore[index]  # noqa: SLF001
    assert picture.top_hz == pytest.approx(4400, abs=40)
    assert lane.level(4400) == lane.rect.top()
    assert look_of(corpus.page.context.settings).look == lane.look
    popup.floor.setValue(590)
    assert popup.ceiling.value() >= 640
    popup.findChild(KeyButton, "look_reset").click()
    corpus.settle()
    assert lane.look == USUAL
    QTest.keyClick(popup, Qt.Key.Key_Escape)
    assert corpus.page.measuring.popup is None


def test_measured_values_are_copied_at_the_playhead_and_of_the_selection(corpus: Opened) -> None:
    corpus.choose("long-2")
    view = corpus.page.audio.view
    view.put_cursor(3.7)
    do(corpus, "copy_measures")
    head, line = QApplication.clipboard().text().splitlines()
    told = dict(zip(head.split("\t"), line.split("\t"), strict=True))
    expected = figures(moment(own(corpus), 3.7))
    assert told["time_s"] == "3.7"
    assert told["intensity_db"] == str(expected["intensity_db"])
    assert told["f0_hz"] == str(expected["f0_hz"] or "")
    assert bool(told["f1_hz"]) == available()
    view.choose((3.2, 4.2))
    do(corpus, "copy_measures")
    head, line = QApplication.clipboard().text().splitlines()
    told = dict(zip(head.split("\t"), line.split("\t"), strict=True))
    expected = figures(stretch(own(corpus), 3.2, 4.2))
    assert told["f0_mean_hz"] == str(expected["f0_mean_hz"] or "")
    assert told["duration_s"] == "1.0"
    assert any(said.startswith("Copied:") for said in corpus.said)


def test_the_spectrum_follows_the_playhead_and_the_selection(corpus: Opened) -> None:
    corpus.choose("long-2")
    view = corpus.page.audio.view
    do(corpus, "spectrum")
    window = corpus.page.measuring.spectrum
    assert window is not None
    figure = window.figure
    corpus.qtbot.waitUntil(lambda: figure.spectrum is not None, timeout=4000)
    view.put_cursor(3.5)
    corpus.qtbot.waitUntil(lambda: figure.spectrum.start_s == 3.5, timeout=4000)  # type: ignore[union-attr]
    view.choose((3.5, 4.0))
    corpus.qtbot.waitUntil(lambda: figure.spectrum.end_s == 4.0, timeout=4000)  # type: ignore[union-attr]
    assert "4" in window.title.text()
    QTest.keyClick(figure, Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
    assert figure.spectrum is not None
    if figure.spectrum.peaks:
        assert figure.reading == pytest.approx(figure.spectrum.peaks[0][0])
    assert len(figure.cells(plain=True)) == len(figure.spectrum.hz) + 1
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert corpus.page.measuring.spectrum is None


def test_formants_say_how_to_get_them_where_their_package_is_missing(
    corpus: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    corpus.choose("long-2")
    monkeypatch.setattr("app.corpus.measuring.measuring_commands.available", lambda: False)
    do(corpus, "formants")
    assert not corpus.page.corpus_actions["formants"].isChecked()
    assert any("praat-parselmouth" in said for said in corpus.said)


@pytest.mark.skipif(not available(), reason="praat-parselmouth is not installed")
def test_formants_are_drawn_where_their_package_is_installed(corpus: Opened) -> None:
    corpus.choose("long-2")
    voice = corpus.page.audio.view.voice
    do(corpus, "formants")
    corpus.qtbot.waitUntil(lambda: voice.track is not None and voice.track.formants is not None, timeout=4000)
    assert len(voice._images(1.0)) == 2, "a halo and the dots"  # noqa: SLF001
    do(corpus, "formants")


def test_single_letters_measure_where_nobody_types(corpus: Opened) -> None:
    corpus.page.activateWindow()
    corpus.qtbot.waitUntil(corpus.page.isActiveWindow, timeout=4000)
    corpus.choose("long-2")
    actions, view = corpus.page.corpus_actions, corpus.page.audio.view
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_P)
    QTest.keyClick(view, Qt.Key.Key_I)
    assert actions["pitch"].isChecked()
    assert actions["intensity"].isChecked()
    QTest.keyClick(view, Qt.Key.Key_P)
    corpus.page.details.editor.setFocus()
    QTest.keyClick(corpus.page.details.editor, Qt.Key.Key_P)
    assert not actions["pitch"].isChecked()
    corpus.settle()


def test_lines_and_dots_cover_the_pixels_they_lie_on() -> None:
    x, y = np.array([0.0, 10.0, 20.0, 30.0]), np.array([5.0, 5.0, np.nan, 8.0])
    cells = line_cells(x, y, 30, 12, 2.0)
    assert (cells[4:6, :9] == 255).all()
    assert cells[:, 11:].max() == 0
    assert cells.sum(axis=0)[:9].tolist() == [510] * 9
    steep = line_cells(np.array([0.0, 4.0]), np.array([0.0, 12.0]), 4, 12, 1.0)
    assert (steep.max(axis=1)[1:-1] > 0).all(), "a steep line has no holes"
    dots = dot_cells(np.array([3.0, 29.9, -9.0]), np.array([3.0, 11.0, 3.0]), 30, 12, 2)
    assert (dots[2:4, 2:4] == 255).all()
    assert dots.sum() == 255 * (4 + 2)
