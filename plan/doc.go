// Package plan is the roof of the module: local outcomes improvement plans,
// locality plans, and the whole dossier of a partnership with every rule run
// on it.
//
// [Read] takes the JSON of a dossier, in one file or several, and refuses what
// it does not know, at its place. [Check] answers every rule of the module for
// a day, and [Tables] makes the short tables that go with the answers. The file
// dossier.schema.json beside this one is the JSON Schema of a dossier, for
// editors.
package plan

//go:generate go test -run "^(TestRulesPage|TestSchemaPage)$" . -update
