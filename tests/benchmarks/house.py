"""How large the house is and how it hangs together: lines, import circles, slight modules, names used twice.

    python -m tests.benchmarks.house [--list] [--root FOLDER]

Circles count every import statement, also inside functions and under TYPE_CHECKING. A slight module has under 50 lines
and a single importer. `--list` names them all; `--root` looks at another checkout. The last line is one JSON object.
"""

from __future__ import annotations

import argparse
import ast
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from tests import imports
from tests.benchmarks._figures import report

SLIGHT_LINES = 50


def lines(package: str) -> int:
    """Lines of all Python files of a package."""
    return sum(_lines(path) for path in (imports.REPOSITORY / package).rglob("*.py"))


def _lines(path: Path) -> int:
    return len(path.read_text(encoding="utf-8").splitlines())


def slight() -> dict[str, str]:
    """Modules under 50 lines that one other module imports, and which. Packages and entry points are none."""
    own = {name: path for name, path in imports.modules().items() if path.name not in ("__init__.py", "__main__.py")}
    return {
        name: next(iter(who))
        for name, who in imports.importers().items()
        if name in own and len(who) == 1 and _lines(own[name]) < SLIGHT_LINES
    }


def twice(names: Iterable[str]) -> dict[str, int]:
    """The names that come more than once, and how often."""
    return {name: count for name, count in sorted(Counter(names).items()) if count > 1}


def file_names() -> list[str]:
    """The names of all files of app and core, but those that Python gives."""
    return [path.name for path in imports.modules().values() if not path.name.startswith("__")]


def class_names() -> list[str]:
    """The names of all classes at the top of a module; what starts with an underscore is its module's own affair."""
    return [
        node.name
        for name in imports.modules()
        for node in imports.tree(name).body
        if isinstance(node, ast.ClassDef) and not node.name.startswith("_")
    ]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--list", action="store_true")
    parser.add_argument("--root", type=Path, default=imports.REPOSITORY)
    args = parser.parse_args()
    imports.REPOSITORY = args.root.resolve()
    graph = imports.knowledge()
    found = imports.circles(graph)
    small = slight()
    files, classes = twice(file_names()), twice(class_names())
    if args.list:
        for circle in found:
            print(f"circle of {len(circle)}: {imports.links(circle, graph)}")
        for name, who in small.items():
            print(f"slight: {name} ({_lines(imports.modules()[name])} lines), for {who}")
        print("file names: " + ", ".join(f"{name} {count}" for name, count in files.items()))
        print("class names: " + ", ".join(f"{name} {count}" for name, count in classes.items()))
    print(
        f"app {lines('app'):,} lines, core {lines('core'):,}; {len(found)} import circles of "
        f"{sum(map(len, found))} modules; {len(small)} slight modules with one importer; "
        f"{len(files)} file names and {len(classes)} class names used more than once"
    )
    report(
        "house",
        modules=len(imports.modules()),
        app_lines=lines("app"),
        core_lines=lines("core"),
        circles=len(found),
        in_circles=sum(map(len, found)),
        slight=len(small),
        file_names_twice=len(files),
        class_names_twice=len(classes),
    )


if __name__ == "__main__":
    main()
