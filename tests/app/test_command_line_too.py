"""Everything the window does, the command line does too: the two lists are compared, action by action."""

from __future__ import annotations

import shlex

import pytest

from app.frame.main_window import MainWindow
from core.cli import build_parser

ON_THE_COMMAND_LINE = {
    "action_new_project": "new p --name NAME --language pt",
    "action_open_project": "info p",
    "action_open_sample": "sample p",
    "action_project_facts": "set p --name NAME --language pt",
    "action_back_up": "backup p",
    "action_restore": "restore p latest",
    "action_pack_project": "pack p FILE",
    "action_unpack_project": "unpack FILE p",
    "action_undo": "undo p",
    "action_redo": "redo p",
    "action_palette": "list p --search TEXT",
    "action_page_tasks": "queue p",
    "action_places": "places list",
    "action_add_place": "places add NAME --address USER@HOST --kind slurm --hours 2 --until-done",
    "corpus_import": "import p PATH",
    "corpus_export": "export p OUT --to elan",
    "corpus_check": "check p",
    "corpus_limits": "check p --limit silence=2",
    "corpus_compare": "check p --model starter:es --lm NAME --rescore OTHER --hot-words FILE",
    "corpus_drafts": "draft p --model starter:es --lm NAME --hot-words FILE --untranscribed",
    "corpus_next_minutes": "next p --minutes 12 --model starter:es",
    "corpus_divide": "split p --dev 0.5 --test 0.5",
    "corpus_edit": "edit p text TEXT --keys KEY",
    "corpus_take_reading": "edit p take-reading --keys KEY",
    "corpus_correct_reading": "edit p text TEXT --keys KEY",
    "corpus_refuse_reading": "edit p refuse-reading --keys KEY",
    "corpus_trim": "edit p trim --keys KEY",
    "corpus_split": "edit p split-at 2.5 --keys KEY",
    "corpus_merge": "edit p merge-next --keys KEY",
    "corpus_set_start": "edit p ends 1.0-2.5 --keys KEY",
    "corpus_set_end": "edit p ends 1.0-2.5 --keys KEY",
    "corpus_recordings": "recordings p --sort share --descending --search WORDS",
    "corpus_group_recordings": "list p --by-recording",
    "corpus_concordance": "concordance p TEXT --as pattern --heed accents --tier NAME --order right --save FILE",
    "corpus_ipa_chart": "ipa --find WORDS",
    "corpus_typed_codes": "typing p codes xsampa --tier NAME",
    "corpus_mark": "mark p 12.5-14 --recording NAME --speaker NAME --text TEXT",
    "corpus_mark_missed": "mark p --missed --recording NAME --speaker NAME",
    "corpus_remove_part": "parts p RECORDING --remove 7",
    "corpus_bulk_shift": "shift p 1.5 --factor 1.0002 --recording NAME --from 60",
    "corpus_note": "notes p add TEXT --keys KEY --author NAME",
    "corpus_recording_note": "notes p add TEXT --recording NAME",
    "corpus_read_sessions": "sessions p read FOLDER",
    "corpus_write_sessions": "sessions p write OUT --to imdi",
    "corpus_session": "sessions p set NAME licence LICENCE",
    "corpus_mark_speech": "mark p 12.5-14 --recording NAME",
    "corpus_align": "align p RECORDING TEXT --model starter:es --by sentences --names auto --only-sure --words TIER",
    "corpus_diarise": "diarise p RECORDING --model PATH --speakers 2 --names NAME NAME --over --no-marks --no-voices",
    "corpus_session_text": "session-text p RECORDING OUT --as sounding --tiers NAME --coding flac --consent",
    "corpus_bulk_trim": "edit p trim",
    "corpus_bulk_cut": "edit p split",
    "corpus_bulk_merge": "edit p merge",
    "corpus_bulk_speaker": "edit p speaker NAME",
    "corpus_bulk_tags": "edit p tag --add TAG",
    "corpus_bulk_markup": "edit p markup",
    "corpus_bulk_words": "tiers p words NAME --keys KEY",
    "corpus_tiers": "tiers p set NAME --language CODE --values N=noun",
    "corpus_bulk_tier_utterances": "tiers p utterances NAME --recording NAME --speaker NAME --empty",
    "corpus_new_tier": "tiers p add NAME --holds subdivision --below TIER --language CODE",
    "corpus_bulk_suggestions": "edit p suggestion",
    "corpus_speakers": "speakers p",
    "corpus_leave_out": "edit p leave-out --keys KEY",
    "corpus_take_back": "edit p take-back --keys KEY",
    "corpus_locate": "locate p PATH",
    "corpus_pitch": "measure p --every 10ms --floor 60 --ceiling 500",
    "corpus_intensity": "measure p --every 10ms",
    "corpus_formants": "measure p --every 10ms --formants --highest-formant 5000",
    "corpus_spectrum": "measure p --recording NAME --spectrum --from 1 --to 2 --window 5",
    "corpus_copy_measures": "measure p --keys KEY --utterances --tsv",
    "corpus_video": "video p frame RECORDING FILE --at 1.5 --width 640",
    "corpus_copy": "list p --keys KEY",
    "corpus_copy_times": "list p --keys KEY",
    "corpus_find": "list p --search TEXT",
    "corpus_rules": "filters p save NAME --rule pace over 20",
    "corpus_replace": "edit p replace TEXT --with TEXT",
    "corpus_plots": "plots p",
    "corpus_plot_table": "plots p",
    "corpus_history": "history p",
    "alphabet_detect": "alphabet p --detect",
    "alphabet_one_letter": "alphabet p --add lh",
    "alphabet_signs": "alphabet p --is-letter x",
    "alphabet_add_rule": "alphabet p --on RULE",
    "alphabet_apply": "alphabet p --on RULE",
    "alphabet_use_all": "alphabet p --use-suggestions",
    "alphabet_in_corpus": "check p --list alphabet",
    "text_bring": "text add p FILE",
    "text_language": "text language p NAME es",
    "text_remove": "text remove p NAME",
    "text_mend": "text mend p NAME",
    "text_mend_all": "text mend p",
    "text_leave_out": "text leave-out p NAME --line 1",
    "lm_make": "lm p make NAME --unit word --order 3 --prune 0 1 --vocabulary 9 --from transcripts --licence CC0",
    "lm_teach": "lm p teach NAME --kind lstm --unit letter --source-model M --words 9 --at-once --device cpu --queue",
    "lm_bring": "lm p make NAME --arpa FILE --unit letter --language pt",
    "lm_ready": "lm p add NAME --ready FOLDER",
    "vectors_learn": "vectors p make NAME --dimensions 50 --least 2 --from transcripts",
    "vectors_remove": "vectors p remove NAME",
    "lm_tune": "lm p tune NAME --model RUN --hot-words FILE --device cpu",
    "lm_use": "transcribe MODEL FILE --lm NAME",
    "lm_remove": "lm p remove NAME",
    "checkpoints_find": "sources p --find WORDS",
    "checkpoints_add": "sources p --add FOLDER",
    "checkpoints_get": "sources p --get ID",
    "checkpoints_remove": "sources p --remove ID",
    "checkpoints_token": "sources --token",
    "checkpoints_suggest": "sources p",
    "checkpoints_start": "train p --from ID --queue",
    "checkpoints_listen": "transcribe ID FILE",
    "checkpoints_try": "evaluate p ID --split dev",
    "train_action_new_run": "train p --from starter:es --queue",
    "train_action_pause": "runs p pause RUN",
    "train_action_resume": "resume p RUN",
    "train_action_stop": "runs p stop RUN",
    "train_action_follow": "resume p RUN",
    "train_action_fetch": "fetch p RUN",
    "train_action_export": "export-model p RUN OUT",
    "train_action_average": "runs p average RUN --share 0.5 --out NAME",
    "train_action_keep": "train p --from ID --source-data PLACE --keep-source --queue",
    "train_action_sweeps": "sweep p",
    "train_action_beside": "runs p compare RUN RUN",
    "train_action_tidy": "tidy p",
    "train_action_table": "runs p curves RUN",
    "train_action_origins": "runs p origins RUN",
    "evaluate_again": "evaluate p RUN --against starter:es --split test --again",
    "evaluate_export": "evaluate p RUN --html FILE --sounds 30 --trn DIR --csv FILE",
    "evaluate_remove": "evaluations p remove KEY",
    "evaluate_remarks": "evaluate p RUN",
    "evaluate_surest": "evaluate p RUN --sure",
    "evaluate_table": "evaluate p RUN --by speaker",
    "evaluate_find": "evaluate p RUN --utterances",
    "evaluate_view_utterances": "evaluate p RUN --utterances",
    "evaluate_view_words": "evaluate p RUN --words",
    "evaluate_view_scatter": "evaluate p RUN --against RUN --against-lm none --lm NAME --html FILE",
    "evaluate_view_sure": "evaluate p RUN --sure",
    "evaluate_view_habits": "evaluate p RUN --habits",
    "evaluate_filter": "evaluate p RUN --utterances",
    "evaluate_group": "evaluate p RUN --by length",
    "evaluate_more_speech": "learning-curve p show --goal 0.2 --pace 6",
    "evaluate_self_train": "self-train p --model RUN --sure 0.9",
    "evaluate_copy": "evaluate p RUN --utterances",
    "train_action_remove_probes": "closeness p --remove-probes",
    "live_action_keep": "takes p keep TAKE",
    "live_action_correct": "takes p correct TAKE TEXT",
    "live_action_files": "transcribe MODEL FILE",
}
"""A command line for each action. It may say more at once, never less."""

