"""How the two ends talk: a line of JSON, and behind it as many bytes as it says. Strictly a question and its answer.

The agent speaks first: its greeting is known by its mark, whatever a server's own welcome says before it.
"""

from __future__ import annotations

import json
from typing import Any

PROTOCOL = 1
MARK = "vizinho_agent"
GREETING = b'{"vizinho_agent":'
BYTES = "payload"
MOST_LINE, MOST_BYTES = 4 << 20, 8 << 20
"""No line of JSON, and no payload, is larger."""
CHUNK = 1 << 20
"""How much of a file is sent or fetched at once."""
MOST_NAMES = 2000
"""How many names of contents are asked about at once."""


class Garbage(ValueError):
    """What came is none of ours."""


def frame(values: dict[str, Any], payload: bytes = b"") -> bytes:
    """What is written: the line and its payload."""
    told = values | ({BYTES: len(payload)} if payload else {})
    return json.dumps(told, ensure_ascii=True, separators=(",", ":")).encode() + b"\n" + payload


def parse(line: bytes) -> tuple[dict[str, Any], int]:
    """A line that was read, and how many bytes follow it. Raises `Garbage`."""
    try:
        values = json.loads(line)
    except ValueError as error:
        raise Garbage(line[:200].decode("utf-8", "replace")) from error
    count = values.get(BYTES, 0) if isinstance(values, dict) else -1
    if not line.endswith(b"\n") or not isinstance(count, int) or not 0 <= count <= MOST_BYTES:
        raise Garbage(line[:200].decode("utf-8", "replace"))
    return values, count


ANY = "*"
HELLO: dict[str, Any] = {
    "folder": str,
    "version": str,
    "python": str,
    "machine": str,
    "scheduler": str,
    "free": int,
    "cores": int,
    "memory": int,
    "cards": [str],
}
RUNS = [{"run": str, "bytes": int, "alive": bool}]
ENVIRONMENTS = [{"environment": str, "bytes": int, "own": bool}]
STATE = {"alive": bool, "waits": bool}
ANSWERS: dict[str, Any] = {
    "have": {"missing": {ANY: int}},
    "folders": {"there": [str]},
    "put": {"there": int},
    "laid": {"laid": bool},
    "look": {"state": STATE, "size": int, "sitting": int, "asked": str, "notes": {}, "files": {ANY: str}},
    "stand": {"stand": {ANY: str}},
    "read": {"size": int},
    "files": {"files": {ANY: [int, str]}},
    "runs": {"runs": RUNS, "environments": ENVIRONMENTS, "packages": int, "free": int, "bytes": int},
    "sweep": {"bytes": int},
    "leave": {"others": [{"name": str, "at": float}]},
    "remove_environment": {"bytes": int},
}
"""What every answer to a question has, at the least; see `fits`."""


def fits(values: object, shape: Any) -> bool:
    """Whether something that came has a shape: a type; a dictionary with these keys, or with `ANY`; a list of one
    shape, or of several, one behind another."""
    if isinstance(shape, dict):
        if not isinstance(values, dict):
            return False
        parts = dict.fromkeys(values, shape[ANY]) if ANY in shape else shape
        return all(name in values and fits(values[name], part) for name, part in parts.items())
    if isinstance(shape, list):
        if not isinstance(values, list) or len(shape) not in (1, len(values)):
            return False
        return all(fits(one, shape[min(place, len(shape) - 1)]) for place, one in enumerate(values))
    return isinstance(values, shape)
