"""What commands write for authors."""
