"""`python -m core.texts PROJECT LANGUAGE...`: look at every sentence of the texts of some languages, and keep what was
found in the project's cache, where whoever asks next finds it. Lines with "done" and "total" are the progress; the last
line is one JSON object, or an error. A million sentences would hold up a window that looks itself."""

from __future__ import annotations

import json
import sys
from pathlib import Path

from core.errors import WorkbenchError
from core.project.queries import Reader
from core.texts.material import material


def _tell(done: int, total: int) -> None:
    print(json.dumps({"done": done, "total": total}), flush=True)


def main(arguments: list[str] | None = None) -> int:
    """See the module."""
    folder, *languages = sys.argv[1:] if arguments is None else arguments
    try:
        with Reader(Path(folder)) as reader:
            counts = {code: material(reader, code, _tell).total.sentences for code in languages}
    except WorkbenchError as error:
        print(json.dumps({"error": error.to_json()}))
        return 2
    print(json.dumps({"looked_at": counts}))
    return 0


if __name__ == "__main__":
    sys.exit(main())
