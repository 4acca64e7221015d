"""What is measured in the sound of the corpus: how its spectrogram is drawn, lines over it, spectra, numbers."""
