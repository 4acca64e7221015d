"""The values a project holds. Frozen, plain, no database: a leaf that every other module may import."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from core.transcripts import transcribed
from core.wording import joined, say

Split = Literal["train", "dev", "test", ""]
Constraint = Literal["association", "subdivision", "time_subdivision", "included", ""]
"""How a tier's annotations stand to what they explain, by ELAN's rules: one text for each; ordered parts without times;
ordered parts with times that fill it; parts with times inside it; "" for marks of their own times on a recording."""
Voices = Literal["people", "synthetic"]
Consent = Literal["", "given", "limited", "refused"]
"""Whether somebody agreed that what was recorded is used: "" where nobody noted it, "limited" to what was agreed."""


@dataclass(frozen=True)
class Recording:
    """A sound file, never altered. Times of its utterances count its own frames.

    `path` is relative to the project folder when the file was copied in, else absolute. `channel` is None for a
    mix of all channels. `voices` says whether people or a synthesiser speak. `document` is the annotation file that
    it came with, as `core.project.documents` keeps it, "" for none. `session_id` is the session that it was made in.
    `video` is a film beside the sound, kept as `path` is, "" for none but, perhaps, the file itself; `video_print`
    tells it from others, and second t of the sound is its second t + `video_shift_s`.
    """

    id: int
    digest: str
    name: str
    path: str
    rate: int
    channels: int
    frames: int
    channel: int | None = None
    voices: Voices = "people"
    document: str = ""
    session_id: int | None = None
    video: str = ""
    video_print: str = ""
    video_shift_s: float = 0.0


@dataclass(frozen=True)
class Session:
    """What was recorded together, as archives describe it. All but the name may be empty.

    `name` is short and its own ("ETR009"), `title` says more. `date` is "2010-06-06", or a year or month alone.
    `languages` are codes or names, parted by commas. `consent` is that of all who take part, but where a participant's
    own says otherwise; `terms` are the words of what was agreed, `licence` under which the recordings stand.
    `document` is the file that it was read from, as `core.project.documents` keeps it, "" for none; `format` is a key
    of `core.session_files.FORMATS`.
    """

    id: int
    name: str
    title: str = ""
    date: str = ""
    place: str = ""
    description: str = ""
    languages: str = ""
    genre: str = ""
    consent: Consent = ""
    terms: str = ""
    licence: str = ""
    document: str = ""
    format: str = ""


@dataclass(frozen=True)
class Participant:
    """Someone who takes part in a session, by the name that speakers have here. `role` is a word of archives'
    ("speaker", "researcher"). `consent` is their own, "" where that of the session holds. `order` is their place in the
    list, `document` the file about them that was read, as `core.project.documents` keeps it."""

    id: int
    session_id: int
    name: str
    role: str = ""
    consent: Consent = ""
    order: int = 0
    document: str = ""


@dataclass(frozen=True)
class Speaker:
    """Someone who speaks, by the name the user gave. All but the name may be empty.

    `age` is as it was given ("71", "twenties"). `source_key` is the id by which an imported corpus knows them.
    """

    id: int
    name: str
    notes: str = ""
    age: str = ""
    gender: str = ""
    place: str = ""
    source_key: str = ""

    @property
    def described(self) -> str:
        """Name and the facts that tell people apart: "Rosa M., 71, Barcelos"."""
        return ", ".join(part for part in (self.name, self.age, self.place) if part)


@dataclass(frozen=True)
class Utterance:
    """A stretch [start, end) of a recording, in its frames, and what is said in it.

    `tags` is as `joined_tags` writes them. `by_hand` says that a person chose the split: dividing anew keeps it.
    `origin` is what was imported, as "start-end:print" (frames, and a short hash of the text as it came), several
    joined by ";" after a merge: by it an import knows again what it brought, however it was edited since.
    `refused` is the reading of a model that a person did not want.
    """

    id: int
    key: str
    recording_id: int
    start: int
    end: int
    text: str
    speaker_id: int | None = None
    split: Split = ""
    left_out: bool = False
    prompt: str = ""
    tags: str = ""
    origin: str = ""
    by_hand: bool = False
    refused: str = ""

    @property
    def transcribed(self) -> bool:
        return transcribed(self.text)


@dataclass(frozen=True)
class BroughtText:
    """A text that came without sound: what it is called, where it lay, whose language it is in (a code), and how it was
    read: the key of its format, its encoding, and `how` as `core.texts.options` writes it.

    Its sentences never change and are no part of its row: `content_id` is theirs.
    """

    id: int
    name: str
    path: str
    language: str
    format: str
    encoding: str
    content_id: int
    how: str = ""


@dataclass(frozen=True)
class CorrectedSentence:
    """What stands in the place of a sentence of a brought text; the text as it came is kept."""

    id: int
    text_id: int
    place: int
    text: str


@dataclass(frozen=True)
class Correction:
    """A text that an utterance got which had none: `draft` is what a model's draft was that it was made from, "" where
    a person typed it from nothing; `text` what was accepted. `model` and `model_print` are the draft's, `sure` how sure
    it was on average (0..1). `seconds` is how long the person took, None where nobody measured, `at` Unix time.

    The text of the utterance may have changed since then.
    """

    id: int
    utterance_id: int
    draft: str
    text: str
    model: str = ""
    model_print: str = ""
    sure: float | None = None
    seconds: float | None = None
    at: float = 0.0

    @property
    def changed(self) -> bool:
        """Whether a draft was not accepted as it was."""
        return bool(self.draft) and self.text != self.draft


@dataclass(frozen=True)
class Tier:
    """What stands beside the transcript in a row of its own: a translation, words, glosses, gestures.

    It is one for the whole project, whoever speaks. `parent_id` is the tier that it explains, None for the transcript,
    or for a recording where `constraint` is "". `language` is a code, `kind` what ELAN calls its linguistic type.
    `labels` is a controlled vocabulary as JSON: [[value, description], ...], "" for none. `place` is its order.
    `source` is the name by which an import knows it again, "" where it was made here; `source_language` is the language
    that its file gives it, None where that is `language` still.
    """

    id: int
    name: str
    constraint: Constraint
    parent_id: int | None = None
    language: str = ""
    kind: str = ""
    labels: str = ""
    place: int = 0
    source: str = ""
    source_language: str | None = None


CHANGED, DRAFTED = 1, 2
"""Why what stands on a tier is to be looked at."""


@dataclass(frozen=True)
class Annotation:
    """One text on a tier. It explains the annotation `parent_id`, or its utterance where that is None; without an
    utterance it stands on the recording by itself, or explains what does.

    `place` orders those of one tier that explain the same. [start, end) are frames of the recording, None where it has
    no times of its own. `origin` is its id in the document that it came from, several joined by ";", "" where it was
    made here. `doubtful` says why somebody has to look at it: `CHANGED`, since what it explains has changed, or
    `DRAFTED`, since a model wrote it; 0 where nobody has to.
    """

    id: int
    recording_id: int
    tier_id: int
    text: str
    utterance_id: int | None = None
    parent_id: int | None = None
    place: int = 0
    start: int | None = None
    end: int | None = None
    origin: str = ""
    doubtful: int = 0


@dataclass(frozen=True)
class KnownVoice:
    """How a `model` heard somebody's voice in a recording: `centre` are its numbers, `turns` the seconds in which it
    spoke, both as JSON. Whose it is, is seen by whose the utterances there are: see `core.diarisation.known_voices`."""

    id: int
    recording_id: int
    model: str
    centre: str
    turns: str


@dataclass(frozen=True)
class TakenTier:
    """That what the document of a recording holds on a tier was taken: what of it is no longer here was removed here,
    and goes out no more."""

    id: int
    recording_id: int
    tier_id: int


@dataclass(frozen=True)
class Note:
    """What somebody wrote about an utterance, or about a whole recording where `utterance_id` is None. `at` is Unix
    time."""

    id: int
    recording_id: int
    text: str
    utterance_id: int | None = None
    author: str = ""
    at: float = 0.0


@dataclass(frozen=True)
class Flag:
    """Something a quality check noticed. `kind` is a key of `core.project.flags.KINDS`; `value` is in its unit."""

    kind: str
    value: float
    text: str
    blocks: bool = False


@dataclass(frozen=True)
class UtteranceRow:
    """An utterance with what a table or a manifest shows beside it (joined, read-only).

    `hypothesis` is what a model of the project heard in it, "" when none was asked or a person refused it; `sure` how
    sure the model was of its words on average, 0..1, None where that is not known.
    """

    id: int
    key: str
    recording_id: int
    start: int
    end: int
    rate: int
    text: str
    speaker: str
    split: Split
    left_out: bool
    path: str
    channel: int | None
    voices: Voices
    flags: tuple[Flag, ...] = ()
    tags: tuple[str, ...] = ()
    by_hand: bool = False
    hypothesis: str = ""
    sure: float | None = None

    @property
    def seconds(self) -> float:
        return (self.end - self.start) / self.rate

    @property
    def transcribed(self) -> bool:
        """Whether it says what is spoken in it; where it does not, it counts in no split."""
        return transcribed(self.text)

    @property
    def draft(self) -> str:
        """What a model proposes where nothing is transcribed; "" where there is nothing of that kind."""
        return "" if self.transcribed or not transcribed(self.hypothesis) else self.hypothesis

    @property
    def counted_split(self) -> Split:
        """The split in which it counts."""
        return self.split if self.transcribed else ""


@dataclass(frozen=True)
class Problem:
    """Something that was kept out of bulk work, and why. `where` names the file and row.

    `path` is the file that it is about, where it is about one, and `detail` what a library said of it. `came` says that
    nothing was kept out: it came in all the same, mended or to be looked at.
    """

    where: str
    reason: str
    hint: str = ""
    path: Path | None = None
    detail: str = ""
    came: bool = False

    @property
    def why(self) -> str:
        """Reason and way out, one after the other."""
        return joined([self.reason, self.hint], " ") if self.hint else self.reason

    @property
    def line(self) -> str:
        """What it is about and why."""
        return say("{where}: {reason}", where=self.where, reason=self.why)


def kept_out(problems: Iterable[Problem]) -> list[Problem]:
    """Those that something was kept out for."""
    return [problem for problem in problems if not problem.came]


def to_look_at(problems: Iterable[Problem]) -> list[Problem]:
    """Those of what came in all the same."""
    return [problem for problem in problems if problem.came]


@dataclass(frozen=True)
class Changes:
    """What a step touched, by table name: what the window has to draw again. `notes` are what the person should know of
    it."""

    label: str
    rows: Mapping[str, frozenset[int]] = field(default_factory=dict)
    notes: tuple[str, ...] = ()

    def of(self, table: str) -> frozenset[int]:
        return self.rows.get(table, frozenset())


def joined_tags(tags: Iterable[str]) -> str:
    """Tags as the database keeps them: "|market|outdoors|", each once, in order; "" for none."""
    clean = dict.fromkeys(" ".join(tag.replace("|", " ").split()) for tag in tags)
    kept = [tag for tag in clean if tag]
    return f"|{'|'.join(kept)}|" if kept else ""


def split_tags(joined: str) -> tuple[str, ...]:
    """The inverse of `joined_tags`."""
    return tuple(tag for tag in joined.split("|") if tag)
