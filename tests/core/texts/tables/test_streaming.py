"""However long a file is, reading it takes no more memory."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pyarrow as pa
import pytest
from pyarrow import parquet

READ = """
import sys
from madang.core.texts.tables import OFFERS, read_batches
rows = sum(batch.num_rows for batch in read_batches(sys.argv[1], OFFERS, batch_rows=2048))
print(rows, next(line.split()[1] for line in open("/proc/self/status") if line.startswith("VmHWM")))
"""
SHORT, LONG = 10_000, 80_000
MOST_MB, MOST_GROWTH_MB = 320, 50


def rows(count: int) -> Iterator[dict[str, str]]:
    text = "이차전지 소재를 검사하는 기업 and more words " * 16
    for row in range(count):
        yield {"id": f"o{row}", "text": f"{row} {text}"}


def write(path: Path, count: int) -> None:
    if path.suffix == ".parquet":
        schema = pa.schema([("id", pa.string()), ("text", pa.string())])
        with parquet.ParquetWriter(path, schema) as file:
            file.write_table(pa.Table.from_pylist(list(rows(count)), schema), row_group_size=10_000)
        return
    with path.open("w", encoding="utf-8") as file:
        if path.suffix == ".jsonl":
            file.writelines(json.dumps(row, ensure_ascii=False) + "\n" for row in rows(count))
        else:
            file.write("id,text\n")
            file.writelines(f'{row["id"]},"{row["text"]}"\n' for row in rows(count))


def read(path: Path) -> tuple[int, int]:
    """How many rows were read, and the most megabytes of memory that a process took for it."""
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)}
    done = subprocess.run([sys.executable, "-c", READ, str(path)], stdout=subprocess.PIPE, env=environment, check=True)
    count, kilobytes = map(int, done.stdout.split())
    return count, kilobytes >> 10


@pytest.mark.parametrize("form", [".csv", ".jsonl", ".parquet"])
def test_eight_times_the_rows_take_the_same_memory(form: str, tmp_path: Path) -> None:
    taken = {}
    for count in (SHORT, LONG):
        path = tmp_path / f"table{count}{form}"
        write(path, count)
        rows_read, taken[count] = read(path)
        assert rows_read == count

    assert taken[LONG] < MOST_MB
    assert taken[LONG] - taken[SHORT] < MOST_GROWTH_MB
