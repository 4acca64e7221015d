"""What was edited here put into the rows of a kept file that knows nothing but times (TextGrid, EXMARaLDA): all its
other labels stay, on their rows, with their times to the last digit.

An utterance is known in it by the stretch and the text that it was imported with, what stands on tiers by its origin.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from math import floor
from typing import ClassVar

from core.audio import SoundInfo
from core.exporters.elan_beside import BesideRows
from core.exporters.kept_marks import KeptMark, Matching, Origins
from core.exporters.mark_documents import Document, LaneStretch
from core.exporters.textgrid_rows import Label, Row
from core.exporters.tier_intervals import spans_of
from core.importers.beside_by_times import ByTimes, origin_of
from core.importers.existing import text_print
from core.importers.tier_writer import Identity, identity_of, tier_known
from core.importers.tiers import AnnotationFile
from core.project.records import Annotation, Recording
from core.project.stored import as_stored
from core.project.tiers.edits import free_tier_name
from core.project.tiers.standing import POINTS
from core.tiers.model import Mark
from core.tiers.parts import every
from core.tiers.tier_names import name_in

NOBODY = "utterances"


@dataclass(frozen=True)
class _Waiting:
    """A label without a place yet, and the tiers where it may lie, the best first. `speaker` gives a new one its
    name."""

    label: Label
    rows: tuple[str, ...]
    speaker: str
    utterance: int = 0


class PuttingRows:
    """Puts the utterances of `document`, and what stands beside them, into the rows of a file; `origins` by the
    utterances' ids. What a row is called by whom is its format's to say."""

    LEFT: ClassVar[str] = ""
    """What is said where something stays that does not go out."""
    SHARED: ClassVar[str] = ""
    """What is said of texts without times of their own, if anything."""
    REMOVES: ClassVar[bool] = False
    """Whether what came and is no utterance any more goes."""

    def __init__(
        self,
        file: AnnotationFile,
        rows: dict[str, Row],
        document: Document,
        recording: Recording,
        origins: Origins,
        lost: Callable[[str], object],
    ) -> None:
        """`rows` by the numbers of the file's tiers, as texts."""
        self._file, self._origins, self._lost, self._document = file, origins, lost, document
        self._rate, self._frames = recording.rate, recording.frames
        self._tiers = {str(tier.number): tier for tier in file.tiers}
        self._rows = rows
        marks = [
            KeptMark((origin_of(tier.number, mark),), key, mark.number, mark.start_s, mark.end_s, mark.text)
            for key, tier in self._tiers.items()
            if not tier.points
            for mark in tier.marks
        ]
        info = SoundInfo(recording.rate, recording.channels, recording.frames, "")
        self._matching = Matching(marks, origins, info, [0.0], self.speakers_of)
        self._row_of: dict[int, str] = {}
        """The tiers of the utterances now, and those where they were."""
        self._came_from: dict[int, str] = {}
        self._new = 0

    def speakers_of(self, key: str) -> tuple[str, str]:
        """Who is meant by a tier."""
        tier = self._tiers[key]
        return tier.name.strip(), name_in(tier.name)

    def home(self, key: str, speaker: str) -> str:
        """The row of an utterance that was on row `key`; "" for one that needs another."""
        raise NotImplementedError

    def call_anew(self, speakers: Mapping[str, Counter[str]]) -> None:
        """Let rows follow new names of who speaks on them."""
        raise NotImplementedError

    def owner(self, key: str, votes: Counter[str]) -> str:  # noqa: ARG002 - for formats that say it
        """Who speaks on a row; `votes` say who says how much there."""
        return votes.most_common(1)[0][0]

    def strays(self, key: str, row: str | None) -> bool:  # noqa: ARG002 - for formats that say it
        """Whether what stands on row `key` cannot stay there, as what it explains is on `row`."""
        return False

    def made(self, name: str, points: bool, speaker: str, above: str | None) -> str:
        """A new row; of what stands beside utterances `above` is the row of these, "" where it stands by itself; None
        for a row of utterances."""
        raise NotImplementedError

    def held(self, text: str) -> str:
        """A text as the format can hold it."""
        raise NotImplementedError

    def utterances(self) -> None:
        """Put all utterances into the file."""
        speakers: defaultdict[str, Counter[str]] = defaultdict(Counter)
        said = [(one, lane.speaker) for lane in self._document.lanes for one in lane.stretches]
        found = {one.id: self._matching.of(one.id, speaker) for one, speaker in said}
        for one, speaker in said:
            for mark in found[one.id][:1]:
                self._row_of[one.id] = self._came_from[one.id] = mark.tier
                speakers[mark.tier][speaker] += 1
        self._matching.stay(found)
        gone = self._matching.take_out()
        for mark in (*gone, *self._matching.removed()) if self.REMOVES else gone:
            self._rows[mark.tier].remove([mark.number])
        self.call_anew(speakers)
        waiting: list[_Waiting] = []
        fresh: list[tuple[Label, str, int]] = []
        for one, speaker in said:
            label = Label(one.start / self._rate, one.end / self._rate, self.held(one.text))
            if marks := found[one.id]:
                self._edit(one, speaker, marks, label, waiting)
            elif not self._matching.is_words(one.id, one.start, one.end, one.text):
                fresh.append((label, speaker, one.id))
        homes: defaultdict[str, list[str]] = defaultdict(list)
        for key, votes in speakers.items():
            homes[self.owner(key, votes)].append(key)
        waiting += [_Waiting(label, tuple(homes[speaker]), speaker, id) for label, speaker, id in fresh]
        for place in sorted(waiting, key=lambda one: one.label.start_s):
            self._row_of[place.utterance] = self._put(place, homes)
        if self._matching.others():
            self._lost(self.LEFT)

    def _edit(
        self, one: LaneStretch, speaker: str, marks: Sequence[KeptMark], label: Label, waiting: list[_Waiting]
    ) -> None:
        """Change the label of an utterance where it is, or take it up to find another place."""
        key, before, last = marks[0].tier, marks[0], marks[-1]
        origin = self._origins.get(one.id, "")
        same = len(marks) == 1 and origin.rpartition(":")[2] == text_print(one.text)
        if same or as_stored(before.text) == one.text:
            label.text = before.text
        label.number, label.came = before.number, (key, before.number)
        home = self.home(key, speaker)
        if home != key or len(marks) > 1 or origin.partition(":")[0] != f"{one.start}-{one.end}":
            label.start_s = before.start_s if self._frame(before.start_s) == one.start else label.start_s
            label.end_s = last.end_s if self._frame(last.end_s) == one.end else label.end_s
            for mark in marks:
                self._rows[mark.tier].remove([mark.number])
            waiting.append(_Waiting(label, (home,) if home else (), speaker, one.id))
        elif label.text != before.text and (there := self._rows[key].find(before.number)) is not None:
            there.text = label.text

    def _put(self, one: _Waiting, homes: dict[str, list[str]]) -> str:
        """Find a place, on a new tier where there is none. Returns the tier."""
        keys: tuple[str, ...] = (*one.rows, *homes.get(one.speaker, ()))
        for key in keys:
            if self._place(key, one.label):
                return key
        name = f"{one.speaker} - {NOBODY}" if one.speaker else NOBODY
        made = self.made(self.held(name), False, one.speaker, None)
        homes.setdefault(one.speaker, []).append(made)
        self._place(made, one.label)
        return made

    def _place(self, key: str, label: Label) -> bool:
        """Put a label on a row, if it is free there."""
        number = label.number
        label.number = number if label.came[0] == key else 0
        if self._rows[key].place(label, 0.75 / self._rate):
            return True
        label.number = number
        return False

    def _frame(self, at_s: float) -> int:
        return min(max(0, floor(at_s * self._rate + 0.5)), self._frames)

    # What stands beside

    def beside(self, rows: BesideRows) -> None:
        """Put what stands beside them into it; after them."""
        marks = {origin_of(tier.number, mark): (key, mark) for key, tier in self._tiers.items() for mark in tier.marks}
        stretches = {one.id: (one, lane.speaker) for lane in self._document.lanes for one in lane.stretches}
        whole = {id: (one.start / self._rate, one.end / self._rate) for id, (one, _) in stretches.items()}
        spans = spans_of(rows.annotations, whole, self._rate)
        homes: defaultdict[tuple[str, int], list[str]] = defaultdict(list)
        known: dict[int, list[tuple[str, Mark]]] = {}
        for one in rows.annotations:
            known[one.id] = [marks[origin] for origin in one.origin.split(";") if origin in marks]
            above = self._came_from.get(one.utterance_id or 0, "")
            for key, _ in known[one.id]:
                if key not in homes[above, one.tier_id] and not self.strays(key, above or None):
                    homes[above, one.tier_id].append(key)
        waiting: list[tuple[Annotation, _Waiting]] = []
        moved: dict[int, bool] = {}
        for one in rows.annotations:
            if one.utterance_id is not None and one.utterance_id not in stretches:
                continue
            strays = bool(known[one.id]) and self.strays(known[one.id][0][0], self._row_of.get(one.utterance_id or 0))
            moved[one.id] = strays or self._moved(one, known[one.id], stretches, moved)
            label = self._edited(one, known[one.id], spans.get(one.id), moved[one.id])
            if label is not None:
                speaker = stretches[one.utterance_id][1] if one.utterance_id is not None else ""
                near = homes[self._row_of.get(one.utterance_id or 0, ""), one.tier_id]
                own = [key for key, _ in known[one.id][:1] if not strays]
                waiting.append((one, _Waiting(label, tuple(dict.fromkeys((*own, *near))), speaker)))
        self._remove(rows)
        for one, place in sorted(waiting, key=lambda pair: pair[1].label.start_s):
            self._put_beside(one, place, rows, homes)
        if rows.anew:
            self._call_tiers(rows)

    def _call_tiers(self, rows: BesideRows) -> None:
        """Let rows follow new names of tiers."""
        before = self._before()
        wanted = {
            key: self.held(rows.name_of(row.name, before.kind(self._tiers[key].number)))
            for key, row in self._rows.items()
            if before is not None and key in self._tiers
        }
        renamed = {key: name for key, name in wanted.items() if name != self._rows[key].name}
        taken = {row.name for key, row in self._rows.items() if key not in renamed}
        for key, name in renamed.items():
            self.call_tier(key, free_tier_name(name, taken))
            taken.add(self._rows[key].name)

    def call_tier(self, key: str, name: str) -> None:
        """Give a row another name."""
        self._rows[key].name = name

    def _before(self) -> ByTimes | None:
        """What stands beside the tiers of the utterances as the file came; None where none came."""
        came = (*self._matching.used, *self._matching.gone)
        taken = [self._tiers[key] for key in dict.fromkeys(mark.tier for mark in came)]
        return ByTimes(self._file, taken) if taken else None

    def _moved(
        self,
        one: Annotation,
        known: Sequence[tuple[str, Mark]],
        stretches: Mapping[int, tuple[LaneStretch, str]],
        moved: Mapping[int, bool],
    ) -> bool:
        """Whether its times are others than in the file; without times of its own it goes with what it explains."""
        if one.start is not None and one.end is not None:
            edges = (known[0][1].start_s, known[-1][1].end_s) if known else (-1.0, -1.0)
            return (one.start, one.end) != (self._frame(edges[0]), self._frame(edges[1]))
        if one.parent_id is not None:
            return moved.get(one.parent_id, False)
        stretch, _ = stretches[one.utterance_id or 0]
        origin = self._origins.get(stretch.id, "").partition(":")[0]
        return bool(origin) and origin != f"{stretch.start}-{stretch.end}"

    def _edited(
        self, one: Annotation, known: Sequence[tuple[str, Mark]], span: tuple[float, float] | None, moved: bool
    ) -> Label | None:
        """A label that wants a place; None where it has one already, or is nothing."""
        if not known:
            return Label(*span, self.held(one.text)) if span is not None and one.text.strip() else None
        (key, first), (_, last) = known[0], known[-1]
        row = self._rows[key]
        text = first.text if as_stored(first.text) == one.text else self.held(one.text)
        if not one.text.strip():
            for place, mark in known:
                self._rows[place].remove([mark.number])
            return None
        if not moved and len(known) == 1:
            there = row.find(first.number)
            if there is not None and there.text != text:
                there.text = text
            return None
        for place, mark in known:
            self._rows[place].remove([mark.number])
        start_s, end_s = span if span is not None and moved else (first.start_s, last.end_s)
        if one.start == self._frame(first.start_s):
            start_s = first.start_s
        if one.end == self._frame(last.end_s):
            end_s = last.end_s
        return Label(start_s, end_s, text, first.number, (key, first.number))

    def _put_beside(
        self, one: Annotation, place: _Waiting, rows: BesideRows, homes: dict[tuple[str, int], list[str]]
    ) -> None:
        if any(self._place(key, place.label) for key in place.rows):
            return
        tier = rows.tiers[one.tier_id]
        above = self._row_of.get(one.utterance_id or 0, "")
        whose = place.speaker if one.utterance_id is not None else ""
        name = f"{whose} - {tier.name}" if whose else tier.name
        key = self.made(self.held(name), tier.kind == POINTS, whose, above)
        homes.setdefault((above, one.tier_id), []).append(key)
        self._place(key, place.label)
        if self.SHARED and not one.parent_id and one.start is None:
            self._lost(self.SHARED)

    def _remove(self, rows: BesideRows) -> None:
        """Take away what was taken from the file and is no longer here."""
        here = {id for one in rows.annotations for id in one.origin.split(";")}
        ids: dict[Identity, int] = {}
        for tier in rows.tiers.values():
            ids[identity_of(tier)] = tier.id
        before = self._before()
        if before is None or not rows.taken:
            return
        numbered = {(key, mark.number): (tier, mark) for key, tier in self._tiers.items() for mark in tier.marks}
        came = (*self._matching.used, *self._matching.gone)
        parts = [part for mark in came for part in before.of(*numbered[mark.tier, mark.number])]
        for part in every([*parts, *before.standing()]):
            if part.origin not in here and tier_known(part.tier, ids) in rows.taken:
                tier_number, number, _ = part.origin.split(":")
                self._rows[tier_number].remove([int(number)])
