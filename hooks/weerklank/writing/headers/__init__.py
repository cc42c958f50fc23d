"""The header of a record as text: written, kept, completed and judged."""
