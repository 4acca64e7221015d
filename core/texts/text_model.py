"""A model of text of a project's own sentences: which of them it learns from, and in words what it was made of."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from core.lm import on_dev, store
from core.lm.store import Recipe, TextModel
from core.progress import Progress, Stop, never, quiet
from core.project import brought_texts
from core.project.queries import Reader
from core.project.query_sql import Query
from core.project.records import BroughtText
from core.texts.held_out import prints_of
from core.texts.usable import Reading, Used, sentences
from core.transcripts import transcribed
from core.wording import say_n


@dataclass(frozen=True)
class Chosen:
    """What a model is to learn from: texts of one language, and with `transcripts` those of the train set; with `tier`
    what stands on the tier of this name instead of them."""

    language: str
    texts: tuple[BroughtText, ...] = ()
    transcripts: bool = False
    tier: str = ""

    def read(
        self, reader: Reader, used: Used | None = None, progress: Progress = quiet, cancelled: Stop = never
    ) -> Iterator[str]:
        """Their sentences, without what is to be kept out; see `core.texts.usable.sentences`."""
        ids = [text.id for text in self.texts]
        return sentences(
            reader, self.language, ids, transcripts=self.transcripts, used=used, progress=progress, cancelled=cancelled
        )

    def described(self, reader: Reader) -> Iterator[str]:
        """What it is, in a line for each text."""
        if self.transcripts and (rows := reader.count(Query(split="train"))):
            if self.tier:
                yield say_n("one text of the train split on the tier {tier}", "%n texts of the train split on the tier "
                            "{tier}", rows, tier=self.tier)  # fmt: skip
            else:
                yield say_n("one transcript of the train split", "%n transcripts of the train split", rows)
        held = brought_texts.contents(reader)
        for text in self.texts:
            count = held[text.content_id].sentences
            yield say_n("{name}: one sentence", "{name}: %n sentences", count, name=text.name)


def count_sentences(reader: Reader, chosen: Chosen, progress: Progress = quiet, cancelled: Stop = never) -> Used:
    """How many sentences would be used, and how many kept out. Raises `Cancelled`."""
    used = Used()
    for _ in chosen.read(reader, used, progress, cancelled):
        pass
    return used


def make_model(
    folder: Path,
    reader: Reader,
    name: str,
    chosen: Chosen,
    recipe: Recipe,
    *,
    replaces: bool = False,
    progress: Progress = quiet,
    cancelled: Stop = never,
) -> tuple[TextModel, Used]:
    """Count what is chosen, keep the model in the project's folder, and measure it on dev. Raises `TextError`,
    `ConfigError`, `Cancelled`."""
    reading, used = Reading.of(reader.meta, chosen.language), Used()
    recipe = replace(
        recipe,
        made_of=tuple(map(str, chosen.described(reader))),
        language=chosen.language,
        licence=recipe.licence or reader.meta.licence,
        rules=tuple(reading.rules.active.to_json()),
        kept_out=prints_of(reader),
    )
    found = chosen.read(reader, used, progress, cancelled)
    made = store.make(folder, name, found, recipe, reading.letters, replace=replaces)
    if chosen.language == reader.meta.language:
        on_dev.look(made, transcripts_of(reader, "dev"), reader.alphabet)
    return made, used


def transcripts_of(reader: Reader, split: str) -> Sequence[str]:
    """The transcripts of a split as a recogniser reads them."""
    rules = reader.normaliser
    cleaned = (rules(row.text) for row in reader.each(Query(split=split)) if transcribed(row.text))
    return [text for text in cleaned if text]
