"""The guide (F1): three steps, keys, file formats, where everything lies. Stays open beside the window."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QDialog, QHBoxLayout, QTextBrowser, QVBoxLayout, QWidget

from app import formatting
from app.frame.project_places import projects_folder, sample_folder
from app.i18n import tr
from app.settings import Settings
from app.shortcuts import rows_of, shortcuts
from app.theme import theme
from app.widgets.key_hint import KeyButton, key_text
from app.widgets.name_list import NameList
from core.families import FAMILIES


def key(name: str, default: str) -> str:
    """The keys in force of an action, as they are printed."""
    return key_text(shortcuts.first(name, default))


class HelpDialog(QDialog):
    """Chapters at the left, text at the right."""

    def __init__(self, actions: Sequence[QAction], settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._actions = list(actions)
        self._settings = settings
        self.setObjectName("help")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Guide"))
        self.resize(theme.px(820), theme.px(600))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 12)
        column.setSpacing(12)
        middle = QHBoxLayout()
        middle.setSpacing(0)
        self.text = QTextBrowser()
        self.text.setObjectName("help_text")
        self.text.setAccessibleName(tr("Guide"))
        self.text.setOpenLinks(False)
        self.text.setProperty("role", "reading")
        self._contents = (
            (tr("First steps"), self._steps), (tr("Corpus"), self._corpus),
            (tr("Alphabet"), self._alphabet),
            (tr("Text"), self._written),
            (tr("Checkpoints"), self._checkpoints),
            (tr("Training"), self._training), (tr("Evaluate"), self._evaluate),
            (tr("Live"), self._live), (tr("Keys"), self._keys),
            (tr("File formats"), self._formats),
            (tr("Where files are"), self._places), (tr("Command line"), self._command_line),
        )  # fmt: skip
        names = [title for title, _ in self._contents]
        self.chapters = NameList(names, name="help_chapters", label=tr("Chapters"))
        self.chapters.currentRowChanged.connect(self._show)
        middle.addWidget(self.chapters)
        middle.addWidget(self.text, 1)
        column.addLayout(middle, 1)
        row = QHBoxLayout()
        row.setContentsMargins(16, 0, 16, 0)
        row.addStretch(1)
        close = KeyButton(tr("Close"), "Esc", name="help_close")
        close.clicked.connect(self.accept)
        row.addWidget(close)
        column.addLayout(row)
        theme.changed.connect(self._on_theme_changed)
        self.chapters.setCurrentRow(0)
        self.chapters.setFocus()

    def _on_theme_changed(self) -> None:
        self._show(self.chapters.currentRow())

    def _show(self, row: int) -> None:
        title, content = self._contents[row]
        ink, ink2, line = (theme.color(role).name() for role in ("ink", "ink2", "line"))
        style = (
            f"body {{ color: {ink}; font-size: {theme.px(13)}px; }}"
            f" h2 {{ font-size: {theme.px(17)}px; font-weight: 600; }}"
            f" h3 {{ font-size: {theme.px(13)}px; font-weight: 600; margin-top: 14px; }}"
            f" p, li {{ line-height: 150%; }} td {{ padding: 3px 18px 3px 0; border-bottom: 1px solid {line}; }}"
            f" .key {{ color: {ink2}; font-weight: 500; }} code {{ font-family: '{theme.font('mono').family()}'; }}"
        )
        self.text.document().setDefaultStyleSheet(style)
        self.text.setHtml(f"<h2>{escape(title)}</h2>{content()}")

    @staticmethod
    def _paragraphs(*texts: str) -> str:
        return "".join(f"<p>{escape(text)}</p>" for text in texts)

    @staticmethod
    def _section(title: str, *texts: str) -> str:
        return f"<h3>{escape(title)}</h3>" + HelpDialog._paragraphs(*texts)

    @staticmethod
    def _table(rows: Sequence[tuple[str, str]]) -> str:
        cells = "".join(f"<tr><td class='key'>{escape(a)}</td><td>{escape(b)}</td></tr>" for a, b in rows)
        return f"<table cellspacing='0'>{cells}</table>"

    def _steps(self) -> str:
        return (
            self._paragraphs(
                tr(
                    "Vizinho teaches a speech recogniser a language by starting from a model of "
                    "a neighbour. Most letters carry over with what the model knows of their "
                    "sound; only the new ones begin afresh."
                )
            )
            + self._section(
                tr("1. Bring recordings and transcripts"),
                tr(
                    "New project asks for a name and the two languages. Import then reads sound files with their texts."
                ),
                tr("No recordings yet? The sample project holds half an hour of synthetic Portuguese."),
            )
            + self._section(
                tr("2. Look them through"),
                tr(
                    "In Corpus, chips mark what deserves a look: letters that the alphabet "
                    "lacks, long silence, clipped sound, more letters than the time allows. "
                    "Listen with {key}, trim with {key_2}, correct with {key_3}. Every change "
                    "can be undone, also tomorrow. Sound files are never altered.",
                    key=key("corpus_play", "Space"),
                    key_2=key("corpus_trim", "Ctrl+T"),
                    key_3=key("corpus_edit", "F2"),
                ),
            )
            + self._section(
                tr("3. Teach, then speak to it"),
                tr(
                    "New run in Train asks what to start from, how thorough to be and where to "
                    "run. A quick look takes minutes. Then press {key} in Live, speak, and read "
                    "what the new model heard.",
                    key=key("live_action_record", "R"),
                ),
            )
        )

    def _corpus(self) -> str:
        return self._section(
            tr("Splits"),
            tr("The model learns from train, is checked on dev while it learns, and is "
"judged on test at the end. No speaker and no sentence should stand in two "
"of them; the summary says so when one does. What is not transcribed is in "
"none of them."),
        ) + self._section(
            tr("What the model will read"),
            tr("Transcripts stay as you write them. Before training, clean-up rules make "
"them plain: lower case, no punctuation, single spaces. The line under the "
"transcript shows the result."),
        ) + self._section(
            tr("Marks"),
            tr("A trim, a split or a merge moves marks on the recording. Nothing is cut from the file."),
        ) + self._section(
            tr("Drafts"),
            tr("A model can write drafts of what is not transcribed: Write drafts in the menu Corpus. They stand apart "
"from what people wrote. Correct these next lists what is worth most for each minute of your work; the draft stands "
"in the editor, Tab goes from one unsure word to the next, and {key} saves and goes on.",
                key=key("corpus_save_next", "Ctrl+Return")),
        ) + self._section(
            tr("By keys alone"),
            tr("Enter goes from the table into the transcript. {next} saves and goes to the "
"next; {accent} changes the accent on the letter before the caret. {play} "
"plays while you type, {back} goes back two seconds, {slower} and {faster} "
"change the speed. In the sound, Tab goes to the handles and the arrows move "
"them. Every key can be changed in Settings.", next=key("corpus_save_next", "Ctrl+Return"),
accent=key("corpus_accent", "Ctrl+."),
play=key("corpus_play_typing", "Ctrl+Space"),
back=key("corpus_back", "F7"),
slower=key("corpus_slower", "F3"),
faster=key("corpus_faster", "F4"),
),
        ) + self._section(
            tr("Many at once"),
            tr("What is chosen or listed can be trimmed, split at pauses, merged, tagged or "
"given a speaker in one step: menu Corpus, Many at once. Each says first "
"what would change, can be cancelled, and is undone by one Undo."),
        )  # fmt: skip

    def _alphabet(self) -> str:
        return self._section(
            tr("Letters"),
            tr("The ribbon shows what the checkpoint knows and what your language needs. A "
"new letter starts as a copy of one the checkpoint has: the one that sounds "
"alike where that is known, else the one that looks alike. Choose another in "
"the table, or a fresh start. A letter written fewer than 100 times is "
"hardly learnt: find more recordings with it."),
            tr("“Treat as one letter” makes a pair such as lh one letter of the alphabet. "
"“Detect from corpus” lists every letter the transcripts write."),
        ) + self._section(
            tr("Clean-up"),
            tr("Rules are applied from top to bottom, and only to what the model reads: "
"transcripts are never rewritten by them. Changes are drafts until you apply "
"them. Numbers are not guessed: switch the rule on, look through the list, "
"and give your own words where a number is read in another way."),
        ) + self._section(
            tr("What does not fit"),
            tr("Signs inside words, such as an apostrophe or a tone letter, stay until you "
"decide what they are. An utterance with a letter outside the alphabet "
"cannot be learnt from. Enter takes the suggestion, Delete leaves the "
"utterance out, Space plays it. All of it can be undone."),
        )  # fmt: skip

    def _written(self) -> str:
        return self._section(
            tr("Text without sound"),
            tr("A model of text learns from books, letters, dictionaries, subtitles and articles of Wikipedia. "
"Bring files or whole folders: the dialog shows the encoding, and the sentences that would come. Text of "
"another language, such as the neighbour’s, is brought under its own name."),
            tr("Each sentence is kept once, as it came. It is cleaned up by the rules of the Alphabet page when it "
"is used, and what does not fit the alphabet has the same suggestions as transcripts have."),
        ) + self._section(
            tr("What is kept out"),
            tr("Sentences that stand in dev or test, or nearly, are never learnt from, by the splits as they are "
"then: the list says where each of them stands. Enter takes a suggestion, Delete leaves a sentence out; all "
"of it can be undone."),
        ) + self._section(
            tr("Text models"),
            tr("A text model knows which words, or letters, follow which: a recogniser that reads with it makes fewer "
"of them wrong where the sound leaves it open. One is counted in seconds (Make…), of words or of letters; the dialog "
"says how many sentences it learns from. A network is taught by a run that the Train page follows; it may begin as one "
"of the neighbour’s language. Files in ARPA format, KenLM’s binaries and models that others taught can be added."),
            tr("Bits a letter tell how well a model foresees dev: the fewer, the better. Words that a model does not "
"know cost it little, so compare models that know about as many."),
            tr("Tune it for your recogniser: some twenty weights are tried on dev, never on test, and the picture "
"shows what came of each. The dashed line is the recogniser alone. Where no weight helps, it is 0, and texts stay as "
"they were. Live and Files read final texts with the one that is chosen there."),
        ) + self._section(
            tr("Nearest words"),
            tr("Word vectors tell which words are used alike. With some of both languages, words are turned from one "
"into the other by those that both spell alike; below the lists it says how often that came out right, with words that "
"were held back. With few sentences that is hardly ever."),
        ) + self._section(
            tr("Text models that others taught"),
            tr("Folders in the layout of transformers weigh again what was heard: GPT-2, BLOOM and Llama; BERT, "
"RoBERTa, XLM-R, ERNIE and ELECTRA’s generator, which cover one word after another; XLNet; T5, mT5 and ByT5. "
"vizinho lm DIR add NAME --ready FOLDER brings one; only its numbers are read, never its programs."),
            tr("ELMo and BPT cannot be brought: no kept program runs them. AllenNLP, which had ELMo, has had no "
"release since 2022; BPT is the program of a paper of 2019, for graphics cards only. Instead of ELMo take an LSTM that "
"is taught here, or XLM-R; instead of BPT any of the causal models: what is said at once is short."),
        )  # fmt: skip

    def _checkpoints(self) -> str:
        return self._section(
            tr("What a run starts from"),
            tr("The starter comes with Vizinho and has heard only synthetic voices. Checkpoints lists it with "
"the runs of the project, folders that you add where they are, and models of the Hugging Face hub that "
"understand people: those of the languages nearest to yours first."),
            tr("Type to narrow the list; Enter asks the hub for your words, or for one model by OWNER/NAME. "
"“Get a model that has heard people” chooses the smallest one that may be used for anything, understands "
"the neighbour’s language and fits this computer’s memory."),
        ) + self._section(
            tr("Downloads"),
            tr("The licence is shown before anything comes; some forbid to earn money with the model. A download "
"that was cut off or cancelled goes on where it was. Each file is held against its checksum, and nothing "
"of a model ever runs as a program. Models lie in the cache that other programs share."),
            tr("HF_HOME, HF_ENDPOINT, HF_TOKEN, HF_HUB_OFFLINE and HTTPS_PROXY are respected."),
        ) + self._section(
            tr("Which is nearest?"),
            tr("“Try on dev set” lets a checkpoint read up to 100 of your utterances, untaught. The one with the "
"fewest letter errors is usually the best to start from."),
        )  # fmt: skip

    def _training(self) -> str:
        return self._section(
            tr("Reading the chart"),
            tr("The solid curve is the model that is taught. The dashed line is the "
"neighbour's model, untouched. The grey curve is the same network trained "
"from scratch, when you asked for one to compare with."),
            tr("Word error rate (WER) counts wrong, left out and extra words against the "
"words that were said; letter error rate (CER) does the same for letters. "
"Lower is better; 0% is perfect."),
        ) + self._section(
            tr("Pausing and closing"),
            tr("A run is a program of its own. It goes on when this window closes, and the "
"window finds it again. Pausing saves everything; resuming goes on from the "
"same point."),
        ) + self._section(
            tr("Synthetic voices"),
            tr("The starter model and the sample were made with a speech synthesiser. They "
"show how things work; they do not understand people. Start from a model "
"trained on people, or train on with your own recordings."),
        )  # fmt: skip

    def _evaluate(self) -> str:
        return self._section(
            tr("Is it better?"),
            tr("Choose a model, another one to compare it with, and the utterances; {key} evaluates. What was "
"evaluated once is kept with the project and opens at once.", key=key("evaluate_again", "F5")),
            tr("Every rate has an interval: with other speakers, about 95 in 100 such intervals would hold the true "
"rate. Two models can be told apart where the interval of their difference leaves out 0."),
        ) + self._section(
            tr("On what?"),
            tr("A click on a speaker, a kind of error, a mix-up or a cell of letters lists its utterances; so does "
"Enter. Esc lists all again. In the letters, Space plays the places where it happens, one after the other."),
        ) + self._section(
            tr("The test set"),
            tr("It tells the truth as long as nothing is chosen by it. So it is counted how often it was looked at; "
"compare models on the dev set, and look at the test set at the end."),
        )  # fmt: skip

    def _live(self) -> str:
        return self._section(
            tr("Recording", about="a chapter: how to record"),
            tr("R starts and stops, Esc discards. What is heard is written to disk as it "
"comes, so a pulled cable or a power cut loses a moment at most."),
        ) + self._section(
            tr("Keeping takes"),
            tr("Correct a take, name its speaker and keep it as a test utterance. Words "
"that the model is unsure of are shaded; press 1 to 9 to choose another "
"reading."),
        ) + self._section(
            tr("Text models and hot words"),
            tr("Final texts of takes and files are read with the text model that is chosen below the recogniser; what "
"is heard so far is always that of the sound alone. “Weighed again by” lets a second one, such as a network, judge the "
"likeliest texts that the first finds. Tune both on the Text page: weights that nobody looked for are a guess."),
            tr("Hot words are names and terms to prefer where the sound leaves it open, parted by commas; a number "
"behind a colon is the word’s weight (3 is usual, below 0 avoids it). What is said below the row is worth reading: it "
"tells when a text model was not tuned, is of another language, or may hold sentences of today’s test."),
        ) + self._section(
            tr("Files"),
            tr("Texts of files are kept with the project. Enter opens one to be read and "
"corrected line by line with its sound; corrected or not, it can be saved "
"for ELAN, Praat, as subtitles or as a table."),
        )  # fmt: skip

    def _keys(self) -> str:
        text = self._paragraphs(tr("Single letters work when no text field has the keyboard."))
        for menu, rows in rows_of(self._actions):
            text += f"<h3>{escape(menu)}</h3>" + self._table([(key_text(keys), title) for title, keys in rows if keys])
        return text

    def _formats(self) -> str:
        return self._section(
            tr("Sound"),
            tr("WAV, FLAC, Ogg Vorbis and Opus, MP3, AIFF and others; M4A, MP4, WebM and WMA as well."),
            tr("Any rate, one or more channels. Models hear one channel at 16 kHz; your "
"files stay as they are."),
        ) + self._section(
            tr("Transcripts"),
            tr("ELAN, Praat (TextGrid), Transcriber, EXMARaLDA, CHAT, FLEx, Toolbox, "
"Audacity labels, CTM; subtitles (SRT, WebVTT, rolling captions); with sound "
"or film."),
            tr("A text beside each sound, whatever its ending; lists with a line for each "
"sound; names that differ are paired by rules, or by hand."),
            tr("A table (CSV or TSV) with a column for the file and one for the text; "
"LJSpeech, M-AILABS."),
            tr("Whole corpora: Common Voice, Kaldi, Lhotse, NeMo, ESPnet, Label Studio, "
"audio folders, LibriSpeech, VoxForge. Several formats in one folder are one "
"import, which ends with an account of every file."),
        ) + self._section(
            tr("Models"),
            tr("Hugging Face folders with safetensors or pytorch_model.bin: {families}.",
               families=", ".join(kind.title for kind in FAMILIES.values())),
        )  # fmt: skip

    def _places(self) -> str:
        rows = [
            (tr("New projects"), formatting.folder(projects_folder(self._settings))),
            (tr("Sample project"), formatting.folder(sample_folder())),
            (tr("Settings"), formatting.folder(self._settings.place)),
        ]
        inside = [
            ("vizinho.sqlite3", tr("utterances, speakers, every step that can be undone")),
            ("recordings/", tr("sound files that were copied in; others stay where they are")),
            ("runs/", tr("one folder a run: settings, log, checkpoints, the finished model")),
            ("takes/", tr("what was spoken into Live, by day")),
            ("cache/", tr("pictures of sound; may be deleted")),
        ]
        return self._table(rows) + f"<h3>{escape(tr('Inside a project'))}</h3>" + self._table(inside)

    def _command_line(self) -> str:
        rows = [
            ("vizinho sample DIR", tr("make the sample project")),
            ("vizinho new DIR --name N --language L", tr("make an empty project")),
            ("vizinho import DIR PATH", tr("bring recordings in")),
            ("vizinho info DIR", tr("figures of a project")),
            ("vizinho edit DIR ACTION", tr("trim, split, merge, tag and more, many at once")),
            ("vizinho plan DIR --from CHECKPOINT", tr("which letters carry over")),
            ("vizinho train DIR --from CHECKPOINT", tr("train and follow; Ctrl C pauses")),
            ("vizinho resume DIR RUN", tr("go on with a paused run")),
            ("vizinho evaluate DIR RUN", tr("error rates on the test set")),
            ("vizinho transcribe MODEL FILES", tr("write what was said")),
        ]
        text = tr("Everything the window does can be done in a terminal. vizinho --help lists it all.")
        return self._paragraphs(text) + self._table(rows)
