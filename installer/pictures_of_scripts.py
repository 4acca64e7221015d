"""Arabic and the IPA in view: a conversation whose texts are common phrases, called examples, with a phonetic tier and
a translation. Its sound is that of the sample's synthetic voices: it does not say what is written.

The window stays in that project: ask for these pictures alone, or last.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from functools import partial
from itertools import cycle
from pathlib import Path

EXAMPLES = (
    ("السَّلَامُ عَلَيْكُمْ", "as.saˈlaːmu ʕaˈlajkum", "Peace be upon you"),
    ("وَعَلَيْكُمُ السَّلَامُ", "wa.ʕaˈlajkumu s.saˈlaːm", "And upon you peace"),
    ("كَيْفَ حَالُكَ الْيَوْمَ؟", "ˈkajfa ˈħaːluka lˈjawm", "How are you today?"),
    ("أَنَا بِخَيْرٍ، شُكْرًا", "ˈʔana biˈxajr, ˈʃukran", "I am fine, thank you"),
    ("أَيْنَ السُّوقُ؟", "ˈʔajna sːuːq", "Where is the market?"),
    ("مَرْحَبًا بِكُمْ فِي بَيْتِنَا", "ˈmarħaban ˈbikum fiː ˈbajtinaː", "Welcome to our house"),
    ("صَبَاحَ الْخَيْرِ", "sˤaˈbaːħa lˈxajr", "Good morning"),
    ("صَبَاحَ النُّورِ", "sˤaˈbaːħa nˈnuːr", "A bright morning to you"),
    ("مَا اسْمُكَ؟", "ma ˈsmuka", "What is your name?"),
    ("اسْمِي لَيْلَى", "ˈʔismiː ˈlajlaː", "My name is Layla"),
    ("تَشَرَّفْنَا", "taʃarˈrafnaː", "Pleased to meet you"),
    ("مِنْ أَيْنَ أَنْتَ؟", "min ˈʔajna ˈʔanta", "Where are you from?"),
    ("أَنَا مِنَ الْقَرْيَةِ", "ˈʔana mina lˈqarja", "I am from the village"),
    ("كَمْ هَذَا؟", "kam ˈhaːðaː", "How much is this?"),
    ("هَذَا غَالٍ جِدًّا", "ˈhaːðaː ɣaːlin ˈd͡ʒiddan", "This is very dear"),
    ("أُرِيدُ خُبْزًا وَمَاءً", "ʔuˈriːdu ˈxubzan wa ˈmaːʔan", "I want bread and water"),
    ("تَفَضَّلْ", "tafaˈdˤdˤal", "Here you are"),
    ("شُكْرًا جَزِيلًا", "ˈʃukran d͡ʒaˈziːlan", "Many thanks"),
    ("عَفْوًا", "ˈʕafwan", "You are welcome"),
    ("مَتَى نَلْتَقِي؟", "ˈmataː ˈnaltaqiː", "When do we meet?"),
    ("غَدًا إِنْ شَاءَ اللهُ", "ˈɣadan ʔin ˈʃaːʔa lˈlaːh", "Tomorrow, God willing"),
    ("مَعَ السَّلَامَةِ", "ˈmaʕa s.saˈlaːma", "Goodbye"),
    ("إِلَى اللِّقَاءِ", "ˈʔila lliˈqaːʔ", "Until we meet"),
    ("تُصْبِحُ عَلَى خَيْرٍ", "ˈtusˤbiħu ˈʕalaː xajr", "Good night"),
)


def show(window, what: str) -> None:
    """`what` is "recording" for lanes and details, "chart" for the IPA chart over a tier's field, "fonts" for
    transcripts in Charis SIL (installed, or fetched by `bootstrap.py fonts`) with room between lines."""
    from app.theme import WrittenText, theme
    from core.cli import main
    from installer.pictures_of_recordings import conversation
    from installer.screenshots import PAGE_S, settle, wait_until

    project = Path(os.environ["XDG_CACHE_HOME"]) / "examples" / "p"
    if not project.is_dir():
        conversation(project.parent, (text for text, _, _ in cycle(EXAMPLES)), "ar", "Examples in Arabic")
        explain(project)
        main(["alphabet", str(project), "--detect"])
    if window.session.project_folder != project:
        window.open_project(project)
        wait_until(
            lambda: window.session.reader is not None and window.session.project_folder == project, PAGE_S, "opening"
        )
    look = WrittenText("Charis SIL", 115, 1.5) if what == "fonts" else WrittenText()
    theme.set_written(look)
    window.go_to("corpus", utterance="conversation-06")
    settle(2.0)
    page = window.page
    if page.recordings.on != (what != "chart"):
        page.corpus_actions["recordings"].trigger()
    settle(3.0)
    if what != "chart":
        page.audio.view.axis.show(0.0, 22.0)
        settle(2.0)
        return
    tiers = [f"tier:{tier.name}" for tier in page.model.beside.tiers]
    page.table.show_columns(["play", "key", "speaker", "text", *tiers])
    window.activateWindow()
    settle(0.5)
    field = next(one for one in page.details.tiers.editors if one.tier.name == "Phonetic")
    field.setFocus()
    page.corpus_actions["ipa_chart"].trigger()
    page.typing.chart.look_for("voiced velar fric")
    settle(0.5)


def explain(project: Path) -> None:
    """Put the pronunciation and the translation beside each utterance; the phonetic tier is typed in X-SAMPA."""
    from core.project.store import Project
    from core.project.tiers.edits import add_tier, write
    from core.project.typed_input import set_codes
    from core.wording import say

    known = {text: (said, meant) for text, said, meant in EXAMPLES}
    with Project.open(project) as opened, opened.step(say("Explain")):
        phonetic, translation = add_tier(opened, "Phonetic"), add_tier(opened, "Translation", language="en")
        for row in list(opened.each()):
            if row.text in known:
                write(opened, phonetic, row.id, known[row.text][0])
                write(opened, translation, row.id, known[row.text][1])
        set_codes(opened, phonetic.id, "xsampa", phonetic.name)


def shows() -> dict[str, Callable[[object], None]]:
    """By the names of pictures."""
    return {f"arabic-{what}": partial(show, what=what) for what in ("recording", "fonts", "chart")}
