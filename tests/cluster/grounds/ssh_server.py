"""A real OpenSSH server on 127.0.0.1 with keys and a home folder of its own, which can be cut off and brought back.

    with SshServer() as server:
        server.run("hostname")                       # over the real `ssh`, BatchMode
        subprocess.run(["ssh", "-F", server.config, "place", "true"])

What a user of it needs:

- `server.host`: "place", the alias in `server.config` (an ssh_config: port, user, key and known_hosts are in it).
- `server.tools`: a folder with `ssh`, `scp`, `sftp` and `rsync` that use that file by themselves, for programs that are
  led by PATH; `server.client`: an environment for them, with that folder first on its PATH.
- `server.home`: the home folder of who logs in (also its HOME and where it begins). Commands find what a login on a
  fresh machine finds, and besides whatever `server.environment` names. `server.set_environment(NAME="value")` changes
  that at any time, for the sessions that begin after.
- `server.prelude`: shell lines that each session begins with: `ulimit -f 100` for a quota, `echo Welcome` for a server
  that talks. `server.wrapper`: a command that each session runs under: `unshare --net` (root) for a machine without
  any network. `server.other_clock(3600)`: one whose clock is an hour ahead.
- `server.small_disk("small", megabytes)`: a folder of `home` with a disk of its own of that size (root).
- Faults: `cut()` ends all connections, not what was started over them; `down()` also stops listening, `up()` listens
  again at the same port; `freeze()` and `thaw()`: connections stay, nothing comes; `keep_out()`: new ones hang;
  `cut_after(sent=, received=)`: every connection from now on is cut after so many bytes, `cut_in(sent=, received=)`:
  the newest, after so many more; `traffic()`: bytes (sent, received) since the last `count()`; `change_host_key()`,
  `trust_host_key()`, `forget_host_key()`; `forbid()` and `allow()` our key; `lock_key("secret")`: our key has a
  passphrase, so that `ssh` has to ask. `mend()` takes all of it back and ends what still runs there, as the fixture
  `ssh_server` does before each test; `take_back()` leaves what runs.

Linux; tried as root, and made so that another user may start it too.
"""

from __future__ import annotations

import getpass
import os
import shlex
import shutil
import subprocess
import tempfile
from pathlib import Path
from typing import Self

import psutil

from tests.cluster.grounds.programs import (
    PATIENCE_S,
    GroundFailed,
    Kept,
    Ports,
    Relay,
    absent,
    do,
    each,
    named,
    program,
    put,
    suspended,
    wait_until,
)
from tests.cluster.grounds.ssh_texts import CLIENT, SERVER

PROGRAMS = ("sshd", "ssh", "scp", "ssh-keygen")
HOST = "place"
SEPARATED = Path("/run/sshd")  # sshd of Debian wants it, empty, when it runs as root
PLAIN = "/usr/local/bin:/usr/bin:/bin"
SFTP = ("/usr/lib/openssh/sftp-server", "/usr/libexec/openssh/sftp-server", "/usr/lib/ssh/sftp-server")


def missing() -> str:
    """Why no server can be started here, or ""."""
    return absent(*PROGRAMS)


