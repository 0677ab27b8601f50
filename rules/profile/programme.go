package profile

// programmes are the kinds of programme that a degree can be taken in.
var programmes = []string{"hong-kong", "gba-campus", "neither"}
