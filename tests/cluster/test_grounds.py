"""The servers that the tests of other places stand on are real ones, reach no further than this machine, and can be
broken in the ways that those tests need."""

from __future__ import annotations

import http.client
import os
import random
import subprocess
import sys
import time
import urllib.error
from pathlib import Path

import psutil
import pytest

from tests.cluster.grounds.programs import PATIENCE_S, Kept, complaint, listening, program, wait_until
from tests.cluster.grounds.ray_cluster import RayCluster
from tests.cluster.grounds.slurm import NODES, Slurm
from tests.cluster.grounds.ssh_server import SshServer

LOOPBACK = {"127.0.0.1", "::1", "::ffff:127.0.0.1"}
MANY = 6000
LINES = f"for i in $(seq {MANY}); do echo line $i; sleep 0.1; done"
"""Of a job that is at work for as long as a test may take."""


def submit(login: SshServer, *options: str, script: str) -> str:
    """The number of a job of shell lines, handed in over SSH."""
    done = login.run(
        f"sbatch --parsable --output=%j.out --open-mode=append {' '.join(options)}", f"#!/bin/sh\n{script}\n"
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def written(path: Path) -> list[str]:
    return path.read_text().splitlines() if path.exists() else []


# What is kept


def test_what_a_kept_program_starts_and_lets_go_of_ends_with_it(tmp_path):
    number = tmp_path / "number"
    detached = f"setsid nohup sh -c 'echo $$ > {number}; exec sleep 300' > /dev/null 2>&1 &"
    kept = Kept(["sh", "-c", detached], tmp_path / "log")
    try:
        kept.start()
        wait_until(lambda: written(number) and not kept.runs(), PATIENCE_S, "the start of what is detached", kept.log)
        left = psutil.Process(int(written(number)[0]))
        assert left.is_running()
    finally:
        kept.end()
    assert not left.is_running()


def test_what_is_kept_ends_with_the_tests_however_they_end(tmp_path):
    program = (
        "import sys, time; from pathlib import Path; from tests.cluster.grounds.programs import Kept\n"
        f"kept = Kept(['sleep', '300'], Path({str(tmp_path / 'log')!r})); print(kept.start(), flush=True)\n"
        "time.sleep(300)"
    )
    with subprocess.Popen([sys.executable, "-c", program], stdout=subprocess.PIPE, text=True) as tests:
        assert tests.stdout is not None
        kept = psutil.Process(int(tests.stdout.readline()))
        tests.kill()
    wait_until(lambda: not kept.is_running(), PATIENCE_S, "the end of what was kept")


def test_a_complaint_ends_with_the_last_lines_of_the_log(tmp_path):
    log = tmp_path / "server.log"
    log.write_text("".join(f"line {number}\n" for number in range(100)))
    said = str(complaint("It did not start.", log, tmp_path / "none.log"))
    assert said.startswith("It did not start.\nserver.log:\n")
    assert said.endswith("line 99")
    assert "line 70" not in said


# OpenSSH


def test_a_command_runs_over_ssh_without_a_question_asked(ssh_server: SshServer):
    done = ssh_server.run("echo $HOME; pwd; cat", "given")
    assert (done.stdout, done.stderr) == (f"{ssh_server.home}\n{ssh_server.home}\ngiven", "")
    assert ssh_server.run("exit 7").returncode == 7
    assert listening(ssh_server.processes()) == {"127.0.0.1"}


def test_programs_that_know_only_its_name_are_led_there_by_path(ssh_server: SshServer, tmp_path):
    (tmp_path / "sent").write_text("sent")
    subprocess.run(
        ["scp", "-q", tmp_path / "sent", "place:came"], env=ssh_server.client, check=True, timeout=PATIENCE_S
    )
    assert (ssh_server.home / "came").read_text() == "sent"
    done = subprocess.run(
        ["ssh", "place", "cat came"], env=ssh_server.client, capture_output=True, timeout=PATIENCE_S, check=True
    )
    assert done.stdout == b"sent"


def test_a_changed_host_key_is_refused_and_so_is_one_never_seen(ssh_server: SshServer):
    ssh_server.change_host_key()
    changed = ssh_server.run("true")
    assert changed.returncode == 255
    assert "REMOTE HOST IDENTIFICATION HAS CHANGED" in changed.stderr
    ssh_server.forget_host_key()
    unknown = ssh_server.run("true")
    assert unknown.returncode == 255
    assert "Host key verification failed" in unknown.stderr
    ssh_server.trust_host_key()
    assert ssh_server.run("true").returncode == 0


def test_a_key_can_be_forbidden(ssh_server: SshServer):
    ssh_server.forbid()
    refused = ssh_server.run("true")
    assert (refused.returncode, "Permission denied (publickey)" in refused.stderr) == (255, True)
    ssh_server.allow()
    assert ssh_server.run("true").returncode == 0


def test_connections_are_cut_and_what_was_detached_goes_on(ssh_server: SshServer):
    line = "setsid nohup sh -c 'while sleep 0.1; do echo on >> lines; done' > /dev/null 2>&1 & echo started; sleep 300"
    command = ["ssh", "-F", str(ssh_server.config), "-o", "BatchMode=yes", ssh_server.host, line]
    with subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as held:
        assert held.stdout is not None
        assert held.stdout.readline() == b"started\n"
        ssh_server.down()
        assert held.wait(PATIENCE_S) == 255
    refused = ssh_server.run("true")
    assert (refused.returncode, "Connection refused" in refused.stderr) == (255, True)
    before = len(written(ssh_server.home / "lines"))
    wait_until(lambda: len(written(ssh_server.home / "lines")) > before, PATIENCE_S, "a line of what runs on")
    port = ssh_server.port
    ssh_server.up()
    assert ssh_server.port == port
    assert ssh_server.run("echo back").stdout == "back\n"
    ssh_server.mend()
    assert [process.pid for process in ssh_server.processes()] == [ssh_server.listener]


def test_a_server_that_hangs_keeps_its_connections(ssh_server: SshServer):
    ssh_server.freeze()
    with pytest.raises(subprocess.TimeoutExpired):
        ssh_server.run("true", timeout_s=1.5)
    ssh_server.thaw()
    assert ssh_server.run("echo thawed").stdout == "thawed\n"


def test_a_connection_is_cut_after_as_many_bytes_as_told_and_bytes_are_counted(ssh_server: SshServer, tmp_path):
    blob = tmp_path / "blob"
    blob.write_bytes(bytes(300_000))

    def send() -> int:
        return subprocess.run(
            ["scp", "-q", blob, "place:blob"],
            env=ssh_server.client,
            capture_output=True,
            timeout=PATIENCE_S,
            check=False,
        ).returncode

    def ended() -> bool:
        """Whether the relay has said what it carried: `ssh` does not wait for its end."""
        return ssh_server.traffic()[0] > 0

    ssh_server.count()
    assert send() == 0
    wait_until(ended, PATIENCE_S, "the count of the connection")
    sent, received = ssh_server.traffic()
    assert 300_000 < sent < 330_000
    assert 1000 < received < 30_000
    for most in (100, 2500, 200_000):
        ssh_server.count()
        ssh_server.cut_after(sent=most)
        assert send() == 255
        wait_until(ended, PATIENCE_S, "the count of what was cut")
        assert ssh_server.traffic()[0] == most
    ssh_server.whole()
    assert send() == 0


def test_sessions_begin_with_what_is_asked_for(ssh_server: SshServer):
    ssh_server.prelude = "echo Welcome; ulimit -f 100"
    said = ssh_server.run("head -c 1000000 /dev/zero > big; echo $?")
    assert said.stdout.splitlines()[0] == "Welcome"
    assert (ssh_server.home / "big").stat().st_size < 200_000
    ssh_server.prelude = ""
    ssh_server.set_environment(WORD="a 'quoted' word")
    assert ssh_server.run("echo $WORD").stdout == "a 'quoted' word\n"


@pytest.mark.skipif(os.geteuid() != 0, reason="only root makes a network and a disk of its own")
def test_a_machine_may_have_no_network_and_a_full_disk(ssh_server: SshServer):
    ssh_server.wrapper = "unshare --net"
    assert int(ssh_server.run("wc -l < /proc/net/route").stdout) <= 1  # not one way out
    ssh_server.wrapper = ""
    folder = ssh_server.small_disk("small", 2)
    full = ssh_server.run("head -c 9000000 /dev/zero > small/big")
    assert (full.returncode, "No space left on device" in full.stderr) == (1, True)
    ssh_server.mend()
    assert not folder.exists()


@pytest.mark.skipif(not program("cc"), reason="not installed: cc")
def test_a_machine_may_have_a_wrong_clock(ssh_server: SshServer):
    ssh_server.other_clock(-3600)
    before = time.time()
    said = int(ssh_server.run("date +%s").stdout)
    assert -3601 <= said - before < -3500


def test_a_key_with_a_passphrase_is_asked_for(ssh_server: SshServer, tmp_path):
    ssh_server.lock_key("secret word")
    assert ssh_server.run("true").returncode == 255
    askpass = tmp_path / "askpass"
    askpass.write_text(f'#!/bin/sh\necho "$1" > {tmp_path}/question\necho secret word\n')
    askpass.chmod(0o755)
    environment = ssh_server.client | {"SSH_ASKPASS": str(askpass), "SSH_ASKPASS_REQUIRE": "force"}
    command = ["ssh", "place", "echo in"]
    done = subprocess.run(
        command, env=environment, capture_output=True, stdin=subprocess.DEVNULL, timeout=PATIENCE_S, check=False
    )
    assert done.stdout == b"in\n"
    assert "passphrase" in (tmp_path / "question").read_text()


@pytest.mark.skipif(not program("rsync"), reason="not installed: rsync")
def test_rsync_is_led_there_too_and_goes_on_where_it_was_cut(ssh_server: SshServer, tmp_path):
    (tmp_path / "blob").write_bytes(random.Random(3).randbytes(8_000_000))
    command = ["rsync", "--partial", "--append", str(tmp_path / "blob"), "place:resumed"]
    ssh_server.count()
    ssh_server.cut_after(sent=6_000_000)
    assert subprocess.run(
        command, env=ssh_server.client, capture_output=True, timeout=PATIENCE_S, check=False
    ).returncode
    ssh_server.count()
    assert (
        subprocess.run(command, env=ssh_server.client, capture_output=True, timeout=PATIENCE_S, check=False).returncode
        == 0
    )
    assert (ssh_server.home / "resumed").read_bytes() == (tmp_path / "blob").read_bytes()
    wait_until(lambda: ssh_server.traffic()[0], PATIENCE_S, "the count of the connection")
    assert ssh_server.traffic()[0] < 8_000_000  # not from the beginning


# Slurm


def test_a_job_is_handed_in_over_ssh_and_its_lines_are_seen_as_they_come(slurm: Slurm, slurm_login: SshServer):
    number = submit(slurm_login, script=LINES)
    output = slurm_login.home / f"{number}.out"
    wait_until(lambda: len(written(output)) > 3, PATIENCE_S, "the job's lines", *slurm.logs)
    assert slurm_login.run(f"squeue --noheader --jobs={number} --format=%T").stdout == "RUNNING\n"
    before = len(written(output))
    wait_until(lambda: len(written(output)) > before, PATIENCE_S, "another line", *slurm.logs)
    assert slurm_login.run(f"scancel {number}").returncode == 0
    wait_until(lambda: slurm.stands(number, "CANCELLED"), PATIENCE_S, "the end of the job", *slurm.logs)
    assert len(written(output)) < MANY


def test_a_job_that_cannot_start_says_why_and_one_that_never_could_is_refused(slurm: Slurm, slurm_login: SshServer):
    closed = submit(slurm_login, "--partition=down", script="true")
    wide = [submit(slurm_login, "--nodes=2", "--exclusive", script="sleep 600") for _ in range(2)]

    def reasons() -> dict[str, str]:
        said = slurm_login.run("squeue --noheader --states=PENDING --format='%i %r'").stdout
        return dict(line.split(maxsplit=1) for line in said.splitlines())

    wait_until(
        lambda: reasons() == {closed: "PartitionDown", wide[1]: "Resources"}, PATIENCE_S, "the reasons", *slurm.logs
    )
    for options in ("--nodes=10", "--partition=none", "--gres=gpu:9", "--partition=short --time=5"):
        refused = slurm_login.run(f"sbatch {options} --wrap=true")
        assert refused.returncode == 1, options
        assert "sbatch: error" in refused.stderr


def test_the_warning_reaches_the_jobs_own_trap_before_its_time_limit(slurm: Slurm, slurm_login: SshServer):
    """As a training child is told: at 1 minute, the least there is, warned a minute before."""
    script = "trap 'echo warned; exit 0' TERM\nfor i in $(seq 120); do sleep 1 & wait; done"
    number = submit(slurm_login, "--partition=short", "--time=1", "--signal=B:TERM@60", script=script)
    wait_until(lambda: slurm.stands(number, "COMPLETED"), PATIENCE_S, "the warned job's end", *slurm.logs)
    said = written(slurm_login.home / f"{number}.out")
    assert [line for line in said if "slurmstepd" not in line] == ["warned"]  # Slurm's own words come as they come


def test_a_signal_sent_by_hand_reaches_the_jobs_own_trap(slurm: Slurm, slurm_login: SshServer):
    script = "trap 'echo paused; exit 3' TERM\necho ready\nfor i in $(seq 120); do sleep 1 & wait; done"
    number = submit(slurm_login, script=script)
    output = slurm_login.home / f"{number}.out"
    wait_until(lambda: written(output), PATIENCE_S, "the job's start", *slurm.logs)
    assert slurm_login.run(f"scancel --signal=TERM --batch {number}").returncode == 0
    wait_until(lambda: slurm.stands(number, "FAILED"), PATIENCE_S, "the job's end", *slurm.logs)
    assert [line for line in written(output) if "slurmstepd" not in line] == ["ready", "paused"]
    assert slurm.job(number).get("ExitCode") == "3:0"


def test_a_killed_nodes_job_runs_again_on_another(slurm: Slurm, slurm_login: SshServer):
    number = submit(slurm_login, "--requeue", script="echo start ${SLURM_RESTART_COUNT:-0} $SLURMD_NODENAME; sleep 900")
    output = slurm_login.home / f"{number}.out"
    wait_until(lambda: written(output), PATIENCE_S, "the job's start", *slurm.logs)
    node = written(output)[0].split()[-1]
    slurm.kill_node(node)
    wait_until(lambda: len(written(output)) >= 2, PATIENCE_S, "the job's second start", *slurm.logs)
    (other,) = set(NODES) - {node}
    assert written(output)[1] == f"start 1 {other}"
    wait_until(lambda: slurm.states().get(node, "").startswith("down"), PATIENCE_S, "the word of the node", *slurm.logs)


def test_tasks_of_one_job_run_on_both_nodes(slurm: Slurm, slurm_login: SshServer):
    number = submit(
        slurm_login, "--nodes=2", "--ntasks-per-node=1", script="srun sh -c 'echo $SLURM_PROCID $SLURMD_NODENAME'"
    )
    wait_until(lambda: slurm.stands(number, "COMPLETED"), PATIENCE_S, "the job", *slurm.logs)
    assert sorted(written(slurm_login.home / f"{number}.out")) == ["0 n1", "1 n2"]


def test_a_queue_that_was_lost_gives_its_numbers_out_again(slurm: Slurm, slurm_login: SshServer):
    submit(slurm_login, "--partition=down", script="true")
    slurm.stop_controller()
    silent = slurm_login.run("squeue --noheader")
    assert silent.returncode
    slurm.forget_jobs()
    assert slurm_login.run("squeue --noheader").stdout == ""
    assert submit(slurm_login, "--partition=down", script="true") == "1"


def test_slurm_listens_on_the_loopback_only(slurm: Slurm):
    assert listening(slurm.processes()) == {"127.0.0.1"}


# Ray


def test_a_job_is_submitted_over_http_followed_and_stopped(ray_cluster: RayCluster):
    number = ray_cluster.call("POST", "/api/jobs/", {"entrypoint": LINES})["submission_id"]

    def lines() -> list[str]:
        return [
            line
            for line in ray_cluster.call("GET", f"/api/jobs/{number}/logs")["logs"].splitlines()
            if line.startswith("line")
        ]

    wait_until(lambda: len(lines()) > 3, PATIENCE_S, "the job's lines", ray_cluster.log)
    before = len(lines())
    wait_until(lambda: len(lines()) > before, PATIENCE_S, "another line", ray_cluster.log)
    assert ray_cluster.call("POST", f"/api/jobs/{number}/stop") == {"stopped": True}
    assert ray_cluster.wait(number) == "STOPPED"
    assert len(lines()) < MANY


def test_a_wrong_token_is_refused_and_so_is_none(ray_cluster: RayCluster):
    codes = []
    token = ray_cluster.token
    for other in ("", "f" * 48):
        ray_cluster.token = other
        with pytest.raises(urllib.error.HTTPError) as refused:
            ray_cluster.call("GET", "/api/jobs/")
        codes.append(refused.value.code)
        refused.value.close()
    ray_cluster.token = token
    assert codes == [401, 403]


def test_answers_of_ray_are_cut_after_as_many_bytes_as_told_and_a_killed_job_has_failed(ray_cluster: RayCluster):
    ray_cluster.count()
    number = ray_cluster.call("POST", "/api/jobs/", {"entrypoint": LINES})["submission_id"]
    wait_until(lambda: ray_cluster.traffic()[1] > 0, PATIENCE_S, "the end of the first connection")
    ray_cluster.count()
    ray_cluster.cut_after(received=300)
    with pytest.raises((OSError, http.client.HTTPException)):
        ray_cluster.call("GET", f"/api/jobs/{number}")
    wait_until(lambda: ray_cluster.traffic()[1] == 300, PATIENCE_S, "the count of what was cut")
    ray_cluster.cut_after()
    wait_until(
        lambda: ray_cluster.call("GET", f"/api/jobs/{number}")["status"] == "RUNNING", PATIENCE_S, "the job's start"
    )
    ray_cluster.kill_jobs()
    assert ray_cluster.wait(number) == "FAILED"


def test_ray_listens_on_the_loopback_only(ray_cluster: RayCluster):
    assert "127.0.0.1" in listening(ray_cluster.processes()) <= LOOPBACK


def test_a_ray_that_hangs_says_nothing_and_one_begun_again_has_forgotten(ray_cluster: RayCluster):
    number = ray_cluster.call("POST", "/api/jobs/", {"entrypoint": "sleep 300"})["submission_id"]
    ray_cluster.freeze()
    with pytest.raises(TimeoutError):
        ray_cluster.call("GET", "/api/jobs/", timeout_s=1.5)
    ray_cluster.thaw()
    assert ray_cluster.call("GET", f"/api/jobs/{number}")["submission_id"] == number
    address = ray_cluster.address
    ray_cluster.restart()
    assert (ray_cluster.address, ray_cluster.call("GET", "/api/jobs/")) == (address, [])
