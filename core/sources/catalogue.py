"""The checkpoints a person can start from: the starter, the project's own runs, folders they added, and models of the
hub that are on this computer. Torch-free.

Every entry was looked into; one that cannot be used stays in the list with the reason, so that nothing vanishes.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal

from core import hub_cache, quantities
from core.checkpoint_paths import SIGN, language_in, on_disk, with_language
from core.errors import CheckpointError, WorkbenchError
from core.families import conversion, family_of
from core.families.checkpoint import (
    VOICES_SENTENCE,
    HeardVoices,
    check,
    check_outline,
    frames_per_s,
    parameters,
    read_card,
)
from core.families.languages import language_of, languages, own_language
from core.families.letters import Letters, read_letters
from core.families.pieces import LETTERS, has_pieces
from core.languages import NAMES, language_name, short_code
from core.names import typed_path
from core.project.records import Problem
from core.runs.folder import RunFolder, list_runs
from core.sources.curated import curated_model
from core.sources.hub import Cached, cached, cached_model
from core.sources.kept import known
from core.text.vocabulary import Vocabulary
from core.wording import joined, say, say_n

STARTERS = Path(__file__).resolve().parents[2] / "resources" / "starter"
STARTER_PREFIX = "starter:"

LISTED = 40
"""Languages of one checkpoint that are listed."""

Kind = Literal["starter", "run", "folder", "hub"]
KIND_WORDS: dict[Kind, str] = {
    "starter": say("comes with Vizinho"),
    "run": say("a run of this project"),
    "folder": say("added folder"),
    "hub": say("a model of the hub"),
}
VOICE_WORDS: dict[HeardVoices, str] = {
    "synthetic": say("synthetic only"),
    "people": say("people"),
    "both": say("people and synthetic"),
    "": say("not known"),
}


@dataclass(frozen=True)
class Source:
    """A checkpoint in words. `key` is what `resolve` takes back; `detail` is one line for lists.

    `problem` is set for one that cannot be used; its other facts are then empty. `hours_heard` counts repetitions.
    A model of the hub has its id as its key, and the commit that is here as its `revision`. `languages` are those that
    the curated list says it understands. `units` says what it writes with: "29 letters"; `pieces`: these are pieces of
    words, and `letters` those that they spell. `frames_per_s` are its output frames a second, where texts have to fit
    in them.
    `unconverted` are the bytes of pickled weights that are to be converted (`families.conversion`) before anything can
    be made of it; its parameters are not known until then.
    """

    key: str
    title: str
    folder: Path
    kind: Kind
    language: str = ""
    letters: tuple[str, ...] = ()
    parameters: int = 0
    family: str = ""
    voices: HeardVoices = ""
    hours_heard: float = 0.0
    detail: str = ""
    writes: bool = True
    licence: str = ""
    revision: str = ""
    languages: tuple[str, ...] = ()
    unconverted: int = 0
    units: str = ""
    pieces: bool = False
    frames_per_s: float = 0.0
    problem: Problem | None = None

    @property
    def usable(self) -> bool:
        return self.problem is None

    def spells(self, alphabet: Iterable[str]) -> int:
        """How many of these letters it can write: all of them where its pieces are of bytes."""
        wanted = set(alphabet)
        return len(wanted if self.pieces and not self.letters else wanted & set(self.letters))

    @property
    def synthetic_only(self) -> bool:
        """Whether it has heard only synthetic voices: shown wherever it is offered."""
        return self.voices == "synthetic"


def given_name(folder: Path) -> str:
    """What people call a model since it was made: as they renamed its run; "" where its card says it."""
    run = RunFolder(folder.parent)
    return str(run.notes().get("name") or "") if run.model == folder else ""


def _units(vocabulary: Vocabulary) -> str:
    count = len(vocabulary.letters)
    if vocabulary.noun == "letters":
        return quantities.letters(count)
    return say_n("one piece", "%n pieces", count)


def describe(folder: Path, key: str, kind: Kind) -> Source:
    """What a folder holds; a folder that is no whole checkpoint becomes a `Source` with a problem."""
    try:
        card = read_card(folder)
        family = family_of(folder)
        check_outline(folder)
        unconverted = conversion.size(folder)
        known = _letters_beside(folder) if unconverted else check(folder)
        count = 0 if unconverted else parameters(folder)
    except WorkbenchError as error:
        problem = Problem(str(folder), error.message, error.hint)
        return Source(key, hub_cache.id_of(folder) or folder.name, folder, kind, problem=problem)
    letters = known.vocabulary.spelt if known else ()
    facts: list[str] = [
        _units(known.vocabulary) if known else say("no output letters yet"),
        say("will be converted ({size})", size=quantities.size(unconverted))
        if unconverted
        else say("{number:.1f} million parameters", number=count / 1e6),
    ]
    facts += [say("{hours:,.1f} h heard", hours=card.hours_heard)] if card.hours_heard else []
    facts += [VOICES_SENTENCE[card.voices]] if card.voices == "synthetic" else []
    return Source(
        key=key,
        title=given_name(folder) or _title(folder, card.name or folder.name),
        folder=folder,
        kind=kind,
        language=card.language,
        letters=letters,
        parameters=count,
        family=family.key,
        voices=card.voices,
        hours_heard=card.hours_heard,
        detail=joined(facts, " · "),
        writes=known is not None,
        licence=card.licence,
        unconverted=unconverted,
        units=facts[0],
        pieces=has_pieces(folder),
        frames_per_s=frames_per_s(folder),
    )


def _not_whole(cached: Cached) -> Problem:
    return Problem(
        str(cached.folder),
        say("{id} is not here whole: {missing} is missing.", id=cached.id, missing=cached.missing),
        say("Fetch the rest with `vizinho sources --get {id}`.", id=cached.id),
    )


def _title(folder: Path, name: str) -> str:
    language = language_in(folder)
    if not language:
        return name
    return say("{name}, {language}", name=_name(folder), language=language_name(short_code(language)))


def _name(folder: Path) -> str:
    """What a folder is called: a model of the hub by its id."""
    return hub_cache.id_of(on_disk(folder)) or on_disk(folder).name


def _letters_beside(folder: Path) -> Letters | None:
    """The letters that lie beside weights nobody has looked into; None where there are none."""
    return read_letters(folder) if has_pieces(folder) or (folder / LETTERS).is_file() else None


def starter_folder(language: str) -> Path:
    """Where the starter of a language is, whether or not it is there."""
    return STARTERS / language


def starter(language: str = "es") -> Source:
    """The checkpoint that comes with the program."""
    return describe(starter_folder(language), STARTER_PREFIX + language, "starter")


def starters() -> list[Source]:
    """All starters that come with the program."""
    if not STARTERS.is_dir():
        return []
    return [starter(p.name) for p in sorted(STARTERS.iterdir()) if (p / "config.json").is_file()]


def sources(project: Path | None = None) -> list[Source]:
    """Starters, then the project's runs that have a model (newest first), then the folders that the person added and
    models of the hub that are on this computer; each folder once."""
    found = starters()
    if project is not None:
        runs = [
            run for run in list_runs(project / "runs") if (run.model / "config.json").is_file() and not run.is_probe
        ]
        found += [describe(run.model, run.key, "run") for run in reversed(runs)]
    found += [source for folder in known().added for source in in_folder(Path(folder))]
    found += [source for one in cached() for source in in_hub(one)]
    unique: dict[Path, Source] = {}
    for source in found:
        unique.setdefault(source.folder.resolve(), source)
    return list(unique.values())


def in_folder(folder: Path) -> list[Source]:
    """What a folder holds: one checkpoint, or one for each of its languages (`LISTED` of them at most, those known by
    name first; others can be named by FOLDER#LANGUAGE)."""
    model = model_in(folder)
    chosen = () if language_in(model) else _languages(model)
    if not chosen:
        return [describe(model, str(folder), "folder")]
    return [describe(with_language(model, name), str(with_language(model, name)), "folder") for name in chosen]


def in_hub(one: Cached) -> list[Source]:
    """A model of the hub that is on this computer, or each of its languages (ID#LANGUAGE); one that did not come whole
    has that as its problem."""
    if not one.whole:
        found = [Source(one.id, one.id, one.folder, "hub", problem=_not_whole(one))]
    elif chosen := _languages(one.folder):
        found = [describe(with_language(one.folder, name), f"{one.id}{SIGN}{name}", "hub") for name in chosen]
    else:
        found = [describe(one.folder, one.id, "hub")]
    entry, accepted = curated_model(one.id), known().licences.get(one.id, "")
    return [
        replace(
            source,
            revision=one.revision,
            licence=source.licence or (entry.licence if entry else accepted),
            languages=entry.understands if entry else (),
            voices=source.voices or ("people" if entry else ""),
        )
        for source in found
    ]


def _languages(model: Path) -> tuple[str, ...]:
    """The languages of a checkpoint to list: its own first, then those known by name; none for one that has one."""
    try:
        names, own = languages(model), own_language(model)
    except CheckpointError:
        return ()
    return tuple(sorted(names, key=lambda name: (name != own, short_code(name) not in NAMES, name))[:LISTED])


def model_in(folder: Path) -> Path:
    """The model of a run's folder, else the folder itself."""
    return folder / "model" if (folder / "model" / "config.json").is_file() else folder


def resolve(text: str, project: Path | None = None) -> Path:
    """The whole path of the model folder of "starter:es", of a run of the project, of a folder given by its path, or of
    a model of the hub by its id ("openai/whisper-base", also with @REVISION) that is on this computer.

    Raises `CheckpointError` saying what there is, for a name that leads nowhere.
    """
    if text.startswith(STARTER_PREFIX):
        folder = starter_folder(text.removeprefix(STARTER_PREFIX))
        if not text.removeprefix(STARTER_PREFIX).isalnum() or not (folder / "config.json").is_file():
            names = ", ".join(s.key for s in starters()) or "none"
            raise CheckpointError(
                say("There is no starter “{text}”.", text=text), say("Starters: {names}.", names=names)
            )
        return folder
    if project is not None and Path(text).name == text:
        run = project.absolute() / "runs" / text
        if (run / "model" / "config.json").is_file():
            return run / "model"
        if (run / "config.json").is_file():
            raise CheckpointError(
                say("The run “{text}” has no model yet.", text=text),
                say("Let it finish, or stop it and keep the best."),
            )
    folder = model_in(typed_path(text).resolve())
    if (on_disk(folder) / "config.json").is_file():
        family_of(folder)
        language_of(folder)
        return folder
    name, _, language = text.partition(SIGN)
    if (one := cached_model(name)) is not None:
        return _hub_folder(one, language)
    runs = [run.key for run in list_runs(project / "runs")] if project else []
    known = ", ".join([*(s.key for s in starters()), *runs, *(one.id for one in cached())]) or "none"
    model = hub_cache.split_id(name)[0]
    if "/" in model and hub_cache.is_model_id(model) and not typed_path(text).exists():
        raise CheckpointError(
            say("{text} is no folder here, nor a model of the hub that is on this computer.", text=text),
            say("Fetch it with `vizinho sources --get {name}`. Known by name: {known}.", name=name, known=known),
        )
    raise CheckpointError(
        say("“{text}” is neither a run nor a model's folder.", text=text), say("Known by name: {known}.", known=known)
    )


def _hub_folder(one: Cached, language: str) -> Path:
    """The folder of a model of the hub, in one of its languages. Raises `CheckpointError` for one that is not here
    whole."""
    if not one.whole:
        problem = _not_whole(one)
        raise CheckpointError(problem.reason, problem.hint)
    family_of(one.folder)
    folder = with_language(one.folder, language) if language else one.folder
    language_of(folder)
    return folder
