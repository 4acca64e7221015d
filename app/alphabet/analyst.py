"""Looks through the corpus off the GUI thread after every change; the last question wins."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from app.context import Context
from app.tasks import Task
from core.project.alphabet import Analysis, analyse
from core.project.alphabet_compare import Comparison, compare, source_of
from core.project.alphabet_fixes import Fix, fixes
from core.project.meta import Meta
from core.project.queries import Reader
from core.sources.catalogue import Source, sources
from core.text import Normaliser

WAIT_MS = 120
LISTED = 20_000
"""Corpora larger than this are looked through as a task that is listed and can be cancelled."""


@dataclass(frozen=True)
class Findings:
    """Everything the page shows. `rules` is the draft that it is about."""

    meta: Meta
    rules: Normaliser
    analysis: Analysis
    comparison: Comparison
    source: Source | None
    sources: tuple[Source, ...]
    fixes: Mapping[int, Fix] = field(default_factory=dict)

    @property
    def fixable(self) -> int:
        """Listed misfits that have a suggestion."""
        return sum(fix.kind not in ("none", "sign") for fix in self.fixes.values())


def look(
    folder: Path,
    rules: Normaliser | None,
    added: list[Path],
    progress: Callable[[int, int], None],
    cancelled: Callable[[], bool],
) -> Findings:
    """Read everything once. Raises `Cancelled`."""
    with Reader(folder) as reader:
        meta = reader.meta
        draft = rules if rules is not None else meta.normaliser.offering(meta.language, meta.alphabet)
        analysis = analyse(reader, draft, progress=progress, cancelled=cancelled)
        found = tuple(sources(folder, added))
        source = source_of(meta, found)
        comparison = compare(meta, source.letters if source is not None else None, analysis)
        mended = fixes(analysis, meta.normaliser, draft, meta.alphabet, meta.language, cancelled)
    return Findings(meta, draft, analysis, comparison, source, found, mended)


class Analyst(QObject):
    """`ready` brings `Findings`; `looking` says whether an answer is still to come."""

    ready = Signal(object)
    started = Signal()

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._task: Task | None = None
        self._asked = 0
        self._rules: Normaliser | None = None
        self._timer = QTimer(self, singleShot=True, interval=WAIT_MS)
        self._timer.timeout.connect(self._ask)

    @property
    def looking(self) -> bool:
        return self._timer.isActive() or self._task is not None

    def ask(self, rules: Normaliser | None) -> None:
        """Look again soon, with these rules as the draft."""
        self._rules = rules
        self._timer.start()

    def stop(self) -> None:
        """No answer is wanted any more."""
        self._asked += 1
        self._timer.stop()
        if self._task is not None:
            self._task.cancel()
            self._task = None

    def _ask(self) -> None:
        folder, reader = self._context.session.project_folder, self._context.session.reader
        self.stop()
        if folder is None or reader is None:
            return
        number, rules = self._asked, self._rules
        added = [Path(p) for p in self._context.settings.added_checkpoints]
        large = int(reader.query_one("SELECT max(id) FROM utterances") or 0) > LISTED
        self._task = self._context.tasks.run(
            self.tr("Looking through the transcripts"),
            lambda progress, cancelled: look(folder, rules, added, progress, cancelled),
            lambda found: self._on_found(number, found),
            lambda error: self._on_failed(number, error),
            quiet=not large,
        )
        self._task.asks = False
        self.started.emit()

    def _on_found(self, number: int, found: Findings) -> None:
        if number == self._asked:
            self._task = None
            self.ready.emit(found)

    def _on_failed(self, number: int, error: BaseException) -> None:
        if number == self._asked:
            self._task = None
            self._context.show_error(error)
