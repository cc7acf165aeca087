"""Tables taken in, and undone."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("programme", "0005_rounds"),
    ]

    operations = [
        migrations.CreateModel(
            name="Batch",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("kind", models.CharField(max_length=20)),
                ("name", models.CharField(max_length=200)),
                ("rows", models.PositiveIntegerField()),
                ("fault_count", models.PositiveIntegerField(default=0)),
                ("faults", models.JSONField(default=list)),
                ("sample", models.JSONField(default=list)),
                ("unused", models.JSONField(default=list)),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("looked_at", "looked at, nothing made yet"),
                            ("made", "imported"),
                            ("undone", "undone"),
                        ],
                        default="looked_at",
                        max_length=10,
                    ),
                ),
                ("made_at", models.DateTimeField()),
                (
                    "author",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="programme.organisation"
                    ),
                ),
            ],
        ),
        migrations.AddField(
            model_name="batch",
            name="round",
            field=models.ForeignKey(
                null=True, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="programme.round"
            ),
        ),
        migrations.AddField(
            model_name="batch",
            name="stored",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="+", to="programme.stored"
            ),
        ),
        migrations.AddIndex(
            model_name="batch",
            index=models.Index(fields=["organisation", "made_at"], name="batch_of_organisation"),
        ),
        migrations.AddConstraint(
            model_name="batch",
            constraint=models.CheckConstraint(
                condition=models.Q(("state", "looked_at"), ("fault_count", 0), _connector="OR"),
                name="a_batch_with_faults_is_not_made",
            ),
        ),
    ]
