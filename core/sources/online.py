"""`python -m core.sources.online ...`: the child that talks with the hub. It says one JSON object a line.

    find WORDS LIMIT          {"answer": {"found": [...]}}
    look ID[@REVISION]        {"answer": {"model": {...}}}
    get ID[@REVISION]         {"done": .., "total": ..}... and {"answer": {"folder": ...}}
    push PARCEL               the same, and {"answer": {"id": .., "page": .., "commit": ..}}

Anything that goes wrong is {"error": ...}. Its parent is `core.sources.hub`.
"""

from __future__ import annotations

import os

os.environ["HF_HUB_DISABLE_XET"] = "1"  # read once, when huggingface_hub is imported: see core.sources.fetch
os.environ["HF_HUB_DISABLE_PROGRESS_BARS"] = "1"
os.environ["HF_HUB_DISABLE_TELEMETRY"] = "1"

import argparse
import json
import sys
from collections.abc import Callable, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from core.children import answers
from core.errors import WorkbenchError
from core.sources import hub_errors, token
from core.sources.asking import find, look
from core.sources.downloading import get
from core.sources.uploading import put

Say = Callable[[dict[str, Any]], None]


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m core.sources.online", description=__doc__)
    actions = parser.add_subparsers(dest="action", required=True)
    one = actions.add_parser("find")
    one.add_argument("words")
    one.add_argument("limit", type=int)
    for name in ("look", "get"):
        one = actions.add_parser(name)
        one.add_argument("model")
        one.add_argument("--adapter", action="append", default=[])
        one.add_argument("--patience", type=float, default=60.0)
        one.add_argument("--speakers", action="store_true")
    actions.add_parser("push").add_argument("parcel", type=Path)
    args = parser.parse_args(arguments)
    token.lend()
    out = answers()

    def tell(values: dict[str, Any]) -> None:
        out.write(json.dumps(values, ensure_ascii=False) + "\n")
        out.flush()

    try:
        tell({"answer": _answer(args, tell)})
    except WorkbenchError as error:
        tell({"error": error.to_json()})
        return 2
    except hub_errors.FAILED as error:
        tell({"error": hub_errors.worded(error, getattr(args, "model", "")).to_json()})
        return 2
    except KeyboardInterrupt:
        return 2
    return 0


def _answer(args: argparse.Namespace, tell: Say) -> dict[str, Any]:
    if args.action == "find":
        return {"found": [asdict(found) for found in find(args.words, args.limit)]}
    if args.action == "look":
        return {"model": look(args.model, args.adapter, speakers=args.speakers).to_json()}
    if args.action == "push":
        return dict(put(args.parcel, tell))
    return {"folder": str(get(args.model, args.adapter, args.patience, tell, speakers=args.speakers))}


if __name__ == "__main__":
    sys.exit(main())
