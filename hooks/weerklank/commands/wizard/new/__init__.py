"""`weerklank new`: what is asked for each kind of record, and for each part of an answer."""
