/**
 * The demo: plays a simulated night into the inbox in its own time, and shows on a terminal what
 * the pipeline makes of it. Owns the playback's schedule, the scoreboard and the screen. Must not
 * know Camel or Redis: it sees the pipeline's files and what is committed, nothing between.
 */
package io.courtside.demo;
