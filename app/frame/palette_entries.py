"""What the command palette offers: every action, the open project's runs, and its utterances."""

from __future__ import annotations

from functools import partial

from PySide6.QtGui import QAction

from app import formatting
from app.context import Context
from app.frame.actions import Actions
from app.frame.palette import PaletteEntry
from app.i18n import tr
from core.project.queries import Query

UTTERANCES = 8


def _trigger(context: Context, actions: Actions, action: QAction) -> None:
    """Do an action where it belongs."""
    page = actions.owner(action)
    if page:
        context.go_to(page)
    action.trigger()


def entries(context: Context, actions: Actions) -> list[PaletteEntry]:
    """Actions that can be done now, then runs."""
    found: list[PaletteEntry] = []
    for action in context.frame.all_actions():
        title = str(action.property("palette_text") or action.text()).replace("&", "")
        if not action.isEnabled() or not title:
            continue
        group = str(action.property("menu") or "")
        icon = str(action.property("icon_name") or "")
        keys = action.shortcut().toString()
        found.append(PaletteEntry(title, tr(group), partial(_trigger, context, actions, action), keys, icon))
    for facts in context.runs.facts:
        rate = formatting.percent(facts.wer) if facts.wer is not None else ""
        go = partial(context.go_to, "train", run=facts.key)
        found.append(PaletteEntry(facts.name, tr("Run"), go, icon="train", detail=rate))
    return found


def utterances(context: Context, text: str) -> list[PaletteEntry]:
    """Utterances whose key or transcript holds the text; keys first. One bounded query."""
    reader = context.session.reader
    if reader is None:
        return []
    exact = reader.find(text)
    ids = [exact] if exact is not None else []
    ids += [i for i in reader.some(Query(search=text), UTTERANCES) if i != exact]
    return [
        PaletteEntry(
            row.key, tr("Utterance"), partial(context.go_to, "corpus", utterance=row.id), "", "corpus", row.text
        )
        for row in reader.rows(ids)
    ]
