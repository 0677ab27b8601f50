// Package language holds every sentence that the program says of its own, in
// English, Traditional and Simplified Chinese, and writes dates, amounts,
// places and facts the way each language does. Sentences about rules are not
// here: they come with the pack, as [rules.Text].
//
// A [Tag] says a sentence by its key, with {0}, {1} … filled in order:
//
//	language.Traditional.Say("window.progress", 3, 32)
//
// The catalogues are the JSON files of assets/translations, flat and sorted,
// with the same keys and the same gaps in all languages; a test holds that. A
// catalogue is read when its language first speaks. A key that is missing in
// one language is said in English, and one that is missing altogether shows as
// ⟦key⟧, so that nobody overlooks it.
//
// The families of keys:
//
//	question.<path>.label|short|why|help   a question of [profile.Fields], or of
//	                                       a record as degree.<field>, job.<field>
//	option.<path>.<value>                  a choice of such a question
//	section.<name>                         the subject that a question belongs to
//	fact.<id>                              the name of a fact; of a list's field as
//	                                       fact.<list>.<field>
//	standing.<name>, standing.<name>.long  where a person stands with a route
//	state.<name>                           what is known of a criterion
//	kind.<name>                            who or what decides a criterion
//	confidence.<name>, ….long              how sure its wording is
//	evidence.<name>                        how well an answer is proved
//	why.<name>                             why a value is not known, with the mend;
//	                                       or on whom a criterion depends
//	value.*                                values that are neither number nor choice
//	need.<op>, need.age.<op>               what a rule needs
//	unit.*, date.*, money.*, list.*        the parts of formatting
//	country.<code>, language.<code>        names where the Unicode ones do not suit
//	currency.<code>                        names of the common currencies
//	result.*, report.*                     the results, on screen and on paper
//	limit.*                                the day until which, or from which, one can apply
//	guide.*                                what comes with a route beside its criteria;
//	                                       guide.topic.<name>, guide.section.<name>,
//	                                       guide.of.<giver>, guide.for.<application>
//	window.*, menu.*, start.*              the window, its menu, its first page
//	career.*                               the picture of jobs over time
//	worksheet.*                            adding up an amount; its rows as
//	                                       worksheet.sort|about.<name>
//	calendar.*                             the calendar file
//	then.*                                 what differs between another day and today
//	history.*, records.*                   what was changed in a case; its tasks and notes
//	plan.*                                 what to do and when to apply for a route
//	diff.*, replay.*                       what differs between rules, and from a record
//	address.*                              the language of a page, beside its address
//	sources.*                              the sources of the rules and their age
//	profession.*, match.*                  the list of professions, and finding one
//	university.*                           finding a university, and what to check with a name
//	complete.*                             what somebody read on a profession’s page
//	cli.*                                  the terminal
//	error.*                                what went wrong, and the mend
//
// A key ending in .one or .other is a plural pair, said by [Tag.Count].
package language
