"""`weerklank edit`: the site and its forms in the browser, on this computer alone."""
