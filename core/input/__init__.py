"""What helps to type what a keyboard lacks: symbols of the IPA, the codes they are typed by, own abbreviations.

Values and rules only: who types, and where, is the window's.
"""
