"""Ties typing to the project and to Settings: which codes, which abbreviations, and the chart over the page."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from app.context import Context
from app.corpus.corpus_actions import CorpusActions
from app.corpus.details.transcript_commands import TranscriptCommands
from app.corpus.typing.ipa_chart import IpaChart
from app.corpus.typing.typing_hand import TypingHand
from app.i18n import tr
from app.settings import ABBREVIATIONS_KEY
from core.input.abbreviations import together
from core.input.codes import SCHEMES
from core.project.meta import Meta
from core.project.records import Changes
from core.project.typed_input import codes_of, set_codes

RECENT_KEY = "typing/recent_symbols"


class TypingCommands(QObject):
    """The chart is made when it is first asked for."""

    def __init__(
        self, context: Context, actions: CorpusActions, transcripts: TranscriptCommands, host: QWidget
    ) -> None:
        super().__init__(host)
        self._context, self._transcripts, self._host = context, transcripts, host
        self._meta: Meta | None = None
        self._short: Mapping[str, str] = {}
        self.chart: IpaChart | None = None
        self.hand = TypingHand(host, self._codes_of, lambda: self._short)
        self.hand.moved.connect(self._on_moved)
        actions.bind(ipa_chart=self.open_chart, typed_codes=self.next_codes)
        context.session.changed.connect(self._on_changed)
        context.session.opened.connect(self._read)
        context.session.closed.connect(self._read)
        context.settings.changed.connect(self._on_setting)
        self._read()

    def _read(self, *_: object) -> None:
        self._meta = self._context.session.meta
        everywhere = self._context.settings.abbreviations
        self._short = together(everywhere, self._meta.abbreviations if self._meta is not None else {})
        self._show_codes()

    def _on_changed(self, changes: Changes) -> None:
        if changes.of("meta"):
            self._read()

    def _on_setting(self, key: str) -> None:
        if key == ABBREVIATIONS_KEY:
            self._read()

    def _codes_of(self, tier: int) -> str:
        return codes_of(self._meta, tier) if self._meta is not None else ""

    # The chart

    def open_chart(self) -> None:
        """Steer the chart by keys; the same again closes it. Where nothing is typed yet, typing begins."""
        if self.chart is not None and self.chart.isVisible() and self.hand.steered is not None:
            self.chart.dismiss()
            return
        if self.hand.field is None:
            self._transcripts.edit_transcript()
        field = self.hand.field
        if field is None or not field.writable:
            return
        if self.chart is None:
            recent = self._context.settings.value(RECENT_KEY, [])
            self.chart = IpaChart(self._host, [str(one) for one in recent])
            self.chart.chosen.connect(self._on_chosen)
            self.chart.closed.connect(self._on_closed)
            self.chart.codes_chosen.connect(self._set_codes)
        self._show_codes()
        self.chart.open_beside(field.widget)
        self.hand.steered = self.chart.steer

    def _on_chosen(self, text: str) -> None:
        self.hand.insert(text)
        if self.chart is not None:
            self._context.settings.set_value(RECENT_KEY, self.chart.recent)

    def _on_closed(self) -> None:
        self.hand.steered = None

    def _on_moved(self) -> None:
        """The keyboard is elsewhere: the chart goes along to another field, or away."""
        if self.chart is None or not self.chart.isVisible():
            return
        field = self.hand.field
        if field is None or not field.writable:
            self.chart.dismiss()
        else:
            self._show_codes()
            self.chart.open_beside(field.widget)

    # Codes

    def _show_codes(self) -> None:
        if self.chart is not None and self.hand.field is not None:
            self.chart.codes.set_value(self._codes_of(self.hand.field.tier))

    def next_codes(self) -> None:
        """Type the field in the next kind of codes, or without any."""
        field = self.hand.field
        if field is not None:
            every = ["", *SCHEMES]
            self._set_codes(every[(every.index(self._codes_of(field.tier)) + 1) % len(every)])

    def _set_codes(self, scheme: str) -> None:
        field, session = self.hand.field, self._context.session
        if field is None or session.read_only or scheme == self._codes_of(field.tier):
            return
        tier, name = field.tier, field.name
        session.edit(lambda project: set_codes(project, tier, scheme, name))
        where = name or tr("the transcript")
        if scheme:
            said = tr("{field} is typed in {codes} now", field=where, codes=tr(SCHEMES[scheme]))
        else:
            said = tr("{field} is typed without codes now", field=where)
        self._context.status(said)
