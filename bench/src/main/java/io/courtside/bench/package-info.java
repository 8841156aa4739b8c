/**
 * What inference costs, measured by JMH.
 *
 * <p>Owns benchmarks only. Nothing of the product may know it.
 */
package io.courtside.bench;
