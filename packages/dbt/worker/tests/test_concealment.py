from __future__ import annotations

import io
import json

import pytest

from dbt_per_node.concealment import ConcealingStream, Secrets, environment_secrets, secrets_in


@pytest.fixture
def secrets() -> Secrets:
    secrets = Secrets()
    secrets.add(['anchor "heavy" é 17', "anchor", "abc"])
    return secrets


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ('an anchor "heavy" é 17', "an *****"),
        ("anchors, abc", "*****s, abc"),
        ("LINE 1: ...avy\" é 17', 'anchor \"hea...", "LINE 1: ...*****', '*****..."),
    ],
)
def test_secrets_are_concealed_whole_and_cut_also_within_json(
    secrets: Secrets, text: str, shown: str
) -> None:
    assert secrets.conceal(text) == shown
    assert json.loads(secrets.conceal_in_json(json.dumps(text))) == shown


def test_what_is_printed_is_concealed_as_well(secrets: Secrets) -> None:
    buffer = io.BytesIO()
    stream = ConcealingStream(buffer, secrets.conceal)
    print("the anchor", file=stream)
    assert buffer.getvalue() == b"the *****\n"


def test_a_profiles_secrets_are_found_by_their_names_however_deep() -> None:
    profile = {
        "host": "quay",
        "password": "pw",
        "threads": 4,
        "settings": {"s3_secret_access_key": "key"},
        "secrets": [{"type": "s3", "secret": "deep"}],
    }
    assert list(secrets_in(profile)) == ["pw", "key", "deep"]


def test_a_profile_that_leads_back_to_itself_is_left_after_a_few_steps() -> None:
    profile: dict[str, object] = {"token": "tide"}
    profile["again"] = profile
    assert set(secrets_in(profile)) == {"tide"}


def test_variables_are_secret_by_dbts_prefix(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DBT_ENV_SECRET_QUAY", "salt")
    monkeypatch.setenv("DBT_ENV_QUAY", "sand")
    assert "salt" in environment_secrets()
    assert "sand" not in environment_secrets()
