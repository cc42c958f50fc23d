"""The one page that another site may show in a frame, and what forbids it of the others."""
