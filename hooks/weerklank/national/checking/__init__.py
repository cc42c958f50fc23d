"""Whether a copy may count: every fault at once, each with a reason that may be published."""
