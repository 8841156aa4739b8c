/**
 * Events by HTTP: what is taken, what is refused with which answer, and when a client is to wait.
 *
 * <p>Owns the answers. Must not know the server, nor what becomes of a line once it is landed.
 */
package io.courtside.http;
