"""augment: an utterance as a run with some settings would hear it, written to a file to be listened to."""

from __future__ import annotations

import argparse
from pathlib import Path

from core import audio
from core.augment.kind import RATE
from core.commands.command import Answer, Command, add_project
from core.commands.corpus import project_folder
from core.commands.numbers import count
from core.commands.training import add_settings, config_of
from core.datasets.manifest import Entry
from core.errors import ConfigError, ExportFailed
from core.project.queries import Reader
from core.project.store import Project
from core.runs.create import entries_of
from core.training.heard_copy import HeardCopy, hear
from core.training.noise_gathered import gather
from core.training.varied import remarks, variation_of
from core.wording import say


def _arguments(parser: argparse.ArgumentParser) -> None:
    add_project(parser)
    parser.add_argument("out", metavar="OUT", type=Path, help="the file to write: WAV, FLAC or Opus by its ending")
    parser.add_argument("--key", default="", help="the utterance (default: the first that is learnt from)")
    parser.add_argument(
        "--copy", type=count, default=1, metavar="N", help="which of its copies; 0 is the clean sound (default: 1)"
    )
    parser.add_argument("--replace", action="store_true", help="write over OUT where it is there")
    add_settings(parser)


def _augment(args: argparse.Namespace) -> Answer:
    if args.out.exists() and not args.replace:
        raise ExportFailed(say("{out} is there already.", out=args.out), say("Choose another name, or add --replace."))
    with Project.open(project_folder(args.folder), read_only=True) as project:
        config = config_of(args, project)
        with Reader(project.folder) as reader:
            entries = entries_of(reader.each(), project.folder, reader.normaliser)
    if not 0 <= args.copy < config.copies:
        raise ConfigError(
            say("There is no copy {number}: a run with copies={count} hears 0 to {last}.",
                number=args.copy, count=config.copies, last=config.copies - 1),
            say("Choose one of these, or add --set copies=8."),
        )  # fmt: skip
    noise = gather(config, entries)
    heard = hear(_entry(entries, args.key), variation_of(config, noise.noises), args.copy)
    audio.write(args.out, heard.varied, RATE)
    return _told(args.out, heard, [*remarks(config), *noise.remarks])


def _entry(entries: list[Entry], key: str) -> Entry:
    """The utterance of that key, or the first that a run learns from. Raises `ConfigError`."""
    found = next((entry for entry in entries if (entry.key == key if key else entry.split == "train")), None)
    if found is None:
        raise ConfigError(
            say("No utterance with the key “{key}” would be in a run.", key=key)
            if key
            else say("No utterance is in the train split."),
            say("`vizinho list DIR --split train` lists those that a run learns from."),
        )
    return found


def _told(out: Path, heard: HeardCopy, said: list[str]) -> Answer:
    seconds = [len(sound) / RATE for sound in (heard.clean, heard.varied)]
    data = {
        "key": heard.entry.key, "copy": heard.copy, "out": str(out), "done": list(heard.done),
        "clean_s": round(seconds[0], 4), "seconds": round(seconds[1], 4), "remarks": said,
    }  # fmt: skip
    done = ", ".join(heard.done) or "nothing: it is heard as it is"
    text = f"{heard.entry.key}, copy {heard.copy}: {done}.\n{out}, {seconds[1]:.2f} s ({seconds[0]:.2f} s clean)\n"
    return Answer(data, text + "".join(f"{words}\n" for words in said))


AUGMENT = Command(
    "augment",
    "write an utterance to a file as a run with these settings would hear it",
    _arguments,
    _augment,
    "Varies an utterance as `vizinho train` with the same settings does in one of its copies, to the last bit, and\n"
    "writes it to a file.",
)
