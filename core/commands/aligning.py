"""align: lay a whole transcript onto its recording, so that each sentence becomes an utterance with its times."""

from __future__ import annotations

import argparse
from dataclasses import asdict
from pathlib import Path
from typing import Any

from core.commands.command import Answer, Command, Progress, add_project, table
from core.commands.corpus import project_folder
from core.commands.model_names import add_language, model_named
from core.errors import ProjectError
from core.project.records import Recording
from core.project.store import Project
from core.text_alignment.of_recording import lay_text, read_text
from core.text_alignment.paragraphs import BYS, speakers
from core.text_alignment.placing import Laid
from core.text_alignment.putting_in import put_in
from core.text_alignment.word_parts import words_tier
from core.wording import say

SHOWN = 200


def _arguments(parser: argparse.ArgumentParser) -> None:
    add_project(parser)
    parser.add_argument("recording", metavar="RECORDING", help="the recording's name, as `vizinho list` shows it")
    parser.add_argument("text", metavar="TEXT", type=Path, help="its transcript: .txt, .docx, .odt, .html and others")
    parser.add_argument("--model", metavar="RUN|CHECKPOINT", required=True,
                        help="what listens: a run, starter:es, or a model's folder")  # fmt: skip
    parser.add_argument(
        "--by",
        choices=BYS,
        default="sentences",
        help="what an utterance is (default: sentences; pauses: what is said from one to the next)",
    )
    parser.add_argument("--names", choices=("auto", "yes", "no"), default="auto",
                        help="whether paragraphs begin with who speaks: “Rosa: …” (default: guessed)")  # fmt: skip
    parser.add_argument("--only-sure", action="store_true", help="leave out what is uncertain")
    parser.add_argument("--words", metavar="TIER", nargs="?", const="", default=None,
                        help="keep the times of words on this tier, which is made where there is none (without a name: "
                        "the project's tier of words with times, else Words)")  # fmt: skip
    parser.add_argument("--dry-run", action="store_true", help="say where everything is, and change nothing")
    parser.add_argument("--device", choices=["auto", "cpu", "cuda", "mps"], default="auto", help="where to run it")
    add_language(parser, "the project's")


def _run(args: argparse.Namespace) -> Answer:
    with Project.open(project_folder(args.folder), read_only=args.dry_run) as project:
        recording = _recording(project, args.recording)
        model = model_named(args.model, project.folder, quiet=args.json)
        found = read_text(project.meta, args.text, args.by, {"yes": True, "no": False}.get(args.names))
        progress = Progress(f"{recording.name}, thousandths", args.json)
        language = args.language or project.meta.language
        laid = lay_text(found, project.folder, recording, model, language, args.by, args.device, progress)
        data: dict[str, Any] = {
            "sentences": [asdict(one.sentence) | _described(one) for one in laid.placements],
            "without_text": [{"start_s": a, "end_s": b, "heard": text} for a, b, text in laid.without_text],
            "speakers": speakers(found),
            "dry_run": args.dry_run,
        }
        text = _told(laid)
        if not args.dry_run:
            words = "" if args.words is None else args.words or words_tier(project)
            done = put_in(project, recording, laid, only_sure=args.only_sure, words=words)
            data |= {name: value for name, value in asdict(done).items() if name not in ("problems", "without_text")}
            data["to_transcribe"] = done.without_text
            data["problems"] = [{"where": one.where, "reason": one.reason} for one in done.problems]
            text += "".join(f"  {one.line}\n" for one in done.problems[:SHOWN])
            text += f"{done.utterances:,} utterances put in, {done.uncertain:,} of them tagged uncertain\n"
            if done.carried:
                text += f"notes and tiers beside {done.carried:,} of those replaced were kept\n"
            if words:
                data["words_tier"] = words
                text += f"{done.words:,} words with times on {words}, {done.estimated:,} of them by their letters\n"
        return Answer(data, text)


def _described(one: Any) -> dict[str, Any]:
    return {"state": one.state, "start_s": one.start_s, "end_s": one.end_s, "sure": one.sure}


def _told(laid: Laid) -> str:
    rows = [
        [one.state.replace("_", " "), f"{one.start_s:.2f}", f"{one.end_s:.2f}", one.sentence.speaker, one.sentence.text]
        for one in laid.placements[:SHOWN]
    ]
    text = table(["", "from s", "to s", "speaker", "text"], rows) if rows else ""
    text += f"and {len(laid.placements) - SHOWN:,} more; --json lists all\n" if len(laid.placements) > SHOWN else ""
    for start, end, heard in laid.without_text[:SHOWN]:
        text += f"no text from {start:.1f} to {end:.1f} s, where this is heard: {heard[:80]}\n"
    placed, unsure, gone = (len(laid.of(state)) for state in ("placed", "uncertain", "not_heard"))
    return text + f"{placed:,} placed, {unsure:,} uncertain, {gone:,} not heard\n"


def _recording(project: Project, name: str) -> Recording:
    known = project.recordings()
    found = [one for one in known if name in (one.name, one.name.rpartition(".")[0], one.path)]
    if len(found) == 1:
        return found[0]
    some = [one.name for one in (found or known)[:8]]
    if found:
        raise ProjectError(
            say("Several recordings are called “{name}”.", name=name), say("Name one: {some}.", some=some)
        )
    raise ProjectError(say("There is no recording “{name}”.", name=name), say("There are: {some}.", some=some))


ALIGN = Command(
    "align",
    "lay a whole transcript onto its recording, sentence by sentence",
    _arguments,
    _run,
    "A model listens to the recording, and each sentence takes its times from what was heard. Even a model that gets\n"
    "most words wrong is enough. What was not heard does not come in; what is uncertain is tagged so. All of it\n"
    "is one step (`vizinho undo`), with the times of words (--words), by which the window then steps and plays.",
)
