"""`weerklank new` and `weerklank council`: the questions, and the record that the answers make."""
