/**
 * What integration tests of several stages share: waiting for something to come about.
 *
 * <p>Must not know any stage.
 */
package io.courtside.testing;
