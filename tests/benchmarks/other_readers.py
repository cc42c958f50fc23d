"""Whether Dask and Spark read the published Parquet files as DuckDB does.

`python tests/benchmarks/other_readers.py site/gegevens/tabellen` prints a line for each reader: the
rows of every table, the answers in time, the themes and the provinces. The lines must be equal. It
needs `dask[dataframe]`, `pyspark` and Java, which nothing else here does; so it is run by hand.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

TABLES = ("registers", "clocks", "recommendations", "promises", "replies", "agreements")


def duckdb(folder: str) -> Iterator[int]:
    """As the view itself reads them."""
    import duckdb as reader  # noqa: PLC0415 (each reader alone)

    for table in TABLES:
        yield _first(reader.sql(f"SELECT count(*) FROM {_files(folder, table)}"))  # noqa: S608 (our own names)
    for asked in ("count(*) FILTER (in_time)", "sum(len(themes))", "count(DISTINCT province)"):
        yield _first(reader.sql(f"SELECT {asked} FROM {_files(folder, 'clocks')}"))  # noqa: S608 (our own names)


def dask(folder: str) -> Iterator[int]:
    """As Dask reads them."""
    import dask.dataframe as reader  # noqa: PLC0415 (each reader alone)

    for table in TABLES:
        yield len(reader.read_parquet(f"{folder}/{table}"))
    clocks = reader.read_parquet(f"{folder}/clocks").compute()
    yield int((clocks.in_time == True).sum())  # noqa: E712 (a column, not a truth)
    yield int(clocks.themes.map(len).sum())
    yield clocks.province.nunique()


def spark(folder: str) -> Iterator[int]:
    """As Spark reads them."""
    from pyspark.sql import SparkSession  # noqa: PLC0415 (each reader alone)

    session = SparkSession.builder.master("local[1]").config("spark.ui.enabled", "false")
    reader = session.getOrCreate().read
    for table in TABLES:
        yield reader.parquet(f"{folder}/{table}").count()
    clocks = reader.parquet(f"{folder}/clocks")
    asked = ("sum(cast(in_time AS int))", "sum(size(themes))", "count(DISTINCT province)")
    yield from clocks.selectExpr(*asked).collect()[0]


def _files(folder: str, table: str) -> str:
    return f"read_parquet('{folder}/{table}/*/*.parquet', hive_partitioning = true)"


def _first(found: Any) -> int:  # noqa: ANN401 (DuckDB's own)
    return int(found.fetchall()[0][0])


def main() -> None:
    """Print what each reader finds, and end with 1 when they differ."""
    folder = str(Path(sys.argv[1]).resolve())
    found = {read.__name__: list(read(folder)) for read in (duckdb, dask, spark)}
    for name, numbers in found.items():
        print(f"{name:8} {numbers}")
    raise SystemExit(len(set(map(tuple, found.values()))) > 1)


if __name__ == "__main__":
    main()
