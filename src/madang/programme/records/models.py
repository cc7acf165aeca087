"""What happened: steps taken, confidential parts read, answers given to a key, notices and their letters."""

from collections.abc import Collection
from typing import Any, ClassVar

from django.conf import settings
from django.db import models
from django.db.backends.ddl_references import Statement, Table


class AppendOnly(models.BaseConstraint):
    """The database itself refuses to change a row, and to remove it before ``years`` have passed since its ``at``.

    A constraint and not a migration of its own: when SQLite makes a table anew to change a column, what Django does not
    know as part of the model is lost. Triggers stop mistakes and injected statements, not the owner of the database;
    against that stands the evidence log.
    """

    def __init__(self, *, name: str, years: int) -> None:
        super().__init__(name=name)
        self.years = years

    def constraint_sql(self, model: Any, schema_editor: Any) -> Any:
        """Nothing within the table's own definition; the triggers follow it."""
        if statements := self._triggers(model, schema_editor):
            schema_editor.deferred_sql.extend(statements)
        return None

    def create_sql(self, model: Any, schema_editor: Any) -> Any:
        """The triggers; all but the last are queued behind the table."""
        first, *others = self._triggers(model, schema_editor)
        schema_editor.deferred_sql.extend(others)
        return first

    def remove_sql(self, model: Any, schema_editor: Any) -> Any:
        """Without the trigger on change; the one on removal is queued."""
        on = " ON %(table)s" if schema_editor.connection.vendor == "postgresql" else ""
        table = Table(model._meta.db_table, schema_editor.quote_name)
        first, second = (
            Statement(f"DROP TRIGGER {self.name}_{event}{on}", table=table) for event in ("update", "delete")
        )
        schema_editor.deferred_sql.append(second)
        return first

    def validate(
        self,
        model: type[models.Model],
        instance: models.Model,
        exclude: Collection[str] | None = None,
        using: str = "default",
    ) -> None:
        """A new row is always right."""

    def deconstruct(self) -> tuple[str, tuple[()], dict[str, Any]]:
        """For the migration."""
        return "madang.programme.records.models.AppendOnly", (), {"name": self.name, "years": self.years}

    def __eq__(self, other: object) -> bool:
        return isinstance(other, AppendOnly) and (self.name, self.years) == (other.name, other.years)

    def __hash__(self) -> int:
        return hash((self.name, self.years))

    def _triggers(self, model: Any, schema_editor: Any) -> list[Statement]:
        texts = _TRIGGERS[schema_editor.connection.vendor]
        table = Table(model._meta.db_table, schema_editor.quote_name)
        return [Statement(text.format(name=self.name, years=self.years), table=table) for text in texts]


_TRIGGERS = {
    "sqlite": (
        """CREATE TRIGGER {name}_update BEFORE UPDATE ON %(table)s
           BEGIN SELECT RAISE(ABORT, '{name}: a row is never changed'); END""",
        """CREATE TRIGGER {name}_delete BEFORE DELETE ON %(table)s WHEN OLD.at > datetime('now', '-{years} years')
           BEGIN SELECT RAISE(ABORT, '{name}: a row is kept for {years} years'); END""",
    ),
    "postgresql": (
        """CREATE OR REPLACE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
           IF TG_OP = 'DELETE' AND OLD.at <= clock_timestamp() - interval '{years} years' THEN RETURN OLD; END IF;
           RAISE EXCEPTION '{name}: a row is never changed, and kept for {years} years'
           USING ERRCODE = 'integrity_constraint_violation'; END $$""",
        "CREATE TRIGGER {name}_update BEFORE UPDATE ON %(table)s FOR EACH ROW EXECUTE FUNCTION {name}()",
        "CREATE TRIGGER {name}_delete BEFORE DELETE ON %(table)s FOR EACH ROW EXECUTE FUNCTION {name}()",
    ),
}
YEARS_KEPT = 2
"""For how long who did and read what is kept: the law on personal data asks for one or two years."""


class Done(models.Model):
    """Somebody did something, or read something confidential: who, for whom, when, from where, with whose thing.

    Holds ids and names of fields, never what the fields say.
    """

    id: int
    at = models.DateTimeField(db_index=True)
    person = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    organisation = models.ForeignKey("programme.Organisation", models.PROTECT, null=True, related_name="+")
    address = models.GenericIPAddressField(null=True)
    action = models.CharField(max_length=60)
    thing = models.CharField(max_length=40)
    number = models.BigIntegerField(null=True)
    owner = models.ForeignKey("programme.Organisation", models.PROTECT, null=True, related_name="+")
    fields = models.JSONField(default=list)

    class Meta:
        abstract = True


class Step(Done):
    """A change that somebody made; ``fields`` names what changed."""

    class Meta:
        constraints: ClassVar = [AppendOnly(name="step_is_never_changed", years=YEARS_KEPT)]
        indexes: ClassVar = [
            models.Index(fields=["person", "at"], name="step_of_person"),
            models.Index(fields=["organisation", "at"], name="step_of_organisation"),
            models.Index(fields=["thing", "number", "at"], name="step_of_thing"),
            models.Index(fields=["owner", "at"], name="step_of_owner"),
        ]


class Reading(Done):
    """A confidential part that somebody read; ``fields`` names the parts."""

    class Meta:
        constraints: ClassVar = [AppendOnly(name="reading_is_never_changed", years=YEARS_KEPT)]
        indexes: ClassVar = [
            models.Index(fields=["thing", "number", "at"], name="reading_of_thing"),
            models.Index(fields=["owner", "at"], name="reading_of_owner"),
        ]


class Answer(models.Model):
    """What was answered to a request with an idempotency key, so that the same key gets the same answer.

    ``key`` is a hash of the key, and ``sealed`` opens only with the key itself.
    """

    id: int
    asker = models.CharField(max_length=80)
    key = models.CharField(max_length=64)
    fingerprint = models.CharField(max_length=64)
    sealed = models.BinaryField(default=b"")
    at = models.DateTimeField(db_index=True)

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["asker", "key"], name="one_answer_a_key")]


class Notice(models.Model):
    """Something a person should know or do, in their inbox; ``kind`` and ``about`` hold no confidential words."""

    id: int
    person = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    organisation = models.ForeignKey("programme.Organisation", models.CASCADE, null=True, related_name="+")
    kind = models.CharField(max_length=60)
    about = models.JSONField(default=dict)
    path = models.CharField(max_length=300)
    made_at = models.DateTimeField(db_index=True)
    due_at = models.DateTimeField(null=True)
    read_at = models.DateTimeField(null=True)
    settled_at = models.DateTimeField(null=True)


class Letter(models.Model):
    """An e-mail on its way out; laid down in the transaction of the step that caused it, sent by a job."""

    WAITING, SENT, PARKED = "waiting", "sent", "parked"

    id: int
    notice = models.ForeignKey(Notice, models.CASCADE, null=True, related_name="letters")
    address = models.EmailField()
    language = models.CharField(max_length=2)
    subject = models.CharField(max_length=200)
    body = models.TextField()
    state = models.CharField(max_length=10, default=WAITING, choices=[(s, s) for s in (WAITING, SENT, PARKED)])
    tries = models.PositiveSmallIntegerField(default=0)
    next_try_at = models.DateTimeField(db_index=True)
    sent_at = models.DateTimeField(null=True)
    reason = models.CharField(max_length=300, blank=True)
    made_at = models.DateTimeField()
