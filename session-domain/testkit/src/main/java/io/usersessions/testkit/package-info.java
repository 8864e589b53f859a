/**
 * Contracts: what an adapter must do, as tests. The tests of an adapter extend the contract of each port and supply the adapter:
 *
 * <pre>{@code
 * class MyRepositoryTest extends SessionRepositoryContract {
 *     private final SessionRepository repository = new MyRepository(...);
 *
 *     @Override
 *     protected SessionRepository repository() {
 *         return repository;
 *     }
 * }
 * }</pre>
 *
 * <p>Some tests need more: the store opened anew ({@code reopened}), a store that cannot be reached ({@code unreachable}), or the current time
 * ({@code epoch}) for a store that {@linkplain io.usersessions.testkit.SessionRepositoryContract#removesExpired() removes sessions by itself}.
 * Without it they are skipped.
 *
 * <p>The contracts work on a store that others use: they use new users and ids, and read only their own sessions. If a test needs
 * a store that nobody else uses, its contract says so.
 */
package io.usersessions.testkit;
