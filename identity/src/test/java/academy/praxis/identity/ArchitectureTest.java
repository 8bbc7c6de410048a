package academy.praxis.identity;

import academy.praxis.testing.ArchitectureRules;

class ArchitectureTest extends ArchitectureRules {
    ArchitectureTest() {
        super("academy.praxis.identity");
    }
}
