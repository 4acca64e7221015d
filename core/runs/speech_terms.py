"""Counting under which terms the recordings stand that a run learnt from, as the sessions of its project say.

Apart from `core.runs.export`, which a training child knows too: that one never reads a project.
"""

from __future__ import annotations

import os
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from pathlib import Path

from core.datasets.manifest import read_manifest
from core.errors import RunError
from core.families.speech_terms import SpeechTerms
from core.project.queries import Reader
from core.project.sessions.reading import sessions
from core.runs.folder import RunFolder


@dataclass
class _Heard:
    """A file that a run learnt from: the keys of its utterances, and whether people speak in one."""

    keys: set[str] = field(default_factory=set)
    people: bool = False


def terms_of(run: RunFolder, project: Path) -> SpeechTerms:
    """The terms of what a run of this project was trained on. Recordings are found by where they lay and by the keys
    of their utterances, so that those that lie elsewhere now count; those that are not found count as not noted."""
    heard: defaultdict[str, _Heard] = defaultdict(_Heard)
    try:
        for one in read_manifest(run.manifest):
            if one.split == "train":
                file = heard[os.path.normpath(one.audio)]
                file.keys.add(one.key)
                file.people |= one.voices == "people"
    except RunError:
        return SpeechTerms(unread=True)
    licences: Counter[str] = Counter()
    consents: Counter[str] = Counter()
    with Reader(project) as reader:
        found, gone = _found(reader, heard)
        known = {one.session.id: one for one in sessions(reader)}
        for recording in reader.recordings():
            if recording.id in found:
                session = known.get(recording.session_id or 0)
                licences[session.session.licence if session is not None else ""] += 1
                if recording.voices == "people":
                    consents[session.consent if session is not None else ""] += 1
    if gone:
        licences[""] += len(gone)
    if spoken := sum(one.people for one in gone):
        consents[""] += spoken
    return SpeechTerms(dict(licences), dict(consents), len(gone))


def _found(reader: Reader, heard: dict[str, _Heard]) -> tuple[set[int], list[_Heard]]:
    """The ids of the recordings that these files are, and the files that are none."""
    places: defaultdict[str, set[int]] = defaultdict(set)
    for recording in reader.recordings():
        sound = reader.sound_path(recording)
        for path in (os.path.normpath(sound), os.path.realpath(sound)):
            places[path].add(recording.id)
    holding: defaultdict[str, set[int]] = defaultdict(set)
    for key, id in reader.query_all("SELECT DISTINCT key, recording_id FROM utterances"):
        holding[str(key)].add(int(id))
    found: set[int] = set()
    gone: list[_Heard] = []
    for path, file in heard.items():
        there = places.get(path, set()) | places.get(os.path.realpath(path), set())
        of_keys = {id for key in file.keys for id in holding.get(key, ())}
        mine = there if there & of_keys else there | of_keys
        found |= mine
        if not mine:
            gone.append(file)
    return found, gone
