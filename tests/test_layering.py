"""The rules of the house: who may import whom, what the window's process never loads, and how long a file may be."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from functools import cache

import pytest

from tests.conftest import REPOSITORY
from tests.imports import (
    PACKAGES,
    circles,
    import_statements,
    importers,
    imports,
    knowledge,
    links,
    modules,
    tree,
    trees,
)

HEAVY = ("torch", "torchaudio", "transformers")
LINES = 400


@pytest.fixture(scope="module", autouse=True)
def _trees_go() -> Iterator[None]:
    """What was read of our modules takes some hundred megabytes, which no other test needs."""
    yield
    trees.cache_clear()


def with_parents(name: str) -> Iterator[str]:
    """A module and the packages it lies in: importing it loads them all."""
    parts = name.split(".")
    for count in range(1, len(parts) + 1):
        yield ".".join(parts[:count])


@cache
def reached(name: str) -> frozenset[str]:
    """Every module of ours that is loaded when `name` is imported."""
    seen: set[str] = set()
    waiting = [name]
    while waiting:
        for module in with_parents(waiting.pop()):
            if module in modules() and module not in seen:
                seen.add(module)
                waiting += [target for target in imports(module) if target.split(".")[0] in PACKAGES]
    return frozenset(seen)


def chain(start: str, goal: str) -> str:
    """How `start` comes to load `goal`, for the message of a failure."""
    paths = {start: [start]}
    waiting = [start]
    while waiting:
        module = waiting.pop(0)
        for target in imports(module):
            for step in with_parents(target):
                if step in modules() and step not in paths:
                    paths[step] = [*paths[module], step]
                    waiting.append(step)
    return " → ".join(paths.get(goal, [start, "…", goal]))


def under(name: str, *packages: str) -> bool:
    return any(name == package or name.startswith(package + ".") for package in packages)


def test_core_never_imports_the_window_or_qt():
    wrong = [
        f"{name} imports {target}"
        for name in modules()
        if under(name, "core", "resources")
        for target in imports(name, everywhere=True)
        if under(target, "app", "PySide6", "pyqtgraph", "shiboken6")
    ]
    assert wrong == []


def test_the_window_never_reaches_torch_by_its_import_statements():
    wrong = []
    for name in modules():
        if not under(name, "app"):
            continue
        wrong += [f"{name} imports {t}" for t in imports(name, everywhere=True) if under(t, *HEAVY)]
        for module in reached(name):
            wrong += [f"{chain(name, module)} imports {t}" for t in imports(module) if under(t, *HEAVY)]
    assert wrong == []


def test_project_and_training_do_not_meet():
    wrong = [
        chain(name, target)
        for name in modules()
        if under(name, "core.training", "core.project")
        for target in reached(name)
        if (
            under(name, "core.training")
            and under(target, "core.project")
            and target not in {"core.project", "core.project.records", "core.project.flags"}
        )
        or (under(name, "core.project") and under(target, "core.training"))
    ]
    assert wrong == []


@pytest.mark.parametrize(
    "leaf",
    [
        "core.errors",
        "core.audio",
        "core.text.normaliser",
        "core.text.vocabulary",
        "core.project.records",
        "core.project.flags",
    ],
)
def test_leaves_import_nothing_of_ours_but_leaves(leaf):
    allowed = {
        "core",
        "core.project",
        "core.errors",
        "core.audio",
        "core.text",
        "core.transcripts",
        "core.project.records",
        "core.project.flags",
        "core.wording",
        "core.writing",
    }
    allowed |= {name for name in modules() if name.startswith("core.audio_")}
    allowed |= {name for name in modules() if name.startswith("core.text.")}
    assert reached(leaf) <= allowed


def test_no_import_circles_not_even_for_the_type_checker():
    """Every statement counts: at the top, inside functions, and under TYPE_CHECKING."""
    graph = knowledge()
    assert [links(circle, graph) for circle in circles(graph)] == []


def test_no_part_of_a_page_knows_its_page():
    """A page's room is the package it lies in; `app.page`, the base of all pages, is in no room."""
    wrong = []
    for page in modules():
        room = page.removesuffix(".page")
        if room not in (page, "app"):
            wrong += [f"{name} imports {page}" for name in importers()[page] if under(name, room)]
    assert wrong == []


