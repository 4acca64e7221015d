"""Drafts of what is not transcribed: having a model write them, correcting them one after the other."""
