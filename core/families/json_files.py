"""The JSON files of a checkpoint's folder: read with one wording of what goes wrong, written in one form. A leaf of
the families."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from core.errors import CheckpointError
from core.wording import say


def read_json(path: Path) -> Any:
    """What a file holds; None where there is none. Raises `CheckpointError`, which names it."""
    try:
        return json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return None
    except (OSError, ValueError) as error:
        raise CheckpointError(
            say("{path} cannot be read.", path=path), say("Copy the model again."), str(error)
        ) from error


def read_object(path: Path) -> dict[str, Any] | None:
    """The same of a file that describes a model: one JSON object."""
    values = read_json(path)
    if values is not None and not isinstance(values, dict):
        raise CheckpointError(say("{path} does not describe a model.", path=path), say("Copy the model again."))
    return values


def write_json(path: Path, values: Any) -> None:
    """Raises `OSError`."""
    path.write_text(json.dumps(values, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
