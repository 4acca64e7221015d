"""Models of text: counted from sentences, written as ARPA and read back, kept in a project with what they were made of.

Arrays and files only: no torch, no sound. How a recogniser reads with one is `core.decoding`'s.
"""
