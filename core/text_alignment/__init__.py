"""Laying a whole transcript onto its recording: what a model hears is matched with the text, letter by letter, and each
sentence takes its times from there. Nothing is forced: what was not heard is said, and what is uncertain is marked.

`of_recording` does all for one recording: `paragraphs` reads the text, `hearing` has a model listen, `matching` and
`placing` find times. `putting_in` makes utterances. Torch-free: the model is a child.
"""
