"""A database saved while it is in use, and brought back: SQLite by its own backup, PostgreSQL by its own programs."""

import os
import shutil
import sqlite3
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING, Any

from madang.core.texts.faults import BadInput, Said

if TYPE_CHECKING:
    from django.db.backends.base.base import BaseDatabaseWrapper

_NO_PROGRAM = Said(en="not installed", ko="설치되지 않음", de="nicht installiert")
_CLIENT = Said(
    en="PostgreSQL's client programs", ko="PostgreSQL 클라이언트 프로그램", de="die Client-Programme von PostgreSQL"
)
_NOT_EMPTY = Said(en="tables", ko="테이블이 있음", de="Tabellen")
_EMPTY = Said(en="an empty database", ko="빈 데이터베이스", de="eine leere Datenbank")


def save(target: Path) -> dict[str, int]:
    """Save the database as of one moment into ``target``; gives the rows of each table in it."""
    connection = _connection()
    if connection.vendor == "sqlite":
        connection.ensure_connection()
        with sqlite3.connect(target) as copy:
            connection.connection.backup(copy)
            rows = _sqlite_rows(copy)
        copy.close()
        return rows
    return _save_postgres(target)


def bring_back(source: Path) -> None:
    """Bring the database back from ``source`` into an empty one; raises `BadInput` where it is not empty."""
    connection = _connection()
    if connection.introspection.table_names():
        raise BadInput(file="MADANG_DATABASE", found=_NOT_EMPTY, expected=_EMPTY)
    if connection.vendor != "sqlite":
        _postgres(
            "pg_restore", "--no-owner", "--exit-on-error", "--single-transaction", f"--dbname={_name()}", str(source)
        )
        return
    connection.ensure_connection()
    with sqlite3.connect(source) as saved:
        saved.backup(connection.connection)
    saved.close()


def rows() -> dict[str, int]:
    """The rows of each table now."""
    connection = _connection()
    with connection.cursor() as cursor:
        return {name: _count(cursor, name) for name in sorted(connection.introspection.table_names(cursor))}


def _save_postgres(target: Path) -> dict[str, int]:
    connection = _connection()
    with connection.cursor() as cursor:  # one snapshot for the counts and for the other program
        cursor.execute("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")
        cursor.execute("SELECT pg_export_snapshot()")
        snapshot = cursor.fetchone()[0]
        counted = {name: _count(cursor, name) for name in sorted(connection.introspection.table_names(cursor))}
        _postgres("pg_dump", "--format=custom", "--no-owner", f"--snapshot={snapshot}", f"--file={target}", _name())
        cursor.execute("COMMIT")
    return counted


def _postgres(program: str, *arguments: str) -> None:
    place = shutil.which(program)
    if place is None:
        raise BadInput(file=program, found=_NO_PROGRAM, expected=_CLIENT)
    given = _connection().settings_dict
    variables = {
        "PGHOST": given["HOST"],
        "PGPORT": str(given["PORT"]),
        "PGUSER": given["USER"],
        "PGPASSWORD": given["PASSWORD"],
    }
    done = subprocess.run(
        [place, *arguments],
        env={**os.environ, **{name: value for name, value in variables.items() if value}},
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        raise BadInput(file=program, found=done.stderr.strip()[-500:], expected=_CLIENT)


def _name() -> str:
    return str(_connection().settings_dict["NAME"])


def _count(cursor: Any, table: str) -> int:
    cursor.execute(f"SELECT count(*) FROM {_connection().ops.quote_name(table)}")
    return int(cursor.fetchone()[0])


def _sqlite_rows(copy: sqlite3.Connection) -> dict[str, int]:
    listed = copy.execute("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
    return {name: copy.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0] for (name,) in sorted(listed)}


def _connection() -> "BaseDatabaseWrapper":
    from django.db import connections

    return connections["default"]
