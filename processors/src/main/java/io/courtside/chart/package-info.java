/**
 * Charts as SVG files that need nothing else: curves and points in panels over one another.
 *
 * <p>Owns axes, colours and the drawing. Must not know what is drawn.
 */
package io.courtside.chart;
