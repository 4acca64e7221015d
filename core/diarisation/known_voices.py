"""Voices that have a name: kept in the project, so that a person is known again in its next recording. Only what was
heard in the same way (the same model, or none) is compared. A voice tells who somebody is, as a fingerprint does: it is
kept with what was taken, seen and forgotten by name, and packed only where its sound is.

A voice is kept with when it spoke in which recording, not with a name: it is the voice of whom the utterances there
are given to now. So one that is undone, given to somebody else, merged or renamed is heard as the project says today,
and a recording that is told apart again replaces what it taught before.
"""

from __future__ import annotations

import json
import math
from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from core.diarisation.grouping import Floats, to_centres
from core.diarisation.taking import MOSTLY
from core.diarisation.turns import Told
from core.diarisation.voices import Voices
from core.project.queries import Reader
from core.project.records import Consent, Recording
from core.project.sessions.reading import session_with
from core.project.store import Project
from core.wording import say, say_n

LIKE = 0.75
"""Share of the distance at which two people lie apart, within which a voice is one that is known."""
WEAK_APART = 4.0
"""For our own features: the distance of two recordings' voices in numbers of cepstra, where nobody says better."""
BIOMETRIC = say(
    "A kept voice is biometric: it tells who somebody is, as a fingerprint does. Keep it only of people who agree."
)
STAYS = say(
    "Backups that were made before still hold forgotten voices; so does the history, until it is forgotten too."
)
BEFORE = "voices.json"
"""Where voices were kept before they were a part of the database; what was in there was taken over."""


@dataclass(frozen=True)
class Kept:
    """A voice of a recording as a model heard it, and the seconds in which it spoke."""

    id: int
    model: str
    recording: int
    centre: tuple[float, ...]
    turns: tuple[tuple[float, float], ...]

    @property
    def seconds(self) -> float:
        return sum(end - start for start, end in self.turns)


@dataclass(frozen=True)
class Known:
    """What is kept of somebody's voice: the names of the recordings that taught it, the seconds that it speaks there,
    and the models that heard it."""

    recordings: tuple[str, ...]
    seconds: float
    models: tuple[str, ...]


def kept(reader: Reader, recording: int | None = None) -> list[Kept]:
    """All voices that are kept in a project, or those of one recording; what is damaged is none."""
    rows = reader.query_all(
        "SELECT id, model, recording_id, centre, turns FROM voices WHERE coalesce(recording_id = ?, 1) ORDER BY id",
        (recording,),
    )
    return [found for row in rows if (found := _read(*row)) is not None]


def _read(id: int, model: str, recording: int, centre: str, turns: str) -> Kept | None:
    try:
        at = tuple(float(value) for value in json.loads(centre))
        spans = tuple((float(start), float(end)) for start, end in json.loads(turns))
    except (ValueError, TypeError, OverflowError, RecursionError):
        return None
    numbers = [*at, *(end for turn in spans for end in turn)]
    fine = all(math.isfinite(number) and abs(number) < 1e9 for number in numbers)
    return Kept(id, model, recording, at, spans) if fine else None


def people_of(reader: Reader, voices: Sequence[Kept]) -> list[int | None]:
    """Whose each voice is: the speaker to whom most of the utterances are given that are mostly said by it; None where
    they are nobody's now."""
    said = {id: reader.query_all('SELECT u.start * 1.0 / r.rate, u."end" * 1.0 / r.rate, u.speaker_id FROM utterances u'
                                 " JOIN recordings r ON r.id = u.recording_id WHERE u.recording_id = ?", (id,))
            for id in {one.recording for one in voices}}  # fmt: skip
    return [_person(one, said[one.recording]) for one in voices]


