"""The models of text of a project: `lm/NAME/` with note.json and model.arpa where it was counted (model.klm where it
came as KenLM's binary), model.safetensors where it is a network; made whole or not at all."""

from __future__ import annotations

import dataclasses
import shutil
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from core.errors import ConfigError, TextError
from core.lm import arpa, kenlm_file, kept_out
from core.lm.counts import count
from core.lm.kneser_ney import estimate
from core.lm.ngrams import MOST_ORDER, Ngrams
from core.lm.note import Kind, Note, Tuned, read_note
from core.lm.sequences import SPECIAL, Unit, divider, gather
from core.lm.shelf import Faults, Shelf
from core.text.vocabulary import Vocabulary
from core.trash import Removed
from core.wording import say, say_n

UNKNOWN_PRICED = say("It had no price for what it does not know: that counts as its rarest unit.")
ROOM, ARPA, BINARY, WEIGHTS, NOTE = "lm", "model.arpa", "model.klm", "model.safetensors", "note.json"


@dataclass(frozen=True)
class TextModel:
    """A model of text on the disk."""

    folder: Path
    note: Note

    @property
    def name(self) -> str:
        return self.folder.name

    @property
    def kind(self) -> Kind:
        return self.note.kind

    @property
    def by_letters(self) -> bool:
        """Whether it is a network that a search can ask letter by letter; others weigh whole texts again."""
        neural = self.note.neural
        return neural is not None and neural.shape == "lstm" and self.note.unit == "letter"

    @property
    def can_search(self) -> bool:
        """Whether a search can ask it as it goes; a network of letters only for a recogniser that writes with them."""
        return self.kind == "counted" or self.by_letters

    @property
    def ngrams(self) -> Path:
        """The file of n-grams, as ARPA or KenLM's binary. Raises `TextError` for a model that was not counted."""
        if self.kind != "counted":
            raise TextError(
                say("The text model {name} is a network: it has no n-grams to search with.", name=self.name),
                say("Choose one that was counted: `vizinho lm DIR make NAME`."),
            )
        binary = self.folder / BINARY
        return binary if binary.is_file() else self.folder / ARPA

    @property
    def arpa(self) -> Path:
        """The same as ARPA. Raises `TextError` also for a model that came as KenLM's binary."""
        if self.ngrams.name == BINARY:
            raise TextError(
                say("The text model {name} came as KenLM's binary: it can only be searched with.", name=self.name),
                say("Bring the ARPA file that it was made of."),
            )
        return self.ngrams

    def units(self) -> list[str]:
        """What a counted model counts, without the special symbols. Raises `TextError`."""
        file = self.ngrams
        return kenlm_file.words_of(file) if file.name == BINARY else arpa.words_of(file)

    @property
    def weights(self) -> Path:
        """The file of a network's weights."""
        return self.folder / WEIGHTS

    def check(self) -> None:
        """Whether its file is the one that was noted. Raises `TextError`."""
        try:
            size = self.ngrams.stat().st_size if self.kind == "counted" else weight_bytes(self.folder)
        except OSError as error:
            raise TextError(
                say("The text model {name} has lost its file.", name=self.name), say("Make it again."), str(error)
            ) from error
        if size != self.note.size or (self.kind == "counted" and _counts(self.ngrams) != self.note.ngrams):
            raise TextError(
                say("The file of the text model {name} is not the one that was made.", name=self.name),
                say("Make it again."),
            )

    def read(self) -> Ngrams:
        """The n-grams of a counted model in arrays. Raises `TextError`."""
        file = self.arpa
        self.check()
        return arpa.read(file)


@dataclass(frozen=True)
class Recipe:
    """What a model of text is to be. `prune`: see `estimate`; `vocabulary` keeps only so many different units, 0 all.
    `made_of`, `licence`, `language` and `rules` are for its note."""

    order: int = 3
    unit: Unit = "word"
    prune: tuple[int, ...] = ()
    vocabulary: int = 0
    made_of: tuple[str, ...] = ()
    licence: str = ""
    language: str = ""
    rules: tuple[Mapping[str, Any], ...] = ()
    kept_out: frozenset[str] | None = None
    """Prints of the sentences that were kept out of it (see `core.lm.kept_out`)."""


def models(project: Path) -> list[TextModel]:
    """The models of text of a project, by name; of those whose note cannot be read, `unreadable` tells."""
    return SHELF.readable(project, opened)


def unreadable(project: Path) -> list[TextError]:
    """What is wrong with those of a project that cannot be read."""
    return SHELF.unreadable(project, opened)


def opened(folder: Path) -> TextModel:
    """The model in a folder. Raises `TextError`."""
    return TextModel(folder, read_note(folder / NOTE))