def test_no_page_imports_another():
    """What two pages share is no page's: it lies in app.widgets, or in the frame around them."""
    rooms = [page.removesuffix(".page") for page in modules() if page.count(".") == 2 and page.endswith(".page")]
    assert len(rooms) > 5
    wrong = [
        f"{name} imports {target}"
        for target, knowing in importers().items()
        for room in rooms
        if under(target, room)
        for name in knowing
        if any(under(name, other) for other in rooms if other != room)
    ]
    assert wrong == []


def test_only_pages_know_controllers():
    """A page puts its parts together; they meet in the model in its middle and nowhere else."""
    wrong = [
        f"{name} imports {controller}"
        for controller in modules()
        if under(controller, "app") and controller.endswith("_controller")
        for name in importers()[controller]
        if not name.endswith(".page")
    ]
    assert wrong == []


def test_circles_are_found():
    graph = {"a": {"b"}, "b": {"c", "d"}, "c": {"a"}, "d": {"e"}, "e": {"d"}, "f": {"a"}}
    assert circles({name: frozenset(targets) for name, targets in graph.items()}) == [["a", "b", "c"], ["d", "e"]]


def test_nothing_but_the_entry_knows_the_window():
    """Pages, dialogs and the frame's own parts are given what they need: a Context, a Frame, a rail."""
    assert importers()["app.frame.main_window"] == {"app.__main__"}


@pytest.mark.parametrize("folder", ["app", "core", "installer", "tests", "resources"])
def test_no_file_has_more_than_400_lines(folder):
    long = {
        str(path.relative_to(REPOSITORY)): count
        for path in (REPOSITORY / folder).rglob("*.py")
        if (count := len(path.read_text(encoding="utf-8").splitlines())) > LINES
    }
    assert long == {}


SYSTEM_TOOLS = {"core.graphics_cards", "core.programs", "core.places.ray_nodes", "resources.recipes.synthesis"}
"""Modules that ask tools of the system (nvidia-smi, ssh, espeak-ng); these are no processes of ours. `ray_nodes` runs
on Ray's own Python, which has nothing of ours."""
POOLS = {"resources.recipes.synthesis", "resources.recipes.make_sample"}
"""Programs that make what we bring with us: they speak on all cores."""
STARTERS = {"subprocess", "multiprocessing", "PySide6.QtCore.QProcess", "concurrent.futures.ProcessPoolExecutor"}
STARTING = re.compile(r"^(exec[lv]p?e?|spawn[lv]p?e?|posix_spawnp?|fork|forkpty|popen|system|startfile)$")


def starts_processes(program: ast.AST) -> list[str]:
    """By what a module could start a process."""
    found = []
    for node in ast.walk(program):
        match node:
            case ast.Import(names=names):
                found += [alias.name for alias in names if alias.name.split(".")[0] in STARTERS]
            case ast.ImportFrom(module=str(module), names=names):
                found += [module] if module.split(".")[0] in STARTERS else []
                found += [alias.name for alias in names if f"{module}.{alias.name}" in STARTERS]
            case ast.Attribute(value=ast.Name(id="os"), attr=name) if STARTING.match(name):
                found.append(f"os.{name}")
            case ast.Attribute(attr="QProcess" | "ProcessPoolExecutor" as name):
                found.append(name)
    return found


def test_nothing_but_children_starts_a_process_of_ours():
    wrong = {name: found for name in modules() if (found := starts_processes(tree(name)))}
    assert set(wrong) - SYSTEM_TOOLS - POOLS == {"core.children"}, wrong


def renames(program: ast.AST) -> list[int]:
    """Lines in which a file or folder is given another name: `path.replace(other)`, not `text.replace(this, that)`."""
    found = []
    for node in ast.walk(program):
        match node:
            case ast.Call(func=ast.Attribute(value=ast.Name(id="os"), attr="rename" | "renames" | "replace")):
                found.append(node.lineno)
            case ast.Call(func=ast.Attribute(value=ast.Name(id="shutil"), attr="move")):
                found.append(node.lineno)
            case ast.Call(func=ast.Attribute(value=ast.Name(id="dataclasses" | "copy"), attr="replace")):
                continue
            case ast.Call(func=ast.Attribute(attr="replace"), args=[_], keywords=[]):
                found.append(node.lineno)
            case ast.Call(func=ast.Attribute(value=of, attr="rename"), args=[_]) if _is_path(of):
                found.append(node.lineno)
    return found


