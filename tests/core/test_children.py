"""Real children: that die, print what nobody asked for, hang, outlive who started them, or live in a frozen program."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

import psutil
import pytest

from core import children
from core.children import spawn
from core.errors import Cancelled, RunError
from tests.played_children import played_child

ROOT = Path(__file__).resolve().parents[2]
HANGS = "import sys, time\nprint('here', flush=True)\ntime.sleep(60)\n"
PATIENCE_S = 30.0


def test_what_is_written_is_answered_line_by_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    echo = "import sys\nfor line in sys.stdin:\n    print(line.strip().upper(), flush=True)\n"
    with spawn(played_child(tmp_path, monkeypatch, echo), lines=True) as child:
        for word in ("água", "õ" * 100_000):
            child.write(word.encode() + b"\n")
            assert child.line(PATIENCE_S) == word.upper() + "\n"
        assert child.line(0.0) is None
        child.hang_up()
        assert child.line(PATIENCE_S) == ""
        assert child.line(PATIENCE_S) == "", "its end is told as often as it is asked"
        assert child.wait(PATIENCE_S) == 0


def test_a_child_that_dies_leaves_its_last_words(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    dies = "import sys\nprint('one')\nfor n in range(500):\n    print('noise', n, file=sys.stderr)\n"
    dies += "raise MemoryError('no more')\n"
    with spawn(played_child(tmp_path, monkeypatch, dies), lines=True) as child:
        assert list(child.rest()) == ["one\n"]
        assert child.wait(PATIENCE_S) == 1
        assert not child.alive
        words = child.last_words().splitlines()
        with pytest.raises((OSError, ValueError)):
            child.write(b"are you there?\n" * 100_000)
    assert words[-1] == "MemoryError: no more"
    assert "noise 499" in words
    assert len(words) <= children.WORDS


def test_what_libraries_print_is_not_taken_for_an_answer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    prints = (
        "import os\nfrom core.children import answers\nout = answers()\n"
        "print('a library was here')\nos.write(1, b'and its C code\\n')\nout.write('{}\\n')\n"
    )
    with spawn(played_child(tmp_path, monkeypatch, prints)) as child:
        assert list(child.rest()) == ["{}\n"]
        child.wait()
        assert sorted(child.last_words().splitlines()) == ["a library was here", "and its C code"]


def test_bytes_that_are_no_text_break_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    garbage = "import os\nos.write(1, b'\\xff\\xfe\\x00\\n' * 3 + b'no end')\nos.write(2, b'\\xff\\n')\n"
    with spawn(played_child(tmp_path, monkeypatch, garbage)) as child:
        said = list(child.rest())
        assert len(said) == 4
        assert said[-1] == "no end"
        child.set_aside(said[-1])
        child.wait()
        assert "no end" in child.last_words()


@pytest.mark.parametrize("program", [HANGS, "print('here')\nwhile True:\n    print('and on', flush=True)\n"])
def test_a_child_that_takes_too_long_is_ended(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, program: str) -> None:
    with spawn(played_child(tmp_path, monkeypatch, program)) as child:
        assert child.line(PATIENCE_S) == "here\n"
        for _ in child.rest(0.2):
            continue
        assert not child.alive


def test_giving_up_ends_the_child(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with spawn(played_child(tmp_path, monkeypatch, HANGS)) as child, pytest.raises(Cancelled):
        list(child.rest(cancelled=lambda: True))
    assert not child.alive


@pytest.mark.skipif(os.name == "nt", reason="there a child cannot refuse to end")
def test_one_that_does_not_want_to_end_is_killed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    deaf = "import signal\nsignal.signal(signal.SIGTERM, signal.SIG_IGN)\n" + HANGS
    with spawn(played_child(tmp_path, monkeypatch, deaf)) as child:
        assert child.line(PATIENCE_S) == "here\n"
        child.end(0.2)
        assert not child.alive


def test_a_detached_child_outlives_its_parent_and_writes_on_to_its_console(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lives_on = "import sys, time\nprint('born', flush=True)\nopen(sys.argv[1], 'w').close()\ntime.sleep(60)\n"
    name, flag, console = played_child(tmp_path, monkeypatch, lives_on), tmp_path / "flag", tmp_path / "console"
    parent = (
        "import sys\nfrom core.children import spawn\n"
        "with open(sys.argv[3], 'ab') as console:\n"
        "    print(spawn(sys.argv[1], [sys.argv[2]], detached=True, console=console).pid)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", parent, name, str(flag), str(console)],
        cwd=ROOT, capture_output=True, text=True, check=True,
    )  # fmt: skip
    child = psutil.Process(int(done.stdout))
    try:
        until = time.monotonic() + PATIENCE_S
        while not flag.exists():
            assert time.monotonic() < until
            time.sleep(0.01)
        assert child.is_running()
        assert console.read_text() == "born\n"
        if os.name != "nt":
            assert os.getsid(child.pid) == child.pid, "keys of the parent's terminal do not reach it"
    finally:
        child.kill()


@pytest.mark.skipif(os.name == "nt", reason="Windows knows no steps of priority")
def test_a_child_stands_back_and_finds_our_code_and_calm_threads(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tells = (
        "import os, core, json\nprint(json.dumps([os.nice(0), core.__path__[0], os.environ['OMP_NUM_THREADS'],"
        " os.environ['OMP_WAIT_POLICY'], os.getcwd()]))\n"
    )
    name = played_child(tmp_path, monkeypatch, "import sys\nsys.stdin.read()\n" + tells)
    with spawn(name, lines=True, threads=3, nice=children.standing_back() + 4, folder=tmp_path) as child:
        child.hang_up()
        said = "".join(child.rest())
    assert said == f'[{children.standing_back() + 4}, "{ROOT / "core"}", "3", "passive", "{tmp_path}"]\n'


def test_on_windows_a_child_has_no_window_and_a_priority_and_a_group_of_its_own() -> None:
    flags = {kind: children.apart(*kind, windows=True)["creationflags"] for kind in ((False, 0), (False, 9), (True, 9))}
    assert flags == {(False, 0): 0x08000000, (False, 9): 0x08004000, (True, 9): 0x08004200}
    assert children.apart(True, 9, windows=False) == {"start_new_session": True}


def test_a_frozen_program_is_its_own_child(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its one executable knows no -m; here a script stands for it, with the entry of ours."""
    program = tmp_path / "vizinho"
    program.write_text(
        f"#!{sys.executable}\nimport sys\nsys.path.insert(0, {str(ROOT)!r})\nfrom app.__main__ import main\n"
        "sys.exit(main())\n"
    )
    program.chmod(0o755)
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(program))
    with spawn("core.evaluation", ["--help"]) as child:
        said = "".join(child.rest())
        assert child.wait(PATIENCE_S) == 0
    assert said.startswith("usage: python -m core.evaluation")
    with spawn("json.tool", ["--help"]) as child:
        assert child.wait(PATIENCE_S) == 2, "it is a child of ours only, and takes this for a command it does not know"


def test_a_program_that_cannot_be_started_is_said_in_words(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "executable", "/nowhere/python")
    with pytest.raises(RunError, match=r"could not be started: core\.decoding") as told:
        spawn("core.decoding")
    assert "/nowhere/python" in told.value.detail