def _person(voice: Kept, rows: Sequence[Sequence[Any]]) -> int | None:
    """`rows` are utterances: seconds from and to, and to whom they are given."""
    if not voice.turns or not rows:
        return None
    starts, ends = np.array(sorted(voice.turns)).T
    ends = np.maximum.accumulate(ends)
    starts = np.maximum(starts, np.concatenate([starts[:1], ends[:-1]]))
    ends = np.maximum(starts, ends)
    spoken = np.concatenate([[0.0], np.cumsum(ends - starts)])  # seconds before each turn
    heard = np.column_stack([spoken[:-1], spoken[1:]]).ravel()
    firsts, lasts = (np.array([row[side] for row in rows], np.float64) for side in (0, 1))
    at = np.column_stack([starts, ends]).ravel()
    both = np.interp(lasts, at, heard) - np.interp(firsts, at, heard)
    seconds: defaultdict[int | None, float] = defaultdict(float)
    for row in np.flatnonzero((both > 0) & (both >= MOSTLY * (lasts - firsts))).tolist():
        seconds[rows[row][2]] += float(both[row])
    if not seconds:
        return None
    most = max(seconds, key=lambda one: seconds[one])
    return most if seconds[most] >= MOSTLY * sum(seconds.values()) else None


def names_of(reader: Reader, voices: Voices, centres: Floats) -> list[str]:
    """For each of (V, D) centres the speaker whose voice it is, "" for one that nobody knows; nobody twice."""
    people = {speaker.id: speaker.name for speaker in reader.speakers()}
    found = [""] * len(centres)
    every = [one for one in kept(reader) if one.model == voices.name and one.seconds > 0]
    every = [one for one in every if len(centres) and len(one.centre) == centres.shape[1]]
    heard: defaultdict[int, list[Kept]] = defaultdict(list)
    for one, person in zip(every, people_of(reader, every), strict=True):
        if person in people:
            heard[person].append(one)
    if not heard:
        return found
    known = list(heard)
    means = [np.average([one.centre for one in heard[id]], axis=0, weights=[one.seconds for one in heard[id]])
             for id in known]  # fmt: skip
    apart = to_centres(centres, np.array(means, np.float32), cosine=not voices.weak)
    limit = LIKE * (voices.apart or WEAK_APART)
    for _ in range(min(apart.shape)):
        voice, other = divmod(int(apart.argmin()), apart.shape[1])
        if apart[voice, other] > limit:
            break
        found[voice] = people[known[other]]
        apart[voice], apart[:, other] = np.inf, np.inf
    return found


def declined(reader: Reader, recording: Recording) -> Consent:
    """ "refused" or "limited" where somebody who takes part in the recording's session said so: then no voice of it is
    to be kept unless somebody asks for that; else ""."""
    session = session_with(reader, recording.id)
    said = {session.session.consent, *(who.consent for who in session.people)} if session is not None else set()
    if "refused" in said:
        return "refused"
    return "limited" if "limited" in said else ""


def remember(
    project: Project, voices: Voices, recording: Recording, names: Sequence[str], told: Told, *, keep: bool = True
) -> int:
    """Keep the voices of a recording that have a name now, in place of what it taught before; in one step, or in that
    which is being made. Those of the recording that are nobody's any more are let go. Only this recording is read: the
    project may be large, and is locked. Without `keep` none is kept, and what it taught before goes, too. Returns how
    many are kept. Raises `ProjectError`."""
    count = 0
    with project.step(say("Remember voices of {name}", name=recording.name)) as step:
        every = kept(project, recording.id)
        gone = [one.id for one, person in zip(every, people_of(project, every), strict=True)
                if person is None or one.model == voices.name]  # fmt: skip
        step.put_many("voices", dict.fromkeys(gone))
        for voice, name in enumerate(names):
            turns = [(round(one.start_s, 2), round(one.end_s, 2)) for one in told.turns if one.voice == voice]
            if keep and name and turns:
                count += 1
                centre = [round(float(value), 5) for value in told.centres[voice]]
                step.add("voices", recording_id=recording.id, model=voices.name, centre=json.dumps(centre),
                         turns=json.dumps(turns))  # fmt: skip
    (project.folder / BEFORE).unlink(missing_ok=True)
    return count


