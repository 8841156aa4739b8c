/**
 * The consistency report: one HTML file and one JSON file that say whether the stream was right.
 *
 * <p>Owns how a run's findings are shown. Must not know how they were found.
 */
package io.courtside.report;
