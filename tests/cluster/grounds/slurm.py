"""A real Slurm on 127.0.0.1 without systemd: munged, slurmctld and two nodes' slurmd, all of this machine.

    with Slurm() as slurm:
        subprocess.run(["sbatch", "job.sh"], env=slurm.client)
        server.set_environment(**slurm.environment)     # or the fixture `slurm_login`: an SshServer that has them

- `slurm.environment`: what leads `sbatch`, `squeue`, `scancel`, `scontrol`, `sinfo` and `srun` here (SLURM_CONF);
  `slurm.client`: this process's environment with it; `slurm.run(...)`: a command in it.
- Nodes n1 and n2: `CPUS` processors, `MEMORY_MB` of memory and two GPUs each (counted, not there: `--gres=gpu:1`).
- Partitions: `normal` (the default; 10 minutes unless asked, no limit), `short` (at most 2 minutes), `down` (accepts
  jobs, starts none: reason PartitionDown), `members` (for an account that nobody has: without accounting there are
  none). What can never run is refused by sbatch. No accounting: no `sacct`.
- A job that is at its time limit is told TERM, and killed after `KILL_WAIT_S`. Slurm looks at limits and warnings every
  30 s or so.
- Faults: `kill_node("n1")` ends its slurmd and all its jobs at once, which slurmctld believes after 5 to 30 s; it then
  queues a job again that may be (`--requeue`, which is the default here), to begin `AGAIN_S` later at the earliest;
  `start_node("n1")`; `stop_controller()`, `start_controller()`; `forget_jobs()` starts with an empty queue, whose job
  ids begin at `FIRST_JOB` again; `mend()` cancels all jobs and brings everything back.

Linux; tried as root, and made so that another user may start it too.
"""

from __future__ import annotations

import getpass
import os
import shutil
import socket
import subprocess
import tempfile
import time
from pathlib import Path
from typing import Self

import psutil

from tests.cluster.grounds.programs import (
    GroundFailed,
    Kept,
    Ports,
    absent,
    complaint,
    each,
    program,
    suspended,
    wait_until,
)

PROGRAMS = ("munged", "slurmctld", "slurmd", "sbatch", "squeue", "scontrol")
START_S = 120.0
CPUS = 2
MEMORY_MB = 4000
KILL_WAIT_S = 5
NODE_TIMEOUT_S = 5
AGAIN_S = 10
FIRST_JOB = 1
NODES = ("n1", "n2")
CONFIGURATION = """\
ClusterName=vizinho
SlurmctldHost={host}(127.0.0.1)
SlurmctldPort={controller}
SlurmUser={user}
SlurmdUser={user}
StateSaveLocation={folder}/state
SlurmdSpoolDir={folder}/spool-%n
SlurmctldPidFile={folder}/slurmctld.pid
SlurmdPidFile={folder}/slurmd-%n.pid
SlurmctldLogFile={folder}/slurmctld.log
SlurmdLogFile={folder}/slurmd-%n.log
AuthType=auth/munge
AuthInfo=socket={folder}/munge/socket,cred_expire={again}
CommunicationParameters=NoInAddrAny,NoCtldInAddrAny
AccountingStorageType=accounting_storage/none
JobAcctGatherType=jobacct_gather/none
JobCompType=jobcomp/none
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
SelectType=select/cons_tres
SelectTypeParameters=CR_CPU_Memory
SlurmdParameters=config_overrides
GresTypes=gpu
MpiDefault=none
SwitchType=switch/none
EnforcePartLimits=ALL
ReturnToService=2
SlurmctldTimeout=30
SlurmdTimeout={node_timeout}
BatchStartTimeout=60
MessageTimeout=10
InactiveLimit=0
KillWait={kill_wait}
Waittime=0
MinJobAge=300
FirstJobId={first}
SchedulerParameters=sched_interval=2,bf_interval=2,batch_sched_delay=0
DefMemPerCPU=500
RebootProgram=/bin/true
{nodes}
PartitionName=normal Nodes=n1,n2 Default=YES MaxTime=UNLIMITED DefaultTime=10 State=UP
PartitionName=short Nodes=n1,n2 MaxTime=2 DefaultTime=1 State=UP
PartitionName=down Nodes=n1,n2 MaxTime=UNLIMITED DefaultTime=10 State=DOWN
PartitionName=members Nodes=n1,n2 AllowAccounts=phonetics MaxTime=UNLIMITED DefaultTime=10 State=UP
"""
NODE = (
    "NodeName={name} NodeHostname={host} NodeAddr=127.0.0.1 Port={port} CPUs={cpus} RealMemory={memory} "
    "Gres=gpu:2 State=UNKNOWN"
)


