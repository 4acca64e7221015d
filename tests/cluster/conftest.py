"""Real servers for the tests of this folder, each started when first asked for and shared until the end. All tests here
are marked `cluster` and run in one process after each other, for the servers' sake.

- `ssh_server`: a machine to log in to (`grounds/ssh_server.py`).
- `slurm`: a Slurm with two nodes (`grounds/slurm.py`); `slurm_login`: the machine to log in to that it is used from.
- `ray_cluster`: a Ray with its job server (`grounds/ray_cluster.py`).

Before each test, and at the end of each file, what was broken is mended and what was left running is cancelled.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TypeVar

import pytest

from tests.cluster.grounds import ray_cluster as ray_grounds
from tests.cluster.grounds import slurm as slurm_grounds
from tests.cluster.grounds import ssh_server as ssh_grounds
from tests.cluster.grounds.ray_cluster import RayCluster
from tests.cluster.grounds.slurm import Slurm
from tests.cluster.grounds.ssh_server import SshServer

collect_ignore_glob = [] if sys.platform.startswith("linux") else ["test_*.py"]


def pytest_itemcollected(item: pytest.Item) -> None:
    """Called for the tests of this folder only, and before they are chosen from."""
    item.add_marker(pytest.mark.cluster)


def skip_where(missing: str) -> None:
    if missing:
        pytest.skip(missing)


T = TypeVar("T", SshServer, Slurm, RayCluster)
_at_work: list[SshServer | Slurm | RayCluster] = []
"""The servers that were started."""


@contextmanager
def _started(made: T) -> Iterator[T]:
    with made as server:
        _at_work.append(server)
        try:
            yield server
        finally:
            _at_work.remove(server)


@pytest.fixture(scope="module", autouse=True)
def _nothing_stays_at_work() -> Iterator[None]:
    yield
    for server in _at_work:
        server.mend()


@pytest.fixture(scope="session")
def _ssh_server() -> Iterator[SshServer]:
    skip_where(ssh_grounds.missing())
    with _started(SshServer()) as server:
        yield server


@pytest.fixture(scope="session")
def _slurm() -> Iterator[Slurm]:
    skip_where(slurm_grounds.missing())
    with _started(Slurm()) as slurm:
        yield slurm


@pytest.fixture(scope="session")
def _slurm_login(_slurm: Slurm) -> Iterator[SshServer]:
    skip_where(ssh_grounds.missing())
    with _started(SshServer(_slurm.environment)) as server:
        yield server


@pytest.fixture(scope="session")
def _ray_cluster() -> Iterator[RayCluster]:
    skip_where(ray_grounds.missing())
    with _started(RayCluster()) as cluster:
        yield cluster


@pytest.fixture
def ssh_server(_ssh_server: SshServer) -> SshServer:
    """A machine to log in to."""
    _ssh_server.mend()
    return _ssh_server


@pytest.fixture
def slurm(_slurm: Slurm) -> Slurm:
    """A Slurm without jobs, whose two nodes are idle."""
    _slurm.mend()
    return _slurm


@pytest.fixture
def slurm_login(slurm: Slurm, _slurm_login: SshServer) -> SshServer:
    """A machine to log in to, from which `slurm` is used."""
    _slurm_login.mend()
    return _slurm_login


@pytest.fixture
def ray_cluster(_ray_cluster: RayCluster) -> RayCluster:
    """A Ray without jobs."""
    _ray_cluster.mend()
    return _ray_cluster
