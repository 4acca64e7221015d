"""The one place where texts go to a terminal: what would steer it, or hide what stands there, is shown instead."""

from __future__ import annotations

import json
import re
from typing import Any, TextIO

STEERING = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]")
"""Control characters, and those that turn the direction of what follows; tab and line end are let through."""
HALVES = re.compile("[\ud800-\udfff]")


def shown(text: str) -> str:
    """The text with such characters escaped: an escape stands as \\x1b, half a character as \\ud800."""
    return HALVES.sub(_escaped, STEERING.sub(_escaped, text))


def in_line(text: str) -> str:
    """The same for a part of a line: tabs and line ends are escaped too."""
    return shown(text).replace("\t", "\\t").replace("\n", "\\n")


def write_text(stream: TextIO, text: str) -> None:
    """Text for people."""
    stream.write(shown(text))
    stream.flush()


def write_json(stream: TextIO, data: Any) -> None:
    """One JSON object in one line; halves of characters, which no encoding takes, are escaped as JSON does it."""
    line = json.dumps(data, ensure_ascii=False)
    stream.write(HALVES.sub(_escaped, line) + "\n")
    stream.flush()


def _escaped(found: re.Match[str]) -> str:
    code = ord(found[0])
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}"
