"""Lines that a place's shell runs first: how they are run, and what module systems and conda say where one fails."""

from __future__ import annotations

import re
import shlex
from collections.abc import Sequence

from core.wording import Said, say

FAILED = 96
MARK = "vizinho: line to run first "

SIGNS: tuple[tuple[tuple[str, ...], Said, Said], ...] = (
    (
        ("module: command not found", "module: not found", "ml: command not found", "ml: not found"),
        say("“{line}”: that computer knows no modules, or not in a login without a terminal."),
        say(
            "Take the line out, or put the one before it that starts the modules there, such as “source "
            "/etc/profile.d/modules.sh”."
        ),
    ),
    (
        ("module(s) are unknown", "unable to locate a modulefile", "modulefile not found", "no such module"),
        say("“{line}”: there is no such module on that computer."),
        say("Log in and see which there are (“module avail python”), then change the line."),
    ),
    (
        ("could not find conda environment", "environmentnamenotfound", "not a conda environment",
         "environmentlocationnotfound", "could not find environment", "given prefix does not exist"),
        say("“{line}”: there is no such conda environment on that computer."),
        say("Log in and see which there are (“conda env list”), then change the line."),
    ),
    (
        ("run 'conda init'", "conda init", "shell has not been properly configured", "shell not initialized"),
        say("“{line}”: conda is there, but a login without a terminal does not start it."),
        say("Put a line before it: source PATH-OF-CONDA/etc/profile.d/conda.sh."),
    ),
    (
        ("conda: command not found", "conda: not found", "mamba: command not found", "mamba: not found"),
        say("“{line}”: there is no conda in a login on that computer."),
        say("Put a line before it: source PATH-OF-CONDA/etc/profile.d/conda.sh. Or load the module that has conda."),
    ),
)  # fmt: skip
OTHER = (say("The line to run first “{line}” failed there."), say("Read the details, then change the line."))


def before(lines: Sequence[str]) -> str:
    """What a shell runs before anything else: each line, and which one failed."""
    parts = (
        f"eval {shlex.quote(line)} </dev/null || {{ echo {shlex.quote(MARK + str(number))} >&2; exit {FAILED}; }}; "
        for number, line in enumerate(lines, 1)
    )
    return "".join(parts)


def why(lines: Sequence[str], words: str) -> tuple[Said, Said] | None:
    """What a line to run first failed by, and what helps; None where none of them did. Old module systems fail without
    saying so to the shell: there, what they say is believed."""
    marked = re.search(re.escape(MARK) + r"(\d+)", words)
    number = int(marked[1]) if marked else 0
    small = words.lower()
    for signs, message, hint in SIGNS:
        if any(sign in small for sign in signs):
            word = "conda" if "conda" in signs[0] else "module"
            line = (
                lines[number - 1] if 0 < number <= len(lines) else next((one for one in lines if word in one), lines[0])
            )
            return message.of(line=line), hint
    if 0 < number <= len(lines):
        return OTHER[0].of(line=lines[number - 1]), OTHER[1]
    return None
