"""What the Alphabet page is about at this moment: the letters and what was found of them, the rules as a draft, which
utterance is looked at and which is heard.

Controllers change it, views show it; they meet here and nowhere else. It reads nothing and writes nothing.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from app.alphabet.findings import Findings
from app.alphabet.rule_draft import RuleDraft
from app.i18n import worded
from core.languages import language_name
from core.project.alphabet.analysis import Analysis, Misfit
from core.project.alphabet.letter_comparison import LetterComparison, compare
from core.project.meta import Meta
from core.sources.catalogue import Source


class AlphabetState(QObject):
    """One for a page. `draft` says by itself when its rules change."""

    letters_changed = Signal()  # other letters, or more is known of them
    findings_changed = Signal()  # the transcripts were looked through
    dealt_with = Signal(list)  # utterances that are no misfits any more, before the next look says so
    playing_changed = Signal(int)  # the utterance that is heard; 0 for none

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.draft = RuleDraft(self)
        self.editable = False
        self.meta: Meta | None = None
        self.findings: Findings | None = None
        self.misfit: Misfit | None = None
        """The line of the misfits' table that is current."""
        self.playing = 0

    def open(self, meta: Meta, *, editable: bool) -> None:
        """Another project, or other letters or rules in it; a draft that differs from the rules in force stays."""
        self.meta, self.editable = meta, editable
        self.draft.open(meta.normaliser, meta.language, meta.alphabet)
        self.letters_changed.emit()

    def show(self, findings: Findings) -> None:
        """The transcripts were looked through."""
        self.meta, self.findings = findings.meta, findings
        self.letters_changed.emit()
        self.findings_changed.emit()

    def deal_with(self, utterances: Sequence[int]) -> None:
        """Take utterances from the misfits: they were mended or left out."""
        self.dealt_with.emit(list(utterances))

    def play(self, utterance: int) -> None:
        """This utterance is heard now; 0 for none."""
        self.playing = utterance
        self.playing_changed.emit(utterance)

    # What is known of the letters

    @property
    def analysis(self) -> Analysis:
        return self.findings.analysis if self.findings is not None else Analysis()

    @property
    def source(self) -> Source | None:
        """The checkpoint that is compared with."""
        return self.findings.source if self.findings is not None else None

    @property
    def pieces(self) -> bool:
        """Whether the checkpoint writes with pieces of words, so that there are no letters to compare with."""
        return self.source is not None and self.source.pieces

    @property
    def comparison(self) -> LetterComparison | None:
        """The letters of the target beside those of the checkpoint; before the first look, the target's alone."""
        if self.findings is not None:
            return self.findings.comparison
        return compare(self.meta, None, Analysis()) if self.meta is not None else None

    @property
    def ours(self) -> str:
        """The target's language by name."""
        return (worded(self.meta.language_label) or self.meta.name) if self.meta is not None else ""

    @property
    def theirs(self) -> str:
        """The language of the checkpoint whose letters are compared with, by name; "" for none."""
        source = self.source
        if source is None or source.pieces:
            return ""
        return worded(language_name(source.language) or source.title)
