"""The library behind Vizinho: corpora, transfer, training, decoding. It knows no Qt."""
