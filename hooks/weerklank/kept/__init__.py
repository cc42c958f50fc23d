"""What an earlier build worked out, to be used again: the one home of all that is kept.

Kept may be what follows from what its key holds, and from nothing else: no clock, no chance, no
file that the key does not hold. So an answer is never out of date, and a site is the same with
and without it. Whoever keeps something new adds what it is made of to its key, and an edit of
each of those to `tests/publish/kept/test_kept.py`.

What is kept is believed: who could write it could put a page on the site. It stays on the machine
that made it (`R079` refuses it in git), holds text and nothing that runs, and what was cut,
changed or made by another version is passed over.
"""