def find(text: str, *places: Path) -> TextModel:
    """The model of that name in the first of some projects that has it, or in a folder that is named by its path.

    Raises `TextError` saying which there are.
    """
    if Path(text).name == text and text not in (".", ".."):
        for project in places:
            if (project / ROOM / text / NOTE).is_file():
                return opened(project / ROOM / text)
    if (Path(text) / NOTE).is_file():
        return opened(Path(text).absolute())
    names = [model.name for project in places for model in models(project)]
    known = say("Text models: {names}.", names=names) if names else say("There are none yet: `vizinho lm DIR make`.")
    raise TextError(say("There is no text model “{text}” here.", text=text), known)


def project_of(path: Path) -> Path | None:
    """The project that a run or a model in it belongs to; None where it stands elsewhere."""
    return next(
        (place for place in path.absolute().parents if (place / ROOM).is_dir() and (place / "runs").is_dir()), None
    )


def make(
    project: Path,
    name: str,
    sentences: Iterable[str],
    recipe: Recipe,
    alphabet: Vocabulary | None = None,
    *,
    replace: bool = False,
) -> TextModel:
    """Count sentences, as the recogniser reads them, and keep the model as `name`. `alphabet` says what a letter is.

    Raises `TextError` for a name that is taken or sentences without a word, `ConfigError` for an order that is none.
    """
    folder = SHELF.place(project, name, replace=replace)
    if not 1 <= recipe.order <= MOST_ORDER:
        raise ConfigError(
            say("A text model of order {order} cannot be made.", order=recipe.order),
            say("Choose an order from 1 to {most}.", most=MOST_ORDER),
        )
    sequences = gather(sentences, divider(recipe.unit, alphabet), recipe.vocabulary)
    found = estimate(count(sequences, recipe.order), sequences.symbols, recipe.prune)
    note = Note(
        name,
        recipe.unit,
        found.ngrams.order,
        sequences.sentences,
        sequences.units,
        len(sequences.symbols) - len(SPECIAL),
        found.ngrams.counts,
        recipe.prune,
        found.usual,
        recipe.made_of,
        recipe.licence,
        recipe.language,
        recipe.rules,
        time.time(),
    )
    return _kept(folder, note, found.ngrams, recipe.kept_out)


def bring(project: Path, name: str, path: Path, recipe: Recipe, *, replace: bool = False) -> TextModel:
    """Keep an ARPA file that another program made, read through first, or KenLM's binary. Of the recipe only what is
    told of texts is taken, and the unit. Raises `TextError`."""
    folder = SHELF.place(project, name, replace=replace)
    if kenlm_file.is_binary(path):
        return _bring_binary(folder, path, recipe)
    ngrams, made_of = arpa.read(path), recipe.made_of
    if not ngrams.prices_unknown:
        ngrams = ngrams.with_unknown()
        made_of = (*made_of, str(UNKNOWN_PRICED))
    note = Note(
        name,
        recipe.unit,
        ngrams.order,
        vocabulary=len(ngrams.symbols) - len(SPECIAL),
        ngrams=ngrams.counts,
        made_of=made_of,
        licence=recipe.licence,
        language=recipe.language,
        rules=recipe.rules,
        at=time.time(),
    )
    return _kept(folder, note, ngrams)


def _bring_binary(folder: Path, path: Path, recipe: Recipe) -> TextModel:
    counts = kenlm_file.counts(path)
    note = Note(
        folder.name,
        recipe.unit,
        len(counts),
        vocabulary=len(kenlm_file.words_of(path)),
        ngrams=counts,
        made_of=recipe.made_of,
        licence=recipe.licence,
        language=recipe.language,
        rules=recipe.rules,
        at=time.time(),
    )

    def lay_down(new: Path) -> None:
        shutil.copyfile(path, new / BINARY)
        _write_note(new, _with_size(note, new / BINARY))

    SHELF.keep(folder, lay_down)
    return opened(folder)


def _counts(path: Path) -> tuple[int, ...]:
    return kenlm_file.counts(path) if path.name == BINARY else arpa.counts(path)


def keep_taught(project: Path, note: Note, write: Callable[[Path], None], *, replace: bool = False) -> TextModel:
    """Keep a network that a run has taught, whose files `write` lays into a folder; the name is the note's. Another
    model of that name stays, unless it is to be replaced or the same run made it: then the name gets a number.

    Raises `TextError`, and what `write` does.
    """
    return _kept_by(_free(project, note, replace=replace), note, write)


def keep_ready(project: Path, note: Note, write: Callable[[Path], None], *, replace: bool = False) -> TextModel:
    """Keep a network that others taught, whose files `write` lays into a folder. Raises `TextError`, and what `write`
    does."""
    return _kept_by(SHELF.place(project, note.name, replace=replace), note, write)