def _is_path(node: ast.expr) -> bool:
    """Runs and checkpoints have a `rename` of their own, which changes what they are called."""
    return not (isinstance(node, ast.Name) and node.id in {"run", "checkpoint"}) and "_runs" not in ast.dump(node)


def test_nothing_but_writing_renames_into_place():
    wrong = {name: lines for name in modules() if (lines := renames(tree(name)))}
    assert set(wrong) == {"core.writing"}, wrong


@pytest.mark.parametrize(
    "program",
    [
        "import subprocess",
        "from subprocess import run",
        "from PySide6.QtCore import QProcess",
        "import multiprocessing.pool",
        "QtCore.QProcess()",
        "os.execv('a', [])",
    ],
)
def test_what_starts_a_process_is_found(program):
    assert starts_processes(ast.parse(program))


@pytest.mark.parametrize(
    ("program", "count"),
    [
        ("part.replace(out); os.replace(a, b); folder.rename(old); self.path.rename(x); shutil.move(a, b)", 5),
        ("text.replace('a', 'b'); dataclasses.replace(a, b=1); run.rename('x'); writing.move(a, b)", 0),
    ],
)
def test_what_renames_is_found(program, count):
    assert len(renames(ast.parse(program))) == count


def run_python(program: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "-c", program], cwd=REPOSITORY, capture_output=True, text=True, check=False)


@pytest.mark.timeout(400)
def test_every_module_of_core_loads_without_qt():
    """In a process where importing Qt fails. Children's entry points (__main__) are loaded too, and families' functions
    as children load them."""
    names = [name for name in modules() if under(name, "core")]
    done = run_python(
        "import importlib, sys\n"
        "for name in ('PySide6', 'shiboken6', 'pyqtgraph', 'app'):\n"
        "    sys.modules[name] = None\n"
        "from core.families.lean_imports import hidden\n"
        f"names = {names!r}\n"
        "with hidden():\n"
        "    for name in names:\n"
        "        if name.startswith('core.families'):\n"
        "            importlib.import_module(name)\n"
        "for name in names:\n"
        "    importlib.import_module(name)\n"
    )
    assert done.returncode == 0, done.stderr[-3000:]


def test_the_window_with_all_its_pages_has_no_torch_in_its_process():
    names = [name for name in modules() if under(name, "app")]
    done = run_python(
        "import importlib, sys\n"
        f"for name in {names!r}:\n"
        "    importlib.import_module(name)\n"
        f"print([name for name in {HEAVY!r} if name in sys.modules])\n"
    )
    assert done.returncode == 0, done.stderr[-3000:]
    assert done.stdout.strip() == "[]"


WITH_BLANKS = ("core.objectives.ctc", "core.objectives.transducer", "core.decoding")
"""Objectives in which a token stands for nothing said, and what reads their paths."""
CTC_WORDS = re.compile("blank|collapse", re.IGNORECASE)


def test_only_objectives_with_blanks_and_their_decoders_speak_of_them():
    """Names, texts and comments alike: what a token or a path stands for is the objective's."""
    wrong = [
        f"{name}, line {number}: {line.strip()}"
        for name, path in modules().items()
        if under(name, "core", "app") and not under(name, *WITH_BLANKS)
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        if CTC_WORDS.search(line)
    ]
    assert wrong == []


def test_imports_are_found_where_they_run():
    tree = ast.parse(
        "from typing import TYPE_CHECKING\n"
        "if TYPE_CHECKING:\n    import hidden\n"
        "try:\n    import tried\nexcept ImportError:\n    import instead\n"
        "class Body:\n    import inside\n"
        "def later():\n    import lazily\n"
    )

    def names(everywhere: bool, typing: bool = False) -> set[str]:
        found = import_statements(tree, everywhere=everywhere, typing=typing)
        return {alias.name for node in found if isinstance(node, ast.Import) for alias in node.names}

    assert names(everywhere=False) == {"tried", "instead", "inside"}
    assert names(everywhere=True) == {"tried", "instead", "inside", "lazily"}
    assert names(everywhere=True, typing=True) == {"tried", "instead", "inside", "lazily", "hidden"}
