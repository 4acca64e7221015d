"""What was kept out of bulk work, as commands tell it: the first ones in lines, all of them with --json."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from core.commands.printing import in_line
from core.project.records import Problem

SHOWN_PROBLEMS = 20


def problem_json(problem: Problem) -> dict[str, Any]:
    return {"where": problem.where, "reason": problem.reason, "hint": problem.hint, "came": problem.came}


def problems_text(problems: Sequence[Problem], what: str, unlisted: int = 0) -> str:
    """`what` heads the list; `unlisted` are further ones that nobody noted. "" where there are none."""
    if not problems:
        return ""
    lines = [f"  {in_line(p.where)}: {in_line(p.reason)} {in_line(p.hint)}".rstrip() for p in problems[:SHOWN_PROBLEMS]]
    more = len(problems) + unlisted - len(lines)
    lines += [f"  and {more:,} more; --json lists them"] if more > 0 else []
    return f"{what}, {len(problems) + unlisted:,}:\n" + "\n".join(lines) + "\n"
