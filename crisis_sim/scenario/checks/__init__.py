"""Checks beyond the shape of the file, one family a file.

`references`, `people` and `glyphs` read the converted values and also run on a file that does not fit the models;
`timing`, `reachable`, `scoring` and `answers` need a valid `Scenario`. None of them judges or simulates.
"""
