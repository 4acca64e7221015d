"""sources: the checkpoints to start from: what is here, what the hub has, fetching and removing. No torch here."""

from __future__ import annotations

import argparse
import getpass
import sys
from pathlib import Path
from typing import Any

from huggingface_hub import constants

from core import quantities
from core.commands.command import Answer, Command, names_project, table
from core.commands.corpus import project_folder
from core.commands.interrupting import interrupts
from core.commands.model_names import convert_first
from core.commands.transfer_line import TransferLine
from core.diarisation.voices import voices_of
from core.errors import Cancelled, CheckpointError, HubError
from core.hub_cache import COMMIT, id_of, split_id
from core.languages import language_code
from core.lm.ready.kinds import is_text_model
from core.names import typed_path
from core.project.store import Project
from core.sources import hub, kept, token
from core.sources.catalogue import Source, in_folder, in_hub, model_in, sources
from core.sources.curated import HEADS
from core.sources.offers import Group, Offer, grouped
from core.sources.speaker_files import END
from core.sources.speaker_models import SpeakerModel, cached_speaker_models, path_here, speaker_model
from core.wording import say


def _arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("folder", nargs="?", metavar="DIR", type=Path, help="a project: also its runs, its neighbours")
    names_project(parser, "folder")
    action = parser.add_mutually_exclusive_group()
    action.add_argument("--add", metavar="FOLDER", help="add a model's folder where it is; nothing is copied")
    action.add_argument("--find", metavar="WORDS", help="look for speech recognisers on the hub")
    action.add_argument("--get", metavar="ID[@REVISION]", help="fetch a model of the hub, or go on fetching it")
    action.add_argument(
        "--remove", metavar="ID|FOLDER", help="take a model of the hub out of the cache, or a folder out of the list"
    )
    action.add_argument(
        "--token",
        action="store_true",
        help="keep a token of the hub in this computer's keyring: it is asked for, or read from standard input",
    )
    action.add_argument("--forget-token", action="store_true", help="take that token out of the keyring again")
    parser.add_argument("--language", metavar="CODE", default="", help="the language to find neighbours of")
    parser.add_argument(
        "--adapter", metavar="CODE", action="append", help="with --get: also its adapter for a language"
    )
    parser.add_argument(
        "--speakers",
        action="store_true",
        help="with --get: it is a model of speakers (ONNX), for `vizinho diarise`; ID/FILE names one of several",
    )
    parser.add_argument(
        "--accept-licence", action="store_true", help="with --get: you have read and accept its licence"
    )


def _sources(args: argparse.Namespace) -> Answer:
    if args.add is not None:
        return _add(typed_path(args.add))
    if args.find is not None:
        return _find(args.find)
    if args.get is not None:
        if args.speakers or args.get.partition("@")[0].endswith(END):
            return _get_speakers(args.get, accept=args.accept_licence, quiet=args.json)
        return _get(args.get, args.adapter or [], accept=args.accept_licence, quiet=args.json)
    if args.remove is not None:
        return _remove(args.remove)
    if args.token:
        return _keep_token()
    if args.forget_token:
        return _forget_token()
    return _list(args.folder, args.language)


def _list(folder: Path | None, language: str) -> Answer:
    source_language, project = "", None
    if folder is not None:
        project = project_folder(folder)
        with Project.open(project, read_only=True) as opened:
            language = language or opened.meta.language
            source_language = opened.meta.source_language
    there = sources(project)
    groups = grouped(language_code(language) or language, source_language)
    voices = cached_speaker_models()
    data = {
        "sources": [_source_json(one) for one in there],
        "offers": [_group_json(group) for group in groups],
        "speakers": [_speakers_json(one) for one in voices],
    }
    rows = [[one.key, one.language, one.kind, _about(one)] for one in there]
    text = table(["here", "language", "kind", "about"], rows)
    if voices:
        rows = [[one.key, quantities.size(one.size), one.licence] for one in voices]
        text += "\n" + table(["models of speakers here", "size", "licence"], rows)
    for group in groups:
        near = f" ({group.relation})" if group.relation else ""
        text += f"\n{group.title}{near}\n" + table(
            ["of the hub", "parameters", "download", "licence", "good for"], [_offer_row(one) for one in group.offers]
        )
    return Answer(data, text + "\nFetch one with: vizinho sources --get ID\n")


def _about(one: Source) -> str:
    return f"cannot be used: {one.problem.reason}" if one.problem else one.detail


