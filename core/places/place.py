"""`Place`: another machine that runs can train on. No password and no key is ever part of one."""

from __future__ import annotations

import dataclasses
import ipaddress
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal
from urllib.parse import urlsplit

from core.errors import ConfigError
from core.wording import say

Kind = Literal["ssh", "slurm", "ray"]
KINDS: tuple[Kind, ...] = ("ssh", "slurm", "ray")
NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,39}")
WORD = re.compile(r"[A-Za-z0-9][A-Za-z0-9._+:,/=@-]*")
"""What is put into a batch script: no letter of it means anything to a shell."""
OF_KINDS: Mapping[str, tuple[Kind, ...]] = {
    "address": ("ssh", "slurm"), "ssh_config": ("ssh", "slurm"), "ray_address": ("ray",),
    "partition": ("slurm",), "account": ("slurm",), "qos": ("slurm",),
    "hours": ("slurm", "ray"), "gpus": ("slurm", "ray"),
    "nodes": ("slurm", "ray"), "memory_gb": ("slurm", "ray"), "until_done": ("slurm", "ray"),
}  # fmt: skip
"""What belongs to places of some kinds alone."""
ONE_LINE = ("address", "folder", "python", "ssh_config", "ray_address")


@dataclass(frozen=True)
class Place:
    """`address` is what ssh takes: a name of ~/.ssh/config, user@host, or ssh://user@host:port. In `folder` there all
    lies that we keep there; `python` starts a Python that has Vizinho. Both may begin with ~/, for the home there.

    `setup` are lines that the shell runs first, such as "module load python". `threads` of a run there (0: as many as
    the machine has cores). The limits are a scheduler's: `hours` that a job may take, `gpus`, `memory_gb`, `partition`,
    `account`, `qos` (its quality of service); 0 or "" leaves each to the scheduler. A run takes `nodes` together (0:
    one), and `gpus`, `threads` and `memory_gb` of each. Of runs that were started together, `at_once` train at the same
    time (0: as many as a scheduler lets, and one where there is none). With `until_done`, a job that its time limit
    ends is handed in again. `ray_address` is where a Ray cluster takes jobs: the http address of its dashboard.
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
    qos: str = ""
    hours: float = 0.0
    gpus: int = 0
    nodes: int = 0
    at_once: int = 0
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
        if self.kind == "ray" and not _is_http(self.ray_address):
            raise ConfigError(
                say("“{address}” is not the address of a Ray cluster.", address=self.ray_address),
                say("Give that of its dashboard, without a name or a token in it, such as http://127.0.0.1:8265."),
            )
        if not self.folder.startswith(("/", "~/")) or self.folder.rstrip("/") in ("", "~"):
            raise ConfigError(
                say("The folder “{folder}” of the place is no folder of its own there.", folder=self.folder),
                say("Give a whole path, or one that begins with ~/, such as ~/vizinho."),
            )
        if not self.python.strip():
            raise _wrong(self.name, "python", self.python)
        for name in ("partition", "account", "qos"):
            if (value := getattr(self, name)) and not WORD.fullmatch(value):
                raise _wrong(self.name, name, value)
        for name in ("threads", "hours", "gpus", "memory_gb", "nodes", "at_once"):
            if not 0 <= getattr(self, name) < 1e6:
                raise _wrong(self.name, name, getattr(self, name))

    @property
    def reached_at(self) -> str:
        """Its address, whichever way it is reached."""
        return self.ray_address if self.kind == "ray" else self.address

    @property
    def in_the_open(self) -> bool:
        """Whether what goes to a Ray cluster, its token too, can be read on the way."""
        address = urlsplit(self.ray_address)
        return self.kind == "ray" and address.scheme == "http" and not _is_here(address.hostname or "")

    def as_kind(self, kind: Kind) -> dict[str, Any]:
        """Its values as JSON has them, without those that places of this kind do not have."""
        values = {name: value for name, value in self.to_json().items() if kind in OF_KINDS.get(name, KINDS)}
        return values | {"kind": kind}

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


def _is_here(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def _is_http(address: str) -> bool:
    try:
        found = urlsplit(address)
        port_fits = found.port is None or found.port > 0
    except ValueError:
        return False
    plain = not (found.query or found.fragment or "@" in found.netloc)
    return found.scheme in ("http", "https") and bool(found.hostname) and port_fits and plain


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
