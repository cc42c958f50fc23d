"""What is held against the finished site: clashing addresses, missing pages, changed files."""
