"""Text models of the hub that are on this computer, and what a person names one by: its id, or a folder."""

from __future__ import annotations

from pathlib import Path

from core import hub_cache
from core.errors import TextError
from core.lm.ready.kinds import kind_of
from core.names import typed_path
from core.sources.hub import Cached, cached, cached_model
from core.wording import say


def cached_text_models() -> list[Cached]:
    """Those that are here whole and can be asked how likely a sentence is."""
    there = hub_cache.hub_cache().glob(f"{hub_cache.PREFIX}*/{hub_cache.SNAPSHOTS}")
    ids = sorted(hub_cache.id_of(snapshots / hub_cache.REFS) for snapshots in there)  # also what others fetched
    return [one for one in cached(ids) if one.whole and _is_text(one.folder)] if ids else []


def _is_text(folder: Path) -> bool:
    try:
        kind_of(folder)
    except TextError:
        return False
    return True


def ready_folder(text: str) -> Path:
    """A folder by its path, or a model of the hub that is here whole. Raises `TextError`."""
    folder = typed_path(text)
    if folder.is_dir():
        return folder
    found = cached_model(text)
    if found is None or not found.whole:
        raise TextError(
            say("{text} is no folder here, nor a model of the hub that is on this computer.", text=text),
            say("Fetch it with `vizinho sources --get ID`, or give its folder."),
        )
    return found.folder
