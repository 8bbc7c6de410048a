/** The matching engine beside other solvers, on the same pools. */
package academy.praxis.benchmarks.matching;
