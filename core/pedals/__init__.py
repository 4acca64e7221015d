"""Foot pedals that the system takes for joysticks: which are there, and when one is pressed. Knows no window.

`child` reads them by SDL, in a process of its own; `watching` listens to that child. Pedals that send keys need none of
this.
"""
