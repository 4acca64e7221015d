"""A project: recordings, utterances, speakers and every change made to them."""
