"""What people do in ELAN and in Praat, and how it is done here: a table that grows, apart from the dialog of it."""

from __future__ import annotations

from dataclasses import dataclass

from core.wording import Said, say

ELAN, PRAAT = "ELAN", "Praat"
BOTH = "ELAN, Praat"


@dataclass(frozen=True)
class Habit:
    """`doing` is what people do in `there`; `action` the action that does it here, by its object name and with its
    usual keys in `usual`; or `keys` that no action has, in the widget that `note` names. With neither it is not here,
    and `note` says what to do instead."""

    there: str
    doing: Said
    action: str = ""
    usual: str = ""
    keys: str = ""
    note: Said | str = ""


def habits() -> tuple[Habit, ...]:
    """In the order of work: hearing, going, marking, writing, looking, and files."""
    sound, lanes = say("in the sound view"), say("in the sound view, with tiers in lanes")
    return (
        Habit(BOTH, say("Play or pause"), "corpus_play", "Space"),
        Habit(ELAN, say("Play or pause while typing"), "corpus_play_typing", "Ctrl+Space"),
        Habit(BOTH, say("Play the selection"), "corpus_play_selection", "Shift+Space"),
        Habit(ELAN, say("Play around the selection"), "corpus_play_edge", "E",
              note=say("a second on each side of the nearer end")),
        Habit(BOTH, say("Play from the cursor on"), "corpus_play_on", "H"),
        Habit(PRAAT, say("Play with Tab"), keys="Tab", note=say("in the sound view, once Settings, Keyboard says so")),
        Habit(BOTH, say("Stop"), "corpus_stop", "Esc"),
        Habit(ELAN, say("Loop, with a pause for shadow typing"), "corpus_loop", "L"),
        Habit(ELAN, say("Play more slowly"), "corpus_slower", "F3"),
        Habit(ELAN, say("Play faster"), "corpus_faster", "F4"),
        Habit(ELAN, say("Go back a little and hear it again"), "corpus_back", "F7"),
        Habit(PRAAT, say("Hear word after word"), "corpus_word_on", "F9"),
        Habit(BOTH, say("To the previous annotation"), "corpus_previous_box", "Alt+Left"),
        Habit(BOTH, say("To the next annotation"), "corpus_next_box", "Alt+Right"),
        Habit(ELAN, say("To the tier above or below"), keys="Up, Down", note=lanes),
        Habit(BOTH, say("Move the cursor by a little"), keys="Left, Right", note=sound),
        Habit(BOTH, say("Scroll by a page"), keys="PgUp, PgDown", note=sound),
        Habit(ELAN, say("To the beginning"), "corpus_to_start", note=say("menu Audio")),
        Habit(ELAN, say("Go to a time"), "corpus_go_to", "Ctrl+G"),
        Habit(ELAN, say("New annotation of the selection"), "corpus_mark", "Alt+Return"),
        Habit(PRAAT, say("Mark silences and speech by themselves"), "corpus_mark_missed", note=say("menu Corpus")),
        Habit(PRAAT, say("A boundary at the cursor"), "corpus_split", "Ctrl+I"),
        Habit(BOTH, say("Take a boundary away: merge with the next"), "corpus_merge", "Ctrl+M"),
        Habit(ELAN, say("Let the annotation begin at the cursor"), "corpus_set_start", "["),
        Habit(ELAN, say("Let the annotation end at the cursor"), "corpus_set_end", "]"),
        Habit(BOTH, say("Delete an annotation"), "corpus_leave_out", "Del",
              note=say("it is left out of everything, and can be taken back in")),
        Habit(ELAN, say("Shift many annotations in time"), "corpus_bulk_shift", note=say("menu Corpus, Many at once")),
        Habit(PRAAT, say("Move a boundary to the nearest zero crossing"),
              note=say("edges snap to pauses and to each other")),
        Habit(ELAN, say("Edit the text of an annotation"), "corpus_edit", "F2"),
        Habit(ELAN, say("Keep it and go to the next, as in transcription mode"), "corpus_save_next", "Ctrl+Return"),
        Habit(BOTH, say("Choose symbols of the IPA from a list"), "corpus_ipa_chart", "Ctrl+Shift+P"),
        Habit(PRAAT, say("Type symbols with a backslash, such as \\sw"), "corpus_typed_codes", "Ctrl+Shift+J"),
        Habit(BOTH, say("Find a text"), "corpus_find", "Ctrl+F"),
        Habit(ELAN, say("Find and replace"), "corpus_replace", "Ctrl+H"),
        Habit(ELAN, say("Search in all files, with what stands around the hit"), "corpus_concordance", "Ctrl+Shift+K"),
        Habit(ELAN, say("Name who speaks on a tier"), "corpus_speakers", note=say("menu Corpus")),
        Habit(ELAN, say("Copy an annotation onto another tier"),
              note=say("copy its text, and paste it into the other tier’s field")),
        Habit(BOTH, say("Undo"), "action_undo", "Ctrl+Z"),
        Habit(BOTH, say("Redo"), "action_redo", "Ctrl+Shift+Z"),
        Habit(BOTH, say("Save"), note=say("every change is saved at once")),
        Habit(BOTH, say("Zoom in"), "corpus_zoom_in", "Ctrl+1"),
        Habit(BOTH, say("Zoom out"), "corpus_zoom_out", "Ctrl+3"),
        Habit(BOTH, say("Zoom to the selection"), "corpus_zoom_selection", "Ctrl+E"),
        Habit(BOTH, say("See all of it"), "corpus_zoom_fit", "Ctrl+0"),
        Habit(ELAN, say("Rename, order, describe or remove tiers"), "corpus_tiers", note=say("menu Corpus")),
        Habit(ELAN, say("Edit controlled vocabularies"), "corpus_tiers", note=say("menu Corpus, then Values…")),
        Habit(ELAN, say("Show or hide tiers under the sound"), "corpus_lane_tiers", "Ctrl+Shift+L"),
        Habit(PRAAT, say("Settings of the spectrogram"), "corpus_look", "G"),
        Habit(PRAAT, say("Show the pitch"), "corpus_pitch", "P"),
        Habit(PRAAT, say("Show the intensity"), "corpus_intensity", "I"),
        Habit(PRAAT, say("Show formants"), "corpus_formants", "F"),
        Habit(PRAAT, say("A spectral slice at the cursor"), "corpus_spectrum", "S"),
        Habit(PRAAT, say("Read pitch and formants off at the cursor"), "corpus_copy_measures", "M"),
        Habit(ELAN, say("Open an .eaf or a TextGrid"), "corpus_import", "Ctrl+Shift+I"),
        Habit(BOTH, say("Export for other programs"), "corpus_export", "Ctrl+Shift+E"),
        Habit(ELAN, say("Align a written text with the sound"), "corpus_align", note=say("menu Corpus")),
        Habit(PRAAT, say("Run a script"), note=say("the command line does all of it: vizinho --help")),
    )  # fmt: skip
