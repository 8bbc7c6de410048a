/** The stores of an academy, copied away and brought back. */
package academy.praxis.local.backup;
