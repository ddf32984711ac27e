from importlib.metadata import metadata


def test_the_package_says_that_it_is_unofficial() -> None:
    assert "unofficial" in metadata("wipo-bc-std")["Summary"]
