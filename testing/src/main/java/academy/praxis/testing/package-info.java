/**
 * What the services' tests share. A {@code @QuarkusTest} of a module that depends on this one gets the engines it needs
 * ({@link academy.praxis.testing.EngineSwitch}) without an annotation; {@link academy.praxis.testing.TestTokens} gives real
 * tokens; {@link academy.praxis.testing.ArchitectureRules}, {@link academy.praxis.testing.EventContracts} and
 * {@link academy.praxis.testing.OpenApiContract} hold the services to their promises.
 */
package academy.praxis.testing;
