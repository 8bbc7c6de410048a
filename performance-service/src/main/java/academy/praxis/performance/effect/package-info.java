/** What a programme changed, and how sure one can be of it: designs, estimates, checks and words. Plain Java; the same answer each time. */
package academy.praxis.performance.effect;
