"""A project in one file, and backups of its database."""
