/**
 * The source stage as a Camel component: {@code tail:directory} hands on one exchange a block.
 *
 * <p>Must not know how files are read, only when to ask and what to do when the route fails.
 */
package io.courtside.source.camel;
