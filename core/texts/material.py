"""What the texts of a language come to: of each sentence what becomes of it, of each text and of all together how many
words they bring, and how many of dev's words they cover. Kept in the project's cache until something of it changes.
"""

from __future__ import annotations

import hashlib
import json
import logging
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any
from zipfile import BadZipFile

import numpy as np
from numpy.typing import NDArray

from core import writing
from core.errors import Cancelled
from core.progress import Progress, Stop, never, quiet
from core.project.brought_texts import brought, contents, corrections, pages
from core.project.queries import Reader
from core.project.records import BroughtText
from core.texts.held_out import HeldOut
from core.texts.usable import Judge, Reading, Verdict, transcribed_in_train

POINTS = 100
"""Points of the curve of coverage."""
LAYOUT = 1
"""Changes when what is kept in the cache is laid out differently."""
Verdicts = NDArray[np.uint8]
"""(N,) a `Verdict` for each sentence of a text, by place."""


@dataclass(frozen=True)
class TextFigures:
    """One text: its sentences by what becomes of them, how often sentences came again in the file, the running words of
    those that are kept, how many different ones, and how many of these no transcript of the train set has."""

    sentences: int
    repeats: int
    counts: Mapping[Verdict, int]
    words: int
    distinct: int
    new_words: int

    def to_json(self) -> dict[str, Any]:
        return {**vars(self), "counts": {verdict.name: count for verdict, count in self.counts.items()}}

    @staticmethod
    def from_json(kept: Mapping[str, Any]) -> TextFigures:
        """The inverse of `to_json`. Raises `KeyError` and `TypeError` for what it did not write."""
        counts = {Verdict[name]: int(count) for name, count in kept["counts"].items()}
        return TextFigures(**{**kept, "counts": counts})

    @property
    def kept(self) -> int:
        return self.counts.get(Verdict.KEPT, 0)

    @property
    def leaking(self) -> int:
        """Sentences that stand in dev or test, or nearly."""
        return self.counts.get(Verdict.SAME, 0) + self.counts.get(Verdict.NEAR, 0)

    @property
    def fit(self) -> float | None:
        """The share of what is left after clean-up that the alphabet can spell, 0..1."""
        left = self.sentences - self.counts.get(Verdict.EMPTY, 0)
        return 1 - self.counts.get(Verdict.MISFIT, 0) / left if left else None


@dataclass(frozen=True)
class Material:
    """All texts of a language. `dev_words` are the running words of dev; `dev_known` how many of these the transcripts
    of the train set have, `dev_covered` how many these and the texts. `curve` is (sentences kept, words covered)."""

    language: str
    figures: Mapping[int, TextFigures] = field(default_factory=dict)
    verdicts: Mapping[int, Verdicts] = field(default_factory=dict)
    total: TextFigures = TextFigures(0, 0, {}, 0, 0, 0)
    dev_words: int = 0
    dev_known: int = 0
    dev_covered: int = 0
    curve: tuple[tuple[int, int], ...] = ()

    def coverage(self, covered: int) -> float | None:
        """A count of dev's words as a share of them, None where there is no dev."""
        return covered / self.dev_words if self.dev_words else None


