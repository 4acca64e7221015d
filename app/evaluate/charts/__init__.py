"""The charts of the Evaluate page, painted by hand: each shows values of the analysis and knows no state."""
