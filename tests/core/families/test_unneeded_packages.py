"""What transformers would import only because it is installed is hidden from it, and from nobody else."""

from __future__ import annotations

import importlib
import importlib.util
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from core.families import FAMILIES, lean_imports
from tests.conftest import REPOSITORY

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
    monkeypatch.setattr(lean_imports, "UNNEEDED", PARTS[:2])
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
    monkeypatch.setattr(lean_imports, "UNNEEDED", ("unneeded_three",))
    with pytest.raises(ModuleNotFoundError, match="no_such_network"):
        replace(FAMILIES["parakeet"], module="no_such_network").load_module()
    assert "unneeded_three" not in sys.modules


COMPILER = """
import heavy_parts.behind
LOADED = True
def disable(function): return "marked"
"""


@pytest.mark.parametrize("by_part", [False, True], ids=["by a name", "by a part"])
def test_a_part_that_is_put_off_is_loaded_when_more_of_it_is_asked_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, by_part: bool
) -> None:
    package = tmp_path / "heavy_parts"
    (package / "compiler").mkdir(parents=True)
    (package / "__init__.py").write_text("", encoding="utf-8")
    (package / "behind.py").write_text("", encoding="utf-8")
    (package / "compiler" / "__init__.py").write_text(COMPILER, encoding="utf-8")
    (package / "compiler" / "small.py").write_text("small = 1\n", encoding="utf-8")
    (package / "compiler" / "large.py").write_text("from heavy_parts.compiler import LOADED\n", encoding="utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.setattr(lean_imports, "UNNEEDED", ("heavy_parts.behind",))
    monkeypatch.setitem(sys.modules, "heavy_parts.behind", None)
    try:
        lean_imports.put_off("heavy_parts.compiler", lean_imports.MARKS)
        put_off = importlib.import_module("heavy_parts.compiler")
        assert vars(importlib.import_module("heavy_parts"))["compiler"] is put_off
        assert importlib.import_module("heavy_parts.compiler.small").small == 1, "this part can be had without it"
        assert put_off.disable(len) is put_off.disable()(len) is len
        assert "heavy_parts.behind" in sys.modules
        assert sys.modules["heavy_parts.behind"] is None
        put_off.close()
        assert importlib.import_module("heavy_parts.compiler.large").LOADED if by_part else put_off.LOADED
        assert put_off.LOADED
        assert put_off.disable(len) == "marked", "now it is the real one"
        assert sys.modules["heavy_parts.behind"] is not None, "and it found what was hidden from others"
        with pytest.raises(AttributeError):
            _ = put_off.no_such_name
        lean_imports.put_off("heavy_parts.compiler", lean_imports.MARKS)
        assert importlib.import_module("heavy_parts.compiler") is put_off
    finally:
        for name in [name for name in sys.modules if name.startswith("heavy_parts")]:
            del sys.modules[name]


@pytest.mark.long
def test_a_child_has_no_compiler_until_it_is_asked_for_one() -> None:
    program = (
        "import sys; from core.families import family, DEFAULT; family(DEFAULT).load_module()\n"
        "print([name for name in ('sympy', 'accelerate', 'torch.distributed.tensor') if name in sys.modules])\n"
        "import torch; print(torch._dynamo.is_compiling(), 'sympy' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", program], cwd=REPOSITORY, capture_output=True, text=True, check=False)
    assert done.stdout.splitlines() == ["[]", "False True"], done.stderr
