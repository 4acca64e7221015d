"""Vizinho installs itself over a real OpenSSH server: by wheels, by an index, from uv's cache; and where it is cut."""

from __future__ import annotations

import json
import os
import random
import shutil
import subprocess
import sys
import threading
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from core.cli import main
from core.errors import Cancelled, RunError
from core.places import places, trying
from core.places.install import installing, own_wheel, scripts, sending, uv_here
from core.places.install.installing import Source, install
from core.places.link import Link
from core.places.place import Place
from core.places.ssh import NotReached
from core.places.steps import Step
from tests.cluster.grounds.ssh_server import SshServer
from tests.core.places import wheelhouse
from tests.core.places.way import until

pytestmark = pytest.mark.timeout(400)
TOOLS = (
    "sh bash uname getconf dirname basename df tail head ls mkdir cut sha256sum mv wc grep rm du flock sleep cat chmod "
    "dd realpath env"
)
"""What any machine has, and no Python among it."""
CLOSED = "http://127.0.0.1:9/simple"


@pytest.fixture(scope="module")
def wheels(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return wheelhouse.fill(tmp_path_factory.mktemp("wheels"))


@pytest.fixture
def place(ssh_server: SshServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Place:
    """A place on a machine that has no internet, with a Python of its own and no uv."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "own"))
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    ssh_server.set_environment(UV_DEFAULT_INDEX=CLOSED, HTTPS_PROXY="http://127.0.0.1:9")
    made = Place("lab", address=ssh_server.host, ssh_config=str(ssh_server.config), folder=f"~/{tmp_path.name}")
    places.add(made)
    return made


def nothing(*_: object) -> None:
    pass


def go(place: Place, source: Source, progress: Callable[[str, float], object] = nothing) -> list[Step]:
    return install(place, source, nothing, progress)


def folder_of(server: SshServer, place: Place) -> Path:
    return server.home / place.folder.removeprefix("~/")


def whole(server: SshServer, place: Place) -> list[str]:
    return sorted(p.parent.name for p in folder_of(server, place).glob(f"environments/*/{scripts.WHOLE}"))


def test_a_machine_without_internet_gets_it_from_a_folder_of_wheels(
    ssh_server: SshServer, place: Place, wheels: Path
) -> None:
    before = {path for path in ssh_server.home.iterdir() if path.name != folder_of(ssh_server, place).name}
    lacks = trying.try_place(place, nothing)
    assert [step.ok for step in lacks] == [False]
    assert lacks[0].install
    assert "vizinho places install lab" in lacks[0].hint
    steps = go(place, Source())
    assert [step.key for step in steps] == ["look", "send"]
    assert "does not reach the package index" in steps[-1].message
    assert "--fetch" in steps[-1].hint
    steps = go(place, Source(wheels))
    assert [step.key for step in steps if step.ok] == list(installing.titles(Source())), steps[-1]
    kept = places.place_named("lab")
    assert kept.python == f"{place.folder}/environments/{own_wheel.make().environment}/bin/python"
    tried = trying.try_place(kept, nothing)
    assert [step.key for step in tried if step.ok] == list(trying.TITLES), tried[-1]
    lies = folder_of(ssh_server, place) / "environments" / own_wheel.make().environment / "pyvenv.cfg"
    made = lies.stat()
    again = go(kept, Source(wheels))
    assert all(step.ok for step in again)
    assert "there already" in again[1].text
    assert (lies.stat().st_ino, lies.stat().st_mtime_ns) == (made.st_ino, made.st_mtime_ns), "it was made once"
    assert {path for path in ssh_server.home.iterdir() if path.name != folder_of(ssh_server, place).name} == before


def test_former_ones_go_when_no_run_uses_them(
    ssh_server: SshServer, place: Place, wheels: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    moved = folder_of(ssh_server, place) / "my-wheels"
    lying = Source(wheels_there=str(wheels))
    assert not go(place, Source(wheels_there=str(moved)))[-1].ok
    assert go(place, lying)[-1].ok
    first = own_wheel.make()
    changed = replace(first, data=wheelhouse.with_file(first.data, "core/later.py", "LATER = True\n"))
    monkeypatch.setattr(own_wheel, "make", lambda: changed)
    assert whole(ssh_server, place) == [first.environment]
    steps = go(places.place_named("lab"), lying)
    assert steps[-1].ok, steps[-1]
    assert "removed" in steps[-1].text
    assert whole(ssh_server, place) == [changed.environment]
    with Link(places.place_named("lab")) as link:
        found = link.ask("runs")
        assert [one["own"] for one in found["environments"]] == [True]
        assert found["packages"] > 0
        with pytest.raises(RunError, match="in use"):
            link.ask("remove_environment", name=changed.environment)
        link.ask("sweep")
        assert link.ask("runs")["packages"] == 0
    assert whole(ssh_server, place) == [changed.environment]


def test_from_an_index(ssh_server: SshServer, place: Place, wheels: Path) -> None:
    with wheelhouse.index(wheels) as address:
        ssh_server.set_environment(UV_DEFAULT_INDEX=address)
        steps = go(place, Source())
    assert [step.key for step in steps if step.ok] == list(installing.titles(Source())), steps[-1]


@pytest.mark.parametrize("count", [3_000, 300_000, 20_000_000])
def test_sending_goes_on_where_it_was_cut(ssh_server: SshServer, place: Place, wheels: Path, count: int) -> None:
    large = sending.File.of("wheels/large.whl", random.Random(0).randbytes(24 << 20))
    files = [*(sending.File.of(f"wheels/{p.name}", p) for p in sorted(wheels.glob("*.whl"))[:20]), large]
    sending.send(place, files[:1], nothing)
    ssh_server.cut_after(sent=count)
    with pytest.raises(NotReached, match="lost") as told:
        sending.send(place, files, nothing)
    assert told.value.passing
    ssh_server.whole()
    until(lambda: not [p for p in ssh_server.processes() if p.pid != ssh_server.listener])
    sent = sending.send(place, files, nothing)
    assert sent < large.size + 100_000 - max(0, count - 3_000_000), "what had come before was sent again"
    assert sending.send(place, files, nothing) == 0
    arrived = folder_of(ssh_server, place) / "wheels" / "large.whl"
    assert arrived.read_bytes() == large.source
    assert not list(arrived.parent.glob("*.part-*"))


def test_a_cut_while_it_is_made_leaves_nothing_half_and_it_is_made_again(
    ssh_server: SshServer, place: Place, wheels: Path
) -> None:
    def cut(text: str, _share: float) -> None:
        if "Installing packages" in text:
            ssh_server.cut()

    steps = go(place, Source(wheels), cut)
    assert steps[-1].key == "make"
    assert "lost" in steps[-1].message
    assert places.place_named("lab").python == "python3"
    until(lambda: not [p for p in ssh_server.processes() if p.pid != ssh_server.listener])
    steps = go(place, Source(wheels))
    assert steps[-1].ok, steps[-1]


def test_giving_up_leaves_nothing_at_work(ssh_server: SshServer, place: Place, wheels: Path) -> None:
    given_up = threading.Event()

    def stop(text: str, _share: float) -> None:
        if "environment" in text:
            given_up.set()

    with pytest.raises(Cancelled):
        install(place, Source(wheels), nothing, stop, given_up.is_set)
    until(lambda: not [p for p in ssh_server.processes() if p.pid != ssh_server.listener])
    assert whole(ssh_server, place) == []


def test_two_at_once_do_not_harm_each_other(ssh_server: SshServer, place: Place, wheels: Path) -> None:
    found: list[list[Step]] = []
    threads = [threading.Thread(target=lambda: found.append(go(place, Source(wheels)))) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    last = [steps[-1] for steps in found]
    assert any(step.ok for step in last), last
    assert all(step.ok or "Somebody installs" in step.message for step in last), last
    assert len(whole(ssh_server, place)) == 1
    with Link(places.place_named("lab")) as link:
        assert link.hello["version"] == own_wheel.make().version


def test_what_does_not_start_is_never_taken(ssh_server: SshServer, place: Place, tmp_path: Path) -> None:
    folder = wheelhouse.fill(tmp_path / "empty", leading=False)
    scipy = next(folder.glob("scipy-*"))
    scipy.rename(scipy.with_suffix(".away"))
    steps = go(place, Source(folder))
    assert "does not have all" in steps[-1].message, steps[-1]
    assert "scipy" in steps[-1].detail
    scipy.with_suffix(".away").rename(scipy)
    steps = go(place, Source(folder))
    assert steps[-1].key == "make"
    assert "does not start" in steps[-1].message
    assert "No module named" in steps[-1].detail
    assert whole(ssh_server, place) == []


def test_a_full_disk_is_said_in_words(ssh_server: SshServer, place: Place, wheels: Path) -> None:
    ssh_server.small_disk(place.folder.removeprefix("~/"), 20)
    steps = go(place, Source(wheels))
    assert steps[-1].key == "look"
    assert "are free" in steps[-1].message
    with pytest.raises(RunError, match="disk there is full"):
        sending.send(place, [sending.File.of("wheels/large.whl", bytes(30 << 20))], nothing)


def test_where_nobody_gets_in_it_is_said(ssh_server: SshServer, place: Place) -> None:
    ssh_server.forbid()
    steps = go(place, Source())
    assert len(steps) == 1
    assert "let us in" in steps[0].message
    ssh_server.allow()
    ssh_server.prelude = "echo Welcome; exit 0"
    assert not go(place, Source())[-1].ok
    with pytest.raises(NotReached):
        sending.missing(place, [])


def test_a_machine_without_python_is_told_so_and_a_line_that_loads_one_helps(
    ssh_server: SshServer, place: Place, wheels: Path, tmp_path: Path
) -> None:
    tools, module = tmp_path / "tools", tmp_path / "module"
    for folder in (tools, module):
        folder.mkdir()
    for name in TOOLS.split():
        if found := shutil.which(name, path="/usr/bin:/bin"):
            (tools / name).symlink_to(found)
    (module / "python3").symlink_to(sys.executable)
    (tools / "python3").write_text('#!/bin/sh\necho "python-3.6=/usr/bin/python3"\n')
    (tools / "python3").chmod(0o755)
    ssh_server.set_environment(PATH=str(tools))
    steps = go(place, Source(wheels))
    assert "has 3.6" in steps[-1].message, steps[-1]
    assert "module load" in steps[-1].hint
    with wheelhouse.index(wheels) as address:
        ssh_server.set_environment(UV_DEFAULT_INDEX=address)
        steps = go(place, Source())
    assert "none could be fetched" in steps[-1].message, steps[-1]
    loaded = replace(place, setup=(f'export PATH="{module}:{tools}"',))
    places.add(loaded)
    steps = go(loaded, Source(wheels))
    assert steps[-1].ok, steps[-1]
    assert places.place_named("lab").setup == loaded.setup


def test_it_is_installed_shown_and_tidied_from_the_command_line(
    ssh_server: SshServer, place: Place, wheels: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["places", "install", "lab", "--wheels", str(wheels), "--wheels-there", "/x"]) == 2
    assert main(["places", "install", "lab", "--wheels-there", "/nowhere", "--json"]) == 2
    capsys.readouterr()
    assert main(["places", "install", "lab", "--wheels", str(wheels), "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["installed"] is True
    assert told["python"] == places.place_named("lab").python
    assert main(["places", "show", "lab"]) == 0
    said = capsys.readouterr().out
    assert f"Vizinho {own_wheel.make().environment}" in said
    assert "packages that these were made of" in said
    assert main(["places", "wheels", str(wheels.parent / "more"), "--place", "lab", "--platform", "sparc"]) == 2
    assert "Choose one of: x86_64, aarch64" in capsys.readouterr().err
    assert main(["places", "tidy", "lab"]) == 0
    assert "MB freed" in capsys.readouterr().out
    assert not (folder_of(ssh_server, place) / "wheels").exists()


def test_lines_to_run_first_that_fail_are_named(ssh_server: SshServer, place: Place) -> None:
    for lines, message in (
        (("true", "module load nothing/1"), "module load nothing/1"),
        (("conda activate nowhere",), "no conda"),
        (("false # it fails",), "“false # it fails”"),
    ):
        steps = trying.try_place(replace(place, setup=lines), nothing)
        assert not steps[0].ok
        assert message in steps[0].message, steps[0]


def test_the_real_packages_with_torch_from_uvs_cache(ssh_server: SshServer, place: Place) -> None:
    """All that is installed here, torch and CUDA with it, is linked from the cache that it was installed from."""
    own = {name: value for name, value in os.environ.items() if name != "XDG_CACHE_HOME"}
    asked = subprocess.run([uv_here.find(), "cache", "dir"], capture_output=True, text=True, check=True, env=own)
    folder_of(ssh_server, place).mkdir()
    (folder_of(ssh_server, place) / ".vizinho-place").write_text("{}")
    (folder_of(ssh_server, place) / "cache").symlink_to(asked.stdout.strip())
    ssh_server.set_environment(UV_OFFLINE="1", UV_FIND_LINKS=str(wheelhouse.bundled("pip").parent))
    ssh_server.environment.pop("UV_DEFAULT_INDEX")
    ssh_server.set_environment()
    steps = go(place, Source())
    if not steps[-1].ok and "network was disabled" in steps[-1].detail:
        pytest.skip("uv's cache here does not hold all packages")
    assert [step.key for step in steps if step.ok] == list(installing.titles(Source())), steps[-1]
    kept = places.place_named("lab")
    tried = trying.try_place(kept, nothing)
    assert [step.key for step in tried if step.ok] == list(trying.TITLES), tried[-1]


def test_packages_are_fetched_here_for_a_machine_without_internet(
    ssh_server: SshServer, place: Place, wheels: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    version = subprocess.run([uv_here.find(), "--version"], capture_output=True, text=True, check=True).stdout.split()
    offered = Path(shutil.copytree(wheels, tmp_path / "offered"))
    wheelhouse.wheel(offered, "uv", version[1])
    monkeypatch.setenv("UV_CACHE_DIR", str(tmp_path / "uv-cache"))
    with wheelhouse.index(offered) as address:
        monkeypatch.setenv("UV_DEFAULT_INDEX", address)
        steps = go(place, Source(fetch=True))
    assert [step.key for step in steps if step.ok] == list(installing.TITLES), steps[-1]
