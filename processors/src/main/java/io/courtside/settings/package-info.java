/**
 * Every setting: its name, type, default, range and reason, and where its value comes from.
 *
 * <p>Owns the one list that the start-up check, application.properties and the documentation are
 * made from. Must not know Camel, nor what a stage does with a setting.
 */
package io.courtside.settings;
