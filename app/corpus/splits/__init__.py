"""Train, dev and test: how they look, dividing anew, and what leaks between them."""
