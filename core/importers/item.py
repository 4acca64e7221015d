"""What importers give: items and problems. An importer only says what belongs together; `ingest` brings it in."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Literal

from core.errors import ImportFailed
from core.importers.account import NO_ACCOUNT, Account, PartCount, TierUse
from core.project.alphabet.signs import SignUse
from core.project.alphabet.written_letters import LetterUse
from core.project.records import Problem, Split, Voices, kept_out, to_look_at
from core.tiers.parts import Part
from core.wording import say


@dataclass(frozen=True, slots=True)
class WordPart:
    """A word of an item that was joined from words, with its own times in seconds."""

    start_s: float
    end_s: float
    text: str


@dataclass(frozen=True)
class Item:
    """A sound and what is said in it. `where` names the file or row it came from, for messages.

    [start, end) are frames of the sound's own rate; all of it without them. `start_s` and `end_s` say the same in
    seconds, for formats that know no frames: they are turned into frames once the sound's rate is known. `channel`
    is the one to hear, None for what the options say. `speaker_key` is a speaker's id in the source where that is not
    fit to be a name: such speakers are called "Speaker 1", "Speaker 2"... `age`, `gender` and `place` are theirs.
    `source` is the file its text came from, None for a sound without one.
    `parts` are the words that it was joined from, where it was: those that do not fit its sound cost it no others.
    `beside` is what stands on tiers beside it, with times of the sound. `video` is a film that its source names beside
    the sound; second t of the sound is second t + `video_shift_s` of it.
    """

    where: str
    sound: Path
    text: str
    speaker: str = ""
    split: Split = ""
    key: str = ""
    start: int = 0
    end: int | None = None
    speaker_key: str = ""
    start_s: float | None = None
    end_s: float | None = None
    channel: int | None = None
    tags: tuple[str, ...] = ()
    age: str = ""
    gender: str = ""
    place: str = ""
    source: Path | None = None
    parts: tuple[WordPart, ...] = ()
    beside: tuple[Part, ...] = ()
    video: Path | None = None
    video_shift_s: float = 0.0

    @property
    def whole(self) -> bool:
        """Whether it is all of its sound, not a mark on it."""
        return self.start == 0 and self.end is None and self.start_s is None and self.end_s is None


@dataclass(frozen=True)
class FileTiers:
    """What a file of marks holds beside its utterances: `standing` is what has times of its own, `left` how much on
    which tiers explains none of them, and `refused` how much stays behind because a person said so. `places` name what
    is `standing` where it has to lie in the sound; without them it is put there."""

    where: str
    sound: Path
    source: Path | None = None
    standing: tuple[Part, ...] = ()
    left: tuple[tuple[str, int], ...] = ()
    refused: tuple[tuple[str, int], ...] = ()
    places: tuple[str, ...] = ()


Found = Item | Problem | FileTiers


MARKUP = "markup"


@dataclass(frozen=True)
class Options:
    """What can be chosen for an import. Columns are names, or numbers from 1; "" finds them by itself.

    `speaker` "folder" takes the sound's folder as the speaker. `copy` copies the sound into the project.
    `tiers` are the tiers that hold the transcripts, by name, "type:NAME" or "#1" (order), separated by ";"; "" finds
    them. `keep_empty` brings marks and sounds without a text too. `channel` counts from 0, None mixes all;
    `each_channel` brings every channel as a recording of its own. `pairing` is a key of `pairing_rules.RULES`, "" the
    one that fits best. `media` is a folder in which to look for sounds. `cut` "pauses" cuts long sound without marks at
    pauses into utterances of about `cut_s` seconds. `lists` are the lists of a corpus to read, separated by ";"; "" is
    all that count. `keep_splits` takes the source's own splits. `update` takes texts
    that have changed in the source since the last import. Where a folder holds several formats, `parts` are the keys of
    those to take, "" for all, `prefer` is the one that counts where two say the same, and `own` are choices for one of
    them alone: (its key, the option's name, the value); `of` takes them as "textgrid.tiers". `texts` are endings of
    files to take as transcripts, separated by ";"; `paired` are (text, sound): files that a person put together.
    `markup` says what becomes of markup in the texts, as "KIND=WAY;KIND=WAY" with the kinds and ways of
    `core.markup.kinds`, "" what is usual; `of` takes one of them as "markup.KIND" too.
    `lines` are texts, separated by ";", that have one line for each sound of a folder, in the order of their names;
    `bare` brings sounds that no text goes with too. `leave_tiers` are tiers beside the transcript that stay behind, by
    name, separated by ";". `speaker` "name:1" takes a part of the sound's name.
    """

    sound: str = ""
    text: str = ""
    speaker: str = ""
    split: str = ""
    delimiter: str = ""
    header: bool | None = None
    channel: int | None = None
    copy: bool = False
    voices: Voices = "people"
    tiers: str = ""
    keep_empty: bool = False
    each_channel: bool = False
    pairing: str = ""
    media: str = ""
    cut: str = ""
    cut_s: float = 10.0
    lists: str = ""
    keep_splits: bool = True
    update: bool = False
    parts: str = ""
    prefer: str = ""
    own: tuple[tuple[str, str, Any], ...] = ()
    texts: str = ""
    paired: tuple[tuple[str, str], ...] = ()
    markup: str = ""
    lines: str = ""
    bare: bool = False
    leave_tiers: str = ""

    def of_part(self, key: str) -> Options:
        """What holds for one format of several: its own choices before those for all."""
        mine = {name: value for part, name, value in self.own if part == key}
        return replace(self, **mine) if mine else self

    @classmethod
    def of(cls, values: Mapping[str, Any] | Options | None) -> Options:
        """Raises `ImportFailed` for an option that does not exist."""
        if isinstance(values, Options):
            return values
        every = _with_markup(dict(values or {}))
        dotted = [name for name in every if "." in name]
        own = tuple((*name.split(".", 1), every.pop(name)) for name in dotted)
        try:
            made = cls(**every)
            for part in {part for part, _, _ in own}:
                replace(made, own=own).of_part(part)
            return replace(made, own=(*made.own, *own)) if own else made
        except TypeError as error:
            raise ImportFailed(
                say("An import option is not known."), say("See the options in the help."), str(error)
            ) from error


def _with_markup(values: dict[str, Any]) -> dict[str, Any]:
    """Options with what is chosen for single kinds of markup as part of `markup`."""
    single = {name: values.pop(name) for name in list(values) if name.startswith(f"{MARKUP}.")}
    if single:
        ways = [str(values.get(MARKUP, "")), *(f"{name.partition('.')[2]}={way}" for name, way in single.items())]
        values[MARKUP] = ";".join(filter(None, ways))
    return values


@dataclass(frozen=True)
class Choice:
    """Something a person may choose for an import: the window makes a control of it, the command line an option.

    `key` is a field of `Options`, or "markup.KIND". `kind`: "one" of `options` (value, words), "many" of them (joined
    by ";"), "flag", "seconds" or "folder". `value` is what holds now, whether it was chosen or found. `group`
    is the format that it is for, where there are several, or what else it is about.
    """

    key: str
    title: str
    kind: Literal["one", "many", "flag", "seconds", "folder"]
    value: str | bool | float
    options: tuple[tuple[str, str], ...] = ()
    help: str = ""
    group: str = ""


@dataclass(frozen=True)
class Pairing:
    """A file of marks or texts and the sound it goes with; None when there is none. `why` says by which rule; `path` is
    the file, where another sound can be chosen for it."""

    text: str
    sound: Path | None
    why: str = ""
    path: Path | None = None


def no_choices(_path: Path, _options: Options) -> list[Choice]:
    return []


def no_files(_path: Path) -> Iterable[Path]:
    return ()


def no_pairings(_path: Path, _options: Options) -> list[Pairing]:
    return []


@dataclass(frozen=True)
class Importer:
    """A format: how to recognise it, what it finds, what can be chosen for it, and how its files pair.

    `find` never raises for one bad file or row: it yields a `Problem` and goes on. `texts` is False for a format that
    has none: its items are brought without. `also` are the files below a path that it reads besides those that its
    items' `source` tells: lists of speakers, of recordings, of times. `suffixes` are the endings without one of which
    it need not be asked; a `corpus` is a folder of a known form.
    """

    key: str
    title: str
    summary: str
    recognises: Callable[[Path], bool]
    find: Callable[[Path, Options], Iterator[Found]]
    choices: Callable[[Path, Options], list[Choice]] = no_choices
    pairings: Callable[[Path, Options], list[Pairing]] = no_pairings
    texts: bool = True
    suffixes: frozenset[str] = frozenset()
    corpus: bool = False
    also: Callable[[Path], Iterable[Path]] = no_files


@dataclass(frozen=True)
class Preview:
    """The first items as they would be imported, what can be chosen, how files pair, and what does not fit.

    `format` is the one that brings most of `parts`; `account` tells of every file, `tiers` of what stands beside.
    """

    format: str
    rows: list[Item]
    choices: list[Choice]
    pairings: list[Pairing]
    problems: list[Problem]
    total: int
    account: Account = NO_ACCOUNT
    parts: tuple[PartCount, ...] = ()
    tiers: tuple[TierUse, ...] = ()

    @property
    def kept_out(self) -> list[Problem]:
        return kept_out(self.problems)

    @property
    def to_look_at(self) -> list[Problem]:
        return to_look_at(self.problems)

    def chosen(self, key: str) -> str:
        """What holds for a choice, "" when there is no such choice."""
        return next((str(choice.value) for choice in self.choices if choice.key == key), "")


@dataclass(frozen=True)
class ImportReport:
    """What came of an import. `seconds` is the length of the sound added, `known` what was there already.

    `changed` says which known ones have another text in the source now than when they were imported; `updated` how
    many of them were taken over. `account` tells of every file and of the seconds of sound, `parts` of each format,
    `tiers` of what stands beside the transcripts.
    `signs` stand in words and wait for a decision, or say what was made of them; `new_letters` are not in the
    alphabet.
    """

    format: str
    added: int
    recordings: int
    seconds: float
    problems: list[Problem]
    known: int = 0
    checked: bool = True
    changed: tuple[Problem, ...] = ()
    updated: int = 0
    signs: tuple[SignUse, ...] = ()
    new_letters: tuple[LetterUse, ...] = ()
    account: Account = NO_ACCOUNT
    parts: tuple[PartCount, ...] = ()
    tiers: tuple[TierUse, ...] = ()

    @property
    def kept_out(self) -> list[Problem]:
        return kept_out(self.problems)

    @property
    def to_look_at(self) -> list[Problem]:
        """What was mended, or may be wrong, in what came."""
        return to_look_at(self.problems)


SPLITS: dict[str, Split] = {
    "train": "train",
    "training": "train",
    "dev": "dev",
    "valid": "dev",
    "validation": "dev",
    "val": "dev",
    "development": "dev",
    "test": "test",
    "testing": "test",
    "eval": "test",
}


def split_named(name: str) -> Split:
    """A split by any of its usual names; none for others."""
    return SPLITS.get(name.strip().casefold(), "")
