package academy.praxis.gateway;

import academy.praxis.testing.ArchitectureRules;

class ArchitectureTest extends ArchitectureRules {
    ArchitectureTest() {
        super("academy.praxis.gateway");
    }
}
