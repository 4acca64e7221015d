"""CHAT, the transcripts of TalkBank and CHILDES: a .cha for every sound, lines of speakers with their times, and under
each what stands beside it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path

from core.exporters.chat_kept import Unusable, put_in
from core.exporters.chat_texts import (
    CODED,
    NO_PLACE,
    ONE_LINE,
    codes_of,
    ended,
    language_of,
    line_name,
    quoted,
    sayable,
)
from core.exporters.elan_beside import rows_of
from core.exporters.exporter import Export, Exporter, ExportReport
from core.exporters.kept_file import damaged, kept_of, origins_of, speakers_of
from core.exporters.mark_documents import Document, Documents, LaneStretch
from core.project.tiers import reading
from core.tiers.eaf import ms_of
from core.wording import say


def write(export: Export) -> ExportReport:
    """One file a sound; see `Documents`. A recording that came with a CHAT file gives that back, with what was edited
    here in it."""
    documents = Documents(export, ".cha")
    count = files = 0
    said: dict[str, None] = {}
    for document in documents.each():
        whole = _kept(document, export, said)
        if whole is None:
            whole = "".join(f"{line}\n" for line in _lines(document, export, said)).encode()
        (export.out / document.name).write_bytes(whole)
        count += document.count
        files += 1
    said |= dict.fromkeys(documents.channel_kept_out("CHAT"))
    return ExportReport("chat", count, files + documents.files, tuple(said), tuple(documents.problems))


def _kept(document: Document, export: Export, said: dict[str, None]) -> bytes | None:
    """The file that the recording came with, with what was edited here in it; None where there is none to go by."""
    raw = kept_of(document, export, ".cha", "CHAT", said)
    if raw is None or document.recording is None:
        return None
    rows = rows_of(export.reader, document.recording.id)
    media = document.sound.path if export.sound != "none" else ""
    language = export.reader.meta.language
    try:
        speakers = speakers_of(export, document)
        return put_in(raw, document, origins_of(export, document), speakers, rows, media, language, said)
    except Unusable:
        damaged(document, "CHAT", said)
        return None


def _lines(document: Document, export: Export, said: dict[str, None]) -> Iterator[str]:
    language = language_of(export.reader.meta.language)
    people = codes_of(dict.fromkeys(lane.speaker for lane in document.lanes), said)
    yield from ("@UTF8", "@Begin", f"@Languages:\t{language}")
    named = (f"{code} {called}".strip() for code, called in people.values())
    yield f"@Participants:\t{', '.join(named)}"
    for code, called in people.values():
        role = called.rpartition(" ")[2]
        yield f"@ID:\t{language}|vizinho|{code}|||||{role}|||"
    place = Path(document.sound.path)
    name = str(place if export.sound == "none" else place.stem)
    yield f"@Media:\t{name if re.fullmatch('[A-Za-z0-9_.-]+', name) else quoted(name)}, audio"
    spoken = [(one, lane.speaker) for lane in document.lanes for one in lane.stretches]
    beside = _Beside(export, [one.id for one, _ in spoken], said)
    for one, speaker in sorted(spoken, key=lambda pair: (pair[0].start, pair[0].end)):
        yield f"*{people[speaker][0]}:\t{_spoken(one, document.sound.rate, said)}"
        yield from beside.under(one.id)
    if document.recording is not None and reading.standing(export.reader, document.recording.id):
        said[NO_PLACE] = None
    yield "@End"


def _spoken(one: LaneStretch, rate: int, said: dict[str, None]) -> str:
    text = sayable(one.text)
    if text != " ".join(one.text.split()):
        said[CODED] = None
    return f"{ended(text)} \x15{ms_of(one.start, rate)}_{ms_of(one.end, rate)}\x15"


class _Beside:
    """What stands under the lines of a file."""

    def __init__(self, export: Export, ids: Sequence[int], said: dict[str, None]) -> None:
        self._found = reading.given_out(export.reader, ids)
        self._tiers = reading.tiers(export.reader)
        self._said = said
        used = {one.tier_id for those in self._found.values() for one in those}
        self._names: dict[int, str] = {}
        for tier in self._tiers:
            if tier.id in used:
                self._names[tier.id] = line_name(tier.name, self._names.values())
                if self._names[tier.id] != tier.name:
                    name, called = tier.name, self._names[tier.id]
                    said[say("The tier {name} is called {called} in CHAT.", name=name, called=called)] = None

    def under(self, id: int) -> Iterator[str]:
        """The lines under an utterance, in the order of tiers."""
        texts: defaultdict[int, list[str]] = defaultdict(list)
        for one in self._found.get(id, ()):
            if one.text.strip():
                texts[one.tier_id].append(" ".join(one.text.replace("\x15", " ").split()))
                if one.parent_id is not None or len(texts[one.tier_id]) > 1:
                    self._said[ONE_LINE] = None
        for tier in self._tiers:
            if texts[tier.id]:
                yield f"{self._names[tier.id]}:\t{' '.join(texts[tier.id])}"


EXPORTER = Exporter(
    "chat",
    "CHAT (TalkBank, CHILDES)",
    say("A .cha for every sound: lines of named speakers with their times, and under each what stands on tiers."),
    ".cha",
    frozenset({"marks", "sound", "speaker", "tiers"}),
    write,
    "whole",
)
