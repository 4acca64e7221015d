"""What is installed for tests marked `cluster`: nothing that starts by itself, nothing without being asked for."""

from __future__ import annotations

import re
import sys

import pytest

from installer import bootstrap, cluster
from tests.conftest import REPOSITORY

BEFORE = "#!/bin/sh\nexit 0\n"


@pytest.fixture
def policy(tmp_path, monkeypatch):
    path = tmp_path / "policy-rc.d"
    monkeypatch.setattr(cluster, "POLICY", path)
    return path


@pytest.mark.skipif(sys.platform == "win32", reason="modes of files are Debian's")
@pytest.mark.parametrize("before", [None, BEFORE])
def test_no_service_starts_while_servers_are_installed_and_what_was_said_before_is_said_again(policy, before):
    if before is not None:
        policy.write_text(before)
        policy.chmod(0o700)

    def install() -> None:
        with cluster.nothing_starts():
            assert policy.read_text().endswith("exit 101\n")
            assert policy.stat().st_mode & 0o111
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        install()
    assert (policy.read_text() if policy.exists() else None) == before
    if before is not None:
        assert policy.stat().st_mode & 0o777 == 0o700


def test_who_may_not_install_is_told_the_line_to_run_and_goes_on(monkeypatch, capsys):
    monkeypatch.setattr(cluster, "missing_programs", lambda: {"sshd": "openssh-server", "munged": "munge"})
    monkeypatch.setattr(cluster, "must", lambda: False)
    monkeypatch.setattr(cluster, "need_ray", lambda: None)
    monkeypatch.setattr(cluster.sys, "platform", "linux")
    assert cluster.main() == 0
    assert "openssh-server munge" in capsys.readouterr().out


def test_who_may_install_has_to_have_them(monkeypatch):
    def fails() -> None:
        raise bootstrap.Failed("No.")

    monkeypatch.setattr(cluster, "need_programs", fails)
    monkeypatch.setattr(cluster, "need_ray", lambda: None)
    monkeypatch.setattr(cluster, "must", lambda: True)
    assert cluster.main() == 1


def test_only_everything_brings_servers_and_runs_the_tests_on_them(monkeypatch):
    asked = []
    monkeypatch.setattr(bootstrap, "told", lambda command, show=False: asked.append(command[1:]) or (0, ""))
    monkeypatch.setattr(bootstrap, "replace", lambda command: asked.append(command) or 0)
    monkeypatch.setattr(bootstrap, "virtual_display", list)
    bootstrap.test([])
    assert asked == [[bootstrap.python_of(bootstrap.VENV), "-m", "pytest", *bootstrap.TWO_CORES]]
    assert "not long and not cluster" in (REPOSITORY / "pyproject.toml").read_text()
    asked.clear()
    bootstrap.test(["--everything"])
    assert asked[0] == ["-m", "installer.cluster"]
    assert "long or cluster" in asked[1]
    monkeypatch.setattr(bootstrap, "told", lambda command, show=False: (1, ""))
    with pytest.raises(bootstrap.Failed):
        bootstrap.test(["--everything"])


def test_rays_pins_are_names_and_versions_only():
    lines = cluster.PINS.read_text().splitlines()
    assert all(re.fullmatch(r"[A-Za-z0-9._-]+==[A-Za-z0-9.+]+", line) for line in lines)
    assert any(line.startswith("ray==") for line in lines)
