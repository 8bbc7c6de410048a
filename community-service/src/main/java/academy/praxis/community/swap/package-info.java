/** Knowledge swaps: two members show one another how they do something, step by step, and write up what came of it. */
package academy.praxis.community.swap;
