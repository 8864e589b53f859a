/**
 * What an adapter must do, as tests. An adapter extends the contract of each port it implements and hands over what is under test:
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
 * <p>The contracts work on a store that others use: they invent users and ids, and look at their own sessions only. Where a test
 * needs a store for itself, its contract says so.
 */
package io.usersessions.testkit;
