/**
 * The validate stage: lines become events, or dead letters with a reason.
 *
 * <p>Must not know which lane an event goes to, nor where dead letters end.
 */
package io.courtside.validate;
