// niets