IN_A_WINDOW_ONLY = {
    "stopping what goes on, as Ctrl C does": "evaluate_stop",
    "the window itself": "action_close_project action_settings action_quit action_full_screen action_reset_layout "
    "action_larger action_smaller action_theme_system action_theme_light action_theme_dark",
    "where the keyboard is": "action_page_home action_page_corpus action_page_alphabet action_page_text "
    "action_page_checkpoints action_page_train action_page_evaluate action_page_live action_next_pane "
    "action_previous_pane corpus_go_to corpus_previous corpus_next corpus_previous_box corpus_next_box "
    "corpus_save_next corpus_lane_tiers evaluate_open",
    "help on a window": "action_help action_coming_from action_keys action_steps action_about",
    "typing": "corpus_accent",
    "hearing": "corpus_play corpus_play_typing corpus_play_selection corpus_play_edge corpus_play_on corpus_play_next "
    "corpus_stop corpus_to_start corpus_loop corpus_loop_pause corpus_arrive corpus_back corpus_slower corpus_faster "
    "corpus_play_words corpus_word_back corpus_word_on live_action_play evaluate_play "
    "evaluate_play_marked evaluate_clear evaluate_next_place",
    "looking at a sound": "corpus_look corpus_frame_back corpus_frame_on "
    "corpus_zoom_in corpus_zoom_out corpus_zoom_fit corpus_zoom_selection",
    "a draft that is not applied yet": "alphabet_revert",
    "speaking into a microphone": "live_action_record live_action_discard live_action_another",
}

