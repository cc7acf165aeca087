"""The clock of the database, which alone decides on deadlines."""

from datetime import UTC, datetime

from django.db import connection


def database_now() -> datetime:
    """The present moment by the database's clock, which alone decides on deadlines."""
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute("SELECT strftime('%Y-%m-%d %H:%M:%f', 'now')")
            return datetime.fromisoformat(cursor.fetchone()[0]).replace(tzinfo=UTC)
        cursor.execute("SELECT clock_timestamp()")
        moment: datetime = cursor.fetchone()[0]
    return moment
