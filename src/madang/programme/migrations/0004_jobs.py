"""Workers, timers and parked jobs."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("programme", "0003_files"),
    ]

    operations = [
        migrations.CreateModel(
            name="Beat",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("at", models.DateTimeField(db_index=True)),
                ("answered", models.BooleanField()),
            ],
        ),
        migrations.CreateModel(
            name="Timer",
            fields=[
                ("name", models.CharField(max_length=60, primary_key=True, serialize=False)),
                ("next_at", models.DateTimeField()),
            ],
        ),
        migrations.CreateModel(
            name="Worker",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("name", models.CharField(max_length=64, unique=True)),
                ("started_at", models.DateTimeField()),
                ("beats_at", models.DateTimeField(db_index=True)),
            ],
        ),
        migrations.CreateModel(
            name="Parked",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("job", models.UUIDField(db_index=True)),
                ("name", models.CharField(max_length=100)),
                ("reason", models.CharField(max_length=300)),
                ("tries", models.PositiveSmallIntegerField()),
                ("parked_at", models.DateTimeField()),
                ("retried_at", models.DateTimeField(null=True)),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("retried_at", None)), fields=("job",), name="one_open_parking_a_job"
                    )
                ],
            },
        ),
    ]
