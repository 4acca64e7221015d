"""The word vectors of a project: `vectors/NAME/` with vectors.bin (word2vec's binary form) and note.json; learnt from
sentences (word2vec by gensim), or brought in another program's file."""

from __future__ import annotations

import dataclasses
import json
import time
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Self

import numpy as np

from core.errors import ConfigError, TextError
from core.lm import vector_files
from core.lm.shelf import Faults, Shelf
from core.lm.vectors import WordVectors
from core.names import safe_name
from core.trash import Removed
from core.wording import say

ROOM, FILE, NOTE = "vectors", "vectors.bin", "note.json"
WORDS_READ = 2_000_000
"""So many words are read in all, over small texts again and again,"""
FEWEST_TURNS, MOST_TURNS = 5, 60
"""but at least and at most so many times."""
DIMENSIONS = range(2, 1001)


@dataclass(frozen=True)
class VectorNote:
    """What is known of word vectors. `sentences` and `units` (words) are those that they were learnt from, 0 where
    another program did; `least` is how often a word had to come; `turns` how often the texts were read."""

    name: str
    language: str = ""
    words: int = 0
    dimensions: int = 0
    sentences: int = 0
    units: int = 0
    least: int = 0
    turns: int = 0
    made_of: tuple[str, ...] = ()
    licence: str = ""
    rules: tuple[Mapping[str, Any], ...] = ()
    at: float = 0.0
    size: int = 0

    @classmethod
    def from_json(cls, values: Mapping[str, Any]) -> Self:
        """Fields that a newer version added are passed over. Raises `TypeError` for what is none."""
        known = {f.name for f in dataclasses.fields(cls)}
        kept = {name: value for name, value in values.items() if name in known}
        for name in ("made_of", "rules"):
            kept[name] = tuple(kept.get(name, ()))
        return cls(**kept)


@dataclass(frozen=True)
class StoredVectors:
    """Word vectors on the disk."""

    folder: Path
    note: VectorNote

    @property
    def name(self) -> str:
        return self.folder.name

    def read(self) -> WordVectors:
        """All of them. Raises `TextError`."""
        file = self.folder / FILE
        if not file.is_file() or file.stat().st_size != self.note.size:
            raise TextError(
                say("The file of the word vectors {name} is not the one that was made.", name=self.name),
                say("Make them again."),
            )
        return vector_files.read(file, self.note.words)


@dataclass(frozen=True)
class VectorRecipe:
    """How word vectors are learnt: each word from the `window` words on both sides of it (skip-gram with negative
    samples, Mikolov et al. 2013). The rest is for their note."""

    dimensions: int = 100
    window: int = 5
    least: int = 2
    seed: int = 0
    made_of: tuple[str, ...] = ()
    licence: str = ""
    language: str = ""
    rules: tuple[Mapping[str, Any], ...] = ()


def stored(project: Path) -> list[StoredVectors]:
    """Those of a project, by name; of those whose note cannot be read, `unreadable` tells."""
    return SHELF.readable(project, opened)


def unreadable(project: Path) -> list[TextError]:
    """What is wrong with those of a project that cannot be read."""
    return SHELF.unreadable(project, opened)


def opened(folder: Path) -> StoredVectors:
    """Raises `TextError`."""
    try:
        return StoredVectors(folder, VectorNote.from_json(json.loads((folder / NOTE).read_text(encoding="utf-8"))))
    except (OSError, ValueError, TypeError, AttributeError) as error:
        raise TextError(
            say("The word vectors {name} cannot be read.", name=folder.name), say("Make them again."), str(error)
        ) from error


def find(project: Path, name: str) -> StoredVectors:
    """Those of that name. Raises `TextError` saying which there are."""
    if safe_name(name) == name and (project / ROOM / name / NOTE).is_file():
        return opened(project / ROOM / name)
    names = [one.name for one in stored(project)]
    known = (
        say("Word vectors: {names}.", names=names) if names else say("There are none yet: `vizinho vectors DIR make`.")
    )
    raise TextError(say("There are no word vectors “{name}” here.", name=name), known)


