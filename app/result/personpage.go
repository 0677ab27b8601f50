package result

import (
	"bytes"
	"encoding/json"
	"html/template"
	"time"

	"talentnav/app/language"
)

// PersonPage is a page on which a person reads everything that is held on them,
// from the case as an archive has it. It needs nothing from elsewhere to be shown.
func PersonPage(data []byte, lang language.Tag, at time.Time) ([]byte, error) {
	nodes, err := outline(data)
	if err != nil {
		return nil, err
	}
	var b bytes.Buffer
	err = personPage.Execute(&b, struct {
		Lang, Title, Intro string
		Nodes              []pageNode
	}{string(lang), lang.Say("cli.person.title"), lang.Say("cli.person.intro", at.Format("2006-01-02")), nodes})
	return b.Bytes(), err
}

var personPage = template.Must(template.New("").Parse(`{{define "nodes"}}<dl>{{range .}}<dt>{{.Name}}</dt><dd>{{if .Below}}{{template "nodes" .Below}}{{else}}{{.Text}}{{end}}</dd>{{end}}</dl>{{end -}}
<!DOCTYPE html>
<html lang="{{.Lang}}"><head><meta charset="utf-8"><title>{{.Title}}</title>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<style>body{font:16px/1.5 sans-serif;max-width:50em;margin:2em auto;padding:0 1em}dt{font-weight:bold;margin-top:.4em}dd{margin-left:1.5em;white-space:pre-wrap;overflow-wrap:anywhere}dl{margin:0}</style>
</head><body><h1>{{.Title}}</h1><p>{{.Intro}}</p>
{{template "nodes" .Nodes}}
</body></html>
`))

// pageNode is a name with a text, or with more names below it.
type pageNode struct {
	Name, Text string
	Below      []pageNode
}

// outline reads JSON in the order in which it is written.
func outline(data []byte) ([]pageNode, error) {
	d := json.NewDecoder(bytes.NewReader(data))
	d.UseNumber()
	node, err := outlined(d, "")
	return node.Below, err
}

func outlined(d *json.Decoder, name string) (pageNode, error) {
	node := pageNode{Name: name}
	token, err := d.Token()
	if err != nil {
		return node, err
	}
	open, nested := token.(json.Delim)
	if !nested {
		text, err := json.Marshal(token)
		if said, ok := token.(string); ok {
			text = []byte(said)
		}
		node.Text = string(text)
		return node, err
	}
	for n := 1; d.More(); n++ {
		below := ""
		if open == '{' {
			key, err := d.Token()
			if err != nil {
				return node, err
			}
			below, _ = key.(string)
		} else {
			text, _ := json.Marshal(n)
			below = string(text)
		}
		child, err := outlined(d, below)
		if err != nil {
			return node, err
		}
		node.Below = append(node.Below, child)
	}
	_, err = d.Token()
	return node, err
}
