/**
 * What the domain needs from outside, and what integrators implement.
 *
 * <p>Three outcomes are never mixed: absence is an {@code Optional}, an expected refusal is a sealed outcome, and a fault is a
 * {@link io.usersessions.domain.port.SessionStoreException}. Every method may be called by many threads at once. Instants have
 * microseconds and come from the caller: an adapter reads no clock.
 */
package io.usersessions.domain.port;
