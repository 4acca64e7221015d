"""Other computers that runs train on, as the window shows them: their words, their dialog, and trying one."""
