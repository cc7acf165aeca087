"""The platform's own tests, once more, on PostgreSQL."""

import os
import subprocess
import sys

from tests.postgres import make_database
from tests.shape import tree

AGAIN = ("tests/programme", "tests/gates/test_matrix.py", "tests/web/frame")
"""Steps, queries, migrations, the matrix of permissions, answers given once."""
WITH_A_PLACE_OF_THEIR_OWN = ("test_doubles_at_the_same_moment", "killed", "every_form", "test_a_fingerprint")
"""These start what they need on either database already, or need none."""


def test_steps_queries_and_the_matrix_hold_on_postgresql(postgres_server: str) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-n", "0", *AGAIN, "-k", f"not ({' or '.join(WITH_A_PLACE_OF_THEIR_OWN)})"],
        cwd=tree.ROOT,
        env={**os.environ, "MADANG_DATABASE": make_database(postgres_server, "again")},
        capture_output=True,
        text=True,
        timeout=1200,
        check=False,
    )

    assert done.returncode == 0, done.stdout[-5000:]
