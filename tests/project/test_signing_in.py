"""Other ways of signing in are set by the environment, and off without it."""

import pytest

from madang.project.environment import BadSetting
from madang.project.signing_in import Ways, ways


def test_nothing_is_on_that_nobody_set() -> None:
    assert ways({}) == Ways()


def test_each_way_is_turned_on_by_its_own_variables() -> None:
    chosen = ways(
        {
            "MADANG_KAKAO_CLIENT": "k",
            "MADANG_KAKAO_SECRET": "s",
            "MADANG_OIDC_URL": "https://login.example/realms/yard",
            "MADANG_OIDC_CLIENT": "c",
            "MADANG_OIDC_SECRET": "s",
            "MADANG_SAML_METADATA": "https://idp.example/metadata",
            "MADANG_SAML_ENTITY": "urn:example:idp",
        }
    )

    assert [app.rsplit(".", 1)[1] for app in chosen.apps] == ["kakao", "openid_connect", "saml"]
    assert chosen.providers["kakao"] == {"APPS": [{"client_id": "k", "secret": "s"}]}
    assert chosen.hosts == ["https://kauth.kakao.com", "https://login.example", "https://idp.example"]


@pytest.mark.parametrize(
    ("given", "fault"),
    [
        ({"MADANG_NAVER_CLIENT": "n"}, "MADANG_NAVER_SECRET: found nothing; expected a value, since"),
        (
            {"MADANG_OIDC_URL": "http://login.example", "MADANG_OIDC_CLIENT": "c", "MADANG_OIDC_SECRET": "s"},
            "MADANG_OIDC_URL: found another form; expected an address that begins with https://",
        ),
    ],
)
def test_half_a_setting_and_an_unsafe_address_are_refused(given: dict[str, str], fault: str) -> None:
    with pytest.raises(BadSetting, match=f"^{fault}"):
        ways(given)
