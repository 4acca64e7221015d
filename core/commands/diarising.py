"""diarise: who speaks when in a recording, as proposals or at once as utterances."""

from __future__ import annotations

import argparse
from dataclasses import asdict

from core.commands.command import Answer, Command, Progress, add_project, table
from core.commands.corpus import project_folder
from core.commands.numbers import count
from core.diarisation.known_voices import declined, remember
from core.diarisation.of_recording import who_speaks
from core.diarisation.taking import take
from core.errors import ConfigError
from core.project.recording.listed import recording_named
from core.project.sessions.reading import CONSENTS
from core.project.store import Project
from core.sources.speaker_models import speaker_model
from core.wording import say, say_n

SHOWN = 200
MOST_PEOPLE = 100
WEAK = "Without a model of speakers this is weak: it tells the microphone as much as the person. Listen to it."


def _arguments(parser: argparse.ArgumentParser) -> None:
    add_project(parser)
    parser.add_argument("recording", metavar="RECORDING", help="the recording's name, as `vizinho recordings` shows it")
    parser.add_argument("--model", metavar="PATH|ID",
                        help="a model of speakers: an .onnx file, its folder, or a model of the hub that is here, "
                        "as `vizinho sources` lists it (default: none, weak)")  # fmt: skip
    parser.add_argument("--speakers", metavar="N", type=count, default=0, help="how many people speak (default: found)")
    parser.add_argument("--names", metavar="NAME", nargs="+", default=[],
                        help="what they are called, those who speak most first; - leaves one out")  # fmt: skip
    parser.add_argument("--over", action="store_true", help="also utterances that have a speaker get another one")
    parser.add_argument("--no-marks", action="store_true", help="make no utterances of speech that is not marked")
    parser.add_argument("--voices", action=argparse.BooleanOptionalAction, default=None,
                        help="keep the voices that have a name, or none of this recording (default: keep them, but not"
                        " where somebody of its session refused consent or set limits)")  # fmt: skip
    parser.add_argument("--dry-run", action="store_true", help="say who speaks when, and change nothing")


def _run(args: argparse.Namespace) -> Answer:
    if not 0 <= args.speakers <= MOST_PEOPLE:
        raise ConfigError(
            say("So many people cannot be told apart."), say("Give a number from 1 to {most}.", most=MOST_PEOPLE)
        )
    with Project.open(project_folder(args.folder), read_only=args.dry_run) as project:
        recording = recording_named(project, args.recording)
        progress = Progress(f"{recording.name}, thousandths", args.json)
        model = speaker_model(args.model) if args.model else None
        found = who_speaks(project, recording, model, args.speakers, progress)
        told = found.told
        given = ["" if name == "-" else name for name in args.names]
        if len(given) > len(found.names):
            raise ConfigError(
                say_n("Only one voice was heard.", "Only %n voices were heard.", len(found.names)),
                say("Give no more names than that; nothing was changed."),
            )
        names = [*given[: len(found.names)], *found.names[len(given) :]]
        seconds = [told.seconds(voice) for voice in range(len(names))]
        data = {
            "voices": [{"name": name, "seconds": round(length, 2), "known": known and not given}
                       for name, length, known in zip(names, seconds, found.familiar, strict=True)],
            "turns": [{"start_s": round(one.start_s, 2), "end_s": round(one.end_s, 2), "name": names[one.voice]}
                      for one in told.turns],
            "weak": found.voices.weak,
        }  # fmt: skip
        rows = [[f"{one.start_s:.2f}", f"{one.end_s:.2f}", names[one.voice] or "-"] for one in told.turns[:SHOWN]]
        text = table(["from s", "to s", "who"], rows) if rows else "Nobody speaks here.\n"
        text += f"and {len(told.turns) - SHOWN:,} more; --json lists all\n" if len(told.turns) > SHOWN else ""
        text += "".join(f"{name or '-'}: {length:.1f} s\n" for name, length in zip(names, seconds, strict=True))
        if not args.dry_run and told.turns:
            consent = declined(project, recording)
            keep = not consent if args.voices is None else args.voices
            with project.step(say("Tell who speaks in {name}", name=recording.name)):
                done = take(project, recording, told, names, marks=not args.no_marks, over=args.over)
                count = remember(project, found.voices, recording, names, told, keep=keep)
            data |= asdict(done) | {"voices_kept": count, "consent": consent}
            text += f"{done.named:,} utterances got their speaker, {done.marked:,} were marked, {done.cut:,} empty ones"
            text += f" of several voices gave way to them, {done.unclear:,} are unclear and stay as they are\n"
            if consent and not keep:
                text += f"No voice was kept: consent is {CONSENTS[consent]} in the recording's session.\n"
        return Answer(data, text + (f"{WEAK}\n" if found.voices.weak else ""))


DIARISE = Command(
    "diarise",
    "who speaks when in a recording",
    _arguments,
    _run,
    "Utterances without a speaker get theirs, and speech between them is marked, all in one step (`vizinho undo`).\n"
    "People who have a name are known again in the project's next recording, by the same model:\n"
    "their voices are kept in the project, unless --no-voices is given or consent was refused or limited\n"
    "(`vizinho speakers DIR forget-voice NAME` lets one go).\n"
    "Models of speakers come from the hub with `vizinho sources --get ID --speakers`, and serve offline from then on.",
)
