"""Commands that only tell: what each of them answers, in a module of its name; and the pages made of the same."""
