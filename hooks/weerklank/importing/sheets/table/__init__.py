"""A table as it is read: from a file to rows, headers and the values of cells."""
