"""JSON as files hold it: what cannot be read says why, and every text that comes out can be kept."""

from __future__ import annotations

import json
from typing import Any

from core.storable import storable


def parsed(text: str) -> Any:
    """The value of a JSON text. Raises `ValueError` with the parser's words for what is none, also for what is nested
    too deep."""
    try:
        value = json.loads(text.lstrip("\ufeff"))
        return _kept(value) if "\\ud" in text or "\\uD" in text else value
    except RecursionError as error:
        raise ValueError("it is nested too deep") from error


def _kept(value: Any) -> Any:
    """With the halves of UTF-16 pairs in its texts mended."""
    if isinstance(value, str):
        return storable(value)
    if isinstance(value, list):
        return [_kept(one) for one in value]
    if isinstance(value, dict):
        return {storable(key): _kept(one) for key, one in value.items()}
    return value
