/**
 * The search index: plain Java on Lucene, without framework, database or clock. Given the same items it gives the same answers.
 *
 * <p>{@link academy.praxis.catalog.index.ItemIndex} is one folder of it; {@link academy.praxis.catalog.index.ItemSearch} asks it.
 */
package academy.praxis.catalog.index;
