"""The context menu of the table: what can be done with the chosen utterances."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QMenu, QWidget

from app.corpus.corpus_actions import CorpusActions
from app.corpus.selection import Selection
from app.corpus.splits.split_marks import SPLITS
from app.i18n import tr

SPEAKERS = 40


def utterance_menu(
    selection: Selection,
    actions: CorpusActions,
    set_split: Callable[[str], None],
    set_speaker: Callable[[str], None],
    parent: QWidget,
    *,
    missing: bool,
    writable: bool,
) -> QMenu:
    """Built anew each time: it counts what is chosen. `missing`: the current utterance's sound is not there."""
    menu = QMenu(parent)
    menu.setObjectName("utterance_menu")
    count = len(selection.wanted_ids())
    current = selection.row
    if count > 1:
        heading = menu.addAction(tr("{count:,} chosen", count=count))
        heading.setEnabled(False)
    for name in ("play", "edit", "copy"):
        menu.addAction(actions[name])
    menu.addSeparator()
    splits = menu.addMenu(tr("Split"))
    for split in (*SPLITS, ""):
        splits.addAction(split or tr("none"), partial(set_split, split))
    speakers = menu.addMenu(tr("Speaker"))
    names = selection.answer.speakers if selection.answer is not None else ()
    for name in ("", *names[:SPEAKERS]):
        speakers.addAction(name or tr("nobody named"), partial(set_speaker, name))
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
    if count > 1 or (current is not None and current.hypothesis):
        for name in ("take_reading", "refuse_reading"):
            menu.addAction(actions[name])
        menu.addSeparator()
    menu.addAction(actions["take_back" if current is not None and current.left_out else "leave_out"])
    if missing:
        menu.addAction(actions["locate"])
    return menu
