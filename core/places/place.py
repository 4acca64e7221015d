"""`Place`: another machine that runs can train on. No password and no key is ever part of one."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from core.errors import ConfigError
from core.wording import say

Kind = Literal["ssh", "slurm", "ray"]
KINDS: tuple[Kind, ...] = ("ssh", "slurm")
"""Those that runs can be started in: a Ray cluster has no launcher yet."""
NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,39}")
WORD = re.compile(r"[A-Za-z0-9][A-Za-z0-9._+:,/=@-]*")
"""What is put into a batch script: no letter of it means anything to a shell."""
ONE_LINE = ("address", "folder", "python", "ssh_config", "ray_address")


@dataclass(frozen=True)
class Place:
    """`address` is what ssh takes: a name of ~/.ssh/config, user@host, or ssh://user@host:port. In `folder` there all
    lies that we keep there; `python` starts a Python that has Vizinho. Both may begin with ~/, for the home there.

    `setup` are lines that the shell runs first, such as "module load python". `threads` of a run there (0: as many as
    the machine has cores). The limits are a scheduler's: `hours` that a job may take, `gpus`, `memory_gb`, `partition`,
    `account`; 0 or "" leaves each to the scheduler. With `until_done`, a job that its time limit ends is handed in
    again. `ray_address` is where a Ray cluster takes jobs.
    """

    name: str
    kind: Kind = "ssh"
    address: str = ""
    folder: str = "~/vizinho"
    python: str = "python3"
    ssh_config: str = ""
    setup: tuple[str, ...] = ()
    threads: int = 0
    partition: str = ""
    account: str = ""
    hours: float = 0.0
    gpus: int = 0
    memory_gb: float = 0.0
    until_done: bool = False
    ray_address: str = ""

    def __post_init__(self) -> None:
        if not NAME.fullmatch(self.name):
            raise ConfigError(
                say("“{name}” cannot be the name of a place.", name=self.name),
                say("Take letters, digits, - and _, 40 of them at most."),
            )
        if self.kind not in KINDS:
            raise ConfigError(
                say("There is no kind of place “{kind}”.", kind=self.kind),
                say("Choose one of: {kinds}.", kinds=list(KINDS)),
            )
        for name in ONE_LINE:
            if any(ord(letter) < 32 for letter in getattr(self, name)) or getattr(self, name).startswith("-"):
                raise _wrong(self.name, name, getattr(self, name))
        if any("\n" in line for line in self.setup):
            raise _wrong(self.name, "setup", "\n".join(self.setup))
        if self.kind != "ray" and not self.address.strip():
            raise ConfigError(
                say("The place “{name}” has no address.", name=self.name),
                say("Give the one that you would give to ssh, such as anna@login.example.org."),
            )
        if not self.folder.startswith(("/", "~/")) or self.folder.rstrip("/") in ("", "~"):
            raise ConfigError(
                say("The folder “{folder}” of the place is no folder of its own there.", folder=self.folder),
                say("Give a whole path, or one that begins with ~/, such as ~/vizinho."),
            )
        if not self.python.strip():
            raise _wrong(self.name, "python", self.python)
        for name in ("partition", "account"):
            if (value := getattr(self, name)) and not WORD.fullmatch(value):
                raise _wrong(self.name, name, value)
        for name in ("threads", "hours", "gpus", "memory_gb"):
            if not 0 <= getattr(self, name) < 1e6:
                raise _wrong(self.name, name, getattr(self, name))

    def to_json(self) -> dict[str, Any]:
        """All values that are not the usual ones."""
        usual = {f.name: f.default for f in dataclasses.fields(self)}
        values = {f.name: getattr(self, f.name) for f in dataclasses.fields(self)}
        kept = {name: value for name, value in values.items() if name in ("name", "kind") or value != usual[name]}
        return {name: list(value) if isinstance(value, tuple) else value for name, value in kept.items()}

    @classmethod
    def from_json(cls, values: object) -> Place:
        """Raises `ConfigError` for what cannot be a place. What later versions added is left out."""
        known = {f.name: f for f in dataclasses.fields(cls)}
        given = {n: v for n, v in values.items() if n in known} if isinstance(values, Mapping) else {}
        for name, value in given.items():
            usual = known[name].default
            fits = isinstance(value, str) if name == "name" else _fits(usual, value)
            if not fits:
                raise _wrong(str(given.get("name", "")), name, value)
        if "name" not in given:
            raise ConfigError(say("A place needs a name."), say("Give one."))
        if "setup" in given:
            given["setup"] = tuple(given["setup"])
        return cls(**given)


def _fits(usual: object, value: object) -> bool:
    if isinstance(usual, bool) or isinstance(value, bool):
        return isinstance(usual, bool) and isinstance(value, bool)
    if isinstance(usual, tuple):
        return isinstance(value, Sequence) and not isinstance(value, str) and all(isinstance(v, str) for v in value)
    return isinstance(value, (int, float) if isinstance(usual, float) else type(usual))


def _wrong(place: str, setting: str, value: object) -> ConfigError:
    return ConfigError(
        say("{setting} of the place “{name}” cannot be “{value}”.", setting=setting, name=place, value=value),
        say("Leave it out, or give what the machine there understands."),
    )
