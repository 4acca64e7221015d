"""What to do next: how much more speech is needed, what to correct, whether drafts help to teach."""
