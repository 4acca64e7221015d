"""The right side of the page: the rules, before and after, and what applying them would do."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from app.alphabet.alphabet_state import AlphabetState
from app.alphabet.before_after import BeforeAfter
from app.alphabet.rule_list import ListedRule, RuleList
from app.context import Context
from app.i18n import tr, tr_n, worded
from app.theme import theme
from app.widgets.key_hint import KeyButton
from app.widgets.label import ElidedLabel, Label
from app.widgets.strip import Strip
from core.text.normaliser import Normaliser
from core.text.rules import RULES, step


class CleanUp(QFrame):
    """Shows the draft of `state` and changes it; texts for before and after are read from the project."""

    def __init__(self, context: Context, state: AlphabetState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context, self._state = context, state
        self.setObjectName("clean_up")
        self.setProperty("role", "panel")
        self.draft = draft = state.draft
        self._counted = False
        self._at = 0
        self._text = ""
        self.list = RuleList()
        self.preview = BeforeAfter()
        self.preview.step_asked.connect(self.step)
        self.list.currentRowChanged.connect(lambda _: self._on_rule())
        self.add = KeyButton("", icon="plus", role="plain", name="rule_add", dense=True)
        self.add.setAccessibleName(tr("Add a rule"))
        self.add.setToolTip(tr("Add a rule"))
        self.add.clicked.connect(self.ask_kind)
        self.fixes = ElidedLabel("", "small", 400, "ink2")
        self.revert = KeyButton(tr("Revert"), name="rules_revert")
        self.apply = KeyButton(tr("Apply"), role="primary", name="rules_apply")
        head = Strip(("bottom",), "page")
        row = QHBoxLayout(head)
        row.setContentsMargins(16, 4, 8, 4)
        row.setSpacing(8)
        row.addWidget(Label(tr("Text clean-up"), "small", 600))
        row.addWidget(Label(tr("applied top to bottom"), "small", 400, "ink2"))
        row.addStretch(1)
        row.addWidget(Label(tr("Utterances"), "small", 400, "ink2"))
        row.addWidget(self.add)
        self._head = head
        foot = QHBoxLayout()
        foot.setContentsMargins(16, 4, 16, 12)
        foot.setSpacing(8)
        foot.addWidget(self.fixes, 1)
        foot.addWidget(self.revert)
        foot.addWidget(self.apply)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        column.addWidget(self.list, 1)
        column.addWidget(self.preview)
        column.addLayout(foot)
        self.list.toggled.connect(draft.set_on)
        self.list.moved.connect(draft.move)
        self.list.removed.connect(draft.remove)
        draft.changed.connect(self._on_draft)
        state.letters_changed.connect(self._on_letters)
        self._dress()
        theme.changed.connect(self._dress)

    def _dress(self) -> None:
        self._head.setMinimumHeight(theme.px(36))

    def _on_letters(self) -> None:
        """Whether rules can be changed, and what is known of them."""
        self.list.set_editable(self._state.editable)
        self.add.setEnabled(self._state.editable)
        self.show_findings()

    def ask_kind(self) -> QMenu:
        """The kinds of which there may be several, and those that were taken out of the list."""
        menu = QMenu(self)
        menu.setObjectName("rule_kinds")
        there = {rule.kind for rule in self.draft.rules}
        for key, kind in RULES.items():
            if kind.own or key not in there:
                action = menu.addAction(tr(kind.title))
                action.setToolTip(tr(kind.help))
                action.triggered.connect(lambda _=False, key=key: self._add(key))
        menu.popup(self.add.mapToGlobal(self.add.rect().bottomLeft()))
        return menu

    def _add(self, kind: str) -> None:
        at = self.draft.add(kind)
        self.list.setCurrentRow(at)
        self.list.options_asked.emit(at)

    # Showing

    def show_findings(self) -> None:
        """Counts by rule, as far as they are about the draft as it is now."""
        findings = self._state.findings
        first = not self._counted and findings is not None
        self._counted = findings is not None
        uses = findings.analysis.rules if findings is not None and findings.rules == self.draft.normaliser else ()
        rows = []
        for i, rule in enumerate(self.draft.rules):
            use = uses[i] if i < len(uses) else None
            reason = step(rule).problem if rule.on else ""
            reason = reason or (worded(use.reason) if use is not None and rule.on else "")
            changed = use.changed if use is not None else None
            rows.append(ListedRule(rule, self.draft.is_new(i), changed, use.failed if use is not None else 0, reason))
        self.list.show_rules(rows)
        if first and not rows[max(0, self.list.currentRow())].changed:
            self.list.setCurrentRow(next((i for i, row in enumerate(rows) if row.changed), 0))
        self._tell(bool(uses))
        self._on_rule(keep=True)

    def _tell(self, counted: bool) -> None:
        different = self.draft.different
        analysis = self._state.analysis if counted else None
        many = analysis.changed if analysis is not None and different else 0
        if not different:
            text = tr("Transcripts themselves stay as they are")
        elif analysis is None:
            text = tr("Counting")
        elif analysis.misfit_count:
            text = tr("Fixes {n:,} of the {all:,} below", n=analysis.fixed, all=analysis.misfit_count)
        else:
            text = ""
        self.fixes.setText(text)
        self.revert.setEnabled(different)
        self.apply.setEnabled(different and self._state.editable)
        self.apply.set_text(tr_n("Apply to one utterance", "Apply to %n utterances", many) if many else tr("Apply"))

    def _on_draft(self, at: int) -> None:
        self.show_findings()
        if at >= 0 and self.list.currentRow() != at:
            self.list.setCurrentRow(at)

    # Before and after

    def _shown(self) -> tuple[int, ...]:
        """The utterances that the current rule changes; all that the draft changes while something is not applied."""
        analysis, at = self._state.analysis, self.list.currentRow()
        use = analysis.rules[at] if 0 <= at < len(analysis.rules) else None
        if use is not None and use.changed:
            return use.shown
        return analysis.changed_shown

    def _total(self) -> int:
        analysis, at = self._state.analysis, self.list.currentRow()
        use = analysis.rules[at] if 0 <= at < len(analysis.rules) else None
        return use.changed if use is not None and use.changed else analysis.changed

    def _on_rule(self, *, keep: bool = False) -> None:
        if not keep:
            self._at = 0
        self.step(0)

    def step(self, by: int) -> None:
        """Another of the changed utterances, around and around."""
        shown = self._shown()
        self._at = (self._at + by) % len(shown) if shown else 0
        self.preview.show_place(self._at + 1, self._total() if shown else 0, self._state.findings is not None)
        reader = self._context.session.reader
        row = reader.row(shown[self._at]) if reader is not None and shown else None
        text = row.text if row is not None else ""
        self.preview.show_texts(text, Normaliser(self.draft.rules)(text) if text else "")
