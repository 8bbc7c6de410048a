package academy.praxis.kit.deadletter;

import java.util.List;

/**
 * What waits.
 *
 * @param waiting how many messages wait for an operator
 * @param oldest the oldest of them, at most {@value DeadLetters#SHOWN}
 */
record DeadLetterPage(long waiting, List<DeadLetter> oldest) {}
