<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="pt_BR" sourcelanguage="en">
<context>
    <name>Vizinho</name>
    <message>
        <location filename="../../core/project/checks/overlaps.py"/>
        <source> (another speaker)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/checks/overlaps.py"/>
        <source> (the same speaker)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/home/packing.py"/>
        <source> About {size}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/label_studio.py"/>
        <source> It has only predictions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/ingest.py"/>
        <source> Its {count:,} marks wait for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/alphabet/shared_letters.py"/>
        <location filename="../../app/train/plan_words.py"/>
        <source> and </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/checks/repeats.py"/>
        <source> and {more:,} more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/families/hugging_face.py"/>
        <location filename="../../core/importers/pairing.py"/>
        <source> and {number} more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/tier_left.py"/>
        <source> in {files:,} files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/bulk_dialog.py"/>
        <location filename="../../app/corpus/files/import_choices.py"/>
        <source> s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/live/model_bar.py"/>
        <source> · {number:.1f}% WER</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/checks/limits.py"/>
        <source>% of the letters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/checks/limits.py"/>
        <source>% of the sound</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/corpus/quality/compare_with_model.py"/>
        <source>%n could not be read</source>
        <extracomment>one: one could not be read</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/corpus/files/export_dialog.py"/>
        <location filename="../../app/corpus/files/import_source.py"/>
        <source>%n files</source>
        <extracomment>one: one file</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/live/file_controller.py"/>
        <source>%n files are still being transcribed.</source>
        <extracomment>one: 1 file is still being transcribed.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/corpus/bulk/replace_dialog.py"/>
        <source>%n had changed meanwhile and stay as they are</source>
        <extracomment>one: one had changed meanwhile and stays as it is</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/corpus/files/import_source.py"/>
        <source>%n kept out</source>
        <extracomment>one: %n kept out</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../core/sources/catalogue.py"/>
        <source>%n letters</source>
        <extracomment>one: one letter</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../core/importers/kept_out_marks.py"/>
        <source>%n marks</source>
        <extracomment>one: one mark</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/corpus/plots/summary_strip.py"/>
        <source>%n men</source>
        <extracomment>one: one man</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/corpus/plots/summary_strip.py"/>
        <source>%n not said</source>
        <extracomment>one: %n not said</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/corpus/bulk/bulk_forms.py"/>
        <source>%n of {all:,} are longer than this.</source>
        <extracomment>one: One of {all:,} is longer than this.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/corpus/bulk/bulk_forms.py"/>
        <source>%n of {all:,} would change.</source>
        <extracomment>one: %n of {all:,} would change.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/corpus/plots/summary_strip.py"/>
        <source>%n others</source>
        <comment>people</comment>
        <extracomment>one: one other</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/corpus/bulk/replace_dialog.py"/>
        <source>%n places in {ticked:,} of {utterances}</source>
        <extracomment>one: One place in {ticked:,} of {utterances}</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/home/unpacking.py"/>
        <source>%n recordings are not in it: they lie where it was packed.</source>
        <extracomment>one: One recording is not in it: it lies where it was packed.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/home/packing.py"/>
        <source>%n recordings that lie outside of the project ({0})</source>
        <extracomment>one: One recording that lies outside of the project ({0})</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/corpus/table/copy_rows.py"/>
        <source>%n rows copied</source>
        <extracomment>one: One row copied</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/corpus/plots/summary_strip.py"/>
        <source>%n sentences are in two splits</source>
        <extracomment>one: one sentence is in two splits</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../core/project/splits/leaks.py"/>
        <source>%n sentences are in two splits.</source>
        <extracomment>one: One sentence is in two splits.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/alphabet/rule_list.py"/>
        <source>%n skipped</source>
        <extracomment>one: one skipped</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/corpus/files/import_source.py"/>
        <source>%n sounds</source>
        <extracomment>one: one sound</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../core/exporters/exporter.py"/>
        <source>%n sounds were louder than full scale and written softer, so that nothing is cut off; most of all {name}, at {level:.0%} of its level.</source>
        <extracomment>one: 1 sound was louder than full scale and written softer, so that nothing is cut off; most of all {name}, at {level:.0%} of its level.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/formatting.py"/>
        <source>%n speakers</source>
        <extracomment>one: one speaker</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/corpus/plots/summary_strip.py"/>
        <source>%n speakers are in two splits</source>
        <extracomment>one: one speaker is in two splits</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../core/project/splits/leaks.py"/>
        <source>%n speakers are in two splits.</source>
        <extracomment>one: One speaker is in two splits.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/corpus/plots/summary_strip.py"/>
        <source>%n still need review</source>
        <extracomment>one: %n still needs review</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/home/next_steps.py"/>
        <source>%n takes from {day}</source>
        <extracomment>one: A take from {day}</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/frame/tasks_page.py"/>
        <source>%n tasks are running</source>
        <extracomment>one: One task is running</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/live/file_controller.py"/>
        <source>%n texts are not saved: the project is read-only.</source>
        <extracomment>one: 1 text is not saved: the project is read-only.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/corpus/files/import_report.py"/>
        <source>%n texts taken over</source>
        <extracomment>one: One text taken over</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/corpus/quality/compare_with_model.py"/>
        <source>%n that are not transcribed have a proposal</source>
        <extracomment>one: one that is not transcribed has a proposal</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/train/plan_words.py"/>
        <source>%n threads</source>
        <extracomment>one: 1 thread</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/corpus/files/import_source.py"/>
        <source>%n to look at</source>
        <extracomment>one: %n to look at</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../core/importers/__init__.py"/>
        <source>%n transcripts</source>
        <extracomment>one: one transcript</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/corpus/bulk/replace_dialog.py"/>
        <source>%n transcripts stay as they are: no word of them would be left</source>
        <extracomment>one: One transcript stays as it is: no word of it would be left</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/formatting.py"/>
        <location filename="../../core/importers/__init__.py"/>
        <location filename="../../core/project/bulk/plans.py"/>
        <source>%n utterances</source>
        <extracomment>one: one utterance</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/corpus/files/import_source.py"/>
        <source>%n utterances</source>
        <comment>begins a sentence</comment>
        <extracomment>one: One utterance</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/home/next_steps.py"/>
        <source>%n utterances are clipped</source>
        <extracomment>one: One utterance is clipped</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/home/next_steps.py"/>
        <source>%n utterances are not transcribed</source>
        <extracomment>one: One utterance is not transcribed</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../core/project/splits/split_plan.py"/>
        <source>%n utterances are not transcribed and were left aside: a split needs a text to learn from or to score.</source>
        <extracomment>one: One utterance is not transcribed and was left aside: a split needs a text to learn from or to score.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/home/next_steps.py"/>
        <source>%n utterances are too fast</source>
        <extracomment>one: One utterance is too fast</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/corpus/quality/check_job.py"/>
        <source>%n utterances checked</source>
        <extracomment>one: one utterance checked</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/corpus/quality/check_job.py"/>
        <source>%n utterances checked, nothing to review</source>
        <extracomment>one: one utterance checked, nothing to review</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/home/next_steps.py"/>
        <source>%n utterances hold long silence</source>
        <extracomment>one: One utterance holds long silence</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../core/project/splits/split_plan.py"/>
        <source>%n utterances name no speaker: each recording of theirs counts as one.</source>
        <extracomment>one: One utterance names no speaker: each recording of theirs counts as one.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/home/next_steps.py"/>
        <source>%n utterances to fix</source>
        <extracomment>one: One utterance to fix</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/corpus/bulk/bulk_commands.py"/>
        <source>%n were left as they are</source>
        <extracomment>one: One was left</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/corpus/plots/summary_strip.py"/>
        <source>%n women</source>
        <extracomment>one: one woman</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/live/file_list.py"/>
        <location filename="../../app/live/file_text_dialog.py"/>
        <source>%n words</source>
        <extracomment>one: 1 word</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/frame/actions.py"/>
        <source>&amp;Audio</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/frame/actions.py"/>
        <source>&amp;Corpus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/frame/actions.py"/>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/frame/actions.py"/>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/frame/actions.py"/>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/frame/actions.py"/>
        <source>&amp;Training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/frame/actions.py"/>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/mark_choices.py"/>
        <source>(no name)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_preview.py"/>
        <source>(no text)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/ingest.py"/>
        <source>, as {number:,} more texts of its file do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/home/new_project.py"/>
        <source>, new: {letters}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/home/restore.py"/>
        <source>, now there are %n</source>
        <extracomment>one: , now there is one</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../core/importers/tidying.py"/>
        <source>, tagged {tags}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/home/next_steps.py"/>
        <source>, {time} left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/plots/plot_bars.py"/>
        <source>, {unknown:,} not measured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/commands/splitting.py"/>
        <source>--by takes speaker,sentence.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/commands/training.py"/>
        <source>--like is for runs from scratch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/commands/importing.py"/>
        <source>--pair {words}: these files are not there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/commands/importing.py"/>
        <source>--part {words} is not understood.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/commands/training.py"/>
        <source>--set {text} has no “=”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/sound/transport.py"/>
        <source>/ {clock} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/alphabet/page.py"/>
        <source>1 change not applied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/frame/help.py"/>
        <source>1. Bring recordings and transcripts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/frame/help.py"/>
        <source>2. Look them through</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/frame/help.py"/>
        <source>3. Teach, then speak to it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/text/rules.py"/>
        <source>31 becomes trinta e um</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/live/files_panel.py"/>
        <source>; {count} under another name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/tiers/textgrid.py"/>
        <source>A TextGrid cannot hold control characters: they became spaces.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/tiers/textgrid.py"/>
        <source>A TextGrid cannot tell utterances without a text from silence.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/exporters/textgrid.py"/>
        <source>A TextGrid for every sound, with a tier for every speaker.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/home/restore.py"/>
        <source>A backup of {0} is made when a day’s first edit comes, and the last ten are kept. Restoring one puts its transcripts, marks, speakers, splits and history in the place of the present ones, which are backed up first. Recordings, runs and takes stay as they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/commonvoice.py"/>
        <source>A clip in several counts once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/exporters/kaldi.py"/>
        <source>A data folder for each split: wav.scp, segments, text, utt2spk, spk2utt. Paths count from the export’s folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/kaldi.py"/>
        <source>A data folder with text, wav.scp, segments and utt2spk, or a folder of such folders for each split.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/splits/split_solver.py"/>
        <source>A few people say nearly everything: with speakers kept apart, train would keep too little.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/exporters/exporter.py"/>
        <source>A file for every utterance, cut from its recording (WAV, 16 bit, at its own rate)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/exporters/elan.py"/>
        <source>A file of marks (.eaf) for every sound, with a tier for every speaker.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/names.py"/>
        <source>A file's name cannot hold the sign U+{ord:04X}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/exporters/audiofolder.py"/>
        <source>A folder for each split with its sound and metadata.jsonl: load_dataset("audiofolder") reads it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/ljspeech.py"/>
        <source>A folder with metadata.csv (name|text|text spelt out) and the sound in wavs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/audiofolder.py"/>
        <source>A folder with metadata.csv or metadata.jsonl that names files (file_name) and their transcriptions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_source.py"/>
        <source>A folder, or a file. Or drop it here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/commonvoice.py"/>
        <source>A language's folder of Mozilla Common Voice: lists of clips and the folder clips.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/text/rules.py"/>
        <source>A letter and its accent become one character (Unicode NFC), so that both ways of typing it are the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/alphabet/sign_table.py"/>
        <source>A letter of the alphabet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/flags.py"/>
        <source>A long pause between words. Split at pauses makes two of one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/exporters/nemo.py"/>
        <source>A manifest for each split, with audio_filepath, offset, duration and text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/details/hypothesis_line.py"/>
        <source>A model heard the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/flags.py"/>
        <source>A model hears something else than what is written. Listen: the text or the model is wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/quality/flag_words.py"/>
        <source>A model hears {value:.0f}% of the letters differently.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/checks/limits.py"/>
        <source>A model that knows the language badly is wrong everywhere: only what stands out is flagged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/outlook.py"/>
        <source>A network of {weights} begins with random numbers and learns all {n} letters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/outlook.py"/>
        <source>A network of {weights} begins with random numbers and learns all {n} pieces of words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/letters_editor.py"/>
        <source>A new letter starts from its closest neighbour; choose another if it sounds nearer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/bulk_forms.py"/>
        <source>A new name makes a new speaker; none says that nobody knows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/text/rules.py"/>
        <source>A number as it is written, and how it is read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/alphabet/letter_dialogs.py"/>
        <source>A pair such as lh or ch that is one sound can be one letter of the alphabet. The model then writes it at once; transcripts stay as they are. Where letters overlap, the longest that fits is taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/quality/flag_words.py"/>
        <source>A pause of {text}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/table/utterance_model.py"/>
        <source>A person put it here: dividing anew leaves it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/children.py"/>
        <source>A process of Vizinho's own could not be started: {module}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/commands/corpus.py"/>
        <source>A project needs a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/home/next_steps.py"/>
        <source>A quick look shows within minutes whether the neighbour’s model helps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/home/cards.py"/>
        <source>A quick look takes minutes. Then record yourself and read what it wrote.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/exporters/exporter.py"/>
        <source>A recording is no longer in the project.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/runs/probe.py"/>
        <source>A rough guess until this computer is measured.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/frame/help.py"/>
        <source>A run is a program of its own. It goes on when this window closes, and the window finds it again. Pausing saves everything; resuming goes on from the same point.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/runs/folder.py"/>
        <source>A run needs a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/page.py"/>
        <source>A run teaches a copy of a checkpoint your language and shows how its errors fall.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/settings_pages/keyboard_settings.py"/>
        <source>A set changes some of the keys of Corpus. What you changed yourself stays changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/training/config.py"/>
        <source>A setting has the wrong form.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/starts.py"/>
        <source>A small network, random start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/live/input_bar.py"/>
        <source>A sound file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/alphabet/sign_table.py"/>
        <source>A space between letters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/speakers.py"/>
        <source>A speaker needs a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/families/parakeet/network.py"/>
        <location filename="../../core/families/wav2vec2/network.py"/>
        <source>A stretch of {number:.0f} ms is too short to be heard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_sound.py"/>
        <source>A synthesiser speaks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/frame/help.py"/>
        <source>A table (CSV or TSV) with a column for the file and one for the text; LJSpeech, M-AILABS.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/table.py"/>
        <source>A table with a column for the sound's name and one for its text; times, speaker and split if it has them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/live/take_controller.py"/>
        <source>A test with a voice that the model knows looks better than it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/frame/help.py"/>
        <source>A text beside each sound, whatever its ending; lists with a line for each sound; names that differ are paired by rules, or by hand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/markup/kinds.py"/>
        <source>A text inside brackets and quotes, as programs write it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/decoding/align.py"/>
        <source>A text of {count} letters does not fit {count_2} frames of sound.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/lines.py"/>
        <source>A text with a line for each sound: beside a YAML of offsets and speakers, or with the sound's name in each line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/existing.py"/>
        <source>A transcript is never replaced by nothing; empty it by hand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/frame/help.py"/>
        <source>A trim, a split or a merge moves marks on the recording. Nothing is cut from the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/flags.py"/>
        <source>A word is written with letters of two scripts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/text/rules.py"/>
        <source>Abbreviations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/frame/about.py"/>
        <location filename="../../app/frame/main_window.py"/>
        <source>About Vizinho</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/home/opening.py"/>
        <source>About half an hour of Portuguese spoken by synthetic voices, with a few faults to find. A small Spanish model comes with it. Nothing to download.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/sound_only.py"/>
        <source>About this long, where pauses allow.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/filters/search_field.py"/>
        <source>Accents count</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/filters/search_field.py"/>
        <source>Accents count: “nao” does not find “não” (Alt A)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/settings_pages/key_table.py"/>
        <source>Action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/settings_pages/keyboard_settings.py"/>
        <source>Actions and their keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/alphabet/letter_dialogs.py"/>
        <location filename="../../app/corpus/bulk/bulk_forms.py"/>
        <location filename="../../app/corpus/details/tag_row.py"/>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/dialog.py"/>
        <source>Add a checkpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/alphabet/commands.py"/>
        <source>Add a clean-up rule…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/audiofolder.py"/>
        <source>Add a column “transcription”, or import the folder as sound only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/alphabet/clean_up.py"/>
        <source>Add a rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/details/tag_row.py"/>
        <source>Add a tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/dialog.py"/>
        <source>Add checkpoint…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/lhotse.py"/>
        <source>Add it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/kaldi.py"/>
        <source>Add its line, or leave it out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/kaldi.py"/>
        <source>Add its line, or remove it from text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/filters/rule_builder.py"/>
        <source>Add rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/kaldi.py"/>
        <source>Add the line that names its sound.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/settings_pages/key_dialog.py"/>
        <source>Add to its keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/dialog.py"/>
        <source>Add to queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/live/takes_panel.py"/>
        <source>Add to test set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_questions.py"/>
        <source>Add to the alphabet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/commands.py"/>
        <source>Add to the queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/alphabet/commands.py"/>
        <location filename="../../app/corpus/files/import_dialog.py"/>
        <source>Add {letters} to the alphabet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_questions.py"/>
        <source>Added to the alphabet: {letters}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/alphabet/before_after.py"/>
        <location filename="../../app/alphabet/sign_table.py"/>
        <source>After</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/frame/closing.py"/>
        <source>After pausing or stopping they wait on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/live/result_panel.py"/>
        <source>Against the prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/live/result_panel.py"/>
        <source>Against your correction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/speakers_model.py"/>
        <location filename="../../core/project/filters.py"/>
        <source>Age</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/elan.py"/>
        <source>Align it in ELAN, or leave it out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/filters/filter_row.py"/>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/corpus/bulk/bulk_dialog.py"/>
        <source>All %n listed</source>
        <extracomment>one: The one listed</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/corpus/files/file_commands.py"/>
        <location filename="../../app/corpus/quality/compare_with_model.py"/>
        <source>All %n utterances</source>
        <extracomment>one: The one utterance</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/speakers_dialog.py"/>
        <source>All but the name may stay empty. F2 edits; a gender, an age or a place is yours to word.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/session.py"/>
        <source>All changes saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/history/history_popup.py"/>
        <source>All days, {count:,}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_preview.py"/>
        <source>All files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_preview.py"/>
        <location filename="../../app/corpus/files/import_source.py"/>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/strategies/full.py"/>
        <source>All layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/strategies/kind.py"/>
        <source>All layers learn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/strategies/full.py"/>
        <source>All layers learn from the first step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/filters/rule_builder.py"/>
        <source>All of these</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/mark_choices.py"/>
        <source>All of type {kind} · {count} tiers · {total:,} labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/commands.py"/>
        <source>All runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/bulk_forms.py"/>
        <source>All that lie side by side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/bulk/marks.py"/>
        <source>Allow shorter pauses, or cut it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/alphabet/page.py"/>
        <location filename="../../app/frame/help.py"/>
        <location filename="../../app/frame/pages.py"/>
        <source>Alphabet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/alphabet/questions.py"/>
        <source>Alphabet from transcripts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/spontaneous.py"/>
        <source>Also answers that nobody has written down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/annotation_items.py"/>
        <source>Also marks without text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/label_studio.py"/>
        <source>Also regions without text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/dialog.py"/>
        <source>Also train from scratch, to compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/item.py"/>
        <source>An import option is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/home/packing.py"/>
        <source>And {number:,} more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/label_studio.py"/>
        <source>Annotate it in Label Studio, or leave it out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/exporters/elan_kept.py"/>
        <source>Annotations of ELAN files that are not among the exported utterances stay in them as they came.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/live/prompt_bar.py"/>
        <source>Another</source>
        <comment>a prompt</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/splits/divide_wishes.py"/>
        <source>Another</source>
        <comment>a seed</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/runs/folder.py"/>
        <source>Another program writes notes of the run “{run}” and does not come to an end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/live/page.py"/>
        <source>Another prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/flags.py"/>
        <source>Another utterance is marked on the same stretch of the recording: words are written twice, or two people speak at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/spontaneous.py"/>
        <source>Answers in free speech: ss-corpus-LANGUAGE.tsv and the sounds that it names.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/filters.py"/>
        <source>Any of several rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/filters/rule_builder.py"/>
        <source>Any of these</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/frame/help.py"/>
        <source>Any rate, one or more channels. Models hear one channel at 16 kHz; your files stay as they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/alphabet/questions.py"/>
        <source>Apostrophe from transcripts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/settings_pages/appearance_settings.py"/>
        <source>Appearance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/plan_words.py"/>
        <source>Apple GPU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/machine.py"/>
        <location filename="../../app/settings_pages/device_settings.py"/>
        <source>Apple graphics processor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/alphabet/clean_up.py"/>
        <location filename="../../app/corpus/bulk/bulk_forms.py"/>
        <location filename="../../app/corpus/filters/rule_builder.py"/>
        <location filename="../../app/corpus/quality/limits_dialog.py"/>
        <location filename="../../app/home/project_dialog.py"/>
        <source>Apply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/checks/suggestions.py"/>
        <source>Apply suggestions to {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/bulk_forms.py"/>
        <location filename="../../app/corpus/corpus_actions.py"/>
        <source>Apply suggestions…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/alphabet/letter_texts.py"/>
        <source>Apply the changed rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/alphabet/commands.py"/>
        <source>Apply the clean-up rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/alphabet/clean_up.py"/>
        <source>Apply to {n:,} utterances</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/voxforge.py"/>
        <source>Archives of VoxForge, unpacked: folders with etc/PROMPTS and wav.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/table/columns_popup.py"/>
        <source>As at first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/alphabet/sign_table.py"/>
        <source>As in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/splits/leak_list.py"/>
        <source>As it is now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/alphabet/rule_form.py"/>
        <source>As it is read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/alphabet/rule_form.py"/>
        <source>As it is written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/text/rules.py"/>
        <source>As it is written, and what is said.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/history/history_popup.py"/>
        <source>As it was at first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/frame/actions.py"/>
        <location filename="../../app/settings_pages/appearance_settings.py"/>
        <location filename="../../app/settings_pages/general_settings.py"/>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/markup/kinds.py"/>
        <source>Asides</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/archive/unpack.py"/>
        <source>Ask for it again where it came from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/commands/models.py"/>
        <source>Assign utterances to it on the Corpus page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/runs/create.py"/>
        <source>Assign utterances to train, dev and test in the corpus.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/training/preparation.py"/>
        <source>Assign utterances to train, dev and test.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/strategies/head_first.py"/>
        <source>At first only the output letters learn, then all layers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/bulk_forms.py"/>
        <source>At most apart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/page.py"/>
        <source>At most six runs are compared at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/bulk_forms.py"/>
        <source>At pauses of at least</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/settings_pages/general_settings.py"/>
        <source>At start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/training/preparation.py"/>
        <source>At {fastest:g} times its speed it is shorter than {number:.0f} ms.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/curve_sets.py"/>
        <source>At {hours}:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/audacity.py"/>
        <source>Audacity labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/audacity.py"/>
        <source>Audacity's exported label tracks (.txt), or those of projects (.aup), beside sounds of the same name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/shortcuts/key_sets.py"/>
        <source>Audacity-like</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/sound/audio_pane.py"/>
        <location filename="../../app/corpus/sound/sound_view.py"/>
        <location filename="../../app/home/recent_table.py"/>
        <location filename="../../app/settings_pages/audio_settings.py"/>
        <location filename="../../app/shortcuts/__init__.py"/>
        <source>Audio</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/mailabs.py"/>
        <source>Audio books by reader: by_book, with metadata.csv and wavs for each book.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/metrics.py"/>
        <source>Audio heard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/plan_words.py"/>
        <source>Audio to hear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/corpus_actions.py"/>
        <source>Back two seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/frame/main_window.py"/>
        <location filename="../../app/home/project_dialog.py"/>
        <source>Back up now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/home/opening.py"/>
        <source>Backed up: {utterances}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/home/project_dialog.py"/>
        <source>Backups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/home/restore.py"/>
        <source>Backups, newest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/run_draft.py"/>
        <location filename="../../core/training/config.py"/>
        <source>Balanced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/plan_panel.py"/>
        <location filename="../../app/train/plan_words.py"/>
        <source>Batch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/dialog.py"/>
        <source>Batches of {n:,} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/text/rules.py"/>
        <source>Becomes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/alphabet/before_after.py"/>
        <location filename="../../app/alphabet/sign_table.py"/>
        <source>Before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/alphabet/before_after.py"/>
        <source>Before and after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/decoding/server.py"/>
        <source>Begin a take first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_choices.py"/>
        <source>Beside the files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/live/model_bar.py"/>
        <source>Best there is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/home/recent_table.py"/>
        <source>Best word error rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/plan_words.py"/>
        <source>Best word error rate, dev</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/text/rules.py"/>
        <source>Between letters, these become a space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/text/rules.py"/>
        <source>Between letters, these go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/charts.py"/>
        <source>Both</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/markup/kinds.py"/>
        <source>Brackets in words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/archive/pack.py"/>
        <source>Bring it back, or locate it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/kept_out_marks.py"/>
        <source>Bring marks without text too, if they matter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/home/next_steps.py"/>
        <source>Bring recordings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/home/cards.py"/>
        <source>Bring recordings and transcripts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/accounting.py"/>
        <source>Bring sounds without text too, or add its text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/ljspeech.py"/>
        <source>Bring the file, or remove the row.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/line_yaml.py"/>
        <source>Bring the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/lines.py"/>
        <source>Bring the sound, or remove the row.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/spontaneous.py"/>
        <source>Bring those without text too, to write them down here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/filters/filter_row.py"/>
        <source>Build a filter from rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/machine.py"/>
        <source>Built in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/frame/help.py"/>
        <source>By keys alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/bulk_forms.py"/>
        <source>By time, at a comma or a full stop where one is near; or by when a model hears each word. Look the pieces through.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/checks/flag_rules.py"/>
        <source>CASE WHEN m.peak_db &lt;= -99 THEN 'no sound at all' ELSE printf('the loudest is at %.0f dB', m.peak_db) END</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/checks/flag_rules.py"/>
        <source>CASE WHEN {too_fast} THEN printf('%.1f letters a second', u.pace) ELSE printf('%.1f letters a second of speech, usual are %.1f', {pace}, :usual_pace) END</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/curve_sets.py"/>
        <source>CER {rate}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/chat.py"/>
        <source>CLAN's .cha files: lines of named speakers, linked to the sound that each file names.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/live/model_bar.py"/>
        <location filename="../../app/train/plan_words.py"/>
        <source>CPU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/alphabet/letter_dialogs.py"/>
        <location filename="../../app/alphabet/sign_table.py"/>
        <location filename="../../app/corpus/bulk/bulk_dialog.py"/>
        <location filename="../../app/corpus/bulk/replace_dialog.py"/>
        <location filename="../../app/corpus/files/import_dialog.py"/>
        <location filename="../../app/corpus/filters/filter_name.py"/>
        <location filename="../../app/corpus/filters/rule_builder.py"/>
        <location filename="../../app/corpus/quality/compare_with_model.py"/>
        <location filename="../../app/corpus/quality/limits_dialog.py"/>
        <location filename="../../app/corpus/splits/divide_dialog.py"/>
        <location filename="../../app/frame/tasks_page.py"/>
        <location filename="../../app/home/new_project.py"/>
        <location filename="../../app/home/project_dialog.py"/>
        <location filename="../../app/home/restore.py"/>
        <location filename="../../app/settings_pages/key_dialog.py"/>
        <location filename="../../app/train/new_run/dialog.py"/>
        <location filename="../../app/widgets/job_foot.py"/>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/frame/tasks_page.py"/>
        <source>Cancel {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/frame/tasks_page.py"/>
        <source>Cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/text/rules.py"/>
        <source>Capitals and small letters alike</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/text/rules.py"/>
        <source>Capitals become small letters, as the language writes them: the Turkish dotless ı, the Greek ς at the end of a word. The German ß stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/home/cards.py"/>
        <source>Carry on with {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/audio_files.py"/>
        <location filename="../../core/exporters/sounds.py"/>
        <source>Change its permissions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/settings_pages/keyboard_settings.py"/>
        <source>Change keys…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/corpus_actions.py"/>
        <source>Change the accent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/alphabet/commands.py"/>
        <source>Change which groups are one letter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/history/history_popup.py"/>
        <source>Changes, newest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_sound.py"/>
        <source>Channels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/frame/help.py"/>
        <source>Chapters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/alphabet/misfits.py"/>
        <source>Characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/alphabet/misfit_pane.py"/>
        <source>Characters that are not in the alphabet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/markup/kinds.py"/>
        <source>Characters that cannot be seen and mean nothing here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/kaldi.py"/>
        <source>Check it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/unmatched.py"/>
        <source>Check its name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/audio_files.py"/>
        <location filename="../../core/importers/annotation_items.py"/>
        <location filename="../../core/importers/json_lines.py"/>
        <location filename="../../core/importers/librispeech.py"/>
        <location filename="../../core/importers/line_yaml.py"/>
        <location filename="../../core/importers/lines.py"/>
        <location filename="../../core/importers/plan.py"/>
        <location filename="../../core/importers/voxforge.py"/>
        <location filename="../../core/project/archive/pack.py"/>
        <location filename="../../core/project/archive/unpack.py"/>
        <source>Check its permissions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/survey.py"/>
        <source>Check its permissions; the rest was read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/subtitles.py"/>
        <location filename="../../core/importers/textgrid.py"/>
        <source>Check its text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/families/letters.py"/>
        <location filename="../../core/families/pieces.py"/>
        <source>Check pad_token_id in config.json.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/corpus_actions.py"/>
        <location filename="../../app/corpus/page.py"/>
        <location filename="../../app/corpus/quality/check_job.py"/>
        <location filename="../../core/project/checks/quality.py"/>
        <source>Check quality</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/checks/measure_worker.py"/>
        <source>Check quality again; if it happens again, please report it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/audio_files.py"/>
        <source>Check that it is there and the disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/schema.py"/>
        <source>Check that its drive is connected and its folder is where it was, then open it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/history.py"/>
        <source>Check that the disk is not full and that the project's folder may be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/archive/backups.py"/>
        <source>Check that the disk is not full, and that no other window has the project open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/ingest.py"/>
        <source>Check that the file is whole, or cut its text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/decoding/align.py"/>
        <source>Check that the text belongs to this sound.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/kaldi.py"/>
        <source>Check the accents, or save it as UTF-8.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/audio_files.py"/>
        <source>Check the disk and the folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/sample.py"/>
        <source>Check the disk, or install Vizinho again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/peaks.py"/>
        <source>Check the disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/schema.py"/>
        <source>Check the folder's permissions, or open it for reading only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/families/checkpoint.py"/>
        <source>Check the free space and the rights.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/audiofolder.py"/>
        <source>Check the name, or bring the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/plan.py"/>
        <location filename="../../core/project/archive/unpack.py"/>
        <source>Check the name, or connect its drive.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/table.py"/>
        <source>Check the name, or put the file beside the table.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/json_lines.py"/>
        <source>Check the path, or put the file beside the manifest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/writing.py"/>
        <source>Check the space on the disk and the permissions, or choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/unmatched.py"/>
        <source>Check what is in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/accounting.py"/>
        <location filename="../../core/importers/pairs.py"/>
        <source>Check what it is, and its permissions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/ingest.py"/>
        <source>Check where each begins and ends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/fitting.py"/>
        <source>Check where it begins and ends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/texts.py"/>
        <source>Check where it is and its permissions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/audio_files.py"/>
        <location filename="../../core/exporters/sounds.py"/>
        <source>Check where the file is, or connect its drive.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/evaluation/evaluate.py"/>
        <location filename="../../core/training/validate.py"/>
        <source>Check where the recordings are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/plots/summary_strip.py"/>
        <source>Checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/training/trainer.py"/>
        <source>Checking the dev set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/starts.py"/>
        <source>Checkpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/starts.py"/>
        <source>Checkpoints to start from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/plan_panel.py"/>
        <location filename="../../app/train/plan_words.py"/>
        <location filename="../../core/project/filters.py"/>
        <source>Checks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/export_dialog.py"/>
        <source>Choices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/remembered_choices.py"/>
        <source>Choices of the import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/audio_files.py"/>
        <source>Choose WAV, FLAC or Opus.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/alphabet/ribbon.py"/>
        <source>Choose a checkpoint to compare with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/alphabet/new_letter_pane.py"/>
        <location filename="../../app/alphabet/source_letters.py"/>
        <source>Choose a checkpoint to compare with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/archive/unpack.py"/>
        <source>Choose a file that Vizinho packed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/shortcuts/__init__.py"/>
        <source>Choose a file that Vizinho wrote: Settings, Keyboard, Export.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/families/__init__.py"/>
        <source>Choose a folder in the Hugging Face layout.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/names.py"/>
        <source>Choose a folder nearer to the root.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/lhotse.py"/>
        <source>Choose a folder of Lhotse's manifests.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/schema.py"/>
        <location filename="../../core/project/store.py"/>
        <source>Choose a folder that Vizinho made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/home/new_project.py"/>
        <source>Choose a folder, with its whole path.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/home/new_project.py"/>
        <source>Choose a folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/live/recording_controller.py"/>
        <source>Choose a microphone or a sound file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/decoding/server.py"/>
        <source>Choose a model first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/families/hearing.py"/>
        <source>Choose a model for {value} Hz.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/families/transfer.py"/>
        <source>Choose a model that was trained to write.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/quality/flag_words.py"/>
        <source>Choose a model that writes more often, or listen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/writing.py"/>
        <source>Choose a new folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/store.py"/>
        <source>Choose a new or empty folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/names.py"/>
        <source>Choose a shorter one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/bulk/by_hand.py"/>
        <source>Choose a stretch between 0 and {recording}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/audio.py"/>
        <location filename="../../core/project/edits.py"/>
        <source>Choose a stretch inside it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/annotation_items.py"/>
        <source>Choose a tier of intervals.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/bulk/by_hand.py"/>
        <source>Choose an earlier utterance.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/corpus_actions.py"/>
        <source>Choose an utterance first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/ingest.py"/>
        <source>Choose another channel or mix them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/audio.py"/>
        <source>Choose another channel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/unrecognised.py"/>
        <source>Choose another file, or copy it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/texts.py"/>
        <location filename="../../core/importers/unrecognised.py"/>
        <source>Choose another file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/exporters/__init__.py"/>
        <source>Choose another filter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/decoding/outputs.py"/>
        <location filename="../../core/project/store.py"/>
        <source>Choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/families/hearing.py"/>
        <location filename="../../core/project/hypotheses.py"/>
        <source>Choose another model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/saved_filters.py"/>
        <location filename="../../core/runs/folder.py"/>
        <location filename="../../core/writing.py"/>
        <source>Choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/archive/backups.py"/>
        <source>Choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/settings_pages/keyboard_settings.py"/>
        <source>Choose another place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/filters.py"/>
        <source>Choose another rule.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/strategies/low_rank/change.py"/>
        <source>Choose another strategy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/devices.py"/>
        <source>Choose auto, or one of: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/bulk/merge.py"/>
        <source>Choose both, or allow a longer gap.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/settings_pages/device_settings.py"/>
        <source>Choose by itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/live/files_panel.py"/>
        <source>Choose files…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/speakers.py"/>
        <source>Choose from: {facts}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/checks/suggestions.py"/>
        <source>Choose from: {suggestions}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/unrecognised.py"/>
        <source>Choose it among the lists if it is wanted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/live/take_controller.py"/>
        <source>Choose it and correct its text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/tier_left.py"/>
        <source>Choose it too if it is: --tiers "{value}".</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/table.py"/>
        <source>Choose it. Columns: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/line_yaml.py"/>
        <source>Choose it: text {ending}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/unrecognised.py"/>
        <source>Choose its basic transcription (.exb).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/unrecognised.py"/>
        <source>Choose its basic transcriptions (.exb).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/librispeech.py"/>
        <source>Choose its folder, unpacked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_preview.py"/>
        <source>Choose its sound…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/kept_out_marks.py"/>
        <source>Choose its tier.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_choices.py"/>
        <source>Choose no folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/phase.py"/>
        <source>Choose one channel instead of the mix: the first (--channel 0).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/kept_out_marks.py"/>
        <source>Choose one of its tiers too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/families/wav2vec2/network.py"/>
        <source>Choose other sizes for the layers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/families/parakeet/network.py"/>
        <source>Choose other sizes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/splits/split_plan.py"/>
        <source>Choose smaller sizes: there are {number:.2f} hours in all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/live/page.py"/>
        <source>Choose sound files…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/survey.py"/>
        <source>Choose that folder itself, if it holds something to import.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/table.py"/>
        <source>Choose the CSV or TSV file itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/unrecognised.py"/>
        <source>Choose the TextGrid, or the folder it is in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/relink.py"/>
        <source>Choose the file that was imported; its content must be the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/kept_out_marks.py"/>
        <location filename="../../core/importers/label_studio.py"/>
        <source>Choose the folder it is in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/unrecognised.py"/>
        <source>Choose the folder of sounds or transcripts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/unmatched.py"/>
        <source>Choose the folder that both are in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/mailabs.py"/>
        <source>Choose the folder that holds by_book.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/unrecognised.py"/>
        <source>Choose the folder that holds the sounds and transcripts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/spontaneous.py"/>
        <source>Choose the folder with ss-corpus-….tsv.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/unrecognised.py"/>
        <source>Choose the folder, with wav.scp and text in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/home/language_fields.py"/>
        <source>Choose the language to teach, or type its name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/history/history_popup.py"/>
        <source>Choose the last change to keep. Later ones can be done again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/commonvoice.py"/>
        <source>Choose the list “invalidated” to take them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/kaldi.py"/>
        <source>Choose the one with text and wav.scp.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/commonvoice.py"/>
        <source>Choose the one with validated.tsv and clips.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/unrecognised.py"/>
        <source>Choose the transcript beside it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/unrecognised.py"/>
        <source>Choose the transcript, or import the sound alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/unrecognised.py"/>
        <source>Choose the transcripts, or their folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/sound_only.py"/>
        <source>Choose their format, or their own folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/bulk/plans.py"/>
        <source>Choose train, dev, test or none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/exporters/__init__.py"/>
        <source>Choose trimmed sound, or another format.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/speakers.py"/>
        <source>Choose two or more that are in the project.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/runs/create.py"/>
        <source>Choose vocabulary=letters, or the network of a checkpoint.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/bulk_forms.py"/>
        <source>Choose what to do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_preview.py"/>
        <source>Choose what to import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/expert.py"/>
        <location filename="../../core/training/limits.py"/>
        <source>Choose {words}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/export_form.py"/>
        <location filename="../../app/corpus/files/import_choices.py"/>
        <location filename="../../app/home/new_project.py"/>
        <location filename="../../app/home/packing.py"/>
        <location filename="../../app/home/unpacking.py"/>
        <location filename="../../app/settings_pages/general_settings.py"/>
        <source>Choose…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/frame/help.py"/>
        <source>Clean-up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/filters/search_field.py"/>
        <source>Clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/filters/filter_chips.py"/>
        <source>Clear all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/frame/tasks_page.py"/>
        <source>Clear ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/page.py"/>
        <source>Clear filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/plan_panel.py"/>
        <source>Clears away what a finished run needs no more; its model stays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/plots/summary_charts.py"/>
        <source>Click a split to see only its utterances</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/pairing_rules.py"/>
        <source>Clip-1.TXT goes with clip-1.wav.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/quality/flag_words.py"/>
        <location filename="../../core/project/flags.py"/>
        <source>Clipped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/checks/limits.py"/>
        <source>Clipped too much to train from it: at least</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/checks/limits.py"/>
        <source>Clipped: at least</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/widgets/level_meter.py"/>
        <source>Clipping, move back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/bulk_report.py"/>
        <location filename="../../app/corpus/bulk/speakers_dialog.py"/>
        <location filename="../../app/corpus/files/import_dialog.py"/>
        <location filename="../../app/corpus/table/columns_popup.py"/>
        <location filename="../../app/frame/about.py"/>
        <location filename="../../app/frame/help.py"/>
        <location filename="../../app/live/file_text_dialog.py"/>
        <location filename="../../app/train/expert_view.py"/>
        <location filename="../../app/widgets/data_table.py"/>
        <location filename="../../app/widgets/job_foot.py"/>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/schema.py"/>
        <source>Close it there, or open it here for reading only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/archive/backups.py"/>
        <source>Close it there, then restore.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/runs/folder.py"/>
        <source>Close other windows of this project, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/runs/tidy.py"/>
        <source>Close programs that use it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/runs/trash.py"/>
        <source>Close programs that use its files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/frame/main_window.py"/>
        <source>Close project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/store.py"/>
        <source>Close the other window and open it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/home/project_notices.py"/>
        <source>Close the other window, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/home/cards.py"/>
        <source>Close the three steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/notice.py"/>
        <location filename="../../app/widgets/error_strip.py"/>
        <source>Close this message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/frame/closing.py"/>
        <source>Close when done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/frame/closing.py"/>
        <source>Closing now gives up what is not finished. What was saved stays, and quality checks go on next time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/alphabet/letter_dialogs.py"/>
        <location filename="../../app/home/language_fields.py"/>
        <source>Code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/filters/filter_row.py"/>
        <location filename="../../app/corpus/table/columns_popup.py"/>
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/table/utterance_table.py"/>
        <source>Columns of the utterance table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/table/columns_popup.py"/>
        <source>Columns, in their order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/table.py"/>
        <source>Columns: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/frame/help.py"/>
        <source>Command line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/frame/palette.py"/>
        <source>Command, page, run or utterance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/spontaneous.py"/>
        <source>Common Voice, spontaneous speech</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/quality/compare_with_model.py"/>
        <source>Compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/hypotheses.py"/>
        <source>Compare again: what it read is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/training/config.py"/>
        <source>Compare it with a new run's settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/page.py"/>
        <source>Compare runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/alphabet/commands.py"/>
        <source>Compare the alphabet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/bulk/accept_hypotheses.py"/>
        <source>Compare the corpus with a model first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/training/config.py"/>
        <source>Compare them with a new run's settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/existing.py"/>
        <source>Compare them, and correct it by hand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/alphabet/compare_box.py"/>
        <location filename="../../app/alphabet/page.py"/>
        <source>Compare with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/quality/compare_with_model.py"/>
        <location filename="../../core/project/hypotheses.py"/>
        <source>Compare with a model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/corpus_actions.py"/>
        <source>Compare with a model…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/quality/compare_with_model.py"/>
        <source>Compare with {model}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/label_studio.py"/>
        <location filename="../../core/importers/toolbox.py"/>
        <source>Complete it, or leave it out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/json_lines.py"/>
        <location filename="../../core/importers/lhotse.py"/>
        <source>Complete or remove it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/audiofolder.py"/>
        <location filename="../../core/importers/commonvoice.py"/>
        <location filename="../../core/importers/json_lines.py"/>
        <location filename="../../core/importers/label_studio.py"/>
        <location filename="../../core/importers/ljspeech.py"/>
        <location filename="../../core/importers/spontaneous.py"/>
        <location filename="../../core/importers/table.py"/>
        <source>Complete or remove the row.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/text/rules.py"/>
        <source>Compose accents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/training/preparation.py"/>
        <source>Connect its drive or put it back, then resume.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/training/hearing.py"/>
        <source>Connect the drive again or put the files back, then resume.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/markup/kinds.py"/>
        <source>Control characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/audio_av.py"/>
        <source>Convert it to WAV or FLAC, or leave it out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/unrecognised.py"/>
        <source>Convert it to a TextGrid.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/families/hugging_face.py"/>
        <source>Convert the model, or choose another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/export_form.py"/>
        <source>Copied where an utterance fills its recording, cut otherwise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/export_form.py"/>
        <source>Copied whole, with marks for the utterances</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/bulk_report.py"/>
        <location filename="../../app/train/expert_view.py"/>
        <location filename="../../app/widgets/error_strip.py"/>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/plots/plots.py"/>
        <location filename="../../app/train/chart_menu.py"/>
        <location filename="../../app/widgets/data_table.py"/>
        <source>Copy data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/home/recent_block.py"/>
        <source>Copy folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/accounting.py"/>
        <source>Copy it again, or leave it out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/families/hugging_face.py"/>
        <location filename="../../core/importers/packed.py"/>
        <source>Copy it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/archive/pack.py"/>
        <source>Copy it from a backup first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/exporters/sounds.py"/>
        <source>Copy it from a backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/kaldi.py"/>
        <source>Copy it out to WAV files (wav-copy).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/archive/unpack.py"/>
        <source>Copy or download it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/audio_files.py"/>
        <source>Copy or record it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/plots/plots.py"/>
        <location filename="../../app/train/chart_menu.py"/>
        <source>Copy picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/plan_panel.py"/>
        <source>Copy plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/messages.py"/>
        <source>Copy report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/live/file_text_dialog.py"/>
        <location filename="../../app/live/result_panel.py"/>
        <source>Copy text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/corpus_actions.py"/>
        <source>Copy the chosen rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/corpus_actions.py"/>
        <source>Copy the chosen rows with their times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/families/letters.py"/>
        <source>Copy the letters that belong to the model, too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_preview.py"/>
        <location filename="../../app/corpus/files/import_report.py"/>
        <source>Copy the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/families/pieces.py"/>
        <source>Copy the model again, or choose another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/families/__init__.py"/>
        <location filename="../../core/families/checkpoint.py"/>
        <location filename="../../core/families/hearing.py"/>
        <location filename="../../core/families/letters.py"/>
        <location filename="../../core/families/pieces.py"/>
        <location filename="../../core/families/weights.py"/>
        <source>Copy the model again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/training/__main__.py"/>
        <source>Copy the report and send it to the developers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_sound.py"/>
        <source>Copy them into the project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/home/cards.py"/>
        <source>Copying</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/home/packing.py"/>
        <source>Copying the database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/home/opening.py"/>
        <source>Copying the sample project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/page.py"/>
        <location filename="../../app/frame/help.py"/>
        <location filename="../../app/frame/pages.py"/>
        <location filename="../../app/shortcuts/__init__.py"/>
        <source>Corpus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/details/hypothesis_line.py"/>
        <location filename="../../app/live/file_text_dialog.py"/>
        <location filename="../../app/live/result_panel.py"/>
        <source>Correct</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/alphabet/commands.py"/>
        <source>Correct %n transcripts</source>
        <extracomment>one: Correct transcript</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/frame/help.py"/>
        <source>Correct a take, name its speaker and keep it as a test utterance. Words that the model is unsure of are shaded; press 1 to 9 to choose another reading.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/checks/suggestions.py"/>
        <source>Correct it by hand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/audacity.py"/>
        <source>Correct it in Audacity.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/label_studio.py"/>
        <source>Correct it in Label Studio.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/transcriber.py"/>
        <source>Correct it in Transcriber.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/unmatched.py"/>
        <source>Correct it, or connect its drive.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/unmatched.py"/>
        <source>Correct it, or do not choose it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/bulk/find_replace.py"/>
        <source>Correct it, or look for plain text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/filters.py"/>
        <source>Correct it, or search for plain text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/audacity.py"/>
        <location filename="../../core/importers/chat.py"/>
        <source>Correct it, or take it out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/name_speakers.py"/>
        <source>Correct it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/rows.py"/>
        <source>Correct it: channels count from 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/subtitles.py"/>
        <source>Correct its line, or leave it out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/kaldi.py"/>
        <source>Correct its line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/unmatched.py"/>
        <source>Correct its name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/commands/alphabet_changes.py"/>
        <source>Correct its settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/lhotse.py"/>
        <source>Correct its start and duration.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/fitting.py"/>
        <source>Correct its start and end, or check that the sound is whole.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/fitting.py"/>
        <location filename="../../core/importers/rows.py"/>
        <source>Correct its start and end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/live/take_controller.py"/>
        <source>Correct its text, then keep it: a test needs what was really said.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/annotation_items.py"/>
        <source>Correct its times, or leave it out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/ctm.py"/>
        <source>Correct or remove the line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/corpus_actions.py"/>
        <source>Correct the model's reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/kaldi.py"/>
        <source>Correct the path, or bring the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/text/rules.py"/>
        <source>Correct the pattern.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/text/rules.py"/>
        <source>Correct the replacement.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/live/page.py"/>
        <source>Correct the take</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/live/result_panel.py"/>
        <source>Correct the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/text/vocabulary.py"/>
        <source>Correct the transcript or add the letter to the alphabet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/text/pieces.py"/>
        <source>Correct the transcript, or train with another vocabulary.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/fitting.py"/>
        <source>Correct their times, or check that the sound is whole.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/subtitles.py"/>
        <location filename="../../core/importers/textgrid.py"/>
        <source>Correct them, or leave it out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/toolbox.py"/>
        <source>Correct them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/live/take_controller.py"/>
        <source>Correct…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/alphabet/clean_up.py"/>
        <location filename="../../app/corpus/quality/limits_dialog.py"/>
        <source>Counting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/home/new_project.py"/>
        <source>Create project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/datasets/manifest.py"/>
        <location filename="../../core/families/initialise.py"/>
        <location filename="../../core/families/plan.py"/>
        <location filename="../../core/training/config.py"/>
        <location filename="../../core/training/preparation.py"/>
        <source>Create the run again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/settings_pages/appearance_settings.py"/>
        <source>Ctrl + and Ctrl − change it anywhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/settings_pages/keyboard_settings.py"/>
        <source>Ctrl Tab then goes to the handles, and leaves the sound view.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/sound_only.py"/>
        <source>Cut at pauses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/textgrid.py"/>
        <source>Cut it into several files in Praat.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/export_form.py"/>
        <source>Cut to each utterance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/sound_only.py"/>
        <source>Cutting finds where somebody speaks, and cuts long recordings where nobody does.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/frame/actions.py"/>
        <location filename="../../app/settings_pages/appearance_settings.py"/>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/text/rules.py"/>
        <source>Dashes between words go; all kinds of hyphen become the plain one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/history/history_popup.py"/>
        <source>Day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/markup_form.py"/>
        <source>Deal with it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/quality/flag_words.py"/>
        <source>Deal with markup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/bulk/markup.py"/>
        <source>Deal with markup in {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/alphabet/sign_table.py"/>
        <location filename="../../app/corpus/files/import_questions.py"/>
        <source>Decide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/alphabet/signs.py"/>
        <source>Decide about {decisions}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_questions.py"/>
        <source>Decided: {signs}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/filters/saved_filters.py"/>
        <source>Delete filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/saved_filters.py"/>
        <source>Delete filter “{row}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/details/details.py"/>
        <location filename="../../app/widgets/error_strip.py"/>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/alphabet/page.py"/>
        <source>Detect from corpus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/alphabet/commands.py"/>
        <source>Detect letters from the corpus…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/splits/split_plan.py"/>
        <source>Dev and test together must leave something to train on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/settings_pages/audio_settings.py"/>
        <source>Device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/live/model_bar.py"/>
        <source>Device that computes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/settings_pages/device_settings.py"/>
        <source>Devices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/settings_pages/audio_settings.py"/>
        <source>Devices that are plugged in or out are noticed by themselves in Live.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/states.py"/>
        <source>Did not help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/text/rules.py"/>
        <source>Digits become words of the language. Nothing is guessed silently: look through the list of numbers, and give your own words where they are read in another way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/filters.py"/>
        <source>Disagreement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/quality/flag_words.py"/>
        <location filename="../../app/corpus/table/utterance_model.py"/>
        <location filename="../../core/project/flags.py"/>
        <source>Disagrees</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/checks/limits.py"/>
        <source>Disagrees more than usual: by at least</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/quality/flag_words.py"/>
        <source>Disagrees {value:.0f}%</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/checks/limits.py"/>
        <source>Disagrees: at least</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/details/details.py"/>
        <source>Discard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/live/page.py"/>
        <source>Discard the take</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/outlook.py"/>
        <source>Disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/splits/divide_dialog.py"/>
        <source>Divide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/splits/divide_dialog.py"/>
        <source>Divide into train, dev and test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/corpus_actions.py"/>
        <source>Divide into train, dev and test…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/splits/divide_dialog.py"/>
        <source>Divided.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/bulk/plans.py"/>
        <source>Do it again for what is left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/alphabet/letter_dialogs.py"/>
        <location filename="../../app/alphabet/rule_form.py"/>
        <location filename="../../app/frame/tasks_page.py"/>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/commonvoice.py"/>
        <location filename="../../core/importers/spontaneous.py"/>
        <source>Download the corpus again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/plots/summary_charts.py"/>
        <source>Drag to see only utterances of these lengths</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/sound/sound_loader.py"/>
        <source>Draw {shown}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/home/recent_table.py"/>
        <source>Drive not connected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/live/files_panel.py"/>
        <source>Drop sound files here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/advice.py"/>
        <source>Duplicate with {n:,} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/commands.py"/>
        <location filename="../../app/train/plan_panel.py"/>
        <source>Duplicate…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/tiers/eaf.py"/>
        <source>ELAN cannot hold control characters: they were left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/exporters/elan_kept.py"/>
        <source>ELAN has one speaker for a tier: utterances with glosses below them stay on that of another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/elan.py"/>
        <source>ELAN's .eaf files: marks on tiers, with the sound or film that each file names.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/frame/help.py"/>
        <source>ELAN, Praat (TextGrid), Transcriber, EXMARaLDA, CHAT, FLEx, Toolbox, Audacity labels, CTM; subtitles (SRT, WebVTT, rolling captions); with sound or film.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/shortcuts/key_sets.py"/>
        <source>ELAN-like</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/exmaralda.py"/>
        <source>EXMARaLDA's basic transcriptions (.exb): events on tiers, with the sound that each file names.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/text/rules.py"/>
        <source>Each abbreviation of your table becomes the words that are said, in any case.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/line_yaml.py"/>
        <source>Each entry wants its line; mend either.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/plan.py"/>
        <source>Each is read as what it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/subtitles.py"/>
        <source>Each line was taken once, with the time at which it appears.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/alphabet/new_letter_pane.py"/>
        <source>Each new letter starts as a copy of the closest {language} one, then learns its own sound.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/alphabet/sign_table.py"/>
        <source>Each of these stands between letters, or belongs to words by its places. Nothing is deleted until you say so: a letter is written by the model, a space parts words, nothing joins what the sign parts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/settings_pages/general_settings.py"/>
        <source>Each project is a folder in here; you can choose another every time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/states.py"/>
        <source>Earlier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/shortcuts/__init__.py"/>
        <source>Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/filters/saved_filters.py"/>
        <source>Edit rules…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/corpus_actions.py"/>
        <location filename="../../app/corpus/quality/flag_words.py"/>
        <source>Edit transcript</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/filters.py"/>
        <source>Edited</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/bulk/plans.py"/>
        <source>Empty it by hand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/corpus_actions.py"/>
        <source>End at the playhead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/sound/sound_view.py"/>
        <source>End handle at {0} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/states.py"/>
        <source>Ended without a word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_account_list.py"/>
        <source>Ending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/pairing_rules.py"/>
        <source>Endings doubled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/frame/help.py"/>
        <source>Enter goes from the table into the transcript. {next} saves and goes to the next; {accent} changes the accent on the letter before the caret. {play} plays while you type, {back} goes back two seconds, {slower} and {faster} change the speed. In the sound, Tab goes to the handles and the arrows move them. Every key can be changed in Settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/live/files_panel.py"/>
        <source>Enter opens a text to read and correct it, Delete takes it from the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/charts.py"/>
        <source>Error rates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/charts.py"/>
        <source>Error rates of words, letters or both</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/live/takes_panel.py"/>
        <location filename="../../app/train/samples.py"/>
        <source>Errors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/shortcuts/__init__.py"/>
        <source>Esc leaves dialogs and menus, so it stays as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/markup/kinds.py"/>
        <source>Escaped letters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/outlook.py"/>
        <location filename="../../app/train/plan_panel.py"/>
        <source>Estimate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/flags.py"/>
        <source>Even the loudest speech is very quiet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/markup/kinds.py"/>
        <source>Events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/settings_pages/page.py"/>
        <source>Every change counts at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/sound_only.py"/>
        <source>Every channel by itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/alphabet/misfit_pane.py"/>
        <source>Every utterance fits the alphabet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/alphabet/misfit_pane.py"/>
        <source>Every utterance fits, as the rules take out of words:   {signs}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/outlook.py"/>
        <source>Every {hours} it is checked on the dev set and the best is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/home/restore.py"/>
        <source>Everything that was changed in {name} since then is replaced by {utterances}{now}. The present state is backed up first, so that it can be restored in turn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/frame/help.py"/>
        <source>Everything the window does can be done in a terminal. vizinho --help lists it all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/trouble_strip.py"/>
        <source>Everything up to {hours} heard is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/flags.py"/>
        <source>Exactly this sound comes more than once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/alphabet/new_letters.py"/>
        <source>Examples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/text/rules.py"/>
        <source>Expand abbreviations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/run_draft.py"/>
        <source>Expert</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/plan_panel.py"/>
        <source>Expert…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/export_dialog.py"/>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/exporters/exporter.py"/>
        <source>Export again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/export_form.py"/>
        <source>Export into a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/label_studio.py"/>
        <source>Export it as JSON, JSON-MIN or CSV.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/label_studio.py"/>
        <source>Export it as JSON, which says so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/unrecognised.py"/>
        <source>Export it as a TextGrid.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/toolbox.py"/>
        <source>Export it from ELAN, or name the sound and its times in \aud.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/audacity.py"/>
        <source>Export its sound, and import that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/unrecognised.py"/>
        <source>Export its texts as FLExText (.flextext).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/settings_pages/keyboard_settings.py"/>
        <source>Export keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/run_dialogs.py"/>
        <source>Export model to a new folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/commands.py"/>
        <location filename="../../app/train/page.py"/>
        <source>Export model…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/export_dialog.py"/>
        <source>Export one utterance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/survey.py"/>
        <source>Export sound and labels from Audacity, and import those.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/unrecognised.py"/>
        <source>Export sound and labels from it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/export_job.py"/>
        <source>Export to {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/export_dialog.py"/>
        <source>Export {count:,} utterances</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/export_dialog.py"/>
        <source>Exported one utterance as {title}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/export_dialog.py"/>
        <source>Exported {utterances:,} utterances as {title}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/run_dialogs.py"/>
        <source>Exporting “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/corpus_actions.py"/>
        <location filename="../../app/corpus/page.py"/>
        <location filename="../../app/settings_pages/keyboard_settings.py"/>
        <source>Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/flextext.py"/>
        <source>FLEx (interlinear text)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/flextext.py"/>
        <source>FLEx's .flextext files: phrases with times, words joined, with the sound that each file names.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/frame/tasks_page.py"/>
        <location filename="../../app/train/states.py"/>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/families/__init__.py"/>
        <source>Families: {families}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/flags.py"/>
        <source>Far fewer letters a second than the rest of the corpus: words are missing in the text, or the sound holds more than is written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/quality/flag_words.py"/>
        <source>Fast: {value:.1f} letters a second.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/corpus_actions.py"/>
        <source>Faster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/live/recording_panel.py"/>
        <source>Feeding it in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/metrics.py"/>
        <source>Figures of the run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_preview.py"/>
        <location filename="../../app/home/packing.py"/>
        <location filename="../../app/shortcuts/__init__.py"/>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/frame/help.py"/>
        <source>File formats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_account_list.py"/>
        <location filename="../../app/frame/help.py"/>
        <source>Files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_preview.py"/>
        <source>Files and sounds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/plan.py"/>
        <source>Files that look like text beside sound. Ticked ones are taken as transcripts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/live/files_panel.py"/>
        <source>Files to transcribe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_account_list.py"/>
        <source>Files: {count:,} used, {count_2:,} not used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_source.py"/>
        <source>File…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/filters/filter_row.py"/>
        <location filename="../../app/corpus/filters/rule_builder.py"/>
        <source>Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/filters/rule_builder.py"/>
        <source>Filter built from rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/corpus_actions.py"/>
        <source>Filter by rules…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/home/recent_block.py"/>
        <source>Filter projects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/filters/saved_filters.py"/>
        <source>Filter saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/filters/filter_row.py"/>
        <source>Filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/bulk_forms.py"/>
        <source>Final sounds fade: what is kept after the last one keeps it whole.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/replace_dialog.py"/>
        <source>Find</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/frame/command_field.py"/>
        <location filename="../../app/frame/palette.py"/>
        <source>Find a command or utterance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/frame/main_window.py"/>
        <source>Find a command or utterance…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/speakers_dialog.py"/>
        <source>Find a speaker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/settings_pages/keyboard_settings.py"/>
        <source>Find an action or key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/replace_dialog.py"/>
        <source>Find and replace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/corpus_actions.py"/>
        <source>Find and replace…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/corpus_actions.py"/>
        <location filename="../../app/corpus/filters/filter_row.py"/>
        <source>Find in transcripts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/replace_dialog.py"/>
        <source>Find “{find}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/commands.py"/>
        <location filename="../../app/train/states.py"/>
        <source>Finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_sound.py"/>
        <source>First channel (left)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/frame/help.py"/>
        <source>First steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_preview.py"/>
        <source>First utterances as they would be imported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/corpus_actions.py"/>
        <source>Fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/alphabet/clean_up.py"/>
        <source>Fixes {n:,} of the {all:,} below</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/filters.py"/>
        <source>Flag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/bulk_forms.py"/>
        <source>Flagged: {listed}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/table/utterance_model.py"/>
        <source>Flags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/home/new_project.py"/>
        <location filename="../../app/home/project_dialog.py"/>
        <source>Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/home/recent_block.py"/>
        <source>Folder copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/settings_pages/general_settings.py"/>
        <source>Folder for new projects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/home/new_project.py"/>
        <source>Folder for the new project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/home/unpacking.py"/>
        <source>Folder for the project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/live/files_panel.py"/>
        <source>Folder for the texts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_source.py"/>
        <source>Folder or file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_source.py"/>
        <source>Folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/runs/supervisor.py"/>
        <source>Follow it, or pause it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/settings_pages/appearance_settings.py"/>
        <source>Font</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/sound_only.py"/>
        <source>For interviews with a microphone for each speaker.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/expert_view.py"/>
        <source>Form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/export_dialog.py"/>
        <location filename="../../app/corpus/files/import_source.py"/>
        <source>Format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/plan.py"/>
        <source>Formats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/plan.py"/>
        <source>Formats: {by_key}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/exporters/__init__.py"/>
        <source>Formats: {exporters}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/frame/about.py"/>
        <source>Free software under the MIT licence.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/runs/room.py"/>
        <source>Free some space on the disk of {folder} ({megabytes} are free), then {then}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/runs/room.py"/>
        <source>Free some space on the disk of {folder}, or move the project to a larger one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/peaks.py"/>
        <source>Free some space on the disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/archive/unpack.py"/>
        <source>Free some space, or choose a folder on another disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/audio_whole.py"/>
        <source>Free space for temporary files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_preview.py"/>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/home/cards.py"/>
        <source>From ELAN, Praat, a spreadsheet, or a whole corpus. One hour is enough.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/runs/probe.py"/>
        <source>From earlier runs on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_report.py"/>
        <source>From one recording.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/starts.py"/>
        <location filename="../../app/train/plan_words.py"/>
        <location filename="../../app/train/shown_runs.py"/>
        <source>From scratch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/runs/create.py"/>
        <source>From scratch there is no source whose vocabulary could be kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/families/plan.py"/>
        <source>From scratch: {count:,} letters, {parameters:,} parameters, all fresh.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/families/plan.py"/>
        <source>From scratch: {count:,} pieces of words, {parameters:,} parameters, all fresh.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_report.py"/>
        <source>From {recordings:,} recordings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/frame/main_window.py"/>
        <source>Full screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/plan_words.py"/>
        <source>GPU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/speakers_model.py"/>
        <location filename="../../core/project/filters.py"/>
        <source>Gender</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/settings_pages/general_settings.py"/>
        <source>General</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/commands/corpus.py"/>
        <source>Give --name with something in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/commands/corpus.py"/>
        <source>Give --name, --language, --language-name or --source-language.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/commands/history.py"/>
        <source>Give --steps 1 or more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/commands/importing.py"/>
        <source>Give both as paths: --pair a.txt=b.wav</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/subtitles.py"/>
        <location filename="../../core/importers/transcriber.py"/>
        <source>Give each the times of their own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/saved_filters.py"/>
        <source>Give it one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/exmaralda.py"/>
        <source>Give its points on the timeline a time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/home/new_project.py"/>
        <location filename="../../app/home/project_dialog.py"/>
        <source>Give the project a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/commands/corpus.py"/>
        <source>Give two letters, or the three of ISO 639-3, and its name by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/frame/closing.py"/>
        <location filename="../../app/live/file_controller.py"/>
        <source>Give up and close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/text/numbers.py"/>
        <source>Give your own words for each number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/text/numbers.py"/>
        <source>Give your own words for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/home/project_notices.py"/>
        <source>Give yourself the right to write there, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/filters.py"/>
        <source>Give {title} a number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/history/history_commands.py"/>
        <source>Go to a point of the history</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/home/restore.py"/>
        <source>Goes back to {0}: {1}{2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/widgets/level_meter.py"/>
        <source>Good level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/replace_dialog.py"/>
        <source>Groups in the replacement: \1, \2, \g&lt;name&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/frame/help.py"/>
        <location filename="../../app/frame/main_window.py"/>
        <source>Guide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/settings_pages/keyboard_settings.py"/>
        <source>Habits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/flags.py"/>
        <source>Hardly long enough to hold a word.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/quality/flag_words.py"/>
        <source>Hardly long enough to hold a word: {text}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/live/input_bar.py"/>
        <source>Hear it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/live/recording_widgets.py"/>
        <source>Heard: {settled} {still_open}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/live/recording_panel.py"/>
        <source>Hearing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/shortcuts/__init__.py"/>
        <source>Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/live/prompt_bar.py"/>
        <source>Hide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/widgets/error_strip.py"/>
        <source>Hide details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/frame/about.py"/>
        <source>Hide licence texts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/frame/tasks_page.py"/>
        <source>Hide log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/legend.py"/>
        <source>Hide or show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/filters.py"/>
        <source>Highest frequency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/history/history_popup.py"/>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/corpus_actions.py"/>
        <location filename="../../app/corpus/details/details.py"/>
        <source>History…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/frame/pages.py"/>
        <location filename="../../app/home/page.py"/>
        <source>Home</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/splits/divide_wishes.py"/>
        <source>Hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/plots/plot_bars.py"/>
        <source>Hours by speaker and split</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/plots/summary_strip.py"/>
        <source>Hours by split</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/chart_menu.py"/>
        <source>Hours heard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/checks/limits.py"/>
        <source>How far from the usual letters a second of speech, in robust standard deviations.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/filters/filter_rule_row.py"/>
        <source>How it compares</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/settings_pages/appearance_settings.py"/>
        <source>How it looks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/replace_dialog.py"/>
        <source>How much has been looked at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/strategies/low_rank/__init__.py"/>
        <source>How strongly adapters act.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/dialog.py"/>
        <source>How thorough</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/exporters/audiofolder.py"/>
        <location filename="../../core/importers/audiofolder.py"/>
        <source>Hugging Face audio folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/frame/help.py"/>
        <source>Hugging Face folders with safetensors: Parakeet CTC; Wav2Vec2, HuBERT and WavLM with CTC.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/frame/closing.py"/>
        <source>If a run ends hard (a power cut, or no memory), the queue goes on when the project is opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_dialog.py"/>
        <source>Import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_source.py"/>
        <source>Import a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_source.py"/>
        <source>Import files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/existing.py"/>
        <source>Import it again with “Take over” (--update) to have it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/commonvoice.py"/>
        <source>Import it as a table instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/settings_pages/keyboard_settings.py"/>
        <source>Import keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/pairs.py"/>
        <source>Import long recordings with times instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_dialog.py"/>
        <source>Import progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/page.py"/>
        <source>Import recordings with ELAN, Praat or a spreadsheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/lhotse.py"/>
        <source>Import the manifest from before that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_job.py"/>
        <source>Import {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/__init__.py"/>
        <source>Import {new}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_dialog.py"/>
        <source>Import {utterances}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/file_commands.py"/>
        <source>Imported just now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/frame/tasks_page.py"/>
        <source>Imports, checks and exports that take a while appear here, and so do runs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/corpus_actions.py"/>
        <location filename="../../app/corpus/page.py"/>
        <location filename="../../app/home/next_steps.py"/>
        <location filename="../../app/settings_pages/keyboard_settings.py"/>
        <source>Import…</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/corpus/bulk/markup_form.py"/>
        <source>In %n transcripts: “{line}”</source>
        <extracomment>one: In one transcript: “{line}”</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/settings_pages/audio_settings.py"/>
        <source>In Corpus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/frame/help.py"/>
        <source>In Corpus, chips mark what deserves a look: letters that the alphabet lacks, long silence, clipped sound, more letters than the time allows. Listen with {key}, trim with {key_2}, correct with {key_3}. Every change can be undone, also tomorrow. Sound files are never altered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/splits/leak_list.py"/>
        <source>In several splits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/splits/leak_list.py"/>
        <source>In several splits: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/alphabet/letter_dialogs.py"/>
        <location filename="../../app/alphabet/new_letters.py"/>
        <source>In the corpus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/live/result_panel.py"/>
        <source>In the test set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/quality/flag_words.py"/>
        <source>In the text: {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/runs/trash.py"/>
        <source>In the trash: {runs}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/alphabet/sign_table.py"/>
        <source>In words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/widgets/level_meter.py"/>
        <source>Input level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/details/letter_palette.py"/>
        <source>Insert {says}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/frame/help.py"/>
        <source>Inside a project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/page.py"/>
        <source>Inspector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/sample.py"/>
        <source>Install Vizinho again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/decoding/align.py"/>
        <source>Install the torchaudio that belongs to this torch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/speakers_dialog.py"/>
        <source>Into {described}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/text/rules.py"/>
        <source>Invisible characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/training/config.py"/>
        <source>Is it worth it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/run_draft.py"/>
        <source>Is it worth it? Hears {hours} of audio</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/settings_pages/general_settings.py"/>
        <source>It changes at once. The project’s languages stay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/live/file_controller.py"/>
        <source>It could not be put back: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/live/file_controller.py"/>
        <source>It could not be taken away: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/quality/compare_with_model.py"/>
        <source>It does not know this language: only what stands out from the rest counts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/advice.py"/>
        <source>It ended before the first check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/outlook.py"/>
        <source>It ends early when {n} checks bring nothing better.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/home/next_steps.py"/>
        <source>It gets the sound ready before its first step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/home/next_steps.py"/>
        <source>It goes on from its last saved point when you resume it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/home/next_steps.py"/>
        <source>It goes on from the same point when you resume it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/families/checkpoint.py"/>
        <source>It has heard only synthetic voices, and does not understand people well.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/families/checkpoint.py"/>
        <source>It has heard people's voices and synthetic ones.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/families/checkpoint.py"/>
        <source>It has heard people's voices.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/bulk/marks.py"/>
        <source>It has no pause to be cut at.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/strategies/kind.py"/>
        <source>It has none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/outlook.py"/>
        <source>It hears {hours} of audio in all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/annotation_items.py"/>
        <source>It is named in the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/bulk/plans.py"/>
        <source>It is no longer in the project.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/families/checkpoint.py"/>
        <source>It is not known whose voices it has heard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/training/preparation.py"/>
        <source>It is not transcribed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/training/preparation.py"/>
        <source>It is shorter than {number:.0f} ms.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/pairing.py"/>
        <source>It is the only sound beside it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/bulk/by_hand.py"/>
        <location filename="../../core/project/history.py"/>
        <location filename="../../core/project/speakers.py"/>
        <source>It may have been undone or merged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/line_order.py"/>
        <source>It wants one line for each sound of a folder beside it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/bulk/plans.py"/>
        <source>It was changed in the meantime.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/pairing.py"/>
        <source>It was chosen by hand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/audiofolder.py"/>
        <location filename="../../core/importers/json_lines.py"/>
        <location filename="../../core/importers/ljspeech.py"/>
        <location filename="../../core/importers/pairs.py"/>
        <location filename="../../core/importers/table.py"/>
        <source>It was imported; check the accents, or save it as UTF-8 and import it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/audacity.py"/>
        <location filename="../../core/importers/chat.py"/>
        <location filename="../../core/importers/ctm.py"/>
        <location filename="../../core/importers/label_studio.py"/>
        <location filename="../../core/importers/librispeech.py"/>
        <location filename="../../core/importers/lines.py"/>
        <location filename="../../core/importers/subtitles.py"/>
        <location filename="../../core/importers/textgrid.py"/>
        <location filename="../../core/importers/toolbox.py"/>
        <location filename="../../core/importers/voxforge.py"/>
        <source>It was imported; check the accents.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/alphabet/compare_box.py"/>
        <source>It was not trained to write yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/live/recording_controller.py"/>
        <source>It was not transcribed: the recogniser had stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/checks/sound_checks.py"/>
        <source>It was {number:.1f} s long when it was imported, and is {seconds:.1f} s by its own clock: its marks may lie on other sound. Import it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/advice.py"/>
        <source>It writes nothing yet. That is usual at the beginning, above all from scratch. If it stays so in the second half, try half the learning rate or a longer warm-up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/advice.py"/>
        <source>It writes nothing. More hours usually help, above all from scratch; so can a longer warm-up, or half the learning rate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/home/next_steps.py"/>
        <source>Its best check has {rate} word errors.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/checks/sound_checks.py"/>
        <source>Its channels are in opposite phase: mixed, they cancel each other. Import it again with one channel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/families/hugging_face.py"/>
        <source>Its config.json and weights do not belong together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/families/transfer.py"/>
        <source>Its letters: {letters}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/commonvoice.py"/>
        <source>Its lists: {there}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/home/next_steps.py"/>
        <source>Its row says what happened and what to do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/strategies/kind.py"/>
        <source>Its settings: {known}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/live/take_controller.py"/>
        <source>Its sound is kept. Free some room on the disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/pairing.py"/>
        <source>Its sound was given to another text by hand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/objectives/ctc/objective.py"/>
        <source>Its text needs {needed} frames, and its sound gives {frames}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/kept_out_marks.py"/>
        <source>Its tiers are {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/quality/flag_words.py"/>
        <source>Its tops are cut flat: {text}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/families/checkpoint.py"/>
        <source>Its vocabulary and weights do not belong together: copy the model again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/exporters/kaldi.py"/>
        <location filename="../../core/importers/kaldi.py"/>
        <source>Kaldi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/sound/audio_pane.py"/>
        <location filename="../../app/live/takes_panel.py"/>
        <source>Keep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/bulk_forms.py"/>
        <source>Keep after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/splits/divide_wishes.py"/>
        <source>Keep apart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/bulk_forms.py"/>
        <source>Keep before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/text/vocabulary.py"/>
        <source>Keep each once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/text/rules.py"/>
        <source>Keep every sign that stands between letters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/splits/divide_wishes.py"/>
        <source>Keep every split there is ({length}); place only the rest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/splits/divide_wishes.py"/>
        <source>Keep every split there is; place only the rest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/live/result_panel.py"/>
        <source>Keep for test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/commonvoice.py"/>
        <location filename="../../core/importers/spontaneous.py"/>
        <source>Keep its splits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/alphabet/commands.py"/>
        <source>Keep letters of the source in the output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/ingest.py"/>
        <source>Keep one of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/alphabet/questions.py"/>
        <source>Keep signs in words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/live/page.py"/>
        <source>Keep take as test utterance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/home/next_steps.py"/>
        <source>Keep the good ones as test utterances.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_sound.py"/>
        <source>Keep the splits of the source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/text/rules.py"/>
        <source>Keep these before a letter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/text/rules.py"/>
        <source>Keep these between letters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/text/rules.py"/>
        <source>Keep these everywhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/splits/divide_wishes.py"/>
        <source>Keep utterances where a person put them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/splits/divide_wishes.py"/>
        <source>Keep utterances where a person put them ({by_hand:,})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/tidying.py"/>
        <source>Keep “{title}” if it is said, or bring what has no text too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/frame/help.py"/>
        <source>Keeping takes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/runs/reader.py"/>
        <source>Keeping the best check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/alphabet/shared_letters.py"/>
        <source>Kept as they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_preview.py"/>
        <source>Kept out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/plan_panel.py"/>
        <source>Kept out</source>
        <comment>of training</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/home/packing.py"/>
        <source>Kept out: {said}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/widgets/diff.py"/>
        <source>Key: </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/settings_pages/keyboard_settings.py"/>
        <source>Keyboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/frame/help.py"/>
        <location filename="../../app/frame/main_window.py"/>
        <location filename="../../app/settings_pages/key_table.py"/>
        <location filename="../../app/settings_pages/keyboard_settings.py"/>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/settings_pages/keyboard_settings.py"/>
        <source>Keys (*.json)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/settings_pages/keyboard_settings.py"/>
        <source>Keys as in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/settings_pages/key_dialog.py"/>
        <source>Keys of “{shortcuts}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/frame/status_bar.py"/>
        <source>Keys that work here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/markup/kinds.py"/>
        <source>Kinds: {kinds}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/sources/catalogue.py"/>
        <source>Known by name: {known}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/families/__init__.py"/>
        <source>Known kinds: {known}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/families/kind.py"/>
        <source>Known: {defaults}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/label_studio.py"/>
        <source>Label Studio's exports (JSON, JSON-MIN, CSV): regions of sound with a transcript each.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/markup/kinds.py"/>
        <source>Labels alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/markup/kinds.py"/>
        <source>Labels in texts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/text/rules.py"/>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/settings_pages/general_settings.py"/>
        <source>Language</source>
        <comment>of the window</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/settings_pages/general_settings.py"/>
        <source>Language of the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/home/new_project.py"/>
        <location filename="../../app/home/project_dialog.py"/>
        <source>Language to teach</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/home/recent_table.py"/>
        <source>Languages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/frame/main_window.py"/>
        <source>Larger text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/home/recent_table.py"/>
        <source>Last opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/text/rules.py"/>
        <source>Latin, Greek and Cyrillic letters in one word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/families/kind.py"/>
        <source>Layer sizes not known: {unknown}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/plan_panel.py"/>
        <location filename="../../app/train/plan_words.py"/>
        <source>Layers that learn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/plan_marks.py"/>
        <source>Layers that learn: {list}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/markup/kinds.py"/>
        <source>Layout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/frame/main_window.py"/>
        <source>Layout put back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/plan_panel.py"/>
        <location filename="../../app/train/plan_words.py"/>
        <source>Learning rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/splits/divide_wishes.py"/>
        <source>Leave as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/frame/closing.py"/>
        <source>Leave it going</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/audio_av.py"/>
        <location filename="../../core/families/parakeet/network.py"/>
        <location filename="../../core/importers/annotation_items.py"/>
        <location filename="../../core/importers/chat.py"/>
        <location filename="../../core/importers/ctm.py"/>
        <location filename="../../core/importers/fitting.py"/>
        <location filename="../../core/importers/flextext.py"/>
        <location filename="../../core/importers/lhotse.py"/>
        <location filename="../../core/importers/subtitles.py"/>
        <location filename="../../core/importers/toolbox.py"/>
        <location filename="../../core/importers/unrecognised.py"/>
        <source>Leave it out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/alphabet/commands.py"/>
        <source>Leave letters of the source out of the output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/alphabet/commands.py"/>
        <location filename="../../app/alphabet/letter_texts.py"/>
        <location filename="../../app/corpus/bulk/bulk_commands.py"/>
        <location filename="../../app/corpus/corpus_actions.py"/>
        <location filename="../../app/corpus/quality/flag_words.py"/>
        <location filename="../../core/project/checks/suggestions.py"/>
        <source>Leave out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/alphabet/source_letters.py"/>
        <source>Leave out of the output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/bulk/plans.py"/>
        <source>Leave out {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/frame/closing.py"/>
        <source>Leave them going</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_sound.py"/>
        <source>Leave them where they are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/datasets/features.py"/>
        <source>Leave this utterance out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/plots/summary_charts.py"/>
        <source>Left and Right choose a split, Enter shows only its utterances</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/plots/bar_chart.py"/>
        <source>Left and Right read the bars, Enter filters by one, Shift extends, Esc clears</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/live/result_panel.py"/>
        <source>Left and Right walk through the words, Enter plays one, F2 corrects the text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/filters/filter_row.py"/>
        <location filename="../../app/corpus/table/utterance_model.py"/>
        <location filename="../../core/project/filters.py"/>
        <source>Left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/speakers_model.py"/>
        <location filename="../../app/corpus/plots/plot_bars.py"/>
        <location filename="../../app/corpus/table/utterance_model.py"/>
        <location filename="../../core/project/distributions.py"/>
        <location filename="../../core/project/filters.py"/>
        <source>Length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/sound_only.py"/>
        <source>Length of the pieces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/filters.py"/>
        <source>Length of the recording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/filters/filter_row.py"/>
        <source>Length {low:g} s and more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/filters/filter_row.py"/>
        <source>Length {low:g} to {high:g} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/runs/export.py"/>
        <location filename="../../core/sources/catalogue.py"/>
        <source>Let it finish, or stop it and keep the best.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/alphabet/letter_dialogs.py"/>
        <location filename="../../app/alphabet/new_letters.py"/>
        <source>Letter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/metrics.py"/>
        <source>Letter errors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/alphabet/new_letter_pane.py"/>
        <location filename="../../app/alphabet/ribbon.py"/>
        <location filename="../../app/corpus/details/letter_palette.py"/>
        <location filename="../../app/frame/help.py"/>
        <location filename="../../app/home/new_project.py"/>
        <location filename="../../app/train/charts.py"/>
        <location filename="../../app/train/plan_panel.py"/>
        <location filename="../../app/train/plan_words.py"/>
        <source>Letters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/distributions.py"/>
        <location filename="../../core/project/filters.py"/>
        <source>Letters a second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/alphabet/letter_dialogs.py"/>
        <source>Letters as the transcripts write them after the clean-up. Only rare ones that are not of this language or script are left unchecked: they are mostly of foreign names or slips. What is unchecked does not fit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/markup/kinds.py"/>
        <source>Letters in brackets inside a word: i(l).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/starts.py"/>
        <source>Letters known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/text/rules.py"/>
        <source>Letters of another script that crept into a word become those of the word’s own; ligatures and full-width letters become plain ones.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/alphabet/letter_dialogs.py"/>
        <source>Letters of several characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/alphabet/letter_dialogs.py"/>
        <source>Letters of the corpus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/text/vocabulary.py"/>
        <source>Letters stand twice in the vocabulary: {twice}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/alphabet/letter_dialogs.py"/>
        <source>Letters that are one, parted by spaces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_questions.py"/>
        <source>Letters that the alphabet lacks: {letters}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/markup/kinds.py"/>
        <source>Letters that were read in the wrong encoding: Ã¡ for á.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/markup/kinds.py"/>
        <source>Letters written by their codes: &amp;amp; for &amp;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/plots/plot_bars.py"/>
        <location filename="../../app/corpus/table/utterance_model.py"/>
        <source>Letters/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/plots/plot_bars.py"/>
        <location filename="../../app/corpus/table/utterance_model.py"/>
        <location filename="../../app/live/input_bar.py"/>
        <location filename="../../app/settings_pages/audio_settings.py"/>
        <location filename="../../core/project/distributions.py"/>
        <location filename="../../core/project/filters.py"/>
        <source>Level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/lhotse.py"/>
        <source>Lhotse manifests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/lhotse.py"/>
        <source>Lhotse's cuts, or recordings with supervisions (.jsonl, .jsonl.gz). Their names may say the split.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/librispeech.py"/>
        <source>LibriSpeech and Multilingual LibriSpeech, unpacked: lists of transcripts and the sound by speaker.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/frame/about.py"/>
        <source>Licence texts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/text/rules.py"/>
        <source>Ligatures, presentation forms, full-width letters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/frame/actions.py"/>
        <location filename="../../app/settings_pages/appearance_settings.py"/>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/quality/limits_dialog.py"/>
        <location filename="../../app/corpus/quality/quality_commands.py"/>
        <source>Limits of the checks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/corpus_actions.py"/>
        <source>Limits of the checks…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/commands/checking.py"/>
        <source>Limits: {fields}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/datasets/manifest.py"/>
        <source>Line {number} of {path} is not an utterance.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/plan.py"/>
        <source>Lines for sounds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/chat.py"/>
        <source>Link it to its sound in CLAN, or leave it out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/chat.py"/>
        <source>Link it to its sound in CLAN.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/flextext.py"/>
        <source>Link it to its sound in ELAN or SayMore, and export it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/home/next_steps.py"/>
        <source>Listen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/bulk_forms.py"/>
        <source>Listen for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/ingest.py"/>
        <source>Listen to it, or leave it out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/existing.py"/>
        <source>Listen to its utterances. Undo the import to have its old length.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/bulk/marks.py"/>
        <source>Listen, and leave it out if it is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/bulk/accept_hypotheses.py"/>
        <source>Listen, and write what is said.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/quality/flag_words.py"/>
        <source>Listen, then take the model's reading, correct it, or refuse it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/home/cards.py"/>
        <source>Listen, trim, correct. See which letters the neighbour’s model already knows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/quality/flag_words.py"/>
        <source>Listen: is it fast speech, or the text of other sound?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/quality/flag_words.py"/>
        <source>Listen: the text may belong to other sound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/quality/flag_words.py"/>
        <source>Listen: words may be missing in the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/run_draft.py"/>
        <source>Listens for as long as it helps, up to {hours}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/training/config.py"/>
        <source>Listens for as long as it helps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/commonvoice.py"/>
        <source>Lists</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/markup/kinds.py"/>
        <source>Lists of a program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/exporters/commonvoice.py"/>
        <source>Lists of clips for each split (TSV) and a folder of clips, as WAV instead of MP3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/lines.py"/>
        <source>Lists of lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/frame/help.py"/>
        <location filename="../../app/frame/pages.py"/>
        <location filename="../../app/live/model_bar.py"/>
        <location filename="../../app/live/page.py"/>
        <source>Live</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/live/model_controller.py"/>
        <source>Load again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/widgets/skeleton.py"/>
        <source>Loading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/training/trainer.py"/>
        <source>Loading the model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/live/recording_panel.py"/>
        <source>Loading the model, {number:.0f} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/training/trainer.py"/>
        <source>Loading where it stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/relink.py"/>
        <source>Locate recordings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/quality/flag_words.py"/>
        <source>Locate the recording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/corpus_actions.py"/>
        <source>Locate the recording…</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../core/project/relink.py"/>
        <source>Located %n recordings</source>
        <extracomment>one: Located one recording</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/corpus/sound/audio_pane.py"/>
        <location filename="../../app/home/recent_block.py"/>
        <location filename="../../app/home/recent_table.py"/>
        <source>Locate…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/frame/tasks_page.py"/>
        <source>Log of {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/text/rules.py"/>
        <source>Long dash becomes a space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/quality/flag_words.py"/>
        <location filename="../../core/project/flags.py"/>
        <source>Long pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/sound_only.py"/>
        <source>Long recordings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/flags.py"/>
        <source>Long silence at an end. Trim to speech takes it away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/flags.py"/>
        <source>Longer than models learn well from. Split it at a pause.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/quality/flag_words.py"/>
        <source>Longer than models learn well from: {text}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/live/input_bar.py"/>
        <location filename="../../app/settings_pages/audio_settings.py"/>
        <location filename="../../app/settings_pages/device_settings.py"/>
        <source>Look again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/home/next_steps.py"/>
        <source>Look at it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/runs/room.py"/>
        <source>Look at the disk of {folder}, then {then}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/training/dev_set.py"/>
        <source>Look at the list of what is left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/home/next_steps.py"/>
        <source>Look at them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_job.py"/>
        <source>Look at {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/splits/divide_dialog.py"/>
        <source>Look for sentences that are alike</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/home/cards.py"/>
        <source>Look them through</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/commands/choosing.py"/>
        <source>Look up its key in the window, or search.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/quality/flag_words.py"/>
        <location filename="../../core/project/flags.py"/>
        <location filename="../../core/text/rules.py"/>
        <source>Look-alikes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/replace_dialog.py"/>
        <source>Looking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/home/restore.py"/>
        <source>Looking for backups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/dialog.py"/>
        <source>Looking for devices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/splits/leak_list.py"/>
        <source>Looking for what is in several splits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/bulk/find_replace.py"/>
        <source>Looking for “{find}” takes too long in {key}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/home/unpacking.py"/>
        <source>Looking into it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_preview.py"/>
        <source>Looking through the files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/alphabet/analyst.py"/>
        <location filename="../../app/alphabet/misfit_pane.py"/>
        <source>Looking through the transcripts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/corpus_actions.py"/>
        <source>Loop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/charts.py"/>
        <source>Loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/charts.py"/>
        <source>Loss against hours heard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/bulk_forms.py"/>
        <source>Loudness</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/settings_pages/audio_settings.py"/>
        <source>Loudspeaker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/settings_pages/audio_settings.py"/>
        <source>Loudspeaker or headphones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/strategies/low_rank/__init__.py"/>
        <source>Low-rank adapters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/text/rules.py"/>
        <source>Lower case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/plan_words.py"/>
        <location filename="../../core/families/hugging_face.py"/>
        <location filename="../../core/families/kind.py"/>
        <source>Lower layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/training/train_step.py"/>
        <source>Lower the learning rate, or raise the warm-up, and start again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/machine.py"/>
        <source>Macs have none; use the Apple graphics processor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/home/restore.py"/>
        <source>Made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/checks/suggestions.py"/>
        <source>Make events tags, and write what codes mean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/families/parakeet/network.py"/>
        <location filename="../../core/families/wav2vec2/network.py"/>
        <source>Make it at least {number:.0f} ms long, or leave it out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/heard_files.py"/>
        <source>Make room on the disk, or save the text as a file elsewhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/bulk/find_replace.py"/>
        <source>Make the pattern simpler.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/json_lines.py"/>
        <source>Manifests with one object a line: audio_filepath, offset, duration, text. Several files may be the splits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/corpus_actions.py"/>
        <location filename="../../app/frame/help.py"/>
        <source>Many at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/splits/split_solver.py"/>
        <source>Many people say the same sentences: keeping those apart too would leave {number:.0f}% ({length}) out of all splits, so they are not kept apart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/label_studio.py"/>
        <source>Mark the true one as such.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/frame/help.py"/>
        <source>Marks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/export_form.py"/>
        <source>Marks only, naming the recordings where they lie</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/audio_av.py"/>
        <source>Marks that a player shows at the right place are right here too; listen to one of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/quality/flag_words.py"/>
        <location filename="../../core/project/flags.py"/>
        <source>Markup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/quality/flag_words.py"/>
        <source>Markup in the text: {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/tidying.py"/>
        <source>Markup in the texts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/corpus_actions.py"/>
        <source>Markup in transcripts…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/markup_form.py"/>
        <source>Markup…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/replace_dialog.py"/>
        <source>Match case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/runs/probe.py"/>
        <source>Measured on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/forecaster.py"/>
        <source>Measuring the training speed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/dialog.py"/>
        <source>Measuring this computer, a few seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/frame/status_facts.py"/>
        <location filename="../../app/train/metrics.py"/>
        <location filename="../../app/train/new_run/outlook.py"/>
        <source>Memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/training/trainer.py"/>
        <source>Mend the files, or leave these utterances out, and start a new run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/training/preparation.py"/>
        <source>Mend them, or choose another alphabet, vocabulary or source.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/settings_pages/key_table.py"/>
        <source>Menu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/bulk_forms.py"/>
        <source>Merge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/corpus_actions.py"/>
        <source>Merge many…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/bulk/merge.py"/>
        <source>Merge neighbours into {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/bulk_forms.py"/>
        <source>Merge neighbours…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/speakers.py"/>
        <source>Merge the two if they are one person.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/corpus_actions.py"/>
        <location filename="../../app/corpus/quality/flag_words.py"/>
        <source>Merge with next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/checks/suggestions.py"/>
        <source>Merge with the next of the same speaker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/speakers_dialog.py"/>
        <source>Merge…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/home/cards.py"/>
        <location filename="../../app/settings_pages/audio_settings.py"/>
        <source>Microphone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/plan_words.py"/>
        <location filename="../../core/families/hugging_face.py"/>
        <location filename="../../core/families/kind.py"/>
        <source>Middle layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/markup/kinds.py"/>
        <source>Misread letters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_sound.py"/>
        <source>Mix all channels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/quality/flag_words.py"/>
        <location filename="../../core/project/flags.py"/>
        <source>Mixed scripts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/quality/compare_with_model.py"/>
        <location filename="../../app/live/model_bar.py"/>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/live/model_bar.py"/>
        <source>Model that listens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/frame/help.py"/>
        <source>Models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/home/packing.py"/>
        <source>Models and checkpoints of runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/home/packing.py"/>
        <source>Models and checkpoints of runs ({0})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/training/preparation.py"/>
        <source>Models of the family “{family}” cannot be taught “{objective}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/families/pieces.py"/>
        <source>Models whose pieces begin words with “{sign}” can be used, or those with a vocab.json of letters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/families/letters.py"/>
        <source>Models with one table per language cannot be used yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/filters/filter_row.py"/>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/flags.py"/>
        <source>More letters a second than most people ever speak, or far more than the rest of the corpus: fast speech, a text that does not belong to this sound, or a sound that is cut.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/quality/flag_words.py"/>
        <source>Move an end, merge them, or leave out what two people say at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/bulk/marks.py"/>
        <source>Move its marks, or leave it out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/bulk_commands.py"/>
        <source>Move to a split</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/bulk/plans.py"/>
        <source>Move {{0}} to {split}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/machine.py"/>
        <location filename="../../app/settings_pages/device_settings.py"/>
        <source>NVIDIA graphics card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/speakers_model.py"/>
        <location filename="../../app/corpus/filters/filter_name.py"/>
        <location filename="../../app/home/new_project.py"/>
        <location filename="../../app/home/project_dialog.py"/>
        <location filename="../../app/train/new_run/layout.py"/>
        <location filename="../../app/train/run_dialogs.py"/>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/commands/locating.py"/>
        <source>Name a sound file, or a folder that holds it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/bulk/find_replace.py"/>
        <source>Name groups that the pattern has, as \1 or \g&lt;name&gt;; write \\ for a backslash.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/accounting.py"/>
        <source>Name it like its sound, or leave it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/lines.py"/>
        <source>Name it with its folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/filters/filter_name.py"/>
        <source>Name of the filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/dialog.py"/>
        <source>Name of the run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/commands/editing.py"/>
        <source>Name one, with --keys KEY.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/quality/flag_words.py"/>
        <location filename="../../core/project/flags.py"/>
        <source>Narrow band</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/checks/limits.py"/>
        <source>Narrow band: the sound ends under</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/quality/flag_words.py"/>
        <source>Narrow band: {text}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/json_lines.py"/>
        <source>NeMo, ESPnet (JSON lines)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/splits/leak_list.py"/>
        <source>Nearly the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/filters/filter_row.py"/>
        <source>Needs review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/starts.py"/>
        <source>Network of {name}, random start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/export_form.py"/>
        <location filename="../../app/home/unpacking.py"/>
        <source>New folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/alphabet/new_letter_pane.py"/>
        <source>New in {language}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/alphabet/new_letters.py"/>
        <source>New letters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/letters_editor.py"/>
        <source>New letters  {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/letters_editor.py"/>
        <source>New letters and where each starts from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/plan_words.py"/>
        <source>New letters start from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/home/new_project.py"/>
        <location filename="../../app/home/page.py"/>
        <source>New project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/frame/help.py"/>
        <source>New project asks for a name and the two languages. Import then reads sound files with their texts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/frame/help.py"/>
        <location filename="../../app/settings_pages/general_settings.py"/>
        <source>New projects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/frame/main_window.py"/>
        <source>New project…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/dialog.py"/>
        <location filename="../../app/train/page.py"/>
        <location filename="../../app/train/panes.py"/>
        <source>New run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/frame/help.py"/>
        <source>New run in Train asks what to start from, how thorough to be and where to run. A quick look takes minutes. Then press {key} in Live, speak, and read what the new model heard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/commands.py"/>
        <source>New run…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/details/tag_row.py"/>
        <source>New tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/states.py"/>
        <source>Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/alphabet/before_after.py"/>
        <source>Next changed utterance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/frame/main_window.py"/>
        <source>Next pane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/corpus_actions.py"/>
        <source>Next utterance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/states.py"/>
        <source>Next, in {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/compute_places.py"/>
        <source>No NVIDIA card was found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/machine.py"/>
        <source>No NVIDIA driver answers on this computer (the tool nvidia-smi found no card).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/quality/flag_words.py"/>
        <location filename="../../app/corpus/table/utterance_model.py"/>
        <source>No audio</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/details/details.py"/>
        <source>No change yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/alphabet/compare_box.py"/>
        <source>No checkpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/training/train_step.py"/>
        <source>No finite gradient in {patience} steps in a row, the last of them step {number}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/settings_pages/key_dialog.py"/>
        <source>No keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/checks/suggestions.py"/>
        <source>No letters of one script look like these.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/audio_io/sound_devices.py"/>
        <source>No loudspeaker was found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/live/recording_panel.py"/>
        <source>No microphone is needed: press R, and the test utterance above is fed in at the speed of speech. The text appears here meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/audio_io/sound_devices.py"/>
        <location filename="../../app/live/input_bar.py"/>
        <source>No microphone was found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/bulk/accept_hypotheses.py"/>
        <source>No model has read it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/quality/quality_commands.py"/>
        <source>No model has read this utterance yet: Compare with a model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/live/recording_panel.py"/>
        <source>No model is loaded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/decoding/server.py"/>
        <source>No model is loaded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/live/model_controller.py"/>
        <source>No model to listen with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/bulk/merge.py"/>
        <source>No neighbour of the same speaker was chosen with it, near enough.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/home/recent_block.py"/>
        <source>No project matches.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/frame/help.py"/>
        <source>No recordings yet? The sample project holds half an hour of synthetic Portuguese.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/home/recent_table.py"/>
        <source>No run yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/runs/trash.py"/>
        <source>No run “{run}” was removed in the last {days} days.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/page.py"/>
        <source>No runs yet. A quick look takes a few minutes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/splits/divide_wishes.py"/>
        <source>No sentence in two splits, nor nearly the same one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/splits/split_plan.py"/>
        <source>No sentence is in two splits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/alphabet/commands.py"/>
        <source>No sign stands between letters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/export_form.py"/>
        <source>No sound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/pairing.py"/>
        <source>No sound has such a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/exporters/exporter.py"/>
        <source>No sound: the marks name the recordings where they lie</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/splits/divide_wishes.py"/>
        <source>No speaker in two splits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/splits/split_plan.py"/>
        <source>No speaker is in two splits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/bulk/marks.py"/>
        <source>No speech was found in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/commands/editing.py"/>
        <source>No split was named.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/checks/suggestions.py"/>
        <source>No suggestion was chosen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/bulk/plans.py"/>
        <source>No tag was named.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/frame/tasks_page.py"/>
        <source>No tasks are running.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/commands/editing.py"/>
        <source>No transcript was given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/evaluation/evaluate.py"/>
        <source>No utterance could be heard: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/runs/create.py"/>
        <source>No utterance is in the {split} split.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/page.py"/>
        <source>No utterance matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/live/result_panel.py"/>
        <source>No words were heard in this take.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/live/take_controller.py"/>
        <source>Nobody has said what is spoken in this take.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/commands/speakers.py"/>
        <source>Nobody is called {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/bulk_forms.py"/>
        <location filename="../../app/corpus/details/speaker_box.py"/>
        <source>Nobody named</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/names.py"/>
        <source>Nobody on this computer is called {who}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/filters.py"/>
        <source>Noise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/sound/audio_pane.py"/>
        <source>Noise {db} dB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/quality/flag_words.py"/>
        <location filename="../../core/project/flags.py"/>
        <source>Noisy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/checks/limits.py"/>
        <source>Noisy: speech is above the noise by less than</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/quality/flag_words.py"/>
        <source>Noisy: {text}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/alphabet/shared_letters.py"/>
        <source>None but the space.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/plan.py"/>
        <source>None of the chosen formats is there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/commands/models.py"/>
        <source>None of the {aside:,} utterances of {split} is transcribed: there is nothing to compare with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/evaluation/evaluate.py"/>
        <source>None of the {count:,} utterances is transcribed: there is nothing to compare with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/training/preparation.py"/>
        <source>None of the {count} {split} utterances can be used. The first, {key}: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/bulk_forms.py"/>
        <source>None of them has a flag for which there is a suggestion.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/home/project_dialog.py"/>
        <source>None yet. One is made at each day’s first edit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/alphabet/sign_table.py"/>
        <source>Not decided: becomes a space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/alphabet/sign_table.py"/>
        <source>Not decided: stays, does not fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/commands.py"/>
        <source>Not finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/quality/flag_words.py"/>
        <location filename="../../app/settings_pages/appearance_settings.py"/>
        <location filename="../../core/project/flags.py"/>
        <source>Not in alphabet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/commands/alphabet_changes.py"/>
        <source>Not in the alphabet: {missing}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/quality/flag_words.py"/>
        <source>Not in the alphabet: {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/states.py"/>
        <source>Not in the queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/plots/plot_bars.py"/>
        <source>Not measured yet: Check quality measures it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/runs/room.py"/>
        <source>Not saved: {what}. What was saved before is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/details/model_text.py"/>
        <location filename="../../app/corpus/filters/filter_row.py"/>
        <location filename="../../app/corpus/table/utterance_model.py"/>
        <source>Not transcribed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/speakers_model.py"/>
        <location filename="../../app/train/plan_panel.py"/>
        <location filename="../../app/train/plan_words.py"/>
        <source>Notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/speakers.py"/>
        <source>Nothing called “{fact}” is kept of speakers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/commands/splitting.py"/>
        <source>Nothing can be kept apart by {unknown}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/exporters/__init__.py"/>
        <source>Nothing could be exported. {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/bulk/by_hand.py"/>
        <source>Nothing follows {row} in its recording.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/bulk_commands.py"/>
        <source>Nothing had to be changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/lhotse.py"/>
        <source>Nothing has to be done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/frame/palette.py"/>
        <source>Nothing is called that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/frame/tasks_page.py"/>
        <source>Nothing is running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/filters/filter_row.py"/>
        <source>Nothing is written of what is said in them: they are in no split and are never scored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/home/project_notices.py"/>
        <source>Nothing more can be saved until it is back. What was saved before is in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_report.py"/>
        <source>Nothing new was added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/unrecognised.py"/>
        <source>Nothing to import was found in {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/quality/flag_words.py"/>
        <location filename="../../core/project/flags.py"/>
        <source>Nothing to read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/plots/plot_bars.py"/>
        <source>Nothing to show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/history/history_commands.py"/>
        <source>Nothing to undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_dialog.py"/>
        <source>Nothing was added.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/replace_dialog.py"/>
        <source>Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/home/unpacking.py"/>
        <source>Nothing was kept of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/live/take_controller.py"/>
        <source>Nothing was kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/export_dialog.py"/>
        <location filename="../../app/home/packing.py"/>
        <source>Nothing was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/bulk/plans.py"/>
        <source>Nothing would be left of its transcript.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/bulk_forms.py"/>
        <source>Nothing would be merged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/splits/divide_dialog.py"/>
        <source>Nothing would change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/replace_dialog.py"/>
        <source>Nothing would change in {utterances}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/alphabet/sign_table.py"/>
        <source>Nothing: joins them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/states.py"/>
        <source>Now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/settings_pages/key_dialog.py"/>
        <source>Now: {now}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/alphabet/rule_form.py"/>
        <location filename="../../app/corpus/filters/filter_rule_row.py"/>
        <source>Number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/markup/kinds.py"/>
        <source>Numbered labels of a program in place of a text: ipu_5.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/text/numbers.py"/>
        <source>Numbers cannot be written as words in {language_name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/alphabet/rule_form.py"/>
        <source>Numbers in the corpus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/alphabet/rule_form.py"/>
        <source>Numbers in the corpus: look through how each would be read. Enter gives your own words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/objectives/__init__.py"/>
        <source>Objectives: {objectives}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/text/rules.py"/>
        <source>Of a regular expression.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/mark_choices.py"/>
        <source>Of several sounds</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/corpus/bulk/bulk_forms.py"/>
        <source>Of the {measured:,} that Check quality measured, %n have more silence than this at an end.</source>
        <extracomment>one: Of the {measured:,} that Check quality measured, one has more silence than this at an end.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_account_list.py"/>
        <source>Of {0} of sound, {1} are in utterances and {2} in none (between marks, or kept out).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/plan_panel.py"/>
        <source>On disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_report.py"/>
        <source>One came in mended, or is to be looked at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/offers.py"/>
        <source>One file ends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_report.py"/>
        <source>One has another text in the source now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/markup_form.py"/>
        <source>One holds nothing else, and stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/text/rules.py"/>
        <source>One kind of apostrophe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/plan.py"/>
        <source>One line for each sound, in the order of their names.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/exporters/ljspeech.py"/>
        <source>One list, metadata.csv, and the sound in wavs: for speech synthesis with one voice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/pairing_rules.py"/>
        <source>One name within the other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/bulk/plans.py"/>
        <source>One of them is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/exporters/table.py"/>
        <source>One row an utterance with all its columns: opens in any spreadsheet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/alphabet/page.py"/>
        <source>One sign to decide…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/plan.py"/>
        <source>One sound without text too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/text/rules.py"/>
        <source>One space between words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_sound.py"/>
        <source>One speaker on each channel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/text/rules.py"/>
        <source>One text becomes another, or whatever a regular expression finds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_report.py"/>
        <source>One text was taken over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/splits/split_solver.py"/>
        <source>One utterance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_report.py"/>
        <source>One utterance added, {0} of speech</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/splits/divide_dialog.py"/>
        <source>One utterance would change its split</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/corpus/bulk/bulk_forms.py"/>
        <source>One utterance would take in %n others.</source>
        <extracomment>one: One utterance would take in one other.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_report.py"/>
        <source>One was in the project already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_report.py"/>
        <source>One was kept out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/bulk_report.py"/>
        <source>One was left as it is. All else was done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/splits/split_solver.py"/>
        <source>One {what} stays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/machine.py"/>
        <source>Only Macs with an M chip have it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/bulk_forms.py"/>
        <source>Only in one recording, and of one speaker and split.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/alphabet/source_letters.py"/>
        <source>Only in the source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/alphabet/source_letters.py"/>
        <source>Only in {language}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/splits/split_plan.py"/>
        <source>Only sentences that are the same letter for letter were kept together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/strategies/head_first.py"/>
        <source>Only the output letters learn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/alphabet/misfit_pane.py"/>
        <source>Only utterances with {letter}, {n:,}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/families/weights.py"/>
        <source>Only weights in the safetensors format are read: copy or convert the model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/text/rules.py"/>
        <source>Ontem becomes ontem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/home/recent_block.py"/>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/frame/actions.py"/>
        <source>Open &amp;recent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/home/unpacking.py"/>
        <source>Open a packed project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/frame/main_window.py"/>
        <source>Open a packed project…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/frame/actions.py"/>
        <location filename="../../app/frame/main_window.py"/>
        <source>Open a project first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/home/opening.py"/>
        <source>Open a project, or a packed one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/commands.py"/>
        <source>Open folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/live/recording_panel.py"/>
        <source>Open for reading only: nothing is recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/schema.py"/>
        <source>Open it for writing once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/textgrid.py"/>
        <source>Open it in Praat and choose Save as text file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/textgrid.py"/>
        <source>Open it in Praat and save it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/unrecognised.py"/>
        <source>Open it, or choose the folder of its sounds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/home/recent_table.py"/>
        <source>Open now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/frame/rail.py"/>
        <location filename="../../app/home/opening.py"/>
        <source>Open project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/frame/main_window.py"/>
        <location filename="../../app/home/cards.py"/>
        <location filename="../../app/home/page.py"/>
        <source>Open sample project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/settings_pages/general_settings.py"/>
        <source>Open the project that was open last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/live/recording_panel.py"/>
        <source>Opening the sound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/frame/main_window.py"/>
        <location filename="../../app/home/page.py"/>
        <source>Open…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/page.py"/>
        <source>Or subtitles, sounds beside texts, sound alone, other corpora. Or drop them here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/checks/limits.py"/>
        <source>Other language: at least</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/quality/flag_words.py"/>
        <location filename="../../core/project/flags.py"/>
        <source>Other language?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/settings_pages/appearance_settings.py"/>
        <source>Otherwise Inter, which comes with the program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/plan_words.py"/>
        <location filename="../../core/families/kind.py"/>
        <location filename="../../core/families/parakeet/network.py"/>
        <location filename="../../core/families/wav2vec2/network.py"/>
        <source>Output letters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/strategies/head_first.py"/>
        <source>Output letters first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/plots/plot_bars.py"/>
        <source>Over noise (SNR)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/quality/flag_words.py"/>
        <location filename="../../core/project/flags.py"/>
        <source>Overlaps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/quality/flag_words.py"/>
        <source>Overlaps {value:.1f} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/checks/limits.py"/>
        <source>Overlaps: at least</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/quality/flag_words.py"/>
        <source>Overlaps: {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/text/rules.py"/>
        <source>Own words for numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/home/packing.py"/>
        <source>Pack</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/home/packing.py"/>
        <source>Pack project into one file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/frame/main_window.py"/>
        <source>Pack project into one file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/home/packing.py"/>
        <source>Pack {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/home/packing.py"/>
        <source>Packed into {name} ({size}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/home/unpacking.py"/>
        <source>Packed projects (*.zip)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/home/packing.py"/>
        <source>Packed projects (*{suffix})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/home/packing.py"/>
        <source>Packing was cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/frame/rail.py"/>
        <source>Pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/settings_pages/page.py"/>
        <source>Pages of Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/pairing.py"/>
        <source>Pair names by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/sound/transport.py"/>
        <location filename="../../app/corpus/table/utterance_model.py"/>
        <location filename="../../app/train/commands.py"/>
        <location filename="../../app/train/plan_panel.py"/>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/frame/closing.py"/>
        <source>Pause and close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/commands.py"/>
        <source>Pause the run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/quality/flag_words.py"/>
        <source>Pause {value:.1f} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/checks/limits.py"/>
        <source>Pause: at least</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/states.py"/>
        <source>Paused, {share}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/frame/help.py"/>
        <source>Pausing and closing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/filters.py"/>
        <source>Peak</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/sound/audio_pane.py"/>
        <source>Peak {db} dB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_sound.py"/>
        <source>People speak</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/markup/kinds.py"/>
        <source>Phonetic signs as Praat spells them: \ng for ŋ.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/bulk_forms.py"/>
        <source>Pieces of at most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/home/recent_block.py"/>
        <source>Pin to the top</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/speakers_model.py"/>
        <location filename="../../core/project/filters.py"/>
        <source>Place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/replace_table.py"/>
        <source>Places</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/page.py"/>
        <location filename="../../app/train/plan_panel.py"/>
        <source>Plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/sound/transport.py"/>
        <location filename="../../app/corpus/table/utterance_model.py"/>
        <location filename="../../app/live/result_panel.py"/>
        <source>Play</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/settings_pages/audio_settings.py"/>
        <source>Play a test tone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/settings_pages/audio_settings.py"/>
        <source>Play each utterance when I come to it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/live/file_text_dialog.py"/>
        <source>Play line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/corpus_actions.py"/>
        <source>Play on arrival</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/corpus_actions.py"/>
        <source>Play or pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/live/page.py"/>
        <source>Play or pause the take</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/corpus_actions.py"/>
        <source>Play or pause while typing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/corpus_actions.py"/>
        <source>Play the selected words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/corpus_actions.py"/>
        <source>Play the selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/samples.py"/>
        <source>Play {key}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/sound/sound_view.py"/>
        <source>Playhead at {0} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/live/input_bar.py"/>
        <source>Plays what is fed in while it is heard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/corpus_actions.py"/>
        <location filename="../../app/corpus/page.py"/>
        <source>Plots</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/plots/plots.py"/>
        <source>Plots of the corpus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/textgrid.py"/>
        <source>Praat's .TextGrid files beside sounds of the same name: intervals on tiers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/markup/kinds.py"/>
        <source>Praat's signs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/plan_panel.py"/>
        <location filename="../../app/train/plan_words.py"/>
        <source>Precision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/accounting.py"/>
        <source>Prefer its format if it is the better one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/new_runs.py"/>
        <source>Preparing “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/live/recording_panel.py"/>
        <source>Press R and speak</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/live/recording_panel.py"/>
        <source>Press R and speak. The text appears here while you do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/live/recording_panel.py"/>
        <source>Press R to feed it in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/settings_pages/key_dialog.py"/>
        <source>Press the new keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/alphabet/before_after.py"/>
        <source>Previous changed utterance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/frame/main_window.py"/>
        <source>Previous pane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/corpus_actions.py"/>
        <source>Previous utterance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/machine.py"/>
        <location filename="../../app/settings_pages/device_settings.py"/>
        <source>Processor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/widgets/job_foot.py"/>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/home/project_dialog.py"/>
        <location filename="../../app/home/recent_table.py"/>
        <source>Project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/home/cards.py"/>
        <source>Project disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/home/opening.py"/>
        <source>Project to restore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/frame/main_window.py"/>
        <source>Project: name and languages…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/settings_pages/general_settings.py"/>
        <source>Projects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/home/opening.py"/>
        <source>Projects ({database} *.zip)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/text/rules.py"/>
        <source>Punctuation and symbols become a space. What stands between letters can stay; letters of the alphabet always do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/writer.py"/>
        <source>Put both into one file in ELAN first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/details/hypothesis_line.py"/>
        <source>Put it into the transcript, to be corrected before it is saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/details/hypothesis_line.py"/>
        <source>Put it out of sight until a model hears something else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/runs/queue_runner.py"/>
        <source>Put it there first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/sound/mark_commands.py"/>
        <source>Put it where the first half ends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/pairs.py"/>
        <source>Put its words into {name}.txt beside it, or bring sounds without text too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/checks/suggestions.py"/>
        <source>Put look-alikes right in {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/bulk/by_hand.py"/>
        <source>Put the cursor inside the utterance.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/exporters/sounds.py"/>
        <source>Put the right file back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/lhotse.py"/>
        <source>Put the sound beside the manifest, or choose its folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/line_yaml.py"/>
        <source>Put the text with one line for each entry beside it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/kept_out_marks.py"/>
        <source>Put {name}.wav beside it, or choose how names pair.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/pairs.py"/>
        <source>Put {name}.wav beside it, or ignore this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/text/vocabulary.py"/>
        <source>Put {padding} first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/kaldi.py"/>
        <source>Put {reco}.wav below the folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/run_draft.py"/>
        <location filename="../../core/training/config.py"/>
        <source>Quick look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/frame/main_window.py"/>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/frame/help.py"/>
        <source>R starts and stops, Esc discards. What is heard is written to disk as it comes, so a pulled cable or a power cut loses a moment at most.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/session.py"/>
        <source>Read only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/home/cards.py"/>
        <source>Read the guide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/live/prompt_bar.py"/>
        <source>Read this aloud</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/__init__.py"/>
        <source>Read {count:,} sounds by their own clock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_dialog.py"/>
        <source>Reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/frame/help.py"/>
        <source>Reading the chart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/splits/divide_dialog.py"/>
        <source>Reading the corpus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/training/trainer.py"/>
        <source>Reading utterances</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/home/page.py"/>
        <location filename="../../core/training/dryrun.py"/>
        <source>Ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/home/recent_block.py"/>
        <location filename="../../app/home/recent_table.py"/>
        <source>Recent projects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/training/draft.py"/>
        <source>Recipes: {recipes}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_source.py"/>
        <source>Recognise by itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_source.py"/>
        <source>Recognised as {formats}: {found}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/live/recording_panel.py"/>
        <source>Record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/audio.py"/>
        <source>Record or convert it again, or leave it out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/live/page.py"/>
        <source>Record or stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/home/next_steps.py"/>
        <source>Record yourself and read what it writes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/live/recording_widgets.py"/>
        <source>Record, R</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/home/next_steps.py"/>
        <source>Recorded in Live by {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/home/next_steps.py"/>
        <source>Recorded in Live.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/table/utterance_model.py"/>
        <location filename="../../core/project/filters.py"/>
        <source>Recording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/frame/help.py"/>
        <source>Recording</source>
        <comment>a chapter: how to record</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/live/recording_panel.py"/>
        <source>Recording</source>
        <comment>under way</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/export_form.py"/>
        <source>Recordings as they are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/home/packing.py"/>
        <source>Recordings that lie outside of the project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/frame/main_window.py"/>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/details/hypothesis_line.py"/>
        <source>Refuse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/corpus_actions.py"/>
        <source>Refuse the model's reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/quality/quality_commands.py"/>
        <source>Refuse the model's readings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/bulk/accept_hypotheses.py"/>
        <source>Refuse the model’s reading of {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/quality/quality_commands.py"/>
        <source>Refused the model's reading, {key}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/replace_dialog.py"/>
        <location filename="../../app/corpus/filters/search_field.py"/>
        <location filename="../../core/text/rules.py"/>
        <source>Regular expression</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/bulk_forms.py"/>
        <location filename="../../app/train/commands.py"/>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/home/recent_block.py"/>
        <source>Remove from this list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/families/checkpoint.py"/>
        <source>Remove it from the alphabet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/families/transfer.py"/>
        <source>Remove its neighbour, or add the letter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/text/rules.py"/>
        <source>Remove punctuation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/runs/trash.py"/>
        <source>Remove that one first, or rename its folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/bulk/plans.py"/>
        <source>Remove the speaker of {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/bulk/plans.py"/>
        <source>Remove the tag {listed} from {{0}}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/training/config.py"/>
        <source>Remove them or update Vizinho.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/alphabet/rule_form.py"/>
        <source>Remove this rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/speakers_dialog.py"/>
        <source>Remove unused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/speakers.py"/>
        <source>Remove {fact} of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/filters/filter_name.py"/>
        <source>Rename filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/archive/pack.py"/>
        <source>Rename it and pack again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/accounting.py"/>
        <source>Rename it if it is another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/unrecognised.py"/>
        <source>Rename it if it is to be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/sound_only.py"/>
        <source>Rename one of them if it is another recording.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/pairs.py"/>
        <source>Rename one of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/ingest.py"/>
        <source>Rename the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/run_dialogs.py"/>
        <source>Rename the run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/speakers.py"/>
        <source>Rename {name} to {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/filters/saved_filters.py"/>
        <location filename="../../app/train/commands.py"/>
        <source>Rename…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/replace_dialog.py"/>
        <location filename="../../core/text/rules.py"/>
        <source>Replace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/replace_dialog.py"/>
        <source>Replace in {ticked:,}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/replace_dialog.py"/>
        <source>Replace with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/bulk/find_replace.py"/>
        <source>Replace “{short}” with “{short_2}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/corpus/bulk/replace_dialog.py"/>
        <source>Replaced in %n utterances</source>
        <extracomment>one: Replaced in one utterance</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/replace_dialog.py"/>
        <source>Replacing was cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/training/dryrun.py"/>
        <source>Report this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/settings_pages/keyboard_settings.py"/>
        <source>Reset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/settings_pages/keyboard_settings.py"/>
        <source>Reset all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/frame/main_window.py"/>
        <source>Reset layout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/home/restore.py"/>
        <source>Restore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/quality/limits_dialog.py"/>
        <source>Restore</source>
        <comment>the usual limit</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/home/restore.py"/>
        <source>Restore a backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/home/restore.py"/>
        <source>Restore a backup of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/schema.py"/>
        <source>Restore a backup: recordings and runs are untouched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/frame/main_window.py"/>
        <location filename="../../app/home/opening.py"/>
        <source>Restore a backup…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/quality/limits_dialog.py"/>
        <source>Restore all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/archive/pack.py"/>
        <source>Restore it from a backup first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/home/restore.py"/>
        <source>Restore the backup of {moment}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/quality/limits_dialog.py"/>
        <source>Restore: {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/home/restore.py"/>
        <source>Restore…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/home/restore.py"/>
        <source>Restoring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/commands.py"/>
        <location filename="../../app/train/plan_panel.py"/>
        <location filename="../../app/train/states.py"/>
        <location filename="../../app/train/trouble_strip.py"/>
        <source>Resume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/commands.py"/>
        <source>Resume the run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/training/state.py"/>
        <source>Resume the run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/runs/reader.py"/>
        <source>Resume the run: it goes on from where it was saved last.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/live/device_loss.py"/>
        <source>Retry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/alphabet/clean_up.py"/>
        <source>Revert</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/alphabet/commands.py"/>
        <source>Revert the clean-up rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/home/next_steps.py"/>
        <source>Review them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/training/config.py"/>
        <source>Right for most projects.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/run_draft.py"/>
        <source>Right for most projects. Hears {hours}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/filters/rule_builder.py"/>
        <source>Rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/frame/help.py"/>
        <source>Rules are applied from top to bottom, and only to what the model reads: transcripts are never rewritten by them. Changes are drafts until you apply them. Numbers are not guessed: switch the rule on, look through the list, and give your own words where a number is read in another way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/filters/filter_chips.py"/>
        <source>Rules that narrow the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/commands/alphabet_changes.py"/>
        <source>Rules: {there}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/frame/palette_entries.py"/>
        <location filename="../../app/train/plan_words.py"/>
        <source>Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/kaldi.py"/>
        <source>Run it once yourself to make a WAV file, and name that file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/vad.py"/>
        <source>Run the installer again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/frame/tasks_page.py"/>
        <source>Running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/panes.py"/>
        <location filename="../../app/train/run_list.py"/>
        <source>Runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/plan_panel.py"/>
        <location filename="../../app/train/plan_words.py"/>
        <source>Runs on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/runs/folder.py"/>
        <source>Runs: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/table/utterance_model.py"/>
        <source>SNR</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/samples.py"/>
        <source>Said, and what the model wrote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/samples.py"/>
        <source>Said: {said}
Written: {written}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/pairing_rules.py"/>
        <source>Same name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/pairing_rules.py"/>
        <source>Same name, accents apart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/pairing_rules.py"/>
        <source>Same name, any case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/pairing_rules.py"/>
        <source>Same number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/quality/flag_words.py"/>
        <location filename="../../core/project/flags.py"/>
        <source>Same sound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/quality/flag_words.py"/>
        <location filename="../../core/project/flags.py"/>
        <source>Same text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/quality/flag_words.py"/>
        <source>Same text {value:.0f} times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/checks/limits.py"/>
        <source>Same text, long enough to count: at least</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/checks/limits.py"/>
        <source>Same text: at least</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/frame/help.py"/>
        <location filename="../../app/home/cards.py"/>
        <source>Sample project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/filters/filter_name.py"/>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/corpus_actions.py"/>
        <location filename="../../app/corpus/details/details.py"/>
        <source>Save and next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/live/files_panel.py"/>
        <source>Save as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/live/files_panel.py"/>
        <source>Save as {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/unrecognised.py"/>
        <source>Save each TextGrid in it as a text file by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/filters/filter_name.py"/>
        <location filename="../../app/corpus/filters/filter_row.py"/>
        <source>Save filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/filters/rule_builder.py"/>
        <source>Save filter…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/textgrid.py"/>
        <source>Save it again in Praat as a text file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/xml_reading.py"/>
        <source>Save it again with the program that it comes from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/annotation_items.py"/>
        <location filename="../../core/importers/xml_reading.py"/>
        <source>Save it again, or leave it out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/unrecognised.py"/>
        <source>Save it as CSV (UTF-8), and import that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/unrecognised.py"/>
        <source>Save it as plain text, one file for each sound.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/accounting.py"/>
        <source>Save it in another format if it holds transcripts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/commands/choosing.py"/>
        <source>Save one in the window, or use --search or --split.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/live/files_panel.py"/>
        <source>Save {count} as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/commands/choosing.py"/>
        <source>Saved filters: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/details/transcript_commands.py"/>
        <source>Saved. This was the last one that is listed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/session.py"/>
        <location filename="../../core/runs/reader.py"/>
        <source>Saving</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/states.py"/>
        <source>Saving, then pausing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/text/rules.py"/>
        <source>Say what is to be replaced.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/take_to_utterance.py"/>
        <source>Say who speaks, then keep it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/live/take_controller.py"/>
        <source>Say who speaks, then press Add to test set.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/markup/kinds.py"/>
        <source>Say {ways}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/ingest.py"/>
        <source>Search for the sign here, and write the letters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_sound.py"/>
        <source>Second channel (right)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/item.py"/>
        <source>See the options in the help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/commands/alphabet_changes.py"/>
        <source>See vizinho alphabet DIR.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/training/dryrun.py"/>
        <source>See what is left out, and why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/accounting.py"/>
        <source>See what was kept out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/splits/divide_wishes.py"/>
        <source>Seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/splits/leak_list.py"/>
        <source>Sentence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/live/prompt_bar.py"/>
        <source>Sentence to read aloud</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/training/dryrun.py"/>
        <source>Set batch_seconds to {smaller} and accumulate to {number}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/home/next_steps.py"/>
        <source>Set it up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/run_draft.py"/>
        <source>Set layers, learning rate, batch and the rest yourself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/settings_pages/keyboard_settings.py"/>
        <source>Set of keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/bulk_commands.py"/>
        <location filename="../../app/corpus/bulk/bulk_forms.py"/>
        <source>Set the speaker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/corpus_actions.py"/>
        <source>Set the speaker of many…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/bulk/plans.py"/>
        <source>Set the speaker of {{0}} to {braced}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/bulk_forms.py"/>
        <source>Set the speaker…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/speakers.py"/>
        <source>Set {fact} of {name} to {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/expert_view.py"/>
        <source>Setting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/frame/help.py"/>
        <location filename="../../app/frame/main_window.py"/>
        <location filename="../../app/frame/pages.py"/>
        <location filename="../../app/settings_pages/page.py"/>
        <location filename="../../app/train/expert_view.py"/>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/training/config.py"/>
        <source>Settings not known: {unknown}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/expert_view.py"/>
        <source>Settings of “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/commands/alphabet_changes.py"/>
        <source>Settings: {known}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/training/draft.py"/>
        <source>Settings: {own_names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/bulk_forms.py"/>
        <source>Several are parted by commas.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/plan.py"/>
        <source>Several formats say what is spoken in the same sounds; one is taken for each sound.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/pairing.py"/>
        <source>Several sounds could be meant: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/pairing.py"/>
        <source>Several texts fit {name}: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/live/result_panel.py"/>
        <source>Shades: sure, less sure, unsure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/bulk_forms.py"/>
        <source>Share the words out by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/alphabet/shared_letters.py"/>
        <source>Shared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/alphabet/shared_letters.py"/>
        <source>Shared letters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/splits/divide_wishes.py"/>
        <source>Shares</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/bulk_forms.py"/>
        <source>Short ones with their next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/bulk_forms.py"/>
        <source>Shorter than</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/live/prompt_bar.py"/>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/bulk_commands.py"/>
        <source>Show all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/chart_menu.py"/>
        <source>Show all hours	0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/plots/plots.py"/>
        <location filename="../../app/train/chart_menu.py"/>
        <source>Show as table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/widgets/error_strip.py"/>
        <source>Show details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/export_dialog.py"/>
        <location filename="../../app/home/packing.py"/>
        <source>Show folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/alphabet/misfit_pane.py"/>
        <source>Show in Corpus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/splits/leak_list.py"/>
        <source>Show in table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/frame/about.py"/>
        <source>Show licence texts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/frame/tasks_page.py"/>
        <source>Show log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/commands.py"/>
        <source>Show the chart as a table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/frame/main_window.py"/>
        <source>Show the first steps on Home</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/corpus_actions.py"/>
        <source>Show the plot as a table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/settings_pages/general_settings.py"/>
        <source>Show the three steps on Home</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_dialog.py"/>
        <source>Show them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/filters/rule_builder.py"/>
        <source>Show utterances that meet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/alphabet/commands.py"/>
        <source>Show what does not fit in the corpus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/alphabet/sign_table.py"/>
        <source>Sign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/markup/kinds.py"/>
        <source>Signs for bold, colours, places and new speakers: &lt;b&gt;, &gt;&gt;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/flags.py"/>
        <source>Signs in the text that nobody says: events in brackets, codes for letters, signs of another program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/alphabet/sign_table.py"/>
        <source>Signs in words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/alphabet/commands.py"/>
        <location filename="../../app/alphabet/page.py"/>
        <source>Signs in words…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/frame/help.py"/>
        <source>Signs inside words, such as an apostrophe or a tone letter, stay until you decide what they are. An utterance with a letter outside the alphabet cannot be learnt from. Enter takes the suggestion, Delete leaves the utterance out, Space plays it. All of it can be undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/flags.py"/>
        <source>Signs that cannot be seen or look like others: invisible marks, several kinds of apostrophe, letters not in their usual Unicode form.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/alphabet/sign_table.py"/>
        <source>Signs that stand in words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_questions.py"/>
        <source>Signs that stand in words, and what was made of them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_questions.py"/>
        <source>Signs that stand in words: what are they? Nothing is deleted until you decide.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/quality/flag_words.py"/>
        <location filename="../../app/widgets/level_meter.py"/>
        <location filename="../../core/project/flags.py"/>
        <source>Silence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/checks/limits.py"/>
        <source>Silence at an end: at least</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/quality/flag_words.py"/>
        <source>Silence at an end: {text}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/settings_pages/appearance_settings.py"/>
        <source>Silence {n} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/quality/flag_words.py"/>
        <source>Silence {value:.1f} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/quality/flag_words.py"/>
        <location filename="../../core/project/flags.py"/>
        <source>Silent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/checks/limits.py"/>
        <source>Silent: the loudest is under</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/frame/help.py"/>
        <source>Single letters work when no text field has the keyboard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/settings_pages/keyboard_settings.py"/>
        <source>Single letters work when no text field has the keyboard. Pages add their keys while a project is open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/home/restore.py"/>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/splits/divide_wishes.py"/>
        <source>Size of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/splits/divide_wishes.py"/>
        <source>Sizes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/splits/divide_wishes.py"/>
        <source>Sizes as shares or as hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/corpus_actions.py"/>
        <source>Slower</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/frame/main_window.py"/>
        <source>Smaller text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/text/rules.py"/>
        <source>Soft hyphens, zero-width characters and marks of direction go; all kinds of space become a plain one. Joiners stay where the script needs them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/speakers.py"/>
        <source>Somebody else is called {value} already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/messages.py"/>
        <source>Something in Vizinho did not work as it should.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/export_form.py"/>
        <location filename="../../app/corpus/files/import_preview.py"/>
        <location filename="../../app/frame/help.py"/>
        <location filename="../../core/importers/table.py"/>
        <location filename="../../core/project/filters.py"/>
        <source>Sound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/audio_files.py"/>
        <source>Sound cannot be written as “{kind}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/live/input_controller.py"/>
        <source>Sound file to feed in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_sound.py"/>
        <source>Sound files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/sound_only.py"/>
        <source>Sound files alone: whole, or cut at pauses into utterances to transcribe here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_preview.py"/>
        <source>Sound files are never changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/live/files_panel.py"/>
        <source>Sound files to transcribe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/pairs.py"/>
        <source>Sound files with a text of a like name for each: clip-1.wav and clip-1.txt.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/home/next_steps.py"/>
        <source>Sound files with their transcripts: from ELAN, Praat, a spreadsheet, or a whole corpus.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/plan_words.py"/>
        <location filename="../../core/families/kind.py"/>
        <location filename="../../core/families/parakeet/network.py"/>
        <location filename="../../core/families/wav2vec2/network.py"/>
        <source>Sound front end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/bulk/marks.py"/>
        <source>Sound kept beside speech cannot be less than nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/live/word_flow.py"/>
        <source>Sound of the take with its words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/sound_only.py"/>
        <source>Sound without text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/annotation_items.py"/>
        <location filename="../../core/importers/rows.py"/>
        <source>Sounds are in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/pairs.py"/>
        <source>Sounds beside texts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/pairs.py"/>
        <source>Sounds without text too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/table/columns_popup.py"/>
        <source>Space shows or hides, Alt Up and Down move, Enter sorts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/text/rules.py"/>
        <source>Spaces at the ends go, too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/home/next_steps.py"/>
        <source>Speak</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/settings_pages/audio_settings.py"/>
        <source>Speak as you will later. Nothing is recorded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/home/next_steps.py"/>
        <source>Speak to {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/bulk_forms.py"/>
        <location filename="../../app/corpus/details/details.py"/>
        <location filename="../../app/corpus/details/speaker_box.py"/>
        <location filename="../../app/corpus/files/import_preview.py"/>
        <location filename="../../app/corpus/plots/plots.py"/>
        <location filename="../../app/corpus/splits/leak_list.py"/>
        <location filename="../../app/corpus/table/utterance_menu.py"/>
        <location filename="../../app/corpus/table/utterance_model.py"/>
        <location filename="../../app/train/samples.py"/>
        <location filename="../../core/importers/label_studio.py"/>
        <location filename="../../core/importers/mark_choices.py"/>
        <location filename="../../core/importers/name_speakers.py"/>
        <location filename="../../core/importers/pairs.py"/>
        <location filename="../../core/importers/sound_only.py"/>
        <location filename="../../core/importers/table.py"/>
        <location filename="../../core/project/filters.py"/>
        <source>Speaker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/live/takes_panel.py"/>
        <source>Speaker of the kept takes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/writer.py"/>
        <source>Speaker {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/speakers_dialog.py"/>
        <location filename="../../app/corpus/plots/summary_strip.py"/>
        <source>Speakers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/splits/leak_list.py"/>
        <source>Speakers and sentences in several splits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/corpus_actions.py"/>
        <source>Speakers…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/sound/sound_canvas.py"/>
        <source>Speech</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/distributions.py"/>
        <location filename="../../core/project/filters.py"/>
        <source>Speech over noise (SNR)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/sound/audio_pane.py"/>
        <source>Speech {inside:.2f} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/sound/transport.py"/>
        <location filename="../../app/train/metrics.py"/>
        <source>Speed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/quality/flag_words.py"/>
        <source>Spelt unlike the rest of the corpus: is it another language?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/details/details.py"/>
        <location filename="../../app/corpus/files/import_preview.py"/>
        <location filename="../../app/corpus/table/utterance_menu.py"/>
        <location filename="../../app/corpus/table/utterance_model.py"/>
        <location filename="../../core/importers/table.py"/>
        <location filename="../../core/project/filters.py"/>
        <source>Split</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/bulk_forms.py"/>
        <source>Split</source>
        <comment>cut an utterance</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/corpus_actions.py"/>
        <location filename="../../app/corpus/quality/flag_words.py"/>
        <source>Split at cursor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/checks/suggestions.py"/>
        <source>Split at pauses into pieces of at most 15 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/checks/suggestions.py"/>
        <source>Split at pauses of a second and more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/bulk_forms.py"/>
        <source>Split at pauses…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/exporters/sounds.py"/>
        <source>Split it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/corpus_actions.py"/>
        <source>Split many at pauses…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/filters.py"/>
        <source>Split set by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/bulk/marks.py"/>
        <source>Split {0} at pauses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/filters.py"/>
        <source>Split, transcribed or not</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/frame/help.py"/>
        <source>Splits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/text/rules.py"/>
        <source>Sr. becomes senhor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/children.py"/>
        <source>Start Vizinho again; if that does not help, run the set-up again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/home/cards.py"/>
        <source>Start a project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/commands/training.py"/>
        <source>Start another from it with --from {key}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/corpus_actions.py"/>
        <source>Start at the playhead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/dialog.py"/>
        <source>Start from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/sound/sound_view.py"/>
        <source>Start handle at {0} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/commands.py"/>
        <location filename="../../app/train/plan_panel.py"/>
        <source>Start now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/dialog.py"/>
        <source>Start run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/training/state.py"/>
        <source>Start the run again from the beginning.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/runs/reader.py"/>
        <source>Start the run again; if it happens again, copy the details.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/runs/probe.py"/>
        <source>Start the run without an estimate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/alphabet/compare.py"/>
        <source>Start {letter} from {named}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/plan_panel.py"/>
        <location filename="../../app/train/plan_words.py"/>
        <source>Started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/sources/catalogue.py"/>
        <source>Starters: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/states.py"/>
        <location filename="../../core/runs/reader.py"/>
        <source>Starting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/home/new_project.py"/>
        <location filename="../../app/home/project_dialog.py"/>
        <source>Starting from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/alphabet/new_letters.py"/>
        <location filename="../../app/train/plan_panel.py"/>
        <location filename="../../app/train/plan_words.py"/>
        <source>Starts from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/corpus_actions.py"/>
        <location filename="../../app/live/recording_panel.py"/>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/frame/closing.py"/>
        <source>Stop and close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/run_dialogs.py"/>
        <source>Stop and keep the best</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/run_dialogs.py"/>
        <source>Stop and remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/run_dialogs.py"/>
        <source>Stop and remove the run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/settings_pages/audio_settings.py"/>
        <source>Stop testing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/run_dialogs.py"/>
        <source>Stop the run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/commands.py"/>
        <source>Stop the run…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/run_dialogs.py"/>
        <source>Stop “{name}”. Keep the best check?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/states.py"/>
        <source>Stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/states.py"/>
        <source>Stopped, did not help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/frame/tasks_page.py"/>
        <source>Stopping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/commands.py"/>
        <location filename="../../app/train/plan_panel.py"/>
        <source>Stop…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/strategies/__init__.py"/>
        <source>Strategies: {strategies}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/subtitles.py"/>
        <source>Subtitles (SRT, WebVTT)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/subtitles.py"/>
        <source>Subtitles beside sounds or films of the same name: each cue is an utterance.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/text/rules.py"/>
        <source>Such as ! for a click</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/text/rules.py"/>
        <source>Such as ' or ·</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/text/rules.py"/>
        <source>Such as - in guarda-chuva</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/text/rules.py"/>
        <source>Such as = in ka=ta</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/home/new_project.py"/>
        <source>Such as the place or the people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/alphabet/misfits.py"/>
        <source>Suggestion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/plots/summary_strip.py"/>
        <source>Summary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/alphabet/commands.py"/>
        <source>Switched on as a draft: look at it before and after, then apply it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/frame/help.py"/>
        <source>Synthetic voices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/settings_pages/audio_settings.py"/>
        <source>System default</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/settings_pages/keyboard_settings.py"/>
        <source>Tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/settings_pages/keyboard_settings.py"/>
        <source>Tab plays in the sound view, as in Praat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/expert_view.py"/>
        <source>Table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/exporters/table.py"/>
        <source>Table (CSV)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/table.py"/>
        <source>Table (CSV, TSV)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/filters.py"/>
        <source>Tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/bulk_commands.py"/>
        <location filename="../../app/corpus/bulk/bulk_forms.py"/>
        <source>Tag</source>
        <comment>give a tag</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/corpus_actions.py"/>
        <source>Tag many…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/details/tag_row.py"/>
        <source>Tag {tag}; Delete removes it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/bulk/plans.py"/>
        <source>Tag {{0}} {listed}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/details/tag_row.py"/>
        <location filename="../../app/corpus/table/utterance_model.py"/>
        <source>Tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/bulk_forms.py"/>
        <source>Tag…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/chat.py"/>
        <source>Take another copy if there is one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/textgrid.py"/>
        <source>Take another copy of the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/details/hypothesis_line.py"/>
        <source>Take as transcript</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/alphabet/letter_dialogs.py"/>
        <source>Take away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/bulk_commands.py"/>
        <location filename="../../app/corpus/corpus_actions.py"/>
        <source>Take back in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/bulk/plans.py"/>
        <source>Take back {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/checks/suggestions.py"/>
        <source>Take invisible signs away, and write words in the script of their text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/filters/search_field.py"/>
        <source>Take it as a regular expression (Alt R)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/names.py"/>
        <source>Take it out, or choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/plan.py"/>
        <source>Take one line for each sound: --lines {file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/commands.py"/>
        <source>Take out of the queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/text/rules.py"/>
        <source>Take out the Arabic stretching line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_report.py"/>
        <source>Take over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_sound.py"/>
        <source>Take over changed texts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/accounting.py"/>
        <source>Take that format too, or choose the file by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/alphabet/commands.py"/>
        <source>Take the alphabet from the corpus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/corpus_actions.py"/>
        <source>Take the model's reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/quality/quality_commands.py"/>
        <source>Take the model's readings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/bulk/accept_hypotheses.py"/>
        <source>Take the model’s reading for {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/plan.py"/>
        <source>Take them as transcripts: --texts {ending}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/settings_pages/key_dialog.py"/>
        <source>Take these keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/filters/filter_rule_row.py"/>
        <source>Take this rule away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/checks/suggestions.py"/>
        <source>Take what the model heard as the transcript</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_choices.py"/>
        <source>Take what was found again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/bulk/plans.py"/>
        <source>Take {0} out of the splits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/live/result_panel.py"/>
        <source>Take {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/live/take_controller.py"/>
        <source>Take {number} could not be noted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/live/take_controller.py"/>
        <source>Take {number} has no text to test against.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/live/take_list.py"/>
        <source>Take {number}, {moment}, {seconds:.1f} s, {how}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/home/new_project.py"/>
        <source>Taken from the transcripts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/live/takes_panel.py"/>
        <source>Takes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/filters/filter_name.py"/>
        <source>Takes the place of the filter of that name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/frame/pages.py"/>
        <location filename="../../app/frame/tasks_page.py"/>
        <source>Tasks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/home/page.py"/>
        <source>Teach a speech recogniser a new language, starting from a neighbour it already knows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/home/cards.py"/>
        <source>Teach, then speak to it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/layout.py"/>
        <source>Teaches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/frame/about.py"/>
        <source>Teaches a speech recogniser the language next door.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/settings_pages/audio_settings.py"/>
        <source>Test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/settings_pages/audio_settings.py"/>
        <source>Test the level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/live/input_bar.py"/>
        <source>Test utterances of this project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/filters/filter_rule_row.py"/>
        <location filename="../../app/live/file_text_dialog.py"/>
        <location filename="../../app/settings_pages/appearance_settings.py"/>
        <location filename="../../app/train/expert_view.py"/>
        <location filename="../../core/importers/line_yaml.py"/>
        <location filename="../../core/importers/ljspeech.py"/>
        <location filename="../../core/importers/table.py"/>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/alphabet/clean_up.py"/>
        <source>Text clean-up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/alphabet/rule_list.py"/>
        <source>Text clean-up, applied from top to bottom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/quality/flag_words.py"/>
        <location filename="../../core/project/flags.py"/>
        <source>Text does not fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/live/model_bar.py"/>
        <source>Text follows the voice within {seconds:.1f} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/checks/limits.py"/>
        <source>Text must fit a model whose step is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/live/file_text_dialog.py"/>
        <source>Text of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/settings_pages/appearance_settings.py"/>
        <source>Text size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/plan.py"/>
        <source>Texts beside sounds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/decoding/align.py"/>
        <source>Texts cannot be aligned with sound: torchaudio is not installed here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/frame/help.py"/>
        <source>Texts of files are kept with the project. Enter opens one to be read and corrected line by line with its sound; corrected or not, it can be saved for ELAN, Praat, as subtitles or as a table.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/live/file_controller.py"/>
        <source>Texts that are done are kept with the project; what is not done is given up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_sound.py"/>
        <source>Texts that were changed here as well stay as they are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/home/new_project.py"/>
        <source>That folder is not empty. Choose a new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/corpus/bulk/bulk_dialog.py"/>
        <source>The %n chosen</source>
        <extracomment>one: The chosen one</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/corpus/files/file_commands.py"/>
        <location filename="../../app/corpus/quality/compare_with_model.py"/>
        <source>The %n that are listed</source>
        <extracomment>one: The one that is listed</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/corpus/quality/compare_with_model.py"/>
        <source>The %n that are not transcribed</source>
        <extracomment>one: The one that is not transcribed</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/home/restore.py"/>
        <source>The backup of {moment} is restored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/archive/backups.py"/>
        <source>The backup {name} cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/run_dialogs.py"/>
        <source>The best check becomes a model that you can try in Live and start other runs from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/training/state.py"/>
        <source>The best check in {folder} cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/peaks.py"/>
        <source>The cache folder cannot be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/history.py"/>
        <source>The change could not be saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/training/preparation.py"/>
        <source>The checkpoint that the run starts from is not there any more: {planned}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/text/rules.py"/>
        <source>The clean-up rule “{get}” is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/quality/flag_words.py"/>
        <location filename="../../core/project/flags.py"/>
        <source>The clean-up rules leave nothing of the transcript.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/alphabet/source_letters.py"/>
        <source>The corpus does not write them, but the new model may produce them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/splits/leaks.py"/>
        <source>The corpus is not divided yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/schema.py"/>
        <source>The database of {name} cannot be reached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/schema.py"/>
        <source>The database of {name} cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/archive/pack.py"/>
        <source>The database of {name} could not be copied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/runs/room.py"/>
        <source>The disk has {megabytes} free, and training needs {megabytes_2} to save what it learns.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/runs/room.py"/>
        <source>The disk is full: {what} could not be saved. What was saved before is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/compute_places.py"/>
        <source>The engine that is installed here is for CPUs only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/export_dialog.py"/>
        <source>The export was cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/settings_pages/keyboard_settings.py"/>
        <source>The file cannot be read or written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/textgrid.py"/>
        <source>The file is cut off; take another copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/saved_filters.py"/>
        <source>The filter has no name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/kaldi.py"/>
        <source>The first one was taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/mark_choices.py"/>
        <source>The first tier of each file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/text/vocabulary.py"/>
        <source>The first token of a vocabulary must be the padding.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/plan.py"/>
        <source>The format “{format}” is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/exporters/__init__.py"/>
        <source>The format “{key}” is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/settings_pages/device_settings.py"/>
        <source>The graphics card where there is one, else the processor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_dialog.py"/>
        <source>The import was cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/home/language_fields.py"/>
        <source>The language’s ISO 639 code: two letters, or the three of ISO 639-3, such as tci for Komnzo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/home/project_dialog.py"/>
        <source>The last one: {at}, {utterances:,} utterances.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/live/recording_widgets.py"/>
        <source>The last six seconds of sound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/strategies/low_rank/__init__.py"/>
        <source>The layers stay as they are; the output letters and small adapters beside the layers learn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/home/new_project.py"/>
        <source>The letters are taken from the transcripts when you import them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/families/letters.py"/>
        <source>The letters of {path} cannot be used: {message}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/alphabet/page.py"/>
        <source>The letters that the model writes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/training/train_step.py"/>
        <source>The loss is not a number any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/advice.py"/>
        <source>The loss is {loss:,} a letter, which is far too much: the learning rate is too high. Lower it, to {rate} or less; more hours do not help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/runs/events.py"/>
        <source>The memory is not enough for a batch of the longest utterances.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/families/checkpoint.py"/>
        <source>The model cannot be written to {folder}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/live/model_controller.py"/>
        <source>The model could not be loaded</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/corpus/quality/compare_with_model.py"/>
        <source>The model disagrees with %n utterances</source>
        <extracomment>one: The model disagrees with one utterance</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../core/families/__init__.py"/>
        <source>The model family “{key}” is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/bulk/accept_hypotheses.py"/>
        <source>The model heard no words in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/families/hugging_face.py"/>
        <source>The model in {folder} cannot be loaded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/families/hugging_face.py"/>
        <source>The model in {folder} {what} tensors: {shown}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/run_dialogs.py"/>
        <source>The model is in {folder}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/frame/help.py"/>
        <source>The model learns from train, is checked on dev while it learns, and is judged on test at the end. No speaker and no sentence should stand in two of them; the summary says so when one does. What is not transcribed is in none of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/quality/compare_with_model.py"/>
        <source>The model reads each utterance. Where it hears something else than is written, the text or the model is wrong: those are flagged, the worst first. Where nothing is transcribed, what it reads is a proposal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/hypotheses.py"/>
        <source>The model was lost while it read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/edits.py"/>
        <source>The new utterance lies outside its recording.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/objectives/__init__.py"/>
        <source>The objective “{key}” is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/strategies/low_rank/__init__.py"/>
        <source>The output letters and the adapters learn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/families/letters.py"/>
        <location filename="../../core/families/pieces.py"/>
        <source>The padding token of {path} cannot be found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/names.py"/>
        <source>The path is too long: {size} bytes, {longest_path} are allowed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/text/rules.py"/>
        <source>The pattern cannot be read: {error}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/name_speakers.py"/>
        <source>The pattern in “{option}” is not whole.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/text/rules.py"/>
        <source>The pattern takes too long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/families/pieces.py"/>
        <source>The pieces of {path} cannot be used: {message}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/families/pieces.py"/>
        <source>The pieces of {path} do not say where words begin.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/families/initialise.py"/>
        <source>The plan and the model do not agree about {stray}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/commands.py"/>
        <source>The plan is on the clipboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/families/plan.py"/>
        <source>The plan {path} cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/sound/mark_commands.py"/>
        <source>The playhead is outside the utterance.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/home/project_notices.py"/>
        <source>The project’s folder is now {folder}, and was followed there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/live/model_controller.py"/>
        <source>The recogniser stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/decoding/server.py"/>
        <source>The recogniser was asked for “{other}”, which it does not know.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/bulk/marks.py"/>
        <location filename="../../core/project/checks/sound_checks.py"/>
        <source>The recording ends before this utterance begins.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/exporters/exporter.py"/>
        <source>The recordings as they are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/text/rules.py"/>
        <source>The replacement cannot be used: {error}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/frame/help.py"/>
        <source>The ribbon shows what the checkpoint knows and what your language needs. A new letter starts as a copy of one the checkpoint has: the one that sounds alike where that is known, else the one that looks alike. Choose another in the table, or a fresh start. A letter written fewer than 100 times is hardly learnt: find more recordings with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/commands/alphabet_changes.py"/>
        <source>The rule {kind} cannot be used: {problem}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/commands/alphabet_changes.py"/>
        <source>The rule {kind} has no setting “{key}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/filters.py"/>
        <source>The rule “{field} {op}” is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/frame/closing.py"/>
        <source>The run that waits starts after it, also without the window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/runs/export.py"/>
        <source>The run “{key}” has no finished model yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/commands/training.py"/>
        <source>The run “{key}” is finished.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/runs/reader.py"/>
        <source>The run “{key}” is still training.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/runs/supervisor.py"/>
        <source>The run “{key}” is training already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/runs/tidy.py"/>
        <source>The run “{key}” is training.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/runs/trash.py"/>
        <source>The run “{name}” cannot be put back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/runs/trash.py"/>
        <source>The run “{name}” cannot be removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/runs/queue_runner.py"/>
        <source>The run “{run}” does not wait in the queue.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/sources/catalogue.py"/>
        <source>The run “{text}” has no model yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/dialog.py"/>
        <source>The same network begun with random numbers, on the same audio, with its own learning rate and warm-up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/splits/divide_wishes.py"/>
        <source>The same seed divides the same way; another one differently</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/flags.py"/>
        <source>The same sentence comes many times.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/quality/flag_words.py"/>
        <source>The same sound comes {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/quality/flag_words.py"/>
        <source>The same text comes {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/sample.py"/>
        <source>The sample could not be copied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/sample.py"/>
        <source>The sample is missing or damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/training/config.py"/>
        <source>The settings {path} cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/strategies/head_first.py"/>
        <source>The share of the run in which only the output learns.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/frame/help.py"/>
        <source>The solid curve is the model that is taught. The dashed line is the neighbour's model, untouched. The grey curve is the same network trained from scratch, when you asked for one to compare with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/checks/measure_worker.py"/>
        <source>The sound could not be checked: the process that reads it was lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/flags.py"/>
        <source>The sound ends far below what its rate could hold: from a telephone, or a file made larger afterwards.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/checks/sound_checks.py"/>
        <source>The sound holds samples that are no numbers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/flags.py"/>
        <source>The sound is not there, or cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/training/trainer.py"/>
        <source>The sound of none of the {count} train utterances can be read. The last: {message}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/training/dev_set.py"/>
        <location filename="../../core/training/validate.py"/>
        <source>The sound of the dev set cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/training/dryrun.py"/>
        <source>The sound of the longest utterances cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/datasets/features.py"/>
        <source>The sound of {key} gives no finite features.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_preview.py"/>
        <source>The sound of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/training/hearing.py"/>
        <source>The sound of {split} utterances has gone since the start: {message}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_preview.py"/>
        <source>The sound that goes with the chosen file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/home/next_steps.py"/>
        <source>The sound was recorded too loudly. Listen, and leave the worst ones out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/flags.py"/>
        <source>The sound was too loud for the recorder: its tops are cut flat.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/families/transfer.py"/>
        <source>The source has no output letters: it was not trained to write yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/families/transfer.py"/>
        <source>The source writes capitals; its letters are matched as small letters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/families/initialise.py"/>
        <source>The source {source} has changed: {name} is {found}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/name_speakers.py"/>
        <source>The speaker “{option}” is not understood.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/flags.py"/>
        <source>The speech hardly stands out of the background.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/runs/probe.py"/>
        <source>The speed of this computer could not be measured.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/flags.py"/>
        <source>The spelling looks like that of another language.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/checks/limits.py"/>
        <source>The starter and wav2vec 2.0 write every 40 and 20 ms; some larger models every 80. What does not even fit 20 ms keeps out of training.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/frame/help.py"/>
        <source>The starter model and the sample were made with a speech synthesiser. They show how things work; they do not understand people. Start from a model trained on people, or train on with your own recordings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/strategies/__init__.py"/>
        <source>The strategy “{key}” is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/training/dryrun.py"/>
        <source>The tensor {name} is not the same after saving and loading.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/outlook.py"/>
        <source>The test set stays unheard until you evaluate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/quality/flag_words.py"/>
        <source>The text does not fit: it {text}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/flags.py"/>
        <source>The text has more letters than a model can write in this time. Some models write twice as often as others; what fits none of them keeps out of training.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/flags.py"/>
        <source>The text holds letters that the alphabet does not have.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/heard_files.py"/>
        <source>The text of {name} could not be kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/ljspeech.py"/>
        <source>The third column has numbers and abbreviations spelt out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/runs/reader.py"/>
        <source>The training child ended without a word.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/commands/training.py"/>
        <source>The training child was lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/trouble_strip.py"/>
        <source>The training process ended without a word.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/home/next_steps.py"/>
        <source>The transcripts contain characters that the alphabet cannot spell.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/families/plan.py"/>
        <source>The transfer plan cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/runs/trash.py"/>
        <source>The trash is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/quality/limits_dialog.py"/>
        <source>The usual limit is {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/vad.py"/>
        <source>The voice detector is not installed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/frame/closing.py"/>
        <source>The window closes when the jobs are done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/live/result_panel.py"/>
        <source>The words of a take appear here, with their times.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/file_commands.py"/>
        <source>The {count:,} that are chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/frame/closing.py"/>
        <source>The {n} runs that wait start one after another, also without the window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/outlook.py"/>
        <source>The {source} model is copied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/commands/models.py"/>
        <source>The {split} split is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/frame/actions.py"/>
        <location filename="../../app/settings_pages/appearance_settings.py"/>
        <source>Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/frame/actions.py"/>
        <source>Theme: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/home/next_steps.py"/>
        <source>There are more letters than the time allows. Often the transcript belongs to other sound.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/training/preparation.py"/>
        <source>There are no {split} utterances to {what}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../core/project/splits/split_solver.py"/>
        <source>There are only two speakers, too few to keep speakers apart.</source>
        <extracomment>one: There is only one speaker, too few to keep speakers apart.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../core/project/splits/split_solver.py"/>
        <source>There are too few different sentences to keep them apart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/runs/folder.py"/>
        <source>There are too many runs called “{name}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/archive/backups.py"/>
        <source>There are: {known}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/plan.py"/>
        <source>There are: {there}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/saved_filters.py"/>
        <source>There is a filter “{name}” already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/runs/trash.py"/>
        <source>There is a run “{run}” again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/home/restore.py"/>
        <source>There is no backup yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/archive/backups.py"/>
        <source>There is no backup “{name}” of {name_2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/commands/corpus.py"/>
        <source>There is no folder {folder}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/commands/checking.py"/>
        <source>There is no limit “{name}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/quality/compare_with_model.py"/>
        <source>There is no model that writes yet. Train one first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/home/recent_block.py"/>
        <source>There is no project in {folder}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/schema.py"/>
        <source>There is no project in {folder}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/store.py"/>
        <source>There is no project in {path}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/training/draft.py"/>
        <source>There is no recipe “{recipe}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/commands/alphabet_changes.py"/>
        <source>There is no rule “{kind}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/runs/folder.py"/>
        <source>There is no run “{key}” here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/commands/choosing.py"/>
        <source>There is no saved filter “{filter}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/training/draft.py"/>
        <source>There is no setting “{name}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/table.py"/>
        <source>There is no single table in {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/bulk/plans.py"/>
        <source>There is no split “{split}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/sources/catalogue.py"/>
        <source>There is no starter “{text}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/commands/history.py"/>
        <source>There is no step {to} to {word} to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/checks/suggestions.py"/>
        <source>There is no suggestion for “{unknown}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/decoding/server.py"/>
        <source>There is no take to end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/commands/takes.py"/>
        <source>There is no take {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/commands/choosing.py"/>
        <source>There is no utterance {missing}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/commands/locating.py"/>
        <source>There is nothing at {place}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/bulk/plans.py"/>
        <source>There is nothing to be done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/commands/corpus.py"/>
        <source>There is nothing to change.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/file_commands.py"/>
        <source>There is nothing to export yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/exporters/__init__.py"/>
        <source>There is nothing to export: no utterance was chosen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/live/recording_controller.py"/>
        <source>There is nothing to feed in: the project has no test utterances.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/flags.py"/>
        <source>There is nothing to hear. With a text it would teach that silence is these words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/quality/flag_words.py"/>
        <source>There is nothing to hear: {text}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_preview.py"/>
        <source>There is nothing to import here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/bulk/find_replace.py"/>
        <source>There is nothing to look for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/text/rules.py"/>
        <source>There is nothing to replace yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/commands/history.py"/>
        <source>There is nothing to {word}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/settings_pages/key_dialog.py"/>
        <source>These are its keys already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/training/config.py"/>
        <source>These are no settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/shortcuts/__init__.py"/>
        <source>These keys copy, paste and select in text fields, so they stay as they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/shortcuts/__init__.py"/>
        <source>These keys move the keyboard focus or the caret, so they stay as they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/speakers.py"/>
        <source>These speakers cannot be merged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/filters.py"/>
        <source>These utterances</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/names.py"/>
        <source>These: &lt; &gt; : " / \ | ? *</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/pairs.py"/>
        <location filename="../../core/importers/plan.py"/>
        <source>They are brought to transcribe here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/home/next_steps.py"/>
        <source>They are in no split. Write what is said, or let a model read them and correct it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/shortcuts/__init__.py"/>
        <source>This action works while you type, so its keys need Ctrl or Alt, or a key such as F7.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/home/restore.py"/>
        <source>This backup cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/home/cards.py"/>
        <source>This computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/devices.py"/>
        <source>This computer has no “{wanted}” device.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/compute_places.py"/>
        <source>This computer, Apple GPU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/compute_places.py"/>
        <location filename="../../app/train/new_run/dialog.py"/>
        <source>This computer, CPU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/compute_places.py"/>
        <source>This computer, GPU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_preview.py"/>
        <source>This could not be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/shortcuts/__init__.py"/>
        <source>This file does not hold keys of Vizinho.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/history.py"/>
        <source>This is no longer in the project ({table} {gone}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/live/model_bar.py"/>
        <source>This model has heard only synthetic voices, so it understands people badly. Start from a checkpoint trained on people, or keep takes, correct them and train on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/corpus_actions.py"/>
        <location filename="../../app/corpus/page.py"/>
        <source>This project is open for reading only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/live/file_controller.py"/>
        <source>This project is open for reading only, so its texts cannot be kept here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/home/restore.py"/>
        <source>This project is open for reading only, so nothing can be restored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/home/project_dialog.py"/>
        <location filename="../../app/live/take_controller.py"/>
        <source>This project is open for reading only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/live/recording_panel.py"/>
        <source>This project is open for reading only. Sound files can be transcribed here and saved elsewhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/home/project_notices.py"/>
        <source>This project is open in another window, so it can be looked at but not changed here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/home/project_notices.py"/>
        <source>This project’s folder cannot be written, so it can be looked at but not changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/alphabet/before_after.py"/>
        <source>This rule changes no utterance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/dialog.py"/>
        <source>This run may need more memory than there is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/speakers.py"/>
        <source>This speaker is no longer in the project.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/take_to_utterance.py"/>
        <source>This take has no speaker.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/take_to_utterance.py"/>
        <source>This take has no text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/live/take_controller.py"/>
        <source>This take was fed in from {origin}, which is in the test set already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/bulk/by_hand.py"/>
        <source>This utterance is no longer in the project.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/run_draft.py"/>
        <location filename="../../core/training/config.py"/>
        <source>Thorough</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/home/cards.py"/>
        <source>Three steps to a first result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/replace_dialog.py"/>
        <source>Tick all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/accounting.py"/>
        <source>Tick it under “Lines for sounds”, or say --lines with its path.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/accounting.py"/>
        <source>Tick {0} under “Texts beside sounds”, or say --texts {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/commands.py"/>
        <source>Tidied up: {size} are free again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/commands.py"/>
        <location filename="../../app/train/plan_panel.py"/>
        <source>Tidy up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/commands.py"/>
        <source>Tidy up all runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/runs/tidy.py"/>
        <source>Tidy up when it has finished.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/commands.py"/>
        <source>Tidy up, frees {size}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/mark_choices.py"/>
        <source>Tiers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/live/file_text_dialog.py"/>
        <location filename="../../app/train/new_run/outlook.py"/>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/metrics.py"/>
        <source>Time left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/outlook.py"/>
        <source>Time {time}, memory {memory}, disk {disk}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/alphabet/rule_form.py"/>
        <source>Times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_preview.py"/>
        <source>To</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_preview.py"/>
        <source>To look at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/corpus_actions.py"/>
        <source>To the start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/history/history_popup.py"/>
        <location filename="../../app/home/next_steps.py"/>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/archive/backups.py"/>
        <source>Today's backup of {name} could not be made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/formatting.py"/>
        <source>Today, {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/quality/flag_words.py"/>
        <location filename="../../core/project/flags.py"/>
        <source>Too fast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/checks/limits.py"/>
        <source>Too fast or slow against the corpus: at least</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/checks/limits.py"/>
        <source>Too fast: at least</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/quality/flag_words.py"/>
        <location filename="../../core/project/flags.py"/>
        <source>Too long</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/checks/limits.py"/>
        <source>Too long: at least</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/widgets/level_meter.py"/>
        <source>Too quiet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/quality/flag_words.py"/>
        <location filename="../../core/project/flags.py"/>
        <source>Too short</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/checks/limits.py"/>
        <source>Too short: less than</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/quality/flag_words.py"/>
        <location filename="../../core/project/flags.py"/>
        <source>Too slow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/checks/limits.py"/>
        <source>Too slow: less than</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/quality/flag_words.py"/>
        <source>Too slow: {value:.1f} letters a second of speech.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/quality/quality_commands.py"/>
        <source>Took the model's reading, {key}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/toolbox.py"/>
        <source>Toolbox</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/toolbox.py"/>
        <source>Toolbox's texts (.txt, .sfm, .tbt) with the times that ELAN or Transcriber wrote into them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/frame/pages.py"/>
        <location filename="../../app/train/page.py"/>
        <source>Train</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/home/next_steps.py"/>
        <source>Train a first model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/decoding/recogniser.py"/>
        <source>Train it on transcripts first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/frame/help.py"/>
        <location filename="../../app/shortcuts/__init__.py"/>
        <location filename="../../app/train/page.py"/>
        <source>Training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/advice.py"/>
        <source>Training did not help: the untouched source is still the best, and is what the model holds. Try more hours, a lower learning rate, or a checkpoint that is closer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/frame/closing.py"/>
        <source>Training goes on without the window, as long as this computer runs. Open the project again to find it where it is then. Pausing saves everything, and the run can be resumed from the same point later. Stopping keeps the best check as the result.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/home/next_steps.py"/>
        <source>Training learns from train, checks on dev, and leaves test for the end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/training/__main__.py"/>
        <source>Training stopped because of a defect: {name}: {error}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/home/recent_table.py"/>
        <source>Training, {percent}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/states.py"/>
        <source>Training, {share}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/live/files_panel.py"/>
        <source>Transcribe files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/kept_out_marks.py"/>
        <source>Transcribe it first, or leave it out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/label_studio.py"/>
        <source>Transcribe it, or bring those without text too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/filters.py"/>
        <source>Transcribed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/transcriber.py"/>
        <source>Transcriber</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/transcriber.py"/>
        <source>Transcriber's .trs files: turns of named speakers, beside the sound that each file names.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/alphabet/misfits.py"/>
        <location filename="../../app/corpus/details/details.py"/>
        <location filename="../../app/corpus/details/transcript_editor.py"/>
        <location filename="../../app/corpus/files/import_preview.py"/>
        <location filename="../../app/corpus/table/utterance_delegate.py"/>
        <location filename="../../app/corpus/table/utterance_model.py"/>
        <location filename="../../core/project/filters.py"/>
        <source>Transcript</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/filters.py"/>
        <source>Transcript or utterance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/replace_table.py"/>
        <source>Transcript, before and after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/frame/help.py"/>
        <source>Transcripts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/frame/help.py"/>
        <source>Transcripts stay as you write them. Before training, clean-up rules make them plain: lower case, no punctuation, single spaces. The line under the transcript shows the result.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/replace_table.py"/>
        <source>Transcripts that would change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/alphabet/clean_up.py"/>
        <source>Transcripts themselves stay as they are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/home/packing.py"/>
        <source>Transcripts with their history, recordings, takes and runs, in one file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/shown_runs.py"/>
        <source>Transfer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/alphabet/letter_dialogs.py"/>
        <source>Treat as one letter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/alphabet/commands.py"/>
        <location filename="../../app/alphabet/new_letter_pane.py"/>
        <source>Treat as one letter…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/samples.py"/>
        <source>Trend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/bulk_forms.py"/>
        <source>Trim</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/corpus_actions.py"/>
        <source>Trim many to speech…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/home/next_steps.py"/>
        <source>Trim them to speech, so that training listens to voices only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/bulk_commands.py"/>
        <location filename="../../app/corpus/corpus_actions.py"/>
        <location filename="../../app/corpus/quality/flag_words.py"/>
        <location filename="../../core/project/checks/suggestions.py"/>
        <source>Trim to speech</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/bulk_forms.py"/>
        <source>Trim to speech…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/bulk/marks.py"/>
        <source>Trim {0} to speech</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/home/project_notices.py"/>
        <location filename="../../app/live/model_controller.py"/>
        <location filename="../../app/widgets/error_strip.py"/>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/training/dryrun.py"/>
        <source>Trying the device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/training/dryrun.py"/>
        <source>Trying the longest utterances</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/training/dryrun.py"/>
        <source>Trying the longest utterances of the dev set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/training/dryrun.py"/>
        <source>Trying to save and load</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/quality/flag_words.py"/>
        <source>Two scripts in one word: {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/bulk/find_replace.py"/>
        <source>Type a text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/runs/folder.py"/>
        <source>Type one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/home/language_fields.py"/>
        <source>Type the code of {name} too (ISO 639-3, such as tci).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/text/rules.py"/>
        <source>Typographic and typed apostrophes become one character: the alphabet’s own where it has one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/speakers_dialog.py"/>
        <location filename="../../app/corpus/corpus_actions.py"/>
        <location filename="../../app/corpus/details/details.py"/>
        <location filename="../../app/corpus/page.py"/>
        <location filename="../../app/frame/main_window.py"/>
        <location filename="../../app/frame/status_bar.py"/>
        <location filename="../../app/live/file_text_dialog.py"/>
        <location filename="../../app/train/page.py"/>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_report.py"/>
        <source>Undo takes the whole import back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/existing.py"/>
        <source>Undo the import to have the old text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/history/history_commands.py"/>
        <source>Undo: {label}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/home/unpacking.py"/>
        <source>Unpack and open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/packed.py"/>
        <source>Unpack it yourself, and look at what is in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/unrecognised.py"/>
        <source>Unpack it, and import the folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/voxforge.py"/>
        <source>Unpack the archive again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/commonvoice.py"/>
        <location filename="../../core/importers/librispeech.py"/>
        <location filename="../../core/importers/spontaneous.py"/>
        <source>Unpack the corpus completely.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/voxforge.py"/>
        <source>Unpack them; each has the folders etc and wav.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/home/unpacking.py"/>
        <source>Unpack {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/home/unpacking.py"/>
        <source>Unpacked into {folder}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/home/unpacking.py"/>
        <source>Unpacking was cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/home/recent_block.py"/>
        <source>Unpin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/replace_dialog.py"/>
        <source>Untick all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/bulk_forms.py"/>
        <source>Up to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/archive/unpack.py"/>
        <source>Update Vizinho to open it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/schema.py"/>
        <source>Update Vizinho to open it. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/decoding/server.py"/>
        <location filename="../../core/text/rules.py"/>
        <source>Update Vizinho.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/__init__.py"/>
        <source>Update {changed}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/plan_words.py"/>
        <location filename="../../core/families/hugging_face.py"/>
        <location filename="../../core/families/kind.py"/>
        <source>Upper layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/alphabet/commands.py"/>
        <location filename="../../app/alphabet/misfit_pane.py"/>
        <source>Use all suggestions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/commands/training.py"/>
        <source>Use it with --from scratch, or leave it out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/settings_pages/appearance_settings.py"/>
        <source>Use system font</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/alphabet/commands.py"/>
        <source>Use the suggestion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/settings_pages/key_dialog.py"/>
        <source>Use these keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/alphabet/letter_dialogs.py"/>
        <source>Use these letters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_account_list.py"/>
        <source>Used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_choices.py"/>
        <source>Usual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/alphabet/misfits.py"/>
        <location filename="../../app/corpus/bulk/bulk_report.py"/>
        <location filename="../../app/corpus/bulk/replace_table.py"/>
        <location filename="../../app/corpus/files/export_dialog.py"/>
        <location filename="../../app/corpus/table/utterance_model.py"/>
        <location filename="../../app/frame/palette_entries.py"/>
        <location filename="../../core/project/filters.py"/>
        <source>Utterance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/plots/summary_strip.py"/>
        <source>Utterance length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/plots/summary_charts.py"/>
        <source>Utterance lengths. Left and Right choose a range, Shift widens it, Esc clears</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/sound/audio_pane.py"/>
        <source>Utterance {0}, {1} seconds, kept {2} to {3}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/bulk/plans.py"/>
        <source>Utterance {id}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/alphabet/clean_up.py"/>
        <location filename="../../app/corpus/bulk/speakers_model.py"/>
        <location filename="../../app/corpus/files/import_preview.py"/>
        <location filename="../../app/corpus/plots/plots.py"/>
        <location filename="../../app/corpus/plots/summary_strip.py"/>
        <location filename="../../app/corpus/splits/leak_list.py"/>
        <location filename="../../app/corpus/table/utterance_table.py"/>
        <location filename="../../app/home/recent_table.py"/>
        <location filename="../../app/home/restore.py"/>
        <source>Utterances</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/exporters/__init__.py"/>
        <source>Utterances become files of their own: where they lay in their recordings is not kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/alphabet/misfit_pane.py"/>
        <location filename="../../app/alphabet/misfits.py"/>
        <source>Utterances that do not fit the alphabet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/filters/filter_rule_row.py"/>
        <location filename="../../app/train/expert_view.py"/>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/filters.py"/>
        <source>Value of a flag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/plan_panel.py"/>
        <location filename="../../app/train/plan_words.py"/>
        <source>Variation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/quality/flag_words.py"/>
        <location filename="../../core/project/flags.py"/>
        <source>Very quiet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/checks/limits.py"/>
        <source>Very quiet: under</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/quality/flag_words.py"/>
        <source>Very quiet: {text}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/shortcuts/__init__.py"/>
        <source>View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/shortcuts/key_sets.py"/>
        <source>Vizinho</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/frame/help.py"/>
        <source>Vizinho teaches a speech recogniser a language by starting from a model of a neighbour. Most letters carry over with what the model knows of their sound; only the new ones begin afresh.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/bulk_forms.py"/>
        <source>Voice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/bulk_forms.py"/>
        <source>Voice tells speech from noise. Loudness is far quicker, and does for quiet rooms.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_sound.py"/>
        <location filename="../../app/train/new_run/starts.py"/>
        <source>Voices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/export_form.py"/>
        <source>WAV, 16 bit, at the rate of its recording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/frame/help.py"/>
        <source>WAV, FLAC, Ogg Vorbis and Opus, MP3, AIFF and others; M4A, MP4, WebM and WMA as well.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/runs/reader.py"/>
        <source>Wait for it, or pause it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/frame/tasks_page.py"/>
        <location filename="../../app/train/states.py"/>
        <source>Waiting</source>
        <comment>a run</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/frame/tasks_page.py"/>
        <source>Waiting</source>
        <comment>a task</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/advice.py"/>
        <source>Waiting for the first check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/advice.py"/>
        <source>Waiting for the first check, about {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/advice.py"/>
        <source>Waits in the queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/unrecognised.py"/>
        <source>Wanted: ELAN, TextGrid, CHAT, EXMARaLDA, FLEx, Transcriber, CTM, Audacity labels or subtitles; sounds with or without texts beside them; a table (CSV, TSV, JSON lines); or the folder of a corpus such as Common Voice, Kaldi, Lhotse or LJSpeech.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/json_lines.py"/>
        <source>Wanted: JSON lines with a sound (audio_filepath) and a text each.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/ljspeech.py"/>
        <source>Wanted: metadata.csv and the folder wavs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/audiofolder.py"/>
        <source>Wanted: metadata.csv or metadata.jsonl with file_name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/frame/tasks_page.py"/>
        <location filename="../../app/home/next_steps.py"/>
        <source>Watch it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/frame/tasks_page.py"/>
        <source>Watch {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/starts.py"/>
        <source>Weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/splits/leak_list.py"/>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/details/hypothesis_line.py"/>
        <source>What a model heard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_account_list.py"/>
        <source>What became of every file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/audio.py"/>
        <source>What could be read was imported; copy it again if you can.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/xml_reading.py"/>
        <source>What could be read was read. Take another copy if there is one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/frame/help.py"/>
        <source>What does not fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/home/packing.py"/>
        <source>What goes along</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_report.py"/>
        <source>What has changed in the source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/frame/help.py"/>
        <source>What is chosen or listed can be trimmed, split at pauses, merged, tagged or given a speaker in one step: menu Corpus, Many at once. Each says first what would change, can be cancelled, and is undone by one Undo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/markup/kinds.py"/>
        <source>What is heard beside the words: [laugh], {breath}, &lt;noise&gt;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/survey.py"/>
        <source>What is in it was looked at.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_preview.py"/>
        <source>What is mended, or to be looked at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/bulk_forms.py"/>
        <source>What is merged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/table/utterance_model.py"/>
        <source>What is not transcribed counts in no split</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/checks/suggestions.py"/>
        <source>What is odd in it is no invisible sign.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_dialog.py"/>
        <source>What is what</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/export_dialog.py"/>
        <location filename="../../app/corpus/files/import_preview.py"/>
        <location filename="../../app/corpus/files/import_report.py"/>
        <source>What is wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/expert_view.py"/>
        <source>What it does</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/alphabet/sign_table.py"/>
        <source>What it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/frame/about.py"/>
        <source>What it is made of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_report.py"/>
        <source>What it says now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/panes.py"/>
        <source>What it writes now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/frame/tasks_page.py"/>
        <source>What runs beside the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/export_dialog.py"/>
        <source>What stays behind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/table/utterance_model.py"/>
        <location filename="../../core/project/filters.py"/>
        <source>What the model read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/details/details.py"/>
        <location filename="../../app/frame/help.py"/>
        <source>What the model will read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/samples.py"/>
        <source>What the model writes now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/live/takes_panel.py"/>
        <source>What the model wrote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/filters/filter_rule_row.py"/>
        <source>What the rule is about</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/plan_panel.py"/>
        <source>What this run is for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/bulk_report.py"/>
        <location filename="../../app/corpus/files/export_dialog.py"/>
        <location filename="../../app/corpus/files/import_account_list.py"/>
        <location filename="../../app/corpus/files/import_preview.py"/>
        <location filename="../../app/corpus/files/import_report.py"/>
        <source>What to do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_preview.py"/>
        <location filename="../../app/corpus/files/import_report.py"/>
        <location filename="../../app/frame/palette.py"/>
        <source>What was found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/live/device_loss.py"/>
        <source>What was heard until then is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/live/file_text_dialog.py"/>
        <source>What was heard, line by line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/export_dialog.py"/>
        <location filename="../../app/corpus/files/import_report.py"/>
        <source>What was kept out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/bulk_report.py"/>
        <source>What was left as it is, and why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/quality/limits_dialog.py"/>
        <source>What was measured is kept: another limit reads no sound again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_report.py"/>
        <source>What was mended, or is to be looked at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/live/result_panel.py"/>
        <source>What was really said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/training/state.py"/>
        <source>What was saved in {folder} cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/outlook.py"/>
        <source>What will happen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/splits/divide_dialog.py"/>
        <source>What would be</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_preview.py"/>
        <source>What would be kept out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/alphabet/sign_table.py"/>
        <source>What {sign} is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_sound.py"/>
        <source>When importing again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_preview.py"/>
        <location filename="../../app/corpus/files/import_report.py"/>
        <source>Where</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/annotation_items.py"/>
        <location filename="../../core/importers/rows.py"/>
        <source>Where else to look for the sound files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/frame/help.py"/>
        <source>Where files are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/plan.py"/>
        <source>Where formats overlap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/home/recent_block.py"/>
        <source>Where is {name} now?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/relink.py"/>
        <source>Where is {name}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/dialog.py"/>
        <source>Where it runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/settings_pages/device_settings.py"/>
        <source>Where new runs train</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/live/input_bar.py"/>
        <source>Where the sound comes from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/replace_dialog.py"/>
        <source>Where to look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/filters/rule_builder.py"/>
        <source>Whether all rules must hold, or any of them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/exporters/kaldi.py"/>
        <location filename="../../core/exporters/nemo.py"/>
        <source>Which channel is heard is not kept for {channels:,} utterances.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/filters/filter_row.py"/>
        <source>Which columns the table shows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_preview.py"/>
        <source>Which file goes with which sound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/alphabet/page.py"/>
        <source>Which letters the {language} checkpoint already knows, and where the new ones start from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/line_yaml.py"/>
        <source>Which of them is the transcript.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/panes.py"/>
        <source>Which runs are shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/mark_choices.py"/>
        <source>Which tiers hold what is said, as far as what is on them tells. Translations, notes and phones are better left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/export_form.py"/>
        <source>Which utterances</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/live/takes_panel.py"/>
        <source>Who speaks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/frame/help.py"/>
        <source>Whole corpora: Common Voice, Kaldi, Lhotse, NeMo, ESPnet, Label Studio, audio folders, LibriSpeech, VoxForge. Several formats in one folder are one import, which ends with an account of every file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/replace_dialog.py"/>
        <source>Whole words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/alphabet/new_letters.py"/>
        <location filename="../../app/corpus/bulk/bulk_report.py"/>
        <location filename="../../app/corpus/files/import_preview.py"/>
        <source>Why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_account_list.py"/>
        <source>Why not, and which</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/states.py"/>
        <source>Why?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/strategies/low_rank/__init__.py"/>
        <source>Width of the adapters: how much they can learn, and their size.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/text/rules.py"/>
        <source>With</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/ljspeech.py"/>
        <source>With numbers spelt out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/charts.py"/>
        <source>Word and letter error rate against hours heard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/frame/help.py"/>
        <source>Word error rate (WER) counts wrong, left out and extra words against the words that were said; letter error rate (CER) does the same for letters. Lower is better; 0% is perfect.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/home/next_steps.py"/>
        <source>Word errors on the dev set are down to {rate}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/advice.py"/>
        <source>Word errors stay near 100% while {cer} of the letters are wrong. Look at the samples below; more hours, or a checkpoint that is closer, usually help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/metrics.py"/>
        <source>Word errors, dev</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/charts.py"/>
        <location filename="../../core/importers/mark_choices.py"/>
        <source>Words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/pairing_rules.py"/>
        <source>Words added behind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/markup/kinds.py"/>
        <source>Words in brackets that may have been said: (diz ele).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/live/word_flow.py"/>
        <source>Words of the take</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/exporters/elan_kept.py"/>
        <source>Words under utterances with new times lie outside of them in ELAN: they keep their own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/bulk/marks.py"/>
        <source>Words were shared out by the times a model heard them in {by_model:,}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/bulk/marks.py"/>
        <source>Words were shared out by time in {by_time:,}: listen to where they part.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/markup/kinds.py"/>
        <source>Words with a number behind a low line: a casa ipu_5.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/ctm.py"/>
        <source>Words with times (.ctm), joined into utterances at pauses, and the recordings that they name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/widgets/job_dialog.py"/>
        <source>Working</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/alphabet/rule_form.py"/>
        <source>Would be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/alphabet/misfits.py"/>
        <source>Would become</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/commands/choosing.py"/>
        <source>Write --rule {field} {op} 2.5.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/bulk/marks.py"/>
        <source>Write 0 or more seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/commands/training.py"/>
        <source>Write NAME=VALUE, such as --set learning_rate=5e-4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/commands/takes.py"/>
        <source>Write correct TAKE TEXT, or keep TAKE...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/unrecognised.py"/>
        <source>Write each line into a text beside its sound, or a table.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/checks/suggestions.py"/>
        <source>Write each word in one script</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/commands/editing.py"/>
        <source>Write it after text; "" takes it away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/commands/editing.py"/>
        <source>Write it as 12.5.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/commands/importing.py"/>
        <source>Write it as FORMAT.OPTION=VALUE.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/text/rules.py"/>
        <source>Write numbers as words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/speakers.py"/>
        <source>Write one; a number will do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/commands/runs.py"/>
        <source>Write rename RUN NAME, note RUN TEXT, curves RUN, or pause, stop, remove, restore RUN...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/commands/speakers.py"/>
        <source>Write set NAME FACT VALUE (facts: {facts}), or merge KEEP OTHER...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/text/rules.py"/>
        <source>Write the Greek ς as σ everywhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/name_speakers.py"/>
        <source>Write the part as name:1 (the first), name:-1 (the last), name:+:2 or name:/pattern/.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/bulk/plans.py"/>
        <source>Write the tag to add or to remove.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/names.py"/>
        <source>Write the whole path.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/commands/editing.py"/>
        <source>Write train, dev, test or none after split-to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/ingest.py"/>
        <source>Write what is said in it, or leave it out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/commands/models.py"/>
        <location filename="../../core/evaluation/evaluate.py"/>
        <source>Write what is said in them first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/bulk/markup.py"/>
        <source>Write what is said, or leave it out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/take_to_utterance.py"/>
        <source>Write what was said, then keep it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/live/prompt_bar.py"/>
        <source>Write your own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/live/prompt_bar.py"/>
        <source>Write your own…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/commands/checking.py"/>
        <source>Write {name}=NUMBER.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/export_dialog.py"/>
        <source>Writing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/live/recording_panel.py"/>
        <source>Writing the final text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/training/trainer.py"/>
        <source>Writing the model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/history/history_popup.py"/>
        <location filename="../../app/formatting.py"/>
        <location filename="../../app/home/next_steps.py"/>
        <source>Yesterday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/archive/backups.py"/>
        <source>Your changes are saved all the same. Make room on the disk; opening the project again tries it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/messages.py"/>
        <source>Your project is as it was before. The report below helps to mend it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/charts.py"/>
        <location filename="../../app/train/curve_sets.py"/>
        <source>Zero-shot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/curve_sets.py"/>
        <source>Zero-shot baseline {rate}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/corpus_actions.py"/>
        <source>Zoom in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/corpus_actions.py"/>
        <source>Zoom out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/corpus_actions.py"/>
        <source>Zoom to the selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/commands/history.py"/>
        <source>`vizinho history DIR` lists the steps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/commands/corpus.py"/>
        <source>`vizinho new` or `vizinho sample` makes a project.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/commands/queueing.py"/>
        <source>`vizinho queue {folder}` lists them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/commands/speakers.py"/>
        <source>`vizinho speakers {folder}` lists who there is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/commands/takes.py"/>
        <source>`vizinho takes {parent}` lists them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/audio_clock.py"/>
        <source>a gap of {seconds} at {moment}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/families/letter_similarity.py"/>
        <source>a letter like it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/checks/text_checks.py"/>
        <source>a mark that stands on no letter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/training/limits.py"/>
        <source>a number above {low} and up to {high}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/training/limits.py"/>
        <source>a number from {low} to {high}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/starts.py"/>
        <source>a run of this project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/families/transfer.py"/>
        <source>a special token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/training/limits.py"/>
        <source>a text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/training/limits.py"/>
        <source>a whole number from {low} to {high}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/formatting.py"/>
        <source>about one minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/families/initialise.py"/>
        <source>absent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/alphabet/letter_texts.py"/>
        <source>add {letters} to the alphabet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/starts.py"/>
        <source>added folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/alphabet/letter_dialogs.py"/>
        <source>added: {letters}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/dialog.py"/>
        <source>adds {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/replace_commands.py"/>
        <source>all utterances</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/live/result_panel.py"/>
        <source>also heard as {others}; press the number to choose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/sound_only.py"/>
        <source>and {number:,} more files </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/details/hypothesis_line.py"/>
        <source>and {number} more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/live/page.py"/>
        <source>another prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/decoding/outputs.py"/>
        <source>another sound is called {name} too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/filters/filter_rule_row.py"/>
        <location filename="../../app/corpus/filters/rule_words.py"/>
        <location filename="../../app/corpus/plots/plot_bars.py"/>
        <source>any</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/bulk_forms.py"/>
        <source>any length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/alphabet/clean_up.py"/>
        <source>applied top to bottom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_account_list.py"/>
        <source>as list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_account_list.py"/>
        <source>as sound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_account_list.py"/>
        <source>as text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/families/transfer.py"/>
        <source>asked for a fresh output layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/filters/rule_words.py"/>
        <source>at least</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/filters/rule_words.py"/>
        <source>at most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/metrics.py"/>
        <source>audio s per s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/tidying.py"/>
        <source>becomes “{short}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/replace_table.py"/>
        <source>before {before}; after {after}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/cues.py"/>
        <source>begins in the line of its times (line {line}); that was read as its text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/lines.py"/>
        <source>begins with “{shortened}”, and no sound has that name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/audio_clock.py"/>
        <source>begins {seconds} late by its own clock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/metrics.py"/>
        <source>best</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/home/recent_table.py"/>
        <location filename="../../app/train/states.py"/>
        <source>best word error rate {rate}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/plan_words.py"/>
        <source>bf16, mixed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/frame/help.py"/>
        <source>bring recordings in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/checks/text_checks.py"/>
        <source>byte-order mark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/home/restore.py"/>
        <source>cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/accounting.py"/>
        <location filename="../../core/importers/annotation_items.py"/>
        <location filename="../../core/importers/json_lines.py"/>
        <location filename="../../core/importers/kaldi.py"/>
        <location filename="../../core/importers/librispeech.py"/>
        <location filename="../../core/importers/line_yaml.py"/>
        <location filename="../../core/importers/lines.py"/>
        <location filename="../../core/importers/pairs.py"/>
        <location filename="../../core/importers/survey.py"/>
        <location filename="../../core/importers/voxforge.py"/>
        <source>cannot be read ({why}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/exporters/elan.py"/>
        <source>cannot be read any more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/subtitles.py"/>
        <source>cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/alphabet/rule_form.py"/>
        <source>cannot be read: give your own words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/pairing_rules.py"/>
        <source>canção.txt goes with canção.wav however its accents are kept, and with cancao.wav.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/settings_pages/key_table.py"/>
        <source>changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/alphabet/rule_list.py"/>
        <source>changes %n utterances</source>
        <extracomment>one: changes one utterance</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/corpus/details/letter_palette.py"/>
        <source>changes the accent on the last letter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/details/letter_palette.py"/>
        <source>changes the accent on the last letter: {forms}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/ingest.py"/>
        <source>channel {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/home/cards.py"/>
        <source>checked {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/settings_pages/page.py"/>
        <source>choose a page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/alphabet/page.py"/>
        <source>choose the start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/plan_words.py"/>
        <source>chosen at the start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/families/letter_similarity.py"/>
        <source>chosen by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/plots/bar_chart.py"/>
        <source>chosen: {span}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/archive/unpack.py"/>
        <source>claims to hold {gigabytes}, far more than a file of its size can</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/pairing_rules.py"/>
        <source>clip-1-transcript.txt goes with clip-1.wav or with clip-1_S01.wav.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/pairing_rules.py"/>
        <source>clip-1.txt goes with clip-1.wav.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/pairing_rules.py"/>
        <source>clip-1.wav.txt goes with clip-1.wav.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/families/letter_similarity.py"/>
        <source>closed vowel under stress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/table.py"/>
        <source>column {i}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/starts.py"/>
        <source>comes with Vizinho</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/expert_view.py"/>
        <source>config.json</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/filters/rule_words.py"/>
        <source>contains</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/filters/rule_words.py"/>
        <source>contains, accents aside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/families/letter_similarity.py"/>
        <source>contraction, same sound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/alphabet/letter_texts.py"/>
        <source>correct the spelling: {word}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/live/file_text_dialog.py"/>
        <source>corrected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/plan.py"/>
        <source>could be a list of transcripts: {count:,} lines, as many as sounds in {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/plan.py"/>
        <source>could be a transcript: {words}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/lines.py"/>
        <source>could mean several sounds: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/archive/pack.py"/>
        <source>could not be read ({why}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/bulk_forms.py"/>
        <source>cut at every pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/live/takes_panel.py"/>
        <source>cut off, not transcribed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/alphabet/letter_texts.py"/>
        <source>decide what {signs} is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/unrecognised.py"/>
        <source>describes recordings and holds no transcript of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/chart_menu.py"/>
        <location filename="../../app/train/charts.py"/>
        <source>dev</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/panes.py"/>
        <source>dev set, checked at {hours}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/live/recording_panel.py"/>
        <source>discard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/archive/unpack.py"/>
        <source>does not belong in a project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/filters/rule_words.py"/>
        <source>does not contain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/filters/rule_words.py"/>
        <source>does not match the pattern</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/live/recording_panel.py"/>
        <source>dotted words may still change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/mark_choices.py"/>
        <source>each by itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/page.py"/>
        <source>edit transcript</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/textgrid.py"/>
        <source>ends after {count:,} of {size:,} marks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/fitting.py"/>
        <location filename="../../core/importers/kaldi.py"/>
        <source>ends before it begins.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/texts.py"/>
        <source>ends in noughts, as a copy does that broke off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/cues.py"/>
        <source>ends in the line of the next times (line {number}); it was read as its text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/frame/help.py"/>
        <source>error rates on the test set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/plan_words.py"/>
        <source>every {hours}, keeps the best</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/runs/export.py"/>
        <source>export again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/live/take_list.py"/>
        <source>fed in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/alphabet/letter_texts.py"/>
        <location filename="../../app/alphabet/new_letters.py"/>
        <source>few examples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/alphabet/shared_letters.py"/>
        <source>few examples of {letters}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/frame/help.py"/>
        <source>figures of a project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/plan_panel.py"/>
        <source>filled: learning, empty: fixed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/plan_words.py"/>
        <source>float32</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/live/take_list.py"/>
        <source>free speech</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/plan_words.py"/>
        <source>frequency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/letters_editor.py"/>
        <source>fresh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/alphabet/letter_texts.py"/>
        <source>fresh start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/letters_editor.py"/>
        <source>from</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/corpus/plots/summary_strip.py"/>
        <source>from %n recordings</source>
        <extracomment>one: from one recording</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../core/families/transfer.py"/>
        <source>from scratch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/parts.py"/>
        <source>gave nothing as {title} ({count:,} rows: {reason}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/accounting.py"/>
        <source>gave nothing: {told} And {number:,} more like it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/frame/help.py"/>
        <source>go on with a paused run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/alphabet/page.py"/>
        <source>go to the letter’s group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/exporters/elan.py"/>
        <source>goes only with whole sound of all channels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/accounting.py"/>
        <source>goes with {0}, a sound that was not taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/packed.py"/>
        <source>grows to more than {most_growth} times its size when it is unpacked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/home/page.py"/>
        <source>guide</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../core/importers/kept_out_marks.py"/>
        <source>has %n labels that stand for no words, and left out here: {kinds}.</source>
        <extracomment>one: has a label that stands for no words, and left out here: {kinds}.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../core/audio_headers.py"/>
        <source>has a header that promises far too much; all of its sound was found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/audio_headers.py"/>
        <source>has a header that was never finished; all of its sound was found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/ingest.py"/>
        <source>has a name that is not text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/archive/pack.py"/>
        <source>has a name that other systems refuse.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/archive/unpack.py"/>
        <source>has a name that some systems refuse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/archive/unpack.py"/>
        <source>has a name with signs that may not be there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/line_yaml.py"/>
        <source>has as many lines as {name}, which was taken as the transcript.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/textgrid.py"/>
        <source>has damaged times (line {line}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/lhotse.py"/>
        <source>has its sound in “{get}”, not in a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/chat.py"/>
        <source>has no @End: it is cut off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/ingest.py"/>
        <source>has no channel {number}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/textgrid.py"/>
        <source>has no closing quote; its text ends with its line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/annotation_items.py"/>
        <location filename="../../core/importers/transcriber.py"/>
        <source>has no length.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/kaldi.py"/>
        <source>has no line there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/kept_out_marks.py"/>
        <source>has no mark with a text on the chosen tiers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/kept_out_marks.py"/>
        <source>has no mark with a text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/kaldi.py"/>
        <source>has no sound of its name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/kept_out_marks.py"/>
        <source>has no sound of the same name ({marks}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/kept_out_marks.py"/>
        <source>has no sound that is surely its own. {reason} ({marks}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/pairs.py"/>
        <source>has no sound.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/pairs.py"/>
        <source>has no sound. {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/lhotse.py"/>
        <source>has no supervision, so nothing that is said.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/existing.py"/>
        <source>has no text in its source now; {key} keeps “{short}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/ingest.py"/>
        <location filename="../../core/importers/kaldi.py"/>
        <location filename="../../core/importers/pairs.py"/>
        <source>has no text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/kept_out_marks.py"/>
        <source>has no tier that looks like a transcript, only {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/annotation_items.py"/>
        <source>has no tiers in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/fitting.py"/>
        <source>has no time that makes sense.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/transcriber.py"/>
        <source>has no time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/subtitles.py"/>
        <source>has no times that can be read (line {line}){value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/audacity.py"/>
        <location filename="../../core/importers/chat.py"/>
        <location filename="../../core/importers/elan.py"/>
        <location filename="../../core/importers/exmaralda.py"/>
        <location filename="../../core/importers/flextext.py"/>
        <location filename="../../core/importers/toolbox.py"/>
        <source>has no times.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/flextext.py"/>
        <source>has no times: none of its {count:,} phrases says when.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/toolbox.py"/>
        <source>has no times: none of its {count:,} records says when.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/chat.py"/>
        <source>has no times: {counted}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/rows.py"/>
        <location filename="../../core/importers/toolbox.py"/>
        <source>has no usable times ({error}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/kaldi.py"/>
        <location filename="../../core/importers/label_studio.py"/>
        <location filename="../../core/importers/lhotse.py"/>
        <source>has no usable times.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/kept_out_marks.py"/>
        <source>has none of the chosen tiers, only {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/kept_out_marks.py"/>
        <source>has only points, which have no length.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/audiofolder.py"/>
        <location filename="../../core/importers/commonvoice.py"/>
        <location filename="../../core/importers/label_studio.py"/>
        <location filename="../../core/importers/ljspeech.py"/>
        <location filename="../../core/importers/spontaneous.py"/>
        <location filename="../../core/importers/table.py"/>
        <source>has only {count} columns.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/annotation_items.py"/>
        <source>has points, which have no length.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/textgrid.py"/>
        <source>has quotes in it that are not doubled; it was read up to the last of them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/tiers.py"/>
        <source>has several speakers at once; what each says was brought with the times of all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/pairs.py"/>
        <location filename="../../core/importers/sound_only.py"/>
        <source>has the same name as {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/ingest.py"/>
        <source>has the same sound as {where}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/phase.py"/>
        <source>has two channels in opposite phase: mixed, they cancel each other and almost nothing is heard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/fitting.py"/>
        <source>has words outside of {name}, which is {end_s:.1f} s long: “{bad}” was left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/accounting.py"/>
        <source>has {0} lines, as many as there are sounds in {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/line_yaml.py"/>
        <source>has {count:,} entries, and no text with as many lines beside it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/ingest.py"/>
        <source>has {count:,} letters in {seconds:.1f} s of sound.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/line_yaml.py"/>
        <source>has {count:,} lines, where {name} has {count_2:,} entries.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/line_order.py"/>
        <source>has {count_lines:,} lines, as no folder near it has sounds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/label_studio.py"/>
        <source>has {counted} without a text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/audio_clock.py"/>
        <source>has {counted} {moment}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/label_studio.py"/>
        <source>has {count} regions and {count_2} transcripts: which belong together cannot be told.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/audio_clock.py"/>
        <source>has {where}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/cues.py"/>
        <source>has “{found}” for its times (line {line}); they were read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/live/file_text_dialog.py"/>
        <source>heard by {model}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/starts.py"/>
        <source>heard {hours}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/families/wav2vec2/network.py"/>
        <source>hidden_size must be a multiple of 16 and of num_attention_heads.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/families/parakeet/network.py"/>
        <source>hidden_size must be a multiple of twice num_attention_heads.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/xml_reading.py"/>
        <source>holds XML that may do harm: names that stand for other texts or files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/unrecognised.py"/>
        <source>holds a curve of Praat's, no transcript.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/archive/unpack.py"/>
        <source>holds a file and a folder of the same name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/archive/unpack.py"/>
        <source>holds a file that {wrong}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/unrecognised.py"/>
        <source>holds checksums.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/archive/unpack.py"/>
        <source>holds more than it says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/audacity.py"/>
        <source>holds no labels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/chat.py"/>
        <source>holds no line of speech.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/ctm.py"/>
        <source>holds no line that can be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/flextext.py"/>
        <source>holds no phrase.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/toolbox.py"/>
        <source>holds no record.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/ingest.py"/>
        <source>holds no speech that could be found, and was brought whole.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/subtitles.py"/>
        <source>holds no subtitles.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/ctm.py"/>
        <source>holds no words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/bulk/markup.py"/>
        <source>holds nothing but markup: “{text}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/audio_headers.py"/>
        <source>holds nothing but noughts, as copies do that broke off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/tidying.py"/>
        <source>holds nothing that is said, only “{short}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/unrecognised.py"/>
        <source>holds numbers of a program, no transcript.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/unrecognised.py"/>
        <source>holds settings of a program, no transcript.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/archive/unpack.py"/>
        <source>holds the same file twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/survey.py"/>
        <source>holds the sound of an Audacity project in pieces.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/families/hugging_face.py"/>
        <source>holds unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/audio_clock.py"/>
        <source>holds up to {seconds} more sound than its clock has time for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/lhotse.py"/>
        <source>holds {again:,} supervisions that were taken from another manifest already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/audio.py"/>
        <source>holds {bad:,} samples that cannot be; they are silent now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/archive/unpack.py"/>
        <source>holds {count:,} files, more than any project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/texts.py"/>
        <source>holds {counted:,} bytes that are no text; they stand as {damaged} now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/spontaneous.py"/>
        <source>holds {counted} that nobody has written down yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/ingest.py"/>
        <source>holds {sign} where a letter cannot be read{counted}. It was imported so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/curve_sets.py"/>
        <source>hours heard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/page.py"/>
        <source>import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/replace_dialog.py"/>
        <source>in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/live/take_list.py"/>
        <source>in the test set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/mark_choices.py"/>
        <source>in {files:,} files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/settings_pages/page.py"/>
        <source>into it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/commonvoice.py"/>
        <source>invalidated: found to be wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/filters/rule_words.py"/>
        <source>is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/unrecognised.py"/>
        <source>is a BAS Partitur file, which is not read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/unrecognised.py"/>
        <source>is a backup copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/textgrid.py"/>
        <source>is a binary TextGrid.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/textgrid.py"/>
        <source>is a chronological TextGrid.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/unrecognised.py"/>
        <source>is a collection of Praat's objects.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/unrecognised.py"/>
        <source>is a corpus of EXMARaLDA's, without the transcripts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/unrecognised.py"/>
        <source>is a document, without any mark of what is said when.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/unrecognised.py"/>
        <source>is a file of Annotation Pro's, which is not read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/archive/unpack.py"/>
        <source>is a folder with something in its name’s place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/survey.py"/>
        <source>is a folder, though it is named like a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/survey.py"/>
        <source>is a hidden folder, which is not looked into.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/archive/unpack.py"/>
        <source>is a link or a device, not a plain file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/survey.py"/>
        <source>is a link to a folder, which is not followed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/unrecognised.py"/>
        <source>is a list of Common Voice's of which no row was taken: its clips are in its other lists, or it was not chosen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/unrecognised.py"/>
        <source>is a list of GlobalPhone's, which is not read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/unrecognised.py"/>
        <source>is a part of a Kaldi folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/unrecognised.py"/>
        <source>is a picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/unrecognised.py"/>
        <source>is a program, not data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/unrecognised.py"/>
        <source>is a project of Audacity's, which only Audacity reads.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/unrecognised.py"/>
        <source>is a project of FLEx's, which only FLEx reads.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/unrecognised.py"/>
        <source>is a segmented transcription of EXMARaLDA's.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/accounting.py"/>
        <source>is a sound that no text goes with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/unrecognised.py"/>
        <source>is a spreadsheet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/unrecognised.py"/>
        <source>is a text about the data, no transcript.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/accounting.py"/>
        <source>is a text that no sound goes with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/audio_headers.py"/>
        <source>is a web page, not a sound; the download went wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/writer.py"/>
        <source>is about the same sound as {name}: only its utterances go out to ELAN again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/unrecognised.py"/>
        <source>is an archive.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/archive/unpack.py"/>
        <source>is compressed in a way that is not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/textgrid.py"/>
        <source>is cut off (line {line}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/packed.py"/>
        <source>is cut off or damaged as an archive; what stands before was read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/exporters/elan.py"/>
        <location filename="../../core/project/archive/unpack.py"/>
        <source>is damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/audio_av.py"/>
        <source>is damaged in {bad:,} places, which are silent now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/xml_reading.py"/>
        <source>is damaged or cut off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/audio_av.py"/>
        <source>is damaged or in a format that is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/filters/rule_words.py"/>
        <source>is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/accounting.py"/>
        <location filename="../../core/importers/annotation_items.py"/>
        <source>is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/archive/unpack.py"/>
        <source>is encrypted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/filters/rule_words.py"/>
        <source>is exactly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/survey.py"/>
        <source>is hidden.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/kaldi.py"/>
        <source>is made by a command, which is never run: {named}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/textgrid.py"/>
        <source>is no TextGrid: nothing in it says so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/unmatched.py"/>
        <source>is no ending of any file here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/xml_reading.py"/>
        <source>is no file of this kind: it has no {root} in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/unmatched.py"/>
        <source>is no folder in which sounds could be.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/audacity.py"/>
        <source>is no label: it does not begin with two times.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/chat.py"/>
        <source>is no line of CHAT.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/lhotse.py"/>
        <source>is no recording.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/json_lines.py"/>
        <source>is no whole JSON object.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/lhotse.py"/>
        <source>is none of the {kind}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/filters/rule_words.py"/>
        <source>is not</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/ctm.py"/>
        <source>is not a word with times.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/label_studio.py"/>
        <source>is not annotated.{more}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/filters/rule_words.py"/>
        <source>is not empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/texts.py"/>
        <source>is not in UTF-8 and was read as Latin-1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/kaldi.py"/>
        <source>is not in segments.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/archive/pack.py"/>
        <source>is not there and could not be packed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/unmatched.py"/>
        <source>is not there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/accounting.py"/>
        <source>is of a kind that is not read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/lhotse.py"/>
        <source>is of a recording that was changed in memory (speed, loudness or room).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/accounting.py"/>
        <source>is of the format {0}, which was not taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/accounting.py"/>
        <source>is one of several sounds of the same name, of which another was taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/fitting.py"/>
        <source>is only {number} ms long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/pairs.py"/>
        <source>is too large for one transcript.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/annotation_items.py"/>
        <source>is too large to be a file of marks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/textgrid.py"/>
        <source>is too long to be read whole.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/opening.py"/>
        <source>it is a device, no file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/opening.py"/>
        <source>it is a folder, no file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/opening.py"/>
        <source>it is a pipe, no file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/opening.py"/>
        <source>it is a socket, no file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/opening.py"/>
        <source>it is larger than {size}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/opening.py"/>
        <source>it is no file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/documents.py"/>
        <source>it is too large to be kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/home/recent_table.py"/>
        <source>its folder is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/mark_choices.py"/>
        <source>joined up to the next pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/families/letter_similarity.py"/>
        <source>joins two words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/text/rules.py"/>
        <source>k becomes c</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/live/page.py"/>
        <source>keep as test utterance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/markup/kinds.py"/>
        <source>keep it as it stands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/markup/kinds.py"/>
        <source>keep the words, without the signs around them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/audio_headers.py"/>
        <source>lacks its index, as a recording does that broke off; nothing in it can be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/markup/kinds.py"/>
        <source>leave it out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/page.py"/>
        <source>leave out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/alphabet/page.py"/>
        <source>leave out utterance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/page.py"/>
        <source>leave the field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/widgets/diff.py"/>
        <source>left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/live/result_panel.py"/>
        <source>less sure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/chart_menu.py"/>
        <location filename="../../core/project/checks/limits.py"/>
        <source>letters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/checks/limits.py"/>
        <source>letters/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/alphabet/letter_dialogs.py"/>
        <source>lh nh ch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/kaldi.py"/>
        <source>lies in an archive of Kaldi (ark).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/unmatched.py"/>
        <source>lies outside of what is imported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/fitting.py"/>
        <source>lies outside of {name}, which is {seconds:.1f} s long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/xml_reading.py"/>
        <source>line {lineno}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/chat.py"/>
        <source>line {line}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/chat.py"/>
        <location filename="../../core/importers/ctm.py"/>
        <source>line {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/flextext.py"/>
        <source>literal translation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/accounting.py"/>
        <source>looks like text beside sound.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/page.py"/>
        <source>loop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/frame/help.py"/>
        <source>make an empty project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/markup/kinds.py"/>
        <source>make it a tag of the utterance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/frame/help.py"/>
        <source>make the sample project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/transcriber.py"/>
        <source>mark {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/annotation_items.py"/>
        <location filename="../../core/importers/audacity.py"/>
        <location filename="../../core/importers/flextext.py"/>
        <location filename="../../core/importers/subtitles.py"/>
        <location filename="../../core/importers/transcriber.py"/>
        <source>mark {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/pairing_rules.py"/>
        <source>market.txt goes with 2019 market (copy).wav.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/annotation_items.py"/>
        <source>marks {number} to {last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/filters/rule_words.py"/>
        <source>matches the pattern</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/plots/summary_strip.py"/>
        <source>median</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/plots/plot_bars.py"/>
        <source>median {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/home/page.py"/>
        <source>more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/checks/repeats.py"/>
        <source>more than {large} times: also {others}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/alphabet/page.py"/>
        <source>move</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/alphabet/page.py"/>
        <source>move rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/page.py"/>
        <source>move the reading line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/rows.py"/>
        <source>names a channel that cannot be ({error}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/archive/unpack.py"/>
        <source>names a recording outside of the project’s folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/lhotse.py"/>
        <source>names channel {number}, which its recording does not have.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/json_lines.py"/>
        <source>names no sound or has no text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/label_studio.py"/>
        <source>names no sound, or has no annotations.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/audiofolder.py"/>
        <location filename="../../core/importers/json_lines.py"/>
        <location filename="../../core/importers/table.py"/>
        <source>names no sound.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/lhotse.py"/>
        <source>names the recording “{name}”, which no manifest describes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/audiofolder.py"/>
        <source>names the sound “{file}”, which is not there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/lhotse.py"/>
        <source>names the sound “{get}”, which is not there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/kaldi.py"/>
        <source>names the sound “{named}”, which is not there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/json_lines.py"/>
        <location filename="../../core/importers/table.py"/>
        <source>names the sound “{name}”, which is not there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/line_yaml.py"/>
        <source>names the sound “{sound}”, which is not there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/kept_out_marks.py"/>
        <source>names the sound “{wanted}”, which is not there ({marks}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/label_studio.py"/>
        <source>names the sound “{wanted}”, which is not there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/commonvoice.py"/>
        <source>names {clip}, which is not in clips.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/spontaneous.py"/>
        <source>names {clip}, which is not there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/ljspeech.py"/>
        <source>names {field}, which is not in wavs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/kaldi.py"/>
        <source>names {head} again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/librispeech.py"/>
        <source>names {id}, which is not there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/voxforge.py"/>
        <source>names {name}, which is not in wav.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/checks/text_checks.py"/>
        <source>narrow no-break space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/archive/backups.py"/>
        <source>needs {number:,.0f} MB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/home/page.py"/>
        <source>new project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/page.py"/>
        <source>new run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/filters/rule_words.py"/>
        <source>no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/settings_pages/key_table.py"/>
        <source>no key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/families/letter_similarity.py"/>
        <source>no letter of the source is like it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/commands/queueing.py"/>
        <source>no names of runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/sources/catalogue.py"/>
        <source>no output letters yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/live/takes_panel.py"/>
        <source>no prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/home/recent_table.py"/>
        <source>no run yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/live/prompt_bar.py"/>
        <source>no sentences yet: write your own, or speak freely</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/plots/summary_strip.py"/>
        <source>no speaker is in two splits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/plots/summary_strip.py"/>
        <source>no speaker or repeated sentence is in two splits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/plots/summary_strip.py"/>
        <source>no speaker or sentence is in two splits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/plots/plot_bars.py"/>
        <location filename="../../app/corpus/plots/plots.py"/>
        <location filename="../../app/corpus/plots/summary_charts.py"/>
        <location filename="../../app/corpus/splits/plan_bars.py"/>
        <source>no split</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/alphabet/misfits.py"/>
        <location filename="../../app/live/take_list.py"/>
        <location filename="../../core/importers/tier_sorts.py"/>
        <source>no text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/exporters/__init__.py"/>
        <source>no utterance fits the format.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/live/file_text_dialog.py"/>
        <source>no words were heard in it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/checks/text_checks.py"/>
        <source>no-break space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/filters/filter_rule_row.py"/>
        <location filename="../../app/corpus/filters/rule_words.py"/>
        <location filename="../../app/corpus/plots/plot_bars.py"/>
        <location filename="../../app/corpus/table/utterance_menu.py"/>
        <source>nobody named</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/pairs.py"/>
        <location filename="../../core/importers/sound_only.py"/>
        <source>nobody yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/plan_words.py"/>
        <source>noise and loudness</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/details/details.py"/>
        <location filename="../../app/corpus/files/import_preview.py"/>
        <location filename="../../app/corpus/filters/filter_rule_row.py"/>
        <location filename="../../app/corpus/filters/rule_words.py"/>
        <location filename="../../app/corpus/table/utterance_menu.py"/>
        <location filename="../../app/corpus/table/utterance_model.py"/>
        <location filename="../../app/settings_pages/key_dialog.py"/>
        <location filename="../../app/settings_pages/key_table.py"/>
        <location filename="../../app/train/plan_words.py"/>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/chat.py"/>
        <source>none of its {count:,} lines is linked to the sound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/runs/folder.py"/>
        <source>none yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/alphabet/rule_list.py"/>
        <source>not applied yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/plots/summary_strip.py"/>
        <source>not checked yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/families/transfer.py"/>
        <source>not in the source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/speakers_model.py"/>
        <location filename="../../app/train/new_run/starts.py"/>
        <source>not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/filters/rule_words.py"/>
        <source>not measured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/plots/summary_charts.py"/>
        <source>not transcribed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_account_list.py"/>
        <source>not used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/filters/rule_words.py"/>
        <source>not: {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/alphabet/before_after.py"/>
        <location filename="../../app/corpus/bulk/replace_table.py"/>
        <location filename="../../app/corpus/details/model_text.py"/>
        <location filename="../../core/training/limits.py"/>
        <source>nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/live/takes_panel.py"/>
        <source>nothing heard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/families/transfer.py"/>
        <source>nothing of the source has the same text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/plots/summary_strip.py"/>
        <source>nothing to review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/live/recording_widgets.py"/>
        <location filename="../../app/train/plan_marks.py"/>
        <source>now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/history/history_popup.py"/>
        <source>now here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/plan_words.py"/>
        <source>now {rate}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/families/parakeet/network.py"/>
        <source>num_mel_bins must be {feature_size}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/alphabet/letter_texts.py"/>
        <source>numbers as words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/families/initialise.py"/>
        <source>of the shape {shape}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/metrics.py"/>
        <source>of {hours} h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/metrics.py"/>
        <source>of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/alphabet/rule_list.py"/>
        <source>off</source>
        <comment>a rule</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/live/prompt_bar.py"/>
        <source>off: free speech</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/alphabet/rule_list.py"/>
        <source>on</source>
        <comment>a rule</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/live/model_bar.py"/>
        <source>on</source>
        <comment>model on a device</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/alphabet/page.py"/>
        <source>on or off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/spontaneous.py"/>
        <source>one answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/account.py"/>
        <source>one file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/frame/help.py"/>
        <source>one folder a run: settings, log, checkpoints, the finished model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/tier_left.py"/>
        <source>one label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/training/limits.py"/>
        <source>one of {choices}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/label_studio.py"/>
        <source>one region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/account.py"/>
        <source>one utterance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/home/page.py"/>
        <source>open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/home/recent_table.py"/>
        <source>open now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/home/page.py"/>
        <source>opens the selected project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/live/prompt_bar.py"/>
        <source>optional, your own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/live/prompt_bar.py"/>
        <source>optional, {number} of {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/alphabet/page.py"/>
        <source>options</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/live/files_panel.py"/>
        <source>or</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/live/files_panel.py"/>
        <source>or: vizinho transcribe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/commonvoice.py"/>
        <source>other: not judged yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/filters/rule_words.py"/>
        <source>over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/name_speakers.py"/>
        <source>part {number} of the name ({count:,}: {some})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/page.py"/>
        <source>pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/plan_words.py"/>
        <source>peak {rate}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/starts.py"/>
        <source>people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/starts.py"/>
        <source>people and synthetic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/frame/help.py"/>
        <source>pictures of sound; may be deleted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/alphabet/page.py"/>
        <location filename="../../app/corpus/page.py"/>
        <source>play</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/alphabet/page.py"/>
        <source>play an example</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/page.py"/>
        <source>play sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/live/page.py"/>
        <source>play take</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/checks/flag_rules.py"/>
        <source>printf('%.1f letters a second of speech', {pace}) || CASE WHEN :usual_pace &gt; 0 THEN printf(', usual are %.1f', :usual_pace) ELSE '' END</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/checks/flag_rules.py"/>
        <source>printf('needs room for %d, has room for %d in a model that writes every %g ms', t.needed, {frames}, :frame_ms)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/home/new_project.py"/>
        <source>project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/archive/backups.py"/>
        <source>project backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/voxforge.py"/>
        <source>pronunciation dialect|dialecto(?: de pronunciación)?|dialeto(?: da pronúncia)?|dialetto|(?:aussprache)?dialekt|dialecte(?: de prononciation)?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/fitting.py"/>
        <source>reaches beyond {name}; it was brought as far as its words do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/live/take_list.py"/>
        <source>read aloud</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/existing.py"/>
        <source>reads “{short}” in its source now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/live/recording_panel.py"/>
        <source>record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/live/page.py"/>
        <source>record or stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/toolbox.py"/>
        <source>record {one} (line {line})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/alphabet/letter_texts.py"/>
        <source>replace {pairs}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/checks/text_checks.py"/>
        <source>replacement sign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/runs/room.py"/>
        <source>resume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/subtitles.py"/>
        <source>rolls: {again:,} of its {count:,} cues only show again what another one brings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/audacity.py"/>
        <source>row {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/commands/runs.py"/>
        <source>runs {action} cannot do with {count} words behind it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/widgets/diff.py"/>
        <source>said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/families/letter_similarity.py"/>
        <source>same sound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/families/letter_similarity.py"/>
        <source>same sound; the same shape would be c</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/families/letter_similarity.py"/>
        <source>same vowel, now nasal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/page.py"/>
        <source>save and next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/accounting.py"/>
        <source>says of the same sounds what {0} says too, which was taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/textgrid.py"/>
        <source>says that it has {size:,} marks and holds {count:,}; all that are there were read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/unrecognised.py"/>
        <source>says who speaks when, but not what.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/training/limits.py"/>
        <source>settings by name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/dialog.py"/>
        <source>side by side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/dialog.py"/>
        <source>side by side, {time} in all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/checks/text_checks.py"/>
        <source>soft hyphen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/text/rules.py"/>
        <source>soft hyphen, zero-width space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/tier_sorts.py"/>
        <source>something else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/frame/help.py"/>
        <source>sound files that were copied in; others stay where they are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/alphabet/letter_texts.py"/>
        <location filename="../../app/train/new_run/letters_editor.py"/>
        <location filename="../../app/train/plan_panel.py"/>
        <location filename="../../app/widgets/text_direction.py"/>
        <source>space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/commands/speakers.py"/>
        <source>speakers {action} cannot do with {count} words behind it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/plan_words.py"/>
        <source>speed ±{n:,}%</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/checks/limits.py"/>
        <source>spreads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/existing.py"/>
        <source>stays as it was</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/existing.py"/>
        <source>stays without a text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/live/recording_panel.py"/>
        <source>stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/live/result_panel.py"/>
        <source>sure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/starts.py"/>
        <source>synthetic only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/plots/summary_strip.py"/>
        <source>synthetic voices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/live/model_bar.py"/>
        <location filename="../../app/train/plan_panel.py"/>
        <source>synthetic voices only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/home/page.py"/>
        <source>take from the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/alphabet/letter_dialogs.py"/>
        <source>taken away: {letters}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/history/history_popup.py"/>
        <source>taken back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/commands/takes.py"/>
        <source>takes {action} cannot do with {count} words behind it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/pairing_rules.py"/>
        <source>text 7.txt goes with rec-007.wav.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/training/limits.py"/>
        <source>texts by letter</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/corpus/bulk/replace_commands.py"/>
        <source>the %n listed</source>
        <extracomment>one: the one listed</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../core/training/state.py"/>
        <source>the best check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/plan_words.py"/>
        <source>the best device there is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/runs/export.py"/>
        <source>the copy in {out}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/mark_choices.py"/>
        <source>the file's name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/mark_choices.py"/>
        <source>the first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/families/letter_similarity.py"/>
        <source>the first of its letters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/mark_choices.py"/>
        <source>the first, sound before film</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/label_studio.py"/>
        <source>the label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/label_studio.py"/>
        <source>the label, where it says who</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/evaluation/evaluate.py"/>
        <source>the manifest is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/commands/queueing.py"/>
        <source>the names of runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/exporters/exporter.py"/>
        <source>the names of utterances</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/runs/create.py"/>
        <source>the new run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/plan.py"/>
        <source>the one that says more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/families/transfer.py"/>
        <source>the output layer starts afresh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/runs/supervisor.py"/>
        <source>the run's console</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/training/__main__.py"/>
        <source>the run's log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/families/transfer.py"/>
        <source>the same letter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/families/letter_similarity.py"/>
        <source>the same letter in the other case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/families/letter_similarity.py"/>
        <source>the same letter without its mark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/families/transfer.py"/>
        <source>the same letter, a capital there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/families/transfer.py"/>
        <source>the same letters in the same order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/families/transfer.py"/>
        <source>the same piece</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/families/transfer.py"/>
        <source>the same pieces in the same order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/families/transfer.py"/>
        <source>the same shape</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/families/letter_similarity.py"/>
        <source>the same sound in another script</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/families/transfer.py"/>
        <source>the same text elsewhere in a word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/mark_choices.py"/>
        <source>the second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/exporters/exporter.py"/>
        <source>the sound itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/mark_choices.py"/>
        <location filename="../../core/importers/pairs.py"/>
        <location filename="../../core/importers/sound_only.py"/>
        <location filename="../../core/importers/table.py"/>
        <source>the sound's folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/families/transfer.py"/>
        <source>the source has no output layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/exporters/exporter.py"/>
        <source>the speakers’ age</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/exporters/exporter.py"/>
        <source>the speakers’ gender</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/exporters/exporter.py"/>
        <source>the speakers’ place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/mark_choices.py"/>
        <source>the third</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/mark_choices.py"/>
        <source>the tier's name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/metrics.py"/>
        <source>the untouched source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/replace_commands.py"/>
        <source>the {chosen:,} chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/plots/plot_bars.py"/>
        <source>the {count:,} who say most, of {count_2:,}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/families/transfer.py"/>
        <source>the {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/bulk/find_replace.py"/>
        <source>there is no group {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/bulk/find_replace.py"/>
        <source>there is no group “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/textgrid.py"/>
        <source>tier {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/annotation_items.py"/>
        <source>tier {name}, </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/elan.py"/>
        <location filename="../../core/importers/exmaralda.py"/>
        <source>tier {name}, mark {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/textgrid.py"/>
        <source>tier {tier}, mark {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/bulk_forms.py"/>
        <location filename="../../app/train/plan_words.py"/>
        <source>time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/checks/limits.py"/>
        <source>times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/home/next_steps.py"/>
        <source>today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/charts.py"/>
        <location filename="../../app/train/curve_sets.py"/>
        <source>train</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/frame/help.py"/>
        <source>train and follow; Ctrl C pauses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/commonvoice.py"/>
        <source>train, dev and test stay as Common Voice made them; the rest is divided around them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/home/recent_table.py"/>
        <source>training, {percent} done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/frame/help.py"/>
        <source>trim, split, merge, tag and more, many at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/runs/room.py"/>
        <location filename="../../core/runs/supervisor.py"/>
        <source>try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/filters/rule_words.py"/>
        <source>under</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/plots/plot_bars.py"/>
        <source>under {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/live/result_panel.py"/>
        <source>unsure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/training/limits.py"/>
        <source>up to {most} numbers, each from {low} to {high}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/alphabet/page.py"/>
        <source>use suggestion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/voxforge.py"/>
        <source>user ?name|nombre de usuario|nome (?:de )?utili[sz]ador|nome (?:do |de )?usuário|nome utente|benutzername|nom d.utilisateur</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/frame/help.py"/>
        <source>utterances, speakers, every step that can be undone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/commonvoice.py"/>
        <source>validated: two or more people agreed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/live/file_list.py"/>
        <source>waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/label_studio.py"/>
        <source>was annotated {count} times; one of them was taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/unmatched.py"/>
        <source>was chosen, but no file here is of that format.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/ingest.py"/>
        <source>was cut into {count:,} utterances, and its text shared out by time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/audio_headers.py"/>
        <source>was cut off: only {share:.0%} of what it promises is there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/texts.py"/>
        <source>was cut off; its end is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/audio_clock.py"/>
        <source>was joined of {number:,} parts, which follow one another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/tier_left.py"/>
        <source>was not taken, though {said}{there} on it may be speech that no other tier has.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/unmatched.py"/>
        <source>was put together with {name} by hand, and was not taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/unmatched.py"/>
        <source>was to give a line to each sound, but {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/existing.py"/>
        <source>was {seconds:.1f} s long when it was first imported and is read whole now, {seconds_2:.1f} s by its own clock. Times that came from a player are right now; marks that were set here by ear lie on other sound.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/exporters/exporter.py"/>
        <source>what a model read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/runs/folder.py"/>
        <source>what is asked of the run “{key}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/runs/folder.py"/>
        <source>what is noted about the run “{key}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/frame/help.py"/>
        <source>what was spoken into Live, by day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/exporters/exporter.py"/>
        <source>where in its recording an utterance lies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/training/state.py"/>
        <source>where the run stands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/frame/help.py"/>
        <source>which letters carry over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/exporters/exporter.py"/>
        <source>which split an utterance belongs to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/exporters/exporter.py"/>
        <source>who speaks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/training/limits.py"/>
        <source>whole numbers by name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/mark_choices.py"/>
        <source>whom the file names ({shown})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/name_speakers.py"/>
        <source>whom the source names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/alphabet/letter_dialogs.py"/>
        <source>will not fit: {letters}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/checks/text_checks.py"/>
        <source>word joiner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/chart_menu.py"/>
        <source>words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/archive/unpack.py"/>
        <source>would land outside of the project’s folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/archive/unpack.py"/>
        <source>would unpack to {gigabytes}, over the limit of {gigabytes_2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/markup/kinds.py"/>
        <source>write what it means</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/frame/help.py"/>
        <source>write what was said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/widgets/diff.py"/>
        <source>written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/settings_pages/appearance_settings.py"/>
        <source>written naranjas, Spanish habit; said laranjas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/filters/rule_words.py"/>
        <source>yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/training/limits.py"/>
        <source>yes or no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/home/next_steps.py"/>
        <source>yesterday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/checks/text_checks.py"/>
        <source>zero-width joiner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/checks/text_checks.py"/>
        <source>zero-width non-joiner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/checks/text_checks.py"/>
        <source>zero-width space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/home/project_notices.py"/>
        <source>{0} is not there any more: its drive was taken out, or its folder moved elsewhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/sound/audio_pane.py"/>
        <source>{0} to {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/sound/audio_pane.py"/>
        <source>{0} to {1} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/bulk_dialog.py"/>
        <source>{0} utterances are looked through; how many change is said afterwards.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/plots/plots.py"/>
        <source>{0}, seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/commands/queueing.py"/>
        <source>{action} takes {value}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/bulk/plans.py"/>
        <source>{aside:,} of them are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/alphabet/before_after.py"/>
        <source>{at:,} of {n:,}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/alphabet/letter_texts.py"/>
        <source>{a} with {b}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/families/plan.py"/>
        <source>{carried:,} letters carried over, {neighbours:,} started from a neighbour, {fresh:,} fresh, {left_out:,} left out; {share:.1%} of the parameters are the source's.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/families/plan.py"/>
        <source>{carried:,} pieces of words carried over, {neighbours:,} started from a neighbour, {fresh:,} fresh, {left_out:,} left out; {share:.1%} of the parameters are the source's.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_report.py"/>
        <source>{changed:,} have another text in the source now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/metrics.py"/>
        <source>{change} points since the check before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/chart_menu.py"/>
        <source>{chart} as a table</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/corpus/quality/check_job.py"/>
        <source>{checked}, %n need review: {flags}</source>
        <extracomment>one: {checked}, one needs review: {flags}</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/corpus/details/details.py"/>
        <source>{chosen:,} chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/table/list_controller.py"/>
        <source>{chosen:,} of {count:,} chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/plan_words.py"/>
        <source>{clock}, {ago} ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/table/utterance_menu.py"/>
        <source>{count:,} chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/offers.py"/>
        <source>{count:,} files end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/audio.py"/>
        <source>{count:,} frames were promised, {number:,} came</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/audio_clock.py"/>
        <source>{count:,} gaps of {seconds} in all, the first at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/splits/leak_list.py"/>
        <source>{count:,} leaks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/markup_form.py"/>
        <source>{count:,} of {count_2:,} would change.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/table/list_controller.py"/>
        <source>{count:,} of {total} shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/exporters/exporter.py"/>
        <source>{count:,} utterances got other names: theirs cannot be names of files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/commands/editing.py"/>
        <source>{count:,} utterances were named where one is meant.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/bulk_forms.py"/>
        <source>{count:,} utterances would take in {others:,} others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/sources/catalogue.py"/>
        <source>{count:,} {noun}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/plan.py"/>
        <source>{counted:,} sounds without text too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_report.py"/>
        <source>{counted:,} were kept out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/details/model_text.py"/>
        <source>{counted}, all in the alphabet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/live/takes_panel.py"/>
        <source>{count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/details/model_text.py"/>
        <source>{count} characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/offers.py"/>
        <source>{count} in {ending} · {example}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/live/takes_panel.py"/>
        <source>{count} kept, {seconds:.0f} s, speaker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/training/hearing.py"/>
        <source>{count} of {count_2} could not be read, {lost:.0f} s of {seconds:.0f} s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/live/files_panel.py"/>
        <source>{count} saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/frame/tasks_page.py"/>
        <location filename="../../app/widgets/job_dialog.py"/>
        <source>{done:,} of {total:,}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_dialog.py"/>
        <source>{done:,} of {total:,} read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/export_dialog.py"/>
        <source>{done:,} of {total:,} written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/plots/summary_strip.py"/>
        <source>{each} each</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/plan.py"/>
        <source>{ending}, taken as transcripts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/plan_words.py"/>
        <source>{every}; ends after {n} without a better one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/filters/rule_words.py"/>
        <source>{field} at least {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/filters/rule_words.py"/>
        <source>{field} at most {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/filters/rule_words.py"/>
        <source>{field} contains {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/filters/rule_words.py"/>
        <source>{field} contains, accents aside {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/filters/rule_words.py"/>
        <source>{field} does not contain {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/filters/rule_words.py"/>
        <source>{field} does not match the pattern {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/filters/rule_words.py"/>
        <source>{field} is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/filters/rule_words.py"/>
        <source>{field} is exactly {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/filters/rule_words.py"/>
        <source>{field} is not empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/filters/rule_words.py"/>
        <source>{field} is not {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/filters/rule_words.py"/>
        <source>{field} is {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/filters/rule_words.py"/>
        <source>{field} matches the pattern {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/filters/rule_words.py"/>
        <source>{field} not measured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/filters/rule_words.py"/>
        <source>{field} over {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/filters/rule_words.py"/>
        <source>{field} under {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/export_dialog.py"/>
        <source>{files} in {out}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/relink.py"/>
        <source>{file} is another recording than {recording}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/plan.py"/>
        <source>{file} · {count:,} lines, as many sounds in {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/tier_left.py"/>
        <source>{first}, tier {key}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/bulk_forms.py"/>
        <location filename="../../app/corpus/quality/check_job.py"/>
        <location filename="../../app/corpus/quality/limits_dialog.py"/>
        <source>{flag} {count:,}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/bulk_forms.py"/>
        <source>{flag}: {remedy}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/hypotheses.py"/>
        <source>{folder} cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/families/letters.py"/>
        <source>{folder} has no vocab.json.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/families/hugging_face.py"/>
        <source>{folder} has no weights in the safetensors format.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/families/weights.py"/>
        <source>{folder} has no {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/decoding/recogniser.py"/>
        <source>{folder} has not been trained to write yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/families/checkpoint.py"/>
        <source>{folder} has {head} output rows for {count} letters or pieces.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/families/hearing.py"/>
        <source>{folder} hears sound at {setting} Hz.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/families/hearing.py"/>
        <source>{folder} hears sound otherwise than Vizinho makes it: {name} is {setting}, not {value}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/families/__init__.py"/>
        <source>{folder} holds a model of the kind “{model_type}”, which is not known here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/schema.py"/>
        <source>{folder} is not a Vizinho project.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/families/__init__.py"/>
        <location filename="../../core/project/hypotheses.py"/>
        <source>{folder} is not a model: it has no config.json.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_report.py"/>
        <source>{found:,} came in mended, or are to be looked at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/filters/rule_builder.py"/>
        <source>{found:,} of {found_2:,} utterances</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/audio.py"/>
        <source>{frames:,} frames were promised, and the last of them is not there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/audio.py"/>
        <source>{frames:,} frames were promised, {given:,} came</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/plan_marks.py"/>
        <source>{group} fixed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/plan_marks.py"/>
        <source>{group} from {start:.0%}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/formatting.py"/>
        <source>{h:,} h {m:,} min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/sources/catalogue.py"/>
        <source>{hours:,.1f} h heard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/formatting.py"/>
        <source>{hours} h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/plots/summary_charts.py"/>
        <source>{hours} in all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/bulk_forms.py"/>
        <source>{hours} of sound will be looked at.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/settings_pages/key_table.py"/>
        <source>{keys} (changed)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/settings_pages/key_dialog.py"/>
        <source>{key} belongs to {names}, which would lose it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/settings_pages/key_dialog.py"/>
        <source>{key} is free.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/alphabet/misfits.py"/>
        <source>{key}: {odd} not in the alphabet. {fix}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/plan_words.py"/>
        <source>{kinds} masks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/alphabet/shared_letters.py"/>
        <source>{k} of them occur fewer than {n} times.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/history/history_popup.py"/>
        <source>{label} ({count} rows)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/home/language_fields.py"/>
        <source>{label}: code (ISO 639)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/alphabet/ribbon.py"/>
        <source>{language} checkpoint knows {n:,}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/widgets/diff.py"/>
        <source>{language} habit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/alphabet/ribbon.py"/>
        <source>{language} needs {n:,}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/alphabet/ribbon.py"/>
        <source>{language} needs {n:,}, {share} of them already known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/dialog.py"/>
        <source>{learn} to learn from, {check} to check on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/plan_words.py"/>
        <source>{left} left, ends about {clock}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/dialog.py"/>
        <source>{length} not transcribed, left aside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/outlook.py"/>
        <source>{letters} left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/alphabet/shared_letters.py"/>
        <source>{letters} occur fewer than {n} times.</source>
        <extracomment>one: {letters} occurs fewer than {n} times.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/alphabet/letter_dialogs.py"/>
        <source>{letter} is a single letter already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/alphabet/new_letters.py"/>
        <location filename="../../app/train/new_run/letters_editor.py"/>
        <source>{letter} starts from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/alphabet/letter_texts.py"/>
        <source>{letter} starts from {start}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/alphabet/shared_letters.py"/>
        <source>{letter}, {n:,} times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/plots/summary_strip.py"/>
        <source>{median_s:.1f} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/textgrid.py"/>
        <source>{mended} (line {line}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/subtitles.py"/>
        <source>{mended}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/live/result_panel.py"/>
        <source>{moment}, {seconds:.1f} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/sound_only.py"/>
        <source>{more}may hold transcripts, which were not read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/splits/divide_dialog.py"/>
        <source>{moved:,} utterances would change their split</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/formatting.py"/>
        <source>{n:,.0f} MB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/starts.py"/>
        <source>{n:,.1f} M</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/formatting.py"/>
        <source>{n:,.1f} h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/plan_words.py"/>
        <source>{n:,} carried over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/plan_words.py"/>
        <source>{n:,} left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/alphabet/letter_dialogs.py"/>
        <location filename="../../app/alphabet/page.py"/>
        <source>{n:,} letters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/plan_words.py"/>
        <source>{n:,} letters, all fresh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/formatting.py"/>
        <source>{n:,} min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/formatting.py"/>
        <source>{n:,} minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/plan_words.py"/>
        <source>{n:,} new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/plan_words.py"/>
        <source>{n:,} pieces of words carried over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/plan_words.py"/>
        <source>{n:,} pieces of words, all fresh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/formatting.py"/>
        <source>{n:,} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/plan_words.py"/>
        <source>{n:,} s of audio</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/alphabet/page.py"/>
        <source>{n:,} signs to decide…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/alphabet/letter_dialogs.py"/>
        <location filename="../../app/alphabet/letter_texts.py"/>
        <source>{n:,} times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/home/next_steps.py"/>
        <source>{n:,} utterances are in no split</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/alphabet/misfit_pane.py"/>
        <source>{n:,} utterances; those without a suggestion stay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/alphabet/misfit_pane.py"/>
        <source>{n:,}, the first {k:,} listed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/checks/text_checks.py"/>
        <source>{named} where others have {apostrophe}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/settings_pages/audio_settings.py"/>
        <source>{name} (not plugged in)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/audio.py"/>
        <source>{name} cannot be read from frame {start} to {end}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/archive/pack.py"/>
        <source>{name} cannot be read whole ({why}), so nothing was packed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/exporters/sounds.py"/>
        <source>{name} cannot be read whole.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/audio_files.py"/>
        <location filename="../../core/importers/texts.py"/>
        <location filename="../../core/project/archive/unpack.py"/>
        <source>{name} cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/schema.py"/>
        <source>{name} cannot be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/training/limits.py"/>
        <source>{name} cannot be {shown}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/expert.py"/>
        <location filename="../../core/training/limits.py"/>
        <source>{name} cannot be “{text}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/audio_files.py"/>
        <source>{name} could not be copied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/audio_whole.py"/>
        <source>{name} could not be decoded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/archive/backups.py"/>
        <source>{name} could not be restored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/writing.py"/>
        <source>{name} could not be written ({why}). Nothing was left behind.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/audio_files.py"/>
        <source>{name} could not be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/home/next_steps.py"/>
        <source>{name} has failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/audiofolder.py"/>
        <source>{name} has no column of texts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/table.py"/>
        <source>{name} has no column “{value}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/commonvoice.py"/>
        <source>{name} has no columns “path” and “sentence”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/commonvoice.py"/>
        <source>{name} has no list “{wrong}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/audio_av.py"/>
        <source>{name} has no sound track.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/families/initialise.py"/>
        <source>{name} has the shape {found}, planned was {shape}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/audio.py"/>
        <source>{name} has {shape} channels, not channel {number}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/voxforge.py"/>
        <source>{name} holds no archive of VoxForge.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/lhotse.py"/>
        <source>{name} holds no cuts and no supervisions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/spontaneous.py"/>
        <source>{name} holds no list of spontaneous speech.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/json_lines.py"/>
        <source>{name} holds no manifest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/unrecognised.py"/>
        <source>{name} holds no sound (only {kinds}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/audio.py"/>
        <source>{name} holds no sound.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/commonvoice.py"/>
        <source>{name} holds only clips that were found to be wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/unrecognised.py"/>
        <source>{name} is a project of Vizinho's.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/archive/unpack.py"/>
        <source>{name} is a zip file, but no packed project.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/archive/unpack.py"/>
        <source>{name} is damaged: {name_2} cannot be read whole. Nothing was kept of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/audio_files.py"/>
        <location filename="../../core/importers/texts.py"/>
        <location filename="../../core/importers/unrecognised.py"/>
        <source>{name} is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/audiofolder.py"/>
        <source>{name} is no audio folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/label_studio.py"/>
        <source>{name} is no export of Label Studio's.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/strategies/low_rank/change.py"/>
        <source>{name} is no linear layer: it can have no adapter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/exporters/sounds.py"/>
        <source>{name} is no longer the recording that was imported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/archive/unpack.py"/>
        <source>{name} is no packed project, or its end is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/strategies/kind.py"/>
        <source>{name} is no setting of the strategy “{key}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/commonvoice.py"/>
        <source>{name} is not a Common Voice folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/kaldi.py"/>
        <source>{name} is not a Kaldi data folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/ljspeech.py"/>
        <source>{name} is not in the form of LJSpeech.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/librispeech.py"/>
        <source>{name} is not in the form of LibriSpeech.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/mailabs.py"/>
        <source>{name} is not in the form of M-AILABS.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/audio_files.py"/>
        <location filename="../../core/exporters/sounds.py"/>
        <source>{name} is not there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/store.py"/>
        <source>{name} is open for reading only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/archive/backups.py"/>
        <location filename="../../core/project/schema.py"/>
        <source>{name} is open in another window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/home/next_steps.py"/>
        <source>{name} is paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/home/next_steps.py"/>
        <source>{name} is training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/audio_files.py"/>
        <location filename="../../core/exporters/sounds.py"/>
        <source>{name} may not be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/archive/unpack.py"/>
        <source>{name} needs {gigabytes}, and only {gigabytes_2} are free.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/plots/bar_chart.py"/>
        <source>{name} to {name_2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/home/next_steps.py"/>
        <source>{name} was cut off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/schema.py"/>
        <source>{name} was made by a newer Vizinho.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/schema.py"/>
        <source>{name} was made by an older Vizinho.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/archive/unpack.py"/>
        <source>{name} was packed by a newer Vizinho.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/live/file_controller.py"/>
        <source>{name} was taken from the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/home/recent_block.py"/>
        <source>{name} was taken from the list; its folder stays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/decoding/outputs.py"/>
        <source>{name} was there already and stays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/audio_av.py"/>
        <source>{name} {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/curve_sets.py"/>
        <source>{name} {wer} words and {cer} letters wrong at {hours}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/archive/unpack.py"/>
        <source>{name} {why}. Nothing was unpacked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/machine.py"/>
        <source>{name}, %n cores, {memory:,.0f} GB memory</source>
        <extracomment>one: {name}, one core, {memory:,.0f} GB memory</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/dialog.py"/>
        <source>{name}, again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/json_lines.py"/>
        <source>{name}, entry {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/run_draft.py"/>
        <source>{name}, from scratch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/audiofolder.py"/>
        <location filename="../../core/importers/commonvoice.py"/>
        <location filename="../../core/importers/label_studio.py"/>
        <location filename="../../core/importers/ljspeech.py"/>
        <location filename="../../core/importers/spontaneous.py"/>
        <location filename="../../core/importers/table.py"/>
        <source>{name}, row {line}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/json_lines.py"/>
        <location filename="../../core/importers/librispeech.py"/>
        <location filename="../../core/importers/line_order.py"/>
        <location filename="../../core/importers/lines.py"/>
        <source>{name}, row {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/annotation_items.py"/>
        <location filename="../../core/importers/kept_out_marks.py"/>
        <source>{name}, tier {name_2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/frame/rail.py"/>
        <source>{name}, {count:,} running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/live/input_bar.py"/>
        <source>{name}, {kilo}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/compute_places.py"/>
        <source>{name}, {n} cores</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/unrecognised.py"/>
        <source>{name}: every file in it {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/table.py"/>
        <source>{name}: the column of the {missing} could not be told.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/kaldi.py"/>
        <source>{name}{name_2}, row {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/training/preparation.py"/>
        <source>{normaliser} cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/home/restore.py"/>
        <source>{number:,.1f} MB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/details/details.py"/>
        <source>{number:,} of {count:,}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/tier_sorts.py"/>
        <source>{number:.1f} letters each</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/sources/catalogue.py"/>
        <source>{number:.1f} million parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/sound/audio_pane.py"/>
        <source>{number:.2f} s cut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/checks/overlaps.py"/>
        <source>{number:.2f} s with {key}{who}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/plots/plot_bars.py"/>
        <source>{number_words} to {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/plots/plot_bars.py"/>
        <source>{number} and more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/formatting.py"/>
        <source>{n} GB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/home/cards.py"/>
        <source>{n} GB free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/formatting.py"/>
        <source>{n} M weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/alphabet/page.py"/>
        <source>{n} changes not applied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/markup_form.py"/>
        <source>{n} hold nothing else, and stay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/frame/closing.py"/>
        <source>{n} jobs are still running: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/home/new_project.py"/>
        <source>{n} letters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/outlook.py"/>
        <source>{n} letters carry over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/home/new_project.py"/>
        <source>{n} letters, all known in {source}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/home/new_project.py"/>
        <source>{n} letters, {known} of them known in {source}, {new} new.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/home/new_project.py"/>
        <source>{n} letters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/outlook.py"/>
        <source>{n} new ones start from their closest neighbour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/starts.py"/>
        <source>{n} of {all}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/outlook.py"/>
        <source>{n} pieces of words carry over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/frame/closing.py"/>
        <source>{n} runs are still training.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/outlook.py"/>
        <source>{n} start afresh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_report.py"/>
        <source>{n} texts were taken over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/plan_words.py"/>
        <source>{n} times {seconds}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_report.py"/>
        <source>{n} utterances added, {{0}} of speech</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_report.py"/>
        <source>{n} were in the project already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/bulk_report.py"/>
        <source>{n} were left as they are. All else was done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/splits/split_solver.py"/>
        <source>{one} in several splits, because of utterances that keep the split they have.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/alphabet/ribbon.py"/>
        <source>{only} only in {language}, {shared} shared, {new} new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/writing.py"/>
        <source>{out} is there already and is not an empty folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/writing.py"/>
        <source>{out} is there already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/frame/rail.py"/>
        <source>{pair}. Switch project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/checks/overlaps.py"/>
        <source>{part} and {part_2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/families/__init__.py"/>
        <location filename="../../core/families/checkpoint.py"/>
        <location filename="../../core/families/hearing.py"/>
        <location filename="../../core/families/letters.py"/>
        <location filename="../../core/families/pieces.py"/>
        <location filename="../../core/families/weights.py"/>
        <source>{path} cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/families/pieces.py"/>
        <source>{path} cannot be used as a tokenizer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/store.py"/>
        <source>{path} cannot be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/runs/tidy.py"/>
        <source>{path} could not be removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/families/__init__.py"/>
        <location filename="../../core/families/hearing.py"/>
        <source>{path} does not describe a model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/families/letters.py"/>
        <source>{path} does not list letters with their numbers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/families/weights.py"/>
        <source>{path} is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/store.py"/>
        <source>{path} is not empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/plan.py"/>
        <location filename="../../core/project/archive/unpack.py"/>
        <source>{path} is not there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/plan.py"/>
        <source>{path} {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/training/config.py"/>
        <source>{path}: {message}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/table.py"/>
        <source>{plain} (column {i})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/existing.py"/>
        <source>{reads}, which {key} took over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/existing.py"/>
        <source>{reads}; {key} was edited here since and stays “{short}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/existing.py"/>
        <source>{reads}; {key} {stays}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/kept_out_marks.py"/>
        <source>{reason} ({marks}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/text/rules.py"/>
        <source>{reason} Make it simpler.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/run_draft.py"/>
        <source>{recipe}, from scratch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/run_draft.py"/>
        <source>{recipe}, from {source}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/bulk/by_hand.py"/>
        <source>{row} cannot be cut from frame {start} to {end}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/bulk/by_hand.py"/>
        <source>{row} cannot be split there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/filters/rule_words.py"/>
        <source>{rule} and {rules}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/filters/rule_words.py"/>
        <source>{rule} or {rules}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/audio_clock.py"/>
        <source>{said}; there is silence there now, so that times are a player's.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/table/utterance_model.py"/>
        <source>{seconds:.2f} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/training/draft.py"/>
        <source>{setting} cannot be set by hand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/wording.py"/>
        <source>{several} and {last}</source>
        <comment>list</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/wording.py"/>
        <source>{several} or {last}</source>
        <comment>list</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/families/transfer.py"/>
        <source>{shape} rows there, {tokens} here: letter by letter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/home/next_steps.py"/>
        <source>{share} done{left}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/metrics.py"/>
        <source>{share} of the time is spent on preparing audio</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/home/packing.py"/>
        <location filename="../../app/home/unpacking.py"/>
        <source>{size} of {size_2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/home/unpacking.py"/>
        <source>{size} on the disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/families/transfer.py"/>
        <source>{source} has no output layer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/states.py"/>
        <source>{source} to {target}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/live/take_controller.py"/>
        <source>{speaker} also speaks in the training set.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/splits/split_plan.py"/>
        <source>{split} gets {got}, less than the {asked} asked for, because of utterances that keep the split they have.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/splits/split_plan.py"/>
        <source>{split} gets {got}, less than the {asked} asked for, because what belongs together stays together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/splits/split_plan.py"/>
        <source>{split} gets {got}, more than the {asked} asked for, because of utterances that keep the split they have.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/splits/split_plan.py"/>
        <source>{split} gets {got}, more than the {asked} asked for, because what belongs together stays together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/details/letter_palette.py"/>
        <source>{spoken}, new in this language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_choices.py"/>
        <source>{spoken}: choose a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_choices.py"/>
        <source>{spoken}: take what was found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/outlook.py"/>
        <source>{start} to {end}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/frame/tasks_page.py"/>
        <source>{state} at {time}, took {took}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/exporters/sounds.py"/>
        <source>{stem} is too long for a WAV file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/commands/history.py"/>
        <source>{steps} steps cannot be made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/decoding/outputs.py"/>
        <source>{target} cannot be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/alphabet/source_letters.py"/>
        <source>{target} does not write them, so the new model cannot produce them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/states.py"/>
        <source>{target} from scratch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/alphabet/source_letters.py"/>
        <source>{target} writes every letter of {source}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/home/new_project.py"/>
        <source>{text} cannot be looked at ({why}). Choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/live/word_flow.py"/>
        <source>{text}, {number:.0f} percent sure, {start_s:.2f} to {end_s:.2f} seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/live/result_panel.py"/>
        <source>{text}: {number:.0f}% sure, {start_s:.2f} to {end_s:.2f} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/filters/filter_chips.py"/>
        <source>{text}; press to take away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/exporters/__init__.py"/>
        <source>{thing} or {thing_2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_choices.py"/>
        <source>{ticked} of {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/checks/repeats.py"/>
        <source>{times:,} times: also {others}{value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/frame/status_facts.py"/>
        <location filename="../../app/frame/tasks_page.py"/>
        <source>{time} left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/pairing.py"/>
        <source>{title} ({count:,} of {total:,})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/plots/plots.py"/>
        <source>{title} as a table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/exporters/__init__.py"/>
        <source>{title} cannot hold {listed}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/exporters/marks.py"/>
        <source>{title} cannot say which channel of a recording is meant.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/exporters/__init__.py"/>
        <source>{title} has no marks, so every utterance needs a sound of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/export_form.py"/>
        <source>{title} needs sound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/live/takes_panel.py"/>
        <source>{today} today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/plan_panel.py"/>
        <source>{total}, {spare} of it not needed any more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/details/model_text.py"/>
        <source>{unknown} not in the alphabet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/outlook.py"/>
        <source>{used} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/home/cards.py"/>
        <source>{used} of {total} GB used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_source.py"/>
        <source>{utterances} in {files}, with {sounds}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/curve_sets.py"/>
        <source>{value} (at {hours})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/line_yaml.py"/>
        <source>{wanted}, row {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/splits/split_solver.py"/>
        <source>{what} ({length}) {value} no split, because people of several splits say the same sentence.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/outlook.py"/>
        <source>{what} after {hours} of audio.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/families/transfer.py"/>
        <source>{what} of the source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/live/result_panel.py"/>
        <source>{what}: {wrong} of {count} words wrong, word error rate (WER) {number:.1f}%</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/plan.py"/>
        <source>{where} cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/label_studio.py"/>
        <source>{where}, region {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/importers/voxforge.py"/>
        <source>{where}, row {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/edits.py"/>
        <location filename="../../core/project/hypotheses.py"/>
        <source>{where}: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/bulk/plans.py"/>
        <source>{which} not transcribed, and not counted until then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/live/file_list.py"/>
        <source>{words}, corrected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/checks/text_checks.py"/>
        <source>{word} in {scripts_of} letters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/frame/help.py"/>
        <source>“Treat as one letter” makes a pair such as lh one letter of the alphabet. “Detect from corpus” lists every letter the transcripts write.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/home/language_fields.py"/>
        <source>“{code}” is no code: two or three letters, such as pt or tci.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/families/checkpoint.py"/>
        <source>“{delimiter}” cannot be a letter: it stands for the space.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/bulk/find_replace.py"/>
        <source>“{find}” is not a regular expression: {error}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/dialog.py"/>
        <source>“{folder}” was not added. {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/markup/kinds.py"/>
        <source>“{key}” is no kind of markup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/families/transfer.py"/>
        <source>“{letter}” cannot start from “{neighbour}”: the source does not have it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/families/transfer.py"/>
        <source>“{letter}” is not a letter of the alphabet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/text/numbers.py"/>
        <source>“{match}” cannot be read as a number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/text/numbers.py"/>
        <source>“{match}” cannot be read as a time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/text/pieces.py"/>
        <source>“{missing}” ({code_points}) is in none of the model's pieces: “{text}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/text/vocabulary.py"/>
        <source>“{missing}” ({code_points}) is not in the alphabet: “{text}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/text/pieces.py"/>
        <source>“{missing}” ({points}) is in none of the model's pieces.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/text/vocabulary.py"/>
        <source>“{missing}” ({points}) is not in the alphabet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/frame/closing.py"/>
        <source>“{name}” is still running{share}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/frame/closing.py"/>
        <source>“{name}” is still training.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/run_dialogs.py"/>
        <source>“{name}” is training. Stop it and remove it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/train/page.py"/>
        <source>“{name}” was removed. It stays in the trash for a week.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/names.py"/>
        <source>“{part}” holds a sign that Windows allows in no name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/names.py"/>
        <source>“{part}…” is too long for a name: {size} bytes, {longest_part} are allowed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/filters.py"/>
        <source>“{pattern}” is not a regular expression: {error}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/bulk/find_replace.py"/>
        <source>“{replacement}” cannot stand in for what is found: {error}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/commands/editing.py"/>
        <source>“{seconds}” is no number of seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/markup_form.py"/>
        <source>“{short}” becomes “{short_2}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/commands/checking.py"/>
        <source>“{text}” gives no number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/sources/catalogue.py"/>
        <source>“{text}” is neither a run nor a model's folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/home/new_project.py"/>
        <location filename="../../app/home/project_dialog.py"/>
        <location filename="../../core/commands/corpus.py"/>
        <source>“{text}” is no language code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/text/numbers.py"/>
        <source>“{value}” cannot be written as words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/commands/choosing.py"/>
        <source>“{value}” is no number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/project/filters.py"/>
        <source>“{value}” is not a number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/markup/kinds.py"/>
        <source>“{way}” is nothing that can be done with {key}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/text/numbers.py"/>
        <source>“{written}” cannot be read as a number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/exporters/ljspeech.py"/>
        <source>“|” became “/” in {bars:,} transcripts: it separates the columns.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../core/text/rules.py"/>
        <source>ﬁ becomes fi</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
