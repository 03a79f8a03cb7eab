"""How sheets of paper are set."""
