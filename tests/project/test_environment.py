"""Settings are read once, and unsafe ones keep a site that people use from starting."""

import pytest

from madang.project.environment import VARIABLES, BadSetting, environment
from madang.project.mailing import mail
from madang.project.sealing import keys
from tests.shape import tree

SAFE = {
    "MADANG_PRODUCTION": "1",
    "MADANG_SECRET_KEY": "x" * 50,
    "MADANG_KEYS": "first:" + "A" * 43 + "=",
    "MADANG_HOSTS": "madang.example",
    "MADANG_ADDRESS": "https://madang.example",
    "MADANG_MAIL": "smtp://u:p@mail.example:587",
    "MADANG_MAIL_FROM": "madang@madang.example",
}


def test_a_place_to_try_things_out_needs_nothing() -> None:
    assert (environment({}).production, environment({}).hosts) == (False, ("127.0.0.1", "localhost"))


def test_safe_settings_start_a_site() -> None:
    assert environment(SAFE).address == "https://madang.example"


@pytest.mark.parametrize(
    ("variable", "value", "message"),
    [
        ("MADANG_SECRET_KEY", None, "MADANG_SECRET_KEY: found nothing; expected 50 random characters or more"),
        (
            "MADANG_SECRET_KEY",
            "short",
            "MADANG_SECRET_KEY: found the default or fewer than 50 characters; expected 50 random characters or more",
        ),
        ("MADANG_KEYS", None, "MADANG_KEYS: found nothing; expected ID:BASE64 of 32 random bytes"),
        ("MADANG_HOSTS", None, "MADANG_HOSTS: found nothing; expected the names of this site, separated by commas"),
        ("MADANG_HOSTS", "*", "MADANG_HOSTS: found a *; expected the names of this site, one by one"),
        ("MADANG_ADDRESS", "http://a.example", "MADANG_ADDRESS: found http://a.example; expected https://NAME"),
        (
            "MADANG_MAIL",
            "screen:",
            "MADANG_MAIL: found screen; expected smtp://USER:PASSWORD@HOST:PORT, so that letters arrive",
        ),
        ("MADANG_MAIL_FROM", None, "MADANG_MAIL_FROM: found nothing; expected an e-mail address"),
        (
            "MADANG_METRICS_TOKEN",
            "short",
            "MADANG_METRICS_TOKEN: found fewer than 20 characters; expected 20 or more, or nothing",
        ),
    ],
)
def test_an_unsafe_setting_is_refused_by_name_with_what_was_found_and_expected(
    variable: str, value: str | None, message: str
) -> None:
    given = {name: said for name, said in {**SAFE, variable: value}.items() if said is not None}

    with pytest.raises(BadSetting) as refused:
        environment(given)

    assert str(refused.value) == message


def test_a_misspelt_variable_is_refused() -> None:
    with pytest.raises(BadSetting) as refused:
        environment({**SAFE, "MADANG_HOST": "madang.example"})

    assert str(refused.value).startswith("MADANG_HOST: found a name that nothing reads; expected one of ")


def test_keys_in_another_form_are_refused_without_being_shown() -> None:
    with pytest.raises(BadSetting) as refused:
        keys("first:c2hvcnQ=")

    assert str(refused.value).startswith("MADANG_KEYS: found key 'first': 5 bytes")


@pytest.mark.parametrize(
    ("address", "port", "ssl", "tls"),
    [
        ("smtp://u:p%40@mail.example", 587, False, True),
        ("smtps://mail.example", 465, True, False),
        ("smtp://mail.example:25", 25, False, False),
    ],
)
def test_a_mail_server_is_spoken_to_in_the_way_of_its_port(address: str, port: int, ssl: bool, tls: bool) -> None:
    found = mail(address)

    assert (found["EMAIL_PORT"], found["EMAIL_USE_SSL"], found["EMAIL_USE_TLS"]) == (port, ssl, tls)


def test_the_page_on_settings_names_every_variable() -> None:
    page = (tree.ROOT / "docs/reference/settings.md").read_text("utf-8")

    assert [name for name in VARIABLES if f"| `{name}` |" not in page] == []
