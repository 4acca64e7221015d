"""Small widgets and painters that several pages share. Every size and colour comes from the theme by role."""