def _offer_row(one: Offer) -> list[str]:
    licence = one.model.licence + (", not for profit" if one.model.non_commercial else "")
    fits = "" if one.known and one.teaches else f" {one.fits_in_words}"
    return [
        ("✓ " if one.downloaded else "  ") + one.model.id,
        f"{one.model.parameters / 1e6:,.0f} M",
        quantities.size(one.model.download_bytes),
        licence,
        one.model.sentence + fits,
    ]


def _source_json(one: Source) -> dict[str, Any]:
    problem = {"reason": str(one.problem.reason), "hint": str(one.problem.hint)} if one.problem else None
    return {
        "key": one.key,
        "kind": one.kind,
        "title": str(one.title),
        "folder": str(one.folder),
        "language": one.language,
        "family": one.family,
        "parameters": one.parameters,
        "writes": one.writes,
        "voices": one.voices,
        "licence": one.licence,
        "revision": one.revision,
        "problem": problem,
    }


def _group_json(group: Group) -> dict[str, Any]:
    return {
        "title": str(group.title),
        "language": group.language,
        "kinship": round(group.kinship, 3),
        "relation": group.relation,
        "models": [
            {
                "id": one.model.id,
                "revision": one.model.revision,
                "pinned": one.model.pinned,
                "licence": one.model.licence,
                "non_commercial": one.model.non_commercial,
                "parameters": one.model.parameters,
                "download_bytes": one.model.download_bytes,
                "objective": one.model.objective,
                "writes_with": str(HEADS[one.model.head]),
                "good_for": str(one.model.sentence),
                "known": one.known,
                "fits_teaching": one.teaches,
                "fits_writing": one.writes_here,
                "downloaded": one.downloaded,
            }
            for one in group.offers
        ],
    }


def _add(folder: Path) -> Answer:
    found = in_folder(folder)
    problem = found[0].problem
    if problem is not None:
        raise CheckpointError(problem.reason, problem.hint)
    kept.add_folder(model_in(folder))
    data = {"added": str(model_in(folder)), "sources": [_source_json(one) for one in found]}
    return Answer(data, f"{found[0].title} is among the sources, where it is: {model_in(folder)}\n")


def _find(words: str) -> Answer:
    found = hub.find(words)
    data = {
        "found": [
            {
                "id": one.id,
                "licence": one.licence,
                "non_commercial": one.non_commercial,
                "languages": list(one.languages),
                "model_type": one.model_type,
                "known": one.known,
                "gated": one.gated,
                "downloads": one.downloads,
            }
            for one in found
        ]
    }
    rows = [
        [
            one.id,
            ", ".join(one.languages[:6]) + ("…" if len(one.languages) > 6 else ""),
            one.licence,
            one.model_type if one.known else f"{one.model_type or 'unknown kind'} (not known here)",
            f"{one.downloads:,}",
        ]
        for one in found
    ]
    text = table(["model", "languages", "licence", "kind", "downloads"], rows) if rows else "Nothing was found.\n"
    return Answer(data, text)


def _get(text: str, adapters: list[str], *, accept: bool, quiet: bool) -> Answer:
    if adapters or not _fetched_before(text):
        seen = hub.look(text, adapters)
        if not seen.refused:
            _accept(seen, accept=accept, quiet=quiet)
    folder = _download(text, adapters, quiet=quiet)
    model = id_of(folder)
    convert_first(folder, quiet=quiet)
    source = in_hub(hub.Cached(model, folder.name, folder))[0]
    data = {"id": model, "folder": str(folder), "revision": folder.name, "source": _source_json(source)}
    if source.problem and is_text_model(folder):
        said = f"{model} is here: a text model. Add it with: vizinho lm DIR add NAME --ready {model}\n"
        return Answer(data | {"text_model": True}, said)
    if source.problem:
        return Answer(data, f"{model} is here, but cannot be used: {source.problem.why}\n", code=2)
    return Answer(data, f"{model} is here: {source.detail}\nStart from it with: vizinho train DIR --from {model}\n")


def _download(text: str, adapters: list[str], *, quiet: bool, speakers: bool = False) -> Path:
    """The folder of a model, fetched with a line of progress; Ctrl-C ends it."""
    line = TransferLine(quiet)
    with interrupts() as pressed:
        try:
            folder = hub.download(text, adapters, line.show, lambda: bool(pressed), speakers=speakers)
        except (Cancelled, KeyboardInterrupt):
            line.end()
            again = f"{text} --speakers" if speakers else text
            sys.stderr.write(f"What was fetched is kept. Go on with: vizinho sources --get {again}\n")
            raise
    line.end()
    return folder


