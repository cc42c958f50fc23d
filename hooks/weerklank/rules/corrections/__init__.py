"""What was changed in a record after it stood on the site: rules over its earlier versions."""
