/** What the effect engine reckons with: plain Java on Hipparchus, the same answer for the same numbers each time. */
package academy.praxis.performance.statistics;
