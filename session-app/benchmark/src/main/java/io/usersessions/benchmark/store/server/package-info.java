/** PostgreSQL, Redis and the machine that a run uses, with counters of what is sent to PostgreSQL. */
@NullMarked
package io.usersessions.benchmark.store.server;

import org.jspecify.annotations.NullMarked;
