"""Check: rules that read a Draft and say what an editor would mend."""
