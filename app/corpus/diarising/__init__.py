"""Who speaks: a recording told apart into voices, looked through and named before it is taken."""
