"""From a folder to a site: load and judge, make every page, keep what is costly, preview."""
