"""The program's version: as installed, else as pyproject.toml beside the source says."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib import metadata
from pathlib import Path


@cache
def version() -> str:
    """Such as "0.1.0"."""
    source = Path(__file__).resolve().parents[1] / "pyproject.toml"
    if source.is_file():
        return str(tomllib.loads(source.read_text(encoding="utf-8"))["project"]["version"])
    return metadata.version("vizinho")
