"""Why a file or folder cannot be imported, in true words: what it is instead, and the way out."""

from __future__ import annotations

from pathlib import Path

from core.audio_headers import why_unreadable
from core.importers.sounds import is_sound, walk
from core.project.schema import DATABASE

Reason = tuple[str, str]
"""What is wrong, and what to do."""

WANTED = (
    "Wanted: ELAN, TextGrid, CHAT, EXMARaLDA, FLEx, Transcriber, CTM, Audacity labels or subtitles; sounds with or "
    "without texts beside them; a table (CSV, TSV, JSON lines); or the folder of a corpus such as Common Voice, Kaldi, "
    "Lhotse or LJSpeech."
)
CURVE = ("holds a curve of Praat's, no transcript.", "Choose the TextGrid, or the folder it is in.")
SETTINGS = ("holds settings of a program, no transcript.", "Choose the transcript beside it.")
ABOUT = ("describes recordings and holds no transcript of them.", "Choose the transcripts, or their folder.")
READ_ME = ("is a text about the data, no transcript.", "Choose the transcripts, or their folder.")
KALDI = ("is a part of a Kaldi folder.", "Choose the folder, with wav.scp and text in it.")
PACKED = ("is an archive.", "Unpack it, and import the folder.")
SPREADSHEET = ("is a spreadsheet.", "Save it as CSV (UTF-8), and import that.")
DOCUMENT = ("is a document, without any mark of what is said when.", "Save it as plain text, one file for each sound.")
PROGRAM = ("is a program, not data.", "Choose the folder of sounds or transcripts.")
COMMON_VOICE = (
    "is a list of Common Voice's of which no row was taken: its clips are in its other lists, or it was not chosen.",
    "Choose it among the lists if it is wanted.",
)
AUDACITY = ("is a project of Audacity's, which only Audacity reads.", "Export sound and labels from it.")
FLEX = ("is a project of FLEx's, which only FLEx reads.", "Export its texts as FLExText (.flextext).")
PICTURE = ("is a picture.", "Leave it out.")
SUMS = ("holds checksums.", "Leave it out.")
NUMBERS = ("holds numbers of a program, no transcript.", "Leave it out.")
BACKUP = ("is a backup copy.", "Rename it if it is to be read.")
REASONS: dict[str, Reason] = {
    **dict.fromkeys((".aup3", ".aup3-wal", ".aup3-shm", ".auf"), AUDACITY),
    **dict.fromkeys((".png", ".jpg", ".jpeg", ".gif", ".svg", ".tif", ".tiff", ".bmp"), PICTURE),
    **dict.fromkeys((".md5", ".sha1", ".sha256", ".sfv"), SUMS),
    **dict.fromkeys((".npy", ".npz", ".pkl", ".pt", ".ckpt", ".safetensors", ".ark", ".scp", ".fst", ".h5"), NUMBERS),
    **dict.fromkeys((".bak", ".orig", ".tmp", ".001", ".002", ".003"), BACKUP),
    **dict.fromkeys((".pitchtier", ".durationtier", ".intensitytier", ".amplitudetier", ".formantgrid"), CURVE),
    **dict.fromkeys((".pointprocess", ".klattgrid", ".pitch", ".formant", ".intensity"), CURVE),
    **dict.fromkeys((".spectrum", ".ltas", ".harmonicity", ".spectrogram", ".manipulation"), CURVE),
    **dict.fromkeys((".pfsx", ".etf", ".ini", ".cfg", ".toml", ".yaml", ".yml"), SETTINGS),
    **dict.fromkeys((".meta", ".session", ".person", ".imdi", ".cmdi", ".spk", ".rmn"), ABOUT),
    ".md": READ_ME,
    **dict.fromkeys((".zip", ".tar", ".gz", ".tgz", ".bz2", ".xz", ".7z", ".rar"), PACKED),
    **dict.fromkeys((".xls", ".xlsx", ".ods", ".numbers"), SPREADSHEET),
    **dict.fromkeys((".doc", ".docx", ".odt", ".rtf", ".pdf", ".html", ".htm"), DOCUMENT),
    **dict.fromkeys((".py", ".sh", ".exe", ".js", ".praat"), PROGRAM),
    ".collection": ("is a collection of Praat's objects.", "Save each TextGrid in it as a text file by itself."),
    ".exs": ("is a segmented transcription of EXMARaLDA's.", "Choose its basic transcription (.exb)."),
    ".coma": ("is a corpus of EXMARaLDA's, without the transcripts.", "Choose its basic transcriptions (.exb)."),
    **dict.fromkeys((".fwbackup", ".fwdata"), FLEX),
    **dict.fromkeys((".typ", ".lng", ".prj", ".cut"), SETTINGS),
    ".par": ("is a BAS Partitur file, which is not read.", "Convert it to a TextGrid."),
    ".antx": ("is a file of Annotation Pro's, which is not read.", "Export it as a TextGrid."),
    ".rttm": ("says who speaks when, but not what.", "Choose the transcript, or import the sound alone."),
    ".trl": (
        "is a list of GlobalPhone's, which is not read.",
        "Write each line into a text beside its sound, or a table.",
    ),
}
"""By the ending of a file's name."""
NAMES: dict[str, Reason] = {
    **dict.fromkeys(("license", "licence", "copying", "readme", "authors", "changelog", "notice"), READ_ME),
    **dict.fromkeys(("validated.tsv", "other.tsv", "invalidated.tsv", "reported.tsv"), COMMON_VOICE),
    **dict.fromkeys(("segments", "wav.scp", "text", "utt2spk", "spk2utt", "spk2gender"), KALDI),
}
"""By the name of the file, with or without an ending."""


def known_kind(path: Path) -> Reason | None:
    """What a file is that holds no transcript, as far as its name tells."""
    name = path.name.casefold()
    return NAMES.get(name) or NAMES.get(name.partition(".")[0]) or REASONS.get(path.suffix.lower())


def why_not(path: Path) -> Reason:
    """What to say of a file or folder in which no importer finds anything."""
    if path.is_dir():
        return _folder(path)
    if found := known_kind(path):
        return f"{path.name} {found[0]}", found[1]
    if path.stat().st_size == 0:
        return f"{path.name} is empty.", "Choose another file, or copy it again."
    if reason := why_unreadable(path):
        return f"{path.name} {reason}", "Choose another file."
    return f"Nothing to import was found in {path.name}.", WANTED


def _folder(path: Path) -> Reason:
    if (path / DATABASE).is_file():
        return f"{path.name} is a project of Vizinho's.", "Open it, or choose the folder of its sounds."
    files = [file for _, file in zip(range(1000), walk(path), strict=False)]
    if not files:
        return f"{path.name} is empty.", "Choose the folder that holds the sounds and transcripts."
    if not any(is_sound(file) for file in files):
        kinds = sorted({file.suffix.lower() or file.name for file in files})[:6]
        known = {REASONS[kind] for kind in kinds if kind in REASONS}
        if len(known) == 1 and all(kind in REASONS for kind in kinds):
            (reason,) = known
            return f"{path.name}: every file in it {reason[0]}", reason[1]
        return f"{path.name} holds no sound (only {', '.join(kinds)}).", WANTED
    return f"Nothing to import was found in {path.name}.", WANTED
