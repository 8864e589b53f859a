/**
 * What storing sessions costs: this library beside a bare driver and Spring Session, on one PostgreSQL and one Redis, in one run. Start
 * at {@link io.usersessions.benchmark.store.StoreComparison}.
 */
@NullMarked
package io.usersessions.benchmark.store;

import org.jspecify.annotations.NullMarked;
