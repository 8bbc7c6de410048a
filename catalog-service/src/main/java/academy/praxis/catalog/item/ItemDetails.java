package academy.praxis.catalog.item;

/** What only some forms have, as the store keeps it. */
record ItemDetails(Experiment experiment, Assignment assignment) {}
