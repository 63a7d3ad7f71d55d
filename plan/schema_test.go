package plan

import (
	"testing"

	"github.com/communityplanning/loip"
	"github.com/communityplanning/loip/internal/ruletest"
)

// The schema that editors are pointed at is that of the types.
func TestSchemaPage(t *testing.T) {
	ruletest.Golden(t, "dossier.schema.json", string(loip.Schema[Partnership]()))
}
