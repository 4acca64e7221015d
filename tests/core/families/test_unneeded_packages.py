"""What transformers would import only because it is installed is hidden from it, and from nobody else."""

from __future__ import annotations

import importlib
import importlib.util
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from core.families import FAMILIES, kind

PARTS = ("unneeded_one", "unneeded_two", "network_that_looks")
LOOKS = """
import importlib.util
found = [name for name in ("unneeded_one", "unneeded_two") if importlib.util.find_spec(name)]
"""


def test_while_a_family_is_loaded_they_are_not_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in PARTS[:2]:
        (tmp_path / f"{name}.py").write_text("here = True\n", encoding="utf-8")
    (tmp_path / f"{PARTS[2]}.py").write_text(LOOKS, encoding="utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.setattr(kind, "UNNEEDED", PARTS[:2])
    used = importlib.import_module("unneeded_two")
    try:
        network = replace(FAMILIES["parakeet"], module=PARTS[2]).load_module()
        assert vars(network)["found"] == ["unneeded_two"], "what somebody uses already stays"
        assert sys.modules["unneeded_two"] is used
        assert importlib.import_module("unneeded_one").here
    finally:
        for name in PARTS:
            sys.modules.pop(name, None)


def test_one_that_cannot_be_loaded_leaves_nothing_hidden(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kind, "UNNEEDED", ("unneeded_three",))
    with pytest.raises(ModuleNotFoundError, match="no_such_network"):
        replace(FAMILIES["parakeet"], module="no_such_network").load_module()
    assert "unneeded_three" not in sys.modules
