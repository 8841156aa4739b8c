/**
 * What batch size, wait, lanes, Redis and freshness cost and bring, measured from outside.
 *
 * <p>Owns the trials, the formulas they are held against, and the page that tells the outcome. What
 * it sees of the product is its command line; nothing of the product may know it.
 */
package io.courtside.bench.tradeoff;
