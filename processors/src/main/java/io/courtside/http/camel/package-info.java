/**
 * The HTTP server at the edge: bodies come in by it and answers go out.
 *
 * <p>Knows Camel and the server below it. Must not decide what is taken.
 */
package io.courtside.http.camel;
