"""A folder of wheels for a machine without internet, filled from an index on loopback."""

from __future__ import annotations

from pathlib import Path

import pytest

from core import programs
from core.errors import Cancelled, RunError
from core.places.install import own_wheel, uv_here, wheels
from tests.core.places import wheelhouse

TARGET = wheels.Target()


def nothing(*_: object) -> None:
    pass


@pytest.mark.timeout(300)
def test_all_that_is_needed_is_fetched_with_its_sums_looked_at(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    offered = wheelhouse.fill(tmp_path / "offered")
    needed = own_wheel.versions_here(own_wheel.requires())
    version = programs.ask([str(uv_here.find()), "--version"], 20).out.split()[1]
    tag = "py3-none-manylinux_2_17_x86_64"
    wheelhouse.wheel(offered, "uv", version, {f"uv-{version}.data/scripts/uv": wheelhouse.UV}, tag)
    next(offered.glob("docopt-*")).unlink()
    wheelhouse.source(offered, "docopt", needed["docopt"])
    (offered / wheelhouse.bundled("setuptools").name).write_bytes(wheelhouse.bundled("setuptools").read_bytes())
    monkeypatch.setenv("UV_CACHE_DIR", str(tmp_path / "cache"))
    monkeypatch.setenv("UV_NO_CONFIG", "1")
    with wheelhouse.index(offered) as address:
        monkeypatch.setenv("UV_DEFAULT_INDEX", address)
        with pytest.raises(Cancelled):
            wheels.fill(tmp_path / "wheels", TARGET, nothing, lambda: True)
        found = wheels.fill(tmp_path / "wheels", TARGET, nothing)
        direct = {own_wheel.name_of(text) for text in own_wheel.requires()} | {"uv"}
        names = {path.name.split("-")[0].replace("_", "-").lower() for path in (tmp_path / "wheels").iterdir()}
        assert direct <= names
        assert found.count == len(list((tmp_path / "wheels").iterdir()))
        assert found.came > 0
        assert uv_here.in_wheels(tmp_path / "wheels", "x86_64") == wheelhouse.UV.encode()
        assert uv_here.in_wheels(tmp_path / "wheels", "aarch64") is None
        next((tmp_path / "wheels").glob("torch-*")).write_bytes(b"damaged")
        again = wheels.fill(tmp_path / "wheels", TARGET, nothing)
        assert 0 < again.came < 2000
        assert wheels.fill(tmp_path / "wheels", TARGET, nothing).came == 0
        next((tmp_path / "wheels").glob("torch-*")).unlink()
        next(offered.glob("torch-*")).write_bytes(b"another")
        with pytest.raises(RunError, match="checksum"):
            wheels.fill(tmp_path / "wheels", TARGET, nothing)
    monkeypatch.setenv("UV_CACHE_DIR", str(tmp_path / "empty"))
    with pytest.raises(RunError, match="index is not reached"):
        wheels.fill(tmp_path / "wheels", TARGET, nothing)
    with pytest.raises(RunError, match="no uv on this computer"):
        wheels.fill(tmp_path / "wheels", TARGET, nothing, uv="/nowhere/uv")
