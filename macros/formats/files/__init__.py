"""How files are packed and pictures drawn."""
