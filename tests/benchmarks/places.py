"""What a place costs over running here: seconds to the first step, bytes that travel, and how late an event is in its
curve.

    python3 installer/bootstrap.py bench places [--hours 0.05] [--slurm] [--ray] [--without-ssh]

The sample's quick run, from the Spanish starter, once here and once on a real OpenSSH server of this machine (with
`--slurm` also through a real Slurm behind it, with `--ray` also on a real Ray cluster), one after the other, with one
thread. `first_step_s` counts from the
start of the run's process to the first step in the log; `sent` are the bytes of the place's connections and `again`
those of a second run, of which all sound and the source are there. `late_s`: from the moment at which an event was said
to that at which a reader here has it, both by this machine's clock; the same for a run here, whose reader looks as
often. Promise: at most 3 s.
"""

from __future__ import annotations

import argparse
import contextlib
import os
import statistics
import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from core.places import places, ray_token
from core.places.of_run import put_on
from core.places.place import Kind, Place
from core.project.sample import create_sample
from core.runs import supervisor
from core.runs.folder import RunFolder
from core.runs.from_project import make_runs
from core.runs.reader import RunReader
from core.training.config import TrainConfig
from core.training.draft import make_config, start_from
from tests.benchmarks._figures import REPOSITORY, own_home, report
from tests.cluster.grounds.ray_cluster import RayCluster
from tests.cluster.grounds.slurm import Slurm
from tests.cluster.grounds.ssh_server import SshServer

LATEST_S = 3.0
LOOK_EVERY_S = 0.05
LIMIT_S = 900.0


def followed(run: RunFolder) -> dict[str, Any]:
    """Start a run and follow it to its end, looking as a window does."""
    reader, late, first = RunReader(run), [], None
    begun = time.time()
    supervisor.start(run, nice=0, threads=1)
    while time.time() - begun < LIMIT_S:
        look = reader.look()
        now = time.time()
        for event in look.events if look is not None else ():
            if event.kind == "stepped" and first is None:
                first = now - begun
            late.append(now - event.at)
        if look is None and reader.last is not None and not reader.last.alive:
            break
        time.sleep(LOOK_EVERY_S)
    state = reader.last.status.state if reader.last is not None else ""
    if state != "finished":
        raise SystemExit(f"{run.path} ended as {state}: {reader.last.status.message if reader.last else ''}")
    return {
        "first_step_s": round(first or 0.0, 2),
        "all_s": round(time.time() - begun, 2),
        "late_s": {"median": round(statistics.median(late), 3), "most": round(max(late), 3), "events": len(late)},
    }


@contextlib.contextmanager
def grounds(kind: Kind) -> Iterator[tuple[SshServer | RayCluster, Place]]:
    """A machine to log in to, or a cluster's job server; and the place that it is."""
    with contextlib.ExitStack() as stack:
        place = Place("lab", "ssh", "lab", "~/vizinho", sys.executable, threads=1)
        if kind == "ray":
            cluster = stack.enter_context(RayCluster())
            os.environ[ray_token.VARIABLE] = cluster.token
            yield cluster, replace(place, kind=kind, address="", ray_address=cluster.address)
            return
        environment = stack.enter_context(Slurm()).environment if kind == "slurm" else None
        server = stack.enter_context(SshServer(environment))
        yield server, replace(place, kind=kind, address=server.host, ssh_config=str(server.config))


def there(project: Path, config: TrainConfig, kind: Kind) -> dict[str, Any]:
    """The same run twice in a place: when nothing is there yet, and when all but the run itself is."""
    found: dict[str, Any] = {}
    with grounds(kind) as (server, place):
        places.add(place)
        for name in ("first", "again"):
            (run,) = make_runs(project, [replace(config, name=f"{kind} {name}")])
            put_on(run, place)
            server.count()
            found[name] = followed(run)
            sent, received = server.traffic()
            found[name] |= {"sent_bytes": sent, "received_bytes": received}
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description="What a place costs over running here.")
    parser.add_argument("--hours", type=float, default=0.05)
    parser.add_argument("--slurm", action="store_true")
    parser.add_argument("--ray", action="store_true")
    parser.add_argument("--without-ssh", action="store_true")
    options = parser.parse_args()
    asked: dict[Kind, bool] = {"ssh": not options.without_ssh, "slurm": options.slurm, "ray": options.ray}
    kinds = [kind for kind, wanted in asked.items() if wanted]
    with own_home() as home:
        with create_sample(home / "sample") as project:
            path, starter = project.folder, start_from(REPOSITORY / "resources" / "starter" / "es")
        own = {"hours": options.hours, "threads": 1, "workers": 1, "precision": "float32"}
        config = make_config(starter, "quick", name="here", language="pt", device="cpu", own=own)
        (run,) = make_runs(path, [config])
        found: dict[str, Any] = {"here": followed(run)} | {kind: there(path, config, kind) for kind in kinds}
        same = (run.model / "model.safetensors").read_bytes()
        found["weights_equal"] = all(
            (other / "model" / "model.safetensors").read_bytes() == same for other in (path / "runs").glob("*-first")
        )
    latest = max(one["late_s"]["most"] for kind in kinds for one in found[kind].values())
    report("places", hours=options.hours, latest_s=latest, kept=latest <= LATEST_S and found["weights_equal"], **found)


if __name__ == "__main__":
    main()
