"""The pages of the view, in the frame of a council's own site. They count nothing themselves."""
