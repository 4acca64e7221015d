"""A recording as a text to read, print, send or paste: who says what and when, with what stands beside it on tiers.

`lines` gathers it from a project, `plain` writes it as text, `printed` as a page to print, `sounding` as one page with
its sound. Qt-free: what makes a PDF of the page is `app.corpus.printing`.
"""
