"""What goes to members and comes from them around a draft: forms, tables of comments, letters, reports; made of data."""
