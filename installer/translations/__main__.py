"""Texts and their translations.

python -m installer.translations update                  read the sources into resources/i18n/*.ts
python -m installer.translations report                  how much of each language is translated; faults of sources
python -m installer.translations export LANGUAGE FOLDER  what is missing, in JSON files of --size texts
python -m installer.translations import FILE...          filled JSON files into the .ts files; bad rows are named
python -m installer.translations release [--pseudo]      what the window loads: .qm by Qt's lrelease
"""

from __future__ import annotations

import argparse
import json
import shutil
import subprocess
import sys
from pathlib import Path

from installer.translations import chunks, pseudo, rules, sources, ts_file

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "resources" / "i18n"
LANGUAGES = ("es", "pt_BR")


def catalogues() -> list[ts_file.Catalogue]:
    """Both languages as they stand."""
    return [ts_file.read(ts_file.path_of(FOLDER, language), language) for language in LANGUAGES]


def update(root: Path = ROOT) -> list[sources.Fault]:
    """Bring the .ts files up to the sources; the faults that the sources have."""
    found = sources.read(root)
    for catalogue in catalogues():
        catalogue.follow(found)
        ts_file.write(ts_file.path_of(FOLDER, catalogue.language), catalogue)
    return found.faults


def report() -> int:
    """Print what is missing or wrong; how much that is."""
    found = sources.read(ROOT)
    wrong = 0
    for catalogue in catalogues():
        catalogue.follow(found)
        entries = [entry for entry in catalogue.entries.values() if not entry.vanished]
        missing = len(catalogue.unfinished())
        print(f"{catalogue.language}: {len(entries) - missing} of {len(entries)} translated")
        for entry in entries:
            if entry.finished and (why := rules.broken(entry.message, entry.forms, catalogue.language)):
                print(f"  “{entry.message.key.text}” → “{' | '.join(entry.forms)}”: {', '.join(why)}")
                wrong += 1
        wrong += missing
    for fault in found.faults:
        print(fault)
    return wrong + len(found.faults)


def export(language: str, folder: Path, size: int) -> None:
    """What is missing of one language, in chunks."""
    found = sources.read(ROOT)
    catalogue = ts_file.read(ts_file.path_of(FOLDER, language), language)
    catalogue.follow(found)
    for path in chunks.export(catalogue, found, folder, size):
        print(path)


def bring(files: list[Path]) -> int:
    """Filled chunks into the .ts files; how many rows were refused."""
    found = sources.read(ROOT)
    by_language = {catalogue.language: catalogue for catalogue in catalogues()}
    refused = 0
    for file in files:
        catalogue = by_language[json.loads(file.read_text(encoding="utf-8"))["language"]]
        catalogue.follow(found)
        taken, wrong = chunks.take(catalogue, file)
        print(f"{file.name}: {taken} taken, {len(wrong)} refused")
        print(*wrong, sep="\n", end="\n" if wrong else "")
        refused += len(wrong)
    for catalogue in by_language.values():
        ts_file.write(ts_file.path_of(FOLDER, catalogue.language), catalogue)
    return refused


def lrelease() -> str:
    """Qt's program that makes .qm files; it comes with PySide6."""
    import PySide6

    beside = Path(PySide6.__file__).parent / ("lrelease.exe" if sys.platform == "win32" else "lrelease")
    return str(beside) if beside.exists() else shutil.which("lrelease") or "pyside6-lrelease"


def release(target: Path = FOLDER, with_pseudo: bool = False) -> list[Path]:
    """Make the .qm files of all languages in `target`, and of the pseudo-language where it is asked for."""
    target.mkdir(parents=True, exist_ok=True)
    wanted = {language: ts_file.path_of(FOLDER, language) for language in LANGUAGES}
    if with_pseudo:
        wanted[pseudo.LANGUAGE] = target / f"vizinho_{pseudo.LANGUAGE}.ts"
        ts_file.write(wanted[pseudo.LANGUAGE], pseudo.catalogue(sources.read(ROOT)))
    made = []
    for language, path in wanted.items():
        made.append(target / f"vizinho_{language}.qm")
        subprocess.run([lrelease(), "-silent", str(path), "-qm", str(made[-1])], check=True)
    return made


def main() -> int:
    """The exit code: 0 done, 1 something to be mended."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("update")
    commands.add_parser("report")
    out = commands.add_parser("export")
    out.add_argument("language", choices=LANGUAGES)
    out.add_argument("folder", type=Path)
    out.add_argument("--size", type=int, default=350)
    commands.add_parser("import").add_argument("files", type=Path, nargs="+")
    commands.add_parser("release").add_argument("--pseudo", action="store_true")
    args = parser.parse_args()
    if args.command == "update":
        faults = update()
        print(*faults, sep="\n", end="\n" if faults else "")
        return bool(faults)
    if args.command == "report":
        return bool(report())
    if args.command == "export":
        export(args.language, args.folder, args.size)
    elif args.command == "import":
        return bool(bring(args.files))
    else:
        print(*release(with_pseudo=args.pseudo), sep="\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
