"""What people do to tiers: add, rename and remove them, and write on them. Each is one step of the history."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, get_args

from core.errors import ProjectError
from core.project.edits import set_meta
from core.project.records import DRAFTED, Annotation, Changes, Constraint, Tier
from core.project.step import Step
from core.project.store import Project
from core.project.stored import as_stored
from core.project.tiers.asking import TIER
from core.project.tiers.reading import beside, tier_named, tiers
from core.wording import say

CONSTRAINTS: tuple[Constraint, ...] = get_args(Constraint)
TIMED = ("time_subdivision", "included")
WORDS: dict[Constraint, str] = {
    "association": say("one text for each"),
    "subdivision": say("parts in order"),
    "time_subdivision": say("parts with times, without gaps"),
    "included": say("parts with times"),
    "": say("marks of their own times"),
}
"""How a tier's annotations stand to what they explain, in words."""


def add_tier(
    project: Project, name: str, constraint: Constraint = "association", parent: str = "", language: str = ""
) -> Tier:
    """A new tier, empty. `parent` is the name of the one that it explains, "" for the transcript. Raises
    `ProjectError` for a name that is empty or taken."""
    name = _free_name(project, name, None)
    if constraint not in CONSTRAINTS:
        raise ProjectError(
            say("Nothing called “{constraint}” is known of tiers.", constraint=constraint),
            say("Choose from: {constraints}.", constraints=[one for one in CONSTRAINTS if one]),
        )
    above = tier_named(project, parent) if parent else None
    if above is not None and not constraint:
        raise ProjectError(
            say("Marks of their own times explain no other tier."), say("Leave out what the tier explains.")
        )
    with project.step(say("Add the tier {name}", name=name)) as step:
        place = 1 + max((tier.place for tier in tiers(project)), default=-1)
        id = step.add("tiers", name=name, constraint=constraint, parent_id=above.id if above else None,
                      language=as_stored(language), place=place)  # fmt: skip
    return Tier(id, name, constraint, above.id if above else None, as_stored(language), place=place)


def rename_tier(project: Project, name: str, new: str) -> Changes:
    """Call a tier otherwise; runs and models that learnt it under its former name find it again. Raises `ProjectError`
    for a name that is empty or taken."""
    tier = tier_named(project, name)
    new = _free_name(project, new, tier.id)
    with project.step(say("Rename the tier {name} to {new}", name=name, new=new)) as step:
        step.change("tiers", tier.id, name=new)
        set_meta(project, step.label, former_tiers={**project.meta.former_tiers, name: tier.id})
        for row in step.every("filters"):  # rules name the tier
            rules = json.loads(row["rules"])
            renamed = _renamed(rules, f"{TIER}{name}", f"{TIER}{new}")
            if renamed != rules:
                step.change("filters", row["id"], rules=json.dumps(renamed, ensure_ascii=False))
    return step.changes


def _renamed(rules: Any, before: str, after: str) -> Any:
    """Rules, as filters keep them, in which a field is called otherwise; groups of rules hold others as JSON."""
    found = []
    for field, op, value in rules["rules"]:
        if field == "any_of":
            value = json.dumps(_renamed(json.loads(value), before, after), ensure_ascii=False)
        found.append([after if field == before else field, op, value])
    return rules | {"rules": found}


def remove_tier(project: Project, name: str) -> Changes:
    """Take a tier away with all that is on it, and the tiers that explain it."""
    gone = {tier_named(project, name).id}
    every = tiers(project)
    for tier in every:  # each stands behind the one that it explains
        if tier.parent_id in gone:
            gone.add(tier.id)
    with project.step(say("Remove the tier {name}", name=name)) as step:
        ids = [row["id"] for row in step.where("annotations", "tier_id", gone)]
        step.put_many("annotations", dict.fromkeys(ids))
        step.put_many("taken_tiers", {row["id"]: None for row in step.where("taken_tiers", "tier_id", gone)})
        step.put_many("tiers", dict.fromkeys(gone))
    return step.changes


