"""What proves the program: tests, and the bench that measures it."""
