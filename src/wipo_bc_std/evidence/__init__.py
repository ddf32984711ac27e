"""Evidence: how current what provisions rest on is, judged by dates and states that are given; it prints nothing itself."""
