"""Which neighbour? The bar below the table of candidates: what the comparison says so far, trying the rest on clips,
and probing those that are ticked. It puts the controllers together with the table."""

from __future__ import annotations

from collections.abc import Callable
from html import escape
from pathlib import Path

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QSizePolicy, QVBoxLayout

from app.context import Context
from app.i18n import tr, tr_n, worded
from app.train import formatting
from app.train.new_run import start_words as words
from app.train.new_run.candidates import Candidates, StartRow
from app.train.new_run.measuring import Measuring
from app.train.new_run.outlook import OutlookLine
from app.train.new_run.probing import Probing
from app.train.new_run.starts import StartTable
from app.widgets.key_hint import KeyButton
from core.languages import language_name
from core.sources.closeness import WEAK
from core.sources.probes import STEPS

OVER = ("paused", "failed", "crashed")
"""States from which a probe can go on."""


class Comparing(QFrame):
    """One for a dialog; `table` shows the same candidates."""

    def __init__(
        self,
        context: Context,
        project: Path,
        candidates: Candidates,
        table: StartTable,
        device: Callable[[], str],
        on: Callable[[], str] = lambda: "",
    ) -> None:
        """`device` and `on` tell where probes train: see `Probing`."""
        super().__init__()
        self.setObjectName("new_run_comparing")
        self.setProperty("role", "header")
        self._candidates, self._table, self._free = candidates, table, not context.session.read_only
        self.measuring = Measuring(context, project, candidates, self)
        self.probing = Probing(context, project, candidates, device, on, self)
        self.said = OutlookLine("info")
        self.measure = KeyButton("", icon="corpus", name="new_run_measure", dense=True)
        self.stop = KeyButton(tr("Stop trying"), name="new_run_measure_stop", dense=True)
        self.probe = KeyButton("", icon="play", name="new_run_probe", dense=True)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch(1)
        for button in (self.measure, self.stop, self.probe):
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 8, 16, 8)
        column.setSpacing(6)
        column.addWidget(self.said)
        column.addLayout(row)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.measure.clicked.connect(self._on_measure)
        self.stop.clicked.connect(self.measuring.stop)
        self.probe.clicked.connect(self.probing.start)
        self.measuring.read.connect(self.probing.begin)
        table.measure_asked.connect(lambda key: self.measuring.ask((key,)))
        table.menu_asked.connect(self._show_menu)
        for told in (candidates.listed, candidates.changed, self.measuring.changed, self.probing.changed):
            told.connect(self._show)
        self._show()

    def end(self) -> None:
        """The dialog closes: what is tried ends, probes go on."""
        self.measuring.end()
        self.probing.end()

    # showing

    def _show(self) -> None:
        unmeasured = self._unmeasured()
        at_work = self.measuring.at_work
        self.measure.set_text(tr_n("Try one on your clips", "Try %n on your clips", len(unmeasured)))
        self.measure.setVisible(bool(unmeasured) and not at_work)
        self.measure.setEnabled(self._free and self._candidates.clips > 0)
        self.measure.setToolTip(tr("Untouched, on clips of this project: counts the letters that they get wrong."))
        self.stop.setVisible(at_work)
        chosen, seconds = len(self.probing.chosen), self.probing.seconds
        text = tr_n("Probe the chosen one", "Probe the chosen %n", chosen) if chosen else tr("Probe the chosen")
        if chosen and seconds:
            text = tr("{probe} (about {time})", probe=text, time=formatting.duration(seconds))
        self.probe.set_text(text)
        self.probe.setEnabled(self._free and chosen > 0 and not self.probing.preparing)
        self.probe.setToolTip(
            tr("Teaches each for the same {n} steps on the same speech, one after another. Space ticks.", n=STEPS)
        )  # fmt: skip
        self.said.show_text(escape(self._sentence()))

    def _unmeasured(self) -> list[StartRow]:
        return [row for row in self._candidates.rows if row.measurable and row.trying is None]

    def _sentence(self) -> str:
        rows = [row for row in self._candidates.rows if row.source is not None and row.usable]
        going = [row for row in self._candidates.rows if row.probe is not None and row.probe.under_way]
        if self.probing.preparing:
            return tr("Preparing probes.")
        if going:
            return tr_n(
                "One probe is under way or waits; it goes on when this is closed.",
                "%n probes are under way or wait; they go on when this is closed.",
                len(going),
            )
        probed = [row for row in self._candidates.rows if row.group == "probed"]
        if len(probed) > 1:
            stale = any(row.probe is not None and row.probe.stale for row in probed)
            best = words.title(probed[0])
            text = tr("After {n} steps on the same speech “{name}” makes the fewest errors.", n=STEPS, name=best)
            old = tr("The corpus or its rules changed since some of them: probe again.")
            return f"{text} {old}" if stale else text
        tried = [row for row in rows if row.group == "tried"]
        if len(tried) > 1:
            return f"{_reason(tried)} {tr(WEAK)}"
        if len(rows) > 1:
            return tr("Which is nearest? Trying them on clips of yours hints at it; a probe of each settles it.")
        return ""

    # what is asked for

    def _on_measure(self) -> None:
        self.measuring.ask([row.key for row in self._unmeasured()])

    def _show_menu(self, key: str, at: QPoint) -> None:
        menu = self.menu(key)
        if menu is not None:
            menu.aboutToHide.connect(menu.deleteLater)
            menu.popup(at)

    def menu(self, key: str) -> QMenu | None:
        """What can be done with a candidate."""
        row = self._candidates.row(key)
        if row is None:
            return None
        probe, free = row.probe, self._free
        going = probe is not None and probe.under_way
        ended = probe is not None and not going and probe.status.state in (*OVER, "waiting")
        menu = QMenu(self._table)
        menu.setObjectName("new_run_candidate_menu")
        tick = tr("Do not probe it") if row.ticked else tr("Choose it for a probe")
        entries: list[tuple[str, str, Callable[[], object], bool]] = [
            ("measure", tr("Try it on your clips"), lambda: self.measuring.ask((key,)), free and row.measurable),
            ("tick", tick, lambda: self._candidates.tick((key,), not row.ticked), free),
            ("cancel", tr("Cancel its probe"), lambda: self.probing.cancel(key), free and going),
            ("resume", tr("Go on with its probe"), lambda: self.probing.resume(key), free and ended),
            ("remove", tr("Remove its probe"), lambda: self.probing.remove((key,)), free and probe is not None),
        ]
        for name, title, do, on in entries:
            action = menu.addAction(title)
            action.setObjectName(f"new_run_candidate_{name}")
            action.setEnabled(on)
            action.triggered.connect(lambda _=False, do=do: do())
        return menu


def _reason(tried: list[StartRow]) -> str:
    """Why the first ranks first."""
    best, other = tried[0], max(tried[1:], key=lambda row: row.known)
    name, fewest = _called(best), min(tried, key=lambda row: row.closeness.letter_errors or 0.0)
    if fewest is not best:
        return tr("{name} stands closest by letter errors, letters known and family together.", name=name)
    if other.known > best.known:
        return tr(
            "{other} shares more letters, but {name} makes the fewest letter errors on your own recordings before any "
            "teaching, so it ranks first.",
            other=_called(other),
            name=name,
        )
    return tr("{name} makes the fewest letter errors on your own recordings before any teaching.", name=name)


def _called(row: StartRow) -> str:
    source = row.source
    if source is not None and source.language:
        return worded(language_name(source.language))
    return f"“{words.title(row)}”"
