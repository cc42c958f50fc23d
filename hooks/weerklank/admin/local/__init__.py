"""The same fields as forms in plain HTML, for `weerklank edit`: any browser, no script."""
