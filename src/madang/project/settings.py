"""Django's settings; what differs from place to place comes from the environment."""

from pathlib import Path
from urllib.parse import urlsplit

import madang
from madang.project import logs
from madang.project.databases import database
from madang.project.environment import environment
from madang.project.mailing import mail
from madang.project.sealing import keys
from madang.project.signing_in import ways
from madang.web.people.lock import LOCKED_FOR

HERE = Path(madang.__file__).parent
ENVIRONMENT = environment()
OTHER_WAYS = ways()

SECRET_KEY = ENVIRONMENT.secret_key
DEBUG = False
ALLOWED_HOSTS = list(ENVIRONMENT.hosts)
ROOT_URLCONF = "madang.project.urls"
ASGI_APPLICATION = "madang.project.asgi.application"
DATABASES = {"default": database(ENVIRONMENT.database)}
AUTH_USER_MODEL = "programme.Person"

INSTALLED_APPS = [
    "django.contrib.contenttypes",
    "django.contrib.auth",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.humanize",
    "django_htmx",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.socialaccount",
    "allauth.usersessions",
    *OTHER_WAYS.apps,
    "axes",
    "django_tasks",
    "django_tasks_db",
    "madang.programme.apps.Programme",
    "madang.web.apps.Web",
]
MIDDLEWARE = [
    "madang.web.frame.counting.counting",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "madang.web.frame.middleware.viewer",
    "madang.web.frame.once.Once",
    "axes.middleware.AxesMiddleware",
]
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": sorted((HERE / "web").glob("*/templates")),
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.messages.context_processors.messages",
                "csp.context_processors.nonce",
                "madang.web.frame.context.frame",
            ],
            "builtins": ["django.templatetags.i18n", "django.templatetags.static", "madang.web.frame.tags"],
            "loaders": [
                (
                    "django.template.loaders.cached.Loader",
                    ["django.template.loaders.filesystem.Loader", "django.template.loaders.app_directories.Loader"],
                )
            ],
        },
    }
]

LANGUAGE_CODE = "ko"
LANGUAGES = [("ko", "한국어"), ("en", "English"), ("de", "Deutsch")]
LOCALE_PATHS = [*sorted((HERE / "web").glob("*/locale")), *sorted((HERE / "programme").glob("*/locale"))]
FILES_FOLDER = ENVIRONMENT.folder / "files"
FILE_MOST_BYTES = 50 << 20

TIME_ZONE = "Asia/Seoul"
USE_TZ = True

STATIC_URL = "/static/"
STATICFILES_DIRS = [HERE / "web/static"]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
WHITENOISE_USE_FINDERS = True

AUTHENTICATION_BACKENDS = [
    "axes.backends.AxesStandaloneBackend",
    "allauth.account.auth_backends.AuthenticationBackend",
]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 10}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
LOGIN_REDIRECT_URL = "/"
LOGIN_URL = "/accounts/login/"
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*", "password2*"]
ACCOUNT_EMAIL_VERIFICATION = "mandatory"
ACCOUNT_ADAPTER = "madang.web.people.account.Account"
ACCOUNT_PREVENT_ENUMERATION = True
ACCOUNT_EMAIL_SUBJECT_PREFIX = ""
ACCOUNT_EMAIL_NOTIFICATIONS = True
ACCOUNT_SESSION_REMEMBER = False
ACCOUNT_RATE_LIMITS = {"login_failed": "30/h/ip,10/h/key"}  # codes of the second step; passwords are locked below
SOCIALACCOUNT_PROVIDERS = OTHER_WAYS.providers
SOCIALACCOUNT_LOGIN_ON_GET = False
SOCIALACCOUNT_EMAIL_AUTHENTICATION = False  # an address that another service states proves nothing here
AXES_FAILURE_LIMIT = 5
AXES_LOCKOUT_PARAMETERS = ["username"]
AXES_USERNAME_CALLABLE = "madang.web.people.locking.claimed_address"
AXES_LOCKOUT_CALLABLE = "madang.web.people.locking.locked_out"
AXES_COOLOFF_TIME = LOCKED_FOR
AXES_RESET_ON_SUCCESS = True
AXES_RESET_COOL_OFF_ON_FAILURE_DURING_LOCKOUT = False  # else whoever goes on guessing locks the person out for good
AXES_VERBOSE = False
SILENCED_SYSTEM_CHECKS = ["axes.W006"]  # the lock is on the address that is tried, wherever from
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_TOTP_ISSUER = "Madang"

FOLDER = ENVIRONMENT.folder
PRODUCTION = ENVIRONMENT.production
KEYS = keys(ENVIRONMENT.keys)
SITE_ADDRESS = ENVIRONMENT.address
MAIL_NAME = urlsplit(SITE_ADDRESS).hostname or "localhost"
DEFAULT_FROM_EMAIL = SERVER_EMAIL = ENVIRONMENT.mail_from
globals().update(mail(ENVIRONMENT.mail))

MOST_BYTES_SENT = 100 * 2**20
"""The largest body that is read; larger ones are refused unread."""

METRICS_TOKEN = ENVIRONMENT.metrics_token

LOGGING = logs.LOGGING
logs.configure()

TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend", "QUEUES": []}}

SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = ENVIRONMENT.production
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": ["'self'"],
        "img-src": ["'self'", "data:"],
        "object-src": ["'none'"],
        "base-uri": ["'none'"],
        "form-action": ["'self'", *OTHER_WAYS.hosts],
        "frame-ancestors": ["'none'"],
    }
}
