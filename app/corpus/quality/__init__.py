"""Quality checks, their limits and flags, and comparing with what a model hears."""
