"""The video of the recording that is looked at, beside its sound."""
