/**
 * The models that there are, which of them is champion, and the one that scores now.
 *
 * <p>Owns the files of the model store. Must not know how a model is trained, nor Camel.
 */
package io.courtside.model;
