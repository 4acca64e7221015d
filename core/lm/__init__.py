"""Models of text: counted from sentences, networks taught here or by others, and word vectors; kept in a project with
what they were made of. No sound: how a recogniser reads with one is `core.decoding`'s.
"""
