"""The CHAT file that a recording came with, with what was edited here put into it: all its other lines go out again to
the letter, and a file in which nothing was edited is the same.

An utterance is known in it by the stretch and the text that it was imported with, what stands below it by its origin.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from pathlib import Path

from core.audio import SoundInfo
from core.exporters.chat_lines import Chat, Line, chat_of, with_text, with_times
from core.exporters.chat_people import People
from core.exporters.chat_texts import (
    CODED,
    NO_PLACE,
    ONE_LINE,
    ended,
    line_name,
    quoted,
    sayable,
)
from core.exporters.elan_beside import BesideRows
from core.exporters.kept_marks import KeptMark, Matching, Origins
from core.exporters.mark_documents import Document, LaneStretch
from core.importers.beside_by_times import ByTimes, origin_of
from core.importers.chat import of_text
from core.importers.existing import text_print
from core.importers.texts import decoded
from core.importers.tier_writer import Identity, identity_of, tier_known
from core.project.records import Annotation
from core.project.records import Tier as TierRecord
from core.project.stored import as_stored
from core.tiers.eaf import ms_of
from core.tiers.model import Tier
from core.tiers.parts import every
from core.wording import say

CODES = say("Codes of CHAT went with the words of lines that were written anew.")
LEFT = say("Lines of CHAT files that are not among the exported utterances stay in them as they came.")
UTF8 = "UTF8"
"""The header that says how the file is written: those without it are read in another encoding."""
CODEC = say("A CHAT file that came in another encoding goes out in UTF-8.")


class Unusable(Exception):
    """The kept file is none to go by."""


def put_in(
    raw: bytes,
    document: Document,
    origins: Origins,
    speakers: Mapping[int, str],
    beside: BesideRows,
    media: str,
    language: str,
    said: dict[str, None],
) -> bytes:
    """The kept file with the utterances of `document` in it, and what stands `beside`; `origins` by the utterances'
    ids, as `speakers` are, also of those that do not go out. `media` is what the sound is called that goes along, ""
    for none; `language` the project's.

    Raises `Unusable`.
    """
    found = decoded(raw)
    mark = "\ufeff" if raw.startswith(b"\xef\xbb\xbf") else ""
    text = raw.decode("utf-8", "surrogateescape").removeprefix("\ufeff") if found.codec == "utf-8" else found.text
    chat = chat_of(text)
    putting = _Putting(chat, text, document, origins, said)
    putting.utterances(language, speakers)
    putting.beside(beside)
    putting.media(media)
    now = chat.written()
    if now == text:
        return raw
    if found.codec != "utf-8":
        said[CODEC] = None
    if (found.codec != "utf-8" or raw.isascii()) and not now.isascii() and chat.header(UTF8) is None:
        chat.add_header(f"@{UTF8}", UTF8, ())
        now = chat.written()
    return (mark + now).encode("utf-8", "surrogateescape")


class _Putting:
    def __init__(self, chat: Chat, text: str, document: Document, origins: Origins, said: dict[str, None]) -> None:
        recording = document.recording
        assert recording is not None
        self._chat, self._document, self._origins, self._said = chat, document, origins, said
        self._file = of_text(Path(recording.path), text)
        self._tiers = {str(tier.number): tier for tier in self._file.tiers}
        self._lines = {line.number: line for line in chat.spoken()}
        if not self._lines or not self._tiers:
            raise Unusable
        spoken = {key: tier for key, tier in self._tiers.items() if not tier.parent}
        self._by_number = {(key, mark.number): mark for key, tier in self._tiers.items() for mark in tier.marks}
        marks = [
            KeptMark((origin_of(tier.number, mark),), key, mark.number, mark.start_s, mark.end_s, mark.text)
            for key, tier in spoken.items()
            for mark in tier.marks
        ]
        info = SoundInfo(recording.rate, recording.channels, recording.frames, "")
        self._rate = recording.rate
        self._matching = Matching(marks, origins, info, [0.0], self._speakers_of)
        self._home: dict[int, Line] = {}
        """The line of each utterance that goes out."""
        self._times = {mark.number: mark.start_s for mark in marks}

    def _speakers_of(self, key: str) -> tuple[str, str]:
        tier = self._tiers[key]
        return tier.name, tier.speaker

    # Who says what

    def utterances(self, language: str, speakers: Mapping[int, str]) -> None:
        """Put all utterances into the file."""
        said = [(one, lane.speaker) for lane in self._document.lanes for one in lane.stretches]
        said.sort(key=lambda pair: (pair[0].start, pair[0].end))
        found = {one.id: self._matching.of(one.id, speaker) for one, speaker in said}
        staying = self._matching.stay(found)
        votes: defaultdict[str, Counter[str]] = defaultdict(Counter)
        everybody = [(marks, speaker) for one, speaker in said for marks in (found[one.id],)]
        everybody += [(marks, speakers.get(id, "")) for id, marks in staying.items()]
        for marks, speaker in everybody:
            for mark in marks[:1]:
                votes[self._lines[mark.number].name][speaker] += 1
        people = People(self._chat, {self._file.path.stem, self._file.path.parent.name}, language, self._said)
        codes = people.settled(votes, {speaker for _, speaker in everybody})
        for one, speaker in said:
            if marks := found[one.id]:
                self._edit(one, marks, codes.get((speaker, self._lines[marks[0].number].name)))
        for mark in (*self._matching.take_out(), *self._matching.removed()):
            self._take_out(self._lines[mark.number])
        for one, speaker in said:
            line = self._home.get(one.id)
            if line is None:
                self._add(one, codes.get((speaker, ""), "") or people.code(speaker))
            elif (speaker, line.name) not in codes:
                line.call(people.code(speaker))
        if self._matching.others():
            self._said[LEFT] = None

    # Lines of speech

    def _edit(self, one: LaneStretch, marks: Sequence[KeptMark], code: str | None) -> None:
        line = self._home[one.id] = self._lines[marks[0].number]
        if code is not None and code != line.name:
            line.call(code)
        for mark in marks[1:]:
            absorbed = self._lines[mark.number]
            for below in absorbed.below:
                self._chat.add_below(line, f"%{below.name}", below.body[1])
                made = line.below[-1]
                made.value, made.number = below.value, below.number
            absorbed.below = []
            self._take_out(absorbed)
        origin = self._origins.get(one.id, "")
        same = len(marks) == 1 and origin.rpartition(":")[2] == text_print(one.text)
        value = line.body[1]
        text = self._sayable(one.text)
        if not same and as_stored(marks[0].text) != one.text and marks[0].text != text:
            value, lost = with_text(value, text)
            if lost:
                self._said[CODES] = None
        first, _, last = origin.split(";")[0].partition(":")[0].partition("-")
        start = None if first == str(one.start) else ms_of(one.start, self._rate)
        end = None if last == str(one.end) and len(marks) == 1 else ms_of(one.end, self._rate)
        if start is not None or end is not None:
            value = with_times(value, start, end)
            self._times[line.number] = one.start / self._rate
        if value != line.body[1]:
            line.say(value)

    def _sayable(self, text: str) -> str:
        found = sayable(text)
        if found != " ".join(text.split()):
            self._said[CODED] = None
        return found

    def _add(self, one: LaneStretch, code: str) -> None:
        """A new line, behind the last one that begins no later."""
        times = f"\x15{ms_of(one.start, self._rate)}_{ms_of(one.end, self._rate)}\x15"
        line = self._chat.new(f"*{code}:\t{ended(self._sayable(one.text))} {times}", "*", code)
        line.number = 1 + max(self._times.keys() | self._lines.keys())
        at = one.start / self._rate
        before = [
            place
            for place, other in enumerate(self._chat.lines)
            if other.kind == "*" and self._times.get(other.number, at + 1) <= at
        ]
        spoken = [place for place, other in enumerate(self._chat.lines) if other.kind == "*" and other.number]
        ends = [place for place, other in enumerate(self._chat.lines) if other.kind == "@" and other.name == "End"]
        places = [one + 1 for one in before[-1:]] or spoken[:1] or ends[-1:] or [len(self._chat.lines)]
        if places[0]:
            last = self._chat.lines[places[0] - 1]
            last = last.below[-1] if last.below else last
            if not last.raw.endswith(("\n", "\r")):
                last.raw += self._chat.end
        self._chat.lines.insert(places[0], line)
        self._times[line.number] = at
        self._lines[line.number] = self._home[one.id] = line

    def _take_out(self, line: Line) -> None:
        if line in self._chat.lines:
            self._chat.lines.remove(line)
        self._times.pop(line.number, None)

    # What stands below them

    def beside(self, rows: BesideRows) -> None:
        """Put what stands beside them into it; after them."""
        known = self._known()
        by_home: defaultdict[int, list[Annotation]] = defaultdict(list)
        here = {origin for one in rows.annotations for origin in one.origin.split(";")}
        for one in rows.annotations:
            if one.tier_id < 0:
                continue
            if one.utterance_id is None:
                self._stand(one, known)
            elif one.utterance_id in self._home:
                by_home[one.utterance_id].append(one)
        self._remove(rows, known, here)
        names: dict[int, str] = {}
        for utterance, line in self._home.items():
            texts: defaultdict[int, list[Annotation]] = defaultdict(list)
            for one in by_home[utterance]:
                texts[one.tier_id].append(one)
            for tier, those in texts.items():
                self._put_below(line, rows, tier, those, known, names)

    def _known(self) -> dict[str, list[Line]]:
        """The lines below others by their origins."""
        found: defaultdict[str, list[Line]] = defaultdict(list)
        numbers = {tier.name: tier.number for tier in self._tiers.values()}
        speakers = {mark.number: tier.name for tier in self._tiers.values() if not tier.parent for mark in tier.marks}
        for line in (one for other in self._chat.lines for one in (other, *other.below)):
            number = numbers.get(f"%{line.name}@{speakers.get(line.number, '')}", 0) if line.kind == "%" else 0
            mark = self._by_number.get((str(number), line.number))
            if mark is not None:
                found[origin_of(number, mark)].append(line)
        return found

    def _remove(self, rows: BesideRows, known: Mapping[str, list[Line]], here: set[str]) -> None:
        """Take away what was taken from the file and is no longer here."""
        ids: dict[Identity, int] = {}
        for tier in rows.tiers.values():
            ids[identity_of(tier)] = tier.id
        came = (*self._matching.used, *self._matching.gone)
        taken: list[Tier] = [self._tiers[key] for key in dict.fromkeys(mark.tier for mark in came)]
        if not taken or not rows.taken:
            return
        before = ByTimes(self._file, taken)
        parts = [
            part for mark in came for part in before.of(self._tiers[mark.tier], self._by_number[mark.tier, mark.number])
        ]
        for part in every([*parts, *before.standing()]):
            if part.origin not in here and tier_known(part.tier, ids) in rows.taken:
                for line in known.get(part.origin, ()):
                    self._drop(line)

    def _drop(self, line: Line) -> None:
        for other in self._chat.lines:
            if line in other.below:
                other.below.remove(line)
                return
        if line in self._chat.lines:
            self._chat.lines.remove(line)

    def _stand(self, one: Annotation, known: Mapping[str, list[Line]]) -> None:
        lines = [line for origin in one.origin.split(";") for line in known.get(origin, ())]
        if not lines:
            self._said[NO_PLACE] = None
        elif as_stored(lines[0].explains) != one.text and len(lines) == 1:
            lines[0].say(_flat(one.text))

    def _put_below(
        self,
        line: Line,
        rows: BesideRows,
        tier: int,
        those: Sequence[Annotation],
        known: dict[str, list[Line]],
        names: dict[int, str],
    ) -> None:
        """Let the lines of one tier below an utterance say what stands there."""
        used: dict[Line, list[Annotation]] = {}
        fresh: list[Annotation] = []
        name = ""
        for one in those:
            lines = [found for origin in one.origin.split(";") for found in known.get(origin, [])[:1]]
            for origin in one.origin.split(";"):
                del known.get(origin, [])[:1]
            name = next((f"%{other.name}" for other in lines), name)
            inside = [other for other in lines if other in line.below and other not in used]
            for other in lines:
                if other not in inside[:1] and other not in used:
                    self._drop(other)
            if inside:
                used[inside[0]] = [one]
            elif lines and one.text.strip():
                self._chat.add_below(line, name, _flat(one.text))
            elif one.text.strip():
                fresh.append(one)
        for other, (one,) in used.items():
            if not one.text.strip():
                self._drop(other)
            elif as_stored(other.explains) != one.text:
                other.say(_flat(one.text))
        if not fresh:
            return
        if len(fresh) > 1 or any(one.parent_id is not None for one in fresh):
            self._said[ONE_LINE] = None
        name = name or self._name(rows.tiers[tier], names)
        behind = list(used)[-1] if used else None
        self._chat.add_below(line, name, " ".join(_flat(one.text) for one in fresh), behind)

    def _name(self, tier: TierRecord, names: dict[int, str]) -> str:
        """What lines of a tier are called of which the file has none."""
        if tier.id not in names:
            there = {f"%{one.name}" for other in self._chat.lines for one in other.below}
            own = tier.source if tier.source.startswith("%") else ""
            names[tier.id] = line_name(own, ()) if own else line_name(tier.name, {*names.values(), *there})
            if names[tier.id] != tier.name:
                called = names[tier.id]
                self._said[say("The tier {name} is called {called} in CHAT.", name=tier.name, called=called)] = None
        return names[tier.id]

    def media(self, name: str) -> None:
        """Name the sound that goes along where the file names another."""
        line = self._chat.header("Media")
        if not name or line is None:
            return
        found = re.match(r'\s*("[^"]*"|[^,]*?)\s*(,.*|$)', line.body[1], re.DOTALL)
        if found is None:
            return
        called = found[1].strip('"')
        if Path(called.replace("\\", "/")).stem not in (Path(name).stem, name):
            stem = Path(name).stem
            line.say(f"{stem if re.fullmatch('[A-Za-z0-9_.-]+', stem) else quoted(stem)}{found[2]}")


def _flat(text: str) -> str:
    return " ".join(text.replace("\x15", " ").split())
