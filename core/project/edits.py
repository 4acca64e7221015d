"""What people do to a corpus: plain functions, each one step of the history. Sound files are never touched.

Frames count the recording's own rate. Functions that take ids work on any number in one transaction.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from core.errors import ProjectError
from core.project.history import Row, Step
from core.project.meta import to_values
from core.project.records import Changes, Recording, Split, joined_tags, split_tags
from core.project.store import Project
from core.storable import storable
from core.text.case import composed
from core.wording import say


def trim(project: Project, id: int, start: int, end: int) -> Changes:
    """Move the ends of an utterance, anywhere inside its recording."""
    with project.step("Trim utterance") as step:
        row = _row(step, id)
        recording = _recording(step, row)
        if not 0 <= start < end <= recording["frames"]:
            raise ProjectError(
                say("{row} cannot be cut from frame {start} to {end}.", row=row["key"], start=start, end=end),
                say("Choose a stretch between 0 and {recording}.", recording=recording["frames"]),
            )
        step.put("utterances", id, row | {"start": start, "end": end})
    return step.changes


def split_at(project: Project, id: int, frame: int, caret: int | None = None) -> tuple[int, int]:
    """Cut an utterance in two. The words before `caret` (a position in the transcript) go into the first half;
    without a caret they are shared out by time. Returns the ids of both halves; the first keeps the old id."""
    with project.step("Split utterance") as step:
        row = _row(step, id)
        if not row["start"] < frame < row["end"]:
            raise ProjectError(
                say("{row} cannot be split there.", row=row["key"]), say("Put the cursor inside the utterance.")
            )
        if caret is None:
            caret = round(len(row["text"]) * (frame - row["start"]) / (row["end"] - row["start"]))
        before, after = _words_at(row["text"], caret)
        step.put("utterances", id, row | {"end": frame, "text": before})
        new = {k: v for k, v in row.items() if k != "id"} | {
            "key": free_key(project, f"{row['key']}-b"),
            "start": frame,
            "text": after,
            "prompt": "",
            "origin": "",
            "refused": "",
        }
        second = step.add("utterances", **new)
    return id, second


def merge_with_next(project: Project, id: int) -> Changes:
    """Join an utterance with the one that follows it in the same recording, and their texts."""
    with project.step("Merge utterances") as step:
        row = _row(step, id)
        found = project.query_one(
            'SELECT id FROM utterances WHERE recording_id = ? AND left_out = 0 AND id != ? AND (start, "end") > (?, ?)'
            ' ORDER BY start, "end" LIMIT 1',
            (row["recording_id"], id, row["start"], row["end"]),
        )
        if found is None:
            raise ProjectError(
                say("Nothing follows {row} in its recording.", row=row["key"]), say("Choose an earlier utterance.")
            )
        other = _row(step, int(found))
        step.put("utterances", other["id"], None)
        text = " ".join(part for part in (row["text"], other["text"]) if part)
        origin = ";".join(part for part in (row["origin"], other["origin"]) if part)
        tags = joined_tags([*split_tags(row["tags"]), *split_tags(other["tags"])])
        gained = {"end": max(row["end"], other["end"]), "text": text, "origin": origin, "tags": tags}
        step.put("utterances", id, row | gained)
    return step.changes


def set_text(project: Project, id: int, text: str) -> Changes:
    """Replace the transcript; stored in NFC, otherwise as written."""
    with project.step("Edit transcript") as step:
        step.change("utterances", id, text=as_stored(text))
    return step.changes


def set_speaker(project: Project, ids: Iterable[int], name: str) -> Changes:
    """Say who speaks, by name; "" for nobody known. A new name makes a new speaker."""
    with project.step(f"Set speaker to {name}" if name else "Remove speaker") as step:
        speaker = speaker_id(project, step, name)
        step.change_many("utterances", ids, speaker_id=speaker)
    return step.changes


def set_split(project: Project, ids: Iterable[int], split: Split) -> Changes:
    """Move utterances to train, dev, test or none (""). A person did that: dividing anew keeps them where they are,
    but places those again that were taken out of all splits."""
    if split not in ("train", "dev", "test", ""):
        raise ProjectError(say("There is no split “{split}”.", split=split), say("Choose train, dev or test."))
    with project.step(f"Move to {split}" if split else "Remove from splits") as step:
        step.change_many("utterances", ids, split=split, by_hand=bool(split))
    return step.changes


def leave_out(project: Project, ids: Iterable[int], out: bool = True) -> Changes:
    """Leave utterances out of everything, or take them back in."""
    with project.step("Leave out" if out else "Take back in") as step:
        step.change_many("utterances", ids, left_out=out)
    return step.changes


def add_utterance(
    project: Project,
    recording_id: int,
    start: int,
    end: int,
    text: str = "",
    *,
    key: str = "",
    speaker: str = "",
    split: Split = "",
    prompt: str = "",
) -> int:
    """Mark a new utterance on a recording. Returns its id."""
    with project.step("Add utterance") as step:
        recording = step.get("recordings", recording_id)
        if recording is None or not 0 <= start < end <= recording["frames"]:
            raise ProjectError(say("The new utterance lies outside its recording."), say("Choose a stretch inside it."))
        return step.add(
            "utterances",
            key=free_key(project, key or recording["name"].rsplit(".", 1)[0]),
            recording_id=recording_id,
            start=start,
            end=end,
            text=as_stored(text),
            speaker_id=speaker_id(project, step, speaker),
            split=split,
            left_out=0,
            prompt=as_stored(prompt),
        )


def add_recording(step: Step, recording: Recording) -> int:
    """Add a sound file's row (its id is given anew). Only inside a step."""
    values = {name: getattr(recording, name) for name in recording.__dataclass_fields__ if name != "id"}
    return step.add("recordings", **values)


