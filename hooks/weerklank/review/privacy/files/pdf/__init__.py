"""What a PDF holds: its pages, what was painted over them, and what stands beside them."""
