import django.db.models.deletion
import django.db.models.functions.datetime
import madang.programme.records.models
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = []

    operations = [
        migrations.CreateModel(
            name="Person",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("password", models.CharField(max_length=128, verbose_name="password")),
                ("last_login", models.DateTimeField(blank=True, null=True, verbose_name="last login")),
                ("email", models.EmailField(max_length=254, unique=True)),
                ("name", models.CharField(blank=True, max_length=100)),
                ("language", models.CharField(default="ko", max_length=2)),
                ("is_active", models.BooleanField(default=True)),
                ("joined_at", models.DateTimeField(db_default=django.db.models.functions.datetime.Now())),
            ],
            options={
                "abstract": False,
            },
        ),
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
            name="Answer",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("asker", models.CharField(max_length=80)),
                ("key", models.CharField(max_length=64)),
                ("fingerprint", models.CharField(max_length=64)),
                ("sealed", models.BinaryField(default=b"")),
                ("at", models.DateTimeField(db_index=True)),
            ],
            options={
                "constraints": [models.UniqueConstraint(fields=("asker", "key"), name="one_answer_a_key")],
            },
        ),
        migrations.CreateModel(
            name="Notice",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("kind", models.CharField(max_length=60)),
                ("about", models.JSONField(default=dict)),
                ("path", models.CharField(max_length=300)),
                ("made_at", models.DateTimeField(db_index=True)),
                ("due_at", models.DateTimeField(null=True)),
                ("read_at", models.DateTimeField(null=True)),
                ("settled_at", models.DateTimeField(null=True)),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Letter",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("address", models.EmailField(max_length=254)),
                ("language", models.CharField(max_length=2)),
                ("subject", models.CharField(max_length=200)),
                ("body", models.TextField()),
                (
                    "state",
                    models.CharField(
                        choices=[("waiting", "waiting"), ("sent", "sent"), ("parked", "parked")],
                        default="waiting",
                        max_length=10,
                    ),
                ),
                ("tries", models.PositiveSmallIntegerField(default=0)),
                ("next_try_at", models.DateTimeField(db_index=True)),
                ("sent_at", models.DateTimeField(null=True)),
                ("reason", models.CharField(blank=True, max_length=300)),
                ("made_at", models.DateTimeField()),
                (
                    "notice",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="letters",
                        to="programme.notice",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Organisation",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("startup", "startup"),
                            ("large", "large firm"),
                            ("midsize", "mid-size firm"),
                            ("merchant", "small merchant"),
                            ("public", "public institution"),
                            ("centre", "innovation centre"),
                            ("operator", "programme office"),
                            ("investor", "investor"),
                            ("research", "research institute"),
                            ("chamber", "foreign chamber"),
                        ],
                        max_length=10,
                    ),
                ),
                ("name", models.CharField(max_length=200)),
                ("name_en", models.CharField(blank=True, max_length=200)),
                ("registration", models.CharField(max_length=10, null=True, unique=True)),
                ("claimed", models.CharField(blank=True, db_index=True, max_length=10)),
                (
                    "region",
                    models.CharField(
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
                ("country", models.CharField(default="KR", max_length=2)),
                ("fields", models.JSONField(default=list)),
                ("founded_on", models.DateField(null=True)),
                ("employees", models.PositiveIntegerField(null=True)),
                (
                    "state",
                    models.CharField(
                        choices=[("active", "active"), ("merged", "merged")], default="active", max_length=8
                    ),
                ),
                ("made_at", models.DateTimeField()),
                (
                    "merged_into",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="merged",
                        to="programme.organisation",
                    ),
                ),
            ],
        ),
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
        migrations.AddField(
            model_name="notice",
            name="organisation",
            field=models.ForeignKey(
                null=True, on_delete=django.db.models.deletion.CASCADE, related_name="+", to="programme.organisation"
            ),
        ),
        migrations.CreateModel(
            name="Merger",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("moved", models.JSONField(default=dict)),
                ("stayed", models.JSONField(default=dict)),
                ("at", models.DateTimeField()),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "absorbed",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT, related_name="merger", to="programme.organisation"
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="mergers", to="programme.organisation"
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Membership",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "role",
                    models.CharField(
                        choices=[
                            ("owner", "owner"),
                            ("member", "member"),
                            ("reader", "reader"),
                            ("evaluator", "evaluator"),
                            ("adviser", "adviser"),
                        ],
                        max_length=10,
                    ),
                ),
                ("starts_at", models.DateTimeField()),
                ("ends_at", models.DateTimeField(null=True)),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="memberships",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="memberships",
                        to="programme.organisation",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Invitation",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("email", models.EmailField(max_length=254)),
                (
                    "role",
                    models.CharField(
                        choices=[
                            ("owner", "owner"),
                            ("member", "member"),
                            ("reader", "reader"),
                            ("evaluator", "evaluator"),
                            ("adviser", "adviser"),
                        ],
                        max_length=10,
                    ),
                ),
                ("role_ends_at", models.DateTimeField(null=True)),
                ("language", models.CharField(default="ko", max_length=2)),
                ("digest", models.CharField(max_length=64, unique=True)),
                ("made_at", models.DateTimeField()),
                ("ends_at", models.DateTimeField()),
                ("accepted_at", models.DateTimeField(null=True)),
                ("withdrawn_at", models.DateTimeField(null=True)),
                (
                    "accepted_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "author",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="invitations",
                        to="programme.organisation",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="FormerName",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("name", models.CharField(max_length=200)),
                ("name_en", models.CharField(blank=True, max_length=200)),
                ("until_at", models.DateTimeField()),
                (
                    "organisation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="former_names",
                        to="programme.organisation",
                    ),
                ),
            ],
        ),
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
        migrations.CreateModel(
            name="Access",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("thing", models.CharField(max_length=40)),
                ("number", models.BigIntegerField()),
                ("part", models.CharField(max_length=20)),
                ("reason", models.CharField(max_length=60)),
                ("given_at", models.DateTimeField()),
                ("ends_at", models.DateTimeField(null=True)),
                (
                    "person",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="accesses",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="accesses",
                        to="programme.organisation",
                    ),
                ),
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
        migrations.CreateModel(
            name="Reading",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("at", models.DateTimeField(db_index=True)),
                ("address", models.GenericIPAddressField(null=True)),
                ("action", models.CharField(max_length=60)),
                ("thing", models.CharField(max_length=40)),
                ("number", models.BigIntegerField(null=True)),
                ("fields", models.JSONField(default=list)),
                (
                    "organisation",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="programme.organisation",
                    ),
                ),
                (
                    "owner",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="programme.organisation",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
        ),
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
            name="Round",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("template", models.CharField(max_length=30)),
                ("name", models.CharField(max_length=200)),
                ("about", models.TextField(blank=True)),
                (
                    "state",
                    models.CharField(
                        choices=[("draft", "draft"), ("open", "open"), ("closed", "closed")],
                        default="draft",
                        max_length=10,
                    ),
                ),
                ("opens_at", models.DateTimeField()),
                ("closes_at", models.DateTimeField()),
                ("tracks", models.JSONField(default=list)),
                ("eligibility", models.JSONField(default=list)),
                ("places", models.PositiveIntegerField(null=True)),
                ("selected_a_need", models.PositiveIntegerField(null=True)),
                ("applications_a_startup", models.PositiveIntegerField(null=True)),
                ("needs_an_organisation", models.PositiveIntegerField(null=True)),
                ("grant_won", models.PositiveBigIntegerField(null=True)),
                ("made_at", models.DateTimeField()),
                ("opened_at", models.DateTimeField(null=True)),
                ("closed_at", models.DateTimeField(null=True)),
                (
                    "organisation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="rounds", to="programme.organisation"
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Quota",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("of", models.CharField(max_length=20)),
                ("by", models.CharField(max_length=10)),
                ("code", models.CharField(blank=True, max_length=20)),
                ("least", models.PositiveIntegerField(default=0)),
                ("most", models.PositiveIntegerField()),
                ("used", models.PositiveIntegerField(default=0)),
                (
                    "round",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="quotas", to="programme.round"
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
            name="Form",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("track", models.CharField(max_length=30)),
                ("version", models.PositiveIntegerField()),
                (
                    "state",
                    models.CharField(
                        choices=[("draft", "draft"), ("used", "used"), ("replaced", "replaced")],
                        default="draft",
                        max_length=10,
                    ),
                ),
                ("content", models.JSONField()),
                ("made_at", models.DateTimeField()),
                ("used_at", models.DateTimeField(null=True)),
                (
                    "round",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="forms", to="programme.round"
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Extension",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("from_at", models.DateTimeField()),
                ("until_at", models.DateTimeField()),
                ("by_rule", models.BooleanField(default=False)),
                ("reason", models.CharField(blank=True, max_length=500)),
                ("outages", models.JSONField(default=list)),
                ("made_at", models.DateTimeField()),
                (
                    "round",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="extensions", to="programme.round"
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
        migrations.CreateModel(
            name="Application",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("track", models.CharField(max_length=30)),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("draft", "draft"),
                            ("submitted", "submitted"),
                            ("withdrawn", "withdrawn"),
                            ("given_up", "given_up"),
                            ("eligible", "eligible"),
                            ("ineligible", "ineligible"),
                            ("recommended", "recommended"),
                            ("not_recommended", "not_recommended"),
                            ("met", "met"),
                            ("not_met", "not_met"),
                            ("scored", "scored"),
                            ("shortlisted", "shortlisted"),
                            ("interviewed", "interviewed"),
                            ("refined", "refined"),
                            ("selected", "selected"),
                            ("not_selected", "not_selected"),
                            ("agreed", "agreed"),
                            ("lapsed", "lapsed"),
                            ("verified", "verified"),
                            ("market_verified", "market_verified"),
                            ("stopped", "stopped"),
                            ("awarded", "awarded"),
                            ("completed", "completed"),
                        ],
                        default="draft",
                        max_length=20,
                    ),
                ),
                ("draft", models.JSONField(default=dict)),
                ("saved_at", models.DateTimeField()),
                ("agreed_with", models.CharField(blank=True, max_length=64)),
                ("agreed_at", models.DateTimeField(null=True)),
                ("made_at", models.DateTimeField()),
                (
                    "saved_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "need",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="applications",
                        to="programme.need",
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="applications",
                        to="programme.organisation",
                    ),
                ),
                (
                    "partner",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="joint_applications",
                        to="programme.organisation",
                    ),
                ),
                (
                    "round",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="applications", to="programme.round"
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Allowance",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("used", models.PositiveIntegerField(default=0)),
                ("most", models.PositiveIntegerField()),
                (
                    "organisation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to="programme.organisation"
                    ),
                ),
                (
                    "round",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to="programme.round"
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Stage",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("kind", models.CharField(max_length=20)),
                ("starts_at", models.DateTimeField()),
                ("ends_at", models.DateTimeField()),
                (
                    "round",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="stages", to="programme.round"
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Step",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("at", models.DateTimeField(db_index=True)),
                ("address", models.GenericIPAddressField(null=True)),
                ("action", models.CharField(max_length=60)),
                ("thing", models.CharField(max_length=40)),
                ("number", models.BigIntegerField(null=True)),
                ("fields", models.JSONField(default=list)),
                (
                    "organisation",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="programme.organisation",
                    ),
                ),
                (
                    "owner",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="programme.organisation",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
        ),
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
        migrations.AddField(
            model_name="batch",
            name="stored",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="+", to="programme.stored"
            ),
        ),
        migrations.CreateModel(
            name="Submission",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("version", models.PositiveIntegerField()),
                ("number", models.CharField(max_length=40, unique=True)),
                ("answers", models.JSONField()),
                ("fingerprint", models.CharField(max_length=64)),
                ("eligibility", models.JSONField(default=list)),
                ("submitted_at", models.DateTimeField()),
                (
                    "application",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="submissions",
                        to="programme.application",
                    ),
                ),
                (
                    "form",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="submissions", to="programme.form"
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Token",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("label", models.CharField(max_length=100)),
                ("opening", models.CharField(max_length=12)),
                ("digest", models.CharField(max_length=64, unique=True)),
                ("scopes", models.JSONField(default=list)),
                ("made_at", models.DateTimeField()),
                ("ends_at", models.DateTimeField()),
                ("used_at", models.DateTimeField(null=True)),
                ("revoked_at", models.DateTimeField(null=True)),
                (
                    "membership",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="tokens", to="programme.membership"
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="tokens", to=settings.AUTH_USER_MODEL
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
        migrations.CreateModel(
            name="Webhook",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("address", models.CharField(max_length=500)),
                ("actions", models.JSONField(default=list)),
                ("secret", models.CharField(max_length=300)),
                ("former_secret", models.CharField(blank=True, max_length=300)),
                ("former_until", models.DateTimeField(null=True)),
                ("looked_at", models.DateTimeField()),
                ("made_at", models.DateTimeField()),
                ("ended_at", models.DateTimeField(null=True)),
                (
                    "organisation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to="programme.organisation"
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Delivery",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("event", models.JSONField()),
                ("step", models.BigIntegerField()),
                (
                    "state",
                    models.CharField(
                        choices=[("waiting", "waiting"), ("delivered", "delivered"), ("parked", "parked")],
                        default="waiting",
                        max_length=10,
                    ),
                ),
                ("tries", models.PositiveSmallIntegerField(default=0)),
                ("next_try_at", models.DateTimeField(db_index=True)),
                ("reason", models.CharField(blank=True, max_length=200)),
                ("status", models.PositiveSmallIntegerField(null=True)),
                ("made_at", models.DateTimeField()),
                ("delivered_at", models.DateTimeField(null=True)),
                (
                    "webhook",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="deliveries", to="programme.webhook"
                    ),
                ),
            ],
        ),
        migrations.AddIndex(
            model_name="organisation",
            index=models.Index(fields=["kind", "region"], name="organisation_kind_region"),
        ),
        migrations.AddConstraint(
            model_name="organisation",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("merged_into", None), ("state", "active")),
                    models.Q(
                        ("merged_into__isnull", False),
                        ("state", "merged"),
                        models.Q(("merged_into", models.F("id")), _negated=True),
                    ),
                    _connector="OR",
                ),
                name="a_merged_organisation_leads_to_another",
            ),
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
            model_name="membership",
            constraint=models.UniqueConstraint(
                condition=models.Q(("ends_at", None)),
                fields=("person", "organisation", "role"),
                name="one_open_membership",
            ),
        ),
        migrations.AddConstraint(
            model_name="invitation",
            constraint=models.UniqueConstraint(
                condition=models.Q(("accepted_at", None), ("withdrawn_at", None)),
                fields=("organisation", "email"),
                name="one_waiting_invitation",
            ),
        ),
        migrations.AddConstraint(
            model_name="invitation",
            constraint=models.CheckConstraint(
                condition=models.Q(("ends_at__gt", models.F("made_at"))), name="invitation_ends_after_it_is_made"
            ),
        ),
        migrations.AddIndex(
            model_name="access",
            index=models.Index(fields=["organisation", "thing", "part", "number"], name="access_of"),
        ),
        migrations.AddIndex(
            model_name="reading",
            index=models.Index(fields=["thing", "number", "at"], name="reading_of_thing"),
        ),
        migrations.AddIndex(
            model_name="reading",
            index=models.Index(fields=["owner", "at"], name="reading_of_owner"),
        ),
        migrations.AddConstraint(
            model_name="reading",
            constraint=madang.programme.records.models.AppendOnly(name="reading_is_never_changed", years=2),
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
            model_name="round",
            index=models.Index(fields=["state", "closes_at"], name="round_state_closes"),
        ),
        migrations.AddConstraint(
            model_name="round",
            constraint=models.CheckConstraint(
                condition=models.Q(("closes_at__gt", models.F("opens_at"))), name="round_closes_after_it_opens"
            ),
        ),
        migrations.AddConstraint(
            model_name="quota",
            constraint=models.UniqueConstraint(fields=("round", "of", "by", "code"), name="one_quota_a_group"),
        ),
        migrations.AddConstraint(
            model_name="quota",
            constraint=models.CheckConstraint(
                condition=models.Q(("least__lte", models.F("most"))), name="quota_least_below_most"
            ),
        ),
        migrations.AddConstraint(
            model_name="quota",
            constraint=models.CheckConstraint(
                condition=models.Q(("used__lte", models.F("most"))), name="quota_not_exceeded"
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
            model_name="form",
            constraint=models.UniqueConstraint(fields=("round", "track", "version"), name="one_form_a_version"),
        ),
        migrations.AddConstraint(
            model_name="form",
            constraint=models.UniqueConstraint(
                condition=models.Q(("state", "draft")), fields=("round", "track"), name="one_draft_form"
            ),
        ),
        migrations.AddConstraint(
            model_name="form",
            constraint=models.UniqueConstraint(
                condition=models.Q(("state", "used")), fields=("round", "track"), name="one_form_in_use"
            ),
        ),
        migrations.AddConstraint(
            model_name="extension",
            constraint=models.CheckConstraint(
                condition=models.Q(("until_at__gt", models.F("from_at"))), name="extension_moves_forward"
            ),
        ),
        migrations.AddIndex(
            model_name="application",
            index=models.Index(fields=["round", "state"], name="application_round_state"),
        ),
        migrations.AddConstraint(
            model_name="application",
            constraint=models.UniqueConstraint(
                condition=models.Q(("need__isnull", False)),
                fields=("organisation", "need"),
                name="one_application_a_need",
            ),
        ),
        migrations.AddConstraint(
            model_name="application",
            constraint=models.UniqueConstraint(
                condition=models.Q(("need", None)),
                fields=("organisation", "round", "track"),
                name="one_application_a_track",
            ),
        ),
        migrations.AddConstraint(
            model_name="allowance",
            constraint=models.UniqueConstraint(fields=("round", "organisation"), name="one_allowance_a_round"),
        ),
        migrations.AddConstraint(
            model_name="allowance",
            constraint=models.CheckConstraint(
                condition=models.Q(("used__lte", models.F("most"))), name="allowance_not_exceeded"
            ),
        ),
        migrations.AddConstraint(
            model_name="stage",
            constraint=models.UniqueConstraint(fields=("round", "kind"), name="a_round_has_a_stage_once"),
        ),
        migrations.AddConstraint(
            model_name="stage",
            constraint=models.CheckConstraint(
                condition=models.Q(("ends_at__gt", models.F("starts_at"))), name="stage_ends_after_it_starts"
            ),
        ),
        migrations.AddIndex(
            model_name="step",
            index=models.Index(fields=["person", "at"], name="step_of_person"),
        ),
        migrations.AddIndex(
            model_name="step",
            index=models.Index(fields=["organisation", "at"], name="step_of_organisation"),
        ),
        migrations.AddIndex(
            model_name="step",
            index=models.Index(fields=["thing", "number", "at"], name="step_of_thing"),
        ),
        migrations.AddIndex(
            model_name="step",
            index=models.Index(fields=["owner", "at"], name="step_of_owner"),
        ),
        migrations.AddConstraint(
            model_name="step",
            constraint=madang.programme.records.models.AppendOnly(name="step_is_never_changed", years=2),
        ),
        migrations.AddConstraint(
            model_name="offerfile",
            constraint=models.UniqueConstraint(fields=("offer", "name"), name="a_name_once_an_offer"),
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
        migrations.AddConstraint(
            model_name="submission",
            constraint=models.UniqueConstraint(fields=("application", "version"), name="one_submission_a_version"),
        ),
        migrations.AddConstraint(
            model_name="token",
            constraint=models.CheckConstraint(
                condition=models.Q(("ends_at__gt", models.F("made_at"))), name="token_ends_after_it_is_made"
            ),
        ),
        migrations.AddConstraint(
            model_name="value",
            constraint=models.UniqueConstraint(
                condition=models.Q(("replaced_at", None)), fields=("profile", "field"), name="a_field_has_one_value"
            ),
        ),
        migrations.AddConstraint(
            model_name="delivery",
            constraint=models.UniqueConstraint(fields=("webhook", "step"), name="one_delivery_a_step"),
        ),
    ]
