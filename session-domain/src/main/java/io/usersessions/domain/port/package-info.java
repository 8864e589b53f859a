/**
 * The interfaces that integrators implement, and their types.
 *
 * <p>Three outcomes are never mixed: absence is an {@code Optional}, an expected refusal is a sealed outcome, and a fault is a
 * {@link io.usersessions.domain.port.SessionStoreException}. Many threads may call every method at once. Instants have microsecond precision
 * and come from the caller: an adapter reads no clock.
 */
package io.usersessions.domain.port;
