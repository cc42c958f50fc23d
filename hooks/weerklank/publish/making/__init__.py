"""How a page is made and kept: templates, what a build leans on, what waits on the disk."""
