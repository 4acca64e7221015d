"""The actions of the corpus page: their words, keys, menus, and where their keys work."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from app.i18n import tr

BULK = (
    "bulk_trim",
    "bulk_cut",
    "bulk_merge",
    "bulk_shift",
    "bulk_speaker",
    "bulk_tags",
    "bulk_markup",
    "bulk_words",
    "bulk_tier_utterances",
    "bulk_suggestions",
)
"""Actions that open a dialog of `app.corpus.bulk.bulk_forms`, by its name there."""
GAPS = ("check", "edit", "mark", "trim", "speakers", "leave_out", "plots", "set_start", "zoom_in", "look")
"""Actions before which a menu leaves a gap."""


@dataclass(frozen=True)
class Spec:
    """`plain` keys are single letters, Space and the like: they work wherever on the page no text is typed."""

    name: str
    text: str
    keys: tuple[str, ...] = ()
    menu: str = "Corpus"
    icon: str = ""
    plain: bool = False
    checkable: bool = False
    edits: bool = False
    """Changes the project: off when it is read-only."""
    needs_row: bool = True
    """Is for the current utterance; what plays and zooms does with a recording in which nothing is marked."""


def specs() -> list[Spec]:
    """All actions in the order of their menus."""
    return [
        Spec("import", tr("Import…"), ("Ctrl+Shift+I",), "Corpus", "import", edits=True, needs_row=False),
        Spec("export", tr("Export…"), ("Ctrl+Shift+E",), "Corpus", "export", needs_row=False),
        Spec("check", tr("Check quality"), ("Ctrl+Shift+Q",), "Corpus", "check", edits=True, needs_row=False),
        Spec("limits", tr("Limits of the checks…"), (), "Corpus", "filter", edits=True, needs_row=False),
        Spec("compare", tr("Compare with a model…"), (), "Corpus", "evaluate", edits=True, needs_row=False),
        Spec("drafts", tr("Write drafts…"), (), "Corpus", "pencil", edits=True, needs_row=False),
        Spec("next_minutes", tr("Correct these next…"), (), "Corpus", "clock", edits=True, needs_row=False),
        Spec(
            "divide",
            tr("Divide into train, dev and test…"),
            ("Ctrl+Shift+D",),
            "Corpus",
            "split",
            edits=True,
            needs_row=False,
        ),
        Spec("recordings", tr("Recordings one by one"), ("Ctrl+Shift+Y",), checkable=True, needs_row=False),
        Spec("group_recordings", tr("Group by recording"), (), "Corpus", needs_row=False),
        Spec("session", tr("Session…"), ("Ctrl+Shift+H",), "Corpus", "folder", needs_row=False),
        Spec("read_sessions", tr("Read sessions…"), (), "Corpus", "import", edits=True, needs_row=False),
        Spec("write_sessions", tr("Write sessions…"), (), "Corpus", "export", needs_row=False),
        Spec("concordance", tr("Concordance…"), ("Ctrl+Shift+K",), "Corpus", "search", needs_row=False),
        Spec("edit", tr("Edit transcript"), ("F2",), "Corpus", "pencil", edits=True),
        Spec("save_next", tr("Save and next"), ("Ctrl+Return", "Ctrl+Enter"), "Corpus", "check"),
        Spec("previous", tr("Previous utterance"), ("Alt+Up",)),
        Spec("next", tr("Next utterance"), ("Alt+Down",)),
        Spec("previous_box", tr("Previous in the recording"), ("Alt+Left",), needs_row=False),
        Spec("next_box", tr("Next in the recording"), ("Alt+Right",), needs_row=False),
        Spec("mark", tr("Mark the selection"), ("Alt+Return",), icon="plus", edits=True, needs_row=False),
        Spec("mark_speech", tr("Mark the speech here"), ("Alt+Shift+Return",), edits=True, needs_row=False),
        Spec("mark_missed", tr("Mark what was missed…"), (), edits=True, needs_row=False),
        Spec("diarise", tr("Tell who speaks…"), (), edits=True, needs_row=False),
        Spec("session_text", tr("Print or send the recording…"), ("Ctrl+P",), icon="export", needs_row=False),
        Spec("align", tr("Align a text…"), (), icon="text", edits=True, needs_row=False),
        Spec("lane_tiers", tr("Tiers in lanes"), ("Ctrl+Shift+L",), icon="columns", needs_row=False),
        Spec("tiers", tr("Tiers…"), (), icon="columns", needs_row=False),
        Spec("new_tier", tr("New tier…"), (), icon="plus", edits=True, needs_row=False),
        Spec(
            "remove_part", tr("Remove the part of the tier"), ("Shift+Delete",), plain=True, edits=True, needs_row=False
        ),
        Spec("note", tr("Write a note"), ("Ctrl+Shift+W",), icon="pencil", edits=True),
        Spec("recording_note", tr("Write a note on the recording"), (), edits=True, needs_row=False),
        Spec("accent", tr("Change the accent"), ("Ctrl+.",), edits=True),
        Spec("ipa_chart", tr("IPA chart"), ("Ctrl+Shift+P",), icon="text", edits=True),
        Spec("typed_codes", tr("Type in other codes"), ("Ctrl+Shift+J",), edits=True),
        Spec("take_reading", tr("Take the model's reading"), ("Ctrl+Shift+R",), edits=True),
        Spec("correct_reading", tr("Correct the model's reading"), ("Ctrl+Shift+M",), edits=True),
        Spec("refuse_reading", tr("Refuse the model's reading"), ("Ctrl+Shift+X",), edits=True),
        Spec("trim", tr("Trim to speech"), ("Ctrl+T",), icon="trim", edits=True),
        Spec("split", tr("Split at cursor"), ("Ctrl+I",), icon="split", edits=True),
        Spec("merge", tr("Merge with next"), ("Ctrl+M",), icon="swap", edits=True),
        Spec("bulk_trim", tr("Trim many to speech…"), (), icon="trim", edits=True),
        Spec("bulk_cut", tr("Split many at pauses…"), (), icon="split", edits=True),
        Spec("bulk_merge", tr("Merge many…"), (), icon="swap", edits=True),
        Spec("bulk_shift", tr("Shift many in time…"), (), icon="arrow", edits=True),
        Spec("bulk_speaker", tr("Set the speaker of many…"), (), edits=True),
        Spec("bulk_tags", tr("Tag many…"), (), edits=True),
        Spec("bulk_markup", tr("Markup in transcripts…"), (), edits=True),
        Spec("bulk_words", tr("Words from the transcripts…"), (), edits=True),
        Spec("bulk_tier_utterances", tr("Utterances from a tier…"), (), needs_row=False, edits=True),
        Spec("bulk_suggestions", tr("Apply suggestions…"), (), edits=True),
        Spec("speakers", tr("Speakers…"), (), needs_row=False),
        Spec("leave_out", tr("Leave out"), ("Delete",), icon="x", plain=True, edits=True),
        Spec("take_back", tr("Take back in"), (), icon="undo", edits=True),
        Spec("locate", tr("Locate the recording…"), (), icon="folder", edits=True),
        Spec("play", tr("Play or pause"), ("Space",), "Audio", "play", plain=True, checkable=True),
        Spec("play_typing", tr("Play or pause while typing"), ("Ctrl+Space", "F8"), "Audio"),
        Spec("play_selection", tr("Play the selection"), ("Shift+Space",), "Audio", plain=True),
        Spec("play_edge", tr("Play around the nearer end"), ("E",), "Audio", plain=True),
        Spec("play_on", tr("Play from here on"), ("H",), "Audio", plain=True),
        Spec("play_next", tr("Play the next"), ("N",), "Audio", plain=True),
        Spec("stop", tr("Stop"), ("Esc",), "Audio", "stop", plain=True),
        Spec("to_start", tr("To the start"), (), "Audio", "tostart", plain=True),
        Spec("go_to", tr("Go to a time…"), ("Ctrl+G",), "Audio"),
        Spec("loop", tr("Loop"), ("L",), "Audio", "loop", plain=True, checkable=True),
        Spec("loop_pause", tr("Longer pause between rounds"), ("Shift+L",), "Audio", plain=True, needs_row=False),
        Spec("arrive", tr("Play on arrival"), (), "Audio", "vol", checkable=True, needs_row=False),
        Spec("back", tr("Back two seconds"), ("F7",), "Audio"),
        Spec("slower", tr("Slower"), ("F3",), "Audio"),
        Spec("faster", tr("Faster"), ("F4",), "Audio"),
        Spec("play_words", tr("Play the selected words"), ("Ctrl+Shift+Space",), "Audio"),
        Spec("word_back", tr("Play the word before"), ("Shift+F9",), "Audio"),
        Spec("word_on", tr("Play the next word"), ("F9",), "Audio"),
        Spec("set_start", tr("Start at the playhead"), ("[",), "Audio", plain=True, edits=True),
        Spec("set_end", tr("End at the playhead"), ("]",), "Audio", plain=True, edits=True),
        Spec("zoom_in", tr("Zoom in"), ("Ctrl+1",), "Audio", "zoomin"),
        Spec("zoom_out", tr("Zoom out"), ("Ctrl+3",), "Audio", "zoomout"),
        Spec("zoom_fit", tr("Fit"), ("Ctrl+0",), "Audio", "fit"),
        Spec("zoom_selection", tr("Zoom to the selection"), ("Ctrl+E",), "Audio"),
        Spec("look", tr("Spectrogram…"), ("G",), "Audio", "settings", plain=True, needs_row=False),
        Spec("pitch", tr("Pitch"), ("P",), "Audio", plain=True, checkable=True, needs_row=False),
        Spec("intensity", tr("Intensity"), ("I",), "Audio", plain=True, checkable=True, needs_row=False),
        Spec("formants", tr("Formants"), ("F",), "Audio", plain=True, checkable=True, needs_row=False),
        Spec("spectrum", tr("Spectrum at the playhead"), ("S",), "Audio", "evaluate", plain=True),
        Spec("copy_measures", tr("Copy pitch, intensity and formants"), ("M",), "Audio", "copy", plain=True),
        Spec("video", tr("Video"), ("V",), "Audio", "film", plain=True, checkable=True, needs_row=False),
        Spec("frame_back", tr("Previous frame of the video"), (",",), "Audio", plain=True),
        Spec("frame_on", tr("Next frame of the video"), (".",), "Audio", plain=True),
        Spec("copy", tr("Copy the chosen rows"), ("Ctrl+C",), "Edit", "copy"),
        Spec("copy_times", tr("Copy the chosen rows with their times"), ("Ctrl+Shift+C",), "Edit", "copy"),
        Spec("find", tr("Find in transcripts"), ("Ctrl+F",), "Edit", "search", needs_row=False),
        Spec("plots", tr("Plots"), ("Ctrl+Shift+G",), "Corpus", "evaluate", checkable=True, needs_row=False),
        Spec("plot_table", tr("Show the plot as a table"), ("Ctrl+Shift+T",), needs_row=False),
        Spec("rules", tr("Filter by rules…"), ("Ctrl+Shift+F",), "Edit", "filter", needs_row=False),
        Spec("replace", tr("Find and replace…"), ("Ctrl+H",), "Edit", "swap", edits=True, needs_row=False),
        Spec("history", tr("History…"), (), "Edit", "clock", needs_row=False),
    ]


class CorpusActions(QObject):
    """The QActions by name, and which of them can be used now. Their keys work within `host`."""

    def __init__(self, host: QWidget) -> None:
        super().__init__(host)
        self._host = host
        self._specs = {spec.name: spec for spec in specs()}
        self.by_name: dict[str, QAction] = {}
        for spec in self._specs.values():
            self.by_name[spec.name] = self._make(spec)
        self.undo = QAction(tr("Undo"), self)
        self._state: tuple[bool, bool, bool] | None = None

    def _make(self, spec: Spec) -> QAction:
        action = QAction(spec.text, self)
        action.setObjectName(f"corpus_{spec.name}")
        action.setProperty("menu", spec.menu)
        action.setProperty("icon_name", spec.icon)
        action.setProperty("submenu", tr("Many at once") if spec.name in BULK else "")
        action.setProperty("gap", spec.name in GAPS)
        action.setProperty("plain_keys", spec.plain)
        action.setCheckable(spec.checkable)
        action.setShortcuts([QKeySequence(key) for key in spec.keys])
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self._host.addAction(action)
        return action

    def __getitem__(self, name: str) -> QAction:
        return self.by_name[name]

    def bind(self, **commands: Callable[[], object]) -> None:
        """What actions do, by their names."""
        for name, do in commands.items():
            self.by_name[name].triggered.connect(lambda _=False, do=do: do())

    def update_state(self, has_row: bool, has_sound: bool, read_only: bool) -> None:
        """Whether there is a current utterance, or a recording at least, and whether the project may be changed."""
        state = (has_row, has_sound, read_only)
        if state == self._state:
            return
        self._state = state
        for name, spec in self._specs.items():
            reason = ""
            if spec.edits and read_only:
                reason = tr("This project is open for reading only")
            elif spec.needs_row and not (has_row or (has_sound and spec.menu == "Audio" and not spec.edits)):
                reason = tr("Choose an utterance first")
            action = self.by_name[name]
            action.setToolTip(reason or spec.text)
            action.setEnabled(not reason)
