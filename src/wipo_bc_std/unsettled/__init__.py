"""What is not settled: the questions, how their answers hang together, and decisions written into the sources."""
