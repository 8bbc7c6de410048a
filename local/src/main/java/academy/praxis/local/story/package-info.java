/** What the academy is for, played through its public API. */
package academy.praxis.local.story;
