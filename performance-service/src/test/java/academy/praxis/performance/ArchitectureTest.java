package academy.praxis.performance;

import academy.praxis.testing.ArchitectureRules;

class ArchitectureTest extends ArchitectureRules {
    ArchitectureTest() {
        super("academy.praxis.performance");
    }
}