def write(project: Project, tier: Tier, utterance: int, text: str) -> Changes:
    """Write on a tier that has one text for each utterance, or empty it there. Raises `ProjectError` for a tier of
    another kind, and for an utterance that is gone."""
    if tier.constraint != "association" or tier.parent_id is not None:
        raise ProjectError(
            say("{name} has more than one text for an utterance.", name=tier.name), say("Write on its parts.")
        )
    row = project.utterance(utterance)
    if row is None:
        raise ProjectError(
            say("This utterance is no longer in the project."), say("It may have been undone or merged.")
        )
    text = as_stored(text)
    held = next((one for one in beside(project, [utterance]).get(utterance, ()) if one.tier_id == tier.id), None)
    with project.step(say("Write {tier} of {key}", tier=tier.name, key=row.key)) as step:
        if held is not None:
            write_annotation(step, held, text)
        elif text:
            step.add("annotations", recording_id=row.recording_id, utterance_id=utterance, tier_id=tier.id, text=text)
    return step.changes


def write_annotation(step: Step, held: Annotation, text: str) -> None:
    """Another text of an annotation; one that was made here, is empty and explained by nothing goes."""
    if not text and not held.origin and not step.where("annotations", "parent_id", [held.id]):
        step.put("annotations", held.id, None)
    else:
        step.change("annotations", held.id, text=text, doubtful=0)


def accept(project: Project, tier: Tier, utterances: Iterable[int]) -> Changes:
    """Say that what stands on a tier beside these utterances is right, where somebody had to look at it."""
    with project.step(say("Accept what stands on {tier}", tier=tier.name)) as step:
        rows = step.where("annotations", "utterance_id", utterances)
        step.change_many(
            "annotations", [row["id"] for row in rows if row["tier_id"] == tier.id and row["doubtful"]], doubtful=0
        )
    return step.changes


def draft(project: Project, tier: Tier, texts: Mapping[int, str], model: str) -> int:
    """Put what a model heard on a tier beside utterances that have nothing there, to be looked at; in one step. Returns
    how many got something. Raises `ProjectError` for a tier on which parts stand by times of their own."""
    if tier.parent_id is not None or not tier.constraint:
        raise ProjectError(
            say("{name} has no text of its own beside an utterance.", name=tier.name),
            say("Let a model write on a tier that explains the transcript."),
        )
    with project.step(say("Drafts on {tier} by {model}", tier=tier.name, model=model)) as step:
        there = {row["utterance_id"] for row in step.where("annotations", "utterance_id", texts)
                 if row["tier_id"] == tier.id}  # fmt: skip
        rows = step.get_many("utterances", [id for id in texts if id not in there], ("recording_id", "start", "end"))
        new = []
        for id, row in rows.items():
            here = {"recording_id": row["recording_id"], "utterance_id": id, "tier_id": tier.id, "doubtful": DRAFTED}
            text = as_stored(texts[id])
            parts = [text] if tier.constraint == "association" else text.split()
            times = shared_out(parts, row["start"], row["end"]) if tier.constraint in TIMED else [{}] * len(parts)
            new += [here | {"text": part, "place": place} | span
                    for place, (part, span) in enumerate(zip(parts, times, strict=True)) if part]  # fmt: skip
        step.add_many("annotations", new)
    return len({row["utterance_id"] for row in new})


def shared_out(parts: Sequence[str], start: int, end: int) -> list[dict[str, int]]:
    """Times for parts by their letters: nobody has measured them."""
    total, so_far, found = sum(map(len, parts)), 0, []
    for part in parts:
        from_ = start + (end - start) * so_far // total
        so_far += len(part)
        found.append({"start": from_, "end": start + (end - start) * so_far // total})
    return found


def free_tier_name(name: str, taken: Iterable[str]) -> str:
    """The name, or with a number where another tier has it."""
    known = set(taken)
    found, number = name, 1
    while found in known:
        number += 1
        found = f"{name} {number}"
    return found


def _free_name(project: Project, name: str, own: int | None) -> str:
    name = as_stored(name)
    if not name:
        raise ProjectError(say("A tier needs a name."), say("Write one, such as “Translation”."))
    if any(tier.name == name and tier.id != own for tier in tiers(project)):
        raise ProjectError(say("Another tier is called {name} already.", name=name), say("Choose another name."))
    return name
