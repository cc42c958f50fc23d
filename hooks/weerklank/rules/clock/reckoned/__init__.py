"""From a situation to reckonings, and from all reckonings to one verdict and one last day."""
