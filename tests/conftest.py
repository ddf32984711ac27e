"""What all tests share: the option that writes goldens anew."""

import gc
from typing import Any

import pytest
from hypothesis import settings

# Slow is not wrong: a busy machine makes no test fail.
settings.register_profile("patient", deadline=None)
settings.load_profile("patient")

# Samples that were read stay for all tests: to look through them for cycles as often as usual takes a twentieth of the time.
gc.set_threshold(20_000, 10, 20)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-goldens", action="store_true", help="write the files under tests/golden anew")


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> object:
    """Give neighbouring tests to one process, unless something else is asked for: what one file reads is read once."""
    from xdist.scheduler import WorkStealingScheduling  # noqa: PLC0415 - in a run by several processes only

    return WorkStealingScheduling(config, log) if config.getoption("dist") == "load" else None


@pytest.fixture
def update_goldens(request: pytest.FixtureRequest) -> bool:
    return bool(request.config.getoption("--update-goldens"))
