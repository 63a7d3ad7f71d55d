// Package schemacheck holds the JSON Schema of the dossier against documents,
// with a validator of others. It is a module of its own, so that nobody who
// imports the library has to load the validator.
package schemacheck
