"""Reports as sclite reads them (NIST's sctk): one text a line, and who said it in brackets behind it. Torch-free.

sclite -r ref.trn trn -h balanced.trn trn -i spu_id -s -e utf-8 -o sum stdout
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from core import writing
from core.evaluation.alignment import words_of
from core.evaluation.report import Item, Report
from core.names import safe_name

REFERENCE, ENDING = "ref", ".trn"
NOBODY = "nobody"
SIGNS = str.maketrans("(){}@", "（）｛｝＠")
"""Signs by which sclite knows words that may be left out, choices and nothing said: they become their wide forms."""


def references(folder: Path) -> Path:
    """The file that says what was said."""
    return folder / f"{REFERENCE}{ENDING}"


def write_trn(folder: Path, *reports: Report, replace: bool = False) -> list[Path]:
    """Write the references and what each report's model wrote, in files of a folder. They hold the utterances of the
    first report that every one has. Returns the files. Raises `ExportFailed`, also where one of them is there that is
    not to be replaced; then none is written."""
    first = reports[0]
    keys = set.intersection(*(set(report.by_key) for report in reports))
    names = _names([report.asked.name for report in reports])
    shared = [item for item in first.items if item.key in keys]
    texts = [(REFERENCE, list(lines(shared, said=True)))]
    for name, report in zip(names, reports, strict=True):
        texts.append((name, list(lines(report.by_key[item.key] for item in shared))))
    files = [folder / f"{name}{ENDING}" for name, _ in texts]
    for file in files:
        writing.be_free(file, replace=replace)
    folder.mkdir(parents=True, exist_ok=True)
    for file, (_, some) in zip(files, texts, strict=True):
        with writing.whole_file(file, replace=replace) as part:
            part.write_text("".join(f"{line}\n" for line in some), encoding="utf-8")
    return files


def lines(items: Iterable[Item], *, said: bool = False) -> Iterator[str]:
    """What was `said`, or else written, a line each."""
    for item in items:
        words = [word.translate(SIGNS) for word in words_of(item.said if said else item.written)]
        if words and words[0].startswith(";;"):
            words[0] = words[0].replace(";", "；")
        speaker = re.sub(r"[\W_]+", "", item.speaker) or NOBODY
        key = re.sub(r"[()\s]+", "_", item.key)
        yield " ".join([*words, f"({speaker}-{key})"])


def _names(names: Iterable[str]) -> list[str]:
    """Names of files, each once."""
    found: list[str] = []
    for name in names:
        plain = one = safe_name(name, spaces=False)
        number = 2
        while plain in (REFERENCE, *found):
            plain = f"{one}_{number}"
            number += 1
        found.append(plain)
    return found