def _kept_by(folder: Path, note: Note, write: Callable[[Path], None]) -> TextModel:
    def lay_down(new: Path) -> None:
        write(new)
        _write_note(new, dataclasses.replace(note, name=folder.name, size=weight_bytes(new)))

    SHELF.keep(folder, lay_down)
    return opened(folder)


def weight_bytes(folder: Path) -> int:
    """How large a network's weights are, in one file or in several. Raises `OSError` where there are none."""
    first = folder / WEIGHTS
    files = sorted(folder.glob(f"{first.stem}*{first.suffix}")) or [first]
    return sum(file.stat().st_size for file in files)


def _free(project: Path, note: Note, *, replace: bool) -> Path:
    """The first folder of a name, without and with numbers, that a network may have."""
    run = note.neural.run if note.neural is not None else ""
    for name in (note.name, *(f"{note.name}-{number}" for number in range(2, 1000))):
        folder = project / ROOM / name
        there = read_note(folder / NOTE).neural if (folder / NOTE).is_file() else None
        if not folder.exists() or replace or (there is not None and there.run == run):
            return SHELF.place(project, name, replace=True)
    return SHELF.place(project, note.name, replace=False)


def check_name(project: Path, name: str, *, replace: bool = False) -> None:
    """Whether a text model can be called so. Raises `TextError`."""
    SHELF.place(project, name, replace=replace)


def keep_tuned(model: TextModel, print_: str, tuned: Tuned) -> TextModel:
    """Note the weights that are best for a recogniser. Raises `TextError` where the disk refuses."""
    note = opened(model.folder).note.with_tuned(print_, tuned)
    try:
        _write_note(model.folder, note)
    except OSError as error:
        raise SHELF.faults.unwritten(model.name, str(error)) from error
    return TextModel(model.folder, note)


def remove(model: TextModel) -> Removed:
    """Move a model of a project into the trash, from where it can be put back. Raises `TextError` where the disk
    refuses."""
    return SHELF.remove(model.folder)


def restore(removed: Removed) -> TextModel:
    """Put a removed model back. Raises `TextError` when it is gone or its place is taken."""
    return opened(SHELF.restore(removed))


def find_removed(project: Path, name: str) -> Removed:
    """The last removed model of this name. Raises `TextError` when there is none."""
    return SHELF.find_removed(project, name)


def _kept(folder: Path, note: Note, ngrams: Ngrams, prints: frozenset[str] | None = None) -> TextModel:
    def lay_down(new: Path) -> None:
        arpa.write(new / ARPA, ngrams)
        if prints is not None:
            kept_out.write(new, prints)
        _write_note(new, _with_size(note, new / ARPA))

    SHELF.keep(folder, lay_down)
    return opened(folder)


def _with_size(note: Note, path: Path) -> Note:
    return Note.from_json({**note.to_json(), "size": path.stat().st_size})


def _write_note(folder: Path, note: Note) -> None:
    SHELF.write_note(folder, note.to_json())


FAULTS = Faults(
    no_name=lambda name: TextError(
        say("“{name}” cannot be a text model's name.", name=name),
        say("Choose letters and digits, such as “bible-3”."),
    ),
    taken=lambda name: TextError(
        say("There is a text model “{name}” already.", name=name),
        say("Choose another name, remove it, or make it with --replace."),
    ),
    unwritten=lambda name, why: TextError(
        say("The text model {name} could not be written.", name=name),
        say("Check the space on the disk and the permissions."),
        why,
    ),
    stays=lambda name, why: TextError(
        say("The text model {name} cannot be removed.", name=name), say("Close programs that use its files."), why
    ),
    taken_again=lambda name: TextError(
        say("There is a text model “{name}” again.", name=name), say("Remove that one first.")
    ),
    lost=lambda name, why: TextError(say("The text model {name} cannot be put back.", name=name), "", why),
    not_removed=lambda name, names, days: TextError(
        say("No text model “{name}” was removed in the last {days} days.", name=name, days=days),
        say("In the trash: {names}.", names=names) if names else say("The trash is empty."),
    ),
)
SHELF = Shelf(ROOM, NOTE, FAULTS)


def described(note: Note) -> Sequence[str]:
    """What a model was made of, in a line for each text, and what is remarkable about how."""
    lines = list(note.made_of)
    if note.tuning_lost:
        lines.append(say("Weights that it was tuned to cannot be read and are dropped: tune it again."))
    if note.usual_discounts:
        lines.append(
            say_n(
                "Counts of length {lengths} are too few or too even to tell their discounts: usual ones were taken.",
                "Counts of lengths {lengths} are too few or too even to tell their discounts: usual ones were taken.",
                len(note.usual_discounts),
                lengths=list(note.usual_discounts),
            )
        )
    return lines
