"""What narrows the list: filters, search, rules, and the chips that say so."""
