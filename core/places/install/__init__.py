"""Making the Python of a place: uv, our wheel and what it needs go there, by plain `sh` over the place's own ssh.

Here: `own_wheel` (this program as a wheel), `shell` and `scripts` (what runs there before an agent can), `machine`
(what was found there), `sending`, `installing` (the steps), `wheels` (a folder of wheels for a machine without
internet). All of it lies in the place's folder; `core.places.environments` tells there which environments are, and
removes them.
"""
