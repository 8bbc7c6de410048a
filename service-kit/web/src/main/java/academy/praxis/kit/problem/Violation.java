package academy.praxis.kit.problem;

/**
 * One thing that is wrong with the input.
 *
 * @param field where: a dotted path into the body ({@code modules[2].title}), or the name of a parameter or header
 * @param message what is wrong with it, in words for the person who sent it
 */
public record Violation(String field, String message) {}
