"""`weerklank check` and `ci`: the files, the finished site, and what stands online."""
