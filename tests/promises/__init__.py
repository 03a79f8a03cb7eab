"""What is promised of the whole house, whatever its content: who imports whom, and that the docs name everything."""