def learn(
    project: Path, name: str, sentences: Iterable[str], recipe: VectorRecipe, *, replace: bool = False
) -> StoredVectors:
    """Learn word vectors from sentences and keep them as `name`; the same sentences give the same vectors.

    Raises `TextError` for a name that is taken or sentences that are too few, `ConfigError` for dimensions that cannot
    be."""
    folder = SHELF.place(project, name, replace=replace)
    if recipe.dimensions not in DIMENSIONS:
        raise ConfigError(
            say("Word vectors of {count} dimensions cannot be made.", count=recipe.dimensions),
            say("Choose from {least} to {most}.", least=DIMENSIONS[0], most=DIMENSIONS[-1]),
        )
    texts = [words for sentence in sentences if len(words := sentence.split()) > 1]
    units = sum(map(len, texts))
    turns = int(np.clip(WORDS_READ // max(units, 1), FEWEST_TURNS, MOST_TURNS))
    vectors = _word2vec(texts, recipe, turns)
    note = VectorNote(
        name,
        sentences=len(texts),
        units=units,
        least=recipe.least,
        turns=turns,
        made_of=recipe.made_of,
        licence=recipe.licence,
        language=recipe.language,
        rules=recipe.rules,
    )
    return _kept(folder, note, vectors)


def _word2vec(texts: list[list[str]], recipe: VectorRecipe, turns: int) -> WordVectors:
    from gensim.models.word2vec import Word2Vec

    model = Word2Vec(
        vector_size=recipe.dimensions,
        window=recipe.window,
        min_count=recipe.least,
        sg=1,
        negative=5,
        seed=recipe.seed,
        workers=1,  # with more, the order in which they are taught is chance
        epochs=turns,
    )
    model.build_vocab(texts)
    if len(model.wv) < 2:
        raise TextError(
            say("Hardly a word comes {count} times in these texts: nothing can be learnt of them.", count=recipe.least),
            say("Bring more texts."),
        )
    model.train(texts, total_examples=len(texts), epochs=turns)
    return WordVectors(tuple(model.wv.index_to_key), np.asarray(model.wv.vectors, np.float32))


def bring(
    project: Path,
    name: str,
    path: Path,
    recipe: VectorRecipe,
    most: int = vector_files.MOST_WORDS,
    *,
    replace: bool = False,
) -> StoredVectors:
    """Keep the first `most` words of another program's file. Raises `TextError`."""
    folder = SHELF.place(project, name, replace=replace)
    vectors = vector_files.read(path, most)
    note = VectorNote(name, language=recipe.language, made_of=recipe.made_of, licence=recipe.licence)
    return _kept(folder, note, vectors)


def remove(one: StoredVectors) -> Removed:
    """Move them into the trash, from where they can be put back. Raises `TextError` where the disk refuses."""
    return SHELF.remove(one.folder)


def restore(removed: Removed) -> StoredVectors:
    """Put removed ones back. Raises `TextError` when they are gone or their place is taken."""
    return opened(SHELF.restore(removed))


def find_removed(project: Path, name: str) -> Removed:
    """The last removed ones of this name. Raises `TextError` when there are none."""
    return SHELF.find_removed(project, name)


def _kept(folder: Path, note: VectorNote, vectors: WordVectors) -> StoredVectors:
    def lay_down(new: Path) -> None:
        vector_files.write(new / FILE, vectors)
        own = dataclasses.replace(
            note,
            words=len(vectors.words),
            dimensions=vectors.dimensions,
            at=time.time(),
            size=(new / FILE).stat().st_size,
        )
        SHELF.write_note(new, dataclasses.asdict(own))

    SHELF.keep(folder, lay_down)
    return opened(folder)


FAULTS = Faults(
    no_name=lambda name: TextError(
        say("“{name}” cannot be the name of word vectors.", name=name),
        say("Choose letters and digits, such as “bible-pt”."),
    ),
    taken=lambda name: TextError(
        say("There are word vectors “{name}” already.", name=name),
        say("Choose another name, remove them, or make them with --replace."),
    ),
    unwritten=lambda name, why: TextError(
        say("The word vectors {name} could not be written.", name=name),
        say("Check the space on the disk and the permissions."),
        why,
    ),
    stays=lambda name, why: TextError(
        say("The word vectors {name} cannot be removed.", name=name), say("Close programs that use their files."), why
    ),
    taken_again=lambda name: TextError(
        say("There are word vectors “{name}” again.", name=name), say("Remove those first.")
    ),
    lost=lambda name, why: TextError(say("The word vectors {name} cannot be put back.", name=name), "", why),
    not_removed=lambda name, names, days: TextError(
        say("No word vectors “{name}” were removed in the last {days} days.", name=name, days=days),
        say("In the trash: {names}.", names=names) if names else say("The trash is empty."),
    ),
)
SHELF = Shelf(ROOM, NOTE, FAULTS)
