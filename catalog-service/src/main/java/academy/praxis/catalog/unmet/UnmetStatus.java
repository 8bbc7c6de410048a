package academy.praxis.catalog.unmet;

/** Whether somebody has to do something about it. */
enum UnmetStatus {
    OPEN,
    ANSWERED,
    DISMISSED
}
