"""The table of public shapes: `bench public_shapes [PART OF A NAME...]` takes each checkpoint of `tests/shapes` from
its folder to a model that plain transformers reads, and prints what came of it.
"""

from __future__ import annotations

import json
import sys
import tempfile
import warnings
from dataclasses import asdict
from pathlib import Path

from core.errors import WorkbenchError
from tests.shapes import SHAPES
from tests.shapes.walk import Row, table, walk

RAISED = (WorkbenchError, AssertionError, RuntimeError, ValueError, TypeError, LookupError, AttributeError, OSError)
"""A table has every row: what was raised stands in it."""


def main(wanted: list[str]) -> int:
    warnings.simplefilter("ignore")
    rows: list[Row] = []
    refused: dict[str, str] = {}
    for shape in SHAPES.values():
        if wanted and not any(part.lower() in shape.id.lower() for part in wanted):
            continue
        with tempfile.TemporaryDirectory() as folder:
            try:
                rows.append(walk(shape, Path(folder)))
            except RAISED as error:
                refused[shape.id] = f"{type(error).__name__}: {error}"
    sys.stdout.write(table(rows))
    for name, why in refused.items():
        sys.stdout.write(f"{name}: {why}\n")
    sys.stdout.write(json.dumps({"shapes": [asdict(row) for row in rows], "refused": refused}) + "\n")
    return 1 if refused else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
