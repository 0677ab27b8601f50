package rules

// Searchable brings a name to the form in which names are searched: folded as by
// [Fold], Traditional characters as Simplified ones, Chinese apart from the rest.
func Searchable(text string) string { return searchable(text) }
