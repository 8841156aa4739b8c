/**
 * Model files: what is trained, kept and scored with.
 *
 * <p>Owns the form of a model's file. Must not know lanes, Redis or Camel.
 */
package io.courtside.model;
