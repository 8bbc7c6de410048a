/** The commands of the script {@code praxis}. */
package academy.praxis.local.cli;
