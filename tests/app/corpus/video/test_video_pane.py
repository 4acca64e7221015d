"""The video beside the sound: the very frame at the playhead, shown and hidden, lost and found."""

from __future__ import annotations

import shutil
import threading
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest

from core.project.recording.video import Video, set_video
from core.project.store import Project
from tests.app.corpus.conftest import Opened
from tests.films import make_film, number_of

WAIT_MS = 4000
SHIFT_S = 0.4


@pytest.fixture(scope="module")
def film(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_film(tmp_path_factory.mktemp("films") / "camera.mp4", 10, keyframes_s=5)


@pytest.fixture
def corpus(open_page: Callable[..., Opened], project_folder: Path, film: Path, tmp_path: Path) -> Opened:
    """The long recording has a film that began 0.4 s earlier; the others have none."""
    with Project.open(project_folder) as project:
        recording = next(one for one in project.recordings() if one.name == "long.wav")
        set_video(project, recording.id, Path(shutil.copyfile(film, tmp_path / "camera.mp4")), SHIFT_S)
    return open_page(project_folder)


def shown(corpus: Opened) -> int:
    """The number that the picture tells."""
    image = corpus.page.video.pane.picture.image
    assert image is not None
    image = image.convertToFormat(QImage.Format.Format_RGB888)
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine())
    return number_of(rows[:, : image.width() * 3].reshape(image.height(), image.width(), 3))


def wait_for(corpus: Opened, number: int) -> None:
    pane = corpus.page.video.pane
    corpus.qtbot.waitUntil(
        lambda: pane.picture.image is not None and not pane.picture.waiting and shown(corpus) == number, timeout=WAIT_MS
    )


def test_the_pane_follows_the_playhead_to_the_frame(corpus: Opened) -> None:
    corpus.choose("long-2")
    video, view = corpus.page.video, corpus.page.audio.view
    assert not video.pane.isVisible()
    assert video.reader.path is None, "nothing is opened before somebody wants it"
    corpus.page.corpus_actions["video"].trigger()
    assert video.pane.isVisible()
    wait_for(corpus, 85)  # 3.0 s of the sound
    view.put_cursor(4.51)
    wait_for(corpus, 122)
    view.put_cursor(0.0)
    wait_for(corpus, 10)
    corpus.page.corpus_actions["frame_on"].trigger()
    wait_for(corpus, 11)
    video.pane.picture.setFocus()
    QTest.keyClick(video.pane.picture, Qt.Key.Key_Left)
    wait_for(corpus, 10)
    assert "10" in video.pane.facts.text()
    corpus.choose("long-3")
    wait_for(corpus, 160)
    assert corpus.page.context.settings.value("corpus/video", False)
    corpus.page.corpus_actions["video"].trigger()
    assert not video.pane.isVisible()
    assert video.reader.path is None
    corpus.settle()


def test_a_recording_without_a_film_says_so_and_takes_one(corpus: Opened, film: Path) -> None:
    corpus.choose("clip-01")
    video = corpus.page.video
    corpus.page.corpus_actions["video"].trigger()
    assert video.pane.stack.currentWidget() is video.pane.none
    recording = video._recording  # noqa: SLF001
    assert recording is not None
    video.take(recording, film)
    corpus.settle()
    wait_for(corpus, 0)
    video.remove()
    corpus.settle()
    corpus.qtbot.waitUntil(lambda: video.pane.stack.currentWidget() is video.pane.none, timeout=WAIT_MS)
    corpus.page.corpus_actions["video"].trigger()


def test_a_lost_film_is_looked_for_on_a_worker_said_and_found_again(
    corpus: Opened, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "camera.mp4").rename(tmp_path / "moved.mp4")
    corpus.choose("long-2")
    video = corpus.page.video
    threads: list[threading.Thread] = []
    found_there = Video.there.fget
    assert found_there is not None

    def there(film: Video) -> bool:
        threads.append(threading.current_thread())
        return bool(found_there(film))

    monkeypatch.setattr(Video, "there", property(there))
    corpus.page.corpus_actions["video"].trigger()
    corpus.settle()
    assert threads, "its drive may be slow"
    assert threading.main_thread() not in threads
    assert video.pane.stack.currentWidget() is video.pane.lost
    assert "camera.mp4" in video.pane.lost.sentence.text()
    recording = video._recording  # noqa: SLF001
    assert recording is not None
    (tmp_path / "other.mp4").write_bytes(b"no such film")
    video.found(recording, tmp_path / "other.mp4")
    corpus.settle()
    assert "other.mp4" in str(corpus.errors.pop())
    video.found(recording, tmp_path / "moved.mp4")
    corpus.settle()
    wait_for(corpus, 85)
    corpus.page.corpus_actions["video"].trigger()


def test_a_film_that_cannot_be_read_is_said(corpus: Opened, tmp_path: Path) -> None:
    (tmp_path / "camera.mp4").write_bytes(b"broken")
    corpus.choose("long-2")
    video = corpus.page.video
    corpus.page.corpus_actions["video"].trigger()
    corpus.qtbot.waitUntil(lambda: video.pane.stack.currentWidget() is video.pane.lost, timeout=WAIT_MS)
    assert "cannot be opened" in video.pane.lost.sentence.text()
    corpus.page.corpus_actions["video"].trigger()


def test_closing_the_project_lets_go_of_the_film(corpus: Opened) -> None:
    corpus.choose("long-2")
    video = corpus.page.video
    corpus.page.corpus_actions["video"].trigger()
    wait_for(corpus, 85)
    corpus.page.audio.view.put_cursor(8.9)
    corpus.page.deactivated()
    corpus.session.close()
    assert video.reader.path is None
    assert not video.reader.busy


def test_the_list_of_recordings_marks_those_with_a_video(corpus: Opened) -> None:
    corpus.choose("long-2")
    corpus.page.corpus_actions["recordings"].trigger()
    corpus.settle()
    model = corpus.page.listed.model
    corpus.qtbot.waitUntil(lambda: model.count() > 1, timeout=WAIT_MS)
    told = [str(model.data(model.index(row, 0), Qt.ItemDataRole.AccessibleTextRole)) for row in range(model.count())]
    assert [one.split(",")[0] for one in told if "with video" in one] == ["long.wav"]


def test_the_shift_is_set_from_the_menu_and_undone(corpus: Opened) -> None:
    corpus.choose("long-2")
    video = corpus.page.video
    corpus.page.corpus_actions["video"].trigger()
    wait_for(corpus, 85)
    menu = video.pane.more.menu()
    next(action for action in menu.actions() if action.objectName() == "video_shift").trigger()
    dialog = video.shifting
    assert dialog is not None
    assert (dialog.seconds.value(), dialog.side.value) == (SHIFT_S, "before")
    corpus.qtbot.waitUntil(dialog.isVisible, timeout=WAIT_MS)
    dialog.side.set_value("after")
    dialog.seconds.setValue(1.0)
    QTest.keyClick(dialog.seconds, Qt.Key.Key_Return)
    assert not dialog.isVisible()
    wait_for(corpus, 50)  # 3.0 s of the sound
    corpus.session.undo()
    wait_for(corpus, 85)
    corpus.page.corpus_actions["video"].trigger()
