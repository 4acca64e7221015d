"""Ways of making another sound of an utterance: one file each, pure functions of samples, settings and a generator.

What a run hears of each utterance, and when, `core.datasets.augment` decides. To add one: a file with its `Kind`, its
settings in `TrainConfig`, and a line in `core.training.varied`.
"""
