"""What each setting of a run does, in words: for the expert form, a run's table of settings and `vizinho train --help`.
Texts only; ranges are in `core.training.setting_ranges`."""

from __future__ import annotations

from collections.abc import Mapping

from core.strategies import settings
from core.wording import Said, say

HELP: Mapping[str, Said] = {
    "name": say("What the run is called in lists."),
    "source": say("Folder of the checkpoint to start from; empty for from scratch."),
    "source_label": say('What to call the source in lists, such as "Spanish · starter".'),
    "network": say(
        "From scratch only: folder of the checkpoint whose network is taken, filled with random numbers; "
        "empty for the family's own sizes."
    ),
    "family": say("Model family, a key of core.families.FAMILIES."),
    "objective": say("What the model is taught, a key of core.objectives.OBJECTIVES: the family's."),
    "language": say("Code of the language that is taught."),
    "source_language": say("Code of the language the source knows."),
    "source_data": say(
        "Speech of the source's language: a project's folder or a manifest; empty for none. Each check then tells "
        "the source's error rates too."
    ),
    "language_start": say(
        "Models of many languages: code of the source's language that the token of the new one starts as, or fresh; "
        "empty for the source's own token, or for want of that a neighbour's."
    ),
    "recipe": say("The recipe this began as: quick, balanced, thorough, expert or probe."),
    "letters": say("Carry output letters over from the source, or start the output layer afresh."),
    "vocabulary": say(
        "What texts are written with: the letters of the alphabet, pieces of words that are learnt from the train "
        "texts, or what the source writes with, its pieces or letters as they are."
    ),
    "piece_count": say("How many pieces of words are learnt at most, single letters included."),
    "windows": say(
        "Models that hear windows of one length, as Whisper does of 30 s: learn from windows little longer than the "
        "utterance (short), which is several times as fast, or from whole ones."
    ),
    "neighbours": say('Own choices of the letter a new letter starts from; "" for a fresh start.'),
    "strategy": say("Which layers learn when, a key of core.strategies.STRATEGIES."),
    "strategy_settings": say(
        "The strategy's own settings, by their names; in config.json they stand beside the others."
    ),
    "hours": say("Hours of audio to hear in all."),
    "steps": say("Steps in all, whatever the hours are, as in probes; 0 for as many as the hours take."),
    "learn": say(
        "The tier whose texts are learnt, measured and written, by its name; nothing for the transcripts. Utterances "
        "without a text on it are left out."
    ),
    "train_share": say(
        "The share of the train split's speech that is learnt from, of every speaker about the same; the seed draws "
        "it. A smaller share lies within a larger one: for learning curves."
    ),
    "drafts_at_least": say(
        "Learn from drafts too, where nothing is transcribed: those whose model was at least this sure of its words, 0 "
        "to 1; 0 for none. Drafts may be wrong: compare with a run without."
    ),
    "batch_seconds": say("Seconds of audio in a batch, padding included."),
    "accumulate": say("Batches whose gradients are summed before a step, by all processes of the run together."),
    "learning_rate": say("Peak learning rate."),
    "warmup_steps": say(
        "Steps over which the learning rate rises to its peak. The triangle rises over a tenth of the run instead."
    ),
    "schedule": say(
        "How the learning rate falls after its peak: as a cosine, evenly (linear), or in a slanted triangle, which "
        "rises over a tenth of the run and falls evenly."
    ),
    "final_rate_share": say(
        "The share of the peak learning rate that is left at the end, and from which the triangle rises."
    ),
    "weight_decay": say("AdamW's weight decay."),
    "clip_norm": say("Largest norm of the gradient; longer ones are shortened to it."),
    "speeds": say("Speeds that each utterance is heard at, changing from pass to pass."),
    "noise": say("Add noise, gain and a little reverberation to some of what is heard."),
    "copies": say(
        "Different variations of each utterance that are prepared and heard in turn. The first is the clean sound: "
        "with one copy nothing is varied but what SpecAugment hides."
    ),
    "coloured_noise": say("Chance that a copy gets computed noise, 0 to 1; 0 for none."),
    "coloured_noise_db": say("How far speech is above computed noise, in dB: lowest and highest."),
    "coloured_noise_slopes": say("Colours of computed noise in dB an octave: 0 is white, -3 pink, -6 brown."),
    "pause_noise": say(
        "Chance that a copy gets noise from stretches without speech in the project's train recordings."
    ),
    "pause_noise_db": say("How far speech is above the recordings' own noise, in dB: lowest and highest."),
    "file_noise": say("Chance that a copy gets noise from the files of noise_folder."),
    "file_noise_db": say("How far speech is above the noise of files, in dB: lowest and highest."),
    "noise_folder": say("Folder with files of noise, in any format of sound; those below it count too."),
    "rooms": say("Chance that a copy is heard in a simulated room."),
    "rooms_rt60": say("Seconds in which a simulated room's sound falls by 60 dB: shortest and longest."),
    "gain": say("Chance that a copy is made louder or softer."),
    "gain_db": say("By how many dB a copy is made louder or softer: lowest and highest."),
    "band_limit": say("Chance that a copy loses all above a frequency."),
    "band_limit_hz": say("That frequency in Hz: lowest and highest."),
    "codec": say("Chance that a copy goes through a codec and back."),
    "codecs": say("Which codecs: telephone (G.711, 300 to 3,400 Hz), gsm, amr, opus, mp3."),
    "end_silence": say("Chance that a copy has silence before and after it."),
    "end_silence_s": say("Seconds of silence at either end: shortest and longest."),
    "freq_masks": say("SpecAugment: bands of frequency hidden."),
    "freq_mask_bins": say(
        "SpecAugment: widest band, in mel bins; of models that hear samples, in 80ths of what their network gives its "
        "encoder."
    ),
    "time_masks": say("SpecAugment: stretches of time hidden."),
    "time_mask_frames": say(
        "SpecAugment: longest stretch, in feature frames; of models that hear samples, in frames of 20 ms."
    ),
    "checks": say("How often the dev set is checked over the whole run, not counting the check before the first step."),
    "patience": say("Stop after this many checks without a better word error rate; 0 never."),
    "sample_count": say("Dev utterances whose text is kept at each check."),
    "device": say("Where to train; auto takes CUDA, then MPS, then the CPU."),
    "precision": say("Number format of the network; the loss is always float32. Auto times a few steps on a CPU."),
    "threads": say(
        "CPU threads, those of all processes of the run together; 0 for all but one, which the window needs."
    ),
    "workers": say(
        "Processes that share the batches of every step: on the CPU, each with its part of the threads; on graphics "
        "cards, each with a card of its own. What is learnt from before a step stays the same. A step of fewer batches "
        "than processes is shared by its utterances. 0 for one, or as many as threads where that was measured to be "
        "faster and memory allows."
    ),
    "cards": say(
        "Graphics cards to train on, as nvidia-smi counts them, such as 0,1, or all of them: a process on each; empty "
        "for as many free ones as there are workers."
    ),
    "seed": say("Seed of every random choice."),
    "layers": say("From scratch only: sizes of the network that differ from the family's default."),
}
"""By the names of TrainConfig's fields; each has one."""


def help_of_settings() -> dict[str, str]:
    """Name -> help of every setting, those of strategies too."""
    return {**HELP, **{setting.name: setting.help for setting in settings().values()}}
