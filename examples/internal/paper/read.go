package paper

import (
	"errors"
	"fmt"
	"io"
	"os"

	"github.com/communityplanning/loip"
	"github.com/communityplanning/loip/plan"
)

// Read reads a dossier from the files that hold its parts.
//
// Errors: every fault of every file, under the name of the file; then what is
// wrong with the parts together.
func Read(names ...string) (plan.Partnership, error) {
	var parts []plan.Partnership
	var faults []error
	for _, name := range names {
		data, err := load(name)
		if err == nil {
			var part plan.Partnership
			part, err = loip.Decode[plan.Partnership](data)
			parts = append(parts, part)
		}
		if err != nil {
			faults = append(faults, fmt.Errorf("%s:\n%w", name, err))
		}
	}
	if len(faults) > 0 {
		return plan.Partnership{}, errors.Join(faults...)
	}
	return plan.Assemble(parts...)
}

// load reads a file, and no more of it than Decode takes, so that a huge one is
// refused and not loaded.
func load(name string) ([]byte, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return io.ReadAll(io.LimitReader(f, loip.MaxBytes+1))
}