OF_A_RUN = {
    "resume": "resume p RUN",
    "keep": "train p --from ID --source-data PLACE --keep-source --queue",
    "pause": "runs p pause RUN",
    "queue": "queue p add RUN",
    "stop": "runs p stop RUN",
    "change": "runs p change RUN --learning-rate 1e-4 --hours 9",
    "rename": "runs p rename RUN NAME",
    "duplicate": "train p --set seed=2",
    "again": "reproduce p/runs/RUN",
    "repeats": "reproduce p/runs/RUN --with p/runs/AGAIN",
    "export": "export-model p RUN OUT",
    "average": "runs p average RUN --sweep",
    "curves": "runs p curves RUN --save OUT --to tensorboard",
    "folder": "runs p",
    "tidy": "tidy p RUN",
    "remove": "runs p remove RUN",
}
"""The menu of a run in the Train page: its entries are made when it is opened."""

OF_A_RUN_ELSEWHERE = {"fetch": "fetch p RUN", "here": "fetch p RUN --checkpoints"}
"""Entries of that menu for a run in a place."""

OF_A_PLACE = {
    "places_edit": "places add NAME --threads 4",
    "places_test": "places test NAME",
    "places_install": "places install NAME --fetch",
    "places_remove": "places remove NAME",
    "the login that a test asks for": "places login NAME",
}
"""Actions of Settings, Places: they are made when that is first visited."""

IN_THE_CONCORDANCE = {
    "lines of a hit": "concordance p TEXT --save FILE",
    "all words": "words p --starts TEXT",
    "words one letter apart": "minimal-pairs p --at-least 2 --letters LETTER OTHER --dropped",
}
"""What its window does."""

IN_NEW_RUN = {
    "hear a run's variation": "augment p OUT --key KEY --copy 1 --set rooms=1",
    "change it": "train p --set rooms=0.5 --set rooms_rt60=0.2,0.5 --queue",
    "letters and layers": "plan p --from starter:es",
    "time, memory and disk": "plan p --from starter:es --estimate --measure",
    "vary settings": "sweep p start NAME --vary strategy=full,head_first",
    "vary where runs start": "sweep p start NAME --vary from=starter:es,scratch",
}
"""What its dialog does beside starting a run."""


def test_every_action_of_the_window_has_a_command_or_a_reason(opened_window: MainWindow) -> None:
    names = {action.objectName() for action in opened_window.all_actions()}
    only = " ".join(IN_A_WINDOW_ONLY.values()).split()
    assert sorted(names - set(ON_THE_COMMAND_LINE) - set(only)) == [], "new actions need a command"
    assert sorted({*ON_THE_COMMAND_LINE, *only} - names) == [], "these actions are gone"
    assert len(only) == len(set(only))
    assert not set(only) & set(ON_THE_COMMAND_LINE)


@pytest.mark.parametrize(
    "line",
    sorted(
        {
            *ON_THE_COMMAND_LINE.values(),
            *OF_A_RUN.values(),
            *OF_A_RUN_ELSEWHERE.values(),
            *OF_A_PLACE.values(),
            *IN_NEW_RUN.values(),
            *IN_THE_CONCORDANCE.values(),
        }
    ),
)
def test_the_command_is_there(line: str) -> None:
    assert build_parser().parse_args(shlex.split(line)).command == line.split(maxsplit=1)[0]
