/** A small client of the academy's public API, as any integrator could write one. */
package academy.praxis.local.api;
