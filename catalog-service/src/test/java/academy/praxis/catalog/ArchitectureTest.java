package academy.praxis.catalog;

import academy.praxis.testing.ArchitectureRules;

class ArchitectureTest extends ArchitectureRules {
    ArchitectureTest() {
        super("academy.praxis.catalog");
    }
}
