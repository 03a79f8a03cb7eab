"""What the search index is made of besides pagefind's own work on the pages."""
