"""Texts and letters: clean-up rules, vocabularies, numbers, look-alikes, signs, capitals and folding. Leaves."""
