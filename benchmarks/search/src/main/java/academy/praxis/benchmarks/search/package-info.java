/** The search core, measured. */
package academy.praxis.benchmarks.search;
