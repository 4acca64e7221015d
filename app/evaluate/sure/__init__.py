"""How sure a model was against how right it was."""
