"""The charts: figures in a form that a template can draw and a reader can count after."""
