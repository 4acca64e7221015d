"""What the hub says of its models: searching, and one model's files, licence and languages. In a child."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, cast

import httpx2
from huggingface_hub import HfApi, constants
from huggingface_hub.hf_api import ModelInfo, RepoSibling
from huggingface_hub.utils import build_hf_headers, get_session, hf_raise_for_status

from core import hub_cache
from core.families import known_types, knows
from core.lm.ready import kinds as text_kinds
from core.sources import speaker_files
from core.sources.curated import curated_model
from core.sources.fetch import INCOMPLETE, Patience
from core.sources.hub import Found, HubFile, HubModel
from core.sources.hub_errors import FAILED, NO_HUB, worded
from core.sources.kept import kept
from core.sources.needed import needed, pickled, unusable, weights
from core.wording import say

TASK = "automatic-speech-recognition"
FACTS = ("cardData", "config", "downloads", "gated", "tags")
"""What a search is to tell of each model."""
LOOK_PATIENCE_S = 3.0
"""So long the hub is asked again when it is not there."""
LICENCE_TAG, LANGUAGE = "license:", re.compile(r"[a-z]{2,3}")


def find(words: str, limit: int) -> list[Found]:
    """Speech recognisers of the hub by words, the most used first."""
    patience = Patience(LOOK_PATIENCE_S, lambda _: None)
    try:
        infos = patience.with_(lambda: _searched(words, limit))
    except (*FAILED, *NO_HUB) as error:
        raise worded(error, words, offline_choices()) from error
    return [
        Found(
            id=info.id,
            licence=licence_of(info),
            languages=languages_of(info),
            model_type=_config(info).get("model_type", ""),
            downloads=info.downloads or 0,
            gated=bool(info.gated),
        )
        for info in infos
    ]


def _searched(words: str, limit: int) -> list[ModelInfo]:
    """The first page of what the hub finds. `HfApi.list_models` would ask an absent hub six times, without an end to
    each."""
    params: Mapping[str, str | int | Sequence[str]] = {
        "search": words,
        "pipeline_tag": TASK,
        "sort": "downloads",
        "limit": limit,
        "expand": FACTS,
    }
    address = f"{constants.ENDPOINT}/api/models"
    answer = get_session().get(address, params=params, headers=build_hf_headers(), timeout=_timeout())
    hf_raise_for_status(answer)
    return [ModelInfo(**{"siblings": None, **one}) for one in answer.json()[:limit]]  # type: ignore[no-untyped-call]


def _timeout() -> httpx2.Timeout:
    """How long the hub may take to answer (HF_HUB_ETAG_TIMEOUT); a third of it to be there at all."""
    return httpx2.Timeout(constants.HF_HUB_ETAG_TIMEOUT, connect=constants.HF_HUB_ETAG_TIMEOUT / 3)


def look(
    text: str, adapters: Iterable[str] = (), patience: Patience | None = None, *, speakers: bool = False
) -> HubModel:
    """What the hub says of one revision of a model, with `speakers` of one that tells voices apart. Raises
    `HubError`."""
    plain, wished = speaker_files.split(text) if speakers else (text, "")
    model, asked = hub_cache.split_id(plain)
    pin, entry = kept().pin(model), curated_model(model)
    wanted = asked or pin.revision or (entry.revision if entry else "")
    patience = patience or Patience(LOOK_PATIENCE_S, lambda _: None)
    try:
        info: ModelInfo = patience.with_(
            lambda: HfApi().model_info(
                model, revision=wanted or None, files_metadata=True, timeout=cast("float", _timeout())
            )
        )
    except (*FAILED, *NO_HUB) as error:
        raise worded(error, plain, offline_choices()) from error
    siblings = {sibling.rfilename: sibling for sibling in info.siblings or ()}
    names = speaker_files.needed(siblings, wished) if speakers else needed(siblings, adapters)
    files = tuple(_file(siblings[name]) for name in names)
    commit = str(info.sha)
    config = _config(info)
    return HubModel(
        id=info.id,
        revision=commit,
        files=files,
        licence=licence_of(info) or (entry.licence if entry else ""),
        languages=languages_of(info),
        model_type=str(config.get("model_type", "")),
        parameters=info.safetensors.total if info.safetensors else (entry.parameters if entry else 0),
        gated=bool(info.gated),
        private=bool(info.private),
        left=sum(_left(info.id, commit, file) for file in files),
        converts=not speakers and pickled(weights(siblings)),
        pinned=commit in (pin.revision, entry.revision if entry else "") or commit in pin.files,
        refused=(speaker_files.unusable(siblings, wished) if speakers else _refused(siblings, config))
        or _replaced(info.id, files, commit),
        page=hub_cache.page_of(info.id),
    )


def known_checksums(model: str, commit: str) -> dict[str, str]:
    """The SHA-256 of files that are known of a revision: by the curated list, and by an earlier download."""
    entry = curated_model(model)
    listed = dict(entry.files) if entry and entry.revision == commit else {}
    return listed | dict(kept().pin(model).files.get(commit, {}))


def offline_choices() -> str:
    """What can be used without the network, in a sentence; "" for nothing."""
    from core.sources.hub import cached

    there = [one.id for one in cached() if one.whole]
    return say("On this computer already: {there}.", there=there) if there else ""


def licence_of(info: ModelInfo) -> str:
    """The licence that a model's card names, by its short name; "" where it names none."""
    said: Any = info.card_data.license if info.card_data else None
    if isinstance(said, list):
        said = ", ".join(str(one) for one in said)
    named = info.card_data.license_name if info.card_data and said == "other" else None
    tag = next((tag.removeprefix(LICENCE_TAG) for tag in info.tags or () if tag.startswith(LICENCE_TAG)), "")
    return str(named or said or tag)


