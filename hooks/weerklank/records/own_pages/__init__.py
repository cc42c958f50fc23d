"""The pages that a council writes itself in its content folder, read as strictly as records."""
