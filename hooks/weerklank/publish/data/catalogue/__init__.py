"""What says which data files there are: DCAT for catalogues, and their sizes and sums."""
