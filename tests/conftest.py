"""Fixtures that every test may ask for, and the promises that hold for all of them: nothing reads or writes the
user's own settings, nothing reaches the network, and no test leaves a thread behind."""

from __future__ import annotations

import gc
import json
import os
import shutil
import sqlite3
import sys
import tempfile
import threading
import time
import weakref
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

from tests.display import display_of_its_own

gc.disable()  # until all is collected: see `pytest_collection_finish`

HOME = Path(tempfile.mkdtemp(prefix="vizinho-tests-"))
for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"):
    os.environ[name] = str(HOME / name.lower())
os.environ |= {"HF_HUB_OFFLINE": "1", "TRANSFORMERS_OFFLINE": "1", "HF_HOME": str(HOME / "hf")}
os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.null.Keyring"
os.environ.setdefault("OMP_WAIT_POLICY", "passive")
os.environ.setdefault("QT_QUICK_BACKEND", "software")
display_of_its_own()
if sys.platform.startswith("linux") and not os.environ.get("DISPLAY") and not os.environ.get("WAYLAND_DISPLAY"):
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import coverage
import hypothesis
import numpy as np
import pytest
from PySide6.QtCore import QSettings, QThread, QThreadPool
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QApplication

import resources
from app.audio_io.sound_devices import portaudio
from app.background.garbage import Collector
from core.exporters import EXPORTERS
from core.importers import import_corpus
from core.project import edits
from core.project.queries import Query
from core.project.schema import DATABASE
from core.project.store import Project
from tests import areas, builders, eaf_schema, limits
from tests.patience import PatientQtBot
from tests.sound_server import SoundServer
from tests.sound_server import missing as sound_server_missing

# The machine may be busy: an example has no deadline of its own. The same examples every time, so that red stays red.
hypothesis.settings.register_profile("vizinho", deadline=None, derandomize=True, database=None)
hypothesis.settings.load_profile("vizinho")

REPOSITORY = Path(__file__).resolve().parent.parent
SHARED_DATA = REPOSITORY.parent / "shared" / "data"
WHISPER_BASE = REPOSITORY.parent / "whisper-base"
# Threads that libraries keep for the whole life of a process, by the beginning of their names:
LASTING_THREADS = (limits.THREAD, "execnet", "QThread")


@pytest.fixture(autouse=True, scope="session")
def _every_elan_file_is_valid() -> None:
    EXPORTERS["elan"] = eaf_schema.watched(EXPORTERS["elan"])


@pytest.fixture
def qtbot(qapp: QApplication, request: pytest.FixtureRequest) -> PatientQtBot:
    """pytest-qt's own, which waits longer on a busy machine."""
    return PatientQtBot(request)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addini("timeout", "seconds that a test's own process and children may work", default="120")


def pytest_configure(config: pytest.Config) -> None:
    if not config.getoption("numprocesses", None):  # not where workers run the tests
        watch = limits.Limits(float(config.getini("timeout")))
        config.pluginmanager.register(watch, "limits")
        config.add_cleanup(watch.close)


def pytest_collection_finish() -> None:
    """What is there before the first test stays to the end: the garbage collector need not go through it each time."""
    gc.collect()
    gc.freeze()
    gc.enable()


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    if config.getoption("cov_source", None) and Path(".coverage").exists():
        measured = coverage.Coverage()
        measured.load()
        terminalreporter.section("coverage by area")
        for line in areas.table(areas.by_area(measured)):
            terminalreporter.write_line(line)


def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> limits.NamingScheduler | None:
    schedulers = {"loadfile": limits.NamingScheduler, "loadgroup": limits.OneByOneScheduler}
    scheduler = schedulers.get(config.getvalue("dist"))
    return scheduler(config, log) if scheduler is not None else None


@pytest.fixture(scope="session", autouse=True)
def _own_home() -> Iterator[None]:
    """Settings go to a folder of the test run, which goes away with it."""
    QSettings.setDefaultFormat(QSettings.Format.IniFormat)
    for settings_format in (QSettings.Format.IniFormat, QSettings.Format.NativeFormat):
        QSettings.setPath(settings_format, QSettings.Scope.UserScope, str(HOME / "settings"))
    yield
    shutil.rmtree(HOME, ignore_errors=True)


@pytest.fixture(scope="session")
def qapp(qapp: QApplication) -> QApplication:
    """The one QApplication, with the bundled fonts: the offscreen platform has none of its own. From now on garbage is
    collected on the main thread alone, as in the program."""
    Collector(qapp)
    qapp.setOrganizationName("Vizinho")
    qapp.setApplicationName("vizinho-tests")
    for path in resources.font_files():
        assert QFontDatabase.addApplicationFont(str(path)) >= 0, path
    return qapp


@pytest.fixture(autouse=True)
def _garbage_collected() -> Iterator[None]:
    """Tests that run no event loop are looked after at their end."""
    yield
    app = QApplication.instance()
    collector = app.findChild(Collector) if app is not None else None
    if collector is not None:
        collector.look()


