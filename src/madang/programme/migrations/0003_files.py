"""Files by their hash."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("programme", "0002_records"),
    ]

    operations = [
        migrations.CreateModel(
            name="Stored",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("sha256", models.CharField(max_length=64, unique=True)),
                ("size", models.PositiveBigIntegerField()),
                ("made_at", models.DateTimeField()),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(condition=models.Q(("size__gt", 0)), name="a_stored_file_is_not_empty")
                ],
            },
        ),
    ]
