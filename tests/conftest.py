"""What all tests share: the option that writes goldens anew."""

import pytest
from hypothesis import settings

# Slow is not wrong: a busy machine makes no test fail.
settings.register_profile("patient", deadline=None)
settings.load_profile("patient")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-goldens", action="store_true", help="write the files under tests/golden anew")


@pytest.fixture
def update_goldens(request: pytest.FixtureRequest) -> bool:
    return bool(request.config.getoption("--update-goldens"))
