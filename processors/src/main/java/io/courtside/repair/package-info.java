/**
 * Puts what the stream keeps of finished games right, by what the batch says of them.
 *
 * <p>Reads the warehouse; knows of the store only what {@link io.courtside.repair.RepairStore}
 * says, and nothing of Camel and Redis.
 */
package io.courtside.repair;
