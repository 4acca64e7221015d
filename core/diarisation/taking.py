"""Making utterances of proposals: those that stand get their speaker, and speech between them is marked."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from core.diarisation.turns import Told, Turn
from core.project.recording.marking import Stretch, mark
from core.project.records import Recording
from core.project.store import Project
from core.project.stored import speaker_id
from core.wording import say

LEAST_S = 0.3
"""Speech between marks that is shorter is left."""
_ROWS = (
    "SELECT u.id, u.start, u.\"end\", u.speaker_id, u.text = '' AND u.left_out = 0 AND u.tags = ''"
    " AND u.split = '' AND u.by_hand = 0 AND u.prompt = '' AND NOT EXISTS"
    " (SELECT 1 FROM annotations a WHERE a.utterance_id = u.id)"
    " AND NOT EXISTS (SELECT 1 FROM notes n WHERE n.utterance_id = u.id)"
    " FROM utterances u WHERE u.recording_id = ? ORDER BY u.start"
)
MOSTLY = 0.6
"""Share of an utterance's speech that one voice says, from which it is of that person."""
ALL = 0.95
"""Share of an empty utterance's speech that voices with a name say, from which their turns can stand for it."""


@dataclass(frozen=True)
class Taken:
    """How many utterances got a speaker, how many were marked, how many of several voices gave way to those, and how
    many have several voices or none and stay as they are."""

    named: int
    marked: int
    cut: int
    unclear: int


def free_names(taken: Collection[str], count: int, first: str = "") -> list[str]:
    """Names for so many people whom nobody knows: "A", "B"... as far as nobody is called so."""
    found: list[str] = []
    number = 0
    while len(found) < count:
        letters, rest = "", number
        while True:
            letters = chr(65 + rest % 26) + letters
            rest = rest // 26 - 1
            if rest < 0:
                break
        number += 1
        if (name := f"{first}{letters}") not in taken:
            found.append(name)
    return found


def take(
    project: Project,
    recording: Recording,
    told: Told,
    names: Sequence[str],
    *,
    marks: bool = True,
    over: bool = False,
) -> Taken:
    """Give the utterances of a recording their speakers, by the name of each voice ("": leave that voice out), and with
    `marks` make utterances of speech between them, and in place of those of several voices, all with a name, in which
    nothing is written yet and that nobody left out, tagged or put into a split. With `over`, those that have a speaker
    get another one, too. All in one step. Raises `ProjectError`."""
    rate = recording.rate
    turns = [turn for turn in told.turns if names[turn.voice]]
    rows = project.query_all(_ROWS, (recording.id,))
    named = unclear = 0
    gone: set[int] = set()
    with project.step(say("Tell who speaks in {name}", name=recording.name)) as step:
        people = {name: speaker_id(project, step, name) for name in dict.fromkeys(names) if name}
        for id, start, end, speaker, empty in rows:
            if speaker is not None and not over:
                continue
            name = _whose(told.turns, names, start / rate, end / rate)
            if not name and marks and empty and _several(told.turns, names, start / rate, end / rate):
                step.put("utterances", id, None)
                gone.add(id)
            elif not name:
                unclear += 1
            elif people[name] != speaker:
                step.change("utterances", id, speaker_id=people[name])
                named += 1
        there = [(start, end) for id, start, end, *_ in rows if id not in gone]
        marked = len(mark(project, recording.id, _between(turns, names, there, recording))) if marks else 0
    return Taken(named, marked, len(gone), unclear)


def _several(turns: Sequence[Turn], names: Sequence[str], start_s: float, end_s: float) -> bool:
    """Whether people who have a name say all that is said there, or nearly so."""
    said = [(max(0.0, min(turn.end_s, end_s) - max(turn.start_s, start_s)), turn.voice) for turn in turns]
    named = [length for length, voice in said if names[voice]]
    return max(named, default=0.0) >= LEAST_S and sum(named) >= ALL * sum(length for length, _ in said)


def _whose(turns: Sequence[Turn], names: Sequence[str], start_s: float, end_s: float) -> str:
    """Who says most of a stretch; "" where that is not clear."""
    said: defaultdict[int, float] = defaultdict(float)
    for turn in turns:
        both = min(turn.end_s, end_s) - max(turn.start_s, start_s)
        if both > 0:
            said[turn.voice] += both
    if not said:
        return ""
    voice, most = max(said.items(), key=lambda one: one[1])
    return names[voice] if most >= MOSTLY * sum(said.values()) else ""


def _between(
    turns: Sequence[Turn], names: Sequence[str], marks: Sequence[tuple[int, int]], recording: Recording
) -> list[Stretch]:
    """Turns without what is marked already."""
    found: list[Stretch] = []
    for turn in turns:
        at = round(turn.start_s * recording.rate)
        end = min(recording.frames, round(turn.end_s * recording.rate))
        for first, last in [*((a, b) for a, b in marks if a < end and b > at), (end, end)]:
            if first - at >= LEAST_S * recording.rate:
                found.append(Stretch(at, min(first, end), names[turn.voice]))
            at = max(at, last)
    return found
