"""Where projects lie: the folder for new ones, the sample's, and what opens as a project at a place."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from app.i18n import tr
from app.settings import Settings

KEY = "home/last_folder"
DATABASE = "vizinho.sqlite3"


def projects_folder(settings: Settings) -> Path:
    """Where new projects go unless the person says otherwise: the last place used, else ~/Vizinho."""
    last = str(settings.value(KEY, ""))
    return Path(last) if last and Path(last).is_dir() else Path.home() / "Vizinho"


def remember_folder(settings: Settings, project: Path) -> None:
    """New projects go beside this one from now on."""
    settings.set_value(KEY, str(project.parent))


def project_at(place: Path) -> Path | None:
    """What opens as a project at a place: its folder, the folder of its database, or a file that may be a packed one;
    None else."""
    if place.name == DATABASE and place.is_file():
        return place.parent
    if (place / DATABASE).is_file() or (place.suffix.lower() == ".zip" and place.is_file()):
        return place
    return None


def choose_folder(parent: QWidget, settings: Settings, title: str = "") -> Path | None:
    """Ask for a project's folder; None when the person cancels."""
    start = projects_folder(settings)
    chosen = QFileDialog.getExistingDirectory(
        parent, title or tr("Open project"), str(start if start.is_dir() else Path.home())
    )
    return Path(chosen) if chosen else None


def sample_folder() -> Path:
    """The sample project's own place: the program's data folder of this person."""
    data = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.GenericDataLocation)
    return Path(data) / "vizinho" / "sample-pt"
