"""Who speaks when in a recording: stretches of speech are told apart by their voices, and voices are known again in
other recordings. What is found is a proposal.

`voices` turns sound into vectors, by a model of speakers or, weakly, by our own features; `grouping` tells vectors
apart; `turns` does all for one recording; `known_voices` keeps names over recordings; `taking` makes utterances of
proposals.
"""
