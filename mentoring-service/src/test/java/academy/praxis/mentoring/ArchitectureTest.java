package academy.praxis.mentoring;

import academy.praxis.testing.ArchitectureRules;

class ArchitectureTest extends ArchitectureRules {
    ArchitectureTest() {
        super("academy.praxis.mentoring");
    }
}
