"""One module for each kind of record and of part of a record: its fields, checked and frozen."""
