/** The measurements of a run: speed, cost of an operation, growth, and their results. */
@NullMarked
package io.usersessions.benchmark.store.measurement;

import org.jspecify.annotations.NullMarked;
