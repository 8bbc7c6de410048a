/**
 * The engines of the suite as local processes: PostgreSQL, Kafka, MongoDB and Keycloak. They are made by
 * {@link academy.praxis.embedded.Engines}, live on after the launching JVM has ended, and are adopted by the next one.
 */
package academy.praxis.embedded;
