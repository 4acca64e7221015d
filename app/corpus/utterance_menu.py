"""The context menu of the table: what can be done with the chosen utterances."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMenu

from app.corpus.split_marks import SPLITS

if TYPE_CHECKING:
    from app.corpus.many import Many
    from app.corpus.page import CorpusPage

SPEAKERS = 40


def utterance_menu(page: CorpusPage, many: Many, *, writable: bool) -> QMenu:
    """Built anew each time: it counts what is chosen."""
    actions, menu = page.corpus_actions, QMenu(page.table)
    menu.setObjectName("utterance_menu")
    count = len(many.chosen())
    current = page.browsing.current
    if count > 1:
        heading = menu.addAction(menu.tr("{0} chosen").format(f"{count:,}"))
        heading.setEnabled(False)
    for name in ("play", "edit", "copy"):
        menu.addAction(actions[name])
    menu.addSeparator()
    splits = menu.addMenu(menu.tr("Split"))
    for split in (*SPLITS, ""):
        splits.addAction(split or menu.tr("none"), partial(many.set_split, split))
    speakers = menu.addMenu(menu.tr("Speaker"))
    names = page.browsing.answer.speakers if page.browsing.answer is not None else ()
    for name in ("", *names[:SPEAKERS]):
        speakers.addAction(name or menu.tr("nobody named"), partial(many.set_speaker, name))
    speakers.addSeparator()
    speakers.addAction(actions["bulk_speaker"])
    for each in (splits, speakers):
        each.setEnabled(writable)
    menu.addAction(actions["bulk_tags"])
    menu.addSeparator()
    single = ("trim", "split", "merge") if count < 2 else ()
    for name in (*single, "bulk_trim", "bulk_cut", "bulk_merge", "bulk_markup", "bulk_suggestions"):
        menu.addAction(actions[name])
    menu.addSeparator()
    if count > 1 or (current is not None and current.reading):
        for name in ("take_reading", "refuse_reading"):
            menu.addAction(actions[name])
        menu.addSeparator()
    menu.addAction(actions["take_back" if current is not None and current.left_out else "leave_out"])
    if current is not None and page.model.is_missing(current):
        menu.addAction(actions["locate"])
    return menu
