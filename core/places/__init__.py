"""Other machines that a run can train on: a place is a folder there and the way to it.

Here: `place` and `places` (what a person keeps of them), `here` (this computer among them), `ssh_way` and `ray_way`
(the ways), `link` (asking what is there), `ahead` (what is said before), `parcel`, `sounds` and `sending` (what
travels), `following` and `fetching` (what comes back, with what other nodes have `printed`); `python -m core.places
RUN` does them in turn, `together` for several runs at once. `sums` and `seen` only remember. There: `agent` and what it
is made of, `launchers`, `warned` jobs, `followers`, `turns` of runs that wait where nobody else lets them; `job` and
`node` are what Slurm runs. Both ends: `wire`. Of Ray here: `ray_way`, `ray_api`, `ray_token`; there: `ray_agent`,
`ray_jobs`, `ray_job`, and on Ray's own Python `ray_reader` and `ray_nodes`. Torch-free.
"""
