"""Which files of a published model of speakers are fetched: the one ONNX model, what it says of itself, its licence. A
leaf. People name such a model OWNER/NAME, or OWNER/NAME/FILE.onnx where one place holds several.
"""

from __future__ import annotations

from collections.abc import Collection

from core import hub_cache
from core.wording import say

END = ".onnx"
USUAL = "model.onnx"
BESIDE = ("_data", ".data")
"""Ends of the files that hold the numbers of a model too large for one file."""
ABOUT = ("README.md", "LICENSE", "LICENSE.md", "LICENSE.txt")
SHOWN = 8


def split(text: str) -> tuple[str, str]:
    """ "OWNER/NAME/FILE.onnx@REVISION" as "OWNER/NAME@REVISION" and "FILE.onnx"; "" for no file."""
    name, revision = hub_cache.split_id(text)
    parts = name.split("/")
    file = "/".join(parts[2:]) if len(parts) > 2 and name.endswith(END) else ""
    model = "/".join(parts[:2]) if file else name
    return (f"{model}@{revision}" if revision else model), file


def models_of(names: Collection[str]) -> list[str]:
    """The ONNX models among files."""
    return sorted(name for name in names if name.endswith(END))


def chosen(names: Collection[str], wanted: str = "") -> str:
    """The model that is meant: the one that is named, the only one, or the usual one; "" where nobody can tell."""
    there = models_of(names)
    if wanted:
        return wanted if wanted in there else ""
    return there[0] if len(there) == 1 else USUAL if USUAL in there else ""


def needed(names: Collection[str], wanted: str = "") -> tuple[str, ...]:
    """The files to fetch of all that are published, the small ones first."""
    model = chosen(names, wanted)
    beside = [model + end for end in BESIDE if model and model + end in names]
    return (*(name for name in ABOUT if name in names), *beside, *([model] if model else []))


def unusable(names: Collection[str], wanted: str = "") -> str:
    """Why no model of speakers can be taken from there; "" where one can."""
    there = models_of(names)
    if chosen(names, wanted):
        return ""
    if not there:
        return say("It holds no ONNX model.")
    some = there[:SHOWN]
    if wanted:
        return say("It has no {file}; it has {some}.", file=wanted, some=some)
    return say("It holds several models: write OWNER/NAME/FILE with one of {some}.", some=some)
