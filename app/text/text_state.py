"""What the Text page is about at this moment: the texts of the project, the current one, which of its sentences.

Controllers change it, views show it; they meet here and nowhere else. It reads nothing and asks nobody.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, Signal

from core.project.meta import Meta
from core.project.records import BroughtText
from core.project.text_contents import Content
from core.text.normaliser import Normaliser
from core.texts.figures import Material, TextFigures, Verdicts
from core.texts.held_out import HeldOutSentence
from core.texts.misfits import TextMisfit, TextMisfits
from core.texts.usable import Verdict

WHICH: dict[str, tuple[Verdict, ...]] = {
    "all": tuple(Verdict),
    "used": (Verdict.KEPT,),
    "leaks": (Verdict.SAME, Verdict.NEAR),
    "misfits": (Verdict.MISFIT,),
    "repeats": (Verdict.AGAIN,),
}
"""Sentences that can be listed, by what becomes of them."""
Places = NDArray[np.int64]


@dataclass(frozen=True)
class Texts:
    """The texts of a project, and what each holds."""

    meta: Meta | None = None
    texts: Sequence[BroughtText] = ()
    contents: Mapping[int, Content] = field(default_factory=dict)

    def sentences(self, text: BroughtText) -> int:
        held = self.contents.get(text.content_id)
        return held.sentences if held is not None else 0


@dataclass(frozen=True)
class Judged:
    """What was found out about the texts: by language what they come to, and what does not fit."""

    materials: Mapping[str, Material] = field(default_factory=dict)
    misfits: TextMisfits = field(default_factory=TextMisfits)


class TextState(QObject):
    """One for a page."""

    listed = Signal()  # other texts
    current_changed = Signal()  # another text is current, or other sentences of it are listed
    judged = Signal()  # it is known what becomes of sentences, or not known any more

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.shown = Texts()
        self.editable = False
        self.materials: Mapping[str, Material] = {}
        self.fixes: Mapping[tuple[int, int], TextMisfit] = {}
        """What can be done about sentences that do not fit, by text and place."""
        self.draft = Normaliser(())
        self.which = "all"
        self._current = 0

    @property
    def text(self) -> BroughtText | None:
        """The current text."""
        return next((text for text in self.shown.texts if text.id == self._current), None)

    @property
    def empty(self) -> bool:
        """Whether it is known that there are no texts."""
        return self.shown.meta is not None and not self.shown.texts

    @property
    def material(self) -> Material | None:
        """What all texts of the current one's language come to; None while nobody knows."""
        text = self.text
        return self.materials.get(text.language) if text is not None else None

    def figures(self, text: BroughtText) -> TextFigures | None:
        """What one text comes to; None while nobody knows."""
        found = self.materials.get(text.language)
        return found.figures.get(text.id) if found is not None else None

    @property
    def verdicts(self) -> Verdicts | None:
        """What becomes of each sentence of the current text, by place; None while nobody knows."""
        text, found = self.text, self.material
        return found.verdicts.get(text.id) if text is not None and found is not None else None

    def verdict(self, place: int) -> Verdict | None:
        """What becomes of a sentence of the current text."""
        verdicts = self.verdicts
        return Verdict(int(verdicts[place])) if verdicts is not None and place < len(verdicts) else None

    def leak(self, place: int) -> HeldOutSentence | None:
        """What a sentence of the current text gives away."""
        text, found = self.text, self.material
        return found.leaks.at(text.id, place) if text is not None and found is not None else None

    def places(self) -> Places:
        """The sentences of the current text that are listed, by place."""
        text, verdicts = self.text, self.verdicts
        if text is None:
            return np.zeros(0, np.int64)
        if verdicts is None or self.which == "all":
            return np.arange(self.shown.sentences(text), dtype=np.int64)
        wanted = np.zeros(len(Verdict), bool)
        wanted[list(WHICH[self.which])] = True
        return np.flatnonzero(wanted[verdicts]).astype(np.int64)

    def count(self, which: str) -> int | None:
        """How many sentences of the current text a filter lists; None while nobody knows."""
        text = self.text
        if text is None:
            return None
        figures = self.figures(text)
        if which == "all":
            return self.shown.sentences(text)
        return sum(figures.counts.get(v, 0) for v in WHICH[which]) if figures is not None else None

    # Changing

    def show(self, texts: Texts, *, editable: bool) -> None:
        """The project's texts were read again; the current one stays where it is still there."""
        self.shown, self.editable = texts, editable
        if self.text is None:
            self._current = texts.texts[0].id if texts.texts else 0
        self.listed.emit()
        self.current_changed.emit()

    def judge(self, found: Judged) -> None:
        """It is known what becomes of sentences, and what can be done about those that do not fit."""
        self.materials = found.materials
        self.fixes = {(one.text.id, one.place): one for one in found.misfits.misfits}
        self.draft = found.misfits.draft
        self.judged.emit()
        self.current_changed.emit()

    def choose(self, text: int) -> None:
        if text != self._current:
            self._current = text
            self.current_changed.emit()

    def list_only(self, which: str) -> None:
        """List only sentences of which this becomes."""
        if which != self.which:
            self.which = which
            self.current_changed.emit()
