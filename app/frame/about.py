"""About: version, licence, and what is bundled, from resources/licences.json."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QScrollArea, QVBoxLayout, QWidget

from app.i18n import tr
from app.theme import theme
from app.theme.tokens import RESOURCES
from app.version import version
from app.widgets.key_hint import KeyButton
from app.widgets.label import Label
from app.widgets.logo import Logo
from app.widgets.rule import rule


def licences(path: Path = RESOURCES / "licences.json") -> list[dict[str, Any]]:
    """What is bundled or installed beside: name, version, kind, licence, copyright, note, perhaps `text` (a file)."""
    entries: list[dict[str, Any]] = json.loads(path.read_text(encoding="utf-8"))
    return entries


class AboutDialog(QDialog):
    """What this program is and what it is made of."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("about")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("About Vizinho"))
        self.setMinimumSize(theme.px(560), theme.px(520))
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 20, 20, 16)
        column.setSpacing(12)
        head = QHBoxLayout()
        head.setSpacing(14)
        head.addWidget(Logo(48))
        texts = QVBoxLayout()
        texts.setSpacing(2)
        texts.addWidget(Label(f"Vizinho {version()}", "large", 600))
        texts.addWidget(Label(tr("Teaches a speech recogniser the language next door."), "small", 400, "ink2"))
        texts.addWidget(Label(tr("Free software under the MIT licence."), "small", 400, "ink2"))
        head.addLayout(texts, 1)
        column.addLayout(head)
        column.addWidget(Label(tr("What it is made of"), "body", 600))
        column.addWidget(self._list(), 1)
        row = QHBoxLayout()
        self._licence = KeyButton(tr("Show licence texts"), role="plain", name="about_texts")
        self._licence.clicked.connect(self._on_texts)
        close = KeyButton(tr("Close"), "Esc", name="about_close")
        close.clicked.connect(self.accept)
        row.addWidget(self._licence)
        row.addStretch(1)
        row.addWidget(close)
        self._texts = QPlainTextEdit()
        self._texts.setObjectName("about_licences")
        self._texts.setAccessibleName(tr("Licence texts"))
        self._texts.setReadOnly(True)
        self._texts.setFont(theme.font("mono"))
        self._texts.hide()
        column.addWidget(self._texts, 2)
        column.addLayout(row)

    def _list(self) -> QScrollArea:
        area = QScrollArea()
        area.setObjectName("about_list")
        area.setAccessibleName(tr("What it is made of"))
        area.setWidgetResizable(True)
        body = QWidget()
        body.setProperty("role", "body")
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 12, 0)
        column.setSpacing(8)
        for number, entry in enumerate(licences()):
            if number:
                column.addWidget(rule())
            name = " ".join(part for part in (entry["name"], entry.get("version", "")) if part)
            row = QHBoxLayout()
            row.addWidget(Label(name, "small", 600), 1)
            row.addWidget(Label(entry["licence"], "small", 400, "ink2"))
            column.addLayout(row)
            about = ". ".join(p.rstrip(".") for p in (entry.get("copyright", ""), entry.get("note", "")) if p) + "."
            column.addWidget(Label(about, "small", 400, "ink2", wrap=True))
        column.addStretch(1)
        area.setWidget(body)
        return area

    def _on_texts(self) -> None:
        """The MIT licence and the texts that come with what is bundled."""
        if not self._texts.toPlainText():
            files = [RESOURCES.parent / "LICENSE"]
            files += [RESOURCES / entry["text"] for entry in licences() if entry.get("text")]
            parts = [path.read_text(encoding="utf-8") for path in files if path.is_file()]
            self._texts.setPlainText("\n\n────────\n\n".join(parts))
        shown = self._texts.isHidden()
        self._texts.setVisible(shown)
        self._licence.set_text(tr("Hide licence texts") if shown else tr("Show licence texts"))
