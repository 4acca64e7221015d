"""Work aside from the window's thread, in the few forms that it takes here; it knows no page and no session.

`Later` does something once a person rests. `Lane` is one thread that does jobs in order. `Latest` asks the pool of jobs
and `Questions` asks a project, and of both only the newest question is answered: older ones are interrupted. What a
worker found is written with `write_from_worker`. Answers come on the window's thread, and go nowhere when who waits for
them has been deleted. What works is a `Working`, so that who waits can find out that nothing is under way.
"""
