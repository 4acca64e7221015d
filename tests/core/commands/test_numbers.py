"""Numbers of the command line: what no command can use is refused in words by each option of each command, and the
largest that are taken end well or in words, never in a traceback."""

from __future__ import annotations

import argparse
import math
from collections.abc import Iterator
from pathlib import Path

import pytest

from core import cli
from core.commands import numbers
from core.project.store import Project
from tests.core.importers.mark_files import sound

BAD = ("nan", "inf", "1e308", str(10**30), "five")
TAKEN = (numbers.seconds, numbers.number, numbers.count, numbers.whole)
LARGEST = {numbers.seconds: "1e8", numbers.number: "1e12", numbers.count: str(10**12), numbers.whole: str(2**63 - 1)}
ALONE = {
    "list": [], "words": [], "minimal-pairs": [], "mark": ["--dry-run"], "measure": [], "tiers": [], "split": [],
    "next": [], "history": [], "plan": [], "learning-curve": [], "filters": [], "notes": [],
    "edit": ["trim", "--quick", "--dry-run"],
}  # fmt: skip
"""Commands whose number options are tried for real, with what they need: no other project, and no training."""


def commands() -> dict[str, argparse.ArgumentParser]:
    (found,) = [one for one in cli.build_parser()._actions if isinstance(one, argparse._SubParsersAction)]  # noqa: SLF001
    return dict(found.choices)


def test_every_number_option_of_every_command_refuses_what_nobody_can_use(capsys: pytest.CaptureFixture[str]) -> None:
    tried = 0
    for name, parser in commands().items():
        for action in parser._actions:  # noqa: SLF001
            assert action.type not in (int, float), f"{name} {action.dest}: take one of core.commands.numbers"
            if action.type not in TAKEN:
                continue
            for bad in BAD:
                before = [action.option_strings[0]] if action.option_strings else ["p"]
                with pytest.raises(SystemExit) as ended:
                    parser.parse_args([*before, bad])
                assert ended.value.code == 2
                assert f"“{bad}” is no" in capsys.readouterr().err, (name, action.dest)
                tried += 1
    assert tried > 300


def test_each_kind_takes_what_it_should() -> None:
    assert numbers.seconds("-1.5") == -1.5
    assert numbers.number("1e-3") == 0.001
    assert numbers.count("-1") == -1  # what less than nothing means is each command's own
    assert numbers.whole(str(2**63 - 1)) == 2**63 - 1
    assert all(math.isfinite(kind(text)) for kind, text in LARGEST.items())


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> str:
    tmp_path = tmp_path_factory.mktemp("numbers")
    sound(tmp_path / "in" / "a.wav", 2.0)
    with Project.create(tmp_path / "p", name="x", language="pt"):
        pass
    assert cli.main(["import", str(tmp_path / "p"), str(tmp_path / "in" / "a.wav")]) == 0
    return str(tmp_path / "p")


def lines(p: str) -> Iterator[list[str]]:
    for name, parser in commands().items():
        if name in ALONE:
            for action in parser._actions:  # noqa: SLF001
                if action.type in TAKEN and action.option_strings:
                    for text in (LARGEST[action.type], "-1"):
                        yield [name, p, *ALONE[name], f"{action.option_strings[-1]}={text}"]
    file, huge = str(Path(p).parent / "in" / "a.wav"), str(10**30)
    for text in ("1e8", "1e-300"):
        yield ["shift", p, text]
        yield ["shift", p, "0", "--recording", "a", "--from", text]
        yield ["shift", p, "1", "--recording", "a", "--factor", text]
        yield ["measure", file, "--spectrum", "--window", text]
        yield ["measure", file, "--from", text]
        yield ["session-text", p, "a", str(Path(p).parent / "a.txt"), "--size", text]
    for text in BAD:
        yield ["parts", p, "a", "--write", text, "x"]
        yield ["parts", p, "a", "--move", "1", f"0-{text}"]
        yield ["measure", file, "--every", text]
        yield ["notes", p, "edit", text, "x"]
        yield ["list", p, "--rule", "pace", "over", text]
        yield ["check", p, "--limit", f"longest={text}"]
    for text in (huge, str(2**63 - 1), "0"):
        yield ["parts", p, "a", "--remove", text] if text != huge else ["notes", p, "remove", text]
        yield ["notes", p, "edit", text, "x"]
    for action in ("split", "merge"):
        for option in ("--longest", "--pause", "--gap", "--short"):
            yield ["edit", p, action, "--dry-run", f"{option}=1e8"]
            yield ["edit", p, action, "--dry-run", f"{option}=-1"]
    for text in BAD:
        yield ["edit", p, "split-at", text, "--keys", "a"]
        yield ["edit", p, "ends", f"0-{text}", "--keys", "a"]
    for option in ("--steps", "--to"):
        yield ["undo", p, f"{option}={10**12}"]
    yield ["diarise", p, "a", "--dry-run", f"--speakers={10**12}"]
    yield ["sessions", p, "add", "S", "--date", "2026-02-31"]


def test_the_largest_numbers_end_well_or_in_words(
    folder: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    parser, wrong, well = cli.build_parser(), [], 0
    monkeypatch.setattr(cli, "build_parser", lambda: parser)  # made once: that is what takes the time
    assert set(ALONE) <= set(commands())
    for line in lines(folder):
        try:
            code = cli.main(line)
        except SystemExit as ended:
            code = int(ended.code or 0)
        said = capsys.readouterr()
        well += code == 0
        if code not in (0, 2) or "Traceback" in said.err or "defect" in said.err:
            wrong.append((line, said.err[-400:]))
    assert not wrong
    assert well > 20
