"""Another order of the list costs the rest of the page nothing."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QObject

from tests.app.corpus.conftest import Opened


class LayoutRounds(QObject):
    """Counts the layouts that are asked for anew."""

    def __init__(self) -> None:
        super().__init__()
        self.asked: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self.asked.append(watched.objectName() or type(watched).__name__)
        return False


def test_another_order_lays_nothing_of_the_page_out_anew(corpus: Opened) -> None:
    page = corpus.page
    corpus.choose("clip-04")
    page.model.sort_asked.emit("length", False)
    corpus.settle()
    spared, places = [], set()
    app = QCoreApplication.instance()
    assert app is not None
    for descending in (True, False, True, False):
        rounds = LayoutRounds()
        app.installEventFilter(rounds)
        page.model.sort_asked.emit("key", descending)
        corpus.settle()
        app.removeEventFilter(rounds)
        places.add(page.details.place.text())
        spared.append(not set(rounds.asked) & {"details", "inspector", "corpus_splitter", "page_corpus"})
    assert len(places) == 2, "the current utterance is in another place of the list"
    assert any(spared), "something else may come late and lay the page out once, but not each time"
