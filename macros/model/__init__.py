"""The nouns of the field: what a programme of training is made of."""
