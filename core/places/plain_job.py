"""A training child whose end lets the next one begin that waits in this place: `python -m core.places.plain_job RUN`,
with what `core.training` is told."""

from __future__ import annotations

import sys
from pathlib import Path

from core.places.launchers import next_one


def main(arguments: list[str]) -> int:
    """The exit code of the training."""
    from core.training.__main__ import main as train

    try:
        return train(arguments)
    finally:
        next_one(Path(arguments[0]))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
