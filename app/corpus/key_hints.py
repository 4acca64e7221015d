"""Which keys the status bar names on the Corpus page: those that do something where one is now."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication

from app.corpus.corpus_actions import CorpusActions
from app.corpus.details.details import Details
from app.corpus.sound.audio_pane import AudioPane
from app.i18n import tr
from app.page import Page
from app.shortcuts.key_owner import types_text


def key_hints(actions: CorpusActions, audio: AudioPane, details: Details) -> list[tuple[str, str]]:
    """Keys and what each does."""
    typing = types_text(QApplication.focusWidget())
    wanted = [
        ("play_typing" if typing else "play", tr("play")),
        ("loop", tr("loop")),
        ("edit", tr("edit transcript")),
        ("save_next", tr("save and next")),
        ("leave_out", tr("leave out")),
    ]
    hints = Page.keys_of(*((actions[name], words) for name, words in wanted))
    view = audio.view
    if view.hasFocus() and view.utterances.shown:
        enter = tr("mark the selection") if view.selection.chosen is not None else tr("type in the lane")
        hints = [("Return", enter), *Page.keys_of((actions["next_box"], tr("next in the recording"))), *hints]
    if typing and details.offered.unsure:
        hints.insert(0, ("Tab", tr("next unsure word")))
    return [*hints, ("Esc", tr("leave the field"))] if typing else hints
