"""Pictures drawn from data: positions in part by Graphviz, lines and words by the project's own template.

Nothing here knows the view: a picture is asked for in plain words of one language and comes back as the text of an SVG.
"""
