"""Importing a family's functions without what no family has a use for: of the seconds in which a child starts, a
quarter goes into parts of torch and transformers that compile graphs, spread one model over many machines, or belong to
packages that happen to be installed. Those are left out, or put off until somebody asks for them. Torch-free itself."""

from __future__ import annotations

import gc
import importlib
import importlib.util
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib.machinery import ModuleSpec
from types import ModuleType
from typing import Any

UNNEEDED = ("accelerate", "jinja2", "scipy", "torchaudio", "triton", "torch.distributed.tensor")
"""What transformers imports where it is installed, for parts of it that no family has."""
COMPILER = "torch._dynamo"
"""The front of `torch.compile`. Importing it takes a second, and some of torch and transformers does so only to mark
functions for it, or to speak to it where it is not at work."""
SHARDS = "transformers.distributed.sharding_utils"
"""What loads torch's tensors of many machines: only where transformers hears that torch has them."""


@contextmanager
def uncollected() -> Iterator[None]:
    """Inside, Python's garbage collector rests: what is imported stays, and looking through it time and again while it
    grows takes a tenth of the whole."""
    at_work = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if at_work:
            gc.enable()


@contextmanager
def hidden() -> Iterator[None]:
    """Inside, those of `UNNEEDED` that nobody has imported yet are as if they were not installed, and the compiler
    waits until it is needed. Imports torch and the first of transformers."""
    names = [name for name in UNNEEDED if name not in sys.modules]
    sys.modules.update(dict.fromkeys(names))  # type: ignore[arg-type]  # None is how Python is told so
    try:
        with uncollected():
            put_off(COMPILER, MARKS)
            leave_out_shards()
            yield
    finally:
        if isinstance(compiler := sys.modules.get(COMPILER), PutOff):
            compiler.close()
        for name in names:
            if sys.modules.get(name, sys) is None:
                del sys.modules[name]


def as_it_is(function: Any = None, *_: object, **__: object) -> Any:
    """A mark, or a decorator that makes one: nothing that is not compiled is any different for it."""
    return _mark if function is None else function


def _mark(function: Any) -> Any:
    return function


def nothing(*_: object, **__: object) -> None:
    """Said to a compiler that is not at work."""


MARKS: dict[str, Callable[..., Any]] = {
    "disable": as_it_is,
    "allow_in_graph": as_it_is,
    "assume_constant_result": as_it_is,
    "graph_break": nothing,
}
"""What is asked of the compiler by those who do not compile, and what it does then."""


class PutOff(ModuleType):
    """A module that is there and has a few easy names. Whoever asks for any other has it loaded in its place; until it
    is closed, single parts of it can be imported by those who know that they do without it."""

    def __init__(self, spec: ModuleSpec, easy: dict[str, Callable[..., Any]]) -> None:
        super().__init__(spec.name)
        self.__spec__, self.__loader__ = spec, spec.loader
        self.__file__ = spec.origin
        self.__package__ = spec.name
        self.__path__ = list(spec.submodule_search_locations or ())  # its parts can be imported without it
        self.__dict__.update(easy)
        self._easy = easy

    def close(self) -> None:
        """From here on whoever imports a part of it has the whole loaded first, as Python does it: most parts, and all
        that begin with them, need it."""
        self.__dict__.pop("__path__", None)

    def __getattr__(self, name: str) -> Any:
        if (name.startswith("__") and name != "__path__") or not (spec := self.__spec__) or not spec.loader:
            raise AttributeError(name)
        for easy in self.__dict__.pop("_easy"):
            del self.__dict__[easy]
        for hidden_name in (each for each in UNNEEDED if sys.modules.get(each, sys) is None):
            del sys.modules[hidden_name]  # it may need them
        self.__class__ = ModuleType  # type: ignore[assignment]  # from here on it is like any other
        self.__path__ = list(spec.submodule_search_locations or ())
        spec.loader.exec_module(self)
        return getattr(self, name)


def put_off(name: str, easy: dict[str, Callable[..., Any]]) -> None:
    """Let a package inside another wait until more of it is needed than these names, unless it is loaded already."""
    parent, _, own = name.rpartition(".")
    holder = importlib.import_module(parent)
    if name not in sys.modules and (spec := importlib.util.find_spec(name)) is not None:
        sys.modules[name] = PutOff(spec, easy)
        setattr(holder, own, sys.modules[name])


def leave_out_shards() -> None:
    """Tell transformers, unless it has asked already, that torch does not spread tensors over machines: our processes
    that learn together have a whole model each."""
    utils: Any = importlib.import_module("transformers.utils")
    if SHARDS not in sys.modules:
        for place in (utils, utils.import_utils):
            place.is_torch_distributed_available = lambda: False
