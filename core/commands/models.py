"""transcribe: using a model. Torch stays in child processes."""

from __future__ import annotations

import argparse
import os
import sys
from dataclasses import asdict
from pathlib import Path
from typing import Any

from core.commands.command import Answer, Command, Progress
from core.commands.model_names import add_language, model_named
from core.commands.reading_options import add_reading, reading_of, tell
from core.decoding.client import LiveClient, Message
from core.decoding.formats import FORMATS, formatted
from core.decoding.outputs import Outputs
from core.errors import WorkbenchError
from core.lm import store


def _transcribe_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("model", metavar="MODEL", help="a model's folder, a run's folder, or starter:es")
    parser.add_argument("files", metavar="FILES", nargs="+", type=Path, help="sound files of any kind and length")
    parser.add_argument("--format", choices=sorted(FORMATS), default="txt", help="form of the text (default: txt)")
    parser.add_argument("--out", type=Path, metavar="DIR", help="write FILE.txt and so on there instead of printing")
    parser.add_argument("--overwrite", action="store_true", help="with --out: replace texts that are there already")
    parser.add_argument("--device", choices=["auto", "cpu", "cuda", "mps"], default="auto", help="where to run it")
    add_language(parser, "that of the model's own files, else told from the sound")
    add_reading(parser)


def _transcribe(args: argparse.Namespace) -> Answer:
    """One warm child, the very one of the window's Live page, reads the files in turn."""
    model = model_named(args.model, quiet=args.json)
    outputs = Outputs(args.out, args.files, args.format, overwrite=args.overwrite) if args.out else None
    found: list[dict[str, Any]] = []
    text = ""
    reading = reading_of(args, store.project_of(model))
    with LiveClient(threads=os.cpu_count() or 1) as client:
        client.load(model, args.device, args.language, reading, store.project_of(model))
        ready = _await(client, "ready")
        asked = ready.asked
        tell(ready.remarks, quiet=args.json)
        if asked is not None and not args.json:
            sys.stderr.write(f"{asked.sentence}\n")
        for number, path in enumerate(args.files):
            client.file(number, path.absolute())
            try:
                transcript = _await(client, "file", Progress(f"{path.name}, percent", args.json)).transcript
            except WorkbenchError as error:
                if not client.alive:
                    raise
                sys.stderr.write(f"vizinho: {error}\n")
                found.append({"file": str(path), "error": {"message": error.message, "hint": error.hint}})
                continue
            if transcript is None:
                raise RuntimeError(f"no transcript came for {path}")
            found.append({"file": str(path), **transcript.to_json()})
            if transcript.caught and not args.json:
                sys.stderr.write(f"{path.name}: {transcript.held_back}\n")
            text_of_file = formatted(args.format, transcript, str(path))
            if outputs:
                output = outputs.write(path, text_of_file)
                found[-1]["written"] = str(output.path)
                text += f"{output.path}" + (f"  ({output.note})" if output.note else "") + "\n"
            else:
                text += (f"{path}:\n" if len(args.files) > 1 and args.format == "txt" else "") + text_of_file
    data: dict[str, Any] = {"model": str(model), "asked": asked.to_json() if asked else None, "files": found}
    data |= {"lm": args.lm or None, "rescore": args.rescore or None, "hot_words": list(map(asdict, reading.hot_words))}
    data |= {"remarks": [str(remark) for remark in ready.remarks]}
    return Answer(data, text, code=2 if any("error" in item for item in found) else 0)


def _await(client: LiveClient, kind: str, progress: Progress | None = None) -> Message:
    """The next message of that kind; a file's shares are passed to `progress`. Raises what a `failed` says."""
    while True:
        message = client.read(1.0)
        if message is None:
            continue
        if message.kind == "failed":
            raise message.error
        if message.kind == kind and (kind != "file" or message.transcript is not None):
            return message
        if message.kind == kind and progress is not None:
            progress(round(100 * message.values.get("share", 0.0)), 100)


TRANSCRIBE = Command("transcribe", "the text of sound files", _transcribe_arguments, _transcribe)
