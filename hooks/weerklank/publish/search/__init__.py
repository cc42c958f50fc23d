"""What the search of the site knows: which words stand on which page, and how much each weighs."""
