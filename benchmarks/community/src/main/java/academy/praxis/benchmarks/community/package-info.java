/** A community as large as the service has to bear. */
package academy.praxis.benchmarks.community;
