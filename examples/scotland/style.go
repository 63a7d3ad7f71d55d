package main

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/communityplanning/loip"
)

// style is a way to write a page.
type style struct {
	title, heading func(string) string
	text, item     func(string) string
	table          func(loip.Table) string
}

var styles = map[string]style{
	"text": {
		title:   func(s string) string { return s + "\n" + strings.Repeat("=", utf8.RuneCountInString(s)) + "\n" },
		heading: func(s string) string { return "\n" + s + "\n" + strings.Repeat("-", utf8.RuneCountInString(s)) + "\n" },
		text:    func(s string) string { return fold(s, "", "") },
		item:    func(s string) string { return fold(s, "- ", "  ") },
		table:   columns,
	},
	"markdown": {
		title:   func(s string) string { return "# " + s + "\n\n" },
		heading: func(s string) string { return "\n## " + s + "\n\n" },
		text:    func(s string) string { return s + "\n\n" },
		item:    func(s string) string { return "- " + s + "\n" },
		table: func(t loip.Table) string {
			var b strings.Builder
			row := func(cells []string) { fmt.Fprintf(&b, "| %s |\n", strings.Join(cells, " | ")) }
			row(t.Columns)
			b.WriteString(strings.Repeat("|---", len(t.Columns)) + "|\n")
			for _, cells := range t.Rows {
				row(cells)
			}
			return b.String() + "\n"
		},
	},
}

// cellWidth is the number of characters in a line of a cell.
const cellWidth = 40

// columns writes a table for a screen; long cells run over several lines.
func columns(t loip.Table) string {
	width := make([]int, len(t.Columns))
	var rows [][][]string // lines of the cells of rows
	for _, row := range append([][]string{t.Columns}, t.Rows...) {
		cells := make([][]string, len(row))
		for k, cell := range row {
			cells[k] = lines(cell, cellWidth)
			for _, line := range cells[k] {
				width[k] = max(width[k], utf8.RuneCountInString(line))
			}
		}
		rows = append(rows, cells)
	}
	var b strings.Builder
	for _, cells := range rows {
		for n, more := 0, true; more; n++ {
			var line strings.Builder
			more = false
			for k, cell := range cells {
				text := ""
				if n < len(cell) {
					text = cell[n]
				}
				more = more || n+1 < len(cell)
				line.WriteString(text + strings.Repeat(" ", width[k]-utf8.RuneCountInString(text)+2))
			}
			b.WriteString(strings.TrimRight(line.String(), " ") + "\n")
		}
	}
	return b.String()
}

// lineWidth is the number of characters in a line of text.
const lineWidth = 120

// fold breaks a text into lines, the first with one indent and the others with
// another as long.
func fold(s, first, rest string) string {
	return first + strings.Join(lines(s, lineWidth-len(rest)), "\n"+rest) + "\n"
}

// lines breaks a text into lines of at most so many characters; a longer word
// has a line of its own.
func lines(s string, width int) (list []string) {
	line := ""
	for word := range strings.FieldsSeq(s) {
		switch {
		case line == "":
			line = word
		case utf8.RuneCountInString(line)+1+utf8.RuneCountInString(word) > width:
			list = append(list, line)
			line = word
		default:
			line += " " + word
		}
	}
	return append(list, line)
}
