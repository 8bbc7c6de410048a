package academy.praxis.kit.deadletter;

/**
 * What a replay did.
 *
 * @param replayed how many messages went back to the topics that they came from
 */
record Replay(long replayed) {}