class SshServer:
    """Starts when entered, and leaves nothing behind: no process, detached ones included, and no file."""

    def __init__(self, environment: dict[str, str] | None = None) -> None:
        self.host = HOST
        self.folder = Path(tempfile.mkdtemp(prefix="vz-ssh-"))
        self.home = self.folder / "home"
        self.config = self.folder / "ssh_config"
        self.known_hosts = self.folder / "known_hosts"
        self.tools = self.folder / "tools"
        self.log = self.folder / "sshd.log"
        self._first = {"PATH": PLAIN, "LANG": "C.UTF-8"} | (environment or {})
        self.environment = dict(self._first)
        self._prelude = self._wrapper = ""
        self._passphrase = ""
        self._disks: list[Path] = []
        self.port = 0
        self._ports = Ports()
        self._kept: Kept | None = None
        self._relay = Relay(self.folder)
        self._relayed = False

    @property
    def prelude(self) -> str:
        return self._prelude

    @prelude.setter
    def prelude(self, lines: str) -> None:
        self._prelude = lines
        self._write_session()

    @property
    def wrapper(self) -> str:
        return self._wrapper

    @wrapper.setter
    def wrapper(self, command: str) -> None:
        self._wrapper = command
        self._write_session()

    @property
    def listener(self) -> int:
        """The process id of the server itself, 0 before its first start."""
        return self._kept.pid if self._kept is not None else 0

    @property
    def client(self) -> dict[str, str]:
        """An environment in which `ssh`, `scp`, `sftp` and `rsync` know the host."""
        return os.environ | {"PATH": os.pathsep.join([str(self.tools), os.environ.get("PATH", "")])}

    def __enter__(self) -> Self:
        try:
            self._lay_out()
            self.up()
        except BaseException:
            self.__exit__()
            raise
        return self

    def __exit__(self, *_: object) -> None:
        if self._kept is not None:
            self.thaw()
            self._kept.end()
            self._kept = None
        self._remove_disks()
        self._ports.give_back()
        shutil.rmtree(self.folder, ignore_errors=True)

    def run(self, command: str, given: str = "", timeout_s: float = 60.0) -> subprocess.CompletedProcess[str]:
        """Run a line of shell there, over `ssh` in batch mode; its exit status is not looked at."""
        return subprocess.run(
            ["ssh", "-F", str(self.config), "-o", "BatchMode=yes", self.host, command],
            input=given,
            capture_output=True,
            text=True,
            timeout=timeout_s,
            check=False,
        )

    def set_environment(self, **values: str) -> None:
        """Change what sessions that begin after find in their environment."""
        self.environment |= values
        self._write_session()

    # Faults

    def up(self) -> None:
        """Listen at the port; does nothing where it listens. Raises `GroundFailed`."""
        if self._kept is None:
            self._kept = Kept([program("sshd"), "-D", "-e", "-f", str(self.folder / "sshd_config")], self.log)
        if not self._kept.runs():
            self._kept.start()
        wait_until(self._answers, PATIENCE_S, "sshd's start", self.log)

    def down(self) -> None:
        """Cut all connections and listen no more, as a network does that has gone. What runs there runs on."""
        self._kill(with_listener=True)

    def cut(self) -> None:
        """End all connections. What was started over them is not ended."""
        self._kill(with_listener=False)

    def freeze(self) -> None:
        """From now on nothing comes and nothing goes, and no connection ends."""
        suspended(self._servers)

    def keep_out(self) -> None:
        """From now on connections that begin hang, and those that are there go on. `thaw()` takes it back."""
        psutil.Process(self.listener).suspend()

    def thaw(self) -> None:
        each(self._servers(), psutil.Process.resume)

    def cut_after(self, sent: int | None = None, received: int | None = None) -> None:
        """Cut each connection that begins from now on, or that has begun since `count`, after so many bytes in one
        direction (encrypted ones, the handshake's 3 to 4 kB included); None for no end. `whole()` takes it back."""
        self._relay.order(sent, received)
        self._relayed = True
        self._write_client()

    def now(self) -> tuple[int, int]:
        """Bytes (sent, received) of the newest connection since `count` so far."""
        return self._relay.now()

    def cut_in(self, sent: int | None = None, received: int | None = None) -> None:
        """Cut the newest connection, which began since `count`, when so many more bytes have gone in one direction. The
        last of them is the last that arrives: with 0, none more does."""
        gone = self._relay.now()
        self._relay.order(
            gone[0] + sent if sent is not None else None, gone[1] + received if received is not None else None
        )

    def count(self) -> None:
        """Count from now on, from 0, what new connections carry."""
        self._relay.count()
        self.cut_after()

    def whole(self) -> None:
        """New connections are no longer cut or counted."""
        self._relayed = False
        self._write_client()

    def traffic(self) -> tuple[int, int]:
        """Bytes sent to the server and received from it by the connections that began since `count` and have ended."""
        return self._relay.traffic()

    def change_host_key(self) -> None:
        """The server shows another host key than the one that is known."""
        self.down()
        self._make_key("host_key")
        self.up()

    def trust_host_key(self) -> None:
        """known_hosts holds the key that the server shows."""
        kind, key, *_ = (self.folder / "host_key.pub").read_text().split()
        put(self.known_hosts, f"[127.0.0.1]:{self.port} {kind} {key}\n")

    def forget_host_key(self) -> None:
        """known_hosts is empty, as before the first connection."""
        put(self.known_hosts, "")

    def forbid(self) -> None:
        """Our key is not let in any more."""
        put(self.folder / "authorized_keys", "")

    def allow(self) -> None:
        """Our key is let in."""
        put(self.folder / "authorized_keys", (self.folder / "user_key.pub").read_text())

    def lock_key(self, passphrase: str) -> None:
        """Our key is opened by a passphrase from now on; "" for none."""
        if passphrase != self._passphrase:
            key = str(self.folder / "user_key")
            self._keygen("-p", "-P", self._passphrase, "-N", passphrase, "-f", key)
            self._passphrase = passphrase

    def small_disk(self, name: str, megabytes: int) -> Path:
        """A new folder of `home` that holds so much and no more, until `mend`. Raises `GroundFailed` where one may not
        mount."""
        folder = self.home / name
        folder.mkdir()
        do(["mount", "-t", "tmpfs", "-o", f"size={megabytes}m", "tmpfs", str(folder)], "No disk could be mounted.")
        self._disks.append(folder)
        return folder

    def other_clock(self, seconds: int) -> None:
        """Sessions that begin after have a clock on the wall that is so far ahead; durations stay right, and so do the
        times of files. Raises `GroundFailed` where nothing compiles C."""
        library = self.folder / "other_clock.so"
        if not library.exists():
            source = str(Path(__file__).with_name("other_clock.c"))
            do([program("cc"), "-shared", "-fPIC", "-o", str(library), source, "-ldl"], "The clock could not be built.")
        self.wrapper = f"env OTHER_CLOCK_S={seconds} LD_PRELOAD={library}"

    def mend(self) -> None:
        """Take every fault back and end what runs there; between tests that share a server. `home` stays as it is."""
        self.thaw()
        wait_until(self._is_alone, PATIENCE_S, "the end of what ran there", self.log)
        self.take_back()
        self._remove_disks()

    def take_back(self) -> None:
        """Take every fault back but disks, and leave what runs there as it is."""
        self.thaw()
        self.whole()
        self.allow()
        self.environment = dict(self._first)
        self._wrapper = ""
        self.prelude = ""
        self.lock_key("")
        self.up()
        self.trust_host_key()

    # What it is made of

    def _lay_out(self) -> None:
        self.port = self._ports.take()
        self.home.mkdir()
        self.tools.mkdir()
        if os.geteuid() == 0:
            SEPARATED.mkdir(mode=0o755, exist_ok=True)
        for name in ("host_key", "user_key"):
            self._make_key(name)
        self.allow()
        self.trust_host_key()
        self._write_session()
        sftp = next((path for path in SFTP if Path(path).exists()), "internal-sftp")
        values = {"port": self.port, "folder": self.folder, "home": self.home, "user": getpass.getuser(), "sftp": sftp}
        (self.folder / "sshd_config").write_text(SERVER.format(**values))
        self._write_client()
        for name in ("ssh", "scp", "sftp"):
            self._write_tool(name, f'exec {program(name)} -F {self.config} "$@"')
        if program("rsync"):
            self._write_tool("rsync", f'exec {program("rsync")} -e "{program("ssh")} -F {self.config}" "$@"')

    def _write_session(self) -> None:
        """What every session runs; put in its place whole."""
        lines = ["#!/bin/sh", "unset XDG_RUNTIME_DIR MAIL", f"HOME={shlex.quote(str(self.home))}; export HOME"]
        lines += [f"export {name}={shlex.quote(value)}" for name, value in self.environment.items()]
        lines += ['cd "$HOME" || exit 70', self._prelude]
        lines.append(f'[ -n "$SSH_ORIGINAL_COMMAND" ] || exec {self._wrapper} /bin/sh -i')
        lines.append(f'exec {self._wrapper} /bin/sh -c "$SSH_ORIGINAL_COMMAND"')
        put(self.folder / "session", "\n".join(lines) + "\n", 0o755)

    def _write_tool(self, name: str, line: str) -> None:
        path = self.tools / name
        path.write_text(f"#!/bin/sh\n{line}\n")
        path.chmod(0o755)

    def _write_client(self) -> None:
        lines = CLIENT.format(host=self.host, port=self.port, user=getpass.getuser(), folder=self.folder)
        if self._relayed:
            lines += f"    ProxyCommand {shlex.join(self._relay.command(self.port))}\n"
        put(self.config, lines)

    def _make_key(self, name: str) -> None:
        path = self.folder / name
        for old in (path, path.with_suffix(".pub")):
            old.unlink(missing_ok=True)
        self._keygen("-t", "ed25519", "-N", "", "-C", f"vizinho-test-{name}", "-f", str(path))

    def _keygen(self, *arguments: str) -> None:
        do(["ssh-keygen", "-q", *arguments], "ssh-keygen failed.")

    def _remove_disks(self) -> None:
        while self._disks:
            folder = self._disks.pop()
            do(["umount", str(folder)], "A disk could not be taken away.")
            folder.rmdir()

    def processes(self) -> list[psutil.Process]:
        """The server and all that runs there."""
        return self._kept.everything() if self._kept is not None else []

    def _servers(self) -> list[psutil.Process]:
        """The listener and the processes that hold connections; none of what was started over them."""
        return named(self.processes(), "sshd")

    def _is_alone(self) -> bool:
        """Whether nothing but the server runs; what does is ended, and may have started others meanwhile."""
        others = [process for process in self.processes() if process.pid != self.listener]
        each(others, psutil.Process.kill)
        return not others

    def _kill(self, with_listener: bool) -> None:
        """The listener lets nobody in meanwhile, so that none that begins is overlooked; it does so after, where it is
        left. Raises `GroundFailed`."""
        listener = [process for process in self._servers() if process.pid == self.listener]
        each(listener, psutil.Process.suspend)

        def have_gone() -> bool:
            victims = [process for process in self._servers() if process.pid != self.listener]
            each(victims, psutil.Process.kill)
            states = each(victims, psutil.Process.status)
            return set(states) <= {psutil.STATUS_ZOMBIE}  # the listener lets go of them when it goes on

        wait_until(have_gone, PATIENCE_S, "the end of the connections", self.log)
        each(listener, psutil.Process.kill if with_listener else psutil.Process.resume)
        if with_listener:
            wait_until(lambda: not self._servers(), PATIENCE_S, "the end of sshd", self.log)

    def _answers(self) -> bool:
        assert self._kept is not None
        if not self._kept.runs():
            raise GroundFailed(f"sshd ended at once.\n{self.log.read_text('utf-8', 'replace')[-3000:]}")
        try:
            listens = psutil.Process(self._kept.pid).net_connections("inet")
        except psutil.NoSuchProcess:
            return False  # it has just ended, which is told next
        return any(c.status == psutil.CONN_LISTEN and c.laddr.port == self.port for c in listens)
