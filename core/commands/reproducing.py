"""reproduce: running a run again from its folder, and comparing what comes of it."""

from __future__ import annotations

import argparse
from pathlib import Path

from core.commands.command import Answer, Command, percent, table
from core.commands.following import follow
from core.commands.numbers import count
from core.errors import ConfigError
from core.runs import reproduce, supervisor
from core.runs.events import Foreseen, Validated
from core.runs.folder import RunFolder
from core.runs.reader import RunReader
from core.runs.reproduce import Check, Comparison
from core.runs.tolerance import BFLOAT16, FLOAT32
from core.wording import say

SHOWN = 12
"""Differences that are told."""


def _arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("run", metavar="RUN", type=Path, help="the run's folder, such as p/runs/quick-look")
    parser.add_argument("--threads", type=count, default=0, help="CPU threads, instead of as many as it had")
    parser.add_argument("--out", type=Path, metavar="FOLDER", help="where the new run goes (default: beside the other)")
    parser.add_argument("--with", dest="other", type=Path, metavar="RUN", help="only compare with this run's folder")


def _reproduce(args: argparse.Namespace) -> Answer:
    first = _run(args.run)
    if args.other is not None:
        return _answer(reproduce.compare(first, _run(args.other)))
    made = reproduce.again(first, args.out, args.threads)
    supervisor.start(made, nice=0)
    follow(RunReader(made), args.json)
    return _answer(reproduce.compare(first, made))


def _run(path: Path) -> RunFolder:
    run = RunFolder(path.resolve())
    if not run.config.is_file():
        raise ConfigError(say("{path} is not a run.", path=path), say("Give the folder of a run that was created."))
    return run


def _answer(found: Comparison) -> Answer:
    """Exit code 0 where they are the same run, else 2."""
    text = f"{found.second.path}\n{found.apart.sentence(found.allowed)}\n"
    if found.equal:
        text += f"The weights are the same, bit for bit: {found.tensors} tensors.\n"
    else:
        text += f"The weights differ in {found.differing} of {found.tensors} tensors, by at most {found.largest:.3g}"
        text += f" in {found.largest_in}.\n"
    alike = sum(check.equal for check in found.checks)
    text += f"{alike} of {len(found.checks)} checks are the same.\n"
    if alike < len(found.checks):
        rows = [_row(check) for check in found.checks if not check.equal]
        of_text = any(isinstance(check.first, Foreseen) for check in found.checks)
        measure = "bits a letter" if of_text else "dev WER"
        text += table(["step", f"{measure} before", "now", "dev loss before", "now"], rows[:SHOWN])
    text += "".join(f"{line}\n" for line in found.differs[:SHOWN])
    if len(found.differs) > SHOWN:
        text += f"… and {len(found.differs) - SHOWN:,} more.\n"
    if found.unknown:
        text += "Versions and checksums of its data were not recorded: it was made by an earlier version.\n"
    elif not found.differs:
        text += "Versions, computer, threads and data are the same.\n"
    return Answer(found.to_json(), text, code=0 if found.same else 2)


def _row(check: Check) -> list[str]:
    a, b = check.first, check.second
    rates = [_rate(event) for event in (a, b)]
    loss = ["" if event is None else f"{event.loss:.6g}" for event in (a, b)]
    return [str(check.step), *rates, *loss]


def _rate(event: object) -> str:
    if isinstance(event, Foreseen):
        return f"{event.bits:.3f}"
    return percent(event.wer) if isinstance(event, Validated) else ""


REPRODUCE = Command(
    "reproduce",
    "run a run again from its folder, and compare curves, weights and what they were made with",
    _arguments,
    _reproduce,
    "Makes a new run beside the other one, with the same settings, utterances, threads and number format, follows it,\n"
    "and says what differs: weights, checks, versions, computer, threads, files of sound. Exit code 0 where they\n"
    "are the same run, 2 where they are not: bit for bit on one computer's processor in float32; elsewhere within\n"
    f"{FLOAT32.loss:.0%} of a check's loss and {FLOAT32.weights:.0%} of a layer's weights, in bfloat16 "
    f"{BFLOAT16.loss:.0%} and {BFLOAT16.weights:.0%}. Of a run that teaches a text model, the sentences and the\n"
    "text model; the new one is called as the other, with “-again” behind it.",
)
