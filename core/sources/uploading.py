"""Putting a model on the hub, in a child: the repository, the large files one by one, and one commit with all of them.

Only the commit shows anything to others: a push that breaks leaves an empty repository, and the large files that were
whole. The same again sends what is not there yet. Plain HTTP on purpose, as in `core.sources.fetch`.
"""

from __future__ import annotations

import io
import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, BinaryIO, cast

from huggingface_hub import CommitOperationAdd, HfApi
from huggingface_hub.hf_api import ModelInfo
from huggingface_hub.utils import get_token

from core.errors import HubError
from core.hub_cache import page_of
from core.sources.downloading import Meter
from core.sources.push_errors import FAILED_PUSH, no_token, worded_push
from core.wording import say

OURS = "vizinho.json"
MADE_BY_THE_HUB = frozenset({".gitattributes"})
MESSAGE = "A model of Vizinho"


class Counting(io.BufferedReader):
    """A file that tells how far it was read; what is read again after a break is not counted twice."""

    def __init__(self, file: BinaryIO, arrived: Callable[[int], None]) -> None:
        super().__init__(cast("io.RawIOBase", file))
        self._arrived, self._furthest = arrived, 0

    def read(self, size: int | None = -1) -> bytes:
        block = super().read(size)
        at = self.tell()
        if at > self._furthest:
            self._arrived(at - self._furthest)
            self._furthest = at
        return block


@dataclass
class Addition(CommitOperationAdd):
    """A file of the commit that tells how much of it was sent."""

    arrived: Callable[[int], None] = field(default=lambda _: None)

    @contextmanager
    def as_file(self, with_tqdm: bool = False) -> Iterator[BinaryIO]:
        with super().as_file() as file:
            if not with_tqdm:  # it is looked into, not sent
                yield file
                return
            counting = Counting(file, self.arrived)
            yield counting
            counting.detach()


def put(parcel: Path, tell: Callable[[dict[str, Any]], None]) -> dict[str, str]:
    """Do what a parcel says, and where it is then (see `push.Published`). Raises `HubError`."""
    told = json.loads(parcel.read_text(encoding="utf-8"))
    model, private = str(told["id"]), bool(told["private"])
    if not get_token():
        raise no_token()
    sources: dict[str, str | bytes] = {name: text.encode() for name, text in told["texts"].items()}
    sources |= told["paths"]
    try:
        return _put(model, private, sources, tell)
    except FAILED_PUSH as error:
        raise worded_push(error, model) from error


def _put(
    model: str, private: bool, sources: dict[str, str | bytes], tell: Callable[[dict[str, Any]], None]
) -> dict[str, str]:
    api = HfApi()
    api.create_repo(model, private=private, exist_ok=True)
    _check(api.model_info(model), model, private)
    sizes = {name: len(s) if isinstance(s, bytes) else Path(s).stat().st_size for name, s in sources.items()}
    meter = Meter(sum(sizes.values()), tell)
    additions = []
    for name, source in sources.items():
        sent = _Sent(meter)
        addition = Addition(name, source, arrived=sent.arrived)
        meter.begin(name)
        api.preupload_lfs_files(model, [addition], free_memory=False)
        sent.rest(sizes[name])
        additions.append(addition)
    meter.begin("")
    commit = api.create_commit(model, additions, commit_message=MESSAGE)
    return {"id": model, "page": page_of(model), "commit": commit.oid}


@dataclass
class _Sent:
    """How much of a file was sent; the rest was on the hub before, or goes with the commit."""

    meter: Meter
    count: int = 0

    def arrived(self, count: int) -> None:
        self.count += count
        self.meter.arrived(count)

    def rest(self, size: int) -> None:
        self.meter.arrived(size - self.count)


def _check(there: ModelInfo, model: str, private: bool) -> None:
    """Raises `HubError` for a repository that holds somebody else's things, or is not for those it was asked to be."""
    names = {sibling.rfilename for sibling in there.siblings or ()} - MADE_BY_THE_HUB
    if names and OURS not in names:
        raise HubError(
            say("{model} is there already, and holds something that does not come from Vizinho.", model=model),
            say("Choose another name; nothing of it was changed. It is at {page}.", page=page_of(model)),
        )
    if private and not there.private:
        raise HubError(
            say("{model} is there already, and everyone can see it.", model=model),
            say(
                "Choose another name, make it private at {page}, or push for everyone (--public).", page=page_of(model)
            ),
        )
    if not private and there.private:
        raise HubError(
            say("{model} is there already, and private.", model=model),
            say("Push without --public, then make it public at {page}.", page=page_of(model)),
        )
