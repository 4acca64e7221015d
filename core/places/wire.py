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
