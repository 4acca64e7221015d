"""The errors a person can act on. Anything else that is raised is a bug.

WorkbenchError
├── ProjectError       a project folder that cannot be opened, written or upgraded
│   ├── ProjectLocked  another window is writing to it
│   └── ProjectDamaged its database cannot be read
├── SoundError         a sound file that cannot be found, read or written
├── DeviceError        a microphone or loudspeaker that is missing or was lost
├── ImportFailed       an import that could not begin at all (single bad rows are `Problem` values)
├── ExportFailed       an export that could not begin or be written; nothing is left of it
├── TextError          rules, alphabets or letters that do not fit together
├── CheckpointError    a model folder that is incomplete, damaged or of an unknown family
├── HubError           a model of the hub that cannot be found, reached, allowed or fetched whole
├── ConfigError        settings of a run that contradict each other or the data
└── RunError           a run folder or training child in the wrong state
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from core.wording import from_json, to_json


class WorkbenchError(Exception):
    """Something went wrong that a person can mend.

    `message` says what happened and to which file or row; `hint` what to do; `detail` is for the curious
    (a traceback, a library's own words) and may be empty.
    """

    def __init__(self, message: str, hint: str = "", detail: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint
        self.detail = detail

    def __str__(self) -> str:
        return f"{self.message} {self.hint}".strip()

    def to_json(self) -> dict[str, Any]:
        """What a child says of it through its pipe: in English, and `said` so that the other end can still word it."""
        said = {name: to_json(text) for name, text in (("message", self.message), ("hint", self.hint))}
        return {"message": str(self.message), "hint": str(self.hint), "detail": self.detail, "said": said}

    @staticmethod
    def from_json(kept: Mapping[str, Any]) -> WorkbenchError:
        """The error that `to_json` told of."""
        said = kept.get("said")
        texts = {**kept, **said} if isinstance(said, Mapping) else kept
        return WorkbenchError(*(from_json(texts.get(name)) for name in ("message", "hint", "detail")))


class ProjectError(WorkbenchError):
    """A project folder cannot be opened, written or upgraded."""


class ProjectLocked(ProjectError):
    """Another window or command is writing to the project."""


class ProjectDamaged(ProjectError):
    """The project's database cannot be read; a backup of it may be restored."""


class SoundError(WorkbenchError):
    """A sound file cannot be found, read or written."""


class DeviceError(WorkbenchError):
    """A microphone or loudspeaker is missing, refused or was lost."""


class ImportFailed(WorkbenchError):
    """An import could not begin: nothing was recognised, or the chosen columns do not exist."""


class ExportFailed(WorkbenchError):
    """An export or an archive could not begin or be written: nothing is left of it."""


class TextError(WorkbenchError):
    """Clean-up rules, alphabets or letters do not fit together."""


class CheckpointError(WorkbenchError):
    """A model folder is incomplete, damaged or of a family that is not known."""


class HubError(WorkbenchError):
    """A model of the hub cannot be found, reached, allowed or fetched whole; what did come is kept."""


class ConfigError(WorkbenchError):
    """The settings of a run contradict each other or the data."""


class RunError(WorkbenchError):
    """A run folder or its training child is in the wrong state for what was asked."""


class Cancelled(Exception):
    """The person asked to stop. Never shown."""
