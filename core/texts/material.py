"""What the texts of a language come to: of each sentence what becomes of it, of each text and of all together how many
words they bring, and how many of dev's words they cover. Kept in the project's cache until something of it changes.
"""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Sequence

import numpy as np

from core.errors import Cancelled
from core.progress import Progress, Stop, never, quiet
from core.project.brought_texts import brought, contents, corrections, pages
from core.project.queries import Reader
from core.project.records import BroughtText
from core.texts import kept_material
from core.texts.figures import Leaks, Material, TextFigures, Verdicts, counted
from core.texts.held_out import HeldOut, HeldOutSentence
from core.texts.usable import Judge, Reading, Verdict, transcribed_in_train

POINTS = 100
"""Points of the curve of coverage."""


def material(reader: Reader, language: str = "", progress: Progress = quiet, cancelled: Stop = never) -> Material:
    """Look at every sentence of the texts of a language ("" the project's), unless this was done and nothing of it has
    changed since. Raises `Cancelled`."""
    return found_of(reader, language, progress, cancelled)[0]


def found_of(
    reader: Reader, language: str = "", progress: Progress = quiet, cancelled: Stop = never
) -> tuple[Material, str]:
    """The same, and the print under which `kept_material.read` finds it at once."""
    wanted = language or reader.meta.language
    with reader.snapshot():
        reading, held_out = Reading.of(reader.meta, wanted), HeldOut.of(reader)
        texts = [text for text in brought(reader) if text.language == wanted]
        train = transcribed_in_train(reader)
        print_ = _print_of(reader, reading, held_out, texts, train)
        found = kept_material.read(reader.folder, wanted, print_)
        if found is None:
            found = _looked_at(reader, wanted, texts, reading, held_out, train, progress, cancelled)
            kept_material.write(reader.folder, found, print_)
    return found, print_


def _looked_at(
    reader: Reader,
    language: str,
    texts: Sequence[BroughtText],
    reading: Reading,
    held_out: HeldOut,
    train: Sequence[str],
    progress: Progress,
    cancelled: Stop,
) -> Material:
    held = contents(reader)
    total = sum(held[text.content_id].sentences for text in texts)
    count = _Count(reading, _dev(reader), train, max(1, total // POINTS))
    judge, done = Judge(reading, held_out), 0
    figures: dict[int, TextFigures] = {}
    verdicts: dict[int, Verdicts] = {}
    leaks: dict[tuple[int, int], HeldOutSentence] = {}
    for text in texts:
        content = held[text.content_id]
        count.begin()
        found = np.zeros(content.sentences, np.uint8)
        for page in pages(reader, text):
            if cancelled():
                raise Cancelled
            for one, (cleaned, verdict, leak) in zip(page, judge.page([s.text for s in page]), strict=True):
                found[one.place] = verdict
                if leak is not None:
                    leaks[text.id, one.place] = leak.sentence
                elif verdict is Verdict.KEPT:
                    count.add(cleaned)
            done += len(page)
            progress(done, total)
        verdicts[text.id] = found
        figures[text.id] = count.figures(found, content.repeats)
    return count.material(language, figures, verdicts, Leaks.of(leaks))


class _Count:
    """Adds up words, of one text and of all."""

    def __init__(self, reading: Reading, dev: Counter[str], train: Sequence[str], every: int) -> None:
        self._dev, self._every = dev, every
        self._known = {word for text in reading.rules.many(train) for word in text.split()}
        self.dev_known = self._covered = sum(dev[word] for word in self._known if word in dev)
        self._words: set[str] = set()
        self._text_words: set[str] = set()
        self._running = self._text_running = self._kept = 0
        self._curve = [(0, self._covered)]

    def begin(self) -> None:
        """A text begins."""
        self._text_words, self._text_running = set(), 0

    def add(self, cleaned: str) -> None:
        words = cleaned.split()
        self._text_running += len(words)
        self._text_words.update(words)
        self._kept += 1
        if self._kept % self._every == 0:
            self._take_in()
            self._curve.append((self._kept, self._covered))

    def _take_in(self) -> None:
        new = self._text_words - self._words
        self._covered += sum(self._dev[word] for word in new if word in self._dev and word not in self._known)
        self._words |= new

    def figures(self, verdicts: Verdicts, repeats: int) -> TextFigures:
        """Those of the text that ends here."""
        self._take_in()
        self._running += self._text_running
        return TextFigures(
            len(verdicts), repeats, counted(verdicts), self._text_running, len(self._text_words),
            len(self._text_words - self._known),
        )  # fmt: skip

    def material(
        self, language: str, figures: dict[int, TextFigures], verdicts: dict[int, Verdicts], leaks: Leaks
    ) -> Material:
        counts = sum((Counter(one.counts) for one in figures.values()), Counter[Verdict]())
        total = TextFigures(
            sum(one.sentences for one in figures.values()), sum(one.repeats for one in figures.values()), counts,
            self._running, len(self._words), len(self._words - self._known),
        )  # fmt: skip
        if self._curve[-1][0] != self._kept:
            self._curve.append((self._kept, self._covered))
        dev = self._dev.total(), self.dev_known, self._covered
        return Material(language, figures, verdicts, leaks, total, *dev, tuple(self._curve))


def _dev(reader: Reader) -> Counter[str]:
    """The running words of the dev set, cleaned up."""
    texts = [text for _, _, text in reader.written_in(("dev",))]
    return Counter(word for text in reader.meta.normaliser.many(texts) for word in text.split())


def _print_of(
    reader: Reader, reading: Reading, held_out: HeldOut, texts: Sequence[BroughtText], train: Sequence[str]
) -> str:
    """Another one when anything has changed that figures or verdicts rest on."""
    facts = [
        kept_material.LAYOUT,
        [(text.id, text.content_id, sorted(corrections(reader, text).items())) for text in texts],
        reading.rules.active.to_json(),
        reading.letters.tokens if reading.letters else None,
        held_out.print,
        sorted(_dev(reader).items()),
    ]
    summed = hashlib.sha256(json.dumps(facts, ensure_ascii=False).encode())
    for text in train:
        summed.update(text.encode() + b"\n")
    return summed.hexdigest()[:24]