def forget(project: Project, speakers: Collection[int], *, for_good: bool = False) -> int:
    """Let go of the voices of speakers, and of all that are nobody's any more, in one step. `for_good`: of what the
    history knows of them, too, so that no undo brings them back; what it knows of others stays. Returns how many
    recordings had taught them. Raises `ProjectError`."""
    wanted = set(speakers)
    names = [speaker.name for speaker in project.speakers() if speaker.id in wanted]
    label = say_n("Forget the voice of one speaker", "Forget the voices of %n speakers", len(names))
    with project.step(say("Forget the voice of {name}", name=names[0]) if len(names) == 1 else label) as step:
        every = kept(project)
        people = people_of(project, every)
        gone = [one.id for one, person in zip(every, people, strict=True) if person is None or person in wanted]
        step.put_many("voices", dict.fromkeys(gone))
    if for_good:
        project.forget_rows("voices", {*gone, *_gone_before(project, wanted)})
    (project.folder / BEFORE).unlink(missing_ok=True)
    return len({one.recording for one, person in zip(every, people, strict=True) if person in wanted})


def _gone_before(project: Project, speakers: Collection[int]) -> set[int]:
    """Ids of voices that only the history knows: of speakers, of nobody any more, or damaged."""
    here = {id for (id,) in project.query_all("SELECT id FROM voices")}
    rows = project.query_all("SELECT row_id, before, after FROM changes WHERE tbl = 'voices' ORDER BY step_id, seq")
    told = {(id, text) for id, *both in rows if id not in here for text in both if text is not None}
    every = [(id, _told_of(id, text)) for id, text in told]
    fine = [voice for _, voice in every if voice is not None]
    others = {id for id, voice in every if voice is None}
    return others | {
        voice.id
        for voice, person in zip(fine, people_of(project, fine), strict=True)
        if person is None or person in speakers
    }


def _told_of(id: int, text: str) -> Kept | None:
    """A voice as the history tells of it."""
    try:
        row = json.loads(text)
        return _read(id, row["model"], row["recording_id"], row["centre"], row["turns"])
    except (ValueError, TypeError, KeyError, RecursionError):
        return None


def forget_nobodys(project: Project, *, for_good: bool = False) -> int:
    """Let go of the voices that are nobody's, as `forget` does of somebody's. Returns how many there were. Raises
    `ProjectError`."""
    gone = nobodys_ids(project)
    if for_good:
        forget(project, (), for_good=True)
    else:
        with project.step(say("Forget voices that are nobody's")) as step:
            step.put_many("voices", dict.fromkeys(gone))
    return len(gone)


def nobodys_ids(reader: Reader) -> list[int]:
    """The ids of kept voices that are nobody's now: what they said is given to nobody, or their recording is gone."""
    every = kept(reader)
    return [one.id for one, person in zip(every, people_of(reader, every), strict=True) if person is None]


def known_in(reader: Reader) -> dict[int, Known]:
    """What is kept of the voice of each speaker that is known."""
    return {person: known for person, known in every_known(reader).items() if person is not None}


def every_known(reader: Reader) -> dict[int | None, Known]:
    """What is kept of the voice of each speaker that is known, and, under None, of voices that are nobody's now."""
    every = kept(reader)
    names = {one.id: one.name for one in reader.recordings()}
    found: defaultdict[int | None, list[Kept]] = defaultdict(list)
    for one, person in zip(every, people_of(reader, every), strict=True):
        found[person].append(one)
    return {
        person: Known(
            tuple(dict.fromkeys(names[one.recording] for one in voices if one.recording in names)),
            sum(one.seconds for one in voices),
            tuple(dict.fromkeys(one.model for one in voices)),
        )
        for person, voices in found.items()
    }
