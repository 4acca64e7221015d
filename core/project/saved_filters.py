"""The filters that a project keeps: rows of a journaled table, so that saving, renaming and deleting can be undone."""

from __future__ import annotations

from core.errors import ProjectError
from core.project.filters import Condition, Filter, any_of, sql_of
from core.project.queries import Query, Reader
from core.project.records import Changes
from core.project.store import Project
from core.project.tiers.asking import ANY, EVERYTHING
from core.text.case import composed
from core.wording import say


def conditions_of(query: Query) -> tuple[Condition, ...]:
    """Everything that a query asks, as conditions that must all hold: what "Save filter" keeps."""
    out: list[Condition] = []
    if query.flag:
        out.append(Condition("flag", "has", query.flag))
    if query.left_out:
        out.append(Condition("left_out", "is"))
    if query.split:
        out.append(Condition("split", "is", "" if query.split == "none" else query.split))
    if query.speaker:
        out.append(Condition("speaker", "is", query.speaker))
    if query.search.strip():
        out.append(_looked_for(query))
    if query.longer is not None:
        out.append(Condition("length", "from", query.longer))
    if query.shorter is not None:
        out.append(Condition("length", "under", query.shorter))
    return (*out, *Filter("", query.conditions, query.any_of).as_conditions)


def _looked_for(query: Query) -> Condition:
    """A search as a rule."""
    op = "matches" if query.regex else "contains" if query.accents else "sounds"
    value = query.search if query.regex else query.search.strip()
    spoken = Condition("text" if query.regex else "either", op, value)
    if not query.within:
        return spoken
    return (
        any_of((spoken, Condition(ANY, op, value)))
        if query.within == EVERYTHING
        else Condition(query.within, op, value)
    )


def saved_filters(reader: Reader) -> list[Filter]:
    """The project's filters, in the order in which they were saved."""
    rows = reader.query_all("SELECT id, name, rules FROM filters ORDER BY id")
    return [Filter.from_json(name, rules, id) for id, name, rules in rows]


def save_filter(project: Project, wanted: Filter) -> int:
    """Keep a filter under its name; one of that name, or of its id, is replaced. Returns its id."""
    name = _named(wanted.name)
    for condition in wanted.conditions:
        sql_of(condition)
    same = project.query_one("SELECT id FROM filters WHERE name = ? COLLATE NOCASE", (name,))
    id = wanted.id or same
    with project.step(say("Save filter “{name}”", name=name)) as step:
        if same is not None and id != same:
            step.put("filters", int(same), None)
        if id:
            step.change("filters", int(id), name=name, rules=wanted.to_json())
            return int(id)
        return step.add("filters", name=name, rules=wanted.to_json())


def rename_filter(project: Project, id: int, name: str) -> Changes:
    """Another name. Raises `ProjectError` when it is taken."""
    name = _named(name)
    if project.query_one("SELECT 1 FROM filters WHERE name = ? COLLATE NOCASE AND id != ?", (name, id)) is not None:
        raise ProjectError(say("There is a filter “{name}” already.", name=name), say("Choose another name."))
    with project.step(say("Rename filter to “{name}”", name=name)) as step:
        step.change("filters", id, name=name)
    return step.changes


def delete_filter(project: Project, id: int) -> Changes:
    """Forget a filter; its utterances stay as they are."""
    with project.step(say("Delete filter")) as step:
        row = step.get("filters", id)
        if row is not None:
            step.label = say("Delete filter “{name}”", name=row["name"])
        step.put("filters", id, None)
    return step.changes


def _named(name: str) -> str:
    name = " ".join(composed(name).split())
    if not name:
        raise ProjectError(say("The filter has no name."), say("Give it one."))
    return name