def languages_of(info: ModelInfo) -> tuple[str, ...]:
    """The languages that a model's card names, by their codes."""
    said = info.card_data.language if info.card_data else None
    named = [said] if isinstance(said, str) else list(said or ())
    return tuple(code for code in map(str, named) if LANGUAGE.fullmatch(code.partition("-")[0]))


def _config(info: ModelInfo) -> dict[str, Any]:
    return info.config if isinstance(info.config, dict) else {}


def _file(sibling: RepoSibling) -> HubFile:
    lfs = sibling.lfs
    size = lfs.size if lfs is not None else sibling.size
    return HubFile(sibling.rfilename, int(size or 0), lfs.sha256 if lfs is not None else "", sibling.blob_id or "")


def _left(model: str, commit: str, file: HubFile) -> int:
    """Bytes of a file that are not in the cache yet."""
    if (hub_cache.snapshot(model, commit) / file.name).is_file():
        return 0
    blob = hub_cache.repository(model) / hub_cache.BLOBS / (file.sha256 or file.git_sha1 or file.name)
    part = blob.with_name(blob.name + INCOMPLETE)
    there = next((path.stat().st_size for path in (blob, part) if path.is_file()), 0)
    return max(0, file.size - there)


def _refused(names: Iterable[str], config: dict[str, Any]) -> str:
    """Why a model cannot be used, as far as that is known without it; "" where it can."""
    if reason := unusable(list(names)):
        return reason
    if "auto_map" in config:
        return say("It needs program code of its own, which is never run here.")
    kind = str(config.get("model_type", ""))
    if kind and not knows(kind) and kind not in text_kinds.BY_TYPE:
        known = known_types()
        return say("It is of the kind “{kind}”, which is not known here. Known kinds: {known}.", kind=kind, known=known)
    return ""


def _replaced(model: str, files: Sequence[HubFile], commit: str) -> str:
    """Says so where a revision has other files than it had; "" where not."""
    expected = known_checksums(model, commit)
    changed = [f.name for f in files if f.sha256 and expected.get(f.name, f.sha256) != f.sha256]
    return (
        say("Its files are not those that are known of this revision: {changed}.", changed=changed) if changed else ""
    )
