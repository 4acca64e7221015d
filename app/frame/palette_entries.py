"""What the command palette offers: every action, the open project's runs, and its utterances."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from app import formatting
from app.frame.palette import Entry
from app.i18n import tr
from core.project.queries import Query

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

    from app.frame.main_window import MainWindow

UTTERANCES = 8


def _trigger(window: MainWindow, action: QAction) -> None:
    """Do an action where it belongs."""
    page = window.actions_.owner(action)
    if page:
        window.go_to(page)
    action.trigger()


def entries(window: MainWindow) -> list[Entry]:
    """Actions that can be done now, then runs."""
    if window.session.reader is not None:
        for key in ("corpus", "alphabet", "train", "live"):
            window.make_page(key)
    found: list[Entry] = []
    for action in window.actions_.all():
        title = str(action.property("palette_text") or action.text()).replace("&", "")
        if not action.isEnabled() or not title:
            continue
        group = str(action.property("menu") or "")
        icon = str(action.property("icon_name") or "")
        keys = action.shortcut().toString()
        found.append(Entry(title, tr(group), partial(_trigger, window, action), keys, icon))
    for facts in window.runs.facts:
        rate = formatting.percent(facts.wer) if facts.wer is not None else ""
        go = partial(window.go_to, "train", run=facts.key)
        found.append(Entry(facts.name, tr("Run"), go, icon="train", detail=rate))
    return found


def utterances(window: MainWindow, text: str) -> list[Entry]:
    """Utterances whose key or transcript holds the text; keys first. One bounded query."""
    reader = window.session.reader
    if reader is None:
        return []
    exact = reader.find(text)
    ids = [exact] if exact is not None else []
    ids += [i for i in reader.some(Query(search=text), UTTERANCES) if i != exact]
    return [
        Entry(row.key, tr("Utterance"), partial(window.go_to, "corpus", utterance=row.id), "", "corpus", row.text)
        for row in reader.rows(ids)
    ]