@pytest.fixture(autouse=True)
def _no_thread_left(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail a test that ends while a thread it started still runs."""
    before = set(threading.enumerate())
    with _followed_qthreads() as qthreads:
        yield
        left = _wait_for_end(before, qthreads)
    if left and not request.node.get_closest_marker("leaves_threads"):
        pytest.fail("threads were left running: " + ", ".join(left), pytrace=False)


class _followed_qthreads:
    """Remembers every QThread that Python starts while it is entered."""

    def __enter__(self) -> list[weakref.ref[QThread]]:
        self.started: list[weakref.ref[QThread]] = []
        self.original = original = QThread.start

        def start(thread: QThread, *arguments: Any) -> None:
            self.started.append(weakref.ref(thread))
            original(thread, *arguments)

        QThread.start = start  # type: ignore[method-assign]
        return self.started

    def __exit__(self, *_: object) -> None:
        QThread.start = self.original  # type: ignore[method-assign]


def _wait_for_end(
    before: set[threading.Thread], qthreads: list[weakref.ref[QThread]], seconds: float = 20.0
) -> list[str]:
    """Names of the threads that are still running after a bounded wait. The window's events go on meanwhile: a worker
    whose batch has to be handed to the window's thread would wait for it without end."""
    app, pool = QApplication.instance(), QThreadPool.globalInstance()
    end = time.monotonic() + seconds
    while not pool.waitForDone(20) and time.monotonic() < end:
        if app is not None:
            app.processEvents()
    while True:
        left = [
            thread.name
            for thread in set(threading.enumerate()) - before
            if not isinstance(thread, threading._DummyThread)  # noqa: SLF001 - threads of Qt have no other name there
            and not thread.name.startswith(LASTING_THREADS)
        ]
        left += [_qthread_name(thread) for ref in qthreads if (thread := ref()) is not None and _runs(thread)]
        if not left or time.monotonic() > end:
            return left
        if app is not None:
            app.processEvents()
        time.sleep(0.02)


def _runs(thread: QThread) -> bool:
    try:
        return thread.isRunning()
    except RuntimeError:  # its C++ side has gone, and the thread with it
        return False


def _qthread_name(thread: QThread) -> str:
    return f"QThread {thread.objectName() or type(thread).__name__}"


@pytest.fixture(scope="session")
def shared_data() -> Path:
    """The folder of real recordings that may lie beside the repository."""
    if not SHARED_DATA.is_dir():
        pytest.skip("the real recordings of ../shared/data are not on this machine")
    return SHARED_DATA


@pytest.fixture(scope="session")
def whisper_base() -> Path:
    """A real Whisper that may lie beside the repository, as ../shared/tools/whisper_base.py lays one out. Read only."""
    if not (WHISPER_BASE / "model.safetensors").is_file():
        pytest.skip(f"no real Whisper is laid out in {WHISPER_BASE}")
    return WHISPER_BASE


@pytest.fixture
def tone_file(tmp_path: Path) -> Path:
    """A second of 440 Hz at 16 kHz as a WAV."""
    return builders.write_wav(tmp_path / "tone.wav", builders.tone())


@pytest.fixture
def babble() -> np.ndarray:
    """Three seconds shaped like speech, (48000,) float32 at 16 kHz."""
    return builders.babble(3.0)


@pytest.fixture(scope="session")
def _built_tiny(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of `pairs` and of the tiny `project` made of them, built once; every test gets copies."""
    base = tmp_path_factory.mktemp("tiny")
    pairs = builders.pairs_folder(base / "pairs")
    with Project.create(base / "project", name="Tiny", language="pt", source_language="es") as project:
        report = import_corpus(project, pairs, "pairs")
        assert not report.problems, report.problems
        ids = [row.id for row in sorted(project.rows(project.ids(Query())), key=lambda row: row.key)]
        for number, speaker in enumerate(("Ana", "Bento", "Clara")):
            edits.set_speaker(project, ids[2 * number : 2 * number + 2], speaker)
        edits.set_split(project, ids[:4], "train")
        edits.set_split(project, ids[4:5], "dev")
        edits.set_split(project, ids[5:], "test")
    return base


@pytest.fixture
def pairs_folder(_built_tiny: Path, tmp_path: Path) -> Path:
    """Six short clips beside their texts."""
    return Path(shutil.copytree(_built_tiny / "pairs", tmp_path / "pairs"))


@pytest.fixture
def tiny_project(_built_tiny: Path, tmp_path: Path, pairs_folder: Path) -> Iterator[Project]:
    """An open Portuguese project of six utterances by three speakers: four to train, one dev, one test. It has no
    backup yet."""
    folder = tmp_path / "project"
    shutil.copytree(_built_tiny / "project", folder, ignore=shutil.ignore_patterns("backups"))
    before, now = str(_built_tiny / "pairs"), str(pairs_folder)
    with closing(sqlite3.connect(folder / DATABASE)) as connection, connection:
        connection.execute("UPDATE recordings SET path = replace(path, ?, ?)", (before, now))
        quoted = (json.dumps(before)[1:-1], json.dumps(now)[1:-1])
        connection.execute("UPDATE changes SET after = replace(after, ?, ?)", quoted)
    with Project.open(folder) as project:
        yield project


@pytest.fixture(scope="session")
def tiny_checkpoint(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a whole Spanish model of a few thousand random numbers. Not to be changed: copy it first."""
    from tests.tiny_models import save_tiny

    letters = "abcdefghijklmnopqrstuvwxyzáéíóúüñ"
    return save_tiny(tmp_path_factory.mktemp("models") / "tiny-es", "parakeet", letters, language="es")


@pytest.fixture
def sound_server(monkeypatch: pytest.MonkeyPatch) -> Iterator[SoundServer]:
    """A private sound server whose loudspeaker is its microphone; this process's PortAudio is led to it."""
    if reason := sound_server_missing():
        pytest.skip(reason)
    with SoundServer() as server:
        for name, value in server.environment.items():
            monkeypatch.setenv(name, value)
        for name in ("DBUS_SESSION_BUS_ADDRESS", "DBUS_SYSTEM_BUS_ADDRESS"):
            monkeypatch.delenv(name, raising=False)
        portaudio().refresh()
        yield server
