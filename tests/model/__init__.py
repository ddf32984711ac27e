"""Tests of what authors write."""
