"""What a reader of a page sees, as Markdown."""
