/**
 * Retraining: makes challengers, and lets one succeed the champion if it is proven better.
 *
 * <p>Owns which games train and which judge, the test, and the rule of promotion. Must not know
 * Tribuo, Camel or Redis; takes events as they come and keeps models in the model store.
 */
package io.courtside.retrain;
