"""A file that came back and cannot be read: why, and what to do next."""


class UnreadableFormError(ValueError):
    """A file is no form, or a damaged one: `message` says why in one clause, `step` what its receiver does next."""

    def __init__(self, message: str, step: str) -> None:
        super().__init__(f"{message}; {step}")
        self.message = message
        self.step = step
