"""From a text that was laid onto a recording to utterances of the project: one step, and nobody's words are lost."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from core import quantities
from core.project.records import Problem, Recording, joined_tags
from core.project.rows import Row
from core.project.step import BESIDE, Step
from core.project.store import Project
from core.project.stored import as_stored, free_key, speaker_id
from core.project.tiers import following
from core.text_alignment.placing import Laid, Placement
from core.text_alignment.word_parts import parts_of, tier_for_words
from core.transcripts import transcribed
from core.wording import say

UNCERTAIN = "uncertain"
"""The tag of utterances that somebody should listen to."""
OVER = 0.5
"""Of two stretches, when the shorter one lies in the other by more than this share, both are about the same speech."""


@dataclass(frozen=True)
class PutIn:
    """What came of it: `utterances` that are new, `uncertain` ones of them, `replaced` ones that held no text,
    stretches of speech `without_text` that came in to be transcribed, and what did not come in and why. `words` are
    those that are kept with their times on a tier, and `estimated` those of them that were not heard themselves.
    `carried` are the replaced ones beside which people had written: notes, or texts on tiers."""

    utterances: int
    uncertain: int
    replaced: int
    without_text: int
    problems: tuple[Problem, ...]
    words: int = 0
    estimated: int = 0
    carried: int = 0


def put_in(project: Project, recording: Recording, laid: Laid, *, only_sure: bool = False, words: str = "") -> PutIn:
    """Make utterances of all that was placed, in one step of the history, with the times of their words on the tier
    called `words`, which is made where there is none; "" keeps none. Parts that people have put there stay instead.

    Where a transcribed utterance lies already, it stays and the text does not come in. Utterances without a transcript
    that are about the same speech are replaced; what of them nobody wrote down stays to be transcribed, and notes and
    tiers beside them go to the new one that shares most of their time. Raises `ProjectError` for a tier that cannot
    hold words with times.
    """
    rate, name = recording.rate, recording.name
    with project.step(say("Align a text to {name}", name=name)) as step:
        there = _there(project, recording.id)
        written = [row for row in there if transcribed(str(row["text"]))]
        bare = [row for row in there if not transcribed(str(row["text"]))]
        problems: list[Problem] = []
        rows: list[Row] = []
        said: dict[int, Placement] = {}
        uncertain = 0
        for one in laid.placements:
            if (why := _kept_out(one, only_sure=only_sure)) is not None:
                problems.append(why)
                continue
            start, end = round(one.start_s * rate), min(round(one.end_s * rate), recording.frames)
            if taken := [row for row in written if _same((start, end), row)]:
                reason = say("{key} stands there already, with a transcript.", key=taken[0]["key"])
                problems.append(_problem(one, reason, say("Take its text away first if this one is better.")))
                continue
            tags = [UNCERTAIN] if one.state == "uncertain" else []
            uncertain += bool(tags)
            said[len(rows)] = one
            rows.append(_row(project, step, recording, (start, end), one.sentence.text, one.sentence.speaker, tags))
        spans = [(int(row["start"]), int(row["end"])) for row in rows]
        gone = [row for row in bare if any(_same(span, row) for span in spans)]
        left = 0
        for from_s, to_s, _ in laid.without_text if gone else ():
            span = round(from_s * rate), min(round(to_s * rate), recording.frames)
            inside = any(_same(span, row) for row in gone)
            if inside and not any(_same(span, {"start": a, "end": b}) for a, b in spans):
                rows.append(_row(project, step, recording, span, "", "", []))
                left += 1
        rich = _written_beside(step, [row["id"] for row in gone])
        step.put_many("utterances", {row["id"]: None for row in gone if row["id"] not in rich})
        new: list[tuple[Row, Placement]] = []
        for number in sorted(range(len(rows)), key=lambda number: int(rows[number]["start"])):
            row = rows[number] | {"key": free_key(project, rows[number]["key"])}
            row["id"] = step.add("utterances", **row)
            if number in said:
                new.append((row, said[number]))
        _carry(step, [row for row in gone if row["id"] in rich], [row for row, _ in new])
        step.put_many("utterances", dict.fromkeys(rich))
        kept, estimated = _keep_words(project, step, words, new, rate) if words and new else (0, 0)
        made = len(rows) - left
        step.label = say("Align {what} to {name}", what=quantities.utterances(made), name=name)
    return PutIn(made, uncertain, len(gone), left, tuple(problems), kept, estimated, len(rich))


def _written_beside(step: Step, utterances: Sequence[int]) -> set[int]:
    """Those beside which there is a note, or something on a tier."""
    return {row["utterance_id"] for table in BESIDE for row in step.where(table, "utterance_id", utterances)}


def _carry(step: Step, gone: Sequence[Row], new: Sequence[Row]) -> None:
    """Give what stands beside utterances that go to the new one that shares most of their time."""
    takes: defaultdict[int, list[int]] = defaultdict(list)
    for row in gone:
        takes[_nearest(new, row)["id"]].append(row["id"])
    following.join(step, takes)
    spans = {row["id"]: (row["start"], row["end"]) for row in new if row["id"] in takes}
    step.notes += following.fit(step, {id: (span, span) for id, span in spans.items()})


def _keep_words(
    project: Project, step: Step, name: str, new: Sequence[tuple[Row, Placement]], rate: int
) -> tuple[int, int]:
    """Put the words of new utterances on a tier. How many there are, and of how many nobody has heard the times."""
    tier = tier_for_words(project, name)
    kept: list[Row] = []
    estimated = 0
    ids = [row["id"] for row, _ in new]
    full = {row["utterance_id"] for row in step.where("annotations", "utterance_id", ids) if row["tier_id"] == tier.id}
    for row, one in new:
        if row["id"] in full:
            continue
        span = int(row["start"]), int(row["end"])
        parts, unheard = parts_of(one.words, *span, rate, fills=tier.constraint == "time_subdivision")
        here = {"recording_id": row["recording_id"], "utterance_id": row["id"], "tier_id": tier.id}
        kept += [here | part for part in parts]
        estimated += unheard
    step.add_many("annotations", kept)
    return len(kept), estimated


def _there(project: Project, recording: int) -> list[Row]:
    rows = project.query_all(
        "SELECT * FROM utterances WHERE recording_id = ? AND NOT left_out ORDER BY start", (recording,)
    )
    return [dict(row) for row in rows]


def _kept_out(one: Placement, *, only_sure: bool) -> Problem | None:
    if one.state == "not_heard":
        return _problem(one, say("It was not heard."), say("Listen for it, and mark it by hand if it is said."))
    if one.state == "uncertain" and only_sure:
        return _problem(one, say("It is uncertain where it is said."), say("Align without “only the sure ones”."))
    return None


def _problem(one: Placement, reason: str, hint: str) -> Problem:
    text = one.sentence.text
    short = text if len(text) <= 40 else f"{text[:39]}…"
    return Problem(say("line {line}, “{text}”", line=one.sentence.line, text=short), reason, hint)


def _same(span: tuple[int, int], row: Row) -> bool:
    """Whether a stretch and a row are about the same speech."""
    return _shared(span, row) > OVER * min(span[1] - span[0], int(row["end"]) - int(row["start"]))


def _nearest(new: Sequence[Row], row: Row) -> Row:
    return max(new, key=lambda one: _shared((int(one["start"]), int(one["end"])), row))


def _shared(span: tuple[int, int], row: Row) -> int:
    """Frames that a stretch and a row have in common; below 0, how far apart they are."""
    return min(span[1], int(row["end"])) - max(span[0], int(row["start"]))


def _row(
    project: Project,
    step: Step,
    recording: Recording,
    span: tuple[int, int],
    text: str,
    speaker: str,
    tags: Sequence[str],
) -> Row:
    stem = as_stored(recording.name).rpartition(".")[0] or as_stored(recording.name)
    return {
        "key": f"{stem}-{1 + span[0] * 10 // recording.rate:05d}",
        "recording_id": recording.id,
        "start": span[0],
        "end": span[1],
        "text": as_stored(text),
        "speaker_id": speaker_id(project, step, speaker),
        "split": "",
        "left_out": 0,
        "prompt": "",
        "tags": joined_tags(tags),
    }
