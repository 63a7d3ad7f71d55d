package loip

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// faultPaths lists the places of the faults joined in an error.
func faultPaths(t *testing.T, err error) []Path {
	t.Helper()
	if err == nil {
		return nil
	}
	faults := []error{err}
	if joined, ok := err.(interface{ Unwrap() []error }); ok {
		faults = joined.Unwrap()
	}
	var paths []Path
	for _, e := range faults {
		var fault *DecodeError
		require.ErrorAs(t, e, &fault)
		require.NotEmpty(t, fault.Problem)
		paths = append(paths, fault.Path)
	}
	return paths
}

func TestIDs(t *testing.T) {
	var none IDs
	assert.NoError(t, none.Err())

	var ids IDs
	ids.Refer("outcome", "o1", "/actions/0/outcome") // before its definition
	ids.Define("outcome", "o1", "/outcomes/0")
	ids.Define("action", "o1", "/actions/0") // the same id of another kind
	ids.Refer("outcome", "", "/actions/1/outcome")
	assert.NoError(t, ids.Err())

	ids.Define("outcome", "o1", "/outcomes/1")
	ids.Define("outcome", "", "/outcomes/2")
	ids.Define("outcome", "", "/outcomes/3")
	ids.Refer("outcome", "o2", "/actions/2/outcome")
	ids.Refer("indicator", "o1", "/actions/3/indicator")
	ids.Fault("/reviewYears", "expected a number of years above %d", 0)
	want := []Path{"/outcomes/1", "/outcomes/2", "/outcomes/3", "/reviewYears", "/actions/2/outcome", "/actions/3/indicator"}
	assert.Equal(t, want, faultPaths(t, ids.Err()))
	assert.Equal(t, want, faultPaths(t, ids.Err()), "asked twice, the same answer")
	assert.ErrorContains(t, ids.Err(), "above 0")
	assert.ErrorContains(t, ids.Err(), "/outcomes/0", "a double id names its first place")
}
