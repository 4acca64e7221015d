"""Other machines that a run can train on: a place is a folder there and the way to it.

Here: `place` and `places` (what a person keeps of them), `ssh` (the way), `link` (asking what is there), `parcel` and
`sending` (what travels), `following` and `fetching` (what comes back); `python -m core.places RUN` does them in turn.
There: `agent` and what it is made of, `launchers`. Both ends: `wire`. Torch-free.
"""
