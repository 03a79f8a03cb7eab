"""What Markdown is made of: words, links, headings, lists and tables, whoever reads them."""
