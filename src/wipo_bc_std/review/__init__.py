"""Reviews: what members are asked, what they answer, and what becomes of each comment; it prints nothing itself."""