def _get_speakers(text: str, *, accept: bool, quiet: bool) -> Answer:
    """Fetch a model of speakers, and see whether it is one. What is here whole needs no network."""
    if path_here(text) is None:
        seen = hub.look(text, speakers=True)
        if not seen.refused:
            _accept(seen, accept=accept, quiet=quiet)
    folder = _download(text, [], quiet=quiet, speakers=True)
    path = speaker_model(text)
    voices_of(path)
    data = {"id": id_of(folder), "folder": str(folder), "revision": folder.name, "speakers": str(path)}
    return Answer(data, f"{text} is here. Tell voices apart with it: vizinho diarise DIR RECORDING --model {text}\n")


def _speakers_json(one: SpeakerModel) -> dict[str, Any]:
    return {"key": one.key, "revision": one.revision, "path": str(one.path), "licence": one.licence, "bytes": one.size}


def _fetched_before(text: str) -> bool:
    """Whether a model was fetched whole by us: its licence was accepted then, and the network is not needed."""
    revision = split_id(text)[1]
    here = hub.cached_model(text) if not revision or COMMIT.fullmatch(revision) else None
    return here is not None and here.whole and bool(kept.kept().pin(here.id).files.get(here.revision))


def _accept(seen: hub.HubModel, *, accept: bool, quiet: bool) -> None:
    """Show the licence and have it accepted, before anything comes. Raises `HubError` where it is not."""
    if seen.accepted:
        return
    licence = hub.licence_named(seen.licence)
    said = (
        f"{seen.id}, revision {seen.revision[:12]}, {quantities.size(seen.size)}, "
        f"{quantities.size(seen.left)} still to fetch.\n"
        f"Licence: {licence}{', not for profit' if seen.non_commercial else ''}. Read it at {seen.page}\n"
    )
    if not seen.pinned:
        said += "Its revision is not fixed yet: the one that is fetched now is kept from now on.\n"
    if accept:
        kept.accept(seen.id, seen.licence)
        return
    if not quiet and sys.stdin.isatty():
        sys.stderr.write(f"{said}Accept this licence? [y/N] ")
        sys.stderr.flush()
        if sys.stdin.readline().strip().lower() in ("y", "yes"):
            kept.accept(seen.id, seen.licence)
            return
    raise HubError(
        say("The licence of {model} was not accepted: {licence}.", model=seen.id, licence=licence),
        say("Read it at {page}, then add --accept-licence.", page=seen.page),
    )


def _keep_token() -> Answer:
    """A token is never an argument: other programs of the computer could read it there."""
    given = getpass.getpass("Token of the hub: ") if sys.stdin.isatty() else sys.stdin.readline()
    token.keep(given)
    return _told_of_token("The token is in the keyring of this computer.")


def _forget_token() -> Answer:
    was = token.forget()
    return _told_of_token("The keyring keeps no token any more." if was else "The keyring kept no token.")


def _told_of_token(text: str) -> Answer:
    where = token.where()
    used = "" if where == "keyring" else f"{token.PLACES[where]}\n"
    return Answer({"token": where, "hub": constants.ENDPOINT}, f"{text}\n{used}")


def _remove(text: str) -> Answer:
    folder = typed_path(text)
    if kept.forget_folder(folder) or kept.forget_folder(model_in(folder)):
        return Answer(
            {"removed": str(folder), "freed_bytes": 0}, f"{folder} is no source any more; it stays on the disk.\n"
        )
    freed = hub.remove(text)
    return Answer(
        {"removed": text, "freed_bytes": freed}, f"{text} is removed: {quantities.size(freed)} are free again.\n"
    )


SOURCES = Command(
    "sources",
    "the checkpoints to start from: here and on the hub; fetch, add, remove",
    _arguments,
    _sources,
    "Without an option, lists the starter, the runs of the project DIR, added folders, models of the Hugging Face hub\n"
    "that are on this computer, and those that are worth fetching: nearest to the project's language first.\n"
    "A download can be broken off at any time (Ctrl-C): the same command goes on from there. Models come into the\n"
    "cache that other programs share; HF_HOME, HF_ENDPOINT, HF_TOKEN, HF_HUB_OFFLINE and HTTPS_PROXY are respected.\n"
    "A token for private models is looked for in HF_TOKEN, then in the keyring, then where `hf auth login` put it.",
)