def missing() -> str:
    """Why no Slurm can be started here, or ""."""
    return absent(*PROGRAMS)


class Slurm:
    """Starts when entered, and leaves nothing behind: no process, jobs included, and no file."""

    def __init__(self) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix="vz-slurm-"))
        self.folder.chmod(0o755)
        self.configuration = self.folder / "slurm.conf"
        self.environment = {"SLURM_CONF": str(self.configuration)}
        self.logs = [self.folder / name for name in ("slurmctld.log", "slurmctld.out", "slurmd-n1.log", "n1.out")]
        self._ports = Ports()
        self._munge: Kept | None = None
        self._controller: Kept | None = None
        self._nodes: dict[str, Kept] = {}

    @property
    def client(self) -> dict[str, str]:
        """An environment in which Slurm's commands find this Slurm."""
        return os.environ | self.environment

    def __enter__(self) -> Self:
        try:
            self._lay_out()
            self._start_munge()
            self.start_controller()
            for name in NODES:
                self.start_node(name)
            wait_until(lambda: self.states() == dict.fromkeys(NODES, "idle"), START_S, "Slurm's start", *self.logs)
        except BaseException:
            self.__exit__()
            raise
        return self

    def __exit__(self, *_: object) -> None:
        for kept in [*self._nodes.values(), self._controller, self._munge]:
            if kept is not None:
                kept.end()
        self._ports.give_back()
        shutil.rmtree(self.folder, ignore_errors=True)

    def run(self, *command: str, timeout_s: float = 30.0) -> str:
        """What one of Slurm's commands says. Raises `GroundFailed` with its words when it fails."""
        done = subprocess.run(
            command, env=self.client, cwd=self.folder, capture_output=True, text=True, timeout=timeout_s, check=False
        )
        if done.returncode:
            raise GroundFailed(f"{' '.join(command)}: {done.stderr or done.stdout}")
        return done.stdout

    def states(self) -> dict[str, str]:
        """The state of each node as `sinfo` says it; empty while nobody answers."""
        try:
            said = self.run("sinfo", "--noheader", "--Node", "--partition=normal", "--format=%N %T", timeout_s=15)
        except (GroundFailed, subprocess.TimeoutExpired):
            return {}
        return dict(line.split() for line in said.splitlines())

    def job(self, number: int | str) -> dict[str, str]:
        """What `scontrol show job` says of a job, by its names (JobState, Reason, ...); empty where it is unknown."""
        try:
            said = self.run("scontrol", "--oneliner", "show", "job", str(number))
        except (GroundFailed, subprocess.TimeoutExpired):
            return {}
        return dict(word.split("=", 1) for word in said.split() if "=" in word)

    def stands(self, number: int | str, *states: str) -> bool:
        """Whether a job is in one of these states; not while nobody answers."""
        return self.job(number).get("JobState") in states

    def jobs(self, *states: str) -> list[str]:
        """The numbers of the jobs that are in these states, without any in all that `squeue` lists by itself. Raises
        `GroundFailed`."""
        wanted = [f"--states={','.join(states)}"] if states else []
        return self.run("squeue", "--noheader", "--format=%A", *wanted).split()

    def processes(self) -> list[psutil.Process]:
        """The daemons and all jobs."""
        kept = [self._munge, self._controller, *self._nodes.values()]
        return [process for one in kept if one is not None for process in one.everything()]

    # Faults

    def kill_node(self, name: str) -> None:
        """A node's power is cut: its slurmd and its jobs end at once, and nobody says so."""
        kept = self._nodes.pop(name, None)
        if kept is not None:
            each(suspended(kept.everything), psutil.Process.kill)  # none sees another end
            kept.end()

    def start_node(self, name: str) -> None:
        """Power is back; does nothing where it is."""
        if name not in self._nodes:
            self._nodes[name] = Kept(
                [program("slurmd"), "-D", "-N", name], self.folder / f"{name}.out", self._daemons(), self.folder
            )
            self._nodes[name].start()

    def stop_controller(self) -> None:
        """slurmctld does not answer; jobs run on."""
        if self._controller is not None:
            self._controller.end()
            self._controller = None

    def start_controller(self, empty: bool = False) -> None:
        """slurmctld answers again, with its queue or an empty one. Raises `GroundFailed`."""
        if self._controller is None:
            command = [program("slurmctld"), "-D", *(["-c"] if empty else [])]
            self._controller = Kept(command, self.folder / "slurmctld.out", self._daemons(), self.folder)
            self._controller.start()
        wait_until(self._pings, START_S, "slurmctld's start", *self.logs)

    def forget_jobs(self) -> None:
        """The queue is empty and job ids begin anew, as after an accident of the controller."""
        self.stop_controller()
        shutil.rmtree(self.folder / "state")
        (self.folder / "state").mkdir()
        self.start_controller(empty=True)

    def mend(self) -> None:
        """No job, and every node idle; between tests that share a Slurm."""
        self.start_controller()
        self.run("scancel", f"--user={getpass.getuser()}")
        for name in NODES:
            self.start_node(name)
        until = time.monotonic() + START_S
        while self.states() != dict.fromkeys(NODES, "idle"):
            if time.monotonic() > until:
                raise complaint(f"The nodes are not idle again: {self.states()}.", *self.logs)
            for name, state in self.states().items():
                if state.rstrip("*") in {"down", "drained", "draining"}:
                    self._resume(name)
            time.sleep(0.2)

    # What it is made of

    def _resume(self, node: str) -> None:
        try:
            self.run("scontrol", "update", f"nodename={node}", "state=resume")
        except GroundFailed:
            pass  # it has come back by itself meanwhile

    def _lay_out(self) -> None:
        for name in ("state", "munge", *(f"spool-{node}" for node in NODES)):
            (self.folder / name).mkdir(mode=0o755)
        host = socket.gethostname().split(".", maxsplit=1)[0]
        nodes = [
            NODE.format(name=name, host=host, port=self._ports.take(), cpus=CPUS, memory=MEMORY_MB) for name in NODES
        ]
        values = {"host": host, "controller": self._ports.take(), "user": getpass.getuser(), "folder": self.folder}
        values |= {"node_timeout": NODE_TIMEOUT_S, "kill_wait": KILL_WAIT_S, "again": AGAIN_S, "first": FIRST_JOB}
        self.configuration.write_text(CONFIGURATION.format(nodes="\n".join(nodes), **values))
        (self.folder / "gres.conf").write_text("".join(f"Name=gpu File=/dev/{name}\n" for name in ("null", "zero")))
        key = self.folder / "munge" / "key"
        key.write_bytes(os.urandom(128))
        key.chmod(0o400)

    def _daemons(self) -> dict[str, str]:
        """The environment of the daemons, which jobs do not inherit."""
        return {"PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "LANG": "C.UTF-8"} | self.environment

    def _start_munge(self) -> None:
        folder = self.folder / "munge"
        log = folder / "munged.log"
        files = [f"--{what}={folder / name}" for what, name in (("key-file", "key"), ("socket", "socket"))]
        files += [f"--{what}={folder / name}" for what, name in (("pid-file", "pid"), ("seed-file", "seed"))]
        files.append(f"--log-file={log}")
        command = [program("munged"), "--foreground", "--force", "--num-threads=2", *files]
        self._munge = Kept(command, log, self._daemons(), self.folder)
        self._munge.start()
        wait_until((folder / "socket").exists, START_S, "munged's start", log)

    def _pings(self) -> bool:
        assert self._controller is not None
        if not self._controller.runs():
            raise complaint("slurmctld ended at once.", *self.logs)
        try:
            return "is UP" in self.run("scontrol", "ping", timeout_s=15)
        except (GroundFailed, subprocess.TimeoutExpired):
            return False
