"""What all tests share: properties are not timed, and do not differ from run to run in CI."""

from __future__ import annotations

import os

from hypothesis import settings

# Speed is measured in tests/benchmarks; a slow machine never makes a test fail.
settings.register_profile("here", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True, database=None)
settings.load_profile("ci" if os.environ.get("CI") else "here")
