"""Keeps what is known of the texts in step with the project: a worker reads the list, and then what becomes of them."""

from __future__ import annotations

from PySide6.QtCore import QObject

from app.background.latest import Later, Latest
from app.context import Context
from app.i18n import tr
from app.text.text_state import Judged, Texts, TextState
from core.progress import Progress, Stop
from core.project.brought_texts import brought, contents
from core.project.queries import Reader
from core.project.records import Changes
from core.texts import in_child
from core.texts.material import material
from core.texts.misfits import TextMisfits, misfits
from core.texts.usable import Verdict

WAIT_MS = 150
LISTED = 20_000
"""More sentences than this are looked through as a task that is listed and can be cancelled."""
TOUCHING = ("brought_texts", "corrected_sentences", "utterances", "meta")


class Looker(QObject):
    """Reads while the page is shown, and when it is shown next after a change."""

    def __init__(self, context: Context, state: TextState) -> None:
        super().__init__(state)
        self._context, self._state = context, state
        self._shown, self._stale = False, True
        self._listing, self._latest = Latest(context.tasks, self), Latest(context.tasks, self)
        for asked in (self._listing, self._latest):
            asked.failed.connect(context.show_error)
        self._soon = Later(WAIT_MS, self._ask, self)
        context.session.changed.connect(self._on_changed)

    def show(self, on: bool) -> None:
        """The page is shown, or another one is."""
        self._shown = on
        if on and self._stale:
            self.read()

    def stop(self) -> None:
        self._soon.stop()
        for asked in (self._listing, self._latest):
            asked.forget()

    def _on_changed(self, changes: Changes) -> None:
        if any(changes.of(table) for table in TOUCHING):
            self._stale = True
            if self._shown:
                self.read()

    def read(self) -> None:
        """Read which texts there are, and then what becomes of their sentences."""
        folder = self._context.session.project_folder
        if folder is None:
            return
        self._stale = False

        def work(_progress: Progress, _cancelled: Stop) -> Texts:
            with Reader(folder) as reader:
                return Texts(reader.meta, tuple(brought(reader)), contents(reader))

        self._listing.ask(work, self._on_listed)

    def _on_listed(self, texts: Texts) -> None:
        self._state.show(texts, editable=not self._context.session.read_only)
        self._soon.start()

    def _ask(self) -> None:
        folder, shown = self._context.session.project_folder, self._state.shown
        if folder is None:
            return
        languages = list(dict.fromkeys(text.language for text in shown.texts))
        total = sum(shown.sentences(text) for text in shown.texts)

        def work(progress: Progress, cancelled: Stop) -> Judged:
            if total > LISTED:  # in this process, every sentence would hold up the window a little
                looked = in_child.look(folder, languages, progress, cancelled)
                if looked is not None:
                    return Judged(*looked)
            with Reader(folder) as reader:
                found = {code: material(reader, code, progress, cancelled) for code in languages}
                own = found.get(reader.meta.language)
                any_odd = own is not None and Verdict.MISFIT in own.total.counts
                places = own.verdicts if own is not None else {}
                odd = misfits(reader, None, progress, cancelled, places) if any_odd else TextMisfits()
                return Judged(found, odd)

        self._latest.ask(work, self._state.judge, listed=tr("Looking through the texts") if total > LISTED else "")
