"""Needs, their files, and lent resources."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("programme", "0006_imports"),
    ]

    operations = [
        migrations.CreateModel(
            name="Resource",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("equipment", "equipment"),
                            ("line", "test line"),
                            ("data", "data"),
                            ("space", "space"),
                            ("mentor", "mentor"),
                        ],
                        max_length=10,
                    ),
                ),
                ("title", models.CharField(max_length=200)),
                ("text", models.TextField(blank=True)),
                ("place", models.CharField(blank=True, max_length=200)),
                (
                    "region",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("11", "Seoul"),
                            ("26", "Busan"),
                            ("27", "Daegu"),
                            ("28", "Incheon"),
                            ("29", "Gwangju"),
                            ("30", "Daejeon"),
                            ("31", "Ulsan"),
                            ("36", "Sejong"),
                            ("41", "Gyeonggi"),
                            ("43", "Chungbuk"),
                            ("44", "Chungnam"),
                            ("46", "Jeonnam"),
                            ("47", "Gyeongbuk"),
                            ("48", "Gyeongnam"),
                            ("50", "Jeju"),
                            ("51", "Gangwon"),
                            ("52", "Jeonbuk"),
                            ("00", "abroad"),
                        ],
                        max_length=2,
                    ),
                ),
                ("starts_on", models.DateField(null=True)),
                ("ends_on", models.DateField(null=True)),
                ("conditions", models.TextField(blank=True)),
                (
                    "state",
                    models.CharField(
                        choices=[("draft", "draft"), ("published", "published"), ("withdrawn", "withdrawn")],
                        default="draft",
                        max_length=10,
                    ),
                ),
                ("published_at", models.DateTimeField(null=True)),
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
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="resources",
                        to="programme.organisation",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Need",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("title", models.CharField(max_length=200)),
                ("teaser", models.TextField(blank=True)),
                ("matched_teaser", models.TextField(blank=True)),
                ("body", models.TextField(blank=True)),
                ("fields", models.JSONField(default=list)),
                (
                    "region",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("11", "Seoul"),
                            ("26", "Busan"),
                            ("27", "Daegu"),
                            ("28", "Incheon"),
                            ("29", "Gwangju"),
                            ("30", "Daejeon"),
                            ("31", "Ulsan"),
                            ("36", "Sejong"),
                            ("41", "Gyeonggi"),
                            ("43", "Chungbuk"),
                            ("44", "Chungnam"),
                            ("46", "Jeonnam"),
                            ("47", "Gyeongbuk"),
                            ("48", "Gyeongnam"),
                            ("50", "Jeju"),
                            ("51", "Gangwon"),
                            ("52", "Jeonbuk"),
                            ("00", "abroad"),
                        ],
                        max_length=2,
                    ),
                ),
                ("language", models.CharField(default="ko", max_length=2)),
                ("anonymous", models.BooleanField(default=False)),
                ("owner_name", models.CharField(blank=True, max_length=100)),
                ("budget_won", models.PositiveBigIntegerField(null=True)),
                ("data_access", models.TextField(blank=True)),
                ("decides_on", models.DateField(null=True)),
                ("success_test", models.TextField(blank=True)),
                ("ip_stance", models.TextField(blank=True)),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("draft", "draft"),
                            ("in_review", "in review"),
                            ("changes_asked", "changes asked for"),
                            ("published", "published"),
                            ("closed", "closed"),
                            ("withdrawn", "withdrawn"),
                        ],
                        default="draft",
                        max_length=14,
                    ),
                ),
                ("asked", models.TextField(blank=True)),
                (
                    "choice",
                    models.CharField(
                        blank=True,
                        choices=[("", "not decided"), ("selected", "selected"), ("not_selected", "not selected")],
                        default="",
                        max_length=12,
                    ),
                ),
                ("choice_reason", models.TextField(blank=True)),
                ("withdrawn_reason", models.TextField(blank=True)),
                ("closes_at", models.DateTimeField(null=True)),
                ("published_at", models.DateTimeField(null=True)),
                ("made_at", models.DateTimeField()),
                (
                    "author",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "batch",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="needs",
                        to="programme.batch",
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="needs", to="programme.organisation"
                    ),
                ),
                (
                    "round",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="needs", to="programme.round"
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="NeedFile",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("name", models.CharField(max_length=200)),
                ("part", models.CharField(max_length=10)),
                ("made_at", models.DateTimeField()),
                (
                    "author",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "need",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="files", to="programme.need"
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="programme.organisation"
                    ),
                ),
                (
                    "stored",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="programme.stored"
                    ),
                ),
            ],
        ),
        migrations.AddIndex(
            model_name="resource",
            index=models.Index(fields=["state", "kind", "region"], name="resource_state_kind"),
        ),
        migrations.AddConstraint(
            model_name="resource",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("starts_on", None), ("ends_on", None), ("ends_on__gte", models.F("starts_on")), _connector="OR"
                ),
                name="a_resource_ends_after_it_starts",
            ),
        ),
        migrations.AddIndex(
            model_name="need",
            index=models.Index(fields=["round", "state", "closes_at"], name="need_round_state"),
        ),
        migrations.AddConstraint(
            model_name="need",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("state__in", ["published", "closed"]), _negated=True),
                    models.Q(("published_at__isnull", False), ("closes_at__isnull", False)),
                    _connector="OR",
                ),
                name="a_published_need_has_its_dates",
            ),
        ),
        migrations.AddConstraint(
            model_name="need",
            constraint=models.CheckConstraint(
                condition=models.Q(("choice", ""), models.Q(("choice_reason", ""), _negated=True), _connector="OR"),
                name="a_choice_of_needs_has_its_reason",
            ),
        ),
        migrations.AddConstraint(
            model_name="need",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("state", "withdrawn"), _negated=True),
                    ("published_at", None),
                    models.Q(("withdrawn_reason", ""), _negated=True),
                    _connector="OR",
                ),
                name="a_published_need_is_not_withdrawn_silently",
            ),
        ),
        migrations.AddConstraint(
            model_name="needfile",
            constraint=models.UniqueConstraint(fields=("need", "name"), name="a_name_once_a_need"),
        ),
        migrations.AddConstraint(
            model_name="needfile",
            constraint=models.CheckConstraint(
                condition=models.Q(("part__in", ["teaser", "matched", "body"])), name="a_need_file_has_a_part"
            ),
        ),
    ]
