"""The real window with the Alphabet page open on a small project whose transcripts do not all fit."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from app.alphabet.analyst import Findings
from app.alphabet.page import AlphabetPage
from app.main_window import MainWindow
from core.importers import import_corpus
from core.project.store import Project
from tests import builders

WAIT_MS = 20_000
TEXTS = (
    "A senhora foi à feira.",
    "A senhora não veio; o irmão veio.",
    "Comprou maçãs, almoço e pão.",
    "Às 14h30 já não chovia.",
    "A señora da loja.",
    "O senhor Müller tem 3 gatos.",
    "Ele leu 漢字.",
    "Uma folha velha e um filho.",
)


@dataclass
class Shown:
    """The window, the page, and ways to wait for them."""

    qtbot: QtBot
    window: MainWindow
    page: AlphabetPage

    def settle(self) -> Findings:
        """Wait until everything is written and looked through."""

        def quiet() -> bool:
            return not self.window.session.busy and not self.page.analyst.looking and self.page.findings is not None

        self.qtbot.waitUntil(quiet, timeout=WAIT_MS)
        self.qtbot.wait(1)
        self.qtbot.waitUntil(quiet, timeout=WAIT_MS)
        assert self.page.findings is not None
        return self.page.findings

    @property
    def meta(self) -> Any:
        return self.window.session.meta

    def texts(self) -> dict[str, str]:
        """Transcripts by key, of utterances that count."""
        reader = self.window.session.reader
        assert reader is not None
        return {row.key: row.text for row in reader.each()}


@pytest.fixture(scope="session")
def texts_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return builders.pairs_folder(tmp_path_factory.mktemp("alphabet") / "pairs", TEXTS, seconds=0.4)


@pytest.fixture
def make_project(tmp_path: Path, texts_folder: Path) -> Callable[..., Path]:
    def make(**facts: Any) -> Path:
        values = {"name": "Letters", "language": "pt", "source_language": "es"} | facts
        with Project.create(tmp_path / "letters", **values) as project:
            import_corpus(project, texts_folder, "pairs")
            return project.folder

    return make


@pytest.fixture
def shown(main_window: MainWindow, qtbot: QtBot, make_project: Callable[..., Path]) -> Shown:
    """The page on a Portuguese project, compared with the Spanish starter."""
    with qtbot.waitSignal(main_window.session.opened, timeout=WAIT_MS):
        main_window.session.open(make_project())
    main_window.go_to("alphabet")
    page = main_window.page
    assert isinstance(page, AlphabetPage)
    here = Shown(qtbot, main_window, page)
    here.settle()
    return here
