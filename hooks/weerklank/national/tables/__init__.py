"""What each register says, as rows: the same tables for the figures, the pages and for others."""
