"""A private PulseAudio whose loudspeaker is its microphone: what is played into it can be recorded from it.

It needs no systemd, no session bus and no sound card, and never touches the user's own server. Linux only. A busy
machine is no fault of what is tested: all of a sound lies in the server before its first part is heard, what is taken
down is kept for minutes, and where one may, the server goes before others.
"""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Self

TOOLS = ("pulseaudio", "pactl", "paplay")
BEFORE_OTHERS = ["nice", "-n", "-11"]  # it only says so where one may not
START_S = 10.0
# norewinds and the remapped source matter: without them parts of what was played come late or twice.
SCRIPT = """\
load-module module-null-sink sink_name=speaker norewinds=1 rate={rate} channels=1 format=s16le {speaker}
load-module module-remap-source source_name=microphone master=speaker.monitor {microphone}
set-default-sink speaker
set-default-source microphone
load-module module-native-protocol-unix auth-anonymous=1 socket={socket}
"""


def missing() -> str:
    """Why no server can be started here, or ""."""
    if not sys.platform.startswith("linux"):
        return "a private PulseAudio is started on Linux only"
    absent = [tool for tool in TOOLS if shutil.which(tool) is None]
    return f"not installed: {', '.join(absent)}" if absent else ""


class SoundServer:
    """Starts when entered, and leaves nothing behind. `environment` leads programs to it."""

    def __init__(self, rate: int = 16000) -> None:
        self.rate = rate
        self.folder = Path(tempfile.mkdtemp(prefix="vizinho-sound-"))
        self.socket = self.folder / "native"
        self.process: subprocess.Popen[bytes] | None = None
        self._players: list[subprocess.Popen[bytes]] = []
        self.environment = {
            "PULSE_SERVER": f"unix:{self.socket}",
            "PULSE_RUNTIME_PATH": str(self.folder / "run"),
            "PULSE_STATE_PATH": str(self.folder / "state"),
            "PULSE_COOKIE": str(self.folder / "cookie"),
            "XDG_RUNTIME_DIR": str(self.folder),
        }

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()
        shutil.rmtree(self.folder, ignore_errors=True)

    def start(self) -> None:
        """Start the server and wait, at most ten seconds, until it answers. Raises RuntimeError with its words."""
        for name in ("run", "state"):
            (self.folder / name).mkdir(mode=0o700, exist_ok=True)
        script = self.folder / "default.pa"
        script.write_text(
            SCRIPT.format(
                rate=self.rate,
                socket=self.socket,
                speaker="sink_properties=device.description=Speaker",
                microphone="source_properties=device.description=Microphone",
            )
        )
        command = ["pulseaudio", "-n", "-F", str(script), "--daemonize=no", "--exit-idle-time=-1", "--disallow-exit=1"]
        command += ["--use-pid-file=no", "--disable-shm=yes", "--realtime=no", "--high-priority=no"]
        log = self.folder / "log"
        with log.open("wb") as output:
            self.process = subprocess.Popen(
                [*BEFORE_OTHERS, *command, "--log-level=warn", "--log-target=stderr"],
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=subprocess.STDOUT,
                env=self._environment(),
                start_new_session=True,
            )
        end = time.monotonic() + START_S
        while not self.answers():
            if self.process.poll() is not None or time.monotonic() > end:
                self.stop()
                raise RuntimeError(f"PulseAudio did not start:\n{log.read_text(errors='replace')}")
            time.sleep(0.05)

    def answers(self) -> bool:
        """Whether the server takes orders."""
        if not self.socket.exists():
            return False
        try:
            return self._tool("pactl", "info").returncode == 0
        except subprocess.TimeoutExpired:
            return False

    def stop(self) -> None:
        """End the server and whatever still plays into it. Bounded; may be called twice."""
        for player in self._players:
            player.kill()
            player.wait()
        self._players.clear()
        if self.process is None:
            return
        self.thaw()
        self.process.terminate()
        try:
            self.process.wait(3)
        except subprocess.TimeoutExpired:
            self.kill()
        self.process = None
        self.socket.unlink(missing_ok=True)

    def kill(self) -> None:
        """What a crash of the sound server is like."""
        assert self.process is not None
        self.process.kill()
        self.process.wait()

    def freeze(self) -> None:
        """What a sound server is like that hangs."""
        assert self.process is not None
        self.process.send_signal(signal.SIGSTOP)

    def thaw(self) -> None:
        assert self.process is not None
        self.process.send_signal(signal.SIGCONT)

    def play(self, path: Path) -> subprocess.Popen[bytes]:
        """Speak a sound file into the microphone; returns at once. Its first half minute lies in the server before it
        begins, so that nothing needs to be fetched in time."""
        player = subprocess.Popen(
            ["paplay", "--latency-msec=30000", str(path)], env=self._environment(), stdin=subprocess.DEVNULL
        )
        self._players.append(player)
        return player

    def record(self, path: Path) -> subprocess.Popen[bytes]:
        """Write what the loudspeaker plays to a raw file of 16-bit mono at the server's rate, until terminated."""
        with path.open("wb") as output:
            recorder = subprocess.Popen(
                ["parec", "--format=s16le", "--channels=1", f"--rate={self.rate}", "--latency-msec=100"],
                env=self._environment(),
                stdin=subprocess.DEVNULL,
                stdout=output,
            )
        self._players.append(recorder)
        return recorder

    def _tool(self, *command: str) -> subprocess.CompletedProcess[bytes]:
        return subprocess.run(command, env=self._environment(), capture_output=True, timeout=5, check=False)

    def _environment(self) -> dict[str, str]:
        hidden = {"DBUS_SESSION_BUS_ADDRESS", "DBUS_SYSTEM_BUS_ADDRESS", "DISPLAY"}
        return {name: value for name, value in os.environ.items() if name not in hidden} | self.environment
