"""`python -m core.decoding.files MODEL FILES...`: transcribe sound files; the last line printed is one JSON object.

A file that cannot be read is listed with its error and does not stop the others.
"""

from __future__ import annotations

import os

os.environ.setdefault("OMP_WAIT_POLICY", "passive")  # read once, when torch is imported: spinning threads starve others

import argparse
import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from core import audio
from core.decoding.formats import FORMATS, formatted
from core.errors import WorkbenchError
from core.families import family_of


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m core.decoding.files", description=__doc__)
    parser.add_argument("model", type=Path, help="a model's folder")
    parser.add_argument("files", nargs="+", type=Path, help="sound files of any kind and length")
    parser.add_argument("--format", default="txt", choices=sorted(FORMATS))
    parser.add_argument("--device", default="auto", choices=["auto", "cpu", "cuda", "mps"])
    parser.add_argument("--language", default="", help="code of what is spoken, for models of many languages")
    parser.add_argument("--threads", type=int, default=1, help="more are quicker; one gives the window's text exactly")
    args = parser.parse_args(arguments)
    try:
        family_of(args.model)  # what is no model is said at once: importing torch takes seconds
        import torch

        from core.decoding.recogniser import Recogniser

        torch.set_num_threads(args.threads)
        recogniser = Recogniser(args.model, args.device, args.language)
    except WorkbenchError as error:
        _say({"error": _error(error)})
        return 2
    items: list[dict[str, Any]] = []
    for path in args.files:
        try:
            transcript = recogniser.transcribe(audio.load(path), _progress(path))
            items.append(
                {
                    "file": str(path),
                    "transcript": transcript.to_json(),
                    "formatted": formatted(args.format, transcript, str(path)),
                }
            )
        except WorkbenchError as error:
            items.append({"file": str(path), "error": _error(error)})
    asked = recogniser.asked.to_json() if recogniser.asked else None
    _say({"model": str(args.model), "asked": asked, "files": items})
    return 0


def _say(values: dict[str, Any]) -> None:
    sys.stdout.write(json.dumps(values, ensure_ascii=False) + "\n")
    sys.stdout.flush()


def _error(error: WorkbenchError) -> dict[str, str]:
    return {"message": error.message, "hint": error.hint, "detail": error.detail}


def _progress(path: Path) -> Callable[[int, int], None]:
    def report(done: int, total: int) -> None:
        _say({"file": str(path), "share": round(done / max(total, 1), 4)})

    return report


if __name__ == "__main__":
    sys.exit(main())