def set_meta(project: Project, label: str, **values: Any) -> Changes:
    """Change what the project says about itself: name, language, alphabet, normaliser..."""
    with project.step(label) as step:
        wanted = to_values(project.meta.replaced(**values))
        for key in values:
            id = project.query_one("SELECT id FROM meta WHERE key = ?", (key,))
            if id is None:
                step.add("meta", key=key, value=wanted[key])
            else:
                step.change("meta", int(id), value=wanted[key])
    return step.changes


def as_stored(text: str) -> str:
    """NFC, one line, without spaces around it, halves of characters made a sign; nothing else is changed."""
    return composed(" ".join(storable(text).splitlines())).strip()


def speaker_id(project: Project, step: Step, name: str) -> int | None:
    """The speaker of that name, made if need be; None for ""."""
    name = as_stored(name)
    if not name:
        return None
    found = project.query_one("SELECT id FROM speakers WHERE name = ?", (name,))
    return step.add("speakers", name=name, notes="") if found is None else int(found)


def free_key(project: Project, wanted: str) -> str:
    """`wanted`, or with a number behind it where that key is taken."""
    key, number = wanted, 1
    while project.query_one("SELECT 1 FROM utterances WHERE key = ?", (key,)) is not None:
        number += 1
        key = f"{wanted}-{number}"
    return key


def _row(step: Step, id: int) -> Row:
    row = step.get("utterances", id)
    if row is None:
        raise ProjectError(
            say("This utterance is no longer in the project."), say("It may have been undone or merged.")
        )
    return row


def _recording(step: Step, row: Row) -> Row:
    recording = step.get("recordings", row["recording_id"])
    if recording is None:
        raise ProjectError(
            say("The recording of {row} is not in the project.", row=row["key"]), say("Import it again.")
        )
    return recording


def _words_at(text: str, caret: int) -> tuple[str, str]:
    """Cut the text at a word boundary: a caret inside a word keeps that word whole, in the half of most of it."""
    caret = min(max(caret, 0), len(text))
    if 0 < caret < len(text) and not text[caret - 1].isspace() and not text[caret].isspace():
        left = caret - len(text[:caret].rsplit(maxsplit=1)[-1])
        right = caret + len(text[caret:].split(maxsplit=1)[0])
        caret = left if caret - left < right - caret else right
    return text[:caret].strip(), text[caret:].strip()
