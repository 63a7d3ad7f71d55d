package plan

import "testing"

func TestGuidance2016_summary_prevention(t *testing.T) {
	suite.Attested(t, stated, "PLAN-170", "PLAN-171", "PLAN-172", "PLAN-173")
}

func TestGuidance2016_draft_para91(t *testing.T) { suite.Attested(t, stated, "PLAN-174", "PLAN-175") }

func TestGuidance2016_draft_para92(t *testing.T) { suite.Attested(t, stated, "PLAN-176") }

func TestGuidance2016_draft_para93(t *testing.T) { suite.Attested(t, stated, "PLAN-177") }

func TestGuidance2016_draft_para94(t *testing.T) { suite.Attested(t, stated, "PLAN-178") }

func TestGuidance2016_draft_para95(t *testing.T) { suite.Attested(t, stated, "PLAN-179") }

func TestGuidance2016_draft_para96(t *testing.T) { suite.Attested(t, stated, "PLAN-180") }
