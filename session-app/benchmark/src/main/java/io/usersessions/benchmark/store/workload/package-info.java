/** The operations that every contender runs, and the sessions that they run on. */
@NullMarked
package io.usersessions.benchmark.store.workload;

import org.jspecify.annotations.NullMarked;