def material(reader: Reader, language: str = "", progress: Progress = quiet, cancelled: Stop = never) -> Material:
    """Look at every sentence of the texts of a language ("" the project's), unless this was done and nothing of it has
    changed since. Raises `Cancelled`."""
    wanted = language or reader.meta.language
    with reader.snapshot():
        reading, held_out = Reading.of(reader.meta, wanted), HeldOut.of(reader)
        texts = [text for text in brought(reader) if text.language == wanted]
        train = transcribed_in_train(reader)
        kept = _Kept(reader, wanted, texts, _print_of(reader, reading, held_out, texts, train))
        found = kept.read()
        if found is None:
            found = _looked_at(reader, wanted, texts, reading, held_out, train, progress, cancelled)
            kept.write(found)
    return found


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
    for text in texts:
        content = held[text.content_id]
        count.begin()
        found = np.zeros(content.sentences, np.uint8)
        for page in pages(reader, text):
            if cancelled():
                raise Cancelled
            for one, (cleaned, verdict) in zip(page, judge.page([s.text for s in page]), strict=True):
                found[one.place] = verdict
                if verdict is Verdict.KEPT:
                    count.add(cleaned)
            done += len(page)
            progress(done, total)
        verdicts[text.id] = found
        figures[text.id] = count.figures(found, content.repeats)
    return count.material(language, figures, verdicts)


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

    def material(self, language: str, figures: dict[int, TextFigures], verdicts: dict[int, Verdicts]) -> Material:
        counts = sum((Counter(one.counts) for one in figures.values()), Counter[Verdict]())
        total = TextFigures(
            sum(one.sentences for one in figures.values()), sum(one.repeats for one in figures.values()), counts,
            self._running, len(self._words), len(self._words - self._known),
        )  # fmt: skip
        if self._curve[-1][0] != self._kept:
            self._curve.append((self._kept, self._covered))
        return Material(
            language, figures, verdicts, total, self._dev.total(), self.dev_known, self._covered, tuple(self._curve)
        )


def counted(verdicts: Verdicts) -> dict[Verdict, int]:
    """How many sentences have each verdict that there is."""
    counts = np.bincount(verdicts, minlength=len(Verdict)).tolist()
    return {verdict: counts[verdict] for verdict in Verdict if counts[verdict]}


def _dev(reader: Reader) -> Counter[str]:
    """The running words of the dev set, cleaned up."""
    rows = reader.query_all("SELECT text FROM utterances WHERE left_out = 0 AND split = 'dev' AND pace > 0")
    return Counter(word for text in reader.meta.normaliser.many([str(row[0]) for row in rows]) for word in text.split())


def _print_of(
    reader: Reader, reading: Reading, held_out: HeldOut, texts: Sequence[BroughtText], train: Sequence[str]
) -> str:
    """Another one when anything has changed that figures or verdicts rest on."""
    facts = [
        LAYOUT,
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


class _Kept:
    """What was found of a language, in the cache of its project: where it cannot be kept, it is found again."""

    def __init__(self, reader: Reader, language: str, texts: Iterable[BroughtText], print: str) -> None:  # noqa: A002
        self._folder = reader.folder / "cache" / "texts"
        self._language, self._texts = language, [text.id for text in texts]
        self._path = self._folder / f"{language}-{print}.npz"

    def read(self) -> Material | None:
        try:
            with self._path.open("rb") as file, np.load(file, allow_pickle=False) as kept:
                facts = json.loads(str(kept["facts"]))
                parts = np.split(np.asarray(kept["verdicts"], np.uint8), np.cumsum(kept["sizes"])[:-1])
            figures = {id: TextFigures.from_json(one) for id, one in zip(self._texts, facts["texts"], strict=True)}
            verdicts = dict(zip(self._texts, parts, strict=True)) if self._texts else {}
            words, known, covered = map(int, facts["dev"])
            curve = tuple((int(kept), int(covered)) for kept, covered in facts["curve"])
            total = TextFigures.from_json(facts["total"])
            return Material(self._language, figures, verdicts, total, words, known, covered, curve)
        except (OSError, ValueError, KeyError, TypeError, EOFError, BadZipFile):
            return None

    def write(self, found: Material) -> None:
        facts = {
            "texts": [found.figures[id].to_json() for id in self._texts],
            "total": found.total.to_json(),
            "dev": [found.dev_words, found.dev_known, found.dev_covered],
            "curve": found.curve,
        }
        parts = [found.verdicts[id] for id in self._texts]
        sizes = np.array([len(part) for part in parts], np.int64)
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            former = [path for path in self._folder.glob(f"{self._language}-*.npz") if path != self._path]
            with writing.beside(self._path) as part, part.open("wb") as file:
                verdicts = np.concatenate([np.zeros(0, np.uint8), *parts])
                np.savez(file, facts=np.array(json.dumps(facts)), sizes=sizes, verdicts=verdicts)
            for path in former:
                path.unlink(missing_ok=True)
        except OSError as error:
            logging.getLogger(__name__).info("the figures of texts were not kept (%s)", error)
