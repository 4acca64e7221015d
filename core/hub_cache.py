"""How the cache of huggingface_hub, which all programs of a person share, keeps models on the disk. A leaf.

    HF_HOME/hub/models--openai--whisper-base/
        blobs/SHA  refs/main  snapshots/COMMIT/model.safetensors -> ../../blobs/SHA

It knows names and places only; fetching is `core.sources.fetch`'s, looking into a model `core.families`'.
"""

from __future__ import annotations

import re
from pathlib import Path

from huggingface_hub import constants

PREFIX, SNAPSHOTS, BLOBS, REFS = "models--", "snapshots", "blobs", "refs"
BETWEEN = "--"
ID = re.compile(r"[A-Za-z0-9][\w.-]*(?:/[A-Za-z0-9][\w.-]*)?")
LONGEST_ID = 96
COMMIT = re.compile(r"[0-9a-f]{40}")


def hub_cache() -> Path:
    """The folder of the shared cache, as HF_HOME, HF_HUB_CACHE and the rest of its settings say."""
    return Path(constants.HF_HUB_CACHE)


def is_model_id(text: str) -> bool:
    """Whether a text can be the id of a model ("openai/whisper-base")."""
    return (
        bool(ID.fullmatch(text))
        and len(text) <= LONGEST_ID
        and ".." not in text
        and BETWEEN not in text
        and not text.endswith((".git", "-", "."))
    )


def split_id(text: str) -> tuple[str, str]:
    """ "openai/whisper-base@main" as an id and a revision; "" for none."""
    model, _, revision = text.strip().partition("@")
    return model.strip(), revision.strip()


def repository(model: str) -> Path:
    """The folder of a model in the shared cache, whether or not it is there."""
    return hub_cache() / f"{PREFIX}{model.replace('/', BETWEEN)}"


def snapshot(model: str, commit: str) -> Path:
    """The folder of one revision of a model, which looks like the model's own."""
    return repository(model) / SNAPSHOTS / commit


def id_of(folder: Path) -> str:
    """The id of the model whose revision a folder of the cache is; "" for any other folder."""
    parent = folder.parent
    if parent.name != SNAPSHOTS or not parent.parent.name.startswith(PREFIX):
        return ""
    return parent.parent.name.removeprefix(PREFIX).replace(BETWEEN, "/")


def blobs_of(folder: Path) -> list[Path]:
    """The folder that the links in a revision's folder lead to; none for any other folder."""
    return [folder.parent.parent / BLOBS] if id_of(folder) else []


def commit_of(model: str, revision: str) -> str:
    """The commit that the cache knows by this name ("main", a commit); "" where it knows none."""
    if COMMIT.fullmatch(revision):
        return revision
    try:
        return (repository(model) / REFS / revision).read_text(encoding="utf-8").strip()
    except OSError:
        return ""


def page_of(model: str) -> str:
    """Where people read of a model ("ID" or "ID@REVISION"), and accept its terms."""
    return f"{constants.ENDPOINT}/{split_id(model)[0]}"


def tokens_page() -> str:
    """Where people make a token of their account."""
    return f"{constants.ENDPOINT}/settings/tokens"
