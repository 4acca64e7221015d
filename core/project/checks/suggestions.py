"""What to do about a flag: each kind that can be mended in bulk has a `Suggestion`, which plans it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from core.errors import ProjectError
from core.progress import Progress, Stop, never, quiet
from core.project.bulk.accept_hypotheses import plan_take
from core.project.bulk.fields import plan_left_out, plan_texts
from core.project.bulk.marks import Cut, plan_cut, plan_trim
from core.project.bulk.markup import plan_markup
from core.project.bulk.merge import Merge, plan_merge
from core.project.bulk.plans import Plan, pages
from core.project.checks.text_checks import without_strangers
from core.project.queries import Reader
from core.project.records import Problem
from core.project.stored import as_stored
from core.text.look_alikes import hidden, look_alikes
from core.wording import say

Planner = Callable[[Reader, Sequence[int], Progress, Stop], Plan]


@dataclass(frozen=True)
class Suggestion:
    """`kind` is the flag it mends; `title` says what it does."""

    kind: str
    title: str
    plan: Planner


def _trim(reader: Reader, ids: Sequence[int], progress: Progress, cancelled: Stop) -> Plan:
    return plan_trim(reader, ids, None, progress, cancelled)


def _cut(reader: Reader, ids: Sequence[int], progress: Progress, cancelled: Stop) -> Plan:
    return plan_cut(reader, ids, None, None, progress, cancelled)


def _cut_at_long_pauses(reader: Reader, ids: Sequence[int], progress: Progress, cancelled: Stop) -> Plan:
    return plan_cut(reader, ids, Cut(most_s=0.0, pause_s=1.0), None, progress, cancelled)


def _merge(reader: Reader, ids: Sequence[int], progress: Progress, cancelled: Stop) -> Plan:
    return plan_merge(reader, ids, Merge(gap_s=1.0, short_s=1.0), progress, cancelled)


def _leave_out(reader: Reader, ids: Sequence[int], progress: Progress, cancelled: Stop) -> Plan:
    return plan_left_out(reader, ids, True, progress, cancelled)


def _accept_hypotheses(reader: Reader, ids: Sequence[int], progress: Progress, cancelled: Stop) -> Plan:
    return plan_take(reader, ids, progress, cancelled)


def _one_script(reader: Reader, ids: Sequence[int], progress: Progress, cancelled: Stop) -> Plan:
    """Letters that only look right, by those of the word's own script; what has no likeness stays, and is listed."""
    unmix = look_alikes(scripts=True, forms=False)
    return _respelt(reader, ids, unmix, say("No letters of one script look like these."), progress, cancelled)


def _visible(reader: Reader, ids: Sequence[int], progress: Progress, cancelled: Stop) -> Plan:
    """Nothing invisible, and words in the script of their text."""
    plain = hidden(tatweel=False)
    why = say("What is odd in it is no invisible sign.")
    return _respelt(reader, ids, lambda text: without_strangers(plain(text)), why, progress, cancelled)


def _respelt(
    reader: Reader, ids: Sequence[int], spell: Callable[[str], str], why: str, progress: Progress, cancelled: Stop
) -> Plan:
    texts: dict[int, str] = {}
    same: list[Problem] = []
    for rows in pages(reader, ids, progress, cancelled):
        for row in rows:
            texts[row.id] = as_stored(spell(row.text))
            if texts[row.id] == row.text:
                same.append(Problem(row.key, why, say("Correct it by hand.")))
    plan = plan_texts(reader, texts, say("Put look-alikes right in {what}"))
    return replace(plan, problems=plan.problems + tuple(same))


def _deal_with_markup(reader: Reader, ids: Sequence[int], progress: Progress, cancelled: Stop) -> Plan:
    return plan_markup(reader, ids, None, progress, cancelled)


SUGGESTIONS: dict[str, Suggestion] = {
    one.kind: one
    for one in (
        Suggestion("silence", say("Trim to speech"), _trim),
        Suggestion("pauses", say("Split at pauses of a second and more"), _cut_at_long_pauses),
        Suggestion("long", say("Split at pauses into pieces of at most 15 s"), _cut),
        Suggestion("short", say("Merge with the next of the same speaker"), _merge),
        Suggestion("markup", say("Make events tags, and write what codes mean"), _deal_with_markup),
        Suggestion("disagrees", say("Take what the model heard as the transcript"), _accept_hypotheses),
        Suggestion("scripts", say("Write each word in one script"), _one_script),
        Suggestion("unicode", say("Take invisible signs away, and write words in the script of their text"), _visible),
        Suggestion("silent", say("Leave out"), _leave_out),
        Suggestion("empty", say("Leave out"), _leave_out),
        Suggestion("missing", say("Leave out"), _leave_out),
    )
}
"""What can be done about a kind of flag, by the flag's kind."""


def plan_suggestions(
    reader: Reader, ids: Sequence[int], kinds: Sequence[str], progress: Progress = quiet, cancelled: Stop = never
) -> Plan:
    """Mend each utterance by the suggestion of the first of `kinds` that it is flagged with."""
    unknown = [kind for kind in kinds if kind not in SUGGESTIONS]
    if unknown or not kinds:
        named = (
            say("There is no suggestion for “{unknown}”.", unknown=unknown[0])
            if unknown
            else say("No suggestion was chosen.")
        )
        raise ProjectError(named, say("Choose from: {suggestions}.", suggestions=SUGGESTIONS))
    groups: dict[str, list[int]] = {kind: [] for kind in kinds}
    for rows in pages(reader, ids, cancelled=cancelled):
        for row in rows:
            flags = {flag.kind for flag in row.flags}
            first = next((kind for kind in kinds if kind in flags), None)
            if first is not None:
                groups[first].append(row.id)
    whole = Plan(say("Apply suggestions to {what}"), looked_at=len(ids))
    total, done = sum(map(len, groups.values())), 0
    for kind, group in groups.items():
        before = done

        def tell(part: int, _: int, before: int = before) -> None:
            progress(before + part, total)

        plan = SUGGESTIONS[kind].plan(reader, group, tell, cancelled)
        done += len(group)
        if len(kinds) == 1:
            return replace(plan, looked_at=len(ids))
        whole = whole.joined(replace(plan, looked_at=0))
    return whole


def suggestion_counts(reader: Reader, ids: Sequence[int]) -> dict[str, int]:
    """How many of `ids` are flagged with each kind that has a suggestion; kinds without any are left away."""
    counts = dict.fromkeys(SUGGESTIONS, 0)
    wanted = set(ids)
    marks = ",".join("?" * len(SUGGESTIONS))
    for kind, id in reader.query_all(
        f"SELECT kind, utterance_id FROM flags WHERE kind IN ({marks})", tuple(SUGGESTIONS)
    ):
        if id in wanted:
            counts[kind] += 1
    return {kind: count for kind, count in counts.items() if count}
