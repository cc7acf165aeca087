"""Profiles, documents read into them, and technology offers."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("programme", "0007_needs"),
    ]

    operations = [
        migrations.CreateModel(
            name="Offer",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("title", models.CharField(max_length=200)),
                ("teaser", models.TextField(blank=True)),
                ("matched_teaser", models.TextField(blank=True)),
                ("body", models.TextField(blank=True)),
                ("readiness", models.PositiveSmallIntegerField(null=True)),
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
                (
                    "state",
                    models.CharField(
                        choices=[("draft", "draft"), ("published", "published"), ("withdrawn", "withdrawn")],
                        default="draft",
                        max_length=10,
                    ),
                ),
                ("published_at", models.DateTimeField(null=True)),
                ("expires_at", models.DateTimeField(null=True)),
                ("reminded_at", models.DateTimeField(null=True)),
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
                        on_delete=django.db.models.deletion.PROTECT, related_name="offers", to="programme.organisation"
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Profile",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("shown", models.BooleanField(default=False)),
                ("made_at", models.DateTimeField()),
                (
                    "batch",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="profiles",
                        to="programme.batch",
                    ),
                ),
                (
                    "organisation",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT, related_name="profile", to="programme.organisation"
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Paper",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("name", models.CharField(max_length=200)),
                ("form", models.CharField(max_length=5)),
                ("warnings", models.JSONField(default=list)),
                ("made_at", models.DateTimeField()),
                (
                    "organisation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="programme.organisation"
                    ),
                ),
                (
                    "profile",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="papers", to="programme.profile"
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Proposal",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("file", models.CharField(blank=True, max_length=200)),
                ("page", models.PositiveIntegerField(null=True)),
                ("section", models.CharField(blank=True, max_length=200)),
                ("sentence", models.TextField(blank=True)),
                ("field", models.CharField(max_length=20)),
                ("value", models.TextField()),
                ("label", models.CharField(max_length=60)),
                ("place", models.PositiveIntegerField()),
                (
                    "paper",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="proposals", to="programme.paper"
                    ),
                ),
            ],
            options={
                "ordering": ["place"],
            },
        ),
        migrations.AddField(
            model_name="paper",
            name="stored",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="+", to="programme.stored"
            ),
        ),
        migrations.CreateModel(
            name="OfferFile",
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
                    "offer",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="files", to="programme.offer"
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
        migrations.CreateModel(
            name="Value",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("file", models.CharField(blank=True, max_length=200)),
                ("page", models.PositiveIntegerField(null=True)),
                ("section", models.CharField(blank=True, max_length=200)),
                ("sentence", models.TextField(blank=True)),
                ("field", models.CharField(max_length=20)),
                ("value", models.TextField()),
                ("confirmed_at", models.DateTimeField()),
                ("replaced_at", models.DateTimeField(null=True)),
                (
                    "confirmed_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "profile",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="values", to="programme.profile"
                    ),
                ),
            ],
        ),
        migrations.AddIndex(
            model_name="offer",
            index=models.Index(fields=["state", "expires_at"], name="offer_state_expires"),
        ),
        migrations.AddConstraint(
            model_name="offer",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("state", "published"), _negated=True),
                    models.Q(("expires_at__isnull", False), ("published_at__isnull", False)),
                    _connector="OR",
                ),
                name="a_published_offer_has_its_dates",
            ),
        ),
        migrations.AddConstraint(
            model_name="offer",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("readiness", None), models.Q(("readiness__gte", 1), ("readiness__lte", 9)), _connector="OR"
                ),
                name="readiness_is_from_1_to_9",
            ),
        ),
        migrations.AddConstraint(
            model_name="offerfile",
            constraint=models.UniqueConstraint(fields=("offer", "name"), name="a_name_once_an_offer"),
        ),
        migrations.AddConstraint(
            model_name="value",
            constraint=models.UniqueConstraint(
                condition=models.Q(("replaced_at", None)), fields=("profile", "field"), name="a_field_has_one_value"
            ),
        ),
    ]
