/**
 * The books: what was read and what became of it, per source and in total.
 *
 * <p>Owns the counts and the sentence that they balance. Must not know who counts or where the
 * counts are kept.
 */
package io.courtside.books;
